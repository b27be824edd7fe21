# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What each organisation's replica computed at a size, and whether they agree.

Of two that differ one is wrong, and the record cannot say which: both ends are shown and nobody is named as
wrong. Once a third has computed, each value shows who computed another. No majority decides: two liars
outvote one honest replica, and whoever holds the entries computes it for himself.
"""

from dataclasses import dataclass
from enum import StrEnum

from sulh.mechanism import States
from sulh.record.rows import read_row
from sulh.record.trust import DigestRow
from sulh.statement.envelope import Hex32, Name

ENOUGH = 3  # organisations that must have computed before a value is shown as contradicted


class Agreement(StrEnum):
    """ALONE: one organisation computed. AGREED: all say the same. DIFFER: two do not, and no third computed.
    CONTRADICTED: three or more computed, and not all say the same."""

    ALONE = "alone"
    AGREED = "agreed"
    DIFFER = "differ"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestValue:
    """One digest: who computed it, and who computed another once enough have. `contested`: whose key was stolen."""

    digest: Hex32
    orgs: tuple[Name, ...]
    entries: tuple[int, ...]
    contested: tuple[Name, ...]
    contradicted_by: tuple[Name, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestOn:
    """All that was computed of one layer after `size` entries."""

    id: str
    size: int
    layer: Name
    ruleset: Hex32
    agreement: Agreement
    values: tuple[DigestValue, ...]


def digests(states: States) -> tuple[DigestOn, ...]:
    """By size and layer; values and organisations in the order of their entries."""
    grouped: dict[tuple[int, str], list[DigestRow]] = {}
    for key, value in states.rows.items("record", "digest/"):
        _, size, layer, _ = key.split("/")
        grouped.setdefault((int(size), layer), []).append(read_row(value, DigestRow))
    return tuple(_digest(states, size, layer, rows) for (size, layer), rows in sorted(grouped.items()))


def _digest(states: States, size: int, layer: str, rows: list[DigestRow]) -> DigestOn:
    rows = sorted(rows, key=lambda row: row.index)
    # What an organisation says was signed by a thief is shown, and counts for no side.
    stolen = [row for row in rows if states.contested_at(row.key, row.index)]
    counted = [row for row in rows if row not in stolen]
    said = {row.digest for row in counted}
    values = []
    for digest in dict.fromkeys(row.digest for row in rows):
        others = tuple(row.org for row in counted if row.digest != digest)
        values.append(
            DigestValue(
                digest=digest,
                orgs=tuple(row.org for row in counted if row.digest == digest),
                entries=tuple(row.index for row in rows if row.digest == digest),
                contested=tuple(row.org for row in stolen if row.digest == digest),
                contradicted_by=others if len(counted) >= ENOUGH else (),
            )
        )
    if len(counted) < 2:
        agreement = Agreement.ALONE
    elif len(said) == 1:
        agreement = Agreement.AGREED
    else:
        agreement = Agreement.CONTRADICTED if len(counted) >= ENOUGH else Agreement.DIFFER
    return DigestOn(
        id=f"{size}/{layer}",
        size=size,
        layer=layer,
        ruleset=rows[0].ruleset,
        agreement=agreement,
        values=tuple(values),
    )
