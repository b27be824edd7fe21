# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh info DIR`: what a reader needs to name and check a record."""

import argparse
import base64
import json
from pathlib import Path

from sulh.cli.desk import read_record


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh info`."""
    parser.add_argument("dir", type=Path, metavar="DIR", help="the mechanism's folder")


def run(args: argparse.Namespace) -> int:
    """Print origin, vkey, size, root, charter id, state digest and where the tiles lie."""
    opened = read_record(args.dir)
    head = opened.reader.head()
    shown: dict[str, object] = {
        "origin": opened.founding.charter.origin,
        "vkey": opened.founding.charter.log,
        "size": head.size,
        "root": base64.b64encode(head.root).decode(),
        "charter_id": opened.founding.id,
        "state_digest": opened.state.digest(),
        "ruleset": opened.state.ruleset.id,
        "tiles": str(opened.folder.record.resolve()),
    }
    if args.json:
        print(json.dumps(shown))
    else:
        for name, value in shown.items():
            print(f"{name:<13} {value}")
    return 0
