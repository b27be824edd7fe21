# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Snapshots: a cache of state at a size, so that opening does not begin at entry 0.

A snapshot is local and never authority. It is used only if it is for the layer and ruleset asked for, if
the log still has the root that it was made at, and if its rows give the digest that it names; otherwise it
is left alone and the record is replayed. `audit` never reads one.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

import apsw

from sulh.record.replay import State
from sulh.record.ruleset import Ruleset

SCHEMA = """
CREATE TABLE meta (
  one INTEGER PRIMARY KEY CHECK (one = 1), size INTEGER NOT NULL, root BLOB NOT NULL, layer TEXT NOT NULL,
  digest TEXT NOT NULL
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
    """Write a snapshot beside the old one and put it in its place."""
    scratch = path.with_suffix(".new")
    scratch.unlink(missing_ok=True)
    db = apsw.Connection(str(scratch))
    try:
        db.execute(SCHEMA)
        with db:
            meta = (state.size, log.root_at(state.size), state.layer, state.digest())
            db.execute("INSERT INTO meta VALUES (1, ?, ?, ?, ?)", meta)
            for room in state.rows.rooms():
                rows = ((room, key, value) for key, value in state.rows.items(room))
                db.executemany("INSERT INTO row VALUES (?, ?, ?)", rows)
            db.executemany("INSERT INTO spoken VALUES (?, ?, ?, ?, ?)", state.record.chains.spoken())
    finally:
        db.close()
    scratch.replace(path)


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
    except apsw.Error:
        return None  # a damaged cache costs a replay and nothing else
    finally:
        db.close()


def _meta(row: tuple[Any, ...]) -> tuple[int, bytes, str, str]:
    size, root, layer, digest = row
    return int(size), bytes(root), str(layer), str(digest)


def _load(
    db: apsw.Connection,
    log: Log,
    root_at: Callable[[int], bytes],
    rulesets: Mapping[str, Ruleset],
    layer: str,
    size: int,
) -> State | None:
    found = db.execute("SELECT size, root, layer, digest FROM meta").fetchall()
    if not found:
        return None
    made_at, root, made_layer, digest = _meta(found[0])
    if made_layer != layer or not 0 < made_at <= size or log.root_at(made_at) != root:
        return None
    state = State(rulesets, root_at, layer)
    for room, key, value in db.execute("SELECT room, key, value FROM row"):
        state.rows.put(room, key, value)
    spoken: list[Any] = db.execute(
        "SELECT position, id, key, seq, prev FROM spoken ORDER BY position"
    ).fetchall()
    state.record.restore(state.rows, made_at, spoken, log.leaf)
    return state if state.digest() == digest else None


def snapshot_digest(path: Path, layer: str, size: int) -> str | None:
    """The digest that a snapshot of this layer and size names, or None; for `audit --deep`."""
    if not path.exists():
        return None
    try:
        db = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        found = db.execute("SELECT size, root, layer, digest FROM meta").fetchall()
        db.close()
    except apsw.Error:
        return None
    made_at, _, made_layer, digest = _meta(found[0]) if found else (0, b"", "", "")
    return digest if (made_at, made_layer) == (size, layer) else None
