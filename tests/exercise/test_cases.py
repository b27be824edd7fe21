# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is found in the exercise, where its places lie, and what can be said of its terms: alike for both parties."""

import json
from collections import Counter
from datetime import timedelta

import pytest

from sulh.agreement.line_kinds import LineDrawn
from sulh.agreement.line_state import LineAgreedRow, LineRow, ZoneRow
from sulh.agreement.lines import Word, judge_line, judge_zone, lines_at, zones_at
from sulh.cases.kinds import SignoffValue
from sulh.cases.verdicts import attributed_to, verdict_of
from sulh.clock import Span, parse_time
from sulh.exercise.build import Exercise
from sulh.exercise.cast import CO_CHAIRS, PARTIES
from sulh.exercise.land import make_land
from sulh.exercise.traffic_lines import LINE_VERTICES, _line, _zone
from sulh.incidents.rows import ReportRow
from sulh.mechanism import RULESETS, States
from sulh.places import Line, Place, Within, Zone
from sulh.readings.compliance import Status, TermOn, TermWhy, terms_on
from sulh.readings.findings import FindingOn, FindingState, findings
from sulh.readings.moment import parse_moment
from sulh.readings.status import status_view
from sulh.recompute.replay import State
from sulh.record.rows import read_row

ANY_TIME = Span(earliest=None, latest=None)


def played(statements: int, days: int, seed: str = "sulh exercise") -> State:
    exercise = Exercise(seed=seed, statements=statements, days=days)
    state = State(RULESETS, exercise.roots.__getitem__)
    for made in exercise:
        assert state.take(made.leaf).why is None
    return state


@pytest.fixture(scope="module")
def state() -> State:
    return played(1_000, 42)


def named(found: FindingOn, state: State) -> str:
    """The party whose case it is: the one that the finding or its first report names, or who spoke of itself."""
    if found.parties:
        return found.parties[0]
    row = state.rows.get("incidents", f"report/{found.row.first('incident')}")
    assert row is not None
    return next(actor.party for actor in read_row(row, ReportRow).body.actors if actor.party)


def test_each_party_has_one_of_each_finding_and_the_same_became_of_it(state: State) -> None:
    found = Counter[tuple[str, str, str, str, FindingState]]()
    for one in findings(States(state.rows)):
        body = one.row.body
        breach = verdict_of(body.breach) if body.breach else ""
        by = verdict_of(body.attribution) if body.attribution else ""
        found[named(one, state), body.occurrence.verdict, breach, by, one.state] += 1
        assert one.stands == (one.state is FindingState.ISSUED)
    assert found == Counter(
        (party, *verdicts)
        for party in PARTIES
        for verdicts in (
            ("confirmed", "violation", "party", FindingState.ISSUED),
            ("confirmed", "violation", "not_attributable", FindingState.ISSUED),
            ("not_confirmed", "", "", FindingState.ISSUED),
            ("confirmed", "violation", "party", FindingState.SPLIT),
            ("confirmed", "violation", "party", FindingState.CORRECTED),
            ("unfounded", "", "", FindingState.ISSUED),
        )
    )


def test_who_is_named_has_its_time_to_answer_and_a_refusal_says_why(state: State) -> None:
    refusing: dict[str, str] = {}
    for one in findings(States(state.rows)):
        until = one.row.body.reply_until
        assert until is not None or not one.row.body.breach
        assert until is None or parse_time(until) >= parse_time(one.outcome.opened) + timedelta(hours=72)
        assert not one.late
        # It was made of a record in which what it is about already stood.
        row = state.rows.get("incidents", f"report/{one.row.first('incident')}")
        assert row is not None and read_row(row, ReportRow).origin.index < one.row.body.size
        assert one.row.body.size <= one.row.origin.index
        assert {word.org for word in one.outcome.words} == set(CO_CHAIRS)
        refused = one.refused_by()
        for word in refused:
            refusing[one.parties[0]] = word.org
        assert bool(refused) == (one.state is FindingState.SPLIT)
        assert all(word.value is SignoffValue.AGREE for word in one.outcome.words if word not in refused)
        assert set(attributed_to(one.row.body.attribution)) <= set(PARTIES)
    # The co-chairs change parts: neither always refuses what is found of one party.
    assert set(refusing) == set(PARTIES) and set(refusing.values()) == set(CO_CHAIRS)


