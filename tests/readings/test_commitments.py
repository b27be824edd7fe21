# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Commitments on a day: declared is never verified, and no date moves by one side's word."""

from collections.abc import Callable

import msgspec
import pytest

from sulh.clock import Holds, When
from sulh.commitments.kinds import (
    Check,
    Commitment,
    CommitmentKind,
    Dispute,
    DueBy,
    EventDate,
    Progress,
    ProgressStatus,
    Suspend,
    Verdict,
)
from sulh.readings.commitments import CommitmentOn, CommitmentStatus, CommitmentWhy, commitments_on
from sulh.readings.moment import parse_moment
from tests.cases.findings import AGREE, FINDING, SIGNOFF, finding
from tests.readings.looking import Told, at, own, when

COMMITMENT, EVENT = "commitments.commitment.v1", "commitments.event.v1"
S, W = CommitmentStatus, CommitmentWhy
DECLARED, BEGUN = ProgressStatus.DECLARED_DONE, ProgressStatus.IN_PROGRESS
TENTH = DueBy(at=When(since="2025-11-10", until="2025-11-10", zone="+00:00"))


def owed(**parts: object) -> Commitment:
    plain: dict[str, object] = {
        "says": own("almond"),
        "owner": "almond",
        "what": "open the crossing",
        "verifier": "heron",
        "deadline": TENTH,
        "label": "k1",
        "commitment_kind": CommitmentKind.DATED_TERM,
    }
    return Commitment(**(plain | parts))  # type: ignore[arg-type]


class Owed(Told):
    """A record with one commitment, said on the first of November."""

    def __init__(self, issuer: str = "almond", **parts: object) -> None:
        super().__init__()
        self.number = self.say(COMMITMENT, owed(says=own(issuer), **parts), issuer=issuer)
        self.head(at(8, day=1))

    def owner(self, status: ProgressStatus, day: int, org: str = "almond") -> str:
        found = self.say(
            "commitments.progress.v1", Progress(status=status), ("commitment", self.number), issuer=org
        )
        self.head(at(12, day=day))
        return found

    def check(self, verdict: Verdict, day: int, org: str = "heron", done: int | None = None) -> str:
        body = Check(verdict=verdict, done_at=None if done is None else when(12, day=done))
        found = self.say("commitments.check.v1", body, ("commitment", self.number), issuer=org)
        self.head(at(12, day=day))
        return found

    def dispute(self, org: str, day: int, *refs: tuple[str, str], withdrawn: bool = False) -> None:
        body = Dispute(withdrawn=withdrawn)
        self.say("commitments.dispute.v1", body, ("commitment", self.number), *refs, issuer=org)
        self.head(at(12, day=day))

    def suspend(self, org: str, day: int, on: bool = True) -> None:
        self.say("commitments.suspend.v1", Suspend(on=on), ("commitment", self.number), issuer=org)
        self.head(at(12, day=day))

    def on(self, text: str) -> CommitmentOn:
        (found,) = commitments_on(self.states, parse_moment(text))
        return found


def shown(found: CommitmentOn) -> tuple[CommitmentStatus, Holds]:
    return found.status, found.late


def test_declared_is_never_verified() -> None:
    told = Owed()
    told.owner(DECLARED, 8)
    found = told.on("2025-11-09")
    assert shown(found) == (S.DECLARED_DONE, Holds.NO)
    assert found.why == (W.DECLARED_ONLY,)
    told.head(at(0, day=20))
    # In time by its owner's word alone: once the deadline is past, nobody knows.
    assert shown(told.on("2025-11-19")) == (S.DECLARED_DONE, Holds.POSSIBLY)
    told.check(Verdict.VERIFIED_DONE, 21, done=8)
    found = told.on("2025-11-22")
    assert shown(found) == (S.VERIFIED_DONE, Holds.NO)
    assert found.why == ()
    assert len(found.basis) == 3


def test_lateness_is_computed_from_heads_and_never_said() -> None:
    told = Owed()
    told.head(at(12, day=9))
    assert shown(told.on("2025-11-09")) == (S.PENDING, Holds.NO)
    # No head has reached the deadline: the reader's calendar makes nothing late.
    found = told.on("2025-12-01")
    assert (found.status, found.late) == (S.PENDING, Holds.NO)
    assert W.BEYOND_THE_RECORD in found.why
    told.head(at(0, day=11))
    assert shown(told.on("2025-11-11")) == (S.LATE, Holds.YES)
    assert shown(told.on("2025-11-10")) == (S.PENDING, Holds.NO)
    assert shown(told.on("2025-11-10T23:59:59Z")) == (S.PENDING, Holds.NO)
    assert shown(told.on("2025-11-11T00:00:00Z")) == (S.LATE, Holds.YES)


