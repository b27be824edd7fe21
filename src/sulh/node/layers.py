# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The layers of a node: public, open and its owner's, each a state of its own over one copy.

Each takes only what is new to it. What the open layer found sound is not verified again by the others: they
read the very same leaves. The owner's layer is folded anew, aside, when something came that concerns an
entry it has taken already: a wrap, a ciphertext, a shredding. Until then the one before goes on answering.
It begins at its snapshot where all that was opened up to there still lies here as it did (recompute/opened.py),
else at entry 0.
"""

from collections.abc import Mapping
from threading import RLock

from sulh.host.folder import Folder, open_state
from sulh.log.reader import LogReader
from sulh.log.sequencer import roots_of
from sulh.mechanism import RULESETS
from sulh.recompute.replay import State
from sulh.recompute.snapshot import MOST_BEHIND, Own, keep_layer, layer_path, load_snapshot, snapshot_is_due
from sulh.record.fold import Entry
from sulh.record.gate import OPEN, PUBLIC, Gate, Stub
from sulh.record.opener import Opener
from sulh.record.ruleset import Ruleset
from sulh.record.spoken import read_leaf
from sulh.record.state import RECORD

STRIDE = 256  # entries folded while a page waits: some 25 ms


class Layers:
    """States that are read and folded under `lock`; one thread folds."""

    def __init__(
        self,
        folder: Folder,
        reader: LogReader,
        opener: Opener | None,
        rulesets: Mapping[str, Ruleset] = RULESETS,
    ) -> None:
        self.lock = RLock()
        self._folder = folder
        self._reader = reader
        self._opener = opener
        self._rulesets = rulesets
        self._roots = roots_of(reader)
        self.open = open_state(folder.snapshots, reader, rulesets, reader.head().size)
        # 1 where the open layer took an entry as sound; of what came from a snapshot nothing is known.
        self._sound = bytearray(self.open.size)
        self.public = State(rulesets, self._roots, PUBLIC)
        self.own: State | None = None
        self.refolds = 0
        self.begun_at = 0  # where the owner's layer was last begun: the size of its snapshot
        # Sizes at which each was last kept.
        self._kept_open = self._kept_own = -1

    def follow(self) -> int:
        """Fold what the copy has beyond the open and the public layer; how many entries the open one took.

        Refused `unknown_ruleset` where the record is under rules that this program lacks.
        """
        with self.lock:
            size = self._reader.head().size
        before = self.open.size
        while self.open.size < size:
            with self.lock:
                for leaf in self._reader.leaves(self.open.size, min(size, self.open.size + STRIDE)):
                    self._sound.append(self.open.take(leaf).why is None)
        self._take(self.public, size)
        return self.open.size - before

    def follow_own(self, *, late: bool = False) -> None:
        """Bring the owner's layer to the open one's size; begun anew if something came `late` or was shredded."""
        if self._opener is None:
            return
        stubs = self.open.record.seals.shredded()
        own = self.own
        if own is None or late or own.gate.stubs != stubs:
            self.refolds += own is not None
            own = self._begin(Own(opener=self._opener, latest=self.open.record))
        self._take(own, self.open.size)
        with self.lock:
            self.own = own

    def _begin(self, own: Own) -> State:
        """The owner's layer from its snapshot, or empty."""
        path = layer_path(self._folder.local, own.opener.org)
        with self.lock:
            kept = load_snapshot(
                path, self._reader, self._roots, self._rulesets, own.layer, self.open.size, own
            )
        self.begun_at = 0 if kept is None else kept.size
        self._kept_own = self.begun_at or -1
        return own.state(self._rulesets, self._roots) if kept is None else kept

    def _take(self, state: State, size: int) -> None:
        while state.size < size:
            with self.lock:
                for leaf in self._reader.leaves(state.size, min(size, state.size + STRIDE)):
                    state.take(leaf, signed=bool(self._sound[state.size]))

    def state(self, layer: str) -> State:
        """The state of a layer as the gate names it; the open one where this node has no such organisation's."""
        if layer == PUBLIC:
            return self.public
        return self.own if self.own is not None and layer == self.own.layer else self.open

    def root(self, size: int) -> bytes:
        """The log's root at a size of the copy."""
        with self.lock:
            return self._reader.root_at(size)

    def statement(self, layer: str, id: str) -> Entry | None:
        """What a layer shows of one statement: the entry, or what was opened of it; None where it shows nothing.

        By a gate of its own, so that looking leaves no mark on the layer's.
        """
        with self.lock:
            state = self.state(layer)
            record = state.record
            index = record.chains.index_of(id)
            if index is None or index >= state.size or state.rows.get(RECORD, f"void/{index}") is not None:
                return None
            kinds = record.kinds_at(index)
            spoken = read_leaf(self._reader.leaf(index), kinds)
            entry = Entry(index=index, id=id, header=spoken.header, body=None, spoken=spoken)
            seen = self.gate_of(layer).visible(entry, spoken.kind, record)
        return None if isinstance(seen, Stub) else seen.entry

    def gate_of(self, layer: str) -> Gate:
        """A gate as a layer's own, to look through without leaving a mark on that one; used under the lock."""
        state = self.state(layer)
        opener = self._opener if state is self.own else None
        return Gate(PUBLIC if state is self.public else OPEN, opener, state.gate.stubs, self.open.record)

    @property
    def log(self) -> LogReader:
        """The copy's log at the head that was read last; read it under the lock."""
        return self._reader

    def keep(self) -> None:
        """Keep snapshots of the open and the owner's layer when they are due, so that the next start is quick."""
        with self.lock:
            if _is_due(self.open, self._kept_open) and snapshot_is_due(self.open):
                self._folder.snapshots.save(self.open, self._reader)
                self._kept_open = self.open.size
            own = self.own
            if own is None or self._opener is None or not _is_due(own, self._kept_own):
                return
            path = layer_path(self._folder.local, self._opener.org)
            keep_layer(path, own, self._reader, Own(opener=self._opener, latest=self.open.record))
            self._kept_own = own.size


def _is_due(state: State, kept: int) -> bool:
    """A round comes every few seconds, and a snapshot is written as a whole."""
    return state.size - kept > min(MOST_BEHIND, state.size // 8)
