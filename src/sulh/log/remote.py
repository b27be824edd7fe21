# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A served log, read over HTTP as a `Store`: the checkpoint and tiles of C2SP tlog-tiles under one address.

Nothing that comes back is believed: readers compare it with the signed root. Only GET is spoken, redirects are
not followed, and no answer may trickle on for ever.
"""

import http.client
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext, suppress
from socket import SHUT_RDWR, SOCK_STREAM, getaddrinfo, socket
from typing import Any

from sulh.errors import Phrase, Refused, Unavailable, by_system
from sulh.log.store import MAX_OBJECT_BYTES, check_path, not_found

TIMEOUT_SECONDS = 30  # a slow line may take long for one tile; a dead one should not hang an audit
HEAD_SECONDS = 60.0  # beyond one wait, for request and head of the answer on a slow line
# A line of 50 kbit/s brings six times as much; below this a server only keeps its reader waiting.
MIN_BYTES_PER_SECOND = 1_000
_CHUNK = 65_536
Authorize = Callable[[str], Mapping[str, str]]


def no_credentials(_path: str) -> Mapping[str, str]:
    """The public's headers: none."""
    return {}


class _AsItIs(urllib.request.HTTPErrorProcessor):
    """Every answer is the answer. A redirect is not followed: an address leads where it says, else a host could
    send its readers to their own machines' services."""

    def http_response(
        self, request: urllib.request.Request, response: http.client.HTTPResponse
    ) -> http.client.HTTPResponse:
        """The response, whatever its status is."""
        return response

    https_response = http_response


class _Cut(urllib.request.HTTPHandler, urllib.request.HTTPSHandler):
    """Connections that can be cut while they are made, and while they wait for an answer."""

    def __init__(self) -> None:
        super().__init__()
        self._made: list[http.client.HTTPConnection] = []
        self._dialled: list[socket] = []
        self.late = False

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """As the library does, with the connection noted."""
        return self.do_open(self._plain, req)

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """As the library does, with the connection noted."""
        return self.do_open(self._secure, req)

    def _plain(self, host: str, **given: Any) -> http.client.HTTPConnection:
        return self._noted(http.client.HTTPConnection(host, **given))

    def _secure(self, host: str, **given: Any) -> http.client.HTTPConnection:
        return self._noted(http.client.HTTPSConnection(host, **given))

    def _noted(self, connection: http.client.HTTPConnection) -> http.client.HTTPConnection:
        # The library makes the socket by this function and keeps it from us until the other side has answered.
        connection._create_connection = self._dial  # type: ignore[attr-defined]
        self._made.append(connection)
        return connection

    def _dial(self, address: tuple[str, int], timeout: float, _source: object = None) -> socket:
        """As `socket.create_connection`, with the socket noted before it waits."""
        trouble: OSError | None = None
        for family, kind, protocol, _, found in getaddrinfo(*address, 0, SOCK_STREAM):
            line = socket(family, kind, protocol)
            self._dialled = [line]
            try:
                line.settimeout(timeout)
                if self.late:
                    raise ConnectionAbortedError("its time is over")
                line.connect(found)
                return line
            except OSError as error:
                line.close()
                trouble = error
        raise trouble or OSError("it has no address")

    def cut(self) -> None:
        """End every wait, from another thread: a read on a socket that was shut down returns at once."""
        self.late = True
        lines = [*self._dialled, *(made.sock for made in self._made if made.sock is not None)]
        for line in lines:
            with suppress(OSError):
                line.shutdown(SHUT_RDWR)


