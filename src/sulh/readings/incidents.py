# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What happened: incidents at a size, each with the reports that tell of it, both sides' versions beside each other.

Incidents(states, size)     counts, pages and finds them; what a page shows is made for that page
IncidentOn                  one of them

Every figure is made of open reports alone: what was sealed stands beside it, for who can read it, and moves nothing.
Nothing here is a finding: contradictory blame is shown as it is, and a denial stands beside what it denies.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

import msgspec

from sulh.fusion.parameters import Parameters
from sulh.incidents.rows import ClaimRow, ComplaintRow, DenialRow, DetectionRow, PetitionRow, ReportRow
from sulh.mechanism import Changed, States, Thing, noun_of
from sulh.readings.compliance_sightings import Sightings, Source
from sulh.readings.incident_counts import FireOn, HarmOn, Voice, fire_of, harm_of, voices_of
from sulh.readings.incidents_dated import Dates
from sulh.readings.incidents_why import IncidentWhy
from sulh.readings.links import ByEnd, LinkOn, ends_of
from sulh.readings.partition import Group, History, Parted, Partition
from sulh.readings.partition_kept import PartitionKept
from sulh.readings.reported import ROOM
from sulh.readings.tellings import Telling, blamed
from sulh.recompute.marks import REF
from sulh.record.rows import read_row
from sulh.record.things import VersionRow
from sulh.statement.envelope import Hex32, Name


class _Referring(msgspec.Struct):
    """As much of any row as is asked for."""

    refs: dict[str, tuple[str, ...]] = {}


_referring = msgspec.json.Decoder(_Referring).decode


class IncidentKind(StrEnum):
    """anomaly: only satellites saw it, which corroborates and tells of nothing; sealed: nothing of it is open."""

    INCIDENT = "incident"
    ANOMALY = "anomaly"
    SEALED = "sealed"


