# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh`: one command for each thing a person does with a mechanism.

    exit 0   done              exit 1   refused, or not now: one sentence says what to do
    exit 2   tampered: evidence against somebody, with the file and the entry

Only the module of the command that was asked for is imported.
"""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from sulh import __version__
from sulh.cli.sentences import sentence
from sulh.errors import Fault, Refused, Tampered, by_system

# command: (module of sulh.cli, one line for the list of commands)
COMMANDS: dict[str, tuple[str, str]] = {
    "demo": (
        "demo",
        "build the founding record and an exercise, show both, serve the exercise; nothing to prepare",
    ),
    "new": ("found", "begin a mechanism of one's own; without --charter, write a commented template"),
    "key": ("keys", "make a key: sulh key new FILE"),
    "say": ("say", "sign one statement and hand it in"),
    "seal": ("seal", "what is sealed: sulh seal key|publish|list|open|dispute|disclose|shred|rewrap"),
    "sign": ("sign", "sign one statement into a file, without handing it in"),
    "import": ("take_in", "take in signed statements, tables, the founding record's file, or an export"),
    "agreement": ("agreement", "an agreement as data: sulh agreement check|import|redline|explain|..."),
    "foresee": ("foresee", "before signing: what a plan of watches would see of an agreement's breaches"),
    "fuse": ("fuse", "which reports of a table tell of one incident; needs no record"),
    "status": ("status", "the state: what is said, claimed, denied, in force"),
    "cases": ("cases", "cases by stage with the clocks that run; one case in full: --case"),
    "compliance": ("compliance", "what can be said of each term and party, with all that it rests on"),
    "incidents": ("incidents", "what happened as far as reports tell, why, and figures of a time"),
    "sitrep": ("sitrep", "the last period as a product: figures with coverage, changes, what is due"),
    "info": ("info", "origin, key, size, root, charter and digest of a record"),
    "audit": ("audit", "compute it all again and say whether the record is sound"),
    "digest": ("digest", "the state digest, at any size"),
    "export": ("export", "write the whole record into one file"),
    "serve": ("serve", "serve a record on this machine and take statements in"),
    "basemap": ("basemap", "one's own tiles under the map: sulh basemap add|show|remove"),
    "account": ("account", "make and close the accounts of a node's people: sulh account add|list|..."),
    "cosign": ("cosign", "watch a log and cosign its heads: sulh cosign key|serve|status"),
    "mirror": ("mirror", "hold a checked copy of a served record; compare two copies"),
    "receipt": ("receipt", "make the file by which anybody checks one statement offline"),
    "check": ("check", "check a receipt, or a certificate against a key, from its bytes"),
    "doctor": ("doctor", "look at this machine and a folder, and say what is missing"),
}


LANGUAGES = ("en", "ur", "ps", "prs", "ar", "tr")  # as sulh.language has them, which takes a while to load


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaint is one sentence and whose exit is 1, since 2 means tampering."""

    def error(self, message: str) -> NoReturn:
        print(f"sulh: {message}; see: {self.prog} --help", file=sys.stderr)
        raise SystemExit(1)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not words or words[0] in {"-h", "--help", "help"}:
        print(overview())
        return 0
    if words[0] == "--version":
        print(f"sulh {__version__}")
        return 0
    if words[0] not in COMMANDS:
        print(f"sulh: {words[0]} is not a command; the commands are: {', '.join(COMMANDS)}", file=sys.stderr)
        return 1
    return _run(words[0], words[1:])


def _run(command: str, words: Sequence[str]) -> int:
    module = importlib.import_module(f"sulh.cli.{COMMANDS[command][0]}")
    parser = parser_of(command)
    args = parser.parse_args(words)
    if args.lang not in LANGUAGES:  # argparse checks what was typed, and no default from the environment
        parser.error(f"$SULH_LANG is {args.lang!r}, and one of {', '.join(LANGUAGES)} was expected")
    try:
        status: int = module.run(args)
        sys.stdout.flush()
        return status
    except Fault as fault:
        return _say(fault, args.lang)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader has seen enough
        return 0
    except OSError as error:  # a folder that is a file, a full disk, a place that is not ours
        problem = by_system(error, error.strerror)
        named = str(error.filename or args.__dict__.get("dir") or command)
        why = Refused("cannot_write", "{path} could not be written: {problem}", path=named, problem=problem)
        return _say(why, args.lang)
    except KeyboardInterrupt:
        return 130


def _say(fault: Fault, lang: str) -> int:
    print(sentence(fault, lang), file=sys.stderr)
    return 2 if isinstance(fault, Tampered) else 1


def parser_of(command: str) -> Parser:
    """The parser of one command, with what every command takes."""
    module = importlib.import_module(f"sulh.cli.{COMMANDS[command][0]}")
    parser = Parser(prog=f"sulh {command}", description=COMMANDS[command][1])
    module.arguments(parser)
    parser.add_argument("--json", action="store_true", help="print JSON instead of sentences")
    parser.add_argument(
        "--lang",
        default=os.environ.get("SULH_LANG", "en"),
        choices=LANGUAGES,
        help="language of what is printed (default: $SULH_LANG, else en)",
    )
    return parser


def overview() -> str:
    """The list of commands."""
    lines = [f"  {name:<8} {line}" for name, (_, line) in COMMANDS.items()]
    return "\n".join(
        [
            "sulh: a joint ceasefire monitoring and verification mechanism on one signed record",
            "",
            *lines,
            "",
            "Each command has --help, --json and --lang. Begin with: sulh demo --once",
        ]
    )


if __name__ == "__main__":
    raise SystemExit(main())
