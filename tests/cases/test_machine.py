# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every organisation says anything in any role and any order: no path issues or closes what may not be.

The machine keeps a log of its own, which says what was said, by whom and when, and asks it, not the fold's rows.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    MultipleResults,
    RuleBasedStateMachine,
    initialize,
    invariant,
    multiple,
    rule,
)

from sulh.cases.case_kinds import KINDS as STEPS
from sulh.cases.case_kinds import (
    Assent,
    Case,
    Decision,
    Deescalation,
    Remedy,
    RemedyKind,
    Tasking,
    TeamReport,
    TeamStage,
    Triage,
    Turn,
    TurnTo,
)
from sulh.cases.kinds import KINDS, Reply, Signoff, SignoffValue, Stance, TalksReleased, Vote, words_hash
from sulh.cases.life import CaseStatus, FileRow
from sulh.cases.state import OutcomeRow
from sulh.cases.verdicts import NotAttributable
from sulh.cases.visit_kinds import KINDS as VISITS
from sulh.clock import parse_time
from sulh.commitments.kinds import Check, Commitment, CommitmentKind, Verdict
from sulh.record.charter import Panel
from sulh.record.rows import read_row
from sulh.statement.canon import Said
from sulh.statement.kind import ROLES as ALL_ROLES
from tests.cases.findings import GROUNDS, finding
from tests.cases.world import REPORT, TEAM, TERM, Bench, chartered, own
from tests.cases.world import ROLES as NATURAL

ORGS = st.sampled_from(("almond", "walnut", "heron", "stork", "rook"))
# Mostly the role that each truly has: a role that may not say something ends there.
ROLES = st.sampled_from(("own",) * 12 + ALL_ROLES)
HOURS = (None, 0, 71, 72, 72, 72, 100)
OF = {kind.name: kind for kind in (*KINDS, *STEPS, *VISITS)}
WINDOW = timedelta(hours=72)
CHAIRS = {"heron", "stork"}
READ = {"en": words_hash(finding().words())}


@dataclass(frozen=True)
class Told:
    """One statement that stands, as the machine remembers it."""

    id: str
    org: str
    body: Said
    refs: dict[str, str]
    now: datetime


