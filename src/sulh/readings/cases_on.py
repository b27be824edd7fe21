# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is told of a case at a moment: plain values, made by readings/cases.py."""

from dataclasses import dataclass

from sulh.cases.case_kinds import Disclosure, TeamStage, TurnTo, WordValue
from sulh.cases.evidence import Item
from sulh.cases.state import CaseStatus
from sulh.readings.cases_clocks import ClockOn
from sulh.readings.known_by import KnownBy
from sulh.statement.envelope import Hex32, Name


@dataclass(frozen=True, slots=True, kw_only=True)
class StepOn:
    """One statement of a case: what kind, by whom, and the record's time when it came."""

    noun: str
    id: Hex32
    index: int
    org: Name
    role: Name
    at: str
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatOn:
    """Who of a team comes from one organisation."""

    org: Name
    role: Name
    people: int
    lead: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamOn:
    """A team that was sent; `missing`: each party that it lacks, and the reason that was recorded."""

    id: Hex32
    at: str
    seats: tuple[SeatOn, ...]
    missing: tuple[tuple[Name, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidOn:
    """What an organisation of the team said of its report; `why`: its reasons, in `lang`."""

    org: Name
    value: WordValue
    why: str | None
    lang: str
    id: Hex32


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOn:
    """A team's report: facts in `lang`, its evidence, who signed or dissented, and who of the team said nothing."""

    id: Hex32
    at: str
    stage: TeamStage
    facts: str
    lang: str
    access: str | None
    evidence: tuple[Item, ...]
    words: tuple[SaidOn, ...]
    silent: tuple[Name, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbargoOn:
    """Something is held back: why, and until when; `over` once that time has come."""

    id: Hex32
    reason: str
    until: str
    over: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnOn:
    """A turn out of the order of steps; it counts `at` the time by which all had said it whose word it needs."""

    id: Hex32
    to: TurnTo
    why: str
    lang: str
    org: Name
    at: str | None

    @property
    def counts(self) -> bool:
        """Whether the case has turned."""
        return self.at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOn:
    """One case, or a complaint that no case took up yet (`opened` None).

    known          what a person knows it by where it has no label
    about          the complaints, incidents and reports that it was opened on
    live           lives were at risk at its last triage, and nothing was done since to calm it
    owing          issued violations whose remedy is not ordered: it cannot be closed
    heard, leaks   how many people were heard, and what got out: nothing of who stands here
    """

    id: Hex32
    label: str
    known: KnownBy
    status: CaseStatus
    opened: str | None
    index: int
    about: tuple[tuple[str, Hex32], ...]
    complained: tuple[Name, ...]
    disclosure: Disclosure | None
    live: bool
    calmed: tuple[str, ...]
    steps: tuple[StepOn, ...]
    clocks: tuple[ClockOn, ...]
    teams: tuple[TeamOn, ...]
    reports: tuple[ReportOn, ...]
    findings: tuple[Hex32, ...]
    owing: tuple[Hex32, ...]
    visits: tuple[Hex32, ...]
    turns: tuple[TurnOn, ...]
    embargoes: tuple[EmbargoOn, ...]
    heard: int
    leaks: tuple[Hex32, ...]


STAGES: tuple[CaseStatus, ...] = tuple(CaseStatus)  # in the order of a case
