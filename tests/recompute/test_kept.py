# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A state that was opened from a snapshot answers everything as a replay does, in whatever order it is asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sulh.log.merkle import leaf_hash
from sulh.log.sequencer import roots_of
from sulh.recompute.kept import KeptRows, join_row, split_rows
from sulh.recompute.replay import State
from sulh.recompute.snapshot import load_snapshot, save_snapshot
from sulh.record.rows import Rows
from tests.recompute.test_replay import busy
from tests.record.test_decisions import FOUR, WINDOWS, approve, propose
from tests.record.world import RULESETS, World, made

ABSENT = ("word/none", "none", "")


@dataclass
class Case:
    """A record with a bit of everything, and its states at each size by plain replay."""

    world: World
    leaves: list[bytes]
    folder: Path

    def replayed(self, size: int) -> State:
        return self._on(State(RULESETS, roots_of(self.world.host.reader)), 0, size)

    def opened(self, sizes: list[int]) -> State:
        """Opened from a snapshot at each size in turn, and brought on to the next: a snapshot of a snapshot."""
        reader = self.world.host.reader
        state = self.replayed(sizes[0])
        for size in sizes:
            path = self.folder / "s"
            save_snapshot(path, self._on(state, state.size, size), reader)
            loaded = load_snapshot(path, reader, roots_of(reader), RULESETS, "open", size)
            assert loaded is not None and loaded.size == size
            state = loaded
        return state

    def _on(self, state: State, start: int, stop: int) -> State:
        for leaf in self.leaves[start:stop]:
            state.take(leaf)
        return state


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    folder = tmp_path_factory.mktemp("kept")
    world = busy(made(folder / "m", cosigners=FOUR))
    pending = propose(world, WINDOWS)
    for org in ("walnut", "heron", "stork"):
        world.admit(approve(world, pending, org))
    world.head(("almond", "heron"))
    world.void(pending.leaf)
    world.admit(world.word("peace"))
    world.head(FOUR)
    world.host.publish()
    yield Case(world=world, leaves=world.leaves(), folder=folder)
    world.host.close()


def keys_of(rows: Rows) -> list[tuple[str, str]]:
    return [(room, key) for room in rows.rooms() for key, _ in rows.items(room)]


def ask(state: State, plain: State, question: tuple[str, int]) -> None:
    """One question to both; the answers are the same."""
    what, n = question
    keys = keys_of(plain.rows)
    room, key = keys[n % len(keys)]
    mine, its = state.record.chains, plain.record.chains
    spoken = its.spoken()
    index, name, author, number, _ = spoken[n % len(spoken)]
    match what:
        case "get":
            assert state.rows.get(room, key) == plain.rows.get(room, key)
        case "absent":
            assert all(state.rows.get(room, gone) is None for gone in ABSENT)
        case "items":
            for prefix in ("", key[: n % 9], key, f"{key}x"):
                assert list(state.rows.items(room, prefix)) == list(plain.rows.items(room, prefix))
        case "rooms":
            assert state.rows.rooms() == plain.rows.rooms() and len(state.rows) == len(plain.rows)
        case "bucket":
            place = next(
                number for number in range(n % 65_536, 65_536 + n) if plain.rows.bucket(number % 65_536)
            )
            assert state.rows.bucket_hash(place % 65_536) == plain.rows.bucket_hash(place % 65_536)
            assert sorted(state.rows.bucket(place % 65_536)) == sorted(plain.rows.bucket(place % 65_536))
        case "ids":
            assert mine.index_of(name) == index
            assert mine.index_of(leaf_hash(name.encode()).hex()) is None
        case "chains":
            assert mine.last(author) == its.last(author) and mine.gaps(author) == its.gaps(author)
            assert mine.holds(author, number) and not mine.holds(author, number + 1_000)
        case "spoken":
            assert mine.spoken() == spoken
        case _:
            assert state.digest() == plain.digest()


QUESTIONS = st.tuples(
    st.sampled_from(["get", "absent", "items", "rooms", "bucket", "ids", "chains", "spoken", "digest"]),
    st.integers(min_value=1, max_value=10_000),
)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_whatever_is_asked_in_whatever_order_the_answer_is_the_replays(
    case: Case, data: st.DataObject
) -> None:
    full = len(case.leaves)
    sizes = sorted(data.draw(st.lists(st.integers(min_value=1, max_value=full), min_size=1, max_size=3)))
    state, plain = case.opened(sizes), case.replayed(sizes[-1])
    assert isinstance(state.rows, KeptRows)
    for question in data.draw(st.lists(QUESTIONS, max_size=8)):
        ask(state, plain, question)
    for leaf in case.leaves[sizes[-1] :]:
        one, other = state.take(leaf), plain.take(leaf)
        assert (one.id, str(one.why)) == (other.id, str(other.why))
        for question in data.draw(st.lists(QUESTIONS, max_size=2)):
            ask(state, plain, question)
    for what in ("items", "rooms", "bucket", "ids", "chains", "spoken", "digest"):
        ask(state, plain, (what, full))
    assert keys_of(state.rows) == keys_of(plain.rows)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    writes=st.lists(
        st.tuples(
            st.sampled_from(["record", "words", "new"]),
            st.sampled_from(["word/a", "word/b", "word", "ground", "head/7", "z"]),
            st.one_of(st.none(), st.binary(max_size=5)),
        ),
        max_size=12,
    )
)
def test_rows_that_are_written_changed_and_removed_lie_over_those_of_the_book(
    case: Case, writes: list[tuple[str, str, bytes | None]]
) -> None:
    state, plain = case.opened([len(case.leaves)]), case.replayed(len(case.leaves))
    for room, key, value in writes:
        state.rows.put(room, key, value)
        plain.rows.put(room, key, value)
        assert state.rows.rooms() == plain.rows.rooms() and len(state.rows) == len(plain.rows)
    assert keys_of(state.rows) == keys_of(plain.rows)
    assert state.rows.root() == plain.rows.root()


def test_opening_reads_few_buckets_and_one_more_entry_touches_only_its_own(case: Case) -> None:
    size = len(case.leaves) - 2
    state = case.opened([size])
    assert isinstance(state.rows, KeptRows)
    before = len(state.rows.untouched())
    assert before > len(state.rows) // 2
    state.take(case.leaves[size])
    assert before - len(state.rows.untouched()) <= 4


@given(st.lists(st.tuples(st.text(max_size=4), st.text(max_size=9), st.binary(max_size=40)), max_size=6))
def test_rows_side_by_side_are_taken_apart_again(rows: list[tuple[str, str, bytes]]) -> None:
    data = b"".join(join_row(*row) for row in rows)
    assert split_rows(data) == rows


@given(st.binary(max_size=60))
def test_any_bytes_are_rows_or_none(data: bytes) -> None:
    found = split_rows(data)
    assert found is None or b"".join(join_row(*row) for row in found) == data
