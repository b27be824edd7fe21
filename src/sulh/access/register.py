# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The file of accounts, DIR/local/access.sqlite: who may log in at this node, and nothing that logs in.

Whoever copies this file holds names, and neither a password, a session, a token nor a passkey: passwords
are hashed with a secret that lies outside DIR, sessions and tokens are hashes of 256 random bits, passkeys
are public keys. It can be lost: accounts are then made anew, and the record knows nothing of them.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw

from sulh.errors import Refused
from sulh.log.local import local_disk, writing

APPLICATION_ID = 0x73756C61  # "sula"
FORMAT = 2  # 1: sessions knew neither locks nor shared terminals
BUSY_MS = 5_000  # the command line writes beside the server
SCHEMA = f"""
CREATE TABLE account (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, person TEXT NOT NULL, org TEXT NOT NULL, role TEXT NOT NULL,
  layer TEXT NOT NULL, may TEXT NOT NULL, handle BLOB NOT NULL UNIQUE, password TEXT, made_at INTEGER NOT NULL,
  closed_at INTEGER
);
CREATE TABLE session (
  hash BLOB PRIMARY KEY, account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE, how TEXT NOT NULL,
  made_at INTEGER NOT NULL, seen_at INTEGER NOT NULL, shared INTEGER NOT NULL DEFAULT 0, locked_at INTEGER
) WITHOUT ROWID;
CREATE INDEX session_of ON session (account, made_at);
CREATE TABLE token (
  id TEXT PRIMARY KEY, hash BLOB NOT NULL, account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  label TEXT NOT NULL, layer TEXT NOT NULL, may TEXT NOT NULL, made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL, used_at INTEGER, revoked_at INTEGER
) WITHOUT ROWID;
CREATE TABLE passkey (
  id BLOB PRIMARY KEY, account INTEGER NOT NULL REFERENCES account ON DELETE CASCADE, credential BLOB NOT NULL,
  counter INTEGER NOT NULL, label TEXT NOT NULL, made_at INTEGER NOT NULL, used_at INTEGER, suspect_at INTEGER
) WITHOUT ROWID;
CREATE TABLE challenge (
  door BLOB, purpose TEXT, challenge BLOB NOT NULL, expires_at INTEGER NOT NULL, PRIMARY KEY (door, purpose)
) WITHOUT ROWID;
CREATE TABLE attempt (
  scope BLOB PRIMARY KEY, count INTEGER NOT NULL, last_at INTEGER NOT NULL
) WITHOUT ROWID;
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {FORMAT};
"""
# Logins of before stay as they were: unlocked, and nobody's shared terminal.
RENEWED = """
ALTER TABLE session ADD COLUMN shared INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN locked_at INTEGER;
PRAGMA user_version = 2;
"""

Row = tuple[Any, ...]


class Register:
    """The opened file. One connection, one lock: a transaction of one thread never holds another's writes.

    Every call raises Unavailable `disk_unavailable` when the disk does not take or give the bytes.
    """

    def __init__(self, path: Path | None) -> None:
        self._lock = threading.RLock()
        with local_disk():
            if path is not None:
                path.parent.mkdir(exist_ok=True)
                # Before SQLite makes it by its own mode: other users of the machine read no hashes.
                os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
            self._db = apsw.Connection(":memory:" if path is None else str(path))
            try:
                self._open(str(path))
            except BaseException:
                self._db.close()
                raise

    def _open(self, path: str) -> None:
        db = self._db
        db.set_busy_timeout(BUSY_MS)
        db.pragma("journal_mode", "wal")
        db.pragma("synchronous", "FULL")  # a closed account must not open again after a power cut
        db.pragma("foreign_keys", True)
        db.pragma("secure_delete", True)
        with writing(db):
            if db.pragma("user_version") == 0 and not db.execute("SELECT 1 FROM sqlite_schema").fetchall():
                db.execute(SCHEMA)
            elif (db.pragma("application_id"), db.pragma("user_version")) == (APPLICATION_ID, 1):
                db.execute(RENEWED)
        if (db.pragma("application_id"), db.pragma("user_version")) != (APPLICATION_ID, FORMAT):
            raise Refused(
                "access_format",
                "a file of accounts of format {expected} was expected at {path}, and another file is there: "
                "move it away and make the accounts anew",
                expected=FORMAT,
                path=path,
            )

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: what is compared inside was read under the write lock."""
        with self._lock, local_disk(), writing(self._db):
            yield

    def rows(self, sql: str, *values: object) -> list[Row]:
        """What a question answers, or a change returns."""
        with self._lock, local_disk():
            return [tuple(row) for row in self._db.execute(sql, values)]

    def row(self, sql: str, *values: object) -> Row | None:
        """The first row of an answer, or None."""
        found = self.rows(sql, *values)
        return found[0] if found else None

    def close(self) -> None:
        """Close the file."""
        with self._lock, local_disk():
            self._db.close()
