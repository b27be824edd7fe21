# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who said what at a node, beside its outbox: one form sent twice says one thing, and its text is not lost.

    once      a form carries random bytes; who sends it again is given the statement that it made the first time
    wish      what was said, as it was wished for, until the record has it: whoever is refused mends it from there
    unsigned  the last number of a key under which something was given out to be signed elsewhere

The rows stand in the outbox's own file and are written in its own transaction, so that a crash between "it is
held" and "this form has been sent" cannot happen.
"""

import hashlib
from dataclasses import dataclass
from typing import Any

import apsw
import msgspec

from sulh.access.reader import Reader
from sulh.errors import Refused
from sulh.node.pens import Wish

MAX_LISTED = 200  # of one person's, newest first: more is a search in the record
SCHEMA = """
CREATE TABLE IF NOT EXISTS said (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, org TEXT NOT NULL, role TEXT NOT NULL,
  person TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, once TEXT NOT NULL, digest TEXT NOT NULL, wish BLOB
);
CREATE UNIQUE INDEX IF NOT EXISTS once_only ON said (org, role, person, once) WHERE once <> '';
CREATE INDEX IF NOT EXISTS of_person ON said (org, role, person, number);
CREATE TABLE IF NOT EXISTS unsigned (key TEXT PRIMARY KEY, seq INTEGER NOT NULL, id TEXT NOT NULL) WITHOUT ROWID;
"""
_COLUMNS = "id, org, role, person, kind, at, once, digest, wish"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One statement that a person said or handed in here, at a time in whole seconds; `wish`: None once it is known."""

    id: str
    org: str
    role: str
    person: str
    kind: str
    at: int
    once: str = ""
    digest: str = ""
    wish: bytes | None = None

    def is_of(self, reader: Reader) -> bool:
        """Whether this very person said it."""
        return (self.org, self.role, self.person) == (reader.org, reader.role, reader.who)


def word_of(reader: Reader, id: str, kind: str, at: int, wish: Wish | None = None) -> Word:
    """The word of whoever says it; `wish` where it was said by a form."""
    text = None if wish is None else wish_text(wish)
    return Word(
        id=id,
        org=reader.org,
        role=reader.role,
        person=reader.who,
        kind=kind,
        at=at,
        once="" if wish is None else wish.once,
        digest="" if text is None else hashlib.sha256(text).hexdigest(),
        wish=text,
    )


def wish_text(wish: Wish) -> bytes:
    """What is wished for, without the form that it came by: the same bytes for the same words."""
    return msgspec.json.encode(msgspec.structs.replace(wish, once=""), order="sorted")


def require_same(word: Word, wish: Wish) -> None:
    """Refused `sent_before` where a form comes again with other words: they would be lost without a sound."""
    if word.digest != hashlib.sha256(wish_text(wish)).hexdigest():
        raise Refused(
            "sent_before",
            "this form was sent before with other words, as statement {id}; open it there and say it anew",
            id=word.id,
        )


class SaidHere:
    """The rows, on a connection whose lock and transactions are its owner's."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db
        db.execute(SCHEMA)

    def note(self, word: Word) -> None:
        """Keep it; the first one of an id stays."""
        self._db.execute(
            f"INSERT OR IGNORE INTO said ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(word.id, word.org, word.role, word.person, word.kind),
                *(word.at, word.once, word.digest, word.wish),
            ),
        )

    def again(self, reader: Reader, once: str) -> Word | None:
        """What this person said by that form; another's form of the same bytes is another form."""
        if not once:
            return None
        where = "once = ? AND once <> '' AND org = ? AND role = ? AND person = ?"
        return self._one(where, (once, reader.org, reader.role, reader.who))

    def word(self, id: str) -> Word | None:
        """Who said the statement with that id here."""
        return self._one("id = ?", (id,))

    def of(self, reader: Reader, most: int) -> list[Word]:
        """What this person said here, newest first."""
        rows: list[Any] = self._db.execute(
            f"SELECT {_COLUMNS} FROM said WHERE org = ? AND role = ? AND person = ? ORDER BY number DESC LIMIT ?",
            (reader.org, reader.role, reader.who, min(most, MAX_LISTED)),
        ).fetchall()
        return [_word(row) for row in rows]

    def known(self, id: str) -> None:
        """The record has it: its text need not be kept twice."""
        self._db.execute("UPDATE said SET wish = NULL WHERE id = ?", (id,))

    def give(self, key: str, seq: int, id: str) -> None:
        """Something was given out under that number of a key, to be signed elsewhere."""
        self._db.execute("INSERT OR REPLACE INTO unsigned (key, seq, id) VALUES (?, ?, ?)", (key, seq, id))

    def given(self, key: str) -> tuple[int, str] | None:
        """The number and id that were given out last for a key, or None."""
        rows: list[Any] = self._db.execute("SELECT seq, id FROM unsigned WHERE key = ?", (key,)).fetchall()
        return (int(rows[0][0]), str(rows[0][1])) if rows else None

    def _one(self, where: str, values: tuple[str, ...]) -> Word | None:
        rows: list[Any] = self._db.execute(f"SELECT {_COLUMNS} FROM said WHERE {where}", values).fetchall()
        return _word(rows[0]) if rows else None


def _word(row: Any) -> Word:
    id, org, role, person, kind, at, once, digest, wish = row
    return Word(
        id=id,
        org=org,
        role=role,
        person=person,
        kind=kind,
        at=at,
        once=once,
        digest=digest,
        wish=None if wish is None else bytes(wish),
    )
