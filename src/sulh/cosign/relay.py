# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A relay: takes a statement's bytes, signs when it held them, and hands them to the host until it answers.

    1 take      bytes up to the length of a leaf; what they mean is not looked at
    2 name      the handed-in function says which statement they are and whose, if it knows
    3 room      each sender has its share, and strangers share one: a flood fills its own lane only
    4 persist   bytes and signed note in one transaction, before the answer
    5 forward   again and again, until the host has answered

The note proves that this relay held these bytes at that time. That the host has not admitted them follows
from the record, never from the note.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import apsw

from sulh.cosign.cosigner import Clock
from sulh.cosign.held import Held, tick
from sulh.cosign.line import Line, Reply
from sulh.cosign.wire import NO_NAME, RelayNote
from sulh.errors import Unavailable
from sulh.log.merkle import leaf_hash
from sulh.log.note import Signer
from sulh.log.tiles import MAX_LEAF, leaf_too_long

# Pending leaves of one key, or of one address that signs none: an hour of one every 18 seconds; at most 12 MB.
MAX_OF_SENDER = 200
# Pending leaves of all strangers together: at most 120 MB.
MAX_OF_STRANGERS = 2_000
# Answered ones are kept as note and answer only; the oldest go.
MAX_ANSWERED = 100_000
# The host's signed receipt or refusal is below this.
MAX_HOST_ANSWER = 20_000
# A leaf that the host cannot take must not keep the others waiting; a host that is down is not asked for each.
_FAILURES_IN_A_ROUND = 3
_FIRST_WAIT, _LONGEST_WAIT = 2.0, 60.0
_PACE = 0.05
KNOWN, STRANGERS = "known", "strangers"
# A receipt or an answer that was given before; a signed refusal.
ANSWERED = frozenset({200, 201, 409, 422})


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Whose statement the bytes are, as far as the relay's owner can tell.

    `name`: its id, zero if the bytes are none. `sender`: the key that has signed them, "" if none has.
    `known`: the record knows that key; keys that anyone can make share the strangers' room.
    """

    name: bytes = NO_NAME
    sender: str = ""
    known: bool = False


Identify = Callable[[bytes], Identity]
# Hands a leaf to the host; `Unavailable` if it did not answer.
Forward = Callable[[bytes], Reply]


def nobody(_leaf: bytes) -> Identity:
    """The answer of a relay that holds no copy of the record: it knows nobody."""
    return Identity()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relayed:
    """A leaf that was taken: `status` and `answer` are the host's, None while it is pending."""

    number: int
    leaf_hash: bytes
    at: int
    note: bytes
    pending: bool
    tries: int
    status: int | None
    answer: bytes | None


