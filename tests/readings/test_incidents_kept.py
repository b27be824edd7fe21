# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Incidents that follow a record while it grows are those made anew from all of it, at any cut of what comes."""

from collections.abc import Iterable
from datetime import timedelta
from functools import cache
from itertools import islice
from random import Random

import pytest

from sulh.clock import format_time
from sulh.exercise.build import exercise_leaves
from sulh.log.merkle import Frontier, leaf_hash
from sulh.mechanism import RULESETS, States
from sulh.readings.cases import Cases
from sulh.readings.compliance import Compliance
from sulh.readings.figures import Desk
from sulh.readings.incidents import Incidents
from sulh.readings.moment import parse_moment
from sulh.readings.partition_kept import PartitionKept
from sulh.recompute.replay import State
from sulh.record.rows import Followed

WEEK = timedelta(days=7)
ENTRIES, BEGIN = 1_200, 750


@cache
def leaves() -> tuple[bytes, ...]:
    return tuple(islice(exercise_leaves(statements=2_500, days=30), ENTRIES))


def state_of(found: Iterable[bytes]) -> State:
    frontier, roots = Frontier(), {}
    for leaf in found:
        roots[frontier.size] = frontier.root()
        frontier.append(leaf_hash(leaf))
    return State(RULESETS, roots.__getitem__)


def require_same(kept: States, anew: States) -> None:
    """Everything that pages ask for, compared value by value."""
    one, other = kept.shared(Incidents), anew.shared(Incidents)
    assert list(one.groups) == list(other.groups)
    assert one.partition.reported.tellings == other.partition.reported.tellings
    for name in ("head", "recalled", "quiet", "links", "double"):
        assert getattr(one.partition.reported, name) == getattr(other.partition.reported, name), name
    assert one.dates.all == other.dates.all
    assert one.sectors == other.sectors
    found, expected = one.page(), other.page()
    assert found == expected
    first, last = one.dates.all[0].first or 0, one.dates.all[0].last or 0
    for since in (first, first - 40 * 86_400):
        near, wanted = one.dates.between(since, last), other.dates.between(since, last)
        assert sorted(near, key=lambda x: x[1].anchor) == sorted(wanted, key=lambda x: x[1].anchor)


def require_same_words(kept: States, anew: States, drawn: Random) -> None:
    """What is told of a few: their past, why they are one, whom they are found by."""
    one, other = kept.shared(Incidents), anew.shared(Incidents)
    for group in drawn.sample(list(other.groups), 25):
        found, expected = one.incident(group), other.incident(group)
        assert (found.aliases, found.derived_from, found.revision) == (
            expected.aliases,
            expected.derived_from,
            expected.revision,
        )
        assert one.why(found) == other.why(expected)
        assert one.find(found.id) == one.find(group.anchor[:12]) == expected
        if found.number is not None:
            assert one.find(found.number) == other.find(found.number)
        a, b = (drawn.choice(list(other.partition.tellings)) for _ in "ab")
        assert one.partition.pair(a, b) == other.partition.pair(a, b)
        near = other.partition.near(group.anchor)
        assert sorted(one.partition.near(group.anchor)) == sorted(near)
        if len(near) > 1:
            pair = drawn.sample(list(near), 2)
            assert one.partition.pair(*pair) == other.partition.pair(*pair)


def advanced(states: States, followed: Followed) -> None:
    changed = followed.taken()
    assert changed is not None
    states.advance(changed)


def test_incidents_that_follow_are_those_made_anew() -> None:
    every, drawn, stayed = leaves(), Random(7), 0
    state = state_of(every)
    for leaf in every[:BEGIN]:
        state.take(leaf, signed=True)
    followed, states = state.rows.follow(), States(state.rows)
    incidents = states.shared(Incidents)
    while state.size < ENTRIES:
        for leaf in every[state.size : state.size + drawn.choice((1, 1, 3, 30, 60))]:
            state.take(leaf, signed=True)
        advanced(states, followed)
        if "Incidents" in {type(one).__name__ for one in states._shared.values()}:
            stayed += 1
        if states.shared(Incidents) is not incidents:
            incidents = states.shared(Incidents)  # a disclosure, or a charter: made anew
        if drawn.random() < 0.03:
            require_same(states, States(state.rows))
    anew = States(state.rows)
    require_same(states, anew)
    require_same_words(states, anew, drawn)
    assert stayed > 5
    assert isinstance(states.shared(Incidents).partition, PartitionKept)


def test_figures_and_answers_that_follow_are_those_made_anew() -> None:
    every = leaves()
    state = state_of(every)
    for leaf in every[:BEGIN]:
        state.take(leaf, signed=True)
    followed, states = state.rows.follow(), States(state.rows)
    on = parse_moment("2026-03-20")
    for leaf in every[BEGIN:]:
        if state.size % 150 == 0:
            advanced(states, followed)
            _answers(states, format_time(state.record.heads.now), on.text)
        state.take(leaf, signed=True)
    advanced(states, followed)
    for moment in (format_time(state.record.heads.now), on.text):
        assert _answers(states, moment) == _answers(States(state.rows), moment)


def _answers(states: States, *moments: str) -> list[object]:
    found: list[object] = []
    for text in moments:
        on = parse_moment(text)
        asked, desk = states.shared(Compliance), Desk(states, states.shared(Incidents))
        found += [asked.term(thing, on) for thing in states.terms]
        found.append(Cases(states, on).all())
        assert found[-1]
        last = on.last("+00:00")
        found += [desk.figures(last - WEEK, last, sector) for sector in (None, *desk.sectors)]
    return found


@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.soak)])
def test_an_incident_that_is_loaded_goes_on_like_one_that_ran(seed: int) -> None:
    every, drawn = leaves(), Random(seed)
    state = state_of(every)
    cut = drawn.randrange(400, BEGIN)
    for leaf in every[:cut]:
        state.take(leaf, signed=True)
    followed, states = state.rows.follow(), States(state.rows)
    states.shared(Incidents).keep()
    for leaf in every[cut : cut + 500]:
        state.take(leaf, signed=True)
    advanced(states, followed)
    require_same(states, States(state.rows))
