# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The invented land: the same everywhere, about 400 km of line, names in six languages."""

import hashlib
import json

import pytest

from sulh.errors import Refused
from sulh.exercise.geography import LAKE, PLACE_NAMES, RIVER
from sulh.exercise.land import SECTORS, TOLERANCE_M, VERTICES, Land, make_land, read_line
from sulh.exercise.stream import Stream
from sulh.language import LANGUAGES
from sulh.places import Line, Place, Side


@pytest.fixture(scope="module")
def land() -> Land:
    return make_land("a seed")


def test_a_stream_gives_the_numbers_that_its_docstring_describes() -> None:
    block = hashlib.sha256(b"sulh/exercise-stream/v1\ns\nn\n0").digest()
    stream = Stream("s", "n")
    assert [stream.below(2**32) for _ in range(8)] == [
        int.from_bytes(block[at : at + 4], "big") for at in range(0, 32, 4)
    ]
    again = hashlib.sha256(b"sulh/exercise-stream/v1\ns\nn\n1").digest()
    assert stream.below(2**32) == int.from_bytes(again[:4], "big")


def test_a_fork_neither_moves_its_parent_nor_follows_it() -> None:
    one, other = Stream("s", "n"), Stream("s", "n")
    fork = one.fork("below")
    assert [fork.below(10**9) for _ in range(3)] != [other.below(10**9) for _ in range(3)]
    assert [one.below(1000) for _ in range(5)] == [Stream("s", "n").below(1000)] + [
        one_more for one_more in _rest(Stream("s", "n"), 4)
    ]


def _rest(stream: Stream, count: int) -> list[int]:
    stream.below(1000)
    return [stream.below(1000) for _ in range(count)]


def test_every_number_below_a_limit_is_drawn_about_as_often() -> None:
    stream = Stream("s", "dice")
    counts = [0] * 6
    for _ in range(6_000):
        counts[stream.below(6)] += 1
    assert all(880 < count < 1_120 for count in counts)
    with pytest.raises(ValueError, match="not below 0"):
        stream.below(0)


def test_the_line_is_about_400_km_long_with_5000_vertices(land: Land) -> None:
    assert len(land.agreed.vertices) == VERTICES == 5_000
    assert 380 <= land.length_km <= 420
    for version in (land.agreed, land.almond, land.walnut):
        version.check()


def test_equal_seeds_give_equal_lands_and_others_another(land: Land) -> None:
    assert make_land("a seed") == land
    assert make_land("another").agreed != land.agreed


def test_each_partys_version_lies_as_far_from_the_agreed_one_and_on_the_other_side(land: Land) -> None:
    moved = 0
    for agreed, almond, walnut in zip(
        land.agreed.vertices, land.almond.vertices, land.walnut.vertices, strict=True
    ):
        assert almond[0] - agreed[0] == agreed[0] - walnut[0]
        moved += almond != agreed
    assert 0 < moved < VERTICES


def test_each_party_has_as_many_places_on_its_own_hand_of_the_line(land: Land) -> None:
    line = Line(land.agreed)
    assert len(land.of_side("almond")) == len(land.of_side("walnut")) == len(PLACE_NAMES) // 2
    hands = {"almond": Side.LEFT, "walnut": Side.RIGHT}
    for spot in land.places:
        measure = line.measure(Place(lat_e7=spot.lat_e7, lon_e7=spot.lon_e7, radius_m=1))
        # In a bend another stretch of the line may lie nearer; across it no place lies.
        assert measure.side is hands[spot.side] or measure.distance_cm < 100 * TOLERANCE_M
        assert 1 <= spot.sector <= SECTORS


def test_every_name_is_written_in_six_languages_and_no_two_are_alike() -> None:
    for lang in LANGUAGES:
        names = [name.of[lang] for name in (*PLACE_NAMES, LAKE, RIVER)]
        assert len(set(names)) == len(names) and all(names)


def test_water_and_coast_are_closed_and_not_on_land_that_is_there(land: Land) -> None:
    assert land.outline[0] == land.outline[-1]
    lake, river = land.waters
    assert lake.ring[0] == lake.ring[-1] and river.ring[0] != river.ring[-1]
    # 25 to 40 north, 48 to 32 west: the open Atlantic, without an island.
    for lat, lon in (*land.outline, *lake.ring, *river.ring):
        assert 250_000_000 < lat < 400_000_000 and -480_000_000 < lon < -320_000_000


LINE = {"type": "LineString", "coordinates": [[10.0, 20.0], [10.123456789, 20.5, 300], [11, 2.1e1]]}


def test_a_geojson_line_is_read_with_longitude_first() -> None:
    expected = ((200_000_000, 100_000_000), (205_000_000, 101_234_568), (210_000_000, 110_000_000))
    assert read_line(json.dumps(LINE).encode()) == expected
    feature = {"type": "Feature", "properties": {}, "geometry": LINE}
    assert read_line(json.dumps(feature).encode()) == expected


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"\xff",
        b"[]",
        b"[" * 100_000,
        b'{"type": "Point", "coordinates": [1, 2]}',
        b'{"type": "LineString"}',
        b'{"type": "LineString", "coordinates": [[1, 2]]}',
        b'{"type": "LineString", "coordinates": [[1, 2], "x"]}',
        b'{"type": "LineString", "coordinates": [[1, 2], [1, "2"]]}',
        b'{"type": "LineString", "coordinates": [[1, 2], [1, NaN]]}',
        b'{"type": "LineString", "coordinates": [[1, 2], [1, 1e999999999]]}',
        b'{"type": "LineString", "coordinates": [[1, 2], [1, true]]}',
        b'{"type": "LineString", "coordinates": [[1, 2], [1, 95]]}',
        b'{"type": "LineString", "coordinates": [[1, 2], [1, 2]]}',
    ],
)
def test_anything_else_is_refused_and_nothing_leaks(bad: bytes) -> None:
    with pytest.raises(Refused):
        read_line(bad)


def test_the_refusal_says_what_was_expected() -> None:
    with pytest.raises(Refused, match=r"a GeoJSON LineString .* was expected, and something else was found"):
        read_line(b"[]")


def test_places_lie_along_a_line_that_is_given() -> None:
    given = read_line(
        json.dumps({"type": "LineString", "coordinates": [[5, 10], [5.2, 10.6], [5, 11]]}).encode()
    )
    land = make_land("a seed", given)
    assert land.agreed.vertices == given
    assert all(90_000_000 < spot.lat_e7 < 120_000_000 for spot in land.places)
