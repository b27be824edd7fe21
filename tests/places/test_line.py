# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How places lie to a line: distance, way along, side; against pyproj where the line is a real one."""

import json
import random
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod

from sulh.errors import Refused
from sulh.places import Line, LineVersion, Place, Side, measure
from sulh.places.chain import hit_of

GEOD = Geod(ellps="WGS84")
REAL = Path(__file__).parents[2].parent / "shared/data/lines/afpk_osm_50m.geojson"
D = 10_000_000
KM = 100_000  # centimetres


def version(*degrees: tuple[float, float], tolerance_m: int = 0) -> LineVersion:
    vertices = tuple((round(lat * D), round(lon * D)) for lat, lon in degrees)
    return LineVersion(
        id="L",
        whose="",
        vertices=vertices,
        valid_from="",
        valid_to="",
        tolerance_m=tolerance_m,
        datum="WGS84",
    )


def place(lat: float, lon: float, radius_m: int = 1) -> Place:
    return Place(lat_e7=round(lat * D), lon_e7=round(lon * D), radius_m=radius_m)


NORTHWARD = version((0, 0), (1, 0))


def test_walking_north_the_west_is_at_the_left_hand() -> None:
    assert measure(NORTHWARD, place(0.5, -0.1)).side is Side.LEFT
    assert measure(NORTHWARD, place(0.5, 0.1)).side is Side.RIGHT


def test_distance_and_way_along_are_centimetres_on_the_ellipsoid() -> None:
    found = measure(NORTHWARD, place(0.5, 0.1))
    assert abs(found.distance_cm - 1_113_152) < 100
    assert abs(found.chainage_cm - 5_528_737) < 100


def test_beyond_an_end_the_side_is_unknown() -> None:
    for lat in (-0.1, 1.1):
        found = measure(NORTHWARD, place(lat, 0.05))
        assert found.side is Side.UNKNOWN
        assert found.distance_cm > 10 * KM
    assert measure(NORTHWARD, place(-0.1, 0.05)).chainage_cm == 0
    assert measure(NORTHWARD, place(1.1, 0.05)).chainage_cm == Line(NORTHWARD).length_cm


def test_a_place_as_wide_as_its_distance_has_no_side() -> None:
    near = place(0.5, 0.01)  # 1,113.1 m
    assert measure(NORTHWARD, near).side is Side.RIGHT
    assert measure(NORTHWARD, place(0.5, 0.01, radius_m=1113)).side is Side.RIGHT
    assert measure(NORTHWARD, place(0.5, 0.01, radius_m=1114)).side is Side.UNKNOWN
    loose = version((0, 0), (1, 0), tolerance_m=1112)
    assert measure(loose, near).side is Side.RIGHT
    looser = version((0, 0), (1, 0), tolerance_m=1113)
    assert measure(looser, near).side is Side.UNKNOWN


def test_a_place_wholly_within_the_lines_tolerance_is_on_it() -> None:
    loose = version((0, 0), (1, 0), tolerance_m=50)
    assert measure(loose, place(0.5, 0.0001, radius_m=30)).side is Side.ON
    assert measure(loose, place(0.5, 0.0001, radius_m=45)).side is Side.UNKNOWN
    assert measure(NORTHWARD, place(0.5, 0)).side is Side.UNKNOWN


def test_outside_of_a_bend_the_side_is_the_outer_one() -> None:
    left_turn = version((0, 0), (0, 1), (1, 1))
    assert measure(left_turn, place(-0.1, 1.1)).side is Side.RIGHT
    assert measure(left_turn, place(0.1, 0.9)).side is Side.LEFT
    right_turn = version((1, 1), (0, 1), (0, 0))
    assert measure(right_turn, place(-0.1, 1.1)).side is Side.LEFT


def test_at_a_hairpin_the_side_is_still_the_outer_one() -> None:
    hairpin = version((0, 0), (0, 1), (0.05, 0))  # turns left by almost 180 degrees
    for lat in (-0.02, 0.0, 0.02):
        assert measure(hairpin, place(lat, 1.1)).side is Side.RIGHT
    assert measure(hairpin, place(0.02, 0.3)).side is Side.LEFT


def test_straight_back_there_is_no_side() -> None:
    back = version((0, 0), (0, 1), (0, 0.5))
    assert measure(back, place(0, 1.1)).side is Side.UNKNOWN


def test_a_closed_line_has_no_end_to_be_beyond() -> None:
    ring = version((0, 0), (0, 1), (1, 1), (1, 0), (0, 0))
    assert measure(ring, place(-0.1, -0.1)).side is Side.RIGHT
    assert measure(ring, place(0.1, 0.1)).side is Side.LEFT


def test_a_place_across_the_180th_meridian_is_measured_the_short_way() -> None:
    line = version((0, 170), (0, 179.9))
    found = measure(line, place(0, -179.9))
    assert 22 * KM < found.distance_cm < 23 * KM
    wide = version((0, 20), (0, 179.9))
    assert 22 * KM < measure(wide, place(0, -179.9)).distance_cm < 23 * KM


degrees = st.integers(-5 * D, 5 * D)
vertex = st.tuples(degrees, degrees)


@settings(max_examples=60, deadline=None)
@given(st.lists(vertex, min_size=2, max_size=150, unique=True), vertex)
def test_the_boxes_find_what_a_look_at_every_segment_finds(
    vertices: list[tuple[int, int]], at: tuple[int, int]
) -> None:
    line = Line(msgspec.structs.replace(NORTHWARD, vertices=tuple(vertices)))
    every = (hit_of(i, vertices[i], vertices[i + 1], *at) for i in range(len(vertices) - 1))
    assert line._chain.nearest(*at) == min(every, key=lambda hit: (hit.square, hit.segment))


