# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What was said to hold on which day, as runs of days with one answer: `yes`, or `possibly`."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sulh.clock import Holds, Span, due_span
from sulh.language.calendars import show_day, show_span
from sulh.language.catalogue import say
from sulh.mechanism import States
from sulh.readings.moment import parse_moment
from sulh.readings.windows import WindowOn, windows_on
from sulh.reporting.says import texts
from sulh.reporting.words import Piece, Pieces, joined, sentence

MAX_DAYS = 400  # a screen of days; a year and a month shows every season of a truce
MARGIN = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRow:
    """One window: its label, the runs of days, and why they are not surer."""

    label: str
    words: Pieces
    under: tuple[Pieces, ...]


def held_rows(states: States, lang: str) -> Iterator[HeldRow]:
    """Every window with its runs of days, between the first and the last day that any source names."""
    days = _days(states)
    if not days:
        return
    answers: dict[str, list[tuple[date, Holds]]] = {}
    last: dict[str, WindowOn] = {}
    for day in days:
        for window in windows_on(states, parse_moment(day.isoformat())):
            answers.setdefault(window.id, []).append((day, window.holds))
            if window.holds is not Holds.NO or window.id not in last:
                last[window.id] = window
    for number, found in answers.items():
        yield _row(last[number], found, days[-1], lang)


def _row(window: WindowOn, found: list[tuple[date, Holds]], end: date, lang: str) -> HeldRow:
    runs = [
        _run(answer, first, stop, end, lang) for answer, first, stop in _runs(found) if answer is not Holds.NO
    ]
    wording = texts(window.thing.current, lambda row: row.body.wording)
    kind = Piece(text=say(lang, f"window-{window.kind}"))
    head = sentence(lang, "brief-window", kind=kind, runs=joined(lang, runs, "brief-semicolon"))
    under = []
    if wording:
        under.append(sentence(lang, "brief-called", words=joined(lang, wording)))
    reasons = [(Piece(text=say(lang, f"why-{why.value.replace('_', '-')}")),) for why in window.why]
    if reasons:
        under.append(joined(lang, reasons, "brief-semicolon"))
    return HeldRow(label=window.label, words=head, under=tuple(under))


def _runs(found: list[tuple[date, Holds]]) -> Iterator[tuple[Holds, date, date]]:
    start, answer = found[0]
    stop = start
    for day, holds in found[1:]:
        if holds is not answer:
            yield answer, start, stop
            start, answer = day, holds
        stop = day
    yield answer, start, stop


def _run(answer: Holds, first: date, stop: date, end: date, lang: str) -> Pieces:
    """One run; one that reaches the last day named is shown as going on, since nothing there ends it."""
    if stop == end:
        shown = sentence(lang, "brief-since", day=show_day(first, lang))
    else:
        days = show_day(first, lang) if first == stop else show_span(first, stop, lang)
        shown = sentence(lang, "brief-on", day=days) if first == stop else (Piece(text=days),)
    return sentence(lang, f"brief-holds-{answer.value}", days=shown)


def _days(states: States) -> list[date]:
    """The days from one before the first to one after the last that a window or its source names.

    A run that reaches the last of them is not ended by anything that any source says.
    """
    moments: list[datetime] = []
    for thing in states.windows:
        for version in thing.current:
            body = version.row.body
            for when in (body.start, body.end, body.announced):
                moments += _ends(when.span()) if when is not None else []
            if body.start is not None and body.hours is not None:
                moments += _ends(due_span(body.start.span(), hours=body.hours))
    for extension in states.extensions:
        moments += [m for v in extension.current if v.row.body.until for m in _ends(v.row.body.until.span())]
    if not moments:
        return []
    first, stop = min(moments).date() - MARGIN, max(moments).date() + MARGIN
    count = min((stop - first).days + 1, MAX_DAYS)
    return [first + timedelta(days=number) for number in range(count)]


def _ends(span: Span) -> list[datetime]:
    return [moment for moment in (span.earliest, span.latest) if moment is not None]
