# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What this room keeps of others, from headers alone: complaints, what was said in talks, what a finding is owed.

received/COMPLAINT   see life.py
talk/ID              see cited.py
owed/COMMITMENT      the findings that it refers to, and who has checked it
"""

import msgspec

from sulh.cases.cited import TalkRow
from sulh.cases.life import RECEIPT, ReceivedRow, due_after
from sulh.cases.sheet import Sheet
from sulh.clock import format_time
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Name, Natural

COMPLAINTS = frozenset({"incidents.complaint.v1", "incidents.petition.v1"})
TALKS = frozenset({"talks.session.v1", "talks.delegation.v1", "talks.proposal.v1", "talks.answer.v1"})
COMMITMENT, CHECK = "commitments.commitment.v1", "commitments.check.v1"
HEARD = COMPLAINTS | TALKS | {COMMITMENT, CHECK}
MAX_CHECKED = 32  # organisations of one mechanism


class OwedRow(Said, frozen=True, kw_only=True):
    """Row `owed/<commitment>`: a commitment that follows from findings; `checked`: who has said whether it was done."""

    findings: tuple[Hex32, ...]
    org: Name
    index: Natural
    checked: tuple[Name, ...] = ()


def heard(sheet: Sheet) -> None:
    """Keep what a header says that this room needs; nothing for most."""
    kind = sheet.entry.header.kind
    number, index = sheet.entry.id, sheet.entry.index
    if kind in COMPLAINTS:
        now = sheet.ground.now
        due = due_after(sheet.charter.procedure, RECEIPT, now)
        row = ReceivedRow(kind=kind, org=sheet.org, index=index, at=format_time(now), due=due)
        sheet.write(f"received/{number}", row)
    elif kind in TALKS:
        sheet.write(f"talk/{number}", TalkRow(org=sheet.org, index=index))
    elif kind == COMMITMENT and sheet.refs("finding"):
        sheet.write(f"owed/{number}", OwedRow(findings=sheet.refs("finding"), org=sheet.org, index=index))
    elif kind == CHECK:
        _checked(sheet, sheet.ref("commitment") or "")


def _checked(sheet: Sheet, commitment: Hex32) -> None:
    row = sheet.find(f"owed/{commitment}", OwedRow)
    if row is not None and sheet.org not in row.checked and len(row.checked) < MAX_CHECKED:
        checked = (*row.checked, sheet.org)
        sheet.write(f"owed/{commitment}", msgspec.structs.replace(row, checked=checked))
