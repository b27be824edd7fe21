# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A served log is read by who trusts nobody, its host least: no answer holds a reader for ever or leads elsewhere."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest

from sulh.errors import Refused, Unavailable
from sulh.log import remote
from sulh.log.remote import RemoteStore
from tests.waiting import PATIENCE

Serve = Callable[[socket.socket], None]
HEAD = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n"


@contextmanager
def answering(serve: Serve) -> Iterator[tuple[str, list[bytes]]]:
    """A server's address, and the requests that reached it."""
    door = socket.create_server(("127.0.0.1", 0))
    requests: list[bytes] = []

    def run() -> None:
        with suppress(OSError):
            while True:
                connection, _ = door.accept()
                with connection, suppress(OSError):
                    requests.append(connection.recv(65_536))
                    serve(connection)
                    # Closed with bytes unread, it would reset the connection, and the answer could be lost.
                    connection.settimeout(PATIENCE)
                    connection.shutdown(socket.SHUT_WR)
                    while connection.recv(65_536):
                        pass

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{door.getsockname()[1]}", requests
    finally:
        door.shutdown(socket.SHUT_RDWR)
        door.close()
        thread.join(PATIENCE)


def saying(data: bytes) -> Serve:
    return lambda connection: connection.sendall(data)


def trickle(data: bytes) -> Serve:
    def serve(connection: socket.socket) -> None:
        for byte in data:
            connection.sendall(bytes([byte]))
            time.sleep(0.02)

    return serve


def test_an_answer_comes_whole_with_and_without_its_length() -> None:
    for head in (HEAD % 5, b"HTTP/1.1 200 OK\r\n\r\n"):
        with answering(saying(head + b"bytes")) as (url, _):
            assert RemoteStore(url).get("checkpoint") == b"bytes"


def test_an_answer_that_is_cut_off_is_none() -> None:
    with (
        answering(saying(HEAD % 6 + b"bytes")) as (url, _),
        pytest.raises(Unavailable, match="did not answer as expected"),
    ):
        RemoteStore(url).get("checkpoint")


def test_a_body_that_trickles_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote, "TIMEOUT_SECONDS", 0.2)

    def serve(connection: socket.socket) -> None:
        connection.sendall(HEAD % 1_000_000)
        trickle(b"x" * 1_000)(connection)

    with answering(serve) as (url, _), pytest.raises(Unavailable, match="its answer trickles"):
        RemoteStore(url).get("checkpoint")


def test_a_head_that_trickles_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote, "HEAD_SECONDS", 0.1)
    monkeypatch.setattr(remote, "TIMEOUT_SECONDS", 0.2)
    over = threading.Event()

    def serve(connection: socket.socket) -> None:
        trickle(b"HTTP/1.1 200 OK\r\n" + b"X-Wait: 1\r\n" * 1_000)(connection)
        over.set()

    with (
        answering(serve) as (url, _),
        pytest.raises(Unavailable, match="did not answer as expected"),
    ):
        RemoteStore(url).get("checkpoint")
    assert not over.is_set()


def test_an_answer_longer_than_any_file_of_a_log_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote, "MAX_OBJECT_BYTES", 10)
    with (
        answering(saying(HEAD % 11 + b"x" * 11)) as (url, _),
        pytest.raises(Refused, match="longer than any file of a log"),
    ):
        RemoteStore(url).get("checkpoint")


def test_no_redirect_is_followed_and_no_header_carried_elsewhere() -> None:
    with answering(saying(HEAD % 2 + b"no")) as (elsewhere, asked):
        away = f"HTTP/1.1 302 Found\r\nLocation: {elsewhere}/x\r\nContent-Length: 0\r\n\r\n".encode()
        with answering(saying(away)) as (url, _):
            store = RemoteStore(url, lambda _path: {"Sulh-Reader": "signed"})
            with pytest.raises(Unavailable, match="status 302"):
                store.get("tile/entries/000")
    assert asked == []
