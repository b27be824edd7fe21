# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Cosignature lines on the stored head: what is put there, what never is, and what a death leaves."""

from __future__ import annotations

import pytest

from sulh.errors import Tampered, Unavailable
from sulh.log.check import check_log
from sulh.log.journal import MemoryJournal
from sulh.log.lines import split_lines, without_lines
from sulh.log.note import CosignSigner, TreeHead, head_cosignatures
from sulh.log.sequencer import Sequencer
from sulh.log.store import CHECKPOINT, MemoryStore
from tests.log.logs import SIGNER, Death, DyingJournal, DyingStore, Fuse, build, leaves

FIRST = CosignSigner("heron.example/cosign", b"f" * 32)
SECOND = CosignSigner("stork.example/cosign", b"s" * 32)
KEYS = [FIRST.verifier, SECOND.verifier]


def line(signer: CosignSigner, head: TreeHead, at: int = 7) -> bytes:
    return signer.line(head.body(), at)


def test_lines_stand_on_row_and_checkpoint_under_the_same_head() -> None:
    store, journal = MemoryStore(), MemoryJournal()
    sequencer = build(store, 5, journal=journal)
    head = sequencer.head
    assert sequencer.attach([line(FIRST, head), line(SECOND, head, 9)], to=head, cosigners=KEYS)
    stored = journal.load()
    assert stored is not None and stored.note == store.get(CHECKPOINT) == sequencer.note
    assert head_cosignatures(sequencer.note, KEYS) == [(FIRST.name, 7), (SECOND.name, 9)]
    assert sequencer.head == head
    assert check_log(store, SIGNER.verifier, cosigners=KEYS).head == head
    assert without_lines(sequencer.note, [SIGNER.verifier]) == SIGNER.sign(head.body())


def test_a_newer_line_of_a_key_takes_the_place_of_its_older_one() -> None:
    sequencer = build(MemoryStore(), 5)
    head = sequencer.head
    for at in range(200):  # an hourly head over a quiet week: more lines than a note may have
        assert sequencer.attach([line(FIRST, head, at)], to=head, cosigners=KEYS)
    assert head_cosignatures(sequencer.note, KEYS) == [(FIRST.name, 199)]
    assert len(split_lines(sequencer.note)[1]) == 2


def test_lines_of_a_superseded_head_are_not_written() -> None:
    store = MemoryStore()
    sequencer = build(store, 5)
    old = sequencer.head
    sequencer.commit(leaves(1, 5))
    new = sequencer.publish()
    before = store.get(CHECKPOINT)
    assert not sequencer.attach([line(FIRST, old)], to=old, cosigners=KEYS)
    beside = TreeHead(origin=new.origin, size=new.size, root=bytes(32))
    assert not sequencer.attach([line(FIRST, beside)], to=beside, cosigners=KEYS)
    assert store.get(CHECKPOINT) == before


def test_one_line_that_does_not_hold_keeps_all_of_them_off_and_the_log_goes_on() -> None:
    store = MemoryStore()
    sequencer = build(store, 5)
    head, before = sequencer.head, store.get(CHECKPOINT)
    other = TreeHead(origin=head.origin, size=6, root=head.root)
    for bad in (line(SECOND, other), b"no line\n", "\N{EM DASH} stork.example/cosign AAAA\n".encode()):
        with pytest.raises(Tampered):
            sequencer.attach([line(FIRST, head), bad], to=head, cosigners=KEYS)
        assert store.get(CHECKPOINT) == before == sequencer.note
    sequencer.commit(leaves(1, 5))
    assert sequencer.publish().size == 6


def test_a_strangers_line_and_a_line_smuggled_behind_a_text_are_left_out() -> None:
    sequencer = build(MemoryStore(), 5)
    head, before = sequencer.head, sequencer.note
    stranger = CosignSigner("nobody.example/cosign", b"n" * 32)
    assert sequencer.attach([line(stranger, head)], to=head, cosigners=KEYS)
    assert sequencer.note == before
    # The cosigner's own line over another text, that text in front of it.
    smuggled = b"evil\n\n" + FIRST.line(b"evil\n", 7)
    with pytest.raises(Tampered):
        sequencer.attach([smuggled], to=head, cosigners=KEYS)
    assert sequencer.note == before


@pytest.mark.parametrize("persisted", [False, True])
def test_a_death_while_lines_are_attached_leaves_one_head_with_or_without_them(persisted: bool) -> None:
    for step in range(1, 10):
        fuse = Fuse()
        store, journal = DyingStore(fuse), DyingJournal(fuse)
        sequencer = build(store, 5, journal=journal)
        head = sequencer.head
        fuse.at, fuse.persisted = fuse.count + step, persisted
        try:
            sequencer.attach([line(FIRST, head)], to=head, cosigners=KEYS)
        except Death:
            with pytest.raises(Unavailable):
                sequencer.commit(leaves(1, 5))
        else:
            assert step == 3  # two writes: the row and the checkpoint
            return
        fuse.at = None
        row = journal.load()
        again = Sequencer(journal, store, journal, SIGNER)
        assert again.open() == head
        assert row is not None and store.get(CHECKPOINT) == row.note == again.note
        assert check_log(store, SIGNER.verifier, cosigners=KEYS).head == head
    raise AssertionError("attach writes more often than was thought")
