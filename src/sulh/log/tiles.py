# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Names and bytes of tiles: how a tree and its leaves are cut into files.

Source: C2SP tlog-tiles. A hash tile at level L holds 256 hashes (8,192 bytes), each the root of a full tile
at level L-1; level 0 holds leaf hashes. An entry bundle holds the same 256 leaves, each behind its length
(uint16, big-endian). A partial tile at the right edge ends in `.p/W`, W from 1 to 255.

    tile/0/x001/234/067        level 0, index 1234067, full (the last element alone has no x)
    tile/1/000.p/17            level 1, index 0, 17 hashes
    tile/entries/000           the first 256 leaves
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sulh.errors import Refused, Tampered
from sulh.log.merkle import HASH_BYTES, leaf_hashes

TILE_HEIGHT = 8
TILE_WIDTH = 1 << TILE_HEIGHT
FULL_TILE_BYTES = TILE_WIDTH * HASH_BYTES
# The format allows 65,535 bytes; ours stop earlier so that proofs and other tools' headers fit beside one.
MAX_LEAF = 60_000
# tlog-tiles: "a decimal ASCII integer between 0 and 63".
MAX_LEVEL = 63
# Sizes are uint64 in cosignatures; 2^63-1 is the most that signed 64-bit readers hold.
MAX_SIZE = 2**63 - 1

