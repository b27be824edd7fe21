# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The one spelling of a statement: RFC 8785 (JCS) narrowed so that every reader finds the same bytes.

Narrower than RFC 8785: object keys are `[a-z0-9_]`, numbers are integers of at most 53 bits, nesting
is bounded, a field that has its default value is left out of a body. Within these rules "decode by
type, encode with sorted keys, compare bytes" decides; `rfc8785` is the oracle in the tests.
"""

import re
from typing import Any, TypeVar

import msgspec

from sulh.errors import Phrase, Refused, misfit

MAX_DEPTH = 16  # deeper nesting serves no kind and is the classic way to exhaust a parser's stack
MAX_INTEGER = 2**53 - 1  # RFC 8785 §3.2.2.3: beyond it, JSON readers disagree
MAX_PAYLOAD = 60_000 - 65  # what a leaf leaves: one type byte and 64 signature bytes stand before it

KEY = re.compile(r"[a-z0-9_]{1,64}")

# A whole JSON string, or one bracket outside strings.
_brackets = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[\]{}]')

T = TypeVar("T")

_encoder = msgspec.json.Encoder(order="sorted")


class Said(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of every body and row: typed, closed, and with defaults left out of its bytes."""

    def check(self) -> None:
        """Raise Refused when fields contradict each other in a way that types cannot say."""


def encode(value: object) -> bytes:
    """Canonical bytes of `value` (a `Said`, or plain dict/list/str/int/bool/None).

    Raises Refused `unreadable` for half of a surrogate pair, which a command line and a YAML escape can bring in.
    """
    try:
        return _encoder.encode(value)
    except UnicodeEncodeError as error:
        raise Refused(
            "unreadable",
            "{what} was expected to be text that UTF-8 can write, but: {problem}; write it anew",
            what=Phrase("what-is-said", "what is said"),
            problem=ascii(str(error)),
        ) from error


def decode(data: bytes | msgspec.Raw, decoder: "msgspec.json.Decoder[T]", what: str) -> T:
    """The typed value whose canonical bytes are exactly `data`.

    Raises Refused `unreadable` when it is not JSON of that shape, `too_deep`, and `not_canonical` when the
    same value has another spelling: two spellings of one value would give one statement two ids. Not JSON
    and not of the shape share a code, because a reader in one pass finds one or the other first, and codes
    of void entries are state.
    """
    raw = bytes(data)
    check_depth(raw, what)
    try:
        value = decoder.decode(raw)
    except msgspec.ValidationError as error:
        raise Refused(
            "unreadable",
            "{what} does not have the fields of its kind: {problem}; see docs/format.md",
            what=what,
            problem=misfit(error),
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused(
            "unreadable",
            "{what} was expected to be JSON in UTF-8, but: {problem}; send the exact bytes that were signed",
            what=what,
            problem=misfit(error),
        ) from error
    require_spelling(encode(value), raw, what)
    return value


def check_depth(raw: bytes, what: str) -> None:
    """Raise Refused `too_deep` by counting brackets outside strings, before any parser recurses.

    Where a parser's own limit lies depends on how deep the caller's stack is: two replicas would differ.
    """
    if raw.count(b"{") + raw.count(b"[") <= MAX_DEPTH:
        return
    depth = 0
    for token in _brackets.findall(raw):
        depth += 1 if token in (b"{", b"[") else -1 if token in (b"}", b"]") else 0
        if depth > MAX_DEPTH:
            raise Refused("too_deep", "{what} nests deeper than {limit} levels", what=what, limit=MAX_DEPTH)


def require_spelling(expected: bytes, found: bytes, what: str) -> None:
    """Raise Refused `not_canonical`, naming the first differing byte, unless both are equal."""
    if expected == found:
        return
    at = next((i for i, (a, b) in enumerate(zip(expected, found, strict=False)) if a != b), len(expected))
    raise Refused(
        "not_canonical",
        "{what} is not in canonical form: from byte {at} on, {expected} was expected and {found} was found; "
        "encode it by RFC 8785 and leave out fields that have their default",
        what=what,
        at=at,
        expected=ascii(expected[at : at + 24].decode("utf-8", "replace")),
        found=ascii(found[at : at + 24].decode("utf-8", "replace")),
    )


def decode_any(data: bytes | msgspec.Raw, what: str) -> Any:
    """Plain value of canonical `data` of an unknown kind, under the same rules, by walking it."""
    raw = bytes(data)
    value = decode(raw, _any_decoder, what)
    _walk(value, what)
    return value


_any_decoder: "msgspec.json.Decoder[Any]" = msgspec.json.Decoder(Any)


def _walk(value: Any, what: str) -> None:
    if isinstance(value, dict):
        for key, inner in value.items():
            if not KEY.fullmatch(key):
                raise Refused(
                    "bad_key",
                    "{what} has the key {key}; keys are of a-z, 0-9 and _",
                    what=what,
                    key=ascii(key),
                )
            _walk(inner, what)
    elif isinstance(value, list):
        for inner in value:
            _walk(inner, what)
    elif isinstance(value, float) or (isinstance(value, int) and abs(value) > MAX_INTEGER):
        raise Refused(
            "bad_json_number",
            "{what} has the number {number}; only integers of at most 53 bits are allowed: coordinates in "
            "1e-7 degree, amounts as decimal strings",
            what=what,
            number=str(value),
        )