def test_a_deadline_of_a_day_ends_with_that_day_where_it_was_said() -> None:
    told = Owed(deadline=DueBy(at=When(since="2025-11-10", until="2025-11-10", zone="+05:00")))
    told.head(at(0, day=12))
    assert told.on("2025-11-10").late is Holds.NO
    assert told.on("2025-11-10T18:59:59Z").late is Holds.NO
    assert told.on("2025-11-10T19:00:00Z").late is Holds.YES


def test_a_declaration_that_is_said_late_is_late_whatever_it_claims() -> None:
    told = Owed()
    told.head(at(12, day=11))
    told.owner(DECLARED, 12)
    assert shown(told.on("2025-11-12")) == (S.DECLARED_DONE, Holds.YES)
    # On the day before nobody had said so.
    assert shown(told.on("2025-11-11")) == (S.LATE, Holds.YES)


def test_what_was_verified_after_its_day_was_done_late() -> None:
    told = Owed()
    told.check(Verdict.VERIFIED_DONE, 20, done=15)
    assert shown(told.on("2025-11-20T13:00:00Z")) == (S.VERIFIED_DONE, Holds.YES)
    other = Owed()
    other.check(Verdict.VERIFIED_DONE, 20)
    assert other.on("2025-11-21").late is Holds.POSSIBLY  # nobody says when it was done
    third = Owed()
    third.check(Verdict.VERIFIED_DONE, 9)
    assert third.on("2025-11-21").late is Holds.NO


def test_progress_partly_not_done_and_reopened() -> None:
    told = Owed()
    told.owner(BEGUN, 3)
    assert told.on("2025-11-04").status is S.IN_PROGRESS
    told.check(Verdict.NOT_DONE, 4)
    assert told.on("2025-11-05").status is S.IN_PROGRESS
    assert W.CHECKED_NOT_DONE in told.on("2025-11-05").why
    told.owner(DECLARED, 5)
    assert told.on("2025-11-06").status is S.DECLARED_DONE
    told.check(Verdict.PARTLY, 6)
    assert told.on("2025-11-07").status is S.PARTLY
    told.check(Verdict.VERIFIED_DONE, 8)
    assert told.on("2025-11-09").status is S.VERIFIED_DONE
    told.check(Verdict.NOT_DONE, 12)
    found = told.on("2025-11-12T13:00:00Z")
    assert shown(found) == (S.NOT_DONE, Holds.YES)
    assert W.REOPENED in found.why
    # Each day keeps the answer that it had.
    assert told.on("2025-11-09").status is S.VERIFIED_DONE
    assert told.on("2025-11-07").status is S.PARTLY
    assert told.on("2025-11-04").status is S.IN_PROGRESS
    assert told.on("2025-11-02").status is S.PENDING


def test_what_a_verifier_could_not_tell_is_no_verdict() -> None:
    told = Owed()
    told.owner(DECLARED, 3)
    told.check(Verdict.NOT_VERIFIABLE, 4)
    found = told.on("2025-11-05")
    assert found.status is S.DECLARED_DONE
    assert {W.DECLARED_ONLY, W.NOT_VERIFIABLE} <= set(found.why)


def test_two_verifiers_that_differ_are_a_dispute() -> None:
    told = Owed(verifier=None, verifier_role="party")  # the table signs everything in that role
    told.check(Verdict.VERIFIED_DONE, 4, org="walnut")
    assert told.on("2025-11-05").status is S.VERIFIED_DONE
    told.check(Verdict.NOT_DONE, 6, org="stork")
    found = told.on("2025-11-07")
    assert found.status is S.DISPUTED and W.CHECKS_DIFFER in found.why


def test_a_dispute_of_what_was_done_is_answered_by_the_next_check() -> None:
    told = Owed()
    checked = told.check(Verdict.VERIFIED_DONE, 4)
    told.dispute("walnut", 5, ("check", checked))
    found = told.on("2025-11-06")
    assert (found.status, found.disputed_by) == (S.DISPUTED, ("walnut",))
    told.check(Verdict.VERIFIED_DONE, 7)
    assert told.on("2025-11-08").status is S.VERIFIED_DONE
    assert told.on("2025-11-06").status is S.DISPUTED
    told.dispute("walnut", 8)
    assert told.on("2025-11-08T13:00:00Z").status is S.DISPUTED
    told.dispute("walnut", 9, withdrawn=True)
    assert told.on("2025-11-10").status is S.VERIFIED_DONE


