# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""When a commitment is due: a date, or days from an event, moved by the time for which both co-chairs stopped the clock.

An event that nobody dated yet makes nothing late. Where the co-chairs date it differently every date stands,
and lateness is certain only by all of them. Whether something is late follows from this and the record's
heads; nobody says it.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sulh.agreement.state import InstrumentRow, WindowRow
from sulh.clock import GRAIN, Holds, Span, Window, agree, due_span, instant, merge, parse_time
from sulh.commitments.kinds import DueBy
from sulh.commitments.state import EventRow
from sulh.errors import Refused
from sulh.mechanism import States
from sulh.operations.stretches import EVER, Stretches, Told, micros, moment_at
from sulh.readings.moment import Moment
from sulh.statement.envelope import Hex32

UTC = "+00:00"


def dues(states: States, deadline: DueBy, event: Hex32 | None, dated: Iterable[EventRow]) -> tuple[Span, ...]:
    """Every span in which the due instant may lie; none where the event has no date.

    `event`: the statement that the commitment names; `dated`: what co-chairs said of when it was.
    """
    if deadline.at is not None:
        latest = deadline.at.span().latest
        if "T" in deadline.at.until:
            return (instant(parse_time(deadline.at.until)),)
        return () if latest is None else (instant(latest),)
    named = None if event is None else _named(states, event)
    spans = [*(() if named is None else (named,)), *(row.body.at.span() for row in dated)]
    found = (_after(span, deadline.days or 0) for span in spans)
    return tuple(dict.fromkeys(span for span in found if span is not None))


def _named(states: States, event: Hex32) -> Span | None:
    """When the statement that is named says that it was: a window's start, a signature, or when it happened."""
    window = states.row(WindowRow, event)
    if window is not None:
        return window.body.start.span() if window.body.start else None
    instrument = states.row(InstrumentRow, event)
    if instrument is not None:
        return instrument.body.signed.span() if instrument.body.signed else None
    rows = (states.row(kind, event) for kind in states.compared)
    occurred = next((row.origin.occurred for row in rows if row is not None), None)
    return None if occurred is None else occurred.span()


def _after(start: Span, days: int) -> Span | None:
    try:
        return due_span(start, days=days)
    except Refused as why:
        if why.code != "bad_delay":
            raise
        return None  # another room's statement dates the event beyond all years: it dates nothing


def moved(due: Span, stood_still: Told) -> Span | None:
    """The due span once the clock stood still; None where it surely still does and is never reached."""
    earliest = None if due.earliest is None else _moved(due.earliest, stood_still.sure)
    if due.earliest is not None and earliest is None:
        return None
    latest = None if due.latest is None else _moved(due.latest, stood_still.maybe)
    return Span(earliest=earliest, latest=latest)


def _moved(due: datetime, stretches: Stretches) -> datetime | None:
    moment = micros(due)
    for start, end in stretches:
        if start >= moment:
            break
        if end >= EVER:
            return None
        moment += end - start
    try:
        return moment_at(moment)
    except OverflowError:
        return None


def late_at(spans: Sequence[Span], on: Moment, zone: str, now: datetime) -> tuple[Holds, bool]:
    """(whether the deadline had passed on that day of `zone`, whether only the record's time has not come so far).

    Nothing is late before the heads say so: a day beyond `now` is answered as `now`.
    """
    if not spans:
        return Holds.NO, False
    windows = merge([Window(start=span, end=None) for span in spans])
    then, by_now = on.held(windows, zone), windows.holds_at(now)
    if by_now is Holds.NO:
        return Holds.NO, then is not Holds.NO
    return (Holds.POSSIBLY if by_now is Holds.POSSIBLY and then is Holds.YES else then), False


def after_due(done: Span, spans: Sequence[Span]) -> Holds:
    """Whether something that happened in `done` came after the deadline."""
    return agree(_after_one(done, due) for due in spans) if spans else Holds.NO


def _after_one(done: Span, due: Span) -> Holds:
    if done.latest is not None and due.earliest is not None and done.latest - GRAIN <= due.earliest:
        return Holds.NO
    if done.earliest is not None and due.latest is not None and done.earliest >= due.latest:
        return Holds.YES
    return Holds.POSSIBLY
