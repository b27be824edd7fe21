# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How statuses are shown: nothing that nobody could verify looks like good news, no count stands without its watch."""

import re

import pytest

from sulh.language import LANGUAGES
from sulh.language.catalogue import say
from sulh.mechanism import States
from sulh.readings.compliance import Compliance, Status, TermWhy
from sulh.readings.moment import parse_moment
from sulh.reporting.complied import GOOD_TONE, complied, status_of, tone, why_of
from sulh.reporting.words import plain
from tests.cases.findings import finding
from tests.readings.compliance_world import World, world

DAY, AT = "2025-10-16", "2025-10-16T21:40:00Z"
ISOLATES = "\u2066\u2067\u2068\u2069 "
VERIFIED = {Status.KEPT, Status.NO_BREACH_FOUND}


def shown(found: World, lang: str, on: str = DAY) -> list[str]:
    states = States(found.rows)
    asked = Compliance(states)
    terms = [asked.term(thing, parse_moment(on)) for thing in states.terms]
    return [
        plain(words, lang) for line in complied(states, terms, lang) for words in (line.words, *line.under)
    ]


def bare(text: str) -> str:
    return text.strip(ISOLATES)


def told() -> World:
    found = world("coverage_for_no_breach")
    for label in ("t1", "t2"):
        found.consent(found.term(label=label))
    found.watch("2025-10-16T00:00:00Z", "2025-10-16T06:00:00Z")
    found.deny(found.report(AT, by="almond"), "walnut")
    return found


@pytest.mark.parametrize("status", list(Status))
def test_only_what_was_verified_or_watched_for_has_a_good_tone(status: Status) -> None:
    assert (tone(status) == GOOD_TONE) is (status in VERIFIED)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_status_and_reason_has_words_of_its_own(lang: str) -> None:
    assert len({status_of(status, lang) for status in Status}) == len(Status)
    assert len({why_of(why.value, lang) for why in TermWhy}) == len(TermWhy)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("status", sorted(set(Status) - VERIFIED))
def test_no_other_status_is_said_in_words_of_good_news(status: Status, lang: str) -> None:
    good = {status_of(one, lang) for one in VERIFIED}
    assert not any(words in status_of(status, lang) for words in good)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_count_stands_without_who_was_there_to_see(lang: str) -> None:
    lines = shown(told(), lang)
    watched = say(lang, "comply-watched", least=250, asked=800)
    alleged = say(lang, "comply-alleged", incidents=1, reports=1, origins=1, who="x")
    start, count = (re.split(r"[\u2066-\u2069]|[0-9۰-۹٠-٩]", bare(words))[0] for words in (watched, alleged))
    counts = [line for line in lines if bare(line).startswith(count)]
    assert len(counts) == 2  # Walnut under each of two terms
    for at in (i for i, line in enumerate(lines) if line in counts):
        assert any(bare(line).startswith(start) for line in lines[at : at + 3])


def test_the_parties_take_turns_in_standing_first() -> None:
    lines = [line for line in shown(told(), "en") if line.startswith(("almond:", "walnut:"))]
    assert [line.partition(":")[0] for line in lines] == ["almond", "walnut", "walnut", "almond"]


def test_what_is_alleged_is_shown_with_its_origins_and_denials() -> None:
    lines = shown(told(), "en")
    assert "alleged: incidents 1, reports 1, independent origins 1 (almond)" in lines
    assert "denied by walnut" in lines
    assert not any("breached" in line for line in lines)


def test_a_finding_is_named_beside_what_it_says() -> None:
    found = told()
    states = States(found.rows)
    term, report = states.terms[0].id, states.incidents[0].id
    number = found.find(finding(size=found.size), ("incident", report), ("term", term))
    lines = shown(found, "en")
    assert lines[0].startswith("breached: ")
    assert f"findings: {number[:8]}" in lines
