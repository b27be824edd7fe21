# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A thread that waits for the host's word that its head has moved, so that a node need not ask every few seconds.

    GET /log/next?beyond=N    waits at the host until the log goes beyond what we hold (`web/heads.py`)

The word is believed in nothing: it lets a node step now instead of later, and the step copies and proves as ever.
The node's own rounds go on beside it. So a host that is silent, lies, drips, floods or closes costs what it cost
before: news comes with the next round.

    host            costs
    says nothing    this thread, which waits LONGEST_ANSWER at most
    says "moved"    a step; where it brought nothing the next word is asked for after a pause
      and was not
    answers at once the same pause: it waits for nobody, or knows no such address
    floods          MAX_ANSWER bytes, then the pause
    closes          the pause

Pauses double up to LONGEST_PAUSE, each with a part drawn by chance: nodes that lost one host at one moment do
not come back at one moment.
"""

import http.client
import random
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable

import msgspec

from sulh.access.reader_key import HEADER
from sulh.errors import Fault, Refused, Unavailable
from sulh.log.remote import Authorize, Ending, exchange

NEXT = "next"  # as it is signed: the path below /log
LONGEST_ANSWER = 25.0  # seconds: the host waits 20, and a slow line takes some more
MAX_ANSWER = 1_000  # bytes: the answer is a number
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 60.0
STEP_SECONDS = (
    10.0  # for a step that shall bring what was said; a slow line needs longer, and then a pause is right
)
SOON = 0.5  # an answer without news that comes sooner was not waited for
_MAX_SIZE = 10**15


class Moved(msgspec.Struct, frozen=True, kw_only=True):
    """The host's answer."""

    size: int


class Following(threading.Thread):
    """Follows one host; a daemon, since nothing is lost when it dies.

    `moved` is called when there is said to be more; `held` says how many entries we hold.
    """

    def __init__(
        self,
        base: str,
        authorize: Authorize,
        moved: Callable[[], None],
        held: Callable[[], int],
        ending: Ending,
        draw: Callable[[], float] = random.random,
    ) -> None:
        super().__init__(name=f"following {base}", daemon=True)
        self.fault: Fault | None = None
        self.pause = 0.0
        self._base = base.rstrip("/")
        self._authorize = authorize
        self._moved = moved
        self._held = held
        self._ending = ending
        self._draw = draw
        self._grown = threading.Event()
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Let it end; its exchange is ended by `ending`."""
        self._stopped.set()
        self._grown.set()

    def grown(self) -> None:
        """The node holds more than before."""
        self._grown.set()

    def run(self) -> None:
        """See the class."""
        while not self._stopped.is_set():
            if self.once():
                self.pause = 0.0
                continue
            self.pause = min(max(FIRST_PAUSE, self.pause * 2), LONGEST_PAUSE)
            self._grown.clear()
            self._grown.wait(self.pause * (0.5 + self._draw()))  # a round that brings news ends the pause

    def once(self) -> bool:
        """One question; whether the host kept to what it is asked for."""
        held, begun = self._held(), time.monotonic()
        try:
            said = self._ask(held)
        except (Refused, Unavailable) as why:
            self.fault = why
            return False
        self.fault = None
        if said <= held:
            return time.monotonic() - begun >= SOON
        self._moved()
        return self._brought(held)

    def _brought(self, held: int) -> bool:
        """Wait for the node's step; whether it brought anything."""
        until = time.monotonic() + STEP_SECONDS
        while (left := until - time.monotonic()) > 0 and not self._stopped.is_set():
            if self._held() > held:
                return True
            self._grown.wait(left)
            self._grown.clear()
        return self._held() > held

    def _ask(self, held: int) -> int:
        signed = dict(self._authorize(NEXT))
        headers = {HEADER: signed[HEADER]} if HEADER in signed else {}
        request = urllib.request.Request(f"{self._base}/log/next?beyond={held}", headers=headers)
        try:
            status, data = exchange(request, MAX_ANSWER, LONGEST_ANSWER, self._ending)
            if status != 200 or len(data) > MAX_ANSWER:
                raise http.client.HTTPException(f"status {status}, {len(data)} bytes")
            return min(max(0, msgspec.json.decode(data, type=Moved).size), _MAX_SIZE)
        except (
            *(urllib.error.URLError, http.client.HTTPException, OSError),
            *(
                msgspec.DecodeError,
                UnicodeDecodeError,
                RecursionError,
            ),  # else a host could end this thread by a word
        ) as error:
            raise Unavailable(
                "no_answer",
                "{base} did not answer as expected ({problem}); try again in {after_seconds} seconds",
                base=self._base,
                problem=str(error)[:200] or type(error).__name__,
            ) from error
