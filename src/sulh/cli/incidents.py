# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh incidents DIR`: what happened as far as reports tell, why reports stand together, and figures of a time."""

import argparse
import json
import textwrap
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sulh.cli.desk import Opened, read_record
from sulh.cli.status import LIMIT, moment_of, natural
from sulh.errors import Refused, by_system
from sulh.fusion.parameters import MAX_BYTES, Parameters, read_parameters
from sulh.language.catalogue import say
from sulh.mechanism import States
from sulh.readings.figures import Desk
from sulh.readings.incidents import IncidentOn, Incidents
from sulh.readings.incidents_pinned import Preview, preview
from sulh.readings.incidents_plain import (
    figures_plain,
    incident_plain,
    link_plain,
    pair_plain,
    parameters_plain,
    why_plain,
)
from sulh.readings.moment import Moment, parse_moment
from sulh.readings.tellings import EPOCH, SECOND
from sulh.reporting.complied import SHORT
from sulh.reporting.figures_told import figures_lines
from sulh.reporting.incidents_told import incident_line, link_lines, pair_lines, side_by_side, why_lines
from sulh.reporting.words import Line, code, joined, plain, sentence

WIDTH = 118
UTC_ZONE = "+00:00"
DAY = timedelta(days=1)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh incidents`."""
    parser.add_argument("dir", type=Path, metavar="DIR", help="the mechanism's folder")
    parser.add_argument("--size", type=int, help="the record as it stood at N entries (default: all)")
    parser.add_argument("--on", default="", help="only what may have happened on this day, in UTC")
    parser.add_argument(
        "--from", default="", dest="since", metavar="TIME", help="only what may have happened from then on"
    )
    parser.add_argument("--until", default="", metavar="TIME", help="only what may have happened before then")
    parser.add_argument("--sector", default="", help="only this sector")
    asked = parser.add_mutually_exclusive_group()
    asked.add_argument(
        "--incident",
        default="",
        metavar="ID",
        help="one, by its id, radio number or a report's: both sides' versions",
    )
    asked.add_argument(
        "--explain", nargs=2, metavar=("A", "B"), help="why two reports are of one incident, or of two"
    )
    asked.add_argument(
        "--preview", type=Path, metavar="PARAMS", help="what other parameters of fusion would make of them"
    )
    asked.add_argument(
        "--figures", action="store_true", help="figures of the time given (default: the last seven days)"
    )
    parser.add_argument(
        "--limit", type=natural, default=LIMIT, help=f"at most N incidents, 0 for all (default: {LIMIT})"
    )
    parser.add_argument("--skip", type=natural, default=0, help="leave out the first N incidents")


def run(args: argparse.Namespace) -> int:
    """Print what was asked, as JSON or as lines."""
    opened = read_record(args.dir, size=args.size)
    states = States(opened.state.rows)
    incidents = Incidents(states)
    if args.explain:
        found, lines = _explained(incidents, args)
    elif args.incident:
        found, lines = _one(states, incidents, args)
    elif args.preview is not None:
        found, lines = _previewed(states, incidents, args)
    elif args.figures:
        found, lines = _figures(states, incidents, opened, args)
    else:
        found, lines = _listed(states, incidents, args)
    if args.json:
        at = {"size": opened.state.size, "parameters": parameters_plain(incidents.partition.in_force)}
        print(json.dumps({"at": at, **found}, ensure_ascii=False))
    else:
        print("\n".join(_wrapped(lines, args.lang)))
    return 0


Answer = tuple[dict[str, object], Iterator[Line]]


def _listed(states: States, incidents: Incidents, args: argparse.Namespace) -> Answer:
    start, end = _period(args)
    first = None if start is None else (start - EPOCH) // SECOND
    last = None if end is None else (end - EPOCH) // SECOND - 1
    groups = incidents.between(first, last, args.sector or None)
    some = groups[args.skip : args.skip + args.limit if args.limit else None]
    page = incidents.some(some)
    cut = {"count": len(groups), "skipped": args.skip, "given": len(page)}
    return (
        {
            "incidents": [incident_plain(one) for one in page],
            "truncated": cut if len(page) < len(groups) else None,
        },
        _list_lines(states, incidents, page, args.lang),
    )


def _list_lines(
    states: States, incidents: Incidents, page: Iterable[IncidentOn], lang: str
) -> Iterator[Line]:
    yield Line(words=sentence(lang, "happened-title"))
    yield Line(words=sentence(lang, "happened-note"))
    yield Line(
        words=sentence(
            lang,
            "happened-count",
            incidents=len(incidents),
            reports=len(incidents.partition.tellings),
            parameters=code(incidents.partition.in_force.digest[: 2 * SHORT]),
        )
    )
    for turn, one in enumerate(page):
        yield incident_line(states, one, lang, turn)


def _one(states: States, incidents: Incidents, args: argparse.Namespace) -> Answer:
    found = incidents.find(args.incident)
    why, links = incidents.why(found), incidents.links(found)

    def lines() -> Iterator[Line]:
        yield incident_line(states, found, args.lang)
        yield from side_by_side(states, found, args.lang)
        yield from why_lines(why, args.lang)
        if links:
            yield Line(words=sentence(args.lang, "happened-links"))
            yield from link_lines(states, links, args.lang)

    return {
        "incident": incident_plain(found),
        "why": why_plain(why),
        "links": [link_plain(one) for one in links],
    }, lines()


def _explained(incidents: Incidents, args: argparse.Namespace) -> Answer:
    a, b = (incidents.partition.report(text) for text in args.explain)
    pair = incidents.partition.pair(a, b)
    return {"pair": pair_plain(pair)}, iter([pair_lines(pair, args.lang)])


def _previewed(states: States, incidents: Incidents, args: argparse.Namespace) -> Answer:
    found = preview(states, incidents.partition, _parameters(args.preview))
    plain_found = {
        "parameters": found.digest,
        "unchanged": len(found.unchanged),
        "merged": [list(names) for names in found.merged],
        "split": [{"id": name, "into": count} for name, count in found.split],
        "changed": list(found.changed),
    }
    return {"preview": plain_found}, _preview_lines(found, args.lang)


def _preview_lines(found: Preview, lang: str) -> Iterator[Line]:
    yield Line(
        words=sentence(
            lang,
            "preview-count",
            unchanged=len(found.unchanged),
            merged=len(found.merged),
            split=len(found.split),
            changed=len(found.changed),
        )
    )
    for names in found.merged:
        yield Line(words=sentence(lang, "preview-merged", which=joined(lang, [code(name) for name in names])))
    for name, count in found.split:
        yield Line(words=sentence(lang, "preview-split", which=code(name), count=count))


def _parameters(path: Path) -> Parameters:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise Refused(
            "unreadable_parameters_file",
            "{file} could not be read: {problem}",
            file=str(path),
            problem=by_system(error, error.strerror),
        ) from error
    return read_parameters(data, path.name)


def _figures(states: States, incidents: Incidents, opened: Opened, args: argparse.Namespace) -> Answer:
    start, end = _period(args)
    if end is None:
        day = moment_of("", opened).last(UTC_ZONE).astimezone(UTC)
        end = day.replace(hour=0, minute=0, second=0, microsecond=0) + DAY
    start = end - 7 * DAY if start is None else start
    _require_order(start, end)
    found = Desk(states, incidents).figures(start, end, args.sector or None)
    return {"figures": figures_plain(found)}, figures_lines(states, found, args.lang, opened.state.size)


def _period(args: argparse.Namespace) -> tuple[datetime | None, datetime | None]:
    """[from, until) as given; a day by itself is that day, as a bound its beginning, all in UTC."""
    if args.on:
        day = parse_moment(args.on)
        last = day.last(UTC_ZONE)
        on = last if day.day is None else datetime(day.day.year, day.day.month, day.day.day, tzinfo=UTC)
        return on, on + (DAY if day.day is not None else SECOND)
    start = _start(parse_moment(args.since)) if args.since else None
    end = _start(parse_moment(args.until)) if args.until else None
    if start is not None and end is not None:
        _require_order(start, end)
    return start, end


def _start(found: Moment) -> datetime:
    if found.instant is not None:
        return found.instant.astimezone(UTC)
    if found.day is None:
        raise RuntimeError("a moment is a day or an instant")
    return datetime(found.day.year, found.day.month, found.day.day, tzinfo=UTC)


def _require_order(start: datetime, end: datetime) -> None:
    if start >= end:
        raise Refused(
            "period_unclear",
            "a time was expected that begins before it ends, both a day (2025-10-20) or a time with zone; found "
            "from {since} until {until}",
            since=start.isoformat(),
            until=end.isoformat(),
        )


def _wrapped(lines: Iterable[Line], lang: str) -> Iterator[str]:
    some = False
    for line in lines:
        some = True
        lead = f"{line.label} " if line.label else ""
        yield from textwrap.wrap(lead + plain(line.words, lang), WIDTH, subsequent_indent="    ")
        for under in line.under:
            yield from textwrap.wrap(
                plain(under, lang), WIDTH, initial_indent="    ", subsequent_indent="      "
            )
    if not some:
        yield say(lang, "happened-none")
