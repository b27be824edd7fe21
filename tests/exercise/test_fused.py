# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The exercise's reports, fused by the engine, against what was planted: as true for the one party as for the other."""

import csv
import io
import json
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import cache

import pytest

from sulh.clock import parse_time
from sulh.exercise.build import Exercise
from sulh.exercise.cast import PARTIES
from sulh.exercise.tale import INSTRUMENTS
from sulh.exercise.truth import Planted
from sulh.fusion.engine import calibrate, fuse, names
from sulh.fusion.reading import NEEDED, OPTIONAL, read_csv
from sulh.fusion.scores import apart_m2
from sulh.incidents.kinds import Means, Report
from sulh.mechanism import RULESETS, States
from sulh.readings.incidents import IncidentKind, Incidents
from sulh.readings.links import LinkState
from sulh.recompute.replay import State
from sulh.statement.draft import Draft

SIZES = [(1_000, 42), (6_000, 120)]
SEEDS = ["sulh exercise", "another", "ایک اور"]


@dataclass(frozen=True, slots=True)
class Told:
    """What an exercise says and what was planted with it: event -> Planted, label -> event, label -> incident."""

    events: dict[str, Planted]
    true: dict[str, str]
    fused: dict[str, str]
    classes: Counter[str]


def of_class(draft: Draft, org: str) -> str:
    assert isinstance(draft.body, Report)
    if draft.body.means is Means.MEDIA:
        return "media"
    if draft.body.means in INSTRUMENTS:
        return "sensor"
    return "party" if org in PARTIES else "monitor"


