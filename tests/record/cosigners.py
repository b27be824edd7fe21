# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Cosigners in one process, as tlog-witness has them, that can be down, slow, or lie."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from sulh.errors import Refused, Tampered, Unavailable
from sulh.host.addresses import Address
from sulh.host.asking import Prove, Reply
from sulh.log.merkle import verify_consistency
from sulh.log.note import CosignSigner, TreeHead, Verifier, open_head
from tests.waiting import PATIENCE


def url_of(org: str) -> str:
    return f"http://127.0.0.1:1/{org}"


@dataclass
class Seat:
    """One organisation's cosigner."""

    signer: CosignSigner
    clock: Callable[[], datetime]
    head: TreeHead | None = None
    note: bytes = b""
    down: bool = False
    mute: bool = False  # shows nothing at its monitoring address
    claims: int = 0  # says that it holds a tree of this size, and shows no head of it
    garbage: bool = False
    asked: list[int] = field(default_factory=list)
    # Set: it answers at once. Cleared by a test, every answer waits.
    gate: threading.Event = field(default_factory=threading.Event)

    def sign(self, head: TreeHead, note: bytes) -> Reply:
        at = int(self.clock().timestamp())
        line = self.signer.line(head.body(), at)
        self.head, self.note = head, note + line
        return Reply(lines=(line,))


class Seats:
    """`record.asking.Cosigners` over a number of seats."""

    def __init__(self, log: Verifier, seats: dict[str, Seat]) -> None:
        self.log = log
        self.seats = seats
        for seat in seats.values():
            seat.gate.set()

    def __getitem__(self, org: str) -> Seat:
        return self.seats[org]

    def ask(self, address: Address, note: bytes, prove: Prove) -> Reply:
        seat = self.seats[address.org]
        head = open_head(note, self.log)
        seat.asked.append(head.size)
        seat.gate.wait(PATIENCE)
        if seat.down:
            return Reply(fault=_silent(address))
        if seat.garbage:
            return Reply(lines=(seat.signer.line(b"another text\n", 5),))
        if seat.claims:
            return Reply(fault=_tampered("cosigner_claims"), evidence=b"%d\n" % seat.claims)
        held = seat.head
        if held is not None and held.size > head.size:
            return Reply(fault=_tampered("cosigner_ahead"), evidence=seat.note)
        if held is not None:
            try:
                _continue(held, head, prove)
            except (Tampered, Refused):
                return Reply(fault=_tampered("cosigner_disputes"), evidence=seat.note)
        return seat.sign(head, note)

    def latest(self, address: Address) -> Reply:
        seat = self.seats[address.org]
        if seat.down:
            return Reply(fault=_silent(address))
        return Reply(note=seat.note if seat.note and not seat.mute else None)

    def close(self) -> None:
        pass


def _continue(held: TreeHead, head: TreeHead, prove: Prove) -> None:
    if held.size == head.size:
        if held.root != head.root:
            raise _tampered("cosigner_disputes")
        return
    verify_consistency(
        old_size=held.size,
        new_size=head.size,
        old_root=held.root,
        new_root=head.root,
        proof=prove(held.size, head.size),
    )


def _silent(address: Address) -> Unavailable:
    return Unavailable("cosigner_silent", "{url} did not answer", url=address.url)


def _tampered(code: str) -> Tampered:
    return Tampered(code, "it holds another history")
