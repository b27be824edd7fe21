# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The example agreements held against the world: measures, a harbour's schedule, a corridor, as their files say them."""

from pathlib import Path

import msgspec
import pytest

from sulh.agreement.kinds import ConsentAct, OwnConsent
from sulh.cases.verdicts import Permitted
from sulh.commitments.kinds import Check, CommitmentKind, DueBy, Progress, ProgressStatus, Verdict
from sulh.commitments.kinds import Commitment as Owed
from sulh.intake.agreement import read_agreement
from sulh.mechanism import RULESET, States
from sulh.readings.compliance import Compliance, PartyOn, Status, TermWhy
from sulh.readings.compliance_status import GOOD
from sulh.readings.moment import parse_moment
from sulh.record.state import CharterRow
from tests.cases.findings import GROUNDS, finding
from tests.readings.compliance_world import World, own, when, world

EXAMPLES = Path(__file__).parents[2] / "examples" / "agreements"
FIRE_AT = "2026-03-05T21:40:00Z"


def agreed(name: str) -> World:
    """An example whose every term both parties signed; the record's own time is late in spring 2026."""
    found = world("coverage_for_no_breach")
    found.charter = msgspec.structs.replace(found.charter, date="2026-05-20T00:00:00Z")
    found.rows.apply("record", {"charter": CharterRow(id="00" * 32, body=found.charter, in_force_at=1)})
    read = read_agreement((EXAMPLES / name).read_bytes(), name, says=own("documentarian"))
    assert read.problems == ()
    found.sign(read.drafts, RULESET.kinds)
    for term in States(found.rows).terms:
        for party in ("almond", "walnut"):
            act = ConsentAct(value=OwnConsent.SIGNED)
            found.say(
                "agreement.consent.v1", act, ("term", term.id), issuer=party, occurred=when("2026-02-01")
            )
    return found


def of(found: World, label: str, party: str, on: str) -> PartyOn:
    states = States(found.rows)
    thing = next(term for term in states.terms if term.first.body.label == label)
    return Compliance(states).party(thing, party, parse_moment(on))


@pytest.mark.parametrize("name", ["measures.yaml", "harbour.yaml", "corridor.yaml"])
def test_nothing_of_an_agreement_is_good_news_by_itself(name: str) -> None:
    states = States(agreed(name).rows)
    asked = Compliance(states)
    for on in ("2026-03-05", "2026-04-10", "2026-05-10T00:00:00Z"):
        for thing in states.terms:
            assert asked.term(thing, parse_moment(on)).status not in GOOD, thing.first.body.label


def test_a_breach_of_the_measures_is_alleged_then_found() -> None:
    found = agreed("measures.yaml")
    report = found.report(FIRE_AT, by="almond")
    assert of(found, "m6", "walnut", "2026-03-06").status is Status.UNKNOWN
    assert of(found, "m6", "walnut", "2026-03-05").status is Status.ALLEGED
    assert of(found, "m6", "walnut", FIRE_AT).status is Status.ALLEGED
    found.find(finding(size=found.size), ("incident", report), ("term", found.ids["m6"]))
    assert of(found, "m6", "walnut", FIRE_AT).status is Status.BREACHED
    assert of(found, "m4", "walnut", FIRE_AT).status is Status.UNKNOWN


def test_return_fire_is_excepted_where_a_finding_says_so() -> None:
    found = agreed("measures.yaml")
    report = found.report(FIRE_AT, by="almond")
    body = finding(
        size=found.size, breach=Permitted(standard=GROUNDS, rationale="the mechanism was called before")
    )
    refs = (("incident", report), ("term", found.ids["m6"]), ("exception", found.ids["m9"]))
    found.find(body, *refs)
    seen = of(found, "m6", "walnut", FIRE_AT)
    assert (seen.status, TermWhy.EXCEPTED in seen.why) == (Status.UNKNOWN, True)


def test_what_only_a_party_could_see_and_what_is_an_aim_are_never_good_news() -> None:
    found = agreed("measures.yaml")
    found.watch("2026-05-22T00:00:00Z", "2026-05-23T00:00:00Z")
    aims = of(found, "m1", "almond", "2026-05-22")
    assert (aims.status, TermWhy.NOT_OBSERVABLE in aims.why) == (Status.NOT_VERIFIABLE, True)
    duty = of(found, "m8", "almond", "2026-05-22")
    assert (duty.status, TermWhy.DECLARED_ONLY in duty.why) == (Status.UNKNOWN, True)
    assert of(found, "m6", "almond", "2026-05-22").status is Status.NO_BREACH_FOUND
    assert of(found, "m7", "almond", "2026-05-22").status is Status.UNKNOWN


def test_the_harbours_schedule_is_due_from_its_event() -> None:
    found = agreed("harbour.yaml")
    statuses = {on: of(found, "h3", "walnut", on).status for on in ("2026-04-01", "2026-04-02", "2026-04-03")}
    assert statuses == {
        "2026-04-01": Status.NOT_YET_DUE,
        "2026-04-02": Status.LATE,  # D was 19:00 UTC on the last of March
        "2026-04-03": Status.LATE,
    }
    body = Owed(
        says=own("walnut"),
        owner="walnut",
        what="the maps of mines",
        commitment_kind=CommitmentKind.DATED_TERM,
        deadline=DueBy(at=when("2026-04-02T19:00:00Z")),
        verifier="heron",
    )
    owed = found.say("commitments.commitment.v1", body, ("term", found.ids["h3"]), issuer="walnut")
    done = Progress(status=ProgressStatus.DECLARED_DONE)
    found.say("commitments.progress.v1", done, ("commitment", owed), issuer="walnut")
    check = Check(verdict=Verdict.VERIFIED_DONE, done_at=when("2026-04-02T08:00:00Z"))
    found.say("commitments.check.v1", check, ("commitment", owed), issuer="heron")
    assert of(found, "h3", "walnut", "2026-05-21T00:00:00Z").status is Status.KEPT
    assert of(found, "h3", "almond", "2026-05-21T00:00:00Z").status is Status.LATE


def test_a_zone_that_was_only_proposed_makes_no_place_sure() -> None:
    found = agreed("harbour.yaml")
    found.report("2026-04-10T12:00:00Z", act="reinforcement")
    seen = of(found, "h2", "walnut", "2026-04-10")
    assert (seen.status, seen.alleged.unsure) == (Status.UNKNOWN, 1)
    assert TermWhy.PLACE_NOT_SURE in seen.why


def test_a_flow_that_nobody_measured_is_unknown() -> None:
    found = agreed("corridor.yaml")
    for term in States(found.rows).terms:
        if term.first.body.label == "c3":
            assert of(found, "c3", "almond", "2026-04-10").status in (Status.UNKNOWN, Status.NOT_IN_FORCE)
