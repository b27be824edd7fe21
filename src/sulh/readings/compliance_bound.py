# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Which term binds which party, and since when: by its own consent alone, through time.

A consent binds from when it was given, a withdrawal and a suspension free nobody before they were said: a party
can bind itself for a time that is past and cannot unbind itself for one. When something was said is what the
heads prove (readings/times.py); where no head bounds a consent, it counts from the charter's date on.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from sulh.agreement.kinds import Consent, OwnConsent
from sulh.agreement.life_kinds import StandingAct
from sulh.agreement.state import ConsentRow, InstrumentRow, TermRow
from sulh.clock import GRAIN, UNKNOWN, Holds, parse_time
from sulh.mechanism import States, Thing, Version
from sulh.readings.times import Times
from sulh.record.things import Origin
from sulh.statement.assertion import Says
from sulh.statement.envelope import Hex32, Name

GIVEN = frozenset({OwnConsent.SIGNED, OwnConsent.INITIALLED, OwnConsent.ORALLY_ACCEPTED})
AGAINST = frozenset({OwnConsent.DENIED, OwnConsent.WITHDRAWN})
FOREVER = datetime(9999, 1, 1, tzinfo=UTC)


class Tie(StrEnum):
    """How a party stands to a term at an instant."""

    BOUND = "bound"
    UNBOUND = "unbound"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentView:
    """What stands about one party's consent: a value, who asserts it, from which sources.

    `given_by_key` is true only for the party's own act, on exactly the statement `to`.
    """

    id: Hex32
    party: Name
    value: str
    asserted_by: Says | None
    sources: tuple[Hex32, ...]
    given_by_key: bool
    to: Hex32


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """From some instant between `lower` and `upper` on, `value` holds; the statement says so."""

    lower: datetime
    upper: datetime
    value: Tie
    statement: Hex32


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """One party and one term through time: its consents (by version), its acts on the instrument, amendments.

    `version` is the version that it consented to last; `dated` whether a head bounds that.
    """

    consents: tuple[tuple[Step, ...], ...]
    standing: tuple[Step, ...]
    replaced: tuple[Step, ...]
    version: Hex32 | None
    dated: bool
    against: bool

    def at(self, first: datetime, last: datetime) -> frozenset[Tie]:
        """All that may have been so at some instant of [first, last]."""
        # 1. Bound by any version that it consented to.
        by_version = [_values(steps, first, last, Tie.UNBOUND) for steps in self.consents]
        if not any(Tie.BOUND in values for values in by_version):
            return frozenset({Tie.UNBOUND})
        loose = all(Tie.UNBOUND in values for values in by_version)
        # 2. Other terms that it consented to in its place.   3. What it did about the whole instrument.
        for steps in (self.replaced, self.standing):
            values = _values(steps, first, last, Tie.BOUND)
            if Tie.BOUND not in values:
                return values | ({Tie.UNBOUND} if loose else frozenset())
            if len(values) > 1:
                return values | {Tie.BOUND}
        return frozenset({Tie.BOUND, Tie.UNBOUND}) if loose else frozenset({Tie.BOUND})

    def held(self, first: datetime, last: datetime) -> Holds:
        """Whether the party was bound through [first, last]."""
        found = self.at(first, last)
        if found == {Tie.BOUND}:
            return Holds.YES
        return Holds.POSSIBLY if Tie.BOUND in found else Holds.NO

    def edges(self) -> Iterable[datetime]:
        """Every instant at which an answer can change."""
        for steps in (*self.consents, self.standing, self.replaced):
            for step in steps:
                yield from (step.lower, step.upper)

    def statements(self) -> tuple[Hex32, ...]:
        """What it rests on, in the order of its parts."""
        parts = (*self.consents, self.standing, self.replaced)
        return tuple(dict.fromkeys(step.statement for steps in parts for step in steps))


def _values(steps: Sequence[Step], first: datetime, last: datetime, before: Tie) -> frozenset[Tie]:
    values = {before}
    for step in steps:
        if step.upper <= first:
            values = {step.value}
        elif step.lower <= last:
            values = values | {step.value}
    return frozenset(values)


