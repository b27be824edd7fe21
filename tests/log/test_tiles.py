# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Tile names and bundles, spelled in one way only."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sulh.errors import Refused, Tampered
from sulh.log.merkle import leaf_hashes
from sulh.log.tiles import (
    MAX_LEAF,
    TileName,
    bundle_hashes,
    bundle_path,
    decode_bundle,
    edge_names,
    encode_bundle,
    full_names,
    parse_path,
    split_tile,
    tile_path,
    whole_leaves,
)

NAMES = [
    (0, 0, 256, "tile/0/000"),
    (0, 0, 1, "tile/0/000.p/1"),
    (0, 1067, 256, "tile/0/x001/067"),
    (0, 1234067, 255, "tile/0/x001/x234/067.p/255"),
    (63, 999, 256, "tile/63/999"),
    (1, 1000, 256, "tile/1/x001/000"),
    (2, 10**12, 256, "tile/2/x001/x000/x000/x000/000"),
    (None, 0, 256, "tile/entries/000"),
    (None, 273, 112, "tile/entries/273.p/112"),
    (None, 999_999_999, 256, "tile/entries/x999/x999/999"),
]


@pytest.mark.parametrize(("level", "index", "width", "path"), NAMES)
def test_a_tile_has_one_path(level: int | None, index: int, width: int, path: str) -> None:
    name = TileName(level=level, index=index, width=width)
    written = bundle_path(index, width) if level is None else tile_path(level, index, width)
    assert written == path == name.path
    assert parse_path(path) == name


@pytest.mark.parametrize(
    "path",
    [
        "", "tile", "tile/0", "tile/0/", "/tile/0/000", "tile/0/000/", "tile/00/000", "tile/64/000", "tile/-1/000",
        "tile/100/000", "tile/0/0", "tile/0/0000", "tile/0/x000/001", "tile/0/x000/x001/000", "tile/0/001/000",
        "tile/0/x001", "tile/0/x01/000", "tile/0/000.p", "tile/0/000.p/", "tile/0/000.p/0", "tile/0/000.p/01",
        "tile/0/000.p/256", "tile/0/000.p/999", "tile/0/000.p/1/", "tile/0/000.P/1", "tile/data/000",
        "tile/entries/0", "tile/entries/x000/000", "tile/0/٠٠٠", "tile/0/000\n", "tile/0/000\udc80", "tile/ 0/000",
    ],
)  # fmt: skip
def test_any_other_spelling_is_refused(path: str) -> None:
    with pytest.raises(Refused) as caught:
        parse_path(path)
    assert caught.value.code == "tile_path"
    assert str(caught.value).startswith("expected a tile path such as tile/0/x001/067")


@given(st.text(alphabet="tile/0x1p.n8ers", max_size=24))
@example("tile/0/x001/x000/000")
def test_what_can_be_read_is_written_back_alike(path: str) -> None:
    try:
        name = parse_path(path)
    except Refused:
        return
    assert name.path == path


@pytest.mark.parametrize(
    ("level", "index", "width"), [(64, 0, 256), (-1, 0, 256), (0, -1, 1), (0, 0, 0), (0, 0, 257)]
)
def test_a_tile_that_cannot_be_is_misuse(level: int, index: int, width: int) -> None:
    with pytest.raises(RuntimeError):
        tile_path(level, index, width)


def test_seventy_thousand_leaves_have_the_files_of_the_specifications_example() -> None:
    full = [n.path for n in full_names(70_000)]
    assert full.count("tile/1/000") == 1
    assert sum(path.startswith("tile/0/") for path in full) == 273
    assert sum(path.startswith("tile/entries/") for path in full) == 273
    assert len(full) == 273 * 2 + 1
    assert [n.path for n in edge_names(70_000)] == [
        "tile/entries/273.p/112",
        "tile/0/273.p/112",
        "tile/1/001.p/17",
        "tile/2/000.p/1",
    ]
    assert [n.path for n in edge_names(256)] == ["tile/1/000.p/1"]
    assert list(edge_names(0)) == list(full_names(0)) == []


def test_a_name_tells_the_size_from_which_it_exists() -> None:
    assert parse_path("tile/0/001.p/3").end == 259
    assert parse_path("tile/entries/001").end == 512
    assert parse_path("tile/1/000.p/2").end == 512
    assert parse_path("tile/2/000").end == 256**3


@given(st.lists(st.binary(max_size=40), min_size=1, max_size=256))
def test_a_bundle_gives_its_leaves_back(leaves: list[bytes]) -> None:
    assert decode_bundle(encode_bundle(leaves), len(leaves)) == leaves


def test_a_bundle_is_lengths_and_leaves() -> None:
    assert encode_bundle([b"ab", b"", b"c" * 256]) == b"\x00\x02ab\x00\x00\x01\x00" + b"c" * 256


def test_a_leaf_may_be_as_long_as_the_limit_and_no_longer() -> None:
    leaf = bytes(MAX_LEAF)
    assert decode_bundle(encode_bundle([leaf]), 1) == [leaf]
    with pytest.raises(Refused, match="expected a leaf of at most 60000 bytes, found 60001"):
        encode_bundle([leaf + b"x"])
    assert decode_bundle(b"\xff\xff" + bytes(65535), 1) == [bytes(65535)]


@pytest.mark.parametrize("count", [0, 257])
def test_a_bundle_of_no_or_too_many_leaves_is_misuse(count: int) -> None:
    with pytest.raises(RuntimeError):
        encode_bundle([b""] * count)


@given(st.binary(max_size=60), st.integers(1, 4))
def test_any_bytes_are_exactly_the_leaves_or_tampering(data: bytes, width: int) -> None:
    try:
        leaves = decode_bundle(data, width)
    except Tampered as tampered:
        assert tampered.code == "bundle_malformed"
        assert len(whole_leaves(data, width)) <= width
        with pytest.raises(Tampered) as same:
            bundle_hashes(data, width)
        assert str(same.value) == str(tampered)
    else:
        assert encode_bundle(leaves) == data
        assert bundle_hashes(data, width) == leaf_hashes(leaves)


def test_a_tile_of_another_length_is_tampering() -> None:
    assert split_tile(bytes(32) + b"a" * 32, 2, "tile/0/000.p/2") == [bytes(32), b"a" * 32]
    with pytest.raises(Tampered) as caught:
        split_tile(bytes(63), 2, "tile/0/000.p/2")
    assert str(caught.value) == "file tile/0/000.p/2: expected 64 bytes, found 63: fetch the tile again"
