# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Two views of one log: whatever a reader has seen, another history is Tampered and a longer one is taken."""

from itertools import permutations

import pytest

from sulh.errors import Tampered, Unavailable
from sulh.log.builder import TileBuilder
from sulh.log.note import TreeHead
from sulh.log.reader import LogReader
from sulh.log.store import CHECKPOINT, MemoryStore
from tests.record.world import ORIGIN
from tests.simulator.actors import View
from tests.simulator.host import LOG

WORDS = (b"a", b"b", b"c", b"d")


def shown(leaves: tuple[bytes, ...]) -> MemoryStore:
    """A published log of these leaves, signed by the log's key."""
    store, builder = MemoryStore(), TileBuilder()
    store.put_all(builder.extend(leaves))
    store.put_all(builder.partials())
    text = TreeHead(origin=ORIGIN, size=len(leaves), root=builder.root()).body()
    store.replace(CHECKPOINT, LOG.sign(text))
    return store


def test_a_reader_of_any_order_sees_any_other_order_that_does_not_continue_it() -> None:
    """Every pair of the 64 orders of up to four entries: taken if the second continues the first, else Tampered."""
    orders = [order for n in range(1, 5) for order in permutations(WORDS, n)]
    logs = {order: shown(order) for order in orders}
    assert len(orders) == 64
    for mine in orders:
        view = View(logs[mine])
        expected = LogReader(logs[mine], LOG.verifier).root_at(len(mine))
        for other in orders:
            reader = LogReader(view, LOG.verifier)
            view.source = logs[mine]
            reader.head()
            view.source = logs[other]
            if other[: len(mine)] == mine:
                assert reader.head().size == len(other)
            else:
                with pytest.raises(Tampered):
                    reader.head()
                assert reader.root_at(len(mine)) == expected


@pytest.mark.parametrize("sizes", [(200, 300), (300, 600), (255, 256), (256, 257)])
def test_a_fork_is_seen_even_if_any_one_file_does_not_arrive_at_first(sizes: tuple[int, int]) -> None:
    """A host that forks and answers one request late gets no second look: nothing unproven is kept."""
    old, new = sizes
    mine = tuple(b"%d" % n for n in range(old))
    theirs = shown((b"other", *(b"%d" % n for n in range(1, new))))
    honest = shown(mine)
    failures = 0
    for failing in range(12):
        view = View(honest)
        reader = LogReader(view, LOG.verifier)
        reader.head()
        view.source, asked = theirs, [0]

        def late(path: str, data: bytes, failing: int = failing, asked: list[int] = asked) -> bytes:
            asked[0] += 1
            if asked[0] == failing + 1:
                raise Unavailable("no_answer", "no answer; try again in {after_seconds} s")
            return data

        view.answer = late
        for _ in range(2):
            try:
                reader.head()
            except Unavailable:
                failures += 1
            except Tampered:
                continue
            else:
                raise AssertionError(f"the fork was taken after request {failing} came late")
        view.source, view.answer = honest, None
        assert reader.head().size == old
    assert failures
