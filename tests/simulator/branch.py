# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""One history under the host's key, with what everybody is entitled to hold against it.

A host that forks has two of them. Beside disk and process stand the rules' own account of the entries, the
plain replay that no crash ever touched, and every promise that left the door.
"""

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sulh.errors import Unavailable
from sulh.host.admission import Answer
from sulh.host.folder import Host
from sulh.log.note import open_head
from sulh.log.store import CHECKPOINT
from sulh.recompute.replay import State
from sulh.record.receipts import Receipt
from sulh.statement.speaker import Speaker
from tests.simulator.disk import Died, Disk
from tests.simulator.host import LOG, open_host
from tests.simulator.later import PROGRAM
from tests.simulator.rule_door import DoorRules
from tests.simulator.rule_seals import SealRules
from tests.simulator.rules import Rules

Clock = Callable[[], datetime]
MAX_DEATHS = 4  # one fuse burns once; more means that recovery itself is broken


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """All that a refusal must leave as it was."""

    size: int
    digest: str
    spoken: int
    journal: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """What was brought to the door, what the rules say of each, what the door said, and what moved."""

    branch: str
    leaves: tuple[bytes, ...]
    expected: tuple[str, ...]
    answers: tuple[Answer, ...]
    signer: str
    allowed: int
    before: Position
    after: Position


@dataclass
class Branch:
    """A host over its disk. `dead`: why nothing more is expected of the process; it must be opened again."""

    name: str
    disk: Disk
    clock: Clock
    rules: Rules
    host_key: Speaker
    promises: dict[int, bytes] = field(default_factory=dict)
    verdicts: list[str] = field(default_factory=list)
    door: DoorRules = field(default_factory=DoorRules)
    host: Host = field(init=False)
    truth: State = field(init=False)

    def __post_init__(self) -> None:
        journal = self.disk.journal
        self.truth = State(PROGRAM, lambda size: journal.roots[size])
        for leaf, code in zip(journal.promised, self.rules.verdicts, strict=False):
            self._replay(leaf, code)
        self.open()

    def _replay(self, leaf: bytes, code: str) -> None:
        taken = self.truth.take(leaf, signed=code != "bad_signature")
        self.verdicts.append(taken.why.code if taken.why else "")

    def open(self) -> None:
        """The recovery path; raises what it raises."""
        self.host = open_host(self.disk, self.clock, self.host_key.key)

    def reopen(self) -> int:
        """Open until it lives; how often it died on the way."""
        for deaths in range(MAX_DEATHS):
            try:
                self.open()
            except (Died, Unavailable):
                self.disk.fuse.disarm()
                continue
            self.disk.fuse.disarm()
            return deaths
        raise AssertionError(f"the host did not come up in {MAX_DEATHS} attempts")

    def fork(self, disk: Disk, name: str) -> "Branch":
        """A second history from a copy of a disk, under the same key."""
        rules = Rules(self.rules.charters[0][1], seals=SealRules(self.rules.seals.committed))
        for leaf in disk.journal.promised:
            rules.take(leaf)
        return Branch(
            name=name, disk=disk, clock=self.clock, rules=rules, host_key=copy.deepcopy(self.host_key)
        )

    def catch_up(self) -> None:
        """Let the rules and the plain replay take every entry that was promised since."""
        for leaf in self.disk.journal.promised[len(self.rules.verdicts) :]:
            self._replay(leaf, self.rules.take(leaf))

    def published(self) -> tuple[bytes, ...]:
        """The leaves that the checkpoint on disk covers."""
        size = open_head(self.disk.store.get(CHECKPOINT), LOG.verifier).size
        return tuple(self.disk.journal.promised[:size])

    def position(self) -> Position:
        state = self.host.state
        return Position(
            size=state.size,
            digest=state.digest(),
            spoken=len(state.record.chains.spoken()),
            journal=self.disk.journal.size,
        )

    def attempt(self, leaves: Sequence[bytes]) -> Attempt:
        """Bring leaves to the door, and keep every promise that it makes."""
        self.catch_up()
        before, allowed = self.position(), self.rules.charter.quotas.open_gaps
        answers = self.host.admission.admit_all(leaves)
        rules, expected = self.rules, []
        for leaf, answer in zip(leaves, answers, strict=True):
            trial = rules.branch()
            expected.append(trial.take(leaf) or self.door.code(rules, leaf))
            if isinstance(answer.document, Receipt):
                self.promises[answer.document.index] = leaf
                rules = trial
        for leaf, answer in zip(leaves, answers, strict=True):
            if not isinstance(answer.document, Receipt):
                self.door.refused(rules, leaf, answer.document.code)
        return Attempt(
            branch=self.name,
            leaves=tuple(leaves),
            expected=tuple(expected),
            answers=tuple(answers),
            signer=self.host_key.key.public,
            allowed=allowed,
            before=before,
            after=self.position(),
        )

    def append(self, leaf: bytes) -> None:
        """What a host that lies does: past the door, straight into the log."""
        self.host.sequencer.commit([leaf])
        self.host.state.take(leaf)
