# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The Merkle tree: hashes of leaves and nodes, a growing root, and the two proofs.

Source: RFC 6962 section 2.1 and RFC 9162 section 2.1, with SHA-256. A leaf is any bytes; every hash is
32 bytes. A leaf hash begins with the byte 0 and a node hash with the byte 1, so that nobody can pass a
node off as a leaf (second-preimage attack).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

from sulh.errors import NONE, Phrase, Tampered, in_hashes

HASH_BYTES = 32
EMPTY_ROOT: bytes = sha256(b"").digest()
# Copying an object that already holds the prefix byte spares the concatenation: about a quarter faster.
_LEAF = sha256(b"\x00")
_NODE = sha256(b"\x01")
# A subtree of 256 leaves is one tile: its root is folded level by level, the fastest plain way.
_TILE_HEIGHT = 8
_TILE_WIDTH = 1 << _TILE_HEIGHT


def leaf_hash(data: bytes) -> bytes:
    """SHA-256(0 ‖ data): 32 bytes."""
    return sha256(b"\x00" + data).digest()


def leaf_hashes(leaves: Iterable[bytes | memoryview]) -> list[bytes]:
    """`leaf_hash` of each leaf, in order: the hot loop of every build and audit."""
    copy = _LEAF.copy
    hashes: list[bytes] = []
    put = hashes.append
    for data in leaves:
        h = copy()
        h.update(data)
        put(h.digest())
    return hashes


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(1 ‖ left ‖ right): 32 bytes."""
    return sha256(b"\x01" + left + right).digest()


def parents(hashes: Sequence[bytes]) -> list[bytes]:
    """The node hashes of consecutive pairs; an odd last hash has no parent yet and is left out."""
    copy = _NODE.copy
    nodes: list[bytes] = []
    put = nodes.append
    it = iter(hashes)
    for left, right in zip(it, it, strict=False):
        h = copy()
        h.update(left)
        h.update(right)
        put(h.digest())
    return nodes


def perfect_root(hashes: Sequence[bytes]) -> bytes:
    """The root over 2^k hashes (k >= 0), folded level by level."""
    return tile_root(b"".join(hashes))


def tile_root(data: bytes) -> bytes:
    """The root over 2^k hashes that lie side by side in `data`, as in a full tile."""
    count = len(data) // HASH_BYTES
    if not count or count & (count - 1) or count * HASH_BYTES != len(data):
        raise RuntimeError(f"a root needs a power of two hashes, not {len(data)} bytes")
    copy = _NODE.copy
    # Side by side, two hashes are one slice and one update: a quarter faster than `parents`.
    while len(data) > HASH_BYTES:
        nodes: list[bytes] = []
        put = nodes.append
        for at in range(0, len(data), 2 * HASH_BYTES):
            h = copy()
            h.update(data[at : at + 2 * HASH_BYTES])
            put(h.digest())
        data = b"".join(nodes)
    return data


class Frontier:
    """The right edge of a growing tree: the roots of its perfect subtrees, largest first (compact range).

    It holds at most one hash per bit of `size`, whatever the size, and gives the root at any moment.
    """

    __slots__ = ("_stack", "size")

    def __init__(self) -> None:
        self.size = 0
        self._stack: list[bytes] = []

    def append(self, leaf_hash: bytes) -> None:
        """Add one leaf hash."""
        self.push(0, leaf_hash)

    def push(self, height: int, root: bytes) -> None:
        """Add a perfect subtree of 2^height leaves by its root; `size` must be a multiple of 2^height."""
        count = self.size >> height
        if count << height != self.size:
            raise RuntimeError(f"a subtree of height {height} does not fit at size {self.size}")
        stack = self._stack
        while count & 1:
            root = node_hash(stack.pop(), root)
            count >>= 1
        stack.append(root)
        self.size += 1 << height

    def extend(self, leaf_hashes: Iterable[bytes]) -> None:
        """Add many leaf hashes in order; whole runs of 256 are folded at once."""
        hashes = list(leaf_hashes)
        start = min(-self.size % _TILE_WIDTH, len(hashes))
        whole = start + (len(hashes) - start) // _TILE_WIDTH * _TILE_WIDTH
        for leaf in hashes[:start]:
            self.push(0, leaf)
        for at in range(start, whole, _TILE_WIDTH):
            self.push(_TILE_HEIGHT, perfect_root(hashes[at : at + _TILE_WIDTH]))
        for leaf in hashes[whole:]:
            self.push(0, leaf)

    def root(self) -> bytes:
        """The tree's root at `size`; of the empty tree, `EMPTY_ROOT`."""
        if not self._stack:
            return EMPTY_ROOT
        root = self._stack[-1]
        for left in reversed(self._stack[:-1]):
            root = node_hash(left, root)
        return root

    def copy(self) -> Frontier:
        """An independent frontier of the same tree."""
        other = Frontier()
        other.size = self.size
        other._stack = self._stack.copy()
        return other


