# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A host or a node that is killed again and again under its readers: nothing is lost, nothing comes twice."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.cli.commands import Mechanism, found
from tests.node import world
from tests.waiting import PATIENCE, free_port, until
from tests.web.console_world import reader
from tests.web.server import serving
from tests.web.streams import Event, Listener
from tests.web.test_stream import start

OF_ONE = 16  # streams that one person may have


@dataclass
class Reading:
    """One reader, as a browser: by its last id, again and again."""

    port: int
    token: str
    last: int = -1
    heard: list[Event] = field(default_factory=list)
    patience: float = 2.0

    def follow(self, done: threading.Event) -> None:
        while not done.is_set():
            headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
            if self.last >= 0:
                headers["Last-Event-ID"] = str(self.last)
            try:
                listener = Listener(self.port, "/stream", headers)
            except OSError:
                time.sleep(0.1)
                continue
            if listener.reply.status == 200:
                before = self.last
                for event in listener.events(time.monotonic() + self.patience):
                    if event.name == "entry":
                        self.heard.append(event)
                    self.last = self.last if event.id is None else event.id
                if self.last == before:  # nothing was said, or the machine is too slow to say it in that time
                    self.patience = min(2 * self.patience, 30)
            listener.close()


@contextmanager
def following(port: int, tokens: list[str], count: int) -> Iterator[list[Reading]]:
    """So many readers, every other one without a name; each knows where it begins before this goes on."""
    named = [token for token in tokens for _ in range(OF_ONE)]
    readers = [Reading(port=port, token=named[n // 2] if n % 2 else "") for n in range(count)]
    done = threading.Event()
    threads = [threading.Thread(target=one.follow, args=(done,)) for one in readers]
    for thread in threads:
        thread.start()
    try:
        until(lambda: all(one.last >= 0 for one in readers), "every reader is told where it is")
        yield readers
    finally:
        done.set()
        for thread in threads:
            thread.join(timeout=PATIENCE)


def say_over_kills(made: Mechanism, rounds: int, kill: Callable[[], None]) -> list[str]:
    """Ids of what was said before, between and while it was away."""
    ids = []
    for number in range(rounds):
        for _ in range(4):
            ids.append(clear(made, f"Round {number}"))
        kill()
        ids.append(clear(made, f"After {number}"))
    return ids


def clear(made: Mechanism, title: str) -> str:
    said = made.publish_something(title, "--marking", "TLP:CLEAR")
    assert said.status == 0, said.err
    return str(said.json["id"])


def require_each_once(readers: list[Reading], ids: list[str], begun: list[int]) -> None:
    until(lambda: all(len(one.heard) >= len(ids) for one in readers), "all have heard all")
    for one, first in zip(readers, begun, strict=True):
        assert [event.data["id"] for event in one.heard] == ids
        assert [event.id for event in one.heard] == list(range(first + 1, first + 1 + len(ids)))


@pytest.mark.parametrize("count", [12, pytest.param(200, marks=pytest.mark.soak)])
def test_readers_of_a_node_that_is_killed_lose_nothing_and_get_nothing_twice(
    tmp_path: Path, count: int
) -> None:
    made = found(tmp_path)
    with serving(made) as host:
        one = world.start(made, "heron", host.url, keys=False)
        port = one.port
        tokens = [one.person(f"reader{n}", layer="open", may="read") for n in range(count // 2 // OF_ONE + 1)]
        running = [one]

        def kill() -> None:
            world.stop(running.pop(), kill=True)
            running.append(world.start(made, "heron", host.url, keys=False, port=port))

        try:
            with following(port, tokens, count) as readers:
                begun = [reader.last for reader in readers]
                ids = say_over_kills(made, 1 if count < 100 else 3, kill)
                require_each_once(readers, ids, begun)
        finally:
            world.stop(running.pop())


@pytest.mark.soak
def test_two_hundred_readers_over_a_killed_host_lose_nothing(tmp_path: Path) -> None:
    made, port = found(tmp_path), free_port()
    tokens = [reader(made, f"reader{number}") for number in range(7)]
    running = [start(made, port)]

    def kill() -> None:
        host = running.pop()
        host.kill()
        host.wait(timeout=PATIENCE)
        running.append(start(made, port))

    try:
        with following(port, tokens, 200) as readers:
            begun = [one.last for one in readers]
            ids = say_over_kills(made, 3, kill)
            require_each_once(readers, ids, begun)
    finally:
        host = running.pop()
        host.terminate()
        host.wait(timeout=PATIENCE)
