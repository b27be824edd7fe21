# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Edges that a changed program got past once: each test here notices one mutant."""

from __future__ import annotations

from pathlib import Path

import pytest

from sulh.errors import Tampered
from sulh.log.fetch import read_bundle
from sulh.log.journal import MemoryJournal
from sulh.log.reader import LogReader
from sulh.log.sequencer import Sequencer
from sulh.log.store import FolderStore, MemoryStore
from sulh.log.tiles import TileName, edge_names
from tests.log.logs import SIGNER, build, leaves


def test_a_bundle_that_is_none_is_named() -> None:
    store = MemoryStore()
    build(store, 5)
    store._objects["tile/entries/000.p/5"] = b"\xff"
    with pytest.raises(Tampered) as caught:
        read_bundle(store, TileName(level=None, index=0, width=5))
    assert caught.value.file == "tile/entries/000.p/5"


def test_after_boot_the_edge_of_the_head_before_stays_for_its_readers() -> None:
    store, journal = MemoryStore(), MemoryJournal()
    build(store, 3, 4, journal=journal)
    again = Sequencer(journal, store, journal, SIGNER)
    again.open()
    again.commit(leaves(5, 7))
    again.publish()
    wanted = {n.path for size in (7, 12) for n in edge_names(size)}
    assert {path for path in store.list("tile/") if ".p/" in path} == wanted


def test_an_object_that_differs_says_so_by_code(tmp_path: Path) -> None:
    for store in (MemoryStore(), FolderStore(tmp_path)):
        store.put("blob/a", b"one")
        with pytest.raises(Tampered) as caught:
            store.put("blob/a", b"two")
        assert caught.value.code == "object_differs"


def test_a_full_tile_that_differs_says_so_by_code() -> None:
    store = MemoryStore()
    build(store, 300)
    store._objects["tile/0/000"] = bytes(32 * 256)
    reader = LogReader(store, SIGNER.verifier)
    with pytest.raises(Tampered) as caught:
        reader.leaf_hash(0)
    assert (caught.value.code, caught.value.file) == ("tile_differs", "tile/0/000")
