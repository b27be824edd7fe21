# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How far each declared cosigner has come, and since when it has said nothing newer.

A cosignature says "I hold this head" and never "I agree". A silent cosigner is shown with who says that it
asked, and pinned on nobody: whether a request arrived, no record can show.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from sulh.mechanism import Changed, States
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


class Stood:
    """By cosigner the last head that its word stands under, and the first beyond that; it follows while heads come.

    A head is never smaller than those before it (record/heads.py), so each is looked at once.
    """

    def __init__(self, states: States) -> None:
        self._states = states
        self._index = -1
        self.size = 0  # of the latest head
        self.held: dict[Name, tuple[int, str]] = {}
        self._sizes: list[
            tuple[int, str]
        ] = []  # where a head is larger than all before it: its size, `now` there
        self._take(
            (int(key.removeprefix("head/")), value) for key, value in states.rows.items("record", "head/")
        )

    def advance(self, changed: Changed) -> bool:
        """Only heads and charters move it; False where it is not a head that comes after all others."""
        heads = {key: old for (room, key), old in changed.items() if room == "record" and key[:5] == "head/"}
        come = [(int(key.removeprefix("head/")), self._states.rows.get("record", key)) for key in heads]
        if any(old is not None for old in heads.values()):
            return False
        return self._take((index, value) for index, value in come if value is not None)

    def _take(self, heads: Iterable[tuple[int, bytes]]) -> bool:
        for index, value in sorted(heads):
            if index < self._index:
                return False
            self._index = index
            row = read_row(value, HeadRow)
            for word in row.cosigners:
                self.held[word.org] = (row.size, word.at)
            if row.size > self.size:
                self.size = row.size
                self._sizes.append((row.size, row.now))
        return True

    def beyond(self, size: int) -> str | None:
        """`now` after the first head that is larger."""
        at = bisect_right(self._sizes, size, key=lambda one: one[0])
        return self._sizes[at][1] if at < len(self._sizes) else None


def cosigners(states: States) -> tuple[CosignerOn, ...]:
    """Every declared cosigner in the charter's order."""
    stood, said = states.shared(Stood), _silences(states)
    orgs = dict.fromkeys(declared.org for declared in states.charter.cosigners)
    return tuple(_cosigner(states, org, stood, said.get(org, ())) for org in orgs)


def _cosigner(states: States, org: Name, stood: Stood, silences: tuple[SilenceOn, ...]) -> CosignerOn:
    declared = [cosigner for cosigner in states.charter.cosigners if cosigner.org == org]
    size, at = stood.held.get(org, (0, None))
    return CosignerOn(
        id=org,
        vkey=declared[0].vkey,
        vkeys=tuple(key.vkey for key in declared),
        url=next((key.url for key in declared if key.url), None),
        relay=next((key.relay for key in declared if key.relay), None),
        holds=size,
        reached=at,
        behind=stood.size - size,
        silent_since=stood.beyond(size),
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
