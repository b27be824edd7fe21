# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Whose voices a record carries: for each organisation what it says itself, and what others say about it.

A record can be sound to the last byte and still hold one side only; this reading says so in figures.
"""

from dataclasses import dataclass

from sulh.agreement.kinds import Consent
from sulh.agreement.state import ConsentClaimRow
from sulh.mechanism import ClaimRow, ReportRow, States
from sulh.recompute.marks import SAYS
from sulh.statement.envelope import Hex32, Name
from sulh.talks.kinds import AnswerValue
from sulh.talks.state import AnswerRow

NOT_CARRIED = "not carried"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Statements by how they concern one organisation.

    own         said by it: by its own key, or by a speaker whom a source names
    unnamed     said for it by somebody whom no source names
    by_others   about it, said for another organisation or by an unnamed source
    by_report   about it, said by publications in their own voice
    """

    org: Name
    own: tuple[Hex32, ...]
    unnamed: tuple[Hex32, ...]
    by_others: tuple[Hex32, ...]
    by_report: tuple[Hex32, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One account that no source carries; `party` is None where the source does not say whose."""

    about: str
    party: Name | None
    statement: Hex32
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """Every organisation of the charter in its order, what no organisation says, and what is not carried."""

    organisations: tuple[Voice, ...]
    reports_own: tuple[Hex32, ...]
    unnamed: tuple[Hex32, ...]
    not_carried: tuple[Missing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceCount:
    """How many statements a `Voice` has of each."""

    org: Name
    own: int
    unnamed: int
    by_others: int
    by_report: int


def voices(states: States, start: int = 0, stop: int | None = None) -> Voices:
    """The voices of everything that stands (superseded statements left out); of each list, from start to stop."""

    def said(group: str) -> tuple[Hex32, ...]:
        return tuple(key.partition("/")[2] for _, key in states.marks.take(SAYS, group, start, stop))

    return Voices(
        organisations=tuple(
            Voice(
                org=org.id,
                own=said(f"own/{org.id}"),
                unnamed=said(f"unnamed/{org.id}"),
                by_others=said(f"others/{org.id}"),
                by_report=said(f"report/{org.id}"),
            )
            for org in states.charter.organisations
        ),
        reports_own=said("report/"),
        unnamed=said("unnamed/"),
        not_carried=not_carried(states)[start:stop],
    )


def voice_counts(states: States) -> tuple[VoiceCount, ...]:
    """The lengths of the voices of every organisation; no statement is read."""

    def count(group: str) -> int:
        return states.marks.count(SAYS, group)

    return tuple(
        VoiceCount(
            org=org.id,
            own=count(f"own/{org.id}"),
            unnamed=count(f"unnamed/{org.id}"),
            by_others=count(f"others/{org.id}"),
            by_report=count(f"report/{org.id}"),
        )
        for org in states.charter.organisations
    )


def reports_and_unnamed(states: States) -> tuple[int, int]:
    """How many statements publications make in their own voice, and how many are said by nobody known."""
    return states.marks.count(SAYS, "report/"), states.marks.count(SAYS, "unnamed/")


def not_carried(states: States) -> tuple[Missing, ...]:
    """Every account that no source carries, as its source says."""
    found = [
        Missing(about=v.row.body.about, party=v.row.body.party, statement=v.id, lang=v.row.origin.lang)
        for v in states.lacking(ClaimRow)
        if v.row.body.not_carried
    ]
    found += [
        Missing(about="consent", party=v.row.body.party, statement=v.id, lang=v.row.origin.lang)
        for v in states.lacking(ConsentClaimRow)
        if v.row.body.value is Consent.NOT_CARRIED
    ]
    found += [
        Missing(about="answer", party=v.row.body.party, statement=v.id, lang=v.row.origin.lang)
        for v in states.lacking(AnswerRow)
        if v.row.body.value is AnswerValue.NOT_CARRIED
    ]
    for v in states.lacking(ReportRow):
        body, lang = v.row.body, v.row.origin.lang
        if body.other_side == NOT_CARRIED:
            found.append(Missing(about=f"{body.label}: other side", party=None, statement=v.id, lang=lang))
        if body.casualties is not None and body.casualties.civilians == NOT_CARRIED:
            found.append(Missing(about=f"{body.label}: civilians", party=None, statement=v.id, lang=lang))
    return tuple(found)
