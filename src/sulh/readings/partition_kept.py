# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The incidents of a state kept while its record grows, for whoever serves it: a `Partition` that takes up what comes.

It begins as a partition of all reports. What comes later moves only those around it (fusion/incremental.py), and every
answer is that of a partition made anew from all of it; `tests/readings/test_incidents_kept.py` compares them.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import overload

from sulh.fusion.engine import fuse
from sulh.fusion.identity import incident_name
from sulh.fusion.incremental import Running
from sulh.fusion.reports import Links
from sulh.mechanism import Changed
from sulh.readings.fused import engine_links, said_of
from sulh.readings.incidents_why import FRAGILE, IncidentWhy, PairWhy, Why
from sulh.readings.partition import Group, Grouped, Parted, Partition, groups_of
from sulh.readings.tellings import Telling, by_index
from sulh.statement.envelope import Hex32

Place = tuple[int, Hex32]  # of an incident in the order of the log: its anchor's index, and that


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Incidents that are none any more, and those that there are instead."""

    gone: tuple[Group, ...]
    come: tuple[Group, ...]


class Ordered(Sequence[Group]):
    """Incidents in log order of what each rests on, while some go and others come."""

    def __init__(self, groups: Iterable[tuple[Place, Group]]) -> None:
        self._of = dict(groups)
        self._places = sorted(self._of)

    def put(self, place: Place, group: Group) -> None:
        """One more."""
        insort(self._places, place)
        self._of[place] = group

    def drop(self, place: Place) -> None:
        """One less, which is there."""
        del self._places[bisect_left(self._places, place)]
        del self._of[place]

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> Group: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Group, ...]: ...
    def __getitem__(self, at: int | slice) -> Group | tuple[Group, ...]:
        if isinstance(at, slice):
            return tuple(self._of[place] for place in self._places[at])
        return self._of[self._places[at]]


class PartitionKept(Parted):
    """A partition that goes on with the state that it was made of."""

    def __init__(self, made: Partition) -> None:
        self.in_force = made.in_force
        Grouped.__init__(self, made.reported, made.parameters, made.links)
        order = [made.at[one.id] for one in made.order if one.placed]
        self._running = Running.loaded(made.reports, order, made.parameters, made.links, made.fused)
        self._histories = {}
        self._said = made.reported.links  # of which `links` are those that count
        self._pairs = Pairs(made.links)
        self._place_of: dict[Hex32, Place] = {}
        self._group_of = dict(made.group_of)
        self._groups = Ordered((self._placed(group), group) for group in made.groups)
        self._report_of: dict[str, Hex32] = {}
        self._numbers: dict[str, Hex32] = {}
        self.sound = self._call(made.order)

    # What has changed

    def advance(self, changed: Changed) -> Moved | None:
        """Take up rows that were written since; None where all has to be made anew."""
        before = self.reported.advance(changed)
        if before is None or self.reported.parameters().digest != self.in_force.digest:
            return None
        links = self.links if self.reported.links is self._said else engine_links(self.reported)
        self._said = self.reported.links
        if not before and links == self.links:
            return Moved(gone=(), come=())
        now = self.tellings
        # 1. Who says nothing any more, or not what it said, leaves; who says something comes.
        for one, was in before.items():
            if was is not None and was.placed:
                self._running.recall(one)
        come = [now[one] for one in before if one in now]
        self._running.add(list(said_of(self.reported, by_index(come))))
        tied = set(self.links.must) ^ set(links.must) if links is not self.links else set()
        if links is not self.links:
            self._running.link(links)
            self.links, self._pairs = links, Pairs(links)
            self.__dict__.pop("bound", None)
        for one in before:
            if one not in now:
                self._forget(one)
        if not self._call(by_index(come)):
            return None
        # 2. Groups around all of that are gathered again.
        return self._again({*before, *self._running.touched(), *(end for pair in tied for end in pair)})

    def _again(self, touched: Iterable[Hex32]) -> Moved:
        tellings = self.tellings
        todo, region = set(touched), set[Hex32]()
        while todo:
            one = todo.pop()
            region.add(one)
            reached = set(self._tied(one))
            if one in self._group_of:
                reached.update(self._group_of[one].members)
            if self._running.has(one):
                reached.update(self._running.members(one))
            todo |= reached - region
        gone = {group.anchor: group for one in region if (group := self._group_of.pop(one, None))}
        for anchor in gone:
            self._groups.drop(self._place_of.pop(anchor))
        held: dict[Hex32, list[Hex32]] = {}
        for one in region & tellings.keys():
            members = self._running.members(one) if tellings[one].placed else (one,)
            held.setdefault(members[0], list(members))
        come = tuple(groups_of(_Part(self, self._pairs.among(region), region), held))
        for group in come:
            self._group_of.update(dict.fromkeys(group.members, group))
            self._groups.put(self._placed(group), group)
        self._histories.clear()
        return Moved(gone=tuple(gone.values()), come=come)

    def _placed(self, group: Group) -> Place:
        place = self.tellings[group.anchor].index, group.anchor
        self._place_of[group.anchor] = place
        return place

    def _tied(self, report: Hex32) -> Iterator[Hex32]:
        """Those to which people link a report, where the engine could not compare the two."""
        for pair in self._pairs.must.get(report, ()):
            if not all(self._is_placed(one) for one in pair):
                yield from (one for one in pair if one != report)

    def _is_placed(self, report: Hex32) -> bool:
        return report in self.tellings and self.tellings[report].placed

    def _call(self, reports: Iterable[Telling]) -> bool:
        """Give reports their names; False where two would have one, which follows from the order of all."""
        for one in reports:
            name = incident_name(one.id)
            if self._report_of.setdefault(name, one.id) != one.id:
                return False
            number = self.reported.number(one.id)
            if number is not None and self._numbers.setdefault(number, one.id) != one.id:
                return False
        return True

    def _forget(self, report: Hex32) -> None:
        """It says nothing any more: nothing is called after it."""
        self._report_of.pop(incident_name(report), None)
        self._numbers.pop(self.reported.number(report) or "", None)

    # What is asked

    @property
    def groups(self) -> Sequence[Group]:
        """See `Parted`."""
        return self._groups

    @property
    def group_of(self) -> Mapping[Hex32, Group]:
        """See `Parted`."""
        return self._group_of

    def own_name(self, report: Hex32) -> str:
        """See `Parted`: no two reports here would give one name."""
        return incident_name(report)

    def near(self, report: Hex32) -> Sequence[Hex32]:
        """See `Parted`."""
        return self._running.component(report) if self._running.has(report) else ()

    def attaches(self, report: Hex32) -> bool:
        """See `Parted`."""
        return self._running.has(report) and self._running.attaches(report)

    def grams(self, report: Hex32) -> tuple[int, ...]:
        """See `Parted`."""
        return self._running.text(report) if self._running.has(report) else ()

    def is_fragile(self, group: Group) -> bool:
        """See `Parted`."""
        scores = (self._running.least(one) for one in group.members if self._running.has(one))
        least = self.parameters.threshold + FRAGILE
        return any(score is not None and score < least for score in scores)

    def why(self, members: Sequence[Hex32]) -> IncidentWhy:
        """See `Parted`: fused with what is around them they come out the same."""
        return self._around(members).incident(members)

    def pair(self, a: Hex32, b: Hex32) -> PairWhy:
        """See `Parted`."""
        return self._around((a, b)).pair(a, b)

    def _around(self, some: Iterable[Hex32]) -> Why:
        reports = self._running.around(*(one for one in some if self._running.has(one)))
        links = self._pairs.among(set(reports.ids) | set(some))
        return Why(reports, self.parameters, fuse(reports, self.parameters, links), links)

    def named(self, name: str) -> Hex32 | None:
        """See `Parted`."""
        return self._report_of.get(name)

    def numbered(self, number: str) -> Hex32 | None:
        """See `Parted`."""
        return self._numbers.get(number)


class Pairs:
    """Links by the reports that they tie or set apart: a few of them cost what they are, however many there are."""

    def __init__(self, links: Links) -> None:
        self.must, self.cannot = _by_end(links.must), _by_end(links.cannot)

    def among(self, some: set[Hex32]) -> Links:
        """Those between these reports, in their order."""
        must, cannot = (
            {pair for one in some for pair in by.get(one, ()) if some.issuperset(pair)}
            for by in (self.must, self.cannot)
        )
        return Links(must=tuple(sorted(must)), cannot=tuple(sorted(cannot)))


def _by_end(pairs: Iterable[tuple[Hex32, Hex32]]) -> dict[Hex32, list[tuple[Hex32, Hex32]]]:
    found: dict[Hex32, list[tuple[Hex32, Hex32]]] = {}
    for pair in pairs:
        for one in pair:
            found.setdefault(one, []).append(pair)
    return found


class _Part(Grouped):
    """What decides about some reports: `links` among them."""

    def __init__(self, whole: Grouped, links: Links, some: set[Hex32]) -> None:
        super().__init__(whole.reported, whole.parameters, links)
        self._tellings = {one: whole.tellings[one] for one in some if one in whole.tellings}

    @property
    def tellings(self) -> dict[Hex32, Telling]:
        """Theirs alone."""
        return self._tellings
