# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Which entries a layer shows, and in which order they came into its view.

    open, own layer   every entry of the log, as a stub where it is sealed: the position is the index
    public            what was released, in the order in which it became known; a later release brings an
                      earlier entry out at the place of the release, so that no position ever changes

A position counts what came into view before. It follows from the record alone: whoever serves the same layer
gives every entry the same position, today and after a crash, so a reader may resume by it anywhere.
"""

from dataclasses import dataclass

from sulh.errors import Refused, Tampered
from sulh.recompute.replay import State
from sulh.record.fold import Entry
from sulh.record.gate import PUBLIC, Gate, Stub
from sulh.record.seal_kinds import SEALED
from sulh.record.spoken import id_of_leaf, read_leaf
from sulh.record.state import RECORD


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """An entry in view: what came before it, and its index in the log."""

    position: int
    index: int


class Order:
    """The order of one layer as it stands; `published`: entries that the log has shown to anybody."""

    def __init__(self, state: State, published: int) -> None:
        self._state = state
        self._published = min(published, state.size)

    @property
    def end(self) -> int:
        """How many entries are in view."""
        return len(self._state.record.chains) if self._state.layer == PUBLIC else self._published

    def after(self, position: int, most: int) -> list[Seen]:
        """The next entries from a position on, at most so many."""
        return self._between(position, min(position + most, self.end))

    def before(self, position: int, most: int) -> list[Seen]:
        """The last entries below a position, newest first."""
        end = min(position, self.end)
        return self._between(max(0, end - most), end)[::-1]

    def _between(self, start: int, stop: int) -> list[Seen]:
        if start >= stop:
            return []
        if self._state.layer != PUBLIC:
            return [Seen(position=at, index=at) for at in range(start, stop)]
        known = self._state.record.chains.known(start, stop)
        return [Seen(position=start + at, index=index) for at, index in enumerate(known)]


def entry_at(state: State, index: int, leaf: bytes, gate: Gate) -> Entry | Stub | None:
    """What a layer shows of the leaf at `index`: the entry, opened where it was sealed to the reader; a stub; nothing.

    A void entry stays in view as it was said, and nothing sealed in it is opened.
    """
    id = id_of_leaf(leaf)
    if state.layer == PUBLIC and state.record.chains.index_of(id) != index:
        return None
    try:
        spoken = read_leaf(leaf, state.record.kinds_at(index))
    except (Refused, Tampered):
        return Stub(index=index, id=id)  # bytes that say nothing
    entry = Entry(index=index, id=id, header=spoken.header, body=None, spoken=spoken)
    if state.rows.get(RECORD, f"void/{index}") is not None:
        return Stub(index=index, id=id) if spoken.kind.name == SEALED else entry
    seen = gate.visible(entry, spoken.kind, state.record)
    return seen if isinstance(seen, Stub) else seen.entry
