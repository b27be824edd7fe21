# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The durable tail: leaves that are promised but not yet in tiles, and the row of the last signed head.

`append` is one commit for the whole group, synced before it returns: from then on the leaves cannot be lost,
and their indices cannot change. The file is SQLite by `apsw` (WAL, synchronous=FULL); nothing in it needs to
outlive it but the tail, as the rest can be rebuilt from the published log.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import apsw

from sulh.errors import Phrase, Refused, Tampered, Unavailable, by_system
from sulh.log.store import StoredHead, check_step, sync
from sulh.log.tiles import MAX_LEAF, leaf_too_long

# "sulh" in ASCII: marks the file as ours, so that no other database is opened for a journal.
APPLICATION_ID = 0x73756C68
FORMAT = 1
BUSY_MS = 5_000

_SCHEMA = f"""
CREATE TABLE leaf (position INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE log (
  one INTEGER PRIMARY KEY CHECK (one = 1), first INTEGER NOT NULL, size INTEGER NOT NULL,
  head_size INTEGER, head_root BLOB, head_note BLOB
);
INSERT INTO log VALUES (1, 0, 0, NULL, NULL, NULL);
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {FORMAT};
"""


class LeafJournal(Protocol):
    """What a sequencer needs of a journal. Indices only grow; leaves below `first` have been forgotten."""

    @property
    def first(self) -> int:
        """The lowest index that is still kept (equal to `size` when none is)."""

    @property
    def size(self) -> int:
        """How many leaves were ever appended: the next index."""

    def append(self, leaves: Sequence[bytes]) -> range:
        """Append a group, all or nothing, and return its indices; durable on return.

        A leaf above `MAX_LEAF` bytes is `Refused` and nothing is appended.
        """

    def tail(self, from_index: int, limit: int | None = None) -> list[bytes]:
        """The leaves from an index to the end, or at most `limit` of them; below `first` is `Refused`."""

    def forget(self, below: int) -> None:
        """Drop the leaves below an index (they are published); it never falls and never passes `size`."""

    def start_at(self, size: int) -> None:
        """Begin an empty journal at `size`, when it is rebuilt beside a published log."""


def _check_leaves(leaves: Sequence[bytes]) -> None:
    for leaf in leaves:
        if len(leaf) > MAX_LEAF:
            raise leaf_too_long(len(leaf))


def _check_from(from_index: int, first: int, size: int) -> None:
    if not first <= from_index <= size:
        raise Refused(
            "journal_range",
            "expected an index from {first} to {size}, found {found}: read older leaves from the published log",
            first=first,
            size=size,
            found=from_index,
        )


def _check_start(first: int, size: int, wanted: int) -> None:
    if size or first or wanted < 0:
        raise RuntimeError(f"a journal of size {size} cannot start at {wanted}")


class MemoryJournal:
    """A `LeafJournal` and `TreeHeadStore` in memory, for tests and simulators."""

    def __init__(self) -> None:
        self._first = 0
        self._leaves: list[bytes] = []
        self._head: StoredHead | None = None

    @property
    def first(self) -> int:
        """See `LeafJournal.first`."""
        return self._first

    @property
    def size(self) -> int:
        """See `LeafJournal.size`."""
        return self._first + len(self._leaves)

    def append(self, leaves: Sequence[bytes]) -> range:
        """See `LeafJournal.append`."""
        _check_leaves(leaves)
        start = self.size
        self._leaves += [bytes(leaf) for leaf in leaves]
        return range(start, self.size)

    def tail(self, from_index: int, limit: int | None = None) -> list[bytes]:
        """See `LeafJournal.tail`."""
        _check_from(from_index, self._first, self.size)
        at = from_index - self._first
        return self._leaves[at:] if limit is None else self._leaves[at : at + limit]

    def forget(self, below: int) -> None:
        """See `LeafJournal.forget`."""
        below = min(max(below, self._first), self.size)
        del self._leaves[: below - self._first]
        self._first = below

    def start_at(self, size: int) -> None:
        """See `LeafJournal.start_at`."""
        _check_start(self._first, self.size, size)
        self._first = size

    def load(self) -> StoredHead | None:
        """See `TreeHeadStore.load`."""
        return self._head

    def replace(self, old: StoredHead | None, new: StoredHead) -> None:
        """See `TreeHeadStore.replace`."""
        check_step(self._head, old, new)
        self._head = new


