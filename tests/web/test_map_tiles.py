# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""An operator's own tiles: what is taken, what is refused, and how pieces of them are given."""

import gzip
import json
from pathlib import Path

import pytest

from sulh.errors import Refused
from sulh.web.map.tiles import HEADER_BYTES, MAX_METADATA, read_tiles

LAYERS = ("earth", "water", "roads", "places", "boundaries")


def tiles(path: Path, layers: tuple[str, ...] = LAYERS, bend: dict[int, int] | None = None) -> Path:
    """A PMTiles file without a tile."""
    words = {"vector_layers": [{"id": name} for name in layers], "attribution": "<b>Somebody</b>"}
    metadata = gzip.compress(json.dumps(words).encode())
    head = bytearray(HEADER_BYTES)
    head[:7], head[7], head[97], head[98], head[99] = b"PMTiles", 3, 2, 2, 1
    for at, value in ((8, HEADER_BYTES), (24, HEADER_BYTES), (32, len(metadata))):
        head[at : at + 8] = value.to_bytes(8, "little")
    for at, degrees in ((102, 60), (106, 23), (110, 78), (114, 39)):
        head[at : at + 4] = (degrees * 10_000_000).to_bytes(4, "little", signed=True)
    for at, value in (bend or {}).items():
        head[at] = value
    path.write_bytes(bytes(head) + metadata)
    return path


def test_layers_that_are_drawn_are_told_from_those_that_are_not(tmp_path: Path) -> None:
    read = read_tiles(tiles(tmp_path / "a"))
    assert read.layers == ("earth", "water", "roads", "places") and read.left_out == ("boundaries",)
    assert read.source == "Somebody" and read.sides == (600_000_000, 230_000_000, 780_000_000, 390_000_000)


@pytest.mark.parametrize("bend", [{0: 1}, {7: 2}, {99: 2}, {13: 1}, {30: 9}, {105: 127}, {97: 1}])
def test_a_file_that_is_none_is_refused_by_one_code(tmp_path: Path, bend: dict[int, int]) -> None:
    with pytest.raises(Refused) as refused:
        read_tiles(tiles(tmp_path / "a", bend=bend))
    assert refused.value.code == "bad_basemap" and "tippecanoe" in str(refused.value)


@pytest.mark.parametrize("deep", [b'{"x":' + b"[" * 900_000, b"[" * 900_000])
def test_a_description_that_is_too_deep_is_refused(tmp_path: Path, deep: bytes) -> None:
    head = bytearray(tiles(tmp_path / "a").read_bytes()[:HEADER_BYTES])
    head[32:40], head[97] = len(deep).to_bytes(8, "little"), 1
    (tmp_path / "b").write_bytes(bytes(head) + deep)
    with pytest.raises(Refused):
        read_tiles(tmp_path / "b")
    listed = read_tiles(tiles(tmp_path / "c", layers=("land",) * 20_000))
    assert listed.layers == ("land",)


def test_any_bytes_are_read_or_refused_and_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    whole = tiles(tmp_path / "a").read_bytes()
    for at in range(0, len(whole), 2):
        for bent in (whole[:at], whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]):
            (tmp_path / "b").write_bytes(bent)
            try:
                read_tiles(tmp_path / "b")
            except Refused as why:
                assert why.code == "bad_basemap"
    bomb = gzip.compress(b" " * (50 * MAX_METADATA))
    head = bytearray(whole[:HEADER_BYTES])
    head[32:40] = len(bomb).to_bytes(8, "little")
    (tmp_path / "c").write_bytes(bytes(head) + bomb)
    with pytest.raises(Refused):
        read_tiles(tmp_path / "c")
    with pytest.raises(Refused):
        read_tiles(tiles(tmp_path / "d", layers=("boundaries", "countries")))
