# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Statements wait in a line of their own: in order, bounded, and beside whoever reads meanwhile."""

import asyncio
import http.client
import json
import socket
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import cast
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
from tests.waiting import PATIENCE, until

HOST = key("secretariat/host").public
# litestar would have path parameters declared in a way that is newer than our code.
pytestmark = pytest.mark.filterwarnings("ignore::litestar.exceptions.LitestarDeprecationWarning")


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
        until(lambda: server.started, "the server is there", 0.005)
        try:
            yield port
        finally:
            server.should_exit = True
            thread.join(timeout=PATIENCE)
            node.close()
            assert not thread.is_alive()


def post(port: int, leaf: bytes) -> tuple[int, dict[str, str], bytes]:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        line.request("POST", "/statements", leaf)
        reply = line.getresponse()
        return reply.status, {name.lower(): value for name, value in reply.getheaders()}, reply.read()
    finally:
        line.close()


def words(world: World, count: int) -> list[bytes]:
    """Signed words of one key."""
    role, seen = world.of("almond", "party"), world.seen()
    return [role.say("toy.word.v1", Word(text=f"w{number}"), seen=seen).leaf for number in range(count)]


@pytest.mark.parametrize("path", ["/healthz", "/log/checkpoint"])
def test_reading_goes_on_while_a_statement_is_judged(tmp_path: Path, path: str) -> None:
    world, begun, go = made(tmp_path), threading.Event(), threading.Event()

    def admit(leaf: bytes) -> Answer:
        begun.set()
        assert go.wait(PATIENCE)
        return world.host.admission.admit(leaf)

    (leaf,) = words(world, 1)
    with world.host, served(node_of(world, Queue(), admit)) as port, ThreadPoolExecutor(1) as pool:
        try:
            sent = pool.submit(post, port, leaf)
            assert begun.wait(PATIENCE)
            for _ in range(20):
                line = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
                line.request("GET", path)
                assert line.getresponse().status == 200
                line.close()
            assert not sent.done()
        finally:
            go.set()
        assert sent.result()[0] == 201


def test_statements_are_judged_in_the_order_in_which_they_came() -> None:
    queue, judged, go = Queue(), list[int](), threading.Event()

    def work(number: int) -> int:
        go.wait(PATIENCE)
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
        turns = [asyncio.ensure_future(queue.turn(lambda: go.wait(PATIENCE))) for _ in range(2)]
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
        go.wait(PATIENCE)
        done.append("first")

    async def run() -> None:
        turns = [
            asyncio.ensure_future(queue.turn(first)),
            asyncio.ensure_future(queue.turn(lambda: done.append("second"))),
        ]
        await asyncio.to_thread(begun.wait, PATIENCE)
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
        go.wait(PATIENCE)
        return world.host.admission.admit(leaf)

    leaves = words(world, 4)
    queue = Queue(most=3)
    with world.host, served(node_of(world, queue, admit)) as port, ThreadPoolExecutor(4) as pool:
        sent = []
        for count, leaf in enumerate(leaves[:3], 1):
            sent.append(pool.submit(post, port, leaf))
            until(lambda count=count: queue._waiting == count, "it waits")  # type: ignore[misc]
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
