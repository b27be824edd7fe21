# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Where references of this room may lead, and which of its statements have versions."""

import pytest

from sulh.incidents.claims import Claim
from sulh.incidents.evidence import Copy, Evidence, Medium
from sulh.incidents.form import Precision, Site
from sulh.incidents.links import About, Act
from sulh.incidents.reports import Detection, Detector, Publication, Report
from sulh.incidents.rows import SHAPES
from sulh.statement.assertion import Known
from tests.incidents.room import Room, room
from tests.rooms import REPORT_VOICE

PLACE = Site(precision=Precision.POINT, lat_e7=310_000_000, lon_e7=-410_000_000, radius_m=500)
SHA = "ab" * 32


def detection() -> Detection:
    return Detection(says=REPORT_VOICE, detector=Detector.SATELLITE, act="fire", site=PLACE)


def photograph() -> Evidence:
    return Evidence(says=REPORT_VOICE, medium=Medium.PHOTO, copy=Copy.EVIDENTIARY, sha256=SHA)


def publication(table: Room) -> str:
    body = Publication(title="t", outlet_cited="o", published="2025-11-01", date_known=Known.STATED)
    return table.by("registry", "publication", body)


@pytest.mark.parametrize("role", ["of", "supersedes"])
def test_what_was_caught_or_is_held_has_no_versions(role: str) -> None:
    """A later one stands beside it: who corrected a detection could else move what it corroborated."""
    table = room()
    caught, held = table.by("rook", "detection", detection()), table.by("rook", "evidence", photograph())
    table.by("rook", "detection", detection(), (role, caught))
    table.by("rook", "evidence", photograph(), (role, held))
    assert len(table.codes()) == 2


def test_a_report_and_a_claim_may_be_superseded_by_their_issuer() -> None:
    table = room()
    report = table.report()
    table.by("rook", "report", Report(says=REPORT_VOICE, act="fire"), ("supersedes", report))
    claim = Claim(says=REPORT_VOICE, about="how many", value="two")
    table.by("rook", "claim", claim, ("supersedes", table.by("rook", "claim", claim)))
    assert table.codes() == []


def test_a_copy_is_of_one_original() -> None:
    table = room()
    first, second = (table.by("rook", "evidence", photograph()) for _ in range(2))
    table.by("rook", "evidence", photograph(), ("copy_of", first))
    assert table.codes() == []
    table.by("rook", "evidence", photograph(), ("copy_of", first), ("copy_of", second))
    assert len(table.codes()) == 1


def test_a_report_has_sources_and_a_word_on_another_has_none() -> None:
    table = room()
    paper = publication(table)
    report = table.by("registry", "report", Report(says=REPORT_VOICE, act="fire"), ("source", paper))
    assert table.codes() == []
    table.by("almond", "about", About(act=Act.CONFIRM), ("about", report), ("source", paper))
    assert len(table.codes()) == 1
    without = {name for name, shape in SHAPES.items() if shape.source is not None and shape.source.most == 0}
    assert {f"incidents.{noun}.v1" for noun in ("about", "link", "link_answer", "adoption")} <= without
