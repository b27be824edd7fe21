# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Judges leaves on other cores and folds them here, in order.

Bytes and signature are four fifths of a replay and depend on the leaf alone, so other processes judge them.
A leaf that was not found right gets no verdict, and the state judges it itself: the reason why an entry is
void has one origin.
"""

from collections.abc import Callable, Sequence
from functools import partial

from sulh.compute import PLAIN, Engine, Pool
from sulh.errors import Refused, Tampered
from sulh.record.replay import State, Taken
from sulh.record.spoken import Verdict, judge_leaf
from sulh.statement.kind import Kinds

# Fewer leaves than this are judged before other processes have started.
WORTH_PROCESSES = 20_000
BATCH = 256  # leaves a batch: 16 ms of signatures, and a quarter of a megabyte to hand over

Seen = Callable[[Taken], None]


def judge_batch(kinds: Kinds, leaves: Sequence[bytes]) -> list[Verdict | None]:
    """The verdict on each leaf, None where it was not found right."""
    return [_verdict(leaf, kinds) for leaf in leaves]


def _verdict(leaf: bytes, kinds: Kinds) -> Verdict | None:
    try:
        return judge_leaf(leaf, kinds)
    except (Refused, Tampered):
        return None


class Feed:
    """Leaves go in, in log order; a state takes them in the same order, some batches later.

    Call `finish` at the end; leave by `with`, so that no process stays behind.
    """

    def __init__(self, state: State, engine: Engine = PLAIN, seen: Seen | None = None) -> None:
        self._state = state
        self._seen = seen
        self._kinds = state.record.kinds
        self._pool = Pool(partial(judge_batch, self._kinds), engine) if engine.processes else None
        self._leaves: list[bytes] = []
        self._under_way: list[Sequence[bytes]] = []

    def put(self, leaves: Sequence[bytes]) -> None:
        """Give the next leaves."""
        if self._pool is None:
            self._take(leaves, [None] * len(leaves))
            return
        self._leaves += leaves
        while len(self._leaves) >= BATCH:
            batch, self._leaves = self._leaves[:BATCH], self._leaves[BATCH:]
            self._give(self._pool, batch)

    def finish(self) -> None:
        """Take everything that was given."""
        if self._pool is None:
            return
        if self._leaves:
            batch, self._leaves = self._leaves, []
            self._give(self._pool, batch)
        for verdicts in self._pool.rest():
            self._take(self._under_way.pop(0), verdicts)

    def _give(self, pool: Pool, batch: Sequence[bytes]) -> None:
        self._under_way.append(batch)
        for verdicts in pool.put(batch):
            self._take(self._under_way.pop(0), verdicts)

    def _take(self, leaves: Sequence[bytes], verdicts: Sequence[Verdict | None]) -> None:
        state = self._state
        for leaf, verdict in zip(leaves, verdicts, strict=True):
            # Other rules came into force meanwhile: what was judged by the old kinds says nothing.
            known = verdict if state.record.kinds is self._kinds else None
            taken = state.take(leaf, verdict=known)
            if self._seen is not None:
                self._seen(taken)

    def __enter__(self) -> "Feed":
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.close()
