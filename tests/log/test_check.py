# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The audit: no byte of a published log can change without being named."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sulh.errors import Refused, Tampered, Unavailable
from sulh.log.check import check_log
from sulh.log.journal import MemoryJournal
from sulh.log.note import CosignSigner, TreeHead, Verifier, add_line
from sulh.log.store import FolderStore, MemoryStore
from sulh.log.tiles import TileName, encode_bundle, parse_path
from tests.log import oracle
from tests.log.logs import SIGNER, build, leaves

VERIFIER = SIGNER.verifier


def log(*groups: int) -> MemoryStore:
    store = MemoryStore()
    build(store, *groups)
    return store


def altered(store: MemoryStore, path: str, data: bytes | None) -> MemoryStore:
    """A copy with one object changed, added or (None) taken away."""
    other = MemoryStore()
    other._objects = {**store._objects}
    if data is None:
        del other._objects[path]
    else:
        other._objects[path] = data
    return other


@pytest.mark.parametrize("groups", [(), (1,), (255,), (256,), (300, 212), (300, 5), (66_000,)])
def test_a_sound_log_passes_and_hands_on_every_leaf_once(groups: tuple[int, ...]) -> None:
    store = log(*groups)
    seen: list[bytes] = []

    def take(first: int, part: Sequence[bytes]) -> None:
        assert first == len(seen)
        seen.extend(part)

    checked = check_log(store, VERIFIER, on_leaves=take)
    assert checked.head.size == sum(groups)
    assert checked.note == store.get("checkpoint")
    assert checked.files == len(list(store.list()))
    assert seen == leaves(sum(groups))


def test_spans_may_be_worked_through_side_by_side() -> None:
    store = log(20_000)
    with ThreadPoolExecutor(2) as pool:
        assert check_log(store, VERIFIER, run=pool.map).head.size == 20_000


