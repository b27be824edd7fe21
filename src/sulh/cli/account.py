# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh account`: make, list, close and mend the accounts of a node's people; local, never in the record.

Passwords come from the terminal, or as one line of standard input; never as an argument, which every user
of the machine can read.
"""

import argparse
import getpass
import json
import secrets
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sulh.access.accounts import Account
from sulh.access.door import Door, open_door
from sulh.access.passkeys import Site
from sulh.access.passwords import LEAST, MOST, require_same
from sulh.access.reader import MAX_NAME, Act, Layer, acts_of, acts_text, bad_account
from sulh.clock import format_time
from sulh.host.folder import Folder
from sulh.language.catalogue import say
from sulh.language.digits import to_digits
from sulh.mechanism import RULESETS
from sulh.record.founding import peek_founding
from sulh.statement.kind import ROLES

NO_SITE = Site(origins=frozenset())  # the command line serves no page
GENERATED_BYTES = 15  # 120 random bits, 20 characters


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh account`."""
    parser.add_argument("action", choices=tuple(ACTIONS))
    parser.add_argument("dir", type=Path, metavar="DIR", help="the node's folder")
    parser.add_argument(
        "name", nargs="?", default="", metavar="NAME", help="the login name; revoke: the token's id"
    )
    parser.add_argument("--person", default="", help="add: the name that is shown (default: the login name)")
    parser.add_argument("--org", default="", help="add: the organisation's id in the charter, such as almond")
    parser.add_argument("--role", default="", choices=("", *ROLES), help="add: what the person is there")
    parser.add_argument(
        "--layer",
        default="",
        choices=("", *Layer),
        help="what is read (default: org, or public without --org)",
    )
    parser.add_argument(
        "--may", default="", help="what may be done, such as read,hand_in,say (default: read; token: read)"
    )
    parser.add_argument("--generate", action="store_true", help="make a password and print it, this once")
    parser.add_argument("--label", default="", help="token: what it is for")
    parser.add_argument("--days", type=int, default=90, help="token: how long it lasts (default: 90)")


def run(args: argparse.Namespace) -> int:
    """Do one thing with the accounts; a server that is running obeys at once."""
    Folder(args.dir).store()  # refuses a folder that is no mechanism's
    if args.action != "list" and not args.name:
        raise bad_account("name", f"1 - {MAX_NAME}", "-")
    with closing(open_door(args.dir, NO_SITE)) as door:
        shown, sentences = ACTIONS[args.action](door, args)
    print(json.dumps(shown, ensure_ascii=False) if args.json else "\n".join(sentences))
    return 0


Answer = tuple[object, list[str]]


def _add(door: Door, args: argparse.Namespace) -> Answer:
    if args.org and peek_founding(Folder(args.dir).store(), RULESETS).charter.organisation(args.org) is None:
        raise bad_account("org", "an organisation of the charter", args.org)
    password = _password(args)
    account = door.accounts.add(
        args.name,
        password,
        person=args.person or args.name,
        org=args.org,
        role=args.role,
        layer=Layer(args.layer or (Layer.ORG if args.org else Layer.PUBLIC)),
        may=acts_of(args.may or Act.READ),
        now=door.clock(),
    )
    return _said("account-added", args, account, password)


def _reset(door: Door, args: argparse.Namespace) -> Answer:
    account, password = door.accounts.named(args.name), _password(args)
    door.accounts.set_password(account.name, password)
    return _said("account-password-set", args, account, password)


def _said(message: str, args: argparse.Namespace, account: Account, password: str) -> Answer:
    shown = _shown(account)
    sentences = [say(args.lang, message, name=account.name)]
    if args.generate:
        shown["password"] = password
        sentences += [say(args.lang, "account-password-once"), f"  {password}"]
    return shown, sentences


def _list(door: Door, args: argparse.Namespace) -> Answer:
    shown, sentences = [], []
    for account, made_here in door.accounts.all():
        if args.name in ("", account.name):
            tokens = door.tokens.of(account)
            shown.append({
                **_shown(account),
                "password_made_here": made_here,
                "passkeys": len(door.passkeys.of(account)),
                "sessions": door.sessions.count(account),
                "tokens": [
                    {
                        "id": token.id,
                        "label": token.label,
                        "layer": token.layer.value,
                        "may": acts_text(token.may),
                        "expires_at": _time(token.expires_at),
                        "revoked": token.revoked_at is not None,
                    }
                    for token in tokens
                ],
            })  # fmt: skip
            sentences.append(
                say(
                    args.lang,
                    "account-line-closed" if account.closed_at is not None else "account-line",
                    name=account.name,
                    person=account.person,
                    layer=account.reader.gate,
                    may=acts_text(account.may),
                )
            )
            sentences += [] if made_here else ["  " + say(args.lang, "account-elsewhere")]
            sentences += [
                "  " + say(args.lang, "account-token-line", id=t.id, label=t.label, time=_time(t.expires_at))
                for t in tokens
                if t.revoked_at is None
            ]
    return shown, sentences or [say(args.lang, "account-none")]


def _close(door: Door, args: argparse.Namespace) -> Answer:
    door.accounts.close(args.name, door.clock())
    return _plain(door, args, "account-closed")


def _reopen(door: Door, args: argparse.Namespace) -> Answer:
    door.accounts.reopen(args.name)
    return _plain(door, args, "account-reopened")


def _forget(door: Door, args: argparse.Namespace) -> Answer:
    door.accounts.forget_devices(args.name)
    return _plain(door, args, "account-forgotten")


def _plain(door: Door, args: argparse.Namespace, message: str) -> Answer:
    return _shown(door.accounts.named(args.name)), [say(args.lang, message, name=args.name)]


def _token(door: Door, args: argparse.Namespace) -> Answer:
    account = door.accounts.named(args.name)
    token = door.tokens.issue(
        account,
        label=args.label or args.name,
        layer=Layer(args.layer or account.layer),
        may=acts_of(args.may or Act.READ),
        days=args.days,
        now=door.clock(),
    )
    shown = {"token": token, "id": token.split("_")[1]}
    days = to_digits(str(args.days), args.lang)
    return shown, [say(args.lang, "account-token-once", name=account.name, days=days), f"  {token}"]


def _revoke(door: Door, args: argparse.Namespace) -> Answer:
    door.tokens.revoke(args.name, door.clock())
    return {"id": args.name}, [say(args.lang, "account-token-revoked", id=args.name)]


ACTIONS: dict[str, Callable[[Door, argparse.Namespace], Answer]] = {
    "add": _add,
    "list": _list,
    "disable": _close,
    "enable": _reopen,
    "password": _reset,
    "forget": _forget,
    "token": _token,
    "revoke": _revoke,
}


def _shown(account: Account) -> dict[str, object]:
    return {
        "name": account.name,
        "person": account.person,
        "org": account.org,
        "role": account.role,
        "layer": account.layer.value,
        "may": acts_text(account.may),
        "closed_at": None if account.closed_at is None else _time(account.closed_at),
    }


def _password(args: argparse.Namespace) -> str:
    """Made, typed twice without being shown, or one line of standard input."""
    if args.generate:
        return secrets.token_urlsafe(GENERATED_BYTES)
    if not sys.stdin.isatty():
        return sys.stdin.readline(MOST * 2).rstrip("\r\n")
    first = getpass.getpass(say(args.lang, "account-type", least=LEAST) + " ")
    return require_same(first, getpass.getpass(say(args.lang, "account-type-again") + " "))


def _time(seconds: int) -> str:
    return format_time(datetime.fromtimestamp(seconds, UTC))
