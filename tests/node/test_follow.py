# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A node that follows its host: news comes at once; a host that means harm costs the next round and nothing else."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import pairwise

import pytest

from sulh.log.remote import Ending, no_credentials
from sulh.node import follow
from sulh.node.follow import Following
from sulh.web import heads
from tests.cli.commands import Mechanism, found
from tests.node.world import node, start, stop
from tests.waiting import PATIENCE, at_last, until
from tests.web.server import serving

Behave = Callable[[socket.socket], None]


@dataclass
class World:
    """A node's part: what it holds, and how often it was told to step."""

    held: int = 5
    steps: int = 0
    brings: int = 0
    stepped: list[float] = field(default_factory=list)
    ending: Ending = field(default_factory=Ending)
    following: Following | None = None

    def moved(self) -> None:
        self.steps += 1
        self.stepped.append(time.monotonic())
        self.held += self.brings

    def follow(self, url: str) -> Following:
        self.following = Following(
            url, no_credentials, self.moved, lambda: self.held, self.ending, draw=lambda: 0.5
        )
        return self.following


@contextmanager
def host(behave: Behave) -> Iterator[tuple[str, list[float]]]:
    """A host that does with each connection what it is given; its address, and when it was asked."""
    asked: list[float] = []
    with socket.create_server(("127.0.0.1", 0)) as door:

        def serve(line: socket.socket) -> None:
            with line, suppress(OSError):
                line.recv(10_000)
                asked.append(time.monotonic())
                behave(line)

        def accept() -> None:
            with suppress(OSError):
                while True:
                    threading.Thread(target=serve, args=(door.accept()[0],), daemon=True).start()

        threading.Thread(target=accept, daemon=True).start()
        yield f"http://127.0.0.1:{door.getsockname()[1]}", asked
        door.shutdown(socket.SHUT_RDWR)


def says(text: bytes) -> Behave:
    def behave(line: socket.socket) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(text) + text)

    return behave


def endless(first: bytes, again: bytes, pause: float = 0.0) -> Behave:
    """What never ends: until the other side has had enough."""

    def behave(line: socket.socket) -> None:
        line.sendall(first)
        while True:
            line.sendall(again)
            time.sleep(pause)

    return behave


def silent(line: socket.socket) -> None:
    line.recv(1)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits of a test's length."""
    for name, seconds in (
        ("LONGEST_ANSWER", 0.3),
        ("FIRST_PAUSE", 0.02),
        ("LONGEST_PAUSE", 0.08),
        ("STEP_SECONDS", 0.1),
        ("SOON", PATIENCE),
    ):
        monkeypatch.setattr(follow, name, seconds)
    monkeypatch.setattr("sulh.log.remote.HEAD_SECONDS", 0.2)


HEAD = b"HTTP/1.1 200 OK\r\n"
HARM: dict[str, Behave] = {
    "silent": silent,
    "closes": lambda line: None,
    "drips its head": endless(HEAD, b"X", 0.02),
    "drips its answer": endless(HEAD + b"Content-Length: 900\r\n\r\n", b" ", 0.02),
    "an endless line": endless(b"", b"X" * 10_000),
    "endless headers": endless(HEAD, b"X-Y: z\r\n" * 100),
    "an endless answer": endless(HEAD + b"\r\n", b" " * 10_000),
    "endless 100s": endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "sends elsewhere": lambda line: line.sendall(b"HTTP/1.1 302 F\r\nLocation: http://127.0.0.1:9/\r\n\r\n"),
    "no number": says(b'{"size":"many"}'),
    "no JSON": says(b"\xff\xfe"),
    "a negative number": says(b'{"size":-1}'),
    "half of a number": says(b'{"size":1e400}'),
    "deep": says(b"[" * 900),
    "deep beside its number": says(b'{"size":9,"x":' + b"[" * 980),
    "a name that is no text": says(b'{"size":1,"\xff":1}'),
    "old news at once": says(b'{"size":2}'),
}


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("harm", HARM.values(), ids=HARM)
def test_a_host_that_means_harm_makes_the_node_wait_and_never_step(harm: Behave) -> None:
    world = World()
    with host(harm) as (url, asked):
        following = world.follow(url)
        for _ in range(2):
            assert not following.once()
        until(lambda: len(asked) >= 1, "it was asked")
        assert world.steps == 0