def consents(states: States) -> dict[Hex32, tuple[ConsentView, ...]]:
    """By term: claims of consent to any version of it, then parties' own acts, each in log order."""
    found: dict[Hex32, list[ConsentView]] = {}

    def put(view: ConsentView) -> None:
        found.setdefault(states.anchor(view.to, TermRow), []).append(view)

    for claim in states.consent_claims:
        for version in claim.current:
            put(
                ConsentView(
                    id=version.id,
                    party=version.row.body.party,
                    value=version.row.body.value.value,
                    asserted_by=version.row.body.says,
                    sources=version.row.sources,
                    given_by_key=False,
                    to=version.row.first("term") or "",
                )
            )
    for act in states.consents:
        put(
            ConsentView(
                id=act.id,
                party=act.row.party,
                value=act.row.body.value.value,
                asserted_by=None,
                sources=(),
                given_by_key=True,
                to=act.row.first("term") or "",
            )
        )
    return {term: tuple(views) for term, views in found.items()}


def consents_to(states: States, thing: Thing[TermRow]) -> tuple[ConsentView, ...]:
    """What stands about consent to one term."""
    return consents(states).get(thing.id, ())


def disputed_by_claims(consent: Sequence[ConsentView], party: Name) -> bool:
    """Whether, of a party that has not spoken itself, somebody says that it denies the term."""
    against = {Consent.DENIED, Consent.DISPUTED, Consent.WITHDRAWN}
    last = [view.value for view in consent if not view.given_by_key and view.party == party][-1:]
    spoke = any(view.given_by_key and view.party == party for view in consent)
    return not spoke and bool(last) and last[0] in against


