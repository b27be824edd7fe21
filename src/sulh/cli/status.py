# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh status DIR`: the state at a size, judged on a day or at a moment."""

import argparse
import json
from datetime import datetime, time
from pathlib import Path

from sulh.cli.desk import Opened, read_record
from sulh.clock import format_time, parse_date, parse_time, parse_zone
from sulh.errors import Refused
from sulh.mechanism import States
from sulh.readings.status import status_view
from sulh.reporting.screen import screen

MIDDAY = time(12)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh status`."""
    parser.add_argument("dir", type=Path, metavar="DIR", help="the mechanism's folder")
    parser.add_argument("--size", type=int, help="the record as it stood at N entries (default: all)")
    parser.add_argument(
        "--on", default="", help="the day or moment that is judged (default: the record's now)"
    )


def run(args: argparse.Namespace) -> int:
    """Print the state as JSON or on one screen."""
    opened = read_record(args.dir, size=args.size)
    on = moment_of(args.on, opened)
    states = States(opened.state.rows)
    if args.json:
        print(
            json.dumps(
                {"at": {"size": opened.state.size, "on": format_time(on)}, **status_view(states, on)},
                ensure_ascii=False,
            )
        )
    else:
        print(screen(states, on, args.lang))
    return 0


def moment_of(text: str, opened: Opened) -> datetime:
    """The moment that is judged: given, or midday of a given day in the first organisation's zone, or now."""
    if not text:
        return opened.state.record.heads.now
    try:
        if "T" in text:
            return parse_time(text)
        zone = opened.founding.charter.organisations[0].zone
        return datetime.combine(parse_date(text), MIDDAY, parse_zone(zone))
    except Refused as why:
        raise Refused(
            "bad_on",
            "--on was expected as a day (2025-10-20) or a time with zone (2025-10-20T18:00:00+05:00), and {found} "
            "was found",
            found=text,
        ) from why
