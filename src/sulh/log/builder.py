# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Leaves in, tiles out: the one way tiles are made, for sequencer, mirrors and benchmarks alike.

The builder keeps the right edge only (at most 255 hashes a level and 255 leaves), so a log of any length is
built in constant memory. It writes nothing itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from sulh.log.merkle import Frontier, leaf_hashes, tile_root
from sulh.log.tiles import TILE_HEIGHT, TILE_WIDTH, bundle_path, encode_bundle, tile_path


class TileBuilder:
    """The right edge of a tiled log of `size` leaves."""

    __slots__ = ("_leaves", "_levels", "size")

    def __init__(self) -> None:
        self.size = 0
        self._leaves: list[bytes] = []
        self._levels: list[list[bytes]] = []

    @classmethod
    def resume(cls, size: int, levels: Sequence[Sequence[bytes]], leaves: Sequence[bytes]) -> TileBuilder:
        """Continue at `size` from the hashes of the partial tiles (level 0 first) and the partial bundle's leaves.

        Nothing is trusted by this: the caller compares `root()` with a signed head.
        """
        builder = cls()
        builder.size = size
        builder._levels = [list(level) for level in levels]
        builder._leaves = list(leaves)
        for level, hashes in enumerate(builder._levels):
            if len(hashes) != (size >> (TILE_HEIGHT * level)) % TILE_WIDTH:
                raise RuntimeError(f"level {level} has {len(hashes)} hashes at size {size}")
        if len(leaves) != size % TILE_WIDTH or size >> (TILE_HEIGHT * len(levels)):
            raise RuntimeError(f"the edge does not fit size {size}")
        return builder

    def extend(self, leaves: Sequence[bytes]) -> list[tuple[str, bytes]]:
        """Append leaves; return (path, bytes) of every bundle and hash tile that became full, in order."""
        full: list[tuple[str, bytes]] = []
        at = 0
        while at < len(leaves):
            chunk = leaves[at : at + TILE_WIDTH - len(self._leaves)]
            at += len(chunk)
            self._leaves += chunk
            hashes = leaf_hashes(chunk)
            self.size += len(chunk)
            if len(self._leaves) == TILE_WIDTH:
                full.append((bundle_path(self.size // TILE_WIDTH - 1), encode_bundle(self._leaves)))
                self._leaves = []
            self._add(0, hashes, full)
        return full

    def _add(self, level: int, hashes: Sequence[bytes], full: list[tuple[str, bytes]]) -> None:
        if level == len(self._levels):
            self._levels.append([])
        edge = self._levels[level]
        edge += hashes
        if len(edge) == TILE_WIDTH:
            index = (self.size >> (TILE_HEIGHT * (level + 1))) - 1
            data = b"".join(edge)
            full.append((tile_path(level, index), data))
            self._levels[level] = []
            self._add(level + 1, [tile_root(data)], full)

    def partials(self) -> list[tuple[str, bytes]]:
        """(path, bytes) of the partial bundle and the partial hash tiles at `size`; empty ones do not exist."""
        parts: list[tuple[str, bytes]] = []
        if self._leaves:
            parts.append(
                (bundle_path(self.size // TILE_WIDTH, len(self._leaves)), encode_bundle(self._leaves))
            )
        for level, edge in enumerate(self._levels):
            if edge:
                index = self.size >> (TILE_HEIGHT * (level + 1))
                parts.append((tile_path(level, index, len(edge)), b"".join(edge)))
        return parts

    def root(self) -> bytes:
        """The root of the tree at `size`."""
        return self.root_of(self._levels)

    @staticmethod
    def root_of(levels: Sequence[Sequence[bytes]]) -> bytes:
        """The root that the hashes of the partial tiles (level 0 first) give together."""
        frontier = Frontier()
        for level in reversed(range(len(levels))):
            for subtree in levels[level]:
                frontier.push(TILE_HEIGHT * level, subtree)
        return frontier.root()

    def copy(self) -> TileBuilder:
        """An independent builder at the same size."""
        return TileBuilder.resume(self.size, self._levels, self._leaves)
