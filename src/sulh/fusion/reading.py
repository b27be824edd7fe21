# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reads reports from a table: bad rows are listed with line and reason, the rest is put into one order.

    report_id  lat  lon  time  source_class            must be there
    position_sigma_m  time_sigma_s  act  origin        may be left out

Rows are ordered by the SHA-256 of what they say, so nothing later can depend on the order of the file.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sulh.clock import parse_time
from sulh.errors import Fault, Refused
from sulh.fusion.parameters import ACTS, CLASSES, SIGMAS, UNDETERMINED
from sulh.fusion.reports import MAX_LAT_E7, MAX_SIGMA_M, MAX_SIGMA_S, Digests, Reports, digest_of, indexed
from sulh.places.fixed import DEGREE_E7, HALF_TURN_E7

NEEDED = ("report_id", "lat", "lon", "time", "source_class")
OPTIONAL = ("position_sigma_m", "time_sigma_s", "act", "origin")
# Three centuries fit the keys of blocks.
FIRST_YEAR, LAST_YEAR = 1900, 2199
# Names are names; a story in a name field is a mistake of columns.
MAX_NAME_CHARS = 200

_DEGREES = re.compile(r"(-?)([0-9]{1,3})(?:\.([0-9]{1,20}))?")
_WHOLE = re.compile(r"([0-9]{1,9})(?:\.[0-9]{1,20})?")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bad:
    """A row that counts for nothing: its line in the file, and why."""

    line: int
    why: Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What a file gave: its reports, its bad rows, and lines whose act was none of ours."""

    reports: Reports
    bad: list[Bad]
    unknown_acts: list[int]
    unread: list[str]


# id, lat, lon, sigma_m, time, sigma_s, act, source, origin
Row = tuple[str, int, int, int, int, int, int, int, str]


def read_csv(data: bytes, name: str) -> Read:
    """Reports of a CSV file in UTF-8 with a first line of column names.

    Raises Refused "reports_encoding", "reports_form", "reports_columns", "reports_none".
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(
            "reports_encoding",
            "{file}: the table was expected in UTF-8, and byte {byte} is none; save it as UTF-8",
            file=name,
            byte=error.start,
        ) from error
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] = []
    try:
        header = [cell.strip() for cell in next(lines, [])]
        return read_rows(header, ((lines.line_num, cells) for cells in lines if cells), name)
    except csv.Error as error:
        raise Refused(
            "reports_form",
            "{file}, line {line}: this is no CSV: {problem}",
            file=name,
            line=lines.line_num,
            problem=str(error),
        ) from error


def read_rows(header: Sequence[str], rows: Iterable[tuple[int, Sequence[str]]], name: str) -> Read:
    """Reports of a table's rows, each with its line. Raises Refused "reports_columns", "reports_none"."""
    missing = [column for column in NEEDED if header.count(column) != 1]
    missing += [column for column in OPTIONAL if header.count(column) > 1]
    if missing:
        raise Refused(
            "reports_columns",
            "{file}: the columns {needed} were expected once each, and these are missing or there twice: {missing}",
            file=name,
            needed=", ".join(NEEDED),
            missing=", ".join(missing),
        )
    places = {column: header.index(column) for column in (*NEEDED, *OPTIONAL) if column in header}
    bad: list[Bad] = []
    unknown: list[int] = []
    said: dict[str, tuple[int, Row]] = {}
    twice: dict[str, list[int]] = {}
    for line, cells in rows:
        try:
            row = _row(cells, places, len(header), line, unknown)
        except Refused as why:
            bad.append(Bad(line=line, why=why))
            continue
        before = said.setdefault(row[0], (line, row))
        if before[0] != line and before[1] != row:
            twice.setdefault(row[0], [before[0]]).append(line)
    for report in twice:  # which of them holds would depend on the order of the file: none does
        del said[report]
    bad += [Bad(line=line, why=_twice(report, found)) for report, found in twice.items() for line in found]
    if not said:
        raise _none(name, bad)
    unread = [column for column in header if column not in places]
    bad.sort(key=lambda one: one.line)
    return Read(
        reports=_ordered(row for _, row in said.values()), bad=bad, unknown_acts=unknown, unread=unread
    )


