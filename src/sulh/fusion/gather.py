# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Joins pairs into incidents in one total order: best score first, then by the hashes of what was said.

Two groups become one only if the whole fits: their means lie no further apart than chance allows, and
neither width, span nor size grows beyond what one incident can have. So a chain of near reports ends where
the incident ends. A mean counts each origin once: a report said fifty times pulls no further than once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from sulh.fusion.parameters import UNIT, Parameters
from sulh.fusion.reports import NO_LINKS, Links, Reports
from sulh.places.fixed import nearest_turn, square_nm2

Edge = tuple[int, int, int]  # score, i, j

# Weights are this over a variance, so that the least of them still has five digits.
WEIGHT = 10**18
NM2_PER_M2 = 10**18
# The score of what a must-link joins: more than any sum of kernels.
BOUND = 10**12


class Barred(StrEnum):
    """Why two groups stayed apart though two of their reports fit."""

    MEANS = "means"
    WIDTH = "width"
    SPAN = "span"
    MOST = "most"
    CANNOT = "cannot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fused:
    """A partition of reports by index, and why.

    `incident[i]` is the lowest index in i's incident that does not merely attach, or i itself; `joined`
    are the edges that join, a tree for each incident; `barred` those that did not; `attached[i]` is the
    best (score, j) of a report that only attaches.
    """

    incident: list[int]
    joined: list[Edge] = field(default_factory=list)
    barred: list[tuple[int, int, int, Barred]] = field(default_factory=list)
    attached: dict[int, tuple[int, int]] = field(default_factory=dict)


@dataclass(slots=True)
class _Group:
    """Sums over one group: weights and weighted places and moments, one report for each origin."""

    size: int
    first: int
    last: int
    south: int
    north: int
    west: int
    east: int
    weight: int
    lat: int
    lon: int
    weight_s: int
    time: int
    origins: frozenset[int]


class Gathering:
    """Groups under way; every report begins alone."""

    def __init__(self, reports: Reports, parameters: Parameters, links: Links = NO_LINKS) -> None:
        self._reports, self._parameters = reports, parameters
        at = {name: i for i, name in enumerate(reports.ids)} if links.must or links.cannot else {}
        self.must, self.cannot = _indices(links.must, at), _indices(links.cannot, at)
        self._against: dict[int, set[int]] = {}  # by the root of a group: reports that it cannot hold
        for i, j in self.cannot:
            self._against.setdefault(i, set()).add(j)
            self._against.setdefault(j, set()).add(i)
        self._each_against = {i: frozenset(others) for i, others in self._against.items()}
        self._parent = list(range(len(reports)))
        self._groups: dict[int, _Group] = {}
        self.joined: list[Edge] = []
        self.barred: list[tuple[int, int, int, Barred]] = []

    def join(self, edges: Iterable[Edge]) -> None:
        """Take edges in their order: descending score, then ascending indices."""
        for score, i, j in edges:
            one, two = self.root(i), self.root(j)
            if one == two:
                continue
            low, high = min(one, two), max(one, two)
            first, second = self._group(low), self._group(high)
            why = Barred.CANNOT if self.apart(low, high) else self._bar(first, second)
            if why is not None:
                self.barred.append((score, i, j, why))
                continue
            self._merge(low, high)
            self.joined.append((score, i, j))

    def bind(self, i: int, j: int) -> None:
        """Join two groups whatever their distance, unless they cannot be one."""
        low, high = sorted((self.root(i), self.root(j)))
        if low != high and not self.apart(low, high):
            self._merge(low, high)
            self.joined.append((BOUND, i, j))

    def bound(self, i: int) -> bool:
        """Whether it is in a group with others."""
        return self.root(i) != i or (i in self._groups and self._groups[i].size > 1)

    def cannot_be_with(self, i: int) -> frozenset[int]:
        """Those that a link keeps this one apart from."""
        return self._each_against.get(i, frozenset())

    def apart(self, one: int, two: int) -> bool:
        """Whether a cannot-link stands between the groups of these roots."""
        return any(self.root(i) == two for i in self._against.get(one, ()))

    def _merge(self, low: int, high: int) -> None:
        self._parent[high] = low
        self._groups[low] = _together(self._group(low), self._group(high))
        del self._groups[high]
        if high in self._against:
            self._against.setdefault(low, set()).update(self._against.pop(high))

    def root(self, i: int) -> int:
        """The lowest index of i's group."""
        parent = self._parent
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    def _group(self, i: int) -> _Group:
        found = self._groups.get(i)
        if found is None:
            found = self._groups[i] = self._alone(i)
        return found

    def _alone(self, i: int) -> _Group:
        reports, parameters = self._reports, self._parameters
        lat, lon, moment = reports.lat[i], reports.lon[i], reports.time[i]
        weight = WEIGHT // (2 * reports.sigma_m[i] ** 2 + parameters.extent_m**2)
        weight_s = WEIGHT // (2 * reports.sigma_s[i] ** 2 + parameters.extent_s**2)
        origin = reports.origins[i]
        return _Group(
            size=1,
            first=moment,
            last=moment,
            south=lat,
            north=lat,
            west=lon,
            east=lon,
            weight=weight,
            lat=weight * lat,
            lon=weight * lon,
            weight_s=weight_s,
            time=weight_s * moment,
            origins=frozenset((origin,)) if origin else frozenset(),
        )

    def _bar(self, one: _Group, two: _Group) -> Barred | None:
        parameters = self._parameters
        if one.size + two.size > parameters.most:
            return Barred.MOST
        if max(one.last, two.last) - min(one.first, two.first) > parameters.span_s:
            return Barred.SPAN
        shift = _shift(one, two)
        width2 = parameters.width_m**2 * NM2_PER_M2
        west, east = min(one.west, two.west + shift), max(one.east, two.east + shift)
        if square_nm2(min(one.south, two.south), west, max(one.north, two.north), east) > width2:
            return Barred.WIDTH
        return Barred.MEANS if self._strange(one, two, shift) > parameters.gate else None

    def _strange(self, one: _Group, two: _Group, shift: int) -> int:
        """The squared distance of both means in millionths of its variance, place and time together."""
        square = square_nm2(
            one.lat // one.weight,
            one.lon // one.weight,
            two.lat // two.weight,
            two.lon // two.weight + shift,
        )
        seconds = one.time // one.weight_s - two.time // two.weight_s
        # 1 / (1/a + 1/b) = a b / (a + b); weights are 2 WEIGHT over twice the variances.
        place = square * 2 * one.weight * two.weight * UNIT
        place //= WEIGHT * (one.weight + two.weight) * NM2_PER_M2
        moment = seconds * seconds * 2 * one.weight_s * two.weight_s * UNIT
        return place + moment // (WEIGHT * (one.weight_s + two.weight_s))


