# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Verification visits: asked for by a party or both co-chairs, answered by who was asked, reported by who went."""

import pytest

from sulh.cases.case_kinds import TurnTo
from sulh.cases.visit_kinds import KINDS, AnswerValue, Shown, VisitAnswer, VisitReport, VisitRequest
from sulh.clock import When
from sulh.errors import Refused
from tests.cases.world import Bench, chartered

SOON = When(since="2025-11-08T00:00:00Z", until="2025-11-08T02:00:00Z", zone="")


def test_a_party_asks_alone_and_a_co_chair_with_the_other() -> None:
    bench = Bench()
    visit = bench.ask()
    assert (bench.visit(visit).asked, bench.visit(visit).answer_due) == (bench.at(), bench.at(6))
    joint = bench.ask("heron")
    assert bench.visit(joint).asked is None
    bench.answer(joint, AnswerValue.GRANTED)
    bench.refused("visit_not_asked")
    bench.assent(visit)
    bench.refused("act_decided")  # a party's own
    bench.later(1)
    bench.assent(joint)
    assert bench.visit(joint).asked == bench.at()


def test_notice_is_given_as_it_was_agreed() -> None:
    bench = Bench()
    bench.ask(hours=11)
    assert f"may begin {bench.at(12)} at the earliest" in bench.refused("notice_short")
    free = Bench(charter=chartered(()))
    visit = free.ask(hours=0)
    assert free.codes() == [] and free.visit(visit).answer_due is None


def test_a_visit_is_for_something_and_nobody_asks_itself() -> None:
    bench = Bench()
    body = VisitRequest(of="walnut", what="the post", when=SOON)
    bench.by("almond", "visit_request", body)
    bench.refused("visit_of_nothing")
    bench.ask("walnut")
    bench.refused("own_visit")


@pytest.mark.parametrize("value", list(AnswerValue))
def test_who_was_asked_answers_and_each_answer_is_timed(value: AnswerValue) -> None:
    bench = Bench()
    visit = bench.ask()
    bench.answer(visit, value, "almond")
    assert "walnut was asked to let a team in, not almond" in bench.refused("not_asked")
    bench.later(2)
    bench.answer(visit, value)
    row = bench.visit(visit)
    assert (row.answer, row.answered) == (value, bench.at())
    assert row.shown() is (Shown.NOT_VERIFIABLE if value is AnswerValue.DENIED else None)


def test_an_answer_says_for_when_and_under_what() -> None:
    for unfit in (
        VisitAnswer(value=AnswerValue.GRANTED),
        VisitAnswer(value=AnswerValue.DELAYED),
        VisitAnswer(value=AnswerValue.CONDITIONAL, when=SOON),
        VisitAnswer(value=AnswerValue.DENIED, when=SOON),
    ):
        with pytest.raises(Refused) as why:
            unfit.check()
        assert why.value.code == "answer_unfit"


def test_a_denied_visit_shows_nothing_and_never_that_something_was_not_done() -> None:
    bench = Bench()
    visit = bench.ask()
    bench.task(visit, visit=True)
    bench.answer(visit, AnswerValue.DENIED)
    for shows in (Shown.NOT_DONE, Shown.PARTLY, Shown.DONE):
        bench.show(visit, shows)
        assert "nobody saw what is there" in bench.refused("visit_denied")
    bench.show(visit, Shown.NOT_VERIFIABLE)
    assert bench.visit(visit).shown() is Shown.NOT_VERIFIABLE


def test_a_later_answer_takes_the_place_of_a_denial() -> None:
    bench = Bench()
    visit = bench.ask()
    bench.task(visit, visit=True)
    bench.answer(visit, AnswerValue.DENIED)
    bench.answer(visit, AnswerValue.DELAYED)
    bench.show(visit, Shown.NOT_DONE)
    assert bench.visit(visit).shown() is Shown.NOT_DONE and bench.codes() == []


def test_only_the_team_that_was_sent_reports() -> None:
    bench = Bench()
    visit = bench.ask()
    bench.show(visit, Shown.DONE)
    assert "(none)" in bench.refused("not_on_team")
    bench.task(visit, visit=True)
    bench.show(visit, Shown.DONE, "stork")
    bench.refused("not_on_team")
    bench.show(visit, Shown.DONE, "almond")
    assert bench.visit(visit).shows is None  # it asked: its own word alone shows nothing
    bench.show(visit, Shown.DONE, "heron")
    assert bench.visit(visit).shows is Shown.DONE


def test_what_was_seen_was_seen_at_a_time() -> None:
    with pytest.raises(Refused, match="fill in when, or say not_verifiable"):
        VisitReport(shows=Shown.NOT_DONE, facts="nobody was there").check()
    VisitReport(shows=Shown.NOT_VERIFIABLE, facts="the gate was shut").check()


def test_where_exactly_is_sealed_always() -> None:
    assert next(kind for kind in KINDS if kind.name == "cases.visit_request.v1").protected == ("exact",)


def test_a_refused_visit_of_one_co_chair_is_not_asked() -> None:
    bench = Bench()
    case = bench.case()
    bench.both(case, TurnTo.LAPSED)
    joint = bench.ask("heron")
    bench.later(20)
    bench.assent(joint)
    assert "at the earliest" in bench.refused("notice_short")  # too late to give notice
    assert bench.visit(joint).asked is None
