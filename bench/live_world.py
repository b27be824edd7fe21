# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A founded mechanism, its host and a node as processes, and readers of their streams, for `live` and `network`."""

from __future__ import annotations

import asyncio
import http.client
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import msgspec
from tests.cli.commands import Mechanism, command, found, publication
from tests.waiting import free_port
from tests.web.server import NONE

from sulh.access.door import Door
from sulh.access.passkeys import Site
from sulh.access.passwords import Cost
from sulh.access.reader import Act, Layer
from sulh.cli.desk import read_record
from sulh.clock import When
from sulh.host.folder import Folder
from sulh.mechanism import RULESET
from sulh.statement import canon
from sulh.statement.keyfile import read_key
from sulh.statement.speaker import MemoryPosition, Speaker

OF_ONE = 16  # streams that a server gives one person
ENTRY = b"event: entry\n"
KIND = "incidents.publication.v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A process that serves."""

    port: int
    process: subprocess.Popen[bytes]
    folder: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(
        self, path: str, method: str = "GET", body: bytes | None = None, headers: Mapping[str, str] = NONE
    ) -> tuple[int, bytes]:
        """One request on a connection of its own."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as line:
            line.request(method, path, body=body, headers=dict(headers))
            reply = line.getresponse()
            return reply.status, reply.read()

    def cpu(self) -> float:
        """Seconds of CPU so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / 100

    def memory_mb(self) -> float:
        """Resident size."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * 4096 / 1e6


@contextmanager
def serving(folder: Path, *words: object) -> Iterator[Running]:
    """`sulh serve` until the block ends; the process is ended by its own id."""
    port = free_port()
    said = command("serve", folder, "--port", port, *words)
    process = subprocess.Popen(said, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    one = Running(port=port, process=process, folder=folder)
    try:
        wait_for(one)
        yield one
    finally:
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout=20)


def wait_for(one: Running) -> None:
    """Until it answers."""
    until = time.monotonic() + 300  # an exercise is built first
    while time.monotonic() < until and one.process.poll() is None:
        try:
            one.ask("/healthz")
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("it did not begin to answer")


def founded(base: Path) -> Mechanism:
    """A mechanism whose organisations may all copy it."""
    return found(base)


@contextmanager
def node_of(made: Mechanism, host: Running, *words: object) -> Iterator[Running]:
    """Heron's node over the host."""
    folder = made.base / "heron-node"
    with serving(folder, "--of", host.url, "--key", made.key("heron-co_chair"), *words) as one:
        yield one


def tokens(folder: Path, count: int) -> list[str]:
    """Tokens for so many streams of the open layer."""
    issued: list[str] = []
    # Passwords that nobody types may be cheap to make.
    cost = Cost(passes=1, kibibytes=64, lanes=1)
    path, site = Folder(folder).local / "access.sqlite", Site(origins=frozenset())
    with closing(Door(path, site, pepper=bytes(32), cost=cost)) as door:
        for number in range(-(-count // OF_ONE)):
            account = door.accounts.add(
                f"reader{number}",
                f"a long enough password {number}",
                person=f"Reader {number}",
                org="almond",
                role="party",
                layer=Layer.OPEN,
                may=frozenset({Act.READ}),
                now=door.clock(),
            )
            issued.append(
                door.tokens.issue(
                    account,
                    label="bench",
                    layer=Layer.OPEN,
                    may=frozenset({Act.READ}),
                    days=1,
                    now=door.clock(),
                )
            )
    return issued


class Sayer:
    """Almond's party key, which says publications without end."""

    def __init__(self, made: Mechanism) -> None:
        opened = read_record(made.dir)
        self._seen = opened.state.record.heads.seen
        key = read_key(made.key("almond-party")).key()
        self._speaker = Speaker(
            key, org="almond", role="party", mechanism=opened.founding.id, position=MemoryPosition()
        )
        self._count = 0

    def leaf(self) -> bytes:
        """One more, for the mechanism to see."""
        self._count += 1
        return self.say(KIND, publication(f"News {self._count}"))

    def say(self, kind: str, body: canon.Said | dict[str, object] | dict[str, str]) -> bytes:
        """Any statement; it happened on the second of March."""
        read = RULESET.kinds.read_body(kind, msgspec.Raw(canon.encode(body)))
        return self._speaker.say(kind, read, seen=self._seen, occurred=self._occurred(kind)).leaf

    def _occurred(self, kind: str) -> When | None:
        since = "2026-03-02T10:00:00+05:00"
        return None if kind == KIND else When(since=since, until="2026-03-02T10:10:00+05:00", zone="+05:00")


@dataclass(slots=True)
class Readers:
    """Open streams of one server, and when what they follow came."""

    port: int
    entries: int = 0  # of all readers together
    last: float = 0.0
    moments: list[float] = field(default_factory=list)
    refused: int = 0
    broken: int = 0
    said: bytes = b""

    async def open(self, shown: list[str], count: int) -> list[asyncio.Transport]:
        """So many streams, each told where it stands before this returns."""
        loop = asyncio.get_running_loop()
        made = []
        for number in range(count):
            one = _Stream(self, shown[number // OF_ONE])
            transport, _ = await loop.create_connection(partial(_same, one), "127.0.0.1", self.port)
            made.append(transport)
            await asyncio.wait_for(one.told.wait(), 60)
        return made


def _same(one: _Stream) -> _Stream:
    return one


class _Stream(asyncio.Protocol):
    def __init__(self, readers: Readers, token: str) -> None:
        self._readers, self._token = readers, token
        self.told = asyncio.Event()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        head = f"GET /stream HTTP/1.1\r\nHost: 127.0.0.1:{self._readers.port}\r\n"
        transport.write(f"{head}Authorization: Bearer {self._token}\r\n\r\n".encode())

    def data_received(self, data: bytes) -> None:
        found = data.count(ENTRY)
        if found:
            now = time.perf_counter()
            self._readers.entries += found
            self._readers.last = now
            self._readers.moments.extend([now] * found)
        elif not self.told.is_set() and b"event: at" in data:
            self.told.set()
        if data.startswith(b"HTTP/1.1 ") and not data.startswith(b"HTTP/1.1 200"):
            self._readers.refused += 1
            self._readers.said = data[-300:]
            self.told.set()

    def connection_lost(self, exc: Exception | None) -> None:
        self._readers.broken += 1
