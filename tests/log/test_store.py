# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The two stores under one contract, and what only a folder can get wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sulh.errors import Refused, Tampered, Unavailable
from sulh.log import store as store_module
from sulh.log.store import FolderLock, FolderStore, MemoryStore, Store
from tests.contract.store import StoreContract


class TestMemoryStore(StoreContract):
    @pytest.fixture
    def store(self) -> Store:
        return MemoryStore()


class TestFolderStore(StoreContract):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Store:
        return FolderStore(tmp_path / "record")


class TestFolderStoreWithScratchElsewhere(StoreContract):
    @pytest.fixture
    def store(self, tmp_path: Path) -> Store:
        return FolderStore(tmp_path / "record", scratch=tmp_path / "local" / "scratch")


def test_reopening_finds_the_objects_and_removes_scratch_of_a_dead_writer(tmp_path: Path) -> None:
    FolderStore(tmp_path).put("tile/0/000", b"abc")
    left = tmp_path / ".scratch" / "77"
    left.write_bytes(b"half")
    store = FolderStore(tmp_path)
    assert store.get("tile/0/000") == b"abc"
    assert list(store.list()) == ["tile/0/000"]
    store.put("tile/0/001", b"def")
    assert not left.exists()


def test_a_symbolic_link_is_listed_but_never_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"secret")
    store = FolderStore(tmp_path / "record")
    store.put("tile/0/000", b"abc")
    (tmp_path / "record" / "tile" / "0" / "001").symlink_to(secret)
    assert list(store.list("tile/")) == ["tile/0/000", "tile/0/001"]
    assert not store.exists("tile/0/001")
    with pytest.raises(Refused):
        store.get("tile/0/001")


def test_a_file_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "MAX_OBJECT_BYTES", 3)
    store = FolderStore(tmp_path)
    store.put("blob/a", b"abc")
    assert store.get("blob/a") == b"abc"
    store.put("blob/b", b"abcd")
    with pytest.raises(Tampered, match="expected at most 3 bytes, found 4") as caught:
        store.get("blob/b")
    assert caught.value.file == "blob/b"


def test_every_new_file_and_folder_is_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[Path] = []
    real = os.fsync

    def fsync(handle: int) -> None:
        synced.append(Path(os.readlink(f"/proc/self/fd/{handle}")))
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    store = FolderStore(tmp_path / "record")
    store.put("tile/0/000", b"abc")
    assert [p.name for p in synced if p.parent.name == ".scratch"] == ["1"]
    folders = {tmp_path, tmp_path / "record", tmp_path / "record/tile", tmp_path / "record/tile/0"}
    assert folders <= set(synced)
    synced.clear()
    # The same bytes again: an earlier process may have died before its sync.
    FolderStore(tmp_path / "record").put("tile/0/000", b"abc")
    again = {tmp_path / "record/tile/0/000", tmp_path / "record/tile/0", tmp_path / "record/tile"}
    assert set(synced) == {*again, tmp_path / "record"}


def test_a_disk_error_is_unavailable_and_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    store = FolderStore(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(Unavailable, match="No space left on device"):
            store.put("tile/0/000", b"abc")
    assert not store.exists("tile/0/000")
    store.put("tile/0/000", b"abc")
    assert store.get("tile/0/000") == b"abc"


def test_a_folder_is_locked_by_one_writer(tmp_path: Path) -> None:
    with FolderLock(tmp_path / "log"):
        with pytest.raises(Unavailable, match="another process writes to") as caught:
            FolderLock(tmp_path / "log")
        assert caught.value.code == "folder_locked"
    lock = FolderLock(tmp_path / "log")
    lock.release()
    lock.release()
    FolderLock(tmp_path / "log").release()
