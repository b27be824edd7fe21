# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The audit of a published log: every byte of `checkpoint` and of every file under `tile/` is accounted for.

    1 head      the signed head, with no signature line that nobody vouches for
    2 names     each file is one that the head allows, and each that it needs is there
    3 tiles     the hash tiles, level by level, up to the signed root
    4 leftovers partial files of earlier heads are the starts of what stands there now
    5 entries   each bundle against its proven hashes: leaves are handed on only now

Where nobody asks for the leaves, step 3 hashes each bundle beside its tile, so that no file is read twice,
and step 5 looks again only at those that did not agree: which of the two is wrong is known when the tiles
have given the signed root. If step 3 fails, the entries are hashed to tell which file is wrong. Memory
holds two hashes for each 256 leaves, never the leaves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import Any, Protocol

from sulh.errors import Phrase, Refused, Tampered, Unavailable
from sulh.log.builder import TileBuilder
from sulh.log.fetch import get_or_none, leaves_of, missing
from sulh.log.journal import LeafJournal
from sulh.log.merkle import Frontier, leaf_hashes, perfect_root, tile_root
from sulh.log.note import (
    ED25519,
    SignatureLine,
    TreeHead,
    Verifier,
    cosigned_head,
    head_cosignatures,
    open_head,
    parse_note,
)
from sulh.log.store import CHECKPOINT, Store, StoredHead, TreeHeadStore
from sulh.log.tiles import (
    FULL_TILE_BYTES,
    TILE_WIDTH,
    TileName,
    bundle_hashes,
    decode_bundle,
    edge_names,
    full_names,
    parse_path,
    split_tile,
    tile_length,
)

# Tiles given to one worker at a time: 16 make 4,096 leaves, about 12 ms of hashing. Larger spans leave one
# worker idle at the end.
_SPAN = 16

OnLeaves = Callable[[int, Sequence[bytes]], None]


