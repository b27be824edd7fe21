# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The one writer: what it publishes, what a death at any step leaves, and what it never signs."""

from __future__ import annotations

from pathlib import Path

import pytest

from sulh.errors import Refused, Tampered, Unavailable
from sulh.log.check import check_log, rebuild_journal
from sulh.log.journal import Journal, MemoryJournal
from sulh.log.merkle import EMPTY_ROOT
from sulh.log.note import TreeHead, open_head
from sulh.log.reader import LogReader
from sulh.log.sequencer import Sequencer
from sulh.log.store import FolderStore, MemoryStore, StoredHead
from sulh.log.tiles import MAX_LEAF, edge_names
from tests.log import oracle
from tests.log.logs import SIGNER, Death, DyingJournal, DyingStore, Fuse, build, leaves


def test_a_new_log_publishes_the_empty_tree() -> None:
    store = MemoryStore()
    sequencer = build(store)
    assert (sequencer.size, sequencer.head.size, sequencer.head.root) == (0, 0, EMPTY_ROOT)
    assert open_head(store.get("checkpoint"), SIGNER.verifier) == sequencer.head
    assert sequencer.origin == "example.org/log"


def test_what_is_committed_is_published_with_the_definitions_root() -> None:
    store = MemoryStore()
    sequencer = build(store, 1, 254, 1, 1, 300)
    assert sequencer.commit(leaves(2, 557)) == range(557, 559)
    assert (sequencer.size, sequencer.head.size) == (559, 557)
    head = sequencer.publish()
    assert head == TreeHead(origin="example.org/log", size=559, root=oracle.mth(leaves(559)))
    assert store.get("checkpoint") == sequencer.note
    assert sequencer.publish() == head


def test_only_the_edges_of_the_last_two_heads_stay() -> None:
    store = MemoryStore()
    build(store, 3, 4, 5, 300, 7)
    wanted = {n.path for size in (312, 319) for n in edge_names(size)}
    assert {path for path in store.list("tile/") if ".p/" in path} == wanted


def test_the_journal_forgets_what_is_published() -> None:
    journal = MemoryJournal()
    build(MemoryStore(), 300, 7, journal=journal)
    assert (journal.first, journal.size) == (307, 307)


def test_a_leaf_too_long_is_refused_and_the_log_goes_on() -> None:
    sequencer = build(MemoryStore(), 3)
    with pytest.raises(Refused):
        sequencer.commit([b"a", bytes(MAX_LEAF + 1)])
    assert sequencer.commit([b"a"]) == range(3, 4)
    assert sequencer.publish().size == 4


def test_a_sequencer_works_only_once_it_is_open() -> None:
    journal = MemoryJournal()
    sequencer = Sequencer(journal, MemoryStore(), journal, SIGNER)
    with pytest.raises(RuntimeError):
        _ = sequencer.head
    with pytest.raises(Unavailable, match="the sequencer is not open"):
        sequencer.commit([b"a"])
    with pytest.raises(Unavailable):
        sequencer.publish()


def test_a_long_tail_is_published_in_strides() -> None:
    journal, store = MemoryJournal(), MemoryStore()
    many = [b"%d" % i for i in range(66_000)]
    journal.append(many)
    head = Sequencer(journal, store, journal, SIGNER).open()
    assert head.size == 66_000
    assert check_log(store, SIGNER.verifier).head == head
    assert LogReader(store, SIGNER.verifier).leaf(65_999) == b"65999"


# What the deaths are tried on: the second group fills a tile and leaves an edge, the third only widens it.
GROUPS = (5, 258, 2)


def script(store: DyingStore, journal: DyingJournal) -> None:
    build(store, *GROUPS, journal=journal)


def writes() -> int:
    fuse = Fuse()
    script(DyingStore(fuse), DyingJournal(fuse))
    return fuse.count