def test_the_clock_stands_still_while_both_co_chairs_say_so() -> None:
    told = Owed()
    told.suspend("heron", 3)
    assert told.on("2025-11-04").status is S.PENDING
    told.suspend("stork", 5)
    assert told.on("2025-11-06").status is S.SUSPENDED
    told.head(at(0, day=14))
    assert shown(told.on("2025-11-14")) == (S.SUSPENDED, Holds.NO)
    told.suspend("heron", 15, on=False)
    told.head(at(0, day=18))
    # It stood still for nine days at least (from the 5th, noon, to the 14th) and ten or more at most.
    found = told.on("2025-11-18")
    assert shown(found) == (S.PENDING, Holds.NO)
    assert W.CLOCK_STOOD_STILL in found.why
    (due,) = found.due
    assert due.earliest == at(12, day=19)
    told.head(at(0, day=25))
    assert shown(told.on("2025-11-24")) == (S.LATE, Holds.YES)
    assert told.on("2025-11-20").late is Holds.POSSIBLY


def test_what_was_late_before_the_clock_stopped_stays_late() -> None:
    told = Owed()
    told.head(at(0, day=12))
    for org in ("heron", "stork"):
        told.suspend(org, 13)
    assert shown(told.on("2025-11-14")) == (S.SUSPENDED, Holds.YES)


def test_an_event_that_nobody_dated_makes_nothing_late() -> None:
    told = Owed(deadline=DueBy(event="signature", days=14))
    told.head(at(0, day=28))
    found = told.on("2025-11-28")
    assert shown(found) == (S.PENDING, Holds.NO) and found.why == (W.EVENT_UNKNOWN,)
    body = EventDate(says=own("heron"), at=when(12, day=3))
    told.say(EVENT, body, ("commitment", told.number), issuer="heron")
    told.head(at(12, day=28))
    assert shown(told.on("2025-11-17T11:00:00Z")) == (S.PENDING, Holds.NO)
    assert shown(told.on("2025-11-18")) == (S.LATE, Holds.YES)
    later = msgspec.structs.replace(body, says=own("stork"), at=when(12, day=8))
    told.say(EVENT, later, ("commitment", told.number), issuer="stork")
    told.head(at(13, day=28))
    found = told.on("2025-11-18")
    assert shown(found) == (S.PENDING, Holds.POSSIBLY) and W.DATES_DIFFER in found.why
    assert told.on("2025-11-23").late is Holds.YES


def test_days_can_be_counted_back_from_an_event() -> None:
    told = Owed(deadline=DueBy(event="handover", days=-2))
    told.say(
        EVENT, EventDate(says=own("heron"), at=when(12, day=9)), ("commitment", told.number), issuer="heron"
    )
    told.head(at(0, day=8))
    assert told.on("2025-11-07T11:00:00Z").late is Holds.NO
    assert told.on("2025-11-07T12:00:00Z").late is Holds.YES


@pytest.mark.parametrize("issuer", ["almond", "walnut"])
def test_no_deadline_moves_by_one_sides_word(issuer: str) -> None:
    told = Owed(issuer=issuer)
    told.owner(BEGUN, 2)
    moved = owed(says=own(issuer), deadline=DueBy(at=when(0, day=28)), verifier="stork")
    number = told.say(COMMITMENT, moved, ("supersedes", told.number), issuer=issuer)
    told.head(at(0, day=12))
    found = told.on("2025-11-12T00:00:00Z")
    assert found.status is S.LATE and W.CHANGED_BY_ONE_SIDE in found.why
    assert (found.verifier, found.counts) == ("heron", told.number)
    # Somebody else says the same: now it is changed.
    echo = msgspec.structs.replace(moved, says=own("heron"))
    told.say(COMMITMENT, echo, ("of", told.number), issuer="heron")
    told.head(at(0, day=13))
    if issuer != "almond":
        # What the owner has answered is moved by no two others either, until it answers the new one.
        assert told.on("2025-11-13T00:00:00Z").counts == told.number
        told.say("commitments.progress.v1", Progress(status=BEGUN), ("commitment", number), issuer="almond")
        told.head(at(1, day=13))
    found = told.on("2025-11-13T01:00:00Z")
    assert (found.status, found.verifier) == (S.IN_PROGRESS, "stork")
    assert W.CHANGED_BY_ONE_SIDE not in found.why