def test_the_status_shows_cases_at_every_stage_and_both_parties_alike(state: State) -> None:
    view = json.loads(json.dumps(status_view(States(state.rows), parse_moment("2026-04-12T00:00:00Z"))))
    assert Counter(one["status"] for one in view["cases"] if one["label"]) == {
        "remedy": 4,
        "closed": 2,
        "split": 2,
        "issued": 2,
        "withdrawn": 2,
        "lapsed": 2,
    }
    # 1. Findings: issued, split, attributable to nobody, and one of each party that was replaced.
    found = Counter((one["state"], one["attribution"]) for one in view["findings"])
    assert found["issued", "not_attributable"] == found["split", "party"] == found["corrected", "party"] == 2
    assert sum(count for (status, _), count in found.items() if status == "issued") >= 5
    replies = Counter(reply["state"] for one in view["findings"] for reply in one["replies"])
    assert replies["replied"] and replies["no_reply"]
    # 2. Remedies: late, and still to come.
    assert Counter((one["ordered"], one["late"]) for one in view["remedies"]) == {
        ("ordered", "yes"): 2,
        ("ordered", "no"): 2,
    }
    # 3. Visits: one denied and one delayed of each party; the mechanism's own lateness.
    visits = Counter((one["answers"][0]["value"], one["shows"]) for one in view["visits"])
    assert visits == {("denied", "not_verifiable"): 2, ("delayed", "done"): 2}
    late = {one["id"]: one.get("met_late", 0) for one in view["lateness"]}
    assert late["receipt"] >= 2
    first, second = (dict(one) for one in view["impartiality"])
    for key in first.keys() - {"id", "party"}:
        assert first[key] == second[key], key


@pytest.mark.parametrize(("statements", "days"), [(200, 14), (1_500, 120)])
@pytest.mark.parametrize("seed", ["another", "ایک اور"])
def test_short_and_long_ones_have_their_findings_too(statements: int, days: int, seed: str) -> None:
    states = [one.state for one in findings(States(played(statements, days, seed).rows))]
    if days < 21:  # too short for what follows after findings
        assert Counter(states) == {FindingState.ISSUED: 6, FindingState.SPLIT: 2}
    else:
        assert Counter(states) == {
            FindingState.ISSUED: 16,
            FindingState.SPLIT: 4,
            FindingState.CORRECTED: 4,
        }


def of(terms: tuple[TermOn, ...]) -> dict[str, dict[str, Status]]:
    return {term.label: {one.party: one.status for one in term.parties} for term in terms}


def test_of_its_terms_everything_is_said_that_may_be_and_of_both_parties_alike(state: State) -> None:
    terms = terms_on(States(state.rows), parse_moment("2026-04-12T00:00:00Z"))
    said = of(terms)
    both = {
        "t1": Status.BREACHED,
        "t2": Status.ALLEGED,
        "t3": Status.UNKNOWN,
        "t4": Status.LATE,
        "t7": Status.NOT_VERIFIABLE,
        "t8": Status.KEPT,
    }
    for label, status in both.items():
        assert said[label] == dict.fromkeys(PARTIES, status), label
    # What each party denied is disputed for that party alone; what nobody could see stays so for the other.
    assert said["t5"] == {"almond": Status.DISPUTED, "walnut": Status.NOT_VERIFIABLE}
    assert said["t6"] == {"walnut": Status.DISPUTED, "almond": Status.UNKNOWN}
    # Nobody adopted how much has to be watched: so nowhere is it said that no breach was found.
    assert not any(one.status is Status.NO_BREACH_FOUND for term in terms for one in term.parties)
    position = next(term for term in terms if term.label == "t2")
    assert all({TermWhy.PLACE_NOT_SURE, TermWhy.FINDING_SPLIT} <= set(one.why) for one in position.parties)


