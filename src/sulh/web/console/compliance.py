# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Views of what can be said of each term and party on a day: a table, and one cell with all that it rests on.

A figure of what is alleged never stands without who was there to see; no column compares the parties. `tone` is the
reporting room's one word on what may look like good news.
"""

from collections.abc import Iterable
from typing import Any

from sulh.readings.compliance import PartyOn, TermOn
from sulh.readings.compliance_plain import plain_party
from sulh.reporting.complied import tone
from sulh.statement.envelope import Name
from sulh.web.console.agreement import Text, find_term, texts_of
from sulh.web.console.asked import Asked, not_shown
from sulh.web.console.plain import At, Plain, at_of
from sulh.web.console.shelf import Glance


class Cell(Plain, frozen=True, kw_only=True):
    """One term and one party. `watched`: thousandths of the time that the least watched sector was, for certain.

    asks    whether the term asks anything of the party at all; without that all else is empty
    asked   thousandths that the charter wants to have been watched; None where it has adopted none
    """

    party: str
    asks: bool
    status: str
    tone: str
    incidents: int
    unsure: int
    findings: int
    owed: int
    watched: int | None
    asked: int | None
    supposed: bool


class Row(Plain, frozen=True, kw_only=True):
    """One term with a cell for each party, in the order of the table."""

    id: str
    label: str
    holds: str
    texts: tuple[Text, ...]
    cells: tuple[Cell, ...]


class ComplianceView(Plain, frozen=True, kw_only=True):
    """The table on a day; `parties` are its columns."""

    at: At
    documentary: bool
    parties: tuple[str, ...]
    rows: tuple[Row, ...]


class CellView(Plain, frozen=True, kw_only=True):
    """One term at a moment, with the whole answer for each party that was asked for.

    `answers`: as `sulh compliance --json` gives them; `entries`: where each statement named in them stands, as far
    as this reader may see it.
    """

    at: At
    id: str
    label: str
    holds: str
    texts: tuple[Text, ...]
    answers: tuple[dict[str, Any], ...]
    tones: dict[str, str]
    entries: dict[str, int]


def compliance_view(glance: Glance, asked: Asked) -> ComplianceView:
    """Every term against every party."""
    parties = glance.parties()
    found = [glance.grouped.compliance.term(thing, glance.on) for thing in glance.states.terms]
    return ComplianceView(
        at=at_of(glance),
        documentary=glance.states.documentary,
        parties=parties,
        rows=tuple(_row(glance, term, parties) for term in found),
    )


def cell_view(glance: Glance, asked: Asked) -> CellView:
    """One term; Refused `not_shown` for a term or a party that is none here."""
    thing = find_term(glance, asked.which)
    if asked.party and asked.party not in glance.parties():
        raise not_shown(asked.party)
    term = glance.grouped.compliance.term(thing, glance.on)
    by_party = {one.party: one for one in term.parties}
    order = [party for party in glance.parties() if party in by_party and asked.party in ("", party)]
    answers = tuple(plain_party(by_party[party]) for party in order)
    index_of = glance.state.record.chains.index_of
    named = {id: index_of(id) for id in _ids(by_party[party] for party in order)}
    return CellView(
        at=at_of(glance),
        id=thing.id,
        label=term.label or thing.id[:12],
        holds=term.in_force.value,
        texts=texts_of(glance.grouped.languages.of_term(thing)),
        answers=answers,
        tones={party: tone(by_party[party].status) for party in order},
        entries={id: index for id, index in named.items() if index is not None},
    )


def _row(glance: Glance, term: TermOn, parties: tuple[Name, ...]) -> Row:
    by_party = {one.party: one for one in term.parties}
    return Row(
        id=term.id,
        label=term.label or term.id[:12],
        holds=term.in_force.value,
        texts=texts_of(glance.grouped.languages.of_term(term.thing)),
        cells=tuple(_cell(party, by_party.get(party)) for party in parties),
    )


def _cell(party: Name, one: PartyOn | None) -> Cell:
    if one is None:
        return Cell(
            party=party,
            asks=False,
            status="",
            tone="",
            incidents=0,
            unsure=0,
            findings=0,
            owed=0,
            watched=None,
            asked=None,
            supposed=False,
        )
    return Cell(
        party=party,
        asks=True,
        status=one.status.value,
        tone=tone(one.status),
        incidents=one.alleged.incidents,
        unsure=one.alleged.unsure,
        findings=len(one.findings),
        owed=len(one.duties),
        watched=None if one.coverage is None else one.coverage.least,
        asked=None if one.coverage is None else one.coverage.asked,
        supposed=one.supposed,
    )


def _ids(found: Iterable[PartyOn]) -> dict[str, None]:
    ids: dict[str, None] = {}
    for one in found:
        ids |= dict.fromkeys((*one.statements, *one.findings, *one.alleged.listed))
        for duty in one.duties:
            ids |= dict.fromkeys((duty.id, *duty.statements))
    return ids