@pytest.mark.parametrize("persisted", [False, True])
def test_a_death_at_any_write_loses_no_promise_and_forks_nothing(persisted: bool) -> None:
    total = writes()
    assert total > 20
    for at in range(1, total + 1):
        fuse = Fuse()
        store, journal = DyingStore(fuse), DyingJournal(fuse)
        fuse.at, fuse.persisted = at, persisted
        with pytest.raises(Death):
            script(store, journal)
        promised, signed = journal.size, journal.load()
        # Boot itself dies too, at each of its own writes, until one boot comes through.
        for again in range(1, 200):
            fuse.at = fuse.count + again
            try:
                head = Sequencer(journal, store, journal, SIGNER).open()
                break
            except Death:
                continue
        assert head.size == journal.size == promised
        assert head.root == oracle.mth(leaves(promised))
        assert signed is None or head.size >= signed.size
        fuse.at = None
        assert Sequencer(journal, store, journal, SIGNER).open() == head
        assert check_log(store, SIGNER.verifier).head == head
        rest = build(store, 3, journal=journal)
        assert rest.head.root == oracle.mth(leaves(promised + 3))


def test_a_group_committed_after_a_death_between_tiles_and_head_leaves_no_stray_file() -> None:
    fuse = Fuse()
    store, journal = DyingStore(fuse), DyingJournal(fuse)
    sequencer = build(store, 5, journal=journal)
    sequencer.commit(leaves(3, 5))
    fuse.at = fuse.count + 3
    with pytest.raises(Death):
        sequencer.publish()
    fuse.at = None
    journal.append(leaves(4, 8))
    assert Sequencer(journal, store, journal, SIGNER).open().size == 12
    assert check_log(store, SIGNER.verifier).head.size == 12


def test_a_failed_step_stops_the_sequencer_until_it_is_opened_again() -> None:
    class FullStore(MemoryStore):
        full = False

        def put(self, path: str, data: bytes) -> None:
            if self.full:
                raise Unavailable("disk_unavailable", "full")
            super().put(path, data)

    store, journal = FullStore(), MemoryJournal()
    sequencer = build(store, 5, journal=journal)
    sequencer.commit(leaves(2, 5))
    store.full = True
    with pytest.raises(Unavailable, match="full"):
        sequencer.publish()
    with pytest.raises(Unavailable, match="a step of it failed"):
        sequencer.publish()
    store.full = False
    assert sequencer.open().root == oracle.mth(leaves(7))


def test_a_commit_whose_answer_was_lost_stops_the_sequencer_and_is_kept() -> None:
    fuse = Fuse()
    journal, store = DyingJournal(fuse), MemoryStore()
    sequencer = build(store, 5, journal=journal)
    fuse.at, fuse.persisted = fuse.count + 1, True
    with pytest.raises(Death):
        sequencer.commit(leaves(1, 5))
    with pytest.raises(Unavailable):
        sequencer.commit(leaves(1, 5))
    assert sequencer.open().size == 6


def test_a_journal_older_than_the_published_head_is_never_signed_on() -> None:
    store, journal = MemoryStore(), MemoryJournal()
    build(store, 5, journal=journal)
    backup, backup_head = journal.tail(5), journal.load()
    build(store, 5, journal=journal)
    old = MemoryJournal()
    old.start_at(5)
    old.append(backup)
    assert backup_head is not None
    old.replace(None, backup_head)
    with pytest.raises(Tampered) as caught:
        Sequencer(old, store, old, SIGNER).open()
    assert caught.value.code == "log_rewound"
    assert str(caught.value).startswith(
        "expected checkpoint to agree with the signed head of size 5, found size 10"
    )


def test_a_head_row_beyond_the_journal_is_never_signed_on() -> None:
    store, journal = MemoryStore(), MemoryJournal()
    build(store, 10, journal=journal)
    short = MemoryJournal()
    short.start_at(9)
    with pytest.raises(Tampered, match="expected the journal to agree with the signed head of size 10"):
        Sequencer(short, store, journal, SIGNER).open()


