# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who was given what was sealed to this organisation: the person stays here, the organisation's name goes to the sealer.

    shown   account, statement → when first, and how far the copy reached    DIR/local/served.sqlite; for nobody else
    batch   statements whose sealer does not yet know them as served, once a minute or from 256 on

Who loses the file says some receipts again, and loses who of its people read what.
"""

from collections.abc import Iterable
from pathlib import Path
from threading import RLock
from typing import Any

import apsw

from sulh.log.local import local_disk, writing
from sulh.record.seal_kinds import MAX_IDS

EVERY = 60  # seconds that a receipt may wait for others
SCHEMA = """
CREATE TABLE IF NOT EXISTS given (
  person TEXT, statement TEXT, at INTEGER NOT NULL, size INTEGER NOT NULL, PRIMARY KEY (person, statement)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS receipt (
  statement TEXT PRIMARY KEY, at INTEGER NOT NULL, said INTEGER NOT NULL
) WITHOUT ROWID;
"""


class Served:
    """The file of one node. Safe to use from threads."""

    def __init__(self, path: Path | None) -> None:
        self._lock = RLock()
        with local_disk():
            self._db = apsw.Connection(":memory:" if path is None else str(path))
            self._db.set_busy_timeout(5_000)
            self._db.pragma("journal_mode", "wal")
            self._db.pragma("synchronous", "NORMAL")
            self._db.execute(SCHEMA)
        self._seen: dict[str, frozenset[str]] = {}

    def note(self, person: str, statements: Iterable[str], now: int, size: int) -> None:
        """A person was given these from a copy of `size` entries."""
        given = frozenset(statements)
        with self._lock:
            # A page that is loaded again costs no write.
            new = sorted(given - self._seen.get(person, frozenset()))
            if not new:
                return
            with local_disk(), writing(self._db):
                for name in new:
                    self._db.execute(
                        "INSERT OR IGNORE INTO given VALUES (?, ?, ?, ?)", (person, name, now, size)
                    )
                    self._db.execute("INSERT OR IGNORE INTO receipt VALUES (?, ?, 0)", (name, now))
            self._seen[person] = self._seen.get(person, frozenset()) | given

    def batch(self, now: int) -> list[str]:
        """The next receipt's statements, oldest first; none while they may wait for others."""
        with self._lock, local_disk():
            rows: list[Any] = self._db.execute(
                "SELECT statement, at FROM receipt WHERE said = 0 ORDER BY at, statement LIMIT ?", (MAX_IDS,)
            ).fetchall()
        due = len(rows) == MAX_IDS or (rows and now - rows[0][1] >= EVERY)
        return sorted(name for name, _ in rows) if due else []

    def said(self, statements: Iterable[str]) -> None:
        """The receipt lies in the outbox."""
        with self._lock, local_disk(), writing(self._db):
            for name in statements:
                self._db.execute("UPDATE receipt SET said = 1 WHERE statement = ?", (name,))

    def given(self, person: str) -> dict[str, int]:
        """What a person was given, each with how far the copy reached when it first was."""
        with self._lock, local_disk():
            rows: list[Any] = self._db.execute(
                "SELECT statement, size FROM given WHERE person = ?", (person,)
            ).fetchall()
        return {statement: size for statement, size in rows}

    def people(self, statement: str) -> list[tuple[str, int]]:
        """Who was given a statement and when, for the organisation itself."""
        with self._lock, local_disk():
            rows: list[Any] = self._db.execute(
                "SELECT person, at FROM given WHERE statement = ? ORDER BY at, person", (statement,)
            ).fetchall()
        return [(person, at) for person, at in rows]

    def close(self) -> None:
        """Close the file."""
        with self._lock, local_disk():
            self._db.close()
