# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Views of the cases: the board by stage with every clock that runs, and one case with all that stands in it.

A signature is shown as a signature and what was found as found: neither word stands for the other. What was sealed
to others shows that it exists and nothing else. The mechanism's own lateness stands where everybody's does.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from sulh.cases.state import SignoffRow
from sulh.mechanism import States
from sulh.readings.cases import Cases
from sulh.readings.cases_beside import Beside, BesideOn, ReplyState
from sulh.readings.cases_clocks import OF_PARTIES, ClockOn, Running, lateness
from sulh.readings.cases_on import STAGES, CaseOn
from sulh.readings.cases_remedies import remedies
from sulh.readings.cases_visits import visits
from sulh.readings.findings import FindingOn, findings
from sulh.readings.status_cases import CasesView as Told
from sulh.readings.status_cases import visit_plain
from sulh.record.fold import Entry
from sulh.record.gate import Stub
from sulh.statement.custody import custody_of
from sulh.statement.envelope import Hex32
from sulh.web.console.asked import Asked, not_shown
from sulh.web.console.plain import At, Plain, at_of
from sulh.web.console.shelf import Glance

RUNS = (Running.RUNNING, Running.LATE)


class ClockLine(Plain, frozen=True, kw_only=True):
    """One clock: what is owed, by whom (mechanism or parties), by when, done when, and how it stands."""

    step: str
    whose: str
    of: str
    due: str | None
    done: str | None
    state: str


class Window(Plain, frozen=True, kw_only=True):
    """A party's time to answer a finding."""

    finding: str
    party: str
    state: str
    until: str | None


class SealOn(Plain, frozen=True, kw_only=True):
    """One co-chair's word on a finding: agree, refuse or none yet; by which statement, when, and whose hand signed."""

    org: str
    value: str
    statement: str
    entry: int | None
    at: str | None
    why: str
    lang: str
    pen: str


class FoundLine(Plain, frozen=True, kw_only=True):
    """A finding on a card: how it stands, both seals, whether it counts."""

    id: str
    label: str
    state: str
    counts: bool
    seals: tuple[SealOn, ...]


class Card(Plain, frozen=True, kw_only=True):
    """A case on the board.

    known    where and when the first of what it is about was: what it is called where it has no label
    alike    another case here is called the same
    clocks   those that run or are late
    """

    id: str
    label: str
    known: dict[str, str]
    alike: bool
    entry: int
    opened: str | None
    complained: tuple[str, ...]
    live: bool
    owing: int
    missing: tuple[str, ...]
    clocks: tuple[ClockLine, ...]
    windows: tuple[Window, ...]
    findings: tuple[FoundLine, ...]


class Column(Plain, frozen=True, kw_only=True):
    """A stage: how many cases are at it, and the newest of them."""

    stage: str
    count: int
    cards: tuple[Card, ...]


class Late(Plain, frozen=True, kw_only=True):
    """One step over all cases: how many clocks of it there are and how many are, or were, late."""

    step: str
    whose: str
    count: int
    late: int
    which: tuple[str, ...]


class CasesView(Plain, frozen=True, kw_only=True):
    """The board; `columns` in the order of a case, a stage with nothing in it too."""

    at: At
    documentary: bool
    count: int
    columns: tuple[Column, ...]
    lateness: tuple[Late, ...]


class CaseView(Plain, frozen=True, kw_only=True):
    """One case, as `sulh cases --case --json` gives it.

    seals     each finding's two, in turns of who stands first
    entries   where each statement named here stands, as far as this reader may see it
    sealed    entries of it that are sealed to others: they exist, and no more is said
    """

    at: At
    case: dict[str, Any]
    findings: tuple[dict[str, Any], ...]
    seals: dict[str, tuple[SealOn, ...]]
    remedies: tuple[dict[str, Any], ...]
    visits: tuple[dict[str, Any], ...]
    entries: dict[str, int]
    sealed: tuple[str, ...]


class _Desk:
    """What both views read, made once."""

    def __init__(self, glance: Glance) -> None:
        self.glance = glance
        self.states: States = glance.states
        self.cases = Cases(self.states, glance.on)
        self.book = self.cases.book
        self.every = self.cases.all()
        self.called = Counter(one.label or one.known for one in self.every)
        self.findings = findings(self.states)
        self._places = {found.id: place for place, found in enumerate(self.findings)}
        self.beside = Beside(self.states, self.findings, glance.on, self.book)
        self.visits = visits(self.states, glance.on, self.book)

    def own(self, one: CaseOn) -> list[tuple[FindingOn, BesideOn]]:
        """A case's findings with what stands beside them, in the order of the record."""
        places = sorted(self._places[id] for id in one.findings if id in self._places)
        return [(found, self.beside.of(found)) for found in map(self.findings.__getitem__, places)]

    def seals(self, one: FindingOn) -> tuple[SealOn, ...]:
        """Each co-chair's word; who stands first takes turns, finding by finding."""
        chairs = [org.id for org in self.states.charter.of_kind("co_chair")]
        said = {word.org: word for word in one.outcome.words}
        order = chairs[:: -1 if one.row.origin.index % 2 else 1]
        return tuple(self._seal(org, said.get(org)) for org in order)

    def _seal(self, org: str, word: Any) -> SealOn:
        if word is None or not self.book.known(word.index, self.cases.until):
            return SealOn(
                org=org, value="none", statement="", entry=None, at=None, why="", lang="und", pen=""
            )
        row = self.states.row(SignoffRow, word.statement)
        if row is None:
            raise RuntimeError("a word that counts has no row")
        return SealOn(
            org=org,
            value=word.value.value,
            statement=word.statement,
            entry=word.index,
            at=self.book.text(word.index),
            why=row.body.why or "",
            lang=row.origin.lang,
            pen=custody_of(row.origin.by).how,
        )


