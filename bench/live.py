# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The family `live`: from a statement handed in at the host to every reader's stream, there and at a node.

The clock starts when the statement's bytes leave for the host, so that its admission is in the figure, and stops
when the last reader has the event. Readers are sockets of this one process. Beside each row stands an echo: the same
event written raw by a bare asyncio server to as many sockets of this process.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from bench.live_world import Readers, Running, Sayer, founded, node_of, serving, tokens
from bench.measure import Row

FAMILY = "live"
GOAL_MS = 250.0
STATEMENTS = int(os.environ.get("BENCH_LIVE", "60"))
PAUSE_SECONDS = 0.3  # between two statements, with a part that drifts, so that no tick keeps step
COUNTS = (1, 100, 1_000)
EVENT = b"id: 1\nevent: entry\ndata: " + b"x" * 330 + b"\n\n"


def rows(_with_peers: bool) -> Iterator[Row]:
    """Every row of the family."""
    with tempfile.TemporaryDirectory() as base, ExitStack() as stack:
        made = founded(Path(base))
        host = stack.enter_context(serving(made.dir))
        node = stack.enter_context(node_of(made, host))
        sayer = Sayer(made)
        shown = {one.port: tokens(one.folder, max(COUNTS)) for one in (host, node)}
        for count in COUNTS:
            for name, one in (("host", host), ("node", node)):
                yield from asyncio.run(_measured(name, host, one, sayer, shown[one.port], count))


async def _measured(
    name: str, host: Running, one: Running, sayer: Sayer, shown: list[str], count: int
) -> list[Row]:
    readers = Readers(port=one.port)
    before = one.memory_mb()
    lines = await readers.open(shown, count)
    assert readers.refused == readers.broken == 0, (
        f"{readers.refused} refused, {readers.broken} broken: {readers.said!r}"
    )
    used, begun = one.cpu(), time.perf_counter()
    took: list[float] = []
    each: list[float] = []
    for number in range(STATEMENTS):
        readers.entries, readers.moments = 0, []
        leaf = sayer.leaf()
        start = time.perf_counter()
        status, said = await asyncio.to_thread(host.ask, "/statements", "POST", leaf)
        assert status == 201, said
        while readers.entries < count:
            assert readers.broken == 0 and time.perf_counter() - start < 60, readers
            await asyncio.sleep(0.001)
        took.append((readers.last - start) * 1e3)
        each.extend((moment - start) * 1e3 for moment in readers.moments)
        assert readers.entries == count, "an event came twice"
        await asyncio.sleep(PAUSE_SECONDS + number % 7 / 100)
    busy, elapsed = one.cpu() - used, time.perf_counter() - begun
    memory = one.memory_mb()
    for line in lines:
        line.abort()
    echo = await _echo(count)
    found = _part(took, 95)
    rows = [
        Row(
            name=f"handed in to seen by all of {count:,} at the {name}, p95",
            family=FAMILY,
            value=round(found, 1),
            unit="ms",
            reference=round(_part(echo, 95), 2),
            reference_name=f"raw echo to {count:,} sockets, p95",
            ratio=round(found / _part(echo, 95), 1),
            goal=GOAL_MS,
            ok=found <= GOAL_MS,
            spread=(round(min(took), 1), round(max(took), 1)),
            note=f"{STATEMENTS} statements; last reader p50 {median(took):.0f}, p99 {_part(took, 99):.0f} ms; "
            f"any reader p50 {median(each):.0f}, p95 {_part(each, 95):.0f} ms; {busy / elapsed:.0%} of a core, {busy / STATEMENTS * 1e3:.0f} ms of CPU a statement and its pause",
        )
    ]
    if count == max(COUNTS):
        rows.append(
            Row(
                name=f"memory with {count:,} streams at the {name}",
                family=FAMILY,
                value=round(memory, 1),
                unit="MB",
                reference=round(before, 1),
                reference_name="before",
                note=f"{(memory - before) * 1e3 / count:.0f} kB a stream",
            )
        )
    return rows


def _part(values: list[float], percent: int) -> float:
    return sorted(values)[-(-percent * len(values) // 100) - 1]


def _echoing(port: object, count: int) -> None:
    """A bare server: one byte in, the event out to everybody."""

    async def serve() -> None:
        lines: list[asyncio.Transport] = []

        class Line(asyncio.Protocol):
            def connection_made(self, transport: asyncio.BaseTransport) -> None:
                assert isinstance(transport, asyncio.Transport)
                lines.append(transport)
                transport.write(b".")  # it is one of those that are written to

            def data_received(self, data: bytes) -> None:
                for line in lines[:count]:
                    line.write(EVENT)

        server = await asyncio.get_running_loop().create_server(Line, "127.0.0.1", 0, backlog=128)
        port.put(server.sockets[0].getsockname()[1])  # type: ignore[attr-defined]
        await server.serve_forever()

    asyncio.run(serve())


async def _echo(count: int) -> list[float]:
    context = multiprocessing.get_context("spawn")
    ports = context.Queue()
    process = context.Process(target=_echoing, args=(ports, count), daemon=True)
    process.start()
    try:
        port = await asyncio.to_thread(ports.get)
        got = 0
        last = 0.0

        class Line(asyncio.Protocol):
            def data_received(self, data: bytes) -> None:
                nonlocal got, last
                got += len(data)
                last = time.perf_counter()

        loop = asyncio.get_running_loop()
        lines = [(await loop.create_connection(Line, "127.0.0.1", port))[0] for _ in range(count)]
        while got < count:
            await asyncio.sleep(0.001)
        took = []
        for _ in range(STATEMENTS):
            got, start = 0, time.perf_counter()
            lines[0].write(b"!")
            while got < count * len(EVENT):
                await asyncio.sleep(0.001)
            took.append((last - start) * 1e3)
            await asyncio.sleep(0.02)
        for line in lines:
            line.abort()
        return took
    finally:
        process.kill()
        process.join()
