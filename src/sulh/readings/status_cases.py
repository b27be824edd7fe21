# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is found, as plain data: the part of the status view that cases, visits, findings and remedies fill.

On top of a finding stand its three verdicts as words (`occurrence`, `breach`, `attribution`; None where there is no
such verdict); what each rests on stands under `verdicts`. Its `support` says what backs it and decides nothing.
`lateness` lists what the mechanism itself owed and did not do in time, `impartiality` how each party was treated,
both made of all cases whatever part of the lists is asked for.
"""

from collections.abc import Sequence
from functools import cached_property

import msgspec

from sulh.cases.shapes import CaseRow
from sulh.cases.verdicts import verdict_of
from sulh.clock import Holds
from sulh.mechanism import States
from sulh.readings.cases import Cases
from sulh.readings.cases_beside import Beside, BesideOn, withheld
from sulh.readings.cases_book import CasesBook
from sulh.readings.cases_clocks import OF_PARTIES, lateness
from sulh.readings.cases_custody import custody, custody_plain
from sulh.readings.cases_on import CaseOn, ReportOn, StepOn
from sulh.readings.cases_remedies import RemedyOn, remedies
from sulh.readings.cases_visits import VisitOn, visits
from sulh.readings.compliance_sightings import Sightings
from sulh.readings.findings import FindingOn, findings
from sulh.readings.impartiality import impartiality
from sulh.readings.incidents import Incidents
from sulh.readings.moment import Moment
from sulh.readings.support import Support, support
from sulh.readings.times import Times
from sulh.statement.envelope import Hex32

Json = dict[str, object]
VERDICTS = ("occurrence", "breach", "attribution")


class CasesView:
    """Renders what the cases room says at a moment, from number `start` to `stop` of each list."""

    def __init__(
        self,
        states: States,
        times: Times,
        on: Moment,
        start: int = 0,
        stop: int | None = None,
        incidents: Incidents | None = None,
    ) -> None:
        self._states, self._times, self._on = states, times, on
        self._incidents = incidents
        self._part = slice(start, stop)
        self.book = CasesBook(states, times)

    @cached_property
    def _cases(self) -> Sequence[CaseOn]:
        return Cases(self._states, self._on, self.book).all()

    @cached_property
    def _findings(self) -> Sequence[tuple[FindingOn, BesideOn]]:
        found = self._states.shared(findings)
        beside = Beside(self._states, found, self._on, self.book)
        return [(one, beside.of(one)) for one in found]

    @cached_property
    def _visits(self) -> Sequence[VisitOn]:
        return visits(self._states, self._on, self.book)

    @cached_property
    def _remedies(self) -> Sequence[RemedyOn]:
        return remedies(self._states, self._on, self.book)

    @cached_property
    def _sightings(self) -> Sightings:
        return self._states.shared(Sightings)

    def lists(self) -> dict[str, list[Json]]:
        """Every list that this room fills, by its name in the status view."""
        return {
            "cases": [self.case(one) for one in self._cases[self._part]],
            "findings": [self.finding(one, beside) for one, beside in self._findings[self._part]],
            "remedies": [self.remedy(one) for one in self._remedies[self._part]],
            "visits": [visit_plain(one) for one in self._visits[self._part]],
        }

    def counts(self) -> dict[str, int]:
        """How long each list is as a whole."""
        return {
            "cases": len(self._cases),
            "findings": len(self._findings),
            "remedies": len(self._remedies),
            "visits": len(self._visits),
        }

    def figures(self) -> Json:
        """What is made of all cases: the mechanism's lateness, how the parties were treated, what is withheld."""
        clocks = [clock for case in self._cases for clock in case.clocks]
        clocks += [one.answer for one in self._visits]
        late = [
            {
                "id": one.step.value,
                "whose": "parties" if one.step in OF_PARTIES else "mechanism",
                "count": one.count,
                **{state.value: number for state, number in one.states.items()},
                "which": list(one.late),
            }
            for one in lateness(clocks)
        ]
        treated = impartiality(self.book, self._cases, self._findings, self._visits)
        hidden = withheld([beside for _, beside in self._findings])
        plain = msgspec.to_builtins(treated)
        return {
            "lateness": late,
            "impartiality": [{"id": one["party"], **one} for one in plain.pop("parties")],
            "impartiality_beside": plain,
            "withheld_findings": {known.value: count for known, count in hidden.items()},
        }

    def case(self, one: CaseOn) -> Json:
        """A case with its steps, clocks, teams and reports."""
        return {
            "id": one.id,
            "label": one.label,
            "known": msgspec.to_builtins(one.known),
            "status": one.status.value,
            "opened": one.opened,
            "index": one.index,
            "about": [{"role": role, "id": number} for role, number in one.about],
            "complained": list(one.complained),
            "disclosure": None if one.disclosure is None else one.disclosure.value,
            "live": one.live,
            "calmed": list(one.calmed),
            "steps": [self._step(step) for step in one.steps],
            "clocks": [msgspec.to_builtins(clock) for clock in one.clocks],
            "teams": [
                {
                    "id": team.id,
                    "at": team.at,
                    "seats": msgspec.to_builtins(team.seats),
                    "missing": [{"party": party, "recorded_reason": why} for party, why in team.missing],
                }
                for team in one.teams
            ],
            "reports": [self._report(report) for report in one.reports],
            "findings": list(one.findings),
            "owing": list(one.owing),
            "visits": list(one.visits),
            "turns": [{**msgspec.to_builtins(turn), "counts": turn.counts} for turn in one.turns],
            "embargoes": msgspec.to_builtins(one.embargoes),
            "heard": one.heard,
            "leaks": len(one.leaks),
        }

    def _step(self, step: StepOn) -> Json:
        proven = self._times.proven(step.index, step.seen)
        return {**msgspec.to_builtins(step), "proven": msgspec.to_builtins(proven)}

    def _report(self, report: ReportOn) -> Json:
        plain: Json = msgspec.to_builtins(report)
        return {
            **plain,
            "evidence": [self._item(item.statement, msgspec.to_builtins(item)) for item in report.evidence],
        }

    def _item(self, number: Hex32, item: Json) -> Json:
        """An item of evidence with who holds it; what is sensitive is blurred until a reader asks."""
        held = custody(self._states, number, self._times)
        return {
            **item,
            "shown": "blurred" if item.get("sensitive") else "plain",
            "custody_state": custody_plain(held),
        }

    def finding(self, one: FindingOn, beside: BesideOn) -> Json:
        """A finding with its verdicts, each co-chair's word, and what stands beside it."""
        body, origin = one.row.body, one.row.origin
        judged = {name: getattr(body, name) for name in VERDICTS}
        told = msgspec.to_builtins(body)
        return {
            **{name: value for name, value in told.items() if name not in VERDICTS},
            **{name: None if verdict is None else verdict_of(verdict) for name, verdict in judged.items()},
            "parties": list(one.parties),
            "verdicts": {name: told.get(name) for name in VERDICTS},
            "evidence": [self._item(item.statement, msgspec.to_builtins(item)) for item in body.evidence],
            "id": one.id,
            "index": origin.index,
            "issuer": origin.issuer,
            "lang": origin.lang,
            "proven": msgspec.to_builtins(self._times.proven(origin.index, origin.seen)),
            "refs": msgspec.to_builtins(one.row.refs),
            "state": one.state.value,
            "status": one.state.value,
            "words": msgspec.to_builtins(one.outcome.words),
            "due": one.outcome.due,
            "late": one.late,
            "counts": one.counts,
            "contested": one.contested,
            "corrected_by": one.corrected_by,
            "support": self._support(one),
            **_beside(beside),
        }

    def _support(self, one: FindingOn) -> Json:
        cited = backing_of(self._states, one)
        return support_plain(support(self._states, cited, self._sightings, self._incidents))

    def remedy(self, one: RemedyOn) -> Json:
        """A remedy as it was ordered, and what became of its commitment."""
        return {
            "id": one.id,
            "index": one.index,
            "finding": one.finding,
            "commitment": one.commitment,
            "owner": one.owner,
            "kind": one.kind.value,
            "what": one.what,
            "lang": one.lang,
            "due": one.due,
            "verifier": one.verifier,
            "ordered": one.state.value,
            "status": None if one.status is None else one.status.value,
            "why": [] if one.duty is None else [why.value for why in one.duty.why],
            "late": one.late.value,
            "is_late": one.late is Holds.YES,
        }


