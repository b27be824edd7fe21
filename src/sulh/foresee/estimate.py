# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Counts what would have been seen, located and attributed over months, with intervals, and tries levers.

An interval is Wilson's at 95 %, in whole numbers, rounded outward. Breaches of one month share its patrols
and outages, so they are fewer than they seem: the number of tries is divided by the design effect (Kish),
which is the variance between months over that of independent tries, and never below one; that variance
being an estimate, Student's t stands for the normal quantile.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from math import isqrt

from sulh.errors import Refused
from sulh.foresee.outcome import Outcome, outcome_of
from sulh.foresee.plan import OPEN, Access, Patrol, Plan, Vertex, Watch
from sulh.foresee.questions import Question, Wording, parties_of, questions_of
from sulh.foresee.senses import Means
from sulh.foresee.world import Breach, Month, Observation
from sulh.intake.agreement import Read

MIN_MONTHS, MAX_MONTHS = 10, 10_000  # from fewer, nobody knows how much months differ
MANY = 1_000_000  # an interval's ends are computed per million
Z2 = (38_416, 10_000)  # 1.96 squared
MONITOR = "monitors"  # whose a watch is that a lever adds
LEVER_SENSORS = (Means.ACOUSTIC, Means.CAMERA)
LEVER_PATROL_MINUTES, LEVER_HOURS = 240, (6 * 60, 18 * 60)


class Measure(StrEnum):
    """What is counted."""

    SEEN = "seen"
    LOCATED = "located"
    ATTRIBUTED = "attributed"


class LeverKind(StrEnum):
    """What is tried, one thing at a time, with the same breaches."""

    PATROL = "patrol"
    SENSOR = "sensor"
    ACCESS = "access"
    TOLERANCE = "tolerance"
    AGREED_VERSION = "agreed_version"
    VERIFIER = "verifier"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lever:
    """One change: the sector and the kind of sensor where it has them."""

    kind: LeverKind
    sector: str = ""
    sensor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of so many breaches, and the interval of their probability, per million."""

    count: int
    of: int
    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """What a lever adds: how many more of the same breaches are seen, located, attributed."""

    lever: Lever
    seen: int
    located: int
    attributed: int

    @property
    def sum(self) -> int:
        """By which levers are ranked."""
        return self.seen + self.located + self.attributed


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """What is foreseen of one clause; `located` None: no registered place. No shares: the question says why.

    some    in how many of the months at least one of its breaches was seen
    """

    question: Question
    seen: Share | None = None
    located: Share | None = None
    attributed: Share | None = None
    some: Share | None = None
    gains: tuple[Gain, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Clauses in their order; with what it was computed."""

    clauses: tuple[Foreseen, ...]
    seed: str
    months: int
    breaches: int


@dataclass(slots=True)
class _Tally:
    """Successes a month, for each measure."""

    months: dict[Measure, list[int]] = field(default_factory=lambda: {measure: [] for measure in Measure})

    def add(self, outcomes: Sequence[Outcome]) -> None:
        for measure in Measure:
            self.months[measure].append(sum(bool(getattr(one, measure)) for one in outcomes))

    def total(self, measure: Measure) -> int:
        return sum(self.months[measure])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Variant:
    """A lever with the plan and the questions that it makes; `reworded`: places are judged otherwise."""

    lever: Lever
    plan: Plan
    questions: tuple[Question, ...]
    reworded: bool = False


Progress = Callable[[int, int], None]


def foresee(
    read: Read, plan: Plan, *, seed: str, months: int, levers: bool = True, progress: Progress | None = None
) -> Result:
    """Compute it. Raises Refused `foresee_months`, or as `questions_of`."""
    if not MIN_MONTHS <= months <= MAX_MONTHS:
        raise Refused(
            "foresee_months",
            "{least} to {most} months were expected, and {found} were asked for",
            least=MIN_MONTHS,
            most=MAX_MONTHS,
            found=months,
        )
    questions = questions_of(read, plan)
    variants = tuple(_variants(read, plan, questions)) if levers else ()
    run = _Run(plan, questions, variants, parties_of(read))
    for number in range(months):
        run.month(Month(seed, number, plan))
        if progress is not None:
            progress(number + 1, months)
    return Result(
        clauses=tuple(run.foreseen(at) for at in range(len(questions))),
        seed=seed,
        months=months,
        breaches=plan.breaches,
    )


