# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who watches the host: `sulh.cosign` itself, its cosigner, its copy and its relay, and one cosigner who lies.

All cosigners stand behind `Cosigns`, one call in the bytes of C2SP tlog-witness; the network between is left
out, and a host that lies chooses what it sends.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from sulh.cosign.copy import Copy
from sulh.cosign.cosigner import Clock, Cosigner, Holds, holds_nothing
from sulh.cosign.held import Held
from sulh.cosign.line import Reply
from sulh.cosign.relay import Relay
from sulh.cosign.wire import AddCheckpoint, RelayNote
from sulh.errors import Tampered, Unavailable
from sulh.log.merkle import leaf_hash
from sulh.log.note import CosignSigner, Signer, TreeHead, open_head
from sulh.log.reader import LogReader
from sulh.log.sequencer import roots_of
from sulh.log.store import MemoryStore
from sulh.recompute.replay import State
from sulh.record.blobs import blob_path
from tests.record.world import ORIGIN
from tests.simulator.actors import Mirror, View, Watched
from tests.simulator.host import LOG
from tests.simulator.later import PROGRAM

NAMES_A_BLOB = re.compile(rb'"text":"([0-9a-f]{64})"')
RELAY = Signer("heron.example/relay", b"relay heron".ljust(32, b"."))


class Cosigns(Protocol):
    """A cosigner as the host meets it. `lead`: how far its clock is off, in seconds."""

    org: str
    signer: CosignSigner
    lead: int
    seen: Watched
    signed: list[TreeHead]

    @property
    def size(self) -> int:
        """Size of the last head that it signed; 0 before the first."""

    def add_checkpoint(self, body: bytes) -> bytes:
        """Its lines under the head in the request; Refused, Tampered or Unavailable."""


class Watcher:
    """An honest cosigner: the room's own, with a memory of its own."""

    def __init__(
        self, org: str, signer: CosignSigner, memory: Path, clock: Clock, holds: Holds = holds_nothing
    ) -> None:
        self.org = org
        self.signer = signer
        self.lead = 0
        self.signed: list[TreeHead] = []
        self.seen = Watched()
        self.held = Held(memory)
        self._cosigner = Cosigner([signer], [LOG.verifier], self.held, clock, holds)

    @property
    def size(self) -> int:
        head = self.held.head(ORIGIN)
        return head.size if head else 0

    def add_checkpoint(self, body: bytes) -> bytes:
        """See `Cosigns.add_checkpoint`."""
        try:
            lines = self._cosigner.add_checkpoint(body)
        except Tampered as why:
            self.seen.evidence.append(why)
            raise
        self.signed.append(open_head(AddCheckpoint.parse(body).note, LOG.verifier))
        return lines

    def convicts(self) -> bool:
        """Whether it keeps two heads of one size, both signed by the log."""
        return any(offence.proven for offence in self.held.offences())


class Careless:
    """A cosigner that lies: signs whatever it is given, under the time that it likes, and checks nothing."""

    def __init__(self, org: str, signer: CosignSigner, clock: Clock) -> None:
        self.org = org
        self.signer = signer
        self.lead = 0
        self.signed: list[TreeHead] = []
        self.seen = Watched()
        self._clock = clock

    @property
    def size(self) -> int:
        return self.signed[-1].size if self.signed else 0

    def add_checkpoint(self, body: bytes) -> bytes:
        """See `Cosigns.add_checkpoint`."""
        head = open_head(AddCheckpoint.parse(body).note, LOG.verifier)
        self.signed.append(head)
        return self.signer.line(head.body(), max(self._clock() + self.lead, 0))


class Copier(Mirror):
    """A mirror that holds a copy, `sulh.cosign.copy`, and replays what it holds."""

    def __init__(self, name: str, view: View, handed_in: Iterable[str]) -> None:
        super().__init__(name, view)
        self.store = MemoryStore()
        self.kept: dict[str, bytes] = {}
        self._handed_in = handed_in
        self.copy = Copy(self.store, LOG.verifier, keep=self.kept.__setitem__, due=self._due)
        self.reader = LogReader(self.store, LOG.verifier)
        self.state = State(PROGRAM, roots_of(self.reader))

    def _due(self, leaf: bytes) -> Iterator[tuple[str, bytes]]:
        """The blobs that an entry names. A hash that nobody handed bytes in for is a lie, and never due."""
        for found in NAMES_A_BLOB.findall(leaf):
            if found.decode() in self._handed_in:
                yield blob_path(found.decode()), bytes.fromhex(found.decode())

    def accepts(self, leaves: Sequence[bytes]) -> bool:
        """An older head of what it holds is old news: it loses nothing by it."""
        return self.seen.extended_by(leaves) or self.seen.leaves[: len(leaves)] == tuple(leaves)

    def asks_for(self, name: str) -> bool:
        """Only for what its own entries name."""
        return blob_path(name) in self.copy.lacking

    def sync(self) -> TreeHead:
        """Copy what is new, then replay the copy."""
        try:
            self.copy.update(self.view)
        except Tampered as why:
            self.seen.evidence.append(why)
            if why.code != "copy_blob":  # then all entries were taken over
                raise
        head = self.reader.head()
        for leaf in self.reader.leaves(self.state.size, head.size):
            self.state.take(leaf)
        return head

    def take_blobs(self, names: Iterable[str]) -> None:
        """What the copy came to hold, lacks, or was given wrong."""
        wanted = [name for name in names if name not in self.blobs]
        for name in wanted:
            self.kept.pop(f"{name}.blob", None)
        try:
            self.copy.update(self.view)
        except Tampered as why:
            self.seen.evidence.append(why)
        except Unavailable:
            return  # nothing was learnt
        for name in wanted:
            self.changed.discard(name)
            self.lacks.discard(name)
            if self.store.exists(blob_path(name)):
                self.blobs[name] = self.store.get(blob_path(name))
            else:
                (self.changed if f"{name}.blob" in self.kept else self.lacks).add(name)


class Passing:
    """A relay of heron's: takes what somebody says, and asks the host until it answers."""

    def __init__(self, memory: Path, clock: Clock) -> None:
        self.held = Held(memory)
        self.relay = Relay(RELAY, ORIGIN, self.held, clock)
        self.taken: dict[bytes, RelayNote] = {}
        self.answers: dict[bytes, Reply] = {}

    def take(self, leaf: bytes, sender: str) -> None:
        """Take a leaf; its note is checked as its sender checks it."""
        note = RelayNote.open(self.relay.take(leaf, sender), RELAY.verifier)
        if note.leaf_hash != leaf_hash(leaf):
            raise AssertionError("the note is about other bytes")
        self.taken[leaf] = note

    def pending(self) -> set[bytes]:
        """Leaf hashes that the host has not answered."""
        return {relayed.leaf_hash for relayed in self.relay.pending()}
