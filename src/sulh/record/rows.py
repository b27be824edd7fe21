# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""State as rows, and the digest by which two replicas compare it and find where they part.

State is (room, key) -> canonical bytes. The digest is a sparse tree over 65,536 buckets:

    place(room, key)  SHA-256(room ‖ 0 ‖ key); its first 16 bits name the bucket
    bucket            SHA-256(3 ‖ place ‖ SHA-256(value) ‖ …), rows sorted by place; empty: 32 zero bytes
    node              SHA-256(2 ‖ 16 children); 32 zero bytes when all children are; four levels
    state digest      SHA-256(4 ‖ canonical JSON of {layer, opened, root, ruleset, size})

Changing one row costs one bucket and four nodes, however large the state has grown.
"""

import hashlib
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import TypeVar
from weakref import WeakSet

import msgspec

from sulh.statement import canon

BUCKETS = 65_536
HASH_BYTES = 32
RECORD_BYTES = 2 * HASH_BYTES
FAN_OUT = 16
EMPTY = bytes(32)
# Rows that a follower notes before it gives up: whoever read nothing for so long makes everything anew.
MOST_FOLLOWED = 20_000
NOTHING_OPENED = hashlib.sha256(b"").hexdigest()  # hash of the opened ids of a layer that opens nothing

R = TypeVar("R", bound=canon.Said)
Changes = dict[str, canon.Said | None]  # key -> its new row, or None to remove it

_decoders: dict[type[canon.Said], msgspec.json.Decoder[canon.Said]] = {}


def read_row(value: bytes, kind: type[R]) -> R:
    """The typed row of canonical bytes that this program wrote itself."""
    decoder = _decoders.get(kind)
    if decoder is None:
        decoder = _decoders[kind] = msgspec.json.Decoder(kind)
    row = decoder.decode(value)
    if not isinstance(row, kind):
        raise TypeError(f"decoder of {kind.__name__} made a {type(row).__name__}")
    return row


class Followed:
    """Rows that were written since somebody last looked, each with what it was before; for views, never for folds."""

    def __init__(self) -> None:
        self._was: dict[tuple[str, str], bytes | None] | None = {}

    def note(self, room: str, key: str, was: bytes | None) -> None:
        """A row is about to be written."""
        if self._was is None:
            return
        if len(self._was) < MOST_FOLLOWED:
            self._was.setdefault((room, key), was)
        else:
            self._was = None

    def taken(self) -> dict[tuple[str, str], bytes | None] | None:
        """What changed since the last time, in the order in which it first did; None where it was too much."""
        found, self._was = self._was, {}
        return found


class Rows:
    """All rows of a state, with an incremental digest tree."""

    def __init__(self) -> None:
        self._rooms: dict[str, dict[str, bytes]] = {}
        # A bucket's rows side by side, place and value's hash of each, in any order until it is hashed: a
        # million rows as separate objects would take three times the memory.
        self._buckets: dict[int, bytes] = {}
        self._levels: list[list[bytes]] = [[EMPTY] * (BUCKETS // FAN_OUT**depth) for depth in range(5)]
        self._touched: set[int] = set()
        # Keys in order by room and what they begin with, of those that somebody listed: kept so while rows come.
        self._sorted: dict[tuple[str, str], list[str]] = {}
        self._followers: WeakSet[Followed] = WeakSet()

    def follow(self) -> Followed:
        """From now on whatever is written is noted there, as long as somebody holds it."""
        found = Followed()
        self._followers.add(found)
        return found

    def still(self) -> "Rows":
        """These rows as they stand, to be read while others are written; it has no digest and takes none."""
        found = _Still()
        found._rooms = {room: dict(rows) for room, rows in self._rooms.items()}
        return found

    def get(self, room: str, key: str) -> bytes | None:
        """Canonical bytes of one row, or None."""
        rows = self._rooms.get(room)
        return None if rows is None else rows.get(key)

    def put(self, room: str, key: str, value: bytes | None) -> None:
        """Set or (None) remove one row."""
        rows = self._rooms.get(room)
        if rows is None:
            rows = self._rooms[room] = {}
        for follower in self._followers:
            follower.note(room, key, rows.get(key))
        if self._sorted and (key in rows) == (value is None):
            self._sort_in(room, key)
        place = sha256(f"{room}\0{key}".encode()).digest()
        number = place[0] << 8 | place[1]
        bucket = self._buckets.get(number, b"")
        if key in rows:
            at = _position(bucket, place)
            bucket = bucket[:at] + bucket[at + RECORD_BYTES :]
        if value is None:
            rows.pop(key, None)
            self._buckets[number] = bucket
        else:
            rows[key] = value
            self._buckets[number] = bucket + place + sha256(value).digest()
        self._touched.add(number)

    def apply(self, room: str, changes: Mapping[str, canon.Said | None]) -> None:
        """Write a fold's changes."""
        for key, row in changes.items():
            self.put(room, key, None if row is None else canon.encode(row))

    def _sort_in(self, room: str, key: str) -> None:
        """A key comes or goes: into its list where somebody asked for that."""
        keys = self._sorted.get((room, key.partition("/")[0]))
        if keys is None or "/" not in key:
            return
        at = bisect_left(keys, key)
        if at < len(keys) and keys[at] == key:
            del keys[at]
        else:
            keys.insert(at, key)

    def items(self, room: str, prefix: str = "") -> Iterator[tuple[str, bytes]]:
        """Rows of a room whose key starts with `prefix`, sorted by key; for views, never for folds."""
        rows = self._rooms.get(room, {})
        noun, slash, rest = prefix.partition("/")
        if not slash:
            return iter([(key, rows[key]) for key in sorted(key for key in rows if key.startswith(prefix))])
        keys = self._sorted.get((room, noun))
        if keys is None:
            begin = noun + slash
            keys = self._sorted[room, noun] = sorted(key for key in rows if key.startswith(begin))
        if rest:
            start = bisect_left(keys, prefix)
            stop = bisect_left(keys, prefix + chr(0x10FFFF), start)
            keys = keys[start:stop]
        return iter([(key, rows[key]) for key in keys])

    def rooms(self) -> list[str]:
        """Rooms that have rows, sorted."""
        return sorted(room for room, rows in self._rooms.items() if rows)

    def __len__(self) -> int:
        return sum(len(rows) for rows in self._rooms.values())

    def bucket_hash(self, number: int) -> bytes:
        """Hash of one bucket, 32 bytes."""
        bucket = self._buckets.get(number)
        if not bucket:
            return EMPTY
        if len(bucket) > RECORD_BYTES:
            parts = [bucket[at : at + RECORD_BYTES] for at in range(0, len(bucket), RECORD_BYTES)]
            parts.sort()  # by place, as no two are alike
            bucket = self._buckets[number] = b"".join(parts)
        return sha256(b"\x03" + bucket).digest()

    def bucket(self, number: int) -> dict[bytes, bytes]:
        """The rows of one bucket: place -> hash of the value; to find where two replicas part."""
        bucket = self._buckets.get(number, b"")
        return {
            bucket[at : at + HASH_BYTES]: bucket[at + HASH_BYTES : at + RECORD_BYTES]
            for at in range(0, len(bucket), RECORD_BYTES)
        }

    def node(self, depth: int, number: int) -> bytes:
        """A hash of the digest tree: depth 0 are the buckets, 4 is the root."""
        self.root()
        return self._levels[depth][number]

    def root(self) -> bytes:
        """Root of the digest tree over all rows, 32 bytes."""
        dirty = self._touched
        for number in dirty:
            self._levels[0][number] = self.bucket_hash(number)
        for depth in range(1, 5):
            dirty = {number // FAN_OUT for number in dirty}
            below, level = self._levels[depth - 1], self._levels[depth]
            for number in dirty:
                level[number] = node_hash(below[number * FAN_OUT : (number + 1) * FAN_OUT])
        self._touched = set()
        return self._levels[4][0]


class _Still(Rows):
    """Rows that only readings look at."""

    def put(self, room: str, key: str, value: bytes | None) -> None:
        """See `Rows.put`: nothing is written here."""
        raise RuntimeError("rows that stand still take no more")


def _position(bucket: bytes, place: bytes) -> int:
    """Where the record of `place` begins in a bucket that has it."""
    at = bucket.find(place)
    while at > 0 and at % RECORD_BYTES:  # the same bytes across two records are no record
        at = bucket.find(place, at + 1)
    if at < 0:
        raise RuntimeError("a row stands in no bucket")
    return at


def node_hash(children: list[bytes]) -> bytes:
    """Hash of sixteen child hashes; zero when all are, so that empty regions cost nothing."""
    return (
        EMPTY
        if all(child == EMPTY for child in children)
        else hashlib.sha256(b"\x02" + b"".join(children)).digest()
    )


def state_digest(root: bytes, *, size: int, layer: str, ruleset: str, opened: str = NOTHING_OPENED) -> str:
    """Hex digest that names what was folded: how much, which layer, by which rules, what was opened."""
    named = {"layer": layer, "opened": opened, "root": root.hex(), "ruleset": ruleset, "size": size}
    return hashlib.sha256(b"\x04" + canon.encode(named)).hexdigest()


class RoomRows:
    """What one fold may read: the rows of its own room."""

    def __init__(self, rows: Rows, room: str) -> None:
        self._rows = rows
        self._room = room

    def reads(self, rows: Rows) -> bool:
        """Whether these are rows of `rows`."""
        return self._rows is rows

    def read(self, key: str, kind: type[R]) -> R | None:
        """The row under `key`, typed, or None."""
        value = self._rows.get(self._room, key)
        return None if value is None else read_row(value, kind)

    def holds(self, key: str) -> bool:
        """Whether there is a row under `key`; it is not decoded."""
        return self._rows.get(self._room, key) is not None
