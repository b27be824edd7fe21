# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A bad line in this process, without a network namespace: what comes is handed on as late as such a line would.

    rate    RATE bytes a second in each direction, shared by all connections (a bucket of one segment)
    delay   HALF_SECONDS each way
    loss    each segment of SEGMENT bytes is lost with probability LOSS; TCP hides a loss as lateness, so a lost segment
            and all behind it on its connection come RTO later, doubled for each loss of the same segment
            (RFC 6298: at least a second), and its bytes are paid for again

Fast retransmission, which would be kinder, is not modelled, nor is the slow start of a connection, which the rate
of this line makes small: its bandwidth times its delay is four segments. A connection's handshake is one round trip
with its own losses.
"""

from __future__ import annotations

import asyncio
import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

RATE = 50_000 / 8
HALF_SECONDS = 0.4
LOSS = 0.10
SEGMENT = 1_460
RTO_SECONDS = 1.0


class BadLine:
    """One line between somebody and a port of this machine."""

    def __init__(self, port: int, seed: str) -> None:
        self._to = port
        self._drawn = random.Random(seed)
        self._free = {True: 0.0, False: 0.0}  # when the line has room again, by direction
        self.bytes = {True: 0, False: 0}
        self.fair = False  # as good as this machine: for what is set up before anything is measured
        self.port = 0
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()

    def serve(self) -> None:
        """Until `stop`; in a thread of its own."""
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._meet, "127.0.0.1", 0))
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        self._loop.run_forever()
        server.close()
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))

    def begun(self) -> None:
        """Wait for its port."""
        self._ready.wait()

    def stop(self) -> None:
        """End it."""
        self._loop.call_soon_threadsafe(self._loop.stop)

    async def _meet(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        if not self.fair:
            await asyncio.sleep(2 * HALF_SECONDS + self._lateness())
        far, out = await asyncio.open_connection("127.0.0.1", self._to)
        await asyncio.gather(self._carry(near, out, True), self._carry(far, back, False))

    def _lateness(self) -> float:
        late, again = 0.0, RTO_SECONDS
        while self._drawn.random() < LOSS:
            late, again = late + again, again * 2
        return late

    async def _carry(self, come: asyncio.StreamReader, go: asyncio.StreamWriter, up: bool) -> None:
        clock, arrives = self._loop.time, 0.0
        way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(maxsize=64)

        async def deliver() -> None:
            with suppress(OSError):
                while (one := await way.get())[1]:
                    await asyncio.sleep(max(0.0, one[0] - clock()))
                    if (
                        not go.is_closing()
                    ):  # whoever has gone reads no more, and what is under way is still paid for
                        go.write(one[1])
                go.close()

        delivering = self._loop.create_task(deliver())
        data = b"-"
        while data:
            try:
                data = await come.read(SEGMENT)
            except OSError:
                data = b""
            self.bytes[up] += len(data)
            if self.fair:
                await way.put((0.0, data))
                continue
            late = self._lateness() if data else 0.0
            # A lost segment takes the line's time once more.
            costs = len(data) / RATE * (2 if late else 1)
            self._free[up] = max(self._free[up], clock()) + costs
            arrives = max(arrives, self._free[up] + HALF_SECONDS + late)
            await way.put((arrives, data))
            await asyncio.sleep(max(0.0, self._free[up] - clock()))
        await delivering


@contextmanager
def bad_line(port: int, seed: str = "bad line") -> Iterator[BadLine]:
    """Such a line until the block ends."""
    line = BadLine(port, seed)
    thread = threading.Thread(target=line.serve, daemon=True)
    thread.start()
    line.begun()
    try:
        yield line
    finally:
        line.stop()
        thread.join(10)
