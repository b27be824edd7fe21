# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh say DIR KIND BODY --key F`: sign one statement and hand it in."""

import argparse
import json
import re
import sys
from pathlib import Path

import msgspec

from sulh.cli import passphrase
from sulh.cli.desk import Opened, hand_in, read_record
from sulh.cli.held import show_held
from sulh.cli.sealed import (
    Wanted,
    fields_of,
    orgs_of,
    parts_allowed,
    sealed_fields,
    sealed_whole,
    sealing_key,
    speaker_of,
)
from sulh.clock import When
from sulh.errors import Refused, misfit
from sulh.host.folder import Folder
from sulh.language import catalogue
from sulh.language.catalogue import PlainNumber
from sulh.mechanism import RULESET
from sulh.node.outbox import Item
from sulh.record.blobs import put_blob
from sulh.record.opener import FolderVault
from sulh.record.receipts import Receipt, Refusal
from sulh.record.sealing import SealedSaid
from sulh.statement import canon
from sulh.statement.envelope import MARKINGS, By, Ref
from sulh.statement.keyfile import FilePosition, locked, peek_key, position_of, read_key
from sulh.statement.keys import AbsentKey, Key
from sulh.statement.own_hand import require_own_hand
from sulh.statement.ring import RingFile
from sulh.statement.speaker import Prepared, Said, Speaker
from sulh.statement.text import check_normal, check_text

