# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A mechanism on a table whose clocks run: a complaint, a case, a team, findings, remedies, visits."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import msgspec

from sulh.cases.case_kinds import (
    Assent,
    Case,
    CaseReceipt,
    Consents,
    Decision,
    Deescalation,
    Embargo,
    EmbargoReason,
    Member,
    MemberWord,
    Missing,
    Remedy,
    RemedyKind,
    Source,
    Tasking,
    TeamReport,
    TeamStage,
    Triage,
    Turn,
    TurnTo,
    WordValue,
)
from sulh.cases.evidence import Items
from sulh.cases.kinds import Dissent, Finding, FindingText, Read, Reply, Stance, Words, words_hash
from sulh.cases.state import FindingRow, ReceivedRow
from sulh.cases.visit_kinds import AnswerValue, Shown, VisitAnswer, VisitReport, VisitRequest
from sulh.clock import When, format_time
from sulh.commitments.kinds import Check, Commitment, CommitmentKind, DueBy, Verdict
from sulh.errors import Refused
from sulh.mechanism import States
from sulh.readings.moment import Moment, parse_moment
from sulh.record.charter import Adoption, CharterBody, Organisation, Panel
from sulh.record.fold import Entry, Ground, Hearing, Void
from sulh.record.heads import HeadRow
from sulh.record.procedure import TEMPLATE, TEMPLATE_HASH
from sulh.record.rows import RoomRows
from sulh.record.state import CharterRow, GroundRow
from tests.cases.findings import AGREE, FINDING, REFUSE, SIGNOFF, finding
from tests.readings.compliance_world import World, folds, own
from tests.rooms import NOTHING, charter

