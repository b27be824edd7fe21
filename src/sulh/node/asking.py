# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The threads that ask peers: one each, so that a peer that stalls or floods holds up nobody else."""

import threading
import time
from collections.abc import Callable, Sequence

from sulh.errors import Fault, Unavailable
from sulh.node.asked import Asked
from sulh.node.holdings import Holdings, ask_peer
from sulh.node.peers import Peer

FIRST_PAUSE, LONGEST_PAUSE = 2.0, 300.0  # seconds for which a peer that gave no answer is left alone


class Asking(threading.Thread):
    """Asks one peer whenever it is poked; a daemon, since nothing is lost when it dies."""

    def __init__(self, peer: Peer, holdings: Holdings, asked: Asked, clock: Callable[[], int]) -> None:
        super().__init__(name=f"peer {peer.url}", daemon=True)
        self.peer = peer
        self.fault: Fault | None = None
        self.idle = threading.Event()
        self.idle.set()
        self._holdings = holdings
        self._asked = asked
        self._clock = clock
        self._poked = threading.Event()
        self._stopped = False
        self._pause = FIRST_PAUSE
        self._not_before = 0.0

    def poke(self) -> None:
        """Let it ask, unless it is asking or the peer is left alone for a while."""
        if time.monotonic() >= self._not_before and self.idle.is_set():
            self.idle.clear()
            self._poked.set()

    def stop(self) -> None:
        """Let it end after what it does now."""
        self._stopped = True
        self._poked.set()

    def run(self) -> None:
        """See the class."""
        while True:
            self._poked.wait()
            self._poked.clear()
            if self._stopped:
                return
            try:
                while self._once():
                    pass
            finally:
                self.idle.set()

    def _once(self) -> bool:
        """One round; whether another one would find more."""
        try:
            new, wrong = ask_peer(self.peer, self._holdings, self._asked, self._clock())
        except Unavailable as why:
            self.fault = why
            self._not_before = time.monotonic() + self._pause
            self._pause = min(self._pause * 2, LONGEST_PAUSE)
            return False
        self.fault, self._pause = (wrong[-1] if wrong else None), FIRST_PAUSE
        return new and not self._stopped


def wait_idle(threads: Sequence[Asking], seconds: float) -> None:
    """Wait until all have done what they were poked for, but no longer than that."""
    ends = time.monotonic() + seconds
    for thread in threads:
        thread.idle.wait(max(0.0, ends - time.monotonic()))
