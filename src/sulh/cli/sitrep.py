# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh sitrep DIR`: the last period as a product, a page that stands by itself or JSON with every statement's id.

Anybody with the record makes it again by its size and its question; nothing is written into the record.
"""

import argparse
import json
from pathlib import Path

from sulh.cli.desk import read_record
from sulh.cli.status import moment_of
from sulh.clock import format_time
from sulh.errors import Refused
from sulh.mechanism import States
from sulh.readings.cases import Cases
from sulh.readings.day import day_on
from sulh.readings.day_plain import day_plain
from sulh.readings.handover import handover_on
from sulh.readings.incidents import Incidents
from sulh.web.console.sitrep import head_of, sitrep_page


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh sitrep`."""
    parser.add_argument("dir", type=Path, metavar="DIR", help="the mechanism's folder")
    parser.add_argument(
        "--on",
        default="",
        help="the period that ends on this day, or was over last at this moment (default: the record's now)",
    )
    parser.add_argument(
        "--format", choices=("html", "json"), default="html", help="what to print (default: html)"
    )
    parser.add_argument("--size", type=int, help="the record as it stood at N entries (default: all)")


def run(args: argparse.Namespace) -> int:
    """Print the product."""
    opened = read_record(args.dir, size=args.size)
    on = moment_of(args.on, opened)
    states = States(opened.state.rows)
    found = day_on(states, on, Incidents(states))
    if not found.period.over:
        raise Refused(
            "period_not_over",
            "a period that is over was expected, and the one asked for ends at {end}, while the record's time is "
            "{now}; ask for an earlier day, or wait for a head after it",
            end=format_time(found.period.end),
            now=format_time(opened.state.record.heads.now),
        )
    size = opened.state.size
    handover = handover_on(states, Cases(states, on), found.period, found.since)
    head = head_of(size, opened.reader.root_at(size))
    day = day_plain(found, handover, opened.state.record.chains.index_of)
    if args.json or args.format == "json":
        at = {"size": size, "on": on.text}
        print(json.dumps({"at": at, "head": head, **day}, ensure_ascii=False))
        return 0
    command = f"sulh sitrep DIR --size {size} --on {on.text} --format json"
    print(sitrep_page(states, day, head, args.lang, command))
    return 0
