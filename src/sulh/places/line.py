# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A registered version of a line, and how a place lies to it: how far, how far along, on which side.

The line runs straight in degrees between its vertices (RFC 7946 §3.1.1). Walking from the first vertex
to the last, `left` is at the left hand; which party holds which hand is the charter's matter, not ours.
Every version is measured alike, whoever drew it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from heapq import heapify, heappop, heappush

import msgspec

from sulh.errors import Refused
from sulh.places.fixed import DEGREE_E7, HALF_TURN_E7, LEAST_NORTH_NM, nearest_turn, root, safe, scale, to_cm
from sulh.places.point import Place

# A line of 3,000 km with a vertex each 150 m; more is detail that no report is measured against.
MIN_VERTICES, MAX_VERTICES = 2, 20_000
# No line that a charter registers lies nearer to a pole; there a flat piece of the earth is none.
MAX_LAT_E7 = 85 * DEGREE_E7
MAX_TOLERANCE_M = 100_000
MAX_ID_CHARS = 200
DATUM = "WGS84"
# Boxes hold this many segments, or boxes: about the fastest for 5,000 vertices.
FANOUT = 8
# The nearest point is kept to 1/256 of 1e-7 degree, 0.04 mm, so that rounding never shows.
FINE = 256
CM_PER_M = 100

Vertex = tuple[int, int]


