# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every watch of the record as spells of time in a sector: planned, done, kept from, restricted.

Whose word makes a spell sure, and how far:

    own word       whoever watches says it of its own watch, by a key that stands; anything else is only possible
    not ahead      a statement tells of nothing after the moment by which it is proven to have been said
    not long after one that surely came three days after the watch is only possible: it could be made to fit;
                   so too what lies three days before a restriction, or an earlier version of it, was said
    plans          a plan counts from when it is proven to have been said until the next one takes its place,
                   so that no plan is made or unmade once its hours have passed
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeVar

from sulh.clock import GRAIN, Span, parse_time, parse_zone
from sulh.mechanism import Changed, States
from sulh.operations.kinds import (
    BLINDS_SENSORS,
    Health,
    PatrolResult,
    Post,
    RestrictionOutcome,
)
from sulh.operations.state import HealthRow, OutcomeRow, PatrolRow, PostRow, RestrictionRow, SensorRow
from sulh.operations.stretches import MINUTE, NEVER, NOWHEN, Stretch, Stretches, Told, micros, moment_at, told
from sulh.readings.times import Times
from sulh.record.rows import read_row
from sulh.record.state import GroundRow
from sulh.record.things import VersionRow
from sulh.statement.assertion import Assertion, How
from sulh.statement.envelope import Hex32, Name

# Three days, as the standing procedure's template allows for a preliminary report.
LATE_AFTER = timedelta(hours=72)
ROOM = "operations"
_DAY = timedelta(days=1)

R = TypeVar("R", bound=VersionRow)


class Did(StrEnum):
    """What a spell is."""

    PLANNED = "planned"
    DONE = "done"
    DENIED = "denied"
    NOTHING = "nothing"  # cancelled: reported, and nothing watched
    REGISTERED = "registered"
    UP = "up"
    DEGRADED = "degraded"
    DOWN = "down"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """One stretch of one watch: of whom, when, by which statement; `heard` things were noticed in it."""

    did: Did
    watch: Hex32
    by: Name
    when: Told
    id: Hex32
    index: int
    heard: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Barrier:
    """One restriction: who says so, of what; `of`: the watches that it names, else all of `machines` or people."""

    by: Name
    outcome: RestrictionOutcome
    when: Told
    of: frozenset[Hex32]
    machines: bool
    admitted: bool
    id: Hex32
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rota:
    """A post's plan with hours of every day: expanded for the days that are asked for."""

    body: Post
    spell: Spell

    def between(self, start: int, end: int) -> Spell:
        """Its spell in [start, end) microseconds."""
        if not self.body.hours:
            return self.spell
        zone = parse_zone(self.body.zone)
        day = moment_at(start).astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
        found: list[tuple[int, int]] = []
        while micros(day) < end:
            midnight = micros(day)
            found += [(midnight + s.start * MINUTE, midnight + s.end * MINUTE) for s in self.body.hours]
            day += _DAY
        hours = Stretches(found)
        return replace(self.spell, when=self.spell.when & Told(sure=hours, maybe=hours))


@dataclass(slots=True, kw_only=True)
class Sector:
    """All that was said of looking in one sector."""

    spells: list[Spell] = field(default_factory=list)
    rotas: list[Rota] = field(default_factory=list)
    barriers: list[Barrier] = field(default_factory=list)

    def between(self, start: int, end: int) -> list[Spell]:
        """Spells of which some part may lie in [start, end) microseconds."""
        every = (*self.spells, *(rota.between(start, end) for rota in self.rotas))
        return [spell for spell in every if spell.when.maybe.within(start, end)]


