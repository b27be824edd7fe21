# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The family `compliance`: 60 terms and two parties held against 100,000 reports, and one more report.

Reports are spread over a year, 30 acts and both parties; each term forbids three acts. Beside it, in the same run, a
plain pass over all reports for every term and party, which counts no more than those of act, party and time.
BENCH_REPORTS (default 100000) names the size.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from statistics import median

import msgspec

from bench.measure import Row, paired
from sulh.agreement.kinds import ConsentAct, Observability, OwnConsent, Term, TermKind
from sulh.agreement.rules import Prohibition
from sulh.agreement.state import ConsentRow, TermRow
from sulh.clock import When, format_time
from sulh.incidents.kinds import ActorBasis, AllegedActor, Report
from sulh.incidents.rows import ReportRow
from sulh.mechanism import States
from sulh.readings.compliance import Compliance
from sulh.readings.compliance_live import Live
from sulh.readings.moment import parse_moment
from sulh.record.charter import Adoption, CharterBody, Organisation, Quotas
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.rows import Rows
from sulh.record.state import CharterRow
from sulh.record.things import Origin
from sulh.statement import canon
from sulh.statement.assertion import How, Says

FAMILY = "compliance"
REPORTS = int(os.environ.get("BENCH_REPORTS", "100000"))
TERMS, ACTS, EACH = 60, 30, 3
PARTIES = ("almond", "walnut")
START = datetime(2026, 1, 1, tzinfo=UTC)
DAY, END = parse_moment("2026-06-15"), parse_moment("2026-12-31T00:00:00Z")
ONE_MORE = 200
MOST_MS = 5.0  # DESIGN section 6: one more statement, flat in size


def number(text: str) -> str:
    """An id that follows from a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def origin(index: int, issuer: str, occurred: datetime | None = None) -> Origin:
    text = format_time(occurred) if occurred else ""
    return Origin(
        index=index,
        issuer=issuer,
        role="monitor",
        key="22" * 32,
        lang="en",
        seen=0,
        occurred=When(since=text, until=text, zone="") if occurred else None,
    )


def charter() -> CharterBody:
    kinds = [*((party, "party") for party in PARTIES), ("heron", "co_chair"), ("stork", "co_chair")]
    return CharterBody(
        charter_class="exercise",
        title={"en": "EXERCISE"},
        date="2025-12-01T00:00:00Z",
        origin="bench.example/sulh",
        log="log",
        host="11" * 32,
        organisations=tuple(Organisation(id=org, kind=kind, zone="+00:00") for org, kind in kinds),
        ruleset="00" * 32,
        procedure=Adoption(template=TEMPLATE_HASH, adopted=("coverage_for_no_breach",)),
        quorums={},
        quotas=Quotas(statements_per_day=1_000, open_gaps=10),
    )


def agreed(rows: Rows) -> None:
    """The charter, the terms, and both parties' consent to each."""
    rows.put("record", "charter", canon.encode(CharterRow(id="00" * 32, body=charter(), in_force_at=1)))
    says = Says(speaker="heron", how=How.OWN_ACT, for_org="heron")
    for at in range(TERMS):
        acts = tuple(f"act_{(at + step * 7) % ACTS}" for step in range(EACH))
        body = Term(
            says=says,
            term_kind=TermKind.PROHIBITION,
            text="x",
            label=f"t{at}",
            binds=PARTIES,
            rule=Prohibition(acts=acts),
            observability=Observability.DIRECT,
        )
        term = number(f"term {at}")
        rows.put("agreement", f"term/{term}", canon.encode(TermRow(origin=origin(at, "heron"), body=body)))
        for party in PARTIES:
            consent = ConsentRow(
                origin=origin(TERMS + at, party),
                refs={"term": (term,)},
                body=ConsentAct(value=OwnConsent.SIGNED),
            )
            rows.put("agreement", f"consent/{number(party + term)}", canon.encode(consent))