PARTIES = ("almond", "walnut")
BEGIN = datetime(2025, 11, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def body(
    parties: tuple[str, str] = PARTIES,
    *,
    panel: Panel | None = None,
    publish_split: bool = False,
    adopted: bool = True,
) -> CharterBody:
    """The charter, with every value of the procedure adopted, and a secretariat."""
    plain = charter()
    names = tuple(value.name for value in TEMPLATE) if adopted else ()
    host = Organisation(id="kestrel", kind="secretariat", zone="+05:00")
    return msgspec.structs.replace(
        plain,
        organisations=(
            *(Organisation(id=org, kind="party", zone="+05:00") for org in parties),
            *(org for org in plain.organisations if org.kind != "party"),
            host,
        ),
        procedure=Adoption(template=TEMPLATE_HASH, adopted=names),
        panel=panel,
        publish_split=publish_split,
    )


@dataclass(kw_only=True)
class CaseWorld(World):
    """A world in which time goes on: `later(hours)` logs a head."""

    now: datetime = BEGIN
    seen: int = 0
    heads: list[int] = field(default_factory=list)

    def _fold(self, entry: Entry) -> None:
        entry = self._by_its_role(entry)
        ground = Ground(
            index=entry.index,
            now=self.now,
            witnessed=False,
            operational=0,
            joint=0,
            charter_id=NOTHING,
            charter=self.charter,
            ruleset=NOTHING,
        )
        room, kind = entry.header.kind.partition(".")[0], entry.header.kind
        for fold in self.folds:
            if fold.room != room:
                continue
            try:
                self.rows.apply(fold.room, fold.step(RoomRows(self.rows, fold.room), entry, ground))
            except Refused as refused:
                self.refusals.append(str(refused))
                void = Void(index=entry.index, id=entry.id, code=refused.code)
                self.rows.apply(fold.room, {f"void/{entry.index}": void})
                return
        outer = Entry(index=entry.index, id=entry.id, header=entry.header, body=None)
        for fold in self.folds:
            if isinstance(fold, Hearing) and kind in fold.hears:
                self.rows.apply(fold.room, fold.hear(RoomRows(self.rows, fold.room), outer, ground))

    def _by_its_role(self, entry: Entry) -> Entry:
        """A table lets everybody speak as a party; here each speaks as what it is."""
        header = entry.header
        org = self.charter.organisation(header.issuer.org)
        issuer = msgspec.structs.replace(header.issuer, role=org.kind if org else header.issuer.role)
        header = msgspec.structs.replace(header, issuer=issuer)
        return Entry(index=entry.index, id=entry.id, header=header, body=entry.body)

    def later(self, hours: float = 1) -> None:
        """A head is logged so many hours later."""
        self.now += timedelta(hours=hours)
        text = format_time(self.now)
        row = HeadRow(size=self.size, root=NOTHING, logged_at=text, now=text)
        ground = GroundRow(now=text, witnessed=False, operational=0, joint=0, ruleset=NOTHING)
        self.rows.apply("record", {f"head/{self.size}": row, "ground": ground})
        self.size += 1

    @property
    def states(self) -> States:
        return States(self.rows)

    @property
    def moment(self) -> Moment:
        return parse_moment(format_time(self.now))

    def complain(self, org: str) -> str:
        """A complaint came in, as the room hears it: by its header alone."""
        number = hashlib.sha256(f"complaint {self.size}".encode()).hexdigest()
        now = format_time(self.now)
        due = format_time(self.now + HOUR)
        row = ReceivedRow(kind="incidents.complaint.v1", org=org, index=self.size, at=now, due=due)
        self.rows.apply("cases", {f"received/{number}": row})
        self.size += 1
        return number

    def case(self, *refs: tuple[str, str], label: str = "c1") -> str:
        return self.say("cases.case.v1", Case(size=self.size, label=label), *refs, issuer="kestrel")

    def receipt(self, complaint: str) -> str:
        return self.say("cases.receipt.v1", CaseReceipt(), ("complaint", complaint), issuer="kestrel")

    def triage(self, case: str, *, live: bool = False) -> str:
        return self.say("cases.triage.v1", Triage(live_risk=live), ("case", case), issuer="kestrel")

    def calm(self, case: str) -> str:
        said = Deescalation(step="Both commands were called.")
        return self.say("cases.deescalation.v1", said, ("case", case), issuer="heron")

    def task(
        self, *refs: tuple[str, str], orgs: Sequence[str] = ("almond", "walnut", "heron"), why: str = ""
    ) -> str:
        team = tuple(Member(org=org, role="monitor", people=2, lead=org == "heron") for org in orgs)
        missing = tuple(
            Missing(party=org, recorded_reason=why) for org in ("almond", "walnut") if org not in orgs
        )
        return self.say("cases.tasking.v1", Tasking(team=team, missing=missing), *refs, issuer="heron")

    def team_report(
        self, tasking: str, stage: TeamStage = TeamStage.FINAL, *, items: Items = (), by: str = "heron"
    ) -> str:
        said = TeamReport(stage=stage, facts="Two holes in a wall.", evidence=items)
        refs = [("evidence", item.statement) for item in items]
        return self.say("cases.team_report.v1", said, ("tasking", tasking), *refs, issuer=by)

    def member(self, report: str, org: str, why: str = "") -> str:
        value = WordValue.DISSENTS if why else WordValue.SIGNS
        said = MemberWord(value=value, why=why or None)
        return self.say("cases.member_word.v1", said, ("report", report), issuer=org)

    def hear_person(self, case: str) -> str:
        said = Source(alias="witness 1", consents=Consents.TEAM_ONLY)
        return self.say("cases.source.v1", said, ("case", case), issuer="heron")

    def embargo(self, case: str, hours: float, org: str = "heron") -> str:
        until = format_time(self.now + timedelta(hours=hours))
        said = Embargo(reason=EmbargoReason.WITNESS_SAFETY, until=until)
        return self.say("cases.embargo.v1", said, ("case", case), issuer=org)

    def draft(
        self,
        report: str,
        *refs: tuple[str, str],
        of: Finding | None = None,
        term: str = "",
        label: str = "f1",
    ) -> str:
        """A finding whose reply window is the charter's 72 hours."""
        until = format_time(self.now + 72 * HOUR)
        said = msgspec.structs.replace(of or finding(), size=self.size, reply_until=until, label=label)
        terms = [("term", term)] if term else []
        return self.say(FINDING, said, ("incident", report), *terms, *refs, issuer="kestrel")

    def decide(self, number: str, *orgs: str, refuse: bool = False) -> None:
        for org in orgs or ("heron", "stork"):
            self.say(SIGNOFF, REFUSE if refuse else AGREE, ("finding", number), issuer=org)

    def issue(self, number: str) -> None:
        """The window passes, both sign."""
        self.later(72)
        self.decide(number)
        self.later()

    def read(self, number: str) -> Read:
        row = self.states.row(FindingRow, number)
        if row is None:
            raise AssertionError("no such finding")
        return {"en": words_hash(row.body.words())}

    def reply(
        self, number: str, org: str, stance: Stance = Stance.CONTESTS, words: str = "It was not us."
    ) -> str:
        said = Reply(stance=stance, words=words, read=self.read(number))
        return self.say("cases.reply.v1", said, ("finding", number), issuer=org)

    def dissent(self, number: str, org: str) -> str:
        said = Dissent(words="The angle does not fit.", read=self.read(number))
        return self.say("cases.dissent.v1", said, ("finding", number), issuer=org)

    def text(self, number: str) -> str:
        said = FindingText(lang="tr", words=Words(occurrence="İki nokta duydu."))
        return self.say("cases.finding_text.v1", said, ("finding", number), issuer="stork")

    def remedy(
        self, number: str, *, owner: str = "walnut", days: int = 10, assent: str = "agree"
    ) -> tuple[str, str]:
        """(remedy, commitment)."""
        due = self.now + timedelta(days=days)
        until = format_time(due)
        duty = Commitment(
            says=own("heron"),
            owner=owner,
            what="Explain it.",
            commitment_kind=CommitmentKind.EXPLANATION,
            verifier="heron",
            deadline=DueBy(at=When(since="", until=until, zone="+00:00")),
        )
        commitment = self.say("commitments.commitment.v1", duty, ("finding", number), issuer="heron")
        said = Remedy(
            owner=owner, remedy=RemedyKind.EXPLANATION, what="Explain it.", due=until, verifier="heron"
        )
        order = self.say(
            "cases.remedy.v1", said, ("finding", number), ("commitment", commitment), issuer="heron"
        )
        if assent:
            self.assent(order, refuse=assent == "refuse")
        return order, commitment

    def verify(self, commitment: str, verdict: Verdict = Verdict.VERIFIED_DONE) -> str:
        return self.say(
            "commitments.check.v1", Check(verdict=verdict), ("commitment", commitment), issuer="heron"
        )

    def assent(self, act: str, org: str = "stork", *, refuse: bool = False) -> str:
        said = Assent(
            value=Decision.REFUSE if refuse else Decision.AGREE, why="Too soon." if refuse else None
        )
        return self.say("cases.assent.v1", said, ("act", act), issuer=org)

    def turn(self, case: str, to: TurnTo, org: str = "heron", assent: bool = False) -> str:
        act = self.say("cases.turn.v1", Turn(to=to, why="It is so."), ("case", case), issuer=org)
        if assent:
            self.assent(act)
        return act

    def ask_visit(
        self, *refs: tuple[str, str], by: str = "almond", of: str = "walnut", days: float = 2
    ) -> str:
        start = self.now + timedelta(days=days)
        when = When(since=format_time(start), until=format_time(start + DAY), zone="+00:00")
        said = VisitRequest(of=of, what="Whether the gun has left.", when=when, sector="north", label="v1")
        return self.say("cases.visit_request.v1", said, *refs, issuer=by)

    def answer_visit(self, visit: str, value: AnswerValue, org: str = "walnut") -> str:
        start = self.now + 3 * DAY
        when = When(since=format_time(start), until=format_time(start + DAY), zone="+00:00")
        timed = None if value is AnswerValue.DENIED else when
        conditions = ("By day.",) if value is AnswerValue.CONDITIONAL else ()
        said = VisitAnswer(value=value, when=timed, conditions=conditions)
        return self.say("cases.visit_answer.v1", said, ("request", visit), issuer=org)

    def report_visit(self, visit: str, shows: Shown, org: str = "heron") -> str:
        end = format_time(self.now)
        when = None if shows is Shown.NOT_VERIFIABLE else When(since=end, until=end, zone="+00:00")
        said = VisitReport(shows=shows, facts="The yard was empty.", when=when)
        return self.say("cases.visit_report.v1", said, ("request", visit), issuer=org)


def case_world(
    parties: tuple[str, str] = PARTIES,
    *,
    panel: Panel | None = None,
    publish_split: bool = False,
    adopted: bool = True,
) -> CaseWorld:
    """A world at its beginning, with its first head."""
    told = body(parties, panel=panel, publish_split=publish_split, adopted=adopted)
    table = CaseWorld(folds=folds(), charter=told)
    table.rows.apply("record", {"charter": CharterRow(id=NOTHING, body=told, in_force_at=1)})
    table.later(0)
    return table
