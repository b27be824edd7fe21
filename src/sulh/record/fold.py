# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The fold protocol: how a room turns entries into rows.

    step(rows, entry, ground) -> changes      in log order; nothing else is read: no clock, file, random

A room that finds an entry against its rules raises Refused: the entry stays in the record, changes
nothing else, and the refusal becomes a `void` row of that room, alike on every replica.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sulh.record.charter import CharterBody
from sulh.record.rows import Changes, RoomRows
from sulh.statement.canon import Said
from sulh.statement.envelope import Header


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One admitted statement as a reader may see it; `body` is None where only the header is due."""

    index: int
    id: str
    header: Header
    body: Said | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What every room may rely on at an entry, computed by the record's own fold before the room's.

    now          latest moment that the cosigners have reached; None before the charter is in force
    witnessed    whether cosigners stand behind `now`
    operational, joint   sizes that the two tiers have reached
    """

    index: int
    now: datetime
    witnessed: bool
    operational: int
    joint: int
    charter_id: str
    charter: CharterBody
    ruleset: str


class Fold(Protocol):
    """A room's fold. `version` changes whenever any result of `step` does (it is part of the ruleset)."""

    @property
    def room(self) -> str: ...
    @property
    def version(self) -> int: ...

    def step(self, rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
        """Changed rows of this room; Refused when the entry breaks a rule of this room."""
        ...


class Void(Said, frozen=True, kw_only=True):
    """Row `void/<index>` of any room: an entry that stays and changes nothing else.

    The code is state; the sentence that explains it is not, since a better sentence moves no digest.
    """

    index: int
    id: str
    code: str
