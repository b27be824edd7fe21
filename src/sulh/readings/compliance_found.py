# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What findings say of a term and a party: breached, answered in some other way, or nothing that counts.

A finding is people's; what the program judges is only its reach. One about a term that did not bind the party by
its own consent, or about a time at which the term did not apply, is outside its scope and breaches nothing,
whoever signed it off. The cases room cannot judge that, since no fold reads another room's bodies, and it must
not: whether a consent stood at that time can become known later, and no finding is void for it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from sulh.agreement.state import TermRow
from sulh.cases.verdicts import HAPPENED, Occurrence, OutsideScope, Permitted, Violation
from sulh.clock import GRAIN, Holds, Span
from sulh.mechanism import ReportRow, States
from sulh.readings.compliance_frame import Period
from sulh.readings.compliance_status import TermWhy
from sulh.readings.findings import FindingOn, FindingState, findings
from sulh.statement.envelope import Hex32, Name

UNFOUNDED = frozenset({Occurrence.NOT_CONFIRMED, Occurrence.UNFOUNDED})


@dataclass(slots=True, kw_only=True)
class Ruled:
    """What findings say of one term and party in a period.

    breached, unsure   findings by which it was breached, surely or at a time that is not sure
    answered           incidents of which a finding says that this party breached nothing by them
    cited              every finding about it, in log order
    """

    breached: list[Hex32] = field(default_factory=list)
    unsure: list[Hex32] = field(default_factory=list)
    answered: set[Hex32] = field(default_factory=set)
    cited: list[Hex32] = field(default_factory=list)
    why: set[TermWhy] = field(default_factory=set)


class Findings:
    """Findings of a state, by the term that they cite and by the incidents that they are about."""

    def __init__(self, states: States) -> None:
        self._states = states
        self._by_term: dict[Hex32, list[FindingOn]] = {}
        self._loose: list[FindingOn] = []
        for found in states.shared(findings):
            term = found.row.first("term")
            if term is None:
                self._loose.append(found)
            else:
                self._by_term.setdefault(states.anchor(term, TermRow), []).append(found)

    def about(self, term: Hex32) -> tuple[FindingOn, ...]:
        """Findings that cite a term, and those that cite none, in log order."""
        found = [*self._by_term.get(term, ()), *self._loose]
        return tuple(sorted(found, key=lambda one: one.row.origin.index))

    def incidents(self, found: FindingOn) -> tuple[Hex32, ...]:
        """The incidents that a finding is about, by their first reports."""
        return tuple(
            dict.fromkeys(self._states.anchor(n, ReportRow) for n in found.row.refs.get("incident", ()))
        )

    def when(self, found: FindingOn) -> tuple[datetime, datetime] | None:
        """Between which instants it happened: as the finding says itself, else by exactly the reports that it cites.

        None where none of these bounds it. No other report moves a finding: the accused could else blur its time
        by a version of its own.
        """
        spans = list(self._spans(found))
        starts = [span.earliest for span in spans if span.earliest is not None]
        ends = [span.latest for span in spans if span.latest is not None]
        if not spans or len(starts) < len(spans) or len(ends) < len(spans):
            return None
        return min(starts), max(ends) - GRAIN

    def _spans(self, found: FindingOn) -> Iterator[Span]:
        if found.row.origin.occurred is not None:
            yield found.row.origin.occurred.span()
            return
        for number in found.row.refs.get("incident", ()):
            row = self._states.row(ReportRow, number)
            if row is not None and row.origin.occurred is not None:
                yield row.origin.occurred.span()


class Judge(Protocol):
    """What a finding's reach is judged by."""

    def applied(self, party: Name, first: datetime, last: datetime) -> Holds:
        """Whether the term applied to a party through [first, last]."""

    def excepted(self, exception: Hex32, party: Name, first: datetime, last: datetime) -> Holds:
        """Whether the exception was agreed as widely as the term itself was, and applied then."""


def ruled(book: Findings, term: Hex32, party: Name, period: Period, judge: Judge) -> Ruled:
    """What findings say of a term and a party in a period."""
    result = Ruled()
    for found in book.about(term):
        cites = found.row.first("term") is not None
        when = book.when(found)
        inside = Holds.POSSIBLY if when is None else period.holds(*when)
        if inside is Holds.NO or found.state is FindingState.CORRECTED:
            continue
        if found.stands:
            _stands(result, found, book.incidents(found), party, when, judge)
        elif cites and party in found.parties:
            result.why.add(_open(found))
        if cites and party in found.parties:
            result.cited.append(found.id)
        if inside is Holds.POSSIBLY and found.id in result.breached:
            result.breached.remove(found.id)
            result.unsure.append(found.id)
            result.why.add(TermWhy.TIME_NOT_SURE)
    return result


def _open(found: FindingOn) -> TermWhy:
    """Why nothing follows from a finding."""
    if found.contested:
        return TermWhy.FINDING_CONTESTED
    if found.state is FindingState.SPLIT:
        return TermWhy.FINDING_SPLIT
    return TermWhy.FINDING_WAITING if found.state is FindingState.WAITING else TermWhy.FINDING_NOT_JOINT


def _stands(
    result: Ruled,
    found: FindingOn,
    incidents: Iterable[Hex32],
    party: Name,
    when: tuple[datetime, datetime] | None,
    judge: Judge,
) -> None:
    body = found.row.body
    breach, occurrence = body.breach, body.occurrence.verdict
    # 1. What did not happen, or was somebody else's act, is answered for this party.
    if occurrence in UNFOUNDED:
        result.answered.update(incidents)
        result.why.add(TermWhy.NOT_CONFIRMED)
        return
    if found.parties and party not in found.parties:
        result.answered.update(incidents)
        return
    if found.row.first("term") is None or occurrence not in HAPPENED:
        return
    # 2. An exception answers it, if it was agreed.   3. So does a term that does not reach it.
    if isinstance(breach, Permitted):
        exception = found.row.first("exception") or ""
        if when is not None and judge.excepted(exception, party, *when) is Holds.YES:
            result.answered.update(incidents)
            result.why.add(TermWhy.EXCEPTED)
        else:
            result.why.add(TermWhy.FINDING_OUTSIDE_SCOPE)
    elif isinstance(breach, OutsideScope):
        result.answered.update(incidents)
    elif isinstance(breach, Violation) and party in found.parties:
        _breached(result, found, party, when, judge)


def _breached(
    result: Ruled, found: FindingOn, party: Name, when: tuple[datetime, datetime] | None, judge: Judge
) -> None:
    if when is None:
        result.unsure.append(found.id)
        result.why |= {TermWhy.FINDING_ISSUED, TermWhy.TIME_NOT_SURE}
        return
    reach = judge.applied(party, *when)
    if reach is Holds.YES:
        result.breached.append(found.id)
        result.why.add(TermWhy.FINDING_ISSUED)
    elif reach is Holds.POSSIBLY:
        result.unsure.append(found.id)
        result.why |= {TermWhy.FINDING_ISSUED, TermWhy.TIME_NOT_SURE}
    else:
        result.why.add(TermWhy.FINDING_OUTSIDE_SCOPE)