class Part(StrEnum):
    """How a report belongs: alone, compared and joined, attached only, or linked by people."""

    ALONE = "alone"
    JOINED = "joined"
    ATTACHED = "attached"
    LINKED = "linked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A report of an incident, and how it belongs to it."""

    telling: Telling
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Hull:
    """When: the earliest and latest that any report allows, and the span of the one that knows best; seconds."""

    earliest: int
    latest: int
    best_earliest: int
    best_latest: int
    by: Hex32


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Where: the place of the report that knows best with its radius, and the box of all that do not only attach."""

    lat_e7: int
    lon_e7: int
    radius_m: int
    by: Hex32
    south: int
    west: int
    north: int
    east: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Blame:
    """Who is named by whom, one entry for each that is named; `words` as the first of them has it."""

    whom: Source
    words: str
    by: tuple[Source, ...]
    reports: tuple[Hex32, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentOn:
    """One incident at a size.

    acts      codes with how many voices give them       origins  voices by side ("": no party's)
    fire      None where nobody counted                  copies   pairs of which the second repeats the first
    denied_by who denies what a report of it says        claims, complaints, petitions   what refers to its reports
    sealed    reports that only this reader can read; they count in none of the figures
    """

    id: str
    kind: IncidentKind
    anchor: Hex32
    number: str | None
    members: tuple[Member, ...]
    sealed: tuple[Member, ...]
    when: Hull | None
    where: Area | None
    sector: Name | None
    acts: tuple[tuple[Name, int], ...]
    voices: tuple[Voice, ...]
    origins: tuple[tuple[Name, int], ...]
    blamed: tuple[Blame, ...]
    denied_by: tuple[Source, ...]
    denials: tuple[Hex32, ...]
    claims: tuple[Hex32, ...]
    complaints: tuple[Hex32, ...]
    petitions: tuple[Hex32, ...]
    harm: tuple[HarmOn, ...]
    fire: FireOn | None
    copies: tuple[tuple[Hex32, Hex32], ...]
    late: tuple[Hex32, ...]
    fragile: bool
    links: tuple[Hex32, ...]
    past: Callable[[], History] = field(compare=False, repr=False)

    @property
    def aliases(self) -> tuple[str, ...]:
        """Names that lead here."""
        return self.past().aliases

    @property
    def derived_from(self) -> str | None:
        """The incident from which it was split, if it was."""
        return self.past().derived_from

    @property
    def revision(self) -> int:
        """How many sets of members it has had."""
        return self.past().revision

    @property
    def reports(self) -> tuple[Hex32, ...]:
        """The statements that count, in log order."""
        return tuple(one.telling.version for one in self.members)


class Incidents:
    """The incidents of `states` at `size` entries (None: all)."""

    def __init__(self, states: States, size: int | None = None, parameters: Parameters | None = None) -> None:
        self.states = states
        self.partition: Parted = Partition(states, size, parameters)
        self._sightings = states.shared(Sightings)
        self._end = size
        self._follows = size is None and parameters is None
        self._made: dict[Hex32, IncidentOn] = {}
        self._linked: ByEnd | None = None
        self._doubled: ByEnd | None = None
        self._dates: Dates | None = None

    # Of what a state shares, this is made of others: they take up new rows before it.
    rests_on_others = True

    def keep(self) -> None:
        """Make ready to go on with the state: what costs seconds once, and not when the next entry comes."""
        if self._follows and isinstance(self.partition, Partition):
            kept = PartitionKept(self.partition)
            if kept.sound:
                self.partition = kept
            self._dates = None
        self.dates  # noqa: B018  # made here

    def advance(self, changed: Changed) -> bool:
        """Take up rows that were written since; False where all has to be made anew."""
        self.keep()
        if not self._follows or not isinstance(self.partition, PartitionKept):
            return False
        reported = self.partition.reported
        links, double = reported.links, reported.double
        moved = self.partition.advance(changed)
        if moved is None:
            return False
        self._sightings = self.states.shared(Sightings)
        for said, now in ((links, reported.links), (double, reported.double)):
            for report in ends_of(said, now) if said is not now else ():
                self._forget(self.partition.group_of.get(report))
        for group in (*moved.gone, *moved.come, *self._told_of(changed)):
            self._forget(group)
        self.dates.advance(moved.gone, moved.come)
        return True

    def _forget(self, group: Group | None) -> None:
        """It is made anew when somebody asks for it."""
        if group is not None:
            self._made.pop(group.anchor, None)

    def _told_of(self, changed: Changed) -> Iterator[Group]:
        """The incidents to whose reports these rows refer, or referred."""
        for (room, key), old in changed.items():
            if room == ROOM:
                for value in (old, self.states.rows.get(room, key)):
                    refs = {} if value is None else _referring(value).refs
                    for targets in refs.values():
                        yield from (group for one in targets if (group := self.of(one)) is not None)

    @property
    def dates(self) -> Dates:
        """When each was."""
        if self._dates is None:
            self._dates = Dates(self.partition, self.partition.groups)
        return self._dates

    @property
    def sectors(self) -> frozenset[Name]:
        """Every sector that a report names."""
        return self.dates.sectors

    @property
    def groups(self) -> Sequence[Group]:
        """All of them, in log order of what each rests on."""
        return self.partition.groups

    def __len__(self) -> int:
        return len(self.partition.groups)

    def page(self, start: int = 0, stop: int | None = None) -> tuple[IncidentOn, ...]:
        """Incidents in log order from `start` up to `stop`; of no other anything is made."""
        return self.some(self.groups[start:stop])

    def some(self, groups: Sequence[Group]) -> tuple[IncidentOn, ...]:
        """Several at once, which costs less than one by one."""
        return tuple(self.incident(group) for group in groups)

    def between(self, first: int | None, last: int | None, sector: Name | None = None) -> tuple[Group, ...]:
        """Incidents that may have been between these seconds since 1970, ends included, and in that sector."""
        found = []
        for group in self.groups:
            told = [self.partition.tellings[one] for one in group.members]
            if sector is not None and next((one.sector for one in told if one.sector), None) != sector:
                continue
            hull = _when([one for one in told if not one.sealed] or told)
            early = hull is None or first is None or hull.best_latest >= first
            if early and (hull is None or last is None or hull.best_earliest <= last):
                found.append(group)
        return tuple(found)

    def find(self, text: str) -> IncidentOn:
        """See `Partition.find`."""
        return self.incident(self.partition.find(text))

    def of(self, report: Hex32) -> Group | None:
        """The incident that a report is of, by any of its versions; None where it was recalled or tells of nothing."""
        head = self.partition.reported.head.get(report)
        return None if head is None else self.partition.group_of.get(head)

    def why(self, found: IncidentOn) -> IncidentWhy:
        """Why it is one."""
        return self.partition.why([one.telling.id for one in (*found.members, *found.sealed)])

    def incident(self, group: Group) -> IncidentOn:
        """Everything about one."""
        made = self._made.get(group.anchor)
        if made is None:
            made = self._made[group.anchor] = self._incident(group)
        return made

    def _incident(self, group: Group) -> IncidentOn:
        partition = self.partition
        every = [partition.tellings[one] for one in group.members]
        told = [one for one in every if not one.sealed] or every
        hidden = [one for one in every if one.sealed] if told is not every else []
        voices, copies = voices_of(told, partition.grams)
        kind = self._kind(told)
        by_id = {one.id: one for one in told}
        denials = tuple(self._pointing(DenialRow, "denies", told))
        return IncidentOn(
            id=partition.name(group),
            kind=kind,
            anchor=group.anchor,
            number=partition.reported.number(group.anchor),
            past=partial(partition.history, group),
            members=tuple(Member(telling=one, part=self._part(one, group)) for one in told),
            sealed=tuple(Member(telling=one, part=self._part(one, group)) for one in hidden),
            when=_when(told),
            where=self._where(told),
            sector=next((one.sector for one in told if one.sector), None),
            acts=_acts(voices, by_id),
            voices=voices,
            origins=self._sides(voices),
            blamed=self._blamed(told),
            denied_by=self._denied_by(denials),
            denials=tuple(thing.id for thing in denials),
            claims=tuple(thing.id for thing in self._pointing(ClaimRow, "incident", told)),
            complaints=tuple(thing.id for thing in self._pointing(ComplaintRow, "report", told)),
            petitions=tuple(thing.id for thing in self._pointing(PetitionRow, "report", told)),
            harm=harm_of(self.states, voices, by_id),
            fire=fire_of(self.states, voices, by_id, self.doubles(by_id)),
            copies=copies,
            late=tuple(one.version for one in told if one.late),
            fragile=partition.is_fragile(group),
            links=tuple(one.said.id for one in self._links(group.members)),
        )

    def _kind(self, told: Sequence[Telling]) -> IncidentKind:
        if all(one.sealed for one in told):
            return IncidentKind.SEALED
        if all(one.source == "satellite" for one in told):
            return IncidentKind.ANOMALY
        return IncidentKind.INCIDENT

    def _part(self, one: Telling, group: Group) -> Part:
        partition = self.partition
        if len(group.members) == 1:
            return Part.ALONE
        if not one.placed or (one.id != group.anchor and one.id in partition.bound):
            return Part.LINKED
        return Part.ATTACHED if partition.attaches(one.id) else Part.JOINED

    def where(self, group: Group) -> Area | None:
        """Where one incident was, without making the rest of it."""
        every = [self.partition.tellings[one] for one in group.members]
        return self._where([one for one in every if not one.sealed] or every)

    def _where(self, told: Sequence[Telling]) -> Area | None:
        placed = [one for one in told if one.radius_m or one.lat_e7 or one.lon_e7]
        if not placed:
            return None
        firm = [one for one in placed if self.partition.kind(one) == 0] or placed
        best = min(firm, key=lambda one: (one.radius_m, one.index, one.id))
        return Area(
            lat_e7=best.lat_e7,
            lon_e7=best.lon_e7,
            radius_m=best.radius_m,
            by=best.version,
            south=min(one.lat_e7 for one in firm),
            west=min(one.lon_e7 for one in firm),
            north=max(one.lat_e7 for one in firm),
            east=max(one.lon_e7 for one in firm),
        )

    def _sides(self, voices: Sequence[Voice]) -> tuple[tuple[Name, int], ...]:
        """Voices by side: every party of the charter in its order, with 0 where it says nothing; then no party's."""
        order = [org.id for org in self.states.charter.of_kind("party")]
        return tuple((side, sum(voice.side == side for voice in voices)) for side in (*order, ""))

    def links(self, found: IncidentOn) -> tuple[LinkOn, ...]:
        """Every link that names one of its reports, with what it comes to."""
        return self._links([one.telling.id for one in (*found.members, *found.sealed)])

    def doubles(self, reports: Iterable[Hex32]) -> tuple[LinkOn, ...]:
        """Counts of one of these that are said to repeat another's."""
        if self._doubled is None or self._doubled.links is not self.partition.reported.double:
            self._doubled = ByEnd(self.partition.reported.double)
        return self._doubled.of(reports)

    def _links(self, reports: Iterable[Hex32]) -> tuple[LinkOn, ...]:
        if self._linked is None or self._linked.links is not self.partition.reported.links:
            self._linked = ByEnd(self.partition.reported.links)
        return self._linked.of(reports)

    def _pointing(
        self, kind: type[VersionRow], role: str, told: Iterable[Telling]
    ) -> list[Thing[VersionRow]]:
        """Things of which a standing version refers to any version of these reports, in log order."""
        noun = noun_of(kind)
        found: dict[Hex32, None] = {}
        for one in told:
            for version in self.partition.reported.versions(one.id):
                for room, key in self.states.marks.take(REF, f"{noun}/{role}/{version}"):
                    value = self.states.rows.get(room, key)
                    row = None if value is None else read_row(value, kind)
                    if row is None or row.origin.superseded_by is not None or row.origin.sealed:
                        continue
                    if self._end is None or row.origin.index < self._end:
                        found[row.of or key.partition("/")[2]] = None
        things = [self.states.thing(kind, anchor) for anchor in found]
        return sorted(things, key=lambda thing: thing.versions[0].row.origin.index)

    def _blamed(self, told: Sequence[Telling]) -> tuple[Blame, ...]:
        """Each that is named, in log order of who was named first."""
        by: dict[Source, dict[Source, None]] = {}
        reports: dict[Source, list[Hex32]] = {}
        for one in told:
            for whom in one.blames:
                by.setdefault(whom, {}).update(dict.fromkeys(one.origins))
                reports.setdefault(whom, []).append(one.version)
        return tuple(
            Blame(
                whom=whom,
                words=self._words(whom, reports[whom][0]),
                by=tuple(by[whom]),
                reports=tuple(reports[whom]),
            )
            for whom in by
        )

    def _words(self, whom: Source, report: Hex32) -> str:
        """The words of a report for somebody it names, which readings compare without case and spaces."""
        row = self.states.row(ReportRow, report)
        actors = () if row is None else row.body.actors
        return next((actor.words for actor in actors if blamed(actor.party, actor.words) == whom), whom.name)

    def _denied_by(self, denials: Iterable[Thing[VersionRow]]) -> tuple[Source, ...]:
        found: dict[Source, None] = {}
        for thing in denials:
            for version in thing.current:
                row = version.row
                if isinstance(row, DenialRow):
                    says = row.body.says
                    sources = self._sightings.sources(says.how, says.for_org, row.refs, row.origin.issuer)
                    found |= dict.fromkeys(sources)
        return tuple(found)


def row_of(states: States, member: Member) -> ReportRow | DetectionRow | None:
    """What a report or detection says that counts, in full."""
    version = member.telling.version
    return states.row(ReportRow, version) or states.row(DetectionRow, version)


def _when(told: Sequence[Telling]) -> Hull | None:
    timed = [(one.earliest, one.latest, one) for one in told]
    known = [(first, last, one) for first, last, one in timed if first is not None and last is not None]
    if not known:
        return None
    first, last, best = min(known, key=lambda found: (found[1] - found[0], found[2].index, found[2].id))
    return Hull(
        earliest=min(first for first, _, _ in known),
        latest=max(last for _, last, _ in known),
        best_earliest=first,
        best_latest=last,
        by=best.version,
    )


def _acts(voices: Sequence[Voice], tellings: dict[Hex32, Telling]) -> tuple[tuple[Name, int], ...]:
    """Codes by how many voices give them: a voice that says one thing fifty times gives it once."""
    found: dict[Name, int] = {}
    for voice in voices:
        for code in dict.fromkeys(tellings[report].code for report in voice.reports):
            found[code] = found.get(code, 0) + 1
    return tuple(sorted(found.items(), key=lambda one: -one[1]))
