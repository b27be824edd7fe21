# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What happened, as plain data for `sulh status --json`: incidents, reports, complaints, petitions, evidence, links,
parameters, figures.

An incident has the fields of the report that it rests on, then its own (readings/incidents_plain.py), every version of
every report of it, and the claims and denials about them. Figures are those of the UTC day of `on`: of all sectors
together first, then of each.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Protocol

import msgspec

from sulh.clock import parse_time
from sulh.incidents.adopted import AdoptedRow
from sulh.incidents.custody import HolderRow
from sulh.incidents.due import ReceiptRow
from sulh.incidents.rows import (
    ClaimRow,
    ComplaintRow,
    CustodyRow,
    DenialRow,
    DetectionRow,
    EvidenceRow,
    ParametersRow,
    PetitionRow,
    ReportRow,
)
from sulh.mechanism import States, Thing, Version
from sulh.readings.figures import Desk
from sulh.readings.incidents import IncidentOn, Incidents
from sulh.readings.incidents_plain import figures_plain, incident_plain, link_plain, parameters_plain
from sulh.readings.moment import Moment
from sulh.recompute.marks import REF
from sulh.record.rows import read_row
from sulh.record.state import GroundRow
from sulh.record.things import VersionRow
from sulh.statement.envelope import Hex32

Json = dict[str, object]
UTC_ZONE = "+00:00"
DAY = timedelta(days=1)
ROOM = "incidents"


class Renders(Protocol):
    """How the view draws things of any room."""

    def thing(self, thing: Thing[VersionRow]) -> Json: ...
    def version(self, version: Version[VersionRow]) -> Json: ...
    def claim(self, thing: Thing[VersionRow]) -> Json: ...


class Happened:
    """The lists of one view; `cut` notes what is not given whole."""

    def __init__(
        self,
        states: States,
        on: Moment,
        start: int,
        stop: int | None,
        cut: Callable[[str, int], None],
        renders: Renders,
    ) -> None:
        self._states, self._on, self._start, self._stop = states, on, start, stop
        self._cut, self._renders = cut, renders

    def lists(self) -> Json:
        """Every list of this room that is more than its rows."""
        return {
            "incidents": self._incidents_(),
            "reports": self._things("reports", ReportRow),
            "detections": self._things("detections", DetectionRow),
            "complaints": [self._received(one) for one in self._page("complaints", ComplaintRow)],
            "petitions": [self._received(one) for one in self._page("petitions", PetitionRow)],
            "evidence": [self._held(one) for one in self._page("evidence", EvidenceRow)],
            "links": self._links(),
            "parameters": self._parameters(),
            "figures": self._figures(),
        }

    @cached_property
    def incidents(self) -> Incidents:
        """The incidents that the lists are made of: made once, for whoever else asks."""
        return self._states.shared(Incidents)

    def _page(self, name: str, kind: type[VersionRow]) -> tuple[Thing[VersionRow], ...]:
        self._cut(name, self._states.count(kind))
        return self._states.page(kind, self._start, self._stop)

    def _things(self, name: str, kind: type[VersionRow]) -> list[Json]:
        return [self._renders.thing(thing) for thing in self._page(name, kind)]

    def _incidents_(self) -> list[Json]:
        self._cut("incidents", len(self.incidents))
        return [self._incident(one) for one in self.incidents.page(self._start, self._stop)]

    def _incident(self, found: IncidentOn) -> Json:
        reported = self.incidents.partition.reported
        rows = [
            Version(id=number, row=row)
            for member in (*found.members, *found.sealed)
            for number in reported.versions(member.telling.id)
            if (row := self._row(number)) is not None
        ]
        rests = next((one for one in rows if one.id == self._version_of(found)), rows[0])
        body = msgspec.to_builtins(getattr(rests.row, "body", None))
        fields = (
            {name: value for name, value in body.items() if name != "says"} if isinstance(body, dict) else {}
        )
        plain = incident_plain(found)
        return {
            **fields,
            **plain,
            "label": fields.get("label", ""),
            "versions": [self._renders.version(one) for one in rows],
            "denials": [
                self._renders.thing(self._states.thing(DenialRow, number)) for number in found.denials
            ],
            "claims": [self._renders.claim(self._states.thing(ClaimRow, number)) for number in found.claims],
            "complaints": list(found.complaints),
            "petitions": list(found.petitions),
        }

    def _version_of(self, found: IncidentOn) -> Hex32:
        members = (*found.members, *found.sealed)
        return next(one.telling.version for one in members if one.telling.id == found.anchor)

    def _row(self, number: Hex32) -> ReportRow | DetectionRow | None:
        return self._states.row(ReportRow, number) or self._states.row(DetectionRow, number)

    def _received(self, thing: Thing[VersionRow]) -> Json:
        """A complaint or petition with the receipt that it is owed, and whether that is late."""
        value = self._states.rows.get(ROOM, f"receipt/{thing.id}")
        row = None if value is None else read_row(value, ReceiptRow)
        return {
            **self._renders.thing(thing),
            "receipt": None if row is None else msgspec.to_builtins(row),
            "receipt_late": row is not None and self._passed(row),
        }

    def _passed(self, row: ReceiptRow) -> bool:
        if row.due is None:
            return False
        value = self._states.rows.get("record", "ground")
        now = row.at or (read_row(value, GroundRow).now if value is not None else None)
        return now is not None and parse_time(now) > parse_time(row.due)

    def _held(self, thing: Thing[VersionRow]) -> Json:
        """Evidence with who holds it, and each step of its chain in log order."""
        value = self._states.rows.get(ROOM, f"holder/{thing.id}")
        steps = self._states.marks.take(REF, f"custody/evidence/{thing.id}")
        numbers = [key.partition("/")[2] for _, key in steps]
        rows = [(number, self._states.row(CustodyRow, number)) for number in numbers]
        return {
            **self._renders.thing(thing),
            "holder": None if value is None else msgspec.to_builtins(read_row(value, HolderRow)),
            "custody": [
                self._renders.version(Version(id=number, row=row)) for number, row in rows if row is not None
            ],
        }

    def _links(self) -> list[Json]:
        links = self.incidents.partition.reported.links
        self._cut("links", len(links))
        return [link_plain(one) for one in links[self._start : self._stop]]

    def _parameters(self) -> list[Json]:
        """Those in force, then every proposal with who adopted it."""
        proposals = self._states.page(ParametersRow)
        found = [parameters_plain(self.incidents.partition.in_force)]
        for thing in proposals:
            value = self._states.rows.get(ROOM, f"adopted/{thing.id}")
            adopted = None if value is None else read_row(value, AdoptedRow)
            found.append(
                {
                    "id": thing.id,
                    "issuer": thing.versions[0].row.origin.issuer,
                    "label": thing.versions[0].row.body.label,
                    "by": [] if adopted is None else [one.org for one in adopted.by],
                    "effective_at": None if adopted is None else adopted.effective_at,
                }
            )
        return found

    def _figures(self) -> list[Json]:
        day = self._on.day or self._on.last(UTC_ZONE).astimezone(UTC).date()
        start = datetime(day.year, day.month, day.day, tzinfo=UTC)
        desk = Desk(self._states, self.incidents)
        sectors = (None, *desk.sectors)
        self._cut("figures", len(sectors))
        return [
            figures_plain(desk.figures(start, start + DAY, sector))
            for sector in sectors[self._start : self._stop]
        ]
