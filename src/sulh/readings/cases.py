# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Cases at a moment: how far each is, who took which step when, who is missing from its team, what runs late.

A complaint that no case took up yet stands among them as `received`: what came in and what was ruled are read
together, or ruled counts would understate what happened. Of an earlier moment only what was known by then is read.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TypeVar

import msgspec

from sulh.cases.case_kinds import TurnTo
from sulh.cases.life import OVER
from sulh.cases.shapes import (
    SHAPES,
    AssentRow,
    CaseReceiptRow,
    CaseRow,
    DeescalationRow,
    DissentRow,
    EmbargoRow,
    FindingRow,
    FindingTextRow,
    LeakRow,
    MemberWordRow,
    RemedyRow,
    ReplyRow,
    SignoffRow,
    SourceRow,
    TaskingRow,
    TeamReportRow,
    TriageRow,
    TurnRow,
    VisitRequestRow,
    VoteRow,
)
from sulh.cases.state import ActRow, CaseStatus, FileRow, OutcomeRow, ReceivedRow, status_of
from sulh.clock import format_time, parse_time
from sulh.mechanism import Changed, States, Version
from sulh.readings.cases_book import ROOM, CasesBook
from sulh.readings.cases_clocks import ClockOn, Step, clock
from sulh.readings.cases_on import CaseOn, EmbargoOn, ReportOn, SaidOn, SeatOn, StepOn, TeamOn, TurnOn
from sulh.readings.known_by import known_by
from sulh.readings.moment import Moment
from sulh.record.things import VersionRow
from sulh.statement.envelope import Hex32, Name

MOMENTS = 4  # whoever asks for more is answered anew

R = TypeVar("R", bound=VersionRow)
_NOUNS = {shape.row: shape.noun for shape in SHAPES.values()}


class CasesKept:
    """Every case at the last few moments that were asked for."""

    def __init__(self, states: States) -> None:
        self.by: dict[datetime, tuple[CaseOn, ...]] = {}

    def advance(self, changed: Changed) -> bool:
        """Rows of the room move them, and the record's time."""
        moving = ("head/", "ground", "charter")
        return not any(room == ROOM or (room == "record" and key.startswith(moving)) for room, key in changed)

    def keep(self, until: datetime, found: tuple[CaseOn, ...]) -> tuple[CaseOn, ...]:
        """Keep them, and the oldest no more."""
        if len(self.by) >= MOMENTS:
            self.by.pop(next(iter(self.by)))
        self.by[until] = found
        return found


