# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""UCDP GED: precision kept, centroids never points, sides mapped to no party, bad cells named."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from sulh.errors import Refused
from sulh.fusion.parameters import standing
from sulh.incidents.form import TimePrecision
from sulh.incidents.kinds import Precision, Publication, Report
from sulh.intake.ucdp import COLUMNS, read_ucdp
from sulh.mechanism import FOLDS, RULESET
from sulh.statement.draft import Draft
from tests.rooms import Table

SHARED = Path(__file__).parents[3] / "shared" / "data" / "events" / "ucdp_ged_sample.csv"
DAY = date(2024, 6, 1)
CELLS = dict(
    zip(
        COLUMNS,
        [
            "7",
            "1989",
            "1",
            "C:G",
            "G-R",
            "G",
            "R",
            "-1",
            "6",
            "North",
            "",
            "-18.25",
            "35.0",
            "Mozambique",
            "541",
            "2",
            "2",
            "1989-01-07",
            "1989-01-11",
            "0",
            "1",
            "2",
            "0",
            "3",
            "10",
            "0",
        ],
        strict=True,
    )
)


def _file(**cells: str) -> bytes:
    row = CELLS | cells
    return (",".join(COLUMNS) + "\n" + ",".join(row[column] for column in COLUMNS) + "\n").encode()


def _read(data: bytes) -> list[Draft]:
    return list(read_ucdp(data, "ged.csv", published=DAY))


def _report(**cells: str) -> Report:
    body = _read(_file(**cells))[1].body
    assert isinstance(body, Report)
    return body


def test_the_file_is_a_publication_with_its_attribution() -> None:
    body = _read(_file())[0].body
    assert isinstance(body, Publication)
    assert body.licence == "CC BY 4.0"
    assert body.attribution is not None and body.attribution.startswith("Uppsala Conflict Data Program")


def test_a_centroid_is_an_area_too_wide_to_make_an_incident_and_only_a_known_place_is_a_point() -> None:
    for code in "34567":
        site = _report(where_prec=code).site
        assert site is not None
        assert (site.precision, site.code) == (Precision.AREA, f"UCDP where_prec {code}")
        assert site.radius_m is not None and site.radius_m > 10 * standing().precise_m
    known, near = (_report(where_prec=code).site for code in "12")
    assert known is not None and near is not None
    assert (known.precision, known.lat_e7, known.lon_e7) == (Precision.POINT, -182_500_000, 350_000_000)
    assert (near.precision, near.radius_m) == (Precision.POINT, 25_000)


def test_a_span_of_days_is_never_called_a_day() -> None:
    found = [_report(date_prec=code).time_precision for code in "12345"]
    assert found == [
        TimePrecision.DAY,
        TimePrecision.WEEK,
        TimePrecision.WEEK,
        TimePrecision.COARSER,
        TimePrecision.COARSER,
    ]


def test_the_sides_keep_the_datasets_strings_and_are_no_party() -> None:
    actors = _report(side_a="Government of Pakistan", side_b="TTP").actors
    assert [(actor.words, actor.party) for actor in actors] == [
        ("Government of Pakistan", None),
        ("TTP", None),
    ]


def test_low_best_and_high_stand_as_given_even_out_of_order() -> None:
    report = _report(low="4", best="4", high="3")
    assert report.casualties is not None and report.casualties.killed is not None
    killed = report.casualties.killed
    assert (killed.low, killed.best, killed.high) == (4, 4, 3)
    assert report.dataset is not None
    assert report.dataset.codes["number_of_sources"] == -1


def test_a_local_day_without_a_zone_is_as_wide_as_that_day_on_earth() -> None:
    when = _read(_file())[1].occurred
    assert when is not None
    assert (when.since, when.until) == ("1989-01-06T10:00:00Z", "1989-01-12T12:00:00Z")
    known = _read(_file(country="Afghanistan"))[1].occurred
    assert known is not None
    assert (known.since, known.until, known.zone) == ("1989-01-07", "1989-01-11", "+04:30")


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("where_prec", "8"),
        ("date_prec", "0"),
        ("event_clarity", "x"),
        ("latitude", "91.0"),
        ("longitude", "35,0"),
        ("date_start", "07/01/1989"),
        ("date_end", "1989-01-01"),
        ("best", "-1"),
        ("side_a", ""),
        ("year", "1e3"),
    ],
)
def test_a_bad_cell_is_refused_with_row_and_column(column: str, value: str) -> None:
    with pytest.raises(Refused) as caught:
        _read(_file(**{column: f'"{value}"'}))
    assert caught.value.code == "bad_cell"
    assert str(caught.value).startswith(f"ged.csv row 2, column {column}: ")


def test_a_file_that_is_no_ged_is_refused() -> None:
    with pytest.raises(Refused, match=r"missing or doubled: id, year"):
        _read(b"a,b\n1,2\n")
    with pytest.raises(Refused, match="missing or doubled"):
        _read(b"")
    with pytest.raises(Refused, match="is not UTF-8 at byte 0"):
        _read(b"\xff")
    with pytest.raises(Refused, match="row 3 has 1 cells, 26 were expected"):
        _read(_file() + b"1\n")
    with pytest.raises(Refused, match="the event 7 stands above already"):
        _read(_file() + _file().split(b"\n")[1] + b"\n")
    with pytest.raises(Refused, match="is no CSV"):
        _read(_file() + b'"open')


@pytest.mark.skipif(not SHARED.exists(), reason="the UCDP sample is not beside this checkout")
def test_the_whole_sample_folds_and_keeps_every_cell() -> None:
    data = SHARED.read_bytes()
    drafts = _read(data)
    table = Table(folds=FOLDS)
    table.sign(drafts, RULESET.kinds)
    assert (len(drafts), table.voids()) == (1001, [])
    reports = [draft.body for draft in drafts if isinstance(draft.body, Report)]
    points = [body for body in reports if body.site and body.site.precision is Precision.POINT]
    assert (len(reports), len(points)) == (1000, 475 + 232)
    for draft in drafts[1:]:
        assert draft.occurred is not None and isinstance(draft.body, Report)
        span = draft.occurred.span()
        assert span.earliest is not None and span.latest is not None
        # A day in a zone that nobody gives is as wide as that day anywhere: 50 hours.
        day = draft.body.time_precision is TimePrecision.DAY
        wide = span.latest - span.earliest
        assert wide <= timedelta(hours=50) if day else wide >= timedelta(days=2)
    for row, body in zip(csv.DictReader(data.decode().splitlines()), reports, strict=True):
        assert _kept(body) >= {value for value in row.values() if value}


def _kept(body: Report) -> set[str]:
    """Every value that a report keeps, as text."""
    assert body.dataset is not None and body.casualties is not None
    killed, civilians = body.casualties.killed, body.casualties.civilians_killed
    assert killed is not None and civilians is not None
    numbers = [killed.low, killed.best, killed.high, civilians.best, *body.dataset.codes.values()]
    words = [body.dataset.external_id, *body.dataset.words.values(), *(actor.words for actor in body.actors)]
    # The type of violence is the act; every other code stands as a number.
    return {str(number) for number in numbers} | set(words)
