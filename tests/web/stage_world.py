# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A small exercise on its stage, in this process and on a real port: whoever asks names a seat."""

import asyncio
import http.client
import json
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sulh.cli import stage as serving
from sulh.cli.desk import wall_clock
from sulh.cli.node import listening
from sulh.exercise.build import Built, build_exercise
from sulh.exercise.openers import opener_of
from sulh.host.folder import Folder
from sulh.record.sealing import SealedSaid
from sulh.web.patience import BACKLOG, patient_server
from sulh.web.stage.app import make_stage_app, node_of
from sulh.web.stage.stage import Stage
from tests.waiting import PATIENCE, free_port
from tests.web.server import NONE, Reply

SEATS = (
    "almond.party",
    "almond.liaison_officer",
    "walnut.party",
    "walnut.liaison_officer",
    "heron.co_chair",
    "stork.co_chair",
    "secretariat.secretariat",
    "monitors.monitor",
)


class Seconds:
    """A monotonic clock that a test moves by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """A stage that is served."""

    stage: Stage
    port: int
    seconds: Seconds

    def ask(
        self,
        path: str,
        seat: str = "",
        *,
        lang: str = "en",
        method: str = "GET",
        body: bytes | None = None,
        headers: Mapping[str, str] = NONE,
        host: str = "",
    ) -> Reply:
        """One request, from somebody's seat."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            line.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            line.putheader("Host", host or f"127.0.0.1:{self.port}")
            for name, value in {"Accept-Language": lang, **self.cookie(seat), **headers}.items():
                line.putheader(name, value)
            if body is not None:
                line.putheader("Content-Length", str(len(body)))
            line.endheaders(body)
            reply = line.getresponse()
            found = {name.lower(): value for name, value in reply.getheaders()}
            return Reply(status=reply.status, headers=found, body=reply.read())
        finally:
            line.close()

    def cookie(self, seat: str) -> dict[str, str]:
        """What a browser shows that sits there."""
        return {"Cookie": f"sulh-stage-{self.port}={seat}"} if seat else {}

    def json(self, path: str, seat: str = "") -> Any:
        """A page's data."""
        reply = self.ask(path, seat)
        assert reply.status == 200, (path, seat, reply.body[:300])
        return json.loads(reply.body)

    @property
    def own(self) -> str:
        """The origin of its pages."""
        return f"http://127.0.0.1:{self.port}"


def build(path: Path) -> Built:
    """A small exercise in a folder."""
    return build_exercise(path, statements=200, days=14)


@contextmanager
def playing(folder: Path, sealed: Sequence[SealedSaid]) -> Iterator[Play]:
    """A stage over that very folder, until the block ends."""
    seconds = Seconds()
    with listening(free_port()) as line, closing(Stage(Folder(folder), ticks=seconds)) as stage:
        port: int = line.getsockname()[1]
        line.listen(BACKLOG)
        node = node_of(stage, wall_clock)
        server = patient_server(make_stage_app(stage, node, port, lambda org: opener_of(org, sealed)))
        thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[line])))
        thread.start()
        try:
            yield Play(stage=stage, port=port, seconds=seconds)
        finally:
            server.should_exit = True
            thread.join(PATIENCE)
            node.close()
        assert not thread.is_alive()


@contextmanager
def copied(folder: Path, sealed: Sequence[SealedSaid]) -> Iterator[Play]:
    """A stage over a working copy, as `sulh demo` makes it."""
    with serving.working_copy(folder) as copy, playing(copy, sealed) as play:
        yield play
