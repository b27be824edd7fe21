# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""One term, one party, one moment: the answer step by step, from consent to the one word for it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from sulh.agreement.kinds import Consent, Observability
from sulh.agreement.state import TermRow
from sulh.clock import GRAIN, Holds
from sulh.readings.compliance_answer import Alleged, PartyOn
from sulh.readings.compliance_bound import ConsentView, Tie, disputed_by_claims
from sulh.readings.compliance_desk import Desk
from sulh.readings.compliance_duties import Duty
from sulh.readings.compliance_found import Ruled, ruled
from sulh.readings.compliance_frame import Frame, acts_of, period_of, rule_of, weakest
from sulh.readings.compliance_settled import Counted, Settled
from sulh.readings.compliance_sightings import Bucket, Sighting
from sulh.readings.compliance_status import Status, TermWhy, gravest
from sulh.readings.compliance_tally import Behind, Tally
from sulh.readings.compliance_watch import Watched
from sulh.readings.moment import Moment
from sulh.statement.envelope import Hex32, Name


class Question:
    """One term, one party, one moment."""

    def __init__(
        self, desk: Desk, frame: Frame, consent: tuple[ConsentView, ...], party: Name, on: Moment
    ) -> None:
        self.desk, self.frame, self.consent, self.party, self.on = desk, frame, consent, party, on
        self.ties = desk.ties(frame.thing, party)
        supposed = desk.under.get(frame.thing.id)
        self.supposed = supposed is not None and supposed != self.ties.version
        self.version, self.body = frame.version(supposed or self.ties.version)
        self.rule = rule_of(self.body)
        self.period = period_of(on, frame.zone)
        self.through = frame.through(None if self.supposed else self.ties)
        first = self.period.first if self.period.whole_day else self.period.last
        self.tied = frozenset({Tie.BOUND}) if self.supposed else self.ties.at(first, self.period.last)
        self.window = frame.on(on)
        self.zones = desk.places.zones(frame.thing, self.version)
        self.why: set[TermWhy] = set()
        self._tally: Tally | None = None

    def answer(self) -> PartyOn:
        """The status and all that it rests on."""
        self.why = set()
        # 1. Who is bound, and what stands in the way of seeing anything.   2. What was found.
        self._consent_why()
        observable = self._seeing_why()
        found = ruled(self.desk.findings, self.frame.thing.id, self.party, self.period, self)
        self.why |= found.why
        # 3. What is alleged and not answered.   4. What is owed and was done.   5. Who was there to see.
        tally = self._counted(found)
        alleged = tally.alleged()
        self.why |= tally.why
        duties = self.desk.duties.of(
            self.frame.thing, self.version, self.body, self.party, self.on, self.period.last
        )
        watched = self._watched()
        # 6. The one word for it.
        status = self._status(found, alleged, duties, watched, observable)
        return PartyOn(
            party=self.party,
            status=status,
            why=tuple(why for why in TermWhy if why in self.why),
            bound=self._bound(),
            in_force=self.window,
            version=self.ties.version,
            supposed=self.supposed,
            alleged=alleged,
            findings=tuple(found.cited),
            duties=duties,
            coverage=watched,
            statements=self._statements(found, alleged, duties),
        )

    def behind(self) -> Behind:
        """What the numbers of what is alleged count."""
        found = ruled(self.desk.findings, self.frame.thing.id, self.party, self.period, self)
        return self._counted(found).behind()

    # --- what is asked by findings (compliance_found.Judge) -------------------------------------------------

    def applied(self, party: Name, first: datetime, last: datetime) -> Holds:
        """Whether the term applied to a party through [first, last]."""
        if party == self.party:
            return self.through.held(first, last)
        return self.frame.through(self.desk.ties(self.frame.thing, party)).held(first, last)

    def excepted(self, exception: Hex32, party: Name, first: datetime, last: datetime) -> Holds:
        """Whether an exception bound all whom the term bound then: nobody excepts itself."""
        anchor = self.desk.states.anchor(exception, TermRow)
        if self.desk.states.row(TermRow, anchor) is None:
            return Holds.NO
        thing = self.desk.states.thing(TermRow, anchor)
        frame = self.desk.frame(thing)
        bound = [one for one in self.frame.parties if self.applied(one, first, last) is not Holds.NO]
        return weakest(
            *(
                frame.through(self.desk.ties(thing, one)).held(first, last)
                for one in {party: 0, **dict.fromkeys(bound)}
            )
        )

    # --- consent and seeing ---------------------------------------------------------------------------------

    def _bound(self) -> Holds:
        if self.supposed or self.tied == {Tie.BOUND}:
            return Holds.YES
        return Holds.POSSIBLY if Tie.BOUND in self.tied else Holds.NO

    def _consent_why(self) -> None:
        own = [view for view in self.consent if view.party == self.party]
        checks = {
            TermWhy.CONSENT_NOT_GIVEN: self.ties.version is None or self.tied == {Tie.UNBOUND},
            TermWhy.CONSENT_NOT_CARRIED: all(view.value == Consent.NOT_CARRIED for view in own),
            TermWhy.CONSENT_UNDATED: not self.ties.dated,
            TermWhy.CONSENT_NOT_SURE: len(self.tied) > 1,
            TermWhy.WITHDRAWN: Tie.WITHDRAWN in self.tied,
            TermWhy.SUSPENDED: Tie.SUSPENDED in self.tied,
            TermWhy.REPLACED: Tie.REPLACED in self.tied,
            TermWhy.WINDOW_NOT_SURE: bool(self.frame.windows) and self.window is not Holds.YES,
            TermWhy.NO_WINDOW: not self.frame.windows,
        }
        self.why |= {why for why, so in checks.items() if so}

    def _seeing_why(self) -> Observability | None:
        observable = self.frame.observable()
        checks = {
            TermWhy.NOT_OBSERVABLE: observable is Observability.NOT_VERIFIABLE,
            TermWhy.DECLARED_ONLY: observable is Observability.DECLARED_ONLY,
            TermWhy.OBSERVABILITY_UNKNOWN: observable is None,
            # A documentary record has no monitors: it holds what others wrote.
            TermWhy.NO_VERIFIER: self.desk.states.documentary,
        }
        self.why |= {why for why, so in checks.items() if so}
        return observable

    # --- allegations ----------------------------------------------------------------------------------------

    def _buckets(self) -> Iterator[Bucket]:
        acts, groups = acts_of(self.rule)
        for act in acts:
            yield self.desk.sightings.of(act, self.party)
            for group in groups:
                yield self.desk.sightings.of(act, None, group)

    def _counted(self, found: Ruled) -> Tally:
        """The reports so far; kept as long as no finding answers other incidents than before."""
        answered = frozenset(found.answered)
        settled = self.desk.settled
        if settled is not None and not (self.supposed or self.period.whole_day):
            return self._over(settled, answered)
        return self._anew(answered)

    def _anew(self, answered: frozenset[Hex32]) -> Tally:
        if self._tally is None or self._tally.answered != answered:
            self._tally = tally = Tally(self.party, answered)
            for bucket in self._buckets():
                self._count_all(tally, bucket)
        return self._tally

    def _over(self, settled: Settled, answered: frozenset[Hex32]) -> Tally:
        """The same, over what was counted before and stands."""
        buckets = tuple(self._buckets())
        rests = (answered, self.through.answers, self.zones, self.desk.places if self.zones else None)
        key = self.frame.thing.id, self.party
        kept = settled.kept.get(key)
        if kept is None or not kept.stands(rests, buckets):
            kept = settled.kept[key] = Counted(
                rests=rests,
                buckets=buckets,
                until=self.period.first - GRAIN,
                tally=Tally(self.party, answered),
            )
        if self.period.last < kept.until:
            return self._anew(answered)
        # 1. What came since and was over by then.   2. What is over by now; a moment to come settles nothing.
        for sighting in kept.late():
            self._count(kept.tally, sighting)
        until = max(kept.until, min(self.period.last, self.desk.now))
        for bucket in buckets:
            self._settle(kept.tally, bucket, kept.until, until)
        kept.until = until
        # 3. What may reach beyond.
        tally = Tally(self.party, answered, kept.tally)
        for bucket in buckets:
            for sighting in bucket.beyond(until, self.period.last):
                self._count(tally, sighting)
        return tally

    def _settle(self, tally: Tally, bucket: Bucket, after: datetime, last: datetime) -> None:
        """Count what was over in (after, last]."""
        if after == last:
            return
        since = after + GRAIN
        across = list(bucket.before(since))
        for start, end, applied in self.through.stretches(since, last):
            inside, beyond = bucket.within(start, end)
            across += beyond
            self._count_many(tally, [*bucket.at(start, end), *inside], applied)
        for sighting in across:
            if after < sighting.last <= last:
                self._count(tally, sighting)

    def _count_all(self, tally: Tally, bucket: Bucket) -> None:
        first, last = self.period.first, self.period.last
        across = list(bucket.before(first))
        for start, end, applied in self.through.stretches(first, last):
            inside, beyond = bucket.within(start, end)
            across += beyond
            self._count_many(tally, [*bucket.at(start, end), *inside], applied)
        for sighting in across:
            self._count(tally, sighting)

    def _count_many(self, tally: Tally, many: Sequence[Sighting], applied: Holds) -> None:
        """Reports of a stretch of this time in which the term applied alike."""
        if applied is Holds.NO:
            return
        if not self.zones:
            tally.add_many(many, applied)
            return
        for sighting in many:
            tally.add(sighting, applied, self.desk.places.reached(self.zones, sighting))

    def _count(self, tally: Tally, sighting: Sighting) -> None:
        """A report is of this time, of a time at which the term applied, and of a place that it reaches; or not."""
        time = self.period.holds(sighting.first, sighting.last)
        if time is not Holds.NO:
            time = weakest(time, self.through.held(sighting.first, sighting.last))
        if time is not Holds.NO:
            zones = self.zones
            tally.add(sighting, time, self.desk.places.reached(zones, sighting) if zones else Holds.YES)

    def more(self, sightings: Iterable[Sighting]) -> PartyOn:
        """The answer with some more reports, which the log has after all that were counted."""
        if self._tally is not None:
            for sighting in sightings:
                self._count(self._tally, sighting)
        return self.answer()

    # --- who looked -----------------------------------------------------------------------------------------

    def _watched(self) -> Watched | None:
        """The figures, wherever something was to be watched at all; and why they are not enough."""
        acts, _ = acts_of(self.rule)
        if not acts:
            if self.rule is None:
                self.why.add(TermWhy.NO_TEST_GIVEN)
            return None
        start = self._since()
        if start is None or start > self.period.last:
            return None
        watched = self.desk.watch.over(self.rule, start, self.period.last)
        self.why |= set(watched.why)
        return watched

    def _since(self) -> datetime | None:
        """From when on there was anything to watch: the day's beginning, or since the term applied to the party."""
        if self.period.whole_day:
            return self.period.first
        edges = [clock.versions.windows[0].start.earliest for clock in self.frame.windows]
        if edges:
            return min((edge for edge in edges if edge is not None), default=None)
        return min((step.lower for steps in self.ties.consents for step in steps), default=None)

    # --- the word -------------------------------------------------------------------------------------------

    def _status(
        self,
        found: Ruled,
        alleged: Alleged,
        duties: tuple[Duty, ...],
        watched: Watched | None,
        observable: Observability | None,
    ) -> Status:
        owed = [duty.status for duty in duties]
        self.why |= {why for duty in duties for why in duty.why}
        if found.breached:
            return Status.BREACHED
        if self._disputed():
            return Status.DISPUTED
        bound = self._bound() is Holds.YES
        if bound and alleged.incidents:
            return Status.ALLEGED
        if bound and Status.LATE in owed and not (self.period.whole_day and self.window is Holds.NO):
            return Status.LATE
        if self.window is Holds.NO or self.tied == {Tie.REPLACED}:
            return Status.NOT_IN_FORCE
        if self.tied == {Tie.SUSPENDED}:
            return Status.SUSPENDED
        if self._nothing_carried():
            return Status.UNKNOWN
        if self.desk.states.documentary or observable is Observability.NOT_VERIFIABLE:
            return Status.NOT_VERIFIABLE
        if (
            not bound
            or (self.frame.windows and self.window is not Holds.YES)
            or found.unsure
            or alleged.unsure
        ):
            return Status.UNKNOWN
        if owed:
            return gravest(owed)
        return self._looked(found, watched, observable)

    def _disputed(self) -> bool:
        if self.supposed:
            return False
        against = self.ties.against and Tie.UNBOUND in self.tied
        return against or self.tied == {Tie.WITHDRAWN} or disputed_by_claims(self.consent, self.party)

    def _nothing_carried(self) -> bool:
        own = [view.value for view in self.consent if view.party == self.party]
        return bool(own) and all(value == Consent.NOT_CARRIED for value in own)

    def _looked(self, found: Ruled, watched: Watched | None, observable: Observability | None) -> Status:
        """Good news of a prohibition: it could be seen, it was watched as the charter asks, and nothing is open."""
        open_findings = {TermWhy.FINDING_WAITING, TermWhy.FINDING_SPLIT, TermWhy.FINDING_NOT_JOINT}
        seen = observable in (Observability.DIRECT, Observability.REMOTE)
        enough = watched is not None and watched.enough
        if seen and enough and not (open_findings | {TermWhy.FINDING_CONTESTED}) & found.why:
            return Status.NO_BREACH_FOUND
        return Status.UNKNOWN

    def _statements(self, found: Ruled, alleged: Alleged, duties: tuple[Duty, ...]) -> tuple[Hex32, ...]:
        """Every statement that the answer rests on: its consent, findings, allegations, what is owed."""
        own = [view.id for view in self.consent if view.party == self.party]
        parts = (
            own,
            self.ties.statements(),
            found.cited,
            alleged.listed,
            *(duty.statements for duty in duties),
        )
        return tuple(dict.fromkeys(number for part in parts for number in part))
