# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The time around what is looked at: how many incidents began when, in columns that are each a question of their own.

It is the same drawing with and without script: a column is a link to its days; a script lets people drag over several.
One date far off must not shrink all others, so no more is drawn than some times what is looked at, before and after.
"""

from datetime import timedelta

from sulh.readings.incidents_dated import Line
from sulh.readings.tellings import DAY_S, EPOCH
from sulh.web.console.drawn import WIDTH
from sulh.web.console.plain import Plain
from sulh.web.map.placing import bins

HEIGHT, FOOT = 72, 16
AROUND = 4  # times what is looked at, on either side
LEAST_S = 91 * DAY_S


class Column(Plain, frozen=True, kw_only=True):
    """Days, both in it, and how many incidents began then; x, wide, y, high: pixels; picked: it is looked at."""

    since: str
    until: str
    count: int
    x: int
    wide: int
    y: int
    high: int
    picked: bool


class Overview(Plain, frozen=True, kw_only=True):
    """A drawing of many days; most: the count of the highest column."""

    width: int
    height: int
    most: int
    columns: tuple[Column, ...]


def overview(line: Line, first: int | None, last: int | None) -> Overview | None:
    """The columns around a time (None: open); None where there would be fewer than two."""
    earliest, latest = line.earliest, line.latest_first()
    if earliest is None or latest is None:
        return None
    low, high = earliest if first is None else first, latest if last is None else last
    around = max(AROUND * (high - low), LEAST_S)
    found = bins(line, low - around, high + around)
    if len(found) < 2:
        return None
    wide, most = WIDTH // len(found), max(one.count for one in found)
    room = HEIGHT - FOOT
    columns = []
    for n, one in enumerate(found):
        tall = -(-one.count * room // most)
        columns.append(
            Column(
                since=_day(one.first),
                until=_day(one.last),
                count=one.count,
                x=n * wide,
                wide=wide,
                y=room - tall,
                high=tall,
                picked=one.last >= low and one.first <= high,
            )
        )
    return Overview(width=wide * len(found), height=HEIGHT, most=most, columns=tuple(columns))


def _day(second: int) -> str:
    return (EPOCH + timedelta(seconds=second)).date().isoformat()
