# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What each peer had for us, remembered in DIR/local: who loses it asks again, and nothing else is lost.

asked   peer, statement → how often it had nothing, when it is asked again, and whether that is final
"""

from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import Any

import apsw

from sulh.log.local import local_disk, writing

FIRST_WAIT, LONGEST_WAIT = 60, 86_400  # seconds between two askings of a peer that is not the sealer's
SCHEMA = """
CREATE TABLE IF NOT EXISTS asked (
  peer TEXT, statement TEXT, tries INTEGER NOT NULL, next_at INTEGER NOT NULL, final INTEGER NOT NULL,
  PRIMARY KEY (peer, statement)
) WITHOUT ROWID;
"""


class Asked:
    """The file, and all of it in memory: each round looks at every statement that waits. Safe to use from threads."""

    def __init__(self, path: Path | None) -> None:
        self._lock = RLock()
        with local_disk():
            self._db = apsw.Connection(":memory:" if path is None else str(path))
            self._db.set_busy_timeout(5_000)
            self._db.pragma("journal_mode", "wal")
            # What a power cut takes away of this is asked again.
            self._db.pragma("synchronous", "NORMAL")
            self._db.execute(SCHEMA)
            rows: list[Any] = self._db.execute(
                "SELECT peer, statement, tries, next_at, final FROM asked"
            ).fetchall()
        self._known = {
            (peer, name): _Told(tries, next_at, bool(end)) for peer, name, tries, next_at, end in rows
        }

    def due(self, peer: str, statement: str, now: int) -> bool:
        """Whether a peer is to be asked about a statement."""
        with self._lock:
            told = self._known.get((peer, statement))
        return told is None or (not told.final and told.next_at <= now)

    def nothing(self, peer: str, statement: str, now: int, *, final: bool) -> None:
        """It had nothing, or nothing that holds."""
        with self._lock:
            before = self._known.get((peer, statement))
            tries = before.tries + 1 if before is not None else 1
            wait = min(FIRST_WAIT << min(tries - 1, 20), LONGEST_WAIT)
            told = self._known[peer, statement] = _Told(tries, now + wait, final)
            with local_disk(), writing(self._db):
                self._db.execute(
                    "INSERT OR REPLACE INTO asked VALUES (?, ?, ?, ?, ?)",
                    (peer, statement, told.tries, told.next_at, told.final),
                )

    def again(self, statement: str) -> None:
        """Its secret was wrapped anew: whatever was answered before, every peer is asked again."""
        with self._lock:
            self._known = {key: told for key, told in self._known.items() if key[1] != statement}
            with local_disk(), writing(self._db):
                self._db.execute("DELETE FROM asked WHERE statement = ?", (statement,))

    def close(self) -> None:
        """Close the file."""
        with self._lock, local_disk():
            self._db.close()


@dataclass(frozen=True, slots=True)
class _Told:
    tries: int
    next_at: int
    final: bool