class Cases:
    """Every case of a state at one moment; made once, then read."""

    def __init__(self, states: States, on: Moment, book: CasesBook | None = None) -> None:
        self.book = book or CasesBook(states)
        self.until = self.book.until(on)
        self._latest = self.until >= self.book.now
        self._states = states
        self._files = self.book.kept("file", FileRow)
        self._received = self.book.kept("received", ReceivedRow)
        self._outcomes = self.book.kept("outcome", OutcomeRow)
        self._acts = self.book.kept("act", ActRow)

    def all(self) -> tuple[CaseOn, ...]:
        """Cases and complaints without one, in the order in which they came."""
        kept = self._states.shared(CasesKept)
        known = kept.by.get(self.until)
        return kept.keep(self.until, self._all()) if known is None else known

    def _all(self) -> tuple[CaseOn, ...]:
        found = [self.one(version) for version in self.book.said(CaseRow, self.until)]
        taken = {number for one in found for role, number in one.about if role == "complaint"}
        waiting = [
            self._waiting(number, row)
            for number, row in self._received.items()
            if number not in taken and self.book.known(row.index, self.until)
        ]
        return tuple(sorted([*found, *waiting], key=lambda one: one.index))

    def one(self, version: Version[CaseRow]) -> CaseOn:
        """One case."""
        number, row = version.id, version.row
        # 1. Everything that was said of it by then.
        triages = self._of(TriageRow, number)
        calming = self._of(DeescalationRow, number)
        taskings = self._of(TaskingRow, number)
        reports = [
            r for t in taskings for r in self.book.pointing(TeamReportRow, "tasking", t.id, self.until)
        ]
        findings = self._of(FindingRow, number)
        turns = [self._turn(turn) for turn in self._of(TurnRow, number)]
        # 2. How far it is, and whether lives are at risk.
        live = bool(triages) and triages[-1].row.body.live_risk
        calmed = [one for one in calming if triages and _after(one, triages[-1])]
        file = self._file(number, triages, bool(live and calmed), taskings, reports, findings, turns)
        # 3. What runs, and what stands beside it.
        every: list[Version[VersionRow]] = [
            *self._receipts(version),
            version,
            *triages,
            *calming,
            *taskings,
            *reports,
            *findings,
            *self._words(reports, findings),
            *self._acts_of(number, findings),
        ]
        about = tuple((r, n) for r in ("complaint", "incident", "report") for n in row.refs.get(r, ()))
        return CaseOn(
            id=number,
            label=row.body.label,
            known=known_by(self._states, (n for _, n in about)),
            status=status_of(file, self.until, self._stand(findings)),
            opened=file.opened,
            index=row.origin.index,
            about=about,
            complained=self._complained(row),
            disclosure=row.body.disclosure,
            live=live and not calmed,
            calmed=tuple(one.row.body.step for one in calming),
            steps=tuple(self._step(one) for one in sorted(every, key=lambda one: one.row.origin.index)),
            clocks=tuple(self._clocks(number, row, file, findings)),
            teams=tuple(self._team(one) for one in taskings),
            reports=tuple(self._report(one, taskings) for one in reports),
            findings=tuple(one.id for one in findings),
            owing=file.owing,
            visits=tuple(one.id for one in self._of(VisitRequestRow, number)),
            turns=tuple(turns),
            embargoes=tuple(self._embargo(one) for one in self._of(EmbargoRow, number)),
            heard=len(self._of(SourceRow, number)),
            leaks=tuple(one.id for one in self._of(LeakRow, number)),
        )

    def _of(self, kind: type[R], number: Hex32) -> list[Version[R]]:
        return self.book.pointing(kind, "case", number, self.until)

    def _file(
        self,
        number: Hex32,
        triages: Sequence[Version[TriageRow]],
        calmed: bool,
        taskings: Sequence[Version[TaskingRow]],
        reports: Sequence[Version[TeamReportRow]],
        findings: Sequence[Version[FindingRow]],
        turns: Sequence[TurnOn],
    ) -> FileRow:
        """The fold's own file; of an earlier moment as it was then, put together from what was known."""
        file = self._files[number]
        if self._latest:
            return file
        since = taskings[-1].row.origin.index if taskings else -1
        stages = [one.row.body.stage for one in reports if one.row.origin.index > since]
        counted = [turn for turn in turns if turn.counts]
        held = [turn.to for turn in counted if turn.to in (TurnTo.SUSPENDED_ACCESS, TurnTo.RESUMED)]
        others = [turn for turn in counted if turn.to not in (TurnTo.SUSPENDED_ACCESS, TurnTo.RESUMED)]
        return msgspec.structs.replace(
            file,
            triaged=bool(triages),
            live=bool(triages) and triages[-1].row.body.live_risk,
            calmed=calmed,
            tasking=taskings[-1].id if taskings else None,
            stage=stages[-1] if stages else None,
            suspended=bool(held) and held[-1] is TurnTo.SUSPENDED_ACCESS,
            findings=tuple(one.id for one in findings),
            owing=tuple(one.id for one in findings if self._owes(one.id)),
            turned=others[-1].to if others else None,
            turned_at=others[-1].at if others else None,
        )

    def _owes(self, finding: Hex32) -> bool:
        outcome = self._then(self._outcomes[finding])
        return outcome.violation and outcome.issued_at is not None and outcome.remedy is None

    def _stand(self, findings: Sequence[Version[FindingRow]]) -> OutcomeRow | None:
        return self._then(self._outcomes[findings[-1].id]) if findings else None

    def _then(self, outcome: OutcomeRow) -> OutcomeRow:
        """What had become of a finding by then."""
        if self._latest:
            return outcome
        known = {
            name: at
            for name in ("issued_at", "split_at")
            if (at := getattr(outcome, name)) is not None and self.book.known(at, self.until)
        }
        remedy = outcome.remedy
        ordered = remedy is not None and self.counts_at(remedy) is not None
        return msgspec.structs.replace(
            outcome,
            issued_at=known.get("issued_at"),
            split_at=known.get("split_at"),
            remedy=remedy if ordered else None,
        )

    def counts_at(self, act: Hex32) -> datetime | None:
        """Since when what both co-chairs have to say counts; None where it does not, or did not by then."""
        row = self._acts.get(act)
        if row is None or row.counts_at is None or not self.book.known(row.counts_at, self.until):
            return None
        return self.book.at(row.counts_at)

    def _turn(self, turn: Version[TurnRow]) -> TurnOn:
        body, origin = turn.row.body, turn.row.origin
        since = self.counts_at(turn.id) if turn.id in self._acts else self.book.at(origin.index)
        return TurnOn(
            id=turn.id,
            to=body.to,
            why=body.why,
            lang=origin.lang,
            org=origin.issuer,
            at=None if since is None else format_time(since),
        )

    def _waiting(self, number: Hex32, row: ReceivedRow) -> CaseOn:
        """A complaint that no case took up yet."""
        receipts = self.book.pointing(CaseReceiptRow, "complaint", number, self.until)
        return CaseOn(
            id=number,
            label="",
            known=known_by(self._states, (number,)),
            status=CaseStatus.RECEIVED,
            opened=None,
            index=row.index,
            about=(("complaint", number),),
            complained=(row.org,),
            disclosure=None,
            live=False,
            calmed=(),
            steps=tuple(self._step(one) for one in receipts),
            clocks=(clock(Step.RECEIPT, number, row.due, self._done(row.receipt), self.until),),
            teams=(),
            reports=(),
            findings=(),
            owing=(),
            visits=(),
            turns=(),
            embargoes=(),
            heard=0,
            leaks=(),
        )

    def _complained(self, row: CaseRow) -> tuple[Name, ...]:
        known = (self._received.get(number) for number in row.refs.get("complaint", ()))
        return tuple(dict.fromkeys(one.org for one in known if one is not None))

    def _clocks(
        self, number: Hex32, row: CaseRow, file: FileRow, findings: Sequence[Version[FindingRow]]
    ) -> Iterator[ClockOn]:
        over = parse_time(file.turned_at) if file.turned in OVER and file.turned_at else None
        for complaint in row.refs.get("complaint", ()):
            received = self._received.get(complaint)
            if received is not None:
                yield clock(Step.RECEIPT, complaint, received.due, self._done(received.receipt), self.until)
        drafted = self.book.text(findings[0].row.origin.index) if findings else None
        for step, due, done in (
            (Step.DISPATCH, file.dispatch.due, file.dispatch.done),
            (Step.PRELIMINARY, file.preliminary.due, file.preliminary.done),
            (Step.DRAFT, file.draft.due, file.draft.done or drafted),
        ):
            yield clock(step, number, due, self._done(done), self.until, over)
        for finding in findings:
            yield from self.finding_clocks(finding.id, over)

    def _done(self, at: str | None) -> str | None:
        """When something was done, if that was known by then."""
        if at is None or self._latest or parse_time(at) < self.until:
            return at
        return None

    def finding_clocks(self, number: Hex32, over: datetime | None = None) -> Iterator[ClockOn]:
        """Clocks of a finding: until it is signed off or refused, a remedy ordered, the finding made known."""
        outcome = self._outcomes[number]
        then = self._then(outcome)
        decided = [at for at in (then.issued_at, then.split_at) if at is not None]
        signed = self.book.text(min(decided)) if decided else None
        yield clock(Step.SIGN_OFF, number, outcome.due, signed, self.until, over)
        if then.issued_at is not None and outcome.violation:
            since = None if then.remedy is None else self.counts_at(then.remedy)
            ordered = None if since is None else format_time(since)
            yield clock(Step.REMEDY_ORDER, number, outcome.remedy_due, ordered, self.until, over)

    def _receipts(self, case: Version[CaseRow]) -> Iterator[Version[VersionRow]]:
        for complaint in case.row.refs.get("complaint", ()):
            yield from self.book.pointing(CaseReceiptRow, "complaint", complaint, self.until)

    def _words(
        self, reports: Iterable[Version[TeamReportRow]], findings: Iterable[Version[FindingRow]]
    ) -> Iterator[Version[VersionRow]]:
        """What others said of the team's reports and of the findings."""
        for report in reports:
            yield from self.book.pointing(MemberWordRow, "report", report.id, self.until)
        for finding in findings:
            for kind in (FindingTextRow, ReplyRow, DissentRow, VoteRow, SignoffRow):
                yield from self.book.pointing(kind, "finding", finding.id, self.until)

    def _acts_of(
        self, number: Hex32, findings: Iterable[Version[FindingRow]]
    ) -> Iterator[Version[VersionRow]]:
        """Remedies, turns, visits and embargoes, and the other co-chair's word on each."""
        acts: list[Version[VersionRow]] = [*self._of(TurnRow, number), *self._of(VisitRequestRow, number)]
        for finding in findings:
            acts += self.book.pointing(RemedyRow, "finding", finding.id, self.until)
        for act in acts:
            yield act
            yield from self.book.pointing(AssentRow, "act", act.id, self.until)
        yield from self._of(EmbargoRow, number)

    def _step(self, one: Version[VersionRow]) -> StepOn:
        origin = one.row.origin
        return StepOn(
            noun=_NOUNS[type(one.row)],
            id=one.id,
            index=origin.index,
            org=origin.issuer,
            role=origin.role,
            at=self.book.text(origin.index),
            seen=origin.seen,
        )

    def _team(self, tasking: Version[TaskingRow]) -> TeamOn:
        body = tasking.row.body
        return TeamOn(
            id=tasking.id,
            at=self.book.text(tasking.row.origin.index),
            seats=tuple(SeatOn(org=m.org, role=m.role, people=m.people, lead=m.lead) for m in body.team),
            missing=tuple((gap.party, gap.recorded_reason) for gap in body.missing),
        )

    def _report(self, report: Version[TeamReportRow], taskings: Iterable[Version[TaskingRow]]) -> ReportOn:
        body, origin = report.row.body, report.row.origin
        words = [
            SaidOn(
                org=said.row.origin.issuer,
                value=said.row.body.value,
                why=said.row.body.why,
                lang=said.row.origin.lang,
                id=said.id,
            )
            for said in self.book.pointing(MemberWordRow, "report", report.id, self.until)
        ]
        team = [
            org
            for one in taskings
            if one.id in report.row.refs.get("tasking", ())
            for org in one.row.body.tasked()
        ]
        # Whoever reports has signed its own report.
        heard = {origin.issuer, *(said.org for said in words)}
        return ReportOn(
            id=report.id,
            at=self.book.text(origin.index),
            stage=body.stage,
            facts=body.facts,
            lang=origin.lang,
            access=body.access,
            evidence=body.evidence,
            words=tuple(words),
            silent=tuple(org for org in team if org not in heard),
        )

    def _embargo(self, embargo: Version[EmbargoRow]) -> EmbargoOn:
        body = embargo.row.body
        return EmbargoOn(
            id=embargo.id,
            reason=body.reason.value,
            until=body.until,
            over=parse_time(body.until) <= self.until,
        )


def _after(one: Version[VersionRow], other: Version[VersionRow]) -> bool:
    return one.row.origin.index > other.row.origin.index
