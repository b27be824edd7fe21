# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every commitment on a day: what it is, what is declared, what is verified, and whether it is late.

Declared is never verified. What one side changes alone after another has answered, it has not changed: the
version that counts is the last behind which two organisations stand. A statement counts on a day from the
moment by which it is proven to have been said; back-dated it is worth no more.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from sulh.agreement.kinds import OwnConsent
from sulh.cases.verdicts import attributed_to
from sulh.clock import GRAIN, Holds, Span, parse_time
from sulh.commitments.kinds import Check, Commitment, ProgressStatus, Verdict
from sulh.commitments.state import (
    ActRow,
    CheckRow,
    CommitmentRow,
    DisputeRow,
    EventRow,
    ProgressRow,
    SuspendRow,
)
from sulh.mechanism import States, Thing, Version
from sulh.operations.stretches import NOWHEN, Told, together, told
from sulh.readings.deadlines import UTC, after_due, dues, late_at, moved
from sulh.readings.findings import findings
from sulh.readings.moment import Moment
from sulh.readings.times import Times
from sulh.record.rows import read_row
from sulh.record.state import GroundRow
from sulh.record.things import VersionRow
from sulh.statement.assertion import How
from sulh.statement.envelope import Hex32, Name

ROOM = "commitments"
_GIVEN = frozenset({OwnConsent.SIGNED, OwnConsent.INITIALLED, OwnConsent.ORALLY_ACCEPTED})

R = TypeVar("R", bound=VersionRow)
A = TypeVar("A", bound=ActRow)


class CommitmentStatus(StrEnum):
    """The one word for a commitment on a day; only VERIFIED_DONE says that it was done."""

    PENDING = "pending"
    IN_PROGRESS = "in_progress"
    DECLARED_DONE = "declared_done"
    VERIFIED_DONE = "verified_done"
    PARTLY = "partly"
    LATE = "late"
    NOT_DONE = "not_done"
    DISPUTED = "disputed"
    SUSPENDED = "suspended"


class CommitmentWhy(StrEnum):
    """What stands beside the word.

    said_of_it           the owner has neither said nor consented to it, nor does a finding lay it on the owner
    changed_by_one_side  a later version by one side alone does not count
    no_deadline          none is said
    event_unknown        its days are counted from an event that nobody has dated: not yet due
    dates_differ         that event is dated differently
    beyond_the_record    the day lies after the last head: lateness is answered as of that
    clock_stood_still    both co-chairs stopped the clock for a time
    no_verifier          nobody is named who is to verify it
    declared_only        its owner says that it is done, and nobody has verified it
    checked_not_done     a verifier found it not done
    checks_differ        verifiers differ
    not_verifiable       a verifier could not tell
    reopened             it had been verified before
    disputed_by_some     somebody disputes it
    """

    SAID_OF_IT = "said_of_it"
    CHANGED_BY_ONE_SIDE = "changed_by_one_side"
    NO_DEADLINE = "no_deadline"
    EVENT_UNKNOWN = "event_unknown"
    DATES_DIFFER = "dates_differ"
    BEYOND_THE_RECORD = "beyond_the_record"
    CLOCK_STOOD_STILL = "clock_stood_still"
    NO_VERIFIER = "no_verifier"
    DECLARED_ONLY = "declared_only"
    CHECKED_NOT_DONE = "checked_not_done"
    CHECKS_DIFFER = "checks_differ"
    NOT_VERIFIABLE = "not_verifiable"
    REOPENED = "reopened"
    DISPUTED_BY_SOME = "disputed_by_some"


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentOn:
    """One commitment at a moment. `due`: spans in which the due instant may lie; `late`: whether it came or comes after.

    zone        of the days that are held against it
    counts      the version that counts            source   what it comes from: (role, statement)
    basis       the statements behind the answer, in log order
    """

    id: Hex32
    label: str
    owner: Name
    verifier: Name | None
    status: CommitmentStatus
    late: Holds
    due: tuple[Span, ...]
    zone: str
    why: tuple[CommitmentWhy, ...]
    disputed_by: tuple[Name, ...]
    source: tuple[tuple[str, Hex32], ...]
    counts: Hex32
    basis: tuple[Hex32, ...]
    thing: Thing[CommitmentRow]


