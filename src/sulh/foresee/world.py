# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A seeded month: breaches of each clause, and for each watch whether it perceives them.

Every number is drawn from a stream named after what it is for (breach, watch, patrol and its number in the
day), so that a plan with one more watch draws the same for all others: two plans differ by what differs in
them and by no luck. That holds for chances too: a denial of 200 per mille denies all that 100 denied.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import isqrt

from sulh.exercise.stream import Stream
from sulh.foresee.plan import Access, Patrol, Plan, Vertex, Watch
from sulh.foresee.questions import Question, Sort, Where
from sulh.foresee.senses import DAY_MINUTES, DAYLIGHT, Act, Family, Means, Sense, chance, is_day
from sulh.places.fixed import square_nm2

DAYS = 30
CHECK_DAYS = 7  # what is owed is looked at within a week of its day; later it is another matter
BLOCK_MINUTES = 360  # a sensor works or fails for six hours
MOST_LOOKS = 4  # of one watch at one breach: looks soon after one another are no independent tries
LOOK_MINUTES, PATROL_LOOK_MINUTES = 60, 30
MOST_TRIES = 64  # to find a point within a ring; after them its first vertex
ERROR = 700  # 700 of 1000 in each direction stays within the circle
NM_PER_M = 1_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """One planted breach: when, by whom, where; `error` is the direction in which all who see it err, per mille."""

    label: str
    start: int
    end: int
    actor: str
    at: Vertex
    act: Act
    error: tuple[int, int]
    sector: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What one watch has of a breach: from where, how far, with which errors in metres, whether it tells whose it is.

    `origin` is whose watch it is and with what: two posts of one organisation are one origin. `visit`: it
    stood there and looked for what was owed.
    """

    origin: tuple[str, Means]
    at: Vertex
    distance_m: int
    lateral_m: int
    depth_m: int
    tells: bool
    visit: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """One patrol on one day, with what was drawn for it; denial and delay depend on the access there is."""

    day: int
    number: int
    start: int
    denial: int
    delay: int
    path: tuple[Vertex, ...]


class Month:
    """One month of a seed; asked for breaches and for what a watch perceives of one."""

    def __init__(self, seed: str, number: int, plan: Plan) -> None:
        self.plan = plan
        self._stream = Stream(seed, f"foresee/{number}")
        self._trips: dict[tuple[str, int], list[Trip]] = {}
        self._works: dict[str, list[int]] = {}

    # --- breaches -------------------------------------------------------------------------------------

    def breaches(self, question: Question) -> list[Breach]:
        """The breaches planted in this month, in no order of time."""
        return [self._breach(question, number) for number in range(self.plan.breaches)]

    def _breach(self, question: Question, number: int) -> Breach:
        stream = self._stream.fork(f"breach/{question.label}/{number}")
        act = stream.pick(question.acts) if question.acts else _OWED
        actor = stream.pick(question.actors) if question.actors else ""
        start = self._moment(stream, DAYS - CHECK_DAYS if question.sort is Sort.OWED else DAYS)
        error = (stream.between(-ERROR, ERROR), stream.between(-ERROR, ERROR))
        at = self._point(question, actor, act, stream)
        return Breach(
            label=f"{question.label}/{number}",
            start=start,
            end=start + act.minutes,
            actor=actor,
            at=at,
            act=act,
            error=error,
            sector=self._sector_of(at),
        )

    def _moment(self, stream: Stream, days: int) -> int:
        day, night = stream.below(days) * DAY_MINUTES, stream.chance(self.plan.night)
        minute = stream.below(DAY_MINUTES // 2)
        return day + (DAYLIGHT[0] + minute + (DAY_MINUTES // 2 if night else 0)) % DAY_MINUTES

    def _point(self, question: Question, actor: str, act: Act, stream: Stream) -> Vertex:
        if question.areas and question.where is not Where.NEAR_LINE:
            area = stream.pick(question.areas)
            if question.where is Where.INSIDE:
                return within(area.vertices, stream)
            return self._outside(area.vertices, question, stream)
        if question.courses:
            course = stream.pick(question.courses)
            at, metres = stream.below(len(course.points)), 1 + stream.below(max(1, question.far_m))
            sign = 1 if actor == course.left or (actor != course.right and stream.chance(500)) else -1
            own = act.own_side or question.where is Where.NEAR_LINE
            return course.aside(at, metres * sign * (1 if own else -1))
        return self._in_sectors(question, stream)

    def _in_sectors(self, question: Question, stream: Stream) -> Vertex:
        sector = self.plan.sectors[stream.pick(question.sectors or tuple(self.plan.sectors))]
        return within(sector.vertices, stream)

    def _outside(self, ring: Sequence[Vertex], question: Question, stream: Stream) -> Vertex:
        for _ in range(MOST_TRIES):
            at = self._in_sectors(question, stream)
            if not is_inside(ring, at):
                return at
        return at

    def _sector_of(self, at: Vertex) -> str:
        sectors = self.plan.sectors.values()
        return next((sector.label for sector in sectors if is_inside(sector.vertices, at)), "")

    # --- what watches perceive ------------------------------------------------------------------------

    def watched(self, question: Question, breach: Breach, watch: Watch) -> Observation | None:
        """What a post or sensor has of a breach."""
        if question.sort is Sort.OWED:
            return self._stood_by(question, breach, watch)
        sense = self._sense(watch.means, breach.act, watch.reach_m)
        distance_m = apart_m(watch.at, breach.at)
        if sense is None or distance_m >= sense.reach_m:
            return None
        stream = self._stream.fork(f"look/{breach.label}/{watch.label}")
        step = max(LOOK_MINUTES, -(-(breach.end - breach.start) // MOST_LOOKS))
        seen = [
            minute
            for minute in range(breach.start, breach.end, step)
            if stream.below(1_000) < chance(sense, distance_m, minute) and self._looks(watch, minute)
        ]
        if not seen:
            return None
        tells = distance_m <= sense.tells_m and any(is_day(minute) for minute in seen)
        return _observation((watch.by, watch.means), watch.at, distance_m, sense, tells)

    def patrolled(
        self, question: Question, breach: Breach, patrol: Patrol, access: Access
    ) -> Observation | None:
        """What a patrol has of a breach, with this access to its sector: its nearest look that saw it."""
        if question.sort is Sort.OWED:
            return self._visited(question, breach, patrol, access)
        sense = self._sense(Means.PEOPLE, breach.act, patrol.reach_m)
        if sense is None:
            return None
        best: Observation | None = None
        # With a delay and its own length a patrol may still be out on the third day after the one it is counted to.
        days = slice(max(0, breach.start // DAY_MINUTES - 3), breach.end // DAY_MINUTES + 1)
        for number in range(patrol.per_day):
            for trip in self._trips_of(patrol, number)[days]:
                start = _started(trip, access)
                if start >= breach.end or start + patrol.minutes <= breach.start:
                    continue
                if _denied(trip, access, at_breach=breach.sector == patrol.sector):
                    continue
                found = self._on_trip(breach, patrol, trip, start, sense)
                best = _nearer(best, found)
        return best

    def _on_trip(
        self, breach: Breach, patrol: Patrol, trip: Trip, start: int, sense: Sense
    ) -> Observation | None:
        stream = self._stream.fork(f"look/{breach.label}/{patrol.label}/{trip.number}/{trip.day}")
        end = start + patrol.minutes
        best: Observation | None = None
        for minute in range(max(start, breach.start), min(end, breach.end), PATROL_LOOK_MINUTES):
            drawn, at = stream.below(1_000), _on_the_way(trip.path, minute - start, patrol.minutes)
            distance_m = apart_m(at, breach.at)
            if drawn < chance(sense, distance_m, minute):
                tells = distance_m <= sense.tells_m and is_day(minute)
                found = _observation((patrol.by, Means.PEOPLE), at, distance_m, sense, tells)
                best = _nearer(best, found)
        return best

    def _sense(self, means: Means, act: Act, reach_m: int | None) -> Sense | None:
        sense = self.plan.senses.get((means, act.family))
        if sense is None or reach_m is None:
            return sense
        return Sense(
            reach_m=reach_m,
            day=sense.day,
            night=sense.night,
            lateral=sense.lateral,
            depth=sense.depth,
            tells_m=min(sense.tells_m, reach_m),
        )

    def _looks(self, watch: Watch, minute: int) -> bool:
        """Whether it is manned, or works, at a minute; what lasts beyond the month finds its last state."""
        if not any(first <= minute % DAY_MINUTES < last for first, last in watch.hours):
            return False
        if watch.label not in self._works:
            stream = self._stream.fork(f"works/{watch.label}")
            self._works[watch.label] = [
                stream.below(1_000) for _ in range(DAYS * DAY_MINUTES // BLOCK_MINUTES)
            ]
        blocks = self._works[watch.label]
        return blocks[min(minute // BLOCK_MINUTES, len(blocks) - 1)] < watch.available

    def _trips_of(self, patrol: Patrol, number: int) -> list[Trip]:
        if (patrol.label, number) not in self._trips:
            stream = self._stream.fork(f"trips/{patrol.label}/{number}")
            self._trips[patrol.label, number] = [
                self._trip(patrol, number, day, stream) for day in range(DAYS)
            ]
        return self._trips[patrol.label, number]

    def _trip(self, patrol: Patrol, number: int, day: int, stream: Stream) -> Trip:
        first, last = patrol.hours
        start = day * DAY_MINUTES + stream.between(first, last - 1)
        denial, delay = stream.below(1_000), stream.below(1_000)
        path = patrol.route
        if not path:
            ring = self.plan.sectors[patrol.sector].vertices
            path = (within(ring, stream), within(ring, stream))
        return Trip(day=day, number=number, start=start, denial=denial, delay=delay, path=path)

    # --- what is owed ---------------------------------------------------------------------------------

    def _stood_by(self, question: Question, breach: Breach, watch: Watch) -> Observation | None:
        """People of a post look once a day whether what is owed in their sector was done; sensors cannot."""
        if watch.means is not Means.PEOPLE or not self._covers(question, breach, watch.sector):
            return None
        stream = self._stream.fork(f"look/{breach.label}/{watch.label}")
        drawn = [stream.below(1_000) < self.plan.inspection for _ in range(CHECK_DAYS)]
        return _visit(watch.by, breach) if any(drawn) else None

    def _visited(
        self, question: Question, breach: Breach, patrol: Patrol, access: Access
    ) -> Observation | None:
        """A patrol that gets in looks for it; where entry itself is owed, one that is kept out has seen enough."""
        if not self._covers(question, breach, patrol.sector):
            return None
        first, until = breach.start // DAY_MINUTES, breach.start + CHECK_DAYS * DAY_MINUTES
        for number in range(patrol.per_day):
            stream = self._stream.fork(f"look/{breach.label}/{patrol.label}/{number}")
            for trip in self._trips_of(patrol, number)[max(0, first - 1) : first + CHECK_DAYS + 1]:
                shows = stream.below(1_000) < self.plan.inspection  # drawn whether it gets in or not
                start = _started(trip, access)
                gets_in = not question.entry or not _denied(trip, access, at_breach=True)
                if breach.start <= start < until and gets_in and shows:
                    return _visit(patrol.by, breach)
        return None

    def at_desk(self, question: Question, breach: Breach) -> Observation | None:
        """What is owed on paper, at no place, is checked on some days of the month, the same for all plans."""
        if question.sort is not Sort.OWED or question.placed or question.sectors:
            return None
        stream = self._stream.fork(f"look/{breach.label}/")
        drawn = [stream.below(1_000) < self.plan.inspection for _ in range(CHECK_DAYS)]
        first = 1 + breach.start // DAY_MINUTES
        chosen = [day - first for day in self._desk_days[: self.plan.desk]]
        seen = any(0 <= after < CHECK_DAYS and drawn[after] for after in chosen)
        return _visit("", breach) if seen else None

    @cached_property
    def _desk_days(self) -> list[int]:
        stream = self._stream.fork("desk")
        keys = [stream.below(1_000_000_000) for _ in range(DAYS)]
        return sorted(range(DAYS), key=lambda day: (keys[day], day))

    def _covers(self, question: Question, breach: Breach, sector: str) -> bool:
        """Whether people of a sector come by where it is owed; what is owed at no place is looked at on paper."""
        if question.sectors:
            return sector in question.sectors
        return question.placed and breach.sector == sector


_OWED = Act(family=Family.PRESENCE, minutes=DAY_MINUTES)


def within(ring: Sequence[Vertex], stream: Stream) -> Vertex:
    """A point inside of a ring, each alike."""
    lats, lons = [lat for lat, _ in ring], [lon for _, lon in ring]
    for _ in range(MOST_TRIES):
        at = (stream.between(min(lats), max(lats)), stream.between(min(lons), max(lons)))
        if is_inside(ring, at):
            return at
    return ring[0]


def is_inside(ring: Sequence[Vertex], at: Vertex) -> bool:
    """Whether a point lies within a ring as drawn: an odd number of edges stands east of it."""
    lat, lon = at
    inside = False
    before = ring[-1]
    for vertex in ring:
        if (vertex[0] < lat) != (before[0] < lat):
            lean = (vertex[1] - before[1]) * (lat - before[0]) - (lon - before[1]) * (vertex[0] - before[0])
            inside ^= (lean > 0) == (vertex[0] > before[0])
        before = vertex
    return inside


def apart_m(one: Vertex, other: Vertex) -> int:
    """Whole metres between two points."""
    return isqrt(square_nm2(*one, *other)) // NM_PER_M


def _started(trip: Trip, access: Access) -> int:
    return trip.start + (access.delay_minutes if trip.delay < access.delay else 0)


def _denied(trip: Trip, access: Access, *, at_breach: bool) -> bool:
    return trip.denial < (max(access.denial, access.denial_at_breach) if at_breach else access.denial)


def _on_the_way(path: Sequence[Vertex], gone: int, minutes: int) -> Vertex:
    """Where a patrol is after so many minutes of its way; each stretch of the path takes as long."""
    at, rest = divmod(gone * (len(path) - 1), minutes)
    (lat, lon), (lat2, lon2) = path[at], path[at + 1]
    return lat + (lat2 - lat) * rest // minutes, lon + (lon2 - lon) * rest // minutes


def _nearer(one: Observation | None, other: Observation | None) -> Observation | None:
    """The nearer of two looks of one watch; it tells whose it is if either does."""
    if one is None or other is None:
        return one or other
    first, second = (one, other) if one.distance_m <= other.distance_m else (other, one)
    if first.tells or not second.tells:
        return first
    return Observation(
        origin=first.origin,
        at=first.at,
        distance_m=first.distance_m,
        lateral_m=first.lateral_m,
        depth_m=first.depth_m,
        tells=True,
    )


def _observation(
    origin: tuple[str, Means], at: Vertex, distance_m: int, sense: Sense, tells: bool
) -> Observation:
    return Observation(
        origin=origin,
        at=at,
        distance_m=distance_m,
        lateral_m=1 + distance_m * sense.lateral // 1_000,
        depth_m=1 + distance_m * sense.depth // 1_000,
        tells=tells,
    )


def _visit(by: str, breach: Breach) -> Observation:
    return Observation(
        origin=(by, Means.PEOPLE),
        at=breach.at,
        distance_m=0,
        lateral_m=1,
        depth_m=1,
        tells=True,
        visit=True,
    )
