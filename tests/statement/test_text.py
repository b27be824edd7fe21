# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Which characters may stand in a statement, and that nothing reads differently from what was signed."""

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tools.make_unicode_table import INVISIBLE

from sulh.errors import Refused
from sulh.statement.canon import encode
from sulh.statement.text import check_normal, check_text, strings_of
from sulh.statement.unicode14 import FORBIDDEN

FORBIDDEN_ONE = re.compile(f"[{FORBIDDEN}]")
HEADLINES = [
    "peace – “talks”",
    "جنگ بندی پر دونوں فریق متفق ہیں",
    "اوربند په اړه هوکړه",
    "آتش‌بس برقرار می‌ماند",
    "وقف إطلاق النار ۝",
    "ateşkes yürürlükte",
    'a line\nand a\ttab, a "quote" and a \\',
    "\u2067سلام\u2069 and \u2066peace\u2069",
    "\u2068outer \u2067inner\u2069\u2069",
]


def refused(text: str) -> Refused:
    with pytest.raises(Refused) as found:
        check_text(encode({"text": text}))
    return found.value


@pytest.mark.parametrize("text", HEADLINES)
def test_ordinary_text_of_six_languages_passes(text: str) -> None:
    check_text(encode({"text": text}))
    check_normal(encode({"text": text}))


@pytest.mark.parametrize(
    "character",
    [
        *"\u202a\u202b\u202c\u202d\u202e\u200e\u200f\u061c",  # overrides, embeddings and marks
        *"\u2028\u2029\u200b\ufeff\u00ad\u2060\u180e",  # separators and invisible
        *"\ue000\U000f0000\U0010fffd",  # private use
        *"\U000e0001\U000e0041\U000e007f",  # tags
        *"\ufffe\uffff\ufdd0\U0001ffff",  # no characters
        *"\u0080\u009f\u007f",  # C1 controls and delete
        *"\u1acf\U0001fadf\U0001e4d0\U00031350",  # assigned after Unicode 14, or not yet
    ],
)
def test_a_character_that_hides_or_reorders_is_refused_and_named(character: str) -> None:
    found = refused(f"a{character}b")
    assert found.code == "bad_character"
    assert found.params["code"] == f"U+{ord(character):04X}"


@pytest.mark.parametrize("character", list("\0\x01\x08\x0b\x0c\r\x1b\x1f"))
def test_a_control_character_is_refused_in_its_escape(character: str) -> None:
    assert refused(f"a{character}b").code == "bad_character"


def test_newline_and_tab_are_the_only_controls() -> None:
    for code in range(32):
        if chr(code) in "\n\t":
            check_text(encode(chr(code)))
        else:
            assert refused(chr(code)).code == "bad_character"


@pytest.mark.parametrize("payload", [b'"\\', b'{"a":"\\u', b'"\\u0061"', b'"\\/"', b"\\"])
def test_an_escape_that_is_cut_off_or_needless_is_refused(payload: bytes) -> None:
    with pytest.raises(Refused) as found:
        check_text(payload)
    assert found.value.code == "bad_character"


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d"])
def test_a_joiner_stands_only_between_arabic_script_letters(joiner: str) -> None:
    check_text(encode(f"می{joiner}ماند"))
    for text in (
        f"a{joiner}b",
        f"می{joiner}a",
        f"a{joiner}ماند",
        f"می{joiner}",
        f"{joiner}م",
        f"م{joiner}{joiner}م",
    ):
        assert refused(text).code == "bad_character"


@pytest.mark.parametrize("text", ["\u2067a", "a\u2069", "\u2069\u2066", "\u2066\u2067a\u2069"])
def test_an_isolate_that_is_not_closed_is_refused(text: str) -> None:
    found = refused(text)
    assert found.code == "unbalanced_isolate"
    assert "not closed within its own text, at position" in str(found)


def test_an_isolate_opened_in_one_field_and_closed_in_the_next_is_refused() -> None:
    with pytest.raises(Refused) as found:
        check_text(encode({"a": "\u2067open", "b": "close\u2069"}))
    assert found.value.code == "unbalanced_isolate"


def test_a_quote_inside_a_text_does_not_end_it() -> None:
    check_text(encode({"a": '\u2067he said "no\\" and left\u2069'}))


def test_bytes_that_are_no_utf8_are_refused_where_they_begin() -> None:
    with pytest.raises(Refused) as found:
        check_text(b'"ab\xff"')
    assert str(found.value) == "the payload is not UTF-8 at byte 3"


def test_normal_form_is_asked_at_admission_alone() -> None:
    decomposed = encode("e\u0301")
    check_text(decomposed)
    with pytest.raises(Refused, match="normal form C"):
        check_normal(decomposed)
    check_normal(encode("\u00e9"))


@pytest.mark.skipif(unicodedata.unidata_version != "14.0.0", reason="needs the tables of Unicode 14")
def test_the_frozen_table_is_that_of_unicode_14() -> None:
    allowed_format = {*range(0x600, 0x606), 0x6DD, 0x200C, 0x200D, *range(0x2066, 0x206A)}
    for code in range(sys.maxunicode + 1):
        category = unicodedata.category(chr(code))
        forbidden = category in {"Cc", "Cn", "Co", "Cs", "Cf", "Zl", "Zp"} and code not in allowed_format
        forbidden = forbidden or code in INVISIBLE
        assert bool(FORBIDDEN_ONE.match(chr(code))) == forbidden, hex(code)


@given(st.binary(max_size=40))
def test_any_bytes_pass_or_are_refused(payload: bytes) -> None:
    for check in (check_text,):
        try:
            check(payload)
        except Refused:
            continue


def test_every_string_of_a_value_is_found() -> None:
    assert strings_of({"a": ["x", {"b": "y"}], "c": 1, "d": ("z",)}) == ["x", "y", "z"]
