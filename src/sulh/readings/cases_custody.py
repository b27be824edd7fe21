# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who holds a piece of evidence that a report or finding rests on, and through whose hands it went.

The incidents room keeps the chain; here it is told. A step by somebody who did not hold it is shown as broken and
moves no holder. Of what is no evidence of the record (a report, something sealed) there is no chain: held by nobody.
"""

from dataclasses import dataclass

import msgspec

from sulh.incidents.custody import HolderRow, PassedRow
from sulh.incidents.rows import CustodyRow, EvidenceRow
from sulh.mechanism import States
from sulh.readings.times import Times
from sulh.recompute.marks import REF
from sulh.record.rows import read_row
from sulh.statement.envelope import Hex32, Name

ROOM = "incidents"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOn:
    """One hand-over: who gave it to whom, which copy, the record's time then, and whether the giver did not hold it."""

    id: Hex32
    giver: Name
    to: Name
    copy: str
    at: str
    broken: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyOn:
    """A chain of custody: whose statement it was first, who holds it by the chain, how many steps broke it."""

    first: Name | None
    holder: Name | None
    breaks: int
    chain: tuple[HandedOn, ...]


def custody(states: States, number: Hex32, times: Times) -> CustodyOn:
    """The chain of one piece of evidence."""
    evidence = states.row(EvidenceRow, number)
    if evidence is None:
        return CustodyOn(first=None, holder=None, breaks=0, chain=())
    value = states.rows.get(ROOM, f"holder/{number}")
    holder = None if value is None else read_row(value, HolderRow)
    steps = [
        (key.partition("/")[2], row)
        for room, key in states.marks.take(REF, f"custody/evidence/{number}")
        if (found := states.rows.get(room, key)) is not None
        for row in (read_row(found, CustodyRow),)
    ]
    return CustodyOn(
        first=evidence.origin.issuer,
        holder=None if holder is None else holder.org,
        breaks=0 if holder is None else holder.breaks,
        chain=tuple(_handed(states, name, row, times) for name, row in steps),
    )


def _handed(states: States, number: Hex32, row: CustodyRow, times: Times) -> HandedOn:
    value = states.rows.get(ROOM, f"passed/{number}")
    passed = None if value is None else read_row(value, PassedRow)
    return HandedOn(
        id=number,
        giver=row.origin.issuer,
        to=row.body.to,
        copy=row.body.copy.value,
        at=times.now_at(row.origin.index),
        broken=passed is not None and passed.broken,
    )


def custody_plain(found: CustodyOn) -> dict[str, object]:
    """As plain data."""
    plain: dict[str, object] = msgspec.to_builtins(found)
    return plain
