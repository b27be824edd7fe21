# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A founded mechanism with sealing keys, its served host, and nodes of its organisations as processes."""

import http.client
import json
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from sulh.access.reader_key import HEADER, authorize_with
from sulh.cli.desk import hand_in, read_record
from sulh.node.keys import new_opening_key, read_opening_key
from sulh.node.peers import signed_path
from sulh.record.opener import FolderVault
from sulh.record.seal_kinds import from_base64
from sulh.record.sealing import Recipient, SealedSaid, seal_statement
from sulh.statement import canon
from sulh.statement.envelope import Issuer
from sulh.statement.inner import InnerHeader, sign_inner
from sulh.statement.keyfile import FilePosition, read_key
from sulh.statement.speaker import Speaker
from tests.cli.commands import Mechanism, command, grant, publication, sulh
from tests.waiting import PATIENCE, free_port, until
from tests.web.server import NONE, Reply


def kem(made: Mechanism, org: str) -> Path:
    return made.base / "nodes" / org / f"{org}.kem"


def with_seals(made: Mechanism, sealers: Sequence[str] = ("almond",)) -> None:
    """Sealing keys for the sealers; keys to open with, published by their roots, for everybody."""
    for org in sealers:
        grant(made, org, "sealing")
    for org in ("almond", "walnut", "heron", "stork"):
        publish_kem(made, org, kem(made, org))


def publish_kem(made: Mechanism, org: str, path: Path) -> None:
    content = new_opening_key(path, key_class="exercise", org=org)
    body = {"suite": content.suite.value, "public": content.public}
    said = made.say("record.sealing_key.v1", body, f"{org}-root")
    assert said.status == 0, said.err


def recipient(path: Path) -> Recipient:
    content = read_opening_key(path)
    return Recipient(org=content.org, suite=content.suite, public=from_base64(content.public))


def inside(made: Mechanism, org: str, title: str, role: str = "party") -> bytes:
    """A publication as it stands inside a seal."""
    author = read_key(made.key(f"{org}-{role}")).key()
    header = InnerHeader(
        kind="incidents.publication.v1",
        mechanism=made.info()["charter_id"],
        issuer=Issuer(org=org, role=role, key=author.public),
        by=None,
        occurred=None,
        body=msgspec.Raw(canon.encode(publication(title))),
        refs=(),
        marking="TLP:AMBER",
        release_to=(),
        orcon=False,
        lang="en",
        salt="00" * 16,
    )
    return sign_inner(header, author)


def seal(
    made: Mechanism, title: str, to: Sequence[Path], *, org: str = "almond", at: Path | None = None
) -> SealedSaid:
    """Seal a publication to these keys, hold it at the sealer's folder `at`, and hand it in at the host's."""
    opened = read_record(made.dir)
    path = made.key(f"{org}-sealing")
    speaker = Speaker(
        read_key(path).key(),
        org=org,
        role="sealing",
        mechanism=opened.founding.id,
        position=FilePosition(path, opened.founding.id),
    )
    done = seal_statement(
        speaker,
        inside(made, org, title),
        [recipient(one) for one in to],
        seen=opened.state.record.heads.seen,
    )
    if at is not None:
        FolderVault(at).keep(done)
    answer = hand_in(made.dir, [done.said.leaf])[0]
    assert getattr(answer, "index", None) is not None, answer
    return done


@dataclass
class Served:
    """A node as a process."""

    made: Mechanism
    org: str
    dir: Path
    port: int
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def ask(
        self, path: str, headers: Mapping[str, str] = NONE, *, method: str = "GET", body: bytes | None = None
    ) -> Reply:
        return ask(self.port, path, headers, method=method, body=body)

    def as_reader(self, key: str, path: str, at: str = "") -> Reply:
        """A request to this node, signed as another node's; `at`: for that address instead of this node's."""
        asked = signed_path(at or f"127.0.0.1:{self.port}", path.lstrip("/"))
        signed = authorize_with(self.made.key(key), self.made.info()["charter_id"])(asked)
        return self.ask(path, {HEADER: signed[HEADER]})

    def person(
        self, name: str = "maryam", org: str = "", layer: str = "org", may: str = "read,hand_in"
    ) -> str:
        """A token of a person of this node."""
        words = ("--org", org or self.org, "--role", "party", "--layer", layer, "--may", may, "--generate")
        added = sulh("account", "add", self.dir, name, *words, "--json")
        assert added.status == 0, added.err
        token = sulh(
            "account", "token", self.dir, name, "--label", "test", "--layer", layer, "--may", may, "--json"
        )
        assert token.status == 0, token.err
        return str(token.json["token"])

    def status(self, token: str = "", query: str = "") -> Any:
        headers = {"Authorization": f"Bearer {token}"} if token else NONE
        reply = self.ask(f"/api/status{query}", headers)
        assert reply.status == 200, reply.body
        return json.loads(reply.body)

    def about(self, token: str) -> Any:
        reply = self.ask("/api/node", {"Authorization": f"Bearer {token}"})
        assert reply.status == 200, reply.body
        return json.loads(reply.body)

    def titles(self, token: str = "", query: str = "") -> set[str]:
        return {one["title"] for one in self.status(token, query)["publications"]}


def ask(
    port: int, path: str, headers: Mapping[str, str] = NONE, *, method: str = "GET", body: bytes | None = None
) -> Reply:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        line.request(method, path, body=body, headers=dict(headers))
        reply = line.getresponse()
        names = {name.lower(): value for name, value in reply.getheaders()}
        return Reply(status=reply.status, headers=names, body=reply.read())
    finally:
        line.close()


def start(
    made: Mechanism,
    org: str,
    of: str,
    *words: object,
    peers: Sequence[str] = (),
    port: int = 0,
    keys: bool = True,
    folder: Path | None = None,
) -> Served:
    """Start a node of an organisation and wait until it answers."""
    port = port or free_port()
    folder = folder or made.base / f"{org}-node"
    role = "party" if org in ("almond", "walnut") else "co_chair"
    own = ("--keys", kem(made, org).parent) if keys else ()
    said = command(
        *("serve", folder, "--of", of, "--port", port, "--every", 1),
        *("--key", made.key(f"{org}-{role}"), *own, *words),
        *(word for url in peers for word in ("--peer", url)),
    )
    process = subprocess.Popen(said, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    served = Served(made=made, org=org, dir=folder, port=port, process=process)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            out = process.stdout.read().decode() if process.stdout else ""
            raise AssertionError(f"the node ended at once: {out}")
        try:
            served.ask("/healthz")
            return served
        except OSError:
            time.sleep(0.05)
    stop(served)
    raise AssertionError("the node did not begin to answer")


def stop(served: Served, *, kill: bool = False) -> str:
    """End a node by its own id; what it printed."""
    if kill:
        served.process.kill()
    else:
        served.process.terminate()
    try:
        out, _ = served.process.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        served.process.kill()
        out, _ = served.process.communicate(timeout=PATIENCE)
    return out.decode()


@contextmanager
def node(made: Mechanism, org: str, of: str, *words: object, **more: Any) -> Iterator[Served]:
    """A node until the block ends."""
    served = start(made, org, of, *words, **more)
    try:
        yield served
    finally:
        stop(served)


@contextmanager
def host_at(made: Mechanism, port: int) -> Iterator[int]:
    """The host again, at the address that its nodes know."""
    said = command("serve", made.dir, "--port", port)
    process = subprocess.Popen(said, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until(lambda: _answers(port), "the host answers")
        yield port
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True
