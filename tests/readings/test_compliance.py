# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What can be said of a term and a party: only what people found, verified or alleged, and who was there to see."""

from typing import Any

import pytest

from sulh.agreement.kinds import Observability, OwnConsent, StartBasis, TermKind
from sulh.agreement.rules import Placement, Responsibility
from sulh.cases.verdicts import NotAttributable, Occurrence, OutsideScope, Permitted, Scope
from sulh.clock import Holds
from sulh.incidents.kinds import Publication
from sulh.readings.compliance import Status, TermWhy
from sulh.readings.compliance_status import GOOD
from sulh.statement.assertion import How, Known, Says
from tests.cases.findings import GROUNDS, REFUSE, SIGNOFF, finding
from tests.readings.compliance_world import World, own, world

DAY, AT, NEXT = "2025-10-16", "2025-10-16T21:40:00Z", "2025-10-17"


def truce(*adopted: str, **given: object) -> tuple[World, str]:
    found = world(*adopted)
    term = found.term(**given)  # type: ignore[arg-type]
    found.consent(term)
    return found, term


def breach(found: World, term: str, report: str, party: str = "walnut", **given: object) -> str:
    body = finding(size=found.size, party=party, **given)  # type: ignore[arg-type]
    return found.find(body, ("incident", report), ("term", term))


# --- alleged and found -------------------------------------------------------------------------------------


def test_a_report_alleges_and_nothing_more() -> None:
    found, _ = truce()
    report = found.report(AT)
    seen = found.of("walnut", DAY)
    assert seen.status is Status.ALLEGED
    assert (seen.alleged.incidents, seen.alleged.listed) == (1, (report,))
    assert [source.name for source in seen.alleged.origins] == ["heron"]
    assert report in seen.statements
    assert found.of("almond", DAY).status is Status.UNKNOWN
    assert found.on(DAY).status is Status.ALLEGED


def test_a_day_asks_about_that_day_and_a_moment_about_all_until_then() -> None:
    found, _ = truce()
    found.report(AT)
    answers = {
        on: found.of("walnut", on).status for on in ("2025-10-15", DAY, NEXT, AT, "2025-10-20T00:00:00Z")
    }
    assert answers == {
        "2025-10-15": Status.UNKNOWN,
        DAY: Status.ALLEGED,
        NEXT: Status.UNKNOWN,
        AT: Status.ALLEGED,
        "2025-10-20T00:00:00Z": Status.ALLEGED,
    }
    assert found.of("walnut", "2025-10-16T21:39:59Z").status is Status.UNKNOWN


def test_many_reports_of_one_origin_are_one_origins() -> None:
    found, _ = truce()
    paper = found.say(
        "incidents.publication.v1",
        Publication(title="x", outlet_cited="The  Ridge Post", published=DAY, date_known=Known.STATED),
    )
    again = found.say(
        "incidents.publication.v1",
        Publication(title="y", outlet_cited="the ridge post", published=NEXT, date_known=Known.STATED),
    )
    voice = Says(speaker="report", how=How.REPORT)
    first = found.report(AT, ("source", paper), says=voice)
    found.report(AT, ("of", first), ("source", again), says=voice)
    ministry = Says(speaker="ministry", how=How.NAMED, for_org="almond")
    found.report(AT, ("of", first), ("source", paper), says=ministry)
    found.deny(first, "walnut")
    seen = found.of("walnut", DAY).alleged
    assert (seen.incidents, seen.reports) == (1, 3)
    assert [(s.kind, s.name) for s in seen.origins] == [
        ("outlet", "the ridge post"),
        ("organisation", "almond"),
    ]
    assert [s.name for s in seen.denied_by] == ["walnut"]


