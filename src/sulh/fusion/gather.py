# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Joins pairs into incidents in one total order: best score first, then by the hashes of what was said.

A pair of reports is only an occasion. Two groups become one if they score above the threshold as wholes, by
their means and by all they say, and neither width, span nor size grows beyond what one incident can have. So a
chain of near reports ends where the incident ends.

A group counts each voice once: of one origin, of one picture or of nearly one text, the surest report. One said
fifty times pulls no further than once. What a group is follows from who is in it.

This is the plain way, and the oracle: `frontier.py` and `fast.py` do the same for a million. What links touch
goes this way always (`linked.py`).
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sulh.fusion.kernels import beside
from sulh.fusion.parameters import TOLD, WEIGHT, Parameters
from sulh.fusion.reports import NO_LINKS, Links, Reports
from sulh.fusion.scores import FAR_S, Scorer, apart_m2, space_score, strange, time_score
from sulh.places.fixed import HALF_TURN_E7, TURN_E7

Edge = tuple[int, int, int]  # score, i, j

# The score of what a must-link joins: more than any sum of kernels.
BOUND = 10**12


class Barred(StrEnum):
    """Why two groups stayed apart though two of their reports fit."""

    MEANS = "means"
    WIDTH = "width"
    SPAN = "span"
    MOST = "most"
    CANNOT = "cannot"


Bar = tuple[int, int, int, Barred]  # score, i, j, why


