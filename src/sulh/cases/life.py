# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How far a case is: rows that each step changes, its clocks, and the status that follows from them.

received/COMPLAINT   when it came in, by when a receipt is owed, when one was given
file/CASE            one case: its clocks, its team, its findings, what its remedies lack
reported/REPORT      which organisations of the team signed or dissented

Clocks run from the opening, so that a late step moves no later one's. A row says by when a step is owed and when
it was taken; whether it is late is for who compares that with the record's time.
"""

from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from sulh.cases.case_kinds import Tasking, TeamStage, TurnTo, WordValue
from sulh.clock import format_time, parse_time
from sulh.record.charter import Adoption
from sulh.record.procedure import seconds_allowed
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Line, Name, Natural

RECEIPT, DISPATCH, PRELIMINARY, DRAFT = (
    "receipt_of_complaint",
    "team_dispatch",
    "preliminary_report",
    "draft_finding",
)
MAX_FINDINGS = 16  # by one organisation in one case, corrections among them: its row stays small


class CaseStatus(StrEnum):
    """How far a case is."""

    RECEIVED = "received"
    REGISTERED = "registered"
    TRIAGED = "triaged"
    OPEN = "open"
    TEAM_TASKED = "team_tasked"
    ON_SITE = "on_site"
    SUSPENDED_ACCESS = "suspended_access"
    DRAFT = "draft"
    REPLY_OPEN = "reply_open"
    SIGN_OFF = "sign_off"
    ISSUED = "issued"
    SPLIT = "split"
    REMEDY = "remedy"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    REOPENED = "reopened"


OVER = {
    TurnTo.CLOSED: CaseStatus.CLOSED,
    TurnTo.WITHDRAWN: CaseStatus.WITHDRAWN,
    TurnTo.LAPSED: CaseStatus.LAPSED,
}


class ReceivedRow(Said, frozen=True, kw_only=True):
    """Row `received/<complaint>`: `at` and `receipt` are the record's time at their entries."""

    kind: Line
    org: Name
    index: Natural
    at: Line
    due: Line | None = None
    receipt: Line | None = None
    case: Hex32 | None = None


class Step(Said, frozen=True, kw_only=True):
    """One clock of a case: by when it is owed (None: no time was adopted), and when it was first done."""

    due: Line | None = None
    done: Line | None = None


class Ordered(Said, frozen=True, kw_only=True):
    """A remedy that counts: of which finding, under which commitment, who is to verify it."""

    finding: Hex32
    remedy: Hex32
    commitment: Hex32
    verifier: Name


class FileRow(Said, frozen=True, kw_only=True):
    """Row `file/<case>`.

    live, calmed    lives were at risk at the last triage; something was done since to calm it
    team            organisations of the latest tasking; gaps: parties that it lacks
    findings        all of them, in log order; owing: issued violations whose remedy is not ordered
    turned          the last turn that counts, `turned_at` the record's time then
    """

    opened: Line
    index: Natural
    complaints: tuple[Hex32, ...] = ()
    triaged: bool = False
    live: bool = False
    calmed: bool = False
    dispatch: Step
    preliminary: Step
    draft: Step
    tasking: Hex32 | None = None
    team: tuple[Name, ...] = ()
    gaps: tuple[Name, ...] = ()
    stage: TeamStage | None = None
    suspended: bool = False
    findings: tuple[Hex32, ...] = ()
    issued: tuple[Hex32, ...] = ()
    owing: tuple[Hex32, ...] = ()
    ordered: tuple[Ordered, ...] = ()
    turned: TurnTo | None = None
    turned_at: Line | None = None

    @property
    def over(self) -> bool:
        """Whether nothing more is said of it until it is reopened."""
        return self.turned in OVER


class MemberSaid(Said, frozen=True, kw_only=True):
    """What one organisation of a team said of its report."""

    org: Name
    value: WordValue
    statement: Hex32


class ReportedRow(Said, frozen=True, kw_only=True):
    """Row `reported/<team report>`: of whom the team consists, and who has said something of the report."""

    team: tuple[Name, ...]
    case: Hex32 | None = None
    words: tuple[MemberSaid, ...] = ()


def due_after(adoption: Adoption, name: str, start: datetime) -> str | None:
    """By when what the procedure calls `name` is owed; None where no time was adopted."""
    allowed = seconds_allowed(adoption, name)
    return None if allowed is None else format_time(start + timedelta(seconds=allowed))


def opened(adoption: Adoption, now: datetime, index: int, complaints: tuple[str, ...]) -> FileRow:
    """The file of a case that is opened now."""
    return FileRow(
        opened=format_time(now),
        index=index,
        complaints=complaints,
        dispatch=Step(due=due_after(adoption, DISPATCH, now)),
        preliminary=Step(due=due_after(adoption, PRELIMINARY, now)),
        draft=Step(due=due_after(adoption, DRAFT, now)),
    )


def done(step: Step, now: datetime) -> Step:
    """The step, done at the latest now: doing it again makes it no later."""
    return step if step.done is not None else msgspec.structs.replace(step, done=format_time(now))


def tasked(file: FileRow, number: Hex32, body: Tasking, now: datetime) -> FileRow:
    """The file after a team was sent."""
    return msgspec.structs.replace(
        file,
        tasking=number,
        team=body.tasked(),
        gaps=tuple(gap.party for gap in body.missing),
        stage=None,
        dispatch=done(file.dispatch, now),
    )


def reported(file: FileRow, stage: TeamStage, now: datetime) -> FileRow:
    """The file after its team said something; an arrival is no report yet."""
    preliminary = file.preliminary if stage is TeamStage.ARRIVED else done(file.preliminary, now)
    return msgspec.structs.replace(file, stage=stage, preliminary=preliminary)


def status_of(file: FileRow, now: datetime, latest: "Stand | None" = None) -> CaseStatus:
    """How far a case is at the record's time `now`; `latest` is what became of its last finding."""
    if file.turned is not None and file.turned in OVER:
        return OVER[file.turned]
    turned = file.turned_at if file.turned is TurnTo.REOPENED else None
    if turned is not None and (latest is None or parse_time(latest.opened) <= parse_time(turned)):
        return CaseStatus.REOPENED
    if latest is not None:
        return latest.status(now)
    # After what was found: a party's seat in the team could else hide a finding behind its own closed door.
    if file.suspended:
        return CaseStatus.SUSPENDED_ACCESS
    if file.stage is not None:
        return CaseStatus.DRAFT if file.stage is TeamStage.FINAL else CaseStatus.ON_SITE
    if file.tasking is not None:
        return CaseStatus.TEAM_TASKED
    if not file.triaged:
        return CaseStatus.REGISTERED
    return CaseStatus.TRIAGED if file.live and not file.calmed else CaseStatus.OPEN


class Stand(Said, frozen=True, kw_only=True):
    """What became of a finding, as far as its case's status needs it; base of its row.

    opened, reply_until   the record's time when it was said, and until when it may be answered
    issued_at, split_at   the entry from which on it is issued, or refused
    remedy                the remedy that counts
    """

    opened: Line
    reply_until: Line | None = None
    issued_at: Natural | None = None
    split_at: Natural | None = None
    remedy: Hex32 | None = None

    def status(self, now: datetime) -> CaseStatus:
        """How far the case is whose last finding this is."""
        if self.issued_at is not None:
            return CaseStatus.ISSUED if self.remedy is None else CaseStatus.REMEDY
        if self.split_at is not None:
            return CaseStatus.SPLIT
        waits = self.reply_until is not None and now < parse_time(self.reply_until)
        return CaseStatus.REPLY_OPEN if waits else CaseStatus.SIGN_OFF
