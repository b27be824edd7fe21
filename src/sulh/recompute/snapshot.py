# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Snapshots: a cache of state at a size, so that opening does not begin at entry 0.

A snapshot is local and never authority. It is used only if this machine sealed it, if it is for the layer
asked for, and if the log still has the root that it was made at; otherwise it is left alone and the record
is replayed. Opening reads 3 MB of bucket hashes at most; the rest is read and checked when it is
first touched (recompute/kept.py), and `audit --deep` compares all of it with a replay.

    free section     rows     buckets of rows, sorted by place
    paged sections   buckets  of each that has rows: its number, first row, where it begins, its hash
                     order    numbers of rows, sorted by room and key
                     ids, fan every statement's id with its index, sorted; how many stand below each first bytes
                     chain    each key's ids by number; `chains`, the rest of what Chains knows, as JSON
                     lists    where each list of marks begins in `posts`, with `lists_fan` (recompute/marks.py)
                     record   the record's own rows once more, sorted by key: whoever opens reads most of them
"""

from array import array
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from heapq import merge
from itertools import groupby
from pathlib import Path
from typing import Protocol

import msgspec

from sulh.errors import Tampered, Unavailable
from sulh.log.local import local_disk, machine_key
from sulh.recompute.book import Book, BookWriter, new_book
from sulh.recompute.kept import (
    BUCKET,
    Block,
    KeptChains,
    KeptRows,
    Row,
    chain_parts,
    ids_of,
    join_row,
    noun_of,
    place_of,
    write_fan,
    write_numbers,
)
from sulh.recompute.marks import Marks, MarksWriter, shapes_of
from sulh.recompute.opened import bound_to, memory_of, read_memory, remember
from sulh.recompute.replay import State
from sulh.record.gate import ORG
from sulh.record.opener import Opener
from sulh.record.rows import Rows
from sulh.record.ruleset import Ruleset
from sulh.record.state import RECORD, RecordState

FORMAT = 4  # raised whenever a section, or what marks a row, changes
GROUP = 65_536  # ids that are written at once


MOST_BEHIND = 1_000  # entries that are replayed after opening in a quarter of a second


class Log(Protocol):
    """What a snapshot needs of the log: roots and single leaves."""

    def root_at(self, size: int) -> bytes: ...
    def leaf(self, index: int) -> bytes: ...


class Leaves(Log, Protocol):
    """The same with all leaves, in order."""

    def leaves(self, start: int = 0, end: int | None = None) -> Iterator[bytes]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """With what an organisation's layer is opened: its opener, and the open layer's record at the size that is meant."""

    opener: Opener
    latest: RecordState

    @property
    def layer(self) -> str:
        return ORG + self.opener.org

    def state(self, rulesets: Mapping[str, Ruleset], root_at: Callable[[int], bytes]) -> State:
        """An empty state of that layer, which takes entries as a replay at that size does."""
        stubs = self.latest.seals.shredded()
        return State(rulesets, root_at, opener=self.opener, stubs=stubs, latest=self.latest)


class About(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a snapshot is of. `root` is the log's, `state_root` that of the digest tree; both hex.

    `bound`: of an organisation's layer, what opening rested on (recompute/opened.py).
    """

    format: int
    size: int
    root: str
    layer: str
    ruleset: str
    digest: str
    state_root: str
    blocks: list[Block]
    bound: str = ""


