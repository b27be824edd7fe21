# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Says when something was, is due or holds, and how surely; it never looks at a clock.

Times are RFC 3339 with an explicit offset. A bare date is a day whose hour is unknown, and it needs
a fixed zone such as "+05:00": named zones come from tzdata, which differs between machines, and the
results here enter state. Every instant is counted in whole microseconds, so a span [earliest, latest)
of one microsecond is an exactly known instant.

The moment that is judged is always passed in. At the edge of a window whose hour is unknown the
answer is POSSIBLY, which means "cannot be ruled out" and never "probably".
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from functools import lru_cache

import msgspec

from sulh.errors import Refused

# The longest form we write, 2025-10-15T13:00:00.123456+05:00, has 32 characters.
MAX_TIME_CHARS = 32
# Outside these years a shift by a zone or a day could leave what datetime can hold.
FIRST_YEAR, LAST_YEAR = 1000, 9998
# Zones in use run from -12:00 to +14:00.
MIN_ZONE, MAX_ZONE = timedelta(hours=-12), timedelta(hours=14)
# The grain of every instant: what datetime holds.
GRAIN = timedelta(microseconds=1)
# Reports come in rounds and share their moments; a span follows from its texts alone.
SPANS_KEPT = 16_384

_TIME = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,6})?"
    r"(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ZONE = re.compile(r"([+-])([0-9]{2}):([0-5][0-9])")


def parse_time(text: str) -> datetime:
    """The aware time that an RFC 3339 text names, with the offset it was written in.

    Strict: capital T and Z, seconds present, at most six digits of fraction, an offset that is known
    ("-00:00" says that it is not), no leap second. Raises Refused "bad_time".
    """
    if len(text) > MAX_TIME_CHARS or not _TIME.fullmatch(text) or text.endswith("-00:00"):
        raise _bad_time(text)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:  # the 30th of February has the right form and is no day
        raise _bad_time(text) from error
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise _bad_time(text)
    return moment


def format_time(moment: datetime) -> str:
    """The one canonical text of an instant: UTC, 'Z', fraction only if there is one, no trailing zeros."""
    if moment.tzinfo is None:
        raise TypeError("a time without a zone names no instant")
    text = moment.astimezone(UTC).replace(tzinfo=None).isoformat()
    return (text.rstrip("0") if "." in text else text) + "Z"


def parse_date(text: str) -> date:
    """The Gregorian day of a text like 2025-10-15. Raises Refused "bad_date"."""
    if not _DATE.fullmatch(text):
        raise _bad_date(text)
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise _bad_date(text) from error
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise _bad_date(text)
    return day


@lru_cache(maxsize=256)
def parse_zone(text: str) -> timezone:
    """The fixed offset of a text like +05:00. Raises Refused "bad_zone"."""
    match = _ZONE.fullmatch(text)
    offset = timedelta(hours=int(match[2]), minutes=int(match[3])) if match else timedelta.max
    if match and match[1] == "-":
        offset = -offset
    if match is None or not MIN_ZONE <= offset <= MAX_ZONE or text == "-00:00":
        raise Refused(
            "bad_zone",
            "expected a fixed offset from UTC between -12:00 and +14:00, such as +05:00, found {found}; "
            "write the offset that was in use there on that day",
            found=repr(text[:40]),
        )
    return timezone(offset)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The instants among which a true one lies: [earliest, latest) in UTC, None where nothing bounds it."""

    earliest: datetime | None
    latest: datetime | None


UNKNOWN = Span(earliest=None, latest=None)


def instant(moment: datetime) -> Span:
    """The span of an instant that is known exactly."""
    start = moment.astimezone(UTC)
    return Span(earliest=start, latest=start + GRAIN)


def day_span(day: date, zone: str) -> Span:
    """The 24 hours of a day in a fixed zone. Raises Refused "bad_zone"."""
    start = datetime(day.year, day.month, day.day, tzinfo=parse_zone(zone)).astimezone(UTC)
    return Span(earliest=start, latest=start + timedelta(days=1))


def value_span(text: str, zone: str = "") -> Span:
    """Where the instant of one written value lies: a full time, a bare date (needs `zone`), or "" (unknown).

    Raises Refused "bad_time", "bad_date", "bad_zone" or "zone_missing".
    """
    if not text:
        return UNKNOWN
    if not _DATE.fullmatch(text):
        return instant(parse_time(text))
    if not zone:
        raise Refused(
            "zone_missing",
            "the day {found} has no hour, so its zone is needed; give the offset in use there, such as +05:00",
            found=text,
        )
    return day_span(parse_date(text), zone)


class When(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When something happened or applies, as it was said: between `since` and `until`.

    Each is a full RFC 3339 time, a bare date such as "2025-10-15" whose hour is unknown, or "" where it
    is not known. `zone` is a fixed offset such as "+05:00"; it may be "" only where no bare date needs it.
    Two equal full times are one instant; a bare `until` includes that day.
    """

    since: str
    until: str
    zone: str

    def check(self) -> None:
        """Raises Refused "bad_time", "bad_date", "bad_zone", "zone_missing" or "ends_before_it_begins"."""
        self.span()

    def span(self) -> Span:
        """[earliest, latest) in UTC. Raises as `check`."""
        return _span_between(self.since, self.until, self.zone)


