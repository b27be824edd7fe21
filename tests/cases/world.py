# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A table on which cases are played: both parties, both co-chairs, monitors; a clock that moves by hand."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeVar

import msgspec

from sulh.cases.acts import ActRow
from sulh.cases.case_kinds import (
    Assent,
    Case,
    Decision,
    Deescalation,
    Member,
    Remedy,
    RemedyKind,
    Tasking,
    TeamReport,
    TeamStage,
    Triage,
    Turn,
    TurnTo,
)
from sulh.cases.kinds import Finding, Reply, Signoff, SignoffValue, Stance, words_hash
from sulh.cases.life import CaseStatus, FileRow, status_of
from sulh.cases.state import CasesFold, OutcomeRow, VisitRow
from sulh.cases.visit_kinds import AnswerValue, Shown, VisitAnswer, VisitReport, VisitRequest
from sulh.clock import When, format_time
from sulh.commitments.kinds import Check, Commitment, CommitmentKind, Verdict
from sulh.commitments.state import CommitmentsFold
from sulh.incidents.claims import Allegation, Complaint
from sulh.record.charter import Adoption, CharterBody, Panel
from sulh.record.procedure import TEMPLATE, TEMPLATE_HASH
from sulh.record.rows import read_row
from sulh.statement.assertion import How, Says
from sulh.statement.canon import Said
from sulh.talks.kinds import Proposal, Session
from sulh.talks.state import TalksFold
from tests.cases.findings import finding
from tests.rooms import Table, charter

R = TypeVar("R", bound=Said)
REPORT, TERM = "aa" * 32, "bb" * 32
ALL = tuple(value.name for value in TEMPLATE)
ROLES = {"almond": "party", "walnut": "party", "heron": "co_chair", "stork": "co_chair"}
HOUR = timedelta(hours=1)
YES = Assent(value=Decision.AGREE)
TEAM = (
    Member(org="heron", role="monitor", people=2, lead=True),
    Member(org="almond", role="monitor", people=1),
    Member(org="walnut", role="monitor", people=1),
)


def own(org: str) -> Says:
    return Says(speaker=org, how=How.OWN_ACT, for_org=org)


def chartered(adopted: tuple[str, ...] = ALL, panel: Panel | None = None) -> CharterBody:
    procedure = Adoption(template=TEMPLATE_HASH, adopted=adopted)
    return msgspec.structs.replace(charter(), procedure=procedure, panel=panel)


