# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Senders that trickle, hold, flood and leave, over raw sockets; an honest request is answered beside each.

The server's clock stands still unless a test moves it: what is late here is late on any machine.
"""

import asyncio
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import Any

import pytest

from sulh.web.patience import (
    BODY_SECONDS,
    LOOK_SECONDS,
    MAX_CONNECTIONS,
    MAX_HEAD,
    PROGRESS,
    Limits,
    patient_server,
    room_here,
)
from sulh.web.queue import MAX_WAITING
from tests.waiting import PATIENCE, until

QUICK = Limits(head=0.4, body=1.5, drain=0.3, kept=1, look=0.4, progress=50, connections=8, sweep=0.05)
PATIENT = Limits(connections=8, sweep=0.05)
GET = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
BIG = 32_000_000
STEP = 0.05


class HandMoved(asyncio.SelectorEventLoop):
    """An event loop whose time is moved by hand, until it is let go."""

    def __init__(self) -> None:
        self.moved, self.freed_at = 0.0, 0.0
        super().__init__()

    def time(self) -> float:
        """Seconds since it stood at nought; timers come due by it."""
        return self.moved + (super().time() - self.freed_at if self.freed_at else 0.0)

    def free(self) -> None:
        """From now on it goes as others do."""
        self.freed_at = super().time()


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A server on a thread of this process; `held` keeps its requests to /hold at work."""

    port: int
    held: threading.Event
    seen: list[tuple[str, str]]
    loop: HandMoved

    def dial(self, source: str = "127.0.0.1") -> socket.socket:
        line = socket.create_connection(("127.0.0.1", self.port), PATIENCE, source_address=(source, 0))
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return line

    def ask(self, request: bytes = GET) -> bytes:
        with self.dial() as line:
            line.sendall(request)
            return one_answer(line)

    def settle(self) -> None:
        """Until the loop has seen all that has reached it by now."""
        for _ in range(6):  # taken in, begun, read, answered
            turned = threading.Event()
            self.loop.call_soon_threadsafe(turned.set)
            assert turned.wait(PATIENCE)

    def wait(self, seconds: float) -> None:
        """Let so much of its time go by, looked at as often as it looks."""
        for _ in range(round(seconds / STEP)):
            self.settle()
            self.loop.call_soon_threadsafe(self._move)
            self.settle()

    def _move(self) -> None:
        self.loop.moved += STEP


def app_of(held: threading.Event, seen: list[tuple[str, str]]) -> Callable[..., Any]:
    """Reads a body at /body, works at /hold until it is let go, has much to say at /big, else says "ok"."""

    async def app(scope: dict[str, Any], receive: Callable[[], Any], send: Callable[[Any], Any]) -> None:
        if scope["type"] != "http":
            return
        seen.append((scope["path"], scope["client"][0]))
        body, more = b"", scope["path"] == "/body"
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                return
            body += message["body"]
            more = message["more_body"]
        if scope["path"] == "/hold":
            await asyncio.to_thread(held.wait)
        said = b"x" * BIG if scope["path"] == "/big" else b"%d" % len(body) if body else b"ok"
        headers = [(b"content-length", b"%d" % len(said))]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": said})

    return app


@contextmanager
def running(limits: Limits) -> Iterator[Running]:
    """Serve until the block ends; the end itself must come."""
    held = threading.Event()
    seen: list[tuple[str, str]] = []
    server = patient_server(app_of(held, seen), limits)
    loop = HandMoved()
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))

        def serve() -> None:
            with asyncio.Runner(loop_factory=lambda: loop) as runner:
                runner.run(server.serve(sockets=[door]))

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        until(lambda: server.started, "the server is there", 0.005)
        try:
            yield Running(port=door.getsockname()[1], held=held, seen=seen, loop=loop)
        finally:
            held.set()
            server.should_exit = True
            loop.call_soon_threadsafe(loop.free)
            thread.join(PATIENCE)
            assert not thread.is_alive(), "somebody kept the server from closing"


def read_all(line: socket.socket) -> bytes:
    """Until the other side closes, however it does."""
    found = b""
    try:
        while piece := line.recv(65_536):
            found += piece
    except ConnectionError:
        pass
    return found


def one_answer(line: socket.socket) -> bytes:
    """A short answer, of a connection that may stay open."""
    found = b""
    while b"\r\n\r\n" not in found:
        piece = line.recv(65_536)
        if not piece:
            return found
        found += piece
    return found


def status(answer: bytes) -> int:
    return int(answer.split(b" ")[1])


