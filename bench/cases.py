# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The family `cases`: a month with 500 cases folded, and one more statement, as many cases as there were.

Each case goes from its opening to its closing in sixteen statements by four organisations: triage, team, report,
words of its members, finding, answer, two sign-offs, commitment, remedy, assent, check, closing. Beside the fold, in
the same run, the raw untyped decoding of the same payloads. BENCH_CASES (default 500) names how many.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from statistics import median

import msgspec

from bench.measure import Row, paired
from sulh.cases.case_kinds import (
    Assent,
    Case,
    Decision,
    Member,
    MemberWord,
    Remedy,
    RemedyKind,
    Tasking,
    TeamReport,
    TeamStage,
    Triage,
    Turn,
    TurnTo,
    WordValue,
)
from sulh.cases.kinds import Finding, Reply, Signoff, SignoffValue, Stance, words_hash
from sulh.cases.state import CasesFold
from sulh.cases.verdicts import (
    ByParty,
    Occurrence,
    OccurrenceVerdict,
    ProofStandard,
    Severity,
    Violation,
)
from sulh.clock import format_time
from sulh.commitments.kinds import Check, Verdict
from sulh.record.charter import Adoption, CharterBody, Organisation, Quotas
from sulh.record.fold import Entry, Ground
from sulh.record.procedure import TEMPLATE, TEMPLATE_HASH
from sulh.record.rows import RoomRows, Rows
from sulh.statement import canon
from sulh.statement.canon import Said
from sulh.statement.envelope import Header, Issuer, Ref, Seen

FAMILY = "cases"
CASES = int(os.environ.get("BENCH_CASES", "500"))
NOTHING = "0" * 64
START = datetime(2026, 1, 1, tzinfo=UTC)
MOST_MS = 5.0  # DESIGN section 6: one more statement, flat in size
ONE_MORE = 200
GROUNDS = ProofStandard.REASONABLE_GROUNDS
TEAM = tuple(Member(org=org, role="monitor", people=1) for org in ("heron", "almond", "walnut"))


def charter() -> CharterBody:
    kinds = [("almond", "party"), ("walnut", "party"), ("heron", "co_chair"), ("stork", "co_chair")]
    return CharterBody(
        charter_class="exercise",
        title={"en": "EXERCISE"},
        date="2025-12-01T00:00:00Z",
        origin="bench.example/sulh",
        log="log",
        host="11" * 32,
        organisations=tuple(Organisation(id=org, kind=kind, zone="+00:00") for org, kind in kinds),
        ruleset="00" * 32,
        procedure=Adoption(template=TEMPLATE_HASH, adopted=tuple(value.name for value in TEMPLATE)),
        quorums={},
        quotas=Quotas(statements_per_day=1_000, open_gaps=10),
    )