def cases_view(glance: Glance, asked: Asked) -> CasesView:
    """Every case by its stage; of each stage the newest, at most `most`."""
    desk = _Desk(glance)
    by_stage = {stage: [one for one in desk.every if one.status is stage] for stage in STAGES}
    clocks = [clock for one in desk.every for clock in one.clocks] + [one.answer for one in desk.visits]
    return CasesView(
        at=at_of(glance),
        documentary=glance.states.documentary,
        count=len(desk.every),
        columns=tuple(
            Column(
                stage=stage.value,
                count=len(found),
                cards=tuple(_card(desk, one) for one in found[::-1][: asked.most]),
            )
            for stage, found in by_stage.items()
        ),
        lateness=tuple(
            Late(
                step=one.step.value,
                whose=_whose(one.step in OF_PARTIES),
                count=one.count,
                late=len(one.late),
                which=one.late,
            )
            for one in lateness(clocks)
        ),
    )


def case_view(glance: Glance, asked: Asked) -> CaseView:
    """One case, by its id or its entry; Refused `not_shown` for what is none here."""
    desk = _Desk(glance)
    one = next((one for one in desk.every if asked.which in (one.id, str(one.index))), None)
    if one is None:
        raise not_shown(asked.which)
    own = desk.own(one)
    incidents = glance.grouped.happened.incidents if own else None
    told = Told(glance.states, glance.grouped.times, glance.on, incidents=incidents)
    ordered = [
        found for found in remedies(glance.states, glance.on, desk.book) if found.finding in one.findings
    ]
    case = told.case(one)
    found = tuple(told.finding(finding, beside) for finding, beside in own)
    view = CaseView(
        at=at_of(glance),
        case=case,
        findings=found,
        seals={finding.id: desk.seals(finding) for finding, _ in own},
        remedies=tuple(told.remedy(remedy) for remedy in ordered),
        visits=tuple(visit_plain(visit) for visit in desk.visits if visit.id in one.visits),
        entries={},
        sealed=(),
    )
    return _placed(glance, view)


def _placed(glance: Glance, view: CaseView) -> CaseView:
    """With where each named statement stands; what a layer shows as a stub exists, and is named as that alone."""
    entries: dict[str, int] = {}
    sealed: list[str] = []
    for number in dict.fromkeys(_named((view.case, *view.findings, *view.remedies, *view.visits))):
        index = glance.state.record.chains.index_of(number)
        shown = None if index is None else glance.shelf.shown(glance.layer, index)
        if index is not None and isinstance(shown, Entry):
            entries[number] = index
        elif index is not None and isinstance(shown, Stub):
            entries[number] = index
            sealed.append(number)
    return CaseView(
        at=view.at,
        case=view.case,
        findings=view.findings,
        seals=view.seals,
        remedies=view.remedies,
        visits=view.visits,
        entries=entries,
        sealed=tuple(sealed),
    )


def _named(found: Sequence[object]) -> Iterator[Hex32]:
    """Ids of statements anywhere in plain data."""
    for value in found:
        if isinstance(value, str):
            if len(value) == 64 and not set(value) - set("0123456789abcdef"):
                yield value
        elif isinstance(value, dict):
            yield from _named(tuple(value.values()))
        elif isinstance(value, list | tuple):
            yield from _named(tuple(value))


def _card(desk: _Desk, one: CaseOn) -> Card:
    own = desk.own(one)
    return Card(
        id=one.id,
        label=one.label,
        known=msgspec.to_builtins(one.known),
        alike=desk.called[one.label or one.known] > 1,
        entry=one.index,
        opened=one.opened,
        complained=one.complained,
        live=one.live,
        owing=len(one.owing),
        missing=tuple(dict.fromkeys(party for team in one.teams for party, _ in team.missing)),
        clocks=tuple(clock_line(clock) for clock in one.clocks if clock.state in RUNS),
        windows=tuple(
            Window(
                finding=found.id,
                party=reply.party,
                state=reply.state.value,
                until=found.row.body.reply_until,
            )
            for found, beside in own
            for reply in beside.replies
            if reply.state is ReplyState.OPEN
        ),
        findings=tuple(
            FoundLine(
                id=found.id,
                label=found.row.body.label,
                state=found.state.value,
                counts=found.counts,
                seals=desk.seals(found),
            )
            for found, _ in own
        ),
    )


def clock_line(clock: ClockOn) -> ClockLine:
    """A clock as plain data."""
    return ClockLine(
        step=clock.step.value,
        whose=_whose(clock.step in OF_PARTIES),
        of=clock.of,
        due=clock.due,
        done=clock.done,
        state=clock.state.value,
    )


def _whose(parties: bool) -> str:
    return "parties" if parties else "mechanism"