class Watches:
    """Every watch of a state by sector; made once, then asked for any sector and time. `now`: by the heads."""

    def __init__(self, states: States) -> None:
        self._states = states
        ground = states.rows.get("record", "ground")
        self.now = parse_time(read_row(ground, GroundRow).now if ground else states.charter.date)
        self._times = states.shared(Times)
        self.parties = frozenset(org.id for org in states.charter.of_kind("party"))
        self._watching = {org.id for org in states.charter.organisations if org.kind != "documentarian"}
        self._sectors: dict[Name, Sector] = {}
        self._posts = self._rows("post", PostRow)
        self._patrols = self._rows("patrol", PatrolRow)
        self._sensors = self._rows("sensor", SensorRow)
        self._planned()
        self._outcomes()
        self._healths()
        self._restrictions()

    def advance(self, changed: Changed) -> bool:
        """Only what somebody says of looking moves it, and times, charters and keys."""
        moving = ("head/", "charter", "ground", "key/")
        return not any(room == ROOM or (room == "record" and key.startswith(moving)) for room, key in changed)

    @property
    def sectors(self) -> tuple[Name, ...]:
        """Every sector that any statement names, in the order of their names."""
        return tuple(sorted(self._sectors))

    def of(self, sector: Name) -> Sector:
        """What was said of a sector; nothing of one that nobody named."""
        return self._sectors.get(sector) or Sector()

    def _in(self, sector: Name) -> Sector:
        return self._sectors.setdefault(sector, Sector())

    def _rows(self, noun: str, kind: type[R]) -> dict[Hex32, R]:
        """Rows of a noun by their statement, in log order."""
        found = (
            (key.partition("/")[2], read_row(value, kind))
            for key, value in self._states.rows.items(ROOM, f"{noun}/")
        )
        return dict(sorted(found, key=lambda pair: pair[1].origin.index))

    def _said(self, row: VersionRow) -> Span:
        """When a statement was made, as far as it is proven."""
        proven = self._times.proven(row.origin.index, row.origin.seen)
        latest = None if proven.not_after is None else parse_time(proven.not_after) + GRAIN
        return Span(earliest=parse_time(proven.not_before), latest=latest)

    def _sure(self, row: VersionRow, body: Assertion) -> bool:
        """Whether it is its watcher's own word by a key that stands."""
        own = body.says.how is How.OWN_ACT and row.origin.issuer in self._watching
        return own and not self._states.contested(row.origin)

    def _told(self, row: VersionRow, body: Assertion, when: Told, ends: datetime | None) -> Told:
        """A spell as far as this statement can tell of it."""
        said = self._said(row)
        if said.latest is not None:
            when = when.until(said.latest - GRAIN)
        late = ends is not None and said.earliest is not None and said.earliest > ends + LATE_AFTER
        return when if self._sure(row, body) and not late else when.doubted()

    def _planned(self) -> None:
        for rows in (self._posts, self._patrols):
            chains: dict[Hex32, list[tuple[Hex32, PostRow | PatrolRow]]] = {}
            for number, row in rows.items():
                # A version by somebody else makes no plan of this one's.
                first = rows[row.of or number].origin.issuer
                if row.origin.issuer == first:
                    chains.setdefault(row.of or number, []).append((number, row))
            for chain in chains.values():
                self._chain(chain)

    def _chain(self, chain: list[tuple[Hex32, PostRow | PatrolRow]]) -> None:
        said = [self._said(row) for _, row in chain]
        for place, (number, row) in enumerate(chain):
            until = said[place + 1] if place + 1 < len(chain) else None
            if isinstance(row, PatrolRow):
                whole = told(row.body.start.span(), row.body.end.span())
            else:
                whole = told(row.body.since.span(), row.body.until.span() if row.body.until else None)
            when = whole.between(said[place], until)
            spell = self._spell(
                Did.PLANNED, number, row, when if self._sure(row, row.body) else when.doubted()
            )
            if isinstance(row, PostRow):
                self._in(row.body.sector).rotas.append(Rota(body=row.body, spell=spell))
            else:
                self._in(row.body.sector).spells.append(spell)

    def _spell(
        self,
        did: Did,
        number: Hex32,
        row: VersionRow,
        when: Told,
        watch: Hex32 = "",
        heard: int | None = None,
    ) -> Spell:
        return Spell(
            did=did,
            watch=watch or row.of or number,
            by=row.origin.issuer,
            when=when,
            id=number,
            index=row.origin.index,
            heard=heard,
        )

    def _outcomes(self) -> None:
        done = {
            PatrolResult.DENIED: Did.DENIED,
            PatrolResult.CANCELLED: Did.NOTHING,
        }
        for number, row in self._rows("outcome", OutcomeRow).items():
            if row.origin.superseded_by is not None:
                continue
            patrol = self._patrols.get(row.first("patrol") or "")
            post = self._posts.get(row.first("post") or "")
            watched = patrol or post
            if watched is None:
                raise RuntimeError("an outcome that leads to no watch was folded")
            body = row.body
            if body.start is not None and body.end is not None:
                when = told(body.start.span(), body.end.span())
            elif patrol is not None:
                plan = told(patrol.body.start.span(), patrol.body.end.span())
                # Denied or cancelled is the whole of it; of what was done nobody said when.
                when = plan if body.outcome in done else plan.doubted()
            else:
                when = NOWHEN
            # Without times of its own it tells of the plan's: "denied", said a year later, is late, too.
            over = body.end or (patrol.body.end if patrol is not None else None)
            ends = over.span().latest if over else None
            spell = self._spell(
                done.get(body.outcome, Did.DONE),
                number,
                row,
                self._told(row, body, when, ends),
                watch=watched.of or row.first("patrol") or row.first("post") or "",
                heard=body.heard_or_seen,
            )
            self._in(watched.body.sector).spells.append(spell)

    def _healths(self) -> None:
        for number, row in self._sensors.items():
            first = self._sensors[row.of or number].origin.issuer
            if row.origin.superseded_by is None and row.origin.issuer == first:
                spell = self._spell(Did.REGISTERED, number, row, _there(row))
                self._in(row.body.sector).spells.append(spell)
        did = {Health.UP: Did.UP, Health.DEGRADED: Did.DEGRADED, Health.DOWN: Did.DOWN}
        for number, health in self._rows("health", HealthRow).items():
            if health.origin.superseded_by is not None:
                continue
            named = health.first("sensor") or ""
            sensor = self._sensors[named]
            ends = health.body.end.span()
            # It was up for no time at which it was not there.
            when = told(health.body.start.span(), ends) & _there(sensor)
            when = self._told(health, health.body, when, ends.latest)
            spell = self._spell(did[health.body.state], number, health, when, watch=sensor.of or named)
            self._in(sensor.body.sector).spells.append(spell)

    def _restrictions(self) -> None:
        known = {**self._posts, **self._patrols, **self._sensors}
        rows = self._rows("restriction", RestrictionRow)
        was = {row.origin.superseded_by: (number, row) for number, row in rows.items()}
        for number, row in rows.items():
            if row.origin.superseded_by is not None:
                continue
            body = row.body
            named = [target for role in ("patrol", "post", "sensor") for target in row.refs.get(role, ())]
            when = told(body.start.span(), body.end.span() if body.end else self._still(row))
            when = self._told(row, body, when, body.end.span().latest if body.end else None)
            when = Told(sure=when.sure & self._in_time(number, row, was), maybe=when.maybe)
            barrier = Barrier(
                by=row.origin.issuer,
                outcome=body.outcome,
                when=when.doubted() if body.outcome is RestrictionOutcome.CONDITIONAL else when,
                of=frozenset(known[target].of or target for target in named),
                machines=body.restriction_kind in BLINDS_SENSORS,
                admitted=row.origin.issuer not in self.parties or body.by_whom == row.origin.issuer,
                id=number,
                index=row.origin.index,
            )
            self._in(body.sector).barriers.append(barrier)

    def _in_time(
        self, number: Hex32, row: RestrictionRow, was: Mapping[Hex32 | None, tuple[Hex32, RestrictionRow]]
    ) -> Stretches:
        """The time of which it, or what it took the place of, was said within three days.

        A year of closed roads that is told of when it is over could be made to fit what happened in it.
        """
        found: list[Stretch] = []
        chain: tuple[Hex32, RestrictionRow] | None = (number, row)
        while chain is not None:
            number, row = chain
            said, body = self._said(row).earliest, row.body
            since = NEVER if said is None else micros(said - LATE_AFTER)
            when = told(body.start.span(), body.end.span() if body.end else None)
            found += [(max(start, since), end) for start, end in when.sure]
            chain = was.get(number)
        return Stretches(found)

    def _still(self, row: VersionRow) -> Span:
        """The end of what is not known to be over: not before it was said."""
        return Span(earliest=self._said(row).earliest, latest=None)


def _there(row: SensorRow) -> Told:
    """When a sensor is said to stand where it is."""
    return told(row.body.since.span(), row.body.until.span() if row.body.until else None)