class Relay:
    """Takes and forwards leaves for the log `origin`; safe to use from threads."""

    def __init__(
        self, signer: Signer, origin: str, held: Held, clock: Clock, *, identify: Identify = nobody
    ) -> None:
        self._signer = signer
        self._origin = origin
        self._held = held
        self._clock = clock
        self._identify = identify
        self.news = threading.Event()

    def take(self, leaf: bytes, address: str) -> bytes:
        """Take a leaf from an address (for its share of room) and return the signed relay note.

        The same bytes give the same note again. `Refused` `leaf_too_long`; `Unavailable` `relay_full`.
        """
        # 1 take
        if len(leaf) > MAX_LEAF:
            raise leaf_too_long(len(leaf))
        hashed = leaf_hash(leaf)
        with self._held.reading() as db:
            note = _note(db, hashed)
        if note is not None:
            return note
        # 2 name
        who = self._identify(leaf)
        with self._held.writing() as db:
            note = _note(db, hashed)
            if note is not None:
                return note
            # 3 room
            lane = KNOWN if who.known and who.sender else STRANGERS
            sender = who.sender or f"at {address}"
            _check_room(db, lane, sender)
            # 4 persist
            at = tick(db, self._clock())
            text = RelayNote(origin=self._origin, leaf_hash=hashed, name=who.name, at=at).body()
            note = self._signer.sign(text)
            db.execute(
                "INSERT INTO relayed (leaf_hash, lane, sender, at, note, leaf, tries) VALUES (?, ?, ?, ?, ?, ?, 0)",
                (hashed, lane, sender, at, note, leaf),
            )
        self.news.set()
        return note

    def forward(self, forward: Forward, *, fresh: bool = False) -> int:
        """One round over what is pending (or was never tried), least often tried first; how many are left pending."""
        # 5 forward
        failures = 0
        for number in self._waiting(fresh):
            with self._held.reading() as db:
                rows = db.execute("SELECT leaf FROM relayed WHERE number = ?", (number,)).fetchall()
            leaf = rows[0][0] if rows else None
            reply = _answer(forward, leaf) if isinstance(leaf, bytes) else None
            if reply is not None:
                self._settle(number, reply)
                failures = 0
                continue
            failures += 1
            with self._held.writing() as db:
                db.execute("UPDATE relayed SET tries = tries + 1 WHERE number = ?", (number,))
            if failures == _FAILURES_IN_A_ROUND:
                break
        return len(self._waiting(False))

    def keep_forwarding(self, forward: Forward, stop: threading.Event) -> None:
        """Forward until `stop` (then set `news` too): what is new at once, the rest after waits that grow to a minute."""
        pending, wait = self._round(forward, fresh=False), _FIRST_WAIT
        while not stop.is_set():
            came = self.news.wait(wait if pending else None)
            self.news.clear()
            pending = self._round(forward, fresh=came)
            if came:
                # A flood must not set the pace at which a host that is down is asked.
                stop.wait(_PACE)
            else:
                wait = min(wait * 2, _LONGEST_WAIT) if pending else _FIRST_WAIT

    def _round(self, forward: Forward, *, fresh: bool) -> bool:
        """One round; whether something is pending, as it is when the disk does not give or take it now."""
        try:
            return self.forward(forward, fresh=fresh) > 0
        except Unavailable:
            return True

    def pending(self) -> list[Relayed]:
        """The newest that the host has not answered, newest first."""
        return relayed(self._held, pending=True)

    def _waiting(self, fresh: bool) -> list[int]:
        untried = "AND tries = 0" if fresh else ""
        sql = f"SELECT number FROM relayed WHERE leaf IS NOT NULL {untried} ORDER BY tries, number"
        with self._held.reading() as db:
            rows: list[Any] = db.execute(sql).fetchall()
        return [number for (number,) in rows]

    def _settle(self, number: int, reply: Reply) -> None:
        with self._held.writing() as db:
            db.execute(
                "UPDATE relayed SET leaf = NULL, status = ?, answer = ?, tries = tries + 1 WHERE number = ?",
                (reply.status, reply.body[:MAX_HOST_ANSWER], number),
            )
            db.execute("DELETE FROM relayed WHERE leaf IS NULL AND number <= ?", (number - MAX_ANSWERED,))


def relayed(held: Held, *, pending: bool, limit: int = 1_000) -> list[Relayed]:
    """The newest that are pending, or that were answered, newest first."""
    where = "leaf IS NOT NULL" if pending else "leaf IS NULL"
    columns = "number, leaf_hash, at, note, leaf IS NOT NULL, tries, status, answer"
    sql = f"SELECT {columns} FROM relayed WHERE {where} ORDER BY number DESC LIMIT ?"
    with held.reading() as db:
        rows: list[Any] = db.execute(sql, (limit,)).fetchall()
    return [
        Relayed(
            number=number,
            leaf_hash=hashed,
            at=at,
            note=note,
            pending=bool(waits),
            tries=tries,
            status=status,
            answer=answer,
        )
        for number, hashed, at, note, waits, tries, status, answer in rows
    ]


def to_host(url: str, seconds: float) -> Forward:
    """Forward to a host's `POST /statements`, over a kept connection."""
    line = Line(url, seconds)
    return lambda leaf: line.post("/statements", leaf)


def _answer(forward: Forward, leaf: bytes) -> Reply | None:
    """The host's answer, or None where it gave none: it is asked again, and the leaf stays pending."""
    try:
        reply = forward(leaf)
    except Unavailable:
        return None
    return reply if reply.status in ANSWERED else None


def _note(db: apsw.Connection, hashed: bytes) -> bytes | None:
    rows: list[Any] = db.execute("SELECT note FROM relayed WHERE leaf_hash = ?", (hashed,)).fetchall()
    return rows[0][0] if rows else None


def _check_room(db: apsw.Connection, lane: str, sender: str) -> None:
    """Raise `Unavailable` where this sender's share is used up. Nothing pending is ever dropped for news."""
    own = "SELECT count(*) FROM relayed WHERE leaf IS NOT NULL AND lane = ? AND sender = ?"
    shares: list[tuple[str, tuple[str, ...], int]] = [(own, (lane, sender), MAX_OF_SENDER)]
    if lane == STRANGERS:
        all_of_them = "SELECT count(*) FROM relayed WHERE leaf IS NOT NULL AND lane = ?"
        shares.append((all_of_them, (lane,), MAX_OF_STRANGERS))
    for sql, values, most in shares:
        rows: list[Any] = db.execute(sql, values).fetchall()
        count: int = rows[0][0]
        if count >= most:
            raise Unavailable(
                "relay_full",
                "this relay holds {count} statements for this sender that the host has not answered; it takes more "
                "when the host does, ask again in {after_seconds} s",
                count=count,
            )
