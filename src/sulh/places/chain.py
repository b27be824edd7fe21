# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A chain of straight pieces between vertices, in a tree of boxes: which piece is nearest, what lies east.

Lines and the edges of zones are chains. Pieces run straight in degrees (RFC 7946 §3.1.1).
"""

from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from sulh.places.fixed import DEGREE_E7, LEAST_NORTH_NM, scale

# What holds for a line as for a zone: no version of either is judged by other bounds.
# None that a charter registers lies nearer to a pole; there a flat piece of the earth is none.
MAX_LAT_E7 = 85 * DEGREE_E7
MAX_TOLERANCE_M = 100_000
MAX_ID_CHARS = 200
DATUM = "WGS84"
CM_PER_M = 100
# Boxes hold this many segments, or boxes: about the fastest for 5,000 vertices.
FANOUT = 8
# The nearest point is kept to 1/256 of 1e-7 degree, 0.04 mm, so that rounding never shows.
FINE = 256

Vertex = tuple[int, int]
_Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """The nearest point of one segment: fraction num/den of the way, clamped; `beyond` if it had to be.

    `square` is the square of the distance in 1/FINE nm, `cross` positive where the place lies left of it.
    """

    square: int
    segment: int
    num: int
    den: int
    cross: int
    beyond: bool


class Chain:
    """Two or more vertices (lat_e7, lon_e7) and the pieces between them, made once and asked often."""

    def __init__(self, vertices: tuple[Vertex, ...]) -> None:
        self._vertices = vertices
        self._levels = _boxes(vertices)
        south, north, west, east = zip(*self._levels[-1], strict=True)
        self._box = min(south), max(north), min(west), max(east)

    def is_beyond(self, lat_e7: int, lon_e7: int, most: int) -> bool:
        """Whether all of the chain's box lies further than `most` (a square in 1/FINE nm), and so the chain too."""
        south, north, west, east = self._box
        gap = south - lat_e7 if lat_e7 < south else lat_e7 - north
        if gap > 0 and (gap * LEAST_NORTH_NM * FINE) ** 2 > most:  # most of the world is sorted out here
            return True
        if gap <= 0 and west <= lon_e7 <= east:
            return False
        return _least(self._box, lat_e7, lon_e7) > most

    def nearest(self, lat_e7: int, lon_e7: int) -> Hit:
        """The nearest of all segments, the first of equals; boxes that lie further are never opened."""
        hit = self.within(lat_e7, lon_e7, None)
        if hit is None:
            raise RuntimeError("a chain has a segment")
        return hit

    def within(self, lat_e7: int, lon_e7: int, most: int | None) -> Hit | None:
        """As `nearest`, or None where all lie further than `most` (a square in 1/FINE nm; None: no limit)."""
        top = len(self._levels) - 1
        heap = [(_least(box, lat_e7, lon_e7), top, i) for i, box in enumerate(self._levels[top])]
        heapify(heap)
        best: Hit | None = None
        while heap:
            least, level, number = heappop(heap)
            if most is not None and least > most:
                break
            children = range(number * FANOUT, (number + 1) * FANOUT)
            if level:
                below = self._levels[level - 1]
                for i in children[: max(0, len(below) - children.start)]:
                    heappush(heap, (_least(below[i], lat_e7, lon_e7), level - 1, i))
                continue
            for i in children[: max(0, len(self._vertices) - 1 - children.start)]:
                one, other = self._vertices[i], self._vertices[i + 1]
                # Its own box is looked at first: that costs a fifth of the exact answer.
                if most is not None and _least(_box(one, other), lat_e7, lon_e7) > most:
                    continue
                hit = hit_of(i, one, other, lat_e7, lon_e7)
                if most is not None and hit.square > most:
                    continue
                if best is None or (hit.square, i) < (best.square, best.segment):
                    best, most = hit, hit.square
        return best

    def odd_east(self, lat_e7: int, lon_e7: int) -> bool:
        """Whether the chain crosses the way due east of a point an odd number of times; exact.

        A vertex on that way counts as north of it, so that none is counted twice. Of a box that lies wholly
        east the ends decide: between two points on either side of the way it is crossed an odd number of times.
        """
        odd = False
        top = len(self._levels) - 1
        waiting = [(top, i) for i in range(len(self._levels[top]))]
        last = len(self._vertices) - 1
        while waiting:
            level, number = waiting.pop()
            south, north, west, east = self._levels[level][number]
            if north < lat_e7 or south >= lat_e7 or east < lon_e7:
                continue
            span = FANOUT ** (level + 1)
            start, end = number * span, min((number + 1) * span, last)
            if west > lon_e7:
                odd ^= (self._vertices[start][0] < lat_e7) != (self._vertices[end][0] < lat_e7)
            elif level:
                most = min((number + 1) * FANOUT, len(self._levels[level - 1]))
                waiting += [(level - 1, i) for i in range(number * FANOUT, most)]
            else:
                for i in range(start, end):
                    odd ^= _crosses(self._vertices[i], self._vertices[i + 1], lat_e7, lon_e7)
        return odd


def _crosses(one: Vertex, other: Vertex, lat_e7: int, lon_e7: int) -> bool:
    """Whether a piece crosses the way due east of a point."""
    if (one[0] < lat_e7) == (other[0] < lat_e7):
        return False
    up, right = other[0] - one[0], other[1] - one[1]
    # East of the point where one_lon + right * (lat - one_lat) / up > lon, without dividing.
    lean = right * (lat_e7 - one[0]) - (lon_e7 - one[1]) * up
    return lean > 0 if up > 0 else lean < 0


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


def _box(one: Vertex, other: Vertex) -> _Box:
    (lat, lon), (lat2, lon2) = one, other
    south, north = (lat, lat2) if lat < lat2 else (lat2, lat)
    return (south, north, lon, lon2) if lon < lon2 else (south, north, lon2, lon)


def _least(box: _Box, lat_e7: int, lon_e7: int) -> int:
    """No point in the box is nearer than this (square, in 1/FINE nm): the scales are the least that can apply.

    They apply half way to the point: a degree of longitude is shortest furthest from the equator, one of
    latitude nearest to it.
    """
    south, north, west, east = box
    y = south - lat_e7 if lat_e7 < south else lat_e7 - north if lat_e7 > north else 0
    x = west - lon_e7 if lon_e7 < west else lon_e7 - east if lon_e7 > east else 0
    low, high = (lat_e7 + south) // 2, (lat_e7 + north) // 2 + 1
    if x:
        x *= scale(high if high > -low else low)[1]
    if y:
        y *= scale(low)[0] if low > 0 else scale(high)[0] if high < 0 else LEAST_NORTH_NM
    return (x * x + y * y) * (FINE * FINE)


def hit_of(number: int, one: Vertex, other: Vertex, lat_e7: int, lon_e7: int) -> Hit:
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
    return Hit(square=x * x + y * y, segment=number, num=num, den=den, cross=cross, beyond=beyond)
