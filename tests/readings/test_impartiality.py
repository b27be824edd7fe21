# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How the parties were treated, in figures that rank nobody and are the same whoever the parties are."""

import dataclasses
from typing import Any

import msgspec
import pytest

from sulh.cases.verdicts import NotAttributable
from sulh.cases.visit_kinds import AnswerValue
from sulh.mechanism import States
from sulh.operations.kinds import Restriction, RestrictionKind, RestrictionOutcome
from sulh.readings.impartiality import Impartiality, Spread, Treated, median_hours
from sulh.readings.status_cases import CasesView
from sulh.readings.times import Times
from tests.cases.findings import GROUNDS, finding
from tests.mirror import mirrored, swapping
from tests.readings.cases_world import CaseWorld, case_world
from tests.readings.compliance_world import own, when

AT = "2025-10-31T21:40:00Z"


def history(one: str = "almond", other: str = "walnut") -> CaseWorld:
    """`one` complains twice: one case ends in a finding against `other`, one in not attributable; `other` once."""
    table = case_world((one, other))
    term = table.term(binds=(one, other))
    table.consent(term, one, other)
    reports = [table.report(AT, of=other), table.report(AT, of=one)]
    complaints = [table.complain(one), table.complain(one), table.complain(other)]
    cases = [table.case(("complaint", number)) for number in complaints[:2]]
    table.later(24)
    nobody = NotAttributable(standard=GROUNDS, rationale="two words against each other")
    first = table.draft(reports[0], ("case", cases[0]), of=finding(party=other), term=term)
    second = table.draft(
        reports[1], ("case", cases[1]), of=finding(attribution=nobody), term=term, label="f2"
    )
    table.reply(second, one)
    table.issue(first)
    table.decide(second)
    table.later()
    visit = table.ask_visit(("case", cases[0]), by=one, of=other)
    table.answer_visit(visit, AnswerValue.DENIED, org=other)
    for by in ("heron", one):
        body = Restriction(
            says=own(by),
            restriction_kind=RestrictionKind.CHECKPOINT,
            outcome=RestrictionOutcome.DELAY,
            sector="north",
            start=when(AT),
            by_whom=other,
        )
        table.say("operations.restriction.v1", body, issuer=by)
    table.task(("case", cases[0]), orgs=(one, "heron"), why="Named nobody.")
    table.later()
    assert table.voids() == [], table.refusals
    return table


def figures(table: CaseWorld) -> dict[str, Any]:
    states = States(table.rows)
    return CasesView(states, Times(states), table.moment).figures()


def test_every_figure_stands_beside_what_it_has_to_be_read_against() -> None:
    found = figures(history())
    almond, walnut = found["impartiality"]
    assert (almond["party"], almond["complaints"], almond["taken_up"]) == ("almond", 2, 2)
    assert (walnut["complaints"], walnut["taken_up"]) == (1, 0)
    assert almond["to_finding"] == {"median_hours": 96, "count": 2}
    assert walnut["to_finding"] == {"median_hours": None, "count": 0}
    assert almond["on_its_complaints"] == {"not_attributable": 1, "party": 1}
    assert (almond["asked"], almond["replied"], almond["silent"]) == (1, 1, 0)
    assert (walnut["asked"], walnut["replied"], walnut["silent"]) == (2, 0, 2)
    assert (walnut["found_against"], almond["found_against"]) == (1, 0)
    # What monitors met and what the other party says of it are never one figure.
    assert (walnut["restrictions"], walnut["restrictions_by_others"]) == ({"delay": 1}, {"delay": 1})
    assert walnut["visits"] == {"denied": 1}
    assert walnut["reports_of"] > 0
    beside = found["impartiality_beside"]
    assert (beside["issued"], beside["attribution"]) == (2, {"not_attributable": 1, "party": 1})
    assert (beside["teams"], beside["missing"]) == (1, {"almond": 0, "walnut": 1})


def test_whoever_the_parties_are_the_figures_are_the_same() -> None:
    swap = swapping("almond", "walnut")
    assert mirrored(figures(history()), swap) == figures(history("walnut", "almond"))


def test_the_whole_view_of_cases_is_the_same_whoever_the_parties_are() -> None:
    swap = swapping("almond", "walnut")
    views = []
    for names in (("almond", "walnut"), ("walnut", "almond")):
        table = history(*names)
        states = States(table.rows)
        view = CasesView(states, Times(states), table.moment).lists()
        # A finding's texts are named by hash, and the hash of other names is another.
        for one in view["findings"]:
            one.pop("texts")
        views.append(view)
    assert mirrored(views[0], swap) == mirrored(views[1], str)


def test_the_parties_stand_in_the_charters_order_and_in_no_other() -> None:
    """Whoever has more of anything: no figure moves a party up or down."""
    for names in (("almond", "walnut"), ("walnut", "almond")):
        assert [one["party"] for one in figures(history(*names))["impartiality"]] == list(names)
        swapped = case_world(names)
        assert [one["party"] for one in figures(swapped)["impartiality"]] == list(names)


def test_no_figure_sets_one_party_against_the_other() -> None:
    names = {field.name for kind in (Treated, Impartiality) for field in dataclasses.fields(kind)}
    assert not {
        name for name in names for word in ("rank", "score", "ratio", "difference", "share") if word in name
    }


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ([], Spread(median_hours=None, count=0)),
        ([5], Spread(median_hours=5, count=1)),
        ([1, 2, 9], Spread(median_hours=2, count=3)),
        ([1, 4], Spread(median_hours=2, count=2)),
    ],
)
def test_a_median_names_of_how_many_it_is(hours: list[int], expected: Spread) -> None:
    assert median_hours(hour * 3_600 for hour in hours) == expected


def test_a_record_without_cases_has_figures_of_nothing() -> None:
    found = figures(case_world())
    assert [one["complaints"] for one in found["impartiality"]] == [0, 0]
    assert (found["lateness"], found["withheld_findings"]) == ([], {})
    assert msgspec.json.encode(found)
