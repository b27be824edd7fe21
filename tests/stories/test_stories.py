# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every story is played to its end; then the record it left is taken apart as anybody could."""

import re
from pathlib import Path

import pytest

from sulh.host.folder import Folder
from sulh.language import LANGUAGES
from sulh.mechanism import KINDS, RULESETS, States
from sulh.readings.moment import parse_moment
from sulh.recompute.audit import audit_folder
from sulh.recompute.replay import State
from sulh.reporting.page import Seal, page
from sulh.reporting.screen import screen
from tests.stories.runner import Play, scenes

HERE = Path(__file__).parent
STORIES = sorted(HERE.glob("*.txt"))


def lang_of(story: Path) -> str:
    return story.stem.rsplit("_", 1)[1]


@pytest.fixture(scope="module", params=STORIES, ids=lambda story: story.stem)
def played(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Play:
    story: Path = request.param
    play = Play(folder=tmp_path_factory.mktemp(story.stem), lang=lang_of(story))
    for scene in scenes(story.read_text(encoding="utf-8")):
        play.perform(scene)
    play.stage.host.close()
    return play


def test_a_story_can_be_told_and_its_record_is_sound(played: Play) -> None:
    folder = Folder(played.stage.path)
    found = audit_folder(folder.store(), RULESETS)
    assert found.digest == played.stage.host.state.digest()
    assert len(found.voids) == len(States(played.stage.host.state.rows).voids)


def test_any_prefix_of_a_story_replays_to_one_digest(played: Play) -> None:
    leaves = list(played.stage.host.reader.leaves())
    state = State(RULESETS, played.stage.host.reader.root_at)
    for size, leaf in enumerate(leaves, start=1):
        state.take(leaf)
        if size % 5 == 0:
            assert played.stage.replica_of(leaves[:size]).digest() == state.digest()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_story_s_end_can_be_read_in_every_language(played: Play, lang: str) -> None:
    states, on = States(played.stage.host.state.rows), parse_moment("2025-11-03")
    shown = screen(states, on, lang)
    assert "EXERCISE" in shown
    assert page(states, on, lang, Seal(size=1, root=bytes(32), digest="0" * 64)).startswith("<!doctype html>")


def test_there_is_a_story_in_each_language_and_of_each_room() -> None:
    assert {lang_of(story) for story in STORIES} == set(LANGUAGES)
    told = "\n".join(story.read_text(encoding="utf-8") for story in STORIES)
    said = set(re.findall(r"says ([a-z]+\.[a-z_]+\.v1)", told))
    rooms = {kind.name for kind in KINDS if kind.room != "record"}
    assert rooms <= said, f"no story says {sorted(rooms - said)}"


def test_a_wrong_answer_names_the_line_of_the_story(tmp_path: Path) -> None:
    told = "found\n\n# a comment\nalmond grants party to almond/second\n= refused quota\n"
    play = Play(folder=tmp_path, lang="en")
    first, second = scenes(told)
    play.perform(first)
    with pytest.raises(
        AssertionError, match="line 4: almond grants party to almond/second\n  answered: entry"
    ):
        play.perform(second)
    play.stage.host.close()


def test_a_line_that_is_none_of_a_story_is_not_skipped(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="line 1 is no line of a story: almond shouts"):
        Play(folder=tmp_path, lang="en").perform(next(iter(scenes("almond shouts\n"))))
