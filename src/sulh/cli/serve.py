# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh serve DIR`: serve a record on loopback, take statements in, and attend to the cosigners.

It only reads until those who cosigned the last head have vouched for this copy (`host/vouching.py`). With
--of it is an organisation's own node over a copy of the record that is served there (`cli/node.py`).
"""

import argparse
import asyncio
import json
import os
import signal
import socket
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import msgspec

from sulh.access.door import Door, open_door
from sulh.access.passkeys import loopback
from sulh.access.reader import Layer
from sulh.cli import passphrase
from sulh.cli.attending import Attendance
from sulh.cli.desk import attending, open_host, wall_clock
from sulh.cli.node import LOOPBACK, listening, run_own
from sulh.errors import Refused
from sulh.host.admission import Answer
from sulh.host.folder import Folder, Host
from sulh.language.catalogue import say
from sulh.mechanism import RULESETS
from sulh.record.founding import peek_founding
from sulh.web.app import Node, make_app
from sulh.web.console.host_shelf import HostShelf
from sulh.web.console.routes import Console
from sulh.web.login import Front
from sulh.web.patience import patient_server


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh serve`."""
    parser.add_argument("dir", type=Path, metavar="DIR", help="the mechanism's folder")
    parser.add_argument("--port", type=int, default=8470)
    parser.add_argument(
        "--without",
        action="append",
        default=[],
        metavar="ORG",
        help="open though this organisation's cosigner has not answered; a co-chair's must have",
    )
    parser.add_argument(
        "--of", metavar="URL", help="an organisation's own node: hold a copy of the record served there"
    )
    parser.add_argument("--charter", help="with --of: the charter id that its organisations publish")
    parser.add_argument("--key", type=Path, help="with --of: a record reader's key, to copy and to ask peers")
    parser.add_argument(
        "--keys",
        type=Path,
        metavar="FOLDER",
        help="with --of: what opens seals and signs here, outside of DIR",
    )
    parser.add_argument(
        "--peer", action="append", default=[], metavar="URL", help="with --of: another organisation's node"
    )
    parser.add_argument(
        "--relay", action="append", default=[], metavar="URL", help="with --of: takes what the host does not"
    )
    parser.add_argument(
        "--slots",
        metavar="PLAN",
        help="with --of: seal at fixed moments, with traffic or without: quarter-hourly, or a JSON file",
    )
    parser.add_argument(
        "--every", type=int, default=5, metavar="SECONDS", help="with --of: between two rounds (default: 5)"
    )
    passphrase.arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Serve until interrupted; the folder is locked meanwhile and other commands hand in over loopback."""
    if not 1 <= args.port <= 65_535:
        raise Refused("bad_port", "a port from 1 to 65535 was expected, {port} found", port=args.port)
    if args.of is not None:
        return run_own(args)
    host, host_key = open_host(args.dir)
    wake = threading.Event()
    folder = Folder(args.dir)
    with (
        host,
        listening(args.port) as line,
        closing(open_door(args.dir, loopback(args.port))) as door,
        attending(host, host_key, folder, excused=args.without, wake=wake.set) as attendance,
    ):
        attendance.begin()
        url = f"http://{LOOPBACK}:{args.port}"
        served = folder.local / "serving.json"
        served.write_bytes(msgspec.json.encode({"url": url, "pid": str(os.getpid())}))
        shown = (
            json.dumps({"url": url})
            if args.json
            else say(args.lang, "serve-on", folder=str(args.dir), url=url)
        )
        print(shown, flush=True)
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            asyncio.run(_serve(host, attendance, wake, args.port, line, door, folder.path))
        except KeyboardInterrupt:
            pass  # Ctrl-C and TERM are how a server is meant to end: the folder is closed in order
        finally:
            served.unlink(missing_ok=True)
    return 0


def node_of(host: Host, attendance: Attendance, wake: Callable[[], None]) -> Node:
    """The app's node over an opened host."""
    founding = peek_founding(host.store, RULESETS)

    def admit(leaf: bytes) -> Answer:
        with host.lock:
            return host.admission.admit(leaf)

    def publish() -> None:
        with host.lock:
            host.publish()
        wake()  # a new head to show

    return Node(
        store=host.store,
        state=lambda: host.state,
        admit=admit,
        publish=publish,
        charter_leaf=founding.leaf,
        clock=wall_clock,
        health=attendance.health,
    )


async def _serve(
    host: Host,
    attendance: Attendance,
    wake: threading.Event,
    port: int,
    line: socket.socket,
    door: Door,
    basemap: Path,
) -> None:
    hosts = frozenset({f"{LOOPBACK}:{port}", f"localhost:{port}"})
    node, front = node_of(host, attendance, wake.set), Front(door)
    shelf = HostShelf(host, front)
    console = Console(shelf, basemap=basemap, terminal=front.terminal)
    server = patient_server(make_app(node, allowed_hosts=hosts, front=front, console=console))
    stopped = threading.Event()
    with ThreadPoolExecutor(2, "serving") as pool:
        # What fails there meets whoever asks for it.
        pool.submit(_prepare, shelf, console, stopped)
        attending = pool.submit(_attend, attendance, wake, stopped)
        # What fails there ends the server, and is said: a host that nobody watches must not go on alone.
        attending.add_done_callback(lambda _: setattr(server, "should_exit", True))
        try:
            await server.serve(sockets=[line])
        finally:
            stopped.set()
            node.close()  # before the folder under it
            attendance.witnessing.hurry()
            wake.set()
            attending.result()


def _prepare(shelf: HostShelf, console: Console, stopped: threading.Event) -> None:
    """What takes seconds of a long record, before the first page is asked for."""
    shelf.begin(stopped)
    if not stopped.is_set():
        console.glances.begin((Layer.PUBLIC.value, Layer.OPEN.value), stopped)


def _attend(attendance: Attendance, wake: threading.Event, stopped: threading.Event) -> None:
    """The watch, step by step, until the server stops."""
    while not stopped.is_set():
        wake.clear()
        wake.wait(attendance.step())
