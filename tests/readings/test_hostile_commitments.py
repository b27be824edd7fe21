# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What somebody would try so that a debt moves, vanishes, or falls on another who never took it on."""

import msgspec
import pytest

from sulh.clock import Holds, When
from sulh.commitments.kinds import Check, Dispute, DueBy, EventDate, Progress, ProgressStatus, Verdict
from sulh.readings.commitments import CommitmentStatus, CommitmentWhy, commitments_on
from sulh.readings.moment import parse_moment
from tests.readings.looking import at, own, when
from tests.readings.test_commitments import COMMITMENT, EVENT, Owed, owed

S, W = CommitmentStatus, CommitmentWhy
TWENTY = DueBy(event="first session", days=5)
LATER = "2025-11-20T00:00:00Z"


def counted(told: Owed, text: str = LATER) -> str:
    return told.on(text).counts


def event(told: Owed, org: str, day: int, *refs: tuple[str, str]) -> str:
    body = EventDate(says=own(org), at=when(8, day=day))
    return told.say(EVENT, body, ("commitment", told.number), *refs, issuer=org)


def test_two_who_do_not_owe_move_no_deadline_that_the_owner_answered() -> None:
    told = Owed(issuer="heron")
    told.owner(ProgressStatus.IN_PROGRESS, 2)
    sooner = owed(says=own("heron"), deadline=DueBy(at=when(0, day=3)))
    told.say(COMMITMENT, sooner, ("supersedes", told.number), issuer="heron")
    echo = msgspec.structs.replace(sooner, says=own("walnut"))
    told.say(COMMITMENT, echo, ("of", told.number), issuer="walnut")
    told.head(at(0, day=5))
    assert told.on("2025-11-05T00:00:00Z").late is Holds.NO
    assert counted(told, "2025-11-05T00:00:00Z") == told.number


def test_nobody_hands_its_debt_to_another_with_a_friend_s_word() -> None:
    told = Owed()
    handed = owed(owner="walnut", verifier="heron")
    told.say(COMMITMENT, handed, ("supersedes", told.number), issuer="almond")
    told.say(
        COMMITMENT, msgspec.structs.replace(handed, says=own("stork")), ("of", told.number), issuer="stork"
    )
    told.head(at(0, day=12))
    found = told.on("2025-11-12T00:00:00Z")
    assert (found.owner, found.status) == ("almond", S.LATE)


def test_the_same_words_counted_from_another_event_are_other_terms() -> None:
    told = Owed(deadline=TWENTY)
    told.say(COMMITMENT, owed(says=own("heron"), deadline=TWENTY), ("of", told.number), issuer="heron")
    told.say(
        COMMITMENT, owed(deadline=TWENTY), ("supersedes", told.number), ("event", "ab" * 32), issuer="almond"
    )
    told.head(at(0, day=12))
    found = told.on("2025-11-12T00:00:00Z")
    assert found.counts == told.number and W.CHANGED_BY_ONE_SIDE in found.why


def test_one_co_chair_moves_no_date_by_taking_its_own_back() -> None:
    told = Owed(deadline=TWENTY)
    first = event(told, "heron", 2)
    told.head(at(0, day=9))
    assert told.on("2025-11-09T00:00:00Z").late is Holds.YES
    event(told, "heron", 15, ("supersedes", first))
    told.head(at(1, day=9))
    found = told.on("2025-11-09T01:00:00Z")
    assert found.late is Holds.POSSIBLY and W.DATES_DIFFER in found.why
    event(told, "stork", 15)
    told.head(at(2, day=9))
    found = told.on("2025-11-09T02:00:00Z")
    assert found.late is Holds.NO and W.DATES_DIFFER not in found.why


def test_an_owner_s_own_dispute_makes_its_own_word_no_less_late() -> None:
    told = Owed()
    told.dispute("almond", 12)
    found = told.on("2025-11-12T12:00:00Z")
    assert (found.status, found.late) == (S.LATE, Holds.YES)
    assert found.disputed_by == ("almond",) and W.DISPUTED_BY_SOME in found.why


def test_who_never_took_it_on_may_dispute_that_it_owes() -> None:
    told = Owed(issuer="walnut")
    told.dispute("almond", 12)
    assert told.on("2025-11-12T12:00:00Z").status is S.DISPUTED


def test_an_owner_may_dispute_what_a_verifier_found() -> None:
    told = Owed()
    check = told.check(Verdict.NOT_DONE, 8)
    told.dispute("almond", 9, ("check", check))
    assert told.on("2025-11-12T12:00:00Z").status is S.DISPUTED


@pytest.mark.parametrize("role", ["party", "liaison_officer"])
def test_an_owner_s_other_roles_verify_nothing(role: str) -> None:
    told = Owed(verifier=None, verifier_role=role)
    told.check(Verdict.VERIFIED_DONE, 8, org="almond")
    assert [void.code for void in told.table.voids()] == ["own_check"]
    assert told.on("2025-11-09").status is S.PENDING


def test_one_co_chair_stops_no_clock_however_often() -> None:
    told = Owed()
    for day in (2, 3, 4):
        told.suspend("heron", day)
    found = told.on("2025-11-12T00:00:00Z")
    told.head(at(0, day=12))
    found = told.on("2025-11-12T00:00:00Z")
    assert found.status is S.LATE and W.CLOCK_STOOD_STILL not in found.why


def test_a_declaration_for_a_version_that_does_not_count_is_no_other_owner_s() -> None:
    told = Owed()
    mine = told.say(
        COMMITMENT, owed(owner="walnut", says=own("walnut")), ("of", told.number), issuer="walnut"
    )
    done = Progress(status=ProgressStatus.DECLARED_DONE)
    told.say("commitments.progress.v1", done, ("commitment", mine), issuer="walnut")
    told.say("commitments.dispute.v1", Dispute(withdrawn=True), ("commitment", mine), issuer="walnut")
    told.head(at(0, day=12))
    assert told.on("2025-11-12T00:00:00Z").status is S.LATE


def test_done_at_a_time_that_is_still_to_come_is_done_late_or_nowhere() -> None:
    told = Owed()
    far = When(since="9000-01-01", until="9000-01-01", zone="+00:00")
    body = Check(verdict=Verdict.VERIFIED_DONE, done_at=far)
    told.say("commitments.check.v1", body, ("commitment", told.number), issuer="heron")
    told.head(at(0, day=5))
    (found,) = commitments_on(told.states, parse_moment("2025-11-05T00:00:00Z"))
    assert found.late is Holds.YES
