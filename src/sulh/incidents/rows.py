# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Rows of the incidents room: one for each statement, and what it does to others.

publication/ID actor/ID report/ID claim/ID denial/ID tie/ID     versions (see record/things.py)
detection/ID assessment/ID complaint/ID petition/ID evidence/ID custody/ID about/ID
link/ID link_answer/ID double_count/ID parameters/ID adoption/ID        one statement each, never superseded
"""

from sulh.incidents.claims import Claim, Complaint, Denial, Petition, Tie
from sulh.incidents.evidence import Custody, Evidence
from sulh.incidents.links import About, DoubleCount, Link, LinkAnswer
from sulh.incidents.parameters import Adoption, Parameters
from sulh.incidents.reports import Actor, Assessment, Detection, Publication, Report
from sulh.record.rows import RoomRows
from sulh.record.things import Points, Shape, VersionRow
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Natural


class Number(Said, frozen=True, kw_only=True):
    """What a report is called over a radio: `sector` 0 where none is named, `year` by the record's `now`, `serial` from 1."""

    sector: Natural
    year: Natural
    serial: Natural


class NumberedRow(VersionRow, frozen=True, kw_only=True):
    """Base of what has a number of its own; none where it is sealed, and in the public layer (numbers.py)."""

    number: Number | None = None


class PublicationRow(VersionRow, frozen=True, kw_only=True):
    """Row `publication/<id>`."""

    body: Publication


class ActorRow(VersionRow, frozen=True, kw_only=True):
    """Row `actor/<id>`."""

    body: Actor


class ReportRow(NumberedRow, frozen=True, kw_only=True):
    """Row `report/<id>`: one source's statement, its own or a version of another's; incidents are fused from them."""

    body: Report


class DetectionRow(NumberedRow, frozen=True, kw_only=True):
    """Row `detection/<id>`."""

    body: Detection


class AssessmentRow(VersionRow, frozen=True, kw_only=True):
    """Row `assessment/<id>`."""

    body: Assessment


class ClaimRow(VersionRow, frozen=True, kw_only=True):
    """Row `claim/<id>`."""

    body: Claim


class DenialRow(VersionRow, frozen=True, kw_only=True):
    """Row `denial/<id>`."""

    body: Denial


class TieRow(VersionRow, frozen=True, kw_only=True):
    """Row `tie/<id>`."""

    body: Tie


class ComplaintRow(VersionRow, frozen=True, kw_only=True):
    """Row `complaint/<id>`."""

    body: Complaint


class PetitionRow(VersionRow, frozen=True, kw_only=True):
    """Row `petition/<id>`."""

    body: Petition


class EvidenceRow(VersionRow, frozen=True, kw_only=True):
    """Row `evidence/<id>`."""

    body: Evidence


class CustodyRow(VersionRow, frozen=True, kw_only=True):
    """Row `custody/<id>`."""

    body: Custody


class AboutRow(VersionRow, frozen=True, kw_only=True):
    """Row `about/<id>`."""

    body: About


class LinkRow(VersionRow, frozen=True, kw_only=True):
    """Row `link/<id>`."""

    body: Link


class LinkAnswerRow(VersionRow, frozen=True, kw_only=True):
    """Row `link_answer/<id>`."""

    body: LinkAnswer


class DoubleCountRow(VersionRow, frozen=True, kw_only=True):
    """Row `double_count/<id>`."""

    body: DoubleCount


class ParametersRow(VersionRow, frozen=True, kw_only=True):
    """Row `parameters/<id>`."""

    body: Parameters


class AdoptionRow(VersionRow, frozen=True, kw_only=True):
    """Row `adoption/<id>`."""

    body: Adoption


# In this room a source can be looked up, so it must be a publication that stands.
_SOURCE = Points(to=("publication",))
_NO_SOURCE = Points(most=0)
_ONE_REPORT = Points(to=("report", "detection"), least=1, most=1)
_REPORTS = Points(to=("report", "detection"))
_EVIDENCE = Points(to=("evidence",))
_ACTORS = Points(to=("actor",))
_ELSEWHERE = Points()
# What may be recalled, confirmed or acknowledged. A link has answers of its own, so that whoever said it cannot
# take back alone what others have come to support.
WORDED = (
    *("report", "claim", "denial", "tie", "detection", "assessment", "complaint", "petition"),
    *("evidence", "custody"),
)

