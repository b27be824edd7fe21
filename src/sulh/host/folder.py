# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A mechanism's folder: what auditors get, and what is local and can be rebuilt.

    DIR/record    checkpoint, tile/, blob/, operational.policy, joint.policy      every byte is audited
    DIR/local     journal.sqlite, quarantine.sqlite, snapshot, lock               never shown, never trusted

Private keys lie in neither. A host takes what it keeps from a `Place`: this folder, or a disk that a test
holds in memory, so that the program under test is the program that runs.
"""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import Protocol

from sulh.compute import PLAIN, all_cores
from sulh.errors import Refused
from sulh.host.admission import Admission, Clock
from sulh.host.quarantine import Quarantine
from sulh.log.journal import Journal, LeafJournal
from sulh.log.local import local_disk
from sulh.log.note import Signer
from sulh.log.reader import LogReader
from sulh.log.sequencer import Sequencer, roots_of
from sulh.log.store import FolderLock, FolderStore, Store, TreeHeadStore, sync
from sulh.recompute.replay import State
from sulh.recompute.snapshot import load_snapshot, save_snapshot, snapshot_is_due
from sulh.recompute.verdicts import WORTH_PROCESSES, Feed
from sulh.record.gate import OPEN
from sulh.record.policies import POLICIES
from sulh.record.ruleset import Ruleset
from sulh.record.state import RootAt
from sulh.statement.keys import Key


class Snapshots(Protocol):
    """Where a state is kept at a size, so that opening does not begin at entry 0; never authority."""

    def load(
        self,
        reader: LogReader,
        rulesets: Mapping[str, Ruleset],
        size: int,
        layer: str = OPEN,
        root_at: RootAt | None = None,
    ) -> State | None:
        """A state of at most `size` entries that the log bears out, or None."""

    def save(self, state: State, reader: LogReader) -> None:
        """Keep this state in place of the one before; Unavailable when the disk does not take it."""


@dataclass(frozen=True, slots=True)
class SnapshotFile:
    """The snapshot in one file."""

    path: Path

    def load(
        self,
        reader: LogReader,
        rulesets: Mapping[str, Ruleset],
        size: int,
        layer: str = OPEN,
        root_at: RootAt | None = None,
    ) -> State | None:
        """See `Snapshots.load`."""
        return load_snapshot(self.path, reader, root_at or roots_of(reader), rulesets, layer, size)

    def save(self, state: State, reader: LogReader) -> None:
        """See `Snapshots.save`."""
        save_snapshot(self.path, state, reader)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a host's process works on; all of it outlives the process."""

    store: Store
    journal: LeafJournal
    heads: TreeHeadStore
    quarantine: Quarantine
    snapshots: Snapshots


class Place(Protocol):
    """Where a host keeps what it keeps."""

    def parts(self, opened: ExitStack) -> Parts:
        """Open it for one process alone; what must be let go again is left with `opened`."""


@dataclass(frozen=True, slots=True)
class Folder:
    """Paths of one mechanism's folder."""

    path: Path

    @property
    def record(self) -> Path:
        return self.path / "record"

    @property
    def local(self) -> Path:
        return self.path / "local"

    def store(self) -> FolderStore:
        """The audited part; Refused `no_record` where there is none."""
        if not self.record.is_dir():
            raise Refused(
                "no_record",
                "a mechanism's folder with a record/ in it was expected, and {path} has none; make one with: "
                "sulh new {path}",
                path=str(self.path),
            )
        return FolderStore(self.record, scratch=self.local / "scratch")

    @property
    def snapshots(self) -> SnapshotFile:
        return SnapshotFile(self.local / "snapshot")

    def parts(self, opened: ExitStack) -> Parts:
        """See `Place.parts`; Refused or Unavailable when another process holds the folder's lock."""
        with local_disk():
            self.local.mkdir(exist_ok=True)
        opened.enter_context(FolderLock(self.local / "lock"))
        store = self.store()
        journal = Journal(self.local / "journal.sqlite")
        opened.callback(journal.close)
        quarantine = Quarantine(self.local / "quarantine.sqlite")
        opened.callback(quarantine.close)
        return Parts(
            store=store, journal=journal, heads=journal, quarantine=quarantine, snapshots=self.snapshots
        )

    def make(self) -> None:
        """Create the empty folder; Refused `folder_exists` if a record is there."""
        if self.record.exists():
            raise Refused(
                "folder_exists", "{path} already holds a record and was left as it is", path=str(self.path)
            )
        with local_disk():
            self.record.mkdir(parents=True)
            self.local.mkdir(exist_ok=True)
            # A folder whose own name a power cut takes away keeps nothing of what was synced inside it.
            sync(self.path)
            sync(self.path.parent)