def there_now(line: socket.socket) -> bytes:
    """What has come by now; BlockingIOError when nothing has and the line is open."""
    line.setblocking(False)
    try:
        return line.recv(65_536)
    finally:
        line.settimeout(PATIENCE)


def trickle(server: Running, line: socket.socket, piece: bytes) -> tuple[float, bytes]:
    """Send a little again and again until the other side has enough: after how long, and what it said."""
    begun, said = server.loop.moved, b""
    while server.loop.moved - begun < 10:
        try:
            line.sendall(piece)
            server.wait(STEP)
            got = there_now(line)
            said += got
            if not got:
                break
        except BlockingIOError:
            continue
        except ConnectionError:
            break
    return server.loop.moved - begun, said


@pytest.fixture
def quick() -> Iterator[Running]:
    with running(QUICK) as server:
        yield server


def test_a_head_that_trickles_in_has_an_end_and_is_told_so(quick: Running) -> None:
    with quick.dial() as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n")
        took, said = trickle(quick, line, b"a: b\r\n")
    assert took < 3 and status(said) == 408
    assert b"connection: close" in said.lower() and b"send it again" in said
    assert quick.seen == []


def test_a_body_that_trickles_in_has_an_end_and_is_told_so(quick: Running) -> None:
    with quick.dial() as line:
        line.sendall(b"POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n")
        took, said = trickle(quick, line, b"x")
    assert took < 1.5 and status(said) == 408  # before the whole time is over: the rate was too low