def test_nobody_makes_itself_a_verifier_by_a_version_of_its_own() -> None:
    told = Owed()
    told.owner(DECLARED, 2)
    own_version = owed(says=own("walnut"), verifier="walnut")
    number = told.say(COMMITMENT, own_version, ("of", told.number), issuer="walnut")
    told.say("commitments.check.v1", Check(verdict=Verdict.NOT_DONE), ("commitment", number), issuer="walnut")
    told.head(at(0, day=4))
    assert told.table.voids() == []
    assert told.on("2025-11-04T00:00:00Z").status is S.DECLARED_DONE


def test_what_others_say_that_one_owes_is_said_so() -> None:
    told = Owed(issuer="walnut")
    assert told.on("2025-11-02").why[0] is W.SAID_OF_IT
    told.owner(BEGUN, 2)
    assert W.SAID_OF_IT not in told.on("2025-11-03").why


def test_who_owes_by_no_date_and_to_no_verifier_is_told_so() -> None:
    told = Owed(deadline=None, verifier=None)
    found = told.on("2025-11-03")
    assert found.why == (W.NO_DEADLINE, W.NO_VERIFIER)
    told.owner(DECLARED, 4)
    assert told.on("2025-11-05").status is S.DECLARED_DONE


def test_a_remedy_is_owed_by_a_finding_once_both_co_chairs_issued_it() -> None:
    told = Told()
    told.head(at(8, day=3))
    about = finding(party="almond")
    refs = ("incident", "cd" * 32), ("term", "ab" * 32)
    number = told.say(FINDING, about, *refs, issuer="heron")
    body = owed(commitment_kind=CommitmentKind.DISCIPLINARY, says=own("heron"))
    told.say(COMMITMENT, body, ("finding", number), issuer="heron")
    told.say(COMMITMENT, owed(says=own("heron"), owner="walnut"), ("finding", number), issuer="heron")
    told.say(SIGNOFF, AGREE, ("finding", number), issuer="heron")
    told.head(at(9, day=3))
    for found in commitments_on(told.states, parse_moment("2025-11-03")):
        assert found.source == (("finding", number),)
        assert W.SAID_OF_IT in found.why
    told.say(SIGNOFF, AGREE, ("finding", number), issuer="stork")
    told.head(at(10, day=3))
    assert told.table.voids() == []
    almond, walnut = commitments_on(told.states, parse_moment("2025-11-03"))
    assert W.SAID_OF_IT not in almond.why
    assert W.SAID_OF_IT in walnut.why  # the finding is about the other


# What happens, by the day by whose noon a head covers it.
ACTS: tuple[tuple[int, Callable[[Owed], object]], ...] = (
    (3, lambda told: told.owner(BEGUN, 3)),
    (4, lambda told: told.suspend("heron", 4)),
    (5, lambda told: told.suspend("stork", 5)),
    (6, lambda told: told.suspend("stork", 6, on=False)),
    (7, lambda told: told.owner(DECLARED, 7)),
    (9, lambda told: told.check(Verdict.PARTLY, 9)),
    (13, lambda told: told.dispute("walnut", 13)),
    (14, lambda told: told.dispute("walnut", 14, withdrawn=True)),
    (15, lambda told: told.check(Verdict.VERIFIED_DONE, 15, done=14)),
)


def played(steps: int) -> Owed:
    told = Owed()
    for _, act in ACTS[:steps]:
        act(told)
    return told


def test_the_status_of_a_day_that_the_record_had_reached_never_changes() -> None:
    whole = played(len(ACTS))
    reached = [1, *(day for day, _ in ACTS)]
    for steps, until in enumerate(reached):
        before = played(steps)
        for day in range(1, until + 1):
            noon = f"2025-11-{day:02}T12:00:00Z" if day > 1 else "2025-11-01T08:00:00Z"
            was, now = before.on(noon), whole.on(noon)
            assert (was.status, was.late) == (now.status, now.late), (steps, day)
    assert len({whole.on(f"2025-11-{day:02}T12:00:00Z").status for day in range(2, 17)}) >= 6
