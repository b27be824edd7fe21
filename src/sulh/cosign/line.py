# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""One kept HTTP connection to one address, with an end to every wait.

Neither redirects nor proxies are followed: an address of the charter leads where it says or nowhere.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
from contextlib import suppress
from dataclasses import dataclass

from sulh.cosign.wire import Address
from sulh.errors import Unavailable

# A head with the lines of 50 cosigners is below this; what is longer is no answer of a cosigner.
MAX_ANSWER = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A status and a body of at most `MAX_ANSWER` bytes."""

    status: int
    body: bytes


class Line:
    """A connection that is kept between requests; one request at a time, each within `seconds`."""

    def __init__(self, url: str, seconds: float) -> None:
        self.url = url
        self._address = Address.parse(url)
        self._seconds = seconds
        self._lock = threading.Lock()
        self._connection: http.client.HTTPConnection | None = None

    def get(self, path: str) -> Reply:
        """GET; `Unavailable` when nothing usable came in time."""
        return self._request("GET", path, None)

    def post(self, path: str, body: bytes) -> Reply:
        """POST; `Unavailable` when nothing usable came in time: the other side may have taken the body."""
        return self._request("POST", path, body)

    def close(self) -> None:
        """Let the connection go, and end a request that waits on it."""
        if self._connection is not None:
            _cut(self._connection)
        with self._lock:
            self._drop()

    def _request(self, method: str, path: str, body: bytes | None) -> Reply:
        ends = time.monotonic() + self._seconds
        if not self._lock.acquire(timeout=self._seconds):
            raise self._silent("it still answers an earlier request")
        try:
            return self._twice(method, path, body, ends)
        except (OSError, http.client.HTTPException) as error:
            self._drop()
            raise self._silent(str(error) or type(error).__name__) from error
        finally:
            self._lock.release()

    def _twice(self, method: str, path: str, body: bytes | None, ends: float) -> Reply:
        if self._connection is not None:
            try:
                return self._once(self._connection, method, path, body, ends)
            except (ConnectionError, http.client.BadStatusLine):
                # The other side ends kept connections when it likes; a fresh one decides.
                self._drop()
        self._connection = self._open()
        return self._once(self._connection, method, path, body, ends)

    def _open(self) -> http.client.HTTPConnection:
        at = self._address
        if at.secure:
            return http.client.HTTPSConnection(at.host, at.port)
        return http.client.HTTPConnection(at.host, at.port)

    def _dial(self, connection: http.client.HTTPConnection) -> None:
        """Connect, step by step: during the handshake too the socket must be one that can be cut."""
        at = self._address
        sock = socket.create_connection((at.host, at.port), timeout=self._seconds)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if isinstance(connection, http.client.HTTPSConnection):
            context = ssl.create_default_context()
            sock = context.wrap_socket(sock, server_hostname=at.host, do_handshake_on_connect=False)
        connection.sock = sock
        if isinstance(sock, ssl.SSLSocket):
            sock.do_handshake()

    def _once(
        self, connection: http.client.HTTPConnection, method: str, path: str, body: bytes | None, ends: float
    ) -> Reply:
        left = ends - time.monotonic()
        if left <= 0:
            raise TimeoutError("no time is left")
        # A socket's own timeout begins again at each byte: a cosigner that sends one every few seconds
        # (slow-loris, here against the log) would hold this thread for days.
        watch = threading.Timer(left, _cut, [connection])
        watch.daemon = True
        watch.start()
        try:
            if connection.sock is None:
                self._dial(connection)
            connection.request(method, self._address.prefix + path, body=body)
            with connection.getresponse() as answer:
                data = answer.read(MAX_ANSWER + 1)
                cut_short = bool(answer.length) and len(data) <= MAX_ANSWER
                kept = not answer.will_close and answer.isclosed()
                status = answer.status
        finally:
            watch.cancel()
        if time.monotonic() >= ends:
            raise TimeoutError("it took too long")
        if not kept:
            self._drop()
        if cut_short:
            raise ConnectionAbortedError("its answer was cut off")
        if len(data) > MAX_ANSWER:
            raise self._silent(f"its answer is longer than {MAX_ANSWER} bytes")
        return Reply(status=status, body=data)

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _silent(self, problem: str) -> Unavailable:
        return Unavailable(
            "cosigner_silent",
            "{url} did not answer as a cosigner does: {problem}; it is asked again in {after_seconds} s",
            url=self.url,
            problem=problem[:200],
        )


def _cut(connection: http.client.HTTPConnection) -> None:
    """End a wait from another thread: a read on a socket that was shut down returns at once."""
    sock = connection.sock
    if sock is not None:
        with suppress(OSError):
            sock.shutdown(socket.SHUT_RDWR)