def _beside(one: BesideOn) -> Json:
    return {
        "texts": msgspec.to_builtins(one.texts),
        "replies": [
            {
                "party": reply.party,
                "state": reply.state.value,
                "answers": [
                    {"id": number, "stance": stance.value, "words": words, "lang": lang, "late": late}
                    for number, stance, words, lang, late in reply.answers
                ],
            }
            for reply in one.replies
        ],
        "votes": [{"org": org, "value": value, "why": why} for org, value, why in one.votes],
        "dissents": msgspec.to_builtins(one.dissents),
        "way": one.way.value,
        "marking": one.marking,
        "marked": one.said,
        "public": one.known.value,
        "public_due": one.known_by,
        "embargo": None if one.embargo is None else {"reason": one.embargo[0], "until": one.embargo[1]},
        "chain": list(one.chain),
    }


def visit_plain(one: VisitOn) -> Json:
    """A visit with its answers and what was seen."""
    return {
        "id": one.id,
        "index": one.index,
        "label": one.label,
        "by": one.by,
        "of": one.of,
        "what": one.what,
        "lang": one.lang,
        "sector": one.sector,
        "about": [{"role": role, "id": number} for role, number in one.about],
        "status": one.state.value,
        "asked": one.asked,
        "clock": msgspec.to_builtins(one.answer),
        "answers": msgspec.to_builtins(one.answers),
        "team": list(one.team),
        "reports": [
            {"id": number, "facts": facts, "before": before, "after": after}
            for number, facts, before, after in one.reports
        ],
        "shows": None if one.shows is None else one.shows.value,
    }


def backing_of(states: States, one: FindingOn) -> tuple[Hex32, ...]:
    """The reports that a finding is about: those it cites, and those its case had when it was opened."""
    case = one.row.first("case")
    row = None if case is None else states.row(CaseRow, case)
    members = () if row is None else row.body.members
    return tuple(dict.fromkeys((*one.row.refs.get("incident", ()), *members)))


def support_plain(found: Support) -> Json:
    """What backs some reports, as plain data."""
    return {
        "reports": list(found.reports),
        "origins": [[{"kind": s.kind, "name": s.name} for s in origin] for origin in found.origins],
        "grades": [{"grade": f"{a}{n}", "count": count} for (a, n), count in found.grades.items()],
        "ungraded": found.ungraded,
        "means": dict(found.means),
        "access": [msgspec.to_builtins(one) for one in found.access],
    }
