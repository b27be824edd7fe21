# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Whoever is within reach is found, wherever on the globe, and everybody once."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sulh.fusion.grid import Grid
from sulh.fusion.scores import apart_m2

REACHES = ((12_000, 36_000), (60_000, 172_800), (1_000, 600))


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 2**32),
    lat=st.integers(-850_000_000, 850_000_000),
    lon=st.sampled_from((0, 700_000_000, 1_800_000_000, -1_800_000_000, 1_799_999_999)),
    cells=st.sampled_from(REACHES),
    asked=st.sampled_from(REACHES),
)
def test_all_within_reach_are_found_across_the_date_line_and_near_the_poles(
    seed: int, lat: int, lon: int, cells: tuple[int, int], asked: tuple[int, int]
) -> None:
    drawn, grid = random.Random(seed), Grid(*cells)
    moment = drawn.randrange(-2_000_000_000, 4_000_000_000)

    def near() -> tuple[int, int, int]:
        there = lat + drawn.randrange(-4_000_000, 4_000_000)
        round_it = (
            lon + drawn.randrange(-9_000_000, 9_000_000) + 1_800_000_000
        ) % 3_600_000_000 - 1_800_000_000
        return max(-850_000_000, min(850_000_000, there)), round_it, moment + drawn.randrange(-90_000, 90_000)

    points = [near() for _ in range(60)]
    for slot, point in enumerate(points):
        grid.put(slot, *point)
    for place in points[:8]:
        found = grid.near(*place, *asked)
        assert len(found) == len(set(found))
        for slot, point in enumerate(points):
            within = (
                apart_m2(*place[:2], *point[:2]) <= asked[0] ** 2 and abs(place[2] - point[2]) <= asked[1]
            )
            assert not within or slot in found


def test_who_is_dropped_is_found_no_more_and_only_once() -> None:
    grid = Grid(12_000, 36_000)
    grid.put(1, 0, 0, 0)
    assert grid.near(0, 0, 0, 12_000, 36_000) == [1]
    grid.drop(1, 0, 0, 0)
    assert grid.near(0, 0, 0, 12_000, 36_000) == []
    with pytest.raises(KeyError):
        grid.drop(1, 0, 0, 0)
