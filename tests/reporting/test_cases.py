# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Cases on the screen: the board by stage, what runs late, one case in full; nobody who was heard is named."""

import pytest

from sulh.cases.case_kinds import TeamStage, TurnTo
from sulh.cases.state import SHAPES
from sulh.cases.visit_kinds import AnswerValue, Shown
from sulh.language import LANGUAGES
from sulh.language.catalogue import has, say
from sulh.readings.cases import Cases
from sulh.readings.cases_beside import Known
from sulh.readings.cases_clocks import Running, Step
from sulh.readings.cases_on import STAGES
from sulh.readings.cases_remedies import RemedyState, remedies
from sulh.readings.cases_visits import VisitState, visits
from sulh.readings.impartiality import Treated
from sulh.reporting.brief import brief
from sulh.reporting.cases import case_lines, cases
from sulh.reporting.cases_found import found
from sulh.reporting.cases_owed import remedy_lines, visit_lines
from sulh.reporting.words import Line, plain
from tests.readings.cases_world import CaseWorld, case_world

AT = "2025-10-31T21:40:00Z"


def text(lines: list[Line], lang: str = "en") -> str:
    return "\n".join(plain(run, lang) for line in lines for run in (line.words, *line.under))


def told() -> tuple[CaseWorld, str, str]:
    """(world, case, finding): a team without walnut, a dissent, an unanswered finding against walnut, a remedy late."""
    table = case_world()
    term = table.term()
    table.consent(term)
    report = table.report(AT)
    complaint = table.complain("almond")
    table.complain("walnut")
    case = table.case(("complaint", complaint), ("report", report))
    table.triage(case, live=True)
    table.calm(case)
    table.hear_person(case)
    table.later(30)
    done = table.team_report(
        table.task(("case", case), orgs=("almond", "heron", "stork"), why="Walnut named nobody.")
    )
    table.member(done, "almond", why="We saw three holes.")
    number = table.draft(report, ("case", case), term=term)
    table.issue(number)
    table.remedy(number, days=3)
    visit = table.ask_visit(("case", case))
    table.answer_visit(visit, AnswerValue.DENIED)
    table.later(24 * 4)
    assert table.voids() == [], table.refusals
    return table, case, number


def test_the_board_shows_received_and_ruled_together_and_the_mechanisms_own_lateness_first() -> None:
    table, _, _ = told()
    shown = text(list(cases(table.states, table.moment, "en", 60).lines))
    assert shown.startswith("receipt of the complaint: 2 of 2 late\nsending a team: 1 of 1 late")
    assert "received, no case yet" in shown and "remedy ordered" in shown
    assert shown.index("received, no case yet") < shown.index("remedy ordered")


def test_one_case_shows_whom_the_team_lacks_who_dissents_and_who_said_nothing() -> None:
    table, case, _ = told()
    one = next(one for one in Cases(table.states, table.moment).all() if one.id == case)
    shown = text(list(case_lines(table.states, one, "en")))
    assert "without walnut; recorded reason: “Walnut named nobody.”" in shown
    assert "almond dissents: “We saw three holes.”" in shown
    assert "has said nothing of it: stork" in shown
    assert "done to calm it: “Both commands were called.”" in shown
    assert "people heard: 1; who they are stands nowhere here" in shown
    assert "witness 1" not in shown


def test_an_unanswered_window_is_told_as_no_reply_received() -> None:
    table, _, _ = told()
    assert "no reply received from walnut" in text(list(found(table.states, table.moment, "en").lines))


def test_a_reply_stands_beside_its_finding() -> None:
    table, _, _ = told()
    number = table.draft(table.report(AT), term=table.term(), label="f2")
    table.later()
    assert "walnut may answer until" in text(list(found(table.states, table.moment, "en").lines))
    table.reply(number, "walnut", words="We were not there.")
    table.later()
    assert "reply of walnut: “We were not there.”" in text(
        list(found(table.states, table.moment, "en").lines)
    )


def test_a_late_remedy_and_a_denied_visit_are_told_as_that() -> None:
    table, _, _ = told()
    owed = text(list(remedy_lines(table.states, remedies(table.states, table.moment), "en")))
    assert "remedy of walnut: “Explain it.” (ordered by both co-chairs; late)" in owed
    seen = text(list(visit_lines(table.states, visits(table.states, table.moment), "en")))
    assert "access denied" in seen and "not verifiable: nobody could look" in seen
    assert say("en", "visit-shows-not-done") not in seen


def test_what_the_public_does_not_see_leaves_a_count() -> None:
    table, _, _ = told()
    table.draft(table.report(AT), term=table.term(), label="f2")
    table.later()
    shown = text(list(found(table.states, table.moment, "en").lines))
    assert "findings that the public does not see: 1" in shown


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_of_every_enumeration_is_said(lang: str) -> None:
    wanted = [f"case-stage-{one.value}" for one in STAGES]
    hidden = {"extract", "talks_released", "source", "leak", "visit_answer", "visit_report"}
    wanted += [f"case-said-{noun}" for noun in {shape.noun for shape in SHAPES.values()} - hidden]
    wanted += [f"case-step-{one.value}" for one in Step] + [f"case-clock-{one.value}" for one in Running]
    wanted += [f"case-report-{one.value}" for one in TeamStage] + [f"case-turn-{one.value}" for one in TurnTo]
    wanted += [f"visit-is-{one.value}" for one in VisitState] + [f"visit-shows-{one.value}" for one in Shown]
    wanted += [f"remedy-is-{one.value}" for one in RemedyState] + [
        f"found-public-{one.value}" for one in Known
    ]
    assert [name for name in wanted if not has(name.replace("_", "-"))] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_board_stands_on_the_screen_in_every_language(lang: str) -> None:
    table, _, _ = told()
    sections = {one.id: one for one in brief(table.states, table.moment, lang).sections}
    assert sections["cases"].lines and sections["found"].lines and sections["cases"].note


def test_no_word_of_a_treatment_calls_anybody_better() -> None:
    assert not {"rank", "score", "better", "worse"} & set(Treated.__dataclass_fields__)
