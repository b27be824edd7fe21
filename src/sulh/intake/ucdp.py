# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reads UCDP GED events (CSV) into drafts: one publication for the file, one report for each event.

Nothing is made more certain than the coders made it. A place known exactly or nearly (`where_prec` 1 and 2) is
a point with its radius; a centroid (3 and above) is an area so wide that it attaches to incidents and never
makes or joins one. A day becomes the span from `date_start` to `date_end`, as `date_prec` says; low, best and high
stand as given, also where they are out of order (13 of 1,000 rows of the sample are); the sides keep the
dataset's strings and are mapped to no party: side_a and side_b say nothing of who attacked.

Columns and codes: UCDP GED Codebook, "where_prec", "date_prec", "event_clarity".
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from sulh.clock import When, parse_date
from sulh.errors import Phrase, Refused
from sulh.incidents.form import TimePrecision
from sulh.incidents.kinds import (
    LAT_LIMIT_E7,
    LON_LIMIT_E7,
    ActorBasis,
    AllegedActor,
    Casualties,
    Count,
    DatasetRow,
    Means,
    Precision,
    Publication,
    Report,
    Site,
)
from sulh.statement.assertion import How, Known, Says
from sulh.statement.draft import Draft

DATASET = "UCDP GED"
LICENCE = "CC BY 4.0"
ATTRIBUTION = (
    "Uppsala Conflict Data Program, Georeferenced Event Dataset (UCDP GED), CC BY 4.0; Sundberg and Melander, "
    "Introducing the UCDP Georeferenced Event Dataset, Journal of Peace Research 50 (4), 2013"
)
MAX_BYTES = 400_000_000  # the whole of GED 24.1 has 256 MB

COLUMNS = tuple(
    [
        "id",
        "year",
        "type_of_violence",
        "conflict_name",
        "dyad_name",
        "side_a",
        "side_b",
        "number_of_sources",
        "where_prec",
        "adm_1",
        "adm_2",
        "latitude",
        "longitude",
        "country",
        "country_id",
        "event_clarity",
        "date_prec",
        "date_start",
        "date_end",
        "deaths_a",
        "deaths_b",
        "deaths_civilians",
        "deaths_unknown",
        "best",
        "high",
        "low",
    ]
)
_CODES = tuple(
    [
        "year",
        "type_of_violence",
        "number_of_sources",
        "where_prec",
        "country_id",
        "event_clarity",
        "date_prec",
        "deaths_a",
        "deaths_b",
        "deaths_unknown",
    ]
)
_WORDS = tuple(
    [
        "conflict_name",
        "dyad_name",
        "adm_1",
        "adm_2",
        "latitude",
        "longitude",
        "country",
        "date_start",
        "date_end",
    ]
)
# The codebook gives only the second figure (25 km). The others are ours, wide enough to hold a place, a
# district, a province, a linear feature or fuzzy area, a country, and a sea or an airspace.
RADIUS_M = {1: 5_000, 2: 25_000, 3: 75_000, 4: 300_000, 5: 300_000, 6: 2_000_000, 7: 1_000_000}
# Codes 1 and 2 are a place and its surroundings; from 3 on the coordinates stand for a district or more.
POINTS = frozenset({1, 2})
# A day; two to six days; a week; a month; up to a year. The span itself stands in `occurred`.
DATE_PRECISION = {
    1: TimePrecision.DAY,
    2: TimePrecision.WEEK,
    3: TimePrecision.WEEK,
    4: TimePrecision.COARSER,
    5: TimePrecision.COARSER,
}
ACTS = {1: "state_based_violence", 2: "non_state_violence", 3: "one_sided_violence"}
# The dataset's days are local and it gives no zone. Where the table has none, the span is widened to what
# that day covers anywhere on Earth (+14:00 to -12:00). Summer times of single years are left out of account.
COUNTRY_ZONES = {"Afghanistan": "+04:30", "Pakistan": "+05:00"}

_WHOLE = re.compile(r"-?[0-9]{1,12}")
_DEGREES = re.compile(r"(-?)([0-9]{1,3})(?:\.([0-9]{1,7}))?")
_CODERS = Says(speaker="UCDP GED coders", how=How.REPORT)


def read_ucdp(data: bytes, name: str, *, label: str = "ucdp", published: date) -> Iterator[Draft]:
    """The publication, then one report a row. `published`: the day of the copy, as whoever imports knows it.

    Raises Refused: file_too_long, not_utf8_file, bad_csv, bad_columns, bad_columns_in_row, bad_cell (with row
    number and column), doubled_event.
    """
    rows = _rows(data, name)
    yield Draft(
        kind="incidents.publication.v1",
        label=label,
        body=Publication(
            title=f"{DATASET}: {name}"[:300],
            outlet_cited="Uppsala Conflict Data Program",
            published=published.isoformat(),
            date_known=Known.INFERRED,
            label=label,
            licence=LICENCE,
            attribution=ATTRIBUTION,
        ),
    )
    seen: set[str] = set()
    for number, cells in rows:
        row = _Row(name, number, cells)
        if cells["id"] in seen:
            raise Refused(
                "doubled_event",
                "{name} row {row}: the event {id} stands above already; keep one of them",
                name=name,
                row=number,
                id=cells["id"][:40],
            )
        seen.add(cells["id"])
        yield Draft(
            kind="incidents.report.v1",
            label=f"{label}/{row.text('id')}",
            refs=(("source", label),),
            occurred=_occurred(row),
            body=_report(row),
        )


