# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a cosigner holds on its disk: the latest head of each log, what was wrong, and what it relays.

One SQLite file by `apsw` (WAL, synchronous=FULL): what a method wrote is durable when it returns. It never
leaves the cosigner's machine; who loses it has lost the cosigner's memory and must declare new keys, as a
cosigner without memory would sign a second history.

    head      origin → the latest cosigned head, as it is shown to monitors
    past      origin, size → heads cosigned before, to know a second head of one size again
    offence   refused requests that the log's key had signed; what convicts the log apart from the rest
    relayed   leaf hash → bytes, relay note, and what the host has answered
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import apsw

from sulh.errors import Refused, Tampered, Unavailable, by_system
from sulh.log.store import sync

# "sulc" in ASCII: marks the file as a cosigner's, so that no other database is opened for one.
APPLICATION_ID = 0x73756C63
FORMAT = 1
BUSY_MS = 5_000
# An hourly head makes 8,760 a year; a busy log's oldest go first. About 400 bytes each.
MAX_PAST = 100_000
# Requests without a proof of their own: anyone can make them from heads that the log published.
MAX_OTHER_OFFENCES = 1_000
# Proofs against the log need the log's key. The first are kept for ever; one alone is enough.
MAX_PROVEN = 1_000

_SCHEMA = f"""
CREATE TABLE head (
  origin TEXT PRIMARY KEY, size INTEGER NOT NULL, root BLOB NOT NULL, note BLOB NOT NULL, at INTEGER NOT NULL
);
CREATE TABLE past (
  origin TEXT NOT NULL, size INTEGER NOT NULL, root BLOB NOT NULL, note BLOB NOT NULL,
  PRIMARY KEY (origin, size)
);
CREATE TABLE offence (
  number INTEGER PRIMARY KEY AUTOINCREMENT, mark BLOB NOT NULL UNIQUE, origin TEXT NOT NULL,
  proven INTEGER NOT NULL, at INTEGER NOT NULL, request BLOB NOT NULL, against BLOB NOT NULL
);
CREATE TABLE clock (one INTEGER PRIMARY KEY CHECK (one = 1), at INTEGER NOT NULL);
INSERT INTO clock VALUES (1, 0);
CREATE TABLE relayed (
  number INTEGER PRIMARY KEY AUTOINCREMENT, leaf_hash BLOB NOT NULL UNIQUE, lane TEXT NOT NULL,
  sender TEXT NOT NULL, at INTEGER NOT NULL, note BLOB NOT NULL, leaf BLOB, tries INTEGER NOT NULL,
  status INTEGER, answer BLOB
);
CREATE INDEX relayed_pending ON relayed (lane, sender) WHERE leaf IS NOT NULL;
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {FORMAT};
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldHead:
    """The latest cosigned head of a log: `note` bears the log's line and ours; `at` in POSIX seconds."""

    size: int
    root: bytes
    note: bytes
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Offence:
    """A refused request that the log's key had signed.

    `proven`: with `against`, the log's head that was cosigned before, it convicts the log's key (`against` is
    empty where the head convicts itself). Else somebody has sent a wrong proof with a signed head.
    """

    origin: str
    proven: bool
    at: int
    request: bytes
    against: bytes


