# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Statements that a relay took, and whether the host admitted them in the charter's time.

A relay's note is its organisation's word about a time and a hash. Two rules keep an honest host from being
framed by it, since whoever holds a relay key can write any time and any hash:

- A relay of the organisation that hands the note in, or that issued the statement, proves no time: a party
  would back-date through its own. There the host's time runs from `now` at the note's own entry.
- `withholding` is shown with the relay and with who handed the note in. It says that no entry holds the
  statement, not whose fault that is: the host may have refused it, and then its sender holds a signed refusal.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from sulh.clock import due, format_time, parse_time
from sulh.errors import Refused
from sulh.mechanism import States
from sulh.readings.times import Times
from sulh.record.procedure import TEMPLATE_HASH, seconds_allowed
from sulh.record.relays import NO_STATEMENT
from sulh.record.rows import read_row
from sulh.record.state import GroundRow
from sulh.record.trust import RelayedRow
from sulh.statement.envelope import Hex32, Name

TIME = "admission_of_statement"


class Fate(StrEnum):
    """What became of a relayed statement. NOT_ADMITTED: no time is adopted by which it should have been."""

    NO_STATEMENT = "no_statement"
    ADMITTED = "admitted"
    ADMITTED_LATE = "admitted_late"
    WAITING = "waiting"
    WITHHOLDING = "withholding"
    NOT_ADMITTED = "not_admitted"


@dataclass(frozen=True, slots=True, kw_only=True)
class RelayedOn:
    """One note: whose relay took which statement when, who handed the note in, and what became of it.

    counts   whether the relay's time counts as the statement's: it is another organisation's than the issuer's
    due      the moment by which the host was to admit it; None where the charter adopts no time
    """

    id: Hex32
    index: int
    said_by: Name
    relay: Name
    statement: Hex32
    at: str
    admitted: int | None
    counts: bool
    due: str | None
    fate: Fate
    contested: bool


def relayed(states: States) -> tuple[RelayedOn, ...]:
    """Every relayed note, in log order."""
    rows = [
        (key.partition("/")[2], read_row(value, RelayedRow))
        for key, value in states.rows.items("record", "relayed/")
    ]
    if not rows:
        return ()
    times = states.shared(Times)
    return tuple(
        _relayed(states, times, number, row) for number, row in sorted(rows, key=lambda pair: pair[1].index)
    )


def _relayed(states: States, times: Times, number: str, row: RelayedRow) -> RelayedOn:
    issuer = None if row.admitted is None else states.issuer_of(row.statement)
    contested = states.contested_at(row.key, row.index)
    # Before it is admitted nobody knows the issuer: then the one who hands the note in is taken for it.
    apart = row.relay not in (row.org, issuer) and not contested
    begins = row.at if apart else max(row.at, times.now_at(row.index), key=parse_time)
    end = _due(states, begins)
    return RelayedOn(
        id=number,
        index=row.index,
        said_by=row.org,
        relay=row.relay,
        statement=row.statement,
        at=row.at,
        admitted=row.admitted,
        counts=issuer is not None and row.relay != issuer and not contested,
        due=end,
        fate=_fate(states, times, row, end),
        contested=contested,
    )


def _due(states: States, begins: str) -> str | None:
    procedure = states.charter.procedure
    allowed = seconds_allowed(procedure, TIME) if procedure.template == TEMPLATE_HASH else None
    if allowed is None:
        return None
    try:
        return format_time(due(parse_time(begins), minutes=allowed // 60))
    except Refused:  # a time so long that no calendar holds its end is never over
        return None


def _fate(states: States, times: Times, row: RelayedRow, end: str | None) -> Fate:
    if row.statement == NO_STATEMENT:
        return Fate.NO_STATEMENT
    if row.admitted is not None:
        late = end is not None and parse_time(times.now_at(row.admitted)) > parse_time(end)
        return Fate.ADMITTED_LATE if late else Fate.ADMITTED
    if end is None:
        return Fate.NOT_ADMITTED
    value = states.rows.get("record", "ground")
    now = None if value is None else parse_time(read_row(value, GroundRow).now)
    return Fate.WITHHOLDING if now is not None and now - parse_time(end) > timedelta(0) else Fate.WAITING
