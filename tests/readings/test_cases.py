# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How far each case is at any moment: its steps, its clocks, its team, and what the mechanism owes by when."""

from datetime import timedelta

from sulh.cases.case_kinds import TeamStage, TurnTo, WordValue
from sulh.cases.state import CaseStatus
from sulh.clock import format_time
from sulh.readings.cases import Cases
from sulh.readings.cases_clocks import ClockOn, Running, Step, lateness
from sulh.readings.cases_on import CaseOn
from sulh.readings.moment import parse_moment
from tests.readings.cases_world import CaseWorld, case_world

AT = "2025-10-31T21:40:00Z"


def opened() -> tuple[CaseWorld, str, str, str]:
    """(world, report, term, case)."""
    table = case_world()
    term = table.term()
    table.consent(term)
    report = table.report(AT)
    return table, report, term, table.case(("incident", report))


def one(table: CaseWorld, on: str = "") -> CaseOn:
    return Cases(table.states, parse_moment(on) if on else table.moment).all()[0]


def status(table: CaseWorld) -> CaseStatus:
    assert table.voids() == [], table.refusals
    return one(table).status


def clock_of(table: CaseWorld, step: Step) -> ClockOn:
    return next(found for found in one(table).clocks if found.step is step)


def whole(table: CaseWorld, report: str, term: str, case: str) -> list[tuple[str, CaseStatus]]:
    """A case from its opening to its closing and back; the moment and status after each step."""
    told: list[tuple[str, CaseStatus]] = []

    def note() -> None:
        table.later()
        told.append((format_time(table.now), status(table)))

    note()
    table.triage(case, live=True)
    note()
    table.calm(case)
    note()
    tasking = table.task(("case", case))
    note()
    table.team_report(tasking, TeamStage.ARRIVED)
    note()
    table.turn(case, TurnTo.SUSPENDED_ACCESS)
    note()
    table.turn(case, TurnTo.RESUMED)
    table.team_report(tasking)
    note()
    number = table.draft(report, ("case", case), term=term)
    note()
    table.later(72)
    note()
    table.decide(number)
    note()
    _, commitment = table.remedy(number)
    note()
    table.verify(commitment)
    table.turn(case, TurnTo.CLOSED, assent=True)
    note()
    table.turn(case, TurnTo.REOPENED, assent=True)
    note()
    return told


WHOLE = [
    CaseStatus.REGISTERED,
    CaseStatus.TRIAGED,
    CaseStatus.OPEN,
    CaseStatus.TEAM_TASKED,
    CaseStatus.ON_SITE,
    CaseStatus.SUSPENDED_ACCESS,
    CaseStatus.DRAFT,
    CaseStatus.REPLY_OPEN,
    CaseStatus.SIGN_OFF,
    CaseStatus.ISSUED,
    CaseStatus.REMEDY,
    CaseStatus.CLOSED,
    CaseStatus.REOPENED,
]


def test_a_case_goes_through_every_stage() -> None:
    assert [found for _, found in whole(*opened())] == WHOLE


def test_what_was_known_earlier_is_read_as_it_was_then() -> None:
    """The fold keeps only how far a case is now; an earlier moment is put together from what was known by then."""
    table, *rest = opened()
    for moment, then in whole(table, *rest):
        assert one(table, moment).status is then, moment


def test_every_step_names_who_took_it_and_when() -> None:
    table, report, _, case = opened()
    table.later(2)
    table.triage(case)
    table.later()
    steps = [(step.noun, step.org, step.at) for step in one(table).steps]
    assert steps == [
        ("case", "kestrel", "2025-11-01T00:00:00Z"),
        ("triage", "kestrel", "2025-11-01T02:00:00Z"),
    ]
    assert one(table).about == (("incident", report),)


def test_one_co_chair_alone_turns_nothing() -> None:
    table, _, _, case = opened()
    table.turn(case, TurnTo.LAPSED)
    table.later()
    (turn,) = one(table).turns
    assert (status(table), turn.counts) == (CaseStatus.REGISTERED, False)


# --- clocks ------------------------------------------------------------------------------------------------


