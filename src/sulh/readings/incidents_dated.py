# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""When every incident was, in order, while some go and others come: so a page looks at those that it shows.

Dated    by the report that knows best when it was; where some are open, by one of these
near     [first, last] of open reports alone, by their beginning; those of more than a few days apart from them
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sulh.readings.partition import Group, Grouped
from sulh.readings.tellings import DAY_S, Telling
from sulh.statement.envelope import Hex32, Name

WIDE_S = 3 * DAY_S

Span = tuple[int, int]
_Key = tuple[bool, int, int, Hex32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An incident's place in time: the span of the report that knows best, in seconds; None where nobody does."""

    first: int | None
    last: int | None
    sector: Name | None
    group: Group


class Dates:
    """The times of these groups."""

    def __init__(self, grouped: Grouped, groups: Iterable[Group]) -> None:
        self._grouped = grouped
        self._of: dict[_Key, Dated] = {}
        self._keys: dict[Hex32, _Key] = {}
        self._spans: dict[Hex32, tuple[Span, Group]] = {}
        self._near: list[tuple[int, int, Hex32]] = []
        self._wide: dict[Hex32, tuple[Span, Group]] = {}
        for group in groups:
            self._take(group)
        self._order = sorted(self._of)
        self._near.sort()
        self._all: tuple[Dated, ...] | None = None

    def advance(self, gone: Iterable[Group], come: Iterable[Group]) -> None:
        """Some are no incidents any more, others are."""
        for group in gone:
            key = self._keys.pop(group.anchor)
            del self._of[key]
            del self._order[bisect_left(self._order, key)]
            found = self._spans.pop(group.anchor, None)
            if found is not None and self._wide.pop(group.anchor, None) is None:
                del self._near[bisect_left(self._near, (*found[0], group.anchor))]
            self._all = None
        near, self._near = self._near, []
        for group in come:
            insort(self._order, self._take(group))
            self._all = None
        for one in self._near:
            insort(near, one)
        self._near = near

    def _take(self, group: Group) -> _Key:
        tellings = self._grouped.tellings
        every = [tellings[one] for one in group.members]
        told = [one for one in every if not one.sealed]
        span, open_span = _best(told or every), _best(told)
        sector = next((one.sector for one in told or every if one.sector), None)
        dated = Dated(
            first=None if span is None else span[0],
            last=None if span is None else span[1],
            sector=sector,
            group=group,
        )
        index = tellings[group.anchor].index
        key = (span is None, 0 if span is None else -span[0], index, group.anchor)
        self._of[key], self._keys[group.anchor] = dated, key
        if open_span is not None:
            self._spans[group.anchor] = open_span, group
            if open_span[1] - open_span[0] > WIDE_S:
                self._wide[group.anchor] = open_span, group
            else:
                self._near.append((*open_span, group.anchor))
        return key

    @property
    def all(self) -> Sequence[Dated]:
        """Every incident, the latest first; of those that began together the earlier in the log; undated ones last."""
        if self._all is None:
            self._all = tuple(self._of[key] for key in self._order)
        return self._all

    def between(self, first: int, last: int) -> list[tuple[Span, Group]]:
        """Those whose open reports allow that they were in [first, last], and no others."""
        start = bisect_left(self._near, (first - WIDE_S,))
        stop = bisect_right(self._near, (last + 1,))
        found = [self._spans[anchor] for _, _, anchor in self._near[start:stop]]
        return [one for one in (*found, *self._wide.values()) if one[0][1] >= first and one[0][0] <= last]


def _best(told: Iterable[Telling]) -> Span | None:
    """The span of the report that knows best."""
    spans = [
        (one.latest - one.earliest, one.index, one.id, one.earliest, one.latest)
        for one in told
        if one.earliest is not None and one.latest is not None
    ]
    return min(spans)[3:] if spans else None
