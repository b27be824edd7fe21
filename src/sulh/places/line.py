# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A registered version of a line, and how a place lies to it: how far, how far along, on which side.

The line runs straight in degrees between its vertices (RFC 7946 §3.1.1). Walking from the first vertex
to the last, `left` is at the left hand; which party holds which hand is the charter's matter, not ours.
Every version is measured alike, whoever drew it.
"""

from dataclasses import dataclass
from enum import StrEnum

import msgspec

from sulh.errors import Refused
from sulh.places.chain import (
    CM_PER_M,
    DATUM,
    FINE,
    MAX_ID_CHARS,
    MAX_LAT_E7,
    MAX_TOLERANCE_M,
    Chain,
    Hit,
    Vertex,
)
from sulh.places.fixed import HALF_TURN_E7, nearest_turn, root, safe, scale, square_nm2, to_cm
from sulh.places.point import Place

# A line of 3,000 km with a vertex each 150 m; more is detail that no report is measured against.
MIN_VERTICES, MAX_VERTICES = 2, 20_000


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


class Line:
    """A checked line version with its lengths and boxes, made once and asked often; refuses as `check`."""

    def __init__(self, version: LineVersion) -> None:
        version.check()
        self.version = version
        self._vertices = version.vertices
        self._closed = version.vertices[0] == version.vertices[-1]
        east = [lon for _, lon in version.vertices]
        self._middle_e7 = (min(east) + max(east)) // 2
        self._chain = Chain(version.vertices)
        self._along = [0]
        for one, other in zip(version.vertices, version.vertices[1:], strict=False):
            self._along.append(self._along[-1] + root(square_nm2(*one, *other)))

    @property
    def length_cm(self) -> int:
        """The whole length of the line."""
        return to_cm(self._along[-1])

    def measure(self, place: Place) -> LineMeasure:
        """How the place lies to this line; exact to the centimetre on every machine, see `fixed` for how true."""
        lon_e7 = nearest_turn(place.lon_e7, self._middle_e7)
        hit = self._chain.nearest(place.lat_e7, lon_e7)
        start, end = self._along[hit.segment], self._along[hit.segment + 1]
        chainage = start + ((end - start) * hit.num + hit.den // 2) // hit.den
        distance_cm = to_cm(root(hit.square) // FINE)
        return LineMeasure(
            distance_cm=distance_cm,
            chainage_cm=to_cm(chainage),
            side=self._side(hit, distance_cm, place.radius_m),
        )

    def _side(self, hit: Hit, distance_cm: int, radius_m: int) -> Side:
        tolerance_cm, radius_cm = self.version.tolerance_m * CM_PER_M, radius_m * CM_PER_M
        if distance_cm + radius_cm <= tolerance_cm:
            return Side.ON
        if distance_cm <= tolerance_cm + radius_cm:
            return Side.UNKNOWN
        leaning = self._turn(hit) if hit.beyond else hit.cross
        if leaning == 0:
            return Side.UNKNOWN
        return Side.LEFT if leaning > 0 else Side.RIGHT

    def _turn(self, hit: Hit) -> int:
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
