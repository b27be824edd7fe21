# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""When every incident was, in order, while some go and others come: so a page costs what it shows.

Dated    by the report that knows best when it was; where some are open, by one of these
Line     those of all sectors, or of one, in the order of a list: a time is one piece of it
near     [first, last] of open reports alone, by their beginning; those of more than a few days apart from them
"""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sulh.readings.partition import Group, Grouped
from sulh.readings.tellings import DAY_S, Telling
from sulh.statement.envelope import Hex32, Name

WIDE_S = 3 * DAY_S

Span = tuple[int, int]
Key = tuple[bool, int, int, Hex32]  # undated, when it began (the latest first), its anchor's index, and that


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An incident's place in time: the span of the report that knows best, in seconds; None where nobody does."""

    first: int | None
    last: int | None
    sector: Name | None
    group: Group

    @property
    def wide(self) -> bool:
        """Whether a question about a time must look at it wherever that time is."""
        return self.first is not None and self.last is not None and _is_wide((self.first, self.last))


class Line:
    """Incidents, the latest first; of those that began together the earlier in the log; undated ones last."""

    def __init__(self, some: Iterable[tuple[Key, Dated]] = ()) -> None:
        found = sorted(some, key=lambda one: one[0])
        self._keys = [key for key, _ in found]
        self._those = [one for _, one in found]
        self._wide = {key: one for key, one in found if one.wide}

    def put(self, key: Key, one: Dated) -> None:
        """One more."""
        at = bisect_left(self._keys, key)
        self._keys.insert(at, key)
        self._those.insert(at, one)
        if one.wide:
            self._wide[key] = one

    def drop(self, key: Key) -> None:
        """One less, which is there."""
        at = bisect_left(self._keys, key)
        del self._keys[at], self._those[at]
        self._wide.pop(key, None)

    @property
    def all(self) -> Sequence[Dated]:
        """Every one of them."""
        return self._those

    def __len__(self) -> int:
        return len(self._those)

    def chosen(self, first: int | None, last: int | None) -> list[Dated]:
        """Those that may have been between these seconds since 1970, ends included, and undated ones, in order."""
        start = 0 if last is None else self._from(last)
        if first is None:
            return self._those[start:]
        undated = self._undated()
        # 1. What began in it.  2. What began before it, within the days that most last, and reached it.
        sure, near = (max(start, self._from(second)) for second in (first - 1, first - WIDE_S - 1))
        found = self._those[start:sure]
        found += [one for one in self._those[sure:near] if one.last is not None and one.last >= first]
        # 3. What lasted longer and began before those days.  4. What has no time at all.
        far = [
            key for key, one in self._wide.items() if -key[1] < first - WIDE_S and _reaches(one, first, last)
        ]
        found += [self._wide[key] for key in sorted(far)]
        return found + self._those[undated:]

    def began(self, first: int, stop: int) -> int:
        """How many began in [first, stop)."""
        return max(0, self._from(first - 1) - self._from(stop - 1))

    @property
    def earliest(self) -> int | None:
        """When the first of them began; None where none has a time."""
        end = self._undated()
        return self._those[end - 1].first if end else None

    def first_from(self, second: int) -> int | None:
        """When the first began that began at a second or later."""
        at = self._from(second - 1) - 1
        return self._those[at].first if at >= 0 else None

    def latest_first(self, now: int | None = None) -> int | None:
        """When the latest began that began by `now` (None: whenever)."""
        start = 0 if now is None else self._from(now)
        return self._those[start].first if start < self._undated() else None

    def latest(self, now: int | None = None) -> int | None:
        """The last second of all that began by `now` (None: whenever)."""
        start, first = 0 if now is None else self._from(now), self.latest_first(now)
        if first is None:
            return None
        near = self._those[start : self._from(first - WIDE_S - 1)]
        wide = (one for one in self._wide.values() if now is None or (one.first or 0) <= now)
        return max(one.last for one in (*near, *wide) if one.last is not None)

    def _from(self, second: int) -> int:
        """Where those begin that began by a second."""
        return bisect_left(self._keys, (False, -second))

    def _undated(self) -> int:
        return bisect_left(self._keys, (True,))