class _Run:
    """All months of one agreement and plan, with every lever beside them."""

    def __init__(
        self, plan: Plan, questions: Sequence[Question], variants: Sequence[_Variant], parties: frozenset[str]
    ) -> None:
        self.plan, self.questions, self.variants, self.parties = plan, questions, variants, parties
        self.tallies = [_Tally() for _ in questions]
        self.levered = [[_Tally() for _ in variants] for _ in questions]

    def month(self, month: Month) -> None:
        """Plant its breaches, ask every watch, count."""
        for at, question in enumerate(self.questions):
            if question.sort is None:
                continue
            breaches = month.breaches(question)
            base: list[Outcome] = []
            tried: list[list[Outcome]] = [[] for _ in self.variants]
            for breach in breaches:
                asked = _Asked(month, question, breach)
                observations = asked.all(self.plan)
                outcome = self._outcome(question, breach, observations)
                base.append(outcome)
                for number, variant in enumerate(self.variants):
                    changed = variant.questions[at]
                    more = asked.all(variant.plan)
                    same = more == observations and not variant.reworded
                    tried[number].append(outcome if same else self._outcome(changed, breach, more))
            self.tallies[at].add(base)
            for number, outcomes in enumerate(tried):
                self.levered[at][number].add(outcomes)

    def _outcome(self, question: Question, breach: Breach, observations: Sequence[Observation]) -> Outcome:
        """With nobody named who checks it, or nothing to check it by, what is owed is seen by nobody."""
        seen = () if question.why is not None else observations
        return outcome_of(question, breach, seen, self.parties, self.plan.origins)

    def foreseen(self, at: int) -> Foreseen:
        """What all months come to for one clause."""
        question, tally = self.questions[at], self.tallies[at]
        if question.sort is None:
            return Foreseen(question=question)
        shares = {measure: share(tally.months[measure], self.plan.breaches) for measure in Measure}
        gains = [
            Gain(
                lever=variant.lever,
                **{measure.value: levered.total(measure) - tally.total(measure) for measure in Measure},
            )
            for variant, levered in zip(self.variants, self.levered[at], strict=True)
        ]
        return Foreseen(
            question=question,
            seen=shares[Measure.SEEN],
            located=shares[Measure.LOCATED] if question.placed else None,
            attributed=shares[Measure.ATTRIBUTED],
            some=share([min(1, seen) for seen in tally.months[Measure.SEEN]], 1),
            gains=tuple(sorted(gains, key=lambda gain: -gain.sum)),  # alike: in the order of trying
        )


class _Asked:
    """What every watch has of one breach, each asked once however many levers are tried."""

    def __init__(self, month: Month, question: Question, breach: Breach) -> None:
        self.month, self.question, self.breach = month, question, breach
        self._watches: dict[str, Observation | None] = {}
        self._patrols: dict[tuple[str, Access], Observation | None] = {}

    def all(self, plan: Plan) -> list[Observation]:
        """Of the watches of a plan, in its order; sorted by nothing that a lever could change."""
        found: list[Observation] = []
        for watch in plan.watches:
            if watch.label not in self._watches:
                self._watches[watch.label] = self.month.watched(self.question, self.breach, watch)
            one = self._watches[watch.label]
            if one is not None:
                found.append(one)
        for patrol in plan.patrols:
            access = plan.entry(patrol.sector)
            if (patrol.label, access) not in self._patrols:
                seen = self.month.patrolled(self.question, self.breach, patrol, access)
                self._patrols[patrol.label, access] = seen
            one = self._patrols[patrol.label, access]
            if one is not None:
                found.append(one)
        paper = self.month.at_desk(self.question, self.breach)
        return found if paper is None else [*found, paper]


# --- levers -----------------------------------------------------------------------------------------------


def _variants(read: Read, plan: Plan, questions: tuple[Question, ...]) -> Iterator[_Variant]:
    """Everything that is tried: one thing more, or one thing mended, at a time."""
    for sector in plan.sectors:
        more = replace(plan, patrols=(*plan.patrols, lever_patrol(sector)))
        yield _Variant(lever=Lever(kind=LeverKind.PATROL, sector=sector), plan=more, questions=questions)
        for means in LEVER_SENSORS:
            added = replace(plan, watches=(*plan.watches, lever_sensor(plan, sector, means)))
            lever = Lever(kind=LeverKind.SENSOR, sector=sector, sensor=means.value)
            yield _Variant(lever=lever, plan=added, questions=questions)
    if any(entry != OPEN for entry in plan.access.values()):
        lever = Lever(kind=LeverKind.ACCESS)
        yield _Variant(lever=lever, plan=replace(plan, access={}), questions=questions)
    wordings = {
        LeverKind.TOLERANCE: Wording(halved=True),
        LeverKind.AGREED_VERSION: Wording(agreed=True),
        LeverKind.VERIFIER: Wording(named=True),
    }
    for kind, wording in wordings.items():
        mended = questions_of(read, plan, wording)
        if _changes(kind, questions):
            yield _Variant(lever=Lever(kind=kind), plan=plan, questions=mended, reworded=True)


