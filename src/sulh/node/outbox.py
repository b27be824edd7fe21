# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a node's people said, from the moment that they are told until the record has it or the host refused it.

    put       durable when it returns, and only then is the sender told
    next      the oldest number of each key that is not answered for: one lane a key, in order
    relayed   a relay's signed note is kept; the host is asked all the same
    settle    the host's signed word, or the record itself

DIR/outbox/outbox.sqlite (WAL, synchronous=FULL): beside DIR/local, which may be lost. The same bytes stand once.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from threading import RLock
from typing import Any

import apsw

from sulh.access.reader import Reader
from sulh.errors import Unavailable
from sulh.log.local import local_disk, writing
from sulh.log.store import sync
from sulh.node.said import SaidHere, Word

MAX_OF_KEY = 200  # unanswered statements of one key: what a person says in a month without the host
MAX_HELD = 5_000  # of all keys together: 300 MB at most
# What our own copy would refuse: whoever may hand in makes keys for nothing, and must not fill the box with them.
MAX_FORESEEN = 1_000
MAX_SETTLED = 20_000  # answered ones that are remembered; the oldest go, the record has them
FIRST_WAIT, LONGEST_WAIT = 2, 600  # seconds between two tries of one lane
SCHEMA = """
CREATE TABLE IF NOT EXISTS item (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL, seq INTEGER NOT NULL,
  leaf BLOB, state TEXT NOT NULL, entry INTEGER, answer BLOB, note BLOB, relay TEXT NOT NULL,
  foreseen TEXT NOT NULL, trouble TEXT NOT NULL, tries INTEGER NOT NULL, next_at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS lanes ON item (key, seq, number) WHERE leaf IS NOT NULL;
"""
_COLUMNS = "id, key, seq, leaf, state, entry, answer, note, relay, foreseen, trouble, tries, next_at"


