# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Gathers a million pairs as `gather.py` does one by one: 64-bit whole numbers, NumPy.

What a pair decides depends on the two groups it meets, and on nothing else. So whenever a pair is the first of
those left for both of its groups, it may be decided, whatever pairs elsewhere come before it. Each round decides
all such pairs at once. Connected parts share no pair, and are gathered apart, some thousands at a time.

Words and media are compared as groups become one: each member of the one with each of the other. What links
touch goes the plain way (`linked.py`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sulh.fusion.acts import HALVINGS, HALVINGS_SHIFT, NOTHING, ONE_BITS
from sulh.fusion.arrays import Columns, Scores, apart_m2, ln, space_scores, strange, time_scores
from sulh.fusion.bulk import Ints
from sulh.fusion.gather import Barred
from sulh.fusion.parameters import TOLD, UNDETERMINED, WEIGHT, Parameters
from sulh.fusion.reports import Reports
from sulh.fusion.scores import FAR_S
from sulh.fusion.table import EXP, LN_2
from sulh.places.fixed import HALF_TURN_E7, TURN_E7

Flags = npt.NDArray[np.bool_]

# Pairs gathered at a time, where no part is larger: what they need stays in the processor's own memory.
BATCH = 1 << 15
# Members of two groups compared in one go, where no two groups have more.
CROSSED = 1 << 17
REASONS = tuple(Barred)
JOINED = -1

_EXP = np.array(EXP, dtype=np.int64)


def turned(lon: Ints) -> Ints:
    """A difference of longitudes the short way."""
    found: Ints = (lon + HALF_TURN_E7) % TURN_E7 - HALF_TURN_E7
    return found


def together(logs: Ints) -> Ints:
    """As `acts.together`, for each row."""
    most = logs.max(axis=1)
    below = most[:, None] - logs
    near = np.minimum(below, NOTHING)
    halvings = near * HALVINGS >> HALVINGS_SHIFT
    part, rest = (halvings & 0xFFFF) >> 8, halvings & 0xFF
    exps = _EXP[part] - ((_EXP[part] - _EXP[part + 1]) * rest >> 8) >> (halvings >> 16)
    exps[below > NOTHING] = 0
    found: Ints = most + ln(exps.sum(axis=1)) - ONE_BITS * LN_2
    return found


def chances(parameters: Parameters) -> Ints:
    """As `Acts.said`: a row for each class and act."""
    told = np.array(parameters.chances, dtype=np.int64).reshape(-1, TOLD, TOLD)
    found = np.zeros((len(told), TOLD + 1, TOLD), dtype=np.int64)
    found[:, :UNDETERMINED] = told
    return found.reshape(-1, TOLD)


def parts(i: Ints, j: Ints, count: int) -> Ints:
    """The lowest index that each report is connected to by pairs."""
    label = np.arange(count, dtype=np.int64)
    while True:
        one, two = label[i], label[j]
        differ = one != two
        if not differ.any():
            return label
        one, two = one[differ], two[differ]
        low = np.minimum(one, two)
        np.minimum.at(label, one, low)
        np.minimum.at(label, two, low)
        while True:
            further = label[label]
            if np.array_equal(further, label):
                break
            label = further


def gathered(reports: Reports, scores: Scores, i: Ints, j: Ints) -> tuple[Ints, Ints]:
    """What becomes of pairs that come in their order: each report's root, and each pair's fate.

    A fate is JOINED, or the index of a reason in REASONS, or less than JOINED where a pair was in one group.
    """

    def gather(nodes: Ints, one: Ints, two: Ints) -> tuple[Ints, Ints]:
        part = Part(reports, scores, nodes)
        fate = part.gather(one, two)
        return part.root, fate

    return by_parts(i, j, parts(i, j, len(reports)), gather)


def by_parts(
    i: Ints, j: Ints, label: Ints, gather: Callable[[Ints, Ints, Ints], tuple[Ints, Ints]]
) -> tuple[Ints, Ints]:
    """Parts of one label gathered one after another; each has its reports and its pairs in their own order."""
    root = np.arange(len(label), dtype=np.int64)
    fate = np.full(len(i), JOINED - 1, dtype=np.int64)
    there = np.zeros(len(label), dtype=np.bool_)
    there[i] = there[j] = True
    nodes = np.flatnonzero(there)
    nodes = nodes[np.argsort(label[nodes], kind="stable")]
    place = np.zeros(len(label), dtype=np.int64)
    place[nodes] = np.arange(len(nodes))
    ordered = label[i]
    order = np.argsort(ordered, kind="stable")
    for some in _batches(ordered[order]):
        pairs = order[some]
        one, two = place[i[pairs]], place[j[pairs]]
        start = place[ordered[pairs[0]]]  # a label is the lowest index of its part
        inside = nodes[start : max(one.max(), two.max()) + 1]
        roots, fate[pairs] = gather(inside, one - start, two - start)
        root[inside] = inside[roots]
    return root, fate


def _batches(label: Ints) -> Iterator[slice]:
    """Slices of whole parts, of BATCH pairs and more where a part has more."""
    ends = np.append(np.flatnonzero(label[1:] != label[:-1]) + 1, len(label))
    start = 0
    while start < len(label):
        end = int(ends[min(int(np.searchsorted(ends, start + BATCH)), len(ends) - 1)])
        yield slice(start, end)
        start = end


def crossed(root: Ints, low: Ints, high: Ints) -> Iterator[tuple[Ints, Ints]]:
    """Of every two groups each member of the one with each of the other, some at a time."""
    order = np.argsort(root, kind="stable")
    size = np.bincount(root, minlength=len(root))
    start = np.cumsum(size) - size
    ends = np.cumsum(size[low] * size[high])
    edge = 0
    while edge < len(low):
        done = int(ends[edge - 1]) if edge else 0
        last = max(edge + 1, int(np.searchsorted(ends, done + CROSSED, side="right")))
        one, two = low[edge:last], high[edge:last]
        each = size[one] * size[two]
        which = np.repeat(np.arange(len(one)), each)
        within = np.arange(len(which)) - np.repeat(np.cumsum(each) - each, each)
        wide = size[two][which]
        yield order[start[one][which] + within // wide], order[start[two][which] + within % wide]
        edge = last


@dataclass(slots=True)
class _Wholes:
    """As `gather.Whole`, an entry for each report; an entry counts at the root of a group."""

    size: Ints
    first: Ints
    last: Ints
    south: Ints
    north: Ints
    west: Ints
    east: Ints
    lat: Ints
    lon: Ints
    spread_m2: Ints
    time: Ints
    spread_s2: Ints
    rate: Ints
    said: Ints
    alone: Ints


class Part:
    """Some connected parts of all reports, gathered by themselves; indices are places in `nodes`."""

    def __init__(self, reports: Reports, scores: Scores, nodes: Ints) -> None:
        columns = Columns(reports)
        self._nodes, self._parameters, self._beside = nodes, scores.parameters, scores.beside
        self._priors = np.array(self._parameters.priors, dtype=np.int64)
        self._lat, self._lon, self._time = columns.lat[nodes], columns.lon[nodes], columns.time[nodes]
        self._origin = np.frombuffer(reports.origins, dtype=np.int64)[nodes]
        sigma_m, sigma_s = columns.sigma_m[nodes], columns.sigma_s[nodes]
        self._spread_m2 = 2 * sigma_m**2 + self._parameters.extent_m**2
        self._spread_s2 = 2 * sigma_s**2 + self._parameters.extent_s**2
        self._rate = scores.rate[nodes]
        self._said = chances(self._parameters)[scores.said[nodes]]
        # Whoever is surest speaks for an origin: a place in that order for each.
        self._sure = np.empty(len(nodes), dtype=np.int64)
        self._sure[np.lexsort((self._time, sigma_s, sigma_m))] = np.arange(len(nodes))
        # Who repeats the words or media of a surer one in the same group: once so, always so.
        self._copied = np.zeros(len(nodes), dtype=np.bool_)
        self.root = np.arange(len(nodes), dtype=np.int64)
        self._wholes = _Wholes(
            size=np.ones(len(nodes), dtype=np.int64),
            first=self._time.copy(),
            last=self._time.copy(),
            south=self._lat.copy(),
            north=self._lat.copy(),
            west=self._lon.copy(),
            east=self._lon.copy(),
            lat=self._lat.copy(),
            lon=self._lon.copy(),
            spread_m2=self._spread_m2.copy(),
            time=self._time.copy(),
            spread_s2=self._spread_s2.copy(),
            rate=self._rate.copy(),
            said=self._said.copy(),
            alone=together(self._said + self._priors),
        )

    def gather(self, i: Ints, j: Ints) -> Ints:
        """The fates of pairs that come in their order."""
        fate = np.full(len(i), JOINED - 1, dtype=np.int64)
        pair = np.arange(len(i), dtype=np.int64)
        low, high = np.minimum(i, j), np.maximum(i, j)
        first = np.empty(len(self.root), dtype=np.int64)
        while len(pair):
            turn = np.arange(len(pair), dtype=np.int64)
            first[low] = first[high] = len(pair)
            np.minimum.at(first, low, turn)
            np.minimum.at(first, high, turn)
            now = np.flatnonzero((first[low] == turn) & (first[high] == turn))
            one, two = low[now], high[now]
            why = self._bar(
                one, two, self._beside.total(self._nodes[i[pair[now]]], self._nodes[j[pair[now]]])
            )
            fate[pair[now]] = why
            joins = why == JOINED
            self._merge(one[joins], two[joins])
            kept = np.ones(len(pair), dtype=np.bool_)
            kept[now] = False
            ends = self.root[i[pair]], self.root[j[pair]]
            kept &= ends[0] != ends[1]
            pair = pair[kept]
            low, high = np.minimum(*ends)[kept], np.maximum(*ends)[kept]
        return fate

    def _bar(self, one: Ints, two: Ints, more: Ints) -> Ints:
        """Why each two groups stay apart, or JOINED; the first reason in the order of `Gathering._too_large`."""
        parameters, w = self._parameters, self._wholes
        why = np.full(len(one), JOINED, dtype=np.int64)
        why[self._unlike(one, two, more)] = REASONS.index(Barred.MEANS)
        shift = turned(w.west[two] - w.west[one]) - (w.west[two] - w.west[one])
        south, north = np.minimum(w.south[one], w.south[two]), np.maximum(w.north[one], w.north[two])
        west = np.minimum(w.west[one], w.west[two] + shift)
        east = np.maximum(w.east[one], w.east[two] + shift)
        wide = (east - west >= HALF_TURN_E7) | (apart_m2(south, west, north, east) > parameters.width_m**2)
        why[wide] = REASONS.index(Barred.WIDTH)
        span = np.maximum(w.last[one], w.last[two]) - np.minimum(w.first[one], w.first[two])
        why[span > parameters.span_s] = REASONS.index(Barred.SPAN)
        why[w.size[one] + w.size[two] > parameters.most] = REASONS.index(Barred.MOST)
        return why

    def _unlike(self, one: Ints, two: Ints, more: Ints) -> Flags:
        """As `Gathering.score`: beyond the gate, or not above the threshold."""
        parameters, w = self._parameters, self._wholes
        square = apart_m2(w.lat[one], w.lon[one], w.lat[two], w.lon[two])
        seconds = np.abs(w.time[one] - w.time[two])
        s2, u2 = (w.spread_m2[one] + w.spread_m2[two]) // 2, (w.spread_s2[one] + w.spread_s2[two]) // 2
        gated = strange(square, s2) + strange(np.minimum(seconds, FAR_S) ** 2, u2) > parameters.gate
        score = space_scores(square, s2, parameters.tail) + time_scores(seconds, u2, parameters.tail)
        score += np.minimum(w.rate[one], w.rate[two]) + together(w.said[one] + w.said[two] + self._priors)
        score += more - w.alone[one] - w.alone[two]
        return gated | (score <= parameters.threshold)

    def _merge(self, low: Ints, high: Ints) -> None:
        """Groups become one, each two by themselves; sums are made anew from who is in them."""
        if not len(low):
            return
        if self._beside.copies_known:
            self._compare(low, high)
        new = np.arange(len(self.root), dtype=np.int64)
        new[high] = low
        self.root = new[self.root]
        inside = np.zeros(len(self.root), dtype=np.bool_)
        inside[low] = True
        member = np.flatnonzero(inside[self.root])
        member = member[np.argsort(self.root[member], kind="stable")]
        root = self.root[member]
        start = np.flatnonzero(np.concatenate([[True], root[1:] != root[:-1]]))
        self._sum(root[start], member, root, start)

    def _compare(self, low: Ints, high: Ints) -> None:
        """Find who copies, of every two groups that become one."""
        for one, two in crossed(self.root, low, high):
            less = np.where(self._sure[one] > self._sure[two], one, two)
            left = np.flatnonzero(~self._copied[less])
            copies = self._beside.copies(self._nodes[one[left]], self._nodes[two[left]])
            self._copied[less[left[copies]]] = True

    def _sum(self, group: Ints, member: Ints, root: Ints, start: Ints) -> None:
        w, counts = self._wholes, self._counts(member, root)
        alone = np.add.reduceat(counts, start) == 1
        east = turned(self._lon[member] - self._lon[root])
        weight, weight_s = (
            WEIGHT // self._spread_m2[member] * counts,
            WEIGHT // self._spread_s2[member] * counts,
        )
        whole, whole_s = np.add.reduceat(weight, start), np.add.reduceat(weight_s, start)
        w.size[group] = np.diff(np.append(start, len(member)))
        for column, values in ((w.first, self._time), (w.south, self._lat), (w.rate, self._rate)):
            column[group] = np.minimum.reduceat(values[member], start)
        for column, values in ((w.last, self._time), (w.north, self._lat)):
            column[group] = np.maximum.reduceat(values[member], start)
        w.west[group] = self._lon[group] + np.minimum.reduceat(east, start)
        w.east[group] = self._lon[group] + np.maximum.reduceat(east, start)
        lats = np.add.reduceat(weight * (self._lat[member] - self._lat[root]), start)
        times = np.add.reduceat(weight_s * (self._time[member] - self._time[root]), start)
        w.lat[group] = self._lat[group] + lats // whole
        w.lon[group] = self._lon[group] + np.add.reduceat(weight * east, start) // whole
        w.time[group] = self._time[group] + times // whole_s
        own, own_s = self._spread_m2[member] * counts, self._spread_s2[member] * counts
        w.spread_m2[group] = np.where(alone, np.add.reduceat(own, start), WEIGHT // whole)
        w.spread_s2[group] = np.where(alone, np.add.reduceat(own_s, start), WEIGHT // whole_s)
        w.said[group] = np.add.reduceat(self._said[member] * counts[:, None], start, axis=0)
        w.alone[group] = together(w.said[group] + self._priors)

    def _counts(self, member: Ints, root: Ints) -> Ints:
        """1 for the surest of each origin in each group, and for all that name none; 0 for others, and who copies."""
        origin = self._origin[member]
        order = np.lexsort((self._sure[member], origin, root))
        same = (origin[order[1:]] == origin[order[:-1]]) & (root[order[1:]] == root[order[:-1]])
        counts = np.ones(len(member), dtype=np.int64)
        counts[order[1:][same & (origin[order[1:]] != 0)]] = 0
        counts[self._copied[member]] = 0
        return counts
