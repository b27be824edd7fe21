# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Asking for a passphrase: on the terminal, or one line each from a file descriptor.

Never as an argument and never from the environment: on a shared machine others read both with `ps`.
"""

import argparse
import getpass
import os
from pathlib import Path

from sulh.errors import Refused, by_system
from sulh.language.catalogue import say
from sulh.statement.locker import MAX_PASSPHRASE, Ask

TERMINAL = "/dev/tty"
MAX_LINE = 4 * MAX_PASSPHRASE  # bytes: four for each character of UTF-8


def arguments(parser: argparse.ArgumentParser) -> None:
    """The argument of every command that may meet a locked key."""
    parser.add_argument(
        "--passphrase-fd",
        type=int,
        metavar="N",
        help="read passphrases from this file descriptor, one line each in the order in which they are needed "
        "(default: ask on the terminal)",
    )


def asker(args: argparse.Namespace) -> Ask:
    """How this command asks for the passphrase of a file: once, however often the file is opened."""
    known: dict[Path, str] = args.__dict__.setdefault("passphrases", {})

    def ask(path: Path) -> str:
        if path not in known:
            known[path] = _asked(args, "key-ask", path)
        return known[path]

    return ask


def ask_new(args: argparse.Namespace, path: Path, message: str = "key-ask-new") -> str:
    """A passphrase to set; on a terminal it is typed twice. Refused `not_the_same`."""
    first = _asked(args, message, path)
    if args.passphrase_fd is None and _asked(args, "key-ask-again", path) != first:
        raise Refused("not_the_same", "the two passphrases differ; nothing was written, type both again")
    return first


def _asked(args: argparse.Namespace, message: str, path: Path) -> str:
    if args.passphrase_fd is not None:
        return _line_of(args.passphrase_fd)
    if not _has_terminal():
        raise Refused(
            "no_terminal",
            "{path} needs a passphrase, and there is no terminal to ask on; give it by --passphrase-fd N",
            path=str(path),
        )
    return getpass.getpass(say(args.lang, message, file=str(path)) + " ")


def _has_terminal() -> bool:
    # getpass falls back to a visible prompt where it finds none.
    try:
        os.close(os.open(TERMINAL, os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True


def _line_of(descriptor: int) -> str:
    """One line, byte by byte, since the next line is the next asker's."""
    data = b""
    try:
        while len(data) <= MAX_LINE and (byte := os.read(descriptor, 1)) not in (b"", b"\n"):
            data += byte
        if not data:
            raise ValueError("it has no further line")
        return data.decode()
    except (OSError, ValueError) as error:  # UnicodeDecodeError is one
        raise Refused(
            "no_passphrase",
            "a passphrase was expected on file descriptor {number}, but: {problem}",
            number=descriptor,
            problem=by_system(error),
        ) from error
