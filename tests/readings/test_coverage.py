# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Coverage: what is counted once, what is never sure, and what no statement can claim after the fact."""

import pytest

from sulh.clock import Span, When
from sulh.operations.kinds import (
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
from sulh.operations.stretches import Bounds
from sulh.readings.coverage import Coverage, coverage, coverage_of
from sulh.readings.watches import Watches
from sulh.statement.assertion import How, Says
from tests.readings.looking import Told, at, own, when
from tests.rooms import REPORT_VOICE
from tests.waiting import cpu_units

POST, PATROL, OUTCOME = "operations.post.v1", "operations.patrol.v1", "operations.patrol_outcome.v1"
SENSOR, HEALTH, RESTRICTION = (
    "operations.sensor.v1",
    "operations.sensor_health.v1",
    "operations.restriction.v1",
)
TODAY = Span(earliest=at(0), latest=at(0, day=3))


def exactly(count: int) -> Bounds:
    return Bounds(low=count, high=count)


def upto(count: int) -> Bounds:
    return Bounds(low=0, high=count)


def patrol(told: Told, start: int, end: int, org: str = "heron", sector: str = "s1", **more: When) -> str:
    body = Patrol(
        says=own(org),
        label="k",
        sector=sector,
        start=more.get("begins", when(start)),
        end=more.get("ends", when(end)),
        patrol_kind=PatrolKind.VEHICLE,
    )
    return told.say(PATROL, body, issuer=org)


def outcome(
    told: Told,
    number: str,
    start: int | None = None,
    end: int | None = None,
    org: str = "heron",
    result: PatrolResult = PatrolResult.DONE,
    heard: int | None = None,
    role: str = "patrol",
) -> str:
    body = PatrolOutcome(
        says=own(org),
        outcome=result,
        start=None if start is None else when(start),
        end=None if end is None else when(end),
        heard_or_seen=heard,
    )
    return told.say(OUTCOME, body, (role, number), issuer=org)


def restriction(
    told: Told,
    org: str,
    start: int,
    end: int | None,
    *refs: tuple[str, str],
    result: RestrictionOutcome = RestrictionOutcome.DENIAL,
    kind: RestrictionKind = RestrictionKind.CHECKPOINT,
    by_whom: str | None = None,
) -> str:
    body = Restriction(
        says=own(org),
        restriction_kind=kind,
        outcome=result,
        sector="s1",
        start=when(start),
        end=None if end is None else when(end),
        by_whom=by_whom,
    )
    return told.say(RESTRICTION, body, *refs, issuer=org)


def planned(*hours: tuple[int, int], org: str = "heron") -> tuple[Told, list[str]]:
    """Patrols that were announced the day before."""
    told = Told()
    found = [patrol(told, start, end, org) for start, end in hours]
    told.head(at(12, day=1))
    return told, found


def figures(told: Told, sector: str | None = "s1") -> Coverage:
    return coverage_of(told.states, sector, TODAY)


def test_a_patrol_that_was_planned_and_done_is_covered_by_sector_and_hour() -> None:
    told, (one,) = planned((8, 10))
    done = outcome(told, one, 8, 10, heard=2)
    told.head(at(11))
    found = figures(told)
    assert (found.planned, found.done, found.covered) == (exactly(120),) * 3
    assert (found.denied, found.unreported, found.asked) == (exactly(0), exactly(0), 1440)
    assert found.heard_or_seen == exactly(2)
    assert found.basis == (one, done)
    assert found.share == Bounds(low=83, high=84)
    by_hour = coverage(told.states, None, TODAY)
    assert [one.start.hour for one in by_hour if one.covered.low] == [8, 9]
    assert len(by_hour) == 24 and {one.sector for one in by_hour} == {"s1"}
    # What was noticed in two hours lies in either.
    assert [one.heard_or_seen for one in by_hour[8:10]] == [upto(2)] * 2


def test_two_patrols_of_one_hour_are_one_hour_and_two_hours_of_patrol() -> None:
    told, (one, other) = planned((8, 10), (9, 11))
    outcome(told, one, 8, 10, heard=3)
    outcome(told, other, 9, 11, heard=2)
    told.head(at(12))
    found = figures(told)
    assert found.planned == found.done == found.covered == exactly(180)
    assert found.patrol_minutes == exactly(240)
    # Both may have heard the same three.
    assert found.heard_or_seen == Bounds(low=3, high=5)


def test_flooding_adds_no_minute_of_coverage() -> None:
    told, (one,) = planned((8, 10))
    for _ in range(300):
        outcome(told, one, 8, 10, heard=1)
        restriction(told, "almond", 20, 21)
    told.head(at(22))
    assert cpu_units(lambda: figures(told)) < 15
    found = figures(told)
    assert found.done == found.covered == exactly(120)
    assert found.patrol_minutes == exactly(300 * 120)
    assert found.heard_or_seen == Bounds(low=1, high=300)


def test_a_denied_patrol_is_a_denial_and_no_absence() -> None:
    told, (one,) = planned((8, 10))
    outcome(told, one, result=PatrolResult.DENIED)
    told.head(at(11))
    found = figures(told)
    assert (found.planned, found.denied) == (exactly(120), exactly(120))
    assert (found.done, found.covered, found.unreported) == (exactly(0), exactly(0), exactly(0))


def test_of_what_was_planned_and_never_reported_nothing_is_known() -> None:
    told, _ = planned((8, 10), (20, 22))
    told.head(at(9))
    # Only the hour that is over is owed a word.
    assert figures(told).unreported == exactly(60)
    assert figures(told).planned == exactly(240)
    assert figures(told).covered == exactly(0)


def test_a_cancelled_patrol_is_planned_and_reported() -> None:
    told, (one,) = planned((8, 10))
    outcome(told, one, result=PatrolResult.CANCELLED)
    told.head(at(11))
    found = figures(told)
    assert (found.planned, found.done, found.unreported) == (exactly(120), exactly(0), exactly(0))


def test_a_plan_that_was_said_afterwards_is_no_plan() -> None:
    told = Told()
    told.head(at(12))
    one = patrol(told, 8, 10)
    outcome(told, one, 8, 10)
    told.head(at(13))
    found = figures(told)
    assert (found.planned, found.done) == (exactly(0), exactly(120))


def test_no_plan_is_unmade_once_its_hours_have_passed() -> None:
    told, (one,) = planned((8, 12))
    outcome(told, one, 8, 9)
    told.head(at(13))
    shorter = Patrol(
        says=own("heron"),
        label="k",
        sector="s1",
        start=when(8),
        end=when(9),
        patrol_kind=PatrolKind.VEHICLE,
    )
    told.say(PATROL, shorter, ("supersedes", one), issuer="heron")
    told.head(at(14))
    found = figures(told)
    assert (found.planned, found.done, found.unreported) == (exactly(240), exactly(60), exactly(180))


def test_a_plan_that_was_changed_in_time_is_the_changed_one() -> None:
    told, (one,) = planned((8, 12))
    later = Patrol(
        says=own("heron"),
        label="k",
        sector="s2",
        start=when(14),
        end=when(15),
        patrol_kind=PatrolKind.FOOT,
    )
    told.say(PATROL, later, ("supersedes", one), issuer="heron")
    told.head(at(13, day=1))
    assert figures(told).planned == exactly(0)
    assert figures(told, "s2").planned == exactly(60)
    assert figures(told, None).planned == exactly(60)
    assert figures(told, None).asked == 2 * 1440


def test_nobody_tells_of_what_was_still_to_come() -> None:
    told, (one,) = planned((8, 20))
    outcome(told, one, 8, 20)
    told.head(at(9))  # so it was said at nine at the latest
    assert figures(told).done == figures(told).covered == exactly(60)


def test_an_outcome_that_surely_came_days_later_is_only_possible() -> None:
    told, (one,) = planned((8, 10))
    told.head(at(11, day=6))
    outcome(told, one, 8, 10)
    told.head(at(12, day=6))
    assert (figures(told).done, figures(told).covered) == (upto(120), upto(120))


def test_who_was_offline_for_days_is_not_late_for_certain() -> None:
    """Its last head was old: nothing shows that it could have fitted its word to what became known."""
    told, (one,) = planned((8, 10))
    seen = told.seen
    told.head(at(11, day=6))
    body = PatrolOutcome(says=own("heron"), outcome=PatrolResult.DONE, start=when(8), end=when(10))
    told.table.say(OUTCOME, body, ("patrol", one), issuer="heron", seen=seen)
    told.head(at(12, day=6))
    assert figures(told).covered == exactly(120)


def test_edges_that_are_not_known_make_two_bounds() -> None:
    told, (one,) = planned((8, 10))
    loose = When(since="2025-11-02T08:00:00Z", until="2025-11-02T08:30:00Z", zone="")
    body = PatrolOutcome(says=own("heron"), outcome=PatrolResult.PARTLY, start=loose, end=when(10))
    told.say(OUTCOME, body, ("patrol", one), issuer="heron")
    outcome(told, patrol(told, 15, 16))  # done, and nobody says when
    told.head(at(17))
    assert figures(told).done == Bounds(low=90, high=180)


def test_a_watchers_own_restriction_hides_what_it_says() -> None:
    told, (one, other) = planned((8, 10), (8, 12))
    for number, end in ((one, 10), (other, 12)):
        outcome(told, number, 8, end)
    restriction(told, "heron", 8, 9, ("patrol", other), result=RestrictionOutcome.DELAY)
    told.head(at(13))
    # The other patrol saw that hour.
    assert figures(told).covered == exactly(240)
    restriction(told, "heron", 9, 10)
    told.head(at(14))
    found = figures(told)
    assert (found.done, found.covered, found.disputed) == (exactly(240), exactly(180), exactly(0))
    assert found.denied == exactly(60)  # a delay is none


def test_what_somebody_else_says_of_a_watch_disputes_it_and_unmakes_nothing() -> None:
    told, (one,) = planned((8, 10))
    outcome(told, one, 8, 10)
    against = restriction(told, "almond", 9, 10, by_whom="walnut")
    told.head(at(11))
    found = figures(told)
    assert found.done == exactly(120)
    assert (found.covered, found.disputed) == (Bounds(low=60, high=120), exactly(60))
    assert found.denied == upto(60)  # a claim about the other side
    assert against in found.basis


def test_who_says_that_it_denied_access_itself_is_believed() -> None:
    told, (one,) = planned((8, 10))
    restriction(told, "walnut", 9, 10, ("patrol", one), by_whom="walnut")
    told.head(at(11))
    assert figures(told).denied == exactly(60)


def test_a_condition_hides_only_possibly_and_what_is_not_over_goes_on() -> None:
    told, (one,) = planned((8, 12))
    outcome(told, one, 8, 12)
    restriction(told, "heron", 8, 9, result=RestrictionOutcome.CONDITIONAL)
    told.head(at(13))
    assert figures(told).covered == Bounds(low=180, high=240)
    restriction(told, "heron", 10, None)
    told.head(at(14))
    assert figures(told).covered == Bounds(low=60, high=120)


def sensor(told: Told, org: str = "heron", kind: SensorKind = SensorKind.CAMERA) -> str:
    body = Sensor(says=own(org), label="c1", sector="s1", sensor_kind=kind, since=when(0))
    return told.say(SENSOR, body, issuer=org)


def health(
    told: Told, number: str, start: int, end: int, state: Health = Health.UP, org: str = "heron"
) -> str:
    body = SensorHealth(says=own(org), state=state, start=when(start), end=when(end))
    return told.say(HEALTH, body, ("sensor", number), issuer=org)


def test_a_sensor_counts_while_it_says_that_it_is_up_and_silence_is_not_up() -> None:
    told = Told()
    one = sensor(told)
    health(told, one, 1, 3)
    health(told, one, 3, 4, Health.DEGRADED)
    health(told, one, 4, 5, Health.DOWN)
    told.head(at(6))
    found = figures(told)
    assert (found.sensors_up, found.covered) == (Bounds(low=120, high=180),) * 2
    assert (found.sensors_down, found.sensors_silent) == (exactly(120), exactly(120))
    assert found.done == exactly(0)


def test_a_jammed_sensor_is_blind_and_a_patrol_beside_it_is_not() -> None:
    told, (one,) = planned((8, 9))
    number = sensor(told)
    outcome(told, one, 8, 9)
    health(told, number, 8, 10)
    restriction(told, "heron", 8, 10, kind=RestrictionKind.CAMERA)
    told.head(at(11))
    assert (figures(told).covered, figures(told).sensors_up) == (exactly(60), exactly(0))


def test_one_party_watching_alone_is_no_coverage_and_two_are() -> None:
    told, (one,) = planned((8, 10), org="almond")
    outcome(told, one, 8, 10, org="almond")
    told.head(at(11))
    found = figures(told)
    assert (found.done, found.covered, found.one_party) == (exactly(120), upto(120), exactly(120))
    other = patrol(told, 9, 11, org="walnut")
    outcome(told, other, 9, 11, org="walnut")
    told.head(at(12))
    found = figures(told)
    assert (found.covered, found.one_party) == (Bounds(low=60, high=180), exactly(120))


def test_hearsay_is_only_possible() -> None:
    told = Told()
    heard = Says(speaker="a resident", how=How.NAMED)
    body = Patrol(
        says=heard, label="k", sector="s1", start=when(8), end=when(9), patrol_kind=PatrolKind.OTHER
    )
    number = told.say(PATROL, body, issuer="heron")
    said = PatrolOutcome(says=REPORT_VOICE, outcome=PatrolResult.DONE, start=when(8), end=when(9))
    told.say(OUTCOME, said, ("patrol", number), issuer="heron")
    told.head(at(10))
    assert figures(told).covered == figures(told).done == upto(60)


def test_a_post_is_planned_by_its_hours_and_covered_by_what_it_says() -> None:
    told = Told()
    body = Post(
        says=own("heron"),
        label="p1",
        sector="s1",
        post_kind=PostKind.OBSERVATION_POST,
        zone="+05:00",
        since=when(0, day=1),
        hours=(Shift(start=8 * 60, end=12 * 60), Shift(start=13 * 60, end=14 * 60)),
    )
    number = told.say(POST, body, issuer="heron")
    told.head(at(1, day=1))
    done = outcome(told, number, 3, 5, role="post")
    told.head(at(20))
    found = figures(told)
    assert (found.planned, found.covered, found.unreported) == (exactly(300), exactly(120), exactly(180))
    hours = coverage(told.states, "s1", TODAY)
    assert [one.planned.low for one in hours[2:10]] == [0, 60, 60, 60, 60, 0, 60, 0]
    assert found.basis == (number, done)


def test_a_window_without_end_is_our_own_mistake() -> None:
    told, _ = planned((8, 10))
    with pytest.raises(TypeError, match="two ends"):
        coverage_of(told.states, "s1", Span(earliest=at(8), latest=None))


def test_of_a_sector_that_nobody_named_every_figure_is_nothing() -> None:
    told, _ = planned((8, 10))
    found = figures(told, "s9")
    assert (found.asked, found.covered, found.basis) == (1440, exactly(0), ())
    assert Watches(told.states).sectors == ("s1",)


def test_an_hour_of_a_day_reads_as_that_hour_asked_alone() -> None:
    told, (one, other) = planned((8, 11), (9, 13))
    outcome(told, one, 8, 11, heard=2)
    outcome(told, other, 9, 13, heard=1)
    outcome(told, patrol(told, 15, 16))
    restriction(told, "almond", 10, 12, ("patrol", other))
    restriction(told, "heron", 9, None, result=RestrictionOutcome.CONDITIONAL)
    health(told, sensor(told), 1, 3)
    told.head(at(20))
    window = Span(earliest=at(7, 30), latest=at(16, 10))
    found = coverage(told.states, "s1", window)
    assert [part.start for part in found] == [at(7, 30), *(at(hour) for hour in range(8, 17))]
    for part in found:
        assert part == coverage_of(told.states, "s1", Span(earliest=part.start, latest=part.end))
    whole = coverage_of(told.states, "s1", window)
    assert sum(part.asked for part in found) == whole.asked
    # Nothing is lost between the hours: each bound of the whole lies within the sum of the hours' bounds.
    for name in ("planned", "done", "denied", "covered", "disputed"):
        parts = [getattr(part, name) for part in found]
        assert sum(p.low for p in parts) <= getattr(whole, name).low
        assert getattr(whole, name).high <= sum(p.high for p in parts)
