# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The four families of failure, told apart by what the reader must do.

    Fault
    ├── Refused       the sender can mend it: says what was expected, what was found, where, what to do
    ├── Tampered      evidence against somebody: never swallowed, never retried, stops the affected work
    └── Unavailable   nothing is wrong, but not now: says after how long to try again
    TypeError, RuntimeError   misuse by our own code: let it crash

A fault has a stable `code` and named `params`. Its English sentence is written where it is raised;
the sentence in the five other languages stands in the catalogues under `fault-<code>` with the same
params, so that a refused party reads why in its own language. A param that is words of ours is a
`Phrase`, or another fault: English in `params`, for programs; in the reader's language within the sentence.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Mapping

Param = str | int

# What msgspec says of plain data that does not fit: `key`, and the places of what it names.
_AT = r"(?: - at `(?P<at>[^`]+)`)?"
_MISFITS: tuple[tuple[str, str], ...] = (
    ("lacks", r"Object missing required field `(?P<field>[^`]+)`"),
    ("unknown", r"Object contains unknown field `(?P<field>[^`]+)`"),
    ("type", r"Expected `(?P<expected>[^`]+)`, got `(?P<found>[^`]+)`"),
    ("limit", r"Expected `(?P<expected>[^`]+)`(?: of length)? (?P<limit>[<>]=? ?-?[0-9]+)"),
    ("pattern", r"Expected `str` matching regex (?P<pattern>.+?)"),
    ("choice", r"Invalid (?:enum )?value (?P<found>.+?)"),
    ("cut", r"Input data was truncated"),
    ("json", r"JSON is malformed: .+? \(byte (?P<byte>[0-9]+)\)"),
)


class Phrase(str):
    """Words of ours in a fault's param, said in the reader's language like the sentence they stand in.

    It is its English text, `text` filled with `params`; the other languages have it as `phrase-<key>` with the
    same params. What has no such message (a system's rare complaint) is said in English.
    """

    key: str
    params: Mapping[str, Param]

    def __new__(cls, key: str, text: str, /, **params: Param) -> Phrase:
        made = super().__new__(cls, text.format(**params))
        made.key, made.params = key, params
        return made


NONE = Phrase("none", "none")
NOBODY = Phrase("nobody", "nobody")


def in_bytes(number: int) -> Phrase:
    """A length, as what was found mostly is."""
    return Phrase("bytes", "{n} bytes", n=number)


def at_most_bytes(number: int) -> Phrase:
    """A limit, as what was expected often is."""
    return Phrase("at-most-bytes", "at most {n} bytes", n=number)


def in_hashes(number: int) -> Phrase:
    """The length of a proof."""
    return Phrase("hashes", "{n} hashes", n=number)


def by_system(error: Exception, said: str | None = None) -> Phrase:
    """What the system, its network or SQLite complains of, by number or class; `said`: its own words in English."""
    reason = getattr(error, "reason", None)  # urllib wraps what happened
    first = reason if isinstance(reason, OSError) else error
    number = first.errno if isinstance(first, OSError) else None
    name = errno.errorcode.get(number or 0, type(first).__name__).lower()
    return Phrase(f"system-{name}", "{said}", said=said or str(error) or type(error).__name__)


def misfit(error: Exception) -> Phrase:
    """What a decoder says of plain data that does not have the expected shape; its own words in English."""
    said = str(error) or type(error).__name__
    for key, pattern in _MISFITS:
        found = re.fullmatch(pattern + _AT, said)
        if found is not None:
            places = {name: text or "$" for name, text in found.groupdict().items()}
            return Phrase(f"misfit-{key}", "{said}", said=said, **places)
    return Phrase("misfit-other", "{said}", said=said)


class Fault(Exception):
    """A failure with a code, an English sentence template and the values that fill it.

    `text` is a `str.format` template over `params`; `str(fault)` is the filled sentence. `within`: those of the
    params that are to be said in the reader's language.
    """

    def __init__(self, code: str, text: str, /, **params: Param | Fault) -> None:
        super().__init__(text.format(**params))
        self.code = code
        self.params: dict[str, Param] = {
            name: value if isinstance(value, int) else str(value) for name, value in params.items()
        }
        self.within: dict[str, Phrase | Fault] = {
            name: value for name, value in params.items() if isinstance(value, Phrase | Fault)
        }


class Refused(Fault):
    """The sender can mend it; nothing was appended and nothing was lost."""


class Tampered(Fault):
    """Evidence against somebody: bytes, signatures or heads that contradict each other.

    `file` and `entry` name the place when they are known, so that a reader can look for themselves.
    """

    def __init__(
        self,
        code: str,
        text: str,
        /,
        *,
        file: str | None = None,
        entry: int | None = None,
        **params: Param | Fault,
    ) -> None:
        super().__init__(code, text, **params)
        self.file = file
        self.entry = entry

    def __str__(self) -> str:
        place = [f"file {self.file}"] if self.file else []
        place += [f"entry {self.entry}"] if self.entry is not None else []
        sentence = super().__str__()
        return f"{', '.join(place)}: {sentence}" if place else sentence


class Unavailable(Fault):
    """Try again later; `after_seconds` says when it is worth it."""

    def __init__(self, code: str, text: str, /, *, after_seconds: int = 60, **params: Param | Fault) -> None:
        super().__init__(code, text, after_seconds=after_seconds, **params)
        self.after_seconds = after_seconds
