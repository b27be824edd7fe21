# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh key grant DIR --request FILE --by ROLE.key`: what a browser's key asks for, judged before anything is signed.

The file is no secret and comes by any way, so nothing in it is believed: the key's own signature ties it to this
mechanism, organisation and role, and the fingerprint that people read to one another ties it to the browser.
"""

import argparse
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated

import msgspec

from sulh.cli.desk import Opened, wall_clock
from sulh.clock import format_time
from sulh.errors import NOBODY, Phrase, Refused, Tampered, misfit
from sulh.language.catalogue import say
from sulh.language.digits import from_digits
from sulh.record.kinds import MAX_SCOPE, KeyGrant, Signature, proof_text
from sulh.statement.envelope import Hex32, KindName, Name
from sulh.statement.fingerprint import fingerprint
from sulh.statement.keyfile import peek_key
from sulh.statement.keys import check_key, verify
from sulh.statement.own_hand import is_light, require_own_hand
from sulh.statement.ring import RingFile

FORMAT = "sulh key request v1"
DAYS = 30  # a browser is lost, lent and sold; its key is asked for anew each month
MAX_FILE = 20_000  # bytes: 64 kinds of 76 characters, and a little more
GRANT = "record.key_grant.v1"
NOTHING = "-"  # no fingerprint is that


class KeyRequest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What static/keys.js writes. `scope` names kinds one by one: a browser's key never says all that its role may."""

    format: str
    mechanism: Hex32
    org: Name
    role: Name
    key_class: Annotated[str, msgspec.Meta(pattern=r"^(real|exercise|documentary)\Z")]
    key: Hex32
    proof: Signature
    scope: Annotated[tuple[KindName, ...], msgspec.Meta(min_length=1, max_length=MAX_SCOPE)]
    device: Annotated[str, msgspec.Meta(max_length=64)] = ""


def read_request(path: Path) -> KeyRequest:
    """The file; Refused `bad_request_file` for any other bytes."""
    try:
        with path.open("rb") as file:
            found = msgspec.json.decode(file.read(MAX_FILE), type=KeyRequest)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _bad(path, misfit(error)) from error
    if found.format != FORMAT:
        raise _bad(path, found.format[:60])
    return found


def grant_of(args: argparse.Namespace, opened: Opened) -> KeyGrant:
    """The grant that a request file leads to, shown to whoever gives it; Refused for whatever does not fit."""
    asked = read_request(args.request)
    # 1. For this mechanism, and of the role that grants.
    _require_for(asked, opened, args)
    # 2. No word of it that binds the organisation, or ends or grants keys.
    kinds = opened.state.ruleset.kinds
    heavy = sorted(
        name
        for name in asked.scope
        if name not in kinds or asked.role not in kinds[name].roles or not is_light(kinds[name])
    )
    if heavy:
        raise Refused(
            "scope_too_wide",
            "{path} asks for {kinds}, which a browser's key does not say; choose again on the page and save it anew",
            path=str(args.request),
            kinds=", ".join(heavy[:8]),
        )
    # 3. By whoever has the key.
    check_key(asked.key)
    text = proof_text(mechanism=asked.mechanism, org=asked.org, role=asked.role, key=asked.key)
    try:
        verify(asked.key, text, bytes.fromhex(asked.proof))
    except Tampered as error:
        raise Refused(
            "false_request",
            "{path} was expected to be signed by the key that it asks for, and is not: it was changed on the way; "
            "save it anew in the browser",
            path=str(args.request),
        ) from error
    # 4. Into the right browser: by what people read to one another.
    shown = fingerprint(asked.key)
    until = args.expires or format_time(_in(wall_clock(), DAYS))
    _tell(args, asked, shown, until)
    read = args.fingerprint or _typed(args.lang)
    if read and _digits(read) != _digits(shown):
        raise Refused(
            "other_fingerprint",
            "the fingerprint {expected} was read to you, and the key in {path} has {found}: it is another key; "
            "grant nothing, and have the file brought another way",
            expected=read[:60],
            path=str(args.request),
            found=shown,
        )
    return KeyGrant(
        key=asked.key,
        role=asked.role,
        level="device",
        key_class=asked.key_class,
        proof=asked.proof,
        scope=tuple(sorted(set(asked.scope))),
        expires=until,
    )


def _require_for(asked: KeyRequest, opened: Opened, args: argparse.Namespace) -> None:
    if asked.mechanism != opened.founding.id:
        raise Refused(
            "request_for_another",
            "{path} asks for a key of another mechanism ({found}); this one is {expected}",
            path=str(args.request),
            found=asked.mechanism,
            expected=opened.founding.id,
        )
    granter = peek_key(args.by)
    if not isinstance(granter, RingFile):
        require_own_hand(opened.state.ruleset.kinds[GRANT], granter.custody)
    if (granter.org, granter.role) != (asked.org, asked.role):
        raise Refused(
            "key_for_another",
            "{path} was made for {found_org} as {found_role}, and a key for {org} as {role} was expected",
            path=str(args.by),
            found_org=granter.org or NOBODY,
            found_role=granter.role or Phrase("nothing", "nothing"),
            org=asked.org,
            role=asked.role,
        )
    expected = opened.founding.charter.charter_class
    if asked.key_class != expected:
        raise Refused(
            "wrong_class",
            "this is a mechanism of class {expected} and the key is of class {found}; make a key for it",
            expected=expected,
            found=asked.key_class,
        )


def _tell(args: argparse.Namespace, asked: KeyRequest, shown: str, until: str) -> None:
    # A device's name was typed by somebody: no escape sequence of it reaches the terminal.
    device = "".join(letter if letter.isprintable() else "?" for letter in asked.device)
    lines = (
        say(args.lang, "key-grant-to", org=asked.org, role=asked.role, device=device or "-"),
        say(args.lang, "key-grant-fingerprint", fingerprint=shown),
        say(args.lang, "key-grant-scope", kinds=", ".join(asked.scope)),
        say(args.lang, "key-grant-until", time=until),
    )
    for line in lines:
        print(line, file=sys.stderr)


def _typed(lang: str) -> str:
    """What was read aloud, where a person sits at the terminal; a script names it, or goes without."""
    if not sys.stdin.isatty():
        return ""
    try:
        return input(say(lang, "key-grant-ask") + " ").strip() or NOTHING
    except EOFError:
        return NOTHING


def _digits(text: str) -> str:
    return "".join(letter for letter in from_digits(text) if letter.isdigit()) or text


def _in(moment: datetime, days: int) -> datetime:
    return (moment + timedelta(days=days)).replace(microsecond=0)


def _bad(path: Path, problem: str) -> Refused:
    return Refused(
        "bad_request_file",
        "{path} was expected to be a request for a browser's key, but: {problem}; save it anew on the page /keys",
        path=str(path),
        problem=problem,
    )
