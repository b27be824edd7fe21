# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How places lie to a zone, against an oracle in whole fractions; what is no zone; which drawing matters not."""

import math

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sulh.errors import Refused
from sulh.places import Line, LineVersion, Place, Within, Zone, ZoneMeasure, ZoneVersion
from sulh.places.ring import crossing, twice_area
from tests.places import oracle

D = 10_000_000
Ring = tuple[tuple[int, int], ...]


def version(*vertices: tuple[int, int], tolerance_m: int = 0) -> ZoneVersion:
    return ZoneVersion(
        id="Z",
        whose="",
        vertices=vertices,
        valid_from="",
        valid_to="",
        tolerance_m=tolerance_m,
        datum="WGS84",
    )


def place(lat: float, lon: float, radius_m: int = 1) -> Place:
    return Place(lat_e7=round(lat * D), lon_e7=round(lon * D), radius_m=radius_m)


SQUARE = version((0, 0), (0, D), (D, D), (D, 0))


def star(corners: list[int], east: int = 0) -> Ring:
    """A ring that goes around the origin once, at distances given; it never crosses itself."""
    count = len(corners)
    turns = [2 * math.pi * number / count for number in range(count)]
    return tuple(
        (round(far * math.sin(turn)), east + round(far * math.cos(turn)))
        for far, turn in zip(corners, turns, strict=True)
    )


def test_a_place_is_inside_outside_or_too_near_to_say() -> None:
    assert Zone(SQUARE).within(place(0.5, 0.5)) is Within.INSIDE
    assert Zone(SQUARE).within(place(0.5, 1.5)) is Within.OUTSIDE
    near = place(0.5, 0.01)  # 1,113.1 m from the western edge
    assert Zone(SQUARE).measure(near) == ZoneMeasure(distance_cm=111_315, within=Within.INSIDE)
    assert Zone(SQUARE).within(place(0.5, 0.01, radius_m=1113)) is Within.INSIDE
    assert Zone(SQUARE).within(place(0.5, 0.01, radius_m=1114)) is Within.UNCERTAIN
    loose = msgspec.structs.replace(SQUARE, tolerance_m=1113)
    assert Zone(loose).within(near) is Within.UNCERTAIN
    assert Zone(loose).within(place(0.5, -0.02)) is Within.OUTSIDE


def test_on_the_edge_nothing_is_certain() -> None:
    for at in (place(0, 0.5), place(0.5, 1), place(1, 1)):
        assert Zone(SQUARE).measure(at) == ZoneMeasure(distance_cm=0, within=Within.UNCERTAIN)


def test_a_zone_at_the_180th_meridian_is_measured_the_short_way() -> None:
    zone = Zone(version((0, 179 * D), (0, 180 * D), (D, 180 * D), (D, 179 * D)))
    found = zone.measure(place(0.5, -179.9))
    assert found.within is Within.OUTSIDE
    assert 1_113_000 < found.distance_cm < 1_114_000
    assert zone.within(place(0.5, 179.5)) is Within.INSIDE


REFUSED = [
    ("bad_zone_id", {"id": ""}),
    ("bad_zone_datum", {"datum": "NAD27"}),
    ("bad_zone_tolerance", {"tolerance_m": -1}),
    ("bad_zone_tolerance", {"tolerance_m": 10**5000}),
    ("bad_zone_size", {"vertices": ((0, 0), (1, 0))}),
    ("bad_zone_size", {"vertices": tuple((i, i * i % 7) for i in range(5_001))}),
    ("bad_zone_vertex", {"vertices": ((0, 0), (85 * D + 1, 0), (0, 1))}),
    ("bad_zone_vertex", {"vertices": ((0, 0), (90 * D, 0), (0, 1))}),
    ("zone_repeats_vertex", {"vertices": ((0, 0), (0, D), (D, D), (0, 0))}),
    ("zone_crosses_180", {"vertices": ((0, 179 * D), (D, -179 * D), (2 * D, 179 * D))}),
    ("zone_without_area", {"vertices": ((0, 0), (1, 1), (5, 5), (3, 3))}),
    ("zone_crosses_itself", {"vertices": ((0, 0), (D, D), (0, D), (D, 0))}),
    ("zone_crosses_itself", {"vertices": ((0, 0), (0, 2 * D), (D, D), (0, D))}),  # touches
    ("zone_crosses_itself", {"vertices": ((0, 0), (0, 2 * D), (0, D), (D, 0))}),  # turns straight back
]


@pytest.mark.parametrize(("code", "change"), REFUSED, ids=range(len(REFUSED)))
def test_a_zone_that_is_none_is_refused_with_its_reason(code: str, change: dict[str, object]) -> None:
    with pytest.raises(Refused, match="zone") as refused:
        Zone(msgspec.structs.replace(SQUARE, **change))
    assert refused.value.code == code


def test_a_refusal_names_both_edges_that_meet() -> None:
    with pytest.raises(
        Refused, match="edge of the zone after vertex 0 touches or crosses the one after vertex 2"
    ):
        version((0, 0), (D, D), (0, D), (D, 0)).check()


def test_a_hostile_zigzag_is_judged_as_quickly_as_any_ring() -> None:
    """All boxes of its edges overlap; looking at pairs would take 12 million comparisons."""
    count = 4_998
    ring = (*(((i % 2) * D, i * 10) for i in range(count)), (-5, count * 10), (-5, 0))
    assert crossing(ring) is None
    assert crossing((*ring[:2_500], (D, 5), *ring[2_500:])) is not None


