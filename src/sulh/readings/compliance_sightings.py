# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who is said to have done what, when: reports found by act and by whom they name, in the order of their times.

A report is read once, of all of it only what a term can be held against, so that the question costs as much as
there are reports of its acts and not as the record is long. Nothing here is an attribution: an allegation stays
one, however many there are, and many from one origin are one origin's.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import msgspec

from sulh.clock import GRAIN, When
from sulh.incidents.kinds import Site
from sulh.mechanism import Changed, DenialRow, PublicationRow, States
from sulh.recompute.marks import ACCUSED, REF, accused
from sulh.record.rows import read_row
from sulh.statement.envelope import Hex32, Name

ROOM = "incidents"
_NAMING = ("report", "detection")  # what may say who did something
WIDE = timedelta(days=2)  # what is known less closely than this is looked at in every question; it is rare
LONG_AGO, FAR_AHEAD = datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 30, tzinfo=UTC)


class Source(NamedTuple):
    """Where an assertion comes from in the end: an organisation, an outlet, or (neither known) whoever signed it."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Sighting:
    """One report that names somebody for an act, between the first and last instant that it allows.

    report     the statement; `incident`: the first report of the same thing
    sources    who says so; `denied_by`: who denies it
    """

    first: datetime
    last: datetime
    index: int
    report: Hex32
    incident: Hex32
    site: Site | None
    sources: tuple[Source, ...]
    denied_by: tuple[Source, ...]


# Its first instant and its index, by which it is put in order.
Placed = tuple[datetime, int, Sighting]


class _Says(msgspec.Struct):
    how: str
    for_org: str | None = None


class _Actor(msgspec.Struct):
    words: str
    party: str | None = None


class _Body(msgspec.Struct):
    says: _Says
    act: str
    site: Site | None = None
    actors: tuple[_Actor, ...] = ()


class _Origin(msgspec.Struct):
    index: int
    issuer: str
    occurred: When | None = None
    superseded_by: str | None = None


class _Report(msgspec.Struct):
    """As much of an incident's row as is asked for: the rest is not even built."""

    origin: _Origin
    body: _Body
    of: str | None = None
    refs: dict[str, tuple[str, ...]] = {}


_reports = msgspec.json.Decoder(_Report)


@dataclass(slots=True)
class Bucket:
    """Reports of one act by one party, by their first instant: exact ones, those of a day or two, and the rest.

    news    what was added one by one, in that order; whoever counts them counts no more than these
    lost    how many were taken out: whoever counted them counts all again
    """

    exact: list[Placed] = field(default_factory=list)
    loose: list[Placed] = field(default_factory=list)
    wide: list[Sighting] = field(default_factory=list)
    news: list[Sighting] = field(default_factory=list)
    lost: int = 0
    _by: dict[Hex32, Sighting] = field(default_factory=dict)

    def add(self, sighting: Sighting) -> None:
        """One more, wherever its time is; in the place of what the same report said before."""
        old = self._by.get(sighting.report)
        if old is not None:
            self._take_out(old)
            # Who counts it once more with others that deny it counts the same as if they had denied it at once.
            more = set(old.denied_by) <= set(sighting.denied_by)
            self.lost += not (more and replace(old, denied_by=sighting.denied_by) == sighting)
        self._by[sighting.report] = sighting
        self.news.append(sighting)
        if sighting.last - sighting.first > WIDE:
            self.wide.append(sighting)
            return
        placed = self.exact if sighting.first == sighting.last else self.loose
        insort(placed, (sighting.first, sighting.index, sighting))

    def drop(self, report: Hex32) -> None:
        """One report less, wherever it is; nothing where it is not here."""
        old = self._by.pop(report, None)
        if old is not None:
            self._take_out(old)
            self.lost += 1

    def _take_out(self, old: Sighting) -> None:
        if old.last - old.first > WIDE:
            self.wide.remove(old)
            return
        placed = self.exact if old.first == old.last else self.loose
        at = bisect_left(placed, (old.first, old.index))
        if placed[at][2] is not old:
            raise RuntimeError("a report does not stand where its time is")
        del placed[at]

    def fill(self, sightings: Iterable[Sighting]) -> None:
        """Many at once: put in order when all are there."""
        for one in sightings:
            self._by[one.report] = one
            if one.last - one.first > WIDE:
                self.wide.append(one)
            else:
                (self.exact if one.first == one.last else self.loose).append((one.first, one.index, one))
        self.exact.sort()
        self.loose.sort()

    def at(self, first: datetime, last: datetime) -> list[Sighting]:
        """All whose instant is known and lies in [first, last]."""
        return [one for _, _, one in _between(self.exact, first, last)]

    def within(self, first: datetime, last: datetime) -> tuple[list[Sighting], list[Sighting]]:
        """Of those that may have been later than their first instant, which lies in [first, last]: those that surely
        lie in it, and those that may reach beyond it."""
        found = [one for _, _, one in _between(self.loose, first, last)]
        inside = [one for one in found if one.last <= last]
        return inside, [one for one in found if one.last > last] if len(inside) < len(found) else []

    def beyond(self, last: datetime, until: datetime) -> Iterator[Sighting]:
        """All that may have been after `last` and may begin by `until`, and some that do not."""
        loose = _between(self.loose, last - WIDE, until) if last - LONG_AGO > WIDE else self.loose
        for _, _, one in (*_between(self.exact, last + GRAIN, until), *loose):
            if one.last > last:
                yield one
        yield from (one for one in self.wide if one.last > last)

    def before(self, first: datetime) -> Iterator[Sighting]:
        """All that may begin before `first` and reach it, and some that do not."""
        if first - LONG_AGO > WIDE:
            for _, _, one in _between(self.loose, first - WIDE, first - GRAIN):
                yield one
        yield from self.wide


