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
params, so that a refused party reads why in its own language.
"""

from __future__ import annotations

Param = str | int


class Fault(Exception):
    """A failure with a code, an English sentence template and the values that fill it.

    `text` is a `str.format` template over `params`; `str(fault)` is the filled sentence.
    """

    def __init__(self, code: str, text: str, /, **params: Param) -> None:
        super().__init__(text.format(**params))
        self.code = code
        self.params: dict[str, Param] = params


class Refused(Fault):
    """The sender can mend it; nothing was appended and nothing was lost."""


class Tampered(Fault):
    """Evidence against somebody: bytes, signatures or heads that contradict each other.

    `file` and `entry` name the place when they are known, so that a reader can look for themselves.
    """

    def __init__(
        self, code: str, text: str, /, *, file: str | None = None, entry: int | None = None, **params: Param
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

    def __init__(self, code: str, text: str, /, *, after_seconds: int = 60, **params: Param) -> None:
        super().__init__(code, text, after_seconds=after_seconds, **params)
        self.after_seconds = after_seconds