def verify_inclusion(*, index: int, size: int, leaf_hash: bytes, proof: Sequence[bytes], root: bytes) -> None:
    """Check that `leaf_hash` is leaf `index` of the tree {size, root}; `proof` runs from leaf to root.

    Raises `Tampered` (RFC 9162 section 2.1.3.2).
    """
    if not 0 <= index < size:
        raise _refuted(
            "inclusion_index",
            Phrase("index-below", "an index below {size}", size=size),
            str(index),
            size=size,
        )
    _hash_lengths(proof, leaf_hash, root)
    at, last, result = index, size - 1, leaf_hash
    for sibling in proof:
        if last == 0:
            raise _refuted(
                "inclusion_length",
                Phrase("shorter-proof", "a shorter proof"),
                in_hashes(len(proof)),
                size=size,
            )
        if at & 1 or at == last:
            result = node_hash(sibling, result)
            while at and not at & 1:
                at, last = at >> 1, last >> 1
        else:
            result = node_hash(result, sibling)
        at, last = at >> 1, last >> 1
    if last != 0:
        raise _refuted(
            "inclusion_length", Phrase("longer-proof", "a longer proof"), in_hashes(len(proof)), size=size
        )
    if result != root:
        raise _refuted("inclusion_root", _root(root), _root(result), size=size)


def verify_consistency(
    *, old_size: int, new_size: int, proof: Sequence[bytes], old_root: bytes, new_root: bytes
) -> None:
    """Check that the tree {new_size, new_root} only appended to the tree {old_size, old_root}.

    Raises `Tampered` (RFC 9162 section 2.1.4.2). From size 0 nothing can be proven, so it is refused:
    who accepts a first head does so by a rule of its own.
    """
    if not 0 < old_size <= new_size:
        expected = Phrase("growing-sizes", "sizes that grow from at least 1")
        raise _refuted(
            "consistency_sizes",
            expected,
            Phrase("from-to", "{first} to {last}", first=old_size, last=new_size),
            size=new_size,
        )
    if old_size == new_size:
        if proof:
            raise _refuted(
                "consistency_length",
                Phrase("empty-proof", "an empty proof"),
                in_hashes(len(proof)),
                size=new_size,
            )
        if old_root != new_root:
            raise _refuted("consistency_root", _root(old_root), _root(new_root), size=new_size)
        return
    if not proof:
        raise _refuted("consistency_length", Phrase("a-proof", "a proof"), NONE, size=new_size)
    _hash_lengths(proof, old_root, new_root)
    at, last = old_size - 1, new_size - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    # A perfect old tree is a node of the new one, and the proof does not repeat its root.
    old = new = proof[0] if at else old_root
    for sibling in proof[1:] if at else proof:
        if last == 0:
            raise _refuted(
                "consistency_length",
                Phrase("shorter-proof", "a shorter proof"),
                in_hashes(len(proof)),
                size=new_size,
            )
        if at & 1 or at == last:
            old, new = node_hash(sibling, old), node_hash(sibling, new)
            while at and not at & 1:
                at, last = at >> 1, last >> 1
        else:
            new = node_hash(new, sibling)
        at, last = at >> 1, last >> 1
    if last != 0:
        raise _refuted(
            "consistency_length",
            Phrase("longer-proof", "a longer proof"),
            in_hashes(len(proof)),
            size=new_size,
        )
    if old != old_root:
        raise _refuted("consistency_root", _root(old_root), _root(old), size=old_size)
    if new != new_root:
        raise _refuted("consistency_root", _root(new_root), _root(new), size=new_size)


def _hash_lengths(proof: Sequence[bytes], *others: bytes) -> None:
    # A hash of another length could stand for two hashes side by side.
    for value in (*others, *proof):
        if len(value) != HASH_BYTES:
            raise Tampered(
                "hash_length",
                "expected hashes of {expected} bytes, found {found} bytes: ask for the proof again",
                expected=HASH_BYTES,
                found=len(value),
            )


def _root(root: bytes) -> Phrase:
    return Phrase("root", "root {root}", root=root.hex())


def _refuted(code: str, expected: str, found: str, *, size: int) -> Tampered:
    return Tampered(
        code,
        "the proof for tree size {size} does not hold: expected {expected}, found {found}; "
        "keep the proof and the head as evidence",
        size=size,
        expected=expected,
        found=found,
    )
