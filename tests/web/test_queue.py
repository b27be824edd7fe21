# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Statements wait in a line of their own: in order, bounded, and beside whoever reads meanwhile."""

import asyncio
import http.client
import json
import socket
import statistics
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast
from unittest.mock import MagicMock

import pytest
from litestar import Litestar
from litestar.handlers import HTTPRouteHandler
from litestar.routes import HTTPRoute

from sulh.errors import Unavailable
from sulh.host.admission import Answer
from sulh.node.own import OwnNode
from sulh.record.receipts import Receipt, open_document
from sulh.web.app import Node, make_app
from sulh.web.login import Front
from sulh.web.own import make_own_app
from sulh.web.patience import patient_server
from sulh.web.queue import Queue
from tests.access.world import world as doors
from tests.record.world import BEGIN, Word, World, key, made

HOST = key("secretariat/host").public
STATEMENTS = 120
# litestar would have path parameters declared in a way that is newer than our code.
pytestmark = pytest.mark.filterwarnings("ignore::litestar.exceptions.LitestarDeprecationWarning")
SENDERS = 5  # beside each other they leave at most the four open numbers that a key may have


class OnTheLoop(Queue):
    """As it was before there was a queue: each statement is judged on the event loop itself."""

    async def turn(self, work: Callable[[], Any]) -> Any:
        return work()


def node_of(world: World, queue: Queue, admit: Callable[[bytes], Answer] | None = None) -> Node:
    return Node(
        store=world.host.store,
        state=lambda: world.host.state,
        admit=admit or world.host.admission.admit,
        publish=world.host.publish,
        charter_leaf=b"",
        clock=lambda: BEGIN,
        queue=queue,
    )