def test_on_single_days_both_parties_are_alleged_to_have_fired(state: State) -> None:
    states = States(state.rows)
    days = [terms_on(states, parse_moment(f"2026-03-{day}")) for day in range(12, 31)]
    fire = [of(terms)["t1"] for terms in days]
    for party in PARTIES:
        assert {Status.ALLEGED, Status.UNKNOWN} <= {one[party] for one in fire}


def test_a_place_is_held_against_the_zone_and_every_version_of_the_line(state: State) -> None:
    zones = {
        key.partition("/")[2]: read_row(value, ZoneRow)
        for key, value in state.rows.items("agreement", "zone/")
    }
    rows = {
        key.partition("/")[2]: read_row(value, LineRow)
        for key, value in state.rows.items("agreement", "line/")
    }
    acts = [read_row(value, LineAgreedRow) for _, value in state.rows.items("agreement", "line_agreed/")]
    zone = zones_at(zones, acts, PARTIES, ANY_TIME)
    line = lines_at(rows, acts, PARTIES, ANY_TIME)
    assert [one.basis.counts for one in zone] == [True]
    assert [(one.basis.whose, one.basis.counts) for one in line] == [
        (None, True),
        *((p, True) for p in PARTIES),
    ]
    # 1. Incidents lie in it, outside of it, and where nobody can say; on either side in every version, or not.
    inside, sides = Counter[Word | None](), Counter[Word | None]()
    for _, value in state.rows.items("incidents", "report/"):
        site = read_row(value, ReportRow).body.site
        if site is None or site.lat_e7 is None or site.lon_e7 is None or site.radius_m is None:
            continue
        place = Place(lat_e7=site.lat_e7, lon_e7=site.lon_e7, radius_m=site.radius_m)
        inside[judge_zone(place, zone).word] += 1
        sides[judge_line(place, line, "almond").word] += 1
    assert {Word.INSIDE_ALL, Word.OUTSIDE_ALL, Word.UNCERTAIN} <= set(inside), inside
    assert {Word.INSIDE_ALL, Word.OUTSIDE_ALL} <= set(sides), sides
    # 2. Of the refused findings both what is found and why it is refused are so.
    for one in findings(States(state.rows)):
        if one.state is not FindingState.SPLIT:
            continue
        first = state.rows.get("incidents", f"report/{one.row.first('incident')}")
        assert first is not None
        site = read_row(first, ReportRow).body.site
        assert site is not None and site.lat_e7 is not None and site.lon_e7 is not None and site.radius_m
        middle = Place(lat_e7=site.lat_e7, lon_e7=site.lon_e7, radius_m=1)
        within = judge_zone(middle, zone).counted[0]
        assert within.within is Within.INSIDE and within.distance_cm < 100 * site.radius_m
        assert judge_line(middle, line, one.parties[0]).word is Word.INSIDE_ALL


@pytest.mark.parametrize("seed", ["sulh exercise", "another", "ایک اور"])
def test_a_registered_line_lies_within_its_tolerance_of_what_was_drawn(seed: str) -> None:
    land = make_land(seed)
    for drawn in (land.agreed, land.almond, land.walnut):
        body = _line(drawn)
        body.check()
        assert isinstance(body, LineDrawn) and (body.left, body.right) == PARTIES
        version = body.version()
        assert len(version.vertices) == LINE_VERTICES and version.whose == drawn.whose
        shape = Line(version)
        for lat, lon in drawn.vertices[::37]:
            away = shape.measure(Place(lat_e7=lat, lon_e7=lon, radius_m=1)).distance_cm
            assert away <= 100 * (version.tolerance_m - drawn.tolerance_m)


def test_a_zone_along_a_line_that_winds_back_has_fewer_corners() -> None:
    winding = tuple(
        (100_000_000 + (at % 7) * 120_000 * (-1) ** (at // 7), 50_000_000 + at * 4_000 - (at % 5) * 60_000)
        for at in range(600)
    )
    body = _zone(winding)
    body.check()
    zone = Zone(body.version())
    assert 4 <= len(body.version().vertices) < 200
    straight = _zone(tuple((100_000_000, 50_000_000 + at * 40_000) for at in range(600)))
    assert len(straight.version().vertices) == 200
    assert zone.version.datum == "WGS84"
