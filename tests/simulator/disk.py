# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A host's disk: it outlives the process, and a fuse can end the process at any write to it.

All of it is in memory but the snapshot, which lies in a scratch folder, since it is a file by its nature.

fuse.arm(3, after=True)    the third write from now is persisted, and then the process is dead
fuse.arm(1, after=False)   the next write never happens
"""

import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TypeVar

from sulh.errors import Unavailable
from sulh.host.folder import Parts, SnapshotFile
from sulh.host.quarantine import Quarantine
from sulh.log.journal import MemoryJournal
from sulh.log.merkle import Frontier, leaf_hash
from sulh.log.reader import LogReader
from sulh.log.store import MemoryStore, StoredHead
from sulh.recompute.replay import State
from sulh.record.gate import OPEN
from sulh.record.ruleset import Ruleset
from sulh.record.state import RootAt

T = TypeVar("T")


class Died(BaseException):
    """The process is gone. No `Fault`, and no `Exception` either: nobody may catch it and go on."""


class Fuse:
    """Counts writes and burns at the one it was armed for."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.left = 0
        self.after = False
        self.full = False

    def arm(self, left: int, *, after: bool, full: bool = False) -> None:
        """Burn at write number `left`; `after`: once it is persisted; `full`: an error, and no death."""
        self.left, self.after, self.full = left, after, full

    def disarm(self) -> None:
        self.left = 0

    def write(self, act: Callable[[], T]) -> T:
        """`act`, unless this is the write at which the fuse burns."""
        if self.left == 0:
            return act()
        self.left -= 1
        if self.left:
            return act()
        if self.after:
            act()
        if self.full:
            raise Unavailable("disk_unavailable", "the disk is full; try again in {after_seconds} s")
        raise Died


class FusedStore(MemoryStore):
    """A store whose writes pass the fuse; a group of objects is written one by one, in any order."""

    def __init__(self, fuse: Fuse) -> None:
        super().__init__()
        self._fuse = fuse

    def put(self, path: str, data: bytes) -> None:
        self._fuse.write(lambda: MemoryStore.put(self, path, data))

    def put_all(self, items: Iterable[tuple[str, bytes]]) -> None:
        group = list(items)
        self._fuse.random.shuffle(group)
        for path, data in group:
            self.put(path, data)

    def replace(self, path: str, data: bytes) -> None:
        self._fuse.write(lambda: MemoryStore.replace(self, path, data))

    def delete(self, path: str) -> None:
        self._fuse.write(lambda: MemoryStore.delete(self, path))

    def take_from(self, other: "FusedStore") -> None:
        """Hold what another holds: a backup, or a second log beginning where the first stands."""
        self._objects = dict(other._objects)


class FusedJournal(MemoryJournal):
    """A journal whose writes pass the fuse; it knows for ever what it promised, and the root at each size."""

    def __init__(self, fuse: Fuse) -> None:
        super().__init__()
        self._fuse = fuse
        self._tree = Frontier()
        self.promised: list[bytes] = []
        self.roots: list[bytes] = [self._tree.root()]

    def append(self, leaves: Sequence[bytes]) -> range:
        return self._fuse.write(lambda: self._append(leaves))

    def _append(self, leaves: Sequence[bytes]) -> range:
        added = MemoryJournal.append(self, leaves)
        for leaf in leaves:
            self.promised.append(leaf)
            self._tree.append(leaf_hash(leaf))
            self.roots.append(self._tree.root())
        return added

    def forget(self, below: int) -> None:
        self._fuse.write(lambda: MemoryJournal.forget(self, below))

    def replace(self, old: StoredHead | None, new: StoredHead) -> None:
        self._fuse.write(lambda: MemoryJournal.replace(self, old, new))

    def take_from(self, other: "FusedJournal") -> None:
        """Hold what another holds."""
        self._first, self._leaves, self._head = other._first, list(other._leaves), other._head
        self._tree = other._tree.copy()
        self.promised, self.roots = list(other.promised), list(other.roots)


class FusedSnapshots:
    """A snapshot file of which each writing passes the fuse."""

    def __init__(self, fuse: Fuse, path: Path) -> None:
        self._fuse = fuse
        self.path = path
        self._file = SnapshotFile(path)

    def load(
        self,
        reader: LogReader,
        rulesets: Mapping[str, Ruleset],
        size: int,
        layer: str = OPEN,
        root_at: RootAt | None = None,
    ) -> State | None:
        return self._file.load(reader, rulesets, size, layer, root_at)

    def save(self, state: State, reader: LogReader) -> None:
        self._fuse.write(lambda: self._file.save(state, reader))


NAMES = itertools.count()


@dataclass
class Disk:
    """All that a host's process leaves behind when it dies; a `Place`. `scratch`: a folder for its snapshot."""

    random: Random
    scratch: Path
    fuse: Fuse = field(init=False)
    store: FusedStore = field(init=False)
    journal: FusedJournal = field(init=False)
    quarantine: Quarantine = field(init=False)
    snapshots: FusedSnapshots = field(init=False)

    def __post_init__(self) -> None:
        self.fuse = Fuse(self.random)
        self.store = FusedStore(self.fuse)
        self.journal = FusedJournal(self.fuse)
        self.quarantine = Quarantine(None)
        self.snapshots = FusedSnapshots(self.fuse, self.scratch / f"{next(NAMES)}.snapshot")

    def parts(self, opened: ExitStack) -> Parts:
        """Nothing to let go again: a process that is killed closes nothing either."""
        return Parts(
            store=self.store,
            journal=self.journal,
            heads=self.journal,
            quarantine=self.quarantine,
            snapshots=self.snapshots,
        )

    def copy(self) -> "Disk":
        """A backup of log and snapshot; its quarantine is new."""
        other = Disk(self.random, self.scratch)
        other.store.take_from(self.store)
        other.journal.take_from(self.journal)
        if self.snapshots.path.exists():
            other.snapshots.path.write_bytes(self.snapshots.path.read_bytes())
        return other
