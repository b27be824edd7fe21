# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Links bind and part reports, whatever the scores say; a cannot-link is never overridden."""

from sulh.fusion.engine import fuse
from sulh.fusion.parameters import SourceClass, standing
from sulh.fusion.reports import Links, Said, reports_of
from tests.fusion.tables import together


def said(name: str, north_m: int = 0, minute: int = 0, *, sealed: bool = False) -> Said:
    return Said(
        id=name,
        lat_e7=330_000_000 + north_m * 90,
        lon_e7=700_000_000,
        time_s=1_930_000_000 + 60 * minute,
        source=SourceClass.MONITOR,
        origin=name,
        sealed=sealed,
    )


def groups(
    rows: list[Said], must: list[tuple[str, str]], cannot: list[tuple[str, str]]
) -> set[frozenset[str]]:
    reports = reports_of(rows)
    return together(reports, fuse(reports, standing(), Links(must=tuple(must), cannot=tuple(cannot))))


def test_a_must_link_joins_what_lies_far_apart_and_a_cannot_link_parts_what_is_alike() -> None:
    far = [said("a"), said("b", north_m=90_000, minute=9_000)]
    assert groups(far, [("b", "a")], []) == {frozenset({"a", "b"})}
    near = [said("a"), said("b", north_m=50)]
    assert groups(near, [], []) == {frozenset({"a", "b"})}
    assert groups(near, [], [("b", "a")]) == {frozenset({"a"}), frozenset({"b"})}


def test_a_must_link_never_brings_a_cannot_pair_together() -> None:
    rows = [said("a"), said("b", north_m=50), said("c", north_m=90_000)]
    found = groups(rows, [("a", "c"), ("b", "c")], [("a", "b")])
    assert not any({"a", "b"} <= group for group in found) and len(found) == 2


def test_a_group_that_holds_a_cannot_pair_never_joins_through_a_third_report() -> None:
    rows = [said("a"), said("b", north_m=600), said("m", north_m=300)]
    found = groups(rows, [], [("a", "b")])
    assert not any({"a", "b"} <= group for group in found) and len(found) == 2


def test_a_link_to_a_report_that_is_not_there_says_nothing() -> None:
    assert groups([said("a")], [("a", "gone")], [("gone", "a")]) == {frozenset({"a"})}
