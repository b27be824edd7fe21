# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The whole state as plain data, for `sulh status --json` and everything that draws pages.

Lists of objects with `id` (the anchor's), in log order: windows, terms, instruments, amendments, demands,
claims, conflicts, incidents, cases, findings, remedies, visits, lateness, impartiality, commitments, coverage,
sessions, proposals, publications, actors, cosigners, tiers, digests, relayed, overrides, alarms, shredding, rewraps,
duress, receipts, mandate, procedure, voids; and `voices`, `time`. Each lists every version with who says it, from
which source, and between which moments it is proven to have been said.
`truncated` lists what was not given whole.
"""

from dataclasses import asdict
from typing import TypeVar

import msgspec

from sulh.agreement.life import AmendmentRow
from sulh.agreement.state import DemandRow, InstrumentRow, TermRow, WindowRow
from sulh.clock import Span, format_time
from sulh.commitments.state import CommitmentRow
from sulh.mechanism import (
    ActorRow,
    ClaimRow,
    DenialRow,
    PublicationRow,
    States,
    Thing,
    Version,
)
from sulh.operations.stretches import Bounds
from sulh.readings.commitments import CommitmentOn, commitments_on
from sulh.readings.compliance import ConsentView, TermOn, terms_on
from sulh.readings.compliance_plain import plain_party
from sulh.readings.conflicts import Conflict, conflict_count, conflicts
from sulh.readings.cosigners import cosigners
from sulh.readings.coverage import FIGURES, coverage_on
from sulh.readings.digests import digests
from sulh.readings.incidents import Incidents
from sulh.readings.moment import Moment
from sulh.readings.overrides import alarms, overrides
from sulh.readings.receipts import receipts
from sulh.readings.relayed import relayed
from sulh.readings.sealing import duress, rewraps, shredding
from sulh.readings.status_cases import CasesView
from sulh.readings.status_happened import Happened
from sulh.readings.texts import AmendmentOn, Languages, amendments, interpretations_of, standing_acts
from sulh.readings.times import Times
from sulh.readings.voices import not_carried, reports_and_unnamed, voice_counts, voices
from sulh.readings.windows import WindowOn, windows_on
from sulh.record.charter import ELEMENTS, Adoption
from sulh.record.procedure import TEMPLATE_HASH, standing_procedure
from sulh.record.rows import read_row
from sulh.record.state import GroundRow
from sulh.record.things import VersionRow
from sulh.statement.custody import custody_of
from sulh.talks.state import AnswerRow, DelegationRow, ProposalRow, SessionRow

R = TypeVar("R", bound=VersionRow)
Json = dict[str, object]


def status_view(states: States, on: Moment, *, skip: int = 0, limit: int | None = None) -> Json:
    """Plain data (dict, list, str, int, bool, None) of the state as it reads at `on`.

    Of each list at most `limit` objects from number `skip` on are read and given; `truncated` names the lists
    of which this is not all, with how many there are. Mandate, procedure and cosigners are always whole.
    """
    view = _View(states, skip, None if limit is None else skip + limit)
    windows = {} if states.count(WindowRow) <= skip else {w.id: w for w in windows_on(states, on)}
    terms = {} if states.count(TermRow) <= skip else {t.id: t for t in terms_on(states, on)}
    amended = {} if states.count(AmendmentRow) <= skip else {a.thing.id: a for a in amendments(states)}
    happened = Happened(states, on, view.start, view.stop, view.cut, view)
    found: Json = {
        "windows": [view.window(windows[thing.id]) for thing in view.page("windows", WindowRow)],
        "terms": [view.term(terms[thing.id]) for thing in view.page("terms", TermRow)],
        "instruments": [view.instrument(thing) for thing in view.page("instruments", InstrumentRow)],
        "amendments": [view.amendment(amended[thing.id]) for thing in view.page("amendments", AmendmentRow)],
        "demands": [view.thing(thing) for thing in view.page("demands", DemandRow)],
        "claims": [view.claim(thing) for thing in view.page("claims", ClaimRow)],
        "conflicts": [view.conflict(conflict) for conflict in view.conflicts()],
        **happened.lists(),
        **view.found(on, happened.incidents),
        "commitments": view.commitments(on),
        "coverage": view.coverage(on),
        "sessions": [view.session(thing) for thing in view.page("sessions", SessionRow)],
        "proposals": [view.proposal(thing) for thing in view.page("proposals", ProposalRow)],
        "publications": [view.thing(thing) for thing in view.page("publications", PublicationRow)],
        "actors": [view.thing(thing) for thing in view.page("actors", ActorRow)],
        "voices": view.voices(),
        "time": _time(states),
        "tiers": _tiers(states),
        "cosigners": [_plain(cosigner) for cosigner in cosigners(states)],
        "digests": [_plain(digest) for digest in digests(states)],
        "relayed": [_plain(note) for note in relayed(states)],
        "overrides": [_plain(override) for override in overrides(states)],
        "alarms": [_plain(alarm) for alarm in alarms(states)],
        "shredding": shredding(states),
        "rewraps": rewraps(states),
        "duress": duress(states),
        "receipts": receipts(states),
        "mandate": [{"id": name, "adopted": name in states.charter.mandate} for name in ELEMENTS],
        "procedure": _procedure(states.charter.procedure),
        "voids": view.voids(),
    }
    return {**found, "truncated": view.truncated}


class _View:
    """Renders things, with what points at them; keeps count of what is not given."""

    def __init__(self, states: States, start: int, stop: int | None) -> None:
        self.states = states
        self.times = states.shared(Times)
        self.start, self.stop = start, stop
        self.truncated: list[Json] = []
        self.extensions = {thing.id: thing for thing in states.extensions}
        self.languages = states.shared(Languages)

    def cut(self, name: str, count: int) -> None:
        """Note that a list of `count` is not given as a whole, if it is not."""
        given = len(range(count)[self.start : self.stop])
        if given < count:
            self.truncated.append({"id": name, "count": count, "skipped": self.start, "given": given})

    def page(self, name: str, kind: type[R]) -> tuple[Thing[R], ...]:
        self.cut(name, self.states.count(kind))
        return self.states.page(kind, self.start, self.stop)

    def conflicts(self) -> tuple[Conflict, ...]:
        self.cut("conflicts", conflict_count(self.states))
        return conflicts(self.states, self.start, self.stop)

    def voices(self) -> object:
        counts = voice_counts(self.states)
        longest = max((max(c.own, c.unnamed, c.by_others, c.by_report) for c in counts), default=0)
        self.cut("voices", max(longest, *reports_and_unnamed(self.states), len(not_carried(self.states))))
        return _plain(voices(self.states, self.start, self.stop))

    def commitments(self, on: Moment) -> list[Json]:
        """Every commitment with its one word, what stands beside it, and the statements behind it."""
        self.cut("commitments", self.states.count(CommitmentRow))
        found = commitments_on(self.states, on) if self.states.count(CommitmentRow) > self.start else ()
        return [
            {
                **self.thing(one.thing),
                **self.counting(one),
                "status": one.status.value,
                "late": one.late.value,
                "due": [_span(due) for due in one.due],
                "why": [why.value for why in one.why],
                "disputed_by": list(one.disputed_by),
                "source": [{"role": role, "id": number} for role, number in one.source],
                "counts": one.counts,
                "basis": list(one.basis),
            }
            for one in found[self.start : self.stop]
        ]

    def counting(self, one: CommitmentOn) -> Json:
        """On top stand the fields of the version that counts, which is not always the last."""
        row = next(version for version in one.thing.versions if version.id == one.counts)
        first = dict.fromkeys(_body(one.thing.current[0]))
        return {name: value for name, value in (first | _body(row)).items() if name != "says"}

    def coverage(self, on: Moment) -> list[Json]:
        """Each sector on the UTC day of `on`: minutes and counts as [low, high]."""
        found = coverage_on(self.states, on)
        self.cut("coverage", len(found))
        return [
            {
                "id": one.sector,
                "from": format_time(one.start),
                "until": format_time(one.end),
                "asked": one.asked,
                **{name: _bounds(getattr(one, name)) for name in (*FIGURES, "share")},
                "basis": list(one.basis),
            }
            for one in found[self.start : self.stop]
        ]

    def voids(self) -> list[Json]:
        found = self.states.voids
        self.cut("voids", len(found))
        return [
            {"id": void.id, "index": void.index, "code": void.code, "room": room}
            for room, void in found[self.start : self.stop]
        ]

    def thing(self, thing: Thing[VersionRow]) -> Json:
        """A thing with its versions; its first version's fields stand on top for those who want one line."""
        first = _body(thing.current[0])
        return {
            **{key: value for key, value in first.items() if key != "says"},
            "id": thing.id,
            "label": first.get("label", ""),
            "versions": [self.version(version) for version in thing.versions],
        }

    def version(self, version: Version[VersionRow]) -> Json:
        origin = version.row.origin
        return {
            **_body(version),
            "id": version.id,
            "index": origin.index,
            "issuer": origin.issuer,
            "by": None if origin.by is None else asdict(custody_of(origin.by)),
            "lang": origin.lang,
            "occurred": _plain(origin.occurred),
            "proven": _plain(self.times.proven(origin.index, origin.seen)),
            "sources": self.sources(version.row.sources),
            "contested": self.states.contested(origin),
            "superseded_by": origin.superseded_by,
        }

    def sources(self, sources: tuple[str, ...]) -> list[Json]:
        return [{"id": number, "label": self.states.label(number) or ""} for number in sources]

    def window(self, window: WindowOn) -> Json:
        return {
            **self.thing(window.thing),
            "holds": window.holds.value,
            "why": [why.value for why in window.why],
            "extensions": [self.thing(self.extensions[number]) for number in window.extensions],
        }

    def term(self, term: TermOn) -> Json:
        return {
            **self.thing(term.thing),
            "in_force": term.in_force.value,
            "status": term.status.value,
            "why": [why.value for why in term.why],
            "consent": [self.consent(view) for view in term.consent],
            "parties": [plain_party(one) for one in term.parties],
            "texts": [_plain(text) for text in self.languages.of_term(term.thing)],
            "read": [_plain(one) for one in self.languages.read_by(term.thing)],
            "interpretations": [self.thing(one) for one in interpretations_of(self.states, term.thing)],
        }

    def instrument(self, thing: Thing[InstrumentRow]) -> Json:
        """A paper with its texts, and what parties did about it as a whole, each for itself."""
        standing = [
            {**self.version(act), "party": act.row.party, "holds": list(act.row.refs.get("holds", ()))}
            for act in standing_acts(self.states, thing)
        ]
        texts = [_plain(text) for text in self.languages.of_paper(thing)]
        return {**self.thing(thing), "texts": texts, "standing": standing}

    def amendment(self, amendment: AmendmentOn) -> Json:
        return {
            **self.thing(amendment.thing),
            "replaces": list(amendment.replaces),
            "new": list(amendment.new),
            "consented": list(amendment.consented),
            "waiting": list(amendment.waiting),
        }

    def consent(self, view: ConsentView) -> Json:
        return {
            "id": view.id,
            "party": view.party,
            "value": view.value,
            "asserted_by": _plain(view.asserted_by),
            "source": self.sources(view.sources),
            "given_by_key": view.given_by_key,
            "to": view.to,
        }

    def conflict(self, conflict: Conflict) -> Json:
        values = [
            {
                "value": value.value,
                "says": _plain(value.says),
                "sources": self.sources(value.sources),
                "statement": value.statement,
                "party": value.party,
            }
            for value in conflict.values
        ]
        return {
            "id": conflict.id,
            "about": conflict.about,
            "label": conflict.label,
            "thing": conflict.thing,
            "attribute": conflict.attribute,
            "values": values,
        }

    def claim(self, thing: Thing[VersionRow]) -> Json:
        """A claim beside its denials."""
        denials = [self.thing(denial) for denial in self.states.pointing(DenialRow, "denies", thing)]
        return {**self.thing(thing), "denials": denials}

    def found(self, on: Moment, incidents: Incidents) -> Json:
        """What the cases room says: its lists, and the figures made of all cases."""
        cases = CasesView(self.states, self.times, on, self.start, self.stop, incidents)
        for name, count in cases.counts().items():
            self.cut(name, count)
        return {**cases.lists(), **cases.figures()}

    def session(self, thing: Thing[VersionRow]) -> Json:
        delegations = [self.thing(one) for one in self.states.pointing(DelegationRow, "session", thing)]
        return {**self.thing(thing), "delegations": delegations}

    def proposal(self, thing: Thing[VersionRow]) -> Json:
        answers = [self.thing(one) for one in self.states.pointing(AnswerRow, "answers", thing)]
        return {**self.thing(thing), "answers": answers}


def _span(span: Span) -> Json:
    edges = {"earliest": span.earliest, "latest": span.latest}
    return {name: None if moment is None else format_time(moment) for name, moment in edges.items()}


def _bounds(bounds: Bounds) -> list[int]:
    return [bounds.low, bounds.high]


def _time(states: States) -> Json:
    """`now` by the logged heads, and whether cosigners stand behind it."""
    value = states.rows.get("record", "ground")
    ground = None if value is None else read_row(value, GroundRow)
    return {"now": ground.now if ground else None, "witnessed": bool(ground and ground.witnessed)}


def _tiers(states: States) -> list[Json]:
    """The size that each tier has reached, and who cosigned for it stands under `cosigners`."""
    value = states.rows.get("record", "ground")
    ground = None if value is None else read_row(value, GroundRow)
    return [
        {"id": "operational", "size": ground.operational if ground else 0},
        {"id": "joint", "size": ground.joint if ground else 0},
    ]


def _procedure(adoption: Adoption) -> list[Json]:
    """Every clock and count: what the template proposes holds only once it is adopted.

    Of a template that this program does not ship only the names and changes are known.
    """
    if adoption.template != TEMPLATE_HASH:
        known = {name: None for name in adoption.adopted} | dict(adoption.differences)
        return [
            {"id": name, "number": number, "unit": None, "status": "adopted" if number is None else "changed"}
            for name, number in sorted(known.items())
        ]
    return [
        {
            "id": value.name,
            "number": value.number,
            "unit": value.unit,
            "status": "changed" if value.changed else "adopted" if value.adopted else "not adopted",
        }
        for value in standing_procedure(adoption)
    ]


def _body(version: Version[VersionRow]) -> Json:
    plain = msgspec.to_builtins(getattr(version.row, "body", None))
    return dict(plain) if isinstance(plain, dict) else {}


def _plain(value: object) -> object:
    return msgspec.to_builtins(value)
