# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who was there to see: minutes planned, done, denied, covered, and what was heard or seen, by sector and hour.

Seeing nothing is no compliance unless somebody looked, so every figure of what happened stands beside these.
Each is a lower and an upper bound in whole numbers (readings/watches.py says whose word counts how far):

    planned      announced before its hour came               patrol_minutes  of all patrols, each by itself
    done         somebody says that it watched                denied          it was kept from watching
    covered      watched, and neither hidden nor disputed; two watches of one hour are one hour
    disputed     said to be watched, and somebody else says that it could not be
    one_party    watched by one party's own people alone: no more than possible, since nobody else was there
    unreported   planned, and nobody has said what became of it
    sensors_up, sensors_down, sensors_silent     by the sensors' own health statements; silence is not up
    heard_or_seen   things noticed: at least what one watch noticed, at most the sum of all, since two watches
                    may have noticed the same
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise

from sulh.clock import Span, day_span
from sulh.mechanism import Changed, States
from sulh.operations.kinds import RestrictionOutcome
from sulh.operations.stretches import (
    HOUR,
    MINUTE,
    NONE,
    NOWHEN,
    Bounds,
    Pile,
    Told,
    micros,
    moment_at,
    together,
)
from sulh.readings.moment import Moment
from sulh.readings.watches import Barrier, Did, Spell, Watches
from sulh.statement.envelope import Hex32, Name

