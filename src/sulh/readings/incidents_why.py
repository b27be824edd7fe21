# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Why reports stand together and others do not, in the numbers by which that was decided; any pair can be asked.

Scores are millionths of a nat: how much likelier both reports are if they tell of one incident.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from math import isqrt

from sulh.fusion.gather import Barred, Fused
from sulh.fusion.parameters import UNIT, Parameters
from sulh.fusion.reports import Links, Reports
from sulh.fusion.scores import Scorer, flips
from sulh.statement.envelope import Hex32

# An incident that one pair below threshold and this holds together is fragile.
FRAGILE = 2 * UNIT
# A nat, in what scores are counted in.
NAT = UNIT
# The nearest that stayed apart are told, best first.
REFUSED_TOLD = 5
KERNELS = ("space", "time", "rate", "act", "blame", "count", "text", "media")


class Decision(StrEnum):
    """What became of a pair.

    joined    it holds two parts of its incident together     same      one incident, by other pairs
    attached  one of the two only attaches to the other       tied      people tied the two together
    kept_apart    people tied them apart                       barred    it fits, and their incidents do not
    below     too little speaks for sameness                  far       never compared: too far apart
    unplaced  one has no place or time to be compared by       itself    one report
    """

    JOINED = "joined"
    SAME = "same"
    ATTACHED = "attached"
    TIED = "tied"
    KEPT_APART = "kept_apart"
    BARRED = "barred"
    BELOW = "below"
    FAR = "far"
    UNPLACED = "unplaced"
    ITSELF = "itself"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairWhy:
    """Two reports: how far apart, each kernel, their sum against the threshold, and what would turn it.

    flips_m, flips_s   so far apart, all else equal, the sum would stand at the threshold; None: no distance would
    barred             why their incidents stayed two though the pair fits
    """

    a: Hex32
    b: Hex32
    decision: Decision
    threshold: int = 0
    apart_m: int = 0
    apart_s: int = 0
    kernels: tuple[tuple[str, int], ...] = ()
    score: int = 0
    flips_m: int | None = None
    flips_s: int | None = None
    copy: bool = False
    barred: Barred | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentWhy:
    """What holds an incident together, best first; what attaches; who nearly belonged to it and why not."""

    pairs: tuple[PairWhy, ...]
    attached: tuple[PairWhy, ...]
    refused: tuple[PairWhy, ...]
    weakest: PairWhy | None
    fragile: bool