def commitments_on(states: States, on: Moment) -> tuple[CommitmentOn, ...]:
    """Every commitment at `on`, in the order in which they came into the record."""
    return states.shared(Commitments).on(on)


class Commitments:
    """Every commitment of a state and what was said of it; made once, then asked for any day."""

    def __init__(self, states: States) -> None:
        self._states = states
        self._made: dict[tuple[Hex32, str], CommitmentOn] = {}
        self._times = states.shared(Times)
        ground = states.rows.get("record", "ground")
        self._now = parse_time(read_row(ground, GroundRow).now if ground else states.charter.date)
        # Who answers for what by a finding that counts: neither one that waits, is split, nor was corrected.
        self._found = {
            (finding.id, org)
            for finding in states.shared(findings)
            if finding.counts and finding.corrected_by is None
            for org in attributed_to(finding.row.body.attribution)
        }
        self._chairs = [org.id for org in states.charter.of_kind("co_chair")]
        grouped: dict[Hex32, list[Version[CommitmentRow]]] = {}
        self._anchors: dict[Hex32, Hex32] = {}
        for version in self._rows("commitment", CommitmentRow):
            anchor = self._anchors[version.id] = version.row.of or version.id
            grouped.setdefault(anchor, []).append(version)
        self._things = [Thing(id=anchor, versions=tuple(found)) for anchor, found in grouped.items()]
        self._progress = self._by_thing("progress", ProgressRow)
        self._checks = self._by_thing("check", CheckRow)
        self._disputes = self._by_thing("dispute", DisputeRow)
        self._suspends = self._by_thing("suspend", SuspendRow)
        self._events = self._by_thing("event", EventRow)

    def on(self, on: Moment) -> tuple[CommitmentOn, ...]:
        """Every commitment at `on`."""
        return tuple(self.one(thing, on) for thing in self._things)

    def of_term(self, term: Hex32, on: Moment) -> tuple[CommitmentOn, ...]:
        """Those that come from exactly this statement of a term."""
        things = (t for t in self._things if any(v.row.first("term") == term for v in t.current))
        return tuple(self.one(thing, on) for thing in things)

    def one(self, thing: Thing[CommitmentRow], on: Moment) -> CommitmentOn:
        """One commitment at `on`: a page asks for it several times."""
        if (thing.id, on.text) not in self._made:
            self._made[thing.id, on.text] = self._one(thing, on)
        return self._made[thing.id, on.text]

    def _one(self, thing: Thing[CommitmentRow], on: Moment) -> CommitmentOn:
        # 1. Which version counts, and what was said of it by then.
        progress = self._said(self._progress, thing, on)
        checks = self._said(self._checks, thing, on)
        counts = _counting(thing, progress, checks)
        body = counts.row.body
        progress = [act for act in progress if act.row.by == body.owner]
        checks = [act for act in checks if _verifies(act.row, body)]
        disputing = _disputing(self._said(self._disputes, thing, on), checks)
        bound = self._bound(thing, body, counts)
        # Who is bound by its own word disputes beside the answer: else it would turn late into disputed.
        doubted = [act for act in disputing if not (bound and act.row.by == body.owner and _bare(act.row))]
        # 2. When it is due, and whether that is past.
        suspends = self._said(self._suspends, thing, on)
        events = self._dated(thing.id)
        still = self._stood_still(suspends)
        due = self._due(body, counts, [event.row for event in events], still)
        passed, beyond = late_at(due, on, _zone(body), self._now)
        # 3. The one word, and what stands beside it.
        suspended = len(self._chairs) > 1 and all(_last_word(suspends, chair) for chair in self._chairs)
        judged = _Judged(progress=progress, checks=checks, disputing=bool(doubted), passed=passed)
        status = CommitmentStatus.SUSPENDED if suspended else judged.status
        checked = {
            CommitmentWhy.SAID_OF_IT: not bound,
            CommitmentWhy.CHANGED_BY_ONE_SIDE: counts is not _chain(thing)[-1],
            CommitmentWhy.NO_DEADLINE: body.deadline is None,
            CommitmentWhy.EVENT_UNKNOWN: body.deadline is not None and not due and not suspended,
            CommitmentWhy.DATES_DIFFER: len(due) > 1,
            CommitmentWhy.BEYOND_THE_RECORD: beyond,
            CommitmentWhy.CLOCK_STOOD_STILL: bool(still),
            CommitmentWhy.NO_VERIFIER: body.verifier is None and body.verifier_role is None,
            CommitmentWhy.DISPUTED_BY_SOME: bool(disputing),
        } | judged.why
        acts: list[Version[VersionRow]] = [
            *thing.versions,
            *events,
            *progress,
            *checks,
            *disputing,
            *suspends,
        ]
        return CommitmentOn(
            id=thing.id,
            label=body.label,
            owner=body.owner,
            verifier=body.verifier,
            status=status,
            late=self._late(judged, due),
            due=due,
            zone=_zone(body),
            why=tuple(why for why in CommitmentWhy if checked.get(why)),
            disputed_by=tuple(dict.fromkeys(act.row.by for act in disputing)),
            source=tuple(
                (role, number)
                for role in ("term", "finding", "session", "measure")
                for number in counts.row.refs.get(role, ())
            ),
            counts=counts.id,
            basis=tuple(act.id for act in sorted(acts, key=lambda act: act.row.origin.index)),
            thing=thing,
        )

    def _rows(self, noun: str, kind: type[R]) -> list[Version[R]]:
        found = [
            Version(id=key.partition("/")[2], row=read_row(value, kind))
            for key, value in self._states.rows.items(ROOM, f"{noun}/")
        ]
        return sorted(found, key=lambda version: version.row.origin.index)

    def _by_thing(self, noun: str, kind: type[R]) -> dict[Hex32, list[Version[R]]]:
        """By commitment, in log order; what was signed by a key that its issuer disowns counts for nothing."""
        found: dict[Hex32, list[Version[R]]] = {}
        for version in self._rows(noun, kind):
            if not self._states.contested(version.row.origin):
                anchor = self._anchors[version.row.first("commitment") or ""]
                found.setdefault(anchor, []).append(version)
        return found

    def _time(self, row: VersionRow) -> Span:
        proven = self._times.proven(row.origin.index, row.origin.seen)
        latest = None if proven.not_after is None else parse_time(proven.not_after) + GRAIN
        return Span(earliest=parse_time(proven.not_before), latest=latest)

    def _dated(self, thing: Hex32) -> list[Version[EventRow]]:
        """What co-chairs say of the event; one alone moves no date by taking its own earlier one back."""
        events = {event.id: event for event in self._events.get(thing, ())}
        stands = [event for event in events.values() if event.row.origin.superseded_by is None]

        def replaced(event: Version[EventRow]) -> bool:
            last: Version[EventRow] | None = event
            while last is not None and last.row.origin.superseded_by is not None:
                last = events.get(last.row.origin.superseded_by)
            if last is None or last is event:
                return False
            at = last.row.body.at.span()
            alike = {other.row.origin.issuer for other in stands if other.row.body.at.span() == at}
            return len(alike) > 1 or len(self._chairs) < 2

        return [event for event in events.values() if not replaced(event)]

    def _said(
        self, acts: dict[Hex32, list[Version[A]]], thing: Thing[CommitmentRow], on: Moment
    ) -> list[Version[A]]:
        """What is proven to have been said by then; a view at the record's own end sees all of it."""
        until = on.last(UTC)
        every = acts.get(thing.id, [])
        return every if until >= self._now else [act for act in every if _by(self._time(act.row), until)]

    def _stood_still(self, suspends: Sequence[Version[SuspendRow]]) -> Told:
        """When the last word of both co-chairs was that the clock stands still."""
        if len(self._chairs) < 2:
            return NOWHEN
        both: Told | None = None
        for chair in self._chairs:
            words = [act.row for act in suspends if act.row.by == chair]
            ends: list[Span | None] = [*(self._time(row) for row in words[1:]), None]
            found = together(
                told(self._time(row), end) for row, end in zip(words, ends, strict=False) if row.body.on
            )
            both = found if both is None else both & found
        return both or NOWHEN

    def _due(
        self, body: Commitment, counts: Version[CommitmentRow], events: Sequence[EventRow], still: Told
    ) -> tuple[Span, ...]:
        if body.deadline is None:
            return ()
        spans = dues(self._states, body.deadline, counts.row.first("event"), events)
        return tuple(found for found in (moved(span, still) for span in spans) if found is not None)

    def _bound(self, thing: Thing[CommitmentRow], body: Commitment, counts: Version[CommitmentRow]) -> bool:
        """Whether the owner said it, answered it, consented to its term, or a finding that counts is against it."""
        own = any(
            version.row.origin.issuer == body.owner and version.row.body.says.how is How.OWN_ACT
            for version in thing.versions
        )
        answered = any(act.row.by == body.owner for act in self._progress.get(thing.id, ()))
        term = counts.row.first("term")
        consents = [
            act.row.body.value
            for act in (self._states.consents if term else ())
            if act.row.party == body.owner and act.row.first("term") == term
        ]
        found = (counts.row.first("finding"), body.owner) in self._found
        return own or answered or found or bool(consents and consents[-1] in _GIVEN)

    def _late(self, judged: "_Judged", due: tuple[Span, ...]) -> Holds:
        """Whether it came after its deadline, or has not come though that is past."""
        if not due:
            return Holds.NO
        done = judged.done_check
        if done is not None:
            at = done.row.body.done_at
            when = at.span() if at else Span(earliest=None, latest=self._time(done.row).latest)
            return after_due(when, due)
        if judged.declared is not None:
            late = after_due(self._time(judged.declared.row), due)
            # In time by its owner's word alone: nobody knows yet.
            return Holds.POSSIBLY if late is Holds.NO and judged.passed is not Holds.NO else late
        return judged.passed


