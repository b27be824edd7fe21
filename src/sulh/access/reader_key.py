# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A record reader's key over HTTP: each request for entries is signed, so that no password is ever sent.

    Sulh-Reader: <key hex> <POSIX seconds> <signature hex>
    signed:      "sulh/read/v1\n" charter id "\n" path "\n" seconds "\n"

Five minutes of difference between clocks are allowed. The charter and the path are signed, so that a server
which is asked for one thing cannot use the header to ask another for something else.
"""

import time
from collections.abc import Callable, Mapping
from pathlib import Path

from sulh.errors import Refused, Tampered
from sulh.statement.keyfile import read_key
from sulh.statement.keys import verify
from sulh.statement.locker import Ask

HEADER = "Sulh-Reader"
MAX_SKEW_SECONDS = 300


def authorize_with(path: Path, mechanism: str, ask: Ask | None = None) -> Callable[[str], Mapping[str, str]]:
    """Headers for requests by the key in a file."""
    key = read_key(path, ask).key()

    def authorize(asked: str) -> Mapping[str, str]:
        seconds = int(time.time())
        return {HEADER: f"{key.public} {seconds} {key.sign(_text(mechanism, asked, seconds)).hex()}"}

    return authorize


def _text(mechanism: str, path: str, seconds: int) -> bytes:
    return f"sulh/read/v1\n{mechanism}\n{path}\n{seconds}\n".encode()


def reader_of(header: str, mechanism: str, path: str, now: int) -> str:
    """The public key that signed a request for `path`; Refused `bad_reader` when none rightly did."""
    try:
        key, seconds, signature = header.split(" ")
        if abs(int(seconds) - now) > MAX_SKEW_SECONDS or len(key) != 64:
            raise ValueError("the time is more than five minutes off")
        verify(key, _text(mechanism, path, int(seconds)), bytes.fromhex(signature))
    except (ValueError, Tampered) as error:
        raise Refused(
            "bad_reader",
            "a request signed by a record reader's key was expected: {problem}",
            problem=str(error),
        ) from error
    return key
