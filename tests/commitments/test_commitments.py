# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Commitments: who declares, who checks, and when the host has to look at the clock."""

from datetime import UTC, datetime

import pytest

from sulh.clock import When
from sulh.commitments.kinds import (
    KINDS,
    Check,
    Commitment,
    CommitmentKind,
    DueBy,
    EventDate,
    Progress,
    ProgressStatus,
    Verdict,
)
from sulh.commitments.state import CommitmentsFold
from sulh.errors import Refused
from sulh.host.dues import Deadlines
from sulh.statement.assertion import How, Says
from tests.rooms import Table

COMMITMENT, PROGRESS, CHECK = (
    "commitments.commitment.v1",
    "commitments.progress.v1",
    "commitments.check.v1",
)
EVENT = "commitments.event.v1"


def own(org: str) -> Says:
    return Says(speaker=org, how=How.OWN_ACT, for_org=org)


def when(text: str) -> When:
    return When(since=text, until=text, zone="+05:00")


def owed(**parts: object) -> Commitment:
    plain = {"says": own("almond"), "owner": "almond", "what": "open the crossing", "verifier": "heron"}
    return Commitment(commitment_kind=CommitmentKind.DATED_TERM, **(plain | parts))  # type: ignore[arg-type]


def codes(world: Table) -> list[str]:
    return [void.code for void in world.voids()]


def test_the_owner_declares_and_another_verifies() -> None:
    world = Table(folds=[CommitmentsFold()])
    number = world.say(COMMITMENT, owed(), issuer="almond")
    done, verified = Progress(status=ProgressStatus.DECLARED_DONE), Check(verdict=Verdict.VERIFIED_DONE)
    world.say(PROGRESS, done, ("commitment", number), issuer="almond")
    world.say(CHECK, verified, ("commitment", number), issuer="heron")
    assert codes(world) == []
    world.say(PROGRESS, done, ("commitment", number), issuer="walnut")
    world.say(CHECK, verified, ("commitment", number), issuer="almond")
    world.say(CHECK, verified, ("commitment", number), issuer="stork")
    assert codes(world) == ["not_the_owner", "own_check", "not_the_verifier"]
    assert world.refusals[2] == "stork checked what heron is to verify; report what you saw instead"


def test_an_owner_verifies_by_no_role_either() -> None:
    world = Table(folds=[CommitmentsFold()])
    number = world.say(COMMITMENT, owed(verifier=None, verifier_role="party"), issuer="almond")
    for org in ("almond", "walnut"):
        world.say(CHECK, Check(verdict=Verdict.VERIFIED_DONE), ("commitment", number), issuer=org)
    assert codes(world) == ["own_check"]
    with pytest.raises(Refused, match="almond owes this and would verify it itself"):
        owed(verifier="almond").check()
    with pytest.raises(Refused, match="heron and monitor was given"):
        owed(verifier_role="monitor").check()
    with pytest.raises(Refused, match="one role of party, co_chair"):
        owed(verifier=None, verifier_role="root").check()


@pytest.mark.parametrize(
    "deadline",
    [
        DueBy(),
        DueBy(at=when("2025-11-02"), event="signature", days=3),
        DueBy(event="signature"),
        DueBy(days=3),
        DueBy(at=when("2025-11-02"), days=3),
        DueBy(at=When(since="2025-11-02", until="", zone="+05:00")),
    ],
)
def test_a_deadline_has_one_measure(deadline: DueBy) -> None:
    with pytest.raises(Refused, match="either a date"):
        deadline.check()


def test_what_was_not_done_has_no_time_at_which_it_was() -> None:
    with pytest.raises(Refused, match="not_done was said together with the time"):
        Check(verdict=Verdict.NOT_DONE, done_at=when("2025-11-02")).check()


def test_the_fold_lists_dates_and_what_is_counted_from_a_dated_event() -> None:
    fold = CommitmentsFold()
    world = Table(folds=[fold])
    assert isinstance(fold, Deadlines)
    world.say(COMMITMENT, owed(deadline=DueBy(at=when("2025-11-02"))), issuer="almond")
    number = world.say(COMMITMENT, owed(deadline=DueBy(event="signature", days=-14)), issuer="almond")
    world.say(COMMITMENT, owed(), issuer="almond")
    assert list(fold.dues(world.rows)) == [datetime(2025, 11, 2, 19, tzinfo=UTC)]
    world.say(
        EVENT, EventDate(says=own("heron"), at=when("2025-11-20")), ("commitment", number), issuer="heron"
    )
    assert set(fold.dues(world.rows)) == {
        datetime(2025, 11, 2, 19, tzinfo=UTC),
        datetime(2025, 11, 5, 19, tzinfo=UTC),
        datetime(2025, 11, 6, 19, tzinfo=UTC),
    }


def test_no_date_at_the_end_of_all_years_stops_the_host() -> None:
    world = Table(folds=[CommitmentsFold()])
    number = world.say(COMMITMENT, owed(deadline=DueBy(event="signature", days=3_650)), issuer="almond")
    world.say(
        EVENT, EventDate(says=own("heron"), at=when("9998-01-01")), ("commitment", number), issuer="heron"
    )
    assert codes(world) == ["bad_delay"]
    assert list(CommitmentsFold().dues(world.rows)) == []


def test_acts_by_key_stand_in_no_documentary_record() -> None:
    acts = {kind.name for kind in KINDS if not kind.documentary}
    assert acts == {kind.name for kind in KINDS} - {COMMITMENT}
