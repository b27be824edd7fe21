# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Ways by which one side alone would gain in the room of cases, each tried and held."""

import pytest

from sulh.cases.case_kinds import Assent, Decision, Member, Tasking, TeamReport, TeamStage, TurnTo
from sulh.cases.evidence import Item
from sulh.cases.findings import MAX_TEXTS, OutcomeRow
from sulh.cases.kinds import FindingText, TalksReleased, Words
from sulh.cases.life import MAX_FINDINGS, CaseStatus
from sulh.cases.visit_kinds import AnswerValue, Shown, VisitReport, VisitRequest
from sulh.clock import When
from tests.cases.findings import finding
from tests.cases.world import TERM, Bench


def visited(bench: Bench) -> str:
    """A visit of walnut's post, with a team on its way."""
    visit = bench.ask()
    bench.task(visit, visit=True)
    bench.answer(visit, AnswerValue.GRANTED)
    return visit


@pytest.mark.parametrize("org", ["almond", "walnut"])
def test_a_party_in_the_team_has_no_last_word_on_what_a_visit_shows(org: str) -> None:
    bench = Bench()
    visit = visited(bench)
    bench.show(visit, Shown.DONE, org)
    assert bench.visit(visit).shows is None
    bench.show(visit, Shown.NOT_DONE)
    bench.show(visit, Shown.DONE, org)
    assert bench.visit(visit).shows is Shown.NOT_DONE


def test_parties_that_went_alone_show_what_both_of_them_say() -> None:
    bench = Bench()
    visit = bench.ask()
    team = tuple(Member(org=org, role="monitor", people=1) for org in ("almond", "walnut"))
    bench.by("stork", "tasking", Tasking(team=team), ("visit", visit))
    bench.show(visit, Shown.DONE, "walnut")
    assert bench.visit(visit).shows is None
    bench.show(visit, Shown.NOT_DONE, "almond")
    assert bench.visit(visit).shows is None
    bench.show(visit, Shown.DONE, "almond")
    assert bench.visit(visit).shows is Shown.DONE


def test_a_co_chair_that_sends_its_own_friends_afterwards_turns_nothing_round() -> None:
    bench = Bench()
    visit = visited(bench)
    bench.show(visit, Shown.NOT_DONE)
    team = tuple(Member(org=org, role="monitor", people=1) for org in ("almond", "walnut", "rook"))
    bench.by("stork", "tasking", Tasking(team=team), ("visit", visit))
    bench.show(visit, Shown.DONE, "rook")
    assert bench.visit(visit).shows is None


def test_who_let_a_team_in_cannot_deny_what_it_has_seen() -> None:
    bench = Bench()
    visit = visited(bench)
    bench.answer(visit, AnswerValue.DENIED)
    assert bench.visit(visit).shown() is Shown.NOT_VERIFIABLE
    bench.show(visit, Shown.NOT_DONE)
    assert bench.codes() == [] and bench.visit(visit).shown() is Shown.NOT_DONE


def test_a_visit_for_no_time_is_no_way_round_the_notice() -> None:
    bench = Bench()
    body = VisitRequest(of="walnut", what="the post", when=When(since="", until=bench.at(48), zone=""))
    bench.by("almond", "visit_request", body, ("commitment", TERM))
    bench.refused("notice_short")


def test_a_draft_that_waits_for_ever_blocks_no_case() -> None:
    bench = Bench()
    case = bench.case()
    bench.find(case, finding(reply_until="9998-01-01T00:00:00Z"))
    assert "at the latest" in bench.refused("reply_window_long")
    bench.find(case, finding(reply_until=bench.at(30 * 24)))
    assert len(bench.codes()) == 1


def test_nobody_is_found_against_who_could_not_answer() -> None:
    bench = Bench()
    bench.find(bench.case(), finding(party="rook", reply_until=bench.at(72)))
    assert "rook is no party of this charter (almond, walnut)" in bench.refused("attributed_to_no_party")


