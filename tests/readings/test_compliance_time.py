# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Statuses through time: standing, amendments, debts, the founding record's days; and no earlier size ever changes."""

from datetime import date, timedelta
from random import Random

import msgspec
import pytest

from sulh.agreement.kinds import ConsentAct, Instrument, OwnConsent, TermKind
from sulh.agreement.life_kinds import Amendment, Standing, StandingAct
from sulh.agreement.rules import Commitment, Deadline, Prohibition
from sulh.clock import Holds
from sulh.commitments.kinds import Check, CommitmentKind, Progress, ProgressStatus, Verdict
from sulh.commitments.kinds import Commitment as Owed
from sulh.commitments.kinds import DueBy as Due
from sulh.mechanism import States
from sulh.readings.compliance import Compliance, Status, TermWhy, terms_on
from sulh.readings.compliance_status import GOOD
from sulh.readings.moment import parse_moment
from sulh.readings.windows import windows_on
from sulh.record.charter import Adoption
from sulh.record.rows import Rows
from sulh.record.state import CharterRow
from tests.cases.findings import finding
from tests.intake.founding import states as founding
from tests.readings.compliance_world import FIRE, World, own, when, world
from tests.readings.test_compliance_oracle import more_report, random_world

DAY, AT = "2025-10-16", "2025-10-16T21:40:00Z"
OPEN_GATE = Commitment(deliverable="the gate", deadline=Deadline(by=when("2025-10-20")), verifier="heron")


def days(first: str, last: str) -> list[str]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return [(start + timedelta(days=n)).isoformat() for n in range((end - start).days + 1)]


# --- the founding record -----------------------------------------------------------------------------------


@pytest.mark.parametrize("day", days("2025-10-10", "2025-11-07"))
def test_no_term_of_the_founding_record_is_ever_more_than_unknown(day: str) -> None:
    on = parse_moment(day)
    for term in terms_on(founding(), on):
        assert term.status in (Status.UNKNOWN, Status.NOT_VERIFIABLE, Status.NOT_IN_FORCE), (term.label, day)
        assert term.status not in GOOD
        for one in term.parties:
            assert (one.status is Status.NOT_IN_FORCE) is (term.in_force is Holds.NO), (term.label, day)
            assert one.bound is Holds.NO and not one.findings and one.coverage is None
    windows = {window.label: window.holds for window in windows_on(founding(), on)}
    if day < "2025-10-15":
        assert windows["w1"] is Holds.NO
    if day > "2025-10-19":
        assert windows["w3"] is Holds.YES


# --- suspension, withdrawal, amendment ---------------------------------------------------------------------


def paper(found: World) -> tuple[str, str]:
    """An instrument with one term that both parties signed."""
    number = found.say("agreement.instrument.v1", Instrument(says=own("heron"), name="Paper"), issuer="heron")
    term = found.term(refs=[("instrument", number)])
    found.consent(term)
    return number, term


def stands(found: World, paper: str, act: StandingAct, since: str, *holds: str) -> None:
    body = Standing(act=act, begins=when(since), why="as it is")
    refs = [("holds", term) for term in holds]
    found.say("agreement.standing.v1", body, ("instrument", paper), *refs, issuer="walnut")


def test_in_a_record_without_heads_a_suspension_only_makes_things_unsure() -> None:
    found = world()
    instrument, _ = paper(found)
    stands(found, instrument, StandingAct.SUSPEND, "2025-10-14")
    assert found.of("walnut", "2025-10-13").bound is Holds.YES
    seen = found.of("walnut", DAY)
    assert (seen.bound, seen.status) == (Holds.POSSIBLY, Status.UNKNOWN)
    assert {TermWhy.SUSPENDED, TermWhy.CONSENT_NOT_SURE} <= set(seen.why)
    assert found.of("almond", DAY).bound is Holds.YES


def test_a_term_that_a_party_keeps_going_on_is_not_suspended() -> None:
    found = world()
    instrument, term = paper(found)
    stands(found, instrument, StandingAct.SUSPEND, "2025-10-14", term)
    assert found.of("walnut", DAY).bound is Holds.YES


def test_a_suspension_said_later_undoes_no_finding() -> None:
    found = world()
    instrument, term = paper(found)
    found.find(finding(size=found.size), ("incident", found.report(AT)), ("term", term))
    assert found.of("walnut", DAY).status is Status.BREACHED
    stands(found, instrument, StandingAct.SUSPEND, "2025-10-17")
    assert found.of("walnut", DAY).status is Status.BREACHED


def test_an_amendment_frees_nobody_until_all_whom_the_old_term_binds_have_consented() -> None:
    found = world()
    term = found.term()
    found.consent(term)
    new = found.term(rule=Prohibition(acts=("raid",)), label="t2")
    found.consent(new, "walnut")
    change = Amendment(says=own("heron"))
    found.say("agreement.amendment.v1", change, ("replaces", term), ("new", new), issuer="heron")
    assert found.of("walnut", DAY).bound is Holds.YES  # what was signed before agrees to no amendment
    found.consent(new, "walnut")
    assert found.of("walnut", DAY).bound is Holds.YES  # one side alone writes itself out of nothing
    found.consent(new, "almond")
    for party in ("almond", "walnut"):
        seen = found.of(party, DAY)
        assert TermWhy.REPLACED in seen.why and seen.bound is Holds.POSSIBLY


