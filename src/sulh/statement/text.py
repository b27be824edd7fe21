# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Which characters a statement may contain, judged once over the whole payload.

Why it matters here: an invisible or direction-changing character makes a statement read differently
from what was signed ("Trojan Source", CVE-2021-42574), and two spellings of one name defeat a search.
The allowed set is frozen at Unicode 14 (`unicode14.py`, made by tools/make_unicode_table.py), so that
a newer Python judges the same bytes alike.
"""

import re
import unicodedata
from typing import Any

from sulh.errors import Refused
from sulh.statement.unicode14 import FORBIDDEN

ISOLATE_OPENERS = "\u2066\u2067\u2068"
ISOLATE_CLOSER = "\u2069"
ARABIC = "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
_LAST, _BEYOND = "\uffff", "\U00010000-\U0010ffff"

_forbidden = re.compile(f"[{FORBIDDEN}]")
# ZWNJ and ZWJ shape Arabic-script words; anywhere else they only hide a difference.
_joiner = re.compile("[\u200c\u200d]")
_arabic = re.compile(f"[{ARABIC}]")
# What is forbidden up to U+FFFF, and whatever lies beyond: a class within those 65,536 is looked up in a
# bitmap, while ranges beyond them are tried one after the other for every character that is allowed.
_doubtful = re.compile(f"[{FORBIDDEN[: next(i for i, c in enumerate(FORBIDDEN) if c > _LAST)]}{_BEYOND}]")
# Characters beyond that were found allowed; it only grows, by at most the characters of Unicode 14, and
# what is in it follows from the table alone.
_allowed: set[str] = set()
_isolates = re.compile("[\u2066-\u2069]")
_ESCAPES = frozenset('"\\nt')
# Printable ASCII but the backslash: nothing in it is ever refused, and it is most of any payload.
_PLAIN = bytes(set(range(0x20, 0x7F)) - {0x5C})


def check_text(payload: bytes) -> None:
    """Raise Refused `bad_character` naming the first character that a statement may not contain.

    `payload` is canonical JSON: every backslash starts one of JCS's escapes, and the only escapes
    allowed in text are quote, backslash, newline and tab.
    """
    if payload.isascii() and b"\\" not in payload and b"\x7f" not in payload:
        return  # printable ASCII: nothing to find
    try:
        text = payload.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused("not_utf8", "the payload is not UTF-8 at byte {at}", at=error.start) from error
    # UTF-8 gives no ASCII byte a part in another character, so what is left without them is the other
    # characters, whole and in order: few, even in a text of another script, as most of a payload is keys.
    rest = payload.translate(None, _PLAIN)
    others = rest.decode("utf-8")
    if _doubtful.search(others):
        fresh = set(others) - _allowed
        if fresh:
            _judge(fresh, text)
    if b"\xe2\x80" in rest and ("\u200c" in text or "\u200d" in text):
        _check_joiners(text)
    if b"\\" in rest:
        _check_escapes(text)
    if b"\xe2\x81" in rest and _isolates.search(text):
        _check_isolates(text)


def surely_allowed(payload: bytes) -> bool:
    """Whether `check_text` has nothing to refuse in `payload`, if that is UTF-8; False says nothing.

    For readers that learn from their parser whether it is UTF-8.
    """
    if b"\\" in payload or b"\x7f" in payload:
        return False
    if payload.isascii():
        return True
    rest = payload.translate(None, _PLAIN)
    if _doubtful.search(rest.decode("utf-8")):
        return False
    # Joiners and isolates are allowed in their places only.
    return b"\xe2\x81" not in rest and b"\xe2\x80\x8c" not in rest and b"\xe2\x80\x8d" not in rest


def _judge(fresh: set[str], text: str) -> None:
    """Look at characters that were not met before; Refused with the first that may not stand in `text`."""
    for character in fresh:
        if not _forbidden.match(character):
            _allowed.add(character)
    if not fresh <= _allowed:
        at, character = min((text.index(c), c) for c in fresh - _allowed)
        _refuse(character, at)


def check_normal(payload: bytes) -> None:
    """Raise Refused `not_nfc` unless the payload is in Unicode Normalization Form C.

    Admission's rule only: replay does not judge it, since nothing in state depends on it.
    """
    if not payload.isascii() and not unicodedata.is_normalized("NFC", payload.decode("utf-8")):
        raise Refused(
            "not_nfc",
            "the text is not in Unicode normal form C, so that two spellings of one word could differ; "
            "normalise it before signing",
        )


def _refuse(character: str, at: int) -> None:
    raise Refused(
        "bad_character",
        "character {code} at position {at} is not allowed in a statement: it is unassigned in Unicode 14, "
        "private, invisible or changes the direction of reading; remove it",
        code=f"U+{ord(character):04X}",
        at=at,
    )


def _check_joiners(text: str) -> None:
    """Each joiner's own neighbours are looked at: a pattern that looks behind tries every character."""
    for found in _joiner.finditer(text):
        at = found.start()
        if not (at and _arabic.match(text, at - 1) and _arabic.match(text, at + 1)):
            _refuse(found.group(), at)


def _check_escapes(text: str) -> None:
    at = text.find("\\")
    while at >= 0:
        # A slice, since a payload cut off after a backslash has no next character.
        if text[at + 1 : at + 2] not in _ESCAPES:
            raise Refused(
                "bad_character",
                "character {code} at position {at} is a control character; only newline and tab are allowed",
                code=text[at : at + 6],
                at=at,
            )
        at = text.find("\\", at + 2)


def _check_isolates(text: str) -> None:
    """Isolates must open and close within one JSON string, else one field reorders the next."""
    depth, inside, at = 0, False, 0
    while at < len(text):
        character = text[at]
        if character == "\\":
            at += 1
        elif character == '"':
            if inside and depth:
                _refuse_isolate(at)
            inside, depth = not inside, 0
        elif character in ISOLATE_OPENERS:
            depth += 1
        elif character == ISOLATE_CLOSER:
            depth -= 1
            if depth < 0:
                _refuse_isolate(at)
        at += 1


def _refuse_isolate(at: int) -> None:
    raise Refused(
        "unbalanced_isolate",
        "a direction isolate is not closed within its own text, at position {at}; close it with U+2069",
        at=at,
    )


def strings_of(value: Any) -> list[str]:
    """Every string in a plain JSON value, for readers that must look at text alone."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [s for inner in value.values() for s in strings_of(inner)]
    if isinstance(value, list | tuple):
        return [s for inner in value for s in strings_of(inner)]
    return []
