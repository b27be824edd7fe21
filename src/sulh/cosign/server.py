# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The cosigner's face over HTTP, on this machine only; TLS and the outer address are its proxy's.

    POST /add-checkpoint                  C2SP tlog-witness: 200 lines, or 400 403 404 409 422 503
    GET  /<SHA-256 of origin>/checkpoint  the latest head that was cosigned
    POST /relay                           a leaf's bytes: 200 the signed relay note, or 413 503
    GET  /relayed                         what is pending, for who knows the token in DIR/owner.token
    GET  /healthz                         that it answers

A few threads, each connection with an end: a request must be whole within seconds, and where all threads
are taken the connection that has idled longest makes room.
"""

from __future__ import annotations

import hmac
import json
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler
from io import BufferedReader
from socketserver import TCPServer

from sulh.cosign.cosigner import Cosigner
from sulh.cosign.relay import Relay
from sulh.cosign.wire import ADD_CHECKPOINT, HEALTH, MAX_REQUEST, RELAY, RELAYED, SIZE_TYPE
from sulh.errors import Fault, Refused, Tampered, Unavailable, by_system
from sulh.log.note import encode64
from sulh.log.tiles import MAX_LEAF

LOOPBACK = "127.0.0.1"
# Four cosigners of a mechanism ask and are asked one request at a time; the rest is room for monitors.
MAX_CONNECTIONS = 32
# Ten short headers; the library would read 6 MB of them.
MAX_HEADERS = 16_384
# A request of 200 kB at 50 kbit/s takes 32 s.
REQUEST_SECONDS = 40.0
# A log asks at least hourly; a kept connection is only worth a minute or two.
IDLE_SECONDS = 120.0
_LOOK_EVERY = 0.5
_TEXT = "text/plain; charset=utf-8"

# Refusals by code; other `Refused` are 400, `Tampered` 422, `Unavailable` 503.
STATUS = {
    "cosign_unknown_log": 404,
    "cosign_unsigned": 403,
    "cosign_conflict": 409,
    "note_malformed": 400,
    "leaf_too_long": 413,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What is served: a cosigner, and where the organisation wants one, a relay with its owner's token."""

    cosigner: Cosigner
    relay: Relay | None = None
    token: str = ""


@dataclass(slots=True)
class _Wait:
    """Until when a connection may go on, and whether a request is under way."""

    ends: float
    busy: bool


class CosignServer(TCPServer):
    """`serve_forever` until `shutdown`; `url` is its address."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64

    def __init__(self, face: Face, port: int = 0, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.face = face
        self.clock = clock
        self._waits: dict[socket.socket, _Wait] = {}
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        try:
            super().__init__((LOOPBACK, port), _Handler)
        except OSError as error:
            raise Unavailable(
                "port_taken",
                "port {port} could not be opened: {problem}",
                port=port,
                problem=by_system(error),
            ) from error
        self._watch = threading.Thread(target=self._cut_late_ones, name="watch", daemon=True)
        self._watch.start()

    @property
    def url(self) -> str:
        """http://127.0.0.1:PORT"""
        return f"http://{LOOPBACK}:{self.server_address[1]}"

    def server_close(self) -> None:
        """Close the door and every connection."""
        super().server_close()
        self._stopped.set()
        with self._lock:
            for connection in self._waits:
                _cut(connection)

    def process_request(self, request: object, client_address: object) -> None:
        """Give the connection a thread, or close it when all are at work."""
        if not isinstance(request, socket.socket):
            raise RuntimeError("a TCP server hands on sockets")
        if not self._admit(request):
            self.shutdown_request(request)
            return
        threading.Thread(
            target=self._serve, args=(request, client_address), name="request", daemon=True
        ).start()

    def _serve(self, request: socket.socket, client_address: object) -> None:
        try:
            self.finish_request(request, client_address)
        except OSError:
            pass  # the other side went away, or was cut off: nobody is left to be told
        finally:
            with self._lock:
                self._waits.pop(request, None)
            self.shutdown_request(request)

    def _admit(self, request: socket.socket) -> bool:
        with self._lock:
            if len(self._waits) >= MAX_CONNECTIONS:
                idle = [(wait.ends, c) for c, wait in self._waits.items() if not wait.busy]
                if not idle:
                    return False
                # Whoever holds connections open to keep others out loses the oldest of them.
                oldest = min(idle, key=lambda pair: pair[0])[1]
                del self._waits[oldest]
                _cut(oldest)
            self._waits[request] = _Wait(self.clock() + REQUEST_SECONDS, busy=False)
            return True

    def begin(self, connection: socket.socket, *, busy: bool) -> None:
        """A connection waits for its next request from now on, or has begun one."""
        with self._lock:
            wait = self._waits.get(connection)
            if wait is not None:
                wait.ends = self.clock() + (REQUEST_SECONDS if busy else IDLE_SECONDS)
                wait.busy = busy

    def _cut_late_ones(self) -> None:
        # A socket's timeout begins again at each byte: against slow-loris only an end from outside helps.
        while not self._stopped.wait(_LOOK_EVERY):
            now = self.clock()
            with self._lock:
                for connection in [c for c, wait in self._waits.items() if wait.ends < now]:
                    del self._waits[connection]
                    _cut(connection)


