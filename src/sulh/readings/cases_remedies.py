# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Remedies at a moment: what was ordered after which finding, who owes it, by when, and what became of it.

A remedy is ordered here and lives as a commitment: declared there, verified there, late there. Where the commitment
says another owner, verifier or time than the order, both are shown and the order's is the one that was agreed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sulh.cases.case_kinds import RemedyKind
from sulh.cases.shapes import RemedyRow
from sulh.cases.state import ActRow
from sulh.clock import Holds, parse_time
from sulh.mechanism import States, Version
from sulh.readings.cases_book import CasesBook
from sulh.readings.commitments import CommitmentOn, Commitments, CommitmentStatus
from sulh.readings.moment import Moment
from sulh.statement.envelope import Hex32, Name


class RemedyState(StrEnum):
    """Whether it is ordered: one co-chair proposes it, the other assents or refuses."""

    PROPOSED = "proposed"
    REFUSED = "refused"
    ORDERED = "ordered"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemedyOn:
    """One remedy: as it was ordered, and (`duty`) what became of the commitment that it names.

    late   past the order's own time without being verified as done, or verified after it
    """

    id: Hex32
    index: int
    finding: Hex32
    commitment: Hex32
    owner: Name
    kind: RemedyKind
    what: str
    lang: str
    due: str
    verifier: Name
    state: RemedyState
    duty: CommitmentOn | None
    late: Holds

    @property
    def status(self) -> CommitmentStatus | None:
        """What became of it; None where no such commitment stands in the record."""
        return None if self.duty is None else self.duty.status


def remedies(states: States, on: Moment, book: CasesBook | None = None) -> tuple[RemedyOn, ...]:
    """Every remedy that was proposed by then, in log order."""
    book = book or CasesBook(states)
    until = book.until(on)
    said = book.said(RemedyRow, until)
    duties = _duties(states, on) if said else {}
    acts = book.kept("act", ActRow)
    return tuple(_remedy(book, one, acts.get(one.id), duties, until) for one in said)


def _duties(states: States, on: Moment) -> Mapping[Hex32, CommitmentOn]:
    """Commitments by every statement that is a version of one."""
    found = states.shared(Commitments).on(on)
    return {version.id: one for one in found for version in one.thing.versions}


def _remedy(
    book: CasesBook,
    one: Version[RemedyRow],
    act: ActRow | None,
    duties: Mapping[Hex32, CommitmentOn],
    until: datetime,
) -> RemedyOn:
    body, origin = one.row.body, one.row.origin
    commitment = one.row.first("commitment") or ""
    duty = duties.get(commitment)
    counts = act.counts_at if act is not None else None
    refused = act.refused_at if act is not None else None
    state = RemedyState.PROPOSED
    if counts is not None and book.known(counts, until):
        state = RemedyState.ORDERED
    elif refused is not None and book.known(refused, until):
        state = RemedyState.REFUSED
    return RemedyOn(
        id=one.id,
        index=origin.index,
        finding=one.row.first("finding") or "",
        commitment=commitment,
        owner=body.owner,
        kind=body.remedy,
        what=body.what,
        lang=origin.lang,
        due=body.due,
        verifier=body.verifier,
        state=state,
        duty=duty,
        late=_late(state, body.due, duty, until),
    )


def _late(state: RemedyState, due: str, duty: CommitmentOn | None, until: datetime) -> Holds:
    """By the order's own time; what was verified in time by the commitment's is late by neither."""
    if state is not RemedyState.ORDERED or until < parse_time(due):
        return Holds.NO
    if duty is not None and duty.status is CommitmentStatus.VERIFIED_DONE:
        return duty.late
    return Holds.YES
