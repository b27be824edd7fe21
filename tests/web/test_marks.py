# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A text that was translated says so beside it: by whom, who confirmed it, and where the original words are."""

from types import SimpleNamespace

import pytest

from sulh.language import LANGUAGES
from sulh.language.catalogue import say
from sulh.web.console.agreement import Text
from sulh.web.console.frame import _environment
from sulh.web.console.looks import Look
from sulh.web.console.words import Words

HASH, ORIGINAL, MADE = "0" * 64, "1" * 64, "2" * 64
TRANSLATOR = "Laila <b>of</b> the desk"


def _text(lang: str, text: str | None, basis: str, **more: object) -> Text:
    given: dict[str, object] = {"statement": ORIGINAL, "translator": None, "confirmed_by": (), **more}
    return Text(lang=lang, hash=HASH, text=text, basis=basis, weight="unknown", **given)  # type: ignore[arg-type]


def drawn(lang: str, *texts: Text) -> str:
    look = Look(lang=lang)
    words = Words(look, None)
    asked = "{% import 'console/parts.html' as parts with context %}{{ parts.words_of(texts) }}"
    here = SimpleNamespace(path="/agreement")
    return (
        _environment()
        .from_string(asked)
        .render(w=words, t=words.t, look=look, here=here, to=lambda path, **_: path, texts=texts)
    )


ENGLISH = _text("en", "No fire.", "original")


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != "en"])
def test_a_translation_names_its_translator_and_leads_to_the_original_words(lang: str) -> None:
    made = _text(lang, "—", "unconfirmed", translator=TRANSLATOR, statement=MADE)
    shown = drawn(lang, ENGLISH, made)
    assert "Laila &lt;b&gt;of" in shown and "<b>" not in shown
    assert say(lang, "face-not-confirmed") in shown and f'href="/record/entries/{ORIGINAL}"' in shown
    confirmed = drawn(lang, ENGLISH, _text(lang, "—", "confirmed", translator="L", confirmed_by=("walnut",)))
    assert "walnut" in confirmed and say(lang, "face-not-confirmed") not in confirmed


def test_the_original_words_and_words_of_one_language_alone_carry_no_such_mark() -> None:
    made = _text("ur", "—", "unconfirmed", translator=TRANSLATOR, statement=MADE)
    for shown in (drawn("en", ENGLISH, made), drawn("tr", ENGLISH, made)):
        assert "No fire." in shown and "Laila" not in shown and "basis" not in shown


def test_a_translation_whose_original_is_not_carried_is_marked_all_the_same() -> None:
    shown = drawn("ur", _text("ur", "—", "unconfirmed", translator=TRANSLATOR, statement=MADE))
    assert "Laila" in shown and "href" not in shown
