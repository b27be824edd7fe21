# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`/stream` over sockets: what is live and what was missed come alike, each entry once, to whoever may see it."""

import asyncio
import subprocess
import threading
import time
from collections.abc import AsyncIterator
from pathlib import Path
from unittest.mock import MagicMock

import pytest

from sulh.access.reader import NOBODY, Layer, Reader
from sulh.access.sessions import no_session
from sulh.errors import Unavailable
from sulh.web.console import stream
from sulh.web.console.stream import MAX_OF_READER, Following, Hub
from tests.cli.commands import Mechanism, command, found
from tests.waiting import PATIENCE, at_last, free_port, until
from tests.web.console_world import reader
from tests.web.server import Server, serving
from tests.web.streams import Event, Listener

READERS = 40


@pytest.fixture
def made(tmp_path: Path) -> Mechanism:
    return found(tmp_path)


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def test_a_stream_says_where_it_is_and_then_each_entry_once(made: Mechanism) -> None:
    token = reader(made)
    with serving(made) as server:
        size = made.size()
        whole = Listener(server.port, "/stream?from=0", bearer(token))
        assert whole.reply.headers["content-type"].startswith("text/event-stream")
        entries = whole.take(size)
        assert [event.id for event in entries] == list(range(1, size + 1))
        assert [event.data["entry"] for event in entries] == list(range(size))
        live = Listener(server.port, "/stream", bearer(token))
        first = next(iter(live.events(time.monotonic() + PATIENCE)))
        assert (first.name, first.id, first.data["position"]) == ("at", size, size)
        said = made.publish_something("Live")
        assert said.status == 0, said.err
        for listener in (whole, live):
            (event,) = listener.take(1)
            assert event.id == size + 1 and event.data["id"] == said.json["id"]
            assert event.data["kind"] == "incidents.publication.v1" and event.data["org"] == "heron"
            listener.close()


def test_nobody_follows_what_was_released_alone_and_resumes_by_its_own_positions(made: Mechanism) -> None:
    with serving(made) as server:
        nobody = Listener(server.port, "/stream")
        first = next(iter(nobody.events(time.monotonic() + PATIENCE)))
        assert first.data["layer"] == "public"
        hidden = made.publish_something("For the mechanism")
        shown = made.publish_something("For all", "--marking", "TLP:CLEAR")
        assert (hidden.status, shown.status) == (0, 0)
        (event,) = nobody.take(1)
        assert event.data["id"] == shown.json["id"] and event.id == (first.id or 0) + 1
        again = Listener(server.port, "/stream", {"Last-Event-ID": str(first.id)})
        assert [one.id for one in again.take(1)] == [event.id]
        for listener in (nobody, again):
            listener.close()


def test_a_position_that_cannot_be_is_refused_in_words(made: Mechanism) -> None:
    with serving(made) as server:
        for text in ("x", "-1", "1e9", "99999", "9" * 30, "१"):
            reply = server.ask("/stream", {"Last-Event-ID": text.encode("utf-8").decode("latin-1")})
            assert reply.status == 400 and b"bad_position" in reply.body, text
        assert server.ask("/stream?layer=open").status == 403
        assert server.ask("/stream", {"Authorization": "Bearer nobody"}).status == 401


def test_forty_readers_over_a_killed_host_lose_nothing_and_get_nothing_twice(made: Mechanism) -> None:
    tokens = [reader(made, f"reader{number}") for number in range(4)]
    port = free_port()
    begun = made.size()
    heard_by: list[list[Event]] = [[] for _ in range(READERS)]
    done = threading.Event()

    def follow(number: int) -> None:
        """As a browser: by its last id, again and again."""
        last, patience = begun, 1.5 + number % 5 / 10
        while not done.is_set():
            headers = {**bearer(tokens[number % 4]), "Last-Event-ID": str(last)}
            try:
                listener = Listener(port, "/stream", headers)
            except OSError:
                time.sleep(0.1)
                continue
            if listener.reply.status == 200:
                before = last
                for event in listener.events(time.monotonic() + patience):
                    if event.name == "entry":
                        heard_by[number].append(event)
                    last = event.id if event.id is not None else last
                if last == before:  # nothing was said, or the machine is too slow to say it in that time
                    patience = min(2 * patience, 30)
            listener.close()

    threads = [threading.Thread(target=follow, args=(number,)) for number in range(READERS)]
    host = start(made, port)
    for thread in threads:
        thread.start()
    try:
        for round in range(3):
            for number in range(6):
                assert made.publish_something(f"Round {round}, {number}").status == 0
            host.kill()
            host.wait(timeout=PATIENCE)
            assert made.publish_something(f"While the host was away, {round}").status == 0
            host = start(made, port)
        end = made.size()
        until(lambda: all(len(got) >= end - begun for got in heard_by), "all have heard all")
    finally:
        done.set()
        for thread in threads:
            thread.join(timeout=PATIENCE)
        host.terminate()
        host.wait(timeout=PATIENCE)
    for got in heard_by:
        assert [event.id for event in got] == list(range(begun + 1, end + 1))
        assert [event.data["entry"] for event in got] == list(range(begun, end))


