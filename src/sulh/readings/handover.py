# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What whoever goes off duty hands over: cases that stay open, who is still kept out, sittings ahead, what came in since.

It is asked of the same moment as what is due: nothing that was known later stands on a sheet of an earlier day.
Nobody's reading is counted: whether a person has read something is that person's own matter.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sulh.cases.life import OVER, CaseStatus
from sulh.clock import When
from sulh.mechanism import States
from sulh.readings.cases import Cases
from sulh.readings.cases_on import STAGES, CaseOn
from sulh.readings.day import HeldOn, Period, cases_by, held_within, taken_in
from sulh.readings.known_by import KnownBy
from sulh.statement.envelope import Hex32, Name

AHEAD = timedelta(days=14)  # sittings within two weeks: what a watch may have to prepare
CLOSED = frozenset(OVER.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """A case that is not over; `live`: somebody said that lives are at risk."""

    id: Hex32
    index: int
    label: str
    known: KnownBy
    status: CaseStatus
    live: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingOn:
    """A session whose days lie ahead, as its source has it."""

    id: Hex32
    index: int
    label: str
    when: When
    place: str
    lang: str
    org: Name


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverOn:
    """The sheet.

    stages    how many cases are at each stage, of those that are not over
    live      cases in which lives are at risk
    kept_out  what keeps monitors from looking and is not known to be over
    since     [first, after the last) of the entries that came in after the period's end
    """

    stages: tuple[tuple[CaseStatus, int], ...]
    live: tuple[OpenCase, ...]
    kept_out: tuple[HeldOn, ...]
    sittings: tuple[SittingOn, ...]
    since: tuple[int, int]


def handover_on(states: States, cases: Cases, period: Period, since: datetime) -> HandoverOn:
    """What stays when a period ends; `since` is the instant from which on what is due was asked."""
    still = [one for one in cases_by(states, cases, since).all() if one.status not in CLOSED]
    counts = [(stage, sum(one.status is stage for one in still)) for stage in STAGES]
    return HandoverOn(
        stages=tuple((stage, count) for stage, count in counts if count),
        live=tuple(_open(one) for one in still if one.live),
        kept_out=tuple(one for one in held_within(states, period) if one.open),
        sittings=tuple(_sittings(states, since)),
        since=taken_in(states, cases.book, period.end, max(cases.until, period.end)),
    )


def _open(one: CaseOn) -> OpenCase:
    return OpenCase(
        id=one.id, index=one.index, label=one.label, known=one.known, status=one.status, live=one.live
    )


def _sittings(states: States, since: datetime) -> list[SittingOn]:
    """Sessions that may lie within the next two weeks, the earliest first."""
    found: list[tuple[datetime, SittingOn]] = []
    for thing in states.sessions:
        for version in thing.current:
            when, body = version.row.origin.occurred, version.row.body
            span = None if when is None else when.span()
            if when is None or span is None or span.earliest is None or span.latest is None:
                continue
            if span.latest > since and span.earliest < since + AHEAD:
                said = SittingOn(
                    id=version.id,
                    index=version.row.origin.index,
                    label=body.label,
                    when=when,
                    place=body.place or "",
                    lang=version.row.origin.lang,
                    org=version.row.origin.issuer,
                )
                found.append((span.earliest, said))
    return [said for _, said in sorted(found, key=lambda one: (one[0], one[1].index))]
