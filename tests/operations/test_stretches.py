# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The arithmetic of time watched, against sets of single microseconds."""

from hypothesis import given
from hypothesis import strategies as st

from sulh.clock import When
from sulh.operations.stretches import (
    EMPTY,
    EVER,
    HOUR,
    MINUTE,
    NEVER,
    Bounds,
    Stretch,
    Stretches,
    Told,
    micros,
    moment_at,
    together,
    told,
)

WIDTH = 30
spans = st.lists(st.tuples(st.integers(0, WIDTH), st.integers(0, WIDTH)), max_size=6)


def instants(found: Stretches) -> set[int]:
    return {at for start, end in found for at in range(max(start, 0), min(end, WIDTH))}


def points(found: list[Stretch]) -> set[int]:
    return {at for start, end in found for at in range(start, end) if at < WIDTH}


@given(spans, spans)
def test_sets_of_stretches_are_sets_of_instants(one: list[Stretch], other: list[Stretch]) -> None:
    left, right = Stretches(one), Stretches(other)
    assert instants(left | right) == points(one) | points(other)
    assert instants(left & right) == points(one) & points(other)
    assert instants(left - right) == points(one) - points(other)
    assert instants(left.outside()) == set(range(WIDTH)) - points(one)
    assert all(a < b for a, b in left) and sorted(left) == list(left)


@given(spans, st.integers(0, WIDTH), st.integers(0, WIDTH))
def test_what_lies_within_is_counted_without_walking(one: list[Stretch], start: int, end: int) -> None:
    assert Stretches(one).within(start, end) == len(points(one) & set(range(start, end)))


@given(spans, spans, spans, spans)
def test_the_truth_stays_between_what_is_sure_and_what_may_be(
    a: list[Stretch], b: list[Stretch], c: list[Stretch], d: list[Stretch]
) -> None:
    """Whatever lies between the bounds of two sets lies, taken together or apart, between the results'."""
    first = Told(sure=Stretches(a), maybe=Stretches(a) | Stretches(b))
    second = Told(sure=Stretches(c), maybe=Stretches(c) | Stretches(d))
    for truth in (first.sure, first.maybe):
        for other in (second.sure, second.maybe):
            for result, true in (
                (first | second, truth | other),
                (first & second, truth & other),
                (first - second, truth - other),
            ):
                assert instants(result.sure) <= instants(true) <= instants(result.maybe)
    assert together([first, second]) == first | second


def when(since: str, until: str = "") -> When:
    return When(since=since, until=until or since, zone="+00:00")


def test_an_edge_that_is_known_to_the_day_makes_two_bounds() -> None:
    start = when("2025-11-02T08:00:00Z")
    day = micros(moment_at(0).replace(year=2025, month=11, day=2))
    exact = told(start.span(), when("2025-11-02T09:30:00Z").span())
    assert exact.minutes(day, day + 24 * HOUR) == Bounds(low=90, high=90)
    loose = told(start.span(), when("2025-11-03").span())
    assert loose.minutes(day, day + 48 * HOUR) == Bounds(low=16 * 60, high=40 * 60)
    open_end = told(start.span(), None)
    assert open_end.sure.within(day, day + 24 * HOUR) == 16 * HOUR
    nobody_knows = told(When(since="", until="", zone="").span(), When(since="", until="", zone="").span())
    assert nobody_knows == Told(sure=EMPTY, maybe=Stretches([(NEVER, EVER)]))


def test_minutes_are_rounded_against_whoever_claims_them() -> None:
    half = Stretches([(0, MINUTE + MINUTE // 2)])
    assert Told(sure=half, maybe=half).minutes(0, HOUR) == Bounds(low=1, high=2)
