# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Two sections of the screen: who was there to see that day, sector by sector, and what is owed by when."""

from collections.abc import Iterator

from sulh.clock import GRAIN, Holds, parse_zone
from sulh.language.calendars import show_day
from sulh.language.catalogue import say
from sulh.mechanism import States
from sulh.readings.commitments import CommitmentOn, commitments_on
from sulh.readings.coverage import Coverage, coverage_on
from sulh.readings.moment import Moment
from sulh.reporting.says import name_of
from sulh.reporting.words import Line, Lines, Opens, Piece, Pieces, joined, quote, sentence

# Figures that are named only where they are something, in this order.
_DOUBTS = ("disputed", "one_party", "unreported", "sensors_down", "sensors_silent")


def looked(states: States, on: Moment, lang: str) -> Iterator[Line]:
    """Every sector of which something is known that day, each with what was planned there."""
    for found in coverage_on(states, on):
        if found.basis:
            yield _sector(found, lang)


def _sector(found: Coverage, lang: str) -> Line:
    figures = {
        name: _bounds(found, name, lang) for name in ("planned", "done", "denied", "covered", "heard_or_seen")
    }
    words = sentence(
        lang,
        "looked-sector",
        asked=found.asked,
        **{name: figures[name] for name in ("planned", "done", "denied", "covered")},
    )
    under = [sentence(lang, "looked-heard", count=figures["heard_or_seen"])]
    doubts = [
        sentence(lang, f"looked-{name.replace('_', '-')}", minutes=_bounds(found, name, lang))
        for name in _DOUBTS
        if getattr(found, name).high
    ]
    if doubts:
        under.append(joined(lang, doubts, "brief-semicolon"))
    return Line(label=found.sector or "", words=words, under=tuple(under))


def _bounds(found: Coverage, name: str, lang: str) -> Pieces:
    bounds = getattr(found, name)
    opens = Opens(what="watched_on", of=found.sector or "") if bounds.high else None
    if bounds.low == bounds.high:
        return (Piece(text=say(lang, "looked-number", count=bounds.low), opens=opens),)
    return (Piece(text=say(lang, "looked-range", low=bounds.low, high=bounds.high), opens=opens),)


def owed(states: States, on: Moment, lang: str) -> Lines:
    """Every commitment with its one word; what stands beside it below."""
    found = commitments_on(states, on)
    return Lines(count=len(found), lines=(_commitment(states, one, lang) for one in found))


def _commitment(states: States, found: CommitmentOn, lang: str) -> Line:
    row = next(version.row for version in found.thing.versions if version.id == found.counts)
    words = sentence(
        lang,
        "owed-line",
        party=name_of(states, found.owner, lang),
        what=quote(row.body.what, row.origin.lang),
        status=Piece(text=say(lang, f"owed-status-{found.status.value.replace('_', '-')}")),
    )
    under: list[Pieces] = []
    days = [
        (due.earliest - GRAIN).astimezone(parse_zone(found.zone)).date()
        for due in found.due
        if due.earliest is not None
    ]
    if days:
        shown = joined(lang, [Piece(text=show_day(day, lang)) for day in dict.fromkeys(days)])
        under.append(sentence(lang, "owed-due", day=shown))
    reasons = [Piece(text=say(lang, f"owed-why-{why.value.replace('_', '-')}")) for why in found.why]
    if found.late is not Holds.NO:
        reasons = [Piece(text=say(lang, f"owed-late-{found.late.value}")), *reasons]
    if reasons:
        under.append(joined(lang, reasons, "brief-semicolon"))
    if found.disputed_by:
        who = joined(lang, [name_of(states, org, lang) for org in found.disputed_by])
        under.append(sentence(lang, "owed-disputed-by", who=who))
    opens = Opens(what="entry", of=found.id)
    return Line(label=found.label, words=words, under=tuple(under), opens=opens)
