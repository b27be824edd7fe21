# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Whose hand signed, where it was not the speaker's own; who was given what was sealed; what was taken back since."""

from collections.abc import Iterator

from sulh.mechanism import States
from sulh.readings.moment import Moment
from sulh.readings.pens import SignedThrough, signed_through, through_count
from sulh.readings.receipts import receipts
from sulh.reporting.says import name_of
from sulh.reporting.words import Line, Lines, Piece, Pieces, code, sentence

SHORT = 12  # hex digits of an id on the screen; --json has them whole


def penned(states: States, on: Moment, lang: str, most: int) -> Lines:
    """One line for each statement that was signed with a key which another held."""
    lines = (_penned(states, one, lang) for one in signed_through(states, 0, most))
    return Lines(count=through_count(states), lines=lines)


def _penned(states: States, one: SignedThrough, lang: str) -> Line:
    custody = one.custody
    words = sentence(
        lang,
        f"custody-{custody.how.replace('_', '-')}",
        org=name_of(states, one.issuer, lang),
        who=Piece(text=custody.who),
        owner=name_of(states, custody.owner, lang) if custody.owner else Piece(text=""),
    )
    return Line(label=str(one.index), words=words, under=((code(one.id[:SHORT]),),))


def receipt_lines(states: States, on: Moment, lang: str) -> Iterator[Line]:
    """Who was given, or opened, what was sealed to it; nothing in layers that were not told."""
    for one in receipts(states):
        said: dict[str, Piece] = {
            "id": code(str(one["id"])[:SHORT]),
            "party": name_of(states, str(one["org"]), lang),
            "entry": code(str(one["entry"])),
        }
        gone = one["retracted"]
        under = () if gone is None else (sentence(lang, "receipt-retracted", entry=code(str(gone))),)
        yield Line(words=sentence(lang, f"receipt-{one['how']}", **said), under=under)


def retracted_line(states: States, org: str, statement: str, entry: int, why: str, lang: str) -> Pieces:
    """To somebody who was given a statement that has been taken back since."""
    return sentence(
        lang,
        "told-retracted",
        party=name_of(states, org, lang),
        id=code(statement[:SHORT]),
        entry=code(str(entry)),
        why=Piece(text=why, kind="quote"),
    )
