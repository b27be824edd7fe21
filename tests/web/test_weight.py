# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""No page is heavier than a bad line bears: every page of the exercise, as packed, and every form of its seats."""

import gzip
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import msgspec
import pytest
from bench.console import GOAL_BYTES, Desk, Served, paths, prepare

from sulh.exercise.build import DAYS, STATEMENTS, exercise_leaves
from sulh.language import LANGUAGES
from tests.web.stage_world import SEATS, Play, build, copied

# Urdu takes most bytes.
LANGS = ("ur", *(pytest.param(lang, marks=pytest.mark.soak) for lang in LANGUAGES if lang != "ur"))
SPEAK = re.compile(r'href="(/speak/[a-z0-9_/-]+)"')
pytestmark = pytest.mark.filterwarnings("ignore::litestar.exceptions.LitestarDeprecationWarning")


@cache
def served() -> tuple[Served, Mapping[str, str]]:
    """The console over the exercise as `sulh demo` makes it, in the open layer."""
    desk = Desk(list(exercise_leaves(statements=STATEMENTS, days=DAYS)), more=0)
    found = Served(desk)
    prepare(found)
    return found, paths(desk, found)


@pytest.mark.parametrize("lang", LANGS)
def test_no_page_of_the_exercise_is_heavier_than_a_bad_line_bears(lang: str) -> None:
    console, every = served()
    sizes = {}
    for name, path in every.items():
        status, body = console.ask(path, lang)
        assert status == 200, (name, path)
        sizes[name] = len(body)
    assert len(sizes) > 15
    assert {name: size for name, size in sizes.items() if size > GOAL_BYTES} == {}


@pytest.fixture(scope="module")
def play(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Play]:
    path: Path = tmp_path_factory.mktemp("weight") / "exercise"
    path.mkdir()
    with copied(path, build(path).beside) as play:
        yield play


def test_no_form_is_heavier_and_neither_is_what_was_sent(play: Play) -> None:
    require_light(play, SEATS[4], every=6)


@pytest.mark.soak
@pytest.mark.parametrize("seat", SEATS)
def test_no_form_of_any_seat_is_heavier(play: Play, seat: str) -> None:
    require_light(play, seat, every=1)


def require_light(play: Play, seat: str, every: int) -> None:
    """The list of what a seat may say, what it sent, and every so manieth form."""
    listed = list(dict.fromkeys(SPEAK.findall(play.ask("/speak", seat).body.decode())))
    assert len(listed) > 10
    sizes = {}
    for path in ("/speak", "/sent", *listed[::every]):
        reply = play.ask(path, seat, lang="ur", headers={"Accept-Encoding": "gzip"})
        assert reply.status == 200, (path, seat)
        sizes[path] = len(reply.body)
    assert {path: size for path, size in sizes.items() if size > GOAL_BYTES} == {}


def test_talks_are_given_a_page_at_a_time_and_each_session_stands_on_one() -> None:
    console, _ = served()
    whole = msgspec.json.decode(opened(console.ask("/api/talks?most=100")))
    labels = [one["session"]["id"] for one in whole["sessions"]]
    assert len(labels) == whole["session_count"] > 2 and whole["older"] is whole["newer"] is None
    found: list[str] = []
    skip: int | None = 0
    while skip is not None:
        one = msgspec.json.decode(opened(console.ask(f"/api/talks?most=2&skip={skip}")))
        found = [session["session"]["id"] for session in one["sessions"]] + found
        assert one["session_count"] == whole["session_count"]
        page = opened(console.ask(f"/talks?most=2&skip={skip}")).decode()
        assert (one["older"] is None) == ('rel="next"' not in page)
        skip = one["older"]
    assert found == labels


def opened(answer: tuple[int, bytes]) -> bytes:
    status, body = answer
    assert status == 200
    return gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body
