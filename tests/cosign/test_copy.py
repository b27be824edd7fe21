# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A copy holds what the log signed, whatever its source does."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

import pytest

from sulh.cosign import copy as copying
from sulh.cosign.copy import Copy
from sulh.errors import Refused, Tampered, Unavailable
from sulh.log.check import check_log
from sulh.log.journal import MemoryJournal
from sulh.log.note import TreeHead
from sulh.log.store import CHECKPOINT, MemoryStore, Store
from sulh.log.tiles import bundle_path
from tests.log import oracle
from tests.log.logs import SIGNER, Death, DyingStore, Fuse, build, leaves

Kept = dict[str, bytes]


def copy_of(store: Store, kept: Kept | None = None) -> Copy:
    return Copy(store, SIGNER.verifier, keep=(kept if kept is not None else {}).__setitem__)


def source_of(*groups: int, words: list[bytes] | None = None) -> MemoryStore:
    store, journal = MemoryStore(), MemoryJournal()
    if words is not None:
        journal.append(words)
    build(store, *groups, journal=journal)
    return store


def files(store: MemoryStore) -> dict[str, bytes]:
    return {path: store.get(path) for path in store.list()}


def head_of(size: int) -> TreeHead:
    return TreeHead(origin=SIGNER.name, size=size, root=oracle.mth(leaves(size)))


def test_a_copy_is_the_log_byte_for_byte_and_passes_its_audit() -> None:
    source, held = source_of(300, 299, 1), MemoryStore()
    copied = copy_of(held).update(source)
    assert (copied.head, copied.new, copied.lacking) == (head_of(600), 600, ())
    assert check_log(held, SIGNER.verifier).head == head_of(600)
    assert {p: d for p, d in files(source).items() if p in files(held)} == files(held)


@pytest.mark.parametrize("steps", [(1, 255, 1), (256, 256), (255, 1, 300, 7), (700, 3)])
def test_updates_in_any_steps_come_to_one_copy(steps: tuple[int, ...]) -> None:
    source, held, journal = MemoryStore(), MemoryStore(), MemoryJournal()
    for step in steps:
        build(source, step, journal=journal)
        copy_of(held).update(source)
    at_once = MemoryStore()
    copy_of(at_once).update(source_of(words=leaves(sum(steps))))
    assert files(held) == files(at_once)


def test_nothing_new_changes_nothing() -> None:
    source, held = source_of(300), MemoryStore()
    copy_of(held).update(source)
    before = files(held)
    assert copy_of(held).update(source).new == 0
    assert copy_of(held).update(source_of(200)).head == head_of(300)  # an old head is old news
    assert files(held) == before


@pytest.mark.parametrize("size", [150, 300, 301, 700])
def test_a_log_that_signed_another_tree_is_kept_as_evidence_and_not_taken_over(size: int) -> None:
    source, held, kept = source_of(300), MemoryStore(), Kept()
    copy_of(held).update(source)
    before = files(held)
    other = source_of(words=[b"other", *leaves(size)[1:]])
    with pytest.raises(Tampered, match="the log has forked; both notes are kept, nothing was taken over"):
        copy_of(held, kept).update(other)
    assert files(held) == before
    assert set(kept.values()) == {source.get(CHECKPOINT), other.get(CHECKPOINT)}


class Changed(MemoryStore):
    """A source that gives other bytes for some of its paths."""

    def __init__(self, source: MemoryStore, changes: dict[str, bytes | None]) -> None:
        super().__init__()
        self._source = source
        self._changes = changes

    def get(self, path: str) -> bytes:
        data = self._changes.get(path, b"")
        if data is None:
            raise Refused("not_found", "nothing at {path}", path=path)
        return data or self._source.get(path)

    def exists(self, path: str) -> bool:
        return self._source.exists(path)


def test_any_file_that_a_source_changes_or_drops_is_noticed_and_nothing_is_lost() -> None:
    source = source_of(300, 300)
    first = source_of(300)
    for path in source.list("tile/"):
        for change in (None, b"\0" + source.get(path)[1:], source.get(path)[:-1]):
            held = MemoryStore()
            copy_of(held).update(first)
            checkpoint = held.get(CHECKPOINT)
            try:
                copied = copy_of(held).update(Changed(source, {path: change}))
            except (Tampered, Unavailable):
                assert held.get(CHECKPOINT) == checkpoint
                copied = copy_of(held).update(source)
            # What the source did not need to show us, such as an old partial tile, it may change as it likes.
            assert copied.head == head_of(600)
            assert check_log(held, SIGNER.verifier).head == head_of(600)


