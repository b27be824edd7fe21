# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The steps of a case up to its findings: who may take each, and what it changes in the file."""

from datetime import timedelta

import msgspec

from sulh.cases.case_kinds import Case, Embargo, MemberWord, Tasking, TeamReport, Triage
from sulh.cases.findings import open_file
from sulh.cases.life import FileRow, MemberSaid, ReceivedRow, ReportedRow, opened, reported, tasked
from sulh.cases.shapes import TaskingRow
from sulh.cases.sheet import Sheet
from sulh.cases.visits import sent
from sulh.clock import format_time, parse_time
from sulh.errors import NONE, Refused
from sulh.record.procedure import number_adopted

MEMBERS = "team_members_per_party"
LEAST_MEMBERS = 1  # of each party, where the charter adopted no number: the rule itself is the mechanism's
LONGEST_EMBARGO = timedelta(days=366)  # what has to stay back longer is said again, with its reason


def opened_case(sheet: Sheet, body: Case) -> None:
    """A file for a case. Refused `case_of_nothing` or `case_ahead_of_record`."""
    complaints = sheet.refs("complaint")
    if not (complaints or sheet.refs("incident") or sheet.refs("report")):
        raise Refused(
            "case_of_nothing",
            "a case is opened on a complaint, an incident or reports; refer to one of them",
        )
    if body.size > sheet.entry.index:
        raise Refused(
            "case_ahead_of_record",
            "a case was expected to be opened on at most {index} entries, and this one cites the record at {size}",
            index=sheet.entry.index,
            size=body.size,
        )
    file = opened(sheet.charter.procedure, sheet.ground.now, sheet.entry.index, complaints)
    sheet.write(f"file/{sheet.entry.id}", file)
    for complaint in complaints:
        row = sheet.find(f"received/{complaint}", ReceivedRow)
        if row is not None and row.case is None:
            sheet.write(f"received/{complaint}", msgspec.structs.replace(row, case=sheet.entry.id))


def receipted(sheet: Sheet) -> None:
    """The first receipt of a complaint stops its clock."""
    complaint = sheet.ref("complaint") or ""
    row = sheet.find(f"received/{complaint}", ReceivedRow)
    if row is None:
        raise Refused(
            "no_complaint",
            "{id} is no complaint or petition before this entry; a receipt is for one of these",
            id=complaint,
        )
    if row.receipt is None:
        done = msgspec.structs.replace(row, receipt=format_time(sheet.ground.now))
        sheet.write(f"received/{complaint}", done)


def triaged(sheet: Sheet, body: Triage) -> None:
    """Whether lives are at risk: if so, something has to be done since, before any verdict."""
    case, file = _file(sheet)
    changed = msgspec.structs.replace(file, triaged=True, live=body.live_risk, calmed=False)
    sheet.write(f"file/{case}", changed)


def calmed(sheet: Sheet) -> None:
    """Something was done to calm it."""
    case, file = _file(sheet)
    sheet.write(f"file/{case}", msgspec.structs.replace(file, calmed=True))


def team_tasked(sheet: Sheet, body: Tasking) -> None:
    """A team is sent on a case or a visit. Refused not_a_co_chair, tasked_with_nothing, team_lacks_party."""
    sheet.require_chair()
    case, visit = sheet.ref("case"), sheet.ref("visit")
    if case is None and visit is None:
        raise Refused("tasked_with_nothing", "a team is sent on a case or a visit; refer to one of them")
    _require_both(sheet, body)
    if case is not None:
        file = open_file(sheet, case)
        sheet.write(f"file/{case}", tasked(file, sheet.entry.id, body, sheet.ground.now))
    if visit is not None:
        sent(sheet, visit, body.tasked())


def _require_both(sheet: Sheet, body: Tasking) -> None:
    """Each party has its people in the team, or it is recorded why not."""
    adopted = number_adopted(sheet.charter.procedure, MEMBERS)
    needed = LEAST_MEMBERS if adopted is None else adopted
    people = {member.org: member.people for member in body.team}
    excused = {gap.party for gap in body.missing}
    for party in sheet.charter.of_kind("party"):
        if people.get(party.id, 0) < needed and party.id not in excused:
            raise Refused(
                "team_lacks_party",
                "a team has at least {needed} people of {party}, and {found} were named; name them, or record under "
                "missing why there are none",
                needed=needed,
                party=party.id,
                found=people.get(party.id, 0),
            )


def team_reported(sheet: Sheet, body: TeamReport) -> None:
    """Facts of a team. Refused `not_on_team`, `case_over`."""
    number = sheet.ref("tasking") or ""
    tasking = sheet.read(f"tasking/{number}", TaskingRow)
    team, case = tasking.body.tasked(), tasking.first("case")
    require_on_team(sheet, team)
    if case is not None:
        file = open_file(sheet, case)
        if file.tasking == number:  # a team that was replaced still reports, and moves the case no further
            sheet.write(f"file/{case}", reported(file, body.stage, sheet.ground.now))
    sheet.write(f"reported/{sheet.entry.id}", ReportedRow(team=team, case=case))


def require_on_team(sheet: Sheet, team: tuple[str, ...]) -> None:
    """Raise Refused unless the issuer was sent."""
    if sheet.org not in team:
        raise Refused(
            "not_on_team",
            "{org} is not in the team ({team}); who was not sent says a report of its own",
            org=sheet.org,
            team=", ".join(team) or NONE,
        )


def member_said(sheet: Sheet, body: MemberWord) -> None:
    """An organisation of the team signs its report or dissents, once. Refused not_on_team, member_said_already."""
    report = sheet.ref("report") or ""
    row = sheet.read(f"reported/{report}", ReportedRow)
    require_on_team(sheet, row.team)
    if any(word.org == sheet.org for word in row.words):
        raise Refused(
            "member_said_already",
            "{org} has said its word on this report; what it would add belongs into a report of its own",
            org=sheet.org,
        )
    word = MemberSaid(org=sheet.org, value=body.value, statement=sheet.entry.id)
    sheet.write(f"reported/{report}", msgspec.structs.replace(row, words=(*row.words, word)))


def embargoed(sheet: Sheet, body: Embargo) -> None:
    """Refuse an embargo that is over, or that nobody would see the end of."""
    sheet.require_chair()
    until, now = parse_time(body.until), sheet.ground.now
    if not now < until <= now + LONGEST_EMBARGO:
        raise Refused(
            "embargo_unfit",
            "an embargo ends after now ({now}) and within {days} days of it; {until} was given",
            now=format_time(now),
            days=LONGEST_EMBARGO.days,
            until=body.until,
        )


def _file(sheet: Sheet) -> tuple[str, FileRow]:
    case = sheet.ref("case") or ""
    return case, open_file(sheet, case)