class LineVersion(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One version of a line: whose it is ("" if agreed), its vertices (lat_e7, lon_e7) and its tolerance.

    `tolerance_m` is how far the true line may lie from the drawn one. `valid_from` and `valid_to` are days
    or times, "" where open; they are judged by who registers the line.
    """

    id: str
    whose: str
    vertices: tuple[Vertex, ...]
    valid_from: str
    valid_to: str
    tolerance_m: int
    datum: str

    def check(self) -> None:
        """Raises Refused "bad_line_…", "line_repeats_vertex" or "line_crosses_180"."""
        if not 1 <= len(self.id) <= MAX_ID_CHARS or len(self.whose) > MAX_ID_CHARS:
            raise Refused(
                "bad_line_id",
                "expected a line with an id of 1 to {most} characters and at most as many for whose it is, "
                "found {id} and {whose}",
                most=MAX_ID_CHARS,
                id=len(self.id),
                whose=len(self.whose),
            )
        if self.datum != DATUM:
            raise Refused(
                "bad_line_datum",
                "expected a line in the datum WGS84, found {found}; convert its coordinates first",
                found=repr(self.datum[:40]),
            )
        if not 0 <= self.tolerance_m <= MAX_TOLERANCE_M:
            raise Refused(
                "bad_line_tolerance",
                "expected a line's tolerance from 0 to {most} metres, found {found}",
                most=MAX_TOLERANCE_M,
                found=safe(self.tolerance_m),
            )
        if not MIN_VERTICES <= len(self.vertices) <= MAX_VERTICES:
            raise Refused(
                "bad_line_size",
                "expected a line of {least} to {most} vertices, found {found}",
                least=MIN_VERTICES,
                most=MAX_VERTICES,
                found=len(self.vertices),
            )
        self._check_vertices()

    def _check_vertices(self) -> None:
        for number, (lat, lon) in enumerate(self.vertices):
            if not (-MAX_LAT_E7 <= lat <= MAX_LAT_E7 and -HALF_TURN_E7 <= lon <= HALF_TURN_E7):
                raise Refused(
                    "bad_line_vertex",
                    "vertex {number} of the line lies outside of 85 degrees of latitude and 180 of longitude; "
                    "each vertex is (latitude, longitude) in 1e-7 degree",
                    number=number,
                )
            if number and self.vertices[number - 1] == (lat, lon):
                raise Refused(
                    "line_repeats_vertex",
                    "vertex {number} of the line is the same as the one before it; leave one of them out",
                    number=number,
                )
        east = [lon for _, lon in self.vertices]
        if max(east) - min(east) >= HALF_TURN_E7:
            raise Refused(
                "line_crosses_180",
                "the line crosses the 180th meridian or runs half around the earth; "
                "register it in two parts that meet at the meridian",
            )


class Side(StrEnum):
    """The hand at which a place lies for one who walks from the first vertex to the last."""

    LEFT = "left"
    RIGHT = "right"
    ON = "on"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineMeasure:
    """How a place's centre lies to a line: nearest distance, way along from the first vertex, side.

    `side` is ON where the place with its radius lies within the line's tolerance, UNKNOWN where radius and
    tolerance reach across the line or the nearest point is an end that the place lies beyond.
    """

    distance_cm: int
    chainage_cm: int
    side: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hit:
    """The nearest point of one segment: fraction num/den of the way, clamped; `beyond` if it had to be."""

    square: int
    segment: int
    num: int
    den: int
    cross: int
    beyond: bool


class Line:
    """A checked line version with its lengths and boxes, made once and asked often; refuses as `check`."""

    def __init__(self, version: LineVersion) -> None:
        version.check()
        self.version = version
        self._vertices = version.vertices
        self._closed = version.vertices[0] == version.vertices[-1]
        east = [lon for _, lon in version.vertices]
        self._middle_e7 = (min(east) + max(east)) // 2
        self._along = [0]
        for one, other in self._segments():
            self._along.append(self._along[-1] + root(_vector_square(one, other)))
        self._levels = _boxes(self._vertices)

    @property
    def length_cm(self) -> int:
        """The whole length of the line."""
        return to_cm(self._along[-1])

    def measure(self, place: Place) -> LineMeasure:
        """How the place lies to this line; exact to the centimetre on every machine, see `fixed` for how true."""
        lon_e7 = nearest_turn(place.lon_e7, self._middle_e7)
        hit = self._nearest(place.lat_e7, lon_e7)
        start, end = self._along[hit.segment], self._along[hit.segment + 1]
        chainage = start + ((end - start) * hit.num + hit.den // 2) // hit.den
        distance_cm = to_cm(root(hit.square) // FINE)
        return LineMeasure(
            distance_cm=distance_cm,
            chainage_cm=to_cm(chainage),
            side=self._side(hit, distance_cm, place.radius_m),
        )

    def _segments(self) -> Iterator[tuple[Vertex, Vertex]]:
        return zip(self._vertices, self._vertices[1:], strict=False)

    def _nearest(self, lat_e7: int, lon_e7: int) -> _Hit:
        """The nearest of all segments, the first of equals; boxes that lie further are never opened."""
        top = len(self._levels) - 1
        heap = [(_least(box, lat_e7, lon_e7), top, i) for i, box in enumerate(self._levels[top])]
        heapify(heap)
        best: _Hit | None = None
        while heap:
            least, level, number = heappop(heap)
            if best is not None and least > best.square:
                break
            children = range(number * FANOUT, (number + 1) * FANOUT)
            if level:
                below = self._levels[level - 1]
                for i in children[: max(0, len(below) - children.start)]:
                    heappush(heap, (_least(below[i], lat_e7, lon_e7), level - 1, i))
                continue
            for i in children[: max(0, len(self._vertices) - 1 - children.start)]:
                hit = _hit(i, self._vertices[i], self._vertices[i + 1], lat_e7, lon_e7)
                if best is None or (hit.square, i) < (best.square, best.segment):
                    best = hit
        if best is None:
            raise RuntimeError("a checked line has a segment")
        return best

    def _side(self, hit: _Hit, distance_cm: int, radius_m: int) -> Side:
        tolerance_cm, radius_cm = self.version.tolerance_m * CM_PER_M, radius_m * CM_PER_M
        if distance_cm + radius_cm <= tolerance_cm:
            return Side.ON
        if distance_cm <= tolerance_cm + radius_cm:
            return Side.UNKNOWN
        leaning = self._turn(hit) if hit.beyond else hit.cross
        if leaning == 0:
            return Side.UNKNOWN
        return Side.LEFT if leaning > 0 else Side.RIGHT

    def _turn(self, hit: _Hit) -> int:
        """Beyond a corner a place lies outside of its bend: positive if that is the left; 0 beyond an end.

        At bends sharper than a right angle the cross product with one segment alone may name the other side.
        """
        last = len(self._vertices) - 1
        at = hit.segment + (1 if hit.num else 0)
        if at in (0, last) and not self._closed:
            return 0
        before = self._vertices[at - 1 if at else last - 1]
        after = self._vertices[at + 1 if at < last else 1]
        here = self._vertices[at]
        north, east = scale(here[0])
        y1, x1 = (here[0] - before[0]) * north, (here[1] - before[1]) * east
        y2, x2 = (after[0] - here[0]) * north, (after[1] - here[1]) * east
        if x1 * x2 + y1 * y2 > 0:
            return hit.cross
        return x2 * y1 - x1 * y2  # positive where the line turns right; 0 where it turns straight back


def measure(line: Line | LineVersion, place: Place) -> LineMeasure:
    """How a place lies to a line. For many places make the `Line` once: its boxes take longest."""
    place.check()
    return (line if isinstance(line, Line) else Line(line)).measure(place)


_Box = tuple[int, int, int, int]


def _boxes(vertices: tuple[Vertex, ...]) -> list[list[_Box]]:
    """Boxes (south, north, west, east): level 0 over FANOUT segments, each next level over FANOUT boxes."""
    level = []
    for start in range(0, len(vertices) - 1, FANOUT):
        part = vertices[start : start + FANOUT + 1]
        lats, lons = [lat for lat, _ in part], [lon for _, lon in part]
        level.append((min(lats), max(lats), min(lons), max(lons)))
    levels = [level]
    while len(level) > FANOUT:
        groups = [level[i : i + FANOUT] for i in range(0, len(level), FANOUT)]
        level = [
            (min(s), max(n), min(w), max(e)) for s, n, w, e in (tuple(zip(*g, strict=True)) for g in groups)
        ]
        levels.append(level)
    return levels


def _least(box: _Box, lat_e7: int, lon_e7: int) -> int:
    """No point in the box is nearer than this (square, in FINE nm): the scales are the least that can apply."""
    south, north, west, east = box
    y = south - lat_e7 if lat_e7 < south else lat_e7 - north if lat_e7 > north else 0
    x = west - lon_e7 if lon_e7 < west else lon_e7 - east if lon_e7 > east else 0
    # A degree of longitude is shortest furthest from the equator.
    if x:
        x *= scale(max(abs(lat_e7), abs(south), abs(north)))[1]
    y *= LEAST_NORTH_NM
    return (x * x + y * y) * (FINE * FINE)


def _vector_square(one: Vertex, other: Vertex) -> int:
    north, east = scale((one[0] + other[0]) // 2)
    y, x = (other[0] - one[0]) * north, (other[1] - one[1]) * east
    return x * x + y * y


def _hit(number: int, one: Vertex, other: Vertex, lat_e7: int, lon_e7: int) -> _Hit:
    """The point of a segment nearest to a place, by the scale at the latitude half way to it.

    That latitude is guessed first and mended once: the second point is nearer by less than any doubt.
    """
    lat, lon = one
    up, right = other[0] - lat, other[1] - lon
    low, high = (lat, other[0]) if up >= 0 else (other[0], lat)
    foot_lat = min(max(lat_e7, low), high) * FINE
    num = den = cross = 0
    beyond = False
    for _ in range(2):
        north, east = scale((lat_e7 * FINE + foot_lat) // (2 * FINE))
        y, x = up * north, right * east
        py, px = (lat_e7 - lat) * north, (lon_e7 - lon) * east
        num, den, cross = px * x + py * y, x * x + y * y, x * py - y * px
        beyond = not 0 <= num <= den
        num = 0 if num < 0 else min(num, den)
        foot_lat = lat * FINE + (up * FINE * num + den // 2) // den
    foot_lon = lon * FINE + (right * FINE * num + den // 2) // den
    north, east = scale((lat_e7 * FINE + foot_lat) // (2 * FINE))
    y, x = (lat_e7 * FINE - foot_lat) * north, (lon_e7 * FINE - foot_lon) * east
    return _Hit(square=x * x + y * y, segment=number, num=num, den=den, cross=cross, beyond=beyond)
