# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What was said to hold on a day: truces, ceasefires and their extensions, with `possibly` as a real answer.

The answer is about what the sources assert, not about whether anyone fired. It is YES only where a start
is stated, or follows from "immediate", and every source that gives times agrees; a source that is silent
about a start or an end does not vote on it. No answer is made surer by combining sources.
An extension moves the end only where every party said so by its own act; else the window may have ended
when it would have without it. One side alone can neither lengthen a window nor end it here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sulh.agreement.kinds import Extension, StartBasis, Window
from sulh.agreement.state import ExtensionRow, WindowRow
from sulh.clock import GRAIN, UNKNOWN, Holds, Span, Versions, due_span
from sulh.clock import Window as ClockWindow
from sulh.mechanism import States, Thing, Version
from sulh.readings.moment import Moment
from sulh.record.things import Origin
from sulh.statement.assertion import Assertion, How
from sulh.statement.envelope import Hex32

# Bases on which a window can surely have begun; the others say only that it may have.
SURE_BASES = frozenset({StartBasis.STATED, StartBasis.IMMEDIATE})
UTC = "+00:00"

# An extension, and whether every party said so by its own act.
Extensions = list[tuple[Extension, bool]]


class WindowWhy(StrEnum):
    """Why an answer is what it is.

    start_not_carried          no source gives a start
    start_not_stated           the start is taken from an announcement, a session or an inference
    end_not_carried            no source gives an end or says that none was set
    end_by_extension_unknown   an extension gives no time for the new end
    hour_unknown               a start or end is a day without an hour, and the moment lies at its edge
    sources_differ             sources give different starts or ends
    asserted_only              not every party has said so by its own act; others say so of them
    ends_on_breach_undecided   it holds until a breach, and no source says who decides that
    """

    START_NOT_CARRIED = "start_not_carried"
    START_NOT_STATED = "start_not_stated"
    END_NOT_CARRIED = "end_not_carried"
    END_BY_EXTENSION_UNKNOWN = "end_by_extension_unknown"
    HOUR_UNKNOWN = "hour_unknown"
    SOURCES_DIFFER = "sources_differ"
    ASSERTED_ONLY = "asserted_only"
    ENDS_ON_BREACH_UNDECIDED = "ends_on_breach_undecided"


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowOn:
    """One window at a moment: whether it is said to have held, why, and the statements behind it."""

    id: Hex32
    label: str
    kind: str
    holds: Holds
    why: tuple[WindowWhy, ...]
    extensions: tuple[Hex32, ...]
    thing: Thing[WindowRow]


def windows_on(states: States, on: Moment) -> tuple[WindowOn, ...]:
    """Every window at `on`, in the order in which they came into the record."""
    return tuple(window_on(states, thing, on) for thing in states.windows)


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowClock:
    """A window's times, to be asked of many moments. `sure`: whether a start can be more than possible at all."""

    versions: Versions
    sure: bool
    zone: str

    def held(self, first: datetime, last: datetime) -> Holds:
        """Whether it held through [first, last]."""
        answer = self.versions.holds_through(first, last)
        return Holds.POSSIBLY if answer is Holds.YES and not self.sure else answer

    def edges(self) -> Iterator[datetime]:
        """Every instant at which an answer can change."""
        for window in self.versions.windows:
            for span in (window.start, window.end):
                if span is not None and span.earliest is not None:
                    yield span.earliest
                if span is not None and span.latest is not None:
                    yield span.latest - GRAIN


def window_clock(states: States, thing: Thing[WindowRow]) -> WindowClock:
    """A window's times, with what extensions make of them."""
    return _clock([version.row.body for version in thing.current], _settled(states, _extends(states, thing)))


def _extends(states: States, thing: Thing[WindowRow]) -> tuple[Version[ExtensionRow], ...]:
    return tuple(
        version
        for extension in states.extensions
        for version in extension.current
        if states.anchor(version.row.first("extends") or "", WindowRow) == thing.id
    )


def _clock(bodies: list[Window], extensions: Extensions) -> WindowClock:
    return WindowClock(
        versions=Versions(windows=_clocks(bodies, extensions)),
        sure=all(body.start_basis in SURE_BASES for body in bodies if body.start_basis),
        zone=next((body.start.zone for body in bodies if body.start and body.start.zone), UTC),
    )


def window_on(states: States, thing: Thing[WindowRow], on: Moment) -> WindowOn:
    """One window at `on`."""
    extensions = _extends(states, thing)
    bodies = [version.row.body for version in thing.current]
    clock = _clock(bodies, _settled(states, extensions))
    answer = on.held(clock.versions, clock.zone)
    if answer is Holds.YES and not clock.sure:
        answer = Holds.POSSIBLY
    first = thing.first.body
    return WindowOn(
        id=thing.id,
        label=first.label,
        kind=first.window_kind.value,
        holds=answer,
        why=_why(states, answer, thing, extensions, clock),
        extensions=tuple(dict.fromkeys(states.anchor(version.id, ExtensionRow) for version in extensions)),
        thing=thing,
    )