def test_only_a_finding_that_both_signed_off_says_breached() -> None:
    found, term = truce()
    report = found.report(AT)
    body = finding(size=found.size)
    number = found.find(body, ("incident", report), ("term", term), signed=["heron"])
    waiting = found.of("walnut", DAY)
    assert (waiting.status, TermWhy.FINDING_WAITING in waiting.why) == (Status.ALLEGED, True)
    found.say(SIGNOFF, REFUSE, ("finding", number), issuer="stork")
    split = found.of("walnut", DAY)
    assert (split.status, TermWhy.FINDING_SPLIT in split.why) == (Status.ALLEGED, True)
    second = breach(found, term, report)
    seen = found.of("walnut", DAY)
    assert (seen.status, seen.findings) == (Status.BREACHED, (number, second))
    assert found.of("almond", DAY).status is Status.UNKNOWN
    assert found.of("walnut", NEXT).status is Status.UNKNOWN


def test_a_finding_breaches_no_term_that_did_not_bind() -> None:
    found = world()
    term = found.term()
    found.consent(term, "almond")
    report = found.report(AT)
    breach(found, term, report)
    seen = found.of("walnut", DAY)
    assert seen.status is Status.UNKNOWN
    assert {TermWhy.FINDING_OUTSIDE_SCOPE, TermWhy.CONSENT_NOT_GIVEN} <= set(seen.why)


def test_a_finding_about_a_time_before_the_window_breaches_nothing() -> None:
    found = world()
    window = found.window(NEXT, hours=48)
    term = found.term(refs=[("window", window)])
    found.consent(term)
    breach(found, term, found.report(AT))
    seen = found.of("walnut", "2025-10-18T12:00:00Z")
    assert (seen.status, TermWhy.FINDING_OUTSIDE_SCOPE in seen.why) == (Status.UNKNOWN, True)
    breach(found, term, found.report("2025-10-18T10:00:00Z"))
    assert found.of("walnut", "2025-10-18T12:00:00Z").status is Status.BREACHED


def test_at_the_edge_of_a_window_nothing_is_sure() -> None:
    """The truce began some time on the 16th: a shot of that day may have come before it."""
    found = world()
    window = found.window(DAY, hours=48)
    term = found.term(refs=[("window", window)])
    found.consent(term)
    report = found.report(AT)
    seen = found.of("walnut", DAY)
    assert (seen.status, seen.alleged.incidents, seen.alleged.unsure) == (Status.UNKNOWN, 0, 1)
    assert {TermWhy.TIME_NOT_SURE, TermWhy.WINDOW_NOT_SURE} <= set(seen.why)
    breach(found, term, report)
    after = found.of("walnut", "2025-10-17T12:00:00Z")
    assert (after.status, TermWhy.FINDING_ISSUED in after.why) == (Status.UNKNOWN, True)


def test_an_agreed_exception_is_no_breach_and_one_that_nobody_agreed_is_none() -> None:
    permitted = Permitted(standard=GROUNDS, rationale="return fire after the channel was tried")
    found, term = truce()
    exception = found.term(kind=TermKind.EXCEPTION, rule=None, label="t2")
    report = found.report(AT)
    body = finding(size=found.size, breach=permitted)
    refs = (("incident", report), ("term", term), ("exception", exception))
    found.find(body, *refs)
    seen = found.of("walnut", DAY)
    assert (seen.status, TermWhy.FINDING_OUTSIDE_SCOPE in seen.why) == (Status.ALLEGED, True)
    found.consent(exception, "walnut")
    assert found.of("walnut", DAY).status is Status.ALLEGED  # nobody excepts itself
    found.consent(exception, "almond")
    seen = found.of("walnut", DAY)
    assert (seen.status, seen.alleged.answered) == (Status.UNKNOWN, 1)
    assert TermWhy.EXCEPTED in seen.why


