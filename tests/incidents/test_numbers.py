# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Numbers to say over a radio: one for each open report, never moved by what is sealed."""

from datetime import UTC, datetime

from sulh.incidents.form import Precision, Site
from sulh.incidents.links import Act
from sulh.incidents.reports import Detection, Detector, Report
from sulh.incidents.rows import DetectionRow, ReportRow
from tests.incidents.room import Room, room
from tests.rooms import REPORT_VOICE

SITE = Site(precision=Precision.POINT, lat_e7=340_000_000, lon_e7=710_000_000, radius_m=400)


def number(world: Room, report: str) -> tuple[int, int, int] | None:
    row = world.row(f"report/{report}", ReportRow) or world.row(f"detection/{report}", DetectionRow)
    given = None if row is None else row.number
    return None if given is None else (given.sector, given.year, given.serial)


def detection(world: Room, detector: Detector) -> str:
    body = Detection(says=REPORT_VOICE, detector=detector, act="fire", site=SITE)
    return world.by("rook", "detection", body)


def test_sectors_are_numbered_as_they_are_first_named_and_serials_within_them() -> None:
    world = room()
    reports = [world.report(sector=sector) for sector in ("north", "south", "north", None, None)]
    assert [number(world, one) for one in reports] == [
        (1, 2025, 1),
        (2, 2025, 1),
        (1, 2025, 2),
        (0, 2025, 1),
        (0, 2025, 2),
    ]


def test_a_new_year_by_the_records_time_begins_at_one() -> None:
    world = room()
    world.report(sector="north")
    world.now = datetime(2026, 1, 1, tzinfo=UTC)
    assert number(world, world.report(sector="north")) == (1, 2026, 1)


def test_a_mended_report_keeps_its_number_and_a_recalled_ones_is_never_given_again() -> None:
    world = room()
    first = world.report(sector="north")
    mended = world.by(
        "rook",
        "report",
        Report(says=REPORT_VOICE, act="mortar_fire", sector="south"),
        ("supersedes", first),
    )
    world.about("rook", Act.RECALL, mended)
    assert number(world, mended) == number(world, first) == (1, 2025, 1)
    assert number(world, world.report(sector="north")) == (1, 2025, 2)


def test_a_sealed_report_gets_none_and_shifts_no_open_one() -> None:
    open_alone, beside_sealed = room(), room()
    wanted = [number(open_alone, open_alone.report(sector=one)) for one in ("north", "south")]
    found = []
    for sector in ("north", "south"):
        hidden = beside_sealed.report(sector="west", sealed=True)
        assert number(beside_sealed, hidden) is None
        found.append(number(beside_sealed, beside_sealed.report(sector=sector)))
    assert found == wanted


def test_a_satellite_detection_gets_none_and_a_sensors_gets_one() -> None:
    world = room()
    assert number(world, detection(world, Detector.SATELLITE)) is None
    assert number(world, detection(world, Detector.ACOUSTIC)) == (0, 2025, 1)


def test_where_only_what_was_released_is_folded_nothing_is_numbered() -> None:
    world = room(public=True)
    report = world.report(sector="north")
    assert world.codes() == []
    assert number(world, report) is None
    assert not list(world.rows.items("incidents", "count/"))
