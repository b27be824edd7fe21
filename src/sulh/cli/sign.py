# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh sign DIR KIND BODY --key F --out FILE`: sign away from the host; what the bytes say is shown first."""

import argparse
import json
import sys
from pathlib import Path

import msgspec

from sulh.cli import say
from sulh.statement.envelope import envelope_of, split_leaf
from sulh.statement.keyfile import locked


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh sign`: those of `say`, and where the envelope goes."""
    say.arguments(parser)
    parser.add_argument("--out", type=Path, help="the file for the DSSE envelope (default: standard output)")


def run(args: argparse.Namespace) -> int:
    """Write the envelope; `sulh import DIR FILE` hands it in."""
    with locked(args.key):
        said, _ = say.compose(args)
    payload = msgspec.json.decode(split_leaf(said.leaf)[1])
    print(f"signed {said.id}:", file=sys.stderr)
    print(json.dumps(payload, indent=2, ensure_ascii=False), file=sys.stderr)
    envelope = envelope_of(said.leaf) + b"\n"
    if args.out is None:
        sys.stdout.write(envelope.decode())
    else:
        args.out.write_bytes(envelope)
    return 0