def _zone(body: Commitment) -> str:
    """The zone in which a day is held against its deadline."""
    at = body.deadline.at if body.deadline else None
    return at.zone if at and at.zone else UTC


def _by(said: Span, until: datetime) -> bool:
    return said.latest is not None and said.latest - GRAIN <= until


def _chain(thing: Thing[CommitmentRow]) -> list[Version[CommitmentRow]]:
    """The anchor and what its own issuer put in its place, in order."""
    named = {version.id: version for version in thing.versions}
    found = [named[thing.id]]
    while (later := found[-1].row.origin.superseded_by) is not None:
        found.append(named[later])
    return found


def _counting(
    thing: Thing[CommitmentRow], progress: Sequence[Version[ProgressRow]], checks: Sequence[Version[CheckRow]]
) -> Version[CommitmentRow]:
    """The last version behind which two organisations stand, of them its owner where it ever did; before any
    answer an owner's first word.
    """
    chain = _chain(thing)
    # A verifier that only the later version names makes that version nobody's but its issuer's.
    checks = [act for act in checks if _verifies(act.row, chain[0].row.body)]
    acts = (*progress, *checks)
    issuer = chain[0].row.origin.issuer
    others = [v.row for v in thing.current if v.row.origin.issuer != issuer]
    stood = [version for version in chain if _answered(version, acts) or _same_terms(version.row, others)]
    # What an owner has put its name to is not moved, nor laid on another, by two who do not owe it.
    owned = [version for version in stood if _by_owner(version, acts, others)]
    if owned or issuer == chain[0].row.body.owner:
        return (owned or chain[:1])[-1]
    return (stood or chain)[-1]


