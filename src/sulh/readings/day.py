# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The last period of a mechanism as duty officers hand it over: figures with coverage, what changed, what is due.

A period ends every day at 19:30 in the host's zone, as the daily reports of the OSCE SMM did, and their order is
kept. What became known in a period about an earlier one stands in it and is marked late; so does what became known
of a period after it had ended. Nothing is pinned: the same question at the same size gives the same answer.
"""

import hashlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from sulh.clock import Holds, format_time, parse_time, parse_zone
from sulh.mechanism import States
from sulh.operations.kinds import RestrictionKind
from sulh.operations.state import RestrictionRow
from sulh.readings.cases import Cases
from sulh.readings.cases_beside import Beside, ReplyState
from sulh.readings.cases_book import CasesBook
from sulh.readings.cases_clocks import OF_PARTIES, ClockOn, Running
from sulh.readings.cases_on import StepOn
from sulh.readings.cases_visits import visits
from sulh.readings.commitments import CommitmentStatus, commitments_on
from sulh.readings.deadlines import UTC
from sulh.readings.figures import Desk, Figures, Spell
from sulh.readings.findings import findings
from sulh.readings.incidents import IncidentOn, Incidents
from sulh.readings.known_by import KnownBy
from sulh.readings.moment import Moment, parse_moment
from sulh.readings.tellings import EPOCH, SECOND
from sulh.readings.times import Times
from sulh.record.rows import read_row
from sulh.statement import canon
from sulh.statement.envelope import Hex32, Name

CUTOFF = time(19, 30)  # of the host's zone, data until then; the SMM's own
DAY = timedelta(days=1)
AHEAD = timedelta(hours=48)  # two watches: what the next one has to do, and what it has to prepare
_OVER = frozenset({CommitmentStatus.VERIFIED_DONE, CommitmentStatus.SUSPENDED})


class Part(StrEnum):
    """Sections in the order of a daily report."""

    VIOLATIONS = "violations"
    NEAR_MONITORS = "near_monitors"
    CIVILIANS = "civilians"
    DISENGAGEMENT = "disengagement"
    WEAPONS = "weapons"
    LOCAL = "local"
    CROSSINGS = "crossings"
    LIMITS = "limits"
    ELSEWHERE = "elsewhere"
    RESTRICTIONS = "restrictions"


# Which codes of acts (by their beginnings) and which restrictions a section lists.
_ACTS: dict[Part, tuple[str, ...]] = {
    Part.NEAR_MONITORS: ("patrol_", "monitor_", "post_"),
    Part.DISENGAGEMENT: ("disengagement_",),
    Part.WEAPONS: ("weapons_", "heavy_weapon", "weapon_presence", "storage_"),
    Part.LOCAL: ("repair", "local_truce"),
    Part.CROSSINGS: ("crossing_", "crossings_", "civilian_"),
    Part.LIMITS: ("limit_",),
}
_FIRE = ("weapon_use", "small_arms", "shelling", "explosion", "mortar", "artillery", "drone", "uav", "mine")
HELD: dict[Part, frozenset[RestrictionKind]] = {
    Part.NEAR_MONITORS: frozenset({RestrictionKind.VIOLENCE_OR_THREAT, RestrictionKind.UAV_FIRE}),
    Part.DISENGAGEMENT: frozenset({RestrictionKind.DISENGAGEMENT_AREA}),
    Part.WEAPONS: frozenset({RestrictionKind.STORAGE_SITE, RestrictionKind.WEAPONS_OBSERVATION}),
    Part.LIMITS: frozenset({RestrictionKind.LIMIT_AREA}),
    Part.RESTRICTIONS: frozenset(RestrictionKind),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """[start, end), whose zone its days are of, and whether the record's time has reached its end."""

    start: datetime
    end: datetime
    zone: str
    over: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ActsOn:
    """Incidents of one act: its code, and which."""

    code: str
    incidents: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldOn:
    """One restriction, as somebody says it; `by_whom`: whom the speaker names, `open`: not known to be over."""

    id: Hex32
    index: int
    kind: RestrictionKind
    outcome: str
    sector: Name
    org: Name
    by_whom: Name | None
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One section: acts and restrictions that belong there."""

    part: Part
    acts: tuple[ActsOn, ...]
    held: tuple[HeldOn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DueOn:
    """Something owed within the next 48 hours, or late: a clock of a case, or a commitment."""

    what: str
    of: Hex32
    label: str
    known: KnownBy | None
    whose: Name
    due: str
    late: Holds


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneOn:
    """A step of a case that was taken in the period."""

    case: Hex32
    label: str
    known: KnownBy
    step: StepOn


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOn:
    """The whole of it.

    query      names the question: the same one at the same size gives the same answer
    entries    [first, after the last) that were taken in within the period
    late       reports taken in within the period of what was before it
    after      reports of the period that were taken in after its end
    """

    period: Period
    query: str
    figures: Figures
    sectors: tuple[Figures, ...]
    parts: tuple[Listed, ...]
    entries: tuple[int, int]
    late: tuple[Hex32, ...]
    after: tuple[Hex32, ...]
    steps: tuple[DoneOn, ...]
    since: datetime
    due: tuple[DueOn, ...]


def period_of(states: States, on: Moment, now: datetime) -> Period:
    """The period that ends on a day, or the last one that was over at an instant."""
    hosts = [*states.charter.of_kind("secretariat"), *states.charter.of_kind("documentarian")]
    zone = hosts[0].zone if hosts else UTC
    local = parse_zone(zone)
    if on.day is not None:
        end = datetime.combine(on.day, CUTOFF, local)
    else:
        moment = min(on.last(zone), now).astimezone(local)
        end = datetime.combine(moment.date(), CUTOFF, local)
        end = end if end <= moment else end - DAY
    return Period(start=end - DAY, end=end, zone=zone, over=now >= end)


def day_on(states: States, on: Moment, incidents: Incidents | None = None) -> DayOn:
    """What is handed over."""
    incidents = incidents or states.shared(Incidents)
    cases = Cases(states, on)
    book = cases.book
    period = period_of(states, on, book.now)
    since = since_of(period, on, cases)
    desk = Desk(states, incidents)
    figures = desk.figures(period.start, period.end)
    some = [desk.figures(period.start, period.end, sector) for sector in desk.sectors]
    found = [incidents.find(one) for one in figures.now.incidents]
    first, last = taken_in(states, book, period.start, period.end)
    return DayOn(
        period=period,
        query=_query(period, since, figures),
        figures=figures,
        sectors=tuple(some),
        parts=tuple(_parts(found, tuple(held_within(states, period)))),
        entries=(first, last),
        late=late_within(incidents, period.start, first, last),
        after=reported_after(incidents, figures.now, last),
        steps=steps_within(cases, first, last),
        since=since,
        due=dues(states, cases, since),
    )


def taken_in(states: States, book: CasesBook, start: datetime, end: datetime) -> tuple[int, int]:
    """[first, after the last) of the entries that were taken in within a time; those beyond the last head have none."""
    numbers = range(1 + max(0, states.shared(Times).last))
    return bisect_left(numbers, start, key=book.at), bisect_left(numbers, end, key=book.at)


def _query(period: Period, since: datetime, figures: Figures) -> str:
    asked = {
        "ahead_hours": AHEAD // timedelta(hours=1),
        "figures": figures.query,
        "since": format_time(since),
        "zone": period.zone,
    }
    return hashlib.sha256(canon.encode(asked)).hexdigest()


def _parts(found: Sequence[IncidentOn], held: Sequence[HeldOn]) -> Iterator[Listed]:
    named = tuple(begin for begins in _ACTS.values() for begin in begins)
    for part in Part:
        by: dict[str, list[str]] = {}
        for one in found:
            for code, _ in one.acts:
                if part is Part.ELSEWHERE:
                    belongs = not code.startswith((*named, *_FIRE))
                elif part is Part.VIOLATIONS:
                    belongs = code.startswith(_FIRE)
                else:
                    belongs = code.startswith(_ACTS.get(part, ("\0",)))
                if belongs:
                    by.setdefault(code, []).append(one.id)
        yield Listed(
            part=part,
            acts=tuple(ActsOn(code=code, incidents=tuple(ids)) for code, ids in sorted(by.items())),
            held=tuple(one for one in held if one.kind in HELD.get(part, ())),
        )


def held_within(states: States, period: Period) -> Iterator[HeldOn]:
    """Restrictions that may have lasted in the period, in log order."""
    rows = [
        (key.partition("/")[2], read_row(value, RestrictionRow))
        for key, value in states.rows.items("operations", "restriction/")
    ]
    for number, row in sorted(rows, key=lambda one: one[1].origin.index):
        begins = row.body.start.span()
        ends = None if row.body.end is None else row.body.end.span().latest
        if row.origin.superseded_by is not None or states.contested(row.origin):
            continue
        if begins.earliest is not None and begins.earliest >= period.end:
            continue
        if ends is not None and ends <= period.start:
            continue
        yield HeldOn(
            id=number,
            index=row.origin.index,
            kind=row.body.restriction_kind,
            outcome=row.body.outcome.value,
            sector=row.body.sector,
            org=row.origin.issuer,
            by_whom=row.body.by_whom,
            open=row.body.end is None,
        )


def late_within(incidents: Incidents, start: datetime, first: int, last: int) -> tuple[Hex32, ...]:
    """Reports among the entries [first, last) of what surely was before `start`, in log order."""
    second = (start - EPOCH) // SECOND
    reported = incidents.partition.reported
    told = (reported.tellings.get(one) for one in dict.fromkeys(reported.order.within(first, last)))
    within = [one for one in told if one is not None and first <= one.index < last]
    return tuple(
        one.version
        for one in sorted(within, key=lambda one: one.index)
        if one.latest is not None and one.latest < second and not one.sealed
    )


def reported_after(incidents: Incidents, spell: Spell, last: int) -> tuple[Hex32, ...]:
    """Reports of a time that came with entry `last` or later, in log order."""
    told = (one.telling for id in spell.incidents for one in incidents.find(id).members)
    return tuple(one.version for one in sorted(told, key=lambda one: one.index) if one.index >= last)


def steps_within(cases: Cases, first: int, last: int) -> tuple[DoneOn, ...]:
    """Steps of cases that stand among the entries [first, last)."""
    return tuple(
        DoneOn(case=one.id, label=one.label, known=one.known, step=step)
        for one in cases.all()
        for step in one.steps
        if first <= step.index < last
    )


def dues(states: States, cases: Cases, since: datetime) -> tuple[DueOn, ...]:
    """What is owed until two days from `since` and what is late, the earliest first."""
    return tuple(_dues(states, cases_by(states, cases, since), since))


def cases_by(states: States, cases: Cases, since: datetime) -> Cases:
    """The cases as they were known at an instant, of those of a moment at or after it."""
    return Cases(states, parse_moment(format_time(since))) if since < cases.until else cases


def since_of(period: Period, on: Moment, cases: Cases) -> datetime:
    """From when on what is due is asked: the end of a day, or an instant."""
    return period.end if on.day is not None else cases.until


def _dues(states: States, cases: Cases, since: datetime) -> Iterable[DueOn]:
    """What is owed until two days from `since` and what is late, the earliest first."""
    until, found = since + AHEAD, []
    on = parse_moment(format_time(since))
    clocks: list[tuple[ClockOn, str, KnownBy | None, Name]] = [
        (clock, one.label, one.known, "") for one in cases.all() for clock in one.clocks
    ]
    clocks += [(one.answer, one.label, None, one.of) for one in visits(states, on, cases.book)]
    for clock, label, known, whose in clocks:
        owed = clock.state in (Running.RUNNING, Running.LATE)
        if owed and clock.due is not None and parse_time(clock.due) < until:
            found.append(
                DueOn(
                    what=clock.step.value,
                    of=clock.of,
                    label=label,
                    known=known,
                    whose=whose if clock.step in OF_PARTIES else "",
                    due=clock.due,
                    late=Holds.YES if clock.state is Running.LATE else Holds.NO,
                )
            )
    found += _windows(states, cases, on, until)
    for duty in commitments_on(states, on):
        ends = [span.latest for span in duty.due if span.latest is not None]
        if duty.status not in _OVER and ends and max(ends) < until:
            found.append(
                DueOn(
                    what="commitment",
                    of=duty.id,
                    label=duty.label,
                    known=None,
                    whose=duty.owner,
                    due=format_time(max(ends)),
                    late=duty.late,
                )
            )
    return sorted(found, key=lambda one: (parse_time(one.due), one.of))


def _windows(states: States, cases: Cases, on: Moment, until: datetime) -> Iterator[DueOn]:
    """Parties' times to answer a finding; silence makes nobody late."""
    every = states.shared(findings)
    beside = Beside(states, every, on, cases.book)
    for one in every:
        closes = one.row.body.reply_until
        known = cases.book.known(one.row.origin.index, cases.until)
        if known and closes is not None and parse_time(closes) < until:
            for reply in beside.of(one).replies:
                if reply.state is ReplyState.OPEN:
                    yield DueOn(
                        what="reply",
                        of=one.id,
                        label=one.row.body.label,
                        known=None,
                        whose=reply.party,
                        due=closes,
                        late=Holds.NO,
                    )