@settings(max_examples=60, deadline=None)
@given(st.lists(vertex, min_size=2, max_size=30, unique=True), vertex, st.integers(1, 5000))
def test_walking_the_other_way_only_exchanges_the_hands(
    vertices: list[tuple[int, int]], at: tuple[int, int], radius_m: int
) -> None:
    there = Line(msgspec.structs.replace(NORTHWARD, vertices=tuple(vertices)))
    back = Line(msgspec.structs.replace(NORTHWARD, vertices=tuple(reversed(vertices))))
    where = Place(lat_e7=at[0], lon_e7=at[1], radius_m=radius_m)
    one, other = there.measure(where), back.measure(where)
    assert abs(one.distance_cm - other.distance_cm) <= 1
    assert there.length_cm == back.length_cm
    if abs(one.chainage_cm + other.chainage_cm - there.length_cm) <= 2:  # else two segments are as near
        assert {one.side, other.side} in ({Side.LEFT, Side.RIGHT}, {Side.UNKNOWN})


REFUSED = [
    ("bad_line_id", {"id": ""}),
    ("bad_line_datum", {"datum": "NAD27"}),
    ("bad_line_tolerance", {"tolerance_m": -1}),
    ("bad_line_tolerance", {"tolerance_m": 10**5000}),
    ("bad_line_size", {"vertices": ((0, 0),)}),
    ("bad_line_size", {"vertices": tuple((i, 0) for i in range(20_001))}),
    ("bad_line_vertex", {"vertices": ((0, 0), (85 * D + 1, 0))}),
    ("line_repeats_vertex", {"vertices": ((0, 0), (0, 0), (1, 1))}),
    ("line_crosses_180", {"vertices": ((0, 179 * D), (0, -179 * D))}),
]


@pytest.mark.parametrize(("code", "change"), REFUSED, ids=range(len(REFUSED)))
def test_a_line_that_is_none_is_refused_with_its_reason(code: str, change: dict[str, object]) -> None:
    with pytest.raises(Refused, match="line") as refused:
        Line(msgspec.structs.replace(NORTHWARD, **change))
    assert refused.value.code == code


def test_a_place_is_checked_before_it_is_measured() -> None:
    with pytest.raises(Refused, match="radius_m"):
        measure(NORTHWARD, place(0, 0, radius_m=0))


def test_a_line_comes_back_from_json() -> None:
    assert msgspec.json.decode(msgspec.json.encode(NORTHWARD), type=LineVersion) == NORTHWARD


@pytest.fixture(scope="module")
def real() -> list[tuple[float, float]]:
    if not REAL.exists():
        pytest.skip("the research data (../shared/data/lines) is not here")
    found = json.loads(REAL.read_text())
    feature = found["features"][0] if "features" in found else found
    return [(lat, lon) for lon, lat in feature["geometry"]["coordinates"]]


def true_distance(points: list[tuple[float, float]], lat: float, lon: float) -> float:
    """Metres to the nearest point, by pyproj: a search along each segment that can hold it."""
    lats, lons = [p[0] for p in points], [p[1] for p in points]
    ends = GEOD.inv([lon] * len(points), [lat] * len(points), lons, lats)[2]
    lengths = GEOD.inv(lons[:-1], lats[:-1], lons[1:], lats[1:])[2]
    best = min(ends)
    for i, length in enumerate(lengths):
        if min(ends[i], ends[i + 1]) - length > best:
            continue

        def far(t: float, i: int = i) -> float:
            there = lons[i] + t * (lons[i + 1] - lons[i]), lats[i] + t * (lats[i + 1] - lats[i])
            return float(GEOD.inv(lon, lat, *there)[2])

        low, high = 0.0, 1.0
        for _ in range(45):
            a, b = low + (high - low) / 3, high - (high - low) / 3
            low, high = (low, b) if far(a) < far(b) else (a, high)
        best = min(best, far(low))
    return float(best)


def test_distances_up_to_50_km_are_within_ten_centimetres_of_pyproj(real: list[tuple[float, float]]) -> None:
    line = Line(version(*real))
    rng = random.Random(20251015)
    worst = 0.0
    for _ in range(80):
        lat, lon = rng.choice(real)
        lon, lat, _ = GEOD.fwd(lon, lat, rng.uniform(0, 360), rng.uniform(0, 50_000))
        at = place(lat, lon)
        found = line.measure(at).distance_cm / 100
        worst = max(worst, abs(found - true_distance(real, at.lat_e7 / D, at.lon_e7 / D)))
    assert worst < 0.10, worst  # 0.043 m over 300 places when this was written


def test_the_real_line_is_as_long_as_pyproj_says(real: list[tuple[float, float]]) -> None:
    true = GEOD.line_length([lon for _, lon in real], [lat for lat, _ in real])
    assert abs(Line(version(*real)).length_cm / 100 - true) < 5  # metres in 2,715 km


def test_the_two_hands_of_the_real_line_are_its_two_sides(real: list[tuple[float, float]]) -> None:
    line = Line(version(*real))  # drawn from north-east to south-west
    kabul, islamabad = place(34.53, 69.17), place(33.69, 73.05)
    assert line.measure(kabul).side is Side.RIGHT
    assert line.measure(islamabad).side is Side.LEFT
    golden = line.measure(kabul)
    assert (golden.distance_cm, golden.chainage_cm) == (8_669_608, 97_544_956)