class Mechanism(RuleBasedStateMachine):
    """Everybody tries everything."""

    panel: Panel | None = None

    def __init__(self) -> None:
        super().__init__()
        self.bench = Bench(charter=chartered(panel=self.panel))
        self.told: list[Told] = []

    cases: Bundle[str] = Bundle("cases")
    findings: Bundle[str] = Bundle("findings")
    taskings: Bundle[str] = Bundle("taskings")
    commitments: Bundle[str] = Bundle("commitments")
    acts: Bundle[str] = Bundle("acts")

    def tell(
        self, org: str, role: str, kind: str, body: Said, *refs: tuple[str, str]
    ) -> MultipleResults[str] | str:
        """Say it if that role may; the id, if it stands."""
        role = NATURAL.get(org, "monitor") if role == "own" else role
        known = OF.get(kind)
        if known is not None and role not in known.roles:
            return multiple()  # the record refuses it before any room sees it
        before = len(self.bench.voids())
        number = self.bench.say(kind, body, *refs, issuer=org, role=role, marking="TLP:GREEN")
        if len(self.bench.voids()) != before:
            return multiple()
        self.told.append(Told(id=number, org=org, body=body, refs=dict(refs), now=self.bench.now))
        return multiple(number)

    @initialize(target=cases)
    def a_case(self) -> MultipleResults[str] | str:
        return self.open("heron", "own")

    @initialize(target=findings)
    def a_finding(self) -> MultipleResults[str] | str:
        case = _ids(self.open("stork", "own"))[0]
        return self.find(case, "stork", "own", 72, True, None)

    @rule(hours=st.sampled_from((1, 12, 71, 72, 200)))
    def time_goes_on(self, hours: int) -> None:
        self.bench.later(hours)

    @rule(target=cases, org=ORGS, role=ROLES)
    def open(self, org: str, role: str) -> MultipleResults[str] | str:
        return self.tell(org, role, "cases.case.v1", Case(size=1), ("report", REPORT))

    @rule(case=cases, org=ORGS, role=ROLES, live=st.booleans())
    def triage(self, case: str, org: str, role: str, live: bool) -> None:
        self.tell(org, role, "cases.triage.v1", Triage(live_risk=live), ("case", case))

    @rule(case=cases, org=ORGS, role=ROLES)
    def calm(self, case: str, org: str, role: str) -> None:
        self.tell(org, role, "cases.deescalation.v1", Deescalation(step="called"), ("case", case))

    @rule(target=taskings, case=cases, org=ORGS, role=ROLES)
    def task(self, case: str, org: str, role: str) -> MultipleResults[str] | str:
        return self.tell(org, role, "cases.tasking.v1", Tasking(team=TEAM), ("case", case))

    @rule(tasking=taskings, org=ORGS, role=ROLES)
    def report(self, tasking: str, org: str, role: str) -> None:
        body = TeamReport(stage=TeamStage.FINAL, facts="four shots")
        self.tell(org, role, "cases.team_report.v1", body, ("tasking", tasking))

    @rule(
        target=findings,
        case=cases,
        org=ORGS,
        role=ROLES,
        hours=st.sampled_from(HOURS),
        named=st.booleans(),
        before=st.none(),
    )
    def find(
        self, case: str, org: str, role: str, hours: int | None, named: bool, before: str | None
    ) -> MultipleResults[str] | str:
        until = None if hours is None else self.bench.at(hours)
        nobody = None if named else NotAttributable(standard=GROUNDS, rationale="nobody saw who")
        body = finding(reply_until=until, attribution=nobody)
        refs = [("case", case), ("incident", REPORT), ("term", TERM)]
        refs += [("corrects", before)] if before else []
        return self.tell(org, role, "cases.finding.v1", body, *refs)

    @rule(target=findings, case=cases, before=findings)
    def correct(self, case: str, before: str) -> MultipleResults[str] | str:
        return self.find(case, "heron", "own", 72, True, before)

    @rule(number=findings, org=ORGS, role=ROLES, value=st.sampled_from(list(SignoffValue)))
    def sign(self, number: str, org: str, role: str, value: SignoffValue) -> None:
        self.tell(org, role, "cases.signoff.v1", Signoff(value=value, why="so"), ("finding", number))

    # Chance alone would seldom come so far: steps that lead on, taken by those who may.

    @rule(
        number=findings,
        wait=st.sampled_from((0, 71, 73, 101)),
        who=st.sampled_from(("heron", "stork", "both")),
    )
    def sign_in_time(self, number: str, wait: int, who: str) -> None:
        self.bench.later(wait)
        for org in sorted(CHAIRS) if who == "both" else (who,):
            self.sign(number, org, "co_chair", SignoffValue.AGREE)

    @rule(target=acts, number=findings, verifier=st.sampled_from(("almond", "heron")), checks=st.booleans())
    def order(self, number: str, verifier: str, checks: bool) -> MultipleResults[str] | str:
        commitment = self.owe(number, "heron", verifier)
        for one in _ids(commitment):
            if checks:
                self.check(one, verifier)
            return self.remedy(number, one, "heron", "own")
        return multiple()

    @rule(number=findings, heard=st.booleans(), looked=st.booleans())
    def see_through(self, number: str, heard: bool, looked: bool) -> None:
        """A finding to the closing of its case, with or without what has to come before."""
        self.bench.later(72)
        for org in sorted(CHAIRS):
            self.sign(number, org, "co_chair", SignoffValue.AGREE)
        for act in _ids(self.order(number, "almond", looked)) if heard else ():
            self.other_assents(act)
        self.end(number, TurnTo.CLOSED, False)

    @rule(act=acts)
    def other_assents(self, act: str) -> None:
        self.assent(act, "stork", "own", Decision.AGREE)

    @rule(number=findings, to=st.sampled_from((TurnTo.CLOSED, TurnTo.LAPSED)), alone=st.booleans())
    def end(self, number: str, to: TurnTo, alone: bool) -> None:
        case = self.outcomes()[number].case or ""
        for act in _ids(self.turn(case, "heron", "own", to)):
            if not alone:
                self.assent(act, "stork", "own", Decision.AGREE)

    @rule(number=findings, org=ORGS, role=ROLES, value=st.sampled_from(list(SignoffValue)))
    def vote(self, number: str, org: str, role: str, value: SignoffValue) -> None:
        self.tell(org, role, "cases.vote.v1", Vote(value=value, why="so"), ("finding", number))

    @rule(number=findings, org=ORGS, role=ROLES)
    def reply(self, number: str, org: str, role: str) -> None:
        body = Reply(stance=Stance.CONTESTS, words="no", read=READ)
        self.tell(org, role, "cases.reply.v1", body, ("finding", number))

    @rule(org=ORGS, role=ROLES)
    def release(self, org: str, role: str) -> None:
        self.tell(org, role, "cases.talks_released.v1", TalksReleased(), ("statement", REPORT))

    @rule(target=commitments, number=findings, org=ORGS, verifier=st.sampled_from(("almond", "heron")))
    def owe(self, number: str, org: str, verifier: str) -> MultipleResults[str] | str:
        body = Commitment(
            says=own(org),
            owner="walnut",
            what="orders",
            commitment_kind=CommitmentKind.REMEDY,
            verifier=verifier,
        )
        return self.tell(org, "party", "commitments.commitment.v1", body, ("finding", number))

    @rule(commitment=commitments, org=ORGS)
    def check(self, commitment: str, org: str) -> None:
        body = Check(verdict=Verdict.VERIFIED_DONE)
        self.tell(org, "party", "commitments.check.v1", body, ("commitment", commitment))

    @rule(target=acts, number=findings, commitment=commitments, org=ORGS, role=ROLES)
    def remedy(self, number: str, commitment: str, org: str, role: str) -> MultipleResults[str] | str:
        body = Remedy(
            owner="walnut",
            remedy=RemedyKind.PENALTY,
            what="x",
            due=self.bench.at(24),
            verifier="almond",
        )
        refs = ("finding", number), ("commitment", commitment)
        return self.tell(org, role, "cases.remedy.v1", body, *refs)

    @rule(target=acts, case=cases, org=ORGS, role=ROLES, to=st.sampled_from(list(TurnTo)))
    def turn(self, case: str, org: str, role: str, to: TurnTo) -> MultipleResults[str] | str:
        return self.tell(org, role, "cases.turn.v1", Turn(to=to, why="so"), ("case", case))

    @rule(act=acts, org=ORGS, role=ROLES, value=st.sampled_from(list(Decision)))
    def assent(self, act: str, org: str, role: str, value: Decision) -> None:
        self.tell(org, role, "cases.assent.v1", Assent(value=value, why="so"), ("act", act))

    # --- what may never be ------------------------------------------------------------------------------

    def said(self, kind: type[Said], role: str, target: str) -> list[Told]:
        return [one for one in self.told if type(one.body) is kind and one.refs.get(role) == target]

    def outcomes(self) -> dict[str, OutcomeRow]:
        rows = self.bench.rows.items("cases", "outcome/")
        return {key.partition("/")[2]: read_row(value, OutcomeRow) for key, value in rows}

    @invariant()
    def nothing_is_issued_without_both_sign_offs_nor_before_the_time_to_answer_has_run(self) -> None:
        for number, row in self.outcomes().items():
            words = self.said(Signoff, "finding", number)
            agreed = {one.org for one in words if _value(one.body) is SignoffValue.AGREE}
            assert (row.issued_at is None) or (agreed >= CHAIRS and row.split_at is None), number
            drafted = next(one for one in self.told if one.id == number).now
            for one in words:
                if _value(one.body) is SignoffValue.AGREE:
                    assert row.reply_until is not None
                    assert one.now >= parse_time(row.reply_until) and one.now >= drafted + WINDOW
                    if self.panel is not None:
                        votes = self.said(Vote, "finding", number)
                        voted = {v.org for v in votes if _value(v.body) is SignoffValue.AGREE}
                        assert len(voted & set(self.panel.members)) >= self.panel.needs

    @invariant()
    def no_case_with_an_issued_violation_is_over_without_a_remedy_that_was_looked_at(self) -> None:
        outcomes = self.outcomes()
        corrected = {row.corrects for row in outcomes.values() if row.issued_at is not None}
        for key, value in self.bench.rows.items("cases", "file/"):
            file = read_row(value, FileRow)
            if not file.over:
                continue
            for number in file.findings:
                if outcomes[number].issued_at is None or number in corrected:
                    continue
                orders = [one for one in self.told if isinstance(one.body, Remedy)]
                orders = [one for one in orders if one.refs["finding"] == number]
                assert any(self._carried_out(one) for one in orders), key

    def _carried_out(self, order: Told) -> bool:
        yes = {a.org for a in self.said(Assent, "act", order.id) if _value(a.body) is Decision.AGREE}
        body = msgspec.structs.asdict(order.body)
        checks = self.said(Check, "commitment", order.refs["commitment"])
        return {*yes, order.org} >= CHAIRS and any(one.org == body["verifier"] for one in checks)

    @invariant()
    def no_verdict_is_drafted_while_lives_are_at_risk_and_nothing_was_done(self) -> None:
        live: dict[str, bool] = {}
        for one in self.told:
            case = one.refs.get("case", "")
            if isinstance(one.body, Triage):
                live[case] = one.body.live_risk
            elif isinstance(one.body, Deescalation):
                live[case] = False
            elif type(one.body).__name__ == "Finding":
                assert not live.get(case, False)

    @invariant()
    def what_is_over_was_ended_by_those_who_may(self) -> None:
        for key, value in self.bench.rows.items("cases", "file/"):
            file = read_row(value, FileRow)
            if file.turned is None:
                continue
            turns = [one for one in self.said(Turn, "case", key.partition("/")[2]) if one.org in CHAIRS]
            assert any(
                {turn.org, *(a.org for a in self.said(Assent, "act", turn.id))} >= CHAIRS for turn in turns
            )
            assert self.bench.status(key.partition("/")[2]) is not CaseStatus.WITHDRAWN  # nobody complained


def _ids(results: MultipleResults[str] | str) -> tuple[str, ...]:
    """What a rule gave; of a rule that is called by another."""
    return (results,) if isinstance(results, str) else tuple(results.values)


def _value(body: Said) -> object:
    return getattr(body, "value", None)


class WithPanel(Mechanism):
    """The same under a charter that gives the verdict to a panel."""

    panel = Panel(members=("almond", "walnut", "rook"), needs=2)

    @rule(number=Mechanism.findings)
    def most_vote(self, number: str) -> None:
        for org in ("almond", "rook"):
            self.vote(number, org, "monitor", SignoffValue.AGREE)


_RUNS = settings(
    max_examples=25,
    stateful_step_count=50,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
TestNoPathThroughTheMechanism = Mechanism.TestCase
TestNoPathThroughTheMechanism.settings = _RUNS
TestNoPathWithAPanel = WithPanel.TestCase
TestNoPathWithAPanel.settings = _RUNS