class Host:
    """The one process that appends to a place: holds its lock, its keys, its state."""

    def __init__(
        self,
        place: Place,
        *,
        log: Signer,
        host: Key,
        rulesets: Mapping[str, Ruleset],
        clock: Clock,
    ) -> None:
        # Beside the thread that admits there may be one that attends to the cosigners: each holds this meanwhile.
        self.lock = RLock()
        self.log = log.verifier
        # What is open, in order; closed in the opposite order, each whatever became of the others.
        self._open = ExitStack()
        try:
            # 1. What is kept there, for this process alone.
            parts = place.parts(self._open)
            self.store, self._snapshots = parts.store, parts.snapshots
            # 2. Recovery: what was promised is published, or it is Tampered.
            self.sequencer = Sequencer(parts.journal, parts.store, parts.heads, log)
            self.sequencer.open()
            self.reader = LogReader(self.store, log.verifier)
            self.reader.head()
            # 3. The state, from the snapshot where there is one, the rest replayed.
            roots = roots_of(self.reader, self.sequencer)
            state = open_state(parts.snapshots, self.reader, rulesets, self.sequencer.size, root_at=roots)
            # 4. The door.
            self.admission = Admission(
                state, self.sequencer, host, parts.quarantine, clock, self.store.exists
            )
            # 5. Recovery, its other half: the last process may have died between checkpoint and policies.
            self._show_policies()
        except BaseException:
            self._open.close()
            raise

    @property
    def state(self) -> State:
        return self.admission.state

    def publish(self) -> None:
        """Tiles, signed checkpoint, policies: what is promised becomes what everybody sees."""
        self.sequencer.publish()
        self.reader.head()
        self._show_policies()

    def _show_policies(self) -> None:
        charter = self.state.record.charter
        if charter is not None:
            for name, text in POLICIES:
                data = text(charter).encode()
                if not self.store.exists(name) or self.store.get(name) != data:
                    self.store.replace(name, data)

    def close(self) -> None:
        """Publish, keep a snapshot when one is due, and let the folder go."""
        try:
            self.publish()
            if snapshot_is_due(self.state):
                self._snapshots.save(self.state, self.reader)
        finally:
            self._open.close()

    def __enter__(self) -> "Host":
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            self.close()
        else:  # something failed: promise and show nothing more; the next opening recovers
            self._open.close()


def open_state(
    snapshots: Snapshots,
    reader: LogReader,
    rulesets: Mapping[str, Ruleset],
    size: int,
    layer: str = OPEN,
    root_at: RootAt | None = None,
) -> State:
    """The state at `size`: from the snapshot where it helps, the rest replayed."""
    roots = root_at or roots_of(reader)
    state = snapshots.load(reader, rulesets, size, layer, roots)
    if state is None:
        state = State(rulesets, roots, layer)
    missing = size - state.size
    with Feed(state, all_cores() if missing >= WORTH_PROCESSES else PLAIN) as feed:
        for leaf in reader.leaves(state.size, size):
            feed.put((leaf,))
        feed.finish()
    return state
