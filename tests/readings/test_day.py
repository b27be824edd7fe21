# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The day that is handed over: which period, what is late, what is due; both parties are treated alike."""

from collections.abc import Callable
from datetime import timedelta

from sulh.incidents.form import CountUnit
from sulh.readings.cases import Cases
from sulh.readings.day import AHEAD, DayOn, Part, day_on, period_of
from sulh.readings.day_plain import day_plain
from sulh.readings.handover import HandoverOn, handover_on
from sulh.readings.moment import parse_moment
from tests.readings.cases_world import case_world
from tests.readings.happened import NOON, Valley, valley

DAY = "2025-11-07"
MINUTES = 24 * 60


def whole(world: Valley) -> tuple[DayOn, HandoverOn, Callable[[str], int | None]]:
    """What plain data is made of; nothing here stands in a log."""
    found, cases = day(world), Cases(world.states, parse_moment(DAY))
    return found, handover_on(world.states, cases, found.period, found.since), lambda _: None


def day(world: Valley, on: str = DAY) -> DayOn:
    return day_on(world.states, parse_moment(on), world.incidents())


def test_a_period_ends_at_half_past_seven_and_one_follows_the_other() -> None:
    states = valley().states
    one, other = (period_of(states, parse_moment(on), NOON) for on in (DAY, "2025-11-08"))
    assert one.end - one.start == timedelta(days=1) and other.start == one.end
    assert one.end.strftime("%H:%M") == "19:30" and not one.over


def test_an_instant_asks_for_the_last_period_that_was_over() -> None:
    states, late = valley().states, NOON + timedelta(days=9)
    before = period_of(states, parse_moment(f"{DAY}T10:00:00Z"), late)
    after = period_of(states, parse_moment(f"{DAY}T23:00:00Z"), late)
    assert before.over and after.over and after.start == before.end


def test_a_report_stands_in_its_period_and_in_the_next_as_the_one_before() -> None:
    world = valley()
    world.tell("rook", count=4, count_unit=CountUnit.SHOT)
    world.later(days=3)
    now, following = day(world), day(world, "2025-11-08")
    assert (now.figures.now.fire.low, following.figures.now.fire.low) == (4, 0)
    assert following.figures.before.fire == now.figures.now.fire
    assert now.query != following.query


def test_what_comes_after_the_end_is_marked_in_its_own_period_and_late_in_the_one_it_came_in() -> None:
    world = valley()
    world.head()
    world.later(days=2)
    report = world.tell("rook")
    world.later(days=2)
    assert day(world).after == (report,) and day(world).late == ()
    came = [on for on in ("2025-11-08", "2025-11-09", "2025-11-10") if day(world, on).late == (report,)]
    assert len(came) == 1


def test_every_section_is_there_whatever_was_reported() -> None:
    world = valley()
    world.tell("rook", act="patrol_stopped")
    world.tell("rook", act="gathering", metres=90_000)
    parts = {one.part: [act.code for act in one.acts] for one in day(world).parts}
    assert list(parts) == list(Part)
    assert parts[Part.NEAR_MONITORS] == ["patrol_stopped"] and parts[Part.ELSEWHERE] == ["gathering"]
    assert [one for one, acts in parts.items() if acts] == [Part.NEAR_MONITORS, Part.ELSEWHERE]


def test_what_is_owed_within_two_days_is_due_and_the_mechanisms_own_is_among_it() -> None:
    table = case_world()
    complaint = table.complain("almond")
    table.later(2)
    found = day_on(table.states, table.moment)
    (due,) = [one for one in found.due if one.of == complaint]
    assert (due.what, due.whose, due.late.value) == ("receipt", "", "yes")
    table.receipt(complaint)
    table.later(2)
    assert [one for one in day_on(table.states, table.moment).due if one.of == complaint] == []
    assert timedelta(hours=48) == AHEAD


def test_parties_exchanged_give_the_same_day_with_parties_exchanged() -> None:
    told = []
    for one, other in (("almond", "walnut"), ("walnut", "almond")):
        world = valley()
        world.tell(one, count=3, count_unit=CountUnit.SHOT, names=other)
        world.tell(other, metres=80_000, names=one)
        world.deny(other, world.tell(one, minutes=90, metres=40_000))
        world.later(days=2)
        plain = day_plain(*whole(world))
        told.append(
            (
                plain["figures"]["incidents"],
                plain["figures"]["cfv_count"]["bounds"],
                plain["parts"] and [len(part["acts"]) for part in plain["parts"]],
                len(plain["due"]),
            )
        )
    assert told[0] == told[1]