def _changes(kind: LeverKind, questions: Sequence[Question]) -> bool:
    """Whether there is anything to mend."""
    if kind is LeverKind.VERIFIER:
        return any(one.sort is not None and one.why is not None for one in questions)
    areas = [one.drawings for question in questions for one in question.areas]
    courses = [one.drawings for question in questions for one in question.courses]
    if kind is LeverKind.AGREED_VERSION:
        return any(len(drawings) > 1 for drawings in (*areas, *courses))
    zones = any(one.shape.version.tolerance_m for drawings in areas for one in drawings)
    return zones or any(one.shape.version.tolerance_m for drawings in courses for one in drawings)


def lever_patrol(sector: str) -> Patrol:
    """One more patrol a day: four hours by day, from anywhere in the sector to anywhere in it."""
    return Patrol(
        label=f"{sector}+patrol",
        by=MONITOR,
        sector=sector,
        per_day=1,
        minutes=LEVER_PATROL_MINUTES,
        hours=LEVER_HOURS,
    )


def lever_sensor(plan: Plan, sector: str, means: Means) -> Watch:
    """One more sensor that always works, in the middle of the sector's corners."""
    return Watch(
        label=f"{sector}+{means.value}",
        means=means,
        by=MONITOR,
        sector=sector,
        at=_middle(plan.sectors[sector].vertices),
    )


def _middle(ring: Sequence[Vertex]) -> Vertex:
    return sum(lat for lat, _ in ring) // len(ring), sum(lon for _, lon in ring) // len(ring)


# --- intervals --------------------------------------------------------------------------------------------


def share(months: Sequence[int], breaches: int) -> Share:
    """The share of months' successes, of so many breaches each, with its interval."""
    count, tries = sum(months), len(months) * breaches
    effect, per = _effect(months, breaches)
    low, high = wilson(count, tries, effect=effect, per=per, square=student(len(months) - 1))
    return Share(count=count, of=tries, low=low, high=high)


def _effect(months: Sequence[int], breaches: int) -> tuple[int, int]:
    """The design effect as a fraction, at least one; where all or none succeeded, months are what is counted."""
    count, tries = sum(months), len(months) * breaches
    if count in (0, tries):
        return breaches, 1
    spread = sum((len(months) * one - count) ** 2 for one in months) * breaches
    bare = (len(months) - 1) * count * (tries - count)
    return (spread, bare) if spread > bare else (1, 1)


def student(freedom: int) -> tuple[int, int]:
    """The square of Student's t at 95 % as a fraction, since the spread between months is an estimate itself.

    t = z + (z^3 + z) / 4f + (5z^5 + 16z^3 + 3z) / 96f^2 (Fisher and Cornish); within 0.01 from 9 degrees on.
    """
    top, below = 1_960 * freedom * freedom + 2_372 * freedom + 2_823, 1_000 * freedom * freedom
    return top * top, below * below


def wilson(
    count: int, tries: int, *, effect: int = 1, per: int = 1, square: tuple[int, int] = Z2
) -> tuple[int, int]:
    """The 95 % interval of Wilson, per million, for tries that are worth `per / effect` of themselves.

    E. B. Wilson, Probable inference, JASA 22 (1927). With n = tries * per / effect, s = count * per / effect
    and the `square` z^2: (2s + z^2 -+ z sqrt(z^2 + 4 s (n - s) / n)) / (2 (n + z^2)). Ends are rounded outward.
    """
    # All is multiplied by effect and the square's denominator, so that only the root is rounded.
    z2, scale = square[0] * effect, per * square[1]
    s, n = count * scale, tries * scale
    under = z2 * z2 * tries + 4 * z2 * s * (tries - count)
    fine = 1_000
    root = isqrt(under * fine * fine // tries) + 1
    below = 2 * (n + z2) * fine
    middle = (2 * s + z2) * fine
    low = max(0, (middle - root) * MANY // below)
    high = min(MANY, -(-(middle + root) * MANY // below))
    return (0 if count == 0 else low), (MANY if count == tries else high)
