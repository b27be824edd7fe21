# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What stands behind what was said to have happened: support for those who decide, never a verdict.

    origins      who stands behind it in the end: many reports of one organisation or outlet are one origin's, and
                 so are reports that hand on the same file or nearly the same words
    grades       how reliable the source, how credible the item (A-F and 1-6), as whoever reported it graded both;
                 of an ungraded item F and 6: it cannot be judged
    means        by what it was noticed
    access       what kept monitors from looking there, as far as a statement names one of these reports

No figure is made of these: two weak origins are not one strong one, and what nobody was let near was not refuted.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from sulh.mechanism import States
from sulh.operations.state import RestrictionRow
from sulh.readings.compliance_sightings import Sightings, Source
from sulh.readings.incident_counts import voices_of
from sulh.readings.incidents import Incidents
from sulh.recompute.marks import REF
from sulh.record.rows import read_row
from sulh.statement.admiralty import Credibility, Reliability
from sulh.statement.envelope import Hex32

RELIABILITY = "ABCDEF"
CREDIBILITY = range(1, 7)
# Admiralty code: neither can be judged.
UNGRADED = (Reliability.F.value, Credibility.UNKNOWN.value)
# References that hand on the same thing: two reports of one picture are one origin.
SAME_THING = ("evidence",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """One report: its sources, how it was noticed (None: not said), how it was graded, what files it rests on."""

    id: Hex32
    sources: tuple[Source, ...]
    means: str | None
    reliability: str
    credibility: str
    rests_on: tuple[Hex32, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hindered:
    """A statement that something kept monitors from looking: what, how it ended, who says so."""

    id: Hex32
    kind: str
    outcome: str
    said_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """Everything that backs some reports, and nothing that follows from it.

    origins   each the sources that cannot be told apart as independent, in the order of their first report
    grades    (reliability, credibility) of each graded item and how many have it; `ungraded` the others
    """

    reports: tuple[Hex32, ...]
    origins: tuple[tuple[Source, ...], ...]
    grades: Mapping[tuple[str, str], int]
    ungraded: int
    means: Mapping[str, int]
    access: tuple[Hindered, ...]


class _Says(msgspec.Struct):
    how: str
    for_org: str | None = None


class _Body(msgspec.Struct):
    says: _Says
    means: str | None = None
    reliability: str | None = None
    credibility: str | None = None


class _Origin(msgspec.Struct):
    index: int
    issuer: str
    superseded_by: str | None = None


class _Report(msgspec.Struct):
    """As much of a report's row as is asked for."""

    origin: _Origin
    body: _Body
    refs: dict[str, tuple[str, ...]] = {}


_reports = msgspec.json.Decoder(_Report)


def support(
    states: States,
    reports: Iterable[Hex32],
    sightings: Sightings | None = None,
    incidents: Incidents | None = None,
) -> Support:
    """What backs these reports (ids of statements; those that no row has, or that were superseded, are left out).

    incidents   with them origins are told apart as incidents tell their voices apart: by media and words, too
    """
    sightings = sightings or states.shared(Sightings)
    found: list[tuple[int, Backing]] = []
    for number in dict.fromkeys(reports):
        value = states.rows.get("incidents", f"report/{number}")
        if value is None:
            continue
        row = _reports.decode(value)
        if row.origin.superseded_by is None:
            found.append((row.origin.index, _backing(sightings, number, row)))
    backing = [one for _, one in sorted(found, key=lambda pair: pair[0])]
    graded = [(one.reliability, one.credibility) for one in backing]
    return Support(
        reports=tuple(one.id for one in backing),
        origins=origins(backing) if incidents is None else _voices(incidents, backing),
        grades=dict(sorted(Counter(grade for grade in graded if grade != UNGRADED).items())),
        ungraded=graded.count(UNGRADED),
        means=dict(sorted(Counter(one.means or "not_said" for one in backing).items())),
        access=_hindered(states, [one.id for one in backing]),
    )


def _backing(sightings: Sightings, number: Hex32, row: _Report) -> Backing:
    body = row.body
    return Backing(
        id=number,
        sources=sightings.sources(body.says.how, body.says.for_org, row.refs, row.origin.issuer),
        means=body.means,
        reliability=body.reliability or UNGRADED[0],
        credibility=body.credibility or UNGRADED[1],
        rests_on=tuple(thing for role in SAME_THING for thing in row.refs.get(role, ())),
    )


def origins(backing: Sequence[Backing]) -> tuple[tuple[Source, ...], ...]:
    """Sources grouped: those that share a report or a file are one origin, however long the chain of them is."""
    groups: list[tuple[set[object], list[Source]]] = []
    for one in backing:
        keys: set[object] = {*one.sources, *one.rests_on}
        sources = list(one.sources)
        apart = []
        for known, earlier in groups:
            if known & keys:
                keys |= known
                sources = [*earlier, *sources]
            else:
                apart.append((known, earlier))
        groups = [*apart, (keys, sources)]
    first = {source: place for place, one in reversed(list(enumerate(backing))) for source in one.sources}
    ordered = sorted(groups, key=lambda group: min(first[source] for source in group[1]))
    return tuple(tuple(dict.fromkeys(sources)) for _, sources in ordered)


def _voices(incidents: Incidents, backing: Sequence[Backing]) -> tuple[tuple[Source, ...], ...]:
    """Who is independent of whom by the engine's own measure of copies; what tells of nothing falls back on its source."""
    partition = incidents.partition
    heads = dict.fromkeys(partition.reported.head.get(one.id, "") for one in backing)
    told = [partition.tellings[head] for head in heads if head in partition.tellings]
    found, _ = voices_of(told, partition.grams)
    voiced = tuple(voice.origins for voice in found)
    heard = {source for origin in voiced for source in origin}
    return (*voiced, *(one for one in origins(backing) if not heard & set(one)))


def _hindered(states: States, reports: Iterable[Hex32]) -> tuple[Hindered, ...]:
    found: dict[Hex32, tuple[int, Hindered]] = {}
    for report in reports:
        for room, key in states.marks.take(REF, f"restriction/observation/{report}"):
            value = states.rows.get(room, key)
            row = None if value is None else read_row(value, RestrictionRow)
            if row is None or row.origin.superseded_by is not None:
                continue
            number = key.partition("/")[2]
            said = Hindered(
                id=number,
                kind=row.body.restriction_kind.value,
                outcome=row.body.outcome.value,
                said_by=row.origin.issuer,
            )
            found[number] = (row.origin.index, said)
    return tuple(one for _, one in sorted(found.values(), key=lambda pair: pair[0]))
