# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Posts, patrols, sensors and restrictions: who may say what, and which times are none."""

import pytest

from sulh.clock import When
from sulh.errors import Refused
from sulh.operations.kinds import (
    KINDS,
    Health,
    Patrol,
    PatrolKind,
    PatrolOutcome,
    PatrolResult,
    Post,
    PostKind,
    Restriction,
    RestrictionKind,
    RestrictionOutcome,
    Sensor,
    SensorHealth,
    SensorKind,
    Shift,
)
from sulh.operations.state import OperationsFold, OutcomeRow
from sulh.record.rows import read_row
from sulh.statement.assertion import How, Says
from tests.rooms import Table

POST, PATROL, OUTCOME = "operations.post.v1", "operations.patrol.v1", "operations.patrol_outcome.v1"
SENSOR, HEALTH, RESTRICTION = (
    "operations.sensor.v1",
    "operations.sensor_health.v1",
    "operations.restriction.v1",
)


def own(org: str) -> Says:
    return Says(speaker=org, how=How.OWN_ACT, for_org=org)


def when(text: str) -> When:
    return When(since=text, until=text, zone="+00:00")


EIGHT, TEN = when("2025-11-02T08:00:00Z"), when("2025-11-02T10:00:00Z")


def patrol(org: str = "heron", start: When = EIGHT, end: When = TEN) -> Patrol:
    return Patrol(
        says=own(org), label="k1", sector="s1", start=start, end=end, patrol_kind=PatrolKind.VEHICLE
    )


def outcome(org: str = "heron", result: PatrolResult = PatrolResult.DONE) -> PatrolOutcome:
    return PatrolOutcome(says=own(org), outcome=result, start=EIGHT, end=TEN)


def codes(world: Table) -> list[str]:
    return [void.code for void in world.voids()]


def test_what_became_of_a_watch_is_said_by_whoever_watched() -> None:
    world = Table(folds=[OperationsFold()])
    planned = world.say(PATROL, patrol(), issuer="heron")
    said = world.say(OUTCOME, outcome(), ("patrol", planned), issuer="heron")
    world.say(OUTCOME, outcome("almond"), ("patrol", planned), issuer="almond")
    value = world.rows.get("operations", f"outcome/{said}")
    assert value is not None and read_row(value, OutcomeRow).first("patrol") == planned
    assert codes(world) == ["not_your_watch"]
    assert world.refusals[0] == (
        f"almond said what became of {planned}, which is heron's watch; say a restriction or a claim instead"
    )


def test_nobody_says_that_anothers_sensor_is_down() -> None:
    world = Table(folds=[OperationsFold()])
    sensor = Sensor(says=own("heron"), label="c1", sector="s1", sensor_kind=SensorKind.CAMERA, since=EIGHT)
    number = world.say(SENSOR, sensor, issuer="heron")
    health = SensorHealth(says=own("walnut"), state=Health.DOWN, start=EIGHT, end=TEN)
    world.say(HEALTH, health, ("sensor", number), issuer="walnut")
    assert codes(world) == ["not_your_watch"]


def test_an_outcome_is_about_one_watch() -> None:
    world = Table(folds=[OperationsFold()])
    post = Post(
        says=own("heron"),
        label="p1",
        sector="s1",
        post_kind=PostKind.OBSERVATION_POST,
        zone="+05:00",
        since=EIGHT,
    )
    posted, planned = (
        world.say(kind, body, issuer="heron") for kind, body in ((POST, post), (PATROL, patrol()))
    )
    world.say(OUTCOME, outcome(), ("patrol", planned), ("post", posted), issuer="heron")
    world.say(OUTCOME, outcome(), issuer="heron")
    assert codes(world) == ["one_watch", "one_watch"]


def test_a_restriction_names_whom_it_hid_from_and_may_be_said_by_a_party() -> None:
    world = Table(folds=[OperationsFold()])
    planned = world.say(PATROL, patrol(), issuer="heron")
    body = Restriction(
        says=own("almond"),
        restriction_kind=RestrictionKind.CHECKPOINT,
        outcome=RestrictionOutcome.DELAY,
        sector="s1",
        start=EIGHT,
        end=TEN,
        by_whom="walnut",
        what_it_hid="the road to the depot",
    )
    world.say(RESTRICTION, body, ("patrol", planned), ("observation", "ab" * 32), issuer="almond")
    assert codes(world) == []


def test_a_time_without_end_is_no_watch() -> None:
    with pytest.raises(Refused, match="at most 7 days were expected"):
        patrol(end=when("2026-11-02T10:00:00Z")).check()
    with pytest.raises(Refused, match="at most 7 days"):
        patrol(end=When(since="2025-11-02T10:00:00Z", until="", zone="")).check()
    with pytest.raises(Refused, match="expected an end after the beginning"):
        patrol(start=TEN, end=EIGHT).check()
    with pytest.raises(Refused, match="start and end of a watch stand together"):
        PatrolOutcome(says=own("heron"), outcome=PatrolResult.DONE, start=EIGHT).check()
    with pytest.raises(Refused, match="at most 31 days"):
        SensorHealth(
            says=own("heron"), state=Health.UP, start=EIGHT, end=when("2026-01-02T00:00:00Z")
        ).check()


def test_who_did_not_watch_heard_nothing() -> None:
    for result in (PatrolResult.DENIED, PatrolResult.CANCELLED):
        with pytest.raises(Refused, match=f"a watch that was {result} saw nothing"):
            PatrolOutcome(says=own("heron"), outcome=result, heard_or_seen=3).check()
    PatrolOutcome(says=own("heron"), outcome=PatrolResult.DENIED, start=EIGHT, end=TEN).check()


def test_hours_of_a_post_are_hours() -> None:
    post = Post(
        says=own("heron"),
        label="p1",
        sector="s1",
        post_kind=PostKind.OTHER,
        zone="+05:00",
        since=EIGHT,
        hours=(Shift(start=1_000, end=900),),
    )
    with pytest.raises(Refused, match="found since 1000 until 900"):
        post.check()


def test_places_of_people_are_sealed() -> None:
    protected = {kind.name for kind in KINDS if kind.protected == ("site",)}
    assert protected == {POST, PATROL, SENSOR}
    assert all("party" not in kind.roles for kind in KINDS if kind.name != RESTRICTION)