PER_MILLE = 1_000
UTC_ZONE = "+00:00"  # hours and days of no party
MOST_KEPT = 4_096  # figures that are kept, 300 bytes each and the ids behind them
_MACHINES = frozenset({Did.UP, Did.DEGRADED, Did.DOWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The figures of one sector (None: the sum of all that are named) in [start, end); minutes but for the last.

    `asked` is how many minutes there were to watch; `basis` the statements behind the figures, in log order.
    """

    sector: Name | None
    start: datetime
    end: datetime
    asked: int
    planned: Bounds = NONE
    patrol_minutes: Bounds = NONE
    done: Bounds = NONE
    denied: Bounds = NONE
    covered: Bounds = NONE
    disputed: Bounds = NONE
    one_party: Bounds = NONE
    unreported: Bounds = NONE
    sensors_up: Bounds = NONE
    sensors_down: Bounds = NONE
    sensors_silent: Bounds = NONE
    heard_or_seen: Bounds = NONE
    basis: tuple[Hex32, ...] = ()

    @property
    def share(self) -> Bounds:
        """`covered` in thousandths of what there was to watch: what a charter's threshold is held against."""
        if not self.asked:
            return NONE
        high = -(-self.covered.high * PER_MILLE // self.asked)
        return Bounds(low=self.covered.low * PER_MILLE // self.asked, high=min(high, PER_MILLE))


def coverage(
    states: States, sector: Name | None, window: Span, watches: Watches | None = None
) -> tuple[Coverage, ...]:
    """One Coverage for each sector (all that are named, or the given one) and UTC hour of `window`, in order.

    `window` has both ends; who asks often hands in the same `watches`.
    """
    start, end = _ends(window)
    watches = watches or states.shared(Watches)
    found: list[Coverage] = []
    for name in watches.sectors if sector is None else (sector,):
        looked = _Looked(watches, name, start, end)
        found += looked.by_hour(start, end)
    return tuple(found)


def coverage_of(
    states: States, sector: Name | None, window: Span, watches: Watches | None = None
) -> Coverage:
    """The figures of the whole window: of one sector, or the sum over all that any statement names.

    The sum says nothing of a sector that nobody ever named; ask for one by name where it matters.
    """
    start, end = _ends(window)
    kept = states.shared(Covered)
    covered = kept if watches in (None, kept.watches) else Covered(states, watches)
    if sector is not None:
        return covered.of(sector, start, end)
    return _sum([covered.of(name, start, end) for name in covered.watches.sectors], start, end)


class Covered:
    """Figures that were asked for, kept for as long as nothing else is known of who looked."""

    # Of what a state shares, this is made of others: they take up new rows before it.
    rests_on_others = True

    def __init__(self, states: States, watches: Watches | None = None) -> None:
        self._states = states
        self.watches = watches or states.shared(Watches)
        self._known: dict[tuple[Name, int, int], Coverage] = {}

    def advance(self, changed: Changed) -> bool:
        """Whether the watches are still those."""
        return self._states.shared(Watches) is self.watches

    def of(self, sector: Name, start: int, end: int) -> Coverage:
        """The figures of one sector in [start, end) microseconds."""
        found = self._known.get((sector, start, end))
        if found is None:
            if (
                len(self._known) >= MOST_KEPT
            ):  # else whoever asks for one moment after the other fills the memory
                self._known.clear()
            found = _Looked(self.watches, sector, start, end).figures(start, end)
            self._known[sector, start, end] = found
        return found


def coverage_on(states: States, on: Moment) -> tuple[Coverage, ...]:
    """The figures of every sector that any statement names, on the UTC day of `on`, by the sectors' names."""
    day = on.day or on.last(UTC_ZONE).astimezone(UTC).date()
    watches = states.shared(Watches)
    return tuple(coverage_of(states, name, day_span(day, UTC_ZONE), watches) for name in watches.sectors)


def _ends(window: Span) -> tuple[int, int]:
    if window.earliest is None or window.latest is None or window.latest <= window.earliest:
        raise TypeError("coverage is asked of a time with two ends")
    return micros(window.earliest), micros(window.latest)


FIGURES = (
    "planned",
    "patrol_minutes",
    "done",
    "denied",
    "covered",
    "disputed",
    "one_party",
    "unreported",
    "sensors_up",
    "sensors_down",
    "sensors_silent",
    "heard_or_seen",
)


def _sum(every: list[Coverage], start: int, end: int) -> Coverage:
    totals = {name: NONE for name in FIGURES}
    for one in every:
        totals = {name: total + getattr(one, name) for name, total in totals.items()}
    return Coverage(
        sector=None,
        start=moment_at(start),
        end=moment_at(end),
        asked=sum(one.asked for one in every),
        basis=tuple(dict.fromkeys(number for one in every for number in one.basis)),
        **totals,
    )


class _Looked:
    """One sector in one window: spells are laid together once, and then cut into hours."""

    def __init__(self, watches: Watches, sector: Name, start: int, end: int) -> None:
        self._sector = sector
        held = watches.of(sector)
        self._spells = held.between(start, end)
        self._barriers = [barrier for barrier in held.barriers if barrier.when.maybe.within(start, end)]
        self._named: dict[Hex32, list[Barrier]] = {}
        for barrier in self._barriers:
            for watch in barrier.of:
                self._named.setdefault(watch, []).append(barrier)
        self._sets = self._plain(watches.now) | self._covered(watches.parties)
        every: list[Spell | Barrier] = [*self._spells, *self._barriers]
        self._every = sorted(every, key=lambda one: one.index)
        done = [spell.when for spell in self._spells if spell.did is Did.DONE]
        self._patrols = (
            Pile(stretch for when in done for stretch in when.sure),
            Pile(stretch for when in done for stretch in when.maybe),
        )

    def figures(self, start: int, end: int, among: Sequence[Spell | Barrier] | None = None) -> Coverage:
        """The figures of [start, end) microseconds within the window; `among`: all that touches it, and maybe more."""
        sure, maybe = (pile.within(start, end) for pile in self._patrols)
        touching = [
            one for one in (self._every if among is None else among) if one.when.maybe.within(start, end)
        ]
        return Coverage(
            sector=self._sector,
            start=moment_at(start),
            end=moment_at(end),
            asked=(end - start) // MINUTE,
            patrol_minutes=Bounds(low=sure // MINUTE, high=-(-maybe // MINUTE)),
            heard_or_seen=_heard([one for one in touching if isinstance(one, Spell)], start, end),
            basis=tuple(one.id for one in touching),
            **{name: when.minutes(start, end) for name, when in self._sets.items()},
        )

    def by_hour(self, start: int, end: int) -> list[Coverage]:
        """The figures of each UTC hour; what touches which hour is looked up once, not for each of them."""
        edges = [start, *range(start - start % HOUR + HOUR, end, HOUR), end]
        touching: dict[int, list[Spell | Barrier]] = {}
        for one in self._every:
            hours = {
                hour
                for a, b in one.when.maybe
                for hour in range(max(a, start) // HOUR, -(-min(b, end) // HOUR))
            }
            for hour in hours:
                touching.setdefault(hour, []).append(one)
        return [self.figures(a, b, touching.get(a // HOUR, ())) for a, b in pairwise(edges)]

    def _when(self, *did: Did) -> list[Told]:
        return [spell.when for spell in self._spells if spell.did in did]

    def _plain(self, now: datetime) -> dict[str, Told]:
        """What is a mere union: nobody's time is counted twice. Nobody owes word of what is still to come."""
        people = (Did.DONE, Did.DENIED, Did.NOTHING)
        denied = self._when(Did.DENIED)
        for barrier in self._barriers:
            if barrier.outcome is RestrictionOutcome.DENIAL:
                # One side's word that the other denied something is a claim; its word that it did so itself is none.
                denied.append(barrier.when if barrier.admitted else barrier.when.doubted())
        unreported = self._lacking((Did.PLANNED,), people)
        silent = self._lacking((Did.REGISTERED,), tuple(_MACHINES))
        return {
            "planned": together(self._when(Did.PLANNED)),
            "done": together(self._when(Did.DONE)),
            "denied": together(denied),
            "unreported": unreported.until(now),
            "sensors_down": together(self._when(Did.DEGRADED, Did.DOWN)),
            "sensors_silent": silent.until(now),
        }

    def _lacking(self, owed: tuple[Did, ...], given: tuple[Did, ...]) -> Told:
        """The time of which some watch owes a word that it has not given."""
        owes: dict[tuple[Hex32, Name], list[Told]] = {}
        gave: dict[tuple[Hex32, Name], list[Told]] = {}
        for spell in self._spells:
            for did, found in ((owed, owes), (given, gave)):
                if spell.did in did:
                    # By whom, too: else another's version of a watch would answer for the one who owes word.
                    found.setdefault((spell.watch, spell.by), []).append(spell.when)
        return together(together(when) - together(gave.get(watch, ())) for watch, when in owes.items())

    def _covered(self, parties: frozenset[Name]) -> dict[str, Told]:
        # 1. Each watch by itself: what its own restrictions took from it, and what others say of it.
        groups: dict[tuple[Name, bool], list[Told]] = {}
        disputed: list[Told] = []
        for (watch, by, machine), when in self._watched().items():
            named = self._named.get(watch, [])
            clear = when - together(b.when for b in named if b.by == by)
            against = together(b.when for b in named if b.by != by)
            disputed.append(clear & against)
            groups.setdefault((by, machine), []).append(_unsure(clear, against))
        # 2. Each watcher's watches together, against what was restricted in the whole sector.
        by_org: dict[Name, Told] = {}
        up: list[Told] = []
        for (by, machine), found in groups.items():
            wide = [b for b in self._barriers if not b.of and b.machines is machine]
            clear = together(found) - together(b.when for b in wide if b.by == by)
            against = together(b.when for b in wide if b.by != by)
            disputed.append(clear & against)
            by_org[by] = _unsure(clear, against) | by_org.get(by, NOWHEN)
            up += [_unsure(clear, against)] if machine else []
        # 3. What one party alone watched is possible and no more; two parties together are a watch.
        own = [when for by, when in by_org.items() if by in parties]
        joint = together(when for by, when in by_org.items() if by not in parties)
        joint |= together(one & other for at, one in enumerate(own) for other in own[:at])
        alone = together(own)
        return {
            "covered": Told(sure=joint.sure, maybe=joint.maybe | alone.maybe),
            "disputed": together(disputed),
            "one_party": alone - joint,
            "sensors_up": together(up),
        }

    def _watched(self) -> dict[tuple[Hex32, Name, bool], Told]:
        """By watch: when it says that it watched. What it says against itself counts."""
        found: dict[tuple[Hex32, Name, bool], tuple[list[Told], list[Told]]] = {}
        for spell in self._spells:
            machine = spell.did in _MACHINES
            if spell.did in (Did.DONE, Did.UP, Did.DEGRADED, Did.DENIED, Did.DOWN):
                yes, no = found.setdefault((spell.watch, spell.by, machine), ([], []))
                if spell.did in (Did.DENIED, Did.DOWN):
                    no.append(spell.when)
                else:
                    yes.append(spell.when.doubted() if spell.did is Did.DEGRADED else spell.when)
        return {watch: together(yes) - together(no) for watch, (yes, no) in found.items()}


def _heard(spells: Sequence[Spell], start: int, end: int) -> Bounds:
    """Two posts hear one explosion: what is noticed twice is once at least, and twice at most."""
    surely, possibly = 0, 0
    for spell in spells:
        if spell.heard:
            possibly += spell.heard
            whole = spell.when.maybe.within(start, end) == spell.when.maybe.length
            surely = max(surely, spell.heard) if whole and spell.when.sure else surely
    return Bounds(low=surely, high=possibly)


def _unsure(clear: Told, against: Told) -> Told:
    """What somebody else disputes is not sure; nobody can take it out of what may be."""
    return Told(sure=clear.sure - against.maybe, maybe=clear.maybe)
