# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a monitor's superior, or a party, would try so that there was more to see, or less on one side."""

from datetime import UTC, datetime

import pytest

from sulh.clock import Span, When
from sulh.errors import Refused
from sulh.operations.kinds import (
    Health,
    Patrol,
    PatrolKind,
    PatrolOutcome,
    PatrolResult,
    Restriction,
    RestrictionKind,
    RestrictionOutcome,
    Sensor,
    SensorHealth,
    SensorKind,
)
from sulh.operations.stretches import Bounds
from sulh.readings.coverage import coverage_of
from tests.readings.looking import Told, at, own, when
from tests.readings.test_coverage import (
    HEALTH,
    OUTCOME,
    PATROL,
    RESTRICTION,
    SENSOR,
    exactly,
    figures,
    outcome,
    patrol,
    planned,
    restriction,
    upto,
)


def minutes(start: int, length: int, org: str = "heron") -> Patrol:
    begins, ends = at(8 + start // 60, start % 60), at(8 + (start + length) // 60, (start + length) % 60)
    edges = (When(since=text, until=text, zone="+00:00") for text in (_text(begins), _text(ends)))
    return Patrol(
        says=own(org),
        label="k",
        sector="s1",
        start=next(edges),
        end=next(edges),
        patrol_kind=PatrolKind.FOOT,
    )


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def test_a_hundred_patrols_of_a_minute_are_what_one_of_a_hundred_is() -> None:
    told = Told()
    plans = [minutes(start, 1) for start in range(100)]
    numbers = [told.say(PATROL, plan, issuer="heron") for plan in plans]
    told.head(at(12, day=1))
    for number, plan in zip(numbers, plans, strict=True):
        body = PatrolOutcome(
            says=own("heron"), outcome=PatrolResult.DONE, start=plan.start, end=plan.end, heard_or_seen=1
        )
        told.say(OUTCOME, body, ("patrol", number), issuer="heron")
    told.head(at(20))
    whole = figures(told)
    assert whole.covered == whole.planned == whole.patrol_minutes == exactly(100)
    assert whole.heard_or_seen == Bounds(low=1, high=100)


def test_one_watch_lasts_no_ten_years() -> None:
    ten = When(since="2035-11-02", until="2035-11-02", zone="+00:00")
    told = Told()
    with pytest.raises(Refused) as why:
        patrol(told, 8, 9, ends=ten)
    assert why.value.code == "watch_too_long"


def test_who_says_a_year_later_that_it_was_denied_is_only_possibly_believed() -> None:
    told, (number,) = planned((8, 10))
    told.head(at(0, day=3))
    told.head(datetime(2026, 11, 2, tzinfo=UTC))
    outcome(told, number, result=PatrolResult.DENIED)
    told.head(datetime(2026, 11, 3, tzinfo=UTC))
    assert figures(told).denied == upto(120)


def test_a_year_of_closed_roads_that_is_told_of_afterwards_is_only_possible() -> None:
    for end in (None, When(since="2026-11-01", until="2026-11-01", zone="+00:00")):
        told, (number,) = planned((8, 10))
        told.head(at(11))
        told.head(datetime(2026, 11, 2, tzinfo=UTC))
        body = Restriction(
            says=own("stork"),
            restriction_kind=RestrictionKind.CHECKPOINT,
            outcome=RestrictionOutcome.DENIAL,
            sector="s1",
            start=when(0),
            end=end,
            by_whom="walnut",
        )
        told.say(RESTRICTION, body, issuer="stork")
        told.head(datetime(2026, 11, 3, tzinfo=UTC))
        assert number
        assert figures(told).denied.low == 0


def test_a_road_that_was_said_to_be_closed_in_time_stays_so_when_its_end_is_told() -> None:
    told, _ = planned((8, 10))
    first = restriction(told, "stork", 8, None)
    told.head(at(9))
    body = Restriction(
        says=own("stork"),
        restriction_kind=RestrictionKind.CHECKPOINT,
        outcome=RestrictionOutcome.DENIAL,
        sector="s1",
        start=when(8),
        end=when(8, day=20),
    )
    told.head(at(8, day=21))
    told.say(RESTRICTION, body, ("supersedes", first), issuer="stork")
    told.head(at(9, day=21))
    tenth = Span(earliest=at(0, day=10), latest=at(0, day=11))
    assert coverage_of(told.states, "s1", tenth).denied == exactly(1_440)


def test_a_party_s_closed_road_of_which_nobody_knows_when_hides_nothing_for_certain() -> None:
    told, (number,) = planned((8, 10))
    outcome(told, number, 8, 10)
    never = When(since="1000-01-01", until="9998-12-31", zone="+00:00")
    body = Restriction(
        says=own("walnut"),
        restriction_kind=RestrictionKind.CHECKPOINT,
        outcome=RestrictionOutcome.DENIAL,
        sector="s1",
        start=never,
    )
    told.say(RESTRICTION, body, issuer="walnut")
    told.head(at(11))
    found = figures(told)
    assert (found.covered, found.disputed, found.denied.low) == (upto(120), upto(120), 0)


def test_another_s_version_of_a_watch_answers_for_nobody() -> None:
    told, (number,) = planned((8, 10))
    plan = Patrol(
        says=own("stork"),
        label="k",
        sector="s1",
        start=when(8),
        end=when(10),
        patrol_kind=PatrolKind.VEHICLE,
    )
    mine = told.say(PATROL, plan, ("of", number), issuer="stork")
    outcome(told, mine, 8, 10, org="stork", result=PatrolResult.DENIED)
    told.head(at(11))
    assert figures(told).unreported == exactly(120)


def test_two_organisations_that_say_otherwise_of_one_hour_make_it_disputed() -> None:
    told, (number,) = planned((8, 10))
    outcome(told, number, 8, 10)
    restriction(told, "stork", 8, 9, ("patrol", number), by_whom="almond")
    told.head(at(11))
    found = figures(told)
    assert (found.covered, found.disputed) == (Bounds(low=60, high=120), exactly(60))


def test_a_sensor_s_owner_tells_of_its_own_sector_and_no_other() -> None:
    told = Told()
    body = Sensor(says=own("heron"), label="c", sector="s1", sensor_kind=SensorKind.CAMERA, since=when(0))
    number = told.say(SENSOR, body, issuer="heron")
    told.head(at(0))
    up = SensorHealth(says=own("heron"), state=Health.UP, start=when(8), end=when(10))
    told.say(HEALTH, up, ("sensor", number), issuer="heron")
    told.head(at(11))
    assert figures(told).covered == exactly(120) and figures(told, "s2").covered == exactly(0)


def test_a_sensor_is_up_for_no_time_at_which_it_was_not_there() -> None:
    told = Told()
    body = Sensor(
        says=own("heron"),
        label="c",
        sector="s1",
        sensor_kind=SensorKind.CAMERA,
        since=when(9),
        until=when(10),
    )
    number = told.say(SENSOR, body, issuer="heron")
    told.head(at(0))
    up = SensorHealth(says=own("heron"), state=Health.UP, start=when(8), end=when(12))
    told.say(HEALTH, up, ("sensor", number), issuer="heron")
    told.head(at(13))
    assert figures(told).covered == exactly(60)


@pytest.mark.parametrize(("one", "other"), [("almond", "walnut"), ("walnut", "almond")])
def test_with_the_parties_exchanged_every_figure_is_the_same(one: str, other: str) -> None:
    told, numbers = planned((8, 10), org=one)
    more = patrol(told, 9, 12, org=other)
    told.head(at(13, day=1))
    outcome(told, numbers[0], 8, 10, org=one)
    outcome(told, more, 9, 12, org=other)
    restriction(told, other, 8, 9, ("patrol", numbers[0]), by_whom=one)
    told.head(at(13))
    found = figures(told)
    assert (found.covered, found.disputed) == (Bounds(low=60, high=240), exactly(60))
    assert found.one_party == Bounds(low=120, high=180)
