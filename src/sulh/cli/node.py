# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh serve DIR --of URL`: an organisation's own node over a copy of the record that is served there."""

import argparse
import asyncio
import json
import os
import secrets
import signal
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec

from sulh.access.door import Door, open_door, posix_now
from sulh.access.passkeys import loopback
from sulh.access.reader import Layer
from sulh.access.reader_key import authorize_with
from sulh.cli import passphrase
from sulh.cli.node_desk import NODE_FILE, SERVING, NodeFile
from sulh.errors import Refused, Unavailable, by_system
from sulh.host.folder import Folder
from sulh.language.catalogue import say
from sulh.log.remote import no_credentials
from sulh.log.store import FolderLock
from sulh.node.keys import NodeKeys, read_keys
from sulh.node.mirror import begin
from sulh.node.own import OwnNode, Settings
from sulh.node.peers import require_address
from sulh.node.slotted import plan_of
from sulh.record.founding import Founding
from sulh.statement.keyfile import peek_key
from sulh.web.console.routes import Console
from sulh.web.login import Front
from sulh.web.own import make_own_app
from sulh.web.patience import patient_server

LOOPBACK = "127.0.0.1"


@contextmanager
def listening(port: int) -> Iterator[socket.socket]:
    """The port, held before anything is promised; Unavailable `port_taken` when it is not to be had."""
    door = socket.socket()
    try:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((LOOPBACK, port))
        except OSError as error:
            raise Unavailable(
                "port_taken",
                "port {port} could not be opened: {problem}",
                port=port,
                problem=by_system(error),
            ) from error
        yield door
    finally:
        door.close()


def run_own(args: argparse.Namespace) -> int:
    """Serve a node until interrupted; 2 when the host's log contradicts itself."""
    if args.every < 1:
        raise Refused(
            "bad_every", "a number of seconds from 1 on was expected, {found} found", found=args.every
        )
    folder = Folder(args.dir)
    of = require_address(args.of)
    peers, relays = [require_address(url) for url in args.peer], [require_address(url) for url in args.relay]
    with listening(args.port) as line:
        mirror = begin(of, folder, args.charter)
        with FolderLock(folder.local / "lock"):
            authorize = authorize_with(args.key, mirror.founding.id) if args.key else no_credentials
            settings = Settings(
                mirror=mirror,
                keys=_keys(args, folder, mirror.founding),
                record=authorize,
                reader=authorize,
                peers=peers,
                relays=relays,
                slots=plan_of(args.slots) if args.slots is not None else None,
            )
            _write(folder.local / NODE_FILE, NodeFile(of=of, org=settings.keys.org, relays=tuple(relays)))
            with (
                closing(OwnNode(settings, posix_now)) as node,
                closing(open_door(args.dir, loopback(args.port))) as door,
            ):
                _serve_node(args, node, line, door)
    return 0


def _keys(args: argparse.Namespace, folder: Folder, founding: Founding) -> NodeKeys:
    owner = peek_key(args.key).org if args.key else ""
    if args.keys is None:
        return NodeKeys(org=owner)
    if args.keys.resolve().is_relative_to(folder.path.resolve()):
        raise Refused(
            "key_inside",
            "{path} lies inside the mechanism's folder; keys never lie there",
            path=str(args.keys),
        )
    return read_keys(args.keys, founding.charter.charter_class, owner, passphrase.asker(args))


def _serve_node(args: argparse.Namespace, node: OwnNode, line: socket.socket, door: Door) -> None:
    node.fold()
    url = f"http://{LOOPBACK}:{args.port}"
    desk = secrets.token_hex(32)
    served = node.folder.local / SERVING
    _write(served, {"url": url, "pid": str(os.getpid()), "desk": desk})
    shown = json.dumps({"url": url, "of": args.of, "org": node.keys.org})
    print(
        shown if args.json else say(args.lang, "serve-on", folder=str(args.dir), url=url),
        flush=True,
    )
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        asyncio.run(_serve(node, args.port, args.every, line, Front(door), desk))
    except KeyboardInterrupt:
        pass  # Ctrl-C and TERM are how a server is meant to end: the folder is closed in order
    finally:
        served.unlink(missing_ok=True)


async def _serve(node: OwnNode, port: int, every: int, line: socket.socket, front: Front, desk: str) -> None:
    hosts = frozenset({f"{LOOPBACK}:{port}", f"localhost:{port}"})
    app = make_own_app(node, allowed_hosts=hosts, front=front, desk=desk)
    server = patient_server(app)
    stopped = threading.Event()
    if node.slots is not None:
        node.slots.start()
    node.following.start()
    with ThreadPoolExecutor(2, "node") as pool:
        # What fails there meets whoever asks for it.
        pool.submit(_prepare, node, app.state["console"], stopped)
        steps = pool.submit(_step, node, every, stopped)
        # A log that contradicts itself ends the node, and is said: its people must not go on reading it unwarned.
        steps.add_done_callback(lambda _: setattr(server, "should_exit", True))
        try:
            await server.serve(sockets=[line])
        finally:
            stopped.set()
            node.end()
            steps.result()


def _prepare(node: OwnNode, console: Console, stopped: threading.Event) -> None:
    """What takes seconds of a long record, before the first page is asked for: the owner's layer first."""
    own = node.layers.own
    console.glances.begin(
        (*(() if own is None else (own.layer,)), Layer.OPEN.value, Layer.PUBLIC.value), stopped
    )


def _step(node: OwnNode, every: int, stopped: threading.Event) -> None:
    while not stopped.is_set():
        begun = time.monotonic()
        node.poked.clear()
        node.step()
        if stopped.is_set():
            return
        # Sooner than the round, when the host says that there is more.
        node.poked.wait(max(0.2, every - (time.monotonic() - begun)))


def _write(path: Path, content: object) -> None:
    """For the owner of the folder alone: it holds the secret of its desk."""
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(msgspec.json.encode(content))
