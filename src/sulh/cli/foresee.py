# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh foresee AGREEMENT --coverage PLAN`: what would be seen of each clause's breaches, before anybody signs."""

import argparse
import json
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

from sulh.cli.sentences import sentence, visible
from sulh.errors import Refused, by_system
from sulh.foresee.estimate import Foreseen, Gain, LeverKind, Progress, Result, Share, foresee
from sulh.foresee.plan import read_plan
from sulh.foresee.plan_schema import text as schema_text
from sulh.intake.agreement import Read, read_agreement
from sulh.language.catalogue import PlainNumber, say

WIDTH = 110
MONTHS = 100
PER_CENT = 10_000  # shares are per million


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh foresee`."""
    parser.add_argument(
        "agreement", type=Path, nargs="?", metavar="AGREEMENT", help="an agreement's YAML file"
    )
    parser.add_argument("--coverage", type=Path, metavar="PLAN", help="who is to watch: a plan's YAML file")
    parser.add_argument("--months", type=int, default=MONTHS, help=f"months to try (default: {MONTHS})")
    parser.add_argument("--seed", default="sulh", help="the same seed gives the same answer on every machine")
    parser.add_argument("--no-levers", action="store_true", help="do not try what would raise it most")
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of a plan, for editors")


def run(args: argparse.Namespace) -> int:
    """Print what is foreseen, clause by clause."""
    if args.schema:
        print(schema_text(), end="")
        return 0
    if args.agreement is None or args.coverage is None:
        raise Refused(
            "foresee_words",
            "an agreement's file and a plan of who watches were expected: sulh foresee AGREEMENT --coverage PLAN",
        )
    read = _sound(args.agreement, args.lang)
    plan = read_plan(_bytes(args.coverage), args.coverage.name)
    found = foresee(
        read,
        plan,
        seed=args.seed,
        months=args.months,
        levers=not args.no_levers,
        progress=_progress(args.lang),
    )
    if args.json:
        print(json.dumps(_plain(plan.name, found), ensure_ascii=False))
        return 0
    for line in _told(args.lang, plan.name, found):
        print(visible(line))
    return 0


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused(
            "no_file", "{path} could not be read: {problem}", path=str(path), problem=by_system(error)
        ) from error


def _sound(path: Path, lang: str) -> Read:
    """The agreement; one with faults is refused with the first of them."""
    read = read_agreement(_bytes(path), path.name)
    if read.problems:
        first = read.problems[0]
        raise Refused(
            "agreement_unsound",
            "{file}, line {line}, {key}: {why}; see all of it with: sulh agreement check {file}",
            file=str(path),
            line=first.line,
            key=first.key or "-",
            why=sentence(first.fault, lang),
        )
    return read


def _progress(lang: str) -> Progress | None:
    """A line on the screen that counts months; nothing where nobody looks."""
    if not sys.stderr.isatty():
        return None

    def shown(done: int, every: int) -> None:
        end = "\r\x1b[K" if done == every else ""
        print(
            f"\r{say(lang, 'foresee-month', done=done, all=every)}{end}", end="", file=sys.stderr, flush=True
        )

    return shown


# --- sentences --------------------------------------------------------------------------------------------


def _told(lang: str, name: str, found: Result) -> Iterator[str]:
    head = {"months": found.months, "breaches": found.breaches}
    yield from textwrap.wrap(say(lang, "foresee-head", plan=name, seed=found.seed, **head), WIDTH)
    yield from textwrap.wrap(say(lang, "foresee-note"), WIDTH)
    yield ""
    width = max((len(one.question.label) for one in found.clauses), default=0)
    for one in found.clauses:
        lead = f"{one.question.label:<{width}}  "
        for line in _clause(lang, one):
            yield from textwrap.wrap(
                line, WIDTH, initial_indent=lead, subsequent_indent=" " * (width + 4), break_on_hyphens=False
            )
            lead = " " * (width + 2)


def _clause(lang: str, one: Foreseen) -> Iterator[str]:
    question = one.question
    why = "" if question.why is None else say(lang, f"foresee-why-{_dashed(question.why)}")
    if one.seen is None or one.attributed is None:
        yield why
        return
    if why:
        yield say(lang, "foresee-never", why=why)
    else:
        parts = [_share(lang, "foresee-seen", one.seen)]
        parts += [] if one.located is None else [_share(lang, "foresee-located", one.located)]
        yield "; ".join([*parts, _share(lang, "foresee-attributed", one.attributed)])
        if one.located is None:
            yield say(lang, "foresee-unplaced")
    if question.assumed:
        yield say(lang, "foresee-assumed", acts=", ".join(question.assumed))
    if one.gains:
        yield _lever(lang, one.gains[0], one.seen.of)


def _share(lang: str, message: str, share: Share) -> str:
    """Per cent: the share to the nearest, its interval rounded outward."""
    nearest = (200 * share.count + share.of) // (2 * share.of)
    return say(lang, message, share=nearest, low=share.low // PER_CENT, high=-(-share.high // PER_CENT))


def _lever(lang: str, gain: Gain, breaches: int) -> str:
    if gain.sum <= 0:
        return say(lang, "foresee-no-lever")
    lever = gain.lever
    params = {"sector": lever.sector} if lever.sector else {}
    if lever.kind is LeverKind.SENSOR:
        params["sensor"] = say(lang, f"foresee-sensor-{lever.sensor}")
    what = say(lang, f"foresee-lever-{_dashed(lever.kind)}", **params)
    counts = {"seen": gain.seen, "located": gain.located, "attributed": gain.attributed}
    return say(lang, "foresee-lever", what=what, of=PlainNumber(breaches), **counts)


def _dashed(code: str) -> str:
    return code.replace("_", "-")


# --- JSON -------------------------------------------------------------------------------------------------


def _plain(name: str, found: Result) -> dict[str, object]:
    return {
        "plan": name,
        "seed": found.seed,
        "months": found.months,
        "breaches_a_month": found.breaches,
        "clauses": [_plain_clause(one) for one in found.clauses],
    }


def _plain_clause(one: Foreseen) -> dict[str, object]:
    question = one.question
    return {
        "clause": question.label,
        "kind": question.kind,
        "breach": None if question.sort is None else question.sort.value,
        "why": None if question.why is None else question.why.value,
        "seen": _plain_share(one.seen),
        "located": _plain_share(one.located),
        "attributed": _plain_share(one.attributed),
        "months_with_one_seen": _plain_share(one.some),
        "assumed_acts": list(question.assumed),
        "levers": [_plain_gain(gain) for gain in one.gains],
    }


def _plain_share(share: Share | None) -> dict[str, int] | None:
    """Counts, and the interval per million."""
    if share is None:
        return None
    return {"count": share.count, "of": share.of, "low_ppm": share.low, "high_ppm": share.high}


def _plain_gain(gain: Gain) -> dict[str, object]:
    lever = gain.lever
    return {
        "lever": lever.kind.value,
        "sector": lever.sector or None,
        "sensor": lever.sensor or None,
        "seen": gain.seen,
        "located": gain.located,
        "attributed": gain.attributed,
    }
