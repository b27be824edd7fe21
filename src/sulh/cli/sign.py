# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh sign DIR KIND BODY --key F --out FILE`: sign away from the host, and show what was signed.

With --unsigned the statement is counted and written unsigned, and its key stays locked: `verify/signer.html`
shows what it says on another machine, signs it there, and gives the envelope for `sulh import`.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import msgspec

from sulh.cli import say
from sulh.errors import Fault, Refused
from sulh.statement.envelope import envelope_of
from sulh.statement.keyfile import locked, peek_key


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh sign`: those of `say`, and where the envelope goes."""
    say.statement(parser)
    parser.add_argument("--out", type=Path, help="the file for the DSSE envelope (default: standard output)")
    parser.add_argument(
        "--unsigned",
        action="store_true",
        help="write the statement without a signature, for verify/signer.html; the key stays locked",
    )


def run(args: argparse.Namespace) -> int:
    """Write the envelope; `sulh import DIR FILE` hands it in."""
    if args.out is not None and args.out.exists():
        raise Refused("file_exists", "{path} is there already and was left as it is", path=str(args.out))
    peek_key(args.key)  # before a lock is laid beside a key that is not there
    with locked(args.key), _opened(args.out) as out:
        prepared, key, _ = say.prepare(args, unsigned=args.unsigned)
        if args.unsigned:
            out.write(prepared.file().decode())
        else:
            out.write(envelope_of(prepared.signed(key).leaf).decode() + "\n")
    payload = msgspec.json.decode(prepared.payload)
    print(f"{'to be signed' if args.unsigned else 'signed'} {prepared.id}:", file=sys.stderr)
    print(json.dumps(payload, indent=2, ensure_ascii=False), file=sys.stderr)
    return 0


@contextmanager
def _opened(path: Path | None) -> Iterator[TextIO]:
    """Where the envelope goes; opened before the key counts on, and taken away again if nothing was signed."""
    if path is None:
        yield sys.stdout
        return
    try:
        with open(path, "x", encoding="utf-8") as file:
            yield file
    except Fault:
        path.unlink()
        raise
