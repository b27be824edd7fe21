# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh cases DIR`: the board of cases by stage with the clocks that run, or one case with all that stands in it.

`--released` shows what may leave the mechanism: nobody's report by itself.
"""

import argparse
import json
import textwrap
from collections.abc import Iterable
from pathlib import Path

from sulh.cli.desk import read_record
from sulh.cli.status import moment_of
from sulh.errors import Refused
from sulh.language.catalogue import say
from sulh.mechanism import States
from sulh.readings.cases import Cases
from sulh.readings.cases_beside import Beside
from sulh.readings.cases_on import CaseOn
from sulh.readings.cases_remedies import remedies
from sulh.readings.cases_visits import visits
from sulh.readings.findings import findings
from sulh.readings.impartiality import impartiality
from sulh.readings.incidents import Incidents
from sulh.readings.moment import Moment
from sulh.readings.released_reports import released
from sulh.readings.status_cases import CasesView
from sulh.readings.times import Times
from sulh.reporting.cases import board_line, case_lines, counted, late_lines
from sulh.reporting.cases_found import finding_line
from sulh.reporting.cases_owed import released_lines, remedy_lines, treated_lines, visit_lines
from sulh.reporting.words import Line, plain

WIDTH = 118
SHORTEST = 4  # characters of an id that may name a case


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh cases`."""
    parser.add_argument("dir", type=Path, metavar="DIR", help="the mechanism's folder")
    parser.add_argument("--case", default="", help="one case in full: its label, or the beginning of its id")
    parser.add_argument(
        "--released",
        action="store_true",
        help="instead: what reports may be told outside, coarsened until nobody is singled out, or only counted",
    )
    parser.add_argument("--size", type=int, help="the record as it stood at N entries (default: all)")
    parser.add_argument(
        "--on", default="", help="the day or moment that is judged (default: the record's now)"
    )


def run(args: argparse.Namespace) -> int:
    """Print the board, or one case, as JSON or as lines."""
    opened = read_record(args.dir, size=args.size)
    on = moment_of(args.on, opened)
    states = States(opened.state.rows)
    if args.released:
        return _released(states, on, args)
    made = Cases(states, on)
    every = made.all()
    chosen = _chosen(every, args.case)
    if args.json:
        view = CasesView(states, Times(states), on, incidents=Incidents(states))
        found = _plain(view, chosen) if args.case else {**view.lists(), **view.figures()}
        at = {"size": opened.state.size, "on": on.text}
        print(json.dumps({"at": at, **found}, ensure_ascii=False))
        return 0
    shown = (
        _full(states, made, chosen[0], on, args.lang)
        if args.case
        else _board(states, made, every, on, args.lang)
    )
    print("\n".join(shown))
    return 0


def _released(states: States, on: Moment, args: argparse.Namespace) -> int:
    """Print the view for release."""
    found = released(states, on)
    if args.json:
        plain_view = {
            "made": None if found.made is None else found.made.isoformat(),
            "persons": found.persons,
            "released": found.release.shown(),
            "withheld": found.release.withheld,
            "withdrawn": found.release.withdrawn,
        }
        print(json.dumps(plain_view, ensure_ascii=False))
        return 0
    print("\n".join(_drawn(released_lines(found, args.lang), args.lang)))
    return 0


def _chosen(every: tuple[CaseOn, ...], wanted: str) -> tuple[CaseOn, ...]:
    found = tuple(
        one
        for one in every
        if not wanted or one.label == wanted or (len(wanted) >= SHORTEST and one.id.startswith(wanted))
    )
    if wanted and len(found) != 1:
        raise Refused(
            "no_such_case",
            "the label of one case or the beginning of its id was expected (labels: {known}), and {found} names {count}",
            known=", ".join(one.label for one in every if one.label) or "-",
            found=wanted,
            count=len(found),
        )
    return found


def _plain(view: CasesView, chosen: tuple[CaseOn, ...]) -> dict[str, object]:
    """One case with its own findings, remedies and visits."""
    (one,) = chosen
    lists = view.lists()
    own = set(one.findings)
    return {
        "cases": [found for found in lists["cases"] if found["id"] == one.id],
        "findings": [found for found in lists["findings"] if found["id"] in own],
        "remedies": [found for found in lists["remedies"] if found["finding"] in own],
        "visits": [found for found in lists["visits"] if found["id"] in one.visits],
    }


def _board(states: States, made: Cases, every: tuple[CaseOn, ...], on: Moment, lang: str) -> list[str]:
    if not every:
        return [say(lang, "case-none")]
    seen = visits(states, on, made.book)
    found = findings(states)
    beside = Beside(states, found, on, made.book)
    clocks = [clock for one in every for clock in one.clocks] + [one.answer for one in seen]
    shown = [say(lang, "case-title"), *textwrap.wrap(say(lang, "brief-cases-note"), WIDTH)]
    shown += [*textwrap.wrap(plain(counted(every, lang), lang), WIDTH), ""]
    shown += _drawn(late_lines(clocks, lang), lang)
    shown += _drawn((board_line(states, one, lang) for one in every), lang)
    shown += _drawn(remedy_lines(states, remedies(states, on, made.book), lang), lang)
    shown += _drawn(visit_lines(states, seen, lang), lang)
    shown += ["", say(lang, "treated-title"), *textwrap.wrap(say(lang, "treated-note"), WIDTH), ""]
    figures = impartiality(made.book, every, [(one, beside.of(one)) for one in found], seen)
    return shown + _drawn(treated_lines(states, figures, lang), lang)


def _full(states: States, made: Cases, one: CaseOn, on: Moment, lang: str) -> list[str]:
    shown = _drawn(case_lines(states, one, lang), lang)
    every = findings(states)
    beside = Beside(states, every, on, made.book)
    own = [found for found in every if found.id in one.findings]
    told = Incidents(states) if own else None
    shown += _drawn((finding_line(states, found, lang, beside.of(found), told) for found in own), lang)
    ordered = [found for found in remedies(states, on, made.book) if found.finding in one.findings]
    shown += _drawn(remedy_lines(states, ordered, lang), lang)
    asked = [found for found in visits(states, on, made.book) if found.id in one.visits]
    return shown + _drawn(visit_lines(states, asked, lang), lang)


def _drawn(lines: Iterable[Line], lang: str) -> list[str]:
    shown: list[str] = []
    for line in lines:
        lead = f"{line.label:<4} " if line.label else "  "
        shown += textwrap.wrap(plain(line.words, lang), WIDTH, initial_indent=lead, subsequent_indent="     ")
        for under in line.under:
            shown += textwrap.wrap(
                plain(under, lang), WIDTH, initial_indent="       ", subsequent_indent="         "
            )
    return shown