@pytest.mark.parametrize(
    ("given", "answered"),
    [
        ({"occurrence": Occurrence.UNFOUNDED, "breach": None, "party": None}, True),
        ({"breach": OutsideScope(of=Scope.PLACE, standard=GROUNDS, rationale="beyond the zone")}, True),
        ({"party": "almond"}, True),
        ({"occurrence": Occurrence.INCONCLUSIVE, "breach": None, "party": None}, False),
        ({"party": None}, False),
    ],
)
def test_a_finding_answers_an_allegation_only_if_it_clears_the_party(
    given: dict[str, Any], answered: bool
) -> None:
    found, term = truce()
    report = found.report(AT)
    if given.pop("party", "walnut") is None:
        given["attribution"] = NotAttributable(standard=GROUNDS, rationale="nobody saw who")
        breach(found, term, report, **given)
    else:
        breach(found, term, report, "almond" if "breach" not in given else "walnut", **given)
    assert (found.of("walnut", DAY).alleged.answered == 1) is answered


def test_a_correction_that_both_signed_takes_a_findings_place() -> None:
    found, term = truce()
    report = found.report(AT)
    number = breach(found, term, report)
    outside = OutsideScope(of=Scope.ACTOR, standard=GROUNDS, rationale="it was a training shot")
    body = finding(size=found.size, breach=outside)
    refs = (("incident", report), ("term", term), ("corrects", number))
    found.find(body, *refs, signed=["stork"])
    assert found.of("walnut", DAY).status is Status.BREACHED
    found.find(body, *refs)
    assert found.of("walnut", DAY).status is Status.UNKNOWN


def test_what_is_reported_later_moves_no_finding() -> None:
    found, term = truce()
    report = found.report(AT)
    breach(found, term, report)
    found.report("2025-09-01T00:00:00Z", ("of", report), by="walnut")
    assert found.of("walnut", DAY).status is Status.BREACHED


def test_a_party_that_reports_itself_is_shown_as_that() -> None:
    found, _ = truce()
    found.report(AT, by="walnut")
    seen = found.of("walnut", DAY)
    assert (seen.status, TermWhy.SELF_REPORTED in seen.why) == (Status.ALLEGED, True)


# --- consent and time --------------------------------------------------------------------------------------


def test_nobody_is_held_to_what_it_did_not_consent_to() -> None:
    found = world()
    term = found.term()
    found.report(AT)
    assert {one.status for one in found.on(DAY).parties} == {Status.UNKNOWN}
    found.consent(term, "almond")
    assert found.of("walnut", DAY).bound is Holds.NO
    assert found.of("walnut", DAY).status is Status.UNKNOWN


def test_a_later_version_binds_only_who_consents_to_it() -> None:
    found, term = truce()
    other = found.term(
        rule=Responsibility(acts=("raid",), groups=("the ridge men",)),
        kind=TermKind.RESPONSIBILITY,
        refs=[("of", term)],
    )
    found.consent(other, "almond")
    assert found.of("almond", DAY).version == other
    assert found.of("walnut", DAY).version == term
    found.report(AT, of=None, act="raid", words="the ridge men")
    assert found.of("almond", DAY).status is Status.ALLEGED
    assert found.of("walnut", DAY).status is Status.UNKNOWN


def test_who_withdraws_is_shown_as_disputing_it() -> None:
    found, term = truce()
    found.consent(term, "walnut", value=OwnConsent.WITHDRAWN)
    assert found.of("walnut", DAY).status is Status.DISPUTED
    assert found.of("almond", DAY).status is Status.UNKNOWN
    assert found.on(DAY).status is Status.DISPUTED


def test_an_announced_start_makes_nothing_sure() -> None:
    found = world()
    window = found.window("2025-10-01T00:00:00Z", basis=StartBasis.ANNOUNCED)
    found.consent(found.term(refs=[("window", window)]))
    found.report(AT)
    seen = found.of("walnut", DAY)
    assert (seen.in_force, seen.status, seen.alleged.unsure) == (Holds.POSSIBLY, Status.UNKNOWN, 1)


# --- who looked --------------------------------------------------------------------------------------------


