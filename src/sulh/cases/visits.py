# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What becomes of a visit: asked for, answered, carried out or not, each with its time.

visit/REQUEST    since when it counts, its clocks, the last answer, the team, what its reports show

A denied visit shows nothing of what is there: its report says not_verifiable, or nothing at all.
"""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

import msgspec

from sulh.cases.life import due_after
from sulh.cases.shapes import VisitRequestRow
from sulh.cases.sheet import Sheet
from sulh.cases.visit_kinds import AnswerValue, Shown, VisitAnswer, VisitReport, VisitRequest
from sulh.clock import format_time
from sulh.errors import NONE, Refused
from sulh.record.procedure import seconds_allowed
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Line, Name, Natural

NOTICE, ANSWER = "visit_notice", "visit_answer"


class Saw(Said, frozen=True, kw_only=True):
    """What the last report of one organisation of the team shows."""

    org: Name
    report: Hex32
    shows: Shown


class VisitRow(Said, frozen=True, kw_only=True):
    """Row `visit/<request>`.

    asked        the record's time since which it counts; None while the other co-chair's assent is wanted
    answer_due   by when an answer is owed
    answer       the last one, `answered` when; let_in: another than a denial was given
    saw          each organisation's last report; report: the last of all
    shows        what can be said of them together (`agreed`)
    """

    of: Name
    by: Name
    index: Natural
    asked: Line | None = None
    answer_due: Line | None = None
    answer: AnswerValue | None = None
    answered: Line | None = None
    let_in: bool = False
    team: tuple[Name, ...] = ()
    saw: tuple[Saw, ...] = ()
    report: Hex32 | None = None
    shows: Shown | None = None

    def shown(self) -> Shown | None:
        """What can be said of it: a denial is not_verifiable, before anybody reports that."""
        if self.shows is None and self.answer is AnswerValue.DENIED:
            return Shown.NOT_VERIFIABLE
        return self.shows


def agreed(saw: Mapping[Name, Shown], team: Collection[Name], parties: Collection[Name]) -> Shown | None:
    """What reports show together; None where those that count differ, or are not there yet.

    A party that sits in the team is looked at, or wants something to be seen: were its report the last word, it
    would verify itself. So those count that are no party; in a team of parties alone, all of them alike.
    """
    others = {shows for org, shows in saw.items() if org not in parties}
    if not others and set(team) <= set(parties) and set(team) <= set(saw):
        others = set(saw.values())
    return others.pop() if len(others) == 1 else None


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
    if notice is not None:
        _require_notice(now, earliest, notice)
    return msgspec.structs.replace(row, asked=format_time(now), answer_due=due_after(procedure, ANSWER, now))


def _require_notice(now: datetime, earliest: datetime | None, notice: int) -> None:
    first = now + timedelta(seconds=notice)
    # A time without a beginning could be now: whoever leaves it out would ask without notice.
    if earliest is None or earliest < first:
        raise Refused(
            "notice_short",
            "a visit may begin {expected} at the earliest, by the notice that the charter has adopted; {found} was "
            "asked for",
            expected=format_time(first),
            found="-" if earliest is None else format_time(earliest),
        )


def answered(sheet: Sheet, body: VisitAnswer) -> None:
    """Who was asked answers; its last answer counts. Refused `visit_not_asked` or `not_asked`."""
    number, row = _visit(sheet)
    if sheet.org != row.of:
        raise Refused(
            "not_asked", "{expected} was asked to let a team in, not {org}", expected=row.of, org=sheet.org
        )
    now = format_time(sheet.ground.now)
    let_in = row.let_in or body.value is not AnswerValue.DENIED
    done = msgspec.structs.replace(row, answer=body.value, answered=now, let_in=let_in)
    sheet.write(f"visit/{number}", done)


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
            team=", ".join(row.team) or NONE,
        )
    # Once it had let a team in, who was asked could else deny what the team has seen before the team says it.
    if row.answer is AnswerValue.DENIED and not row.let_in and body.shows is not Shown.NOT_VERIFIABLE:
        raise Refused(
            "visit_denied",
            "the visit was denied, so that nobody saw what is there: it shows not_verifiable, and {found} was said",
            found=body.shows,
        )
    one = Saw(org=sheet.org, report=sheet.entry.id, shows=body.shows)
    saw = (*(other for other in row.saw if other.org != sheet.org), one)
    parties = {org.id for org in sheet.charter.of_kind("party")}
    shows = agreed({each.org: each.shows for each in saw}, row.team, parties)
    done = msgspec.structs.replace(row, saw=saw, report=sheet.entry.id, shows=shows)
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
