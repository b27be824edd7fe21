# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Saying something: a key that fills in the header, counts what it says, and signs.

The count moves before the signature leaves (`Position` is persisted by its keeper), so that a crash
costs a number and can never make one number say two things.
"""

import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import msgspec

from sulh.clock import When
from sulh.statement import canon
from sulh.statement.envelope import By, Header, Issuer, Ref, SealedPart, Seen, leaf_of, pae, statement_id
from sulh.statement.keys import Key

EMPTY_TREE = Seen(size=0, root=hashlib.sha256(b"").hexdigest())


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A signed statement: its id, and the leaf that is handed to admission."""

    id: str
    leaf: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A statement that was counted and is still to be signed: its id, and its payload."""

    id: str
    payload: bytes

    def signed(self, key: Key) -> Said:
        """The same with its signature."""
        return Said(id=self.id, leaf=leaf_of(key.sign(pae(self.payload)), self.payload))

    def file(self) -> bytes:
        """The unsigned file that verify/signer.html reads."""
        return self.payload + b"\n"


class Position(Protocol):
    """Where a key's chain stands; `advance` is durable before it returns."""

    def last(self) -> tuple[int, str | None]:
        """(number, id) of the last statement; (0, None) before the first."""
        ...

    def advance(self, number: int, statement_id: str, payload: bytes) -> None:
        """The key is about to sign `payload` under `number`."""
        ...


class MemoryPosition:
    """A position for keys that live as long as the process: demos, tests, simulators."""

    def __init__(self) -> None:
        self._last: tuple[int, str | None] = (0, None)

    def last(self) -> tuple[int, str | None]:
        return self._last

    def advance(self, number: int, statement_id: str, payload: bytes) -> None:
        self._last = (number, statement_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Where the next statement of a key will stand: a seal is bound to it before there is a statement."""

    issuer: Issuer
    seq: int
    prev: str | None
    salt: str


class Speaker:
    """One key in one role of one organisation, speaking to one mechanism."""

    def __init__(
        self,
        key: Key,
        *,
        org: str,
        role: str,
        mechanism: str | None,
        position: Position,
        salts: Callable[[int], bytes] | None = None,
    ) -> None:
        self.key = key
        self.org = org
        self.role = role
        self.mechanism = mechanism
        self._position = position
        self._salts = salts or (lambda _: os.urandom(16))

    def slot(self) -> Slot:
        """The next place in the chain, with a salt of its own; give it to `say`."""
        number, prev = self._position.last()
        return Slot(
            issuer=Issuer(org=self.org, role=self.role, key=self.key.public),
            seq=number + 1,
            prev=prev,
            salt=self._salts(number + 1).hex(),
        )

    def say(
        self,
        kind: str,
        body: canon.Said,
        *,
        seen: Seen = EMPTY_TREE,
        occurred: When | None = None,
        refs: Sequence[Ref] = (),
        by: By | None = None,
        marking: str = "TLP:GREEN",
        release_to: Sequence[str] = (),
        lang: str = "en",
        sealed: Sequence[SealedPart] = (),
        slot: Slot | None = None,
    ) -> Said:
        """Sign one statement; the chain has moved on, durably, before the signature exists."""
        prepared = self.prepare(
            kind,
            body,
            seen=seen,
            occurred=occurred,
            refs=refs,
            by=by,
            marking=marking,
            release_to=release_to,
            lang=lang,
            sealed=sealed,
            slot=slot,
        )
        return prepared.signed(self.key)

    def prepare(
        self,
        kind: str,
        body: canon.Said,
        *,
        seen: Seen = EMPTY_TREE,
        occurred: When | None = None,
        refs: Sequence[Ref] = (),
        by: By | None = None,
        marking: str = "TLP:GREEN",
        release_to: Sequence[str] = (),
        lang: str = "en",
        sealed: Sequence[SealedPart] = (),
        slot: Slot | None = None,
    ) -> Prepared:
        """Count one statement and leave its signature to whoever holds the key; it is durably counted here."""
        number, prev = self._position.last()
        slot = slot or self.slot()
        if (slot.seq, slot.prev) != (number + 1, prev):
            raise RuntimeError("the key has said something else since the slot was taken")
        header = Header(
            kind=kind,
            mechanism=self.mechanism,
            issuer=slot.issuer,
            by=by,
            seq=slot.seq,
            prev=prev,
            seen=seen,
            occurred=occurred,
            body=msgspec.Raw(canon.encode(body)),
            sealed=tuple(sealed),
            refs=tuple(refs),
            marking=marking,
            release_to=tuple(release_to),
            orcon=False,
            lang=lang,
            salt=slot.salt,
        )
        payload = canon.encode(header)
        name = statement_id(payload)
        self._position.advance(number + 1, name, payload)
        return Prepared(id=name, payload=payload)


def published_salts(seed: str, name: str) -> Callable[[int], bytes]:
    """Salts that anyone can make again, for a demo's equal bytes on every machine."""
    return lambda number: hashlib.sha256(
        f"sulh/published-salt/v1\n{seed}\n{name}\n{number}".encode()
    ).digest()[:16]
