# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh seal`: keys that open, what is sealed, and what is said of it.

sulh seal key FILE --org O [--class C] [--plain]       sulh seal publish DIR FILE --by ROOT [--expires T]
sulh seal list DIR [--keys FOLDER]                     sulh seal open DIR ID --keys FOLDER [--part N]
sulh seal dispute DIR ID --keys FOLDER --by KEY        sulh seal disclose DIR ID --keys FOLDER --by KEY [--clear]
sulh seal shred DIR ID --by KEY --why WORDS            sulh seal rewrap DIR ID --keys FOLDER --by KEY

Sealing itself is `sulh say --seal-to` and `--seal-field`. What opens lies in DIR/sealed and DIR/wraps.
"""

import argparse
import base64
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from sulh.cli import passphrase
from sulh.cli.desk import Opened, read_record
from sulh.cli.granting import say_all
from sulh.cli.held_seals import Ours, found_in
from sulh.errors import Refused
from sulh.language.catalogue import PlainNumber, say
from sulh.node.keys import new_opening_key, peek_opening_key, read_keys
from sulh.record.charter import CLASSES
from sulh.record.offered import offer, settle
from sulh.record.opener import Mismatch
from sulh.record.seal_kinds import Disclose, Dispute, Rewrap, SealingKey, Shred
from sulh.record.sealing import Wraps, recipients_of, sign_wraps, wrap_again
from sulh.statement.keyfile import peek_key, read_key
from sulh.statement.seal import Suite

# action: what stands after it
ACTIONS = {
    "key": ("FILE",),
    "publish": ("DIR", "FILE"),
    "list": ("DIR",),
    "open": ("DIR", "ID"),
    "dispute": ("DIR", "ID"),
    "disclose": ("DIR", "ID"),
    "shred": ("DIR", "ID"),
    "rewrap": ("DIR", "ID"),
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh seal`."""
    parser.add_argument("action", choices=tuple(ACTIONS))
    parser.add_argument(
        "words",
        nargs="+",
        metavar="WORD",
        help="what the action is about: " + "; ".join(f"{a} {' '.join(w)}" for a, w in ACTIONS.items()),
    )
    parser.add_argument("--org", default="", help="key: the organisation whose key it is")
    parser.add_argument("--class", dest="key_class", default="real", choices=CLASSES)
    parser.add_argument(
        "--suite",
        default=Suite.HYBRID.value,
        choices=[suite.value for suite in Suite],
        help="key: what it is for",
    )
    parser.add_argument(
        "--plain",
        action="store_true",
        help="key: not locked by a passphrase, for a machine that starts alone",
    )
    parser.add_argument("--expires", metavar="TIME", help="publish: from when on nobody seals to it any more")
    parser.add_argument("--keys", type=Path, metavar="FOLDER", help="where the keys that open lie (NAME.kem)")
    parser.add_argument("--part", type=int, metavar="N", help="a sealed part by its number, from 0 on")
    parser.add_argument("--by", type=Path, metavar="KEY", help="the key file that says it")
    parser.add_argument("--why", default="", metavar="WORDS", help="shred: why")
    parser.add_argument(
        "--clear", action="store_true", help="disclose: to the public too, not to the organisations alone"
    )
    passphrase.arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Do one thing with seals; a secret is printed by `disclose` alone, which says it to the record."""
    expected = ACTIONS[args.action]
    if len(args.words) != len(expected):
        raise Refused(
            "bad_words",
            "sulh {command} {action} was expected with {expected}, {found} words found",
            command="seal",
            action=args.action,
            expected=" ".join(expected),
            found=len(args.words),
        )
    if args.action in {"publish", "dispute", "disclose", "shred", "rewrap"} and args.by is None:
        raise Refused(
            "nobody_signs",
            "sulh {command} {action} is signed by a key: name its file with --by",
            command="seal",
            action=args.action,
        )
    return _DOES[args.action](args)


def _key(args: argparse.Namespace) -> int:
    path = Path(args.words[0])
    secret = None if args.plain else passphrase.ask_new(args, path)
    made = new_opening_key(
        path, key_class=args.key_class, org=args.org, suite=Suite(args.suite), passphrase=secret
    )
    if args.json:
        print(json.dumps({"file": str(path), "org": made.org, "suite": made.suite, "public": made.public}))
    else:
        print(say(args.lang, "seal-key-made", file=str(path), org=made.org))
    return 0


def _publish(args: argparse.Namespace) -> int:
    folder, path = Path(args.words[0]), Path(args.words[1])
    opened, content = read_record(folder), peek_opening_key(path)
    shown = peek_key(args.by)
    if shown.org != content.org:
        raise Refused(
            "key_for_another",
            "{path} was made for {found_org} as {found_role}, and a key for {org} as {role} was expected",
            path=str(path),
            found_org=content.org,
            found_role="opening",
            org=shown.org,
            role="opening",
        )
    body = SealingKey(suite=content.suite.value, public=content.public, expires=args.expires)
    return say_all(args, opened, folder, "record.sealing_key.v1", [body])


def _list(args: argparse.Namespace) -> int:
    opened = read_record(Path(args.words[0]))
    found = found_in(opened, _ours(args, opened) if args.keys is not None else None)
    if args.json:
        print(json.dumps([one.plain() for one in found]))
        return 0
    for one in found:
        state = say(args.lang, f"seal-state-{one.state}")
        name = one.id if one.part is None else f"{one.id}/{one.part}"
        print(say(args.lang, "seal-row", entry=PlainNumber(one.index), id=name, org=one.org, state=state))
    return 0


def _open(args: argparse.Namespace) -> int:
    opened = read_record(Path(args.words[0]))
    plain = _ours(args, opened).require(args.words[1], args.part)
    inside = plain.plaintext if args.part is not None else plain.plaintext[65:]
    sys.stdout.write(
        json.dumps(json.loads(inside), ensure_ascii=False, indent=None if args.json else 2) + "\n"
    )
    return 0


def _dispute(args: argparse.Namespace) -> int:
    folder = Path(args.words[0])
    opened = read_record(folder)
    found = _ours(args, opened).ask(args.words[1], args.part)
    if not isinstance(found, Mismatch):
        raise Refused(
            "nothing_to_dispute",
            "a seal that does not open as it says was expected, and {id} does, or is not here to be opened",
            id=args.words[1],
        )
    body = Dispute(statement=args.words[1], part=args.part, what=found.code)
    return say_all(args, opened, folder, "record.dispute.v1", [body])


def _disclose(args: argparse.Namespace) -> int:
    folder = Path(args.words[0])
    opened = read_record(folder)
    plain = _ours(args, opened).require(args.words[1], args.part)
    body = Disclose(
        statement=args.words[1],
        part=args.part,
        nonce=plain.secret.nonce.hex(),
        plaintext=base64.b64encode(plain.plaintext).decode(),
    )
    marking = "TLP:CLEAR" if args.clear else "TLP:GREEN"
    return say_all(args, opened, folder, "record.disclose.v1", [body], marking=marking)


def _shred(args: argparse.Namespace) -> int:
    folder = Path(args.words[0])
    if not args.why:
        raise Refused("no_reason", "shredding was expected with its reason; say it with --why WORDS")
    body = Shred(statement=args.words[1], why=args.why)
    return say_all(args, read_record(folder), folder, "record.shred.v1", [body])


def _rewrap(args: argparse.Namespace) -> int:
    """The wraps for every recipient's present key: beside the old ones until the word of it is admitted."""
    folder = Path(args.words[0])
    opened = read_record(folder)
    ours, name = _ours(args, opened), args.words[1]
    record = opened.state.record
    row, before = ours.row(name), ours.wraps(name)
    signer = read_key(args.by, passphrase.asker(args))
    made, bodies = [], []
    told: dict[int | None, Sequence[str]] = {}
    for of in before.seals:
        secret = ours.require(name, of.part).secret
        orgs = [wrap.org for wrap in of.wraps]
        to = recipients_of(record.seals.keys, orgs, record.heads.now)
        again, tags = wrap_again(of, secret, row, record.charter_id, to)
        made.append(again)
        told[of.part] = tags
        bodies.append(Rewrap(statement=name, part=of.part, tags=tags))
    file = sign_wraps(Wraps(statement=name, seals=tuple(made)), signer.key())
    offer(ours.vault, name, file, told, opened.state.size)
    status = say_all(args, opened, folder, "record.rewrap.v1", bodies)
    # At a node the record may have it later only; the node puts it in its place then.
    state = read_record(folder).state
    settle(ours.vault, state.record.seals, state.rows)
    return status


def _ours(args: argparse.Namespace, opened: Opened) -> Ours:
    if args.keys is None:
        raise Refused(
            "no_opening_keys",
            "what is sealed is opened by keys: name their folder with --keys (make one with: sulh seal key FILE)",
        )
    return Ours(
        opened, read_keys(args.keys, opened.founding.charter.charter_class, ask=passphrase.asker(args))
    )


_DOES: dict[str, Callable[[argparse.Namespace], int]] = {
    "key": _key,
    "publish": _publish,
    "list": _list,
    "open": _open,
    "dispute": _dispute,
    "disclose": _disclose,
    "shred": _shred,
    "rewrap": _rewrap,
}
