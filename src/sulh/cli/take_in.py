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

from sulh.cli.desk import charter_of, hand_in, latest_head, made, read_record
from sulh.cli.say import ANSWERED_BEFORE, show
from sulh.errors import Refused
from sulh.intake.doors import drafts_of
from sulh.language.catalogue import PlainNumber, say
from sulh.mechanism import RULESETS
from sulh.record.folder import POLICIES, Folder
from sulh.record.receipts import Receipt, Refusal
from sulh.record.transfer import import_lines, is_export, write_policies
from sulh.statement.draft import Draft
from sulh.statement.envelope import leaf_of_envelope
from sulh.statement.keyfile import FilePosition, locked, read_key
from sulh.statement.speaker import Speaker

GROUP = 256  # leaves per commit, as admission's


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh import`."""
    parser.add_argument("dir", type=Path, metavar="DIR", help="the mechanism's folder")
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--key", type=Path, help="the key that signs what was not signed before")
    parser.add_argument(
        "--published", default="", help="day on which a table was published, such as 2022-06-01"
    )


def run(args: argparse.Namespace) -> int:
    """Take each file in; a refused statement is shown and the rest goes on."""
    return max(_take(args, path) for path in args.files)


def _take(args: argparse.Namespace, path: Path) -> int:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Refused(
            "no_file", "{path} could not be read: {problem}", path=str(path), problem=str(error)
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
    return _say_all(args, drafts_of(path, data, args.published))


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


def _say_all(args: argparse.Namespace, drafts: Sequence[Draft]) -> int:
    """Sign the drafts in order, each referring to those before it, and hand them in by groups."""
    opened = read_record(args.dir)
    content = read_key(args.key)
    if content.key_class != charter_of(opened.state).charter_class:
        raise Refused(
            "wrong_class",
            "this is a mechanism of class {expected} and the key is of class {found}; make a key for it",
            expected=charter_of(opened.state).charter_class,
            found=content.key_class,
        )
    ids: dict[str, str] = {}
    answers: list[Receipt | Refusal] = []
    seen = latest_head(opened.state)
    with locked(args.key):
        position = FilePosition(args.key, opened.founding.id)
        speaker = Speaker(
            content.key(), org=content.org, role=content.role, mechanism=opened.founding.id, position=position
        )
        leaves: list[bytes] = []
        for draft in drafts:
            said = speaker.say(
                draft.kind,
                draft.body,
                seen=seen,
                occurred=draft.occurred,
                refs=draft.resolved(ids),
                marking=draft.marking,
                lang=draft.lang,
            )
            if draft.label:
                ids[draft.label] = said.id
            leaves.append(said.leaf)
        for group in _groups(leaves):
            answers += hand_in(args.dir, group)
    return _report(args, answers)


def _groups(leaves: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    return (leaves[start : start + GROUP] for start in range(0, len(leaves), GROUP))


def _report(args: argparse.Namespace, answers: Sequence[Receipt | Refusal]) -> int:
    admitted = [a for a in answers if isinstance(a, Receipt)]
    refused = [a for a in answers if isinstance(a, Refusal) and a.code != ANSWERED_BEFORE]
    if args.json:
        shown = {
            "admitted": len(admitted),
            "refused": [{"code": r.code, "id": r.id, "why": r.why} for r in refused],
        }
        print(json.dumps(shown))
    else:
        for refusal in refused:
            show(refusal, args.lang, as_json=False)
        known = len(answers) - len(admitted) - len(refused)
        print(say(args.lang, "import-done", admitted=len(admitted), refused=len(refused), known=known))
    return 1 if refused else 0