@cache
def told(seed: str, statements: int, days: int) -> Told:
    said = list(Exercise(seed=seed, statements=statements, days=days).utterances())
    events = {u.truth.event: u.truth for u in said if u.truth}
    true = {told.label: event.event for event in events.values() for told in event.told}
    rows, classes = io.StringIO(), Counter[str]()
    table = csv.writer(rows)
    table.writerow((*NEEDED, *OPTIONAL))
    for one in said:
        body, when = one.draft.body, one.draft.occurred
        if not isinstance(body, Report) or not body.site or not body.site.radius_m or not one.draft.label:
            continue
        assert when is not None and body.site.lat_e7 is not None and body.site.lon_e7 is not None
        span = when.span()
        assert span.earliest is not None and span.latest is not None
        half = (span.latest - span.earliest) / 2
        classes[of_class(one.draft, one.org)] += 1
        cells = {
            "report_id": one.draft.label,
            "lat": f"{body.site.lat_e7 / 1e7:.7f}",
            "lon": f"{body.site.lon_e7 / 1e7:.7f}",
            "time": (span.earliest + half).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "source_class": of_class(one.draft, one.org),
            "position_sigma_m": str(body.site.radius_m // 2),
            "time_sigma_s": str(max(1, int(half.total_seconds()) // 2)),
            "act": body.act,
            "origin": body.says.speaker,
        }
        table.writerow([cells[column] for column in (*NEEDED, *OPTIONAL)])
    reports = read_csv(rows.getvalue().encode(), "exercise").reports
    found = names(reports, fuse(reports, calibrate(reports)))
    return Told(events, true, dict(zip(reports.ids, found, strict=True)), classes)


def pairs(keys: Iterable[Hashable]) -> int:
    return sum(n * (n - 1) // 2 for n in Counter(keys).values())


def pairwise(true: dict[str, str], found: dict[str, str]) -> float:
    both = pairs((true[r], found[r]) for r in found)
    return 2 * both / (pairs(found.values()) + pairs(true[r] for r in found))


def b_cubed(true: dict[str, str], found: dict[str, str]) -> float:
    both = Counter((true[r], found[r]) for r in found)
    said, events = Counter(found.values()), Counter(true[r] for r in found)
    precision = sum(n * n / said[name] for (_, name), n in both.items()) / len(found)
    recall = sum(n * n / events[event] for (event, _), n in both.items()) / len(found)
    return 2 * precision * recall / (precision + recall)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("statements", "days"), SIZES)
def test_what_is_fused_is_what_happened(seed: str, statements: int, days: int) -> None:
    one = told(seed, statements, days)
    assert len(one.fused) > 100 and set(one.fused) <= set(one.true)
    assert pairwise(one.true, one.fused) >= 0.92
    assert b_cubed(one.true, one.fused) >= 0.97


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("statements", "days"), SIZES)
def test_it_counts_both_parties_alike(seed: str, statements: int, days: int) -> None:
    """Incidents found for each event that a party did or is said to have done, within a point of the other's."""
    one = told(seed, statements, days)
    shares = []
    for side in PARTIES:
        events = {one.true[label] for label in one.fused if one.events[one.true[label]].by == side}
        found = {incident for label, incident in one.fused.items() if one.true[label] in events}
        shares.append(len(found) / len(events))
    assert abs(shares[0] - shares[1]) <= 0.01
    assert all(0.98 <= share <= 1.02 for share in shares)


def test_every_class_of_source_speaks_and_nobody_is_exactly_right() -> None:
    one = told("sulh exercise", 1_000, 42)
    assert set(one.classes) >= {"monitor", "party", "sensor", "media"}
    exact = 0
    for said in Exercise().utterances():
        body, when, label = said.draft.body, said.draft.occurred, said.draft.label
        if label not in one.fused or not isinstance(body, Report) or when is None or body.site is None:
            continue
        # The truth lies within the area and the span that each gives.
        event, span = one.events[one.true[label]], when.span()
        assert body.site.lat_e7 is not None and body.site.lon_e7 is not None and body.site.radius_m
        away = apart_m2(event.lat_e7, event.lon_e7, body.site.lat_e7, body.site.lon_e7)
        assert away <= body.site.radius_m**2
        assert span.earliest is not None and span.latest is not None
        assert span.earliest <= parse_time(event.moment) < span.latest
        exact += not away
    assert exact < len(one.fused) // 10


@cache
def recorded() -> tuple[Incidents, Told]:
    """The incidents of a record at the demo's size, by the program's own reading, beside the truth."""
    exercise = Exercise()
    events: dict[str, Planted] = {}
    state = State(RULESETS, exercise.roots.__getitem__)
    for made in exercise:
        state.take(made.leaf)
        if made.truth is not None:
            events[made.truth.event] = made.truth
    incidents = Incidents(States(state.rows))
    true = {told.label: event.event for event in events.values() for told in event.told}
    fused: dict[str, str] = {}
    for found in incidents.page():
        for member in found.members:
            for noun in ("report", "detection"):
                row = state.rows.get("incidents", f"{noun}/{member.telling.id}")
                label = "" if row is None else json.loads(row)["body"]["label"]
                # Satellites alone make no incident, and who saw nothing tells of none.
                if label in true and found.kind is IncidentKind.INCIDENT:
                    fused[label] = found.id
    return incidents, Told(events, true, fused, Counter())


def test_the_records_own_incidents_are_what_happened() -> None:
    _, one = recorded()
    assert len(one.fused) > 250
    assert pairwise(one.true, one.fused) >= 0.92 and b_cubed(one.true, one.fused) >= 0.97
    counts = []
    for side in PARTIES:
        events = {one.true[label] for label in one.fused if one.events[one.true[label]].by == side}
        counts.append(len({incident for label, incident in one.fused.items() if one.true[label] in events}))
        assert abs(counts[-1] - len(events)) <= 1
    assert abs(counts[0] - counts[1]) <= 1  # of some seventy


def test_ties_recalls_and_adopted_numbers_have_come_to_something() -> None:
    incidents, one = recorded()
    reported = incidents.partition.reported
    ties = Counter((link.state.value, link.way and link.way.value) for link in reported.links)
    assert ties["effective", "both_parties"] == ties["effective", "monitor"] > 0 < ties["opposed", None]
    assert len(reported.recalled) > 1 and reported.double
    assert reported.parameters().statement is not None
    # What both parties tied is one incident, however far off one of them was.
    for link in reported.links:
        if link.state is LinkState.EFFECTIVE:
            assert incidents.of(link.said.one) == incidents.of(link.said.other)
    # A satellite's heat where nobody else noticed anything is no incident.
    warm = [event.event for event in one.events.values() if event.act == "stubble_burnt"]
    assert warm and not set(warm) & set(one.fused)
