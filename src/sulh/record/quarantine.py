# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Refused bytes, kept for a while: local, bounded, and never part of the record.

Kept because a sender may say "I sent something else", and because a refusal can be evidence. Bounded per
key and in all, and unknown keys share one bound: who floods with garbage evicts only garbage.
"""

from pathlib import Path

import apsw

UNKNOWN = "unknown"
MAX_PER_KEY = 128  # refusals that one key's user may want to look at again
MAX_UNKNOWN = 512  # for all bytes whose key the record does not know
SCHEMA = """
CREATE TABLE IF NOT EXISTS refused (
  id INTEGER PRIMARY KEY, owner TEXT NOT NULL, code TEXT NOT NULL, leaf BLOB NOT NULL, refusal BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS by_owner ON refused (owner, id);
"""


class Quarantine:
    """An SQLite file of refused leaves beside the signed refusal that each got."""

    def __init__(self, path: Path | None) -> None:
        self._db = apsw.Connection(":memory:" if path is None else str(path))
        self._db.execute(SCHEMA)

    def keep(self, owner: str | None, code: str, leaf: bytes, refusal: bytes) -> None:
        """Keep a refused leaf under its key (None: a key the record does not know), dropping the oldest."""
        name, limit = (UNKNOWN, MAX_UNKNOWN) if owner is None else (owner, MAX_PER_KEY)
        with self._db:
            self._db.execute(
                "INSERT INTO refused (owner, code, leaf, refusal) VALUES (?, ?, ?, ?)",
                (name, code, leaf, refusal),
            )
            self._db.execute(
                "DELETE FROM refused WHERE owner = ?1"
                " AND id NOT IN (SELECT id FROM refused WHERE owner = ?1 ORDER BY id DESC LIMIT ?2)",
                (name, limit),
            )

    def refusals(self, owner: str | None = None) -> list[bytes]:
        """Signed refusals of one key, or of unknown keys, oldest first."""
        rows = self._db.execute(
            "SELECT refusal FROM refused WHERE owner = ? ORDER BY id", (owner or UNKNOWN,)
        )
        return [bytes(refusal) for (refusal,) in rows]

    def close(self) -> None:
        """Close the file."""
        self._db.close()
