# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Each open report's number to say over a radio: sector, year, serial; its check digit is fusion/number.py's.

report/ID, detection/ID  have it as `number`; a mended report keeps its own, a sealed one gets none
sector/NAME              the number of a sector, in the order in which sectors were first named; 0 where none is
count/sectors, count/SECTOR-YEAR     the last that was given

A serial is given once, whatever is fused, split or recalled later. Where only what was released is folded there
are none: counted there, they would be other reports' numbers.
"""

from sulh.incidents.reports import Detection, Detector, Report
from sulh.incidents.rows import Number, ReportRow
from sulh.record.fold import Entry, Ground
from sulh.record.rows import Changes, RoomRows
from sulh.record.things import SUPERSEDES, Placed
from sulh.statement.canon import Said
from sulh.statement.envelope import Name, Natural

REPORT = "incidents.report.v1"


class SectorRow(Said, frozen=True, kw_only=True):
    """Row `sector/<name>`."""

    number: Natural


class CountRow(Said, frozen=True, kw_only=True):
    """Row `count/sectors` or `count/<sector>-<year>`."""

    last: Natural


class _Numbered(Placed, frozen=True, kw_only=True):
    """The row of a report with its number."""

    number: Number


def numbered(rows: RoomRows, entry: Entry, ground: Ground, placed: Said | None) -> Changes:
    """The row of an open report with its number in the place of `placed`, and counters; nothing for what gets none."""
    if not isinstance(placed, Placed):
        raise RuntimeError("a report without a row")
    body = entry.body
    if ground.public or not isinstance(body, Report | Detection):
        return {}
    if isinstance(body, Detection) and body.detector is Detector.SATELLITE:
        return {}  # it only corroborates: no incident is ever called by it
    mended = next((ref.id for ref in entry.header.refs if ref.role == SUPERSEDES), None)
    if mended is not None:
        old = rows.read(f"report/{mended}", ReportRow)
        return {} if old is None or old.number is None else _with(placed, entry, old.number)
    # A sector that was sealed apart is read by some and not by others: it numbers nothing.
    hidden = any(part.field == "sector" for part in entry.header.sealed)
    sector, changes = _sector(rows, None if hidden else body.sector)
    key = f"count/{sector}-{ground.now.year}"
    serial = _next(rows, key)
    changes[key] = CountRow(last=serial)
    number = Number(sector=sector, year=ground.now.year, serial=serial)
    return {**changes, **_with(placed, entry, number)}


def _with(placed: Placed, entry: Entry, number: Number) -> Changes:
    noun = "report" if entry.header.kind == REPORT else "detection"
    row = _Numbered(origin=placed.origin, of=placed.of, refs=placed.refs, body=placed.body, number=number)
    return {f"{noun}/{entry.id}": row}


def _sector(rows: RoomRows, name: Name | None) -> tuple[int, Changes]:
    if name is None:
        return 0, {}
    known = rows.read(f"sector/{name}", SectorRow)
    if known is not None:
        return known.number, {}
    number = _next(rows, "count/sectors")
    return number, {f"sector/{name}": SectorRow(number=number), "count/sectors": CountRow(last=number)}


def _next(rows: RoomRows, key: str) -> int:
    count = rows.read(key, CountRow)
    return 1 if count is None else count.last + 1
