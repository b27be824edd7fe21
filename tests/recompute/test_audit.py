# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The audit finds every flipped byte and names where it is."""

import shutil
from pathlib import Path

import pytest

from sulh.errors import Tampered
from sulh.log.store import FolderStore
from sulh.recompute.audit import audit_folder
from sulh.record.blobs import put_blob
from tests.record.world import RULESETS, World


def _record(world: World, tmp_path: Path) -> Path:
    for text in ("peace", "quiet", "talks"):
        world.admit(world.word(text))
    world.head()
    world.admit(world.word("after", "walnut"))
    put_blob(world.host.store, b"a photograph of a post")
    world.host.publish()
    copy = tmp_path / "copy"
    shutil.copytree(world.path / "record", copy)
    return copy


def test_a_sound_record_gives_the_digest_that_the_host_has(world: World, tmp_path: Path) -> None:
    copy = _record(world, tmp_path)
    found = audit_folder(FolderStore(copy), RULESETS, charter=world.charter_id)
    assert found.digest == world.host.state.digest()
    assert (found.voids, found.blobs, found.confirmed) == ((), 1, True)


def test_every_flipped_byte_in_the_record_is_found_and_its_file_named(world: World, tmp_path: Path) -> None:
    copy = _record(world, tmp_path)
    files = sorted(path for path in copy.rglob("*") if path.is_file())
    assert len(files) >= 8
    missed, elsewhere = [], []
    for path in files:
        data = path.read_bytes()
        places = range(len(data)) if len(data) < 700 else range(0, len(data), 97)
        for at in places:
            path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
            try:
                audit_folder(FolderStore(copy), RULESETS, charter=world.charter_id)
                missed.append((path.name, at))
            except Tampered as found:
                if found.file != str(path.relative_to(copy)):
                    elsewhere.append((str(path.relative_to(copy)), at, found.file, found.code))
        path.write_bytes(data)
    assert missed == []
    assert {(a, c, d) for a, _, c, d in elsewhere} == set()


def test_a_flip_in_a_bundle_names_file_and_entry(world: World, tmp_path: Path) -> None:
    copy = _record(world, tmp_path)
    bundle = max((copy / "tile/entries/000.p").iterdir(), key=lambda path: int(path.name))
    data = bytearray(bundle.read_bytes())
    at = data.index(b"quiet")
    data[at] ^= 1
    bundle.write_bytes(data)
    with pytest.raises(Tampered) as found:
        audit_folder(FolderStore(copy), RULESETS)
    assert found.value.file == str(bundle.relative_to(copy))
    assert found.value.entry == 11


def test_a_file_that_the_record_does_not_name_is_found(world: World, tmp_path: Path) -> None:
    copy = _record(world, tmp_path)
    (copy / "notes.txt").write_text("left behind")
    with pytest.raises(Tampered, match=r"notes\.txt"):
        audit_folder(FolderStore(copy), RULESETS)


def test_another_charter_than_the_published_one_is_tampering(world: World, tmp_path: Path) -> None:
    copy = _record(world, tmp_path)
    with pytest.raises(Tampered, match="another mechanism"):
        audit_folder(FolderStore(copy), RULESETS, charter="0" * 64)
