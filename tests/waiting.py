# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How tests wait: for a state and never for a time, so that a machine ten times slower passes them too."""

import atexit
import socket
import time
from collections.abc import Callable
from typing import TypeVar

# A bound for what will never come; what comes ends the wait at once. A stalled disk takes a minute.
PATIENCE = 300.0
_held: list[socket.socket] = []
T = TypeVar("T")


def until(holds: Callable[[], bool], what: str = "it did not come to pass", pause: float = 0.05) -> None:
    """Wait until something is so."""
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise AssertionError(f"not within {PATIENCE:.0f} s: {what}")
        time.sleep(pause)


def patiently(attempt: Callable[[float], T], seconds: float) -> T:
    """What an attempt gives under a limit of so many seconds, or of four times as many, and so on.

    For what must come in time beside something that never comes: no single limit is long enough on every machine
    and short enough for a test. What never holds fails under the longest one too.
    """
    while seconds < PATIENCE / 4:
        try:
            return attempt(seconds)
        except AssertionError:
            seconds *= 4
    return attempt(seconds)


def at_last(attempt: Callable[[], T], times: int = 4) -> T:
    """What an attempt gives the first time that it holds: for what a program of ours does within seconds of its own.

    One stall of the machine breaks one attempt; what never holds fails.
    """
    for _ in range(times - 1):
        try:
            return attempt()
        except AssertionError:
            continue
    return attempt()


def cpu_units(work: Callable[[], object]) -> float:
    """What some work costs, in times of a loop that takes about a tenth of a second where these tests were written."""
    begun = time.process_time()
    work()
    spent = time.process_time() - begun
    begun = time.process_time()
    sum(number % 7 for number in range(2_000_000))
    return spent / (time.process_time() - begun)


def free_port() -> int:
    """A port of this machine for a server that must be told one; nobody else is given it while this process lives.

    Its socket stays bound and never listens: the system hands the port to no other, and a server that is told it
    may open it (all of ours set SO_REUSEADDR). A port that is only looked up can be taken before it is used.
    """
    probe = socket.socket()
    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    probe.bind(("127.0.0.1", 0))
    _held.append(probe)
    return int(probe.getsockname()[1])


@atexit.register
def _let_go() -> None:
    for probe in _held:
        probe.close()
