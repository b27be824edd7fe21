# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The view of what a number counts: the statements or incidents behind it, in one reader's layer.

Every number of a page that counts something of the record opens this list, or a page that is that list
(tests/web/test_numbers.py). It is made anew of the layer that its reader has: an address that somebody hands on
shows each reader what that reader may see, and no more.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sulh.clock import format_time
from sulh.readings.counted import INCIDENTS as COUNTED
from sulh.readings.counted import Count, behind
from sulh.readings.tellings import EPOCH, SECOND
from sulh.record.fold import Entry
from sulh.record.gate import PUBLIC
from sulh.statement.envelope import Hex32
from sulh.web.console.asked import Asked
from sulh.web.console.entries import Seen
from sulh.web.console.incidents import IncidentLine, line_of, period
from sulh.web.console.plain import At, Plain, at_of
from sulh.web.console.record import EntryLine
from sulh.web.console.record import line_of as entry_line
from sulh.web.console.shelf import Glance


class BehindLine(Plain, frozen=True, kw_only=True):
    """A statement of the list; `at`: the time of the record by which it stood there. Of a stub, that it exists."""

    entry: EntryLine
    label: str
    at: str


class BehindView(Plain, frozen=True, kw_only=True):
    """What a number counts.

    what, of      the name of the count, and whose it is; `title`: the message that says so
    measures      whether the number adds up what the statements tell of, such as people, and is not how many they are
    since, until  the time that figures are of; empty where the number has none
    count         how many there are; `skipped` of them stand before these
    statements    in the order of the log; or `incidents`, where it counts those
    """

    at: At
    what: str
    of: str
    title: str
    measures: bool
    party: str
    sector: str
    since: str
    until: str
    count: int
    skipped: int
    newer: int | None
    older: int | None
    statements: tuple[BehindLine, ...]
    incidents: tuple[IncidentLine, ...]


NOWHERE = "nowhere"  # incidents of a time of which nobody says where: a map's own count
INCIDENTS = COUNTED | {NOWHERE}
# Counts that one title says; else each has a title of its own name.
TITLES: Mapping[str, str] = {
    "voice_parties": "voice_said",
    "unnamed": "voice_unnamed",
    "watched_on": "watched",
    "explosions": "fire",
    "due_late": "clocks_late",
    "taken_after": "taken_in",
    "due_next": "clocks",
}
# Their numbers add up what statements tell of: units of fire, people, minutes.
MEASURES = frozenset({"watched", "watched_on", "fire", "explosions", "harm"})
TIMED = frozenset(
    {
        *INCIDENTS,
        *("watched", "watched_before", "reports", "fire", "fire_before", "explosions", "harm", "harm_before"),
        *("taken_in", "late", "after", "steps"),
    }
)


def behind_view(glance: Glance, asked: Asked) -> BehindView:
    """The list behind a number, from `skip` on."""
    between = None
    if asked.what in TIMED and (asked.since or asked.until):
        first, last = period(glance, asked)
        now = (glance.state.record.heads.now - EPOCH) // SECOND
        last = max(now, first or now) if last is None else last  # who asks since when means until now
        if first is not None:
            between = EPOCH + first * SECOND, EPOCH + (last + 1) * SECOND
    question = Count(
        states=glance.states,
        on=glance.on,
        of=asked.of,
        party=asked.party,
        sector=asked.sector,
        between=between,
    )
    ids = _nowhere(glance, asked) if asked.what == NOWHERE else behind(asked.what, question)
    entries: Sequence[Any] = ids if asked.what in INCIDENTS else _indexes(glance, ids)
    some, left = entries[asked.skip : asked.skip + asked.most], asked.skip + asked.most
    name = asked.what.removesuffix("_before")
    time = question.time if asked.what in TIMED and asked.what != NOWHERE else None
    return BehindView(
        at=at_of(glance),
        what=asked.what,
        of=asked.of,
        title=f"behind-{TITLES.get(name, name).replace('_', '-')}" if name else "behind-title",
        measures=name in MEASURES,
        party=asked.party,
        sector=asked.sector,
        since="" if time is None else format_time(time[0]),
        until="" if time is None else format_time(time[1]),
        count=len(entries),
        skipped=asked.skip,
        newer=max(0, asked.skip - asked.most) if asked.skip else None,
        older=left if left < len(entries) else None,
        statements=() if asked.what in INCIDENTS else tuple(_line(glance, one) for one in some),
        incidents=tuple(_incident(glance, one) for one in some) if asked.what in INCIDENTS else (),
    )


def _nowhere(glance: Glance, asked: Asked) -> list[Hex32 | int]:
    happened, placing = glance.grouped.happened, glance.grouped.placing
    groups = happened.chosen(*period(glance, asked), asked.sector or None)
    return [group.anchor for group in groups if placing.where(group) is None]


def _indexes(glance: Glance, ids: Sequence[Hex32 | int]) -> Sequence[Any]:
    """Entries by their numbers; of a stretch of the log, those that stand in the reader's view."""
    if isinstance(ids, range):
        if glance.layer != PUBLIC:
            return range(ids.start, min(ids.stop, glance.order.end))
        return [seen.index for seen in glance.order.after(0, glance.order.end) if seen.index in ids]
    index_of = glance.state.record.chains.index_of
    found = (one if isinstance(one, int) else index_of(one) for one in ids)
    # In the order of the log: an order by ids would follow from what is sealed in them.
    return sorted(index for index in found if index is not None)


def _line(glance: Glance, index: int) -> BehindLine:
    found = glance.shelf.shown(glance.layer, index)
    label = str(getattr(found.body, "label", "") or "") if isinstance(found, Entry) else ""
    return BehindLine(
        entry=entry_line(glance, Seen(position=index, index=index)),
        label=label,
        at=glance.grouped.times.now_at(index),
    )


def _incident(glance: Glance, id: str) -> IncidentLine:
    incidents = glance.grouped.happened.incidents
    group = incidents.partition.find(id)
    return line_of(glance, incidents.incident(group), group)
