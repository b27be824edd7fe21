# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The plain data that views share: where an answer was made, who said a statement, and when it was said.

Every view answers with such structs and nothing else. A page draws them, /api/ sends them, and OpenAPI is made of
their types, so the three cannot part.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from sulh.mechanism import States, Version
from sulh.record.things import VersionRow
from sulh.statement.custody import custody_of
from sulh.statement.envelope import Header
from sulh.web.console.shelf import Glance


class Plain(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all of them."""


class At(Plain, frozen=True, kw_only=True):
    """What an answer was made from: the layer, its size, and the moment that was judged."""

    layer: str
    size: int
    on: str


class Source(Plain, frozen=True, kw_only=True):
    """A statement that a version rests on, such as a publication."""

    id: str
    label: str


class Pen(Plain, frozen=True, kw_only=True):
    """Who held the key of a signature: own_key, token, desk, hosted."""

    how: str
    who: str
    owner: str


class Proved(Plain, frozen=True, kw_only=True):
    """Between which moments something was said, and whose word each bound is."""

    not_before: str
    not_before_by: str
    not_after: str | None
    not_after_by: str


class Said(Plain, frozen=True, kw_only=True):
    """One statement about a thing, as its room has it."""

    id: str
    entry: int
    issuer: str
    role: str
    lang: str
    says: dict[str, Any] | None
    body: dict[str, Any]
    sources: tuple[Source, ...]
    pen: Pen
    proven: Proved
    contested: bool
    superseded_by: str | None


def at_of(glance: Glance) -> At:
    """Where this answer was made."""
    return At(layer=glance.layer, size=glance.size, on=glance.on.text)


def said_of(glance: Glance, version: Version[VersionRow]) -> Said:
    """A version with who said it."""
    origin = version.row.origin
    found = msgspec.to_builtins(getattr(version.row, "body", None))
    body = dict(found) if isinstance(found, dict) else {}
    says = body.pop("says", None)
    return Said(
        id=version.id,
        entry=origin.index,
        issuer=origin.issuer,
        role=origin.role,
        lang=origin.lang,
        says=says,
        body=body,
        sources=sources_of(glance.states, version.row.sources),
        pen=pen_of(origin),
        proven=proved_of(glance, origin.index, origin.seen),
        contested=glance.states.contested(origin),
        superseded_by=origin.superseded_by,
    )


def sources_of(states: States, ids: Iterable[str]) -> tuple[Source, ...]:
    """Each with the label under which it is cited."""
    return tuple(Source(id=id, label=states.label(id) or "") for id in ids)


def pen_of(said: Header | object) -> Pen:
    """Whose hand signed a header or a row."""
    found = custody_of(getattr(said, "by", None))
    return Pen(how=found.how, who=found.who, owner=found.owner)


def proved_of(glance: Glance, index: int, seen: int) -> Proved:
    """The interval in which entry `index` was said."""
    found = glance.grouped.times.proven(index, seen)
    return Proved(
        not_before=found.not_before,
        not_before_by=found.not_before_by.value,
        not_after=found.not_after,
        not_after_by=found.not_after_by.value,
    )


def plain_dict(value: object) -> dict[str, Any]:
    """A struct or dataclass as plain data."""
    found = msgspec.to_builtins(value)
    return dict(found) if isinstance(found, Mapping) else {}
