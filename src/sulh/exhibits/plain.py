# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reads files that outsiders judge: plain JSON in its one spelling, and the small types inside it.

Every function raises `BadForm` with what was expected; whoever reads a whole file turns that into the code
of its format (docs/format.md, sections 24 and 25). Nothing here depends on a ruleset: an old verifier must
read what a new program wrote, or say that it cannot.
"""

import re
from typing import Any

import msgspec

from sulh.errors import Phrase, Refused
from sulh.log.merkle import HASH_BYTES
from sulh.log.note import Verifier, decode64
from sulh.statement import canon

MAX_HASHES = 63  # a proof in a tree of 2^63 leaves
HEX32 = re.compile(r"[0-9a-f]{64}")
SIGNATURE = re.compile(r"[0-9a-f]{128}")
NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
KIND = re.compile(r"[a-z][a-z_]{0,30}\.[a-z][a-z0-9_]{0,40}\.v[1-9][0-9]{0,2}")
_MEMBER = re.compile(r"[A-Za-z0-9_]{1,64}")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")

Object = dict[str, Any]


class BadForm(Exception):
    """The bytes are not of this form; says what was expected."""


def read_plain(data: bytes) -> Any:
    """The value whose one spelling is `data`; two spellings would be two files that say one thing."""
    try:
        canon.check_depth(data, Phrase("the-file", "the file"))
        value = msgspec.json.decode(data)
        _walk(value)
        spelled = canon.encode(value)
    except (Refused, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadForm(f"it is no JSON of this form: {error}") from error
    # A member that stands twice, white space, another escape: all are another spelling.
    if spelled != data:
        raise BadForm("it is not in its one spelling (RFC 8785), or a member stands twice")
    return value


def _walk(value: Any) -> None:
    match value:
        case dict():
            for key, inner in value.items():
                if not _MEMBER.fullmatch(key):
                    raise BadForm("a member's name has other characters than letters, digits and _")
                _walk(inner)
        case list():
            for inner in value:
                _walk(inner)
        case str():
            if _CONTROL.search(value):
                raise BadForm("a text holds a control character")
        case float():
            raise BadForm("a number is no integer")
        case int():
            if abs(value) > canon.MAX_INTEGER:
                raise BadForm("a number has more than 53 bits")


def members(value: Any, *names: str) -> Object:
    """An object with exactly these members."""
    if not isinstance(value, dict) or value.keys() != set(names):
        raise BadForm(f"an object with exactly {', '.join(sorted(names))} was expected")
    return value


def object_with(value: Any, *names: str) -> Object:
    """An object with at least these members."""
    if not isinstance(value, dict) or not value.keys() >= set(names):
        raise BadForm(f"an object with {', '.join(names)} was expected")
    return value


def listed(value: Any, low: int, high: int) -> list[Any]:
    """A list of so many members."""
    if not isinstance(value, list) or not low <= len(value) <= high:
        raise BadForm(f"a list of {low} to {high} was expected")
    return value


def text(value: Any, longest: int) -> str:
    """A text of at most so many characters."""
    if not isinstance(value, str) or len(value) > longest:
        raise BadForm(f"a text of at most {longest} characters was expected")
    return value


def matching(value: Any, pattern: re.Pattern[str]) -> str:
    """A text that matches the whole pattern."""
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise BadForm(f"a text matching {pattern.pattern} was expected")
    return value


def hex32(value: Any) -> str:
    """64 hex digits."""
    return matching(value, HEX32)


def natural(value: Any, low: int = 0) -> int:
    """An integer from `low` to 2^53 - 1 (the upper end was seen to by `read_plain`)."""
    if type(value) is not int or value < low:  # True is an int to Python, and not to JSON
        raise BadForm(f"a number of at least {low} was expected")
    return value


def base64_of(value: Any, longest: int) -> bytes:
    """The bytes of base64 in its one spelling."""
    try:
        data = decode64(text(value, longest * 2 + 4))
    except Refused as why:
        raise BadForm(str(why)) from why
    if len(data) > longest:
        raise BadForm(f"at most {longest} bytes in base64 were expected")
    return data


def hash_of(value: Any) -> bytes:
    """A hash: base64 of 32 bytes."""
    data = base64_of(value, HASH_BYTES)
    if len(data) != HASH_BYTES:
        raise BadForm(f"a hash of {HASH_BYTES} bytes was expected")
    return data


def hashes(value: Any) -> tuple[bytes, ...]:
    """An inclusion proof, from the leaf's sibling up."""
    return tuple(hash_of(one) for one in listed(value, 0, MAX_HASHES))


def vkey(value: Any, *kinds: int) -> Verifier:
    """A note key of one of these types."""
    if not isinstance(value, str):
        raise BadForm("a key written name+id+base64 was expected")
    try:
        verifier = Verifier(value)
    except Refused as why:
        raise BadForm(str(why)) from why
    if verifier.kind not in kinds:
        raise BadForm(f"a key of type {' or '.join(map(str, kinds))} was expected")
    return verifier
