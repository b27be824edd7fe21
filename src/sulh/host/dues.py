# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""When the host logs a head: the first at once, then hourly, and soon after each instant at which a deadline falls.

Never only because of another head: a quiet record would else grow by heads alone. The instants come from the
folds, each of which may list those of its own rows (`Deadlines`); the fold's results do not depend on it.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Protocol, runtime_checkable

from sulh.clock import parse_time
from sulh.recompute.replay import State
from sulh.record.charter import CharterBody
from sulh.record.overrides import OverridableRow, OverrideRow
from sulh.record.procedure import seconds_allowed
from sulh.record.rows import Rows, read_row
from sulh.record.seal_rows import SealingKeyRow, ShredRow
from sulh.record.seals import shred_seconds
from sulh.record.state import RECORD
from sulh.record.trust import RelayedRow

HEAD_INTERVAL = timedelta(hours=1)  # DESIGN §2: at least hourly while there is something to cover


@runtime_checkable
class Deadlines(Protocol):
    """A fold whose rows bear deadlines."""

    def dues(self, rows: Rows) -> Iterable[datetime]:
        """Instants at which something falls due by this room's rows, in any order, past ones too.

        One too many costs a head; one too few lets a deadline pass up to an hour unnoticed.
        """


class Dues:
    """The instants at which deadlines fall, read again when the record has grown; and whether a head is due."""

    def __init__(self) -> None:
        self._size = -1
        self._instants: tuple[datetime, ...] = ()

    def refresh(self, state: State) -> None:
        """Read the instants of this state; for whoever may read its rows now."""
        if state.size != self._size:
            self._instants, self._size = tuple(sorted(_instants(state))), state.size

    def passed(self, state: State, at: datetime) -> datetime | None:
        """The last instant that lies after the record's `now` and not after `at`."""
        now = state.record.heads.now
        return max((due for due in self._instants if now < due <= at), default=None)

    def next(self, at: datetime) -> datetime | None:
        """The next instant after `at`."""
        return min((due for due in self._instants if due > at), default=None)


def head_is_due(state: State, at: datetime) -> bool:
    """Whether something other than heads is waiting, and the last head is an hour old; or there is none yet."""
    latest = state.record.heads.latest
    if latest is None:
        return state.record.in_force_at is not None
    waiting = state.size - latest.size > 1
    return waiting and at - parse_time(latest.logged_at) >= HEAD_INTERVAL


def _instants(state: State) -> Iterator[datetime]:
    yield from record_dues(state.rows, state.record.charter)
    for fold in state.ruleset.folds.values():
        if isinstance(fold, Deadlines):
            for due in fold.dues(state.rows):
                yield due.astimezone(UTC)


def _seal_dues(rows: Rows, charter: CharterBody) -> Iterator[datetime]:
    """From here on a shredding is effective, and who sealed to a key that was replaced has wrapped anew."""
    shred = shred_seconds(charter)
    if shred is not None:
        for _, value in rows.items(RECORD, "shred/"):
            row = read_row(value, ShredRow)
            if row.agreed is not None and row.effective_at is None:
                yield parse_time(row.agreed) + timedelta(seconds=shred)
    rewrap = seconds_allowed(charter.procedure, "rewrap_duty")
    if rewrap is not None:
        for _, value in rows.items(RECORD, "sealing_key/"):
            key = read_row(value, SealingKeyRow)
            if key.replaced is not None:
                yield parse_time(key.now) + timedelta(seconds=rewrap)


def record_dues(rows: Rows, charter: CharterBody | None) -> Iterator[datetime]:
    """Deadlines of the record's own: an override may count, a relayed statement is withheld; those of seals.

    By the times that the charter has adopted; where it has adopted none there is no deadline.
    """
    if charter is None:
        return
    yield from _seal_dues(rows, charter)
    override = seconds_allowed(charter.procedure, "finding_override")
    if override is not None:
        for key, value in rows.items(RECORD, "override/"):
            base = rows.get(RECORD, f"overridable/{key.removeprefix('override/')}")
            if base is not None and read_row(value, OverrideRow).counts_at is None:
                yield parse_time(read_row(base, OverridableRow).now) + timedelta(seconds=override)
    admission = seconds_allowed(charter.procedure, "admission_of_statement")
    if admission is not None:
        for _, value in rows.items(RECORD, "relayed/"):
            relayed = read_row(value, RelayedRow)
            if relayed.admitted is None:
                yield parse_time(relayed.at) + timedelta(seconds=admission)
