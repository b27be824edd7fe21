# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh digest DIR`: the state digest at a size, of a layer; of an organisation's own with what it opens by its keys."""

import argparse
import json
from contextlib import suppress
from pathlib import Path

from sulh.cli import passphrase
from sulh.cli.desk import read_record
from sulh.errors import Refused, Unavailable
from sulh.log.sequencer import roots_of
from sulh.mechanism import RULESETS
from sulh.node.keys import read_keys
from sulh.recompute.replay import State
from sulh.recompute.snapshot import Own, keep_layer, layer_path, layer_state
from sulh.record.gate import OPEN, ORG, require_layer
from sulh.record.opener import FolderVault, Opener
from sulh.record.rows import NOTHING_OPENED


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh digest`."""
    parser.add_argument("dir", type=Path, metavar="DIR", help="the mechanism's folder")
    parser.add_argument("--size", type=int, help="the record as it stood at N entries (default: all)")
    parser.add_argument(
        "--layer",
        default=OPEN,
        metavar="LAYER",
        help="open, public, or org:NAME for what that organisation opens (default: open)",
    )
    parser.add_argument(
        "--keys", type=Path, metavar="FOLDER", help="with org:NAME: the folder of the keys that open for it"
    )
    passphrase.arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Print the digest, and with --json what it names."""
    own = args.layer.startswith(ORG)
    layer = OPEN if own else require_layer(args.layer)
    state = _layer_of(args) if own else read_record(args.dir, size=args.size, layer=layer).state
    if args.json:
        named = {
            "digest": state.digest(),
            "layer": state.layer,
            "opened": state.gate.opened_hash(state.record) if own else NOTHING_OPENED,
            "ruleset": state.ruleset.id,
            "size": state.size,
        }
        print(json.dumps(named))
    else:
        print(state.digest())
    return 0


def _layer_of(args: argparse.Namespace) -> State:
    """The layer of an organisation, by the keys in a folder and what lies beside the record."""
    org = args.layer.removeprefix(ORG)
    opened = read_record(args.dir, size=args.size)
    if args.keys is None:
        raise Refused(
            "layer_needs_keys",
            "what {org} opens is opened by its keys alone; give the folder they lie in with --keys",
            org=org,
        )
    keys = read_keys(args.keys, opened.founding.charter.charter_class, ask=passphrase.asker(args))
    if keys.org != org:
        raise Refused(
            "other_layer_keys",
            "keys that open for {org} were expected in {path}, and they open for {found}",
            org=org,
            path=str(args.keys),
            found=keys.org or "-",
        )
    own = Own(opener=Opener(org, keys.opening, FolderVault(opened.folder.path)), latest=opened.state.record)
    path = layer_path(opened.folder.local, org)
    state = layer_state(path, opened.reader, roots_of(opened.reader), RULESETS, own)
    if opened.folder.local.is_dir():
        with suppress(Unavailable):  # a cache that cannot be written costs the next command a replay
            keep_layer(path, state, opened.reader, own)
    return state
