# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What becomes of a visit: asked for, answered, carried out or not, each with its time.

visit/REQUEST    since when it counts, its clocks, the last answer, the team, what the report shows

A denied visit shows nothing of what is there: its report says not_verifiable, or nothing at all.
"""

from datetime import datetime, timedelta

import msgspec

from sulh.cases.life import due_after
from sulh.cases.shapes import VisitRequestRow
from sulh.cases.sheet import Sheet
from sulh.cases.visit_kinds import AnswerValue, Shown, VisitAnswer, VisitReport, VisitRequest
from sulh.clock import format_time
from sulh.errors import Refused
from sulh.record.procedure import seconds_allowed
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Line, Name, Natural

NOTICE, ANSWER = "visit_notice", "visit_answer"


class VisitRow(Said, frozen=True, kw_only=True):
    """Row `visit/<request>`.

    asked        the record's time since which it counts; None while the other co-chair's assent is wanted
    answer_due   by when an answer is owed
    answer       the last one, `answered` when
    shows        what the last report shows
    """

    of: Name
    by: Name
    index: Natural
    asked: Line | None = None
    answer_due: Line | None = None
    answer: AnswerValue | None = None
    answered: Line | None = None
    team: tuple[Name, ...] = ()
    report: Hex32 | None = None
    shows: Shown | None = None

    def shown(self) -> Shown | None:
        """What can be said of it: a denial is not_verifiable, before anybody reports that."""
        if self.shows is None and self.answer is AnswerValue.DENIED:
            return Shown.NOT_VERIFIABLE
        return self.shows


def requested(sheet: Sheet, body: VisitRequest) -> bool:
    """Somebody asks to look; whether the other co-chair's assent is wanted. Refused visit_of_nothing, own_visit,
    notice_short.
    """
    if not (sheet.ref("commitment") or sheet.ref("site") or sheet.ref("case")):
        raise Refused("visit_of_nothing", "a visit is to a site, or for a commitment or a case; refer to one")
    if body.of == sheet.org:
        raise Refused(
            "own_visit", "{org} asks itself to let a team in; invite one by a report", org=sheet.org
        )
    party = sheet.entry.header.issuer.role == "party"
    row = VisitRow(of=body.of, by=sheet.org, index=sheet.entry.index)
    sheet.write(f"visit/{sheet.entry.id}", _asked(sheet, row, body) if party else row)
    return not party


def asked_by_both(sheet: Sheet, number: Hex32) -> None:
    """Both co-chairs ask: it counts, and its clocks begin."""
    body = sheet.read(f"visit_request/{number}", VisitRequestRow).body
    row = sheet.read(f"visit/{number}", VisitRow)
    sheet.write(f"visit/{number}", _asked(sheet, row, body))


def _asked(sheet: Sheet, row: VisitRow, body: VisitRequest) -> VisitRow:
    procedure, now = sheet.charter.procedure, sheet.ground.now
    notice = seconds_allowed(procedure, NOTICE)
    earliest = body.when.span().earliest
    if notice is not None and earliest is not None:
        _require_notice(now, earliest, notice)
    return msgspec.structs.replace(row, asked=format_time(now), answer_due=due_after(procedure, ANSWER, now))


def _require_notice(now: datetime, earliest: datetime, notice: int) -> None:
    first = now + timedelta(seconds=notice)
    if earliest < first:
        raise Refused(
            "notice_short",
            "a visit may begin {expected} at the earliest, by the notice that the charter has adopted; {found} was "
            "asked for",
            expected=format_time(first),
            found=format_time(earliest),
        )


def answered(sheet: Sheet, body: VisitAnswer) -> None:
    """Who was asked answers; its last answer counts. Refused `visit_not_asked` or `not_asked`."""
    number, row = _visit(sheet)
    if sheet.org != row.of:
        raise Refused(
            "not_asked", "{expected} was asked to let a team in, not {org}", expected=row.of, org=sheet.org
        )
    now = format_time(sheet.ground.now)
    sheet.write(f"visit/{number}", msgspec.structs.replace(row, answer=body.value, answered=now))


def sent(sheet: Sheet, number: Hex32, team: tuple[Name, ...]) -> None:
    """A team is sent on a visit."""
    row = sheet.read(f"visit/{number}", VisitRow)
    sheet.write(f"visit/{number}", msgspec.structs.replace(row, team=team))


def shown(sheet: Sheet, body: VisitReport) -> None:
    """A team says what it saw. Refused visit_not_asked, not_on_team, visit_denied."""
    number, row = _visit(sheet)
    if sheet.org not in row.team:
        raise Refused(
            "not_on_team",
            "{org} is not in the team ({team}); who was not sent says a report of its own",
            org=sheet.org,
            team=", ".join(row.team) or "none",
        )
    if row.answer is AnswerValue.DENIED and body.shows is not Shown.NOT_VERIFIABLE:
        raise Refused(
            "visit_denied",
            "the visit was denied, so that nobody saw what is there: it shows not_verifiable, and {found} was said",
            found=body.shows,
        )
    done = msgspec.structs.replace(row, report=sheet.entry.id, shows=body.shows)
    sheet.write(f"visit/{number}", done)


def _visit(sheet: Sheet) -> tuple[Hex32, VisitRow]:
    number = sheet.ref("request") or ""
    row = sheet.read(f"visit/{number}", VisitRow)
    if row.asked is None:
        raise Refused(
            "visit_not_asked",
            "the other co-chair has not assented to visit {id}, so nobody is asked yet",
            id=number,
        )
    return number, row