@pytest.mark.usefixtures("quick")
def test_a_host_that_cries_news_is_asked_ever_more_rarely() -> None:
    world = World()
    with host(says(b'{"size":999999999999}')) as (url, asked):
        following = world.follow(url)
        following.start()
        until(lambda: world.steps >= 5, "it steps for it")
        world.ending.end()
        following.stop()
        following.join(PATIENCE)
        assert not following.is_alive()
    # A step is waited for: a word that was believed would cost hundreds of them in that time.
    assert all(later - sooner >= follow.STEP_SECONDS for sooner, later in pairwise(world.stepped))
    assert world.steps <= len(asked)


def test_true_news_is_stepped_for_at_once_and_asked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(follow, "SOON", PATIENCE)
    world = World(brings=1)
    with host(says(b'{"size":8}')) as (url, _):
        following = world.follow(url)
        assert [following.once() for _ in range(4)] == [True, True, True, False]
        assert (world.held, world.steps) == (8, 3)


def test_a_node_ends_though_its_host_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(follow, "LONGEST_ANSWER", 10 * PATIENCE)
    monkeypatch.setattr("sulh.log.remote.HEAD_SECONDS", 10 * PATIENCE)
    world = World()
    with host(silent) as (url, asked):
        following = world.follow(url)
        following.start()
        until(lambda: bool(asked), "the host is asked")
        world.ending.end()
        following.stop()
        following.join(PATIENCE)
        assert not following.is_alive(), "it waits as long as its host wants"
        assert not following.once(), "nothing begins after the end"


@pytest.fixture(scope="module")
def module_made(tmp_path_factory: pytest.TempPathFactory) -> Mechanism:
    return found(tmp_path_factory.mktemp("follow"))


def test_news_reaches_a_node_long_before_its_round(module_made: Mechanism) -> None:
    with serving(module_made) as server:
        with node(module_made, "heron", server.url, "--every", 600, keys=False) as served:
            for title in ("First", "Second"):
                assert module_made.publish_something(title, "--marking", "TLP:CLEAR").status == 0
                until(lambda title=title: title in served.titles(), f"{title} at the node")  # type: ignore[misc]
        # Its host does not answer any more: the node is ended all the same, and a new one begins by its copy.
        with socket.create_server(("127.0.0.1", 0)) as mute:
            url = f"http://127.0.0.1:{mute.getsockname()[1]}"

            def attempt() -> None:
                again = start(module_made, "heron", url, "--every", 600, keys=False)
                assert "Second" in again.titles()
                begun = time.monotonic()
                stop(again)
                # Thirty seconds are what one question to a silent host may take.
                assert again.process.returncode == 0 and time.monotonic() - begun < 25

            at_last(attempt)


def test_those_without_a_name_cannot_take_the_places_of_those_who_have_one(module_made: Mechanism) -> None:
    with serving(module_made) as server:
        size = module_made.size()
        path = f"/log/next?beyond={size}"

        def crowded() -> list[socket.socket]:
            lines = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(100)]
            for line in lines:
                line.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode())
            # Each is held for a while: on a slow machine the first are let go before the last have come.
            if server.ask(path).status != 503:
                for line in lines:
                    line.close()
                raise AssertionError("there is room for more without a name")
            return lines

        lines = at_last(crowded)
        with node(
            module_made, "heron", server.url, "--every", 600, keys=False, folder=module_made.base / "x"
        ) as one:
            assert module_made.publish_something("Third", "--marking", "TLP:CLEAR").status == 0
            until(lambda: "Third" in one.titles(), "news at the node")
        for line in lines:
            assert line.recv(1_000).startswith(b"HTTP/1.1 ")
            line.close()
        assert server.ask(path).body == b'{"size":%d}' % (size + 1)
        for wrong in (
            "",
            "?beyond=",
            "?beyond=-1",
            "?beyond=1e3",
            "?beyond=" + "9" * 16,
            "?beyond=%E0%A5%A7",
        ):
            assert server.ask("/log/next" + wrong).status == 400, wrong
        assert server.ask("/log/next?beyond=0", {"Sulh-Reader": "x y z"}).status == 403
        assert heads.MAX_OF_ORG < 100
