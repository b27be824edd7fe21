# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Logs that other programs wrote, under `sulh audit --log`; read from where they lie, never kept here."""

from pathlib import Path

import pytest

from sulh.log.fetch import edge_hashes, read_hashes
from sulh.log.merkle import Frontier
from sulh.log.note import Verifier, cosigned_head
from sulh.log.store import CHECKPOINT, FolderStore
from sulh.log.tiles import TileName
from tests.cli.commands import sulh
from tests.log import oracle

TESSERA = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"
SUNLIGHT_MIRROR = "mirror.example.org+3fb148ef+BAAjjch9GyYz0sJsJx7ALhbdAtz2ov0unbzSl1vMp94O"
MIRRORED = (
    "cmd/skylight/testdata/witness/mirror/000de184301123b9278c086a7d9f68c9577e83872224c197058fd90784ea9706/"
)


def laid_out(files: dict[str, bytes], folder: str, to: Path) -> Path:
    for name, data in files.items():
        path = to / name.removeprefix(folder)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return to


@pytest.fixture
def tessera(tmp_path: Path) -> Path:
    files = oracle.mirrored("transparency-dev+tessera", "testdata/log")
    return laid_out(files, "testdata/log/", tmp_path / "tessera")


@pytest.fixture
def sunlight(tmp_path: Path) -> Path:
    files = oracle.mirrored("FiloSottile+sunlight", MIRRORED)
    return laid_out(files, MIRRORED, tmp_path / "sunlight")


def test_tesseras_sample_log_is_sound(tessera: Path) -> None:
    found = sulh("audit", tessera, "--log", TESSERA, "--json")
    assert found.status == 0, found.err
    assert (found.json["size"], found.json["scope"]) == (15, "log")
    said = sulh("audit", tessera, "--log", TESSERA)
    assert "sound as a log: example.com/log/testdata, 15 entries" in said.out


def test_a_flipped_byte_in_it_is_found_and_its_file_named(tessera: Path) -> None:
    for name in ("tile/0/000.p/15", "tile/entries/000.p/15", "tile/entries/000.p/7"):
        path = tessera / name
        before = path.read_bytes()
        path.write_bytes(before[:-1] + bytes([before[-1] ^ 1]))
        found = sulh("audit", tessera, "--log", TESSERA)
        assert found.status == 2 and name in found.sentence
        path.write_bytes(before)


def test_sunlights_mirror_signed_the_root_that_its_hash_tiles_give(sunlight: Path) -> None:
    store = FolderStore(sunlight, scratch=sunlight / "scratch")
    head = cosigned_head(store.get(CHECKPOINT), Verifier(SUNLIGHT_MIRROR))
    edge_hashes(store, head.size, head.root)
    frontier = Frontier()
    frontier.extend(read_hashes(store, TileName(level=0, index=0, width=256)))
    frontier.extend(read_hashes(store, TileName(level=0, index=1, width=44)))
    assert (frontier.size, frontier.root()) == (head.size, head.root)


def test_the_stand_ins_that_sunlight_keeps_for_its_bundles_are_not_taken_for_entries(sunlight: Path) -> None:
    found = sulh("audit", sunlight, "--log", SUNLIGHT_MIRROR)
    assert found.status == 2 and "tile/entries/000" in found.sentence


def test_another_key_vouches_for_nothing(tessera: Path) -> None:
    found = sulh("audit", tessera, "--log", SUNLIGHT_MIRROR)
    assert found.status == 2 and "this head is not the log's" in found.sentence


def test_a_folder_without_a_log_is_refused_in_one_sentence(tmp_path: Path) -> None:
    found = sulh("audit", tmp_path, "--log", TESSERA)
    assert found.status == 1 and "has no checkpoint" in found.sentence
