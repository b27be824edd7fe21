# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Which reports may be told of outside the mechanism, and how closely: a release at the end of every week.

Releases follow from the record alone: one for each Monday of the record's time since its charter, each from what was
known by then and from the one before (readings/released.py). Whoever computes them has the same ones, so nobody can
publish two that give a source away by their difference, and no single day's report shows by itself. What was sealed,
whole or in part, is in none: a reader who opened it would else release something else than everybody.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

import msgspec

from sulh.clock import When, parse_time
from sulh.mechanism import States
from sulh.readings.deadlines import UTC as ZONE
from sulh.readings.moment import Moment
from sulh.readings.released import WEEK, Item, Release, persons_asked, release
from sulh.readings.times import Times
from sulh.record.rows import read_row
from sulh.record.state import GroundRow
from sulh.statement.envelope import Hex32, Name

NOUNS = ("report", "detection")
NOWHERE = "unknown"  # where no sector is said: one class of its own, not a hole


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """The last release by a moment: when it was made (None: none yet), and how many persons a class asks for."""

    made: date | None
    persons: int
    release: Release


class _By(msgspec.Struct):
    who: str


class _Origin(msgspec.Struct):
    index: int
    issuer: str
    role: str
    key: str
    occurred: When | None = None
    by: _By | None = None


class _Site(msgspec.Struct):
    names: tuple[str, ...] = ()
    lat_e7: int | None = None
    lon_e7: int | None = None


class _Body(msgspec.Struct):
    sector: str | None = None
    site: _Site | None = None


class _Row(msgspec.Struct):
    """As much of a report's row as is asked for."""

    origin: _Origin
    body: _Body
    of: str | None = None


_rows = msgspec.json.Decoder(_Row)


def released(states: States, on: Moment) -> Released:
    """What is released at a moment."""
    persons = persons_asked(states.charter.procedure)
    found = release((), persons)
    made: date | None = None
    for monday, items in _weeks(states, on):
        found = release(items.values(), persons, found)
        made = monday
    return Released(made=made, persons=persons, release=found)


def _weeks(states: States, on: Moment) -> Iterator[tuple[date, dict[Hex32, Item]]]:
    """Each Monday with every report as it was known then."""
    times = states.shared(Times)
    ground = states.rows.get("record", "ground")
    now = parse_time(read_row(ground, GroundRow).now if ground else states.charter.date)
    until = min(now, on.last(ZONE))
    rows = sorted(
        (
            (row.origin.index, key.partition("/")[2], row)
            for noun in NOUNS
            for key, value in states.rows.items("incidents", f"{noun}/")
            if states.rows.get("record", f"sealed/{key.partition('/')[2]}") is None
            for row in (_rows.decode(value),)
        ),
        key=lambda entry: entry[0],
    )
    first: dict[tuple[Hex32, Name], Hex32] = {}
    items: dict[Hex32, Item] = {}
    at = 0
    monday = _monday_after(parse_time(states.charter.date))
    while _start(monday) <= until:
        while at < len(rows) and parse_time(times.now_at(rows[at][0])) < _start(monday):
            _, number, row = rows[at]
            # An issuer's later words on the same thing are no second source.
            own = first.setdefault((row.of or number, row.origin.issuer), number)
            items[own] = _item(own, row, parse_time(times.now_at(row.origin.index)))
            at += 1
        yield monday, items
        monday += WEEK


def _monday_after(moment: datetime) -> date:
    day = moment.astimezone(UTC).date()
    return day + timedelta(days=7 - day.weekday())


def _start(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=UTC)


def _item(number: Hex32, row: _Row, came: datetime) -> Item:
    origin, body = row.origin, row.body
    span = origin.occurred.span() if origin.occurred is not None else None
    when = came if span is None or span.earliest is None else span.earliest
    sector = body.sector or NOWHERE
    who = origin.by.who if origin.by is not None else ""
    return Item(
        id=number,
        org=origin.issuer,
        # A key that several hands use tells nobody apart: it counts as one person, as it may be.
        person=who or origin.key,
        site=_site(body.site) or sector,
        sector=sector,
        area="",
        day=when.astimezone(UTC).date(),
        role=origin.role,
    )


def _site(site: _Site | None) -> str:
    if site is None:
        return ""
    if site.names:
        return site.names[0]
    return "" if site.lat_e7 is None or site.lon_e7 is None else f"{site.lat_e7},{site.lon_e7}"
