# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a ring is and what is inside it, told a second time: all pairs, winding numbers, whole fractions."""

from fractions import Fraction

Vertex = tuple[int, int]
Ring = tuple[Vertex, ...]


def edges(ring: Ring) -> list[tuple[Vertex, Vertex]]:
    return list(zip(ring, (*ring[1:], ring[0]), strict=True))


def meeting(one: tuple[Vertex, Vertex], other: tuple[Vertex, Vertex]) -> bool:
    """Whether two closed segments share a point, by solving for it."""
    (ay, ax), (by, bx) = one
    (cy, cx), (dy, dx) = other
    ux, uy, vx, vy = bx - ax, by - ay, dx - cx, dy - cy
    wx, wy = cx - ax, cy - ay
    det = ux * vy - uy * vx
    if det:
        s, t = Fraction(wx * vy - wy * vx, det), Fraction(wx * uy - wy * ux, det)
        return 0 <= s <= 1 and 0 <= t <= 1
    if wx * uy - wy * ux:
        return False
    length = ux * ux + uy * uy
    ends = sorted(Fraction((x - ax) * ux + (y - ay) * uy, length) for y, x in other)
    return ends[0] <= 1 and ends[1] >= 0


def is_simple(ring: Ring) -> bool:
    """Whether edges meet at their common vertices only, by a look at all pairs."""
    every = edges(ring)
    count = len(every)
    for i in range(count):
        for j in range(i + 1, count):
            if j - i in (1, count - 1):
                common = j if j - i == 1 else 0
                (y, x), first, second = ring[common], ring[common - 1], ring[(common + 1) % count]
                u = (first[0] - y, first[1] - x)
                v = (second[0] - y, second[1] - x)
                if u[0] * v[1] == u[1] * v[0] and u[0] * v[0] + u[1] * v[1] > 0:
                    return False
            elif meeting(every[i], every[j]):
                return False
    return True


def on_edge(ring: Ring, at: Vertex) -> bool:
    return any(_on(edge, at) for edge in edges(ring))


def _on(edge: tuple[Vertex, Vertex], at: Vertex) -> bool:
    (ay, ax), (by, bx) = edge
    flat = (bx - ax) * (at[0] - ay) == (at[1] - ax) * (by - ay)
    return flat and min(ay, by) <= at[0] <= max(ay, by) and min(ax, bx) <= at[1] <= max(ax, bx)


def winding(ring: Ring, at: Vertex) -> int:
    """How often the ring goes around a point that is on no edge: crossings of the way due north."""
    turns = 0
    for (ay, ax), (by, bx) in edges(ring):
        if (ax <= at[1]) != (bx <= at[1]) and ay + Fraction((at[1] - ax) * (by - ay), bx - ax) > at[0]:
            turns += 1 if bx > ax else -1
    return turns
