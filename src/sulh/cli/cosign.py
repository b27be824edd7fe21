# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh cosign key|serve|status`: the small program that each party and co-chair runs beside the host.

What judges and signs is `cosign` and `log` alone, so that whoever distrusts the rest can read it in an hour;
from the rest come the words that are printed, and how a statement's id and key follow from its bytes.
"""

import argparse
import json
import os
import secrets
import signal
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sulh.cosign.copy import Copy
from sulh.cosign.cosigner import Cosigner, Holds, holds_nothing
from sulh.cosign.held import Held
from sulh.cosign.keys import CosignerKeys, new_keys, read_keys
from sulh.cosign.relay import Identity, Relay, relayed, to_host
from sulh.cosign.server import CosignServer, Face
from sulh.errors import Phrase, Refused, Tampered
from sulh.language.catalogue import say
from sulh.log.note import ED25519, TreeHead, Verifier, encode64
from sulh.log.store import FolderLock, FolderStore
from sulh.statement.envelope import pae, read_header, split_leaf, statement_id
from sulh.statement.keys import verify

MEMORY = "held.sqlite"
TOKEN = "owner.token"
# How long the host may take for one relayed statement, and the process to end while it does.
HOST_SECONDS = 15.0


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh cosign`."""
    parser.add_argument("action", choices=("key", "serve", "status"))
    parser.add_argument(
        "path", type=Path, nargs="?", help="key: the file to make, or to show; status: the cosigner's folder"
    )
    parser.add_argument("--name", default="", help="key: the cosigner's name, such as almond.example/cosign")
    parser.add_argument("--ml-dsa", action="store_true", help="key: add a post-quantum key; both then sign")
    parser.add_argument(
        "--log", action="append", default=[], metavar="VKEY", help="serve: a log's public key"
    )
    parser.add_argument("--url", help="serve: the host's address; with it statements are relayed to the host")
    parser.add_argument("--key", type=Path, metavar="FILE", help="serve: the cosigner's keys")
    parser.add_argument("--dir", type=Path, help="serve: the folder of the cosigner's memory; keep it")
    parser.add_argument(
        "--mirror",
        type=Path,
        metavar="DIR",
        help="serve: sign only what this copy of the log holds (kept by sulh mirror)",
    )
    parser.add_argument("--port", type=int, default=8480, help="serve: where to listen on this machine")


def run(args: argparse.Namespace) -> int:
    """Make or show keys, cosign until interrupted, or show what is held."""
    if args.action == "serve":
        return _serve(args)
    if args.path is None:
        raise _missing("path", f"sulh cosign {args.action} PATH")
    return _key(args) if args.action == "key" else _status(args)


def _missing(what: str, example: str) -> Refused:
    return Refused(
        "cosign_argument",
        "{what} is missing; give it as in: {example}",
        what=what,
        example=example,
    )


def _key(args: argparse.Namespace) -> int:
    """Make keys, or show the public ones of a file that is there when no name is given; seeds are never printed."""
    keys = new_keys(args.path, name=args.name, ml_dsa=args.ml_dsa) if args.name else read_keys(args.path)
    if args.json:
        print(json.dumps({"file": str(args.path), "name": keys.name, **keys.vkeys()}))
        return 0
    for use, vkey in keys.vkeys().items():
        print(say(args.lang, f"cosign-key-{use.replace('_', '-')}"))
        print(f"  {vkey}")
    print(say(args.lang, "key-kept", file=str(args.path)))
    return 0


def _serve(args: argparse.Namespace) -> int:
    for value, what in ((args.log, "--log"), (args.key, "--key"), (args.dir, "--dir")):
        if not value:
            raise _missing(what, "sulh cosign serve --log VKEY --key FILE --dir DIR")
    require_port(args.port)
    logs = [_log_key(vkey) for vkey in args.log]
    cosign_until_interrupted(args, read_keys(args.key), logs, args.dir, _holds(args, logs))
    return 0


def cosign_until_interrupted(
    args: argparse.Namespace, keys: CosignerKeys, logs: Sequence[Verifier], memory: Path, holds: Holds
) -> None:
    """Serve a cosigner with this memory on `args.port`; with `args.url` its relay forwards to the host there."""
    with FolderLock(memory):
        held = Held(memory / MEMORY)
        try:
            relay = _relay(args, keys, logs, held)
            face = Face(
                cosigner=Cosigner(keys.heads, logs, held, wall_clock, holds),
                relay=relay,
                token=_token(memory / TOKEN),
            )
            server = CosignServer(face, args.port)
            shown = (
                json.dumps({"url": server.url, **keys.vkeys()})
                if args.json
                else say(args.lang, "cosign-serving", name=keys.name, url=server.url)
            )
            print(shown, flush=True)
            _until_interrupted(server, relay, args.url)
        finally:
            held.close()


def require_port(port: int) -> None:
    """Raise Refused `bad_port` unless it is a port; 0 lets the system choose one."""
    if not 0 <= port <= 65_535:
        raise Refused("bad_port", "a port from 1 to 65535 was expected, {port} found", port=port)


def wall_clock() -> int:
    """This machine's clock, in POSIX seconds."""
    return int(time.time())