def test_no_breach_found_needs_as_much_watching_as_the_charter_asks() -> None:
    found, _ = truce("coverage_for_no_breach")
    unseen = found.of("walnut", DAY)
    assert (unseen.status, TermWhy.NOT_WATCHED in unseen.why) == (Status.UNKNOWN, True)
    found.watch("2025-10-16T00:00:00Z", "2025-10-16T18:00:00Z")
    low = found.of("walnut", DAY)
    assert (low.status, TermWhy.COVERAGE_TOO_LOW in low.why) == (Status.UNKNOWN, True)
    assert low.coverage is not None and (low.coverage.least, low.coverage.asked) == (750, 800)
    found.watch("2025-10-16T18:00:00Z", "2025-10-16T20:00:00Z")
    seen = found.of("walnut", DAY)
    assert seen.status is Status.NO_BREACH_FOUND
    assert seen.coverage is not None and seen.coverage.least == 833
    assert found.of("almond", DAY).status is Status.NO_BREACH_FOUND
    found.report(AT)
    assert found.of("walnut", DAY).status is Status.ALLEGED


def test_one_black_box_is_not_averaged_away() -> None:
    found, _ = truce("coverage_for_no_breach")
    found.watch("2025-10-16T00:00:00Z", "2025-10-17T00:00:00Z")
    assert found.of("walnut", DAY).status is Status.NO_BREACH_FOUND
    found.watch("2025-10-16T00:00:00Z", "2025-10-16T01:00:00Z", sector="south")
    assert found.of("walnut", DAY).status is Status.UNKNOWN


def test_until_the_charter_adopts_a_share_nothing_is_said_to_be_enough() -> None:
    found, _ = truce()
    found.watch("2025-10-16T00:00:00Z", "2025-10-17T00:00:00Z")
    seen = found.of("walnut", DAY)
    assert (seen.status, TermWhy.COVERAGE_NOT_ADOPTED in seen.why) == (Status.UNKNOWN, True)


@pytest.mark.parametrize(
    ("observability", "status"),
    [
        (Observability.DIRECT, Status.NO_BREACH_FOUND),
        (Observability.REMOTE, Status.NO_BREACH_FOUND),
        (Observability.DECLARED_ONLY, Status.UNKNOWN),
        (Observability.UNKNOWN, Status.UNKNOWN),
        (Observability.NOT_VERIFIABLE, Status.NOT_VERIFIABLE),
        (None, Status.UNKNOWN),
    ],
)
def test_what_nobody_could_see_is_never_good_news(
    observability: Observability | None, status: Status
) -> None:
    found, _ = truce("coverage_for_no_breach", observability=observability)
    found.watch("2025-10-16T00:00:00Z", "2025-10-17T00:00:00Z")
    seen = found.of("walnut", DAY)
    assert seen.status is status
    assert (seen.status in GOOD) is (observability in (Observability.DIRECT, Observability.REMOTE))


def test_what_the_program_cannot_match_it_does_not_call_looked_at() -> None:
    found, _ = truce("coverage_for_no_breach", rule=Placement(classes=("heavy",)), kind=TermKind.PLACEMENT)
    found.watch("2025-10-16T00:00:00Z", "2025-10-17T00:00:00Z")
    assert found.of("walnut", DAY).status is Status.UNKNOWN


def test_an_open_finding_is_no_good_news() -> None:
    found, term = truce("coverage_for_no_breach")
    found.watch("2025-10-16T00:00:00Z", "2025-10-17T00:00:00Z")
    report = found.report(AT, act="other_act")
    found.find(finding(size=found.size), ("incident", report), ("term", term), signed=["heron"])
    assert found.of("walnut", DAY).status is Status.UNKNOWN
    assert found.of("almond", DAY).status is Status.NO_BREACH_FOUND


def test_a_term_says_the_gravest_that_holds_for_any_party() -> None:
    found, term = truce("coverage_for_no_breach")
    found.watch("2025-10-16T00:00:00Z", "2025-10-17T00:00:00Z")
    assert found.on(DAY).status is Status.NO_BREACH_FOUND
    breach(found, term, found.report(AT, of="almond"), "almond")
    assert found.on(DAY).status is Status.BREACHED
    assert own("almond").for_org == "almond"
