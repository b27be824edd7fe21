# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a number counts: the name of each count that a page shows, and the statements or incidents behind it.

A number and its list are made of the same rows of the same layer, so a list never holds more than its reader may
see, and the number never counts what the list does not hold. Units of fire, people and minutes are counted by
statements; of these the list is the statements, and their words have the figures.

    COUNTS      every count by name; INCIDENTS: those whose list is of incidents, by their ids
    behind      the ids behind one of them, in the order in which the number's own reading has them
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from sulh.agreement.state import TermRow
from sulh.clock import Holds, day_span
from sulh.mechanism import PublicationRow, States
from sulh.readings.cases import Cases
from sulh.readings.cases_beside import Beside
from sulh.readings.cases_beside import Known as KnownTo
from sulh.readings.cases_clocks import ClockOn
from sulh.readings.cases_visits import visits
from sulh.readings.compliance import Compliance
from sulh.readings.compliance_tally import Behind
from sulh.readings.coverage import UTC_ZONE, coverage_of
from sulh.readings.day import (
    HELD,
    DueOn,
    Period,
    cases_by,
    dues,
    held_within,
    late_within,
    period_of,
    reported_after,
    since_of,
    steps_within,
    taken_in,
)
from sulh.readings.figures import Desk, Figures, Spell
from sulh.readings.findings import findings
from sulh.readings.incident_counts import Figure
from sulh.readings.incidents import IncidentOn, Incidents
from sulh.readings.moment import Moment
from sulh.readings.sealing import seals
from sulh.readings.status_cases import backing_of
from sulh.readings.support import support
from sulh.recompute.marks import SAYS
from sulh.statement.envelope import Hex32, Name

