# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh key`: make keys, lock them, and let an organisation grant, replace and end them.

sulh key new FILE --org O --role R [--lock]           sulh key show FILE [--grant DIR]
sulh key lock FILE                                    sulh key ring DIR FILE --org O --role R --tell OUT
sulh key grant DIR FILE --by KEY [--scope KINDS] [--expires T] [--person NAME --seal-to ORGS]
sulh key grant DIR --request FILE --by ROLE [--fingerprint DIGITS]
sulh key rotate DIR OLD NEW --by ROOT                 sulh key revoke DIR KEY --by KEY --reason R
"""

import argparse
import json
from collections.abc import Callable
from pathlib import Path

from sulh.cli import granting, passphrase
from sulh.cli.desk import read_record, require_outside
from sulh.errors import Refused
from sulh.host.folder import Folder
from sulh.language.catalogue import PlainNumber, say
from sulh.log.store import CHECKPOINT
from sulh.mechanism import RULESETS
from sulh.record.charter import CLASSES
from sulh.record.founding import peek_founding
from sulh.record.kinds import proof_text
from sulh.statement.keyfile import (
    NODE,
    OWN,
    KeyFile,
    LockedKey,
    lock_file,
    new_key,
    peek_key,
    read_key,
)
from sulh.statement.kind import ROLES
from sulh.statement.locker import write_new
from sulh.statement.ring import RING_KEYS, RingFile, make_ring

# action: what stands after it
ACTIONS = {
    "new": ("FILE",),
    "show": ("FILE",),
    "lock": ("FILE",),
    "ring": ("DIR", "FILE"),
    "grant": ("DIR", "FILE"),
    "rotate": ("DIR", "OLD", "NEW"),
    "revoke": ("DIR", "KEY"),
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh key`."""
    parser.add_argument("action", choices=tuple(ACTIONS))
    parser.add_argument(
        "words",
        nargs="+",
        metavar="WORD",
        help="what the action is about: " + "; ".join(f"{a} {' '.join(w)}" for a, w in ACTIONS.items()),
    )
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
    parser.add_argument("--lock", action="store_true", help="new: lock the file by a passphrase")
    parser.add_argument(
        "--custody",
        default="own",
        choices=("own", NODE),
        help="new: node for a key that a program signs with for people who logged in; it gives no consent",
    )
    parser.add_argument("--by", type=Path, metavar="KEY", help="the key file that grants, replaces or ends")
    parser.add_argument(
        "--scope", action="append", default=[], metavar="KINDS", help="grant: kinds it may say (default: all)"
    )
    parser.add_argument(
        "--person", default="", metavar="NAME", help="grant: who stands behind the key; said only under seal"
    )
    parser.add_argument(
        "--seal-to", action="append", default=[], metavar="ORG[,ORG]", help="grant: who may read --person"
    )
    parser.add_argument("--expires", metavar="TIME", help="grant: when it ends; a device key needs one")
    parser.add_argument(
        "--request",
        type=Path,
        metavar="FILE",
        help="grant: the key of a browser, by the file of its page /keys",
    )
    parser.add_argument(
        "--fingerprint",
        default="",
        metavar="DIGITS",
        help="grant --request: what was read to you; another key is refused",
    )
    parser.add_argument("--reason", default="ended", choices=("ended", "lost", "stolen"))
    parser.add_argument(
        "--contested-from", type=int, metavar="N", help="revoke: the entry from which on it was stolen"
    )
    parser.add_argument(
        "--count", type=int, default=RING_KEYS, help="ring: half of its keys (default: 8, so 16 in all)"
    )
    parser.add_argument(
        "--tell",
        type=Path,
        metavar="OUT",
        help="ring: where the keys of the second PIN are written, for the named safety officers alone",
    )
    passphrase.arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Do one thing with keys; a seed is never printed."""
    expected = ACTIONS[args.action]
    if args.action == "grant" and args.request is not None:
        expected = ("DIR",)
    if len(args.words) != len(expected):
        raise Refused(
            "bad_words",
            "sulh {command} {action} was expected with {expected}, {found} words found",
            command="key",
            action=args.action,
            expected=" ".join(expected),
            found=len(args.words),
        )
    return _DOES[args.action](args)


def _new(args: argparse.Namespace) -> int:
    path = Path(args.words[0])
    _require_outside_all(path)
    content = new_key(
        path,
        key_class=args.key_class,
        org=args.org,
        role=args.role,
        custody=NODE if args.custody == NODE else OWN,
        passphrase=passphrase.ask_new(args, path) if args.lock else None,
    )
    return _tell(args, path, content)


def _show(args: argparse.Namespace) -> int:
    path = Path(args.words[0])
    shown = peek_key(path)
    if isinstance(shown, RingFile):
        print(json.dumps([key.public for key in shown.keys]))
        return 0
    return _tell(args, path, shown)


def _lock(args: argparse.Namespace) -> int:
    path = Path(args.words[0])
    if isinstance(peek_key(path), KeyFile):
        lock_file(path, passphrase.ask_new(args, path))
    else:
        lock_file(path, "")  # says that it is locked
    return _tell_kept(args, path)


def _ring(args: argparse.Namespace) -> int:
    opened, path = read_record(Path(args.words[0])), Path(args.words[1])
    _require_outside_all(path)
    if args.tell is None:
        raise Refused(
            "nobody_told",
            "the keys of the second PIN were expected to be told to somebody: name a place with --tell OUT, hand "
            "it to the safety officers sealed, and destroy it",
        )
    first = passphrase.ask_new(args, path, "key-ask-pin")
    second = passphrase.ask_new(args, path, "key-ask-pin-other")
    mechanism = opened.founding.id
    told = make_ring(
        path,
        key_class=opened.founding.charter.charter_class,
        org=args.org,
        role=args.role,
        mechanism=mechanism,
        pins=(first, second),
        proof_text=lambda key: proof_text(mechanism=mechanism, org=args.org, role=args.role, key=key),
        count=args.count,
    )
    # Nothing on this machine keeps it but the place that was named.
    body = json.dumps({"keys": list(told)}).encode() + b"\n"
    if args.tell.exists():
        args.tell.write_bytes(body)  # a pipe into the sealing
    else:
        write_new(args.tell, body)
    if args.json:
        print(json.dumps({"file": str(path), "keys": 2 * args.count}))
        return 0
    print(say(args.lang, "key-ring", file=str(path), count=PlainNumber(2 * args.count)))
    print(say(args.lang, "key-ring-tell", file=str(args.tell)))
    return 0


def _grants(args: argparse.Namespace) -> int:
    _require_by(args)
    if args.request is not None:
        return granting.grant_request(args, Path(args.words[0]))
    return granting.grant_key(args, Path(args.words[0]), Path(args.words[1]))


def _rotate(args: argparse.Namespace) -> int:
    _require_by(args)
    return granting.rotate_key(args, Path(args.words[0]), args.words[1], Path(args.words[2]))


def _revoke(args: argparse.Namespace) -> int:
    _require_by(args)
    return granting.revoke_key(args, Path(args.words[0]), args.words[1])


_DOES: dict[str, Callable[[argparse.Namespace], int]] = {
    "new": _new,
    "show": _show,
    "lock": _lock,
    "ring": _ring,
    "grant": _grants,
    "rotate": _rotate,
    "revoke": _revoke,
}


def _require_by(args: argparse.Namespace) -> None:
    if args.by is None:
        raise Refused(
            "nobody_signs",
            "sulh {command} {action} is signed by a key: name its file with --by",
            command="key",
            action=args.action,
        )


def _require_outside_all(path: Path) -> None:
    for parent in path.resolve().parents:
        if (parent / "record" / CHECKPOINT).exists():
            require_outside(Folder(parent), path)


def _tell(args: argparse.Namespace, path: Path, content: KeyFile | LockedKey) -> int:
    if args.grant is not None:
        mechanism = peek_founding(Folder(args.grant).store(), RULESETS).id
        print(json.dumps(_grant(read_key(path, passphrase.asker(args)), mechanism)))
        return 0
    if args.json:
        shown = {"file": str(path), "org": content.org, "role": content.role, "public": content.public}
        print(json.dumps(shown))
        return 0
    lang = args.lang
    print(say(lang, "key-public", key=content.public))
    nobody = say(lang, "key-nobody")
    named = {"org": content.org or nobody, "role": content.role or nobody, "class": content.key_class}
    print(say(lang, "key-for", **named))
    _tell_kept(args, path)
    if content.role not in {"", "root", "log", "host"}:
        print(say(lang, "key-grant", kind="record.key_grant.v1"))
        print(f"  $(sulh key show {path} --grant DIR)")
    return 0


def _tell_kept(args: argparse.Namespace, path: Path) -> int:
    message = "key-kept" if isinstance(peek_key(path), KeyFile) else "key-kept-locked"
    if not args.json:
        print(say(args.lang, message, file=str(path)))
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
