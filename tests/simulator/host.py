# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The host's process over a disk in memory: the steps of `record.folder.Host`, without files and lock."""

from collections.abc import Callable
from datetime import datetime

from sulh.log.note import Signer
from sulh.log.reader import LogReader
from sulh.log.sequencer import Sequencer
from sulh.record.admission import Admission
from sulh.record.folder import POLICIES, roots_of
from sulh.record.replay import State
from sulh.record.rows import Rows
from tests.record.world import ORIGIN, RULESETS, key
from tests.simulator.disk import Disk, Saved

LOG = Signer(ORIGIN, b"l" * 32)
HOST = key("secretariat/host")


class MemoryHost:
    """Opened on a disk that any earlier process may have left in any state."""

    def __init__(self, disk: Disk, clock: Callable[[], datetime]) -> None:
        self.disk = disk
        # 1. Recovery: what was promised is published, or it is Tampered.
        self.sequencer = Sequencer(disk.journal, disk.store, disk.journal, LOG)
        self.sequencer.open()
        self.reader = LogReader(disk.store, LOG.verifier)
        self.reader.head()
        # 2. The state, from the snapshot where there is one, the rest replayed.
        state = restored(disk.saved, self.reader) if disk.saved else State(RULESETS, roots_of(self.reader))
        for leaf in self.reader.leaves(state.size, self.sequencer.size):
            state.take(leaf)
        # 3. The door.
        self.admission = Admission(state, self.sequencer, HOST, disk.quarantine, clock)
        self._policies()

    @property
    def state(self) -> State:
        return self.admission.state

    def publish(self) -> None:
        self.sequencer.publish()
        self.reader.head()
        self._policies()

    def _policies(self) -> None:
        charter = self.state.record.charter
        if charter is not None:
            for name, text in POLICIES:
                data = text(charter).encode()
                if not self.disk.store.exists(name) or self.disk.store.get(name) != data:
                    self.disk.store.replace(name, data)

    def save(self) -> None:
        """Publish and keep a snapshot, as a host that closes does."""
        self.publish()
        self.disk.saved = saved(self.state)


def saved(state: State) -> Saved:
    """What `save_snapshot` would write of a state."""
    rows = tuple((room, name, value) for room in state.rows.rooms() for name, value in state.rows.items(room))
    return Saved(size=state.size, rows=rows, spoken=tuple(state.record.chains.spoken()))


def restored(found: Saved, reader: LogReader) -> State:
    """What `load_snapshot` would make of it."""
    state = State(RULESETS, roots_of(reader))
    rows = Rows()
    for room, name, value in found.rows:
        rows.put(room, name, value)
    state.rows = rows
    state.record.restore(rows, found.size, found.spoken, reader.leaf)
    return state
