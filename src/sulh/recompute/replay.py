# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Replay: the same entries through the same folds give the same rows, on every machine.

    replay(leaves, rulesets, root_at) -> State        State.take(leaf) is one step of it

The host that appends, the party that audits, and the reader who asks for yesterday's state run this one
path; there is no other way to make state.
"""

from collections.abc import Callable, Iterable, Mapping

import msgspec

from sulh.errors import Fault, Refused
from sulh.record.fold import Entry, Ground, Void
from sulh.record.gate import OPEN, PUBLIC, Gate, Stub
from sulh.record.opener import Opener
from sulh.record.rows import RoomRows, Rows, state_digest
from sulh.record.ruleset import Ruleset
from sulh.record.spoken import Verdict, id_of_leaf
from sulh.record.state import RECORD, RecordState, RootAt


class Taken(msgspec.Struct, frozen=True, kw_only=True):
    """What one leaf did: its index, its id, and why it is void, if it is."""

    index: int
    id: str
    why: Fault | None


class State:
    """The whole state of one layer after a prefix of the record."""

    def __init__(
        self,
        rulesets: Mapping[str, Ruleset],
        root_at: RootAt,
        layer: str = OPEN,
        *,
        opener: Opener | None = None,
        stubs: frozenset[str] = frozenset(),
        latest: RecordState | None = None,
    ) -> None:
        self.gate = Gate(layer, opener, stubs, latest)
        self.layer = self.gate.layer
        self.record = RecordState(rulesets, root_at, public=layer == PUBLIC)
        self.rows = Rows()
        self._rooms: dict[str, RoomRows] = {}

    @property
    def size(self) -> int:
        return self.record.size

    def take(self, leaf: bytes, *, signed: bool = False, verdict: Verdict | None = None) -> Taken:
        """Fold one more leaf: the record's own steps, then the gate, then the room that owns the kind.

        Refused `unknown_ruleset` when from here on the record is under rules that this program lacks.
        """
        record = self.record
        index = record.size
        judged = record.take(leaf, signed=signed, verdict=verdict)
        if judged.changes:
            self.rows.apply(RECORD, judged.changes)
        entry, ground = judged.entry, judged.ground
        if entry is None or ground is None:
            return Taken(index=index, id=id_of_leaf(leaf), why=judged.why)
        for earlier in judged.revealed:
            shown = self.gate.revealed(earlier, record)
            if shown is not None:
                self._fold(shown, ground)
            self._hear(earlier, ground)
        why = self._step(entry, ground)
        self._hear(entry, ground)
        return Taken(index=index, id=entry.id, why=why)

    def _step(self, entry: Entry, ground: Ground) -> Refused | None:
        seen = self.gate.visible(entry, self.ruleset.kinds[entry.header.kind], self.record)
        return None if isinstance(seen, Stub) else self._fold(seen.entry, ground)

    def _fold(self, entry: Entry, ground: Ground) -> Refused | None:
        """One step of the room that owns the kind, with what the gate gave."""
        fold = self.ruleset.folds.get(self.ruleset.kinds[entry.header.kind].fold)
        if fold is None:
            return None
        try:
            changes = fold.step(self._room(fold.room), entry, ground)
        except Refused as why:
            void = Void(index=entry.index, id=entry.id, code=why.code)
            self.rows.apply(fold.room, {f"void/{entry.index}": void})
            return why
        self.rows.apply(fold.room, changes)
        return None

    def _hear(self, entry: Entry, ground: Ground) -> None:
        """The header of an entry to the rooms that hear its kind, unless its own room found it void."""
        hearers = self.ruleset.hearers.get(entry.header.kind)
        if hearers is None:
            return
        if self.rows.get(self.ruleset.kinds[entry.header.kind].fold, f"void/{entry.index}") is not None:
            return
        outer = Entry(index=entry.index, id=entry.id, header=entry.header, body=None)
        for fold in hearers:
            self.rows.apply(fold.room, fold.hear(self._room(fold.room), outer, ground))

    def _room(self, name: str) -> RoomRows:
        room = self._rooms.get(name)
        if room is None or not room.reads(self.rows):
            room = self._rooms[name] = RoomRows(self.rows, name)
        return room

    def check(self, leaf: bytes, *, signed: bool = False) -> str:
        """Id of `leaf` if it could be the next entry without being void; changes nothing.

        Raises Refused or Tampered with what the record or the room would say. `signed`: its signature is not looked
        at, because it was before, or because it is still to be made.
        """
        spoken = self.record.judge(leaf, signed=signed)
        self.record.require_effect(spoken)
        fold = self.ruleset.folds.get(spoken.kind.fold) if self.record.ruleset else None
        if fold is not None:
            entry = Entry(index=self.size, id=spoken.id, header=spoken.header, body=spoken.body)
            fold.step(self._room(fold.room), entry, self.record.next_ground())
        return spoken.id

    @property
    def ruleset(self) -> Ruleset:
        """The ruleset in force; RuntimeError before entry 0."""
        if self.record.ruleset is None:
            raise RuntimeError("an empty record has no ruleset")
        return self.record.ruleset

    def root(self) -> bytes:
        """Root of the digest tree over all rows."""
        return self.rows.root()

    def digest(self) -> str:
        """The state digest: hex, naming size, layer and ruleset; Refused under rules that are not known."""
        self.record.require_known_rules()
        ruleset = self.record.ruleset.id if self.record.ruleset else ""
        opened = self.gate.opened_hash(self.record)
        return state_digest(self.root(), size=self.size, layer=self.layer, ruleset=ruleset, opened=opened)


def replay_for(
    leaves: Callable[[], Iterable[bytes]], rulesets: Mapping[str, Ruleset], root_at: RootAt, opener: Opener
) -> State:
    """The layer of one organisation: its entries twice, since what is shredded by their end is a stub throughout."""
    before = replay(leaves(), rulesets, root_at)
    stubs = before.record.seals.shredded()
    state = State(rulesets, root_at, opener=opener, stubs=stubs, latest=before.record)
    for leaf in leaves():
        state.take(leaf)
    return state


def replay(
    leaves: Iterable[bytes], rulesets: Mapping[str, Ruleset], root_at: RootAt, *, layer: str = OPEN
) -> State:
    """The state after `leaves`, in order."""
    state = State(rulesets, root_at, layer)
    for leaf in leaves:
        state.take(leaf)
    return state