_PUBLIC = re.compile("[0-9a-f]{64}")
ANSWERED_BEFORE = "duplicate"  # the refusal that means: it was admitted the last time


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh say`."""
    statement(parser)
    parser.add_argument(
        "--seal-to",
        action="append",
        default=[],
        metavar="ORG[,ORG]",
        help="seal the whole statement to these organisations; nothing of it stands openly",
    )
    parser.add_argument(
        "--seal-field",
        action="append",
        default=[],
        metavar="FIELD=ORG[,ORG]",
        help="seal this field of the body to these organisations; the rest stands openly",
    )
    parser.add_argument(
        "--seal-key",
        type=Path,
        metavar="FILE",
        help="with --seal-to: the organisation's sealing key, which signs what shows of the seal",
    )


def statement(parser: argparse.ArgumentParser) -> None:
    """What `sulh say` and `sulh sign` both take."""
    parser.add_argument("dir", type=Path, metavar="DIR", help="the mechanism's folder")
    parser.add_argument("kind", metavar="KIND", help="such as incidents.report.v1; docs/format.md lists them")
    parser.add_argument("body", metavar="BODY", help="a JSON file, - for standard input, or JSON itself")
    parser.add_argument("--key", type=Path, required=True, help="the key file that signs")
    parser.add_argument(
        "--ref", action="append", default=[], metavar="ROLE=ID", help="another statement, by id"
    )
    parser.add_argument("--since", default="", help="when it happened: a time with zone, or a day")
    parser.add_argument("--until", default="", help="its end (default: --since)")
    parser.add_argument("--zone", default="", help="zone of a day without hour, such as +05:00")
    parser.add_argument("--marking", default="TLP:GREEN", choices=MARKINGS)
    parser.add_argument("--release-to", action="append", default=[], metavar="ORG")
    parser.add_argument("--by", default="", help="the person or device who signs with this key")
    parser.add_argument(
        "--in", dest="words", default="en", help="language of the words in the body (default: en)"
    )
    parser.add_argument(
        "--blob",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="a file that the body names by its SHA-256",
    )
    passphrase.arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Sign, persist, hand in, show the receipt; a refusal is shown with its reason and exits 1."""
    shown = peek_key(args.key)  # before a lock is laid beside a key that is not there
    kind = RULESET.kinds.get(args.kind)
    if kind is not None and not isinstance(shown, RingFile):
        require_own_hand(kind, shown.custody)
    with locked(args.key):
        # A file that cannot be read costs no number of the key's.
        for path in args.blob:
            put_blob(Folder(args.dir).store(), path.read_bytes())
        if args.seal_to or args.seal_field:
            return seal_and_say(args)
        said, position = compose(args)
        position.hold(said.leaf)
        answers = []
        for leaf in position.unsent():
            answer = hand_in(args.dir, [leaf])[0]
            position.settle(leaf)
            answers.append(answer)
    status = 0
    for answer in answers:
        status = max(status, show(answer, args.lang, as_json=args.json))
    return status


def compose(args: argparse.Namespace) -> tuple[Said, FilePosition]:
    """The signed statement that the arguments describe."""
    prepared, key, position = prepare(args)
    return prepared.signed(key), position


def prepare(args: argparse.Namespace, *, unsigned: bool = False) -> tuple[Prepared, Key, FilePosition]:
    """The statement that the arguments describe, counted and still to be signed, and its key.

    `unsigned`: the key stays locked, or lies elsewhere, and signs nothing here.
    """
    opened = read_record(args.dir)
    shown = peek_key(args.key)
    charter_class = opened.founding.charter.charter_class
    if shown.key_class != charter_class:
        raise Refused(
            "wrong_class",
            "this is a mechanism of class {expected} and the key is of class {found}; make a key for it",
            expected=charter_class,
            found=shown.key_class,
        )
    body = read_body(args.kind, args.body)
    refs = [_ref(text) for text in args.ref]
    occurred = when_of(args)
    # Last of all: of a ring, it takes a key.
    key, position = _key(args, opened.founding.id, unsigned=unsigned)
    speaker = Speaker(key, org=shown.org, role=shown.role, mechanism=opened.founding.id, position=position)
    prepared = speaker.prepare(
        args.kind,
        body,
        seen=opened.state.record.heads.seen,
        occurred=occurred,
        refs=refs,
        by=by_of(args),
        marking=args.marking,
        release_to=args.release_to,
        lang=args.words,
    )
    return prepared, key, position


def seal_and_say(args: argparse.Namespace) -> int:
    """Seal what the arguments describe, keep it beside the record, and hand in what shows of it."""
    opened = read_record(args.dir)
    shown = peek_key(args.key)
    body, occurred = read_body(args.kind, args.body), when_of(args)
    wanted = Wanted(
        kind=args.kind,
        body=body,
        refs=[_ref(text) for text in args.ref],
        occurred=occurred,
        by=by_of(args),
        marking=args.marking,
        release_to=args.release_to,
        lang=args.words,
    )
    if args.seal_to:
        to = orgs_of(args.seal_to)
        if args.seal_field:
            raise Refused("seal_once", "--seal-to seals the whole statement; leave --seal-field out")
        sealer = sealing_key(args.seal_key, shown.org, passphrase.asker(args))
        key, _ = _key(args, opened.founding.id, unsigned=False)
        with locked(args.seal_key):
            speaker, position = speaker_of(args.seal_key, sealer, opened.founding.id)
            done = sealed_whole(opened, wanted, key, shown, to, speaker)
            return _handed(args, opened, done, position)
    fields = fields_of(args.seal_field)
    parts_allowed(opened, wanted, fields, shown.org)
    key, position = _key(args, opened.founding.id, unsigned=False)
    speaker = Speaker(key, org=shown.org, role=shown.role, mechanism=opened.founding.id, position=position)
    return _handed(args, opened, sealed_fields(opened, wanted, fields, speaker), position)


def _handed(args: argparse.Namespace, opened: Opened, done: SealedSaid, position: FilePosition) -> int:
    # Beside the record before the record has it: whoever sees the seal can be given what opens it.
    FolderVault(opened.folder.path).keep(done)
    position.hold(done.said.leaf)
    leaves = position.unsent()
    answers = hand_in(args.dir, leaves)
    position.settle_all(leaves)
    return max(show(answer, args.lang, as_json=args.json) for answer in answers)


def by_of(args: argparse.Namespace) -> By | None:
    """Who signs, as it was typed."""
    return By(who=args.by, how="own_key") if args.by else None


def when_of(args: argparse.Namespace) -> When | None:
    """When it happened, as it was typed, checked."""
    if not args.since:
        return None
    occurred = When(since=args.since, until=args.until or args.since, zone=args.zone)
    occurred.check()
    return occurred


def _key(args: argparse.Namespace, mechanism: str, *, unsigned: bool) -> tuple[Key, FilePosition]:
    if unsigned:
        return AbsentKey(public_of(str(args.key))), FilePosition(args.key, mechanism)
    content = read_key(args.key, passphrase.asker(args))
    return content.key(), position_of(args.key, content, mechanism)


def public_of(text: str) -> str:
    """A public key as it was typed, or that of a key file; of a ring there is not one."""
    if _PUBLIC.fullmatch(text):
        return text
    shown = peek_key(Path(text))
    if isinstance(shown, RingFile):
        raise Refused(
            "ring_of_keys", "one key was expected, and {path} is a ring of many; name one of them", path=text
        )
    return shown.public


def read_body(kind: str, text: str) -> canon.Said:
    """The body from a file, standard input or the argument itself, in any JSON spelling."""
    try:
        if text == "-":
            data = sys.stdin.buffer.read()
        elif text.lstrip().startswith("{"):
            data = text.encode()
        else:
            data = Path(text).read_bytes()
        plain = msgspec.json.decode(data)
    except (OSError, msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise Refused(
            "bad_body", "a body in JSON was expected, but: {problem}", problem=misfit(error)
        ) from error
    encoded = canon.encode(plain)
    # The host judges the text again; here a wrong letter costs no number of the key's.
    check_text(encoded)
    check_normal(encoded)
    return RULESET.kinds.read_body(kind, msgspec.Raw(encoded))


def _ref(text: str) -> Ref:
    role, _, name = text.partition("=")
    try:
        return msgspec.convert({"role": role, "id": name}, Ref)
    except msgspec.ValidationError as error:
        raise Refused(
            "bad_ref", "a reference as ROLE=ID was expected (ID: 64 hex digits), found {found}", found=text
        ) from error


def show(answer: Receipt | Refusal | Item, lang: str, *, as_json: bool) -> int:
    """Print one answer; 0 when the statement is in the record, or a node sees to it that it gets there."""
    if isinstance(answer, Item):
        return show_held(answer, lang, as_json=as_json)
    known = isinstance(answer, Refusal) and answer.code == ANSWERED_BEFORE
    if as_json:
        print(json.dumps(msgspec.to_builtins(answer)))
    elif isinstance(answer, Receipt):
        index = PlainNumber(answer.index)
        print(catalogue.say(lang, "say-entry", entry=index, id=answer.id, time=answer.received_at))
    elif known:
        print(catalogue.say(lang, "say-known", id=answer.id))
    else:
        # The host's sentence is English and signed; the code finds the sentence in the sender's language.
        print(catalogue.say(lang, "say-refused", code=answer.code, why=answer.why), file=sys.stderr)
    return 0 if isinstance(answer, Receipt) or known else 1