class Run(Protocol):
    """How independent spans are worked through, results in order: `map`, or the map of a process pool."""

    def __call__(self, function: Callable[[Any], Any], items: Iterable[Any], /) -> Iterable[Any]:
        """Apply the function to each item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedLog:
    """A log whose every byte agrees with its signed head."""

    head: TreeHead
    note: bytes
    files: int
    cosignatures: tuple[tuple[str, int], ...]
    unknown: tuple[SignatureLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span:
    """Level-0 tiles or bundles from `first` up to `stop`, with the digests of the proven tiles when known."""

    first: int
    stop: int
    digests: tuple[bytes, ...] = ()


def check_log(
    store: Store,
    verifier: Verifier,
    *,
    cosigners: Sequence[Verifier] = (),
    allow_unknown: bool = False,
    on_leaves: OnLeaves | None = None,
    run: Run = map,
) -> CheckedLog:
    """Audit everything; return the head, or raise `Tampered` naming the file and, where known, the entry.

    `verifier` is the log's key, or that of a cosigner who vouches for the head of this copy.

    `on_leaves(first_index, leaves)` gets every leaf once, in order, each proven by the signed root. With a
    process pool's map as `run` it is called there, in order within spans only.
    `allow_unknown` accepts signature lines of keys that are neither the log's nor in `cosigners`.
    `Unavailable` if the log grew meanwhile. `Refused` with code `not_found` if nothing is published.
    """
    note = store.get(CHECKPOINT)
    try:
        return _check(store, note, verifier, cosigners, allow_unknown, on_leaves, run)
    except Tampered as tampered:
        if get_or_none(store, CHECKPOINT) == note:
            raise
        raise Unavailable(
            "log_moved_on",
            "the log grew while it was audited ({reason}): audit it again",
            after_seconds=1,
            reason=tampered,
        ) from tampered


def _check(
    store: Store,
    note: bytes,
    verifier: Verifier,
    cosigners: Sequence[Verifier],
    allow_unknown: bool,
    on_leaves: OnLeaves | None,
    run: Run,
) -> CheckedLog:
    # 1 head
    head, cosigned, unknown = _check_head(note, verifier, cosigners, allow_unknown)
    # 2 names
    extra, files = _check_names(store, head.size)
    # 3 tiles
    digests, levels, doubtful = _check_tiles(store, head, run, with_bundles=on_leaves is None)
    # 4 leftovers
    for name in extra:
        _check_leftover(store, name, head.size, digests, levels)
    # 5 entries
    if on_leaves is not None:
        work = partial(_check_bundles, store, head.size, on_leaves)
        for _ in run(work, _spans(_count(head.size), digests)):
            pass
    for index in doubtful:
        again = _Span(first=index, stop=index + 1, digests=(digests[index],))
        _check_bundles(store, head.size, None, again)
    return CheckedLog(head=head, note=note, files=files, cosignatures=cosigned, unknown=unknown)


def _check_head(
    note: bytes, verifier: Verifier, cosigners: Sequence[Verifier], allow_unknown: bool
) -> tuple[TreeHead, tuple[tuple[str, int], ...], tuple[SignatureLine, ...]]:
    try:
        head = open_head(note, verifier) if verifier.kind == ED25519 else cosigned_head(note, verifier)
        cosigned = tuple(head_cosignatures(note, cosigners))
    except Tampered as tampered:
        tampered.file = CHECKPOINT
        raise
    unknown = tuple(parse_note(note).unknown_to([verifier, *cosigners]))
    if unknown and not allow_unknown:
        # Bytes that no key vouches for could be changed by anyone who copies the folder.
        raise Tampered(
            "signature_unknown",
            "nobody known vouches for the signature line of {name}: name its key, or allow unknown lines",
            file=CHECKPOINT,
            name=unknown[0].name,
        )
    return head, cosigned, unknown


def _check_names(store: Store, size: int) -> tuple[list[TileName], int]:
    """The leftover partial names, and how many files there are with `checkpoint`."""
    needed = {name.path for name in edge_names(size)}
    needed.update(name.path for name in full_names(size))
    extra = []
    files = 1
    for path in store.list("tile/"):
        files += 1
        if path in needed:
            needed.remove(path)
            continue
        try:
            name = parse_path(path)
        except Refused:
            raise _unexpected(path, Phrase("no-such-tile", "no tile has this name")) from None
        if name.end > size:
            raise _unexpected(
                path, Phrase("head-short", "the signed head of size {size} does not reach it", size=size)
            )
        extra.append(name)
    for name in (*edge_names(size), *full_names(size)):
        if name.path in needed:
            raise missing(name)
    return extra, files


def _unexpected(path: str, reason: str) -> Tampered:
    return Tampered(
        "file_unexpected",
        "expected no such file: {reason}; if a publish was cut off, open the log once and audit again, "
        "else keep the file as evidence",
        file=path.encode("utf-8", "backslashreplace").decode("utf-8"),
        reason=reason,
    )


def _count(size: int) -> int:
    return (size + TILE_WIDTH - 1) // TILE_WIDTH


def _spans(count: int, digests: Sequence[bytes] = ()) -> Iterable[_Span]:
    for first in range(0, count, _SPAN):
        stop = min(first + _SPAN, count)
        yield _Span(first=first, stop=stop, digests=tuple(digests[first:stop]))


def _check_tiles(
    store: Store, head: TreeHead, run: Run, *, with_bundles: bool
) -> tuple[list[bytes], list[list[bytes]], list[int]]:
    """Prove every hash tile: digests of the level-0 files, hashes of each level above, bundles in doubt."""
    digests: list[bytes] = []
    above: list[bytes] = []
    edges: list[list[bytes]] = []
    doubtful: list[int] = []
    work = partial(_tile_roots, store, head.size, with_bundles)
    for part_digests, roots, edge, differing in run(work, _spans(_count(head.size))):
        digests += part_digests
        above += roots
        edges = [edge]
        doubtful += differing
    levels: list[list[bytes]] = [[]]
    while above:
        levels.append(above)
        full = len(above) // TILE_WIDTH
        edges.append(above[full * TILE_WIDTH :])
        above = [perfect_root(above[i * TILE_WIDTH : (i + 1) * TILE_WIDTH]) for i in range(full)]
    if TileBuilder.root_of(edges) != head.root:
        raise _blame(store, head)
    # The level-0 files gave the signed root: a file above them that differs is wrong itself.
    for level, hashes in enumerate(levels[1:], start=1):
        _compare_level(store, level, hashes)
    return digests, levels, doubtful


def _tile_roots(
    store: Store, size: int, with_bundles: bool, span: _Span
) -> tuple[list[bytes], list[bytes], list[bytes], list[int]]:
    """Of a span of level-0 tiles: file digests, roots of the full ones, the hashes of a partial last one,
    and, with bundles, the indexes of those that do not agree with the tile that was read here."""
    digests, roots, doubtful = [], [], []
    edge: list[bytes] = []
    for index in range(span.first, span.stop):
        bundle, name = _names_at(index, size)
        data = _read(store, name)
        if with_bundles and not _agrees(store, bundle, data):
            doubtful.append(index)
        digests.append(sha256(data).digest())
        if name.width < TILE_WIDTH:
            edge = split_tile(data, name.width, name.path)
        elif len(data) != FULL_TILE_BYTES:
            raise tile_length(len(data), name.width, name.path)
        else:
            roots.append(tile_root(data))
    return digests, roots, edge, doubtful


def _agrees(store: Store, bundle: TileName, tile: bytes) -> bool:
    """Whether the bundle is surely the one that the tile's bytes stand for; False is no verdict, only a doubt."""
    try:
        data = get_or_none(store, bundle.path)
        return data is not None and b"".join(bundle_hashes(data, bundle.width)) == tile
    except Tampered:
        return False