def _by_owner(
    version: Version[CommitmentRow], acts: Iterable[Version[ActRow]], others: Iterable[CommitmentRow]
) -> bool:
    """Whether the one that owes by this version said it, answered it, or says the same."""
    owner = version.row.body.owner
    return (
        version.row.origin.issuer == owner
        or any(act.row.by == owner and act.row.first("commitment") == version.id for act in acts)
        or _same_terms(version.row, [row for row in others if row.origin.issuer == owner])
    )


def _answered(version: Version[CommitmentRow], acts: Iterable[Version[ActRow]]) -> bool:
    """Whether somebody other than its issuer answered exactly this version."""
    issuer = version.row.origin.issuer
    return any(act.row.first("commitment") == version.id and act.row.by != issuer for act in acts)


def _same_terms(row: CommitmentRow, others: Iterable[CommitmentRow]) -> bool:
    return any(_terms(row) == _terms(other) for other in others)


def _terms(row: CommitmentRow) -> tuple[object, ...]:
    """What two organisations say alike; days from another event are another deadline."""
    body = row.body
    said = (body.owner, body.what, body.deadline, body.criterion, body.verifier, body.verifier_role)
    return (*said, *(row.first(role) for role in ("term", "finding", "event")))


def _verifies(row: CheckRow, body: Commitment) -> bool:
    """By the version that counts: a version of one's own that names oneself as verifier makes nobody one."""
    if row.by == body.owner:
        return False
    return row.by == body.verifier or (
        body.verifier_role is not None and row.origin.role == body.verifier_role
    )