class Binding:
    """Answers who is bound by which term; made once for a state."""

    def __init__(self, states: States) -> None:
        self.states = states
        self._times = states.shared(Times)

    def ties(self, thing: Thing[TermRow], party: Name) -> Ties:
        """How a party stands to a term through time."""
        versions: dict[Hex32, list[Step]] = {}
        last: tuple[Hex32, bool] | None = None
        against = False
        for act in self._consents(thing, party):
            value, to = act.row.body.value, act.row.first("term") or ""
            given = value in GIVEN
            lower, upper, dated = self._said(act.row.origin, binds=given)
            tie = Tie.BOUND if given else Tie.UNBOUND
            versions.setdefault(to, []).append(Step(lower=lower, upper=upper, value=tie, statement=act.id))
            against = value in AGAINST
            if given:
                last = (to, dated)
        return Ties(
            consents=tuple(tuple(steps) for steps in versions.values()),
            standing=self._standing(thing, party),
            replaced=self._replaced(thing, party),
            version=last[0] if last else None,
            dated=last is None or last[1],
            against=against,
        )

    def _consents(self, thing: Thing[TermRow], party: Name) -> Iterable[Version[ConsentRow]]:
        numbers = {version.id for version in thing.versions}
        return (
            act
            for act in self.states.consents
            if act.row.party == party and (act.row.first("term") or "") in numbers
        )

    def _said(self, origin: Origin, *, binds: bool) -> tuple[datetime, datetime, bool]:
        """Between which instants it took effect, and whether a head bounds it.

        Who binds itself may name an earlier time; who frees itself takes effect when it was proven to be said.
        """
        found = self._times.proven(origin.index, origin.seen)
        lower = parse_time(found.not_before)
        upper = parse_time(found.not_after) if found.not_after is not None else None
        named = origin.occurred.span() if origin.occurred is not None else UNKNOWN
        if self.states.contested(origin):
            return lower, FOREVER, False  # its organisation says that a thief signed it: nobody can be sure
        if binds:
            if named.earliest is not None:
                # From the earliest that it names itself: a vague time would else bind it to nothing. Never later
                # than it was proven to have said so.
                since = named.earliest if upper is None else min(named.earliest, upper)
                return since, since, True
            return lower, upper or lower, upper is not None
        # Backdated in a record without heads, it would else undo what the party had been bound to.
        return lower, upper or FOREVER, upper is not None

    def _standing(self, thing: Thing[TermRow], party: Name) -> tuple[Step, ...]:
        instruments = {
            self.states.anchor(number, InstrumentRow)
            for version in thing.current
            for number in version.row.refs.get("instrument", ())
        }
        kept = {version.id for version in thing.versions}
        values = {
            StandingAct.SUSPEND: Tie.SUSPENDED,
            StandingAct.WITHDRAW: Tie.WITHDRAWN,
            StandingAct.RETURN: Tie.BOUND,
        }
        steps = []
        for act in self.states.standings:
            on = self.states.anchor(act.row.first("instrument") or "", InstrumentRow)
            if act.row.party != party or on not in instruments:
                continue
            goes_on = bool(kept & set(act.row.refs.get("holds", ())))
            tie = Tie.BOUND if goes_on else values[act.row.body.act]
            lower, upper, _ = self._said(act.row.origin, binds=tie is Tie.BOUND)
            begins = act.row.body.begins.span()
            steps.append(
                Step(
                    lower=max(lower, begins.earliest or lower),
                    upper=max(upper, begins.latest or upper),
                    value=tie,
                    statement=act.id,
                )
            )
        return tuple(steps)

    def _replaced(self, thing: Thing[TermRow], party: Name) -> tuple[Step, ...]:
        """An amendment takes this term's place once all whom it binds have consented to every new term after it.

        What is signed binds whoever signs it, at once; what frees needs all: else one side could write itself out
        of a term by an amendment of its own, or by one to a term that it had signed long before.
        """
        numbers = {version.id for version in thing.versions}
        signed = {
            act.row.party
            for act in self.states.consents
            if act.row.body.value in GIVEN and (act.row.first("term") or "") in numbers
        }
        steps = []
        for amendment in self.states.amendments:
            for version in amendment.current:
                if not numbers & set(version.row.refs.get("replaces", ())):
                    continue
                new, after = version.row.refs.get("new", ()), version.row.origin.index
                found = [self._consent_to_all(new, one, after) for one in sorted(signed | {party})]
                moments = [moment for moment in found if moment is not None]
                if len(moments) == len(found):
                    lower, upper = max(low for low, _ in moments), max(high for _, high in moments)
                    steps.append(Step(lower=lower, upper=upper, value=Tie.REPLACED, statement=version.id))
        return tuple(steps)

    def _consent_to_all(
        self, new: Sequence[Hex32], party: Name, after: int
    ) -> tuple[datetime, datetime] | None:
        """When a party consented to all of these, each after entry `after`; None where it has not."""
        moments: list[tuple[datetime, datetime]] = []
        for number in new:
            acts = [
                act
                for act in self.states.consents
                if act.row.party == party and act.row.first("term") == number
            ]
            if not acts or acts[-1].row.body.value not in GIVEN or acts[-1].row.origin.index <= after:
                return None
            # What takes an older duty away counts when it was proven to be said.
            lower, upper, _ = self._said(acts[-1].row.origin, binds=False)
            moments.append((lower, upper))
        if not moments:
            return None
        return max(lower for lower, _ in moments), max(upper for _, upper in moments)


class Through:
    """An answer for every instant, cut where it can change: to be asked of very many spans.

    `ask(first, last)` gives the answer through [first, last], and is asked once between each two edges.
    """

    def __init__(self, edges: Iterable[datetime], ask: Callable[[datetime, datetime], Holds]) -> None:
        self._edges = sorted(set(edges))
        probes = [self._edges[0] - GRAIN, *self._edges] if self._edges else [FOREVER]
        self._answers = [ask(probe, probe) for probe in probes]

    @property
    def answers(self) -> tuple[object, ...]:
        """All that it answers, to be compared."""
        return (*self._edges, *self._answers)

    def held(self, first: datetime, last: datetime) -> Holds:
        """The answer through [first, last]."""
        start = bisect_right(self._edges, first)
        end = bisect_right(self._edges, last, start)
        if start == end:
            return self._answers[start]
        found = set(self._answers[start : end + 1])
        return found.pop() if len(found) == 1 else Holds.POSSIBLY

    def stretches(self, first: datetime, last: datetime) -> Iterator[tuple[datetime, datetime, Holds]]:
        """[first, last] in order, cut where the answer may change, with the answer in each part."""
        at = bisect_right(self._edges, first)
        while first <= last:
            end = min(self._edges[at] - GRAIN, last) if at < len(self._edges) else last
            yield first, end, self._answers[at]
            first, at = end + GRAIN, at + 1
