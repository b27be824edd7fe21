# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reading a published log: leaves, roots and proofs out of its tiles, trusting the signature alone.

Every hash tile is compared with the hash that its parent tile holds for it, up to the signed root, before
anything is computed from it; what has been compared is kept (least recently used goes first).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator

from sulh.errors import Phrase, Refused, Tampered, Unavailable
from sulh.log.fetch import edge_hashes, get_or_none, read_bundle, read_hashes, read_leaves
from sulh.log.merkle import EMPTY_ROOT, leaf_hash, node_hash, parents
from sulh.log.note import TreeHead, Verifier, open_head
from sulh.log.store import CHECKPOINT, Store, not_found
from sulh.log.tiles import TILE_HEIGHT, TILE_WIDTH, TileName

# A tile with its inner nodes takes about 35 kB: 1,024 of them reach 260,000 leaves in 36 MB.
TILES_KEPT = 1_024
# A publish may drop an old edge between our two reads; three in a row means that something else is wrong.
_ATTEMPTS = 3

_Nodes = list[list[bytes]]


class LogReader:
    """A view of one log at its last read head. `head()` reads the newest; the other calls stay at that one."""

    def __init__(self, store: Store, verifier: Verifier, *, tiles_kept: int = TILES_KEPT) -> None:
        self._store = store
        self._verifier = verifier
        self._tiles_kept = tiles_kept
        self._tiles: OrderedDict[tuple[int, int], _Nodes] = OrderedDict()
        self._edge: list[_Nodes] = []
        self._head: TreeHead | None = None
        self._note = b""
        # The bundle that was read last: who asks for one entry asks for its neighbours next.
        self._recent: tuple[TileName, list[bytes]] | None = None

    @property
    def note(self) -> bytes:
        """The note of the head in use, with every signature line that it came with."""
        self._at()
        return self._note

    def head(self) -> TreeHead:
        """Read the published head and take it up.

        `Tampered` if it is not signed, or is smaller than the last one read, or does not continue it.
        """
        for attempt in range(_ATTEMPTS):
            note = get_or_none(self._store, CHECKPOINT)
            if note is None:
                raise not_found(CHECKPOINT)
            if note == self._note and self._head is not None:
                return self._head
            try:
                return self.take(note)
            except Tampered:
                if attempt + 1 == _ATTEMPTS or get_or_none(self._store, CHECKPOINT) == note:
                    raise
        raise RuntimeError("unreachable")

    def take(self, note: bytes) -> TreeHead:
        """Take up a head that came another way (a cosigned note, a head entry), by the same rules as `head`."""
        head = open_head(note, self._verifier)
        old = self._head
        if old is not None and head.size < old.size:
            raise Tampered(
                "head_rewound",
                "expected a head that continues size {expected}, found size {found}: keep both notes as evidence",
                expected=old.size,
                found=head.size,
            )
        before = (self._head, self._edge, self._note)
        self._edge = [_inner(h) for h in edge_hashes(self._store, head.size, head.root)]
        self._head, self._note = head, note
        # Only tiles that the old head did not yet call full are read here, so nothing kept from the old tree
        # can vouch for the new one.
        try:
            if old is not None and self._range(0, old.size) != old.root:
                raise Tampered(
                    "head_forked",
                    "the head of size {found} does not continue the head of size {expected}: keep both notes as "
                    "evidence",
                    expected=old.size,
                    found=head.size,
                )
        except BaseException:
            # Unproven, whatever went wrong: a host that forks and then answers one request late would else
            # have its head taken at the next look. Nor may what was read under it stay among the proven tiles.
            self._head, self._edge, self._note = before
            self._tiles.clear()
            raise
        return head

    def _at(self) -> TreeHead:
        return self._head if self._head is not None else self.head()

    def _nodes(self, level: int, index: int) -> _Nodes:
        """The hashes of a tile and its inner nodes by height, compared with the signed root."""
        kept = self._tiles.get((level, index))
        if kept is not None:
            self._tiles.move_to_end((level, index))
            return kept
        if index == self._at().size >> (TILE_HEIGHT * (level + 1)):
            return self._edge[level]
        name = TileName(level=level, index=index, width=TILE_WIDTH)
        nodes = _inner(read_hashes(self._store, name))
        if nodes[TILE_HEIGHT][0] != self._nodes(level + 1, index // TILE_WIDTH)[0][index % TILE_WIDTH]:
            raise Tampered(
                "tile_differs",
                "this hash tile is not the one that was signed: fetch it from a mirror",
                file=name.path,
            )
        self._tiles[level, index] = nodes
        if len(self._tiles) > self._tiles_kept:
            self._tiles.popitem(last=False)
        return nodes

    def _node(self, height: int, index: int) -> bytes:
        """The root of the perfect subtree of 2^height leaves that begins at leaf index * 2^height."""
        level, inner = divmod(height, TILE_HEIGHT)
        bits = TILE_HEIGHT - inner
        return self._nodes(level, index >> bits)[inner][index & ((1 << bits) - 1)]

    def _range(self, low: int, high: int) -> bytes:
        """MTH(D[low:high]) for a range that RFC 6962's recursion meets."""
        if low == high:
            return EMPTY_ROOT
        subtrees = []
        while low < high:
            height = (high - low).bit_length() - 1
            subtrees.append(self._node(height, low >> height))
            low += 1 << height
        root = subtrees.pop()
        while subtrees:
            root = node_hash(subtrees.pop(), root)
        return root

    def root_at(self, size: int) -> bytes:
        """The root as it was at `size`, at most the head's. Outside is `Refused`."""
        self._check(0, size)
        return self._range(0, size)

    def inclusion_proof(self, index: int, size: int) -> list[bytes]:
        """The hashes from leaf `index` up to the root at `size` (RFC 6962 section 2.1.1)."""
        self._check(index, size, inside=True)
        low, high = 0, size
        above = []
        while (width := high - low) & (width - 1):
            middle = low + (1 << (width.bit_length() - 1))
            if index < middle:
                above.append(self._range(middle, high))
                high = middle
            else:
                above.append(self._range(low, middle))
                low = middle
        proof = []
        height = width.bit_length() - 1
        for level in range((height + TILE_HEIGHT - 1) // TILE_HEIGHT):
            at = index >> (TILE_HEIGHT * level)
            nodes = self._nodes(level, at // TILE_WIDTH)
            at %= TILE_WIDTH
            for inner in range(min(TILE_HEIGHT, height - TILE_HEIGHT * level)):
                proof.append(nodes[inner][(at >> inner) ^ 1])
        above.reverse()
        return proof + above

    def consistency_proof(self, old: int, new: int) -> list[bytes]:
        """The hashes that show that size `new` continues size `old`, 1 <= old <= new (RFC 6962 section 2.1.2)."""
        self._check(1, new)
        self._check(old, new)
        if old == 0:
            raise _outside(Phrase("old-size", "an old size of at least 1"), "0")
        low, high, whole = 0, new, True
        proof = []
        while old != high:
            middle = low + (1 << ((high - low - 1).bit_length() - 1))
            if old <= middle:
                proof.append(self._range(middle, high))
                high = middle
            else:
                proof.append(self._range(low, middle))
                low, whole = middle, False
        if not whole:
            proof.append(self._range(low, high))
        proof.reverse()
        return proof

    def leaf_hash(self, index: int) -> bytes:
        """The leaf hash at an index, proven by the signed root."""
        self._check(index, self._at().size, inside=True)
        return self._node(0, index)

    def leaf(self, index: int) -> bytes:
        """The leaf at an index, proven by the signed root. `Tampered` names bundle and entry."""
        expected = self.leaf_hash(index)
        name, at = self._bundle(index // TILE_WIDTH), index % TILE_WIDTH
        if self._recent is not None and self._recent[0] == name:
            found = self._recent[1][at]
            if leaf_hash(found) == expected:
                return found
        leaves = self._reading(name, checked=False)
        if leaf_hash(leaves[at]) != expected:
            raise Tampered(
                "entry_differs",
                "this entry is not the one that was signed at this place: fetch the bundle from a mirror",
                file=name.path,
                entry=index,
            )
        self._recent = (name, leaves)
        return leaves[at]

    def leaves(self, start: int = 0, end: int | None = None, *, checked: bool = True) -> Iterator[bytes]:
        """The leaves from `start` up to `end` (the head's size) in order, read bundle by bundle.

        Each is proven by the signed root; with `checked=False` only the bundle's form is looked at, for
        files that this process has just audited. `Tampered` names bundle and entry.
        """
        stop = self._at().size if end is None else end
        self._check(start, stop)
        return self._leaves(start, stop, checked)

    def _leaves(self, start: int, stop: int, checked: bool) -> Iterator[bytes]:
        while start < stop:
            index = start // TILE_WIDTH
            leaves = self._reading(self._bundle(index), checked)
            upto = min(stop, (index + 1) * TILE_WIDTH)
            yield from leaves[start - index * TILE_WIDTH : upto - index * TILE_WIDTH]
            start = upto

    def _bundle(self, index: int) -> TileName:
        width = min(TILE_WIDTH, self._at().size - index * TILE_WIDTH)
        return TileName(level=None, index=index, width=width)

    def _reading(self, name: TileName, checked: bool) -> list[bytes]:
        try:
            if not checked:
                return read_bundle(self._store, name)
            return read_leaves(self._store, name, self._nodes(0, name.index)[0])
        except Tampered as tampered:
            # The edge of an old head is dropped when the log grows: no evidence, only late.
            if tampered.code == "file_missing" and get_or_none(self._store, CHECKPOINT) != self._note:
                raise Unavailable(
                    "log_moved_on",
                    "the log has grown past the head in use: read the head again, then try again",
                    after_seconds=1,
                ) from tampered
            raise

    def _check(self, low: int, high: int, *, inside: bool = False) -> None:
        size = self._at().size
        if not (0 <= low <= high <= size) or (inside and low == high):
            raise _outside(
                Phrase("place-within", "a place within size {size}", size=size),
                Phrase("place-in", "{place} in {size}", place=low, size=high),
            )


def _outside(expected: str, found: str) -> Refused:
    return Refused(
        "log_range",
        "expected {expected}, found {found}: read the newest head, or ask for less",
        expected=expected,
        found=found,
    )


def _inner(hashes: list[bytes]) -> _Nodes:
    """A tile's hashes and, height by height, the nodes that already stand over them: 9 lists."""
    nodes = [hashes]
    for _ in range(TILE_HEIGHT):
        nodes.append(parents(nodes[-1]))
    return nodes
