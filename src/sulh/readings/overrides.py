# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Overrides and alarms: what co-chairs said of silent cosigners, and which certificates were laid beside the log.

Neither is proof. An override is an act of both co-chairs, shown with each one's word; an alarm is somebody's
word that a certificate exists, and what that proves is found by checking its file.
"""

from dataclasses import dataclass

from sulh.mechanism import States
from sulh.record.overrides import OverridableRow, OverrideRow, OverrideWord
from sulh.record.rows import read_row
from sulh.record.trust import AlarmRow
from sulh.statement.envelope import Hex32, Name


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideOn:
    """One statement that co-chairs spoke of; `counts_at` is the entry from which on it counts, if it does."""

    id: Hex32
    kind: str
    index: int
    words: tuple[OverrideWord, ...]
    counts_at: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmOn:
    """Somebody's word that a certificate lies beside the log: against which key, in which blob of which size."""

    id: Hex32
    index: int
    said_by: Name
    what: str
    accused: str
    certificate: Hex32
    size: int
    contested: bool


def overrides(states: States) -> tuple[OverrideOn, ...]:
    """Every statement of which an override was said, in the order of the statements."""
    found = []
    for key, value in states.rows.items("record", "override/"):
        name, row = key.partition("/")[2], read_row(value, OverrideRow)
        base = states.rows.get("record", f"overridable/{name}")
        if base is None:
            raise RuntimeError("an override without its statement")
        was = read_row(base, OverridableRow)
        found.append(
            OverrideOn(id=name, kind=was.kind, index=was.index, words=row.words, counts_at=row.counts_at)
        )
    return tuple(sorted(found, key=lambda one: one.index))


def alarms(states: States) -> tuple[AlarmOn, ...]:
    """Every alarm, in log order."""
    rows = [
        (key.partition("/")[2], read_row(value, AlarmRow))
        for key, value in states.rows.items("record", "alarm/")
    ]
    return tuple(
        AlarmOn(
            id=number,
            index=row.index,
            said_by=row.org,
            what=row.what,
            accused=row.accused,
            certificate=row.certificate,
            size=row.size,
            contested=states.contested_at(row.key, row.index),
        )
        for number, row in sorted(rows, key=lambda pair: pair[1].index)
    )