class Stage(StrEnum):
    """How far a statement has come."""

    HELD = "held"
    RELAYED = "relayed"
    ADMITTED = "admitted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One statement. `answer`: the host's signed word; `note`: a relay's; `entry`: where the record has it.

    `leaf` is empty once it is answered for. `foreseen`: the code for which our own copy would refuse it.
    `trouble`: the code of what was wrong with the last answer.
    """

    id: str
    key: str
    seq: int
    leaf: bytes
    stage: Stage
    entry: int | None
    answer: bytes | None
    note: bytes | None
    relay: str
    foreseen: str
    trouble: str
    tries: int
    next_at: int


class Outbox:
    """The file of one node. Safe to use from threads, and by several processes."""

    def __init__(self, folder: Path) -> None:
        self._lock = RLock()
        with local_disk():
            folder.mkdir(exist_ok=True)
            self._db = apsw.Connection(str(folder / "outbox.sqlite"))
            self._db.set_busy_timeout(5_000)
            self._db.pragma("journal_mode", "wal")
            # NORMAL would sync at checkpoints only: a power cut could take back what a person was told is kept.
            self._db.pragma("synchronous", "FULL")
            self._db.execute(SCHEMA)
            self._said = SaidHere(self._db)
            sync(folder)
            sync(folder.parent)

    def put(
        self,
        leaf: bytes,
        *,
        id: str,
        key: str,
        seq: int,
        foreseen: str = "",
        signed_here: bool = False,
        word: Word | None = None,
    ) -> Item:
        """Hold a statement durably; the one that is held already if it is the same. Unavailable `outbox_full`.

        `signed_here`: its number is used, so that it must be held; whoever signs asks `require_room` before.
        `word`: who said it, where somebody at this node did.
        """
        with self._lock, local_disk(), writing(self._db):
            before = self._one(id)
            if before is not None:
                return before
            if not signed_here:
                self.require_room(key, foreseen)
            if word is not None:
                self._said.note(word)
            self._db.execute(
                "INSERT INTO item (id, key, seq, leaf, state, relay, foreseen, trouble, tries, next_at)"
                " VALUES (?, ?, ?, ?, ?, '', ?, '', 0, 0)",
                (id, key, seq, leaf, Stage.HELD.value, foreseen),
            )
            found = self._one(id)
        if found is None:
            raise RuntimeError("what was written in a transaction can be read in it")
        return found

    def require_room(self, key: str, foreseen: str = "") -> None:
        """Unavailable `outbox_full` where a statement of that key would not be held."""
        rooms: list[tuple[str, tuple[str, ...], int]] = [
            ("leaf IS NOT NULL AND key = ?", (key,), MAX_OF_KEY),
            ("leaf IS NOT NULL", (), MAX_HELD),
        ]
        if foreseen:
            rooms.append(("leaf IS NOT NULL AND foreseen != ''", (), MAX_FORESEEN))
        for where, values, most in rooms:
            with self._lock, local_disk():
                count = self._rows(f"SELECT count(*) FROM item WHERE {where}", values)[0][0]
            if count >= most:
                raise Unavailable(
                    "outbox_full",
                    "this node holds {count} statements that nobody has answered for, and holds no more; it takes "
                    "this one when the host answers, try again in {after_seconds} s",
                    count=count,
                )

    def get(self, id: str) -> Item | None:
        """One statement by its id."""
        with self._lock, local_disk():
            return self._one(id)

    def lanes(self, now: int | None = None) -> list[Item]:
        """The first unanswered statement of each key, longest waiting first; those due at `now` (None: all)."""
        with self._lock, local_disk():
            rows = self._rows(
                f"SELECT {_COLUMNS} FROM item AS one WHERE leaf IS NOT NULL AND NOT EXISTS ("
                " SELECT 1 FROM item WHERE leaf IS NOT NULL AND key = one.key"
                " AND (seq, number) < (one.seq, one.number)) ORDER BY next_at, number"
            )
        found = [_item(row) for row in rows]
        return [item for item in found if now is None or item.next_at <= now]

    def lane(self, key: str) -> list[Item]:
        """The unanswered statements of one key, in the order of its numbers."""
        sql = f"SELECT {_COLUMNS} FROM item WHERE leaf IS NOT NULL AND key = ? ORDER BY seq, number"
        with self._lock, local_disk():
            return [_item(row) for row in self._rows(sql, (key,))]

    def waiting(self) -> list[Item]:
        """Every unanswered statement, in the order in which they came."""
        with self._lock, local_disk():
            return [
                _item(row)
                for row in self._rows(f"SELECT {_COLUMNS} FROM item WHERE leaf IS NOT NULL ORDER BY number")
            ]

    def relayed(self, id: str, note: bytes, relay: str) -> None:
        """A relay has it, and its signed note says so."""
        self._change(
            "UPDATE item SET state = ?, note = ?, relay = ? WHERE id = ? AND leaf IS NOT NULL",
            (Stage.RELAYED.value, note, relay, id),
        )

    def later(self, id: str, now: int, trouble: str) -> None:
        """Nobody answered for it; its lane waits, longer each time."""
        with self._lock:
            item = self.get(id)
            tries = item.tries + 1 if item is not None else 1
            wait = min(FIRST_WAIT << min(tries - 1, 20), LONGEST_WAIT)
            self._change(
                "UPDATE item SET tries = ?, next_at = ?, trouble = ? WHERE id = ? AND leaf IS NOT NULL",
                (tries, now + wait, trouble, id),
            )

    def settle(self, id: str, stage: Stage, *, entry: int | None, answer: bytes | None) -> None:
        """The host answered for it, or the record has it (then `answer` may be None)."""
        with self._lock, local_disk(), writing(self._db):
            self._db.execute(
                "UPDATE item SET leaf = NULL, state = ?, entry = coalesce(?, entry), answer = coalesce(?, answer),"
                " trouble = '' WHERE id = ?",
                (stage.value, entry, answer, id),
            )
            if stage is Stage.ADMITTED:
                self._said.known(id)
            old = "leaf IS NULL AND number <= (SELECT max(number) FROM item) - ?"
            self._db.execute(
                f"DELETE FROM said WHERE id IN (SELECT id FROM item WHERE {old})", (MAX_SETTLED,)
            )
            self._db.execute(f"DELETE FROM item WHERE {old}", (MAX_SETTLED,))

    def again(self, reader: Reader, once: str) -> Word | None:
        """What a person said by the form that carried `once`."""
        with self._lock, local_disk():
            return self._said.again(reader, once)

    def word(self, id: str) -> Word | None:
        """Who said a statement here."""
        with self._lock, local_disk():
            return self._said.word(id)

    def words(self, reader: Reader, most: int) -> list[Word]:
        """What a person said here, newest first."""
        with self._lock, local_disk():
            return self._said.of(reader, most)

    def give(self, key: str, seq: int, id: str) -> None:
        """Something was given out under that number of a key, to be signed elsewhere."""
        with self._lock, local_disk(), writing(self._db):
            self._said.give(key, seq, id)

    def unanswered(self, key: str) -> tuple[int, str] | None:
        """The highest number of a key that waits here or was given out to be signed, and its id."""
        sql = "SELECT seq, id FROM item WHERE leaf IS NOT NULL AND key = ? ORDER BY seq DESC LIMIT 1"
        with self._lock, local_disk():
            held = [(int(seq), str(id)) for seq, id in self._rows(sql, (key,))]
            given = self._said.given(key)
        return max([*held, *([given] if given else [])], default=None)

    def hurry(self) -> None:
        """Let every lane be due: the host has been heard of again."""
        self._change("UPDATE item SET next_at = 0 WHERE leaf IS NOT NULL", ())

    def close(self) -> None:
        """Close the file."""
        with self._lock, local_disk():
            self._db.close()

    def _change(self, sql: str, values: tuple[str | int | bytes, ...]) -> None:
        with self._lock, local_disk(), writing(self._db):
            self._db.execute(sql, values)

    def _one(self, id: str) -> Item | None:
        rows = self._rows(f"SELECT {_COLUMNS} FROM item WHERE id = ?", (id,))
        return _item(rows[0]) if rows else None

    def _rows(self, sql: str, values: tuple[str, ...] = ()) -> list[Any]:
        rows: list[Any] = self._db.execute(sql, values).fetchall()
        return rows


def _item(row: Any) -> Item:
    id, key, seq, leaf, stage, entry, answer, note, relay, foreseen, trouble, tries, next_at = row
    return Item(
        id=id,
        key=key,
        seq=seq,
        leaf=leaf or b"",
        stage=Stage(stage),
        entry=entry,
        answer=answer,
        note=note,
        relay=relay,
        foreseen=foreseen,
        trouble=trouble,
        tries=tries,
        next_at=next_at,
    )
