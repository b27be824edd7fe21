# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Serves what `sulh demo` has built: a working copy of it, on loopback, until Ctrl-C.

The copy lies in a temporary folder of its own, is made anew at every start and goes with its process: what is said
on a stage is nobody's record, and the demo's own folder keeps its root and digest.
"""

import asyncio
import shutil
import signal
import socket
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event

from sulh.cli.desk import wall_clock
from sulh.cli.node import LOOPBACK, listening
from sulh.errors import Refused, Unavailable
from sulh.exercise.openers import opener_of
from sulh.host.folder import Folder
from sulh.record.sealing import SealedSaid
from sulh.web.patience import BACKLOG, patient_server
from sulh.web.stage.app import make_stage_app, node_of
from sulh.web.stage.stage import Stage

COPIED = ("record", "local")
NOT_COPIED = ("lock", "scratch")


@contextmanager
def held(port: int) -> Iterator[socket.socket]:
    """The port, before anything is built; Unavailable `stage_port` where somebody else has it."""
    try:
        with listening(port) as line:
            yield line
    except Unavailable as why:
        if why.code != "port_taken":
            raise
        raise Unavailable(
            "stage_port",
            "port {port} is taken on this machine; end what serves there, or choose another with --port, or build "
            "and print without serving: --once",
            port=port,
        ) from why


@contextmanager
def working_copy(path: Path) -> Iterator[Path]:
    """A copy of the record in `path`, for as long as the block lasts; Refused `stage_incomplete`."""
    if not (path / "local" / "journal.sqlite").is_file():
        raise Refused(
            "stage_incomplete",
            "{path} lacks local/journal.sqlite, without which nothing can follow on this record; remove the folder, "
            "and sulh demo builds it anew",
            path=str(path),
        )
    with tempfile.TemporaryDirectory(prefix="sulh-stage-") as base:
        for name in COPIED:
            shutil.copytree(path / name, Path(base) / name, ignore=shutil.ignore_patterns(*NOT_COPIED))
        yield Path(base)


def serve(path: Path, sealed: Sequence[SealedSaid], line: socket.socket, told: Callable[[str], None]) -> None:
    """Serve the record in `path` on a port that is held, until interrupted. `told`: is given the address."""
    port: int = line.getsockname()[1]
    # From the very first on: an interruption while the copy is made must take it away again.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with working_copy(path) as copy, closing(Stage(Folder(copy))) as stage:
            line.listen(BACKLOG)  # whoever asks from now on is answered
            told(f"http://{LOOPBACK}:{port}/")
            asyncio.run(_serve(stage, sealed, line, port))
    except KeyboardInterrupt:
        pass  # Ctrl-C and TERM are how a server is meant to end


async def _serve(stage: Stage, sealed: Sequence[SealedSaid], line: socket.socket, port: int) -> None:
    node = node_of(stage, wall_clock)
    app = make_stage_app(stage, node, port, lambda org: opener_of(org, sealed))
    server = patient_server(app)
    stopped = Event()
    with ThreadPoolExecutor(1, "stage") as pool:
        watching = pool.submit(stage.watch, stopped)
        watching.add_done_callback(lambda _: setattr(server, "should_exit", True))
        try:
            await server.serve(sockets=[line])
        finally:
            stopped.set()
            node.close()  # before the folder under it
            watching.result()
