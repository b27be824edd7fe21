# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh import DIR FILE... --key F`: take in what others made.

An export becomes a copy of its record (DIR must not hold one; no key is needed). A signed envelope or a file
of them is handed in as it is. A table or the founding record's file becomes statements, which the key signs.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from sulh.cli import passphrase
from sulh.cli.desk import Opened, charter_of, hand_in, made, read_record
from sulh.cli.say import ANSWERED_BEFORE, show
from sulh.clock import When
from sulh.errors import Refused, by_system
from sulh.host.folder import Folder
from sulh.intake.doors import drafts_of
from sulh.language.catalogue import PlainNumber, say
from sulh.mechanism import RULESETS, States
from sulh.node.outbox import Item, Stage
from sulh.recompute.transfer import import_lines, is_export, write_policies
from sulh.record.policies import POLICIES
from sulh.record.receipts import Receipt, Refusal
from sulh.statement import canon
from sulh.statement.draft import Draft
from sulh.statement.envelope import Ref, leaf_of_envelope, read_header, split_leaf, statement_id
from sulh.statement.keyfile import FilePosition, KeyFile, locked, peek_key, position_of, read_key
from sulh.statement.speaker import MemoryPosition, Speaker

GROUP = 256  # leaves per commit, as admission's


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh import`."""
    parser.add_argument("dir", type=Path, metavar="DIR", help="the mechanism's folder")
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--key", type=Path, help="the key that signs what was not signed before")
    parser.add_argument(
        "--published", default="", help="day on which a table was published, such as 2022-06-01"
    )
    passphrase.arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Take each file in; a refused statement is shown and the rest goes on."""
    return max(_take(args, path) for path in args.files)


def _take(args: argparse.Namespace, path: Path) -> int:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Refused(
            "no_file", "{path} could not be read: {problem}", path=str(path), problem=by_system(error)
        ) from error
    first = data.split(b"\n", 1)[0]
    if is_export(first):
        return _copy(args, data)
    if first.lstrip().startswith(b"{"):
        leaves = [leaf_of_envelope(line) for line in data.splitlines() if line.strip()]
        return _report(args, [answer for group in _groups(leaves) for answer in hand_in(args.dir, group)])
    if args.key is None:
        raise Refused(
            "no_key", "{path} is not signed yet; name the key that says it with --key", path=str(path)
        )
    return say_all(args, drafts_of(path, data, args.published))


def _copy(args: argparse.Namespace, data: bytes) -> int:
    folder = Folder(args.dir)
    with made(folder):
        head = import_lines(data.splitlines(), folder.store(), RULESETS)
        charter = charter_of(read_record(args.dir).state)
        write_policies(folder.store(), {name: text(charter) for name, text in POLICIES})
    shown = {"dir": str(args.dir), "size": head.size, "root": head.root.hex()}
    if args.json:
        print(json.dumps(shown))
    else:
        copied = {"folder": str(args.dir), "command": f"sulh audit {args.dir}"}
        print(say(args.lang, "import-copied", size=PlainNumber(head.size), **copied))
    return 0


def say_all(args: argparse.Namespace, drafts: Sequence[Draft], *, whole: bool = False) -> int:
    """Sign the drafts in order and hand them in by groups; the same again after a crash takes up where it ended.

    `whole`: all of them or none: each is tried on a copy of the state before the first is counted or sent.
    """
    opened = read_record(args.dir)
    shown = peek_key(args.key)
    if shown.key_class != charter_of(opened.state).charter_class:
        raise Refused(
            "wrong_class",
            "this is a mechanism of class {expected} and the key is of class {found}; make a key for it",
            expected=charter_of(opened.state).charter_class,
            found=shown.key_class,
        )
    with locked(args.key):
        content = read_key(args.key, passphrase.asker(args))
        position = position_of(args.key, content, opened.founding.id)
        # 1. What an import that was ended half way has signed and not handed in.
        answers = _send(args.dir, position)
        # 2. What this key has said before, word for word, is not said twice.
        opened = read_record(args.dir)
        said = _said_by(content.public, opened)
        signing = _Signing(content, opened, position)
        known = 0
        for group in (drafts,) if whole else _groups(drafts):
            known += signing.sign(group, said)
            if whole:
                _require_admissible(opened, signing.leaves)
            # 3. Count and leaves are on disk before a signature leaves this process.
            if signing.leaves:
                position.hold_all(*signing.last(), signing.leaves)
                answers += _send(args.dir, position)
    return _report(args, answers, known)


def _require_admissible(opened: Opened, leaves: Sequence[bytes]) -> None:
    """Refuse all of the leaves if one of them would be refused; `opened` is used up by it."""
    limit = charter_of(opened.state).quotas.statements_per_day
    if len(leaves) > limit:
        raise Refused(
            "more_than_a_day",
            "{count} statements are more than a key may say in a day ({limit}); nothing was handed in; split the file",
            count=len(leaves),
            limit=limit,
        )
    for number, leaf in enumerate(leaves, start=1):
        try:
            opened.state.check(leaf)
        except Refused as why:
            raise Refused(
                "nothing_handed_in",
                "statement {number} of {count} would be refused ({code}): {why}; nothing was handed in",
                number=number,
                count=len(leaves),
                code=why.code,
                why=why,
            ) from why
        opened.state.take(leaf, signed=True)


def _send(path: Path, position: FilePosition) -> list[Receipt | Refusal | Item]:
    answers: list[Receipt | Refusal | Item] = []
    for group in _groups(position.unsent()):
        answers += hand_in(path, group)
        position.settle_all(group)
    return answers


Words = tuple[str, bytes, When | None, tuple[tuple[str, str], ...], str, str]


def _said_by(key: str, opened: Opened) -> dict[Words, list[str]]:
    """What a key has said in this record, without what is void: words -> ids, latest first."""
    voids = {void.id for _, void in States(opened.state.rows).voids}
    found: dict[Words, list[str]] = {}
    for leaf in opened.reader.leaves():
        try:
            payload = split_leaf(leaf)[1]
            header = read_header(payload)
        except Refused:
            continue  # a lying host's garbage is nobody's words
        number = statement_id(payload)
        if header.issuer.key == key and number not in voids:
            words = (
                header.kind,
                bytes(header.body),
                header.occurred,
                tuple((ref.role, ref.id) for ref in header.refs),
                header.marking,
                header.lang,
            )
            found.setdefault(words, []).insert(0, number)
    return found


class _Signing:
    """Signs drafts group by group in memory; `leaves` is the last group's."""

    def __init__(self, content: KeyFile, opened: Opened, position: FilePosition) -> None:
        number, last = position.last()
        self._memory = MemoryPosition()
        if last is not None:
            self._memory.advance(number, last, b"")
        self._speaker = Speaker(
            content.key(),
            org=content.org,
            role=content.role,
            mechanism=opened.founding.id,
            position=self._memory,
        )
        self._seen = opened.state.record.heads.seen
        self._ids: dict[str, str] = {}
        self.leaves: list[bytes] = []

    def last(self) -> tuple[int, str]:
        """Number and id of the last statement signed."""
        number, last = self._memory.last()
        return number, last or ""

    def sign(self, drafts: Sequence[Draft], said: dict[Words, list[str]]) -> int:
        """Sign those that are not `said` yet, each referring to those before it; how many were."""
        self.leaves = []
        known = 0
        for draft in drafts:
            refs = draft.resolved(self._ids)
            pairs = tuple((ref.role, ref.id) for ref in refs)
            words = (draft.kind, canon.encode(draft.body), draft.occurred, pairs, draft.marking, draft.lang)
            before = said.get(words)
            if before:
                number = before.pop()
                known += 1
            else:
                number = self._sign(draft, refs)
            if draft.label:
                self._ids[draft.label] = number
        return known

    def _sign(self, draft: Draft, refs: tuple[Ref, ...]) -> str:
        said = self._speaker.say(
            draft.kind,
            draft.body,
            seen=self._seen,
            occurred=draft.occurred,
            refs=refs,
            marking=draft.marking,
            lang=draft.lang,
        )
        self.leaves.append(said.leaf)
        return said.id


T = TypeVar("T")


def _groups(items: Sequence[T]) -> Iterator[Sequence[T]]:
    return (items[start : start + GROUP] for start in range(0, len(items), GROUP))


def _report(args: argparse.Namespace, answers: Sequence[Receipt | Refusal | Item], known: int = 0) -> int:
    held = [a for a in answers if isinstance(a, Item) and a.stage is not Stage.ADMITTED]
    admitted = [a for a in answers if isinstance(a, Receipt)]
    refused = [a for a in answers if isinstance(a, Refusal) and a.code != ANSWERED_BEFORE]
    known += len(answers) - len(admitted) - len(refused) - len(held)
    if args.json:
        shown = {
            "admitted": len(admitted),
            "known": known,
            "held": len(held),
            "refused": [{"code": r.code, "id": r.id, "why": r.why} for r in refused],
        }
        print(json.dumps(shown))
    else:
        for refusal in refused:
            show(refusal, args.lang, as_json=False)
        for item in held:
            show(item, args.lang, as_json=False)
        print(say(args.lang, "import-done", admitted=len(admitted), refused=len(refused), known=known))
    return 1 if refused else 0
