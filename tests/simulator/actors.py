# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who takes part beside the host: voices that speak, cosigners that watch, mirrors that replay.

Each honest one checks all that it is shown and keeps the evidence when a check fails. The cosigner stands
behind `Cosigns`, the words of C2SP tlog-witness, so that the real room can take this one's place.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from sulh.errors import Refused, Tampered, Unavailable
from sulh.log.merkle import verify_consistency
from sulh.log.note import CosignSigner, TreeHead, open_head
from sulh.log.reader import LogReader
from sulh.log.store import MemoryStore
from sulh.record.blobs import get_blob
from sulh.record.folder import roots_of
from sulh.record.replay import State
from sulh.record.ruleset import Ruleset
from sulh.statement.speaker import Said, Speaker
from tests.simulator.host import LOG
from tests.simulator.later import PROGRAM

Answer = Callable[[str, bytes], bytes]


@dataclass
class Voice:
    """One key of one organisation and what it has said and not yet had an answer for."""

    name: str
    speaker: Speaker
    honest: bool = True
    unsent: list[Said] = field(default_factory=list)
    scope: tuple[str, ...] = ()
    stolen: bool = False
    # The key that takes this one's place once the record says so.
    successor: Speaker | None = None
    # Signed refusals of its numbers: what a host may not forget when it counts open ones.
    refused: set[int] = field(default_factory=set)


class View(MemoryStore):
    """What one reader is shown: the store of a host, that it may change, and answers, that it may falsify."""

    def __init__(self, source: MemoryStore) -> None:
        super().__init__()
        self.source = source
        self.answer: Answer | None = None

    def get(self, path: str) -> bytes:
        data = self.source.get(path)
        return self.answer(path, data) if self.answer else data


@dataclass
class Watched:
    """What a reader has accepted: a head, the leaves that it truly covers, and what it keeps as evidence."""

    size: int = 0
    leaves: tuple[bytes, ...] = ()
    evidence: list[Tampered] = field(default_factory=list)

    def extended_by(self, leaves: Sequence[bytes]) -> bool:
        """Whether a log of these leaves continues what was accepted."""
        return len(leaves) >= self.size and tuple(leaves[: self.size]) == self.leaves


class Mirror:
    """A replica: reads what it is shown through `LogReader` and replays it; never another way."""

    def __init__(
        self,
        name: str,
        view: View,
        layer: str = "open",
        program: Mapping[str, Ruleset] = PROGRAM,
    ) -> None:
        self.name = name
        self.view = view
        self.reader = LogReader(view, LOG.verifier)
        self.state = State(program, roots_of(self.reader), layer)
        self.seen = Watched()
        self.blobs: dict[str, bytes] = {}
        self.lacks: set[str] = set()
        self.changed: set[str] = set()

    def sync(self) -> TreeHead:
        """Take up the head that is shown, and every entry up to it."""
        try:
            head = self.reader.head()
            for leaf in self.reader.leaves(self.state.size, head.size):
                self.state.take(leaf)
        except Tampered as why:
            self.seen.evidence.append(why)
            raise
        return head

    def take_blobs(self, names: Iterable[str]) -> None:
        """Copy what the record names; what does not come is lacking, and what is another's bytes is evidence."""
        for name in names:
            if name in self.blobs:
                continue
            self.lacks.discard(name)
            self.changed.discard(name)
            try:
                self.blobs[name] = get_blob(self.view, name)
            except Tampered as why:
                self.seen.evidence.append(why)
                self.changed.add(name)
            except (Refused, Unavailable):
                self.lacks.add(name)


class Cosigns(Protocol):
    """A cosigner, as `add-checkpoint` of C2SP tlog-witness has it."""

    @property
    def org(self) -> str: ...

    @property
    def size(self) -> int:
        """Size of the last head that it signed; 0 before the first (the 409 answer of the specification)."""

    def add(self, old: int, proof: Sequence[bytes], note: bytes, second: int) -> bytes:
        """Its signature line under the head of `note`, at its own clock's `second`.

        Refused `old_size` unless `old` is `size`; Tampered when the head does not continue the last one.
        """


class Watcher:
    """An honest cosigner: signs a head only when it continues the last head that it signed."""

    def __init__(self, org: str, signer: CosignSigner) -> None:
        self.org = org
        self.signer = signer
        self.last: TreeHead | None = None
        self.signed: list[TreeHead] = []
        self.seen = Watched()
        self.lead = 0

    @property
    def size(self) -> int:
        return self.last.size if self.last else 0

    def add(self, old: int, proof: Sequence[bytes], note: bytes, second: int) -> bytes:
        """See `Cosigns.add`."""
        head = open_head(note, LOG.verifier)
        if old != self.size:
            raise Refused("old_size", "size {size} was expected, found {old}", size=self.size, old=old)
        try:
            self._require_continued(head, proof)
        except Tampered as why:
            self.seen.evidence.append(why)
            raise
        self.last = head
        self.signed.append(head)
        return self._line(note, second)

    def _require_continued(self, head: TreeHead, proof: Sequence[bytes]) -> None:
        if self.last is not None:
            verify_consistency(
                old_size=self.last.size,
                new_size=head.size,
                proof=proof,
                old_root=self.last.root,
                new_root=head.root,
            )

    def _line(self, note: bytes, second: int) -> bytes:
        return self.signer.line(note[: note.index(b"\n\n") + 1], max(second + self.lead, 0))


class Careless(Watcher):
    """A cosigner that lies: signs whatever it is given, under the time that it likes."""

    def add(self, old: int, proof: Sequence[bytes], note: bytes, second: int) -> bytes:
        """See `Cosigns.add`; checks nothing."""
        self.last = open_head(note, LOG.verifier)
        return self._line(note, second)


def consistency(reader: LogReader, old: int, new: int) -> list[bytes]:
    """The proof that a host sends with a head; none where there is nothing to prove."""
    return reader.consistency_proof(old, new) if 0 < old < new else []
