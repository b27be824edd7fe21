# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Figures of a time: every number with its statements, its bounds, the time before, and who was there to see."""

from datetime import timedelta

from sulh.incidents.form import Count, CountUnit, Harm, Harmed, TimePrecision
from sulh.incidents.links import LinkAnswerValue
from sulh.operations.stretches import Bounds
from sulh.readings.figures import Desk, Figures
from sulh.readings.incidents_plain import figures_plain
from tests.readings.happened import NOON, Valley, valley

DAY = timedelta(days=1)
START = NOON.replace(hour=0)
MINUTES = 24 * 60


def figures(world: Valley, days: int = 1, sector: str | None = None, first: int = 0) -> Figures:
    start = START + first * DAY
    return Desk(world.states, world.incidents()).figures(start, start + days * DAY, sector)


def test_an_incident_is_counted_once_with_the_statements_behind_it() -> None:
    world = valley()
    one = world.tell("rook", count=4, count_unit=CountUnit.EXPLOSION)
    two = world.tell("almond", count=6, count_unit=CountUnit.EXPLOSION, metres=90)
    world.tell("walnut", minutes=MINUTES + 5)
    found = figures(world)
    assert found.now.count == Bounds(low=1, high=1) and found.before.count == Bounds(low=0, high=0)
    assert (found.now.fire.low, found.now.fire.high) == (6, 10)
    assert set(found.now.fire.by) == {one, two} == set(found.now.reports)
    assert (found.now.explosions.low, found.now.explosions.high) == (6, 10)
    following = figures(world, first=1)
    assert following.now.uncounted == 1 and following.before.fire == found.now.fire


def test_what_may_lie_outside_the_time_is_possible_and_not_sure() -> None:
    world = valley()
    world.tell("rook", count=3, count_unit=CountUnit.SHOT, minutes=-12 * 60, spread=30)
    found = figures(world).now
    assert found.count == Bounds(low=0, high=1)
    assert (found.fire.low, found.fire.high) == (0, 3)
    assert found.quiet == Bounds(low=0, high=1)


def test_days_without_any_are_counted_by_days() -> None:
    world = valley()
    for minutes in (0, 10, 3 * MINUTES):
        world.tell("rook", minutes=minutes)
    assert figures(world, days=5).now.quiet == Bounds(low=3, high=3)


def test_harm_to_civilians_comes_first_and_sums_bounds() -> None:
    world = valley()
    for n in range(2):
        harm = (
            Harm(who=Harmed.COMBATANT, side="almond", injured=Count(best=1)),
            Harm(who=Harmed.CIVILIAN, side="walnut", killed=Count(low=1, best=2, high=3)),
        )
        world.tell("rook", harm=harm, metres=40_000 * n)
    found = figures(world).now.harm
    assert [one.who for one in found] == [Harmed.CIVILIAN, Harmed.COMBATANT]
    killed = found[0].killed
    assert killed is not None and (killed.low, killed.best, killed.high) == (2, 4, 6)
    assert len(killed.by) == 2


def test_every_number_stands_beside_who_was_there_to_see_and_no_party_beside_the_other() -> None:
    world = valley()
    world.tell("almond", sector="north")
    world.tell("walnut", sector="south", metres=50_000)
    plain = figures_plain(figures(world, sector="north"))
    coverage = plain["coverage"]
    assert isinstance(coverage, dict) and coverage["asked"] == MINUTES and coverage["covered"] == [0, 0]
    assert plain["incidents"] == [1, 1] and plain["received"] == plain["unruled"] == 1
    assert not {"almond", "walnut"} & set(map(str, plain)), "no figure is of a party"
    everywhere = figures(world)
    assert everywhere.now.count == Bounds(low=2, high=2)


def test_counts_that_people_agree_are_one_lower_what_is_sure() -> None:
    world = valley()
    one = world.tell("rook", count=5, count_unit=CountUnit.EXPLOSION)
    two = world.tell("heron", count=4, count_unit=CountUnit.EXPLOSION, metres=30_000)
    assert figures(world).now.fire.low == 9
    double = world.double("heron", one, two)
    world.answer("stork", double, LinkAnswerValue.SUPPORT)
    fire = figures(world).now.fire
    assert (fire.low, fire.high) == (5, 9)


def test_the_same_question_has_the_same_name_and_another_one_another() -> None:
    world = valley()
    world.tell("rook")
    assert figures(world).query == figures(world).query
    assert figures(world).query != figures(world, days=2).query != figures(world, sector="north").query


def test_a_week_known_as_a_week_is_possible_on_each_of_its_days() -> None:
    world = valley()
    world.tell("rook", spread=3 * MINUTES, time_precision=TimePrecision.WEEK)
    assert figures(world).now.count == Bounds(low=0, high=1)
    assert figures(world, days=14, first=-7).now.count == Bounds(low=1, high=1)