def snapshot_is_due(state: State) -> bool:
    """Whether a state is far enough from the snapshot that it was opened from; one is written as a whole."""
    rows = state.rows
    return not isinstance(rows, KeptRows) or state.size - rows.made_at > min(MOST_BEHIND, rows.made_at // 8)


def save_snapshot(
    path: Path, state: State, log: Log, scratch: str = "snapshot.new", own: Own | None = None
) -> None:
    """Write a snapshot in the place of the old one; Unavailable when the disk does not take it.

    `scratch`: the name beside it under which it is written; one that nobody else writes to. `own`: with what an
    organisation's layer was opened, whose snapshot nobody reads without this machine's key.

    Nothing is kept where this machine can keep no key of its own: a cache that anybody could have written
    would be worse than none.
    """
    key = machine_key(make=True)
    if key is None:
        return
    digest, state_root = state.digest(), state.root()
    veil = None if own is None else key
    with local_disk(), new_book(path, path.with_name(scratch), veil) as book:
        marks = MarksWriter(shapes_of(state.record.ruleset.folds if state.record.ruleset else {}))
        blocks = _write_rows(book, state.rows, marks)
        _write_chains(book, state)
        marks.write(book)
        memory = memory_of(state.gate)
        if own is not None:
            with book.section("opened"):
                book.write(msgspec.json.encode(memory))
        about = About(
            format=FORMAT,
            size=state.size,
            root=log.root_at(state.size).hex(),
            layer=state.layer,
            ruleset=state.record.ruleset.id if state.record.ruleset else "",
            digest=digest,
            state_root=state_root.hex(),
            blocks=blocks,
            bound="" if own is None else bound_to(own.opener, memory, own.latest, state.size),
        )
        book.seal(msgspec.json.encode(about), key)


def _write_rows(book: BookWriter, rows: Rows, marks: MarksWriter) -> list[Block]:
    """Rows, their hashes, where they begin, and their numbers sorted by room and key."""
    buckets = bytearray()
    keys: dict[str, list[tuple[str, int]]] = {}
    at = first = 0
    with book.section("rows", paged=False):
        for number, bucket in _buckets(rows):
            data = b"".join([join_row(*row) for row in bucket])
            book.write(data)
            buckets += BUCKET.pack(number, first, at, rows.bucket_hash(number))
            for row, (room, key, value) in enumerate(bucket, start=first):
                keys.setdefault(room, []).append((key, row))
                marks.add(room, key, value, row)
            at += len(data)
            first += len(bucket)
    with book.section("buckets"):
        book.write(bytes(buckets))
    order = array("I")
    blocks: list[Block] = []
    for room, named in sorted(keys.items()):
        named.sort()
        blocks += _blocks(room, [key for key, _ in named], len(order))
        order.extend(row for _, row in named)
    write_numbers(book, "order", order)
    with book.section("record"):
        return list(_copied(book, rows, blocks))


def _copied(book: BookWriter, rows: Rows, blocks: list[Block]) -> Iterator[Block]:
    """The record's own rows once more; each block of them with where it lies."""
    at = 0
    for block in blocks:
        if block.room != RECORD:
            yield block
            continue
        data = b"".join(
            join_row(RECORD, key, value)
            for key, value in rows.items(RECORD, block.noun)
            if noun_of(key) == block.noun
        )
        book.write(data)
        yield msgspec.structs.replace(block, copy=(at, at + len(data)))
        at += len(data)


def _buckets(rows: Rows) -> Iterator[tuple[int, list[Row]]]:
    """Every bucket that has rows, sorted by place; those that were never read go over as they lie."""
    held = [(place_of(room, key), room, key) for room, named in rows._rooms.items() for key in named]
    held.sort()
    inside = groupby(held, key=lambda row: int.from_bytes(row[0][:2], "big"))
    touched = (
        (number, [(room, key, rows._rooms[room][key]) for _, room, key in group]) for number, group in inside
    )
    kept = rows if isinstance(rows, KeptRows) else None
    lying = ((number, kept.stored(number)) for number in kept.untouched()) if kept else iter(())
    return merge(touched, lying, key=lambda bucket: bucket[0])


def _blocks(room: str, keys: list[str], start: int) -> Iterator[Block]:
    """Runs of sorted keys that begin alike."""
    first = 0
    for at in range(1, len(keys) + 1):
        noun = noun_of(keys[first])
        if at == len(keys) or noun_of(keys[at]) != noun:
            yield Block(room=room, noun=noun, start=start + first, count=at - first)
            first = at


def _write_chains(book: BookWriter, state: State) -> None:
    chains = state.record.chains
    ids = ids_of(chains)
    with book.section("ids"):
        for at in range(0, len(ids), GROUP):
            book.write(b"".join([name + index.to_bytes(8, "big") for name, index in ids[at : at + GROUP]]))
    write_fan(book, "fan", [name for name, _ in ids])
    heads = []
    with book.section("chain"):
        for head, names in chain_parts(chains):
            heads.append(head)
            book.write(b"".join(names))
    with book.section("chains"):
        book.write(msgspec.json.encode(heads))


def load_snapshot(
    path: Path,
    log: Log,
    root_at: Callable[[int], bytes],
    rulesets: Mapping[str, Ruleset],
    layer: str,
    size: int,
    own: Own | None = None,
) -> State | None:
    """The state of a snapshot of at most `size` entries that this machine sealed and the log bears out, or None.

    `own`: with what an organisation's layer is opened; None as well where anything that it rested on is different.

    What is not as it was written may show later, when it is first touched: Unavailable `snapshot_damaged`.
    """
    opened = _open(path, veiled=own is not None)
    if opened is None:
        return None
    book, about = opened
    if about.layer != layer or not 0 < about.size <= size:
        return None
    if log.root_at(about.size).hex() != about.root:
        return None
    try:
        state = State(rulesets, root_at, layer) if own is None else own.state(rulesets, root_at)
        if own is not None:
            memory = read_memory(book.read("opened"))
            names = {name.partition("/")[0] for name in memory.opened}
            if names & state.gate.stubs:
                with local_disk():  # what was shredded is shredded here too; rows have no step backwards
                    path.unlink(missing_ok=True)
                return None
            # A wrap that came later, or one that is gone.
            if bound_to(own.opener, memory, own.latest, about.size) != about.bound:
                return None
            remember(state.gate, memory)
        state.rows = rows = KeptRows(book, bytes.fromhex(about.state_root), about.size, about.blocks)
        state.record.restore(rows, about.size, (), log.leaf)
        state.record.chains = KeptChains(book)
        return state if state.digest() == about.digest else None
    except (Unavailable, msgspec.DecodeError):
        return None  # a damaged cache costs a replay and nothing else


def layer_state(
    path: Path,
    log: Leaves,
    root_at: Callable[[int], bytes],
    rulesets: Mapping[str, Ruleset],
    own: Own,
) -> State:
    """The layer of an organisation as far as `own.latest` reaches: from its snapshot where that still holds."""
    size = own.latest.size
    state = load_snapshot(path, log, root_at, rulesets, own.layer, size, own)
    if state is None:
        state = own.state(rulesets, root_at)
    for leaf in log.leaves(state.size, size):
        state.take(leaf)
    return state


def keep_layer(path: Path, state: State, log: Log, own: Own) -> None:
    """Keep the layer of an organisation, if it is whole and its snapshot is due; never in the open layer's place."""
    if state.layer != own.layer or state.size != own.latest.size:
        raise RuntimeError(f"the layer {state.layer} at {state.size} is not {own.layer} at {own.latest.size}")
    if not state.gate.lacks and snapshot_is_due(state):
        save_snapshot(path, state, log, scratch=f"{path.name}.new", own=own)


def layer_path(local: Path, org: str) -> Path:
    """Where a layer's snapshot lies in DIR/local: one file for each, beside that of the open layer."""
    return local / f"snapshot-{org}"


def _open(path: Path, *, veiled: bool = False) -> tuple[Book, About] | None:
    key = machine_key()
    if key is None or not path.exists():
        return None
    try:
        book = Book(path, key, veiled=veiled)
        about = msgspec.json.decode(book.contents.about, type=About)
    except (OSError, Unavailable, msgspec.DecodeError):
        return None
    return (book, about) if about.format == FORMAT else None


def check_snapshot(
    path: Path,
    log: Log,
    root_at: Callable[[int], bytes],
    rulesets: Mapping[str, Ruleset],
    audited: State,
) -> None:
    """Compare all of a snapshot, brought up to the size of `audited`, with it: rows, order, ids, numbers, lists.

    Raises Tampered `snapshot_differs`, Unavailable `snapshot_damaged`. A snapshot that would not be used is
    left alone.
    """
    state = load_snapshot(path, log, root_at, rulesets, audited.layer, audited.size)
    if state is None or not isinstance(state.rows, KeptRows):
        return
    rows = state.rows
    listed = 0
    same = True
    for room in rows.rooms():
        for key, value in rows.items(room):
            listed += 1
            same = same and rows.get(room, key) == value
    same = same and listed == rows.stored_rows()
    for index in range(state.size, audited.size):
        state.take(log.leaf(index), signed=True)
    same = same and state.digest() == audited.digest()
    same = same and state.record.chains.spoken() == audited.record.chains.spoken()
    shapes = shapes_of(state.ruleset.folds)
    same = same and Marks(state.rows, shapes).same_as(Marks(audited.rows, shapes))
    if not same:
        raise Tampered(
            "snapshot_differs",
            "the local snapshot says {found} where the replay gives {expected}; delete it: it is a cache",
            file=f"local/{path.name}",
            found=state.digest(),
            expected=audited.digest(),
        )