# --- what is owed ------------------------------------------------------------------------------------------


def debt(
    found: World, term: str, *, by: str = "walnut", at: str = "2025-10-20", verifier: str = "heron"
) -> str:
    body = Owed(
        says=own(by),
        owner="walnut",
        what="the gate",
        commitment_kind=CommitmentKind.DATED_TERM,
        deadline=Due(at=when(at)),
        verifier=verifier,
    )
    return found.say("commitments.commitment.v1", body, ("term", term), issuer=by)


def verified(found: World, number: str, at: str, by: str = "heron") -> None:
    done = Progress(status=ProgressStatus.DECLARED_DONE)
    found.say("commitments.progress.v1", done, ("commitment", number), issuer="walnut")
    check = Check(verdict=Verdict.VERIFIED_DONE, done_at=when(at))
    found.say("commitments.check.v1", check, ("commitment", number), issuer=by)


def gate() -> tuple[World, str]:
    """A dated term, in a record whose own time is past its deadline."""
    found = world()
    body = msgspec.structs.replace(
        found.charter,
        date="2025-11-01T00:00:00Z",
        procedure=Adoption(template=found.charter.procedure.template),
    )
    found.rows.apply("record", {"charter": CharterRow(id="00" * 32, body=body, in_force_at=1)})
    term = found.term(rule=OPEN_GATE, kind=TermKind.COMMITMENT, binds=("walnut",))
    found.say(
        "agreement.consent.v1",
        ConsentAct(value=OwnConsent.SIGNED),
        ("term", term),
        issuer="walnut",
        occurred=when("2025-10-01"),
    )
    return found, term


def test_a_dated_term_of_which_nothing_is_said_is_late_when_its_day_is_over() -> None:
    found, _ = gate()
    statuses = {on: found.of("walnut", on).status for on in ("2025-10-19", "2025-10-20", "2025-10-21")}
    assert statuses == {
        "2025-10-19": Status.NOT_YET_DUE,
        "2025-10-20": Status.NOT_YET_DUE,
        "2025-10-21": Status.LATE,
    }
    assert [one.party for one in found.on(DAY).parties] == ["walnut"]


def test_kept_is_only_what_the_named_verifier_verified_in_time() -> None:
    found, term = gate()
    verified(found, debt(found, term), "2025-10-19")
    assert found.of("walnut", "2025-11-05").status is Status.KEPT
    late, term = gate()
    verified(late, debt(late, term), "2025-10-25")
    seen = late.of("walnut", "2025-11-05")
    assert (seen.status, TermWhy.DONE_LATE in seen.why) == (Status.LATE, True)
    other, term = gate()
    verified(other, debt(other, term, verifier="stork"), "2025-10-19", by="stork")
    seen = other.of("walnut", "2025-11-05")
    assert (seen.status, TermWhy.OTHER_VERIFIER in seen.why) == (Status.UNKNOWN, True)


def test_nobody_makes_another_late_by_inventing_a_debt() -> None:
    found, term = gate()
    debt(found, term, by="almond", at="2025-10-02")
    seen = found.of("walnut", "2025-10-10")
    assert (seen.status, TermWhy.OWED_BY_OTHERS_WORD in seen.why) == (Status.UNKNOWN, True)
    debt(found, term, by="almond", at="2025-10-20")
    assert Status.LATE in {duty.status for duty in found.of("walnut", "2025-10-25").duties}


# --- no earlier size ever changes --------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(3))
def test_a_status_as_of_an_earlier_size_never_changes(seed: int) -> None:
    """What was said later moves nothing that was answered before: every answer is the same from its own rows."""
    found, random = random_world(seed), Random(seed)
    taken = []
    for _ in range(4):
        kept = _copy(found.rows)
        taken.append((kept, _answers(kept)))
        for _ in range(5):
            report = more_report(found, random)
        term = random.choice(States(found.rows).terms).id
        found.find(
            finding(size=found.size, party=random.choice(("almond", "walnut"))),
            ("incident", report),
            ("term", term),
        )
    assert [_answers(kept) for kept, _ in taken] == [answers for _, answers in taken]
    assert taken[0][1] != _answers(found.rows)


def _copy(rows: Rows) -> Rows:
    other = Rows()
    for room in rows.rooms():
        for key, value in rows.items(room):
            other.put(room, key, value)
    return other


def _answers(rows: Rows) -> list[object]:
    states = States(rows)
    asked = Compliance(states)
    moments = [parse_moment(text) for text in (DAY, "2025-10-20T00:00:00Z")]
    return [asked.term(thing, on).parties for thing in states.terms for on in moments]


def test_what_is_asked_by_another_version_changes_nothing_that_is_asked_plainly() -> None:
    found = world()
    term = found.term(rule=Prohibition(acts=("raid",)))
    other = found.term(refs=[("of", term)])
    found.consent(term)
    found.report(AT, act=FIRE)
    states = States(found.rows)
    (thing,) = states.terms
    on = parse_moment(DAY)
    supposed = Compliance(states, under={thing.id: other}).party(thing, "walnut", on)
    assert (supposed.status, supposed.supposed) == (Status.ALLEGED, True)
    plain = Compliance(states).party(thing, "walnut", on)
    assert (plain.status, plain.supposed) == (Status.UNKNOWN, False)
