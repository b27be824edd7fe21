# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The fold of what is found: one row per statement (shapes.py), and what became of each thing.

file/CASE reported/REPORT received/COMPLAINT       how far a case is (life.py, steps.py)
outcome/FINDING                                    who answered it, signed it off; issued or split (findings.py)
talk/ID extracted/ID                               what a finding may rest on (cited.py)
act/ID owed/COMMITMENT                             what both co-chairs say together (acts.py, heard.py)
visit/REQUEST                                      visits (visits.py)
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from sulh.cases.acts import VISIT, ActRow, assented, ordered, proposed, turned
from sulh.cases.case_kinds import (
    Assent,
    Case,
    CaseReceipt,
    Deescalation,
    Embargo,
    MemberWord,
    Remedy,
    Source,
    Tasking,
    TeamReport,
    Triage,
    Turn,
)
from sulh.cases.cited import ExtractedRow, TalkRow, extracted, require_released, talks_released
from sulh.cases.evidence import Item
from sulh.cases.findings import (
    OutcomeRow,
    Replied,
    Word,
    found,
    outcome,
    replied,
    require_known_words,
    signed_off,
    translated,
    voted,
)
from sulh.cases.heard import HEARD, OwedRow, heard
from sulh.cases.kinds import Dissent, Extract, Finding, FindingText, Reply, Signoff, TalksReleased, Vote
from sulh.cases.life import CaseStatus, FileRow, ReceivedRow, ReportedRow, status_of
from sulh.cases.shapes import SHAPES, EmbargoRow, FindingRow, RemedyRow, SignoffRow
from sulh.cases.sheet import Sheet
from sulh.cases.steps import (
    calmed,
    embargoed,
    member_said,
    opened_case,
    receipted,
    team_reported,
    team_tasked,
    triaged,
)
from sulh.cases.visit_kinds import VisitAnswer, VisitReport, VisitRequest
from sulh.cases.visits import VisitRow, answered, requested, shown
from sulh.clock import parse_time
from sulh.record.fold import Entry, Ground
from sulh.record.rows import Changes, RoomRows, Rows, read_row
from sulh.statement.canon import Said

# The rows that readings speak of.
__all__ = [
    "SHAPES",
    "ActRow",
    "CaseStatus",
    "CasesFold",
    "ExtractedRow",
    "FileRow",
    "FindingRow",
    "OutcomeRow",
    "OwedRow",
    "ReceivedRow",
    "Replied",
    "ReportedRow",
    "SignoffRow",
    "TalkRow",
    "VisitRow",
    "Word",
    "status_of",
]


class CasesFold:
    """The room's fold."""

    room = "cases"
    version = 3
    shapes = SHAPES
    hears = HEARD

    def hear(self, rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
        """What it keeps of other rooms' headers: complaints, talks, commitments that follow from findings."""
        sheet = Sheet(rows, entry, ground)
        heard(sheet)
        return sheet.changes

    def step(self, rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
        """The statement's own row, and what it changes. Raises Refused as `things.place` and as each step says."""
        if not entry.has_body:
            return {}
        sheet = Sheet(rows, entry, ground)
        sheet.place()
        require_released(sheet, _items(entry.body))
        _step(sheet)
        return sheet.changes

    def dues(self, rows: Rows) -> Iterator[datetime]:
        """By when steps of cases, answers, sign-offs, remedies and visits are owed, and when embargoes end."""
        for text in _dues(rows):
            if text is not None:
                yield parse_time(text)


def _items(body: Said | None) -> tuple[Item, ...]:
    """The items of evidence that a body lists."""
    match body:
        case Finding() | TeamReport():
            return body.evidence
        case VisitReport():
            return (*body.before, *body.after)
    return ()


def _step(sheet: Sheet) -> None:
    match sheet.entry.body:
        case Finding() as body:
            found(sheet, body)
        case Vote() as body:  # a Signoff too: asked first
            voted(sheet, body)
        case Signoff() as body:
            signed_off(sheet, body)
        case FindingText() as body:
            translated(sheet, body)
        case Reply(read=read):
            replied(sheet, read)
        case Dissent(read=read):
            number, row = outcome(sheet)
            require_known_words(row, number, read)
        case Extract():
            extracted(sheet)
        case TalksReleased():
            talks_released(sheet)
        case _:
            _step_of_case(sheet)


def _step_of_case(sheet: Sheet) -> None:
    match sheet.entry.body:
        case Case() as body:
            opened_case(sheet, body)
        case CaseReceipt():
            receipted(sheet)
        case Triage() as body:
            triaged(sheet, body)
        case Deescalation():
            calmed(sheet)
        case Tasking() as body:
            team_tasked(sheet, body)
        case TeamReport() as body:
            team_reported(sheet, body)
        case MemberWord() as body:
            member_said(sheet, body)
        case Embargo() as body:
            embargoed(sheet, body)
        case Source():
            pass
        case Remedy() as body:
            ordered(sheet, body)
        case Turn() as body:
            turned(sheet, body)
        case Assent() as body:
            assented(sheet, body)
        case VisitRequest() as body:
            if requested(sheet, body):
                proposed(sheet, VISIT)
        case VisitAnswer() as body:
            answered(sheet, body)
        case VisitReport() as body:
            shown(sheet, body)


def _dues(rows: Rows) -> Iterator[str | None]:
    for key, value in rows.items(CasesFold.room):
        read = _DUES.get(key.partition("/")[0])
        if read is not None:
            yield from read(value)


def _of_file(value: bytes) -> tuple[str | None, ...]:
    file = read_row(value, FileRow)
    return tuple(step.due for step in (file.dispatch, file.preliminary, file.draft))


def _of_outcome(value: bytes) -> tuple[str | None, ...]:
    row = read_row(value, OutcomeRow)
    return (row.reply_until, row.due, row.remedy_due, row.publish_due)


# One walk over the room, since rows are found by walking: what each row's clocks are, by its noun.
_DUES: Mapping[str, Callable[[bytes], tuple[str | None, ...]]] = {
    "received": lambda value: (read_row(value, ReceivedRow).due,),
    "file": _of_file,
    "outcome": _of_outcome,
    "remedy": lambda value: (read_row(value, RemedyRow).body.due,),
    "visit": lambda value: (read_row(value, VisitRow).answer_due,),
    "embargo": lambda value: (read_row(value, EmbargoRow).body.until,),
}