SHAPES: dict[str, Shape] = {
    "incidents.publication.v1": Shape(noun="publication", row=PublicationRow, source=_SOURCE),
    "incidents.actor.v1": Shape(noun="actor", row=ActorRow, source=_SOURCE),
    "incidents.report.v1": Shape(
        noun="report",
        row=ReportRow,
        refs={
            "actor": _ACTORS,
            "evidence": _EVIDENCE,
            "term": _ELSEWHERE,
            "restriction": _ELSEWHERE,
            "translation": _ELSEWHERE,
        },
        source=_SOURCE,
    ),
    "incidents.detection.v1": Shape(
        noun="detection",
        row=DetectionRow,
        refs={"sensor": Points(most=1), "evidence": _EVIDENCE},
        versions=False,
        source=_SOURCE,
    ),
    "incidents.assessment.v1": Shape(
        noun="assessment",
        row=AssessmentRow,
        refs={"report": _ONE_REPORT, "evidence": _EVIDENCE},
        versions=False,
        source=_SOURCE,
    ),
    "incidents.claim.v1": Shape(
        noun="claim",
        row=ClaimRow,
        refs={"incident": Points(to=("report",)), "counters": Points(to=("claim",))},
        source=_SOURCE,
    ),
    "incidents.denial.v1": Shape(
        noun="denial",
        row=DenialRow,
        refs={
            "denies": Points(
                to=("claim", "report", "tie", "complaint", "petition", "detection", "assessment", "evidence"),
                least=1,
            )
        },
        source=_SOURCE,
    ),
    "incidents.tie.v1": Shape(
        noun="tie",
        row=TieRow,
        refs={"actor": Points(to=("actor",), least=1, most=1), "evidence": _EVIDENCE},
        source=_SOURCE,
    ),
    "incidents.complaint.v1": Shape(
        noun="complaint",
        row=ComplaintRow,
        refs={"report": _REPORTS, "actor": _ACTORS, "evidence": _EVIDENCE, "term": _ELSEWHERE},
        versions=False,
        source=_SOURCE,
    ),
    "incidents.petition.v1": Shape(
        noun="petition",
        row=PetitionRow,
        refs={"report": _REPORTS, "evidence": _EVIDENCE},
        versions=False,
        source=_SOURCE,
    ),
    "incidents.evidence.v1": Shape(
        noun="evidence",
        row=EvidenceRow,
        refs={"report": _REPORTS, "copy_of": Points(to=("evidence",), most=1)},
        versions=False,
        source=_SOURCE,
    ),
    "incidents.custody.v1": Shape(
        noun="custody",
        row=CustodyRow,
        refs={"evidence": Points(to=("evidence",), least=1, most=1)},
        versions=False,
        source=_NO_SOURCE,
    ),
    "incidents.about.v1": Shape(
        noun="about",
        row=AboutRow,
        refs={"about": Points(to=WORDED, least=1, most=1), "by": Points(to=WORDED, most=1)},
        versions=False,
        source=_NO_SOURCE,
    ),
    "incidents.link.v1": Shape(
        noun="link",
        row=LinkRow,
        refs={"one": _ONE_REPORT, "other": _ONE_REPORT},
        versions=False,
        source=_NO_SOURCE,
    ),
    "incidents.link_answer.v1": Shape(
        noun="link_answer",
        row=LinkAnswerRow,
        refs={"link": Points(to=("link", "double_count"), least=1, most=1)},
        versions=False,
        source=_NO_SOURCE,
    ),
    "incidents.double_count.v1": Shape(
        noun="double_count",
        row=DoubleCountRow,
        refs={"one": _ONE_REPORT, "other": _ONE_REPORT},
        versions=False,
        source=_NO_SOURCE,
    ),
    "incidents.parameters.v1": Shape(
        noun="parameters",
        row=ParametersRow,
        refs={"replaces": Points(to=("parameters",), most=1)},
        versions=False,
        source=_NO_SOURCE,
    ),
    "incidents.adoption.v1": Shape(
        noun="adoption",
        row=AdoptionRow,
        refs={"parameters": Points(to=("parameters",), least=1, most=1)},
        versions=False,
        source=_NO_SOURCE,
    ),
}
_ROWS: dict[str, type[VersionRow]] = {shape.noun: shape.row for shape in SHAPES.values()}


def worded(rows: RoomRows, number: Hex32) -> tuple[str, VersionRow]:
    """The noun and row of a statement that a reference was found to lead to."""
    for noun in WORDED:
        row = rows.read(f"{noun}/{number}", _ROWS[noun])
        if row is not None:
            return noun, row
    raise RuntimeError("a reference that was found is gone")
