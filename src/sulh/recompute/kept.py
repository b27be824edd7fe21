# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Rows and chains as a snapshot keeps them: read and checked when first touched, then as those in memory.

    KeptRows     bucket hashes at the opening, against the root; a bucket's rows, against its hash, when touched
    KeptChains   ids by number and numbers by id out of sorted arrays; what came after lies over them

Both are what a replay would have made, and go on like it (tests/recompute/test_kept.py compares every answer).
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import accumulate
from struct import Struct
from typing import Any, SupportsIndex

import msgspec

from sulh.recompute.book import Book, BookWriter
from sulh.record.chain import Chains, _Chain
from sulh.record.rows import EMPTY, FAN_OUT, HASH_BYTES, Rows, node_hash

ID_BYTES = HASH_BYTES + 8  # an id and the index of its entry
FAN = 65_536  # hashes by their first two bytes, or, of few, by their first
BUCKET = Struct(">HIQ32s")  # number, number of its first row, where it begins in `rows`, hash

Key = tuple[str, str]  # room and key
Row = tuple[str, str, bytes]  # room, key, value


class Block(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Rows of one room whose keys begin alike, up to their first slash: where their numbers begin, how many.

    `copy`: where the rows themselves lie once more, sorted by key, if they do (section `record`).
    """

    room: str
    noun: str
    start: int
    count: int
    copy: tuple[int, int] | None = None


class ChainHead(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One key's chain but for its ids without a gap, which lie in a section side by side."""

    key: str
    start: int
    count: int
    highest: int
    far: dict[str, str]
    prevs: dict[str, str | None]


def noun_of(key: str) -> str:
    """What a key begins with, its first slash included; the whole of a key without one."""
    head, slash, _ = key.partition("/")
    return head + slash


def place_of(room: str, key: str) -> bytes:
    """Where a row stands in the digest, 32 bytes; the first two name its bucket."""
    return sha256(f"{room}\0{key}".encode()).digest()


def numbers(data: bytes, code: str) -> "array[int]":
    """Little-endian numbers of 4 (I) or 8 (Q) bytes."""
    found = array(code)
    found.frombytes(data)
    if array("H", b"\1\0")[0] != 1:
        found.byteswap()
    return found


class KeptRows(Rows):
    """Rows of a book, and what was written over them since.

    `made_at`: the size whose rows they were. Any call may raise Unavailable `snapshot_damaged`.
    """

    def __init__(self, book: Book, root: bytes, made_at: int, blocks: list[Block]) -> None:
        super().__init__()
        self.book = book
        self.made_at = made_at
        self.was: dict[str, dict[str, bytes | None]] = {}  # what the rows were that were written since
        self._blocks = blocks
        self._read: set[int] = set()
        self._slots: dict[int, tuple[Key, ...]] = {}
        data = book.read("buckets")
        if len(data) % BUCKET.size:
            raise book.damaged("buckets")
        found = list(zip(*BUCKET.iter_unpack(data), strict=True)) or [(), (), (), ()]
        self._numbers, self._firsts = array("H", found[0]), array("I", found[1])
        self._starts = array("Q", (*found[2], book.length("rows")))
        self._set_hashes(found[3])
        if self._levels[4][0] != root:
            raise book.damaged("bucket hashes")

    def _set_hashes(self, hashes: Sequence[bytes]) -> None:
        """Take the buckets' hashes, and make what stands over them."""
        dirty = set(self._numbers)
        for number, found in zip(self._numbers, hashes, strict=True):
            self._levels[0][number] = found
        for depth in range(1, 5):
            dirty = {number // FAN_OUT for number in dirty}
            below, level = self._levels[depth - 1], self._levels[depth]
            for number in dirty:
                level[number] = node_hash(below[number * FAN_OUT : (number + 1) * FAN_OUT])

    def get(self, room: str, key: str) -> bytes | None:
        """See `Rows.get`."""
        value = super().get(room, key)
        if value is None and self._touch(self._bucket_of(room, key)):
            value = super().get(room, key)
        return value

    @staticmethod
    def _bucket_of(room: str, key: str) -> int:
        return int.from_bytes(place_of(room, key)[:2], "big")

    def put(self, room: str, key: str, value: bytes | None) -> None:
        """See `Rows.put`."""
        self._touch(self._bucket_of(room, key))
        was = self.was.setdefault(room, {})
        if key not in was:
            was[key] = super().get(room, key)
        super().put(room, key, value)

    def _touch(self, number: int) -> bool:
        """Read a bucket unless it was read before; whether it was read now."""
        if number in self._read:
            return False
        rows = self.stored(number)
        held = b"".join([place_of(room, key) + sha256(value).digest() for room, key, value in rows])
        # The order is part of what is hashed: a row twice, left out, or moved from its bucket shows here.
        if (sha256(b"\x03" + held).digest() if held else EMPTY) != self._levels[0][number]:
            raise self.book.damaged(f"rows of bucket {number}")
        for room, key, value in rows:
            self._rooms.setdefault(room, {})[key] = value
        if held:
            self._buckets[number] = held
        self._slots[number] = tuple((room, key) for room, key, _ in rows)
        self._read.add(number)
        return True

    def still(self) -> Rows:
        """See `Rows.still`: all of the book is read for it."""
        for number in self.untouched():
            self._touch(number)
        return super().still()

    def untouched(self) -> list[int]:
        """Numbers of the buckets that were not read yet."""
        return [number for number in self._numbers if number not in self._read]

    def stored(self, number: int) -> list[Row]:
        """The rows of a bucket as they lie in the book, not checked yet."""
        at = bisect_left(self._numbers, number)
        if at == len(self._numbers) or self._numbers[at] != number:
            return []
        start, stop = self._starts[at], self._starts[at + 1]
        found = split_rows(self.book.free("rows", start, max(start, stop)))
        if found is None:
            raise self.book.damaged(f"rows of bucket {number}")
        return found

    def kept_key(self, row: int) -> Key:
        """Room and key of a row by its number in the book."""
        at = bisect_right(self._firsts, row) - 1
        if at < 0:
            raise self.book.damaged("row numbers")
        self._touch(self._numbers[at])
        slots, slot = self._slots[self._numbers[at]], row - self._firsts[at]
        if slot >= len(slots):
            raise self.book.damaged("row numbers")
        return slots[slot]

    def items(self, room: str, prefix: str = "") -> Iterator[tuple[str, bytes]]:
        """See `Rows.items`: in the book keys are found by their sorted numbers, room by room."""
        was = self.was.get(room, {})
        found = {key: value for key, value in self._kept(room, prefix) if key not in was}
        for key in was:
            value = super().get(room, key)
            if key.startswith(prefix) and value is not None:
                found[key] = value
        return iter(sorted(found.items()))

    def _kept(self, room: str, prefix: str) -> Iterator[tuple[str, bytes]]:
        """Rows of the book whose keys begin with `prefix`, block by block."""
        for block in self._blocks:
            if block.room == room and (block.noun.startswith(prefix) or prefix.startswith(block.noun)):
                yield from ((key, value) for key, value in self._block(block) if key.startswith(prefix))

    def _block(self, block: Block) -> Iterator[tuple[str, bytes]]:
        if block.copy is not None:
            rows = split_rows(self.book.read("record", *block.copy))
            if rows is None or len(rows) != block.count:
                raise self.book.damaged("record")
            yield from ((key, value) for _, key, value in rows)
            return
        stop = block.start + block.count
        for row in numbers(self.book.read("order", 4 * block.start, 4 * stop), "I"):
            room, key = self.kept_key(row)
            if room != block.room or not key.startswith(block.noun):
                raise self.book.damaged("order")
            yield key, self._rooms[room].get(key, b"")  # gone since: the caller knows

    def stored_rows(self) -> int:
        """How many rows the book holds."""
        return sum(block.count for block in self._blocks)

    def rooms(self) -> list[str]:
        """See `Rows.rooms`."""
        return sorted(room for room, count in self._counts().items() if count)

    def _counts(self) -> dict[str, int]:
        counts: dict[str, int] = {}
        for block in self._blocks:
            counts[block.room] = counts.get(block.room, 0) + block.count
        for room, was in self.was.items():
            now = sum(super(KeptRows, self).get(room, key) is not None for key in was)
            counts[room] = counts.get(room, 0) + now - sum(value is not None for value in was.values())
        return counts

    def __len__(self) -> int:
        return sum(self._counts().values())

    def bucket_hash(self, number: int) -> bytes:
        """See `Rows.bucket_hash`."""
        return super().bucket_hash(number) if number in self._read else self._levels[0][number]

    def bucket(self, number: int) -> dict[bytes, bytes]:
        """See `Rows.bucket`."""
        self._touch(number)
        return super().bucket(number)


def join_row(room: str, key: str, value: bytes) -> bytes:
    """A row as it lies in a book: length and text of room and key, length and bytes of the value."""
    names = b"".join(len(text).to_bytes(2, "big") + text for text in (room.encode(), key.encode()))
    return names + len(value).to_bytes(4, "big") + value


def split_rows(data: bytes) -> list[Row] | None:
    """Rows side by side; None when the bytes are not such rows."""
    found, at, end = [], 0, len(data)
    try:
        while at < end:
            room = at + 2
            key = room + (data[at] << 8 | data[at + 1]) + 2
            value = key + (data[key - 2] << 8 | data[key - 1]) + 4
            at = value + int.from_bytes(data[value - 4 : value], "big")
            found.append((data[room : key - 2].decode(), data[key : value - 4].decode(), data[value:at]))
    except (IndexError, UnicodeDecodeError):
        return None
    return found if at == end else None


class _KeptIds(list[bytes]):
    """The ids of one chain by number: those of the book, then those in the list itself."""

    def __init__(self, book: Book, start: int, count: int) -> None:
        super().__init__()
        self._book, self._start, self._count = book, start, count
        self._over: dict[int, bytes] = {}

    def __len__(self) -> int:
        return self._count + super().__len__()

    def __getitem__(self, at: SupportsIndex | slice) -> bytes:  # type: ignore[override]
        if isinstance(at, slice):
            raise TypeError("ids are asked for one by one")
        number = at.__index__()
        if number < 0:
            number += len(self)
        if number >= self._count:
            return super().__getitem__(number - self._count)
        if number in self._over:
            return self._over[number]
        place = HASH_BYTES * (self._start + number)
        return self._book.read("chain", place, place + HASH_BYTES)

    def __setitem__(self, at: SupportsIndex | slice, name: object) -> None:
        if isinstance(at, slice) or not isinstance(name, bytes):
            raise TypeError("ids are set one by one")
        number = at.__index__()
        if number < self._count:
            self._over[number] = name
        else:
            super().__setitem__(number - self._count, name)

    def __iter__(self) -> Iterator[bytes]:
        place = HASH_BYTES * self._start
        data = self._book.read("chain", place, place + HASH_BYTES * self._count)
        for number in range(self._count):
            name = data[HASH_BYTES * number : HASH_BYTES * (number + 1)]
            yield self._over.get(number, name)
        yield from super().__iter__()


class Fanned:
    """Records of one width in a section, sorted by their first bytes, a hash; found by its first two."""

    def __init__(self, book: Book, name: str, fan: str, key: int, width: int) -> None:
        self._book, self._name, self._fan, self._key, self._width = book, name, fan, key, width
        self._ranges = book.length(fan) // 4 - 1  # how many ranges of first bytes there are

    def find(self, key: bytes) -> bytes | None:
        """What follows a key, or None."""
        at = int.from_bytes(key[:2], "big") * self._ranges >> 16
        first, stop = numbers(self._book.read(self._fan, 4 * at, 4 * at + 8), "I")
        data = self._book.read(self._name, self._width * first, self._width * max(first, stop))
        at = data.find(key)
        while at > 0 and at % self._width:  # the same bytes across two records are no record
            at = data.find(key, at + 1)
        return None if at < 0 else data[at + self._key : at + self._width]


def write_fan(book: BookWriter, name: str, keys: Sequence[bytes]) -> None:
    """How many of the sorted keys stand below each range of first bytes."""
    ranges = FAN if len(keys) > FAN else FAN >> 8
    fan = array("I", bytes(4 * (ranges + 1)))
    for key in keys:
        fan[(int.from_bytes(key[:2], "big") * ranges >> 16) + 1] += 1
    write_numbers(book, name, array("I", accumulate(fan)))


def write_numbers(book: BookWriter, name: str, found: "array[int]") -> None:
    """A section of numbers as `numbers` reads them."""
    if array("H", b"\1\0")[0] != 1:
        found.byteswap()  # little-endian on every machine
    with book.section(name):
        book.write(found.tobytes())


class _KeptIndex(dict[bytes, int]):
    """Id -> index of its entry: those of the book, and those in the mapping itself."""

    def __init__(self, book: Book) -> None:
        super().__init__()
        self._book = book
        self._ids = Fanned(book, "ids", "fan", HASH_BYTES, ID_BYTES)

    def __missing__(self, name: bytes) -> int:
        index = self._ids.find(name)
        if index is None:
            raise KeyError(name)
        return int.from_bytes(index, "big")

    def get(self, name: bytes, default: Any = None) -> Any:
        """The index of an id, or `default`."""
        try:
            return self[name]
        except KeyError:
            return default

    def __contains__(self, name: object) -> bool:
        return isinstance(name, bytes) and self.get(name) is not None

    def kept(self) -> Iterator[tuple[bytes, int]]:
        """Every id of the book with its index, sorted by id."""
        data = self._book.read("ids")
        for at in range(0, len(data), ID_BYTES):
            yield (
                data[at : at + HASH_BYTES],
                int.from_bytes(data[at + HASH_BYTES : at + ID_BYTES], "big"),
            )


class KeptChains(Chains):
    """Chains of a book, and what was said since."""

    def __init__(self, book: Book) -> None:
        super().__init__()
        self._index = _KeptIndex(book)
        for head in msgspec.json.decode(book.read("chains"), type=list[ChainHead]):
            chain = self._chains[head.key] = _Chain()
            chain.ids = _KeptIds(book, head.start, head.count)
            chain.highest = head.highest
            chain.far = {int(number): bytes.fromhex(name) for number, name in head.far.items()}
            chain.prevs = {
                int(number): None if name is None else bytes.fromhex(name)
                for number, name in head.prevs.items()
            }


def ids_of(chains: Chains) -> list[tuple[bytes, int]]:
    """Every id with its index, sorted by id."""
    index = chains._index
    found = list(index.kept()) if isinstance(index, _KeptIndex) else []
    return sorted(found + list(index.items()))


def chain_parts(chains: Chains) -> Iterator[tuple[ChainHead, Iterator[bytes]]]:
    """Each key's chain: its head, and its ids in order."""
    start = 0
    for key, chain in sorted(chains._chains.items()):
        head = ChainHead(
            key=key,
            start=start,
            count=len(chain.ids),
            highest=chain.highest,
            far={str(number): name.hex() for number, name in sorted(chain.far.items())},
            prevs={
                str(number): None if name is None else name.hex()
                for number, name in sorted(chain.prevs.items())
            },
        )
        start += head.count
        yield head, iter(chain.ids)
