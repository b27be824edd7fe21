# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is owed under a term and what is known of its being done: kept is only what somebody else verified.

A commitment (readings/commitments.py) counts for a term where its owner stands behind it, or where it says no more
than the term: the same deadline. Else anybody could invent a debt with a date that is past and show it as late.
Where the term names who verifies, only that one's check makes it kept. A term whose own deadline is past, and of
which nothing was ever said, is late by itself.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from sulh.agreement import rules
from sulh.agreement.kinds import Term
from sulh.agreement.rules import Rule
from sulh.agreement.state import TermRow, WindowRow
from sulh.clock import UNKNOWN, Holds, Span, instant, parse_time, passed
from sulh.commitments.kinds import DueBy
from sulh.mechanism import States, Thing
from sulh.readings.commitments import CommitmentOn, Commitments, CommitmentStatus, CommitmentWhy
from sulh.readings.compliance_status import Status, TermWhy
from sulh.readings.findings import findings
from sulh.readings.moment import Moment
from sulh.record.rows import read_row
from sulh.record.state import GroundRow
from sulh.statement.assertion import How
from sulh.statement.envelope import Hex32, Name

_WHYS = {
    CommitmentStatus.DECLARED_DONE: TermWhy.DECLARED_NOT_VERIFIED,
    CommitmentStatus.PARTLY: TermWhy.PARTLY_DONE,
    CommitmentStatus.NOT_DONE: TermWhy.NOT_DONE,
    CommitmentStatus.LATE: TermWhy.NOTHING_DECLARED,
    CommitmentStatus.DISPUTED: TermWhy.DUTY_DISPUTED,
    CommitmentStatus.SUSPENDED: TermWhy.DUTY_SUSPENDED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One thing that is owed: by a commitment, or (`id` is the term's version) by the term's own deadline.

    word   the commitment's own status; None for a term's own deadline
    """

    id: Hex32
    status: Status
    word: CommitmentStatus | None
    due: tuple[Span, ...]
    why: tuple[TermWhy, ...]
    statements: tuple[Hex32, ...]


class Duties:
    """What is owed in a state; commitments are read once."""

    def __init__(self, states: States) -> None:
        self._states = states
        self._commitments = states.shared(Commitments)
        ground = states.rows.get("record", "ground")
        self._now = parse_time(read_row(ground, GroundRow).now if ground else states.charter.date)

    @cached_property
    def _remedies(self) -> frozenset[tuple[Hex32, Name]]:
        """Findings that count, with whom they name: a debt that names another finding is anybody's word."""
        return frozenset(
            (found.id, party)
            for found in self._states.shared(findings)
            if found.stands
            for party in found.parties
        )

    def of(
        self, thing: Thing[TermRow], version: Hex32, body: Term, party: Name, on: Moment, last: datetime
    ) -> tuple[Duty, ...]:
        """What a party owes under a version of a term at a moment whose last instant is `last`."""
        found = [
            _duty(one, body.rule, self._remedies)
            for number in (v.id for v in thing.versions)
            for one in self._commitments.of_term(number, on)
            if one.owner == party
        ]
        own = self._by_term(thing, version, body, last)
        return tuple(dict.fromkeys(found)) or own

    def _by_term(self, thing: Thing[TermRow], version: Hex32, body: Term, last: datetime) -> tuple[Duty, ...]:
        deadline = getattr(body.rule, "deadline", None)
        if not isinstance(deadline, rules.Deadline):
            return ()
        row = next(one.row for one in thing.versions if one.id == version)
        due = _due(deadline, self._event(row))
        # Nothing is late before the record's own time says so.
        late = Holds.NO if due == UNKNOWN else passed(due, min(last, self._now))
        status, why = {
            Holds.YES: (Status.LATE, (TermWhy.NOTHING_DECLARED,)),
            Holds.POSSIBLY: (Status.UNKNOWN, (TermWhy.TIME_NOT_SURE,)),
            Holds.NO: (Status.NOT_YET_DUE, (TermWhy.DUE_UNKNOWN,) if due == UNKNOWN else ()),
        }[late]
        spans = () if due == UNKNOWN else (due,)
        return (Duty(id=version, status=status, word=None, due=spans, why=why, statements=(version,)),)

    def _event(self, row: TermRow) -> Span:
        """When the event was from which a term counts: a window's start, or when another term's event was said to be."""
        number = row.first("event") or row.first("window") or ""
        window = self._states.row(WindowRow, number)
        if window is not None:
            return window.body.start.span() if window.body.start else UNKNOWN
        term = self._states.row(TermRow, number)
        return term.origin.occurred.span() if term is not None and term.origin.occurred else UNKNOWN


def _due(deadline: rules.Deadline, event: Span) -> Span:
    due = deadline.due(event)
    if deadline.by is not None and due.latest is not None:
        # A day is over when it is over; who says "until 12:00" names that instant.
        return instant(parse_time(deadline.by.until)) if "T" in deadline.by.until else instant(due.latest)
    return due


def _duty(one: CommitmentOn, rule: Rule | None, remedies: frozenset[tuple[Hex32, Name]]) -> Duty:
    status = _status(one)
    why = [_WHYS[one.status]] if one.status in _WHYS else []
    if one.status is CommitmentStatus.VERIFIED_DONE and status is not Status.KEPT:
        why.append(TermWhy.DONE_LATE if status is Status.LATE else TermWhy.TIME_NOT_SURE)
    if not one.due and one.status in (CommitmentStatus.PENDING, CommitmentStatus.IN_PROGRESS):
        why.append(TermWhy.DUE_UNKNOWN)
    if not _stands_behind(one, rule, remedies):
        status, why = Status.UNKNOWN, [TermWhy.OWED_BY_OTHERS_WORD]
    elif status is Status.KEPT and not _right_verifier(one, rule):
        status, why = Status.UNKNOWN, [TermWhy.OTHER_VERIFIER]
    return Duty(id=one.id, status=status, word=one.status, due=one.due, why=tuple(why), statements=one.basis)


def _status(one: CommitmentOn) -> Status:
    """A status for what is known of a commitment; what is late is late, whatever was said of it since."""
    match one.status:
        case CommitmentStatus.DISPUTED:
            return Status.DISPUTED
        case CommitmentStatus.SUSPENDED:
            return Status.SUSPENDED
        case CommitmentStatus.LATE | CommitmentStatus.NOT_DONE:
            return Status.LATE
    if one.late is not Holds.NO:
        return Status.LATE if one.late is Holds.YES else Status.UNKNOWN
    if one.status is CommitmentStatus.VERIFIED_DONE:
        return Status.KEPT
    if one.status is CommitmentStatus.DECLARED_DONE or CommitmentWhy.NO_DEADLINE in one.why:
        return Status.UNKNOWN
    return Status.NOT_YET_DUE


def _stands_behind(one: CommitmentOn, rule: Rule | None, remedies: frozenset[tuple[Hex32, Name]]) -> bool:
    """Whether the owner said it or answered it, or it has the deadline that the term has."""
    counts = next(version.row for version in one.thing.versions if version.id == one.counts)
    if counts.origin.issuer == one.owner and counts.body.says.how is How.OWN_ACT:
        return True
    if any(role == "finding" and (number, one.owner) in remedies for role, number in one.source):
        return True
    return _same(counts.body.deadline, getattr(rule, "deadline", None))


def _same(one: DueBy | None, other: object) -> bool:
    if one is None or not isinstance(other, rules.Deadline):
        return False
    if one.at is not None or other.by is not None:
        return one.at == other.by
    return (one.event, one.days) == (other.event, other.days) and not other.hours


def _right_verifier(one: CommitmentOn, rule: Rule | None) -> bool:
    if rule is None or (rule.verifier is None and rule.verifier_role is None):
        return True
    counts = next(version.row.body for version in one.thing.versions if version.id == one.counts)
    return (counts.verifier, counts.verifier_role) == (rule.verifier, rule.verifier_role)
