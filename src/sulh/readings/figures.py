# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Figures of a time: what was counted in it, beside the time before it and beside who was there to see.

No figure is typed: each is made of incidents at a size, lists the statements behind it, and comes out again for
whoever asks the same query of the same size. None compares the parties: who was watched less has fewer reports
about it, so coverage stands beside every number, and harm to civilians of every side comes first.

    incidents   surely in the time, and possibly: what is not known closely enough may lie outside it
    fire        at least what single voices counted in incidents that surely lie in it, at most all after counts
                that repeat another's
    harm        sums over incidents; each incident's own bounds are those of its voices
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property

from sulh.clock import Span, format_time
from sulh.incidents.form import Harmed
from sulh.mechanism import States
from sulh.operations.stretches import Bounds
from sulh.readings.coverage import Coverage, coverage_of
from sulh.readings.findings import findings
from sulh.readings.incident_counts import Figure, HarmOn
from sulh.readings.incidents import IncidentKind, IncidentOn, Incidents
from sulh.readings.links import LinkState
from sulh.readings.partition import Group
from sulh.readings.tellings import EPOCH, SECOND
from sulh.readings.watches import Watches
from sulh.statement import canon
from sulh.statement.envelope import Hex32, Name

DAY = timedelta(days=1)
DAY_S = DAY // SECOND
BEGINNING = datetime(1, 1, 1, tzinfo=UTC)  # the earliest that can be counted from


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """A number with its bounds, and the statements behind it."""

    low: int
    high: int
    by: tuple[Hex32, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """What was counted in [start, end), and who was there to see.

    incidents       their ids, those first that surely lie in it; `sure` of them do
    uncounted       incidents in which nobody counted units of fire
    quiet           days of it, of `days`, on which no incident lies surely, or possibly
    """

    start: datetime
    end: datetime
    incidents: tuple[str, ...]
    sure: int
    reports: tuple[Hex32, ...]
    fire: Total
    explosions: Total
    uncounted: int
    harm: tuple[HarmOn, ...]
    days: int
    quiet: Bounds
    late: tuple[Hex32, ...]
    watched: Coverage

    @property
    def count(self) -> Bounds:
        """How many incidents lie in it."""
        return Bounds(low=self.sure, high=len(self.incidents))


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Figures of a time and sector (None: all of them) beside those of the time before, as long as it.

    query     names the question: the same one at the same size gives the same figures
    ruled     incidents of the time that a finding which stands is about, of those received; the rest waits
    """

    sector: Name | None
    query: str
    parameters: str
    now: Spell
    before: Spell
    ruled: tuple[str, ...]

    @property
    def unruled(self) -> int:
        """Incidents on which nobody has found anything yet."""
        return len(self.now.incidents) - len(self.ruled)


def query_id(start: datetime, end: datetime, sector: Name | None, parameters: str) -> str:
    """SHA-256 of the question; with a size it names the answer."""
    asked = {
        "end": format_time(end),
        "parameters": parameters,
        "sector": sector or "",
        "start": format_time(start),
    }
    return hashlib.sha256(canon.encode(asked)).hexdigest()


class Desk:
    """Figures of one state; who asks for several keeps it."""

    def __init__(self, states: States, incidents: Incidents) -> None:
        self._states, self._incidents = states, incidents
        self._watches = states.shared(Watches)

    @property
    def sectors(self) -> tuple[Name, ...]:
        """Every sector that a report or a watch names, in order of its name."""
        return tuple(sorted(self._incidents.sectors | set(self._watches.sectors)))

    def figures(self, start: datetime, end: datetime, sector: Name | None = None) -> Figures:
        """Figures of [start, end)."""
        now, found = self._spell(start, end, sector)
        # Who asks about centuries has no other ones before them.
        before, _ = self._spell(start - min(end - start, start - BEGINNING), start, sector)
        digest = self._incidents.partition.in_force.digest
        return Figures(
            sector=sector,
            query=query_id(start, end, sector, digest),
            parameters=digest,
            now=now,
            before=before,
            ruled=tuple(one.id for one in found if self._ruled(one)),
        )

    @cached_property
    def _cited(self) -> frozenset[Hex32]:
        """Reports of incidents that a finding which stands is about."""
        heads = self._incidents.partition.reported.head
        return frozenset(
            heads[number]
            for finding in self._states.shared(findings)
            if finding.stands
            for number in finding.row.refs.get("incident", ())
            if number in heads
        )

    def _ruled(self, found: IncidentOn) -> bool:
        return any(one.telling.id in self._cited for one in found.members)

    def _spell(
        self, start: datetime, end: datetime, sector: Name | None
    ) -> tuple[Spell, tuple[IncidentOn, ...]]:
        first, last = (start - EPOCH) // SECOND, (end - EPOCH) // SECOND - 1
        sure: list[IncidentOn] = []
        maybe: list[IncidentOn] = []
        some = [
            (span, group)
            for span, group in self._incidents.dates.between(first, last)
            if sector in (None, self._sector(group))
        ]
        # In the order of the log, as everything is listed.
        for span, group in sorted(
            some, key=lambda one: self._incidents.partition.tellings[one[1].anchor].index
        ):
            found = self._incidents.incident(group)
            if found.kind is IncidentKind.INCIDENT:
                (sure if first <= span[0] and span[1] <= last else maybe).append(found)
        every = (*sure, *maybe)
        fire, explosions = self._fire(sure, every)
        spell = Spell(
            start=start,
            end=end,
            incidents=tuple(one.id for one in every),
            sure=len(sure),
            reports=tuple(report for one in every for report in one.reports),
            fire=fire,
            explosions=explosions,
            uncounted=sum(one.fire is None for one in every),
            harm=_harm(sure, every),
            days=-((start - end) // DAY),
            quiet=_quiet(start, end, sure, every),
            late=tuple(report for one in every for report in one.late),
            watched=coverage_of(self._states, sector, Span(earliest=start, latest=end), self._watches),
        )
        return spell, every

    def _sector(self, group: Group) -> Name | None:
        tellings = self._incidents.partition.tellings
        return next(
            (s for one in group.members if (s := tellings[one].sector) and not tellings[one].sealed), None
        )

    def _fire(self, sure: Sequence[IncidentOn], every: Sequence[IncidentOn]) -> tuple[Total, Total]:
        counted = [one.fire for one in every if one.fire is not None]
        by = tuple(number for fire in counted for number in fire.by)
        twice = self._twice(every)
        low = sum(one.fire.low for one in sure if one.fire is not None)
        bang = sum(one.fire.explosions_low for one in sure if one.fire is not None)
        return (
            Total(low=max(0, low - twice), high=max(low, sum(fire.high for fire in counted)), by=by),
            Total(
                low=max(0, bang - twice), high=max(bang, sum(fire.explosions_high for fire in counted)), by=by
            ),
        )

    def _twice(self, every: Sequence[IncidentOn]) -> int:
        """Units that people agreed stand in the counts of two incidents: they may be one count less."""
        owner = {one.telling.id: found.id for found in every for one in found.members}
        fire = {one.telling.id: one.telling.fire for found in every for one in found.members}
        taken = 0
        for link in self._incidents.doubles(owner):
            said = link.said
            if link.state is not LinkState.EFFECTIVE or said.one not in owner or said.other not in owner:
                continue
            if owner[said.one] != owner[said.other]:
                smaller = max(0, min(fire[said.one], fire[said.other]))
                taken += smaller if said.units is None else min(said.units, smaller)
        return taken


def _quiet(start: datetime, end: datetime, sure: Iterable[IncidentOn], every: Iterable[IncidentOn]) -> Bounds:
    """Days of the time without any incident: at least those that none can lie on."""

    def without(found: Iterable[IncidentOn]) -> int:
        taken: set[int] = set()
        for one in found:
            if one.when is not None:
                first, last = (one.when.best_earliest - base) // DAY_S, (one.when.best_latest - base) // DAY_S
                taken |= set(range(max(0, first), min(days - 1, last) + 1))
        return days - len(taken)

    base, days = (start - EPOCH) // SECOND, -((start - end) // DAY)
    certain = [
        one for one in sure if one.when is not None and one.when.best_latest - one.when.best_earliest < DAY_S
    ]
    return Bounds(low=without(every), high=without(certain))


def _harm(sure: Sequence[IncidentOn], every: Sequence[IncidentOn]) -> tuple[HarmOn, ...]:
    """Sums by who was harmed and whose they are, in the order of an incident's own."""
    certain = {id(one) for one in sure}
    found: dict[tuple[Harmed, Name | None], dict[str, list[tuple[bool, Figure]]]] = {}
    for one in every:
        for harm in one.harm:
            parts = found.setdefault((harm.who, harm.side), {})
            for what, figure in (
                ("killed", harm.killed),
                ("injured", harm.injured),
                ("unsorted", harm.unsorted),
            ):
                if figure is not None:
                    parts.setdefault(what, []).append((id(one) in certain, figure))
    whose = list(Harmed)
    return tuple(
        HarmOn(
            who=who,
            side=side,
            killed=_sum(parts.get("killed", ())),
            injured=_sum(parts.get("injured", ())),
            unsorted=_sum(parts.get("unsorted", ())),
        )
        for (who, side), parts in sorted(found.items(), key=lambda one: whose.index(one[0][0]))
    )


def _sum(figures: Sequence[tuple[bool, Figure]]) -> Figure | None:
    """What lies surely in the time counts at least; what may lie outside it may count nothing."""
    if not figures:
        return None
    return Figure(
        low=sum(one.low for sure, one in figures if sure),
        best=sum(one.best for _, one in figures),
        high=sum(one.high for _, one in figures),
        by=tuple(number for _, one in figures for number in one.by),
    )