class Why:
    """Answers about one partition; `fused` is what `fusion` made of exactly these reports, parameters and links."""

    def __init__(self, reports: Reports, parameters: Parameters, fused: Fused, links: Links) -> None:
        self._reports, self._parameters, self._fused = reports, parameters, fused
        self._scorer = Scorer(reports, parameters)
        self._must = {frozenset(pair) for pair in links.must}
        self._cannot = {frozenset(pair) for pair in links.cannot}

    @cached_property
    def _at(self) -> dict[Hex32, int]:
        return {name: i for i, name in enumerate(self._reports.ids)}

    @cached_property
    def _joined(self) -> dict[int, list[tuple[int, int]]]:
        return self._by_incident((i, j) for _, i, j in self._fused.joined)

    @cached_property
    def _attached(self) -> dict[int, list[tuple[int, int]]]:
        return self._by_incident((i, j) for i, (_, j) in self._fused.attached.items())

    @cached_property
    def _barred(self) -> dict[int, list[tuple[int, int, Barred]]]:
        """By incident: pairs that fit and join it to another, best first."""
        found: dict[int, list[tuple[int, int, Barred]]] = {}
        incident = self._fused.incident
        for _, i, j, why in self._fused.barred:
            if incident[i] != incident[j]:
                for anchor in (incident[i], incident[j]):
                    found.setdefault(anchor, []).append((i, j, why))
        return found

    def _by_incident(self, pairs: Iterable[tuple[int, int]]) -> dict[int, list[tuple[int, int]]]:
        found: dict[int, list[tuple[int, int]]] = {}
        for i, j in pairs:
            found.setdefault(self._fused.incident[i], []).append((i, j))
        return found

    def incident(self, members: Sequence[Hex32]) -> IncidentWhy:
        """Why these reports are one incident; any of them that has a place and a time names it."""
        anchors = dict.fromkeys(self._fused.incident[self._at[one]] for one in members if one in self._at)
        pairs = [self._pair(i, j) for anchor in anchors for i, j in self._joined.get(anchor, ())]
        attached = [self._pair(i, j) for anchor in anchors for i, j in self._attached.get(anchor, ())]
        refused = [self._pair(i, j, why) for i, j, why in self._neighbours(anchors)[:REFUSED_TOLD]]
        scored = [pair for pair in pairs if pair.decision is Decision.JOINED]
        weakest = min(scored, key=lambda pair: (pair.score, pair.a, pair.b), default=None)
        return IncidentWhy(
            pairs=tuple(pairs),
            attached=tuple(attached),
            refused=tuple(refused),
            weakest=weakest,
            fragile=weakest is not None and weakest.score < self._parameters.threshold + FRAGILE,
        )

    def _neighbours(self, anchors: Collection[int]) -> list[tuple[int, int, Barred]]:
        """The best pair to each incident that stayed apart: one that was flooded hides no other."""
        incident, best = self._fused.incident, dict[int, tuple[int, int, Barred]]()
        for i, j, why in (one for anchor in anchors for one in self._barred.get(anchor, ())):
            best.setdefault(incident[j] if incident[i] in anchors else incident[i], (i, j, why))
        return list(best.values())

    def fragile(self) -> frozenset[int]:
        """Anchors of the incidents that one pair just above the threshold holds together."""
        least = self._parameters.threshold + FRAGILE
        return frozenset(self._fused.incident[i] for score, i, _ in self._fused.joined if score < least)

    def pair(self, a: Hex32, b: Hex32) -> PairWhy:
        """Any two reports of the partition."""
        if a == b:
            return PairWhy(a=a, b=b, decision=Decision.ITSELF)
        if a not in self._at or b not in self._at:
            tied = self._tied(a, b)
            return PairWhy(a=a, b=b, decision=Decision.UNPLACED if tied is None else tied)
        i, j = sorted((self._at[a], self._at[b]))
        barred = next(
            (w for x, y, w in self._barred.get(self._fused.incident[i], ()) if (x, y) == (i, j)), None
        )
        return self._pair(i, j, barred)

    def _pair(self, i: int, j: int, barred: Barred | None = None) -> PairWhy:
        reports, parameters = self._reports, self._parameters
        found = self._scorer.pair(i, j)
        flips_m, flips_s = flips(found, parameters)
        beside = found.beside
        values: tuple[int, ...] = (found.space, found.time, found.rate, found.act)
        values += (beside.blame, beside.count, beside.text, beside.media)
        return PairWhy(
            a=reports.ids[i],
            b=reports.ids[j],
            decision=self._decision(i, j, found.score, barred),
            threshold=parameters.threshold,
            apart_m=isqrt(found.apart_m2),
            apart_s=found.apart_s,
            kernels=tuple(zip(KERNELS, values, strict=True)),
            score=found.score,
            flips_m=flips_m,
            flips_s=flips_s,
            copy=beside.copy,
            barred=barred,
        )

    def _decision(self, i: int, j: int, score: int, barred: Barred | None) -> Decision:
        fused, parameters = self._fused, self._parameters
        tied = self._tied(self._reports.ids[i], self._reports.ids[j])
        if tied is not None:
            return tied
        if fused.incident[i] == fused.incident[j]:
            held = (fused.attached.get(i), fused.attached.get(j))
            if (held[0] is not None and held[0][1] == j) or (held[1] is not None and held[1][1] == i):
                return Decision.ATTACHED
            joined = self._joined.get(fused.incident[i], ())
            return Decision.JOINED if (i, j) in joined or (j, i) in joined else Decision.SAME
        if barred is not None:
            return Decision.BARRED
        loose = self._scorer.only_attaches(i) or self._scorer.only_attaches(j)
        reach = (
            (parameters.attach_m, parameters.attach_s) if loose else (parameters.reach_m, parameters.reach_s)
        )
        if self._scorer.score(i, j, *reach) is None:
            return Decision.FAR
        # What only attaches does so to the best that it finds, and to no other.
        return Decision.BELOW if score <= parameters.threshold or not loose else Decision.BARRED

    def _tied(self, a: Hex32, b: Hex32) -> Decision | None:
        pair = frozenset((a, b))
        if pair in self._cannot:
            return Decision.KEPT_APART
        return Decision.TIED if pair in self._must else None
