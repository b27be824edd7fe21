# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Whether a ring crosses or touches itself, and its area: exact, in whole numbers of 1e-7 degree.

The sweep of Shamos and Hoey (1976): a line moves over the ring in the order of its vertices; only edges
that stand side by side on it can be the first to meet. It takes n log n comparisons for any ring: looking
at all pairs, or at boxes that overlap, a hostile zigzag would hold up every replay for minutes.
"""

from sulh.places.chain import Vertex


def twice_area(ring: tuple[Vertex, ...]) -> int:
    """Twice the area in square 1e-7 degrees, positive where (north up) the ring runs counterclockwise."""
    return sum(
        lon * lat2 - lon2 * lat for (lat, lon), (lat2, lon2) in zip(ring, (*ring[1:], ring[0]), strict=True)
    )


def crossing(ring: tuple[Vertex, ...]) -> tuple[int, int] | None:
    """Numbers (of their first vertices) of two edges that meet but at a common end, or None.

    The ring has three or more vertices, none twice; its last edge leads back to vertex 0.
    """
    return _Sweep(ring).run()


class _Sweep:
    """Edges that the sweep line cuts, from south to north; it moves east, at one longitude north."""

    def __init__(self, ring: tuple[Vertex, ...]) -> None:
        self._count = len(ring)
        # As (east, north), so that tuples compare in the order of the sweep.
        self._points = [(lon, lat) for lat, lon in ring]
        self._cut: list[int] = []

    def run(self) -> tuple[int, int] | None:
        """The first two edges found to meet, the lower number first."""
        for at in sorted(range(self._count), key=self._points.__getitem__):
            pair = self._turns_back(at) or self._close(at) or self._open(at)
            if pair is not None:
                return min(pair), max(pair)
        return None

    def _ends(self, edge: int) -> tuple[Vertex, Vertex]:
        """The ends of an edge in the order of the sweep."""
        one, other = self._points[edge], self._points[(edge + 1) % self._count]
        return (one, other) if one < other else (other, one)

    def _at(self, vertex: int) -> tuple[int, int]:
        """The two edges that meet at a vertex."""
        return (vertex - 1) % self._count, vertex

    def _turns_back(self, vertex: int) -> tuple[int, int] | None:
        before, after = self._at(vertex)
        here, one = self._points[vertex], self._points[before]
        other = self._points[(vertex + 1) % self._count]
        straight = _turn(one, here, other) == 0
        # On one straight line, both neighbours before or both after it in the sweep: a spike.
        return (before, after) if straight and (one < here) == (other < here) else None

    def _close(self, vertex: int) -> tuple[int, int] | None:
        """Take out edges that end here; what then stands side by side is looked at."""
        for edge in self._at(vertex):
            if self._ends(edge)[1] == self._points[vertex]:
                at = self._cut.index(edge)
                del self._cut[at]
                if 0 < at < len(self._cut):
                    pair = self._meet(self._cut[at - 1], self._cut[at])
                    if pair is not None:
                        return pair
        return None

    def _open(self, vertex: int) -> tuple[int, int] | None:
        """Put in edges that begin here, beside their neighbours."""
        for edge in self._at(vertex):
            start, end = self._ends(edge)
            if start != self._points[vertex]:
                continue
            low, high = 0, len(self._cut)
            while low < high:
                middle = (low + high) // 2
                first, last = self._ends(self._cut[middle])
                turn = _turn(first, last, start)
                if turn == 0 and first != start:
                    return self._cut[middle], edge  # this vertex lies on another edge
                turn = turn or _turn(first, last, end)
                low, high = (middle + 1, high) if turn > 0 else (low, middle)
            self._cut.insert(low, edge)
            for at in (low, low + 1):
                pair = self._meet(self._cut[at - 1], self._cut[at]) if 0 < at < len(self._cut) else None
                if pair is not None:
                    return pair
        return None

    def _meet(self, one: int, other: int) -> tuple[int, int] | None:
        """The two edges, if they meet anywhere; neighbours in the ring meet only as a spike, found before."""
        if (one - other) % self._count in (1, self._count - 1):
            return None
        (a, b), (c, d) = self._ends(one), self._ends(other)
        t1, t2, t3, t4 = _turn(a, b, c), _turn(a, b, d), _turn(c, d, a), _turn(c, d, b)
        apart = t1 * t2 > 0 or t3 * t4 > 0
        if t1 == t2 == t3 == t4 == 0:  # on one straight line: the sweep's order is theirs
            apart = b < c or d < a
        return None if apart else (one, other)


def _turn(one: Vertex, other: Vertex, third: Vertex) -> int:
    """Positive where (east, north) points one, other, third turn left."""
    return (other[0] - one[0]) * (third[1] - one[1]) - (third[0] - one[0]) * (other[1] - one[1])