def test_a_clock_runs_then_is_late_and_says_so_once_the_step_is_taken() -> None:
    table, _, _, case = opened()
    table.later(23)
    assert clock_of(table, Step.DISPATCH).state is Running.RUNNING
    table.later(1)
    assert clock_of(table, Step.DISPATCH).state is Running.LATE
    table.task(("case", case))
    table.later()
    assert clock_of(table, Step.DISPATCH).state is Running.MET_LATE


def test_what_is_done_in_time_stays_in_time() -> None:
    table, _, _, case = opened()
    table.task(("case", case))
    table.later(1_000)
    assert clock_of(table, Step.DISPATCH).state is Running.MET


def test_a_time_that_nobody_adopted_makes_nothing_late() -> None:
    table = case_world(adopted=False)
    table.case(("incident", table.report(AT)))
    table.later(10_000)
    assert {found.state for found in one(table).clocks} == {Running.NOT_ADOPTED}


def test_a_case_that_is_over_owes_no_step_that_was_not_due_yet() -> None:
    table, _, _, case = opened()
    table.task(("case", case))
    table.turn(case, TurnTo.LAPSED, assent=True)
    table.later(1_000)
    assert clock_of(table, Step.PRELIMINARY).state is Running.STOPPED
    assert clock_of(table, Step.DISPATCH).state is Running.MET


def test_the_mechanisms_own_lateness_is_listed_by_step_beside_the_count_of_all() -> None:
    table, report, _, case = opened()
    second = table.case(("incident", report), label="c2")
    table.task(("case", case))
    table.later(25)
    found = lateness(c for case_on in Cases(table.states, table.moment).all() for c in case_on.clocks)
    dispatch = next(one for one in found if one.step is Step.DISPATCH)
    assert (dispatch.count, dispatch.late) == (2, (second,))
    assert dispatch.states == {Running.MET: 1, Running.LATE: 1}


def test_a_moment_after_the_last_head_makes_nothing_late() -> None:
    table, *_ = opened()
    table.later()
    assert (
        next(c for c in one(table, "2030-01-01").clocks if c.step is Step.DISPATCH).state is Running.RUNNING
    )


# --- the team ----------------------------------------------------------------------------------------------


def test_a_team_shows_whom_it_lacks_and_the_reason_that_was_recorded() -> None:
    table, _, _, case = opened()
    table.task(("case", case), orgs=("almond", "heron"), why="Walnut named nobody in time.")
    table.later()
    (team,) = one(table).teams
    assert team.missing == (("walnut", "Walnut named nobody in time."),)
    assert [(seat.org, seat.lead) for seat in team.seats] == [("almond", False), ("heron", True)]


def test_who_signed_who_dissented_and_who_said_nothing_stand_beside_a_report() -> None:
    table, _, _, case = opened()
    team = ("almond", "walnut", "heron", "stork")
    report = table.team_report(table.task(("case", case), orgs=team))
    table.member(report, "almond")
    table.member(report, "walnut", why="We were not let near.")
    table.later()
    (told,) = one(table).reports
    assert [(word.org, word.value, word.why) for word in told.words] == [
        ("almond", WordValue.SIGNS, None),
        ("walnut", WordValue.DISSENTS, "We were not let near."),
    ]
    assert told.silent == ("stork",)  # heron signed what it reports itself


def test_of_who_was_heard_only_the_number_is_told() -> None:
    table, _, _, case = opened()
    table.hear_person(case)
    table.later()
    found = one(table)
    assert (found.heard, "witness" in repr(found)) == (1, False)


def test_an_embargo_says_why_and_until_when_and_ends() -> None:
    table, _, _, case = opened()
    table.embargo(case, hours=5)
    table.later()
    (held,) = one(table).embargoes
    assert (held.reason, held.over) == ("witness_safety", False)
    table.later(timedelta(hours=4) / timedelta(hours=1))
    assert one(table).embargoes[0].over


def test_lives_at_risk_stay_so_until_something_is_done_to_calm_it() -> None:
    table, _, _, case = opened()
    table.triage(case, live=True)
    table.later()
    assert one(table).live
    table.calm(case)
    table.later()
    assert (one(table).live, one(table).calmed) == (False, ("Both commands were called.",))
    table.triage(case, live=True)
    table.later()
    assert one(table).live
