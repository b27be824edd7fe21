# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh agreement check|lint|import|redline|explain|schema`: an agreement's file, before and after it is said."""

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import resources
from pathlib import Path

import msgspec

from sulh.cli import passphrase
from sulh.cli.desk import read_record
from sulh.cli.sentences import sentence, visible
from sulh.cli.take_in import say_all
from sulh.clock import UNKNOWN
from sulh.errors import Phrase, Refused, by_system
from sulh.intake.agreement import NO_ONE, Read, read_agreement
from sulh.intake.agreement_keys import KEYS, explained
from sulh.language.catalogue import PlainNumber, say
from sulh.mechanism import States
from sulh.readings.lint import Clause, Finding, clauses_of, lint
from sulh.readings.redline import Change, ClauseChange, Op, clause_of, paper_clauses, redline
from sulh.statement.assertion import How, Says
from sulh.statement.keyfile import peek_key
from sulh.statement.ring import RingFile

ACTIONS = {
    "check": "FILE...",
    "lint": "DIR or FILE",
    "import": "DIR FILE",
    "redline": "FILE FILE, or DIR FIRST SECOND",
    "explain": "[KEY]",
    "schema": "",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh agreement`."""
    parser.add_argument(
        "action",
        choices=ACTIONS,
        help="check: form and what clauses leave open; lint: the latter for a record's terms; import: make "
        "statements of a file, all or none; redline: what changed; explain: what a key means; schema: for editors",
    )
    parser.add_argument(
        "words", nargs="*", metavar="WORD", help="; ".join(f"{k}: {v}" for k, v in ACTIONS.items() if v)
    )
    parser.add_argument("--key", type=Path, help="import: the key that says it")
    parser.add_argument(
        "--strict", action="store_true", help="check, lint: exit 1 where a clause leaves things open"
    )
    passphrase.arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Do one thing with an agreement."""
    least, most = _COUNTS[args.action]
    if not least <= len(args.words) <= most:
        raise Refused(
            "agreement_words",
            "sulh agreement {action} was expected with {expected}, {found} words were found",
            action=args.action,
            expected=ACTIONS[args.action] or Phrase("no-words", "no words"),
            found=len(args.words),
        )
    return _DOES[args.action](args)


# --- check and lint ---------------------------------------------------------------------------------------


def _check(args: argparse.Namespace) -> int:
    found = [_checked(args, Path(word)) for word in args.words]
    if args.json:
        print(json.dumps([plain for _, plain in found], ensure_ascii=False))
    return max(status for status, _ in found)


def _checked(args: argparse.Namespace, path: Path) -> tuple[int, dict[str, object]]:
    read = _read(path)
    lacks = lint(_clauses(read))
    if not args.json:
        for line in _told(args.lang, read, lacks):
            print(visible(line))
    plain: dict[str, object] = {
        "file": read.name,
        "clauses": len(read.terms),
        "problems": [
            {"line": p.line, "key": p.key, "code": p.fault.code, "why": sentence(p.fault, args.lang)}
            for p in read.problems
        ],
        "open": [{"line": read.lines.get(f.label, 0), **_plain(f)} for f in lacks],
    }
    return (1 if read.problems or (args.strict and lacks) else 0), plain


def _told(lang: str, read: Read, lacks: Sequence[Finding]) -> Iterator[str]:
    for problem in read.problems:
        place: dict[str, str | int] = {"file": read.name, "line": PlainNumber(problem.line)}
        place["key"] = problem.key or "-"
        yield say(lang, "agreement-problem", why=sentence(problem.fault, lang), **place)
    for found in lacks:
        line = PlainNumber(read.lines.get(found.label, 0))
        yield say(
            lang, "agreement-open", file=read.name, line=line, label=found.label, what=_lack(lang, found)
        )
    count = {"clauses": len(read.terms), "problems": len(read.problems), "open": len(lacks)}
    yield say(lang, "agreement-checked", file=read.name, **count)


def _lint(args: argparse.Namespace) -> int:
    path = Path(args.words[0])
    if path.is_file():
        return _check(args)
    lacks = lint(clauses_of(States(read_record(path).state.rows)))
    if args.json:
        print(json.dumps([_plain(found) for found in lacks], ensure_ascii=False))
    else:
        for found in lacks:
            what = _lack(args.lang, found)
            print(visible(say(args.lang, "agreement-open-record", label=found.label, what=what)))
        print(say(args.lang, "agreement-linted", open=len(lacks)))
    return 1 if args.strict and lacks else 0


def _lack(lang: str, found: Finding) -> str:
    return say(lang, f"lint-{found.lack.value.replace('_', '-')}", detail=found.detail)


def _plain(found: Finding) -> dict[str, object]:
    return {"clause": found.label, "code": found.lack.value, "detail": found.detail}


def _read(path: Path, *, says: Says | None = None, known: Mapping[str, str] | None = None) -> Read:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Refused(
            "no_file", "{path} could not be read: {problem}", path=str(path), problem=by_system(error)
        ) from error
    return read_agreement(data, path.name, says=says or NO_ONE, known=known)


def _clauses(read: Read) -> tuple[Clause, ...]:
    starts = {label: body.start.span() for label, body in read.windows if body.start is not None}
    return tuple(
        Clause(
            label=label,
            lang=read.lang,
            body=body,
            refs=refs,
            start=starts.get((refs.get("event") or refs.get("window") or ("",))[0], UNKNOWN),
        )
        for label, body, refs in read.terms
    )


# --- import -----------------------------------------------------------------------------------------------


def _import(args: argparse.Namespace) -> int:
    """All statements of a file or none: its form first, then each on a copy of the state, then the host."""
    args.dir, path = Path(args.words[0]), Path(args.words[1])
    if args.key is None:
        raise Refused(
            "no_key", "{path} is not signed yet; name the key that says it with --key", path=str(path)
        )
    shown = peek_key(args.key)
    if isinstance(shown, RingFile):
        raise Refused(
            "ring_of_keys",
            "one key was expected, and {path} is a ring of many; name one of them",
            path=str(args.key),
        )
    says = Says(speaker=shown.org, how=How.OWN_ACT, for_org=shown.org)
    read = _read(path, says=says, known=_known(States(read_record(args.dir).state.rows)))
    if read.problems:
        for line in _told(args.lang, read, ()):
            print(visible(line))
        return 1
    return say_all(args, read.drafts, whole=True)


def _known(states: States) -> dict[str, str]:
    """Labels of what a file may refer to in the record; of two things with one label neither is meant."""
    found: dict[str, list[str]] = {}
    labels = [(thing.first.body.label, thing.id) for thing in states.instruments]
    labels += [(thing.first.body.label, thing.id) for thing in states.windows]
    labels += [(thing.first.body.label, thing.id) for thing in states.terms]
    labels += [(thing.first.body.label, thing.id) for thing in states.lines]
    labels += [(thing.first.body.label, thing.id) for thing in states.zones]
    for label, number in labels:
        found.setdefault(label, []).append(number)
    return {label: ids[0] for label, ids in found.items() if label and len(ids) == 1}


# --- redline ----------------------------------------------------------------------------------------------


def _redline(args: argparse.Namespace) -> int:
    if len(args.words) == 2:
        before, after = (_clauses(_sound(args, Path(word))) for word in args.words)
        changes = redline(before, after)
    else:
        changes = _redline_record(States(read_record(Path(args.words[0])).state.rows), *args.words[1:])
    if args.json:
        print(json.dumps(msgspec.to_builtins(changes), ensure_ascii=False))
        return 0
    for change in changes:
        for line in _shown(args.lang, change):
            print(visible(line))
    counts = {what.value: sum(change.change is what for change in changes) for what in Change}
    print(say(args.lang, "redline-counts", **counts))
    return 0


def _redline_record(states: States, first: str, second: str) -> tuple[ClauseChange, ...]:
    """Between two papers of a record, else between two terms or versions of one, by label or id."""
    before, after = paper_clauses(states, first), paper_clauses(states, second)
    if before is not None and after is not None:
        return redline(before[0], after[0], {**before[1], **after[1]})
    one, other = clause_of(states, first), clause_of(states, second)
    return redline((one,), (other,), {one.label: other.label})


def _sound(args: argparse.Namespace, path: Path) -> Read:
    read = _read(path)
    if read.problems:
        first = read.problems[0]
        raise Refused(
            "agreement_unsound",
            "{file}, line {line}, {key}: {why}; see all of it with: sulh agreement check {file}",
            file=str(path),
            line=first.line,
            key=first.key or "-",
            why=sentence(first.fault, args.lang),
        )
    return read


_MARKS = {Op.SAME: ("", ""), Op.REMOVED: ("[-", "-]"), Op.ADDED: ("{+", "+}")}


def _shown(lang: str, change: ClauseChange) -> Iterator[str]:
    """A clause's lines: what became of it, its words with marks, its structure."""
    if change.change is Change.SAME and not change.moved:
        return
    label = " → ".join(dict.fromkeys(part for part in (change.before, change.after) if part))
    head = say(lang, f"redline-{change.change.value}", label=label)
    yield f"{head} ({say(lang, 'redline-moved')})" if change.moved else head
    if any(run.op is not Op.SAME for run in change.words):
        yield "  " + "".join(f"{_MARKS[run.op][0]}{run.text}{_MARKS[run.op][1]}" for run in change.words)
    for field in change.fields:
        yield f"  {field.path}: {_value(field.before)} → {_value(field.after)}"


def _value(value: object) -> str:
    return (
        "-" if value is None else value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    )


# --- explain and schema -----------------------------------------------------------------------------------


def _explain(args: argparse.Namespace) -> int:
    found = explained(args.words[0]) if args.words else tuple(KEYS.items())
    if not found:
        raise Refused(
            "agreement_no_key",
            "{key} is no key of an agreement's file; see all of them with: sulh agreement explain",
            key=args.words[0],
        )
    if args.json:
        print(json.dumps(dict(found), ensure_ascii=False))
    else:
        print("\n".join(f"{key}: {text}" for key, text in found))
    return 0


def _schema(args: argparse.Namespace) -> int:
    print((resources.files("sulh.intake") / "agreement.schema.json").read_text(encoding="utf-8"), end="")
    return 0


_COUNTS = {
    "check": (1, 100),
    "lint": (1, 1),
    "import": (2, 2),
    "redline": (2, 3),
    "explain": (0, 1),
    "schema": (0, 0),
}
_DOES: dict[str, Callable[[argparse.Namespace], int]] = {
    "check": _check,
    "lint": _lint,
    "import": _import,
    "redline": _redline,
    "explain": _explain,
    "schema": _schema,
}
