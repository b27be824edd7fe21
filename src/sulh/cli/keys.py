# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh key new FILE`: make an Ed25519 key, and show what its organisation's root has to grant."""

import argparse
import json
from pathlib import Path

from sulh.cli.desk import require_outside
from sulh.language.catalogue import say
from sulh.log.store import CHECKPOINT
from sulh.mechanism import RULESETS
from sulh.record.charter import CLASSES
from sulh.record.folder import Folder
from sulh.record.founding import peek_founding
from sulh.record.kinds import proof_text
from sulh.statement.keyfile import KeyFile, new_key, read_key
from sulh.statement.kind import ROLES


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh key`."""
    parser.add_argument("action", choices=("new", "show"))
    parser.add_argument("file", type=Path, help="where the key lies; never inside a mechanism's folder")
    parser.add_argument("--org", default="", help="the organisation's id in the charter, such as almond")
    parser.add_argument(
        "--role", default="", choices=("", "log", *ROLES), help="what the key is for: one key, one use"
    )
    parser.add_argument(
        "--grant",
        type=Path,
        metavar="DIR",
        help="print the body with which its organisation's root grants it in that mechanism",
    )
    parser.add_argument("--class", dest="key_class", default="real", choices=CLASSES)


def run(args: argparse.Namespace) -> int:
    """Make or show a key; the seed is never printed."""
    if args.action == "new":
        for parent in args.file.resolve().parents:
            if (parent / "record" / CHECKPOINT).exists():
                require_outside(Folder(parent), args.file)
        content = new_key(args.file, key_class=args.key_class, org=args.org, role=args.role)
    else:
        content = read_key(args.file)
    if args.grant is not None:
        print(json.dumps(_grant(content, peek_founding(Folder(args.grant).store(), RULESETS).id)))
        return 0
    if args.json:
        shown = {
            "file": str(args.file),
            "org": content.org,
            "role": content.role,
            "public": content.public,
        }
        print(json.dumps(shown))
        return 0
    lang = args.lang
    print(say(lang, "key-public", key=content.public))
    org = content.org or say(lang, "key-nobody")
    print(
        say(
            lang,
            "key-for",
            org=org,
            role=content.role or say(lang, "key-nobody"),
            **{"class": content.key_class},
        )
    )
    print(say(lang, "key-kept", file=str(args.file)))
    if content.role not in {"", "root", "log", "host"}:
        print(say(lang, "key-grant", kind="record.key_grant.v1"))
        print(f"  $(sulh key show {args.file} --grant DIR)")
    return 0


def _grant(content: KeyFile, mechanism: str) -> dict[str, str]:
    text = proof_text(mechanism=mechanism, org=content.org, role=content.role, key=content.public)
    return {
        "key": content.public,
        "key_class": content.key_class,
        "level": "role",
        "proof": content.key().sign(text).hex(),
        "role": content.role,
    }
