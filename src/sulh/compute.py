# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Spreads work that depends on nothing but its input over processes, and hands results back in order.

    run(batches, function, engine) -> results, one for each batch, in the batches' order

Threads gain little where the interpreter does part of the work, so an engine counts processes. What a
function returns may not depend on where or in which order it ran: `PLAIN` runs it here, batch by batch,
and is the oracle of the tests.
"""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Any, TypeVar

B = TypeVar("B")
R = TypeVar("R")

# Batches under way for each process: enough that none waits, few enough that memory stays small.
AHEAD = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """How many processes work; 0 means this one, without any beside it."""

    processes: int


PLAIN = Engine(processes=0)


def all_cores() -> Engine:
    """One process for each core that this one may use; none where there is but one."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return Engine(processes=count) if count > 1 else PLAIN


class Pool:
    """Processes that hold one function; batches go in and results come out in the same order."""

    def __init__(self, function: Callable[[Any], Any], engine: Engine) -> None:
        self._function = function
        self._limit = AHEAD * engine.processes
        self._waiting: deque[tuple[Any, Future[Any] | None]] = deque()
        # Spawned, not forked: a fork would copy open databases and other threads' locks.
        self._pool = (
            ProcessPoolExecutor(
                engine.processes,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_install,
                initargs=(function,),
            )
            if engine.processes
            else None
        )

    def put(self, batch: Any) -> list[Any]:
        """Give a batch; the results that are due by now, none or one."""
        if self._pool is None:
            return [self._function(batch)]
        self._waiting.append((batch, self._submitted(self._pool, batch)))
        return [self._next()] if len(self._waiting) > self._limit else []

    @staticmethod
    def _submitted(pool: ProcessPoolExecutor, batch: Any) -> "Future[Any] | None":
        try:
            return pool.submit(_work, batch)
        except BrokenProcessPool:
            return None

    def rest(self) -> Iterator[Any]:
        """The results that are still under way."""
        while self._waiting:
            yield self._next()

    def _next(self) -> Any:
        batch, future = self._waiting.popleft()
        try:
            return self._function(batch) if future is None else future.result()
        except BrokenProcessPool:
            return self._function(batch)  # a worker was killed: the same result, only later

    def close(self) -> None:
        """End the processes; what they have not begun is dropped."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def run(batches: Iterable[B], function: Callable[[B], R], engine: Engine) -> Iterator[R]:
    """The function's result for each batch, in order; batches are drawn as they are needed."""
    with Pool(function, engine) as pool:
        for batch in batches:
            yield from pool.put(batch)
        yield from pool.rest()


_installed: list[Callable[[Any], Any]] = []


def _install(function: Callable[[Any], Any]) -> None:
    _installed[:] = [function]


def _work(batch: Any) -> Any:
    return _installed[0](batch)
