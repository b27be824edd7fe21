# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What people said of two reports, as `links` judges it: which tie them, who answered, by which charter's sides."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sulh.incidents.links import LinkAnswerValue, LinkValue
from sulh.incidents.rows import DoubleCountRow, LinkRow
from sulh.incidents.words import WordsRow
from sulh.mechanism import States
from sulh.readings.links import Rules, SaidLink, Sides, Word
from sulh.record.charter import CharterBody
from sulh.record.rows import read_row
from sulh.record.state import RECORD, CharterVersion
from sulh.statement.envelope import Hex32

ROOM = "incidents"
LINK, DOUBLE_COUNT = "link", "double_count"


@dataclass(slots=True, kw_only=True)
class SaidLinks:
    """Links of one noun between reports that are in view; `awaited`: what they name and nobody has reported yet."""

    said: list[SaidLink] = field(default_factory=list)
    awaited: set[Hex32 | None] = field(default_factory=set)


def said_links(states: States, noun: str, head: Mapping[Hex32, Hex32], end: int) -> SaidLinks:
    """Links and double counts said before entry `end`; `head`: a report's statement -> its issuer's first one."""
    found = SaidLinks()
    for key, value in states.rows.items(ROOM, f"{noun}/"):
        row: LinkRow | DoubleCountRow
        row = read_row(value, LinkRow) if noun == LINK else read_row(value, DoubleCountRow)
        number = key.partition("/")[2]
        words = states.rows.get(ROOM, f"words/{number}")
        found.awaited |= {tied for role in ("one", "other") if (tied := row.first(role)) not in head}
        one, other = head.get(row.first("one") or ""), head.get(row.first("other") or "")
        if row.origin.index >= end or words is None or one is None or other is None:
            continue
        found.said.append(_said(row, number, one, other, read_row(words, WordsRow), end))
    return found


def _said(
    row: LinkRow | DoubleCountRow, number: Hex32, one: Hex32, other: Hex32, said: WordsRow, end: int
) -> SaidLink:
    return SaidLink(
        id=number,
        one=one,
        other=other,
        same=isinstance(row, LinkRow) and row.body.value is LinkValue.SAME,
        by=row.origin.issuer,
        index=row.origin.index,
        now=said.opened,
        words=tuple(
            Word(
                org=word.org,
                support=word.value is LinkAnswerValue.SUPPORT,
                index=word.index,
                now=word.now,
            )
            for word in said.words
            if word.index < end
        ),
        due=said.due if said.neutral else None,
        units=row.body.units if isinstance(row, DoubleCountRow) else None,
        why=row.body.why,
        lang=row.origin.lang,
    )


def rules_of(states: States, now: str) -> Rules:
    """Who may answer: a word counts by the charter that it was said under."""
    versions = (read_row(value, CharterVersion) for _, value in states.rows.items(RECORD, "charter/"))
    charters = sorted((_sides(row.since, row.body) for row in versions), key=lambda sides: sides.since)
    today = _sides(0, states.charter)
    return Rules(parties=today.parties, co_chairs=today.co_chairs, now=now, charters=tuple(charters))


def _sides(since: int, charter: CharterBody) -> Sides:
    parties, chairs = (frozenset(org.id for org in charter.of_kind(kind)) for kind in ("party", "co_chair"))
    return Sides(since=since, parties=parties, co_chairs=chairs)
