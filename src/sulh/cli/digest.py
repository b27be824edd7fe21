# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh digest DIR`: the state digest at a size, of a layer."""

import argparse
import json
from pathlib import Path

from sulh.cli.desk import read_record
from sulh.record.gate import LAYERS, OPEN


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh digest`."""
    parser.add_argument("dir", type=Path, metavar="DIR", help="the mechanism's folder")
    parser.add_argument("--size", type=int, help="the record as it stood at N entries (default: all)")
    parser.add_argument("--layer", default=OPEN, choices=LAYERS)


def run(args: argparse.Namespace) -> int:
    """Print the digest, and with --json what it names."""
    state = read_record(args.dir, size=args.size, layer=args.layer).state
    if args.json:
        named = {
            "digest": state.digest(),
            "layer": state.layer,
            "ruleset": state.ruleset.id,
            "size": state.size,
        }
        print(json.dumps(named))
    else:
        print(state.digest())
    return 0
