# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Tiles and bundles out of a store: a partial one may meanwhile be the start of a wider or full one.

Nothing read here is trusted yet; callers compare it with a signed root. A file that a signed head needs and
that is not there is `Tampered`, naming it.
"""

from __future__ import annotations

from collections.abc import Sequence

from sulh.errors import Refused, Tampered
from sulh.log.builder import TileBuilder
from sulh.log.merkle import leaf_hashes
from sulh.log.store import Store
from sulh.log.tiles import (
    TILE_WIDTH,
    TileName,
    decode_bundle,
    edge_names,
    parse_path,
    split_tile,
    whole_leaves,
)


def get_or_none(store: Store, path: str) -> bytes | None:
    """The object's bytes, or None where there is none."""
    try:
        return store.get(path)
    except Refused as refused:
        if refused.code != "not_found":
            raise
        return None


def missing(name: TileName) -> Tampered:
    """A file that the signed head needs is not there."""
    return Tampered(
        "file_missing",
        "the signed head needs this file and it is not there: fetch it from a mirror",
        file=name.path,
    )


def _get(store: Store, name: TileName) -> tuple[TileName, bytes]:
    data = get_or_none(store, name.path)
    if data is not None:
        return name, data
    full = TileName(level=name.level, index=name.index, width=TILE_WIDTH)
    data = None if name.width == TILE_WIDTH else get_or_none(store, full.path)
    if data is None:
        raise missing(name)
    return full, data


def read_hashes(store: Store, name: TileName) -> list[bytes]:
    """The first `name.width` hashes of a tile, from the partial file or else from the full one."""
    found, data = _get(store, name)
    return split_tile(data, found.width, found.path)[: name.width]


def read_bundle(store: Store, name: TileName) -> list[bytes]:
    """The first `name.width` leaves of a bundle, looked at for their form only."""
    found, data = _get(store, name)
    try:
        return decode_bundle(data, found.width)[: name.width]
    except Tampered as tampered:
        tampered.file = found.path
        raise


def read_leaves(store: Store, name: TileName, hashes: Sequence[bytes]) -> list[bytes]:
    """The first `name.width` leaves of a bundle, each compared with its leaf hash.

    `Tampered` names the bundle's file and the first entry that is not the one that was signed.
    """
    found, data = _get(store, name)
    return leaves_of(data, found, hashes)


def leaves_of(data: bytes, name: TileName, hashes: Sequence[bytes]) -> list[bytes]:
    """A bundle's bytes -> the leaves that `hashes` vouch for (at least one, at most the bundle's width)."""
    try:
        leaves = decode_bundle(data, name.width)
    except Tampered as tampered:
        tampered.file = name.path
        entry = _first_difference(whole_leaves(data, name.width), hashes)
        tampered.entry = name.index * TILE_WIDTH + entry if entry < len(hashes) else None
        raise
    entry = _first_difference(leaves, hashes)
    if entry < len(hashes):
        raise Tampered(
            "entry_differs",
            "this entry is not the one that was signed at this place: fetch the bundle from a mirror",
            file=name.path,
            entry=name.index * TILE_WIDTH + entry,
        )
    return leaves[: len(hashes)]


def _first_difference(leaves: Sequence[bytes], hashes: Sequence[bytes]) -> int:
    found = leaf_hashes(leaves[: len(hashes)])
    if found == list(hashes):
        return len(hashes)
    return next((i for i, (a, b) in enumerate(zip(found, hashes, strict=False)) if a != b), len(found))


def edge_hashes(store: Store, size: int, root: bytes) -> list[list[bytes]]:
    """The hashes of the partial tiles at a signed head {size, root}, level 0 first. `Tampered` if not its root."""
    levels: list[list[bytes]] = []
    count = size
    while count:
        name = TileName(level=len(levels), index=count // TILE_WIDTH, width=count % TILE_WIDTH)
        levels.append(read_hashes(store, name) if name.width else [])
        count //= TILE_WIDTH
    if TileBuilder.root_of(levels) != root:
        raise Tampered(
            "edge_root",
            "the hash tiles at the right edge of size {size} do not give the signed root: audit the folder",
            size=size,
        )
    return levels


def load_edge(store: Store, size: int, root: bytes) -> TileBuilder:
    """A builder that goes on from a signed head {size, root}, whose edge was checked against that root."""
    levels = edge_hashes(store, size, root)
    leaves: list[bytes] = []
    if width := size % TILE_WIDTH:
        leaves = read_leaves(store, TileName(level=None, index=size // TILE_WIDTH, width=width), levels[0])
    return TileBuilder.resume(size, levels, leaves)


def partial_paths(store: Store) -> set[str]:
    """The paths of every partial tile and bundle in the store; looks at every name once."""
    return {path for path in store.list("tile/") if ".p/" in path and _is_tile(path)}


def edge_paths(*sizes: int) -> set[str]:
    """The paths of the partial files that heads of these sizes need."""
    return {name.path for size in sizes for name in edge_names(size)}


def _is_tile(path: str) -> bool:
    try:
        parse_path(path)
    except Refused:
        return False
    return True
