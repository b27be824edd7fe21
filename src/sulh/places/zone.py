# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A registered version of a zone, and how a place lies to it: inside, outside or uncertain, and how far.

A zone is one ring whose edges run straight in degrees (RFC 7946 §3.1.1). It is the same zone from
whichever vertex and by whichever hand it was drawn. In or out is exact; every version is judged alike,
whoever drew it.
"""

from dataclasses import dataclass
from enum import StrEnum

import msgspec

from sulh.errors import Refused
from sulh.places.chain import CM_PER_M, DATUM, FINE, MAX_ID_CHARS, MAX_LAT_E7, MAX_TOLERANCE_M, Chain, Vertex
from sulh.places.fixed import HALF_TURN_E7, NM_PER_CM, nearest_turn, root, safe, to_cm
from sulh.places.point import Place
from sulh.places.ring import crossing, twice_area

# A ring of 300 km with a vertex each 60 m; 5,000 are checked for crossings in a quarter of a second.
MIN_VERTICES, MAX_VERTICES = 3, 5_000


class ZoneVersion(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One version of a zone: whose it is ("" if agreed), its ring (lat_e7, lon_e7) and its tolerance.

    The first vertex is not repeated at the end. `tolerance_m` is how far the true edge may lie from the
    drawn one. `valid_from` and `valid_to` are days or times, "" where open; they are judged by who
    registers the zone.
    """

    id: str
    whose: str
    vertices: tuple[Vertex, ...]
    valid_from: str
    valid_to: str
    tolerance_m: int
    datum: str

    def check(self) -> None:
        """Raises Refused "bad_zone_…", "zone_repeats_vertex", "zone_crosses_180", "zone_without_area",
        "zone_crosses_itself"."""
        if not 1 <= len(self.id) <= MAX_ID_CHARS or len(self.whose) > MAX_ID_CHARS:
            raise Refused(
                "bad_zone_id",
                "expected a zone with an id of 1 to {most} characters and at most as many for whose it is, "
                "found {id} and {whose}",
                most=MAX_ID_CHARS,
                id=len(self.id),
                whose=len(self.whose),
            )
        if self.datum != DATUM:
            raise Refused(
                "bad_zone_datum",
                "expected a zone in the datum WGS84, found {found}; convert its coordinates first",
                found=repr(self.datum[:40]),
            )
        if not 0 <= self.tolerance_m <= MAX_TOLERANCE_M:
            raise Refused(
                "bad_zone_tolerance",
                "expected a zone's tolerance from 0 to {most} metres, found {found}",
                most=MAX_TOLERANCE_M,
                found=safe(self.tolerance_m),
            )
        if not MIN_VERTICES <= len(self.vertices) <= MAX_VERTICES:
            raise Refused(
                "bad_zone_size",
                "expected a zone of {least} to {most} vertices, found {found}",
                least=MIN_VERTICES,
                most=MAX_VERTICES,
                found=len(self.vertices),
            )
        _check_vertices(self.vertices)
        _check_ring(self.vertices)


def _check_vertices(vertices: tuple[Vertex, ...]) -> None:
    seen: dict[Vertex, int] = {}
    for number, (lat, lon) in enumerate(vertices):
        if not (-MAX_LAT_E7 <= lat <= MAX_LAT_E7 and -HALF_TURN_E7 <= lon <= HALF_TURN_E7):
            raise Refused(
                "bad_zone_vertex",
                "vertex {number} of the zone lies outside of 85 degrees of latitude and 180 of longitude; "
                "each vertex is (latitude, longitude) in 1e-7 degree",
                number=number,
            )
        if (lat, lon) in seen:
            raise Refused(
                "zone_repeats_vertex",
                "vertex {number} of the zone is the same as vertex {first}; each vertex stands once, the first "
                "one too",
                number=number,
                first=seen[lat, lon],
            )
        seen[lat, lon] = number


def _check_ring(vertices: tuple[Vertex, ...]) -> None:
    east = [lon for _, lon in vertices]
    if max(east) - min(east) >= HALF_TURN_E7:
        raise Refused(
            "zone_crosses_180",
            "the zone crosses the 180th meridian or reaches half around the earth; register it in two parts "
            "that meet at the meridian",
        )
    (lat, lon), (lat2, lon2) = vertices[0], vertices[1]
    if all((y - lat) * (lon2 - lon) == (x - lon) * (lat2 - lat) for y, x in vertices):
        raise Refused(
            "zone_without_area",
            "all {found} vertices of the zone lie on one straight line, so that nothing is inside; register a "
            "line, or the zone's other corners",
            found=len(vertices),
        )
    pair = crossing(vertices)
    if pair is not None:
        raise Refused(
            "zone_crosses_itself",
            "the edge of the zone after vertex {one} touches or crosses the one after vertex {other}; draw the "
            "ring so that no edge meets another but at their common vertex",
            one=pair[0],
            other=pair[1],
        )


class Within(StrEnum):
    """How a place lies to a zone: UNCERTAIN where its radius and the zone's tolerance reach the edge."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneMeasure:
    """How a place's centre lies to a zone: distance to the nearest edge, and in or out."""

    distance_cm: int
    within: Within


class Zone:
    """A checked zone version with its boxes, made once and asked often; refuses as `check`."""

    def __init__(self, version: ZoneVersion) -> None:
        version.check()
        self.version = version
        ring = canonical(version.vertices)
        self._chain = Chain((*ring, ring[0]))
        self._middle_e7 = (min(lon for _, lon in ring) + max(lon for _, lon in ring)) // 2

    def measure(self, place: Place) -> ZoneMeasure:
        """How the place lies to this zone; exact to the centimetre on every machine, see `fixed` for how true."""
        lon_e7 = nearest_turn(place.lon_e7, self._middle_e7)
        distance_cm = to_cm(root(self._chain.nearest(place.lat_e7, lon_e7).square) // FINE)
        if distance_cm <= self._reach_cm(place):
            return ZoneMeasure(distance_cm=distance_cm, within=Within.UNCERTAIN)
        return ZoneMeasure(distance_cm=distance_cm, within=self._side(place.lat_e7, lon_e7))

    def within(self, place: Place) -> Within:
        """The word of `measure` alone: no edge further than radius and tolerance is looked at closely."""
        lon_e7 = nearest_turn(place.lon_e7, self._middle_e7)
        reach_cm = self._reach_cm(place)
        # One centimetre more, so that nothing is left out that rounding would count.
        most = ((reach_cm + 1) * NM_PER_CM * FINE) ** 2
        if self._chain.is_beyond(place.lat_e7, lon_e7, most):
            return Within.OUTSIDE
        hit = self._chain.within(place.lat_e7, lon_e7, most)
        if hit is not None and to_cm(root(hit.square) // FINE) <= reach_cm:
            return Within.UNCERTAIN
        return self._side(place.lat_e7, lon_e7)

    def _reach_cm(self, place: Place) -> int:
        return (self.version.tolerance_m + place.radius_m) * CM_PER_M

    def _side(self, lat_e7: int, lon_e7: int) -> Within:
        return Within.INSIDE if self._chain.odd_east(lat_e7, lon_e7) else Within.OUTSIDE


def canonical(vertices: tuple[Vertex, ...]) -> tuple[Vertex, ...]:
    """The ring counterclockwise (RFC 7946 §3.1.6) from its least vertex: however drawn, measured alike."""
    ring = vertices if twice_area(vertices) > 0 else vertices[::-1]
    least = ring.index(min(ring))
    return ring[least:] + ring[:least]
