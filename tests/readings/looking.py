# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A record on a table with heads, so that what is said there has a proven time."""

from datetime import UTC, datetime

from sulh.cases.state import CasesFold
from sulh.clock import When, format_time
from sulh.commitments.state import CommitmentsFold
from sulh.mechanism import States
from sulh.operations.state import OperationsFold
from sulh.record.heads import HeadRow
from sulh.record.state import CharterRow, GroundRow
from sulh.statement.assertion import How, Says
from sulh.statement.canon import Said
from tests.rooms import NOTHING, Table, charter

DAY = 2  # of November 2025


def at(hour: int, minute: int = 0, day: int = DAY) -> datetime:
    """An instant of that day, in UTC."""
    return datetime(2025, 11, day, hour, minute, tzinfo=UTC)


def when(hour: int, minute: int = 0, day: int = DAY) -> When:
    """The same, as it is said."""
    text = format_time(at(hour, minute, day))
    return When(since=text, until=text, zone="+00:00")


def own(org: str) -> Says:
    return Says(speaker=org, how=How.OWN_ACT, for_org=org)


class Told:
    """A table of these rooms; `head(hour)` logs a head that covers all before it, whose word is the host's."""

    def __init__(self) -> None:
        self.table = Table(folds=[OperationsFold(), CommitmentsFold(), CasesFold()])
        self.table.rows.apply("record", {"charter": CharterRow(id=NOTHING, body=charter(), in_force_at=1)})
        self.seen = 0

    def head(self, moment: datetime) -> None:
        """Time moves on."""
        table, now = self.table, format_time(moment)
        row = HeadRow(size=table.size, root=NOTHING, logged_at=now, now=now)
        ground = GroundRow(now=now, witnessed=False, operational=0, joint=0, ruleset=NOTHING)
        table.rows.apply("record", {f"head/{table.size}": row, "ground": ground})
        table.size += 1
        self.seen = table.size

    def say(self, kind: str, body: Said, *refs: tuple[str, str], issuer: str) -> str:
        """Said by somebody who has seen the last head."""
        return self.table.say(kind, body, *refs, issuer=issuer, seen=self.seen)

    @property
    def states(self) -> States:
        return States(self.table.rows)
