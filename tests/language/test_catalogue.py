# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Sentences in six languages, their fall back to English, and the terms inside them."""

import pytest

from sulh.errors import Refused, Tampered
from sulh.language import LANGUAGES
from sulh.language.bundle import Bundle
from sulh.language.catalogue import PlainNumber, fault_text, missing, problems, say, sentences
from sulh.language.terms import message_id, term, terms

FSI, PDI = "\u2068", "\u2069"

PLURALS = """
reports = { $count ->
    [zero] zero
    [one] one
    [two] two
    [few] few { $count }
    [many] many { $count }
   *[other] other { $count }
}
exact = { $count ->
    [0] none
   *[other] some
}
"""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_catalogue_can_be_read_and_names_only_what_there_is(lang: str) -> None:
    assert problems(lang) == []


def test_english_lacks_nothing_that_another_language_says() -> None:
    assert missing("en") == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_term_is_reachable_as_a_message(lang: str) -> None:
    for id in terms():
        if id != "time.as_of":
            assert say(lang, message_id(id)) == term(id, lang)


def test_a_term_with_a_placeholder_is_a_whole_phrase() -> None:
    assert say("tr", "term-time-as_of", date="15 Ekim") == "15 Ekim itibarıyla"
    assert say("en", "term-time-as_of", date="15 October") == "as of 15 October"


def test_params_are_isolated_only_where_the_language_runs_right_to_left() -> None:
    assert say("en", "place-entry", entry="x") == "entry x"
    assert f"{FSI}x{PDI}" in say("ps", "place-entry", entry="x")
    assert FSI not in say("tr", "place-entry", entry="x")


def test_a_number_is_shown_in_the_languages_digits_unless_it_names_an_entry() -> None:
    assert "۱۲٬۳۴۵" in say("prs", "place-entry", entry=12345)
    assert "12.345" in say("tr", "place-entry", entry=12345)
    assert "12345" in say("prs", "place-entry", entry=PlainNumber(12345))


def test_arabic_has_six_plural_forms() -> None:
    bundle = Bundle("ar")
    bundle.add("test", PLURALS)
    forms = [str(bundle.fill("reports", {"count": n})).split()[0] for n in (0, 1, 2, 3, 11, 100)]
    assert forms == ["zero", "one", "two", "few", "many", "other"]


def test_dari_counts_nought_among_the_ones_and_shows_its_own_digits() -> None:
    bundle = Bundle("prs")
    bundle.add("test", PLURALS)
    assert bundle.fill("reports", {"count": 0}) == "one"
    assert "۵" in str(bundle.fill("reports", {"count": 5}))


def test_a_number_matches_its_exact_value_first() -> None:
    bundle = Bundle("en")
    bundle.add("test", PLURALS)
    assert bundle.fill("exact", {"count": 0}) == "none"
    assert bundle.fill("exact", {"count": 7}) == "some"


def test_what_a_translator_must_mend_is_listed() -> None:
    bundle = Bundle("ur")
    bundle.add("a.ftl", "one = x\n")
    bundle.add("b.ftl", "one = y\nthree {\nfour =\n    .title = z\n")
    assert any("one stands twice" in problem for problem in bundle.problems)
    assert any("cannot be read" in problem for problem in bundle.problems)
    assert any("four has no text" in problem for problem in bundle.problems)
    assert bundle.fill("one", {}) == "x"
    assert bundle.fill("four", {}) is None


def test_a_message_that_lacks_its_param_is_not_said_with_a_hole() -> None:
    bundle = Bundle("en")
    bundle.add("test", "greeting = to { $name }\n")
    assert bundle.fill("greeting", {}) is None
    assert bundle.fill("greeting", {"name": "you"}) == "to you"


def test_a_param_of_any_length_is_cut_and_not_a_crash() -> None:
    assert say("en", "place-file", file="x" * 100_000).endswith("…")


def test_a_message_that_nobody_wrote_is_our_own_mistake() -> None:
    with pytest.raises(RuntimeError, match="no English message"):
        say("ur", "no-such-message")
    with pytest.raises(TypeError, match="none of"):
        say("fa", "place-entry", entry=1)


def test_a_fault_without_a_translation_is_said_in_english() -> None:
    fault = Refused("never_translated", "expected {wanted}", wanted="this")
    assert fault_text(fault, "ps") == "expected this"


def test_a_fault_in_english_is_its_own_sentence() -> None:
    fault = Tampered("never_translated", "root differs at {size}", file="checkpoint", entry=7, size=8)
    assert fault_text(fault, "en") == str(fault) == "file checkpoint, entry 7: root differs at 8"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_stored_sentence_carries_a_direction_mark(lang: str) -> None:
    marks = set("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    for id, text in sentences(lang).items():
        assert not marks & set(text), id
