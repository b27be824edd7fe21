# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh compliance DIR`: what can be said of each term and party on a day, or of all until a moment."""

import argparse
import json
import textwrap
from pathlib import Path

from sulh.agreement.state import TermRow
from sulh.cli.desk import read_record
from sulh.cli.status import moment_of
from sulh.errors import Refused
from sulh.language.catalogue import say
from sulh.mechanism import States, Thing
from sulh.readings.compliance import Compliance, TermOn
from sulh.readings.compliance_plain import plain_party
from sulh.reporting.complied import complied
from sulh.reporting.words import plain

WIDTH = 118


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh compliance`."""
    parser.add_argument("dir", type=Path, metavar="DIR", help="the mechanism's folder")
    parser.add_argument("--size", type=int, help="the record as it stood at N entries (default: all)")
    parser.add_argument(
        "--on",
        default="",
        help="a day asks about that day, a moment about all until then (default: the record's now)",
    )
    parser.add_argument("--term", default="", help="only this term: its label, or the beginning of its id")
    parser.add_argument("--party", default="", help="only this party")
    parser.add_argument(
        "--under",
        default="",
        metavar="VERSION",
        help="ask as if this version of a term bound, or by this version of a zone alone: the beginning of its id",
    )


def run(args: argparse.Namespace) -> int:
    """Print the answers as JSON or as lines."""
    opened = read_record(args.dir, size=args.size)
    on = moment_of(args.on, opened)
    states = States(opened.state.rows)
    _require_party(states, args.party)
    under, only = _version(states, args.under)
    asked = Compliance(states, under=under, only=only)
    found = [asked.term(thing, on) for thing in _terms(states, args.term)]
    if args.json:
        terms = [_plain(term, args.party) for term in found]
        print(
            json.dumps({"at": {"size": opened.state.size, "on": on.text}, "terms": terms}, ensure_ascii=False)
        )
        return 0
    print("\n".join(_lines(states, found, args.lang, args.party or None)))
    return 0


def _plain(term: TermOn, party: str) -> dict[str, object]:
    return {
        "id": term.id,
        "label": term.label,
        "status": term.status.value,
        "in_force": term.in_force.value,
        "why": [why.value for why in term.why],
        "parties": [plain_party(one) for one in term.parties if party in ("", one.party)],
    }


def _lines(states: States, found: list[TermOn], lang: str, party: str | None) -> list[str]:
    if not found:
        return [say(lang, "comply-nobody")]
    shown = [say(lang, "comply-title"), *textwrap.wrap(say(lang, "comply-note"), WIDTH), ""]
    for line in complied(states, found, lang, party):
        lead = f"{line.label:<4} " if line.label else "  "
        shown += textwrap.wrap(plain(line.words, lang), WIDTH, initial_indent=lead, subsequent_indent="     ")
        for under in line.under:
            shown += textwrap.wrap(
                plain(under, lang), WIDTH, initial_indent="       ", subsequent_indent="         "
            )
    return shown


def _terms(states: States, wanted: str) -> list[Thing[TermRow]]:
    found = [
        thing
        for thing in states.terms
        if not wanted
        or thing.first.body.label == wanted
        or (len(wanted) >= 4 and thing.id.startswith(wanted))
    ]
    if wanted and not found:
        raise Refused(
            "no_such_term",
            "a term's label or the beginning of its id was expected (labels: {known}), and {found} is none",
            known=", ".join(thing.first.body.label for thing in states.terms) or "-",
            found=wanted,
        )
    return found


def _require_party(states: States, wanted: str) -> None:
    known = [org.id for org in states.charter.of_kind("party")]
    if wanted and wanted not in known:
        raise Refused(
            "no_such_party",
            "one of the parties was expected ({known}), and {found} is none",
            known=", ".join(known),
            found=wanted,
        )


def _version(states: States, wanted: str) -> tuple[dict[str, str], str | None]:
    """(version by term, version of a zone) that an id's beginning names."""
    if not wanted:
        return {}, None
    terms = {v.id: thing.id for thing in states.terms for v in thing.versions if v.id.startswith(wanted)}
    keys = (key.partition("/")[2] for key, _ in states.rows.items("agreement", "zone/"))
    zones = [number for number in keys if number.startswith(wanted)]
    if len(terms) + len(zones) != 1:
        raise Refused(
            "no_such_version",
            "the beginning of one version's id was expected, of a term or a zone, and {found} begins {count} of them",
            found=wanted,
            count=len(terms) + len(zones),
        )
    return {thing: number for number, thing in terms.items()}, zones[0] if zones else None