def _none(name: str, bad: list[Bad]) -> Refused:
    return Refused(
        "reports_none",
        "{file}: no row is a report; bad rows: {bad}; the first reason: {reason}",
        file=name,
        bad=len(bad),
        reason=str(min(bad, key=lambda one: one.line).why) if bad else "-",
    )


def _twice(report: str, lines: list[int]) -> Refused:
    return Refused(
        "report_twice",
        "the report {report} stands on the lines {lines} with different words; none of them is taken",
        report=report,
        lines=", ".join(str(line) for line in sorted(lines)),
    )


def _row(cells: Sequence[str], places: dict[str, int], width: int, line: int, unknown: list[int]) -> Row:
    if len(cells) != width:
        raise _cell("-", f"{width} cells", f"{len(cells)}")

    def cell(column: str) -> str:
        return cells[places[column]].strip() if column in places else ""

    found = cell("source_class")
    source = next((k for k, known in enumerate(CLASSES) if known == found), None)
    if source is None:
        raise _cell("source_class", " | ".join(CLASSES), found)
    sigma_m, sigma_s = SIGMAS[CLASSES[source]]
    told = cell("act")
    act = next((k for k, known in enumerate(ACTS) if known == told), None)
    row = (
        _named("report_id", cell("report_id"), 1),
        _degrees("lat", cell("lat"), MAX_LAT_E7),
        _degrees("lon", cell("lon"), HALF_TURN_E7),
        _whole("position_sigma_m", cell("position_sigma_m"), sigma_m, MAX_SIGMA_M),
        _moment(cell("time")),
        _whole("time_sigma_s", cell("time_sigma_s"), sigma_s, MAX_SIGMA_S),
        UNDETERMINED if act is None else act,
        source,
        _named("origin", cell("origin"), 0),
    )
    if act is None and told:
        unknown.append(line)
    return row


def _cell(column: str, expected: str, found: str) -> Refused:
    return Refused(
        "report_cell",
        "{column}: {expected} was expected, and {found} was found",
        column=column,
        expected=expected,
        found=repr(found[:40]),
    )


def _named(column: str, found: str, least: int) -> str:
    if not least <= len(found) <= MAX_NAME_CHARS or not found.isprintable():
        raise _cell(column, f"{least}-{MAX_NAME_CHARS} printable characters", found)
    return found


def _degrees(column: str, found: str, most: int) -> int:
    """1e-7 degrees, the eighth decimal rounded away from zero."""
    match = _DEGREES.fullmatch(found)
    decimals = (match[3] or "").ljust(8, "0") if match else ""
    size = int(match[2]) * DEGREE_E7 + (int(decimals[:8]) + 5) // 10 if match else most + 1
    if match is None or size > most:
        raise _cell(column, f"-{most // DEGREE_E7}..{most // DEGREE_E7}", found)
    return -size if match[1] else size


def _moment(found: str) -> int:
    moment = parse_time(found)
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise _cell("time", f"{FIRST_YEAR}..{LAST_YEAR}", found)
    return (moment - _EPOCH) // _SECOND


def _whole(column: str, found: str, default: int, most: int) -> int:
    """Metres or seconds, decimals cut off, 1 at least; the default where nothing is said."""
    if not found:
        return default
    match = _WHOLE.fullmatch(found)
    if match is None or int(match[1]) > most:
        raise _cell(column, f"1..{most}", found)
    return max(1, int(match[1]))


def _ordered(rows: Iterable[Row]) -> Reports:
    marked = sorted(((digest_of(row), row) for row in rows), key=lambda one: one[0])
    named, origins = indexed([row[8] for _, row in marked])
    kept = Reports(named=named, origins=origins, digests=Digests(b"".join(digest for digest, _ in marked)))
    for _, row in marked:
        kept.ids.append(row[0])
        for column, value in zip(
            (kept.lat, kept.lon, kept.sigma_m, kept.time, kept.sigma_s, kept.act, kept.source),
            row[1:8],
            strict=True,
        ):
            column.append(value)
    return kept
