# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh status DIR`: the state at a size, judged on a day or at a moment."""

import argparse
import json
from pathlib import Path

from sulh.cli.asked import asked, troubles
from sulh.cli.desk import Opened, read_record
from sulh.clock import format_time
from sulh.errors import Refused
from sulh.mechanism import States
from sulh.readings.moment import Moment, parse_moment
from sulh.readings.status import status_view
from sulh.reporting.screen import screen

LIMIT = 500  # of each list: a page that a person's script takes at once, however long the record has grown


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh status`."""
    parser.add_argument("dir", type=Path, metavar="DIR", help="the mechanism's folder")
    parser.add_argument("--size", type=int, help="the record as it stood at N entries (default: all)")
    parser.add_argument(
        "--on", default="", help="the day or moment that is judged (default: the record's now)"
    )
    parser.add_argument(
        "--limit",
        type=natural,
        default=LIMIT,
        help=f"with --json: at most N objects of each list, 0 for all (default: {LIMIT}); `truncated` says which "
        "lists have more",
    )
    parser.add_argument(
        "--skip", type=natural, default=0, help="with --json: leave out the first N objects of each list"
    )


def natural(text: str) -> int:
    """A number from 0 on, as an argument."""
    if not (text.isascii() and text.isdecimal() and len(text) < 16):
        raise argparse.ArgumentTypeError(f"a number from 0 on was expected, found {text!r}")
    return int(text)


def run(args: argparse.Namespace) -> int:
    """Print the state as JSON or on one screen."""
    opened = read_record(args.dir, size=args.size)
    on = moment_of(args.on, opened)
    states = States(opened.state.rows)
    if args.json:
        view = {
            "at": {"size": opened.state.size, "on": on.text},
            **status_view(states, on, skip=args.skip, limit=args.limit or None),
        }
        view["asked"] = asked(opened.folder)
        print(json.dumps(view, ensure_ascii=False))
    else:
        print(screen(states, on, args.lang) + troubles(opened.folder, args.lang))
    return 0


def moment_of(text: str, opened: Opened) -> Moment:
    """The moment that is judged: the one given, or the record's own now."""
    try:
        return parse_moment(text or format_time(opened.state.record.heads.now))
    except Refused as why:
        raise Refused(
            "bad_on",
            "--on was expected as a day (2025-10-20) or a time with zone (2025-10-20T18:00:00+05:00), and {found} "
            "was found",
            found=text,
        ) from why