def test_one_who_drafts_many_findings_keeps_nobody_from_its_own() -> None:
    bench = Bench()
    case = bench.case()
    for _ in range(MAX_FINDINGS + 1):
        bench.find(case, org="heron")
    bench.refused("case_full")
    bench.find(case, org="stork")
    assert len(bench.file(case).findings) == MAX_FINDINGS + 1


def test_one_who_says_many_texts_keeps_nobody_from_its_own() -> None:
    bench = Bench()
    number = bench.find(bench.case())
    for org, times in (("walnut", MAX_TEXTS), ("stork", 1)):
        for at in range(times):
            words = Words(occurrence=f"metin {at} {org}")
            bench.by(org, "finding_text", FindingText(lang="tr", words=words), ("finding", number))
    row = bench.row(f"outcome/{number}", OutcomeRow)
    assert bench.codes() == [] and len(row.texts["tr"]) == MAX_TEXTS + 1


def test_a_finding_has_one_text_in_its_own_language() -> None:
    bench = Bench()
    number = bench.find(bench.case())
    text = FindingText(lang="en", words=Words(occurrence="nothing happened"))
    bench.by("walnut", "finding_text", text, ("finding", number))
    assert "has 1 texts in en" in bench.refused("too_many_texts")


def test_who_said_it_may_take_it_back_before_the_other_uses_it() -> None:
    bench = Bench()
    case = bench.case()
    act = bench.turn(case, TurnTo.LAPSED)
    bench.assent(act, "heron", Assent(value=Decision.REFUSE, why="a witness came"))
    bench.later(24 * 300)
    bench.assent(act)
    bench.refused("act_decided")
    assert bench.act(act).refused_by == "heron" and bench.status(case) is CaseStatus.REGISTERED


def test_a_complaint_that_nobody_here_has_seen_is_not_the_others_to_withdraw() -> None:
    bench = Bench()
    case = bench.case(("complaint", bench.complain("walnut")), ("complaint", "cc" * 32))
    bench.turn(case, TurnTo.WITHDRAWN, "walnut")
    bench.refused("not_the_complainant")


@pytest.mark.parametrize("role", ["incident", "report"])
def test_a_complaint_of_ones_own_takes_no_case_of_the_other_party_away(role: str) -> None:
    bench = Bench()
    report = bench.complain("almond")  # any statement of almond's
    case = bench.case(("complaint", bench.complain("walnut")), (role, report))
    bench.turn(case, TurnTo.WITHDRAWN, "walnut")
    bench.refused("not_the_complainant")


def test_a_closed_door_hides_no_finding() -> None:
    bench = Bench()
    case = bench.case()
    bench.task(case)
    bench.turn(case, TurnTo.SUSPENDED_ACCESS, "walnut")
    assert bench.status(case) is CaseStatus.SUSPENDED_ACCESS
    bench.issue(case)
    assert bench.status(case) is CaseStatus.ISSUED


def test_what_was_said_in_talks_goes_into_no_file_by_a_report() -> None:
    bench = Bench()
    said = bench.proposal()
    tasking, visit = bench.task(bench.case()), visited(bench)
    items = (Item(statement=said),)
    when = When(since=bench.at(), until=bench.at(1), zone="")
    listed = TeamReport(stage=TeamStage.FINAL, facts="four shots", evidence=items)
    seen = VisitReport(shows=Shown.DONE, facts="the gate", when=when, after=items)

    def every() -> None:
        bench.by("heron", "team_report", listed, ("tasking", tasking))
        bench.by("heron", "visit_report", seen, ("request", visit))
        bench.case(("report", said))
        bench.case(("incident", said))
        body = TeamReport(stage=TeamStage.FINAL, facts="four shots")
        bench.by("heron", "team_report", body, ("tasking", tasking), ("custody", said))

    every()
    assert bench.codes() == ["talks_not_released"] * 5
    bench.by("almond", "talks_released", TalksReleased(), ("statement", said))
    every()
    assert len(bench.codes()) == 5