def start(made: Mechanism, port: int) -> subprocess.Popen[bytes]:
    """The host at a port, once it answers."""
    process = subprocess.Popen(
        command("serve", made.dir, "--port", port), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    until(Server(mechanism=made, port=port, process=process).answers, "the host answers")
    return process


def test_a_host_with_open_streams_closes_at_once(made: Mechanism) -> None:
    def attempt() -> None:
        with serving(made) as server:
            listeners = [Listener(server.port) for _ in range(5)]
            server.process.terminate()
            server.process.wait(timeout=PATIENCE)
            out = server.process.stdout
            assert out is not None
            # What goes on for ten seconds more is cancelled, and that is said.
            assert b"Cancel" not in out.read(), "streams kept it from closing"
            for listener in listeners:
                listener.close()

    at_last(attempt)


def test_a_namesake_takes_nobodys_streams() -> None:
    """Two accounts may have one person's name; whoever fills the streams of one must not shut the other out."""
    one, other = (
        Reader(layer=Layer.OPEN, org="heron", role="co_chair", name="Maryam", may=NOBODY.may, account=account)
        for account in ("maryam", "maryam-2")
    )

    async def full() -> None:
        hub = Hub(MagicMock(), MagicMock())
        hub._follow = _two_events  # type: ignore[method-assign]  # what it reads is not asked here
        followed = [
            hub.follow(Following(request=MagicMock(), reader=one, layer="open"), None)
            for _ in range(MAX_OF_READER)
        ]
        for each in followed:
            await anext(each)
        hub.require_room(other)
        with pytest.raises(Unavailable, match="no more are opened for this reader"):
            hub.require_room(one)
        for each in followed:
            await each.aclose()  # type: ignore[attr-defined]  # an iterator by its type, a generator in fact
        hub.require_room(one)

    asyncio.run(full())


async def _two_events(who: Following, asked: int | None) -> AsyncIterator[bytes]:
    for _ in range(2):
        yield b""


def test_one_reader_cannot_take_every_stream(made: Mechanism) -> None:
    token = reader(made)
    with serving(made) as server:
        mine = [Listener(server.port, "/stream", bearer(token)) for _ in range(17)]
        for one in mine[:16]:
            next(iter(one.events(time.monotonic() + PATIENCE)))
        statuses = [one.reply.status for one in mine]
        assert statuses[:16] == [200] * 16
        assert status(server, bearer(token)) == 503
        assert status(server, {}) == 200
        for one in mine:
            one.close()
        until(lambda: status(server, bearer(token)) == 200, "closed streams are not counted")


def status(server: Server, headers: dict[str, str]) -> int:
    listener = Listener(server.port, "/stream", headers)
    try:
        return listener.reply.status
    finally:
        listener.close()


@pytest.mark.parametrize("busy", [False, True])
def test_a_stream_ends_with_its_login_however_busy_it_is(monkeypatch: pytest.MonkeyPatch, busy: bool) -> None:
    monkeypatch.setattr(stream, "HEARTBEAT", 0.1)
    shelf = MagicMock()
    shelf.version.return_value = (1, 0)
    shelf.who.side_effect = no_session()
    hub = Hub(shelf, MagicMock())

    async def read(*_: object) -> list[bytes]:
        await asyncio.sleep(0.01)
        return [b"id: 1\nevent: entry\ndata: {}\n\n"] if busy else []

    monkeypatch.setattr(hub, "_begin", lambda who, asked: (0, b"event: at\n\n"))
    monkeypatch.setattr(hub, "_opened", lambda who, position: b"")
    monkeypatch.setattr(hub, "_read", read)
    request = MagicMock()
    request.app.state.get.return_value = None
    who = Following(request=request, reader=NOBODY, layer="public")

    async def follow() -> list[bytes]:
        return [event async for event in hub.follow(who, None)]

    said = asyncio.run(follow())
    assert said[0] == b"event: at\n\n" and said[-1] == b'event: end\ndata: {"code":"no_session"}\n\n'
    assert (b"event: entry" in b"".join(said)) == busy and hub.open == 0


def test_a_reader_that_begins_elsewhere_while_events_are_made_mixes_no_positions() -> None:
    """Else whoever came back at 25 would be given what stands at 1."""
    shelf = MagicMock()
    shelf.version.side_effect = [(1, 0), (2, 0), *[(2, 0)] * 100]
    hub = Hub(shelf, MagicMock())
    tape = hub._tapes["open"] = stream.Tape()
    tape.put(0, [])
    loop: asyncio.AbstractEventLoop = MagicMock()

    def load(layer: str, position: int) -> list[bytes]:
        if position == 0:
            loop.call_soon_threadsafe(tape.put, 25, [b"25"])
            time.sleep(0.1)
            return [b"0", b"1"]
        return []

    hub._load = load  # type: ignore[method-assign]
    hub.open = 1

    async def tick() -> None:
        nonlocal loop
        loop = asyncio.get_running_loop()
        task = asyncio.create_task(hub._tick())
        while tape.end != 26 and not task.done():
            await asyncio.sleep(0.01)
        hub.open = 0
        await task

    asyncio.run(tick())
    assert tape.after(25) == [b"25"] and tape.end == 26 and tape.after(0) is None
