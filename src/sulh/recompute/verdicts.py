# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Judges leaves in batches, here or on other cores, and folds them in order.

Bytes and signature are three quarters of a replay and depend on the leaf alone. A leaf that was not found
right gets no verdict, and the state judges it itself: the reason why an entry is void has one origin.
`State.take` alone, leaf by leaf, is the plain way; the tests hold both against each other.
"""

from collections.abc import Callable, Sequence
from hashlib import sha256

import msgspec

from sulh.compute import PLAIN, Engine, Pool
from sulh.errors import Refused, Tampered
from sulh.recompute.replay import State, Taken
from sulh.record.gate import PUBLIC
from sulh.record.spoken import Verdict, about_of, read_leaf, require_open
from sulh.statement.envelope import pae, split_leaf
from sulh.statement.glance import Glance
from sulh.statement.keys import verify
from sulh.statement.kind import Kinds

# Fewer leaves than this are judged before other processes have started.
WORTH_PROCESSES = 20_000
BATCH = 256  # leaves a batch: 16 ms of signatures, and a quarter of a megabyte to hand over

Seen = Callable[[Taken], None]
_packed = msgspec.msgpack.Decoder(list[Verdict | None])


class Judge:
    """Judges leaves by the kinds of one ruleset, a batch at a time; goes to another process as its kinds."""

    def __init__(self, kinds: Kinds) -> None:
        self.kinds = kinds
        self._glance = Glance(kinds)

    def __reduce__(self) -> tuple[type["Judge"], tuple[Kinds]]:
        return Judge, (self.kinds,)

    def batch(self, leaves: Sequence[bytes]) -> list[Verdict | None]:
        """The verdict on each leaf, None where it was not found right.

        All are read, then all signatures are checked: the interpreter and libsodium do not fit into a core's
        instruction cache together, and in turns, leaf by leaf, both take a quarter longer.
        """
        read = [self._read(leaf) for leaf in leaves]
        return [None if found is None else _signed(*found) for found in read]

    def packed(self, leaves: Sequence[bytes]) -> bytes:
        """`batch` as bytes, which take a tenth of the time to hand over."""
        return msgspec.msgpack.encode(self.batch(leaves))

    def _read(self, leaf: bytes) -> "_Read | None":
        try:
            signature, payload = split_leaf(leaf)
            seen = self._glance.read(payload)
            if seen is None:
                spoken = read_leaf(leaf, self.kinds)
                seen = spoken.header, spoken.body
            else:
                # Else a host could make a name or a place count that an insider said openly.
                require_open(self.kinds[seen[0].kind], seen[1])
        except Refused:
            return None
        header, body = seen
        signed = pae(payload)
        verdict = Verdict(sha256(signed).hexdigest(), about_of(body))
        return verdict, header.issuer.key, signed, signature


_Read = tuple[Verdict, str, bytes, bytes]


def _signed(verdict: Verdict, key: str, signed: bytes, signature: bytes) -> Verdict | None:
    try:
        verify(key, signed, signature)
    except Tampered:
        return None
    return verdict


class Feed:
    """Leaves go in, in log order; a state takes them in the same order, up to some batches later.

    Call `finish` at the end; leave by `with`, so that no process stays behind.
    """

    def __init__(self, state: State, engine: Engine = PLAIN, seen: Seen | None = None) -> None:
        self._state = state
        self._seen = seen
        self._judge = Judge(state.record.kinds)
        self._pool = Pool(self._judge.packed, engine) if engine.processes else None
        self._leaves: list[bytes] = []
        self._under_way: list[Sequence[bytes]] = []

    def put(self, leaves: Sequence[bytes]) -> None:
        """Give the next leaves."""
        self._leaves += leaves
        while len(self._leaves) >= BATCH:
            batch, self._leaves = self._leaves[:BATCH], self._leaves[BATCH:]
            self._give(batch)

    def finish(self) -> None:
        """Take everything that was given."""
        if self._leaves:
            batch, self._leaves = self._leaves, []
            self._give(batch)
        for packed in self._pool.rest() if self._pool else ():
            self._take(self._under_way.pop(0), self._judge.kinds, _packed.decode(packed))

    def _give(self, batch: Sequence[bytes]) -> None:
        if self._pool is None:
            self._take(batch, *self._judged(batch))
            return
        self._under_way.append(batch)
        for packed in self._pool.put(batch):
            self._take(self._under_way.pop(0), self._judge.kinds, _packed.decode(packed))

    def _judged(self, leaves: Sequence[bytes]) -> tuple[Kinds, Sequence[Verdict | None]]:
        """Verdicts made in this process, by the kinds in force."""
        if self._state.layer == PUBLIC:  # the public layer leaves most of them unread
            return self._judge.kinds, [None] * len(leaves)
        if self._judge.kinds is not self._state.record.kinds:
            self._judge = Judge(self._state.record.kinds)
        return self._judge.kinds, self._judge.batch(leaves)

    def _take(self, leaves: Sequence[bytes], kinds: Kinds, verdicts: Sequence[Verdict | None]) -> None:
        state = self._state
        for leaf, verdict in zip(leaves, verdicts, strict=True):
            # Other rules came into force meanwhile: what was judged by the old kinds says nothing.
            known = verdict if state.record.kinds is kinds else None
            taken = state.take(leaf, verdict=known)
            if self._seen is not None:
                self._seen(taken)

    def __enter__(self) -> "Feed":
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.close()
