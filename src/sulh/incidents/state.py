# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The fold of what is said to have happened: one row per statement.

publication/ID actor/ID report/ID claim/ID denial/ID      versions (see record/things.py)
"""

from sulh.incidents.kinds import Actor, Claim, Denial, Publication, Report
from sulh.record.fold import Entry, Ground
from sulh.record.rows import Changes, RoomRows
from sulh.record.things import Points, Shape, VersionRow, place


class PublicationRow(VersionRow, frozen=True, kw_only=True):
    """Row `publication/<id>`."""

    body: Publication


class ActorRow(VersionRow, frozen=True, kw_only=True):
    """Row `actor/<id>`."""

    body: Actor


class ReportRow(VersionRow, frozen=True, kw_only=True):
    """Row `report/<id>`: a report, anchor of an incident or another source's version of it."""

    body: Report


class ClaimRow(VersionRow, frozen=True, kw_only=True):
    """Row `claim/<id>`."""

    body: Claim


class DenialRow(VersionRow, frozen=True, kw_only=True):
    """Row `denial/<id>`."""

    body: Denial


# In this room a source can be looked up, so it must be a publication that stands.
_SOURCE = Points(to=("publication",))

SHAPES: dict[str, Shape] = {
    "incidents.publication.v1": Shape(noun="publication", row=PublicationRow, source=_SOURCE),
    "incidents.actor.v1": Shape(noun="actor", row=ActorRow, source=_SOURCE),
    "incidents.report.v1": Shape(
        noun="report", row=ReportRow, refs={"actor": Points(to=("actor",))}, source=_SOURCE
    ),
    "incidents.claim.v1": Shape(
        noun="claim", row=ClaimRow, refs={"incident": Points(to=("report",))}, source=_SOURCE
    ),
    "incidents.denial.v1": Shape(
        noun="denial",
        row=DenialRow,
        refs={"denies": Points(to=("claim", "report"), least=1)},
        source=_SOURCE,
    ),
}


class IncidentsFold:
    """The room's fold."""

    room = "incidents"
    version = 3
    shapes = SHAPES

    def step(self, rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
        """One row per statement. Raises Refused as `things.place`."""
        return place(rows, entry, ground, SHAPES)