def _shift(one: _Group, two: _Group) -> int:
    """Whole turns that bring the second group's longitudes beside the first's."""
    return nearest_turn(two.west, one.west) - two.west


def _together(one: _Group, two: _Group) -> _Group:
    """Both groups as one. Where they share an origin, the sums of the group with the lower index stay."""
    shift = _shift(one, two)
    counts = not (one.origins & two.origins)
    return _Group(
        size=one.size + two.size,
        first=min(one.first, two.first),
        last=max(one.last, two.last),
        south=min(one.south, two.south),
        north=max(one.north, two.north),
        west=min(one.west, two.west + shift),
        east=max(one.east, two.east + shift),
        weight=one.weight + (two.weight if counts else 0),
        lat=one.lat + (two.lat if counts else 0),
        lon=one.lon + (two.lon + shift * two.weight if counts else 0),
        weight_s=one.weight_s + (two.weight_s if counts else 0),
        time=one.time + (two.time if counts else 0),
        origins=one.origins | two.origins,
    )


def _indices(pairs: Iterable[tuple[str, str]], at: dict[str, int]) -> list[tuple[int, int]]:
    """Links by index, each once, in the order of hashes; a link to a report that is not there says nothing."""
    known = ((at[one], at[two]) for one, two in pairs if one in at and two in at)
    return sorted({(min(i, j), max(i, j)) for i, j in known if i != j})


def finished(gathering: Gathering, attachments: Iterable[Edge], count: int) -> Fused:
    """Let vague reports and satellites' attach to the best that was found; they join nobody.

    One that a must-link put into a group stays there. One with cannot-links takes its best incident that holds
    none of those it cannot be with, best pair of all first.
    """
    best: dict[int, tuple[int, int]] = {}
    choosy: list[tuple[int, int, int]] = []
    for score, i, j in attachments:
        if gathering.bound(i):
            continue
        if gathering.cannot_be_with(i):
            choosy.append((-score, i, j))
            continue
        held = best.get(i)
        if held is None or (-score, j) < (-held[0], held[1]):
            best[i] = (score, j)
    incident = [gathering.root(i) for i in range(count)]
    for i, (_, j) in best.items():
        incident[i] = gathering.root(j)
    for against, i, j in sorted(choosy):
        root = gathering.root(j)
        if i not in best and all(incident[other] != root for other in gathering.cannot_be_with(i)):
            best[i], incident[i] = (-against, j), root
    return Fused(incident=incident, joined=gathering.joined, barred=gathering.barred, attached=best)


def in_order(edges: Iterable[Edge]) -> Iterator[Edge]:
    """Edges as `join` takes them."""
    return iter(sorted(edges, key=lambda edge: (-edge[0], edge[1], edge[2])))
