# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh receipt DIR ID`: the file by which anybody can check one statement offline."""

import argparse
import json
import sys
from pathlib import Path

from sulh.cli.check import interval_json, interval_lines, interval_of
from sulh.cli.desk import read_record
from sulh.exhibits import portable
from sulh.exhibits.receipt_maker import Record, make
from sulh.language.catalogue import PlainNumber, say


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh receipt`."""
    parser.add_argument("dir", type=Path, metavar="DIR", help="the mechanism's folder")
    parser.add_argument("id", metavar="ID", help="the statement's id, or the number of its entry")
    parser.add_argument("--out", type=Path, help="write the file there, and say so (default: to the output)")


def run(args: argparse.Namespace) -> int:
    """Make the receipt and write it."""
    opened = read_record(args.dir)
    made = make(Record(reader=opened.reader, state=opened.state), args.id)
    if args.out is None:
        sys.stdout.write(made.decode())
        return 0
    with args.out.open("xb") as file:  # what lies there already stays
        file.write(made)
    held = portable.check(made, opened.founding.id)
    interval = interval_of(opened, held)
    if args.json:
        print(json.dumps({"file": str(args.out), **held.as_json(), "proven": interval_json(interval)}))
    else:
        entry, command = PlainNumber(held.index), f"sulh check {args.out} --charter {opened.founding.id}"
        print(say(args.lang, "receipt-written", entry=entry, file=str(args.out), command=command))
        print("\n".join(interval_lines(interval, args.lang)))
    return 0