def _compare_level(store: Store, level: int, hashes: Sequence[bytes]) -> None:
    for index in range(_count(len(hashes))):
        part = hashes[index * TILE_WIDTH : (index + 1) * TILE_WIDTH]
        name = TileName(level=level, index=index, width=len(part))
        if _read(store, name) != b"".join(part):
            raise _tile_differs(name, None)


def _read(store: Store, name: TileName) -> bytes:
    data = get_or_none(store, name.path)
    if data is None:
        raise missing(name)
    return data


def _tile_differs(name: TileName, entry: int | None) -> Tampered:
    return Tampered(
        "tile_differs",
        "this hash tile does not fit the signed root: fetch it from a mirror, keep it as evidence",
        file=name.path,
        entry=entry,
    )


def _blame(store: Store, head: TreeHead) -> Tampered:
    """Which file is wrong when the level-0 tiles do not give the signed root: ask the entries."""
    frontier = Frontier()
    found: tuple[TileName, TileName, int] | None = None
    for index in range(_count(head.size)):
        bundle, tile = _names_at(index, head.size)
        try:
            hashes = leaf_hashes(decode_bundle(_read(store, bundle), bundle.width))
        except Tampered as tampered:
            tampered.file = bundle.path
            return tampered
        frontier.extend(hashes)
        shown = split_tile(_read(store, tile), tile.width, tile.path)
        if found is None and hashes != shown:
            at = next(i for i, (a, b) in enumerate(zip(hashes, shown, strict=True)) if a != b)
            found = bundle, tile, index * TILE_WIDTH + at
    if found is None:
        return Tampered(
            "root_differs",
            "the files are those of another log than the signed head of size {size}: keep head and files as evidence",
            file=CHECKPOINT,
            size=head.size,
        )
    bundle, tile, entry = found
    if frontier.root() == head.root:
        return _tile_differs(tile, entry)
    return Tampered(
        "entry_and_tile_differ",
        "this entry and its hash in {tile} differ, and neither gives the signed root: fetch both from a mirror",
        file=bundle.path,
        entry=entry,
        tile=tile.path,
    )


def _names_at(index: int, size: int) -> tuple[TileName, TileName]:
    """The bundle and the level-0 tile at an index in a log of `size` leaves."""
    width = min(TILE_WIDTH, size - index * TILE_WIDTH)
    return TileName(level=None, index=index, width=width), TileName(level=0, index=index, width=width)


def _check_leftover(
    store: Store, name: TileName, size: int, digests: Sequence[bytes], levels: Sequence[Sequence[bytes]]
) -> None:
    """A partial file of an earlier head must be the start of the proven tile or bundle at its place."""
    data = _read(store, name)
    start = name.index * TILE_WIDTH
    if name.level:
        expected = levels[name.level][start : start + name.width]
    else:
        expected = _proven(store, _names_at(name.index, size)[1], digests[name.index])[: name.width]
    if name.level is None:
        leaves_of(data, name, expected)
    elif data != b"".join(expected):
        raise _tile_differs(name, None)


def _check_bundles(store: Store, size: int, on_leaves: OnLeaves | None, span: _Span) -> None:
    for index, digest in zip(range(span.first, span.stop), span.digests, strict=True):
        bundle, tile = _names_at(index, size)
        leaves = leaves_of(_read(store, bundle), bundle, _proven(store, tile, digest))
        if on_leaves is not None:
            on_leaves(index * TILE_WIDTH, leaves)


def rebuild_journal(
    journal: LeafJournal, heads: TreeHeadStore, store: Store, verifier: Verifier, **options: Any
) -> CheckedLog:
    """Begin a new journal beside a published log that passes the audit (`options` are `check_log`'s).

    Only for the newest copy that any mirror holds: promises after its head are lost, and if the old journal
    signed further, the next head is a fork. A call that was cut off can be made again.
    """
    checked = check_log(store, verifier, **options)
    head = StoredHead(size=checked.head.size, root=checked.head.root, note=checked.note)
    if heads.load() != head:
        heads.replace(None, head)
    if journal.size != head.size:
        journal.start_at(head.size)
    return checked


def _proven(store: Store, tile: TileName, digest: bytes) -> list[bytes]:
    data = _read(store, tile)
    # A store that answers twice differently could pass other hashes at the second reading.
    if sha256(data).digest() != digest:
        raise _tile_differs(tile, None)
    return split_tile(data, tile.width, tile.path)