def report(random: Random, index: int) -> tuple[str, bytes, datetime, str, str]:
    """(id, row, time, act, party) of one report."""
    moment = START + timedelta(seconds=random.randrange(364 * 86_400))
    act, party = f"act_{random.randrange(ACTS)}", random.choice(PARTIES)
    by = random.choice(("heron", "stork", *PARTIES))
    body = Report(
        says=Says(speaker=by, how=How.OWN_ACT, for_org=by),
        act=act,
        actors=(AllegedActor(words=party, basis=ActorBasis.ALLEGED, party=party),),
    )
    row = canon.encode(ReportRow(origin=origin(index, by, moment), body=body))
    return number(f"report {index}"), row, moment, act, party


def rows(with_peers: bool) -> Iterator[Row]:
    """Every row of the family."""
    few, many = _built(REPORTS // 10), _built(REPORTS)
    yield _index(many)
    yield from _statuses(many)
    yield _one_more(few, many)


class _Built:
    """A state with so many reports, and what the plain pass looks at."""

    def __init__(self, count: int) -> None:
        self.random = Random(6)
        self.count = count
        self.rows = Rows()
        agreed(self.rows)
        self.plain: list[tuple[datetime, str, str]] = []
        self.values: list[bytes] = []
        for at in range(count):
            name, row, moment, act, party = report(self.random, 1_000 + at)
            self.rows.put("incidents", f"report/{name}", row)
            self.plain.append((moment, act, party))
            self.values.append(row)
        self.states = States(self.rows)
        self.states.marks.count("thing", "report")  # made here, so that no row below pays for it


def _built(count: int) -> _Built:
    return _Built(count)


def _index(built: _Built) -> Row:
    def ours() -> None:
        found = Compliance(built.states).desk.sightings
        for act in range(ACTS):
            for party in PARTIES:
                found.of(f"act_{act}", party)

    def decode() -> None:
        for value in built.values:
            msgspec.json.decode(value)

    return paired(
        "reports read and put in order",
        FAMILY,
        ours=ours,
        count=built.count,
        other=decode,
        other_count=built.count,
        other_name="raw untyped msgspec decode",
        goal=0.1,
        note="once; every question after it uses the lists",
    )


def _statuses(built: _Built) -> Iterator[Row]:
    asked = Compliance(built.states)
    terms = built.states.terms
    for name, on, goal in (("of one day", DAY, 20.0), ("until a moment", END, 1.0)):
        last = on.last("+00:00")
        first = last - timedelta(days=1) if on.day else START
        wanted = [set(thing.first.body.rule.acts) for thing in terms]  # type: ignore[union-attr]

        def plain(first: datetime = first, last: datetime = last, wanted: list[set[str]] = wanted) -> None:
            for acts in wanted:
                for party in PARTIES:
                    sum(
                        1
                        for at, act, by in built.plain
                        if first <= at <= last and by == party and act in acts
                    )

        def ours(on: object = on) -> None:
            for thing in terms:
                asked.term(thing, on)  # type: ignore[arg-type]

        ours()
        yield paired(
            f"all statuses {name}, {built.count:,} reports",
            FAMILY,
            ours=ours,
            count=TERMS * len(PARTIES),
            other=plain,
            other_count=TERMS * len(PARTIES),
            other_name="a plain pass for each",
            goal=goal,
            rounds=3,
            note=f"{TERMS} terms, {len(PARTIES)} parties",
        )


def _one_more(few: _Built, many: _Built) -> Row:
    times = {built.count: _times(built) for built in (few, many)}
    last, first = median(times[many.count]), median(times[few.count])
    return Row(
        name=f"one more report, {few.count:,} to {many.count:,}",
        family=FAMILY,
        value=round(last, 3),
        unit="ms",
        reference=round(first, 3),
        reference_name=f"at {few.count:,}",
        ratio=round(last / first, 3),
        goal=1.5,
        ok=last / first <= 1.5 and last <= MOST_MS,
        spread=(round(min(times[many.count]), 3), round(max(times[many.count]), 3)),
        note=f"all answers that it concerns made again; at most {MOST_MS} ms, and flat in size: lower is better",
    )


def _times(built: _Built) -> list[float]:
    live = Live(built.states, END)
    found = []
    for at in range(ONE_MORE):
        name, row, *_ = report(built.random, 2_000_000 + at)
        start = time.process_time()
        live.report(name, row)
        found.append(1_000 * (time.process_time() - start))
    return found