small = st.tuples(st.integers(0, 6), st.integers(0, 6))


@settings(max_examples=400, deadline=None)
@given(st.lists(small, min_size=3, max_size=9, unique=True))
def test_the_sweep_finds_what_a_look_at_all_pairs_finds(vertices: list[tuple[int, int]]) -> None:
    ring = tuple(vertices)
    assert (crossing(ring) is None) == oracle.is_simple(ring)


wide = st.tuples(st.integers(-D, D), st.integers(-D, D))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(D // 10, D), min_size=9, max_size=40, unique=True), st.lists(wide, min_size=1))
def test_a_star_crosses_nothing_and_a_vertex_thrown_far_is_noticed_if_it_does(
    corners: list[int], thrown: list[tuple[int, int]]
) -> None:
    ring = star(corners)
    assert crossing(ring) is None
    at = len(corners) // 2
    moved = (*ring[:at], thrown[0], *ring[at + 1 :])
    assume(len(set(moved)) == len(moved))
    assert (crossing(moved) is None) == oracle.is_simple(moved)


stars = st.lists(st.integers(D // 10, D), min_size=3, max_size=120)


@settings(max_examples=80, deadline=None)
@given(stars, st.lists(wide, min_size=1, max_size=20))
def test_inside_is_where_the_ring_winds_around(corners: list[int], points: list[tuple[int, int]]) -> None:
    ring = star(corners)
    assume(len(set(ring)) == len(ring) and crossing(ring) is None and twice_area(ring))
    zone = Zone(version(*ring))
    for lat, lon in (*points, *ring):
        if oracle.on_edge(ring, (lat, lon)):
            continue
        assert zone._chain.odd_east(lat, lon) == (oracle.winding(ring, (lat, lon)) != 0)


@settings(max_examples=100, deadline=None)
@given(st.lists(small, min_size=3, max_size=8, unique=True), small)
def test_a_vertex_at_the_height_of_the_place_is_counted_once(
    vertices: list[tuple[int, int]], at: tuple[int, int]
) -> None:
    ring = tuple(vertices)
    assume(oracle.is_simple(ring) and not oracle.on_edge(ring, at))
    assume(twice_area(ring))
    assert Zone(version(*ring))._chain.odd_east(*at) == (oracle.winding(ring, at) != 0)


@settings(max_examples=60, deadline=None)
@given(stars, wide, st.integers(1, 50_000), st.integers(0, 119))
def test_from_whichever_vertex_and_by_whichever_hand_it_is_the_same_zone(
    corners: list[int], at: tuple[int, int], radius_m: int, start: int
) -> None:
    ring = star(corners)
    assume(len(set(ring)) == len(ring) and crossing(ring) is None)
    where = Place(lat_e7=at[0], lon_e7=at[1], radius_m=radius_m)
    turned = ring[start % len(ring) :] + ring[: start % len(ring)]
    found = Zone(version(*ring)).measure(where)
    assert Zone(version(*turned)).measure(where) == found
    assert Zone(version(*turned[::-1])).measure(where) == found


@settings(max_examples=60, deadline=None)
@given(stars, wide, st.integers(1, 50_000))
def test_in_a_mirrored_world_all_is_the_same(corners: list[int], at: tuple[int, int], radius_m: int) -> None:
    ring = star(corners)
    assume(len(set(ring)) == len(ring) and crossing(ring) is None)
    found = Zone(version(*ring)).measure(Place(lat_e7=at[0], lon_e7=at[1], radius_m=radius_m))
    for north, east in ((1, -1), (-1, 1), (-1, -1)):
        other = Zone(version(*((lat * north, lon * east) for lat, lon in ring)))
        where = Place(lat_e7=at[0] * north, lon_e7=at[1] * east, radius_m=radius_m)
        mirrored = other.measure(where)
        assert abs(mirrored.distance_cm - found.distance_cm) <= 1
        if abs(found.distance_cm - radius_m * 100) > 1:
            assert mirrored.within is found.within


@settings(max_examples=80, deadline=None)
@given(stars, wide, st.integers(1, 200_000), st.integers(0, 20_000))
def test_the_short_answer_is_the_word_of_the_long_one(
    corners: list[int], at: tuple[int, int], radius_m: int, tolerance_m: int
) -> None:
    ring = star(corners)
    assume(len(set(ring)) == len(ring) and crossing(ring) is None)
    zone = Zone(version(*ring, tolerance_m=tolerance_m))
    where = Place(lat_e7=at[0], lon_e7=at[1], radius_m=radius_m)
    assert zone.within(where) is zone.measure(where).within


@settings(max_examples=40, deadline=None)
@given(stars, wide)
def test_the_edge_of_a_zone_is_as_far_as_the_closed_line_along_it(
    corners: list[int], at: tuple[int, int]
) -> None:
    ring = star(corners)
    assume(len(set(ring)) == len(ring) and crossing(ring) is None)
    line = LineVersion(
        id="L",
        whose="",
        vertices=(*ring, ring[0]),
        valid_from="",
        valid_to="",
        tolerance_m=0,
        datum="WGS84",
    )
    where = Place(lat_e7=at[0], lon_e7=at[1], radius_m=1)
    assert abs(Zone(version(*ring)).measure(where).distance_cm - Line(line).measure(where).distance_cm) <= 1


def test_a_zone_comes_back_from_json() -> None:
    assert msgspec.json.decode(msgspec.json.encode(SQUARE), type=ZoneVersion) == SQUARE