def _reaches(one: Dated, first: int, last: int | None) -> bool:
    return one.last is not None and one.last >= first and (last is None or (one.first or 0) <= last)


@dataclass(frozen=True, slots=True)
class _Kept:
    """An incident: its place in the order, the span of its open reports, every sector that a report of it names."""

    key: Key
    dated: Dated
    span: Span | None
    sectors: tuple[Name, ...]


class Dates:
    """The times of these groups."""

    def __init__(self, grouped: Grouped, groups: Iterable[Group]) -> None:
        self._grouped = grouped
        self._named: Counter[Name] = Counter()
        self._of = {group.anchor: self._kept(group) for group in groups}
        self._near = sorted(
            (*one.span, anchor) for anchor, one in self._of.items() if one.span and not _is_wide(one.span)
        )
        self._wide = {
            anchor: (one.span, one.dated.group)
            for anchor, one in self._of.items()
            if one.span and _is_wide(one.span)
        }
        self.line = Line((one.key, one.dated) for one in self._of.values())
        by: dict[Name, list[tuple[Key, Dated]]] = {}
        for one in self._of.values():
            if one.dated.sector is not None:
                by.setdefault(one.dated.sector, []).append((one.key, one.dated))
        self._lines = {sector: Line(some) for sector, some in by.items()}

    def advance(self, gone: Iterable[Group], come: Iterable[Group]) -> None:
        """Some are no incidents any more, others are."""
        for group in gone:
            old = self._of.pop(group.anchor)
            self._named.subtract(old.sectors)
            self.line.drop(old.key)
            if old.dated.sector is not None:
                self._lines[old.dated.sector].drop(old.key)
            if old.span is not None and self._wide.pop(group.anchor, None) is None:
                del self._near[bisect_left(self._near, (*old.span, group.anchor))]
        for group in come:
            new = self._of[group.anchor] = self._kept(group)
            self.line.put(new.key, new.dated)
            if new.dated.sector is not None:
                self._lines.setdefault(new.dated.sector, Line()).put(new.key, new.dated)
            if new.span is not None and _is_wide(new.span):
                self._wide[group.anchor] = new.span, group
            elif new.span is not None:
                insort(self._near, (*new.span, group.anchor))

    def _kept(self, group: Group) -> _Kept:
        tellings = self._grouped.tellings
        every = [tellings[one] for one in group.members]
        told = [one for one in every if not one.sealed]
        span = _best(told or every)
        named = tuple(one.sector for one in every if one.sector)
        self._named.update(named)
        return _Kept(
            key=(span is None, 0 if span is None else -span[0], tellings[group.anchor].index, group.anchor),
            dated=Dated(
                first=None if span is None else span[0],
                last=None if span is None else span[1],
                sector=next((one.sector for one in told or every if one.sector), None),
                group=group,
            ),
            span=_best(told),
            sectors=named,
        )

    @property
    def all(self) -> Sequence[Dated]:
        """Every incident, in the order of `Line`."""
        return self.line.all

    def of(self, sector: Name | None) -> Line:
        """Those of a sector; all of them for None."""
        return self.line if sector is None else self._lines.get(sector, _NONE)

    @property
    def sectors(self) -> frozenset[Name]:
        """Every sector that a report names."""
        return frozenset(name for name, count in self._named.items() if count)

    def between(self, first: int, last: int) -> list[tuple[Span, Group]]:
        """Those whose open reports allow that they were in [first, last], and no others."""
        start = bisect_left(self._near, (first - WIDE_S,))
        stop = bisect_right(self._near, (last + 1,))
        near = (self._of[anchor] for _, _, anchor in self._near[start:stop])
        found = [(one.span, one.dated.group) for one in near if one.span is not None]
        return [one for one in (*found, *self._wide.values()) if one[0][1] >= first and one[0][0] <= last]


_NONE = Line()


def _is_wide(span: Span) -> bool:
    return span[1] - span[0] > WIDE_S


def _best(told: Iterable[Telling]) -> Span | None:
    """The span of the report that knows best."""
    spans = [
        (one.latest - one.earliest, one.index, one.id, one.earliest, one.latest)
        for one in told
        if one.earliest is not None and one.latest is not None
    ]
    return min(spans)[3:] if spans else None
