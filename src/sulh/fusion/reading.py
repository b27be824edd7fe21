# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reads reports from a table: bad rows are listed with line and reason, the rest is put into one order.

    report_id  lat  lon  time  source_class            must be there
    position_sigma_m  time_sigma_s  act  origin        may be left out

Rows are ordered by the SHA-256 of what they say, so nothing later can depend on the order of the file.
"""

import csv
import hashlib
import io
import re
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np

from sulh.clock import parse_time
from sulh.errors import Fault, Phrase, Refused
from sulh.fusion.columnar import FIRST_YEAR, LAST_YEAR, MAX_NAME_CHARS, Plain, chunks, packed
from sulh.fusion.parameters import ACTS, CLASSES, SIGMAS, UNDETERMINED
from sulh.fusion.reports import (
    DIGEST_BYTES,
    MAX_LAT_E7,
    MAX_SIGMA_M,
    MAX_SIGMA_S,
    Digests,
    Reports,
    digest_of,
    indexed,
)
from sulh.places.fixed import DEGREE_E7, HALF_TURN_E7

NEEDED = ("report_id", "lat", "lon", "time", "source_class")
OPTIONAL = ("position_sigma_m", "time_sigma_s", "act", "origin")

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
        text = "" if data.isascii() else data.decode()
    except UnicodeDecodeError as error:
        raise Refused(
            "reports_encoding",
            "{file}: the table was expected in UTF-8, and byte {byte} is none; save it as UTF-8",
            file=name,
            byte=error.start,
        ) from error
    del text
    found = _by_columns(data, name)
    return found if found is not None else _by_rows(data, name)


def _by_rows(data: bytes, name: str) -> Read:
    """Row by row: the oracle, and the only way for quotes and for names that stand twice."""
    lines = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
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


def _by_columns(data: bytes, name: str) -> Read | None:
    """By columns, where no cell needs CSV's own rules; None where one does, or a name stands twice."""
    start = data.find(b"\n") + 1
    # A carriage return, a quote or a nil would be read otherwise by CSV; so would a line beyond its limit.
    if not start or any(mark in data for mark in (b'"', b"\r", b"\0")):
        return None
    header = [cell.strip() for cell in data[: start - 1].decode("utf-8-sig").split(",")]
    places = _places(header, name)
    kept = _Kept()
    for chunk in chunks(data, start, places, len(header)):
        kept.take(chunk)
        for line, text in chunk.others:
            if len(text) > csv.field_size_limit():
                return None
            try:
                kept.row(_row(text.split(","), places, len(header), line, kept.unknown))
            except Refused as why:
                kept.bad.append(Bad(line=line, why=why))
    if len(set(kept.ids)) != len(kept.ids):
        return None
    if not kept.ids:
        raise _none(name, kept.bad)
    return Read(
        reports=kept.reports(),
        bad=kept.bad,
        unknown_acts=kept.unknown,
        unread=[column for column in header if column not in places],
    )


class _Kept:
    """What was read so far, in the order of the file."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.bad: list[Bad] = []
        self.unknown: list[int] = []
        self._digests: list[bytes] = []
        self._origins: dict[str, int] = {"": 0}
        self._origin = array("q")
        self._columns = [array("q") for _ in range(7)]

    def take(self, plain: Plain) -> None:
        """The plain rows of a chunk."""
        lists = [column.tolist() for column in plain.columns]
        sha, digests = hashlib.sha256, []
        for who, a, b, c, d, e, f, g, origin in zip(plain.ids, *lists, plain.origins, strict=True):
            text = f"{who}\x1f{a}\x1f{b}\x1f{c}\x1f{d}\x1f{e}\x1f{f}\x1f{g}\x1f{origin}"
            digests.append(sha(text.encode()).digest())
        self._digests.append(b"".join(digests))
        self.ids += plain.ids
        index = self._origins
        self._origin.extend([index.setdefault(origin, len(index)) for origin in plain.origins])
        for column, values in zip(self._columns, plain.columns, strict=True):
            column.extend(packed(values))

    def row(self, row: Row) -> None:
        """One that was read by itself."""
        self._digests.append(digest_of(row))
        self.ids.append(row[0])
        self._origin.append(self._origins.setdefault(row[8], len(self._origins)))
        for column, value in zip(self._columns, row[1:8], strict=True):
            column.append(value)

    def reports(self) -> Reports:
        """All in the order of their hashes."""
        digests = np.frombuffer(b"".join(self._digests), dtype=np.uint8).reshape(-1, DIGEST_BYTES)
        self._digests.clear()
        words = digests.view(">u8").astype(np.uint64)
        order = np.lexsort(words.T[::-1])
        names = sorted(self._origins)
        place = np.empty(len(names), dtype=np.int64)
        place[[self._origins[one] for one in names]] = np.arange(len(names))
        self._columns.append(packed(place[np.frombuffer(self._origin, dtype=np.int64)]))
        columns = []
        while self._columns:  # one at a time, so that no two copies of all stand beside each other
            columns.append(packed(np.frombuffer(self._columns.pop(0), dtype=np.int64)[order]))
        lat, lon, sigma_m, time, sigma_s, act, source, origins = columns
        return Reports(
            ids=[self.ids[k] for k in order.tolist()],
            digests=Digests(digests[order].tobytes()),
            lat=lat,
            lon=lon,
            sigma_m=sigma_m,
            time=time,
            sigma_s=sigma_s,
            act=act,
            source=source,
            origins=origins,
            named=names,
        )


def _places(header: Sequence[str], name: str) -> dict[str, int]:
    """Where each column stands."""
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
    return {column: header.index(column) for column in (*NEEDED, *OPTIONAL) if column in header}


def read_rows(header: Sequence[str], rows: Iterable[tuple[int, Sequence[str]]], name: str) -> Read:
    """Reports of a table's rows, each with its line. Raises Refused "reports_columns", "reports_none"."""
    places = _places(header, name)
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
        reason=min(bad, key=lambda one: one.line).why if bad else "-",
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
        raise _cell("-", Phrase("cells", "{n} cells", n=width), f"{len(cells)}")

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
        raise _cell(
            column,
            Phrase("printable", "{least}-{most} printable characters", least=least, most=MAX_NAME_CHARS),
            found,
        )
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
