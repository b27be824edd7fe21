# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who keeps what was grouped out of rows while these grow has the same as who groups them anew."""

from itertools import islice
from pathlib import Path
from random import Random

import pytest

from sulh.exercise.build import exercise_leaves
from sulh.exercise.cast import log_signer
from sulh.log.journal import MemoryJournal
from sulh.log.reader import LogReader
from sulh.log.sequencer import Sequencer, roots_of
from sulh.log.store import MemoryStore
from sulh.mechanism import RULESETS, States
from sulh.recompute.marks import Marks
from sulh.recompute.replay import State
from sulh.recompute.snapshot import load_snapshot, save_snapshot
from sulh.record.rows import MOST_FOLLOWED, Rows

ENTRIES = 900


def _leaves() -> tuple[list[bytes], LogReader]:
    leaves = list(islice(exercise_leaves(statements=2_000, days=30), ENTRIES))
    store, journal = MemoryStore(), MemoryJournal()
    sequencer = Sequencer(journal, store, journal, log_signer())
    sequencer.open()
    sequencer.commit(leaves)
    sequencer.publish()
    reader = LogReader(store, log_signer().verifier)
    reader.head()
    return leaves, reader


@pytest.mark.parametrize("snapshot", [False, True])
def test_lists_that_follow_the_rows_are_those_made_anew(tmp_path: Path, snapshot: bool) -> None:
    leaves, reader = _leaves()
    state = State(RULESETS, roots_of(reader))
    for leaf in leaves[:300]:
        state.take(leaf, signed=True)
    if snapshot:
        save_snapshot(tmp_path / "snapshot", state, reader)
        loaded = load_snapshot(tmp_path / "snapshot", reader, roots_of(reader), RULESETS, "open", 300)
        assert loaded is not None
        state = loaded
    followed, states, drawn = state.rows.follow(), States(state.rows), Random(5)
    assert states.marks.same_as(States(state.rows).marks)
    list(state.rows.items("incidents", "report/"))
    while state.size < ENTRIES:
        for leaf in leaves[state.size : state.size + drawn.choice((1, 1, 2, 40))]:
            state.take(leaf, signed=True)
        changed = followed.taken()
        assert changed
        states.advance(changed)
        if drawn.random() < 0.1:
            assert _same(states.marks, States(state.rows).marks)
    assert _same(states.marks, States(state.rows).marks)
    assert followed.taken() == {}


def _same(one: Marks, other: Marks) -> bool:
    return one.same_as(other) and other.same_as(one)


def test_a_list_of_rows_stays_in_order_while_rows_come_and_go() -> None:
    rows, drawn = Rows(), Random(1)
    list(rows.items("room", "a/"))
    held: dict[str, bytes] = {}
    for _ in range(400):
        key = f"{drawn.choice('ab')}/{drawn.randrange(40)}"
        value = None if drawn.random() < 0.4 else b"%d" % drawn.randrange(9)
        rows.put("room", key, value)
        if value is None:
            held.pop(key, None)
        else:
            held[key] = value
        for prefix in ("a/", "a/1", "b/", "a", ""):
            assert list(rows.items("room", prefix)) == sorted(
                (key, value) for key, value in held.items() if key.startswith(prefix)
            )


def test_who_looks_away_too_long_is_told_so() -> None:
    rows = Rows()
    followed = rows.follow()
    for at in range(MOST_FOLLOWED + 1):
        followed.note("room", f"a/{at}", None)
    assert followed.taken() is None
    rows.put("room", "a/1", b"{}")
    assert followed.taken() == {("room", "a/1"): None}
    rows.put("room", "a/1", b"[]")
    rows.put("room", "a/1", None)
    assert followed.taken() == {("room", "a/1"): b"{}"}