@dataclass(frozen=True, slots=True, kw_only=True)
class Fused:
    """A partition of reports by index, and why.

    `incident[i]` is the lowest index in i's incident that does not merely attach, or i itself; `joined`
    are the edges that join, a tree for each incident; `barred` those that did not; `attached[i]` is the
    best (score, j) of a report that only attaches.
    """

    incident: Sequence[int]
    joined: Sequence[Edge] = field(default_factory=list)
    barred: Sequence[Bar] = field(default_factory=list)
    attached: dict[int, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """What one group is: its members in order, where they lie, their means with twice their variances, their words.

    `size` counts those that the means rest on the box of; `strange` members, bound by a link though they do not
    fit, count for nothing in it.
    """

    members: tuple[int, ...]
    strange: frozenset[int]
    first: int
    last: int
    south: int
    north: int
    west: int
    east: int
    lat: int
    lon: int
    spread_m2: int
    time: int
    spread_s2: int
    rate: int
    said: tuple[int, ...]
    alone: int


class Gathering:
    """Groups under way; every report begins alone."""

    def __init__(self, reports: Reports, parameters: Parameters, links: Links = NO_LINKS) -> None:
        self._reports, self._parameters = reports, parameters
        self._scorer = Scorer(reports, parameters)
        at = {name: i for i, name in enumerate(reports.ids)} if links.must or links.cannot else {}
        self.must, self.cannot = _indices(links.must, at), _indices(links.cannot, at)
        self._tied = frozenset(i for pair in self.must for i in pair)
        self._against: dict[int, set[int]] = {}  # by the root of a group: reports that it cannot hold
        for i, j in self.cannot:
            self._against.setdefault(i, set()).add(j)
            self._against.setdefault(j, set()).add(i)
        self._each_against = {i: frozenset(others) for i, others in self._against.items()}
        self._parent = list(range(len(reports)))
        self._wholes: dict[int, Whole] = {}
        self.joined: list[Edge] = []
        self.barred: list[Bar] = []

    def join(self, edges: Iterable[Edge]) -> None:
        """Take edges in their order: descending score, then ascending indices."""
        for score, i, j in edges:
            low, high = self.root(i), self.root(j)
            if low == high:
                continue
            if low > high:
                low, high = high, low
            why = Barred.CANNOT if self._against and self.apart(low, high) else self._bar(low, high, i, j)
            if why is not None:
                self.barred.append((score, i, j, why))
                continue
            self._merge(low, high, fits=True)
            self.joined.append((score, i, j))

    def bind(self, i: int, j: int) -> None:
        """Join two groups whatever their distance, unless they cannot be one.

        A sealed report is bound once: two links of it would merge what others see apart.
        """
        low, high = sorted((self.root(i), self.root(j)))
        sealed = self._reports.sealed
        if (
            low == high
            or self.apart(low, high)
            or (sealed and any(sealed[k] and self.bound(k) for k in (i, j)))
        ):
            return
        # Who is bound from far away counts in no mean: a link must not drag an incident elsewhere.
        self._merge(low, high, fits=self._too_large(self.whole(low), self.whole(high)) is None)
        self.joined.append((BOUND, i, j))

    def bound(self, i: int) -> bool:
        """Whether one that merely attaches is in a group with others: only a link puts it there."""
        return i in self._tied and len(self.whole(self.root(i)).members) > 1

    def settled(self, some: Iterable[int], roots: Iterable[int]) -> None:
        """Take over groups that were gathered elsewhere, of reports that no link touches."""
        for i, root in zip(some, roots, strict=True):
            self._parent[i] = root

    def anchors(self) -> dict[int, int]:
        """Of each group that a link made, by its root; any other group rests on its root."""
        return {root: self.anchor(root) for root in sorted({self.root(i) for i in self._tied})}

    def cannot_be_with(self, i: int) -> frozenset[int]:
        """Those that a link keeps this one apart from."""
        return self._each_against.get(i, frozenset())

    def anchor(self, root: int) -> int:
        """The lowest index of a group that does not merely attach; the lowest unsealed one where all do."""
        members, sealed = self.whole(root).members, self._reports.sealed
        firm = [i for i in members if not self._scorer.only_attaches(i)]
        return (firm or [i for i in members if not (sealed and sealed[i])] or members)[0]

    def apart(self, one: int, two: int) -> bool:
        """Whether a cannot-link stands between the groups of these roots."""
        return any(self.root(i) == two for i in self._against.get(one, ()))

    def root(self, i: int) -> int:
        """The lowest index of i's group."""
        parent = self._parent
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    def whole(self, root: int) -> Whole:
        """What the group of this root is."""
        found = self._wholes.get(root)
        if found is None:
            found = self._wholes[root] = self._of((root,), frozenset())
        return found

    def _merge(self, low: int, high: int, *, fits: bool) -> None:
        one, two = self.whole(low), self.whole(high)
        strange = one.strange | (two.strange if fits else frozenset(two.members))
        if self.must:  # who only attaches was bound by a link: it moves no mean either
            strange |= {i for group in (one, two) for i in group.members if self._scorer.only_attaches(i)}
        self._parent[high] = low
        self._wholes[low] = self._of(tuple(sorted(one.members + two.members)), strange)
        del self._wholes[high]
        if high in self._against:
            self._against.setdefault(low, set()).update(self._against.pop(high))

    def _of(self, members: tuple[int, ...], strange: frozenset[int]) -> Whole:
        """Sums over one report for each voice, with longitudes and all else as offsets from the first."""
        reports, parameters, root = self._reports, self._parameters, members[0]
        inside = [i for i in members if i not in strange] or [root]
        lat, lon, moment = reports.lat[root], reports.lon[root], reports.time[root]
        east = {i: (reports.lon[i] - lon + HALF_TURN_E7) % TURN_E7 - HALF_TURN_E7 for i in inside}
        weight = weight_s = lats = lons = times = 0
        said = [0] * TOLD
        voices = self._voices(inside)
        for i in voices:
            spread_m2 = 2 * reports.sigma_m[i] ** 2 + parameters.extent_m**2
            spread_s2 = 2 * reports.sigma_s[i] ** 2 + parameters.extent_s**2
            # Whoever is bound by a link may be vaguer than any weight: a month and more would weigh nothing.
            here, then = max(1, WEIGHT // spread_m2), max(1, WEIGHT // spread_s2)
            weight, lats, lons = weight + here, lats + here * (reports.lat[i] - lat), lons + here * east[i]
            weight_s, times = weight_s + then, times + then * (reports.time[i] - moment)
            said = [one + more for one, more in zip(said, self._scorer.said(i), strict=True)]
        alone = len(voices) == 1  # its own variance, not rounded by way of a weight
        return Whole(
            members=members,
            strange=strange,
            first=min(reports.time[i] for i in inside),
            last=max(reports.time[i] for i in inside),
            south=min(reports.lat[i] for i in inside),
            north=max(reports.lat[i] for i in inside),
            west=lon + min(east.values()),
            east=lon + max(east.values()),
            lat=lat + lats // weight,
            lon=lon + lons // weight,
            spread_m2=spread_m2 if alone else WEIGHT // weight,
            time=moment + times // weight_s,
            spread_s2=spread_s2 if alone else WEIGHT // weight_s,
            rate=min(self._scorer.rate(i) for i in inside),
            said=tuple(said),
            alone=self._scorer.acts.alone(said),
        )

    def _voices(self, inside: list[int]) -> list[int]:
        """Which of these count: the surest of each origin, unless it copies one that is surer.

        Surest first, and hashes last: nobody chooses by his words which copy counts, and neither side's name does.
        """
        reports = self._reports
        seen: set[int] = set()
        found: list[int] = []
        order = sorted(inside, key=lambda i: (reports.sigma_m[i], reports.sigma_s[i], reports.time[i], i))
        for k, i in enumerate(order):
            origin = reports.origins[i]
            if origin and origin in seen:
                continue
            seen.add(origin)
            if not (reports.text or reports.media) or not self._copies(i, order[:k]):
                found.append(i)
        return found

    def _copies(self, i: int, before: list[int]) -> bool:
        return any(beside(self._reports, self._parameters, j, i).copy for j in before)

    def _bar(self, low: int, high: int, i: int, j: int) -> Barred | None:
        one, two = self.whole(low), self.whole(high)
        why = self._too_large(one, two)
        if why is not None:
            return why
        more = beside(self._reports, self._parameters, i, j).total
        score = self.score(one, two)
        return None if score is not None and score + more > self._parameters.threshold else Barred.MEANS

    def _too_large(self, one: Whole, two: Whole) -> Barred | None:
        parameters = self._parameters
        if len(one.members) + len(two.members) > parameters.most:
            return Barred.MOST
        if max(one.last, two.last) - min(one.first, two.first) > parameters.span_s:
            return Barred.SPAN
        shift = (two.west - one.west + HALF_TURN_E7) % TURN_E7 - HALF_TURN_E7 - (two.west - one.west)
        south, north = min(one.south, two.south), max(one.north, two.north)
        west, east = min(one.west, two.west + shift), max(one.east, two.east + shift)
        # Wider than half a turn cannot be measured the short way; nothing that wide is one incident.
        if east - west >= HALF_TURN_E7 or apart_m2(south, west, north, east) > parameters.width_m**2:
            return Barred.WIDTH
        return None

    def score(self, one: Whole, two: Whole) -> int | None:
        """Two groups compared as two reports are, by their means; None where those lie beyond the gate."""
        parameters, acts = self._parameters, self._scorer.acts
        square, seconds = apart_m2(one.lat, one.lon, two.lat, two.lon), abs(one.time - two.time)
        s2, u2 = (one.spread_m2 + two.spread_m2) // 2, (one.spread_s2 + two.spread_s2) // 2
        if strange(square, s2) + strange(min(seconds, FAR_S) ** 2, u2) > parameters.gate:
            return None
        score = space_score(square, s2, parameters.tail) + time_score(seconds, u2, parameters.tail)
        return score + min(one.rate, two.rate) + acts.both(one.said, two.said) - one.alone - two.alone


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
    incident = array("q", [gathering.root(i) for i in range(count)])
    for i, (_, j) in best.items():
        incident[i] = gathering.root(j)
    for against, i, j in sorted(choosy):
        root = gathering.root(j)
        if i not in best and all(incident[other] != root for other in gathering.cannot_be_with(i)):
            best[i], incident[i] = (-against, j), root
    if gathering.must:
        anchors = gathering.anchors()
        incident = array("q", [anchors.get(root, root) for root in incident])
    return Fused(incident=incident, joined=gathering.joined, barred=gathering.barred, attached=best)


def in_order(edges: Iterable[Edge]) -> Iterator[Edge]:
    """Edges as `join` takes them."""
    return iter(sorted(edges, key=lambda edge: (-edge[0], edge[1], edge[2])))
