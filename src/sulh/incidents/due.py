# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""When the room's time runs out: receipts that are owed, links that wait for opposition.

due            the next instants at which something falls due, as many as a host needs to know
receipt/ID     of a complaint or petition: when it came, until when its receipt is owed, who gave it and when
"""

from datetime import timedelta

import msgspec

from sulh.clock import format_time, parse_time
from sulh.incidents.links import OTHERS, Act
from sulh.record.fold import Entry, Ground
from sulh.record.procedure import seconds_allowed
from sulh.record.rows import Changes, RoomRows
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Line, Name, Natural

RECEIPT = "receipt_of_complaint"  # value of the standing procedure
# A host that misses one is at most an hour late; without an end a flood of complaints would make each one dearer.
MAX_DUE = 64
# Who answers for the mechanism; of a party's acknowledgement nobody needs to wait.
_ANSWERS = frozenset({"co_chair", "secretariat"})


class DueRow(Said, frozen=True, kw_only=True):
    """Row `due`: ascending, those that were over at the last change left out."""

    instants: tuple[Line, ...] = ()


class ReceiptRow(Said, frozen=True, kw_only=True):
    """Row `receipt/<complaint or petition>`: `due` where the charter has adopted a time for it.

    by, act, statement, index, at   who answered first for the mechanism, how, and the record's time then
    """

    received: Line
    due: Line | None = None
    by: Name | None = None
    act: Act | None = None
    statement: Hex32 | None = None
    index: Natural | None = None
    at: Line | None = None


def due_after(ground: Ground, value: str) -> str | None:
    """The instant at which a time of the procedure that begins now is over; None where it is not adopted."""
    allowed = seconds_allowed(ground.charter.procedure, value)
    return None if allowed is None else format_time(ground.now + timedelta(seconds=allowed))


def with_due(rows: RoomRows, ground: Ground, due: str | None) -> Changes:
    """The row of instants with one more."""
    if due is None:
        return {}
    row = rows.read("due", DueRow) or DueRow()
    ahead = {parse_time(one): one for one in (*row.instants, due) if parse_time(one) > ground.now}
    return {"due": DueRow(instants=tuple(ahead[moment] for moment in sorted(ahead)[:MAX_DUE]))}


def received(rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
    """A complaint or petition came."""
    due = due_after(ground, RECEIPT)
    row = ReceiptRow(received=format_time(ground.now), due=due)
    return {f"receipt/{entry.id}": row, **with_due(rows, ground, due)}


def acknowledged(rows: RoomRows, entry: Entry, ground: Ground, target: Hex32, act: Act) -> Changes:
    """The mechanism's first answer to a complaint is its receipt; a rejection is one, too."""
    issuer = entry.header.issuer
    row = rows.read(f"receipt/{target}", ReceiptRow)
    if row is None or row.at is not None or act not in OTHERS or issuer.role not in _ANSWERS:
        return {}
    given = msgspec.structs.replace(
        row, by=issuer.org, act=act, statement=entry.id, index=entry.index, at=format_time(ground.now)
    )
    return {f"receipt/{target}": given}