NOTHING: tuple[Hex32, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Count:
    """A question after what is behind a number.

    of        whose it is: an organisation, a step, an act, a finding; "who.side.what" of harm
    between   the time of figures; None: the period that `on` is handed over with
    """

    states: States
    on: Moment
    of: str = ""
    party: Name = ""
    sector: Name = ""
    between: tuple[datetime, datetime] | None = None

    @cached_property
    def cases(self) -> Cases:
        """The cases of the moment."""
        return Cases(self.states, self.on)

    @cached_property
    def incidents(self) -> Incidents:
        """Of the layer."""
        return self.states.shared(Incidents)

    @cached_property
    def time(self) -> tuple[datetime, datetime]:
        """[first, after the last) of the figures."""
        return (self.period.start, self.period.end) if self.between is None else self.between

    @cached_property
    def period(self) -> Period:
        """The period that is handed over at the moment."""
        return period_of(self.states, self.on, self.cases.book.now)

    @cached_property
    def figures(self) -> Figures:
        """The figures of that time and sector."""
        return Desk(self.states, self.incidents).figures(*self.time, self.sector or None)

    @cached_property
    def found(self) -> tuple[IncidentOn, ...]:
        """The incidents of that time."""
        return tuple(self.incidents.find(one) for one in self.figures.now.incidents)

    @cached_property
    def alleged(self) -> Behind:
        """What is alleged of a party under a term."""
        if self.states.row(TermRow, self.of) is None:
            return Behind()
        thing = self.states.thing(TermRow, self.states.anchor(self.of, TermRow))
        return self.states.shared(Compliance).behind(thing, self.party, self.on)

    def clocks(self) -> list[ClockOn]:
        """Every clock of the step that is asked for."""
        every = [clock for one in self.cases.all() for clock in one.clocks]
        every += [one.answer for one in visits(self.states, self.on, self.cases.book)]
        return [one for one in every if one.step.value == self.of]


Ids = Sequence[Hex32 | int]  # a statement by its id, or by its entry
Counting = Callable[[Count], Ids]


def _said(*groups: str) -> Counting:
    def ids(asked: Count) -> Ids:
        take = asked.states.marks.take
        return [key.partition("/")[2] for group in groups for _, key in take(SAYS, group + asked.of)]

    return ids


def _parties(asked: Count) -> Ids:
    found: list[Hex32] = []
    for org in asked.states.charter.of_kind("party"):
        for group in ("own/", "unnamed/"):
            found += [key.partition("/")[2] for _, key in asked.states.marks.take(SAYS, group + org.id)]
    return found


def _publications(asked: Count) -> Ids:
    return [thing.id for thing in asked.states.page(PublicationRow, 0, None)]


def _sealed(name: str) -> Counting:
    return lambda asked: seals(asked.states)[name]


def _clocks(asked: Count) -> Ids:
    return [one.of for one in asked.clocks()]


def _late(asked: Count) -> Ids:
    return list(dict.fromkeys(one.of for one in asked.clocks() if one.late))


def _withheld(asked: Count) -> Ids:
    every = asked.states.shared(findings)
    beside = Beside(asked.states, every, asked.on)
    return [one.id for one in every if beside.known(one) is not KnownTo.PUBLIC]


def _support(asked: Count) -> Ids:
    one = next((one for one in asked.states.shared(findings) if one.id == asked.of), None)
    if one is None:
        return NOTHING
    return support(asked.states, backing_of(asked.states, one), incidents=asked.incidents).reports


def _watched_on(asked: Count) -> Ids:
    """Statements behind one sector's figures of one day (UTC)."""
    day = asked.on.day or asked.on.last(UTC_ZONE).date()
    return coverage_of(asked.states, asked.of, day_span(day, UTC_ZONE)).basis


def _spell(read: Callable[[Spell], Ids], *, before: bool = False) -> Counting:
    return lambda asked: read(asked.figures.before if before else asked.figures.now)


def _taken_in(asked: Count) -> Ids:
    return range(*taken_in(asked.states, asked.cases.book, *asked.time))


def _taken_after(asked: Count) -> Ids:
    """What came in after the period's end, until the moment that is judged."""
    end = asked.period.end
    return range(*taken_in(asked.states, asked.cases.book, end, max(asked.cases.until, end)))


def _late_within(asked: Count) -> Ids:
    return late_within(asked.incidents, asked.time[0], *taken_in(asked.states, asked.cases.book, *asked.time))


def _after(asked: Count) -> Ids:
    _, last = taken_in(asked.states, asked.cases.book, *asked.time)
    return reported_after(asked.incidents, asked.figures.now, last)


def _dues(asked: Count) -> tuple[DueOn, ...]:
    return dues(asked.states, asked.cases, since_of(asked.period, asked.on, asked.cases))


def _due(asked: Count) -> Ids:
    return [one.of for one in _dues(asked)]


def _stage(asked: Count) -> Ids:
    """Cases at a stage, as the sheet of the day counts them."""
    since = since_of(asked.period, asked.on, asked.cases)
    return [
        one.id for one in cases_by(asked.states, asked.cases, since).all() if one.status.value == asked.of
    ]


def _steps(asked: Count) -> Ids:
    found = steps_within(asked.cases, *taken_in(asked.states, asked.cases.book, *asked.time))
    return [one.step.id for one in found]


def _held(asked: Count) -> Ids:
    """Of a section of the day; of any other name none."""
    kinds = next((kinds for part, kinds in HELD.items() if part.value == asked.of), frozenset())
    return [one.id for one in held_within(asked.states, asked.period) if one.kind in kinds]


def _acts(asked: Count) -> Ids:
    return [one.id for one in asked.found if any(code == asked.of for code, _ in one.acts)]


def _harm(asked: Count, *, before: bool = False) -> Ids:
    who, _, rest = asked.of.partition(".")
    side, _, what = rest.partition(".")
    spell = asked.figures.before if before else asked.figures.now
    for one in spell.harm:
        if (one.who.value, one.side or "") == (who, side):
            figures: Mapping[str, Figure | None] = {
                "killed": one.killed,
                "injured": one.injured,
                "unsorted": one.unsorted,
            }
            found = figures.get(what)
            return NOTHING if found is None else found.by
    return NOTHING


def _unruled(asked: Count) -> Ids:
    ruled = set(asked.figures.ruled)
    return [one for one in asked.figures.now.incidents if one not in ruled]


# Counts of incidents, whose lists are of incidents.
_OF_INCIDENTS: Mapping[str, Counting] = {
    "incidents": _spell(lambda one: one.incidents),
    "incidents_before": _spell(lambda one: one.incidents, before=True),
    "act": _acts,
    "uncounted": lambda asked: [one.id for one in asked.found if one.fire is None],
    "ruled": lambda asked: asked.figures.ruled,
    "unruled": _unruled,
}
INCIDENTS = frozenset(_OF_INCIDENTS)
COUNTS: Mapping[str, Counting] = {
    **_OF_INCIDENTS,
    "voice_own": _said("own/"),
    "voice_unnamed": _said("unnamed/"),
    "voice_others": _said("others/", "report/"),
    "voice_said": _said("own/", "unnamed/"),
    "voice_parties": _parties,
    "reports_own": lambda asked: _said("report/")(Count(states=asked.states, on=asked.on)),
    "unnamed": lambda asked: _said("unnamed/")(Count(states=asked.states, on=asked.on)),
    "publications": _publications,
    **{
        f"seal_{name}": _sealed(name)
        for name in ("whole", "parts", "disclosed", "disputed", "shredded", "released", "retracted")
    },
    "clocks": _clocks,
    "clocks_late": _late,
    "stage": _stage,
    "due_late": lambda asked: [one.of for one in _dues(asked) if one.late is Holds.YES],
    "due_next": lambda asked: [one.of for one in _dues(asked) if one.late is not Holds.YES],
    "withheld": _withheld,
    "support": _support,
    "watched_on": _watched_on,
    "watched": _spell(lambda one: one.watched.basis),
    "watched_before": _spell(lambda one: one.watched.basis, before=True),
    "reports": _spell(lambda one: one.reports),
    "fire": _spell(lambda one: one.fire.by),
    "fire_before": _spell(lambda one: one.fire.by, before=True),
    "explosions": _spell(lambda one: one.explosions.by),
    "harm": _harm,
    "harm_before": lambda asked: _harm(asked, before=True),
    "taken_in": _taken_in,
    "taken_after": _taken_after,
    "due": _due,
    "steps": _steps,
    "held": _held,
    "late": _late_within,
    "after": _after,
    "alleged": lambda asked: asked.alleged.incidents,
    "alleged_reports": lambda asked: asked.alleged.reports,
    "alleged_unsure": lambda asked: asked.alleged.unsure,
    "alleged_answered": lambda asked: asked.alleged.answered,
}


def behind(what: str, asked: Count) -> Ids:
    """The ids behind a number; nothing for a name that is none."""
    found = COUNTS.get(what)
    return NOTHING if found is None else found(asked)
