# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""GeoJSON in and out: what comes back, and one clear refusal for each fault."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sulh.errors import Refused
from sulh.places import Shown, line_geojson, read_geojson, zone_geojson
from sulh.places.geojson import MAX_BYTES
from sulh.places.zone import canonical

REAL = Path(__file__).parents[2].parent / "shared/data/lines/afpk_osm_50m.geojson"
vertex = st.tuples(st.integers(-850_000_000, 850_000_000), st.integers(-1_800_000_000, 1_800_000_000))


def read(value: object) -> tuple[Shown, tuple[tuple[int, int], ...]]:
    return read_geojson(json.dumps(value).encode())


@given(st.lists(vertex, min_size=2, unique=True))
def test_a_line_comes_back_digit_by_digit(vertices: list[tuple[int, int]]) -> None:
    assert read(line_geojson(tuple(vertices))) == (Shown.LINE, tuple(vertices))


@given(st.lists(vertex, min_size=3, max_size=8, unique=True))
def test_a_zone_comes_back_by_the_right_hand_rule(vertices: list[tuple[int, int]]) -> None:
    shown = {"type": "Feature", "properties": {}, "geometry": zone_geojson(tuple(vertices))}
    assert read({"type": "FeatureCollection", "features": [shown]}) == (
        Shown.ZONE,
        canonical(tuple(vertices)),
    )


def test_longitude_stands_first_and_heights_are_left_out() -> None:
    text = b'{"type":"LineString","coordinates":[[71.00000004,34,1200],[71.0,34.00000001],[71.5,34.5,9]]}'
    assert read_geojson(text) == (Shown.LINE, ((340_000_000, 710_000_000), (345_000_000, 715_000_000)))


RING = [[0, 0], [1, 0], [1, 1], [0, 0]]
FAULTS: list[tuple[str, object]] = [
    ("geojson_other_shape", []),
    ("geojson_other_shape", {"type": "Point", "coordinates": [1, 2]}),
    ("geojson_other_shape", {"type": "Feature", "geometry": None}),
    ("geojson_other_shape", {"type": "FeatureCollection", "features": []}),
    ("geojson_other_shape", {"type": {"a": 1}}),
    ("geojson_has_holes", {"type": "Polygon", "coordinates": [RING, RING]}),
    ("geojson_has_holes", {"type": "Polygon"}),
    ("geojson_ring_open", {"type": "Polygon", "coordinates": [RING[:3]]}),
    ("geojson_bad_position", {"type": "LineString", "coordinates": [[1]]}),
    ("geojson_bad_position", {"type": "LineString", "coordinates": [["1", "2"]]}),
    ("geojson_bad_position", {"type": "LineString", "coordinates": [[True, 2]]}),
    ("geojson_bad_position", {"type": "LineString", "coordinates": [[1e300, 2]]}),
    ("geojson_bad_position", {"type": "LineString", "coordinates": [[float("nan"), 2]]}),
    ("geojson_bad_position", {"type": "LineString"}),
    (
        "geojson_other_datum",
        {"type": "LineString", "coordinates": [], "crs": {"properties": {"name": "EPSG:32642"}}},
    ),
    ("geojson_other_datum", {"type": "LineString", "coordinates": [], "crs": None}),
    ("geojson_other_datum", {"type": "LineString", "coordinates": [], "crs": {"properties": {"name": []}}}),
]


@pytest.mark.parametrize(("code", "value"), FAULTS, ids=range(len(FAULTS)))
def test_each_fault_has_its_refusal(code: str, value: object) -> None:
    with pytest.raises(Refused) as refused:
        read(value)
    assert refused.value.code == code


def test_what_is_no_json_or_too_large_is_refused() -> None:
    for text in (b"{", b"\xff", b"[" * 100_000, b"1e9" + b"9" * 30):
        with pytest.raises(Refused, match="save it again as GeoJSON"):
            read_geojson(text)
    with pytest.raises(Refused, match="simplify the geometry"):
        read_geojson(b" " * (MAX_BYTES + 1))


@given(st.binary(max_size=60) | st.recursive(st.none() | st.floats() | st.text(), st.lists).map(json.dumps))
def test_no_bytes_bring_out_anything_but_a_refusal(data: bytes | str) -> None:
    try:
        read_geojson(data if isinstance(data, bytes) else data.encode())
    except Refused as refused:
        assert refused.code.startswith("geojson_")


def test_the_old_name_of_the_datum_is_known_and_a_real_line_is_read() -> None:
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    assert read({"type": "LineString", "coordinates": [[1, 2], [3, 4]], "crs": crs})[0] is Shown.LINE
    if not REAL.exists():
        pytest.skip("the research data (../shared/data/lines) is not here")
    shown, vertices = read_geojson(REAL.read_bytes())
    assert (shown, len(vertices)) == (Shown.LINE, 5_312)