class Journal:
    """A `LeafJournal` and `TreeHeadStore` in one SQLite file.

    `Unavailable` when the disk is full or another process writes; `Tampered` when the file is damaged.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with _database(path):
            self._db = apsw.Connection(str(path))
            try:
                self._open()
            except BaseException:
                self._db.close()
                raise

    def _open(self) -> None:
        db = self._db
        db.set_busy_timeout(BUSY_MS)
        db.pragma("journal_mode", "wal")
        # NORMAL would sync at checkpoints only and lose acknowledged leaves at a power cut.
        db.pragma("synchronous", "FULL")
        with db:
            if db.pragma("user_version") == 0 and not db.execute("SELECT 1 FROM sqlite_schema").fetchall():
                db.execute(_SCHEMA)
        if (db.pragma("application_id"), db.pragma("user_version")) != (APPLICATION_ID, FORMAT):
            raise Refused(
                "journal_format",
                "expected a journal of format {expected} at {path}, found another file: give the right path",
                expected=FORMAT,
                path=str(self.path),
            )
        # SQLite syncs the file; its name is synced here, each time, as the process that made it may have died before.
        sync(self.path.parent)
        first, size = self._ends()
        low, count = self._row("SELECT coalesce(min(position), ?), count(*) FROM leaf", first)
        (high,) = self._row("SELECT coalesce(max(position) + 1, ?) FROM leaf", first)
        if (low, high, count) != (first, size, size - first):
            raise Tampered(
                "journal_gap",
                "expected leaves {first} to {size} in the journal, found {found}: restore the folder from a mirror",
                file=self.path.name,
                first=first,
                size=size,
                found=count,
            )

    def close(self) -> None:
        """Close the file; what was promised is in it, even if SQLite could not tidy it up (`Unavailable`)."""
        with _database(self.path):
            self._db.close()

    def _ends(self) -> tuple[int, int]:
        first, size = self._row("SELECT first, size FROM log")
        if not (isinstance(first, int) and isinstance(size, int)):
            raise _damaged(self.path, Phrase("no-numbers", "first and size are no numbers"))
        return first, size

    def _row(self, sql: str, *values: int) -> tuple[Any, ...]:
        rows = self._db.execute(sql, values).fetchall()
        if len(rows) != 1:
            raise _damaged(self.path, Phrase("rows-for-one", "{n} rows where one stands", n=len(rows)))
        return tuple(rows[0])

    @property
    def first(self) -> int:
        """See `LeafJournal.first`."""
        with _database(self.path):
            return self._ends()[0]

    @property
    def size(self) -> int:
        """See `LeafJournal.size`."""
        with _database(self.path):
            return self._ends()[1]

    def append(self, leaves: Sequence[bytes]) -> range:
        """See `LeafJournal.append`: one transaction, one sync."""
        _check_leaves(leaves)
        with _database(self.path):
            if not leaves:
                size = self._ends()[1]
                return range(size, size)
            with self._writing():
                start = self._ends()[1]
                added = range(start, start + len(leaves))
                self._db.executemany("INSERT INTO leaf VALUES (?, ?)", zip(added, leaves, strict=True))
                self._db.execute("UPDATE log SET size = ?", (added.stop,))
        return added

    def tail(self, from_index: int, limit: int | None = None) -> list[bytes]:
        """See `LeafJournal.tail`."""
        with _database(self.path):
            first, size = self._ends()
            _check_from(from_index, first, size)
            rows: Iterable[tuple[Any, ...]] = self._db.execute(
                "SELECT data FROM leaf WHERE position >= ? ORDER BY position LIMIT ?",
                (from_index, -1 if limit is None else limit),
            )
            leaves = [data for (data,) in rows]
            if not all(isinstance(leaf, bytes) for leaf in leaves):
                raise _damaged(self.path, Phrase("leaf-no-bytes", "a leaf is no bytes"))
            return leaves

    def forget(self, below: int) -> None:
        """See `LeafJournal.forget`."""
        with _database(self.path), self._writing():
            first, size = self._ends()
            below = min(max(below, first), size)
            self._db.execute("DELETE FROM leaf WHERE position < ?", (below,))
            self._db.execute("UPDATE log SET first = ?", (below,))

    def start_at(self, size: int) -> None:
        """See `LeafJournal.start_at`."""
        with _database(self.path), self._writing():
            _check_start(*self._ends(), size)
            self._db.execute("UPDATE log SET first = ?, size = ?", (size, size))

    def load(self) -> StoredHead | None:
        """See `TreeHeadStore.load`."""
        with _database(self.path):
            return self._load()

    def _load(self) -> StoredHead | None:
        size, root, note = self._row("SELECT head_size, head_root, head_note FROM log")
        if size is root is note is None:
            return None
        # A damaged page can read as other values: half a head must not look like none, or an older one.
        if not (isinstance(size, int) and isinstance(root, bytes) and isinstance(note, bytes)):
            raise _damaged(self.path, Phrase("no-head-row", "the head row is no head"))
        return StoredHead(size=size, root=root, note=note)

    def replace(self, old: StoredHead | None, new: StoredHead) -> None:
        """See `TreeHeadStore.replace`: compared and swapped in one transaction."""
        with _database(self.path), self._writing():
            check_step(self._load(), old, new)
            self._db.execute(
                "UPDATE log SET head_size = ?, head_root = ?, head_note = ?", (new.size, new.root, new.note)
            )

    @contextmanager
    def _writing(self) -> Iterator[None]:
        # IMMEDIATE: what is compared inside was read under the write lock, so two processes cannot both win.
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise


@contextmanager
def _database(path: Path) -> Iterator[None]:
    try:
        yield
    except (apsw.CorruptError, apsw.NotADBError, apsw.SQLError) as error:
        raise _damaged(path, by_system(error)) from error
    except (
        apsw.BusyError,
        apsw.LockedError,
        apsw.FullError,
        apsw.IOError,
        apsw.CantOpenError,
        apsw.ReadOnlyError,
        apsw.PermissionsError,
        OSError,
    ) as error:
        raise Unavailable(
            "journal_unavailable",
            "the journal did not take or give the bytes ({reason}); try again in {after_seconds} s",
            reason=by_system(error),
        ) from error


def _damaged(path: Path, reason: str) -> Tampered:
    return Tampered(
        "journal_damaged",
        "expected a readable journal ({reason}): restore the folder from a mirror",
        file=path.name,
        reason=reason,
    )