def test_a_copy_that_dies_at_any_write_goes_on_where_it_was() -> None:
    source = source_of(300, 400)
    count = _writes(source)
    assert count > 8
    for at in range(1, count + 1):
        for persisted in (False, True):
            fuse = Fuse()
            held = DyingStore(fuse)
            copy_of(held).update(source_of(300))
            fuse.at, fuse.persisted, fuse.count = at, persisted, 0
            with pytest.raises(Death):
                copy_of(held).update(source)
            fuse.at = None
            assert copy_of(held).head.size in (300, 700)
            copy_of(held).update(source)
            assert check_log(held, SIGNER.verifier).head == head_of(700)


def _writes(source: MemoryStore) -> int:
    fuse = Fuse()
    held = DyingStore(fuse)
    copy_of(held).update(source_of(300))
    fuse.count = 0
    copy_of(held).update(source)
    return fuse.count


def test_what_an_interrupted_update_left_is_not_fetched_again() -> None:
    source, held = source_of(700), MemoryStore()
    held.put(bundle_path(0), source.get(bundle_path(0)))
    asked: list[str] = []

    class Counting(Changed):
        def get(self, path: str) -> bytes:
            asked.append(path)
            return super().get(path)

    copy_of(held).update(Counting(source, {}))
    assert bundle_path(0) not in asked
    assert bundle_path(1) in asked


BLOB = b"a recording"
DIGEST = sha256(BLOB).digest()
PATH = f"blob/{DIGEST.hex()[:2]}/{DIGEST.hex()}"


def due(leaf: bytes) -> Iterable[tuple[str, bytes]]:
    return [(PATH, DIGEST)] if leaf == leaves(1)[0] else []


def mirror(store: Store, kept: Kept) -> Copy:
    return Copy(store, SIGNER.verifier, keep=kept.__setitem__, due=due)


def test_a_blob_that_is_due_is_fetched_by_the_hash_that_our_own_entry_names() -> None:
    source, held = source_of(300), MemoryStore()
    copied = mirror(held, {}).update(source)
    assert copied.lacking == (PATH,)
    with pytest.raises(Unavailable, match="lacks 1 blobs that it must hold, blob/"):
        mirror(held, {}).require_held(head_of(300))
    source.put(PATH, BLOB)
    assert mirror(held, {}).update(source).lacking == ()
    assert held.get(PATH) == BLOB
    mirror(held, {}).require_held(head_of(300))


def test_other_bytes_in_a_blobs_place_are_kept_apart_and_never_held() -> None:
    source, held, kept = source_of(300), MemoryStore(), Kept()
    source.put(PATH, b"another recording")
    with pytest.raises(Tampered, match="other bytes than those that the entry names by hash"):
        mirror(held, kept).update(source)
    assert not held.exists(PATH)
    assert copy_of(held).head == head_of(300)  # no entry is kept out by it
    assert list(kept.values()) == [b"another recording"]


def test_a_mirror_vouches_for_no_head_beyond_what_it_holds_and_for_no_other_tree() -> None:
    source, held = source_of(300), MemoryStore()
    copy = copy_of(held)
    copy.update(source)
    for size in (0, 1, 255, 256, 300):
        copy.require_held(head_of(size))
    with pytest.raises(Unavailable, match="holds 300 of 301 entries"):
        copy.require_held(head_of(301))
    for size in (10, 300):
        with pytest.raises(Tampered, match="another tree"):
            copy.require_held(TreeHead(origin=SIGNER.name, size=size, root=bytes(32)))


def test_a_source_without_a_head_is_asked_again_later() -> None:
    with pytest.raises(Unavailable, match="has published no head yet"):
        copy_of(MemoryStore()).update(MemoryStore())


def test_a_log_that_shows_the_start_of_another_tree_and_falls_silent_has_left_its_head(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(copying, "STRIDE", 256)
    kept, held, true = Kept(), MemoryStore(), source_of(600)
    other = source_of(words=[b"other", *leaves(600)[1:]])
    with pytest.raises(Tampered):
        copy_of(held, kept).update(Changed(other, {"tile/entries/001": None}))
    assert list(kept.values()) == [other.get(CHECKPOINT)]
    # From now on nothing that it shows fits what we hold: that is said at each update, and nothing is taken over.
    for _ in range(2):
        with pytest.raises(Tampered) as caught:
            copy_of(held, kept).update(true)
        assert caught.value.file == "tile/0/000" and copy_of(held).head.size == 0
    assert list(kept.values()) == [other.get(CHECKPOINT)]


def test_an_update_of_one_stride_keeps_no_head_apart() -> None:
    kept = Kept()
    copy_of(MemoryStore(), kept).update(source_of(600))
    assert not kept
