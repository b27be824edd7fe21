# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The cosigner over HTTP: statuses, bounds, and those who hold a connection to keep others out."""

from __future__ import annotations

import json
import socket
from contextlib import suppress
from pathlib import Path

import pytest

from sulh.cosign import server as serving
from sulh.cosign.cosigner import Cosigner
from sulh.cosign.held import Held
from sulh.cosign.relay import Relay
from sulh.cosign.server import CosignServer, Face
from sulh.cosign.wire import RelayNote, latest_path
from sulh.errors import Unavailable
from sulh.log.merkle import leaf_hash
from sulh.log.note import TreeHead
from tests.cosign.stand import BEGIN, HERON, LOG, RELAY, Clock, Tree, make, send, served
from tests.waiting import PATIENCE, until

TREE = Tree()


def full(folder: Path) -> tuple[Cosigner, Relay, Held]:
    cosigner, held = make(folder)
    return cosigner, Relay(RELAY, LOG.name, held, Clock()), held


def dial(server: CosignServer) -> socket.socket:
    """A connection that says nothing yet."""
    return socket.create_connection(("127.0.0.1", server.server_address[1]), timeout=PATIENCE)


def at_work(server: CosignServer) -> int:
    """How many connections have begun a request."""
    return sum(wait.busy for wait in list(server._waits.values()))


