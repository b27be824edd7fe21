# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Small logs for the tests of this room, in memory or in a folder, and a store that dies on demand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sulh.log.journal import MemoryJournal
from sulh.log.note import Signer
from sulh.log.sequencer import Sequencer
from sulh.log.store import MemoryStore, Store, StoredHead

SIGNER = Signer("example.org/log", bytes(range(32)))


def leaves(count: int, start: int = 0) -> list[bytes]:
    """Leaves that differ, of differing lengths."""
    return [b"leaf %d " % i * (1 + i % 3) for i in range(start, start + count)]


def build(store: Store, *groups: int, journal: MemoryJournal | None = None) -> Sequencer:
    """A sequencer over `store` that published a group of each of these sizes."""
    journal = journal or MemoryJournal()
    sequencer = Sequencer(journal, store, journal, SIGNER)
    sequencer.open()
    for count in groups:
        sequencer.commit(leaves(count, sequencer.size))
        sequencer.publish()
    return sequencer


class Death(BaseException):
    """The process dies here; nothing in the program may catch it."""


class Fuse:
    """Counts writes and dies at the one that was asked for, before or after it took effect."""

    def __init__(self) -> None:
        self.count = 0
        self.at: int | None = None
        self.persisted = False

    def burn(self, step: int, *, after: bool) -> bool:
        """Whether the write of this number dies on this side of its effect."""
        return self.at == step and self.persisted is after


class DyingStore(MemoryStore):
    """A `MemoryStore` that dies at the write that its fuse names; each object of a batch is a write."""

    def __init__(self, fuse: Fuse) -> None:
        super().__init__()
        self._fuse = fuse

    def _step(self) -> int:
        self._fuse.count += 1
        if self._fuse.burn(self._fuse.count, after=False):
            raise Death
        return self._fuse.count

    def _done(self, step: int) -> None:
        if self._fuse.burn(step, after=True):
            raise Death

    def put(self, path: str, data: bytes) -> None:
        step = self._step()
        super().put(path, data)
        self._done(step)

    def put_all(self, items: Iterable[tuple[str, bytes]]) -> None:
        for path, data in items:
            self.put(path, data)

    def replace(self, path: str, data: bytes) -> None:
        step = self._step()
        super().replace(path, data)
        self._done(step)

    def delete(self, path: str) -> None:
        step = self._step()
        super().delete(path)
        self._done(step)


class DyingJournal(MemoryJournal):
    """A `MemoryJournal` that dies at the write that its fuse names."""

    def __init__(self, fuse: Fuse) -> None:
        super().__init__()
        self._fuse = fuse

    def _step(self) -> int:
        self._fuse.count += 1
        if self._fuse.burn(self._fuse.count, after=False):
            raise Death
        return self._fuse.count

    def append(self, leaves: Sequence[bytes]) -> range:
        step = self._step()
        added = super().append(leaves)
        if self._fuse.burn(step, after=True):
            raise Death
        return added

    def replace(self, old: StoredHead | None, new: StoredHead) -> None:
        step = self._step()
        super().replace(old, new)
        if self._fuse.burn(step, after=True):
            raise Death

    def forget(self, below: int) -> None:
        step = self._step()
        super().forget(below)
        if self._fuse.burn(step, after=True):
            raise Death