@contextmanager
def served(node: Node) -> Iterator[int]:
    """The app of a node at a port of this machine until the block ends."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = int(door.getsockname()[1])
        server = patient_server(make_app(node, allowed_hosts=frozenset({f"127.0.0.1:{port}"})))
        thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[door])), daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.005)
        try:
            yield port
        finally:
            server.should_exit = True
            thread.join(timeout=15)
            node.close()
            assert not thread.is_alive()


def post(port: int, leaf: bytes) -> tuple[int, dict[str, str], bytes]:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        line.request("POST", "/statements", leaf)
        reply = line.getresponse()
        return reply.status, {name.lower(): value for name, value in reply.getheaders()}, reply.read()
    finally:
        line.close()


def ask_while(port: int, stopped: threading.Event) -> list[float]:
    """How long each GET /healthz takes, one after the other, until it is stopped."""
    took: list[float] = []
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    while not stopped.is_set():
        begun = time.perf_counter()
        line.request("GET", "/healthz")
        assert json.loads(line.getresponse().read())["ok"] is True
        took.append(time.perf_counter() - begun)
    line.close()
    return took


def waits_while_posting(node: Node, leaves: Sequence[bytes]) -> list[float]:
    stopped = threading.Event()
    with served(node) as port, ThreadPoolExecutor(SENDERS + 1) as pool:
        asked = pool.submit(ask_while, port, stopped)
        answers = list(pool.map(lambda leaf: post(port, leaf), leaves))
        stopped.set()
        assert Counter(status for status, _, _ in answers) == {201: len(leaves)}
        return asked.result()


def words(world: World, count: int) -> list[bytes]:
    """Signed words of one key."""
    role, seen = world.of("almond", "party"), world.seen()
    return [role.say("toy.word.v1", Word(text=f"w{number}"), seen=seen).leaf for number in range(count)]


def test_reading_goes_on_while_a_hundred_statements_are_judged(tmp_path: Path) -> None:
    def waits(name: str, queue: Queue) -> list[float]:
        world = made(tmp_path / name)
        with world.host:
            return waits_while_posting(node_of(world, queue), words(world, STATEMENTS))

    before, after = waits("before", OnTheLoop()), waits("after", Queue())
    told = f"median {statistics.median(before):.4f} s on the loop, {statistics.median(after):.4f} s beside it"
    assert statistics.median(after) < statistics.median(before), told


def test_statements_are_judged_in_the_order_in_which_they_came() -> None:
    queue, judged, go = Queue(), list[int](), threading.Event()

    def work(number: int) -> int:
        go.wait(5)
        judged.append(number)
        return number

    async def run() -> list[int]:
        turns = [asyncio.ensure_future(queue.turn(lambda n=n: work(n))) for n in range(20)]  # type: ignore[misc]
        await asyncio.sleep(0)
        go.set()
        return await asyncio.gather(*turns)

    assert asyncio.run(run()) == judged == list(range(20))
    queue.close()


def test_beyond_the_bound_nobody_waits_and_nothing_is_admitted() -> None:
    queue, go = Queue(most=2), threading.Event()

    async def run() -> str:
        turns = [asyncio.ensure_future(queue.turn(lambda: go.wait(5))) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(Unavailable) as why:
            await queue.turn(lambda: pytest.fail("this was not to be judged"))
        go.set()
        await asyncio.gather(*turns)
        assert await queue.turn(lambda: 7) == 7  # there is room again
        return str(why.value)

    assert asyncio.run(run()) == (
        "2 statements wait to be judged and no more are kept waiting; nothing was admitted, send it again in 2 s"
    )
    queue.close()


def test_closing_waits_for_the_judgement_under_way_and_begins_no_other() -> None:
    queue, begun, go, done = Queue(), threading.Event(), threading.Event(), list[str]()

    def first() -> None:
        begun.set()
        go.wait(5)
        done.append("first")

    async def run() -> None:
        turns = [
            asyncio.ensure_future(queue.turn(first)),
            asyncio.ensure_future(queue.turn(lambda: done.append("second"))),
        ]
        await asyncio.to_thread(begun.wait, 5)
        closing = asyncio.ensure_future(asyncio.to_thread(queue.close))
        await asyncio.sleep(0.05)
        assert not closing.done()
        go.set()
        await closing
        for turn in turns:
            turn.cancel()

    asyncio.run(run())
    assert done == ["first"]


def test_a_sender_beyond_the_bound_is_told_503_and_when_to_come_again(tmp_path: Path) -> None:
    world, go = made(tmp_path), threading.Event()

    def admit(leaf: bytes) -> Answer:
        go.wait(10)
        return world.host.admission.admit(leaf)

    leaves = words(world, 4)
    with world.host, served(node_of(world, Queue(most=3), admit)) as port, ThreadPoolExecutor(4) as pool:
        sent = []
        for leaf in leaves[:3]:
            sent.append(pool.submit(post, port, leaf))
            time.sleep(0.1)
        status, headers, body = post(port, leaves[3])
        assert (status, headers["retry-after"]) == (503, "2")
        assert json.loads(body)["extra"]["code"] == "admission_busy"
        go.set()
        answers = [one.result() for one in sent]
        assert [status for status, _, _ in answers] == [201, 201, 201]
        for (_, _, signed), leaf in zip(answers, leaves, strict=False):
            receipt = open_document(signed, HOST)
            assert isinstance(receipt, Receipt) and world.host.reader.leaf(receipt.index) == leaf
        assert post(port, leaves[3])[0] == 201


def apps() -> Iterator[tuple[str, Litestar]]:
    front, hosts = Front(doors().door), frozenset({"localhost"})
    yield "host", make_app(cast(Node, MagicMock(spec=Node)), allowed_hosts=hosts, front=front)
    yield "own", make_own_app(cast(OwnNode, MagicMock()), allowed_hosts=hosts, front=front, desk="x")


def test_no_address_has_two_handlers_on_threads() -> None:
    # litestar 2.25 answers one of two threaded handlers of one address with the other's.
    for name, app in apps():
        seen = 0
        for route in app.routes:
            assert isinstance(route, HTTPRoute)
            on_threads = [one for one in handlers(route) if one.sync_to_thread]
            assert len(on_threads) <= 1, f"{name}: {route.path} has {len(on_threads)}"
            seen += len(on_threads)
        assert seen > 4, f"{name}: this test no longer sees the handlers"


def handlers(route: HTTPRoute) -> list[HTTPRouteHandler]:
    """An address' handlers of our own; litestar adds OPTIONS."""
    return [one for one in route.route_handlers if "OPTIONS" not in one.http_methods]