def test_every_status_of_the_specification_is_answered(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    path = "/add-checkpoint"
    with served(cosigner) as server:
        assert send(server, "GET", latest_path(LOG.name))[0].status == 404
        reply, headers = send(server, "POST", path, TREE.request(0, 5))
        assert reply.status == 200 and reply.body.startswith("— heron.example/cosign ".encode())
        assert headers["x-content-type-options"] == "nosniff"
        shown, headers = send(server, "GET", latest_path(LOG.name))
        assert (shown.status, shown.body) == (200, TREE.note(5) + reply.body)
        assert headers["content-type"] == "text/plain; charset=utf-8"

        assert send(server, "POST", path, b"garbage")[0].status == 400
        assert send(server, "POST", path, TREE.request(0, 5).replace(b"old 0", b"old 9"))[0].status == 400
        wrong = send(server, "POST", path, TREE.request(5, 8).replace(b"log\n8\n", b"log\n9\n"))[0]
        assert wrong.status == 403 and b"invalid signature" in wrong.body
        unknown = send(
            server, "POST", path, TREE.request(5, 8).replace(b"example.org/log", b"example.org/lag")
        )
        assert unknown[0].status == 404
        reply, headers = send(server, "POST", path, TREE.request(0, 8))
        assert (reply.status, reply.body) == (409, b"5\n")
        assert headers["content-type"] == "text/x.tlog.size"
        forked = send(server, "POST", path, Tree("two", fork=2).request(5, 8))[0]
        assert forked.status == 422 and b"consistency proof" in forked.body
        assert send(server, "POST", path, TREE.request(5, 8))[0].status == 200
        assert send(server, "GET", "/healthz")[0].body == b'{"ok": true}\n'
        for method, elsewhere in (("GET", "/"), ("GET", "/relayed"), ("POST", "/relay"), ("POST", "/")):
            assert send(server, method, elsewhere, b"")[0].status == 404
        assert send(server, "PUT", path, b"")[0].status == 501
    held.close()


def test_what_cannot_be_held_now_is_503_with_a_time(tmp_path: Path) -> None:
    def busy(_head: TreeHead) -> None:
        raise Unavailable("not_held", "still fetching", after_seconds=7)

    cosigner, held = make(tmp_path, holds=busy)
    with served(cosigner) as server:
        reply, headers = send(server, "POST", "/add-checkpoint", TREE.request(0, 5))
        assert (reply.status, reply.body, headers["retry-after"]) == (503, b"still fetching\n", "7")
    held.close()


def test_a_connection_is_kept_for_many_requests(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    with served(cosigner) as server, dial(server) as line:
        for _ in range(3):
            line.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
            data = b""
            while not data.endswith(b'{"ok": true}\n'):
                data += line.recv(4096)
            assert data.startswith(b"HTTP/1.1 200")
    held.close()


def test_no_page_in_a_browser_may_post(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    with served(cosigner) as server:
        reply, _ = send(server, "POST", "/add-checkpoint", TREE.request(0, 5), Origin="https://evil.example")
        assert reply.status == 403
    assert held.heads() == []
    held.close()


def raw(server: CosignServer, data: bytes) -> bytes:
    """What comes back for these bytes until the other side closes."""
    with dial(server) as line:
        line.sendall(data)
        back = b""
        while more := line.recv(65_536):
            back += more
        return back


def test_a_request_has_one_length_and_is_not_too_long(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    post = b"POST /add-checkpoint HTTP/1.1\r\nHost: x\r\n"
    with served(cosigner) as server:
        for headers in (
            b"",
            b"Content-Length: 1\r\nContent-Length: 2\r\n",
            b"Content-Length: 1\r\nTransfer-Encoding: chunked\r\n",
            b"Content-Length: +1\r\n",
            b"Content-Length: \xb2\r\n",
            b"Content-Length: 1000000000\r\n",
        ):
            back = raw(server, post + headers + b"\r\nx")
            assert back.startswith(b"HTTP/1.1 411 "), headers
            assert b"Connection: close" in back
        assert raw(server, post + b"Content-Length: 200001\r\n\r\n").startswith(b"HTTP/1.1 413 ")
    held.close()


def test_a_body_that_is_not_read_is_no_second_request(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    inner = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
    with served(cosigner) as server:
        for head in (b"Content-Length: %d\r\n" % len(inner), b"Transfer-Encoding: chunked\r\n"):
            back = raw(server, b"GET /none HTTP/1.1\r\nHost: x\r\n" + head + b"\r\n" + inner)
            assert back.startswith(b"HTTP/1.1 404 ") and back.count(b"HTTP/1.1 ") == 1
    held.close()


def test_endless_headers_are_cut_off(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    with served(cosigner) as server:
        # Cut off with bytes unread: the sender may see a reset or an end.
        with suppress(ConnectionResetError):
            assert raw(server, b"GET / HTTP/1.1\r\n" + b"X: " + b"x" * 20_000 + b"\r\n\r\n") == b""
        assert send(server, "GET", "/healthz")[0].status == 200
    held.close()


def test_a_request_that_trickles_in_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "_LOOK_EVERY", 0.05)
    cosigner, held = make(tmp_path)
    with served(cosigner) as server:
        clock = [0.0]
        server.clock = lambda: clock[0]
        with dial(server) as line:
            for _ in range(3):
                line.sendall(b"P")
                until(lambda: at_work(server) == 1, "the request has begun")
                clock[0] += serving.REQUEST_SECONDS / 3 - 1
            clock[0] += 4  # its last byte is younger than that
            until(lambda: not server._waits, "it was cut off")
            assert line.recv(1) == b""
    held.close()


def test_who_holds_connections_open_keeps_nobody_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "MAX_CONNECTIONS", 4)
    cosigner, held = make(tmp_path)
    with served(cosigner) as server:
        idle = [dial(server) for _ in range(12)]
        try:
            assert send(server, "POST", "/add-checkpoint", TREE.request(0, 5))[0].status == 200
        finally:
            for line in idle:
                line.close()
    held.close()


def test_a_request_more_than_can_be_worked_on_is_turned_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "MAX_CONNECTIONS", 2)
    cosigner, held = make(tmp_path)
    with served(cosigner) as server:
        busy = []
        for _ in range(2):
            line = dial(server)
            line.sendall(b"POST ")
            busy.append(line)
        until(lambda: at_work(server) == 2, "both are at work")
        with pytest.raises(OSError):
            send(server, "GET", "/healthz")
        for line in busy:
            line.close()
        until(lambda: not server._waits, "both have gone")
        assert send(server, "GET", "/healthz")[0].status == 200
    held.close()


def test_a_port_that_is_taken_is_unavailable(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    with served(cosigner) as server:
        CosignServer.allow_reuse_address = False
        try:
            with pytest.raises(Unavailable, match=r"port \d+ could not be opened"):
                CosignServer(Face(cosigner=cosigner), int(server.server_address[1]))
        finally:
            CosignServer.allow_reuse_address = True
    held.close()


def test_a_leaf_is_relayed_and_shown_to_its_owner_only(tmp_path: Path) -> None:
    cosigner, relay, held = full(tmp_path)
    with served(cosigner, relay, "the token") as server:
        reply, _ = send(server, "POST", "/relay", b"any bytes")
        note = RelayNote.open(reply.body, RELAY.verifier)
        assert (note.origin, note.leaf_hash, note.at) == (LOG.name, leaf_hash(b"any bytes"), BEGIN)
        assert send(server, "POST", "/relay", b"x" * 60_001)[0].status == 413
        for token in ("", "Bearer", "Bearer the tokem", "Bearer "):
            reply, _ = send(server, "GET", "/relayed", Authorization=token)
            assert reply.status == 403 and b"any bytes" not in reply.body
        reply, _ = send(server, "GET", "/relayed", Authorization="Bearer the token")
        shown = json.loads(reply.body)
        assert [row["at"] for row in shown] == [BEGIN]
        assert RelayNote.open(shown[0]["note"].encode(), RELAY.verifier) == note
    assert HERON.name not in note.origin
    held.close()


def test_without_a_token_nobody_is_the_owner(tmp_path: Path) -> None:
    cosigner, relay, held = full(tmp_path)
    with served(cosigner, relay) as server:
        assert send(server, "GET", "/relayed", Authorization="Bearer ")[0].status == 403
    held.close()