class Held:
    """The file; one connection, one lock: a cosigner answers a few requests a second at most."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.RLock()
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
        # NORMAL would sync at checkpoints only: a power cut could then take back a head that was signed.
        db.pragma("synchronous", "FULL")
        with db:
            if db.pragma("user_version") == 0 and not db.execute("SELECT 1 FROM sqlite_schema").fetchall():
                db.execute(_SCHEMA)
        if (db.pragma("application_id"), db.pragma("user_version")) != (APPLICATION_ID, FORMAT):
            raise Refused(
                "held_format",
                "expected a cosigner's memory of format {expected} at {path}, found another file: give the right path",
                expected=FORMAT,
                path=str(self.path),
            )
        sync(self.path.parent)

    def close(self) -> None:
        """Close the file."""
        with self._lock, _database(self.path):
            self._db.close()

    @contextmanager
    def reading(self) -> Iterator[apsw.Connection]:
        """The connection, for one read."""
        with self._lock, _database(self.path):
            yield self._db

    @contextmanager
    def writing(self) -> Iterator[apsw.Connection]:
        """The connection inside one transaction, durable when the block ends."""
        with self._lock, _database(self.path):
            # IMMEDIATE: what is compared inside was read under the write lock, so two processes cannot both win.
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    # Heads.

    def head(self, origin: str) -> HeldHead | None:
        """The latest cosigned head of a log."""
        with self.reading() as db:
            return _head(db, origin)

    def past_root(self, origin: str, size: int) -> tuple[bytes, bytes] | None:
        """(root, note) of the head of this size that was cosigned, if it is remembered."""
        with self.reading() as db:
            rows = db.execute(
                "SELECT root, note FROM past WHERE origin = ? AND size = ?", (origin, size)
            ).fetchall()
        return (_bytes(rows[0][0]), _bytes(rows[0][1])) if rows else None

    def advance(
        self,
        origin: str,
        *,
        old: HeldHead | None,
        size: int,
        root: bytes,
        signed: bytes,
        sign: Callable[[int], bytes],
        at: int,
    ) -> tuple[HeldHead | None, bool]:
        """Compare and set in one transaction: (the head that stands now, whether it is the new one).

        The head must still be `old`, else nothing changes. `signed` is the note with the log's lines alone;
        `sign(time)` adds the cosigner's, under the write lock, so that times follow the order of heads. `at` is
        the cosigner's clock; the time that is signed never falls.
        """
        with self.writing() as db:
            held = _head(db, origin)
            # Between check and set another request may have come: setting now would roll back (tlog-witness).
            if (held and (held.size, held.root)) != (old and (old.size, old.root)):
                return held, False
            time = tick(db, at)
            new = HeldHead(size=size, root=root, note=sign(time), at=time)
            db.execute(
                "INSERT OR REPLACE INTO head VALUES (?, ?, ?, ?, ?)", (origin, size, root, new.note, time)
            )
            db.execute("INSERT OR IGNORE INTO past VALUES (?, ?, ?, ?)", (origin, size, root, signed))
            db.execute(
                "DELETE FROM past WHERE origin = ?1 AND size < (SELECT size FROM past WHERE origin = ?1 "
                "ORDER BY size DESC LIMIT 1 OFFSET ?2)",
                (origin, MAX_PAST - 1),
            )
        return new, True

    def heads(self) -> list[tuple[str, HeldHead]]:
        """(origin, latest head) of every log, by origin."""
        with self.reading() as db:
            origins = [str(row[0]) for row in db.execute("SELECT origin FROM head ORDER BY origin")]
            return [(origin, head) for origin in origins if (head := _head(db, origin)) is not None]

    # Offences.

    def keep_offence(self, offence: Offence) -> None:
        """Keep a refused request, once for each head and verdict.

        Proofs are never pushed out, and of the rest the oldest go: who floods with heads that the log did
        publish pushes out its own garbage.
        """
        body = offence.request.partition(b"\n\n")[2].partition(b"\n\n")[0]
        mark = sha256(bytes([offence.proven]) + body).digest()
        row = (mark, offence.origin, offence.proven, offence.at, offence.request, offence.against)
        columns = "(mark, origin, proven, at, request, against)"
        with self.writing() as db:
            if offence.proven and _count(db, "SELECT count(*) FROM offence WHERE proven") >= MAX_PROVEN:
                return
            db.execute(f"INSERT OR IGNORE INTO offence {columns} VALUES (?, ?, ?, ?, ?, ?)", row)
            db.execute(
                "DELETE FROM offence WHERE NOT proven AND number <= "
                "(SELECT number FROM offence WHERE NOT proven ORDER BY number DESC LIMIT 1 OFFSET ?)",
                (MAX_OTHER_OFFENCES,),
            )

    def offences(self) -> list[Offence]:
        """Everything kept, oldest first."""
        with self.reading() as db:
            rows = db.execute(
                "SELECT origin, proven, at, request, against FROM offence ORDER BY number"
            ).fetchall()
        return [
            Offence(origin=str(o), proven=bool(p), at=_int(at), request=_bytes(r), against=_bytes(a))
            for o, p, at, r, a in rows
        ]


# A clock that falls by less is being set right; by more, it was wrong before or is wrong now.
MAX_STEP_BACK = 300


def tick(db: apsw.Connection, at: int) -> int:
    """The time to sign, inside a transaction: the clock's, never below one that was signed before.

    `Unavailable` `clock_behind` where the two are far apart.
    """
    last = _count(db, "SELECT at FROM clock")
    if at < last - MAX_STEP_BACK:
        raise Unavailable(
            "clock_behind",
            "this machine's clock is {seconds} s behind a time that was signed before: set it right; nothing is "
            "signed until then",
            seconds=last - at,
        )
    # Time 0 would mean "no time" (tlog-cosignature).
    now = max(at, last, 1)
    db.execute("UPDATE clock SET at = ?", (now,))
    return now


def _head(db: apsw.Connection, origin: str) -> HeldHead | None:
    rows = db.execute("SELECT size, root, note, at FROM head WHERE origin = ?", (origin,)).fetchall()
    if not rows:
        return None
    size, root, note, at = rows[0]
    return HeldHead(size=_int(size), root=_bytes(root), note=_bytes(note), at=_int(at))


def _count(db: apsw.Connection, sql: str, values: tuple[Any, ...] = ()) -> int:
    return _int(db.execute(sql, values).fetchall()[0][0])


def _int(value: object) -> int:
    if not isinstance(value, int):
        raise apsw.CorruptError("a number was expected in a row")
    return value


def _bytes(value: object) -> bytes:
    # A damaged page can read as another type: it must not pass for an empty head.
    if not isinstance(value, bytes):
        raise apsw.CorruptError("bytes were expected in a row")
    return value


@contextmanager
def _database(path: Path) -> Iterator[None]:
    try:
        yield
    except (apsw.CorruptError, apsw.NotADBError, apsw.SQLError) as error:
        raise Tampered(
            "held_damaged",
            "expected a readable cosigner's memory ({reason}): restore it, or declare new keys; without it this "
            "cosigner could sign a second history",
            file=path.name,
            reason=by_system(error),
        ) from error
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
            "held_unavailable",
            "the cosigner's memory did not take or give the bytes ({reason}); try again in {after_seconds} s",
            reason=by_system(error),
        ) from error
