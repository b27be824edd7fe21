# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Why any two reports stand together or apart, and what holds an incident together: whole numbers, no words.

    pair_why(running, one, other) -> PairWhy           joined, refused or never compared
    incident_why(running, report, sides) -> IncidentWhy

Only the incidents that the reports touch are fused again, so an explanation takes the same time among a million
reports as among a thousand, and says what decided for all. Scores in millionths of a nat.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import isqrt

from sulh.fusion.engine import fuse
from sulh.fusion.gather import BOUND, Barred, Fused
from sulh.fusion.incremental import Incident, Running
from sulh.fusion.independence import Voice, by_side, voices
from sulh.fusion.parameters import UNIT
from sulh.fusion.reports import Reports
from sulh.fusion.scores import Pair, Scorer, flips

# An incident that one pair below threshold and this holds together is fragile.
FRAGILE = 2 * UNIT
# The nearest that stayed apart are told, best first; the other figures of a page are few too.
NEIGHBOURS = 5


class Decision(StrEnum):
    """What two reports are to each other."""

    JOINED = "joined"  # this pair joined them, or joined what they were in
    TOGETHER = "together"  # they are in one incident by other pairs
    LINKED = "linked"  # people said that they must be one, and it holds
    ATTACHED = "attached"  # one merely attaches to the other
    BARRED = "barred"  # the pair is good enough, and what they are in does not fit
    ELSEWHERE = "elsewhere"  # one merely attaches, and has a better pair
    BELOW = "below"  # compared, and below the threshold
    NEITHER_JOINS = "neither_joins"  # both merely attach, so neither joins the other
    OUT_OF_REACH = "out_of_reach"  # never compared


@dataclass(frozen=True, slots=True, kw_only=True)
class PairWhy:
    """Two reports by id, `one` the earlier in the log.

    kernels    what speaks for (above 0) and against it, by name; `score` is their sum
    flips_m/s  so far apart, all else equal, the pair would stand at the threshold; None: no distance would
    barred_by  what their groups would break
    """

    one: str
    other: str
    decision: Decision
    apart_m: int
    apart_s: int
    kernels: tuple[tuple[str, int], ...]
    score: int
    threshold: int
    barred_by: Barred | None
    flips_m: int | None
    flips_s: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentWhy:
    """What holds an incident together, and what is nearest to it outside.

    joined      the pairs that joined it, best first; all others follow from them
    weakest     the last of these: without it the incident may be two. None where one report stands alone
    fragile     the weakest is hardly above the threshold
    attached    each that merely attaches, with its best pair
    voices      which reports count once, and why; `sides` counts them
    neighbours  reports of other incidents that came nearest, best first, with what barred them
    """

    incident: Incident
    joined: tuple[PairWhy, ...]
    weakest: PairWhy | None
    fragile: bool
    attached: tuple[PairWhy, ...]
    voices: tuple[Voice, ...]
    sides: tuple[tuple[str, int], ...]
    neighbours: tuple[PairWhy, ...]


def pair_why(running: Running, one: str, other: str) -> PairWhy:
    """Why these two stand together or apart. Raises RuntimeError where one is not here, or both are one."""
    if one == other:
        raise RuntimeError(f"the report {one} is not compared with itself")
    return _Look(running, (one, other)).pair(one, other)


def incident_why(running: Running, report: str, sides: Mapping[str, str]) -> IncidentWhy:
    """Why this report's incident is one. `sides`: as `independence.voices` takes them."""
    incident = running.incident(report)
    look = _Look(running, (report,))
    inside = set(incident.members)
    joined = [look.pair(one, other) for one, other in look.tree(inside)]
    members = [look.at[member] for member in incident.members]
    heard = voices(look.reports, members, sides)
    # What a link joins has no score to be weak by.
    scored = [pair for pair in joined if pair.decision == Decision.JOINED]
    weakest = min(scored, key=lambda pair: pair.score, default=None)
    return IncidentWhy(
        incident=incident,
        joined=tuple(joined),
        weakest=weakest,
        fragile=weakest is not None and weakest.score < running.parameters.threshold + FRAGILE,
        attached=tuple(look.pair(slot, target) for slot, target in look.attachments(inside)),
        voices=tuple(heard),
        sides=tuple(by_side(heard).items()),
        neighbours=tuple(look.pair(one, other) for one, other in look.neighbours(inside)),
    )


