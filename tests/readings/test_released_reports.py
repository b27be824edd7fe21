# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Releases follow from the record alone, week by week, and a week's one report does not show."""

import json
from datetime import date

import msgspec

from sulh.incidents.kinds import Report
from sulh.incidents.rows import ReportRow
from sulh.readings.moment import parse_moment
from sulh.readings.released import PERSONS
from sulh.readings.released_reports import Released, released
from sulh.statement.canon import Said
from sulh.statement.envelope import By
from tests.readings.cases_world import CaseWorld, case_world
from tests.readings.compliance_world import REPORT, own, when

DAY = "2025-10-29"  # a Wednesday; the world begins on Saturday, 1 November 2025
LAST_MONDAY = date(2025, 10, 27)


def said(table: CaseWorld, who: str, *refs: tuple[str, str], sector: str = "north") -> str:
    """A report through somebody's hands."""
    number = table.say(
        REPORT,
        Report(says=own("heron"), act="shelling", sector=sector),
        *refs,
        issuer="heron",
        occurred=when(f"{DAY}T10:00:00Z"),
    )
    row = table.states.row(ReportRow, number)
    assert row is not None, table.refusals
    through = msgspec.structs.replace(row.origin, by=By(who=who, how="token"))
    table.rows.apply("incidents", {f"report/{number}": msgspec.structs.replace(row, origin=through)})
    return number


def at(table: CaseWorld, on: str = "") -> Released:
    return released(table.states, parse_moment(on) if on else table.moment)


def test_nothing_is_released_before_the_week_is_over_nor_by_fewer_than_are_asked_for() -> None:
    table = case_world()
    table.later(24)
    for n in range(PERSONS - 1):
        said(table, f"monitor {n}")
    table.later(5)
    assert (at(table).made, at(table).release.shown(), at(table).release.withheld) == (LAST_MONDAY, [], 0)
    table.later(24 * 7)
    assert (at(table).release.shown(), at(table).release.withheld) == ([], PERSONS - 1)
    said(table, "one more")
    table.later(24 * 7)
    (cell,) = at(table).release.shown()
    assert (cell["place"], cell["from"], cell["count"]) == ("north", DAY, PERSONS)


def test_an_earlier_moment_has_the_release_that_stood_then() -> None:
    table = case_world()
    table.later(1)
    for n in range(PERSONS):
        said(table, f"monitor {n}")
    before = table.moment.text
    table.later(24 * 14)
    assert at(table).release.shown() and at(table, before).release.shown() == []


def test_who_corrects_itself_is_one_source_and_what_was_shown_stays() -> None:
    table = case_world()
    table.later(1)
    numbers = [said(table, f"monitor {n}") for n in range(PERSONS)]
    table.later(24 * 7)
    shown = at(table).release.shown()
    said(table, "monitor 0", ("supersedes", numbers[0]), sector="south")
    table.later(24 * 7)
    assert at(table).release.shown() == shown
    assert at(table).release.withheld == 0


def test_a_release_names_neither_statement_nor_person() -> None:
    table = case_world()
    table.later(1)
    numbers = [said(table, f"monitor {n}") for n in range(PERSONS)]
    table.later(24 * 7)
    text = json.dumps(at(table).release.shown())
    assert "monitor 0" not in text and not any(number in text for number in numbers)


def test_what_was_sealed_is_released_by_nobody_who_opened_it() -> None:
    """In an opener's layer the row is there: its release is the one that all others make, too."""
    table = case_world()
    table.later(1)
    numbers = [said(table, f"monitor {n}") for n in range(PERSONS)]
    table.rows.apply("record", {f"sealed/{numbers[0]}": Said()})
    table.later(24 * 7)
    assert (at(table).release.shown(), at(table).release.withheld) == ([], PERSONS - 1)
