# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh export DIR OUT`: the whole record in one file."""

import argparse
import json
import os
from pathlib import Path

from sulh.cli.desk import read_record
from sulh.errors import Refused, by_system
from sulh.language.catalogue import PlainNumber, say
from sulh.recompute.transfer import export_lines


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh export`."""
    parser.add_argument("dir", type=Path, metavar="DIR", help="the mechanism's folder")
    parser.add_argument("out", type=Path, metavar="OUT", help="the file to write; it must not be there")


def run(args: argparse.Namespace) -> int:
    """Write the export as a whole or not at all."""
    if args.out.exists():
        raise Refused("file_exists", "{path} is there already and was left as it is", path=str(args.out))
    opened = read_record(args.dir)
    if args.out.resolve().is_relative_to(opened.folder.record.resolve()):
        raise Refused(
            "inside_record",
            "{path} lies in the audited part of the record, where every file is accounted for; choose another place",
            path=str(args.out),
        )
    scratch = args.out.with_name(args.out.name + ".new")
    try:
        with open(scratch, "wb") as file:
            for line in export_lines(
                opened.folder.store(), opened.reader, opened.founding.charter.charter_class
            ):
                file.write(line)
            file.flush()
            os.fsync(file.fileno())
        os.replace(scratch, args.out)
    except OSError as error:
        scratch.unlink(missing_ok=True)
        raise Refused(
            "cannot_write",
            "{path} could not be written: {problem}",
            path=str(args.out),
            problem=by_system(error),
        ) from error
    size = opened.reader.head().size
    if args.json:
        print(json.dumps({"out": str(args.out), "size": size}))
    else:
        print(say(args.lang, "export-done", size=PlainNumber(size), file=str(args.out)))
    return 0
