# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What the references of a form lead to, said so that a person knows it again: nobody knows a statement by its id.

pointed   what stands in a field already        known   the newest statements that a field may lead to
Everything is of the reader's own layer, and a statement that it does not show has no words here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from sulh.record.fold import Entry
from sulh.record.things import Points
from sulh.web.console.findable import gist
from sulh.web.console.shelf import Glance
from sulh.web.speak.drawn import Control
from sulh.web.speak.fields import Look
from sulh.web.speak.forms import SHAPES
from sulh.web.speak.offers import noun_of_kind

REFS = frozenset({Look.REF.value, Look.REFS.value})
# References to another room's things, which its own shapes do not name.
NAMED: Mapping[str, Sequence[str]] = {
    "incident": ("report", "detection"),
    "report": ("report", "detection"),
    "members": ("report", "detection"),
    "complaint": ("complaint", "petition"),
    **{
        name: (name,)
        for name in (
            "case",
            "commitment",
            "evidence",
            "extract",
            "finding",
            "patrol",
            "post",
            "session",
            "term",
        )
    },
}
MOST = 20  # statements that one field offers
LOOKED = 500  # entries that are looked at for them, from the newest back: a form opens at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointed:
    """One statement: its entry, kind and speaker, and the beginning of its words with their language."""

    id: str
    entry: int
    kind: str
    org: str
    words: str
    lang: str


def pointed(glance: Glance, refs: Iterable[Control]) -> Mapping[str, Sequence[Pointed]]:
    """What each of these fields holds, as far as the layer shows it, by the field's path."""
    found = {}
    chains = glance.state.record.chains
    for one in refs:
        indexes = (chains.index_of(id) for id in one.value.split()[:MOST] if len(id) == 64)
        shown = (glance.shelf.shown(glance.layer, index) for index in indexes if index is not None)
        found[one.path] = [_told(entry) for entry in shown if isinstance(entry, Entry)]
    return found


def known(
    glance: Glance, refs: Iterable[Control], points: Mapping[str, Points]
) -> Mapping[str, Sequence[Pointed]]:
    """The newest statements that each field without a value may lead to, by the field's path."""
    wanted = {one.path: points[one.name].to for one in refs if not one.value and one.name in points}
    found: dict[str, list[Pointed]] = {path: [] for path, nouns in wanted.items() if nouns}
    size = glance.state.size
    for index in range(size - 1, max(-1, size - 1 - LOOKED), -1):
        if all(len(offered) >= MOST for offered in found.values()):
            break
        entry = glance.shelf.shown(glance.layer, index)
        if isinstance(entry, Entry):
            noun = noun_of_kind(entry.header.kind)
            for path, offered in found.items():
                if noun in wanted[path] and len(offered) < MOST:
                    offered.append(_told(entry))
    return found


def sought(drawn: Iterable[Control], points: Mapping[str, Points]) -> Mapping[str, Sequence[str]]:
    """What each field of references may lead to, by its path: what its search looks among; all where it is empty."""
    found: dict[str, Sequence[str]] = {}
    for one in drawn:
        if one.look in REFS:
            to = points[one.name].to if one.path.startswith("_ref.") and one.name in points else ()
            found[one.path] = _middles(to or NAMED.get(one.name, ()))
        found |= sought(one.parts, points)
    return found


def _middles(nouns: Sequence[str]) -> list[str]:
    """The middles of kinds' names, by which a search knows them: nearly always the noun itself."""
    kinds = (kind for kind, shape in SHAPES.items() if shape.noun in nouns)
    return sorted({kind.split(".")[1] for kind in kinds})


def _told(entry: Entry) -> Pointed:
    header = entry.header
    return Pointed(
        id=entry.id,
        entry=entry.index,
        kind=header.kind,
        org=header.issuer.org,
        words=gist(msgspec.json.decode(header.body)),
        lang=header.lang,
    )
