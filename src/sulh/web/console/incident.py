# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Views of one incident, with every report of it side by side and why they are one; and of any two reports.

What a report says stays its speaker's, in its own words. That it was *signed*, *received* and *checked* says nothing
of what was *found*: the four stand apart.
"""

from collections.abc import Iterable
from typing import Any

from sulh.errors import Refused
from sulh.incidents.rows import ClaimRow, DenialRow, DetectionRow, ReportRow
from sulh.mechanism import States, Version
from sulh.readings.incidents import IncidentOn, Member, row_of
from sulh.readings.incidents_plain import link_plain
from sulh.readings.incidents_why import PairWhy
from sulh.readings.partition import Group
from sulh.record.things import VersionRow
from sulh.reporting.incidents_told import nats
from sulh.statement.envelope import Hex32
from sulh.web.console.asked import Asked, not_shown
from sulh.web.console.drawn import Ground, Placed, Timed, Timeline, ground, timeline
from sulh.web.console.incidents import IncidentLine, Spot, line_of, spot_of
from sulh.web.console.plain import At, Plain, Said, at_of, said_of
from sulh.web.console.record import find
from sulh.web.console.shelf import Glance

MOST_REPORTS = 60  # of one incident on a page; all of them stand in `sulh incidents --incident`
MOST_PAIRS = 30


class Told(Plain, frozen=True, kw_only=True):
    """One report of an incident.

    part     how it belongs: alone, joined, attached, linked; `side`: the party whose word it is ("": no party's)
    repeats  the report whose words or pictures it repeats; `hidden`: fields that were sealed apart
    """

    mark: str
    report: str
    said: Said
    part: str
    side: str
    where: Spot | None
    occurred: dict[str, Any] | None
    source_class: str
    late: bool
    sealed: bool
    hidden: tuple[str, ...]
    repeats: str | None


class Kernel(Plain, frozen=True, kw_only=True):
    """What speaks for or against sameness, in nats with two decimals."""

    name: str
    nats: str


class Pair(Plain, frozen=True, kw_only=True):
    """Two reports, and why they are of one incident or of two; see `PairWhy`. Numbers of nats as text."""

    a: str
    b: str
    a_mark: str
    b_mark: str
    decision: str
    barred: str | None
    apart_m: int
    apart_s: int
    kernels: tuple[Kernel, ...]
    total: str
    threshold: str
    flips_m: int | None
    flips_s: int | None
    copy: bool


class IncidentView(Plain, frozen=True, kw_only=True):
    """One incident: its reports side by side, what stands beside it, why it is one, and what it was called.

    reports      in log order, of `report_count`
    weakest      the pair without which it falls apart; `pairs`, `attached`: what holds it; `refused`: near, and apart
    entries      where each statement named here stands, as far as this reader may see it
    """

    at: At
    incident: IncidentLine
    sides: tuple[str, ...]
    reports: tuple[Told, ...]
    report_count: int
    claims: tuple[Said, ...]
    denials: tuple[Said, ...]
    complaints: tuple[str, ...]
    petitions: tuple[str, ...]
    links: tuple[dict[str, Any], ...]
    weakest: Pair | None
    pairs: tuple[Pair, ...]
    attached: tuple[Pair, ...]
    refused: tuple[Pair, ...]
    aliases: tuple[str, ...]
    derived_from: str | None
    revision: int
    ground: Ground | None
    timeline: Timeline | None
    entries: dict[str, int]


class PairView(Plain, frozen=True, kw_only=True):
    """Two reports explained one with the other, and the incident that each is of."""

    at: At
    pair: Pair
    one: Told
    other: Told
    one_incident: str
    other_incident: str


def incident_view(glance: Glance, asked: Asked) -> IncidentView:
    """The incident of a report; Refused `not_shown`, whether it is hidden, recalled or none."""
    happened = glance.grouped.happened
    group = _group(glance, asked.which)
    found = happened.incidents.incident(group)
    why, line = happened.incidents.why(found), line_of(glance, found, group)
    members = (*found.members, *found.sealed)
    told = _told(glance, found, members[:MOST_REPORTS])
    held = [pair for pair in why.pairs if pair is not why.weakest]
    claims = tuple(_said(glance, (glance.states.thing(ClaimRow, one).current for one in found.claims)))
    denials = tuple(_said(glance, (glance.states.thing(DenialRow, one).current for one in found.denials)))
    links = tuple(dict(link_plain(one)) for one in happened.incidents.links(found))
    ids = (*found.complaints, *found.petitions, *(one.id for one in line.cited))
    ids = (*ids, *(str(link[name]) for link in links for name in ("id", "one", "other")))
    return IncidentView(
        at=at_of(glance),
        incident=line,
        sides=(*glance.parties(), ""),
        reports=told,
        report_count=len(members),
        claims=claims,
        denials=denials,
        complaints=found.complaints,
        petitions=found.petitions,
        links=links,
        weakest=None if why.weakest is None else _pair(glance, why.weakest),
        pairs=tuple(_pair(glance, pair) for pair in held[:MOST_PAIRS]),
        attached=tuple(_pair(glance, pair) for pair in why.attached[:MOST_PAIRS]),
        refused=tuple(_pair(glance, pair) for pair in why.refused),
        aliases=found.aliases,
        derived_from=found.derived_from,
        revision=found.revision,
        ground=ground(glance.states, [_placed(one) for one in told if one.where is not None]),
        timeline=timeline(
            [bar for member, one in zip(members, told, strict=False) if (bar := _timed(member, one))]
        ),
        entries=_entries(glance, ids),
    )


def pair_view(glance: Glance, asked: Asked) -> PairView:
    """One report beside another (without one: beside itself); Refused `not_shown`."""
    incidents = glance.grouped.happened.incidents
    two = [_report(glance, which) for which in (asked.which, asked.other or asked.which)]
    told, ids = [], []
    for report in two:
        found = incidents.incident(incidents.partition.group_of[report])
        member = next(one for one in (*found.members, *found.sealed) if one.telling.id == report)
        told.append(_told(glance, found, (member,))[0])
        ids.append(found.id)
    return PairView(
        at=at_of(glance),
        pair=_pair(glance, incidents.partition.pair(*two)),
        one=told[0],
        other=told[1],
        one_incident=ids[0],
        other_incident=ids[1],
    )


def _report(glance: Glance, which: str) -> Hex32:
    """A report by an entry's number or by any of its versions, of those that count in this layer."""
    partition = glance.grouped.happened.incidents.partition
    # What was said inside a seal has an id and no entry of its own; whatever has a head here, this layer reads.
    head = partition.reported.head.get(which) or partition.reported.head.get(find(glance, which)[1].id)
    if head is None or head not in partition.group_of:
        raise not_shown(which)
    return head


def _group(glance: Glance, which: str) -> Group:
    return glance.grouped.happened.incidents.partition.group_of[_report(glance, which)]


def _row(states: States, member: Member) -> ReportRow | DetectionRow:
    row = row_of(states, member)
    if row is None:
        raise RuntimeError("a report that counts has a row")
    return row


def _version(id: Hex32, row: VersionRow) -> Version[VersionRow]:
    return Version(id=id, row=row)


def _told(glance: Glance, found: IncidentOn, members: Iterable[Member]) -> tuple[Told, ...]:
    repeats = {second: first for first, second in found.copies}
    told = []
    for member in members:
        telling, row = member.telling, _row(glance.states, member)
        placed = telling.radius_m or telling.lat_e7 or telling.lon_e7
        occurred = row.origin.occurred
        told.append(
            Told(
                mark=mark_of(glance, telling.id),
                report=telling.id,
                said=said_of(glance, _version(telling.version, row)),
                part=member.part.value,
                side=telling.side,
                where=spot_of(telling.lat_e7, telling.lon_e7, telling.radius_m) if placed else None,
                occurred=None
                if occurred is None
                else {"since": occurred.since, "until": occurred.until, "zone": occurred.zone},
                source_class=telling.source.value,
                late=telling.late,
                sealed=telling.sealed,
                hidden=row.origin.hidden,
                repeats=repeats.get(telling.id),
            )
        )
    return tuple(told)


def mark_of(glance: Glance, report: Hex32) -> str:
    """What a report is called: its radio number, else its entry's number; the same in every language."""
    reported = glance.grouped.happened.incidents.partition.reported
    number = reported.number(report)
    if number is not None:
        return number
    index = glance.state.record.chains.index_of(report)
    return report[:8] if index is None else f"#{index}"


def _said(glance: Glance, things: Iterable[Iterable[Version[Any]]]) -> Iterable[Said]:
    for versions in things:
        for version in versions:
            yield said_of(glance, version)


def _pair(glance: Glance, found: PairWhy) -> Pair:
    return Pair(
        a=found.a,
        b=found.b,
        a_mark=mark_of(glance, found.a),
        b_mark=mark_of(glance, found.b),
        decision=found.decision.value,
        barred=None if found.barred is None else found.barred.value,
        apart_m=found.apart_m,
        apart_s=found.apart_s,
        kernels=tuple(Kernel(name=name, nats=nats(value)) for name, value in found.kernels if value),
        total=nats(found.score),
        threshold=nats(found.threshold),
        flips_m=found.flips_m,
        flips_s=found.flips_s,
        copy=found.copy,
    )


def _placed(one: Told) -> Placed:
    if one.where is None:
        raise RuntimeError("only what has a place is drawn")
    where = one.where
    return Placed(
        report=one.report, mark=one.mark, lat_e7=where.lat_e7, lon_e7=where.lon_e7, radius_m=where.radius_m
    )


def _timed(member: Member, one: Told) -> Timed | None:
    first, last = member.telling.earliest, member.telling.latest
    if first is None or last is None:
        return None
    return Timed(report=one.report, mark=one.mark, best=(first, last), hull=(first, last))


def _entries(glance: Glance, ids: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for id in dict.fromkeys(ids):
        try:
            found[id] = find(glance, id)[0]
        except Refused:  # not in this view: its id alone is shown
            continue
    return found
