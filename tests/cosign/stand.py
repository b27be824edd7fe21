# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What the tests of cosigners stand on: a log with a proof between any two sizes, a clock, a served cosigner."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sulh.cosign.cosigner import Cosigner, Holds, holds_nothing
from sulh.cosign.held import Held
from sulh.cosign.line import Reply
from sulh.cosign.relay import Relay
from sulh.cosign.server import CosignServer, Face
from sulh.cosign.wire import AddCheckpoint
from sulh.log.note import CosignSigner, MlDsaSigner, Signer, TreeHead
from tests.log import oracle
from tests.waiting import PATIENCE

LOG = Signer("example.org/log", bytes(range(32)))
HERON = CosignSigner("heron.example/cosign", b"h" * 32)
HERON_ML = MlDsaSigner("heron.example/cosign", b"H" * 32)
RELAY = Signer("heron.example/cosign/relay", b"r" * 32)
BEGIN = 1_763_000_000


class Tree:
    """A log of leaves `branch i`: two of another branch differ from entry `fork` on."""

    def __init__(self, branch: str = "one", *, fork: int = 0, signer: Signer = LOG) -> None:
        self.signer = signer
        self._branch = branch
        self._fork = fork
        self._notes: dict[int, bytes] = {}

    def leaves(self, size: int) -> list[bytes]:
        return [b"%s %d" % ((self._branch if i >= self._fork else "one").encode(), i) for i in range(size)]

    def head(self, size: int) -> TreeHead:
        return TreeHead(origin=self.signer.name, size=size, root=oracle.mth(self.leaves(size)))

    def note(self, size: int) -> bytes:
        if size not in self._notes:
            self._notes[size] = self.signer.sign(self.head(size).body())
        return self._notes[size]

    def prove(self, old: int, size: int) -> list[bytes]:
        return oracle.proof(old, self.leaves(size)) if old else []

    def request(self, old: int, size: int) -> bytes:
        """The add-checkpoint that an honest log sends."""
        proof = self.prove(old, size) if old < size else []
        return AddCheckpoint(old_size=old, proof=tuple(proof), note=self.note(size)).format()


class Clock:
    """A cosigner's clock that the test sets."""

    def __init__(self) -> None:
        self.now = BEGIN

    def __call__(self) -> int:
        return self.now


def make(
    folder: Path,
    *,
    clock: Callable[[], int] | None = None,
    holds: Holds = holds_nothing,
    signers: Sequence[CosignSigner | MlDsaSigner] = (HERON,),
    logs: Sequence[Signer] = (LOG,),
) -> tuple[Cosigner, Held]:
    """A cosigner with its memory in a folder."""
    held = Held(folder / "held.sqlite")
    return Cosigner(signers, [log.verifier for log in logs], held, clock or Clock(), holds), held


@contextmanager
def served(cosigner: Cosigner, relay: Relay | None = None, token: str = "") -> Iterator[CosignServer]:
    """The cosigner over real HTTP on loopback."""
    server = CosignServer(Face(cosigner=cosigner, relay=relay, token=token))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def send(
    server: CosignServer, method: str, path: str, body: bytes | None = None, **headers: str
) -> tuple[Reply, dict[str, str]]:
    """One request on a connection of its own: the reply and its headers, names in lower case."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=PATIENCE)
    try:
        connection.request(method, path, body=body, headers=headers)
        with connection.getresponse() as answer:
            reply = Reply(status=answer.status, body=answer.read())
            return reply, {name.lower(): value for name, value in answer.getheaders()}
    finally:
        connection.close()