def _settled(states: States, extensions: tuple[Version[ExtensionRow], ...]) -> Extensions:
    by_thing: dict[str, list[Version[ExtensionRow]]] = {}
    for version in extensions:
        by_thing.setdefault(states.anchor(version.id, ExtensionRow), []).append(version)
    return [
        (version.row.body, _said_by_every_party(states, [(v.row.origin, v.row.body) for v in versions]))
        for versions in by_thing.values()
        for version in versions
    ]


def _said_by_every_party(states: States, said: Sequence[tuple[Origin, Assertion]]) -> bool:
    own = {origin.issuer for origin, body in said if body.says.how is How.OWN_ACT}
    parties = {org.id for org in states.charter.of_kind("party")}
    return bool(parties) and parties <= own


def _clocks(bodies: list[Window], extensions: Extensions) -> tuple[ClockWindow, ...]:
    """Every start that a source gives with every end that a source gives."""
    starts = list(dict.fromkeys(body.start.span() for body in bodies if body.start)) or [UNKNOWN]
    found: dict[ClockWindow, None] = {}
    for start in starts:
        ends = _ends(start, bodies, extensions)
        found |= {ClockWindow(start=start, end=end): None for end in ends}
    return tuple(found)


def _ends(start: Span, bodies: list[Window], extensions: Extensions) -> list[Span | None]:
    ends: dict[Span | None, None] = {}
    for body in bodies:
        if body.end is not None:
            ends[body.end.span()] = None
        elif body.hours is not None:
            ends[due_span(start, hours=body.hours)] = None
        elif body.open_ended:
            ends[None] = None
    before = list(ends) or [UNKNOWN]
    if not extensions:
        return before
    after = [_extended(end, extension) for end in before for extension, _ in extensions]
    settled = any(settled for _, settled in extensions)
    return list(dict.fromkeys(after if settled else (*before, *after)))


def _extended(end: Span | None, extension: Extension) -> Span | None:
    if extension.until is not None:
        return extension.until.span()
    if extension.open_ended:
        return None
    if extension.hours is not None and end is not None:
        return due_span(end, hours=extension.hours)
    # It goes on, and nobody says until when: not before the end that was set.
    return Span(earliest=end.earliest if end is not None else None, latest=None)


def _why(
    states: States,
    answer: Holds,
    thing: Thing[WindowRow],
    extensions: tuple[Version[ExtensionRow], ...],
    clock: WindowClock,
) -> tuple[WindowWhy, ...]:
    bodies = [version.row.body for version in thing.current]
    said = [(version.row.origin, version.row.body) for version in thing.current]
    starts = {window.start for window in clock.versions.windows}
    ends = {window.end for window in clock.versions.windows}
    given = [body.start for body in bodies if body.start]
    open_end = any(end is not None and end.latest is None for end in ends)
    checks = {
        WindowWhy.START_NOT_CARRIED: not given,
        WindowWhy.START_NOT_STATED: bool(given) and not clock.sure,
        WindowWhy.END_NOT_CARRIED: open_end and not extensions,
        WindowWhy.END_BY_EXTENSION_UNKNOWN: open_end and bool(extensions),
        WindowWhy.HOUR_UNKNOWN: answer is Holds.POSSIBLY and any("T" not in start.since for start in given),
        WindowWhy.SOURCES_DIFFER: len(starts) > 1 or _ends_differ(bodies),
        WindowWhy.ASSERTED_ONLY: not _said_by_every_party(states, said),
        WindowWhy.ENDS_ON_BREACH_UNDECIDED: any(
            body.holds is not None and _undecided(body) for body in bodies
        ),
    }
    return tuple(why for why, applies in checks.items() if applies)


def _ends_differ(bodies: list[Window]) -> bool:
    ends = {(body.end.span() if body.end else None, body.hours, body.open_ended) for body in bodies}
    return len(ends - {(None, None, False)}) > 1


def _undecided(body: Window) -> bool:
    return body.who_decides_breach in (None, "not stated")


def window_by(
    versions: Sequence[Version[WindowRow]], extended: Sequence[Version[ExtensionRow]], on: Moment
) -> Holds:
    """Whether a window holds at `on` by one speaker's words alone: its own versions, and its own extensions of it."""
    clock = _clock([one.row.body for one in versions], [(one.row.body, True) for one in extended])
    answer = on.held(clock.versions, clock.zone)
    return Holds.POSSIBLY if answer is Holds.YES and not clock.sure else answer


def extensions_of(states: States, thing: Thing[WindowRow]) -> tuple[Version[ExtensionRow], ...]:
    """Every standing version of what was said to extend a window."""
    return _extends(states, thing)