class Ending:
    """Ends the exchanges that were given it, and lets no other begin: who stops waits for no silent host."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cuts: set[_Cut] = set()
        self.over = False

    def end(self) -> None:
        """From any thread."""
        with self._lock:
            self.over = True
            for cut in self._cuts:
                cut.cut()

    @contextmanager
    def of(self, cut: _Cut) -> Iterator[None]:
        """While an exchange is under way; ConnectionAbortedError when none may be."""
        with self._lock:
            if self.over:
                raise ConnectionAbortedError("this program is about to end")
            self._cuts.add(cut)
        try:
            yield
        finally:
            with self._lock:
                self._cuts.discard(cut)


def exchange(
    request: urllib.request.Request, most: int, seconds: float, ending: Ending | None = None
) -> tuple[int, bytes]:
    """The status and body of an answer, at most a byte longer than `most`; `seconds` for each wait.

    OSError or HTTPException where there is none. A socket's own timeout begins again at each byte: a host that
    sends one every few seconds (slow-loris, here against its readers) would hold a mirror for years.
    """
    cut = _Cut()
    with nullcontext() if ending is None else ending.of(cut):
        return _exchange(cut, request, most, seconds)


def _exchange(cut: _Cut, request: urllib.request.Request, most: int, seconds: float) -> tuple[int, bytes]:
    watch = threading.Timer(HEAD_SECONDS + seconds, cut.cut)
    watch.daemon = True
    watch.start()
    try:
        response = urllib.request.build_opener(_AsItIs, cut).open(request, timeout=seconds)
    finally:
        watch.cancel()
    parts, size, begun = [], 0, time.monotonic()
    with response:
        length: int | None = response.length
        wanted = most + 1 if length is None else min(length, most + 1)
        if cut.late:  # the library takes a head that breaks off for a whole one
            raise TimeoutError("its answer trickles")
        while size < wanted and (part := response.read1(min(_CHUNK, wanted - size))):
            parts.append(part)
            size += len(part)
            if time.monotonic() - begun > seconds + size / MIN_BYTES_PER_SECOND:
                raise TimeoutError("its answer trickles")
    if length is not None and size < wanted:
        raise http.client.IncompleteRead(b"", wanted - size)
    return response.status, b"".join(parts)


class RemoteStore:
    """Read-only `Store` of a log at `base` (http or https); `authorize` gives each request's headers."""

    def __init__(
        self, base: str, authorize: Authorize = no_credentials, ending: Ending | None = None
    ) -> None:
        if not base.startswith(("http://", "https://")):
            raise Refused(
                "bad_url",
                "an address starting with http:// or https:// was expected, found {found}",
                found=base,
            )
        self._base = base.rstrip("/")
        self._authorize = authorize
        self._ending = ending

    def get(self, path: str) -> bytes:
        """See `Store.get`; Refused `readers_only` where the server wants a record reader's key."""
        request = urllib.request.Request(
            f"{self._base}/{check_path(path)}", headers=dict(self._authorize(path))
        )
        try:
            status, data = exchange(request, MAX_OBJECT_BYTES, TIMEOUT_SECONDS, self._ending)
        except (urllib.error.URLError, http.client.HTTPException, OSError) as error:
            raise self._unavailable(by_system(error)) from error
        if status != 200:
            raise self._refused(path, status)
        if len(data) > MAX_OBJECT_BYTES:
            raise Refused(
                "object_too_long", "{path} is longer than any file of a log; nothing was kept", path=path
            )
        return data

    def _refused(self, path: str, status: int) -> Refused | Unavailable:
        if status == 404:
            return not_found(path)
        if status in (401, 403):
            return Refused(
                "readers_only",
                "{path} is given to record readers only; name your organisation's key with --key",
                path=path,
            )
        return self._unavailable(Phrase("status", "status {status}", status=status))

    def _unavailable(self, problem: str) -> Unavailable:
        return Unavailable(
            "no_answer",
            "{base} did not answer as expected ({problem}); try again in {after_seconds} seconds",
            base=self._base,
            problem=problem,
        )

    def exists(self, path: str) -> bool:
        """See `Store.exists`."""
        try:
            self.get(path)
        except Refused as why:
            if why.code != "not_found":
                raise
            return False
        return True

    def list(self, prefix: str = "") -> Iterable[str]:
        """Nobody can list a served log; its names follow from its size."""
        raise _read_only()

    def put(self, path: str, data: bytes) -> None:
        """See `_read_only`."""
        raise _read_only()

    def put_all(self, items: Iterable[tuple[str, bytes]]) -> None:
        """See `_read_only`."""
        raise _read_only()

    def replace(self, path: str, data: bytes) -> None:
        """See `_read_only`."""
        raise _read_only()

    def delete(self, path: str) -> None:
        """See `_read_only`."""
        raise _read_only()


def _read_only() -> RuntimeError:
    return RuntimeError("a served log is read one path at a time and never written")
