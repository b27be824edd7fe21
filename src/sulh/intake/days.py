# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Days as a founding record writes them: local to the place named, mostly without an hour.

The zones are the fixed offsets in use in autumn 2025; they are ours and not the reports'. A text that is
no day stays a text: "earlier in October" is kept in words and never becomes a date.
"""

import re

from sulh.clock import When, parse_date, parse_time

ORGANISATION_ZONES = {
    "pakistan": "+05:00",
    "afghan_taliban": "+04:30",
    "turkiye": "+03:00",
    "qatar": "+03:00",
}
PLACE_ZONES = {"Doha": "+03:00", "Istanbul": "+03:00"}
UTC_ZONE = "+00:00"

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MINUTE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}")


def zone_of(place: str | None, *organisations: str | None) -> str:
    """The zone of a named place ("Istanbul, a hotel"), else of the first organisation known, else UTC."""
    if place is not None and place.partition(",")[0] in PLACE_ZONES:
        return PLACE_ZONES[place.partition(",")[0]]
    known = [ORGANISATION_ZONES[org] for org in organisations if org in ORGANISATION_ZONES]
    return known[0] if known else UTC_ZONE


def moment(text: str | None, zone: str) -> str:
    """A day as it stands, a local minute as a full time in `zone`, else "". Refused `bad_date`, `bad_time`."""
    if text is None:
        return ""
    if _DAY.fullmatch(text):
        parse_date(text)
        return text
    if _MINUTE.fullmatch(text):
        full = f"{text}:00{zone}"
        parse_time(full)
        return full
    return ""


def between(since: str | None, until: str | None, zone: str) -> When | None:
    """From one written time to another; None where neither is a time."""
    first, last = moment(since, zone), moment(until, zone)
    return When(since=first, until=last, zone=zone) if first or last else None


def on(text: str | None, zone: str) -> When | None:
    """Some time on that day, or at that minute; None where the text is no time."""
    return between(text, text, zone)


def span_in(text: str, zone: str) -> When | None:
    """From the first to the last day that a text names, where it names two: "after …, before …"."""
    days = _DAY.findall(text)
    return between(days[0], days[-1], zone) if len(days) == 2 else on(text, zone)
