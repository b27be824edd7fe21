# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who takes part beside the host: voices that speak and mirrors that replay; `watching.py` has the watchers.

Each honest one checks all that it is shown and keeps the evidence when a check fails.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sulh.errors import Refused, Tampered, Unavailable
from sulh.log.note import TreeHead
from sulh.log.reader import LogReader
from sulh.log.sequencer import roots_of
from sulh.log.store import MemoryStore
from sulh.recompute.replay import State
from sulh.record.blobs import get_blob
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

    def exists(self, path: str) -> bool:
        return self.source.exists(path)

    def list(self, prefix: str = "") -> Iterable[str]:
        return self.source.list(prefix)


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

    def accepts(self, leaves: Sequence[bytes]) -> bool:
        """Whether a log of these leaves is no evidence against anybody."""
        return self.seen.extended_by(leaves)

    def asks_for(self, name: str) -> bool:
        """Whether it would ask for this blob now."""
        return name not in self.blobs

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


def consistency(reader: LogReader, old: int, new: int) -> list[bytes]:
    """The proof that a host sends with a head; none where there is nothing to prove."""
    return reader.consistency_proof(old, new) if 0 < old < new else []
