# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A cosigner against a model of one: a log that forks, rewinds and lies in any order, and a process that restarts.

The model is the rule itself: there is one latest head; whatever was signed lies on one history.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from sulh.cosign.wire import AddCheckpoint
from sulh.errors import Fault
from sulh.log.note import head_cosignatures
from tests.cosign.stand import HERON, LOG, Clock, Tree, make

TREES = {"one": Tree(), "two": Tree("two", fork=2), "three": Tree("three", fork=5)}
SIZES = st.integers(0, 9)
BRANCHES = st.sampled_from(sorted(TREES))


class Watched(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.clock = Clock()
        self.cosigner, self.held = make(self.folder, clock=self.clock)
        self.size, self.root = 0, b""
        self.signed: dict[int, bytes] = {}
        self.last_time = 0
        self.convicted = False

    def teardown(self) -> None:
        if hasattr(self, "held"):
            self.held.close()
            shutil.rmtree(self.folder)

    @rule(branch=BRANCHES, old=SIZES, size=SIZES, proven_by=BRANCHES)
    def shown(self, branch: str, old: int, size: int, proven_by: str) -> None:
        head = TREES[branch].head(size)
        proof = TREES[proven_by].prove(old, size) if 0 < old < size else []
        body = AddCheckpoint(old_size=old, proof=tuple(proof), note=TREES[branch].note(size)).format()
        fork = size in self.signed and self.signed[size] != head.root
        try:
            lines = self.cosigner.add_checkpoint(body)
        except Fault as fault:
            expected = "cosign_old_size" if old > size else "cosign_conflict"
            assert fault.code == (expected if old > size or old != self.size else "cosign_inconsistent")
            self.convicted |= fork
            return
        # Signed: from the right size, and on the one history that the roots prove.
        assert old == self.size and not fork
        if self.size:
            held_by = [name for name, tree in TREES.items() if tree.head(old).root == self.root]
            assert any(TREES[name].head(size).root == head.root for name in held_by)
        (time,) = [at for _, at in head_cosignatures(TREES[branch].note(size) + lines, [HERON.verifier])]
        assert time >= self.last_time
        self.size, self.root, self.last_time = size, head.root, time
        if size:
            self.signed[size] = head.root

    @rule(seconds=st.integers(-100, 500))
    def time_passes(self, seconds: int) -> None:
        self.clock.now += max(seconds, self.last_time - self.clock.now - 200)

    @rule()
    def restarts(self) -> None:
        self.held.close()
        self.cosigner, self.held = make(self.folder, clock=self.clock)

    @invariant()
    def memory_is_the_model(self) -> None:
        if not hasattr(self, "held"):
            return
        head = self.held.head(LOG.name)
        assert (head.size if head else 0) == self.size
        assert head is None or self.size == 0 or head.root == self.root
        proven = [offence for offence in self.held.offences() if offence.proven]
        assert bool(proven) == self.convicted


Watched.TestCase.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)
test_a_cosigner_keeps_to_the_rule_whatever_the_log_shows = Watched.TestCase