@lru_cache(maxsize=SPANS_KEPT)
def _span_between(since_text: str, until_text: str, zone: str) -> Span:
    if zone:
        parse_zone(zone)
    since = value_span(since_text, zone)
    until = since if until_text == since_text else value_span(until_text, zone)
    begins, ends = since.earliest, until.latest
    if _is_full_time(until_text) and not (_is_full_time(since_text) and since == until):
        # A full time ends where it stands; only an instant (both alike) keeps its own grain.
        ends = until.earliest
    if begins is not None and ends is not None and ends <= begins:
        raise Refused(
            "ends_before_it_begins",
            "expected an end after the beginning, found since {since} until {until}; exchange or mend them",
            since=since_text,
            until=until_text,
        )
    return Span(earliest=begins, latest=ends)


class Holds(StrEnum):
    """Whether something held: POSSIBLY means that neither can be ruled out, never that it is likely."""

    YES = "yes"
    NO = "no"
    POSSIBLY = "possibly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A time in which something holds, from the instant it begins until just before the instant it ends.

    `start` and `end` are the spans in which those instants lie. `end=None` means no end was set;
    `end=UNKNOWN` means that there is one and nobody knows when.
    """

    start: Span
    end: Span | None

    def holds_at(self, moment: datetime) -> Holds:
        """Whether the window held at that instant."""
        return self.holds_through(moment, moment)

    def holds_on(self, day: date, zone: str) -> Holds:
        """YES if it surely held through the whole day, NO if surely at no moment of it, else POSSIBLY."""
        span = day_span(day, zone)
        if span.earliest is None or span.latest is None:
            raise RuntimeError("a day has two ends")
        return self.holds_through(span.earliest, span.latest - GRAIN)

    def holds_through(self, first: datetime, last: datetime) -> Holds:
        """YES if it surely held at every instant of [first, last], NO if surely at none, else POSSIBLY."""
        if self._surely_begun(first) and self._surely_not_ended(last):
            return Holds.YES
        if self._surely_not_begun(last) or self._surely_ended(first):
            return Holds.NO
        return Holds.POSSIBLY

    def _surely_begun(self, moment: datetime) -> bool:
        return self.start.latest is not None and moment >= self.start.latest - GRAIN

    def _surely_not_begun(self, moment: datetime) -> bool:
        return self.start.earliest is not None and moment < self.start.earliest

    def _surely_ended(self, moment: datetime) -> bool:
        return self.end is not None and self.end.latest is not None and moment >= self.end.latest - GRAIN

    def _surely_not_ended(self, moment: datetime) -> bool:
        return self.end is None or (self.end.earliest is not None and moment < self.end.earliest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """One window as several sources give it; an answer is certain only where all of them give it."""

    windows: tuple[Window, ...]

    def holds_at(self, moment: datetime) -> Holds:
        """As `Window.holds_at`, over all versions."""
        return agree(window.holds_at(moment) for window in self.windows)

    def holds_on(self, day: date, zone: str) -> Holds:
        """As `Window.holds_on`, over all versions."""
        return agree(window.holds_on(day, zone) for window in self.windows)

    def holds_through(self, first: datetime, last: datetime) -> Holds:
        """As `Window.holds_through`, over all versions."""
        return agree(window.holds_through(first, last) for window in self.windows)


def merge(windows: Sequence[Window]) -> Versions:
    """Several sources' versions of one window, to be asked as one; the order of the sources is irrelevant."""
    return Versions(windows=tuple(windows))


def agree(answers: Iterable[Holds]) -> Holds:
    """YES only if all say YES, NO only if all say NO, else POSSIBLY; of no answers nothing is known."""
    found = set(answers)
    return found.pop() if len(found) == 1 else Holds.POSSIBLY


def due(start: datetime, *, days: int = 0, hours: int = 0, minutes: int = 0) -> datetime:
    """The instant (UTC) at which a time allowed from `start` is over; a day is 24 hours. Refused "bad_delay"."""
    if start.tzinfo is None:
        raise TypeError("a time without a zone names no instant")
    try:
        end = start.astimezone(UTC) + timedelta(days=days, hours=hours, minutes=minutes)
    except OverflowError as error:
        raise _bad_delay(days, hours, minutes) from error
    if not FIRST_YEAR <= end.year <= LAST_YEAR:
        raise _bad_delay(days, hours, minutes)
    return end


def due_span(start: Span, *, days: int = 0, hours: int = 0, minutes: int = 0) -> Span:
    """As `due` where the hour of the start is unknown: the deadline is as wide as the start."""

    def shift(moment: datetime | None) -> datetime | None:
        return None if moment is None else due(moment, days=days, hours=hours, minutes=minutes)

    return Span(earliest=shift(start.earliest), latest=shift(start.latest))


def passed(deadline: Span, now: datetime) -> Holds:
    """Whether a deadline is over at `now`: YES at or after its last possible instant, NO before its first."""
    return Window(start=deadline, end=None).holds_at(now)


def _is_full_time(text: str) -> bool:
    return "T" in text


def _bad_time(text: str) -> Refused:
    return Refused(
        "bad_time",
        "expected a time with its offset, such as 2025-10-15T13:00:00Z or 2025-10-15T18:00:00+05:00, "
        "found {found}; write it so",
        found=repr(text[:40]),
    )


def _bad_date(text: str) -> Refused:
    return Refused(
        "bad_date",
        "expected a day such as 2025-10-15, found {found}; write the Gregorian day so",
        found=repr(text[:40]),
    )


def _bad_delay(days: int, hours: int, minutes: int) -> Refused:
    return Refused(
        "bad_delay",
        "a delay of {days} days, {hours} hours and {minutes} minutes leaves the years 1000 to 9998; shorten it",
        days=days,
        hours=hours,
        minutes=minutes,
    )
