# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Where sources differ: every value of one thing with who gives it, none preferred and none left out.

    claims     what is asserted about one matter (`about`), where more than one value is given
    versions   one attribute of one thing (a window's wording, a session's label), where sources differ

A source that is silent gives no value; `not_carried` is shown beside the values and counts as none.
"""

from dataclasses import dataclass

import msgspec

from sulh.mechanism import ClaimRow, States, Thing, Version, noun_of
from sulh.recompute.marks import SPLIT
from sulh.record.things import VersionRow
from sulh.statement.assertion import Assertion, Says
from sulh.statement.envelope import Hex32

# Who says it is what differs between sources by nature, and labels are ours.
_NOT_COMPARED = frozenset({"says", "label"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value: plain data (None where it is not carried), who gives it, and in which statement."""

    value: object
    says: Says | None
    sources: tuple[Hex32, ...]
    statement: Hex32
    lang: str
    party: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """One matter on which more than one value is given.

    id      stable: `claims/<about>`, or `<noun>/<anchor>/<attribute>`
    about   the claims' own words, or the thing's label and attribute
    thing   the anchor's id; None for claims
    """

    id: str
    about: str
    label: str
    thing: Hex32 | None
    attribute: str | None
    values: tuple[Value, ...]


def conflicts(states: States, start: int = 0, stop: int | None = None) -> tuple[Conflict, ...]:
    """Conflicts of claims in the order of their first claim, then those of versions by noun and thing.

    From `start` up to `stop`; claims that nobody contradicts are not read.
    """
    matters = states.marks.count(SPLIT, "")
    found = [_of_claims(states, about) for about in states.contested_matters(start, stop)]
    if stop is None or stop > matters:
        of_versions = _of_versions(states)
        found += of_versions[max(start - matters, 0) : None if stop is None else stop - matters]
    return tuple(found)


def conflict_count(states: States) -> int:
    """How many conflicts there are."""
    return states.marks.count(SPLIT, "") + len(_of_versions(states))


def _of_claims(states: States, about: str) -> Conflict:
    claims = states.on_matter(about)
    values = tuple(
        Value(
            value=claim.row.body.value,
            says=claim.row.body.says,
            sources=claim.row.sources,
            statement=claim.id,
            lang=claim.row.origin.lang,
            party=claim.row.body.party,
        )
        for claim in claims
    )
    label = claims[0].row.body.label
    return Conflict(id=f"claims/{about}", about=about, label=label, thing=None, attribute=None, values=values)


def _of_versions(states: States) -> list[Conflict]:
    # Claims are compared by what they are about, across things.
    compared = (kind for kind in states.compared if kind is not ClaimRow)
    return [
        conflict
        for kind in compared
        for thing in states.second(kind)
        if len(thing.current) > 1
        for conflict in _of_thing(noun_of(kind), thing)
    ]


def _of_thing(noun: str, thing: Thing[VersionRow]) -> list[Conflict]:
    by_attribute: dict[str, list[Value]] = {}
    label = ""
    for version in thing.current:
        attributes = _attributes(version)
        label = label or str(attributes.get("label", ""))
        for name, value in attributes.items():
            if name not in _NOT_COMPARED:
                by_attribute.setdefault(name, []).append(_value(version, value))
    return [
        Conflict(
            id=f"{noun}/{thing.id}/{name}",
            about=f"{label or noun}: {name}",
            label=label,
            thing=thing.id,
            attribute=name,
            values=tuple(values),
        )
        for name, values in by_attribute.items()
        if _differ(values)
    ]


def _attributes(version: Version[VersionRow]) -> dict[str, object]:
    """Plain data of every attribute that this version gives; defaults are silence and are left out."""
    plain = msgspec.to_builtins(getattr(version.row, "body", None))
    attributes: dict[str, object] = dict(plain) if isinstance(plain, dict) else {}
    occurred = version.row.origin.occurred
    if occurred is not None:
        # One source may give the first day and another the last: that is no difference.
        ends = {"occurred_since": occurred.since, "occurred_until": occurred.until}
        attributes |= {name: moment for name, moment in ends.items() if moment}
    return attributes


def _value(version: Version[VersionRow], value: object) -> Value:
    body = getattr(version.row, "body", None)
    return Value(
        value=value,
        says=body.says if isinstance(body, Assertion) else None,
        sources=version.row.sources,
        statement=version.id,
        lang=version.row.origin.lang,
    )


def _differ(values: list[Value]) -> bool:
    return (
        len({msgspec.json.encode(value.value, order="sorted") for value in values if value.value is not None})
        > 1
    )