_PATH = re.compile(r"tile/(0|[1-9][0-9]?|entries)/((?:x[0-9]{3}/){0,7}[0-9]{3})(?:\.p/([1-9][0-9]{0,2}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class TileName:
    """What a path under `tile/` names; `level` is None for an entry bundle, `width` 256 for a full one."""

    level: int | None
    index: int
    width: int

    @property
    def path(self) -> str:
        """The path relative to the log's root."""
        if self.level is None:
            return bundle_path(self.index, self.width)
        return tile_path(self.level, self.index, self.width)

    @property
    def end(self) -> int:
        """The tree size from which this tile can exist: the end of the range of leaves it spans."""
        return (self.index * TILE_WIDTH + self.width) << (TILE_HEIGHT * (self.level or 0))


def tile_path(level: int, index: int, width: int = TILE_WIDTH) -> str:
    """The path of a hash tile, relative to the log's root."""
    if not 0 <= level <= MAX_LEVEL:
        raise RuntimeError(f"no tile level {level}")
    return f"tile/{level}/{_index_path(index, width)}"


def bundle_path(index: int, width: int = TILE_WIDTH) -> str:
    """The path of an entry bundle, relative to the log's root."""
    return f"tile/entries/{_index_path(index, width)}"


def parse_path(path: str) -> TileName:
    """Read back what `tile_path` and `bundle_path` wrote; any other spelling is `Refused`."""
    match = _PATH.fullmatch(path)
    if match:
        level, index, width = match.groups()
        name = TileName(
            level=None if level == "entries" else int(level),
            index=int(index.replace("x", "").replace("/", "")),
            width=TILE_WIDTH if width is None else int(width),
        )
        # A second spelling of one tile (x000/001) would be a second file for one range: refuse it.
        if (
            (name.level or 0) <= MAX_LEVEL
            and (width is None or name.width < TILE_WIDTH)
            and name.path == path
        ):
            return name
    shown = path.encode("ascii", "backslashreplace").decode("ascii")
    raise Refused(
        "tile_path",
        "expected a tile path such as tile/0/x001/067 or tile/entries/000.p/5, found {found}",
        found=shown,
    )


def _index_path(index: int, width: int) -> str:
    if index < 0 or not 1 <= width <= TILE_WIDTH:
        raise RuntimeError(f"no tile {index} of width {width}")
    path = f"{index % 1000:03d}"
    while index >= 1000:
        index //= 1000
        path = f"x{index % 1000:03d}/{path}"
    return path if width == TILE_WIDTH else f"{path}.p/{width}"


def edge_names(size: int) -> Iterator[TileName]:
    """The partial bundle and the partial hash tiles of a tree of `size` leaves, lowest level first."""
    if size % TILE_WIDTH:
        yield TileName(level=None, index=size // TILE_WIDTH, width=size % TILE_WIDTH)
    level, count = 0, size
    while count:
        if count % TILE_WIDTH:
            yield TileName(level=level, index=count // TILE_WIDTH, width=count % TILE_WIDTH)
        level, count = level + 1, count // TILE_WIDTH


def full_names(size: int) -> Iterator[TileName]:
    """Every full bundle and full hash tile of a tree of `size` leaves, bundles first, then level by level."""
    for index in range(size // TILE_WIDTH):
        yield TileName(level=None, index=index, width=TILE_WIDTH)
    level, count = 0, size // TILE_WIDTH
    while count:
        for index in range(count):
            yield TileName(level=level, index=index, width=TILE_WIDTH)
        level, count = level + 1, count // TILE_WIDTH


def encode_bundle(leaves: Sequence[bytes]) -> bytes:
    """1 to 256 leaves -> their bundle. A leaf above `MAX_LEAF` bytes is `Refused`."""
    if not 1 <= len(leaves) <= TILE_WIDTH:
        raise RuntimeError(f"a bundle holds 1 to {TILE_WIDTH} leaves, not {len(leaves)}")
    parts = []
    for leaf in leaves:
        size = len(leaf)
        if size > MAX_LEAF:
            raise leaf_too_long(size)
        parts.append(size.to_bytes(2, "big"))
        parts.append(leaf)
    return b"".join(parts)


def leaf_too_long(size: int) -> Refused:
    """The refusal of a leaf of `size` bytes."""
    return Refused(
        "leaf_too_long",
        "expected a leaf of at most {expected} bytes, found {found}: shorten it or put the rest into a blob",
        expected=MAX_LEAF,
        found=size,
    )


def decode_bundle(data: bytes, width: int) -> list[bytes]:
    """A bundle -> its `width` leaves. Bytes that are not exactly that many leaves are `Tampered`.

    Leaves up to the format's own 65,535 bytes are read, so that other logs can be audited.
    """
    leaves, rest = _decode(data, width)
    if len(leaves) != width or rest:
        raise Tampered(
            "bundle_malformed",
            "expected exactly {expected} leaves, found {found} and {rest} bytes more: fetch the bundle again",
            expected=width,
            found=len(leaves),
            rest=rest,
        )
    return leaves


def bundle_hashes(data: bytes, width: int) -> list[bytes]:
    """A bundle -> its `width` leaf hashes, without a copy of any leaf; `Tampered` as `decode_bundle`."""
    view, at, end = memoryview(data), 0, len(data)
    leaves: list[memoryview] = []
    while at + 2 <= end and len(leaves) < width:
        start = at + 2
        at = start + (data[at] << 8 | data[at + 1])
        leaves.append(view[start:at])
    if at != end or len(leaves) != width:
        decode_bundle(data, width)  # says what is wrong
        raise RuntimeError("a bundle was read in two ways")
    return leaf_hashes(leaves)


def whole_leaves(data: bytes, width: int) -> list[bytes]:
    """The leaves that can still be read from the start of a damaged bundle, to say where it went wrong."""
    return _decode(data, width)[0]


def _decode(data: bytes, width: int) -> tuple[list[bytes], int]:
    leaves: list[bytes] = []
    at, end = 0, len(data)
    while at + 2 <= end and len(leaves) < width:
        stop = at + 2 + (data[at] << 8 | data[at + 1])
        if stop > end:
            break
        leaves.append(data[at + 2 : stop])
        at = stop
    return leaves, end - at


def split_tile(data: bytes, width: int, path: str) -> list[bytes]:
    """A hash tile's bytes -> its `width` hashes; another length is `Tampered`, naming the file."""
    if len(data) != width * HASH_BYTES:
        raise tile_length(len(data), width, path)
    return [data[at : at + HASH_BYTES] for at in range(0, len(data), HASH_BYTES)]


def tile_length(found: int, width: int, path: str) -> Tampered:
    """A tile's file of `found` bytes does not hold `width` hashes."""
    return Tampered(
        "tile_length",
        "expected {expected} bytes, found {found}: fetch the tile again",
        file=path,
        expected=width * HASH_BYTES,
        found=found,
    )
