# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a case is called where nobody gave it a label: a source's word for a place stays a source's word."""

from sulh.readings.known_by import KnownBy
from sulh.reporting.cases import known_words
from sulh.reporting.words import OWN, QUOTE
from sulh.web.console.looks import Look
from sulh.web.console.words import Words

# Whoever is first to name a place would else put its words into the mouth of every page, title and report.
LOADED = KnownBy(place="The martyrs' border post", lang="en", day="2026-03-02")


def test_a_place_in_a_cases_name_is_a_quotation() -> None:
    place, comma, day = known_words(LOADED, "tr")
    assert (place.text, place.kind, place.lang) == (LOADED.place, QUOTE, "en")
    assert comma.kind == day.kind == OWN
    assert known_words(KnownBy(), "tr") == ()


def test_on_a_page_in_a_title_and_in_a_text_it_is_marked_as_one() -> None:
    for lang, quoted in (
        ("en", "“The martyrs' border post”"),
        ("ar", "«\u2068The martyrs' border post\u2069»"),
    ):
        words = Words(Look(lang=lang), None)
        assert '<q lang="en" dir="auto">The martyrs&#39; border post</q>' in words.called(
            "", LOADED, "ab" * 32
        )
        assert words.called_text("", LOADED, "ab" * 32).startswith(quoted)
        assert words.called_text("A label", LOADED, "ab" * 32) == "A label"
        assert words.called_text("", KnownBy(), "ab" * 32) == "abababab"
