# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The section on who watches the record: both ends of everything, in six languages, and nobody called guilty."""

from pathlib import Path
from typing import Any

import pytest

from sulh.language import LANGUAGES
from sulh.language.catalogue import say
from sulh.mechanism import States
from sulh.readings.moment import parse_moment
from sulh.readings.status import status_view
from sulh.record.blobs import put_blob
from sulh.record.trust_kinds import Alarm
from sulh.reporting.brief import brief
from sulh.reporting.words import plain
from tests.record.test_trust import (
    FOUR,
    WEEK,
    at,
    digest_of,
    finding,
    note,
    override,
    silence,
    watched,
)
from tests.record.test_trust import (
    say as tell,
)
from tests.record.world import World, made


def lines(world: World, lang: str = "en") -> list[str]:
    shown = brief(States(world.host.state.rows), parse_moment("2025-11-02"), lang)
    (section,) = [section for section in shown.sections if section.id == "trust"]
    return [plain(words, lang) for line in section.lines for words in (line.words, *line.under)]


def troubled(path: Path) -> World:
    """Everything that can be said: silence, digests that part, notes, an override, an alarm."""
    world = watched(path)
    found = finding(world)
    world.admit(tell(world, "heron", "silence", silence(world)))
    for org, digest in (("walnut", "f" * 64), ("almond", None), ("stork", None)):
        world.admit(tell(world, org, "state_digest", digest_of(world, digest)))
    held = world.word("inconvenient")
    world.admit(tell(world, "walnut", "relayed", note("stork", held, at(7))))
    for chair in ("heron", "stork"):
        world.admit(tell(world, chair, "override", override(world, found)))
    blob = put_blob(world.host.store, b"a certificate")
    alarm = Alarm(what="fork", accused=world.charter.log, certificate=blob, size=2_000)
    world.admit(tell(world, "almond", "alarm", alarm))
    world.head(("almond", "heron", "stork"), at=at(WEEK + 60))
    return world


def test_every_word_about_trust_stands_there_with_who_said_it(tmp_path: Path) -> None:
    world = troubled(tmp_path)
    text = "\n".join(lines(world))
    for part in (
        "The record's time: 8 November 2025 09:00 +00:00, reached by its cosigners",
        "Almond holds",
        "Walnut has cosigned no logged head",
        "Heron says that its node asked for a head of",
        "different states were computed",
        "ffffffffffff by Walnut",
        "by Almond, Stork",
        "which of them is wrong cannot be told from this",
        "Stork says that it took statement",
        "(handed in by Walnut); until 1 November 2025 14:07 +00:00 no entry held it: withheld or refused by the host",
        "counts from entry",
        "Stork says that Walnut stays silent; times asked: 1",
        "Almond says that a certificate lies here (a fork) against key mechanism.example/log",
    ):
        assert part in text, text
    world.host.close()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_language_says_as_much(tmp_path: Path, lang: str) -> None:
    world = troubled(tmp_path)
    assert len(lines(world, lang)) == len(lines(world))
    assert say(lang, "brief-trust") in [
        section.title
        for section in brief(States(world.host.state.rows), parse_moment("2025-11-02"), lang).sections
    ]
    world.host.close()


def test_one_that_came_late_and_one_that_agrees(tmp_path: Path) -> None:
    world = watched(tmp_path, ())
    world.head(FOUR, at=at(5))
    for org in FOUR[:2]:
        world.admit(tell(world, org, "state_digest", digest_of(world)))
    world.admit(tell(world, "heron", "relayed", note("stork", world.word("x"), at(5))))
    text = "\n".join(lines(world))
    assert "the same state was computed by: Almond, Walnut" in text
    assert "no time is adopted by which one should" in text
    world.host.close()


def test_without_cosigners_it_is_said_that_the_hosts_word_stands_alone(tmp_path: Path) -> None:
    world = made(tmp_path)
    world.head(at=at(5))
    assert lines(world) == ["The record's time: 1 November 2025 08:05 +00:00, by the host's word alone"]
    world.host.close()


def test_the_status_lists_all_of_it_as_plain_data(tmp_path: Path) -> None:
    world = troubled(tmp_path)
    view: dict[str, Any] = status_view(States(world.host.state.rows), parse_moment("2025-11-02"))
    assert view["time"] == {"now": "2025-11-08T09:00:00Z", "witnessed": True}
    assert [tier["id"] for tier in view["tiers"]] == ["operational", "joint"]
    assert [one["id"] for one in view["cosigners"]] == list(FOUR)
    assert view["cosigners"][1]["silences"][0]["said_by"] == "heron"
    assert view["digests"][0]["agreement"] == "contradicted"
    assert view["relayed"][0]["fate"] == "withholding"
    assert [word["org"] for word in view["overrides"][0]["words"]] == ["heron", "stork"]
    assert view["alarms"][0]["what"] == "fork"
    world.host.close()
