# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Proofs and leaves from tiles: right at every size, and never from a file that was not signed."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sulh.errors import Refused, Tampered, Unavailable
from sulh.log.journal import MemoryJournal
from sulh.log.merkle import leaf_hash, verify_consistency, verify_inclusion
from sulh.log.note import CosignSigner, TreeHead, Verifier, add_line
from sulh.log.reader import LogReader
from sulh.log.store import MemoryStore
from sulh.log.tiles import bundle_path
from tests.log import oracle
from tests.log.logs import SIGNER, build, leaves

COUNT = 600


@pytest.fixture(scope="module")
def reader() -> LogReader:
    store = MemoryStore()
    build(store, 300, 299, 1)
    return LogReader(store, SIGNER.verifier)


def test_the_head_is_the_published_one(reader: LogReader) -> None:
    head = reader.head()
    assert (head.size, head.root) == (COUNT, oracle.mth(leaves(COUNT)))
    assert reader.note == SIGNER.sign(head.body())


def test_leaves_are_read_in_order_checked_or_not(reader: LogReader) -> None:
    assert list(reader.leaves()) == leaves(COUNT)
    assert list(reader.leaves(checked=False)) == leaves(COUNT)
    assert list(reader.leaves(255, 513)) == leaves(COUNT)[255:513]
    assert list(reader.leaves(7, 7)) == []
    assert [reader.leaf(i) for i in (0, 255, 256, 599)] == [leaves(COUNT)[i] for i in (0, 255, 256, 599)]
    assert reader.leaf_hash(300) == leaf_hash(leaves(COUNT)[300])


@given(st.integers(1, COUNT), st.data())
@settings(max_examples=80, deadline=None)
def test_proofs_are_the_definitions_at_any_size(reader: LogReader, size: int, data: st.DataObject) -> None:
    shown = leaves(size)
    index = data.draw(st.integers(0, size - 1))
    old = data.draw(st.integers(1, size))
    assert reader.root_at(size) == oracle.mth(shown)
    assert reader.inclusion_proof(index, size) == oracle.path(index, shown)
    assert reader.consistency_proof(old, size) == oracle.proof(old, shown)


def test_proofs_of_a_log_with_three_levels_hold_at_random_places() -> None:
    store, journal = MemoryStore(), MemoryJournal()
    journal.append([b"%d" % i for i in range(70_000)])
    build(store, journal=journal)
    reader = LogReader(store, SIGNER.verifier, tiles_kept=3)
    root = reader.head().root
    rng = random.Random(7)
    for _ in range(60):
        index, old = rng.randrange(70_000), rng.randrange(1, 70_000)
        proof = reader.inclusion_proof(index, 70_000)
        verify_inclusion(index=index, size=70_000, leaf_hash=leaf_hash(b"%d" % index), proof=proof, root=root)
        verify_consistency(
            old_size=old,
            new_size=70_000,
            proof=reader.consistency_proof(old, 70_000),
            old_root=reader.root_at(old),
            new_root=root,
        )


def test_a_place_outside_the_head_is_refused(reader: LogReader) -> None:
    for call in (
        lambda: reader.leaf(COUNT),
        lambda: reader.leaf(-1),
        lambda: reader.leaf_hash(COUNT),
        lambda: reader.leaves(5, 4),
        lambda: reader.leaves(0, COUNT + 1),
        lambda: reader.root_at(COUNT + 1),
        lambda: reader.inclusion_proof(5, 5),
        lambda: reader.inclusion_proof(0, COUNT + 1),
        lambda: reader.consistency_proof(0, 5),
        lambda: reader.consistency_proof(6, 5),
    ):
        with pytest.raises(Refused) as caught:
            call()
        assert caught.value.code == "log_range"


def test_an_empty_log_has_a_head_and_no_leaves() -> None:
    store = MemoryStore()
    build(store)
    reader = LogReader(store, SIGNER.verifier)
    assert reader.head().size == 0
    assert list(reader.leaves()) == []
    assert reader.root_at(0) == reader.head().root


def test_nothing_published_is_not_found() -> None:
    with pytest.raises(Refused, match="expected an object at checkpoint, found none"):
        LogReader(MemoryStore(), SIGNER.verifier).head()


def test_a_reader_follows_a_growing_log_and_keeps_its_tiles() -> None:
    store, journal = MemoryStore(), MemoryJournal()
    build(store, 300, journal=journal)
    reader = LogReader(store, SIGNER.verifier)
    first = reader.head()
    reader.inclusion_proof(3, 300)
    build(store, 400, journal=journal)
    assert reader.root_at(300) == first.root
    second = reader.head()
    assert second.size == 700
    assert reader.root_at(300) == first.root
    assert reader.leaf(650) == leaves(700)[650]
    assert reader.head() == second


def test_a_cosigned_note_can_be_taken_up() -> None:
    store = MemoryStore()
    sequencer = build(store, 5)
    cosigner = CosignSigner("almond.example", bytes(32))
    note = add_line(sequencer.note, cosigner.line(sequencer.head.body(), 7))
    reader = LogReader(store, SIGNER.verifier)
    assert reader.take(note).size == 5
    assert reader.note == note


