# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is said of a breach is never wrong where it is certain, and rests on what was observed alone."""

from dataclasses import replace

import pytest

from sulh.agreement.lines import Word, judge_line, word_of_zone
from sulh.foresee.outcome import MIN_RADIUS_M, outcome_of, reported
from sulh.foresee.questions import Question, Sort, questions_of
from sulh.foresee.senses import PRESENCE, Act, Family, Means, Sense, chance
from sulh.foresee.world import Breach, Month, Observation, apart_m, is_inside
from tests.foresee.ground import WATCHED, agreement, plan

PARTIES = frozenset({"almond", "walnut"})
QUESTIONS = {one.label: one for one in questions_of(agreement(), plan())}
SHOT = Act(family=Family.SHOT, minutes=20, own_side=True)


def seen_by(
    org: str, at: tuple[int, int], distance_m: int, *, lateral_m: int, depth_m: int, tells: bool = False
) -> Observation:
    return Observation(
        origin=(org, Means.PEOPLE),
        at=at,
        distance_m=distance_m,
        lateral_m=lateral_m,
        depth_m=depth_m,
        tells=tells,
    )


def breach(
    at: tuple[int, int] = (300_500_000, 1_700_100_000), actor: str = "almond", act: Act = SHOT
) -> Breach:
    return Breach(label="fire/0", start=600, end=620, actor=actor, at=at, act=act, error=(0, 0), sector="all")


@pytest.mark.parametrize("seed", ["1", "2", "3"])
def test_no_certain_word_is_ever_wrong(seed: str) -> None:
    """Judged by the words of both versions, where the truth is at hand: inside the square, on a side of the line."""
    coverage, certain = plan(WATCHED), 0
    for number in range(6):
        month = Month(seed, number, coverage)
        for label in ("fire", "enter", "guns"):
            question = QUESTIONS[label]
            for planted in month.breaches(question):
                looks = [month.watched(question, planted, watch) for watch in coverage.watches]
                found = [look for look in looks if look is not None]
                if found:
                    certain += right(question, planted, found)
    assert certain > 50


def right(question: Question, planted: Breach, found: list[Observation]) -> bool:
    place = reported(planted, found)
    assert apart_m((place.lat_e7, place.lon_e7), planted.at) <= place.radius_m
    if question.areas:
        word = word_of_zone(place, question.areas[0].drawings)
        assert is_inside(question.areas[0].vertices, planted.at) and word is not Word.OUTSIDE_ALL
    else:
        word = judge_line(place, question.courses[0].drawings, "almond").word
        east = planted.at[1] > 1_700_000_000  # almond holds the right hand of one who walks north
        assert word is not (Word.OUTSIDE_ALL if east else Word.INSIDE_ALL)
    return word in (Word.INSIDE_ALL, Word.OUTSIDE_ALL)


def test_two_directions_that_cross_place_better_than_either() -> None:
    one = seen_by("heron", (300_500_000, 1_699_900_000), 2_000, lateral_m=60, depth_m=600)
    other = seen_by("stork", (300_300_000, 1_700_100_000), 2_200, lateral_m=70, depth_m=700)
    beside = seen_by("stork", (300_501_000, 1_699_900_000), 2_000, lateral_m=60, depth_m=600)
    assert reported(breach(), [one]).radius_m == 600
    assert reported(breach(), [one, other]).radius_m == 140
    assert reported(breach(), [one, beside]).radius_m == 600, (
        "from one side two directions say nothing of how far"
    )


def test_a_place_on_one_side_is_put_to_whoever_holds_it_only_if_the_act_is_done_from_ones_own() -> None:
    looks = [
        seen_by("heron", (300_500_000, 1_700_200_000), 900, lateral_m=10, depth_m=40),
        seen_by("stork", (300_400_000, 1_700_100_000), 900, lateral_m=10, depth_m=40),
    ]
    fire, enter = QUESTIONS["fire"], QUESTIONS["enter"]
    assert outcome_of(fire, breach(), looks, PARTIES, 2).attributed
    crossing = replace(breach(), act=Act(family=Family.MOVEMENT, minutes=60))
    assert not outcome_of(enter, crossing, looks, PARTIES, 2).attributed
    told = [replace(looks[0], tells=True), looks[1]]
    assert outcome_of(enter, crossing, told, PARTIES, 2).attributed
    assert not outcome_of(fire, breach(), looks[:1], PARTIES, 2).attributed


def test_on_the_line_nothing_is_certain() -> None:
    look = seen_by("heron", (300_500_000, 1_700_010_000), 90, lateral_m=5, depth_m=10)
    on_it = breach(at=(300_500_000, 1_700_000_100))
    found = outcome_of(QUESTIONS["fire"], on_it, [look], PARTIES, 1)
    assert found.seen and not found.located and not found.attributed
    assert reported(on_it, [look]).radius_m == MIN_RADIUS_M


def test_what_two_parties_saw_was_seen_and_what_one_saw_was_not() -> None:
    at = (300_500_000, 1_700_200_000)
    one = seen_by("almond", at, 900, lateral_m=10, depth_m=40)
    two = seen_by("walnut", at, 900, lateral_m=10, depth_m=40)
    fire = QUESTIONS["fire"]
    assert not outcome_of(fire, breach(), [one], PARTIES, 1).seen
    assert outcome_of(fire, breach(), [one, two], PARTIES, 1).seen


def test_a_chance_falls_evenly_from_beside_to_the_reach() -> None:
    sense = Sense(reach_m=1_000, day=800, night=200, lateral=1, depth=1)
    noon, midnight = 12 * 60, 0
    assert [chance(sense, metres, noon) for metres in (0, 500, 999, 1_000)] == [800, 400, 0, 0]
    assert chance(sense, 500, midnight) == 100


def test_breaches_lie_where_their_clause_says() -> None:
    month = Month("where", 0, plan())
    guns = [one.at for one in month.breaches(QUESTIONS["guns"])]
    assert all(is_inside(QUESTIONS["guns"].areas[0].vertices, at) for at in guns)
    for label, own in (("fire", True), ("enter", False)):
        for one in month.breaches(QUESTIONS[label]):
            east = one.at[1] > 1_700_000_000
            assert east is ((one.actor == "almond") is own), f"{label} by {one.actor}"
    assert {QUESTIONS["guns"].acts, QUESTIONS["guns"].sort} == {(PRESENCE,), Sort.PRESENCE}
