# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How far each declared cosigner has come, and since when it has said nothing newer.

A cosignature says "I hold this head" and never "I agree"; a silent one is shown, and pinned on nobody.
"""

from dataclasses import dataclass

from sulh.mechanism import States
from sulh.record.heads import HeadRow
from sulh.record.rows import read_row
from sulh.statement.envelope import Name


@dataclass(frozen=True, slots=True, kw_only=True)
class CosignerOn:
    """One cosigner: the size it holds by the logged heads, the moment it had reached, and how far behind."""

    id: Name
    vkey: str
    holds: int
    reached: str | None
    behind: int


def cosigners(states: States) -> tuple[CosignerOn, ...]:
    """Every declared cosigner in the charter's order."""
    heads = sorted(
        (int(key.removeprefix("head/")), read_row(value, HeadRow))
        for key, value in states.rows.items("record", "head/")
    )
    latest = heads[-1][1].size if heads else 0
    found = []
    for declared in states.charter.cosigners:
        held = [(row.size, word.at) for _, row in heads for word in row.cosigners if word.org == declared.org]
        size, at = held[-1] if held else (0, None)
        found.append(
            CosignerOn(id=declared.org, vkey=declared.vkey, holds=size, reached=at, behind=latest - size)
        )
    return tuple(found)
