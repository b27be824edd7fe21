# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Sentences made of pieces: the program's own words, quotations with their own language, and codes.

A page draws each kind in its own way and a terminal sets isolates around what runs the other way, so a
sentence is kept in pieces until it is drawn. Quotations are the sources' words: never translated, never
mixed with ours.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sulh.language import direction
from sulh.language.bundle import MarkedNumber
from sulh.language.catalogue import say
from sulh.language.digits import show_number

OWN, QUOTE, CODE = "own", "quote", "code"
# While a message is being filled, a piece stands in it as one of these; no catalogue contains them.
_OPEN, _CLOSE = "\ue000", "\ue001"
_TOKEN = re.compile(f"[\u2068]?{_OPEN}([0-9]+){_CLOSE}[\u2069]?")
_LRI, _FSI, _PDI = "\u2066", "\u2068", "\u2069"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opens:
    """What a number counts: the name of a count (readings/counted.py), and whose it is where there are several.

    `asked`: what else the question says, such as a day.
    """

    what: str
    of: str = ""
    asked: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of text: `own` words of the interface, a source's `quote`, or a `code` (id, hash, label).

    `opens`: what is shown to whoever asks what the number counts.
    """

    text: str
    kind: str = OWN
    lang: str = ""
    opens: Opens | None = None


Pieces = tuple[Piece, ...]


class Counted(int):
    """A number in a sentence that opens what it counts; nothing opens a nought, since nothing stands behind it."""

    def of(self, what: str, of: str = "", **asked: str) -> "Counted":
        """With the name of its count."""
        self.opens = Opens(what=what, of=of, asked=tuple(asked.items()))
        return self


def opening(number: int, what: str, of: str = "", **asked: str) -> Counted:
    """A number that opens what it counts."""
    return Counted(number).of(what, of, **asked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: a label where the thing has one, the words, and lines that belong under it.

    `opens`: what the label leads to.
    """

    words: Pieces
    label: str = ""
    under: tuple[Pieces, ...] = ()
    opens: Opens | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Lines in order, and how many there would be: those beyond what is shown are counted and not drawn."""

    count: int
    lines: Iterable[Line]


def quote(text: str, lang: str) -> Piece:
    """A source's words, and the language that they are in."""
    return Piece(text=text, kind=QUOTE, lang=lang)


def code(text: str) -> Piece:
    """A label, id or hash: always left to right, always 0-9."""
    return Piece(text=text, kind=CODE)


def sentence(lang: str, message: str, **params: Piece | Pieces | str | int) -> Pieces:
    """The message in `lang` with pieces in its places."""
    held: list[Pieces] = []
    filled: dict[str, str | int] = {}
    for name, value in params.items():
        if isinstance(value, Counted) and value:
            filled[name] = MarkedNumber(value).shown_as(f"{_OPEN}{len(held)}{_CLOSE}")
            held.append((Piece(text=show_number(value, lang), opens=value.opens),))
        elif isinstance(value, str | int):
            filled[name] = value
        else:
            filled[name] = f"{_OPEN}{len(held)}{_CLOSE}"
            held.append(value if isinstance(value, tuple) else (value,))
    found: list[Piece] = []
    for place, part in enumerate(_TOKEN.split(say(lang, message, **filled))):
        if place % 2:
            found += held[int(part)]
        elif part:
            found.append(Piece(text=part))
    return tuple(found)


def joined(lang: str, parts: Iterable[Pieces | Piece], message: str = "brief-comma") -> Pieces:
    """Parts with the language's own comma (or another joiner) between them."""
    comma = Piece(text=say(lang, message))
    found: list[Piece] = []
    for part in parts:
        if found:
            found.append(comma)
        found += part if isinstance(part, tuple) else (part,)
    return tuple(found)


def plain(pieces: Pieces, lang: str) -> str:
    """Text for a terminal: quotations in quotation marks, left-to-right runs isolated in right-to-left text."""
    rtl = direction(lang) == "rtl"
    opened, closed = ("«", "»") if lang in {"ps", "prs", "ar"} else ("“", "”")
    found = []
    for piece in pieces:
        if piece.kind == OWN:
            found.append(piece.text)
            continue
        # A quotation runs as its own first letter does; a code always runs left to right.
        opener = _FSI if piece.kind == QUOTE else _LRI
        text = f"{opener}{piece.text}{_PDI}" if rtl else piece.text
        found.append(f"{opened}{text}{closed}" if piece.kind == QUOTE else text)
    return "".join(found)
