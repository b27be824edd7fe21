# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The invented land: a line of about 400 km, land and water around it, places and sectors along it.

It lies in the open ocean, where no land is. Whole numbers of 1e-7 degree, drawn from a seeded stream, so
that every vertex is the same on every machine. Almond holds the left hand of the line, Walnut the right.
Another line (`read_line`) takes its place in benches; places then lie along that one.
"""

import json
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from math import isqrt

from sulh.errors import Refused
from sulh.exercise.geography import LAKE, PLACE_NAMES, RIVER, Names
from sulh.exercise.stream import Stream
from sulh.places import Line, LineVersion
from sulh.places.fixed import DEGREE_E7, scale

VERTICES = 5_000
WEST_E7, SOUTH_E7 = -420_000_000, 310_000_000  # 31 N 42 W: nothing but water for 1,000 km around
STEP_EAST_E7 = 7_900  # 75 m, with its windings 80 m: 5,000 of them make about 400 km
WINDINGS = ((10, 1_500_000), (8, 300_000), (6, 60_000), (4, 14_000), (2, 4_000), (0, 700))
DISPUTED_E7 = 40_000  # about 450 m: how far a party's own version may lie from the agreed one
TOLERANCE_M = 50
SECTORS = 8
FROM_LINE_M = (400, 9_000)  # how far from the line places lie
COAST_E7, COAST_POINTS = 6_000_000, 96
MAX_GEOJSON_BYTES = 50_000_000
NM_PER_M = 1_000_000_000

Ring = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place: names in six languages, where it is, the sector it belongs to, whose side it lies on."""

    number: int
    names: Names
    lat_e7: int
    lon_e7: int
    sector: int
    side: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Water:
    """A lake (closed ring) or a river (open), with its names."""

    names: Names
    ring: Ring


@dataclass(frozen=True, slots=True, kw_only=True)
class Land:
    """Three versions of the line, the land's outline, its waters and its places."""

    agreed: LineVersion
    almond: LineVersion
    walnut: LineVersion
    outline: Ring
    waters: tuple[Water, ...]
    places: tuple[Spot, ...]

    @property
    def length_km(self) -> int:
        """Length of the agreed line in whole kilometres."""
        return Line(self.agreed).length_cm // 100_000

    def of_side(self, side: str) -> tuple[Spot, ...]:
        """The places on one party's side."""
        return tuple(spot for spot in self.places if spot.side == side)


