# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How statements of this room become rows: one row per statement, and where its references may lead.

None is ever superseded: an issuer could else undo alone what others had answered or signed off.
"""

from collections.abc import Mapping

from sulh.cases.case_kinds import (
    Assent,
    Case,
    CaseReceipt,
    Deescalation,
    Embargo,
    Leak,
    MemberWord,
    Remedy,
    Source,
    Tasking,
    TeamReport,
    Triage,
    Turn,
)
from sulh.cases.kinds import Dissent, Extract, Finding, FindingText, Reply, Signoff, TalksReleased, Vote
from sulh.cases.visit_kinds import VisitAnswer, VisitReport, VisitRequest
from sulh.record.things import Points, Shape, VersionRow


class FindingRow(VersionRow, frozen=True, kw_only=True):
    """Row `finding/<id>`."""

    body: Finding


class FindingTextRow(VersionRow, frozen=True, kw_only=True):
    """Row `finding_text/<id>`."""

    body: FindingText


class ReplyRow(VersionRow, frozen=True, kw_only=True):
    """Row `reply/<id>`."""

    body: Reply


class DissentRow(VersionRow, frozen=True, kw_only=True):
    """Row `dissent/<id>`."""

    body: Dissent


class SignoffRow(VersionRow, frozen=True, kw_only=True):
    """Row `signoff/<id>`."""

    body: Signoff


class VoteRow(VersionRow, frozen=True, kw_only=True):
    """Row `vote/<id>`."""

    body: Vote


class ExtractRow(VersionRow, frozen=True, kw_only=True):
    """Row `extract/<id>`."""

    body: Extract


class TalksReleasedRow(VersionRow, frozen=True, kw_only=True):
    """Row `talks_released/<id>`."""

    body: TalksReleased


class CaseRow(VersionRow, frozen=True, kw_only=True):
    """Row `case/<id>`."""

    body: Case


class CaseReceiptRow(VersionRow, frozen=True, kw_only=True):
    """Row `receipt/<id>`."""

    body: CaseReceipt


class TriageRow(VersionRow, frozen=True, kw_only=True):
    """Row `triage/<id>`."""

    body: Triage


class DeescalationRow(VersionRow, frozen=True, kw_only=True):
    """Row `deescalation/<id>`."""

    body: Deescalation


class TaskingRow(VersionRow, frozen=True, kw_only=True):
    """Row `tasking/<id>`."""

    body: Tasking


class TeamReportRow(VersionRow, frozen=True, kw_only=True):
    """Row `team_report/<id>`."""

    body: TeamReport


class MemberWordRow(VersionRow, frozen=True, kw_only=True):
    """Row `member_word/<id>`."""

    body: MemberWord


class SourceRow(VersionRow, frozen=True, kw_only=True):
    """Row `source/<id>`."""

    body: Source


class EmbargoRow(VersionRow, frozen=True, kw_only=True):
    """Row `embargo/<id>`."""

    body: Embargo


class LeakRow(VersionRow, frozen=True, kw_only=True):
    """Row `leak/<id>`."""

    body: Leak


class RemedyRow(VersionRow, frozen=True, kw_only=True):
    """Row `remedy/<id>`."""

    body: Remedy


class TurnRow(VersionRow, frozen=True, kw_only=True):
    """Row `turn/<id>`."""

    body: Turn


class AssentRow(VersionRow, frozen=True, kw_only=True):
    """Row `assent/<id>`."""

    body: Assent


class VisitRequestRow(VersionRow, frozen=True, kw_only=True):
    """Row `visit_request/<id>`."""

    body: VisitRequest


class VisitAnswerRow(VersionRow, frozen=True, kw_only=True):
    """Row `visit_answer/<id>`."""

    body: VisitAnswer


class VisitReportRow(VersionRow, frozen=True, kw_only=True):
    """Row `visit_report/<id>`."""

    body: VisitReport


def _one(*nouns: str) -> Points:
    return Points(to=nouns, least=1, most=1)


_ELSEWHERE = Points()  # statements of other rooms, kept unread
_ONE_ELSEWHERE = Points(least=1, most=1)


def _shape(noun: str, row: type[VersionRow], **refs: Points) -> Shape:
    return Shape(noun=noun, row=row, refs=refs, versions=False, source=Points(most=0))


SHAPES: Mapping[str, Shape] = {
    f"cases.{shape.noun}.v1": shape
    for shape in (
        _shape(
            "finding",
            FindingRow,
            case=Points(to=("case",), most=1),
            incident=Points(least=1),
            term=Points(most=1),
            exception=Points(most=1),
            evidence=_ELSEWHERE,
            extract=Points(to=("extract",)),
            corrects=Points(to=("finding",), most=1),
        ),
        _shape("finding_text", FindingTextRow, finding=_one("finding")),
        _shape("reply", ReplyRow, finding=_one("finding"), evidence=_ELSEWHERE),
        _shape("dissent", DissentRow, finding=_one("finding")),
        _shape("signoff", SignoffRow, finding=_one("finding")),
        _shape("vote", VoteRow, finding=_one("finding")),
        _shape("extract", ExtractRow, statement=_ONE_ELSEWHERE),
        _shape("talks_released", TalksReleasedRow, statement=_ONE_ELSEWHERE),
        _shape("case", CaseRow, complaint=_ELSEWHERE, incident=_ELSEWHERE, report=_ELSEWHERE),
        _shape("receipt", CaseReceiptRow, complaint=_ONE_ELSEWHERE),
        _shape("triage", TriageRow, case=_one("case")),
        _shape("deescalation", DeescalationRow, case=_one("case"), call=Points(most=1)),
        _shape(
            "tasking",
            TaskingRow,
            case=Points(to=("case",), most=1),
            visit=Points(to=("visit_request",), most=1),
            protected=_ELSEWHERE,
        ),
        _shape(
            "team_report", TeamReportRow, tasking=_one("tasking"), evidence=_ELSEWHERE, custody=_ELSEWHERE
        ),
        _shape("member_word", MemberWordRow, report=_one("team_report")),
        _shape("source", SourceRow, case=_one("case"), evidence=_ELSEWHERE),
        _shape("embargo", EmbargoRow, case=_one("case")),
        _shape("leak", LeakRow, case=Points(to=("case",), most=1), statement=_ELSEWHERE),
        _shape("remedy", RemedyRow, finding=_one("finding"), commitment=_ONE_ELSEWHERE),
        _shape("turn", TurnRow, case=_one("case"), restriction=_ELSEWHERE),
        _shape("assent", AssentRow, act=_one("remedy", "turn", "visit_request")),
        _shape(
            "visit_request",
            VisitRequestRow,
            commitment=Points(most=1),
            site=Points(most=1),
            case=Points(to=("case",), most=1),
        ),
        _shape("visit_answer", VisitAnswerRow, request=_one("visit_request")),
        _shape("visit_report", VisitReportRow, request=_one("visit_request"), evidence=_ELSEWHERE),
    )
}
