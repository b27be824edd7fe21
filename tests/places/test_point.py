# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The frozen table, places as areas, and distances between them."""

import math

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod
from tools.make_degree_table import rows

from sulh.errors import Refused
from sulh.places import Place, apart_cm, parse_degrees, show_degrees
from sulh.places.fixed import DEGREE_E7, TURN_E7, nearest_turn, root, scale
from sulh.places.table import EAST_NM, NORTH_NM, STEP_E7

GEOD = Geod(ellps="WGS84")


def test_the_frozen_table_is_what_its_script_makes() -> None:
    assert STEP_E7 * (len(EAST_NM) - 1) == 90 * DEGREE_E7
    for (north, east), made in zip(zip(NORTH_NM, EAST_NM, strict=True), rows(), strict=True):
        assert abs(north - made[0]) <= 1 and abs(east - made[1]) <= 1


@given(st.integers(-90 * DEGREE_E7, 90 * DEGREE_E7))
def test_between_its_rows_the_table_follows_the_cosine(lat_e7: int) -> None:
    phi = math.radians(lat_e7 / 1e7)
    east = scale(lat_e7)[1]
    true = 6_378_137 * math.cos(phi) / math.sqrt(1 - 0.0066943799901413 * math.sin(phi) ** 2)
    assert abs(east - true * math.radians(1e-7) * 1e9) < 30  # nanometres in eleven million


def test_the_scale_is_the_same_north_and_south() -> None:
    assert scale(345_678_901) == scale(-345_678_901)


@given(st.integers(0, 10**60))
def test_a_root_is_the_nearest_whole_number(square: int) -> None:
    found = root(square)
    assert (2 * found - 1) ** 2 <= 4 * square <= (2 * found + 1) ** 2 or found == 0 == square


@given(st.integers(-TURN_E7, TURN_E7), st.integers(-TURN_E7 // 2, TURN_E7 // 2))
def test_a_longitude_is_read_on_the_turn_nearest_to_the_other(lon: int, reference: int) -> None:
    found = nearest_turn(lon, reference)
    assert (found - lon) % TURN_E7 == 0
    assert abs(found - reference) <= TURN_E7 // 2


@pytest.mark.parametrize("lat", [-60, -34, 0, 31, 37, 60])
@pytest.mark.parametrize("azimuth", [0, 45, 90, 200, 310])
def test_places_50_km_apart_are_measured_within_a_metre(lat: float, azimuth: float) -> None:
    lon, other_lat, _ = GEOD.fwd(70.0, lat, azimuth, 50_000)
    one = Place(lat_e7=round(lat * 1e7), lon_e7=700_000_000, radius_m=1)
    other = Place(lat_e7=round(other_lat * 1e7), lon_e7=round(lon * 1e7), radius_m=1)
    assert abs(apart_cm(one, other) - 5_000_000) < 100
    assert apart_cm(one, other) == apart_cm(other, one)


def test_places_on_both_hands_of_the_180th_meridian_are_neighbours() -> None:
    one = Place(lat_e7=0, lon_e7=1_799_999_000, radius_m=1)
    other = Place(lat_e7=0, lon_e7=-1_799_999_000, radius_m=1)
    assert apart_cm(one, other) == 2226


BAD = [
    ("lat_e7", 900_000_001),
    ("lon_e7", -1_800_000_001),
    ("radius_m", 0),
    ("radius_m", 1_000_001),
    ("radius_m", 10**5000),
]


@pytest.mark.parametrize(("field", "value"), BAD, ids=["lat", "lon", "no radius", "vast", "huge"])
def test_a_place_that_is_none_is_refused_by_its_field(field: str, value: int) -> None:
    found = msgspec.structs.replace(Place(lat_e7=0, lon_e7=0, radius_m=5), **{field: value})
    with pytest.raises(Refused, match=f"expected {field} of a place") as refused:
        found.check()
    assert refused.value.code == "bad_place"


def test_a_place_name_is_no_story() -> None:
    Place(lat_e7=0, lon_e7=0, radius_m=5, name="x" * 200).check()
    with pytest.raises(Refused, match="expected name of a place from 0 to 200"):
        Place(lat_e7=0, lon_e7=0, radius_m=5, name="x" * 201).check()


@given(st.integers(-(180 * DEGREE_E7), 180 * DEGREE_E7))
def test_degrees_come_back_from_their_text(value: int) -> None:
    assert parse_degrees(show_degrees(value)) == value


def test_degrees_may_be_written_shortly() -> None:
    assert parse_degrees("34") == 340_000_000
    assert parse_degrees("-7.5") == -75_000_000
    assert show_degrees(-1) == "-0.0000001"


@pytest.mark.parametrize("text", ["", "34.", "+34", "34,5", "34.12345678", "1e2", "۳۴", "1234", " 3"])
def test_a_text_that_is_no_degrees_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="expected degrees such as") as refused:
        parse_degrees(text)
    assert refused.value.code == "bad_degrees"
