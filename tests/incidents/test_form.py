# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A report's form, field by field: what stands together, and what is refused."""

import pytest

from sulh.clock import When
from sulh.errors import Refused
from sulh.incidents.claims import Claim, Denial, Tie, TieKind
from sulh.incidents.form import (
    Count,
    CountUnit,
    Direction,
    Harm,
    Harmed,
    Means,
    Precision,
    Site,
)
from sulh.incidents.reports import Actor, ActorKind, Assessment, Detection, Detector, Report
from sulh.incidents.rows import ActorRow, ReportRow
from sulh.statement.assertion import How, Says
from tests.incidents.room import room
from tests.rooms import REPORT_VOICE


def refused(report: Report | Detection | Assessment) -> Refused:
    with pytest.raises(Refused) as caught:
        report.check()
    return caught.value


def test_a_count_has_its_unit_and_explosions_are_among_it() -> None:
    fault = refused(Report(says=REPORT_VOICE, act="shelling", count=12))
    assert fault.code == "count_without_unit" and "count alone" in str(fault)
    unit = CountUnit.PROJECTILE
    fault = refused(Report(says=REPORT_VOICE, act="shelling", count=12, count_unit=unit, explosions=13))
    assert fault.code == "explosions_above_count" and "at most 12" in str(fault)
    assert refused(Report(says=REPORT_VOICE, act="shelling", explosions=1)).code == "explosions_above_count"
    Report(says=REPORT_VOICE, act="shelling", count=12, count_unit=unit, explosions=12).check()


def test_enumerations_are_those_of_the_reporting_form() -> None:
    assert [str(one) for one in Means] == (
        [
            "seen",
            "heard",
            "camera",
            "uav",
            "imagery",
            "acoustic",
            "radar",
            "document",
            "interview",
            "media",
            "told_by_party",
        ]
    )
    assert [str(one) for one in Direction] == ["incoming", "outgoing", "airborne", "in_place", "undetermined"]
    assert [str(one) for one in Harmed] == ["civilian", "combatant", "monitor", "undetermined"]


def test_harm_of_each_side_stands_by_itself_with_low_best_and_high() -> None:
    world = room()
    harm = tuple(
        Harm(who=Harmed.CIVILIAN, side=side, killed=Count(low=1, best=2, high=5))
        for side in ("almond", "walnut")
    )
    report = world.by("rook", "report", Report(says=REPORT_VOICE, act="shelling", harm=harm))
    row = world.row(f"report/{report}", ReportRow)
    assert row is not None
    assert [(one.side, one.killed and one.killed.high) for one in row.body.harm] == [
        ("almond", 5),
        ("walnut", 5),
    ]
    body = Report(says=REPORT_VOICE, act="shelling", harm=(Harm(who=Harmed.CIVILIAN, side="nobody"),))
    world.by("rook", "report", body)
    assert world.codes() == ["unknown_organisation"]


def test_a_sensor_catches_something_somewhere() -> None:
    site = Site(precision=Precision.NAMED_ONLY, names=("the ford",))
    body = Detection(says=REPORT_VOICE, detector=Detector.RADAR, act="projectile", site=site)
    fault = refused(body)
    assert fault.code == "detection_without_place" and "named_only" in str(fault)


def test_what_somebody_makes_of_a_report_is_a_statement_of_its_own() -> None:
    world = room()
    report = world.report()
    body = Assessment(says=REPORT_VOICE, words="assessed as caused by probable jamming")
    world.by("heron", "assessment", body, ("report", report))
    row = world.row(f"report/{report}", ReportRow)
    assert row is not None and row.body.words is None
    assert refused(Assessment(says=REPORT_VOICE)).code == "empty_assessment"


def test_a_groups_tie_to_a_party_is_a_claim_with_its_denial_and_no_attribute() -> None:
    world = room()
    group = world.by(
        "rook",
        "actor",
        Actor(says=REPORT_VOICE, actor_kind=ActorKind.ARMED_GROUP, names={"en": "Ridge men"}),
    )
    before = world.row(f"actor/{group}", ActorRow)
    tie = world.by(
        "almond",
        "tie",
        Tie(
            says=Says(speaker="Almond", how=How.OWN_ACT, for_org="almond"),
            party="walnut",
            tie=TieKind.SUPPORT,
        ),
        ("actor", group),
    )
    denial = Denial(says=Says(speaker="Walnut", how=How.OWN_ACT, for_org="walnut"))
    world.by("walnut", "denial", denial, ("denies", tie))
    assert world.codes() == []
    assert world.row(f"actor/{group}", ActorRow) == before


def test_a_claim_is_countered_by_a_claim() -> None:
    world = room()
    first = world.by("almond", "claim", Claim(says=REPORT_VOICE, about="who fired", value="walnut"))
    world.by(
        "walnut", "claim", Claim(says=REPORT_VOICE, about="who fired", value="almond"), ("counters", first)
    )
    world.by(
        "walnut", "claim", Claim(says=REPORT_VOICE, about="who fired", value="both"), ("counters", "ab" * 32)
    )
    assert world.codes() == ["unknown_thing"]


def test_a_report_that_is_dated_back_shows_when_it_was_said_and_what_had_been_seen() -> None:
    # Nothing proves when it happened; that it was said no earlier than after the head it names is proved.
    world = room()
    for _ in range(20):
        world.report()
    claimed = When(since="2025-08-01T00:00:00Z", until="2025-08-01T01:00:00Z", zone="")
    report = world.say(
        "incidents.report.v1",
        Report(says=REPORT_VOICE, act="shelling"),
        issuer="almond",
        occurred=claimed,
        seen=18,
    )
    row = world.row(f"report/{report}", ReportRow)
    assert row is not None and row.origin.occurred == claimed
    assert (row.origin.seen, row.origin.index) == (18, 20)