def _cut(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


class _Reader:
    """A connection's bytes, with an end to how many the head of a request may have."""

    def __init__(self, raw: BufferedReader) -> None:
        self._raw = raw
        self.left = MAX_HEADERS

    def readline(self, size: int = -1) -> bytes:
        line = self._raw.readline(min(size, self.left + 1) if size >= 0 else self.left + 1)
        self.left -= len(line)
        if self.left < 0:
            raise ConnectionAbortedError("more headers than are read")
        return line

    def read(self, size: int) -> bytes:
        return self._raw.read(size)

    def peek(self) -> bytes:
        return self._raw.peek(1)

    def close(self) -> None:
        self._raw.close()

    @property
    def closed(self) -> bool:
        return self._raw.closed


class _Handler(BaseHTTPRequestHandler):
    server: CosignServer
    rfile: _Reader  # type: ignore[assignment]
    protocol_version = "HTTP/1.1"
    server_version = "sulh-cosign"
    sys_version = ""
    timeout = IDLE_SECONDS
    disable_nagle_algorithm = True
    wbufsize = -1

    def setup(self) -> None:
        super().setup()
        self.rfile = _Reader(self.rfile)  # type: ignore[arg-type]

    def handle_one_request(self) -> None:
        self.server.begin(self.connection, busy=False)
        self.rfile.left = MAX_HEADERS
        # Waits for the first byte of a request; from there on the shorter time runs.
        if not self.rfile.peek():
            self.close_connection = True
            return
        self.server.begin(self.connection, busy=True)
        super().handle_one_request()

    def do_GET(self) -> None:
        face = self.server.face
        if self.headers.get("Content-Length") or self.headers.get("Transfer-Encoding"):
            # A body that nobody reads would be taken for the next request (request smuggling).
            self.close_connection = True
        if self.path == HEALTH:
            self._answer(200, b'{"ok": true}\n', "application/json")
        elif self.path == RELAYED and face.relay is not None:
            self._relayed(face.relay, face.token)
        else:
            try:
                note = face.cosigner.latest(self.path)
            except (Refused, Tampered, Unavailable) as fault:
                self._fault(fault)
                return
            if note is None:
                self._answer(404, b"no head of such a log was cosigned here\n")
            else:
                self._answer(200, note)

    def do_POST(self) -> None:
        face = self.server.face
        if self.headers.get("Origin") is not None:
            # A page in somebody's browser could otherwise make this machine send requests here.
            self._last(403, b"no page in a browser is answered here\n")
        elif self.path == ADD_CHECKPOINT:
            self._post(MAX_REQUEST, face.cosigner.add_checkpoint)
        elif self.path == RELAY and face.relay is not None:
            relay, address = face.relay, str(self.client_address[0])
            self._post(MAX_LEAF, lambda leaf: relay.take(leaf, address))
        else:
            self._last(404, b"there is nothing to post to here\n")

    def _post(self, most: int, act: Callable[[bytes], bytes]) -> None:
        length = self.headers.get("Content-Length", "")
        # Two lengths, or a length beside chunks, could end the request elsewhere for the proxy than here.
        plain = length.isascii() and length.isdigit() and len(self.headers.get_all("Content-Length", [])) == 1
        if not plain or len(length) > 9 or self.headers.get("Transfer-Encoding") is not None:
            self._last(411, b"a request needs one Content-Length and no chunks\n")
            return
        if int(length) > most:
            self._last(413, f"at most {most} bytes are read here\n".encode())
            return
        body = self.rfile.read(int(length))
        if len(body) != int(length):
            self.close_connection = True
            return
        try:
            answer = act(body)
        except (Refused, Tampered, Unavailable) as fault:
            self._fault(fault)
        else:
            self._answer(200, answer)

    def _relayed(self, relay: Relay, token: str) -> None:
        given = self.headers.get("Authorization", "").removeprefix("Bearer ")
        # In constant time: a comparison that stops at the first wrong letter tells how many were right.
        if not token or not hmac.compare_digest(given.encode(), token.encode()):
            self._answer(
                403, b"what is pending is shown to the owner only: send the token of DIR/owner.token\n"
            )
            return
        rows = [
            {
                "leaf_hash": encode64(row.leaf_hash),
                "at": row.at,
                "tries": row.tries,
                "note": row.note.decode(),
            }
            for row in relay.pending()
        ]
        self._answer(200, json.dumps(rows).encode() + b"\n", "application/json")

    def _fault(self, fault: Fault) -> None:
        if isinstance(fault, Unavailable):
            self._answer(503, f"{fault}\n".encode(), after=fault.after_seconds)
            return
        status = STATUS.get(fault.code, 422 if isinstance(fault, Tampered) else 400)
        if status == 409:
            self._answer(409, f"{fault.params['size']}\n".encode(), SIZE_TYPE)
        else:
            self._answer(status, f"{fault}\n".encode())

    def _last(self, status: int, body: bytes) -> None:
        # What was not read of this request would be taken for the next one.
        self.close_connection = True
        self._answer(status, body)

    def _answer(self, status: int, body: bytes, media: str = _TEXT, after: int = 0) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-store")
        if after:
            self.send_header("Retry-After", str(after))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is logged: what matters is kept, and who asked is nobody's business."""
