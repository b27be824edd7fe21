# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Verification visits at a moment: who asked whom to look, what was answered and when, what the team could see.

A visit that was denied, or never answered, shows nothing of what is there: not_verifiable, never not_done.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sulh.cases.shapes import TaskingRow, VisitAnswerRow, VisitReportRow, VisitRequestRow
from sulh.cases.state import ActRow, VisitRow
from sulh.cases.visit_kinds import AnswerValue, Shown
from sulh.cases.visits import agreed
from sulh.clock import parse_time
from sulh.mechanism import States, Version
from sulh.readings.cases_book import CasesBook
from sulh.readings.cases_clocks import ClockOn, Running, Step, clock
from sulh.readings.moment import Moment
from sulh.statement.envelope import Hex32, Name


class VisitState(StrEnum):
    """How far a visit is; unanswered: the time to answer is over and nothing was said."""

    PROPOSED = "proposed"
    REFUSED = "refused"
    ASKED = "asked"
    UNANSWERED = "unanswered"
    GRANTED = "granted"
    CONDITIONAL = "conditional"
    DELAYED = "delayed"
    DENIED = "denied"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerOn:
    """One answer, and when it came; conditions and reasons in `lang`."""

    id: Hex32
    at: str
    value: AnswerValue
    conditions: tuple[str, ...]
    why: str | None
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitOn:
    """One visit.

    asked      since when it counts: at once where a party asks, with the other's assent where a co-chair does
    shows      what can be said of what is there; None while nothing can
    reports    the team's own statements, and how many items it has of before and after
    """

    id: Hex32
    index: int
    label: str
    by: Name
    of: Name
    what: str
    lang: str
    sector: Name | None
    about: tuple[tuple[str, Hex32], ...]
    state: VisitState
    asked: str | None
    answer: ClockOn
    answers: tuple[AnswerOn, ...]
    team: tuple[Name, ...]
    reports: tuple[tuple[Hex32, str, int, int], ...]
    shows: Shown | None


def visits(states: States, on: Moment, book: CasesBook | None = None) -> tuple[VisitOn, ...]:
    """Every visit that was asked for by then, in log order."""
    book = book or CasesBook(states)
    until = book.until(on)
    kept, acts = book.kept("visit", VisitRow), book.kept("act", ActRow)
    return tuple(
        _visit(book, version, kept[version.id], acts.get(version.id), until)
        for version in book.said(VisitRequestRow, until)
    )


def _visit(
    book: CasesBook, version: Version[VisitRequestRow], row: VisitRow, act: ActRow | None, until: datetime
) -> VisitOn:
    number, body = version.id, version.row.body
    asked = row.asked
    if asked is not None and until < book.now and parse_time(asked) >= until:
        asked = None
    answers = [_answer(book, one) for one in book.pointing(VisitAnswerRow, "request", number, until)]
    reports = book.pointing(VisitReportRow, "request", number, until)
    teams = book.pointing(TaskingRow, "visit", number, until)
    first = answers[0].at if answers else None
    answer = clock(Step.VISIT_ANSWER, number, None if asked is None else row.answer_due, first, until)
    refused = act is not None and act.refused_at is not None and book.known(act.refused_at, until)
    state = _state(asked, refused, answers, bool(reports), answer)
    # What nobody was let near was seen by nobody, whatever a report should say.
    unseen = state in (VisitState.DENIED, VisitState.UNANSWERED) or (
        _denied(answers) and not _let_in(answers)
    )
    return VisitOn(
        id=number,
        index=version.row.origin.index,
        label=body.label,
        by=version.row.origin.issuer,
        of=body.of,
        what=body.what,
        lang=version.row.origin.lang,
        sector=body.sector,
        about=tuple((r, n) for r in ("commitment", "site", "case") for n in version.row.refs.get(r, ())),
        state=state,
        asked=asked,
        answer=answer,
        answers=tuple(answers),
        team=teams[-1].row.body.tasked() if teams else (),
        reports=tuple(
            (r.id, r.row.body.facts, len(r.row.body.before), len(r.row.body.after)) for r in reports
        ),
        shows=Shown.NOT_VERIFIABLE if unseen else _shows(book, reports, teams),
    )


def _shows(
    book: CasesBook, reports: Sequence[Version[VisitReportRow]], teams: Sequence[Version[TaskingRow]]
) -> Shown | None:
    """What the reports show together, by the team that was there when the last of them came."""
    if not reports:
        return None
    saw = {report.row.origin.issuer: report.row.body.shows for report in reports}
    then = [team for team in teams if team.row.origin.index < reports[-1].row.origin.index]
    parties = {org.id for org in book.states.charter.of_kind("party")}
    return agreed(saw, then[-1].row.body.tasked() if then else (), parties)


def _denied(answers: Sequence[AnswerOn]) -> bool:
    return bool(answers) and answers[-1].value is AnswerValue.DENIED


def _let_in(answers: Sequence[AnswerOn]) -> bool:
    return any(answer.value is not AnswerValue.DENIED for answer in answers)


def _answer(book: CasesBook, one: Version[VisitAnswerRow]) -> AnswerOn:
    body, origin = one.row.body, one.row.origin
    return AnswerOn(
        id=one.id,
        at=book.text(origin.index),
        value=body.value,
        conditions=body.conditions,
        why=body.why,
        lang=origin.lang,
    )


def _state(
    asked: str | None, refused: bool, answers: list[AnswerOn], reported: bool, answer: ClockOn
) -> VisitState:
    if asked is None:
        return VisitState.REFUSED if refused else VisitState.PROPOSED
    # A denial after a team was let in undoes nothing of what it has seen.
    if _denied(answers) and not (reported and _let_in(answers)):
        return VisitState.DENIED
    if reported:
        return VisitState.REPORTED
    if answers:
        return VisitState(answers[-1].value.value)
    return VisitState.UNANSWERED if answer.state is Running.LATE else VisitState.ASKED
