# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The queue before admission: one statement at a time, in the order in which they came, beside the event loop.

Judging a statement and syncing it to disk takes milliseconds; on the loop itself each would hold every page,
tile and head that somebody else asks for.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sulh.errors import Unavailable

# A few milliseconds each: who comes last waits well below a second, and 64 bodies are at most 8 MB.
MAX_WAITING = 64
AGAIN_SECONDS = 2

T = TypeVar("T")


class Queue:
    """One worker thread and a bounded number of those who wait for it; `turn` is for one event loop."""

    def __init__(self, most: int = MAX_WAITING) -> None:
        self._most = most
        self._waiting = 0
        self._worker = ThreadPoolExecutor(1, "admission")

    async def turn(self, work: Callable[[], T]) -> T:
        """What `work` returns or raises, when its turn has come; Unavailable `admission_busy` beyond the bound."""
        self._require_room()
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._worker, work)
        finally:
            self._waiting -= 1

    def _require_room(self) -> None:
        if self._waiting >= self._most:
            raise Unavailable(
                "admission_busy",
                "{waiting} statements wait to be judged and no more are kept waiting; nothing was admitted, "
                "send it again in {after_seconds} s",
                after_seconds=AGAIN_SECONDS,
                waiting=self._waiting,
            )

    def close(self) -> None:
        """Return when the statement in judgement is done; those that wait are not begun, and nobody was told."""
        self._worker.shutdown(wait=True, cancel_futures=True)