@dataclass(kw_only=True)
class Told:
    """A record of cases: entries with the moment at which each came."""

    entries: list[tuple[Entry, datetime]] = field(default_factory=list)

    def say(self, now: datetime, org: str, kind: str, body: Said, *refs: tuple[str, str]) -> str:
        index = 10 + len(self.entries)
        name = hashlib.sha256(f"bench {index}".encode()).hexdigest()
        header = Header(
            kind=kind,
            mechanism=NOTHING,
            issuer=Issuer(
                org=org, role="party" if org in ("almond", "walnut") else "co_chair", key="22" * 32
            ),
            by=None,
            seq=index,
            prev=None,
            seen=Seen(size=0, root=NOTHING),
            occurred=None,
            body=msgspec.Raw(canon.encode(body)),
            sealed=(),
            refs=tuple(Ref(role=role, id=target) for role, target in refs),
            marking="TLP:GREEN",
            release_to=(),
            orcon=False,
            lang="en",
            salt="00" * 16,
        )
        self.entries.append((Entry(index=index, id=name, header=header, body=body), now))
        return name

    def case(self, number: int) -> None:
        """One case from its opening to its closing, sixteen statements."""
        now = START + timedelta(minutes=number * 60 * 24 * 20 // max(CASES, 1))
        report = hashlib.sha256(f"report {number}".encode()).hexdigest()
        case = self.say(now, "heron", "cases.case.v1", Case(size=1), ("report", report))
        on = ("case", case)
        self.say(now, "heron", "cases.triage.v1", Triage(severity=Severity.ORDINARY), on)
        tasking = self.say(now, "heron", "cases.tasking.v1", Tasking(team=TEAM), on)
        body = TeamReport(stage=TeamStage.FINAL, facts="four shots were heard")
        facts = self.say(now, "heron", "cases.team_report.v1", body, ("tasking", tasking))
        for org in ("almond", "walnut"):
            word = MemberWord(value=WordValue.SIGNS)
            self.say(now, org, "cases.member_word.v1", word, ("report", facts))
        later = now + timedelta(hours=73)
        found = self._finding(format_time(now + timedelta(hours=72)))
        refs = (on, ("incident", report), ("term", NOTHING))
        finding = self.say(now, "heron", "cases.finding.v1", found, *refs)
        about = ("finding", finding)
        reply = Reply(stance=Stance.CONTESTS, words="no", read={"en": words_hash(found.words())})
        self.say(now, "walnut", "cases.reply.v1", reply, about)
        for org in ("heron", "stork"):
            self.say(later, org, "cases.signoff.v1", Signoff(value=SignoffValue.AGREE), about)
        owed = self.say(later, "heron", "commitments.commitment.v1", Triage(), about)
        remedy = Remedy(
            owner="walnut",
            remedy=RemedyKind.APOLOGY,
            what="x",
            due=format_time(later + timedelta(days=30)),
            verifier="almond",
        )
        act = self.say(later, "heron", "cases.remedy.v1", remedy, about, ("commitment", owed))
        self.say(later, "stork", "cases.assent.v1", Assent(value=Decision.AGREE), ("act", act))
        check = Check(verdict=Verdict.VERIFIED_DONE)
        self.say(later, "almond", "commitments.check.v1", check, ("commitment", owed))
        turn = self.say(later, "heron", "cases.turn.v1", Turn(to=TurnTo.CLOSED, why="done"), on)
        self.say(later, "stork", "cases.assent.v1", Assent(value=Decision.AGREE), ("act", turn))

    def _finding(self, until: str) -> Finding:
        return Finding(
            size=1,
            occurrence=OccurrenceVerdict(
                verdict=Occurrence.CONFIRMED, standard=GROUNDS, rationale="two posts heard it"
            ),
            breach=Violation(severity=Severity.ORDINARY, standard=GROUNDS, rationale="the term forbids it"),
            attribution=ByParty(party="walnut", standard=GROUNDS, rationale="seen from its post"),
            reply_until=until,
        )


class Folding:
    """The fold over a record: as replay does it, the headers of other rooms heard."""

    def __init__(self) -> None:
        self.rows = Rows()
        self.fold = CasesFold()
        self.room = RoomRows(self.rows, self.fold.room)
        self.charter = charter()

    def take(self, entry: Entry, now: datetime) -> None:
        ground = Ground(
            index=entry.index,
            now=now,
            witnessed=True,
            operational=0,
            joint=0,
            charter_id=NOTHING,
            charter=self.charter,
            ruleset=NOTHING,
        )
        own = entry.header.kind.startswith("cases.")
        step = self.fold.step if own else self.fold.hear
        self.rows.apply(self.fold.room, step(self.room, entry, ground))


def told(count: int) -> Told:
    record = Told()
    for number in range(count):
        record.case(number)
    return record


def rows(with_peers: bool) -> Iterator[Row]:
    """Every row of the family."""
    month = told(CASES)
    payloads = [msgspec.json.encode(msgspec.structs.asdict(entry.header)) for entry, _ in month.entries]

    def ours() -> None:
        folding = Folding()
        for entry, now in month.entries:
            folding.take(entry, now)

    def decode() -> None:
        for payload in payloads:
            msgspec.json.decode(payload)

    yield paired(
        f"a month with {CASES:,} cases folded",
        FAMILY,
        ours=ours,
        count=len(month.entries),
        other=decode,
        other_count=len(payloads),
        other_name="raw untyped msgspec decode",
        goal=0.02,
        rounds=3,
        note=f"{len(month.entries):,} statements, each case from its opening to its closing",
    )
    few, many = _times(CASES // 10), _times(CASES)
    yield Row(
        name=f"one more statement of a case, at {CASES // 10:,} and {CASES:,} cases",
        family=FAMILY,
        value=round(median(many), 3),
        unit="ms",
        reference=round(median(few), 3),
        reference_name=f"at {CASES // 10:,}",
        ratio=round(median(many) / median(few), 3),
        goal=1.5,
        ok=median(many) / median(few) <= 1.5 and median(many) <= MOST_MS,
        spread=(round(min(many), 3), round(max(many), 3)),
        note=f"the median over whole cases; at most {MOST_MS} ms, and flat in size: lower is better",
    )


def _times(count: int) -> list[float]:
    """Milliseconds of each of some more statements on top of so many cases."""
    record, folding = told(count), Folding()
    for entry, now in record.entries:
        folding.take(entry, now)
    start = len(record.entries)
    for number in range(count, count + ONE_MORE // 16 + 1):
        record.case(number)
    found = []
    for entry, now in record.entries[start:]:
        began = time.process_time_ns()
        folding.take(entry, now)
        found.append((time.process_time_ns() - began) / 1e6)
    return found
