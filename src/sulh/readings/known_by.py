# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a person knows a case by where nobody gave it a label: where and when the first of what it is about was.

It is read from the statements that the case was opened on, as this layer has them, and from nothing that comes
later: fusion moves incidents, and a name that moved would name another case. It names no case to the program; two
may be known by the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sulh.errors import Refused
from sulh.incidents.rows import ComplaintRow, DetectionRow, PetitionRow, ReportRow
from sulh.mechanism import States
from sulh.record.things import VersionRow
from sulh.statement.envelope import Hex32

KINDS: tuple[type[VersionRow], ...] = (ReportRow, DetectionRow, ComplaintRow, PetitionRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownBy:
    """place: a name in words of language `lang`, as its source wrote it; day: 2026-03-02. Each may be ""."""

    place: str = ""
    lang: str = "und"
    day: str = ""


def known_by(states: States, cited: Iterable[Hex32]) -> KnownBy:
    """Of statements the first in time; of those without a time the first in the record."""
    rows = [row for row in (_row(states, number) for number in cited) if row is not None]
    if not rows:
        return KnownBy()
    first = min(rows, key=lambda row: (_began(row) == "", _began(row), row.origin.index))
    placed = next((row for row in (first, *rows) if _place(row)), first)
    when = first.origin.occurred
    return KnownBy(place=_place(placed), lang=placed.origin.lang, day="" if when is None else when.since[:10])


def _row(states: States, number: Hex32) -> VersionRow | None:
    found = (states.row(kind, number) for kind in KINDS)
    return next((row for row in found if row is not None), None)


def _began(row: VersionRow) -> str:
    """The earliest moment that it may have been, in UTC; "" where it says none."""
    try:
        earliest = None if row.origin.occurred is None else row.origin.occurred.span().earliest
    except Refused:
        return ""
    return "" if earliest is None else earliest.isoformat()


def _place(row: VersionRow) -> str:
    """The first name of its place; a sector where there is none."""
    body = getattr(row, "body", None)
    names = getattr(getattr(body, "site", None), "names", None) or ()
    return str(next(iter(names), "") or getattr(body, "sector", "") or "")