def test_a_body_in_endless_small_pieces_has_an_end_at_any_rate(quick: Running) -> None:
    with quick.dial() as line:
        line.sendall(b"POST /body HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
        took, said = trickle(quick, line, b"10\r\n0123456789abcdef\r\n")
    assert 1.0 < took < 4 and status(said) == 408


def test_a_slow_body_at_an_honest_rate_is_read_whole(quick: Running) -> None:
    with quick.dial() as line:
        line.sendall(b"POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n")
        for _ in range(10):
            line.sendall(b"x" * 100)
            quick.wait(0.1)  # a second in all, twice the time of a head and of a look
        assert status(one_answer(line)) == 200


def test_a_connection_that_says_nothing_is_closed_without_a_word(quick: Running) -> None:
    with quick.dial() as line:
        quick.settle()
        quick.wait(0.5)
        assert read_all(line) == b""


def test_a_kept_connection_is_closed_when_nothing_more_comes(quick: Running) -> None:
    with quick.dial() as line:
        line.sendall(GET)
        assert status(one_answer(line)) == 200
        quick.wait(0.8)
        with pytest.raises(BlockingIOError):  # it is still open
            while there_now(line):
                pass
        quick.wait(0.4)
        assert read_all(line) == b""


def test_a_second_request_that_trickles_in_has_an_end_too(quick: Running) -> None:
    with quick.dial() as line:
        line.sendall(GET)
        assert status(one_answer(line)) == 200
        line.sendall(b"GET / HTTP/1.1\r\n")
        took, said = trickle(quick, line, b"a: b\r\n")
    assert took < 3 and b" 408 " in said


def test_an_answer_that_nobody_takes_is_cut_off(quick: Running) -> None:
    with quick.dial() as line:
        line.sendall(b"GET /big HTTP/1.1\r\nHost: x\r\n\r\n")
        quick.settle()
        quick.wait(1.5)
        assert len(read_all(line)) < BIG


def test_an_answer_that_is_taken_slowly_is_given_whole(quick: Running) -> None:
    with quick.dial() as line:
        line.sendall(b"GET /big HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        got = 0
        for _ in range(20):
            got += len(line.recv(1_000_000))
            quick.wait(0.05)
        assert got + len(read_all(line)) > BIG


def test_the_nodes_own_slowness_ends_nobodys_request(quick: Running) -> None:
    with quick.dial() as line:
        line.sendall(b"GET /hold HTTP/1.1\r\nHost: x\r\n\r\n")
        until(lambda: len(quick.seen) == 1)
        quick.wait(2)  # longer than any of the limits
        quick.held.set()
        assert status(one_answer(line)) == 200


def test_a_head_that_is_too_long_is_refused(quick: Running) -> None:
    with quick.dial() as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n" + b"a: " + b"b" * MAX_HEAD)
        assert status(read_all(line)) == 400
    assert status(quick.ask()) == 200 and quick.seen == [("/", "127.0.0.1")]


def test_pipelined_requests_are_answered_in_order_and_one_at_a_time(quick: Running) -> None:
    with quick.dial() as line:
        post = b"POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
        last = b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        line.sendall(GET + post + GET + last)
        said = read_all(line)
    assert said.count(b"HTTP/1.1 200") == 4
    assert [path for path, _ in quick.seen] == ["/", "/body", "/", "/"]


def test_a_body_longer_than_said_is_no_second_request(quick: Running) -> None:
    with quick.dial() as line:
        line.sendall(b"POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabcdefg\r\n\r\n")
        said = read_all(line)
    assert said.count(b"HTTP/1.1 200") == 1 and b" 400 " in said and len(quick.seen) == 1


def test_a_body_that_was_answered_unread_is_not_taken_for_ever(quick: Running) -> None:
    with quick.dial() as line:
        line.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n")
        took, said = trickle(quick, line, b"x" * 10_000)
    assert status(said) == 200 and said.count(b"HTTP/1.1") == 1 and took < 3


def test_who_leaves_early_leaves_nothing_behind(quick: Running) -> None:
    begun = (b"", b"GET / HT", b"POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc", GET)
    for _ in range(10):
        for piece in begun:
            with quick.dial() as line:
                line.sendall(piece)
    assert status(quick.ask()) == 200


def test_many_who_hold_connections_open_keep_nobody_out() -> None:
    with running(PATIENT) as server, ExitStack() as stack:
        for turn in range(60):
            line = stack.enter_context(server.dial())
            line.sendall(
                (b"GET / HTTP/1.1\r\n", b"", b"POST /body HTTP/1.1\r\nContent-Length: 9\r\nHost: x\r\n\r\n")[
                    turn % 3
                ]
            )
            if turn % 10 == 9:
                assert status(server.ask()) == 200


def test_who_is_cut_to_make_room_is_told_to_come_again() -> None:
    with running(replace(PATIENT, connections=1)) as server, server.dial() as slow:
        slow.sendall(b"GET / HTTP/1.1\r\n")
        server.settle()
        assert status(server.ask()) == 200
        said = read_all(slow)
        assert status(said) == 503 and b"Retry-After: 5" in said


def test_room_is_made_by_the_address_that_holds_most_of_it() -> None:
    with running(replace(PATIENT, connections=4)) as server, ExitStack() as stack:
        honest = stack.enter_context(server.dial("127.0.0.3"))
        honest.sendall(b"GET / HTTP/1.1\r\n")  # the oldest of all, but the only one of its address
        server.settle()
        for _ in range(12):
            stack.enter_context(server.dial("127.0.0.2")).sendall(b"GET / HTTP/1.1\r\n")
            server.settle()
        honest.sendall(b"Host: x\r\n\r\n")
        assert status(one_answer(honest)) == 200


def test_a_whole_request_makes_no_room_and_who_comes_then_is_told_503() -> None:
    with (
        running(replace(PATIENT, connections=2, turned=1, turned_seconds=0.3)) as server,
        ExitStack() as stack,
    ):
        at_work = [stack.enter_context(server.dial()) for _ in range(2)]
        for line in at_work:
            line.sendall(b"GET /hold HTTP/1.1\r\nHost: x\r\n\r\n")
        until(lambda: len(server.seen) == 2)
        said = server.ask()
        assert status(said) == 503 and b"Retry-After: 5" in said
        silent = stack.enter_context(server.dial())
        server.settle()
        assert read_all(stack.enter_context(server.dial())) == b""  # not even a place to be told 503
        server.wait(0.4)
        assert read_all(silent) == b""
        server.held.set()
        assert [status(one_answer(line)) for line in at_work] == [200, 200]
        assert status(server.ask()) == 200


def test_an_address_that_a_sender_writes_itself_is_not_believed(quick: Running) -> None:
    quick.ask(b"GET / HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.7\r\n\r\n")
    assert quick.seen == [("/", "127.0.0.1")]


def test_a_sender_that_trickles_does_not_keep_the_server_from_closing() -> None:
    with running(replace(PATIENT, head=1, body=1)) as server:
        head, body = server.dial(), server.dial()
        head.sendall(b"GET / HTTP/1.1\r\n")
        body.sendall(b"POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n")
        server.settle()
    with head, body:
        assert status(read_all(body)) == 408


def test_the_limits_agree_with_each_other() -> None:
    # The longest body at the least rate that is allowed would still run out of time: the rate is no second door.
    assert PROGRESS / LOOK_SECONDS * BODY_SECONDS < 120_000
    assert MAX_WAITING < room_here() <= MAX_CONNECTIONS
