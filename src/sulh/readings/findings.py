# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Findings as they stand: waiting, issued or split; whether they count yet; what corrected them.

A finding counts once it is issued and those hold it whom the joint policy names, or both co-chairs have let it
count because a cosigner stayed silent (record/overrides.py). Where no cosigner is declared nobody can hold it, and
it counts when it is issued.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sulh.cases.kinds import SignoffValue
from sulh.cases.state import FindingRow, OutcomeRow, SignoffRow, Word
from sulh.cases.verdicts import attributed_to
from sulh.clock import parse_time
from sulh.mechanism import States
from sulh.record.overrides import OverrideRow
from sulh.record.policies import joint_reachable
from sulh.record.rows import read_row
from sulh.record.state import GroundRow
from sulh.statement.envelope import Hex32, Name


class FindingState(StrEnum):
    """What became of a finding; corrected: another one that is issued takes its place."""

    WAITING = "waiting"
    ISSUED = "issued"
    SPLIT = "split"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingOn:
    """One finding at a size.

    counts      whether it is issued and held by those who must hold it, or let count by both co-chairs
    contested   whether a co-chair says that the key was stolen by which it was signed off
    late        whether sign-off is owed and past its time
    """

    id: Hex32
    row: FindingRow
    outcome: OutcomeRow
    state: FindingState
    counts: bool
    contested: bool
    late: bool
    corrected_by: Hex32 | None

    @property
    def parties(self) -> tuple[Name, ...]:
        """To whom it attributes what happened."""
        return attributed_to(self.row.body.attribution)

    @property
    def stands(self) -> bool:
        """Whether anything follows from it."""
        return self.counts and self.state is FindingState.ISSUED and not self.contested

    def refused_by(self) -> tuple[Word, ...]:
        """The co-chairs that refused it."""
        return tuple(word for word in self.outcome.words if word.value is SignoffValue.REFUSE)


def findings(states: States) -> tuple[FindingOn, ...]:
    """Every finding in log order."""
    rows = {
        key.partition("/")[2]: read_row(value, FindingRow)
        for key, value in states.rows.items("cases", "finding/")
    }
    outcomes = {number: _outcome(states, number) for number in rows}
    counted = _Counted(states)
    corrected: dict[Hex32, Hex32] = {}
    for number, row in sorted(rows.items(), key=lambda item: item[1].origin.index):
        target = row.first("corrects")
        outcome = outcomes[number]
        if target is not None and outcome.issued_at is not None and counted.by(number, outcome.issued_at):
            corrected.setdefault(target, number)
    return tuple(
        _finding(states, number, row, outcomes[number], counted, corrected)
        for number, row in sorted(rows.items(), key=lambda item: item[1].origin.index)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Which co-chair refused a finding, and why, in the language of its statement."""

    org: Name
    why: str
    lang: str


def refusals(states: States, one: FindingOn) -> tuple[Refusal, ...]:
    """Why a finding was refused, by each co-chair that did."""
    found = []
    for word in one.refused_by():
        row = states.row(SignoffRow, word.statement)
        if row is None:
            raise RuntimeError("a word that counts has no row")
        found.append(Refusal(org=word.org, why=row.body.why or "", lang=row.origin.lang))
    return tuple(found)


def _outcome(states: States, number: Hex32) -> OutcomeRow:
    value = states.rows.get("cases", f"outcome/{number}")
    if value is None:
        raise RuntimeError("a finding without its outcome")
    return read_row(value, OutcomeRow)


def _finding(
    states: States,
    number: Hex32,
    row: FindingRow,
    outcome: OutcomeRow,
    counted: "_Counted",
    corrected: Mapping[Hex32, Hex32],
) -> FindingOn:
    if number in corrected:
        state = FindingState.CORRECTED
    elif outcome.issued_at is not None:
        state = FindingState.ISSUED
    else:
        state = FindingState.WAITING if outcome.split_at is None else FindingState.SPLIT
    return FindingOn(
        id=number,
        row=row,
        outcome=outcome,
        state=state,
        counts=outcome.issued_at is not None and counted.by(number, outcome.issued_at),
        contested=any(states.contested_at(word.key, word.index) for word in outcome.words),
        late=state is FindingState.WAITING and counted.passed(outcome.due),
        corrected_by=corrected.get(number),
    )


class _Counted:
    """What the ground says of findings: who holds what, which overrides count, what time it is."""

    def __init__(self, states: States) -> None:
        self._states = states
        value = states.rows.get("record", "ground")
        self._ground = None if value is None else read_row(value, GroundRow)
        self._waits = joint_reachable(states.charter)

    def by(self, number: Hex32, issued_at: int) -> bool:
        """Whether a finding that was issued by that entry counts."""
        if not self._waits or (self._ground is not None and self._ground.joint > issued_at):
            return True
        value = self._states.rows.get("record", f"override/{number}")
        return value is not None and read_row(value, OverrideRow).counts_at is not None

    def passed(self, due: str | None) -> bool:
        """Whether the record's time has reached an instant."""
        if due is None or self._ground is None:
            return False
        return parse_time(self._ground.now) >= parse_time(due)
