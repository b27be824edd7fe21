# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Lines and zones from and to GeoJSON (RFC 7946): one LineString or one Polygon without holes.

In:   bytes of a geometry, a Feature, or a FeatureCollection with one feature; heights are left out, and
      positions finer than 1e-7 degree that fall together count once
Out:  plain data for a JSON encoder, longitude first, rings counterclockwise and closed (§3.1.6)

What is out of range, crosses itself or crosses the 180th meridian is for the check of the line or zone.
"""

import json
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from sulh.errors import Refused
from sulh.places.chain import Vertex
from sulh.places.fixed import DEGREE_E7
from sulh.places.zone import canonical

# A line of 20,000 vertices with all the digits that programs like to write has 1 MB.
MAX_BYTES = 4_000_000
# The datum's names in the `crs` member of 2008; RFC 7946 §4 knows no other datum.
WGS84_NAMES = ("urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84", "EPSG:4326")
# No position is further; it keeps a number of many digits from becoming a whole one of as many.
_MAX_DEGREES = 360


class Shown(StrEnum):
    """What a GeoJSON text shows."""

    LINE = "LineString"
    ZONE = "Polygon"


def read_geojson(data: bytes) -> tuple[Shown, tuple[Vertex, ...]]:
    """What the text shows and its vertices (lat_e7, lon_e7); a ring's first vertex is not repeated.

    Raises Refused "geojson_too_large", "geojson_not_json", "geojson_other_datum", "geojson_other_shape",
    "geojson_has_holes", "geojson_ring_open", "geojson_bad_position".
    """
    if len(data) > MAX_BYTES:
        raise Refused(
            "geojson_too_large",
            "a GeoJSON text of at most {most} bytes was expected, and {found} were found; simplify the geometry",
            most=MAX_BYTES,
            found=len(data),
        )
    try:
        read = json.loads(data, parse_float=Decimal, parse_int=Decimal)
    except (ValueError, RecursionError, InvalidOperation) as error:  # the last: an exponent of many digits
        raise Refused(
            "geojson_not_json",
            "a GeoJSON text in UTF-8 was expected, but: {problem}; save it again as GeoJSON",
            problem=ascii(str(error))[:200],
        ) from error
    geometry = _geometry(read)
    if geometry["type"] == Shown.LINE:
        return Shown.LINE, _positions(geometry.get("coordinates"))
    return Shown.ZONE, _ring(geometry.get("coordinates"))


def line_geojson(vertices: tuple[Vertex, ...]) -> dict[str, object]:
    """A LineString in the order of the vertices, which says whose hand is whose."""
    return {"type": Shown.LINE.value, "coordinates": [_degrees(vertex) for vertex in vertices]}


def zone_geojson(vertices: tuple[Vertex, ...]) -> dict[str, object]:
    """A Polygon of one ring, counterclockwise from its least vertex, however it was drawn."""
    ring = canonical(vertices)
    return {"type": Shown.ZONE.value, "coordinates": [[_degrees(vertex) for vertex in (*ring, ring[0])]]}


def _degrees(vertex: Vertex) -> list[float]:
    """Longitude and latitude; the nearest float of 1e-7 degrees is shown with these digits and read back."""
    return [vertex[1] / DEGREE_E7, vertex[0] / DEGREE_E7]


def _geometry(read: object) -> dict[str, object]:
    """The one geometry of the text."""
    found = read
    if isinstance(found, dict) and found.get("type") == "FeatureCollection":
        _check_datum(found)
        features = found.get("features")
        if not isinstance(features, list) or len(features) != 1:
            raise _other_shape(f"{len(features) if isinstance(features, list) else 'no'} features")
        found = features[0]
    if isinstance(found, dict) and found.get("type") == "Feature":
        _check_datum(found)
        found = found.get("geometry")
    if not isinstance(found, dict) or found.get("type") not in (Shown.LINE.value, Shown.ZONE.value):
        raise _other_shape(ascii(found.get("type")) if isinstance(found, dict) else "no geometry")
    _check_datum(found)
    return found


def _check_datum(part: dict[str, object]) -> None:
    if "crs" not in part:
        return
    crs = part["crs"]
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    if name not in WGS84_NAMES:
        raise Refused(
            "geojson_other_datum",
            "GeoJSON in WGS84 was expected, and its crs says {found}; convert its coordinates first",
            found=ascii(name)[:80],
        )


def _ring(coordinates: object) -> tuple[Vertex, ...]:
    if not isinstance(coordinates, list) or len(coordinates) != 1:
        raise Refused(
            "geojson_has_holes",
            "a Polygon of one ring was expected, and {found} rings were found; register what lies inside of a "
            "zone and does not belong to it as a zone of its own",
            found=len(coordinates) if isinstance(coordinates, list) else 0,
        )
    ring = _positions(coordinates[0])
    if len(ring) < 2 or ring[0] != ring[-1]:
        raise Refused(
            "geojson_ring_open",
            "a ring whose last position is its first was expected (RFC 7946 §3.1.6), and one of {found} positions "
            "that stays open was found; close it",
            found=len(ring),
        )
    return ring[:-1]


def _positions(points: object) -> tuple[Vertex, ...]:
    if not isinstance(points, list):
        raise _bad_position(0)
    found: list[Vertex] = []
    for number, point in enumerate(points):
        # RFC 7946 §3.1.1: a third number is the height; it says nothing of a line on the ground.
        if not isinstance(point, list) or len(point) < 2:
            raise _bad_position(number)
        vertex = (_e7(point[1], number), _e7(point[0], number))
        if not found or found[-1] != vertex:
            found.append(vertex)
    return tuple(found)


def _e7(value: object, number: int) -> int:
    if not isinstance(value, Decimal) or not value.is_finite() or not -_MAX_DEGREES <= value <= _MAX_DEGREES:
        raise _bad_position(number)
    return int((value * DEGREE_E7).to_integral_value())


def _bad_position(number: int) -> Refused:
    return Refused(
        "geojson_bad_position",
        "position {number} was expected to be a list of longitude and latitude in degrees; mend it",
        number=number,
    )


def _other_shape(found: str) -> Refused:
    return Refused(
        "geojson_other_shape",
        "one LineString or one Polygon was expected (or a Feature with it), and {found} was found; give a file "
        "with one line or one zone",
        found=found[:80],
    )
