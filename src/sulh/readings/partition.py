# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Which reports tell of one incident at a size: a pure function of reports, links that count, and parameters.

What has no place or time to be compared by stands alone, and goes only where people link it. An incident rests on
its anchor: the member whose words are oldest in the log, of those that do not merely attach, so that a late or vague
report renames nobody. Aliases, descent and revisions follow from the same log, report by report, and are made for
what is asked: all of it lies in the few reports that can have been one incident with it.
"""

from abc import ABC, abstractmethod
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sulh.errors import Refused
from sulh.fusion.engine import fuse
from sulh.fusion.gather import Fused
from sulh.fusion.identity import NAME_CHARS, Names, incident_name
from sulh.fusion.incremental import Running
from sulh.fusion.number import parse as parse_number
from sulh.fusion.parameters import Parameters
from sulh.fusion.reports import Links, Reports
from sulh.fusion.scores import Scorer
from sulh.mechanism import States
from sulh.readings.fused import engine_links, engine_reports, said_of
from sulh.readings.in_force import InForce
from sulh.readings.incidents_why import IncidentWhy, PairWhy, Why
from sulh.readings.links import LinkState, pairs
from sulh.readings.reported import EVERY, Reported
from sulh.readings.tellings import Telling, by_index
from sulh.statement.envelope import Hex32

LEAST_PREFIX = 4  # of an id that somebody types


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Reports that tell of one incident, in log order; `anchor` is the one that it rests on."""

    anchor: Hex32
    members: tuple[Hex32, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What an incident was called and where it came from; a revision is one set of members."""

    aliases: tuple[str, ...] = ()
    derived_from: str | None = None
    revision: int = 1


class Grouped:
    """What decides about groups beside the engine: which reports may name one, and what people link."""

    def __init__(self, reported: Reported, parameters: Parameters, links: Links) -> None:
        self.reported, self.parameters, self.links = reported, parameters, links

    @property
    def tellings(self) -> dict[Hex32, Telling]:
        """Reports by the id of their issuer's first statement."""
        return self.reported.tellings

    def kind(self, telling: Telling) -> Names:
        """Whether a report may name an incident."""
        if telling.sealed:
            return Names.SEALED
        vague = telling.sigma_m > self.parameters.precise_m or telling.sigma_s > self.parameters.precise_s
        if not telling.placed or telling.attaches or vague or telling.source == "satellite":
            return Names.ATTACHES
        return Names.OPEN


class Parted(Grouped, ABC):
    """The incidents of a state: what each is called, what it was called before, and which one somebody means."""

    in_force: InForce
    _histories: dict[Hex32, History]

    @property
    @abstractmethod
    @abstractmethod
    def groups(self) -> Sequence[Group]:
        """Every incident, in log order of what it rests on."""

    @property
    @abstractmethod
    def group_of(self) -> Mapping[Hex32, Group]:
        """By each of its reports."""

    @abstractmethod
    def own_name(self, report: Hex32) -> str:
        """What an incident is called that rests on this report: of two alike the later is longer, see `Identities`."""

    @abstractmethod
    def near(self, report: Hex32) -> Sequence[Hex32]:
        """All that can have been one incident with a report; none where it was not compared."""

    @abstractmethod
    def attaches(self, report: Hex32) -> bool:
        """Whether it is in its incident by its best pair alone."""

    @abstractmethod
    def grams(self, report: Hex32) -> tuple[int, ...]:
        """The hashes of what a report says in words, by which copies are told; none of what was not compared."""

    @abstractmethod
    def why(self, members: Sequence[Hex32]) -> IncidentWhy:
        """Why these reports are one incident."""

    @abstractmethod
    def pair(self, a: Hex32, b: Hex32) -> PairWhy:
        """Why two reports are of one incident, or of two."""

    @abstractmethod
    def is_fragile(self, group: Group) -> bool:
        """Whether one pair just above the threshold holds it together."""

    @abstractmethod
    def named(self, name: str) -> Hex32 | None:
        """The report after which an incident of that name would be called."""

    @abstractmethod
    def numbered(self, number: str) -> Hex32 | None:
        """The report of that number for the radio."""

    def name(self, group: Group) -> str:
        """What an incident is called."""
        return self.own_name(group.anchor)

    def history(self, group: Group) -> History:
        """What an incident was called before, and where it came from."""
        if group.anchor not in self._histories:
            self.remember([group])
        return self._histories[group.anchor]

    def remember(self, groups: Iterable[Group]) -> None:
        """Make the histories of several at once, in one pass over what they could have been one with."""
        new = [group for group in groups if group.anchor not in self._histories]
        self._histories |= {group.anchor: History() for group in new}
        wanted: dict[Hex32, None] = {}
        for group in new:
            near = self.near(group.anchor)
            if len(near) > 1:
                wanted |= dict.fromkeys(near)
        some = by_index(self.tellings[one] for one in wanted)
        if not some:
            return
        running = self._run(some)
        for group in new:
            if group.anchor in wanted:
                found = running.incident(group.anchor)
                self._histories[group.anchor] = History(
                    aliases=found.aliases, derived_from=found.derived_from, revision=max(1, found.revision)
                )

    def _run(self, some: Sequence[Telling]) -> Running:
        """These reports as the log brought them, each link when it came to count: else nothing was ever apart."""
        running = Running(self.parameters)
        counted = [one for one in self.reported.links if one.state is LinkState.EFFECTIVE]
        inside = {one.id for one in some}
        steps = sorted({one.index or 0 for one in counted if {one.said.one, one.said.other} & inside})
        start = 0
        for step in (*steps, EVERY):
            end = bisect_left(some, step, lo=start, key=lambda one: one.index)
            running.add(list(said_of(self.reported, some[start:end])))
            must, cannot = pairs(one for one in counted if (one.index or 0) <= step)
            if step in steps:
                running.link(Links(must=must, cannot=cannot))
            start = end
        return running

    def find(self, text: str) -> Group:
        """The incident of that id (one of its former ones too), radio number, or report.

        Raises Refused "no_such_incident", "several_reports", and as `fusion.number.parse`.
        """
        named = text.lower()
        report: Hex32 | None
        if named.startswith("i-"):
            report = self.named("I-" + named[2:])
        elif "-" in text:
            report = self.numbered(str(parse_number(text)))
        else:
            report = self.report(text)
        if report is None:
            raise _unknown(text)
        return self.group_of[report]

    def report(self, text: str) -> Hex32:
        """The report whose statement's id begins like that; any of its versions names it."""
        heads = {
            head
            for number, head in self.reported.head.items()
            if number.startswith(text) and head in self.tellings
        }
        if len(text) < LEAST_PREFIX or not heads:
            raise _unknown(text)
        if len(heads) > 1:
            raise Refused(
                "several_reports",
                "the beginning of one report's id was expected, and {found} begins {count} of them; give more of it",
                found=text,
                count=len(heads),
            )
        return heads.pop()

    @cached_property
    def bound(self) -> frozenset[Hex32]:
        """Reports that people linked to another."""
        return frozenset(one for pair in self.links.must for one in pair)


class Partition(Parted):
    """The incidents of `states` at `size` entries (None: all); `parameters` other than those in force to try them."""

    def __init__(self, states: States, size: int | None = None, parameters: Parameters | None = None) -> None:
        reported = Reported(states, size)
        self.in_force = reported.parameters()
        super().__init__(reported, parameters or self.in_force.parameters, engine_links(reported))
        self.order = by_index(self.reported.tellings.values())
        self.reports: Reports = engine_reports(self.reported, self.order)
        self.fused: Fused = fuse(self.reports, self.parameters, self.links)
        self._histories = {}

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """See `Parted`."""
        held: dict[Hex32, list[Hex32]] = {}
        for i, anchor in enumerate(self.fused.incident):
            held.setdefault(self.reports.ids[anchor], []).append(self.reports.ids[i])
        return tuple(groups_of(self, held))

    @cached_property
    def group_of(self) -> dict[Hex32, Group]:
        """See `Parted`."""
        return {one: group for group in self.groups for one in group.members}

    @cached_property
    def explained(self) -> Why:
        """Why reports stand together and others do not."""
        return Why(self.reports, self.parameters, self.fused, self.links)

    @cached_property
    def _name_of(self) -> dict[Hex32, str]:
        """Every report's own name, were it an anchor."""
        taken: dict[str, None] = {}
        found: dict[Hex32, str] = {}
        for one in self.order:
            name = incident_name(one.id)
            if name in taken:
                name = incident_name(one.id, 4 * NAME_CHARS)
            taken[name] = None
            found[one.id] = name
        return found

    @cached_property
    def _rooted(self) -> dict[Hex32, int]:
        """By report: the least number of those that pairs above the threshold, or links, lead to from it."""
        parent = list(range(len(self.reports)))

        def root(i: int) -> int:
            while parent[i] != i:
                parent[i] = i = parent[parent[i]]
            return i

        at = self.at
        tried = [(i, j) for _, i, j in self.fused.joined] + [(i, j) for _, i, j, _ in self.fused.barred]
        tried += [(i, j) for i, (_, j) in self.fused.attached.items()]
        tried += [(at[a], at[b]) for a, b in self.links.must if a in at and b in at]
        for i, j in tried:
            low, high = sorted((root(i), root(j)))
            parent[high] = low
        return {name: root(i) for name, i in at.items()}

    @cached_property
    def _near(self) -> dict[int, list[Hex32]]:
        found: dict[int, list[Hex32]] = {}
        for name, number in self._rooted.items():
            found.setdefault(number, []).append(name)
        return found

    @cached_property
    def scorer(self) -> Scorer:
        """The engine's comparison of two of these reports."""
        return Scorer(self.reports, self.parameters)

    @cached_property
    def at(self) -> dict[Hex32, int]:
        """Where reports stand in the engine's columns; those that could not be compared do not."""
        return {name: i for i, name in enumerate(self.reports.ids)}

    @cached_property
    def fragile(self) -> frozenset[Hex32]:
        """Anchors of the incidents that one pair just above the threshold holds together."""
        loose = self.explained.fragile()
        return frozenset(self.group_of[self.reports.ids[i]].anchor for i in loose)

    def own_name(self, report: Hex32) -> str:
        """See `Parted`."""
        return self._name_of[report]

    def near(self, report: Hex32) -> Sequence[Hex32]:
        """See `Parted`."""
        return self._near[self._rooted[report]] if report in self._rooted else ()

    def attaches(self, report: Hex32) -> bool:
        """See `Parted`."""
        return self.at.get(report) in self.fused.attached

    def grams(self, report: Hex32) -> tuple[int, ...]:
        """See `Parted`."""
        place = self.at.get(report)
        return self.reports.text[place] if place is not None and self.reports.text else ()

    def why(self, members: Sequence[Hex32]) -> IncidentWhy:
        """See `Parted`."""
        return self.explained.incident(members)

    def pair(self, a: Hex32, b: Hex32) -> PairWhy:
        """See `Parted`."""
        return self.explained.pair(a, b)

    def is_fragile(self, group: Group) -> bool:
        """See `Parted`."""
        return group.anchor in self.fragile

    def named(self, name: str) -> Hex32 | None:
        """See `Parted`."""
        return self._called.get(name)

    @cached_property
    def _called(self) -> dict[str, Hex32]:
        return {name: report for report, name in self._name_of.items()}

    def numbered(self, number: str) -> Hex32 | None:
        """See `Parted`."""
        return next((one for one in self._name_of if self.reported.number(one) == number), None)


def _unknown(text: str) -> Refused:
    return Refused(
        "no_such_incident",
        "an incident's id, its number for the radio, or the beginning of a report's id was expected, and {found} is "
        "none of those here",
        found=text[:80],
    )


def groups_of(grouped: Grouped, held: dict[Hex32, list[Hex32]]) -> Iterator[Group]:
    """The engine's incidents (reports by any one of them), what stands alone, and what people link of that."""
    tellings = grouped.tellings
    for one in tellings.values():
        if not one.placed:
            held[one.id] = [one.id]
    _linked(held, {one: root for root, members in held.items() for one in members}, grouped)
    found = [_group(grouped, members) for members in held.values()]
    yield from sorted(found, key=lambda group: (tellings[group.anchor].index, group.anchor))


def _linked(held: dict[Hex32, list[Hex32]], root_of: dict[Hex32, Hex32], grouped: Grouped) -> None:
    """Join by links what the engine could not compare; two that are set apart stay so, whoever links them round about."""
    tellings, links = grouped.tellings, grouped.links
    apart: dict[Hex32, set[Hex32]] = {}
    for a, b in links.cannot:
        apart.setdefault(a, set()).add(b)
        apart.setdefault(b, set()).add(a)
    for a, b in links.must:
        if a not in root_of or b not in root_of or (tellings[a].placed and tellings[b].placed):
            continue
        low, high = sorted((root_of[a], root_of[b]))
        if low == high or any(apart.get(one, set()) & set(held[high]) for one in held[low]):
            continue
        moved = held.pop(high)
        held[low] += moved
        for one in moved:
            root_of[one] = low


def _group(grouped: Grouped, members: Iterable[Hex32]) -> Group:
    tellings = grouped.tellings
    ordered: Sequence[Hex32] = sorted(members, key=lambda one: (tellings[one].index, one))
    anchor = min(ordered, key=lambda one: (grouped.kind(tellings[one]), tellings[one].index, one))
    return Group(anchor=anchor, members=tuple(ordered))
