# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Incidents in words: the same for the same state, in six languages, nobody always first, each pair with its numbers."""

import pytest

from sulh.incidents.form import CountUnit
from sulh.incidents.links import LinkAnswerValue, LinkValue
from sulh.language import LANGUAGES
from sulh.readings.figures import Desk
from sulh.reporting.figures_told import figures_lines
from sulh.reporting.incidents_told import (
    incident_line,
    link_lines,
    nats,
    pair_lines,
    side_by_side,
    why_lines,
)
from sulh.reporting.words import Line, plain
from tests.readings.happened import NOON, Valley, valley
from tests.readings.test_figures import DAY


def told() -> tuple[Valley, str, str]:
    world = valley()
    one = world.tell(
        "almond", names="walnut", words="Shells fell at the ford.", count=7, count_unit=CountUnit.SHOT
    )
    two = world.tell("walnut", names="almond", metres=150, words="We were fired at first.")
    world.tell("rook", metres=-100, minutes=6)
    world.deny("walnut", one)
    far = world.tell("heron", metres=6_000, minutes=30)
    link = world.link("almond", one, far, LinkValue.APART)
    world.answer("walnut", link, LinkAnswerValue.OPPOSE)
    return world, one, two


def text(lines: list[Line], lang: str) -> str:
    return "\n".join(plain(words, lang) for line in lines for words in (line.words, *line.under))


def everything(world: Valley, one: str, two: str, lang: str) -> str:
    incidents = world.incidents()
    found = world.one(one)
    lines = [incident_line(world.states, found, lang), *side_by_side(world.states, found, lang)]
    lines += [*why_lines(incidents.why(found), lang), pair_lines(incidents.partition.pair(one, two), lang)]
    lines += link_lines(world.states, incidents.links(found), lang)
    start = NOON.replace(hour=0)
    figures = Desk(world.states, incidents).figures(start, start + DAY)
    return text([*lines, *figures_lines(world.states, figures, lang, world.size)], lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_tells_all_of_it_and_tells_it_again_alike(lang: str) -> None:
    world, one, two = told()
    found = everything(world, one, two, lang)
    assert found == everything(world, one, two, lang)
    assert "Shells fell at the ford." in found and "We were fired at first." in found
    assert len(found.splitlines()) > 25
    if lang != "en":
        assert "independent origins" not in found and "threshold" not in found


def test_both_versions_stand_beside_each_other_and_take_turns_in_standing_first() -> None:
    world, one, _ = told()
    found = world.one(one)
    first = [plain(line.words, "en") for line in side_by_side(world.states, found, "en", 0)]
    second = [plain(line.words, "en") for line in side_by_side(world.states, found, "en", 1)]
    assert first == ["almond's version", "walnut's version", "what no party says"]
    assert second[:2] == first[1::-1]


def test_a_pair_says_what_decided_and_what_would_turn_it() -> None:
    world, one, two = told()
    pair = world.incidents().partition.pair(one, two)
    found = text([pair_lines(pair, "en")], "en")
    assert "place" in found and "how much happens there" in found
    assert f"together {nats(pair.score)}, threshold {nats(pair.threshold)}" in found
    assert f"the sum reaches the threshold at {pair.flips_m} m" in found


def test_millionths_are_cut_and_keep_their_sign() -> None:
    assert [nats(value) for value in (0, 1_999_999, -1_999_999, 12_340_000)] == [
        "+0.00",
        "+1.99",
        "-1.99",
        "+12.34",
    ]


def test_a_figure_never_stands_without_who_was_there_to_see() -> None:
    world, _, _ = told()
    start = NOON.replace(hour=0)
    figures = Desk(world.states, world.incidents()).figures(start, start + DAY)
    lines = list(figures_lines(world.states, figures, "en", world.size))
    counted = [line for line in lines[1:-1]]
    assert counted and all("watched:" in plain(line.under[-1], "en") for line in counted)