def _between(placed: list[Placed], first: datetime, last: datetime) -> list[Placed]:
    return placed[bisect_left(placed, (first,)) : bisect_left(placed, (last + GRAIN,))]


class Sightings:
    """Reports of a state by act and by whom they name; each list is made when it is first asked for."""

    def __init__(self, states: States) -> None:
        self._states = states
        self._buckets: dict[str, Bucket] = {}
        self._outlets: dict[Hex32, Source] = {}
        self._denials = states.count(DenialRow)
        self._parties = frozenset(org.id for org in states.charter.of_kind("party"))

    def of(self, act: Name, party: Name | None, words: str = "") -> Bucket:
        """Reports that name `party` for `act`; or, of nobody the charter knows, whom these words name."""
        group = accused(act, party, words)
        bucket = self._buckets.get(group)
        if bucket is None:
            bucket = self._buckets[group] = Bucket()
            bucket.fill(self._found(group))
        return bucket

    def add(self, number: Hex32, value: bytes) -> dict[str, Sighting]:
        """Take in one more report's row: the groups to which it belongs, of those that were asked for."""
        report = _reports.decode(value)
        groups = dict.fromkeys(accused(report.body.act, a.party, a.words) for a in report.body.actors)
        found = {}
        for group in groups:
            if group in self._buckets:
                found[group] = self._sighting(number, report)
                self._buckets[group].add(found[group])
        return found

    def renamed(self, publication: Hex32) -> bool:
        """Whether a publication that somebody rested on has another outlet than when it was read: it came later."""
        known = self._outlets.get(publication)
        return known is not None and known != self._read_outlet(publication)

    def advance(self, changed: Changed) -> bool:
        """Take up rows that were written since: a report, what it is now, or who denies it."""
        again: dict[Hex32, None] = {}
        for (room, key), old in changed.items():
            noun, _, number = key.partition("/")
            if room == "record" and noun == "charter":
                return False
            if room != ROOM:
                continue
            if noun == "publication" and self.renamed(number):
                return False
            new = self._states.rows.get(room, key)
            if noun == "denial":
                for value in (old, new):
                    row = None if value is None else read_row(value, DenialRow)
                    again |= dict.fromkeys(() if row is None else row.refs.get("denies", ()))
                continue
            before, after = (self._states.marks.groups(ACCUSED, room, key, value) for value in (old, new))
            for group in before:
                if group in self._buckets and group not in after:
                    self._buckets[group].drop(number)
            if after and new is not None:
                self.add(number, new)
        self._denials = self._states.count(DenialRow)
        for number in again:
            self._again(number)
        return True

    def _again(self, number: Hex32) -> None:
        """A report that somebody denies now, or no more."""
        for noun in _NAMING:
            value = self._states.rows.get(ROOM, f"{noun}/{number}")
            if value is None:
                continue
            for group in self._states.marks.groups(ACCUSED, ROOM, f"{noun}/{number}", value):
                if group in self._buckets:
                    self._buckets[group].add(self._sighting(number, _reports.decode(value)))

    def _found(self, group: str) -> Iterator[Sighting]:
        for room, key in self._states.marks.take(ACCUSED, group):
            value = self._states.rows.get(room, key)
            if value is not None:
                yield self._sighting(key.partition("/")[2], _reports.decode(value))

    def _sighting(self, number: Hex32, report: _Report) -> Sighting:
        origin, body = report.origin, report.body
        span = origin.occurred.span() if origin.occurred is not None else None
        first = LONG_AGO if span is None or span.earliest is None else span.earliest
        last = FAR_AHEAD if span is None or span.latest is None else span.latest - GRAIN
        return Sighting(
            first=first,
            last=last,
            index=origin.index,
            report=number,
            incident=report.of or number,
            site=body.site,
            sources=self.sources(body.says.how, body.says.for_org, report.refs, origin.issuer),
            denied_by=self._denied(number),
        )

    def _denied(self, number: Hex32) -> tuple[Source, ...]:
        if not self._denials:
            return ()
        found: dict[Source, None] = {}
        for room, key in self._states.marks.take(REF, f"denial/denies/{number}"):
            value = self._states.rows.get(room, key)
            row = None if value is None else read_row(value, DenialRow)
            if row is None or row.origin.superseded_by is not None:
                continue
            says = row.body.says
            found |= dict.fromkeys(self.sources(says.how, says.for_org, row.refs, row.origin.issuer))
        return tuple(found)

    def sources(
        self, how: str, for_org: str | None, refs: dict[Name, tuple[Hex32, ...]], issuer: Name
    ) -> tuple[Source, ...]:
        """Who stands behind an assertion: two reports of one outlet, or of one organisation's word, are one origin.

        What a party passes on is its own word. Else it could speak for the other one, or for papers that it made up.
        """
        if issuer in self._parties:
            return (Source("organisation", issuer),)
        if for_org is not None:
            return (Source("organisation", for_org),)
        cited = tuple(dict.fromkeys(self._outlet(number) for number in refs.get("source", ())))
        return cited or (Source("organisation", issuer),)

    def _outlet(self, number: Hex32) -> Source:
        found = self._outlets.get(number)
        if found is None:
            found = self._outlets[number] = self._read_outlet(number)
        return found

    def _read_outlet(self, number: Hex32) -> Source:
        row = self._states.row(PublicationRow, number)
        name = number if row is None else " ".join(row.body.outlet_cited.split()).casefold()
        return Source("outlet", name)
