# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A real server in a process of its own, and requests to it as the network would carry them."""

import http.client
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType

from tests.cli.commands import Mechanism, command
from tests.waiting import PATIENCE, free_port

NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A served mechanism on loopback."""

    mechanism: Mechanism
    port: int
    process: subprocess.Popen[bytes]

    def answers(self) -> bool:
        """Whether it answers by now; AssertionError when it has ended."""
        assert self.process.poll() is None, "the server ended at once"
        try:
            self.ask("/healthz")
        except OSError:
            return False
        return True

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(
        self,
        path: str,
        headers: Mapping[str, str] = NONE,
        *,
        method: str = "GET",
        body: bytes | None = None,
        host: str = "",
    ) -> Reply:
        """One request; the path goes out as it is written here, dots and all."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            line.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            line.putheader("Host", host or f"127.0.0.1:{self.port}")
            for name, value in headers.items():
                line.putheader(name, value)
            if body is not None:
                line.putheader("Content-Length", str(len(body)))
            line.endheaders(body)
            reply = line.getresponse()
            return Reply(
                status=reply.status,
                headers={name.lower(): value for name, value in reply.getheaders()},
                body=reply.read(),
            )
        finally:
            line.close()


@contextmanager
def serving(mechanism: Mechanism) -> Iterator[Server]:
    """`sulh serve` until the block ends; the process is ended by its own id."""
    port = free_port()
    process = subprocess.Popen(
        command("serve", mechanism.dir, "--port", port), stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    try:
        server = Server(mechanism=mechanism, port=port, process=process)
        _wait_for(server)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(timeout=PATIENCE)
        if process.stdout is not None:
            process.stdout.close()


def _wait_for(server: Server) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if server.process.poll() is not None:
            said = server.process.stdout.read().decode() if server.process.stdout else ""
            raise AssertionError(f"the server ended at once: {said}")
        try:
            server.ask("/healthz")
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the server did not begin to answer")
