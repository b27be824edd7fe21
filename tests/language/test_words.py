# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Languages and their negotiation, terms, digits and search folding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sulh.errors import Refused
from sulh.language import LANGUAGES, direction, negotiate, own_name
from sulh.language.digits import from_digits, parse_number, show_number, show_percent, to_digits
from sulh.language.scripts import fold, is_arabic_script
from sulh.language.terms import term, terms


@pytest.mark.parametrize(
    ("header", "lang"),
    [
        (None, "en"),
        ("", "en"),
        ("*", "en"),
        ("de, fr;q=0.9", "en"),
        ("fa-AF", "prs"),
        ("fa", "prs"),
        ("prs,en;q=0.5", "prs"),
        ("ps-AF,fa-AF;q=0.9", "ps"),
        ("UR-pk", "ur"),
        ("ar-QA, tr;q=0.9", "ar"),
        ("de, tr;q=0.2, ar ; q=0.7", "ar"),
        ("tr, ar", "tr"),
        ("en;q=0, tr;q=0.001", "tr"),
        ("tr;q=2, ar;q=0.1", "ar"),
        ("tr-" + "x" * 2000, "en"),
    ],
)
def test_the_language_is_the_one_the_reader_prefers(header: str | None, lang: str) -> None:
    assert negotiate(header) == lang


@given(st.text(max_size=60))
def test_no_header_is_refused(header: str) -> None:
    assert negotiate(header) in LANGUAGES


def test_each_language_is_named_in_itself_and_has_a_direction() -> None:
    assert len({own_name(lang) for lang in LANGUAGES}) == 6
    assert [direction(lang) for lang in LANGUAGES] == ["ltr", "rtl", "rtl", "rtl", "rtl", "ltr"]
    with pytest.raises(TypeError, match="none of"):
        direction("fa")


def test_every_term_has_a_word_in_every_language_and_keeps_its_note() -> None:
    assert len(terms()) == 229
    for id, row in terms().items():
        assert row.id == id and row.confidence in ("high", "medium", "low") and row.source
        assert all(row.words[lang] for lang in LANGUAGES), id
    assert "political party" in terms()["role.party"].note


def test_a_term_is_found_by_its_id() -> None:
    assert term("agr.line", "ps") == "کرښه"
    with pytest.raises(TypeError, match="no term"):
        term("agr.border", "en")


def test_digits_are_shown_in_the_languages_own_set() -> None:
    assert [to_digits("40", lang) for lang in LANGUAGES] == ["40", "40", "۴۰", "۴۰", "40", "40"]
    assert show_number(-1234567, "prs") == "-۱٬۲۳۴٬۵۶۷"
    assert show_number(1234, "tr") == "1.234"
    assert show_percent(40, "tr") == "%40"
    assert show_percent(40, "ps") == "۴۰٪"


def test_three_digit_sets_are_read() -> None:
    assert parse_number(" ۱۲۳ ") == parse_number("١٢٣") == parse_number("123") == 123
    assert parse_number("-۷") == -7
    assert from_digits("۱٢3") == "123"


@pytest.mark.parametrize("text", ["", "1.5", "1,000", "1" * 19, "१२", "²", "1_0", "٫", "--1"])
def test_a_text_that_is_no_whole_number_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="expected a whole number") as refused:
        parse_number(text)
    assert refused.value.code == "bad_number"


@given(st.integers(-(10**16), 10**16), st.sampled_from(LANGUAGES))
def test_a_number_comes_back_from_its_digits(number: int, lang: str) -> None:
    assert parse_number(to_digits(str(number), lang)) == number


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("كابل", "کابل"),
        ("علي", "علی"),
        ("گروه", "ګروه"),
        ("مدرسة", "مدرسه"),
        ("لہر", "لهر"),
        ("آتش‌بس", "آتشبس"),
        ("حُدُود", "حدود"),
        ("أكتوبر", "اکتوبر"),
        ("ﺳﻼﻡ", "سلام"),
        ("كـــابل", "کابل"),
        ("İSTANBUL", "istanbul"),
        ("ISPARTA", "ısparta"),
        ("şehit", "sehit"),
        ("۱۲", "12"),
        ("  two   words ", "two words"),
        ("\u2068x\u2069", "x"),
    ],
)
def test_one_word_is_found_however_it_is_typed(typed: str, stored: str) -> None:
    assert fold(typed) == fold(stored)


@given(st.text(alphabet="يیكکهہةگګأآؤئİIıişŞ٣۳ \u200c\u064e", max_size=20))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_scripts_are_told_apart_by_their_letters() -> None:
    assert is_arabic_script("آتش‌بس ۱۲")
    assert not is_arabic_script("abc")
    assert not is_arabic_script("a کابل")
    assert not is_arabic_script("123")
