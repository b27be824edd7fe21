# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is planted and said: alike for every side, in order, in six languages, and apart from the truth."""

from collections import Counter
from itertools import pairwise

import pytest

from sulh.exercise.build import Exercise
from sulh.exercise.cast import PARTIES, ROLES, other
from sulh.exercise.phrases import phrase, phrases
from sulh.exercise.stories import STORIES, Kept
from sulh.exercise.tale import Tale
from sulh.exercise.traffic import Utterance
from sulh.exercise.truth import MEASURES, NOBODY, Honesty, line_of, read_truth, tally
from sulh.incidents.reports import Detection, Report
from sulh.language import LANGUAGES
from sulh.language.neutral import check
from sulh.mechanism import KINDS
from sulh.record.published import DEMO_NAMES
from sulh.statement.draft import check_order

SIZES = [(1_000, 42), (1_003, 42), (400, 14), (3_000, 365)]


@pytest.fixture(scope="module")
def said() -> list[Utterance]:
    return list(Exercise().utterances())


@pytest.mark.parametrize(("statements", "days"), SIZES)
@pytest.mark.parametrize("seed", ["sulh exercise", "another", "ایک اور"])
def test_everything_is_planted_alike_on_every_side(seed: str, statements: int, days: int) -> None:
    """Exactly equal, since every story is told of both parties: no tolerance is needed."""
    found = list(Exercise(seed=seed, statements=statements, days=days).utterances())
    counts = tally((u.truth for u in found if u.truth), PARTIES)
    for measure in MEASURES:
        assert counts[measure]["almond"] == counts[measure]["walnut"], measure
        assert counts[measure]["almond"] > 0 or statements < 1_000, measure
    by_kind = Counter((u.org, u.draft.kind) for u in found if u.org in PARTIES)
    for (org, kind), count in by_kind.items():
        assert count == by_kind[other(org), kind], kind


def test_each_side_suffers_and_each_sides_post_errs(said: list[Utterance]) -> None:
    planted = [u.truth for u in said if u.truth]
    suffered = Counter[str]()
    for event in planted:
        suffered[event.against] += event.killed + event.injured
    assert suffered["almond"] == suffered["walnut"] > 0
    erring = {told.org for event in planted for told in event.told if told.honesty is Honesty.ERROR}
    assert erring == {"almond", "walnut", "monitors"}
    assert any(event.by == NOBODY for event in planted)


def test_the_two_parties_withhold_a_cosignature_for_as_long() -> None:
    exercise = Exercise()
    hours = [
        exercise.world.start + (exercise.world.end - exercise.world.start) * n // 1008 for n in range(1008)
    ]
    silent = {
        org: sum(exercise._watch.silent(org, at) for at in hours) for org in (*PARTIES, "heron", "stork")
    }
    assert silent == {"almond": 24, "walnut": 24, "heron": 0, "stork": 0}


@pytest.mark.parametrize(("statements", "days"), SIZES)
def test_there_are_exactly_as_many_statements_as_were_asked_for_in_order_of_time(
    statements: int, days: int
) -> None:
    exercise = Exercise(statements=statements, days=days)
    found = list(exercise.utterances())
    assert len(found) == statements
    assert all(one.moment <= next_one.moment for one, next_one in pairwise(found))
    assert exercise.world.start <= found[0].moment and found[-1].moment < exercise.world.end


def test_every_label_stands_before_it_is_referred_to(said: list[Utterance]) -> None:
    check_order(u.draft for u in said)


def test_every_voice_has_a_published_key_and_every_kind_is_one_that_its_role_may_say(
    said: list[Utterance],
) -> None:
    kinds = {kind.name: kind for kind in KINDS}
    for utterance in said:
        assert (utterance.org, utterance.role) in ROLES
        assert utterance.role in kinds[utterance.draft.kind].roles
    assert {f"{org}/{role}" for org, role in ROLES} <= set(DEMO_NAMES)


def test_all_six_languages_are_spoken_about_alike(said: list[Utterance]) -> None:
    spoken = Counter(u.draft.lang for u in said if u.draft.kind.startswith("incidents."))
    assert set(spoken) == set(LANGUAGES)
    assert max(spoken.values()) < 2 * min(spoken.values())


@pytest.mark.parametrize("kept", STORIES, ids=lambda kept: kept.tell.__name__)
def test_a_story_has_the_reports_and_statements_that_its_table_says(kept: Kept) -> None:
    exercise = Exercise()
    world = exercise.world
    tale = Tale(
        first=7,
        actor="almond",
        victim="walnut",
        spot=world.land.places[0],
        moment=world.start,
        lang="ur",
        n=4,
        post=3,
        lat_e7=0,
        lon_e7=0,
        radius_m=500,
    )
    planted = kept.tell(tale)
    assert len(tale.steps) == len(planted.told) == kept.statements
    tellings = (Report, Detection)
    labels = [step.draft.label for step in tale.steps if isinstance(step.draft.body, tellings)]
    assert sorted({*labels} - {""}) == sorted(f"e{7 + number}" for number in range(kept.reports))
    assert planted.event == "e7" and all(told.label for told in planted.told)


def test_nothing_in_the_record_says_what_is_true(said: list[Utterance]) -> None:
    words = {honesty.value for honesty in Honesty} - {"true", "error"}
    for utterance in said:
        assert not words & set(str(utterance.draft.body).replace("'", " ").split())


def test_the_truth_is_read_back_as_it_was_written(said: list[Utterance]) -> None:
    planted = [u.truth for u in said if u.truth]
    assert read_truth(line_of(event) for event in planted) == planted


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_phrase_has_a_loaded_word(lang: str) -> None:
    assert {
        key: check(texts[lang], lang) for key, texts in phrases().items() if check(texts[lang], lang)
    } == {}


def test_a_phrase_has_the_same_places_to_fill_in_every_language() -> None:
    for key, texts in phrases().items():
        fields = {frozenset(part.split("}")[0] for part in text.split("{")[1:]) for text in texts.values()}
        assert len(fields) == 1, key


def test_a_phrase_that_is_not_there_is_our_own_mistake() -> None:
    with pytest.raises(TypeError, match="no phrase 'nothing'"):
        phrase("nothing", "en")
    assert phrase("number", "ps", n=12) == "۱۲"