class _Row:
    """One row of the file, with refusals that name it."""

    def __init__(self, name: str, number: int, cells: Mapping[str, str]) -> None:
        self.name, self.number, self.cells = name, number, cells

    def text(self, column: str) -> str:
        """A cell that must not be empty, at most 300 characters."""
        value = self.cells[column]
        if not value or len(value) > 300:
            raise self.bad(
                column, Phrase("text-length", "a text of {least} to {most} characters", least=1, most=300)
            )
        return value

    def whole(self, column: str, allowed: range | None = None) -> int:
        """A whole number, among `allowed`."""
        value = self.cells[column]
        if not _WHOLE.fullmatch(value):
            raise self.bad(column, Phrase("whole-number", "a whole number"))
        if allowed is not None and int(value) not in allowed:
            raise self.bad(
                column,
                Phrase("number-from", "a number from {least} to {most}", least=allowed[0], most=allowed[-1]),
            )
        return int(value)

    def degrees_e7(self, column: str, limit: int) -> int:
        """Decimal degrees as a whole number of 1e-7 degree, exactly."""
        match = _DEGREES.fullmatch(self.cells[column])
        if match is None:
            raise self.bad(column, Phrase("decimal-degrees", "decimal degrees with at most seven decimals"))
        value = int(match[2]) * 10**7 + int((match[3] or "").ljust(7, "0"))
        if value > limit:
            raise self.bad(column, Phrase("at-most-degrees", "at most {n} degrees", n=limit // 10**7))
        return -value if match[1] else value

    def day(self, column: str) -> date:
        """A Gregorian day; a time of day after it is midnight in this dataset and is cut."""
        try:
            return parse_date(self.cells[column].removesuffix(" 00:00:00.000"))
        except Refused as refused:
            raise self.bad(
                column, Phrase("a-day", "a day such as {example}", example="2025-10-15")
            ) from refused

    def bad(self, column: str, expected: str) -> Refused:
        """The refusal of one cell."""
        return Refused(
            "bad_cell",
            "{name} row {row}, column {column}: {expected} was expected, {found} was found; mend it there",
            name=self.name,
            row=self.number,
            column=column,
            expected=expected,
            found=repr(self.cells[column])[:60],
        )


def _rows(data: bytes, name: str) -> list[tuple[int, dict[str, str]]]:
    """(row number as a spreadsheet shows it, cells) of every row."""
    if len(data) > MAX_BYTES:
        raise Refused(
            "file_too_long",
            "{name} has {size} bytes, at most {limit} were expected; split it",
            name=name,
            size=len(data),
            limit=MAX_BYTES,
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(
            "not_utf8_file",
            "{name} is not UTF-8 at byte {at}; save it as UTF-8",
            name=name,
            at=error.start,
        ) from error
    try:
        table = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise Refused(
            "bad_csv", "{name} is no CSV: {problem}; mend it there", name=name, problem=str(error)
        ) from error
    head = table[0] if table else []
    missing = [column for column in COLUMNS if column not in head]
    if missing or len(set(head)) != len(head):
        raise Refused(
            "bad_columns",
            "{name} needs each of the columns {expected} once in its first row; missing or doubled: {found}",
            name=name,
            expected=", ".join(COLUMNS),
            found=", ".join(missing or sorted({column[:40] for column in head if head.count(column) > 1})),
        )
    found: list[tuple[int, dict[str, str]]] = []
    for number, cells in enumerate(table[1:], 2):
        if len(cells) != len(head):
            raise Refused(
                "bad_columns_in_row",
                "{name} row {row} has {found} cells, {expected} were expected as in its first row; mend it there",
                name=name,
                row=number,
                found=len(cells),
                expected=len(head),
            )
        found.append((number, dict(zip(head, cells, strict=True))))
    return found


def _occurred(row: _Row) -> When:
    first, last = row.day("date_start"), row.day("date_end")
    if last < first:
        raise row.bad("date_end", Phrase("not-before-start", "a day not before date_start"))
    zone = COUNTRY_ZONES.get(row.cells["country"])
    if zone is not None:
        return When(since=first.isoformat(), until=last.isoformat(), zone=zone)
    since, until = first - timedelta(days=1), last + timedelta(days=1)
    return When(since=f"{since.isoformat()}T10:00:00Z", until=f"{until.isoformat()}T12:00:00Z", zone="")


def _report(row: _Row) -> Report:
    deaths = row.whole("deaths_civilians", range(10**9))
    return Report(
        says=_CODERS,
        act=ACTS[row.whole("type_of_violence", range(1, 4))],
        site=_site(row),
        actors=tuple(
            AllegedActor(words=row.text(side), basis=ActorBasis.CODED_BY_DATASET, part=side)
            for side in ("side_a", "side_b")
        ),
        means=Means.MEDIA,
        time_precision=DATE_PRECISION[row.whole("date_prec", range(1, 6))],
        casualties=Casualties(
            killed=Count(
                low=row.whole("low", range(10**9)),
                best=row.whole("best", range(10**9)),
                high=row.whole("high", range(10**9)),
            ),
            civilians_killed=Count(best=deaths),
        ),
        dataset=_dataset(row),
    )


def _site(row: _Row) -> Site:
    code = row.whole("where_prec", range(1, 8))
    return Site(
        precision=Precision.POINT if code in POINTS else Precision.AREA,
        names=tuple(dict.fromkeys(row.cells[c] for c in ("adm_2", "adm_1", "country") if row.cells[c])),
        lat_e7=row.degrees_e7("latitude", LAT_LIMIT_E7),
        lon_e7=row.degrees_e7("longitude", LON_LIMIT_E7),
        radius_m=RADIUS_M[code],
        code=f"UCDP where_prec {code}",
    )


def _dataset(row: _Row) -> DatasetRow:
    row.whole("event_clarity", range(1, 3))
    return DatasetRow(
        dataset=DATASET,
        external_id=row.text("id"),
        codes={column: row.whole(column) for column in _CODES},
        words={column: row.text(column) for column in _WORDS if row.cells[column]},
    )
