# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""When parameters of fusion are in force: once every party and both co-chairs have adopted them.

adopted/PARAMETERS     who adopted them, and since which entry all have
in_force               the parameters in force; without this row the program's own hold

A vacant seat never counts as having adopted. What is in force stays until parameters that name it are adopted.
"""

import msgspec

from sulh.clock import format_time
from sulh.errors import NONE, Refused
from sulh.incidents.rows import ParametersRow
from sulh.incidents.words import SIDES, already_answered, one_ref, require_side
from sulh.record.fold import Entry, Ground
from sulh.record.rows import Changes, RoomRows
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Line, Name, Natural

SEATS = 2  # of co-chairs: a vacant or missing seat lowers no quorum


class AdoptedBy(Said, frozen=True, kw_only=True):
    """One organisation's adoption."""

    org: Name
    statement: Hex32
    index: Natural


class AdoptedRow(Said, frozen=True, kw_only=True):
    """Row `adopted/<parameters>`."""

    by: tuple[AdoptedBy, ...] = ()
    effective_at: Natural | None = None


class InForceRow(Said, frozen=True, kw_only=True):
    """Row `in_force`: which, since which entry, and the record's time then."""

    parameters: Hex32
    since: Natural
    now: Line


def require_replaceable(rows: RoomRows, replaces: Hex32 | None) -> None:
    """Raise Refused `replaces_others` unless `replaces` names the parameters in force, or nothing while none are."""
    found = rows.read("in_force", InForceRow)
    standing = None if found is None else found.parameters
    if replaces != standing:
        # Else two proposals could be adopted side by side, and which holds would hang on the last signature.
        raise Refused(
            "replaces_others",
            "parameters replace those in force, which are {expected}; these name {found}",
            expected=standing or NONE,
            found=replaces or NONE,
        )


def adopted(rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
    """One more adoption. Raises Refused `not_a_side`, `already_answered`, `replaces_others`."""
    require_side(entry, ground)
    number = one_ref(entry, "parameters")
    proposed = rows.read(f"parameters/{number}", ParametersRow)
    if number is None or proposed is None:
        raise RuntimeError("a reference that was found is gone")
    row = rows.read(f"adopted/{number}", AdoptedRow) or AdoptedRow()
    if any(one.org == entry.header.issuer.org for one in row.by):
        raise already_answered(entry, number)
    require_replaceable(rows, proposed.first("replaces"))
    own = AdoptedBy(org=entry.header.issuer.org, statement=entry.id, index=entry.index)
    row = msgspec.structs.replace(row, by=(*row.by, own))
    if not _all_have(row, ground):
        return {f"adopted/{number}": row}
    row = msgspec.structs.replace(row, effective_at=entry.index)
    now = format_time(ground.now)
    return {
        f"adopted/{number}": row,
        "in_force": InForceRow(parameters=number, since=entry.index, now=now),
    }


def _all_have(row: AdoptedRow, ground: Ground) -> bool:
    have = {one.org for one in row.by}
    sides = [ground.charter.of_kind(kind) for kind in SIDES]
    return all(len(side) >= SEATS and all(org.id in have for org in side) for side in sides)
