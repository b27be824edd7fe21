# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Snapshots: a cache of state at a size, so that opening does not begin at entry 0.

A snapshot is local and never authority. It is used only if it is for the layer asked for, if the log
still has the root that it was made at, and if its rows and chains give the digests that it names; otherwise
it is left alone and the record is replayed. `audit` never reads one.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol

import apsw

from sulh.record.local import local_disk, writing
from sulh.record.replay import State
from sulh.record.rows import Rows, state_digest
from sulh.record.ruleset import Ruleset
from sulh.statement import canon

SCHEMA = """
CREATE TABLE meta (
  one INTEGER PRIMARY KEY CHECK (one = 1), size INTEGER NOT NULL, root BLOB NOT NULL, layer TEXT NOT NULL,
  ruleset TEXT NOT NULL, digest TEXT NOT NULL, chains TEXT NOT NULL
);
CREATE TABLE row (room TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (room, key)) WITHOUT ROWID;
CREATE TABLE spoken (
  position INTEGER PRIMARY KEY, id TEXT NOT NULL, key TEXT NOT NULL, seq INTEGER NOT NULL, prev TEXT
);
"""


class Log(Protocol):
    """What a snapshot needs of the log: roots and single leaves."""

    def root_at(self, size: int) -> bytes: ...
    def leaf(self, index: int) -> bytes: ...


def save_snapshot(path: Path, state: State, log: Log) -> None:
    """Write a snapshot beside the old one and put it in its place; Unavailable when the disk does not take it."""
    with local_disk():
        _save(path, state, log)


def _save(path: Path, state: State, log: Log) -> None:
    scratch = path.with_suffix(".new")
    scratch.unlink(missing_ok=True)
    db = apsw.Connection(str(scratch))
    try:
        db.execute(SCHEMA)
        with writing(db):
            spoken = state.record.chains.spoken()
            ruleset = state.record.ruleset.id if state.record.ruleset else ""
            made = (state.size, log.root_at(state.size), state.layer, ruleset)
            db.execute(
                "INSERT INTO meta VALUES (1, ?, ?, ?, ?, ?, ?)", (*made, state.digest(), _hash(spoken))
            )
            for room in state.rows.rooms():
                rows = ((room, key, value) for key, value in state.rows.items(room))
                db.executemany("INSERT INTO row VALUES (?, ?, ?)", rows)
            db.executemany("INSERT INTO spoken VALUES (?, ?, ?, ?, ?)", spoken)
    finally:
        db.close()
    scratch.replace(path)


def _hash(spoken: Iterable[tuple[Any, ...]]) -> str:
    """No row of state covers the chains, and a wrong one would make wrong verdicts later."""
    return hashlib.sha256(canon.encode([list(said) for said in spoken])).hexdigest()


def load_snapshot(
    path: Path,
    log: Log,
    root_at: Callable[[int], bytes],
    rulesets: Mapping[str, Ruleset],
    layer: str,
    size: int,
) -> State | None:
    """The state of a snapshot of at most `size` entries that the log and its own digest bear out, or None."""
    if not path.exists():
        return None
    try:
        db = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    except apsw.Error:
        return None
    try:
        return _load(db, log, root_at, rulesets, layer, size)
    except (apsw.Error, UnicodeDecodeError):
        return None  # a damaged cache costs a replay and nothing else
    finally:
        db.close()


def _rows(db: apsw.Connection) -> Rows | None:
    """The rows as they lie there; None when one is not what this program writes."""
    rows = Rows()
    for room, key, value in db.execute("SELECT room, key, value FROM row"):
        if not (isinstance(room, str) and isinstance(key, str) and isinstance(value, bytes)):
            return None
        rows.put(room, key, value)
    return rows


def _load(
    db: apsw.Connection,
    log: Log,
    root_at: Callable[[int], bytes],
    rulesets: Mapping[str, Ruleset],
    layer: str,
    size: int,
) -> State | None:
    found: list[Any] = db.execute("SELECT size, root, layer, ruleset, digest, chains FROM meta").fetchall()
    made_at, root, made_layer, ruleset, digest, chains = found[0] if found else (0, b"", "", "", "", "")
    if made_layer != layer or not isinstance(made_at, int) or not 0 < made_at <= size:
        return None
    rows = _rows(db)
    spoken: list[Any] = db.execute(
        "SELECT position, id, key, seq, prev FROM spoken ORDER BY position"
    ).fetchall()
    # Before anything is read out of it: the log and its own digests bear it out.
    if rows is None or log.root_at(made_at) != root or _hash(spoken) != chains:
        return None
    if state_digest(rows.root(), size=made_at, layer=layer, ruleset=str(ruleset)) != digest:
        return None
    state = State(rulesets, root_at, layer)
    state.rows = rows
    state.record.restore(rows, made_at, spoken, log.leaf)
    return state if state.digest() == digest else None


def snapshot_digest(path: Path, layer: str, size: int) -> str | None:
    """The digest that a snapshot of this layer and size names, or None; for `audit --deep`."""
    if not path.exists():
        return None
    try:
        db = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        found: list[Any] = db.execute("SELECT size, layer, digest FROM meta").fetchall()
        db.close()
    except apsw.Error:
        return None
    made_at, made_layer, digest = found[0] if found else (0, "", "")
    return str(digest) if (made_at, made_layer) == (size, layer) else None