def _last_word(suspends: Sequence[Version[SuspendRow]], chair: Name) -> bool:
    words = [act.row.body.on for act in suspends if act.row.by == chair]
    return bool(words and words[-1])


def _disputing(
    disputes: Sequence[Version[DisputeRow]], checks: Sequence[Version[CheckRow]]
) -> list[Version[DisputeRow]]:
    """Each organisation's last word, unless it took it back, or the verifier looked again after it.

    Who disputes what was done is answered by the next check; who disputes that it is owed, by no check.
    """
    last = {act.row.by: act for act in disputes}
    checked = max((act.row.origin.index for act in checks), default=-1)
    return [
        act
        for act in last.values()
        if not act.row.body.withdrawn and (act.row.origin.index > checked or _bare(act.row))
    ]


def _bare(row: DisputeRow) -> bool:
    """Whether it disputes that anything is owed, and no declaration or check."""
    return not {"progress", "check"} & row.refs.keys()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judged:
    """What owner and verifiers say, and the word that follows."""

    progress: Sequence[Version[ProgressRow]]
    checks: Sequence[Version[CheckRow]]
    disputing: bool
    passed: Holds

    @property
    def _last(self) -> dict[Name, Check]:
        """Each verifier's last word."""
        return {act.row.by: act.row.body for act in self.checks}

    @property
    def verdicts(self) -> set[Verdict]:
        return {check.verdict for check in self._last.values()} - {Verdict.NOT_VERIFIABLE}

    @property
    def declared(self) -> Version[ProgressRow] | None:
        """The owner's last word, where that is that it is done, and no verifier found otherwise since."""
        last = self.progress[-1] if self.progress else None
        if last is None or last.row.body.status is not ProgressStatus.DECLARED_DONE:
            return None
        against = [a for a in self.checks if a.row.body.verdict in (Verdict.NOT_DONE, Verdict.PARTLY)]
        since = any(act.row.origin.index > last.row.origin.index for act in against)
        return None if since or self.done_check is not None else last

    @property
    def done_check(self) -> Version[CheckRow] | None:
        """The check by which it is verified, if all verifiers' last words are that."""
        if self.verdicts != {Verdict.VERIFIED_DONE}:
            return None
        # The latest word of those who verified it: an earlier one was taken back by its own verifier.
        return [act for act in self.checks if act.row.body.verdict is Verdict.VERIFIED_DONE][-1]

    @property
    def status(self) -> CommitmentStatus:
        verdicts = self.verdicts
        if self.disputing or len(verdicts) > 1:
            return CommitmentStatus.DISPUTED
        if verdicts == {Verdict.VERIFIED_DONE}:
            return CommitmentStatus.VERIFIED_DONE
        if verdicts == {Verdict.PARTLY}:
            return CommitmentStatus.PARTLY
        if self.declared is not None:
            return CommitmentStatus.DECLARED_DONE
        if self.passed is Holds.YES:
            return CommitmentStatus.NOT_DONE if verdicts else CommitmentStatus.LATE
        begun = bool(self.progress) and self.progress[-1].row.body.status is ProgressStatus.IN_PROGRESS
        return CommitmentStatus.IN_PROGRESS if begun else CommitmentStatus.PENDING

    @property
    def why(self) -> dict[CommitmentWhy, bool]:
        said = [act.row.body.verdict for act in self.checks]
        return {
            CommitmentWhy.DECLARED_ONLY: self.declared is not None,
            CommitmentWhy.CHECKED_NOT_DONE: Verdict.NOT_DONE in self.verdicts,
            CommitmentWhy.CHECKS_DIFFER: len(self.verdicts) > 1,
            CommitmentWhy.NOT_VERIFIABLE: any(
                check.verdict is Verdict.NOT_VERIFIABLE for check in self._last.values()
            ),
            CommitmentWhy.REOPENED: Verdict.VERIFIED_DONE in said
            and self.verdicts != {Verdict.VERIFIED_DONE},
        }
