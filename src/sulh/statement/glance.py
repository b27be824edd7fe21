# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reads a statement at one glance, where the plain way takes two passes and looks at every text by a pattern.

    Glance(kinds).read(payload) -> (header, typed body), or None

What it returns is exactly right by every rule of `read_header`, `When.check`, `Kinds.read_body` and the
body's own; None says nothing, and the plain way then finds out what is wrong, or that nothing is. So the
reason of a refusal has one origin, and this file can only cost time, never an answer. Three things make it
fast: header and body are decoded by one decoder and compared as one, `Line` is decoded without its pattern
where the payload has no newline or tab, and texts of headers that were met before are looked up.
"""

from functools import reduce
from operator import or_
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec

from sulh.errors import Refused
from sulh.statement import canon
from sulh.statement.envelope import LINE_PATTERN, Header, LooseHeader, plainly_right
from sulh.statement.kind import Kinds
from sulh.statement.text import check_text, surely_allowed

_KIND = b'"kind":"'
_LONGEST_NAME = 96  # a kind's name has at most 79 characters


class Glance:
    """The kinds of one ruleset, each with a decoder of its whole statement; made when first needed."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = kinds
        self._decoders: dict[bytes, tuple[str, msgspec.json.Decoder[LooseHeader]] | None] = {}

    def read(self, payload: bytes) -> tuple[Header, canon.Said] | None:
        """Header and body of what is surely right (the header's own `body` is the typed one, not its bytes)."""
        # The header's kind stands after the body, and no text can hold a quotation mark of its own.
        at = payload.rfind(_KIND) + len(_KIND)
        name = payload[at : payload.find(b'"', at, at + _LONGEST_NAME)]
        known = self._decoders.get(name) or self._decoder(name)
        # A newline or a tab in a text is written \n or \t: without either, no `Line` can hold one.
        if known is None or (b"\\" in payload and (b"\\n" in payload or b"\\t" in payload)):
            return None
        kind, decoder = known
        try:
            if not surely_allowed(payload):
                check_text(payload)
            canon.check_depth(payload, "the statement")
            header = decoder.decode(payload)
            if header.kind != kind or not plainly_right(header) or canon.encode(header) != payload:
                return None
            if header.occurred is not None:
                header.occurred.check()
            body: canon.Said = header.body  # type: ignore[assignment]  # typed, by this decoder
            body.check()
        except (Refused, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None
        return header, body

    def _decoder(self, name: bytes) -> "tuple[str, msgspec.json.Decoder[LooseHeader]] | None":
        text = name.decode("ascii", "replace")
        kind = self._kinds.get(text)
        if kind is None:
            return None
        body = without_line_patterns(kind.body)
        whole = msgspec.defstruct("Whole", [("body", body)], bases=(LooseHeader,), frozen=True, kw_only=True)
        known = self._decoders[name] = (text, msgspec.json.Decoder(whole))
        return known


_made: dict[type[msgspec.Struct], type[msgspec.Struct]] = {}


def without_line_patterns(kind: type[msgspec.Struct]) -> type[msgspec.Struct]:
    """The same Struct, itself where nothing changes, whose `Line`s are decoded without their pattern."""
    found = _made.get(kind)
    if found is None:
        _made[kind] = kind  # a type that holds itself stays as it is inside itself
        hints = get_type_hints(kind, include_extras=True)
        fields = [
            (field.name, loose, _default(field))
            for field in msgspec.structs.fields(kind)
            if (loose := _loose(hints[field.name])) is not hints[field.name]
        ]
        found = kind
        if fields:
            found = msgspec.defstruct(kind.__name__, fields, bases=(kind,), frozen=True, kw_only=True)
        _made[kind] = found
    return found


def _default(field: msgspec.structs.FieldInfo) -> Any:
    if field.default is not msgspec.NODEFAULT:
        return field.default
    if field.default_factory is not msgspec.NODEFAULT:
        return msgspec.field(default_factory=field.default_factory)
    return msgspec.NODEFAULT


def _loose(kind: Any) -> Any:
    """An annotation without the pattern of `Line` anywhere in it; the very same where it has none."""
    origin, inner = get_origin(kind), get_args(kind)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return without_line_patterns(kind)
    if origin is Annotated:
        meta = tuple(_loose_meta(part) for part in inner[1:])
        changed = (_loose(inner[0]), *meta)
        return kind if all(a is b for a, b in zip(changed, inner, strict=True)) else Annotated[changed]
    changed = tuple(_loose(part) for part in inner)
    if all(a is b for a, b in zip(changed, inner, strict=True)):
        return kind
    if origin in (Union, UnionType):
        return reduce(or_, changed)
    return origin[changed]


def _loose_meta(meta: Any) -> Any:
    if isinstance(meta, msgspec.Meta) and meta.pattern == LINE_PATTERN:
        return msgspec.Meta(min_length=meta.min_length, max_length=meta.max_length)
    return meta
