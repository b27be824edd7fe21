# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Asks all cosigners at once, and waits for none of them longer than the others deserve.

A round asks everybody for one head, so that their lines meet under it. It ends when all have answered or
patience is over; who is late finishes by itself, its line still counts for the head that it signed, and it
joins the next round. However many statements arrive meanwhile, the next round asks for the newest head only.
"""

import queue
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from time import monotonic
from typing import Protocol

from sulh.errors import Fault
from sulh.host.addresses import Address
from sulh.log.note import TreeHead

# How long a wait goes on before it looks whether the process is about to stop.
_SLICE_SECONDS = 0.2

Prove = Callable[[int, int], Sequence[bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a cosigner answered: signature lines, or the note that it shows, or why there is neither.

    `evidence`: with a fault, what it said that is worth keeping; a signed note where it showed one.
    """

    lines: tuple[bytes, ...] = ()
    note: bytes | None = None
    fault: Fault | None = None
    evidence: bytes = b""


class Cosigners(Protocol):
    """What a host needs of its cosigners; the command line hands it in. Called from several threads."""

    def ask(self, address: Address, note: bytes, prove: Prove) -> Reply:
        """Its lines for the newest head. `prove(old, new)`: the hashes of a consistency proof.

        The fault is `Tampered` with code `cosigner_claims`, `cosigner_ahead` or `cosigner_disputes` when it says
        that it holds a longer history, or another one.
        """

    def latest(self, address: Address) -> Reply:
        """The note of the head that it last cosigned; neither note nor fault where it never did."""

    def close(self) -> None:
        """Let every connection go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One address's reply; `head` is what it was asked to sign, None where it was asked what it holds."""

    address: Address
    head: TreeHead | None
    reply: Reply | None


class _Teller(threading.Thread):
    """One address's own thread, so that its slowness is its own."""

    def __init__(self, address: Address, told: "queue.SimpleQueue[Told]", wake: Callable[[], None]) -> None:
        # A daemon: nobody waits at exit for a cosigner that does not answer.
        super().__init__(name=f"ask {address.org}", daemon=True)
        self._address, self._told, self._wake = address, told, wake
        self.inbox: queue.SimpleQueue[tuple[TreeHead | None, Callable[[], Reply]] | None] = (
            queue.SimpleQueue()
        )

    def run(self) -> None:
        while (work := self.inbox.get()) is not None:
            head, ask = work
            reply: Reply | None = None
            try:
                reply = ask()
            finally:  # also when our own code crashed: nobody should wait for a thread that is gone
                self._told.put(Told(address=self._address, head=head, reply=reply))
                self._wake()


class Asking:
    """The threads that ask, and what came back. For one thread, but `hurry`; `wake` is called from others."""

    def __init__(self, cosigners: Cosigners, wake: Callable[[], None]) -> None:
        self._cosigners = cosigners
        self._wake = wake
        self._told: queue.SimpleQueue[Told] = queue.SimpleQueue()
        self._tellers: dict[Address, _Teller] = {}
        self._busy: set[Address] = set()
        self._hurried = threading.Event()

    def idle(self, address: Address) -> bool:
        """Whether nothing is being asked of it now."""
        return address not in self._busy

    def lines(
        self, asked: Iterable[Address], head: TreeHead, note: bytes, prove: Prove, patience: float
    ) -> list[tuple[Told, Reply]]:
        """A round: ask each idle address to cosign a head; what came within `patience` seconds.

        Late answers to earlier questions are among it.
        """
        wanted = set(asked)
        for address in sorted(wanted, key=lambda a: (a.org, a.url)):
            self._give(address, head, partial(self._cosigners.ask, address, note, prove))
        return self.wait(wanted, patience)

    def latest(self, asked: Iterable[Address], patience: float) -> list[tuple[Told, Reply]]:
        """Ask each idle address which head it holds; what came within `patience` seconds."""
        wanted = set(asked)
        for address in sorted(wanted, key=lambda a: (a.org, a.url)):
            self._give(address, None, partial(self._cosigners.latest, address))
        return self.wait(wanted, patience)

    def wait(self, wanted: set[Address], patience: float) -> list[tuple[Told, Reply]]:
        """What has come, as soon as all that are `wanted` have answered, or patience is over."""
        end = monotonic() + patience
        found: list[tuple[Told, Reply]] = []
        while True:
            left = end - monotonic()
            waiting = bool(wanted & self._busy) and left > 0 and not self._hurried.is_set()
            try:
                told = self._told.get(block=waiting, timeout=min(left, _SLICE_SECONDS) if waiting else None)
            except queue.Empty:
                if waiting:
                    continue
                return found
            if told.reply is None:
                raise RuntimeError(f"the thread that asks {told.address.url} has crashed")
            self._busy.discard(told.address)
            found.append((told, told.reply))

    def hurry(self) -> None:
        """End every wait from now on, from any thread: the process is about to stop."""
        self._hurried.set()

    def close(self) -> None:
        """Let the threads end with what they are at, and the connections go."""
        for teller in self._tellers.values():
            teller.inbox.put(None)
        self._tellers.clear()
        self._cosigners.close()

    def _give(self, address: Address, head: TreeHead | None, ask: Callable[[], Reply]) -> None:
        if address in self._busy:
            return
        teller = self._tellers.get(address)
        if teller is None:
            teller = self._tellers[address] = _Teller(address, self._told, self._wake)
            teller.start()
        self._busy.add(address)
        teller.inbox.put((head, ask))