def _log_key(vkey: str) -> Verifier:
    verifier = Verifier(vkey)
    if verifier.kind != ED25519:
        raise Refused(
            "cosign_log_key",
            "expected the public key of a log (type 1), found one of type {kind} named {name}: ask sulh info at the "
            "host for the log's vkey",
            kind=verifier.kind,
            name=verifier.name,
        )
    return verifier


def _holds(args: argparse.Namespace, logs: Sequence[Verifier]) -> Holds:
    """What must be true before a head is signed: nothing, or that a copy holds all that it covers."""
    if args.mirror is None:
        return holds_nothing
    if len(logs) != 1:
        raise _missing(
            Phrase("one-log", "one --log"), "sulh cosign serve --log VKEY --mirror DIR (one copy, one log)"
        )
    store = FolderStore(args.mirror / "record")
    evidence = args.dir / "evidence"
    copy = Copy(store, logs[0], keep=lambda name, data: _keep(evidence / name, data))
    one_at_a_time = threading.Lock()

    def require_held(head: TreeHead) -> None:
        with one_at_a_time:
            copy.require_held(head)

    return require_held


def _keep(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _relay(
    args: argparse.Namespace, keys: CosignerKeys, logs: Sequence[Verifier], held: Held
) -> Relay | None:
    if args.url is None:
        return None
    if len(logs) != 1:
        raise _missing(
            Phrase("one-log", "one --log"), "sulh cosign serve --log VKEY --url HOST (one host, one log)"
        )
    if args.mirror is None:
        return Relay(keys.relay, logs[0].name, held, wall_clock, identify=identify)
    # With the folds it needs twice the memory; a cosigner without a copy has no use for them.
    from sulh.cli.known import Known

    known = Known(identify, args.mirror)
    return Relay(keys.relay, logs[0].name, held, wall_clock, identify=known)


def identify(leaf: bytes) -> Identity:
    """Which statement the bytes are and which key has signed them; the relay itself reads no statement."""
    try:
        signature, payload = split_leaf(leaf)
    except Refused:
        return Identity()
    name = bytes.fromhex(statement_id(payload))
    try:
        key = read_header(payload).issuer.key
        verify(key, pae(payload), signature)
    except (Refused, Tampered):
        return Identity(name=name)
    return Identity(name=name, sender=key)


def _token(path: Path) -> str:
    """The owner's token, made when it is not there; whoever can read DIR is the owner."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    token = secrets.token_hex(32)
    with os.fdopen(handle, "w") as file:
        file.write(f"{token}\n")
    return token


def _until_interrupted(server: CosignServer, relay: Relay | None, host: str | None) -> None:
    stop = threading.Event()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with ThreadPoolExecutor(1, "forward") as pool:
        forwarding = None
        if relay is not None and host is not None:
            forwarding = pool.submit(relay.keep_forwarding, to_host(host, HOST_SECONDS), stop)

            def over(_: object) -> None:
                # A relay that takes statements and no longer hands them on would be worse than none.
                if not stop.is_set():
                    threading.Thread(target=server.shutdown, daemon=True).start()

            forwarding.add_done_callback(over)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            pass  # Ctrl-C and TERM are how a server is meant to end
        finally:
            stop.set()
            server.server_close()
            if relay is not None and forwarding is not None:
                relay.news.set()
                forwarding.result()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """What `status` shows."""

    heads: list[dict[str, object]]
    offences: list[dict[str, object]]
    pending: list[dict[str, object]]
    answered: int


def _status(args: argparse.Namespace) -> int:
    path = args.path / MEMORY
    if not path.is_file():
        raise Refused(
            "held_missing",
            "{path} holds no cosigner's memory; one is begun by: sulh cosign serve",
            path=str(args.path),
        )
    held = Held(path)
    try:
        shown = _shown(held)
    finally:
        held.close()
    if args.json:
        print(json.dumps({name: getattr(shown, name) for name in _Shown.__slots__}))
        return 0
    for head in shown.heads:
        print(say(args.lang, "cosign-head", **{name: str(value) for name, value in head.items()}))
    if not shown.heads:
        print(say(args.lang, "cosign-no-heads"))
    proven = [offence for offence in shown.offences if offence["proven"]]
    print(say(args.lang, "cosign-offences", proven=len(proven), others=len(shown.offences) - len(proven)))
    print(say(args.lang, "cosign-relayed", pending=len(shown.pending), answered=shown.answered))
    return 0


def _shown(held: Held) -> _Shown:
    return _Shown(
        heads=[
            {"origin": origin, "size": head.size, "root": encode64(head.root), "at": _time(head.at)}
            for origin, head in held.heads()
        ],
        offences=[
            {
                "origin": offence.origin,
                "proven": offence.proven,
                "at": _time(offence.at),
                "request": offence.request.decode(),
                "against": offence.against.decode(),
            }
            for offence in held.offences()
        ],
        pending=[
            {
                "leaf_hash": encode64(row.leaf_hash),
                "at": _time(row.at),
                "tries": row.tries,
                "note": row.note.decode(),
            }
            for row in relayed(held, pending=True)
        ],
        answered=len(relayed(held, pending=False)),
    )


def _time(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
