# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How far each declared cosigner has come, and since when it has said nothing newer.

A cosignature says "I hold this head" and never "I agree". A silent cosigner is shown with who says that it
asked, and pinned on nobody: whether a request arrived, no record can show.
"""

from dataclasses import dataclass

from sulh.mechanism import States
from sulh.record.heads import HeadRow
from sulh.record.rows import read_row
from sulh.record.trust import SilenceRow
from sulh.statement.envelope import Hex32, Name


@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceOn:
    """A co-chair's word that its own node asked in vain; `contested`: its key was stolen by then, it says."""

    id: Hex32
    said_by: Name
    index: int
    size: int
    asked: tuple[str, ...]
    contested: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CosignerOn:
    """One cosigning organisation, by the logged heads.

    holds         the largest size that its word stands under (all its keys must have signed)
    reached       the moment that it said there
    behind        entries between that size and the latest logged head
    silent_since  `now` after the first head beyond it that was logged without its word; None if it is not behind
    """

    id: Name
    vkey: str
    vkeys: tuple[str, ...]
    url: str | None
    relay: str | None
    holds: int
    reached: str | None
    behind: int
    silent_since: str | None
    silences: tuple[SilenceOn, ...]


def cosigners(states: States) -> tuple[CosignerOn, ...]:
    """Every declared cosigner in the charter's order."""
    heads = [
        row
        for _, row in sorted(
            (int(key.removeprefix("head/")), read_row(value, HeadRow))
            for key, value in states.rows.items("record", "head/")
        )
    ]
    said = _silences(states)
    orgs = dict.fromkeys(declared.org for declared in states.charter.cosigners)
    return tuple(_cosigner(states, org, heads, said.get(org, ())) for org in orgs)


def _cosigner(states: States, org: Name, heads: list[HeadRow], silences: tuple[SilenceOn, ...]) -> CosignerOn:
    declared = [cosigner for cosigner in states.charter.cosigners if cosigner.org == org]
    held = [(row.size, word.at) for row in heads for word in row.cosigners if word.org == org]
    size, at = held[-1] if held else (0, None)
    beyond = [row for row in heads if row.size > size]
    return CosignerOn(
        id=org,
        vkey=declared[0].vkey,
        vkeys=tuple(key.vkey for key in declared),
        url=next((key.url for key in declared if key.url), None),
        relay=next((key.relay for key in declared if key.relay), None),
        holds=size,
        reached=at,
        behind=heads[-1].size - size if heads else 0,
        silent_since=beyond[0].now if beyond else None,
        silences=silences,
    )


def _silences(states: States) -> dict[Name, tuple[SilenceOn, ...]]:
    found: dict[Name, tuple[SilenceOn, ...]] = {}
    rows = [
        (key.partition("/")[2], read_row(value, SilenceRow))
        for key, value in states.rows.items("record", "silence/")
    ]
    for number, row in sorted(rows, key=lambda pair: pair[1].index):
        one = SilenceOn(
            id=number,
            said_by=row.org,
            index=row.index,
            size=row.size,
            asked=row.asked,
            contested=states.contested_at(row.key, row.index),
        )
        found[row.cosigner] = (*found.get(row.cosigner, ()), one)
    return found