def make_land(seed: str, line: tuple[tuple[int, int], ...] | None = None) -> Land:
    """The land of a seed; `line` (vertices lat, lon in 1e-7 degree) takes the place of its own line."""
    stream = Stream(seed, "land")
    agreed = line or _draw_line(stream.fork("line"))
    shift = _noise(stream.fork("versions"), len(agreed), ((9, DISPUTED_E7),))
    # Only half of the line is in dispute: between, the versions are one.
    shift = [part if (at * SECTORS // len(agreed)) % 2 else 0 for at, part in enumerate(shift)]
    land = Land(
        agreed=_version("agreed", "", agreed),
        almond=_version("almond", "almond", _moved(agreed, shift, 1)),
        walnut=_version("walnut", "walnut", _moved(agreed, shift, -1)),
        outline=_outline(stream.fork("coast"), agreed),
        waters=_waters(stream.fork("water"), agreed),
        places=_spots(stream.fork("places"), agreed),
    )
    for version in (land.agreed, land.almond, land.walnut):
        version.check()
    return land


def _draw_line(stream: Stream) -> Ring:
    """West to east without ever turning back, so that it cannot cross itself."""
    lats = _noise(stream, VERTICES, WINDINGS)
    return tuple((SOUTH_E7 + lat, WEST_E7 + at * STEP_EAST_E7) for at, lat in enumerate(lats))


def _noise(stream: Stream, count: int, windings: tuple[tuple[int, int], ...]) -> list[int]:
    """Heights drawn every 2^power steps, straight between them, for each (power, greatest height)."""
    sums = [0] * count
    for power, most in windings:
        step = 1 << power
        knots = [stream.between(-most, most) for _ in range(count // step + 2)]
        for at in range(count):
            knot, rest = divmod(at, step)
            sums[at] += knots[knot] + (knots[knot + 1] - knots[knot]) * rest // step
    return sums


def _moved(line: Ring, shift: list[int], sign: int) -> Ring:
    """Moved north or south; a vertex that would fall on the one before it is left where it was."""
    found: list[tuple[int, int]] = []
    for (lat, lon), part in zip(line, shift, strict=True):
        vertex = (lat + sign * part, lon)
        found.append((lat, lon) if found and found[-1] == vertex else vertex)
    return tuple(found)


def _version(name: str, whose: str, vertices: Ring) -> LineVersion:
    return LineVersion(
        id=f"line-{name}",
        whose=whose,
        vertices=vertices,
        valid_from="",
        valid_to="",
        tolerance_m=TOLERANCE_M,
        datum="WGS84",
    )


def beside(line: Ring, at: int, metres: int) -> tuple[int, int]:
    """The point so many metres to the left (negative: right) of vertex `at`."""
    one, other = line[max(0, at - 8)], line[min(len(line) - 1, at + 8)]
    north, east = scale(line[at][0])
    up, right = (other[0] - one[0]) * north, (other[1] - one[1]) * east
    length = max(1, isqrt(up * up + right * right))
    # Left of the direction (right, up) is (-up, right).
    return (
        line[at][0] + metres * NM_PER_M * right // (length * north),
        line[at][1] - metres * NM_PER_M * up // (length * east),
    )


def _spots(stream: Stream, line: Ring) -> tuple[Spot, ...]:
    """Half of the places on either side, opposite each other in number and distance from the line."""
    found = []
    pairs = len(PLACE_NAMES) // 2
    for pair in range(pairs):
        distance = stream.between(*FROM_LINE_M)
        for turn, side in enumerate(("almond", "walnut") if pair % 2 else ("walnut", "almond")):
            number = 2 * pair + turn
            at = (len(line) * (2 * number + 1) // (4 * pairs) + stream.below(1 + len(line) // 200)) % len(
                line
            )
            lat, lon = beside(line, at, distance if side == "almond" else -distance)
            found.append(
                Spot(
                    number=number,
                    names=PLACE_NAMES[number],
                    lat_e7=lat,
                    lon_e7=lon,
                    sector=1 + at * SECTORS // len(line),
                    side=side,
                )
            )
    return tuple(found)


def _outline(stream: Stream, line: Ring) -> Ring:
    """A coast around the line: north of it from west to east, back south of it."""
    every = [len(line) * part // COAST_POINTS for part in range(COAST_POINTS)] + [len(line) - 1]
    north = [(line[at][0] + COAST_E7 + stream.below(COAST_E7), line[at][1]) for at in every]
    south = [(line[at][0] - COAST_E7 - stream.below(COAST_E7), line[at][1]) for at in reversed(every)]
    ring = [*north, *south]
    return (*ring, ring[0])


def _waters(stream: Stream, line: Ring) -> tuple[Water, ...]:
    """A lake beside the middle of the line, and a river that crosses it."""
    lat, lon = line[len(line) // 2]
    sizes = [stream.between(300_000, 700_000) for _ in range(8)]
    turns = ((4, 0), (3, 3), (0, 4), (-3, 3), (-4, 0), (-3, -3), (0, -4), (3, -3))
    lake = [
        (lat + 2 * DEGREE_E7 // 10 + up * size // 4, lon + right * size // 4)
        for (up, right), size in zip(turns, sizes, strict=True)
    ]
    source, mouth = line[len(line) // 4][0] + COAST_E7 // 2, line[len(line) // 4][0] - COAST_E7
    river = [
        (source + (mouth - source) * part // 24, line[len(line) // 4][1] + stream.between(-90_000, 90_000))
        for part in range(25)
    ]
    return (Water(names=LAKE, ring=(*lake, lake[0])), Water(names=RIVER, ring=tuple(river)))


def read_line(data: bytes) -> Ring:
    """Vertices (lat, lon) in 1e-7 degree of a GeoJSON LineString (or of a Feature that has one).

    Raises Refused `bad_geojson`, or what the line's own check says. RFC 7946: longitude stands first.
    """
    if len(data) > MAX_GEOJSON_BYTES:
        raise _bad_geojson(f"{len(data)} bytes")
    try:
        read = json.loads(data, parse_float=Decimal, parse_int=Decimal)
    except (ValueError, RecursionError) as error:
        raise _bad_geojson(str(error)) from error
    if isinstance(read, dict) and read.get("type") == "Feature":
        read = read.get("geometry")
    if not isinstance(read, dict) or read.get("type") != "LineString":
        raise _bad_geojson("something else")
    points = read.get("coordinates")
    if not isinstance(points, list) or len(points) < 2:
        raise _bad_geojson("no list of two or more coordinates")
    vertices: list[tuple[int, int]] = []
    for point in points:
        if not isinstance(point, list) or len(point) < 2:
            raise _bad_geojson("a coordinate that is no pair of numbers")
        vertex = (_e7(point[1]), _e7(point[0]))
        if not vertices or vertices[-1] != vertex:  # finer than 1e-7 degree: one point for us
            vertices.append(vertex)
    _version("given", "", tuple(vertices)).check()
    return tuple(vertices)


def _e7(value: object) -> int:
    if not isinstance(value, Decimal) or not value.is_finite() or not -360 <= value <= 360:
        raise _bad_geojson("a coordinate that is no number of degrees")
    try:
        return int((value * DEGREE_E7).to_integral_value())
    except InvalidOperation as error:
        raise _bad_geojson("a coordinate with too many digits") from error


def _bad_geojson(found: str) -> Refused:
    return Refused(
        "bad_geojson",
        "a GeoJSON LineString (or a Feature with one) was expected, and {found} was found; give a file with one "
        "line, longitude before latitude",
        found=found[:200],
    )
