# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Visits and remedies: what was asked, answered and seen; what was ordered, done, verified and late."""

from sulh.cases.visit_kinds import AnswerValue, Shown
from sulh.clock import Holds
from sulh.commitments.kinds import Verdict
from sulh.readings.cases_clocks import Running
from sulh.readings.cases_remedies import RemedyOn, RemedyState, remedies
from sulh.readings.cases_visits import VisitOn, VisitState, visits
from sulh.readings.commitments import CommitmentStatus
from tests.readings.cases_world import CaseWorld, case_world

AT = "2025-10-31T21:40:00Z"


def visited() -> tuple[CaseWorld, str, str]:
    """(world, case, visit): almond asks walnut."""
    table = case_world()
    case = table.case(("incident", table.report(AT)))
    visit = table.ask_visit(("case", case))
    table.later()
    return table, case, visit


def one(table: CaseWorld) -> VisitOn:
    assert table.voids() == [], table.refusals
    return visits(table.states, table.moment)[0]


def test_a_visit_is_asked_answered_made_and_reported() -> None:
    table, _, visit = visited()
    assert (one(table).state, one(table).by, one(table).of) == (VisitState.ASKED, "almond", "walnut")
    table.answer_visit(visit, AnswerValue.GRANTED)
    table.later()
    assert (one(table).state, one(table).answer.state) == (VisitState.GRANTED, Running.MET)
    table.task(("visit", visit))
    table.report_visit(visit, Shown.DONE)
    table.later()
    found = one(table)
    assert (found.state, found.shows, found.team) == (
        VisitState.REPORTED,
        Shown.DONE,
        ("almond", "walnut", "heron"),
    )


def test_a_denied_visit_is_not_verifiable_before_anybody_reports_it() -> None:
    table, _, visit = visited()
    table.answer_visit(visit, AnswerValue.DENIED)
    table.later()
    assert (one(table).state, one(table).shows) == (VisitState.DENIED, Shown.NOT_VERIFIABLE)


def test_no_path_makes_a_denied_visit_not_done() -> None:
    """Neither a report before the denial nor one after it: the fold refuses the later, the reading shows neither."""
    table, _, visit = visited()
    table.task(("visit", visit))
    table.report_visit(visit, Shown.NOT_DONE)
    table.answer_visit(visit, AnswerValue.DENIED)
    table.report_visit(visit, Shown.NOT_DONE)
    table.later()
    found = visits(table.states, table.moment)[0]
    assert [void.code for void in table.voids()] == ["visit_denied"]
    assert (found.state, found.shows) == (VisitState.DENIED, Shown.NOT_VERIFIABLE)


def test_a_delay_is_a_delay_and_every_answer_keeps_its_time() -> None:
    table, _, visit = visited()
    table.answer_visit(visit, AnswerValue.DELAYED)
    table.later(5)
    table.answer_visit(visit, AnswerValue.CONDITIONAL)
    table.later()
    found = one(table)
    assert found.state is VisitState.CONDITIONAL
    assert [(answer.at, answer.value, answer.conditions) for answer in found.answers] == [
        ("2025-11-01T01:00:00Z", AnswerValue.DELAYED, ()),
        ("2025-11-01T06:00:00Z", AnswerValue.CONDITIONAL, ("By day.",)),
    ]


def test_an_answer_that_never_came_shows_nothing_of_what_is_there() -> None:
    table, _, _ = visited()
    table.later(6)
    found = one(table)
    assert (found.state, found.shows, found.answer.state) == (
        VisitState.UNANSWERED,
        Shown.NOT_VERIFIABLE,
        Running.LATE,
    )


def test_what_one_co_chair_asks_waits_for_the_other() -> None:
    table = case_world()
    case = table.case(("incident", table.report(AT)))
    visit = table.ask_visit(("case", case), by="heron")
    table.later()
    assert one(table).state is VisitState.PROPOSED
    table.assent(visit)
    table.later()
    assert one(table).state is VisitState.ASKED


def test_an_earlier_moment_knows_nothing_of_the_answer() -> None:
    table, _, visit = visited()
    table.answer_visit(visit, AnswerValue.DENIED)
    before = table.moment
    table.later(2)
    assert visits(table.states, before)[0].state is VisitState.ASKED


# --- remedies ----------------------------------------------------------------------------------------------


def found_against() -> tuple[CaseWorld, str]:
    """(world, issued finding)."""
    table = case_world()
    term = table.term()
    table.consent(term)
    report = table.report(AT)
    number = table.draft(report, ("case", table.case(("incident", report))), term=term)
    table.issue(number)
    return table, number


def remedy(table: CaseWorld) -> RemedyOn:
    assert table.voids() == [], table.refusals
    return remedies(table.states, table.moment)[0]


def test_a_remedy_is_ordered_by_both_co_chairs_and_lives_as_a_commitment() -> None:
    table, number = found_against()
    _, commitment = table.remedy(number)
    table.later()
    found = remedy(table)
    assert (found.state, found.owner, found.verifier) == (RemedyState.ORDERED, "walnut", "heron")
    assert (found.commitment, found.status, found.late) == (commitment, CommitmentStatus.PENDING, Holds.NO)
    table.verify(commitment)
    table.later()
    assert remedy(table).status is CommitmentStatus.VERIFIED_DONE


def test_a_remedy_past_its_time_is_late_until_somebody_verifies_it() -> None:
    table, number = found_against()
    _, commitment = table.remedy(number)
    table.later(24 * 10)
    assert remedy(table).late is Holds.YES
    table.verify(commitment, Verdict.NOT_DONE)
    table.later()
    assert (remedy(table).late, remedy(table).status) == (Holds.YES, CommitmentStatus.NOT_DONE)


def test_one_co_chair_orders_nothing() -> None:
    table, number = found_against()
    table.remedy(number, assent="")
    table.later()
    assert remedy(table).state is RemedyState.PROPOSED
    second, other = found_against()
    second.remedy(other, assent="refuse")
    second.later(24 * 30)
    assert (remedy(second).state, remedy(second).late) == (RemedyState.REFUSED, Holds.NO)


def test_a_party_in_the_team_shows_nothing_alone_and_a_late_denial_hides_nothing() -> None:
    table, _, visit = visited()
    table.task(("visit", visit))
    table.answer_visit(visit, AnswerValue.GRANTED)
    table.report_visit(visit, Shown.DONE, "walnut")
    table.later()
    assert (one(table).state, one(table).shows) == (VisitState.REPORTED, None)
    table.answer_visit(visit, AnswerValue.DENIED)
    table.report_visit(visit, Shown.NOT_DONE)
    table.report_visit(visit, Shown.DONE, "walnut")
    table.later()
    assert (one(table).state, one(table).shows) == (VisitState.REPORTED, Shown.NOT_DONE)