def fork(count: int, at: int) -> MemoryStore:
    """The published files of a log by the same key whose leaf `at` is another."""
    store, journal = MemoryStore(), MemoryJournal()
    shown = leaves(count)
    shown[at] = b"another"
    journal.append(shown)
    build(store, journal=journal)
    return store


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [(300, 300, 5), (300, 310, 5), (300, 310, 299), (300, 70_000, 2), (300, 70_000, 299), (512, 900, 511)],
)
def test_a_head_that_does_not_continue_the_last_one_is_tampering(old: int, new: int, at: int) -> None:
    store = MemoryStore()
    build(store, old)
    reader = LogReader(store, SIGNER.verifier)
    head = reader.head()
    list(reader.leaves())
    reader._store = fork(new, at)
    for _ in range(2):
        with pytest.raises(Tampered):
            reader.head()
    reader._store = store
    assert reader.root_at(old) == head.root
    assert list(reader.leaves()) == leaves(old)


def test_a_smaller_head_is_tampering() -> None:
    store = MemoryStore()
    build(store, 10)
    reader = LogReader(store, SIGNER.verifier)
    reader.head()
    older = MemoryStore()
    build(older, 9)
    store.replace("checkpoint", older.get("checkpoint"))
    with pytest.raises(Tampered) as caught:
        reader.head()
    assert str(caught.value).startswith("expected a head that continues size 10, found size 9")


@pytest.mark.parametrize("path", ["tile/0/000", "tile/0/001", "tile/1/000.p/2", "tile/0/002.p/88"])
def test_nothing_is_computed_from_a_hash_tile_that_was_changed(path: str) -> None:
    store = MemoryStore()
    build(store, 600)
    data = bytearray(store.get(path))
    data[-1] ^= 1
    store._objects[path] = bytes(data)
    reader = LogReader(store, SIGNER.verifier)
    with pytest.raises(Tampered):
        for index in (0, 300, 599):
            reader.inclusion_proof(index, 600)


def test_a_bundle_that_is_kept_gives_nothing_that_was_not_signed() -> None:
    store = MemoryStore()
    build(store, 300)
    reader = LogReader(store, SIGNER.verifier)
    reader.head()
    path = bundle_path(0)
    sound = store.get(path)
    changed = sound.replace(leaves(300)[7], leaves(300)[7][::-1])
    assert changed != sound
    store._objects[path] = changed
    assert reader.leaf(8) == leaves(300)[8]
    for _ in range(2):  # the bundle is kept now, with a leaf in it that nobody signed
        with pytest.raises(Tampered) as caught:
            reader.leaf(7)
        assert (caught.value.code, caught.value.entry) == ("entry_differs", 7)
    store._objects[path] = sound
    assert reader.leaf(7) == leaves(300)[7]


def test_a_changed_leaf_is_named_with_its_bundle() -> None:
    store = MemoryStore()
    build(store, 600)
    data = bytearray(store.get("tile/entries/001"))
    data[2] ^= 1
    store._objects["tile/entries/001"] = bytes(data)
    reader = LogReader(store, SIGNER.verifier)
    for call in (lambda: list(reader.leaves()), lambda: reader.leaf(256)):
        with pytest.raises(Tampered) as caught:
            call()
        assert (caught.value.file, caught.value.entry) == ("tile/entries/001", 256)
    assert reader.leaf(257) == leaves(600)[257]


def test_an_edge_that_was_dropped_since_is_late_and_not_evidence() -> None:
    store, journal = MemoryStore(), MemoryJournal()
    build(store, 300, journal=journal)
    reader = LogReader(store, SIGNER.verifier)
    reader.head()
    build(store, 1, 1, 1, journal=journal)
    with pytest.raises(Unavailable, match="the log has grown past the head in use"):
        reader.leaf(299)
    reader.head()
    assert reader.leaf(299) == leaves(300)[299]


def test_an_edge_that_became_full_is_read_from_the_full_file() -> None:
    store, journal = MemoryStore(), MemoryJournal()
    build(store, 300, journal=journal)
    reader = LogReader(store, SIGNER.verifier)
    reader.head()
    build(store, 300, 1, 1, journal=journal)
    assert reader.leaf(299) == leaves(300)[299]
    assert list(reader.leaves()) == leaves(300)


def test_a_missing_file_is_named() -> None:
    store = MemoryStore()
    build(store, 300)
    del store._objects["tile/entries/001.p/44"]
    with pytest.raises(Tampered, match=r"file tile/entries/001\.p/44: the signed head needs this file"):
        LogReader(store, SIGNER.verifier).leaf(299)


def test_a_log_written_by_another_program_is_read() -> None:
    files = oracle.mirrored("transparency-dev+tessera", "testdata/log")
    store = MemoryStore()
    store._objects = {name.removeprefix("testdata/log/"): data for name, data in files.items()}
    verifier = Verifier("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx")
    reader = LogReader(store, verifier)
    words = [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eit",
        "nain",
        "ten",
        "ileven",
        "twelf",
        "threeten",
        "fourten",
        "fivten",
    ]
    for size in range(16):
        head: TreeHead = reader.take(files[f"testdata/log/checkpoint.{size}"])
        assert head.size == size
        assert [leaf.decode() for leaf in reader.leaves()] == words[:size]
    assert reader.head().size == 15
