# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""One term made ready to be held against the world: its windows, whom it asks, what would breach it.

Which words bind a party are those of the version that it consented to. `under` asks the same question of another
version, as if that one bound: an answer to "what if", and shown as that.
"""

from dataclasses import dataclass
from datetime import UTC as ZERO
from datetime import datetime

from sulh.agreement.kinds import Observability, Term, TermKind
from sulh.agreement.rules import Prohibition, Responsibility, Rule
from sulh.agreement.state import InstrumentRow, TermRow, WindowRow
from sulh.clock import FIRST_YEAR, Holds, agree, day_span
from sulh.mechanism import States, Thing
from sulh.readings.compliance_bound import Through, Ties
from sulh.readings.moment import Moment
from sulh.readings.windows import UTC, WindowClock, window_clock
from sulh.statement.envelope import Hex32, Name

# Aims and definitions ask nothing of anyone that could be seen.
NO_DUTY = frozenset({TermKind.PURPOSE, TermKind.DEFINITION})
LONG_AGO = datetime(FIRST_YEAR, 1, 1, tzinfo=ZERO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The instants [first, last] that a question is about: a day, or all until a moment."""

    first: datetime
    last: datetime
    whole_day: bool

    def holds(self, first: datetime, last: datetime) -> Holds:
        """Whether something that was at some instant of [first, last] lies in it."""
        if self.first <= first and last <= self.last:
            return Holds.YES
        return Holds.NO if last < self.first or first > self.last else Holds.POSSIBLY


def period_of(on: Moment, zone: str) -> Period:
    """A bare day asks about that day, in the zone of what is judged; a moment about everything up to it."""
    if on.day is None:
        return Period(first=LONG_AGO, last=on.last(zone), whole_day=False)
    start = day_span(on.day, zone).earliest
    if start is None:
        raise RuntimeError("a day has two ends")
    return Period(first=start, last=on.last(zone), whole_day=True)


class Frame:
    """One term of a state."""

    def __init__(self, states: States, thing: Thing[TermRow]) -> None:
        self.states = states
        self.thing = thing
        self.bodies = tuple(version.row.body for version in thing.current)
        self.windows = self._windows()
        self.zone = self.windows[0].zone if self.windows else UTC
        self.parties = self._parties()

    def _windows(self) -> tuple[WindowClock, ...]:
        named = {
            self.states.anchor(number, WindowRow)
            for version in self.thing.current
            for number in version.row.refs.get("window", ())
        }
        return tuple(
            window_clock(self.states, window) for window in self.states.windows if window.id in named
        )

    def _parties(self) -> tuple[Name, ...]:
        """Whom it asks something of, among the parties; all of them where nobody is named."""
        parties = tuple(org.id for org in self.states.charter.of_kind("party"))
        named = {name for body in self.bodies for name in asked(body)}
        return tuple(party for party in parties if party in named) if named else parties

    def in_force(self, first: datetime, last: datetime) -> Holds:
        """Whether its windows held through [first, last]; POSSIBLY where no window says anything."""
        if not self.windows:
            return Holds.POSSIBLY
        return agree(window.held(first, last) for window in self.windows)

    def on(self, on: Moment) -> Holds:
        """Whether its windows held on a day, each in its own zone, or at an instant."""
        if not self.windows:
            return Holds.POSSIBLY
        answers = []
        for window in self.windows:
            if on.day is None:
                answers.append(window.held(on.last(UTC), on.last(UTC)))
            else:
                period = period_of(on, window.zone)
                answers.append(window.held(period.first, period.last))
        return agree(answers)

    def version(self, number: Hex32 | None) -> tuple[Hex32, Term]:
        """The version that was consented to; the first that stands where none was."""
        for version in self.thing.versions:
            if version.id == number:
                return version.id, version.row.body
        return self.thing.current[0].id, self.thing.first.body

    def through(self, ties: Ties | None) -> Through:
        """Whether the term applied to a party: its windows, and (unless it is only supposed) the party's consent.

        Where no window is named, consent alone decides.
        """
        edges = [edge for window in self.windows for edge in window.edges()]
        edges += ties.edges() if ties is not None else ()

        def applied(first: datetime, last: datetime) -> Holds:
            bound = ties.held(first, last) if ties is not None else Holds.YES
            return weakest(bound, self.in_force(first, last)) if self.windows else bound

        return Through(edges, applied)

    def text_carried(self) -> bool:
        """Whether the words of its instrument stand in the record."""
        named = {
            self.states.anchor(number, InstrumentRow)
            for version in self.thing.current
            for number in version.row.refs.get("instrument", ())
        }
        return any(
            version.row.body.text is not None
            for instrument in self.states.instruments
            if instrument.id in named
            for version in instrument.current
        )

    def observable(self) -> Observability | None:
        """The least of what its versions say; None where none says anything, or one says that it is unknown."""
        if any(body.term_kind in NO_DUTY for body in self.bodies):
            return Observability.NOT_VERIFIABLE
        said = {body.observability for body in self.bodies}
        for least in (Observability.NOT_VERIFIABLE, Observability.DECLARED_ONLY):
            if least in said:
                return least
        if None in said or Observability.UNKNOWN in said:
            return None
        return Observability.REMOTE if Observability.REMOTE in said else Observability.DIRECT


def asked(body: Term) -> tuple[Name, ...]:
    """Whom a version asks something of: the actors of its rule, else whom it binds."""
    rule = rule_of(body)
    return rule.actors if rule is not None and rule.actors else body.binds


def rule_of(body: Term) -> Rule | None:
    """What a version asks as data."""
    return body.rule


def acts_of(rule: Rule | None) -> tuple[tuple[Name, ...], tuple[str, ...]]:
    """(act codes that would breach it, names of groups whose acts its actors answer for).

    Without codes nothing can be matched: the program reads no words.
    """
    match rule:
        case Prohibition():
            return rule.acts, ()
        case Responsibility():
            return rule.acts, rule.groups
    return (), ()


def weakest(*answers: Holds) -> Holds:
    """NO where any says so, else POSSIBLY where any does."""
    return next((holds for holds in (Holds.NO, Holds.POSSIBLY) if holds in answers), Holds.YES)
