# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The fold protocol: how a room turns entries into rows.

    step(rows, entry, ground) -> changes      in log order; nothing else is read: no clock, file, random
    hear(rows, entry, ground) -> changes      of kinds of other rooms that it `hears`: the header alone
    shapes                                    by which rows are found without walking all (recompute/marks.py)

A room that finds an entry against its rules raises Refused: the entry stays in the record, changes
nothing else, and the refusal becomes a `void` row of that room, alike on every replica.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol, runtime_checkable

import msgspec

from sulh.record.charter import CharterBody
from sulh.record.rows import Changes, RoomRows
from sulh.record.spoken import About, Spoken, about_of
from sulh.statement.canon import Said
from sulh.statement.envelope import Header


class Entry:
    """One admitted statement as a reader may see it; `body` is None where only the header is due.

    `sealed`: it was said inside a seal, and stands where its seal was opened, or since it was disclosed; what
    all have in common must not move by it. A body that was judged before is decoded when it is first asked
    for: most rows keep its bytes as they are.
    """

    __slots__ = ("_body", "_spoken", "header", "id", "index", "sealed")

    def __init__(
        self,
        *,
        index: int,
        id: str,
        header: Header,
        body: Said | None,
        spoken: Spoken | None = None,
        sealed: bool = False,
    ) -> None:
        self.index = index
        self.id = id
        self.header = header
        self.sealed = sealed
        self._body = body
        self._spoken = spoken

    @property
    def body(self) -> Said | None:
        """The typed body, or None."""
        return self._body if self._spoken is None else self._spoken.body

    @property
    def has_body(self) -> bool:
        """Whether there is a body, without decoding it."""
        return self._spoken is not None or self._body is not None

    @property
    def about(self) -> About:
        """Whom the body is about."""
        if self._spoken is not None:
            return self._spoken.about
        return () if self._body is None else about_of(self._body)


class Ground(msgspec.Struct, frozen=True, kw_only=True):
    """What every room may rely on at an entry, computed by the record's own fold before the room's.

    now          latest moment that the cosigners have reached; None before the charter is in force
    witnessed    whether cosigners stand behind `now`
    operational, joint   sizes that the two tiers have reached
    public       whether only what was released is folded, so that what is counted here is not what others count
    issuer_of    the organisation whose statement an id is; None where it stands nowhere before this entry, or was
                 not shown to this layer
    """

    index: int
    now: datetime
    witnessed: bool
    operational: int
    joint: int
    charter_id: str
    charter: CharterBody
    ruleset: str
    public: bool = False
    issuer_of: Callable[[str], str | None] | None = None


class Fold(Protocol):
    """A room's fold. `version` changes whenever any result of `step` does (it is part of the ruleset)."""

    @property
    def room(self) -> str: ...
    @property
    def version(self) -> int: ...

    def step(self, rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
        """Changed rows of this room; Refused when the entry breaks a rule of this room."""
        ...


@runtime_checkable
class Hearing(Protocol):
    """A fold that keeps something of other rooms' statements: by their header alone.

    `hears`: kinds of those rooms. What their own room found void is not heard, nor what stands inside a seal
    until it is disclosed: so every layer that shows a statement openly hears the same.
    """

    @property
    def room(self) -> str: ...
    @property
    def hears(self) -> frozenset[str]: ...

    def hear(self, rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
        """Changed rows of this room; refuses nothing, since the entry is its own room's to judge."""
        ...


class Void(Said, frozen=True, kw_only=True):
    """Row `void/<index>` of any room: an entry that stays and changes nothing else.

    The code is state; the sentence that explains it is not, since a better sentence moves no digest.
    """

    index: int
    id: str
    code: str