def test_a_published_head_beside_the_row_is_never_signed_on() -> None:
    store, journal = MemoryStore(), MemoryJournal()
    build(store, 5, journal=journal)
    fork = TreeHead(origin=SIGNER.name, size=5, root=bytes(32))
    store.replace("checkpoint", SIGNER.sign(fork.body()))
    with pytest.raises(Tampered, match="found size 5, root 0000"):
        Sequencer(journal, store, journal, SIGNER).open()


@pytest.mark.parametrize(
    ("head", "code"),
    [
        (StoredHead(size=5, root=oracle.mth(leaves(5)), note=b"no note"), "note_malformed"),
        (
            StoredHead(size=5, root=oracle.mth(leaves(5)), note=SIGNER.sign(b"example.org/log\n4\n")),
            "note_malformed",
        ),
        (
            StoredHead(
                size=5,
                root=oracle.mth(leaves(5)),
                note=SIGNER.sign(TreeHead(origin=SIGNER.name, size=4, root=oracle.mth(leaves(4))).body()),
            ),
            "log_rewound",
        ),
    ],
)
def test_a_head_row_that_contradicts_its_note_is_never_signed_on(head: StoredHead, code: str) -> None:
    store, journal = MemoryStore(), MemoryJournal()
    build(store, 5, journal=journal)
    other = MemoryJournal()
    other.start_at(5)
    other.replace(None, head)
    with pytest.raises(Tampered) as caught:
        Sequencer(other, store, other, SIGNER).open()
    assert caught.value.code == code


def test_tiles_that_do_not_give_the_signed_root_are_never_signed_on() -> None:
    store, journal = MemoryStore(), MemoryJournal()
    build(store, 5, journal=journal)
    store._objects["tile/0/000.p/5"] = bytes(160)
    with pytest.raises(Tampered, match="do not give the signed root"):
        Sequencer(journal, store, journal, SIGNER).open()
    del store._objects["tile/0/000.p/5"]
    with pytest.raises(Tampered, match=r"file tile/0/000\.p/5: the signed head needs this file"):
        Sequencer(journal, store, journal, SIGNER).open()


def test_of_two_sequencers_on_one_row_the_second_signs_nothing() -> None:
    store, journal = MemoryStore(), MemoryJournal()
    first = build(store, 5, journal=journal)
    second = Sequencer(journal, store, journal, SIGNER)
    second.open()
    first.commit(leaves(1, 5))
    first.publish()
    second.commit(leaves(1, 6))
    with pytest.raises((Tampered, Refused)):
        second.publish()
    assert open_head(store.get("checkpoint"), SIGNER.verifier).size == 6


def test_a_row_that_another_writer_moved_stops_the_publish() -> None:
    store, journal = MemoryStore(), MemoryJournal()
    sequencer = build(store, 5, journal=journal)
    sequencer.commit(leaves(1, 5))
    old = journal.load()
    journal.replace(old, StoredHead(size=6, root=bytes(32), note=b"another"))
    with pytest.raises(Tampered) as caught:
        sequencer.publish()
    assert caught.value.code == "head_moved"
    assert open_head(store.get("checkpoint"), SIGNER.verifier).size == 5


def test_a_lost_journal_is_rebuilt_only_when_asked(tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "record")
    journal = Journal(tmp_path / "journal")
    sequencer = Sequencer(journal, store, journal, SIGNER)
    sequencer.open()
    sequencer.commit(leaves(300))
    sequencer.publish()
    journal.close()
    fresh = Journal(tmp_path / "fresh")
    again = Sequencer(fresh, store, fresh, SIGNER)
    with pytest.raises(Refused) as caught:
        again.open()
    assert caught.value.code == "journal_missing"
    for _ in range(2):
        assert rebuild_journal(fresh, fresh, store, SIGNER.verifier).head.size == 300
    assert again.open().size == 300
    again.commit(leaves(5, 300))
    assert again.publish().root == oracle.mth(leaves(305))
    fresh.close()
