# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What pages of incidents share of one state: the incidents, when each was, and what cites it; made when asked for.

Incidents are told apart once for a state and found by their time in one pass over an index, so that a page costs
what it shows and not what the record holds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sulh.cases.shapes import CaseRow
from sulh.mechanism import States
from sulh.readings.figures import Desk
from sulh.readings.findings import FindingState, findings
from sulh.readings.incidents import Incidents
from sulh.readings.incidents_dated import Line
from sulh.readings.partition import Group
from sulh.record.rows import read_row
from sulh.statement.envelope import Hex32, Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """What refers to an incident. what: finding or case; state: of a finding, see `FindingOn`."""

    what: str
    id: Hex32
    label: str
    state: str
    stands: bool


class Happened:
    """What happened, of one state."""

    def __init__(self, states: States) -> None:
        self._states = states

    @cached_property
    def incidents(self) -> Incidents:
        return self._states.shared(Incidents)

    @cached_property
    def desk(self) -> Desk:
        return Desk(self._states, self.incidents)

    def line(self, sector: Name | None) -> Line:
        """The incidents of a sector, the latest first; all of them for None."""
        return self.incidents.dates.of(sector)

    def chosen(self, first: int | None, last: int | None, sector: Name | None) -> Sequence[Group]:
        """Those that may have been between these seconds since 1970, ends included, and in that sector."""
        return [one.group for one in self.line(sector).chosen(first, last)]

    def latest(self, now: int) -> int | None:
        """The last second of the latest incident that began by `now`: a date in the future moves nothing."""
        found = self.line(None).latest(now)
        return None if found is None else min(found, now)

    @property
    def ends(self) -> tuple[int, int] | None:
        """When the first began and the last ended."""
        first, last = self.line(None).earliest, self.line(None).latest()
        return None if first is None or last is None else (first, last)

    @cached_property
    def cited(self) -> Mapping[Hex32, tuple[Citing, ...]]:
        """Findings and cases by each report that they cite, by any of its versions."""
        found: dict[Hex32, dict[Citing, None]] = {}
        head = self.incidents.partition.reported.head

        def cite(reports: Sequence[Hex32], by: Citing) -> None:
            for report in reports:
                if report in head:
                    found.setdefault(head[report], {})[by] = None

        for finding in self._states.shared(findings):
            by = Citing(
                what="finding",
                id=finding.id,
                label=finding.row.body.label,
                state=finding.state.value,
                stands=finding.stands,
            )
            if finding.state is not FindingState.CORRECTED:
                cite(finding.row.refs.get("incident", ()), by)
        for key, value in self._states.rows.items("cases", "case/"):
            row = read_row(value, CaseRow)
            if row.origin.superseded_by is None:
                by = Citing(
                    what="case", id=key.partition("/")[2], label=row.body.label, state="", stands=False
                )
                cite((*row.refs.get("incident", ()), *row.refs.get("report", ())), by)
        return {report: tuple(those) for report, those in found.items()}

    def citing(self, group: Group) -> tuple[Citing, ...]:
        """What cites any report of an incident."""
        return tuple(dict.fromkeys(by for one in group.members for by in self.cited.get(one, ())))