@dataclass(kw_only=True)
class Bench(Table):
    """Says things of cases in short."""

    folds: list[CasesFold | CommitmentsFold | TalksFold] = field(
        default_factory=lambda: [CasesFold(), CommitmentsFold(), TalksFold()]
    )
    charter: CharterBody = field(default_factory=chartered)
    size: int = 5

    def by(self, org: str, noun: str, body: Said, *refs: tuple[str, str], marking: str = "TLP:GREEN") -> str:
        """One statement of this room."""
        kind = noun if "." in noun else f"cases.{noun}.v1"
        return self.say(kind, body, *refs, issuer=org, role=ROLES.get(org, "monitor"), marking=marking)

    def later(self, hours: float) -> None:
        self.now += HOUR * hours

    def at(self, hours: float = 0) -> str:
        return format_time(self.now + HOUR * hours)

    def codes(self) -> list[str]:
        """What was refused, in order."""
        return [void.code for void in sorted(self.voids(), key=lambda void: void.index)]

    def refused(self, code: str) -> str:
        """The sentence of the one refusal since this was last asked."""
        assert self.codes()[-1:] == [code], self.codes()
        return self.refusals[-1]

    def row(self, key: str, kind: type[R]) -> R:
        value = self.rows.get("cases", key)
        assert value is not None, key
        return read_row(value, kind)

    def file(self, case: str) -> FileRow:
        return self.row(f"file/{case}", FileRow)

    def outcome(self, number: str) -> OutcomeRow:
        return self.row(f"outcome/{number}", OutcomeRow)

    def act(self, number: str) -> ActRow:
        return self.row(f"act/{number}", ActRow)

    def visit(self, number: str) -> VisitRow:
        return self.row(f"visit/{number}", VisitRow)

    def status(self, case: str) -> CaseStatus:
        file = self.file(case)
        latest = self.outcome(file.findings[-1]) if file.findings else None
        return status_of(file, self.now, latest)

    # --- steps ------------------------------------------------------------------------------------------

    def case(self, *refs: tuple[str, str]) -> str:
        return self.by("heron", "case", Case(size=1), *(refs or (("report", REPORT),)))

    def triage(self, case: str, *, live: bool = False) -> str:
        return self.by("heron", "triage", Triage(live_risk=live), ("case", case))

    def calm(self, case: str, org: str = "stork") -> str:
        return self.by(org, "deescalation", Deescalation(step="both commands were called"), ("case", case))

    def task(self, case: str, *, org: str = "heron", visit: bool = False) -> str:
        return self.by(org, "tasking", Tasking(team=TEAM), ("visit" if visit else "case", case))

    def report(self, tasking: str, stage: TeamStage = TeamStage.FINAL, org: str = "heron") -> str:
        return self.by(org, "team_report", TeamReport(stage=stage, facts="four shots"), ("tasking", tasking))

    def find(
        self, case: str, body: Finding | None = None, *refs: tuple[str, str], org: str = "heron", **more: str
    ) -> str:
        """A finding with the time to answer that is adopted."""
        body = body or finding(reply_until=self.at(72))
        return self.by(
            org, "finding", body, ("case", case), ("incident", REPORT), ("term", TERM), *refs, **more
        )

    def sign_off(self, number: str, *orgs: str, value: SignoffValue = SignoffValue.AGREE) -> None:
        why = "not so" if value is SignoffValue.REFUSE else None
        for org in orgs or ("heron", "stork"):
            self.by(org, "signoff", Signoff(value=value, why=why), ("finding", number))

    def issue(self, case: str, body: Finding | None = None, *refs: tuple[str, str]) -> str:
        """A finding that both co-chairs sign off once its time to answer is over."""
        number = self.find(case, body, *refs)
        self.later(73)
        self.sign_off(number)
        return number

    def reply(self, number: str, org: str = "walnut", words: Finding | None = None) -> str:
        digest = words_hash((words or finding()).words())
        body = Reply(stance=Stance.CONTESTS, words="it was not us", read={"en": digest})
        return self.by(org, "reply", body, ("finding", number))

    def owe(self, number: str, verifier: str = "almond") -> str:
        body = Commitment(
            says=own("heron"),
            owner="walnut",
            what="orders in writing",
            commitment_kind=CommitmentKind.ORDER_TO_FORCES,
            verifier=verifier,
        )
        return self.by("heron", "commitments.commitment.v1", body, ("finding", number))

    def check(self, commitment: str, org: str = "almond", verdict: Verdict = Verdict.VERIFIED_DONE) -> str:
        return self.by(org, "commitments.check.v1", Check(verdict=verdict), ("commitment", commitment))

    def remedy(self, number: str, commitment: str, *, org: str = "heron", verifier: str = "almond") -> str:
        body = Remedy(
            owner="walnut",
            remedy=RemedyKind.ORDER_TO_FORCES,
            what="orders in writing",
            due=self.at(24 * 30),
            verifier=verifier,
        )
        return self.by(org, "remedy", body, ("finding", number), ("commitment", commitment))

    def assent(self, act: str, org: str = "stork", body: Assent = YES) -> str:
        return self.by(org, "assent", body, ("act", act))

    def turn(self, case: str, to: TurnTo, org: str = "heron") -> str:
        return self.by(org, "turn", Turn(to=to, why="for this reason"), ("case", case))

    def both(self, case: str, to: TurnTo) -> str:
        """Both co-chairs turn a case."""
        act = self.turn(case, to)
        self.assent(act)
        return act

    def remedied(self, number: str) -> str:
        """The commitment of a finding whose remedy both co-chairs ordered."""
        commitment = self.owe(number)
        self.assent(self.remedy(number, commitment))
        return commitment

    # --- visits -----------------------------------------------------------------------------------------

    def ask(self, org: str = "almond", *, of: str = "walnut", hours: float = 24) -> str:
        when = When(since=self.at(hours), until=self.at(hours + 2), zone="")
        return self.by(
            org, "visit_request", VisitRequest(of=of, what="the post", when=when), ("commitment", TERM)
        )

    def answer(self, visit: str, value: AnswerValue, org: str = "walnut") -> str:
        denied = value is AnswerValue.DENIED
        when = None if denied else When(since=self.at(24), until=self.at(26), zone="")
        conditions = ("no cameras",) if value is AnswerValue.CONDITIONAL else ()
        return self.by(
            org,
            "visit_answer",
            VisitAnswer(value=value, when=when, conditions=conditions),
            ("request", visit),
        )

    def show(self, visit: str, shows: Shown, org: str = "heron") -> str:
        when = None if shows is Shown.NOT_VERIFIABLE else When(since=self.at(), until=self.at(1), zone="")
        return self.by(
            org, "visit_report", VisitReport(shows=shows, facts="the gate", when=when), ("request", visit)
        )

    def proposal(self, org: str = "almond") -> str:
        """Something said in talks."""
        body = Proposal(says=own(org), subject="the mill", by=org)
        return self.by(org, "talks.proposal.v1", body, ("session", self._session()))

    def complain(self, org: str) -> str:
        """A complaint, which is heard by this room."""
        body = Complaint(says=own(org), allegations=(Allegation(act="fire_across_line"),))
        return self.by(org, "incidents.complaint.v1", body)

    def _session(self) -> str:
        return self.by("heron", "talks.session.v1", Session(says=own("heron")))
