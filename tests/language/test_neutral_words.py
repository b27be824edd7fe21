# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every catalogue and every term speaks neutrally, and the search for loaded words finds what it should."""

import pytest

from sulh.language import LANGUAGES
from sulh.language.catalogue import sentences
from sulh.language.neutral import QUOTATION, check
from sulh.language.terms import terms


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_catalogue_uses_a_loaded_word_outside_a_quotation(lang: str) -> None:
    found = {id: check(text, lang) for id, text in sentences(lang).items() if not id.startswith(QUOTATION)}
    assert {id: words for id, words in found.items() if words} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_term_is_a_loaded_word(lang: str) -> None:
    found = {id: check(term.words[lang], lang) for id, term in terms().items()}
    assert {id: words for id, words in found.items() if words} == {}


LOADED = [
    ("en", "The Border, and the so-called regime; terrorists infiltrated.", 5),
    ("en", "ENEMY", 1),
    ("ur", "دہشت گردوں نے سرحد پار کی", 2),
    ("ur", "دہشت‌گرد", 1),
    ("ur", "شہید", 1),
    ("ur", "شهيد", 1),  # the same word typed on an Arabic keyboard
    ("ps", "ترهګرو له سرحد څخه", 2),
    ("ps", "ترهگر", 1),
    ("prs", "دهشت‌افگنان در مرز", 2),
    ("prs", "رژیم‌ها", 1),
    ("ar", "الإرهابيون عند الحدود", 2),
    ("ar", "وللحدود", 1),
    ("ar", "حُدُود", 1),
    ("tr", "Sınırda düşmanlar", 2),
    ("tr", "SINIR", 1),
    ("tr", "TERÖRİSTLER etkisiz hale getirildi", 2),
    ("tr", "sözde hududun", 2),
]


@pytest.mark.parametrize(("lang", "text", "count"), LOADED)
def test_a_loaded_word_is_found_however_it_is_typed(lang: str, text: str, count: int) -> None:
    assert len(check(text, lang)) == count


HARMLESS = [
    ("en", "borderline order; the martyrology of St. Enemyon"),
    ("ur", "محدود رسائی، شہری، شدت"),
    ("ps", "د لاسرسي محدودیت، وسله‌وال کس"),
    ("prs", "محدودیت دسترسی، مرزه"),
    ("ar", "محدود، تحديد، عدد، استعداد"),
    ("tr", "sınırlı, sınırsız, sınırlama, sınıf, rejisör, sözden"),
]


@pytest.mark.parametrize(("lang", "text"), HARMLESS)
def test_a_word_that_only_contains_a_loaded_one_is_harmless(lang: str, text: str) -> None:
    assert check(text, lang) == []


def test_what_is_found_is_named_in_order() -> None:
    assert check("the regime and the Enemy", "en") == ["regime", "enemy"]
