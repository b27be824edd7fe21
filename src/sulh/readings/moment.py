# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The moment that is judged: a day, or an instant, as the reader gave it; it is never looked up."""

from dataclasses import dataclass
from datetime import date, datetime

from sulh.clock import GRAIN, Holds, Versions, day_span, parse_date, parse_time


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A full time, or a bare day, which is read in the zone of whatever it is held against."""

    text: str
    day: date | None
    instant: datetime | None

    def held(self, versions: Versions, zone: str) -> Holds:
        """Whether a window held then; a bare day is that day in `zone`."""
        if self.day is not None:
            return versions.holds_on(self.day, zone)
        if self.instant is None:
            raise RuntimeError("a moment is a day or an instant")
        return versions.holds_at(self.instant)

    def last(self, zone: str) -> datetime:
        """Its last instant."""
        if self.instant is not None:
            return self.instant
        if self.day is None:
            raise RuntimeError("a moment is a day or an instant")
        latest = day_span(self.day, zone).latest
        if latest is None:
            raise RuntimeError("a day has two ends")
        return latest - GRAIN


def parse_moment(text: str) -> Moment:
    """A moment from "2025-10-16" or "2025-10-16T12:00:00+05:00". Raises Refused "bad_time", "bad_date"."""
    if "T" in text:
        return Moment(text=text, day=None, instant=parse_time(text))
    return Moment(text=text, day=parse_date(text), instant=None)