class _Look:
    """The incidents around some reports, fused again for what was joined and what was barred."""

    def __init__(self, running: Running, some: Iterable[str]) -> None:
        self._parameters = running.parameters
        self._running = running
        self.reports: Reports = running.around(*some)
        self._fused: Fused = fuse(self.reports, running.parameters, running.groups.links)
        self._scorer = Scorer(self.reports, running.parameters)
        self.at = {report: i for i, report in enumerate(self.reports.ids)}
        self._joined = {frozenset((i, j)): score for score, i, j in self._fused.joined}
        self._barred = {frozenset((i, j)): why for _, i, j, why in self._fused.barred}

    def pair(self, one: str, other: str) -> PairWhy:
        first, later = sorted((one, other), key=self._running.store.at.__getitem__)
        i, j = self.at[first], self.at[later]
        pair = self._scorer.pair(i, j)
        flips_m, flips_s = flips(pair, self._parameters)
        return PairWhy(
            one=first,
            other=later,
            decision=self._decision(i, j, pair),
            apart_m=isqrt(pair.apart_m2),
            apart_s=pair.apart_s,
            kernels=_kernels(pair),
            score=pair.score,
            threshold=self._parameters.threshold,
            barred_by=self._bar(i, j, pair),
            flips_m=flips_m,
            flips_s=flips_s,
        )

    def tree(self, inside: set[str]) -> list[tuple[str, str]]:
        """The pairs that joined these, in their order."""
        ids = self.reports.ids
        return [(ids[i], ids[j]) for _, i, j in self._fused.joined if ids[i] in inside]

    def attachments(self, inside: set[str]) -> list[tuple[str, str]]:
        """Each of these that merely attaches, with its best pair; in their order."""
        ids = self.reports.ids
        return [(ids[i], ids[j]) for i, (_, j) in sorted(self._fused.attached.items()) if ids[i] in inside]

    def neighbours(self, inside: set[str]) -> list[tuple[str, str]]:
        """The best pair with each other incident that was barred, best first."""
        ids, found = self.reports.ids, dict[int, tuple[str, str]]()
        for _, i, j, _ in self._fused.barred:
            if (ids[i] in inside) != (ids[j] in inside):
                outside = j if ids[i] in inside else i
                found.setdefault(self._fused.incident[outside], (ids[i], ids[j]))
        return list(found.values())[:NEIGHBOURS]

    def _decision(self, i: int, j: int, pair: Pair) -> Decision:
        attached, incident = self._fused.attached, self._fused.incident
        score = self._joined.get(frozenset((i, j)))
        if score is not None:
            return Decision.LINKED if score == BOUND else Decision.JOINED
        if (i in attached and attached[i][1] == j) or (j in attached and attached[j][1] == i):
            return Decision.ATTACHED
        if incident[i] == incident[j]:
            return Decision.TOGETHER
        attaching = [k for k in (i, j) if self._scorer.only_attaches(k)]
        if len(attaching) == 2:
            return Decision.NEITHER_JOINS
        if not self._reached(pair, far=bool(attaching)):
            return Decision.OUT_OF_REACH
        if pair.score <= self._parameters.threshold:
            return Decision.BELOW
        return Decision.ELSEWHERE if attaching else Decision.BARRED

    def _bar(self, i: int, j: int, pair: Pair) -> Barred | None:
        """What kept them apart at this pair, or at another of the same groups before."""
        if self._fused.incident[i] == self._fused.incident[j]:
            return None
        return self._barred.get(frozenset((i, j)))

    def _reached(self, pair: Pair, *, far: bool) -> bool:
        parameters = self._parameters
        reach_m, reach_s = parameters.reach_m, parameters.reach_s
        if far:
            reach_m, reach_s = parameters.attach_m, parameters.attach_s
        return pair.apart_m2 <= reach_m * reach_m and pair.apart_s <= reach_s


def _kernels(pair: Pair) -> tuple[tuple[str, int], ...]:
    more = pair.beside
    return (
        ("space", pair.space),
        ("time", pair.time),
        ("rate", pair.rate),
        ("act", pair.act),
        ("blame", more.blame),
        ("count", more.count),
        ("text", more.text),
        ("media", more.media),
    )
