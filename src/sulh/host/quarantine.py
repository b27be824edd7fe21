# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Refused bytes, kept for a while: local, bounded, and never part of the record.

Kept because a sender may say "I sent something else", and because a refusal can be evidence. Bounded per
key and in all, and unknown keys share one bound: who floods with garbage evicts only garbage.
"""

from pathlib import Path

import apsw

from sulh.log.local import local_disk, writing
from sulh.statement.envelope import MAX_LEAF

UNKNOWN = "unknown"
MAX_PER_KEY = 128  # refusals that one key's user may want to look at again
MAX_UNKNOWN = 512  # for all bytes whose key the record does not know
MAX_EXPLAINED = 10_000  # refused numbers remembered of one key; a client that needs more is out of order
SCHEMA = """
CREATE TABLE IF NOT EXISTS refused (
  id INTEGER PRIMARY KEY, owner TEXT NOT NULL, code TEXT NOT NULL, leaf BLOB NOT NULL, refusal BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS by_owner ON refused (owner, id);
CREATE TABLE IF NOT EXISTS explained (owner TEXT, seq INTEGER, PRIMARY KEY (owner, seq)) WITHOUT ROWID;
"""


class Quarantine:
    """An SQLite file of refused leaves beside the signed refusal that each got.

    Every call raises Unavailable `disk_unavailable` when the disk does not take or give the bytes.
    """

    def __init__(self, path: Path | None) -> None:
        with local_disk():
            self._open(path)

    def _open(self, path: Path | None) -> None:
        self._db = apsw.Connection(":memory:" if path is None else str(path))
        # No sync per refusal: a power cut may lose the last of what is kept for a while only, and whoever
        # floods a host with garbage would else make it wait for the disk each time.
        self._db.pragma("journal_mode", "wal")
        self._db.pragma("synchronous", "NORMAL")
        self._db.execute(SCHEMA)

    def keep(self, owner: str | None, code: str, leaf: bytes, refusal: bytes, seq: int | None = None) -> None:
        """Keep a refused leaf under the known key that signed it (None: nobody known), dropping the oldest.

        `seq` is the number that the refusal explains. The same bytes stand once, else whoever sends a
        known key's refused statement again and again would drop that key's other evidence.
        """
        name, limit = (UNKNOWN, MAX_UNKNOWN) if owner is None else (owner, MAX_PER_KEY)
        leaf = leaf[:MAX_LEAF]  # longer is refused for its length; the refusal has the hash of all of it
        with local_disk(), writing(self._db):
            if owner is not None and seq is not None:
                self._explain(owner, seq)
            self._db.execute("DELETE FROM refused WHERE owner = ? AND leaf = ?", (name, leaf))
            self._db.execute(
                "INSERT INTO refused (owner, code, leaf, refusal) VALUES (?, ?, ?, ?)",
                (name, code, leaf, refusal),
            )
            self._db.execute(
                "DELETE FROM refused WHERE owner = ?1"
                " AND id NOT IN (SELECT id FROM refused WHERE owner = ?1 ORDER BY id DESC LIMIT ?2)",
                (name, limit),
            )

    def _explain(self, owner: str, seq: int) -> None:
        self._db.execute("INSERT OR IGNORE INTO explained VALUES (?, ?)", (owner, seq))
        self._db.execute(
            "DELETE FROM explained WHERE owner = ?1 AND seq NOT IN"
            " (SELECT seq FROM explained WHERE owner = ?1 ORDER BY seq DESC LIMIT ?2)",
            (owner, MAX_EXPLAINED),
        )

    def explained(self, owner: str, below: int) -> list[int]:
        """Numbers below `below` under which this key said something that was refused, in order."""
        with local_disk():
            rows = self._db.execute(
                "SELECT seq FROM explained WHERE owner = ? AND seq < ? ORDER BY seq", (owner, below)
            )
            return [int(seq) for (seq,) in rows]

    def refusals(self, owner: str | None = None) -> list[bytes]:
        """Signed refusals of one key, or of unknown keys, oldest first."""
        with local_disk():
            rows = self._db.execute(
                "SELECT refusal FROM refused WHERE owner = ? ORDER BY id", (owner or UNKNOWN,)
            )
            return [bytes(refusal) for (refusal,) in rows]

    def close(self) -> None:
        """Close the file."""
        with local_disk():
            self._db.close()