def test_no_byte_of_a_small_log_can_be_changed_unnoticed() -> None:
    store = log(5, 2)
    for path in list(store.list()):
        data = store.get(path)
        name = None if path == "checkpoint" else parse_path(path)
        for at in range(len(data)):
            wrong = bytearray(data)
            wrong[at] ^= 1 << (at % 8)
            with pytest.raises(Tampered) as caught:
                check_log(altered(store, path, bytes(wrong)), VERIFIER)
            assert caught.value.file == path
            with pytest.raises(Tampered) as same:
                check_log(altered(store, path, bytes(wrong)), VERIFIER, on_leaves=ignore)
            assert str(same.value) == str(caught.value)
            if name is not None and name.width == 7:
                assert caught.value.entry == (at // 32 if name.level == 0 else entry_at(at, leaves(7)))


def ignore(first: int, part: Sequence[bytes]) -> None:
    """Takes leaves and does nothing: the audit then reads the bundles after the tiles, and not beside them."""


def entry_at(at: int, shown: list[bytes]) -> int:
    """Which leaf of a first bundle the byte at `at` belongs to."""
    return next(i for i in range(len(shown)) if at < len(encode_bundle(shown[: i + 1])))


@pytest.mark.parametrize(
    ("path", "at", "entry"),
    [
        ("tile/0/000", 32 * 7, 7),
        ("tile/0/001", 8191, 511),
        ("tile/0/002.p/88", 0, 512),
        ("tile/1/000.p/2", 5, None),
        ("tile/0/001.p/44", 33, None),
        ("tile/entries/001.p/44", 2, 256),
        ("tile/entries/000", 2, 0),
        ("tile/entries/000", 1, 0),
        ("tile/entries/002.p/88", 2, 512),
    ],
)
def test_a_flipped_bit_names_the_file_and_the_entry(path: str, at: int, entry: int | None) -> None:
    store = log(300, 300)
    data = bytearray(store.get(path))
    data[at] ^= 0x10
    with pytest.raises(Tampered) as caught:
        check_log(altered(store, path, bytes(data)), VERIFIER)
    assert (caught.value.file, caught.value.entry) == (path, entry)
    assert str(caught.value).startswith(f"file {path}")


def test_two_damaged_files_are_not_mistaken_for_a_sound_one() -> None:
    store = log(600)
    bundle, tile, above = "tile/entries/001", "tile/0/001", "tile/1/000.p/2"
    both = altered(store, bundle, b"\x00\x01" + store.get(bundle)[2:])
    both = altered(both, tile, b"x" + store.get(tile)[1:])
    with pytest.raises(Tampered) as caught:
        check_log(both, VERIFIER)
    assert caught.value.file == bundle
    leaf = bytearray(store.get(bundle))
    leaf[2] ^= 1
    both = altered(altered(store, bundle, bytes(leaf)), tile, b"x" * 32 + store.get(tile)[32:])
    with pytest.raises(Tampered) as caught:
        check_log(both, VERIFIER)
    assert (caught.value.code, caught.value.file, caught.value.entry) == (
        "entry_and_tile_differ",
        bundle,
        256,
    )
    both = altered(altered(store, bundle, bytes(leaf)), above, bytes(64))
    with pytest.raises(Tampered) as caught:
        check_log(both, VERIFIER)
    assert caught.value.file == above


def test_another_whole_log_under_the_head_is_noticed() -> None:
    store, journal = MemoryStore(), MemoryJournal()
    shown = leaves(300)
    shown[7] = b"another"
    journal.append(shown)
    build(store, journal=journal)
    swapped = altered(store, "checkpoint", log(300).get("checkpoint"))
    with pytest.raises(Tampered) as caught:
        check_log(swapped, VERIFIER)
    assert (caught.value.code, caught.value.file) == ("root_differs", "checkpoint")


def test_every_missing_file_is_named() -> None:
    store = log(600)
    for path in store.list("tile/"):
        with pytest.raises(Tampered) as caught:
            check_log(altered(store, path, None), VERIFIER)
        assert (caught.value.code, caught.value.file) == ("file_missing", path)
    with pytest.raises(Refused):
        check_log(altered(store, "checkpoint", None), VERIFIER)


@pytest.mark.parametrize(
    "path",
    [
        "tile/0/003", "tile/0/002", "tile/0/002.p/89", "tile/1/000", "tile/1/000.p/3", "tile/2/000.p/1",
        "tile/entries/002", "tile/entries/003.p/1", "tile/entries/x000/000", "tile/notes.txt", "tile/0/000.bak",
        "tile/.hidden", "tile/0/\udcff", "tile/63/000.p/1",
    ],
)  # fmt: skip
def test_an_unexpected_file_is_named(path: str) -> None:
    with pytest.raises(Tampered) as caught:
        check_log(altered(log(600), path, b""), VERIFIER)
    assert caught.value.code == "file_unexpected"
    assert str(caught.value).encode()


def test_a_left_over_edge_must_be_the_start_of_what_stands_there_now() -> None:
    store = log(600)
    good = altered(store, "tile/0/000.p/3", store.get("tile/0/000")[:96])
    good = altered(good, "tile/entries/000.p/2", encode_bundle(leaves(2)))
    good = altered(good, "tile/1/000.p/1", store.get("tile/1/000.p/2")[:32])
    assert check_log(good, VERIFIER).files == len(list(store.list())) + 3
    for path, data in (
        ("tile/0/000.p/3", bytes(96)),
        ("tile/0/000.p/3", store.get("tile/0/000")[:95]),
        ("tile/1/000.p/1", bytes(32)),
        ("tile/entries/000.p/2", encode_bundle([b"leaf 0 ", b"x"])),
        ("tile/entries/000.p/2", b""),
    ):
        with pytest.raises(Tampered) as caught:
            check_log(altered(good, path, data), VERIFIER)
        assert caught.value.file == path


def test_a_head_by_another_key_is_tampering_at_the_checkpoint() -> None:
    other = CosignSigner("walnut.example", b"\x05" * 32).verifier
    with pytest.raises(Tampered) as caught:
        check_log(log(3), other)
    assert (caught.value.code, caught.value.file) == ("head_unsigned", "checkpoint")


def test_a_signature_line_counts_when_its_key_is_known() -> None:
    store = log(3)
    cosigner = CosignSigner("almond.example", bytes(32))
    head = TreeHead(origin=SIGNER.name, size=3, root=oracle.mth(leaves(3)))
    cosigned = altered(store, "checkpoint", add_line(store.get("checkpoint"), cosigner.line(head.body(), 9)))
    assert check_log(cosigned, VERIFIER, cosigners=[cosigner.verifier]).cosignatures == (
        ("almond.example", 9),
    )
    with pytest.raises(
        Tampered, match="file checkpoint: nobody known vouches for the signature line of almond"
    ):
        check_log(cosigned, VERIFIER)
    assert [s.name for s in check_log(cosigned, VERIFIER, allow_unknown=True).unknown] == ["almond.example"]


def test_a_log_that_grows_meanwhile_is_late_and_not_evidence() -> None:
    class Growing(MemoryStore):
        journal = MemoryJournal()
        grown = False

        def list(self, prefix: str = "") -> Sequence[str]:
            if not self.grown and self.journal.size == 300:
                self.grown = True
                build(self, 1, 1, 1, journal=self.journal)
            return sorted(path for path in self._objects if path.startswith(prefix))

    store = Growing()
    store.grown = True
    build(store, 300, journal=store.journal)
    store.grown = False
    with pytest.raises(Unavailable, match="the log grew while it was audited"):
        check_log(store, VERIFIER)
    assert check_log(store, VERIFIER).head.size == 303


def test_a_store_that_answers_differently_at_the_second_reading_is_caught() -> None:
    class TwoFaced(MemoryStore):
        readings = 0

        def get(self, path: str) -> bytes:
            data = super().get(path)
            if path == "tile/0/000.p/3":
                self.readings += 1
                return data if self.readings == 1 else bytes(96)
            return data

    store = TwoFaced()
    store._objects = log(3)._objects
    with pytest.raises(Tampered) as caught:
        check_log(store, VERIFIER, on_leaves=ignore)
    assert caught.value.file == "tile/0/000.p/3"
    assert store.readings == 2


def test_a_bundle_that_changes_after_it_was_read_is_judged_by_what_was_read_last() -> None:
    class Mended(MemoryStore):
        readings = 0

        def get(self, path: str) -> bytes:
            data = super().get(path)
            if path == "tile/entries/000.p/3":
                self.readings += 1
                return data if self.readings > 1 else data[:-1]
            return data

    store = Mended()
    store._objects = log(3)._objects
    assert check_log(store, VERIFIER).head.size == 3
    assert store.readings == 2
    wrong = altered(log(3), "tile/entries/000.p/3", encode_bundle([b"a", b"b", b"c"]))
    with pytest.raises(Tampered, match=r"entry 0: this entry is not the one that was signed"):
        check_log(wrong, VERIFIER)


def test_a_folder_on_disk_is_audited_with_hidden_and_linked_files(tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "record", scratch=tmp_path / "scratch")
    build(store, 300, 5)
    assert check_log(store, VERIFIER).head.size == 305
    hidden = tmp_path / "record" / "tile" / ".DS_Store"
    hidden.write_bytes(b"")
    with pytest.raises(Tampered, match=r"file tile/\.DS_Store: expected no such file"):
        check_log(store, VERIFIER)
    hidden.unlink()
    bundle = tmp_path / "record" / TileName(level=None, index=0, width=256).path
    bundle.rename(tmp_path / "elsewhere")
    bundle.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Tampered) as caught:
        check_log(store, VERIFIER)
    assert caught.value.file == "tile/entries/000"


def test_a_log_written_by_another_program_passes() -> None:
    files = oracle.mirrored("transparency-dev+tessera", "testdata/log")
    store = MemoryStore()
    store._objects = {
        path: data for name, data in files.items() if (path := name.removeprefix("testdata/log/"))[0] != "."
    }
    verifier = Verifier("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx")
    checked = check_log(store, verifier)
    assert (checked.head.size, checked.files) == (15, 31)
    for path in store.list("tile/"):
        wrong = bytes([store.get(path)[0] ^ 1]) + store.get(path)[1:]
        with pytest.raises(Tampered) as caught:
            check_log(altered(store, path, wrong), verifier)
        assert caught.value.file == path
