# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The arithmetic of time watched: stretches of whole microseconds, and what is only possibly one.

Reports give the edges of a time as well as they know them: a day, an hour, an instant. So a time is told by
two sets of stretches, what surely belongs to it and what may; the truth lies between. Minutes follow as a
lower and an upper bound in whole numbers. Two watches of one hour are one hour in a set, never two.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate

from sulh.clock import GRAIN, Span

MINUTE = 60_000_000  # microseconds
HOUR = 60 * MINUTE
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# Beyond every instant that a time can name (years 1000 to 9998).
NEVER, EVER = -(10**18), 10**18

Stretch = tuple[int, int]  # [start, end) in microseconds since 1970


def micros(moment: datetime) -> int:
    """Microseconds since 1970."""
    return (moment - EPOCH) // GRAIN


def moment_at(count: int) -> datetime:
    """The instant (UTC) that many microseconds after 1970."""
    return EPOCH + timedelta(microseconds=count)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """A whole number that is not known better than this: low <= it <= high."""

    low: int
    high: int

    def __add__(self, other: "Bounds") -> "Bounds":
        return Bounds(low=self.low + other.low, high=self.high + other.high)


NONE = Bounds(low=0, high=0)


class Stretches:
    """A set of instants, as stretches in order that do not touch."""

    __slots__ = ("_ends", "_starts", "_sums")

    def __init__(self, found: Iterable[Stretch] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(found):
            if end <= start:
                continue
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)
        self._sums: list[int] | None = None

    def __iter__(self) -> Iterator[Stretch]:
        return zip(self._starts, self._ends, strict=True)

    def __bool__(self) -> bool:
        return bool(self._starts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Stretches) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __or__(self, other: "Stretches") -> "Stretches":
        return Stretches([*self, *other]) if self and other else (self or other)

    def __and__(self, other: "Stretches") -> "Stretches":
        return Stretches(_common(list(self), list(other)))

    def __sub__(self, other: "Stretches") -> "Stretches":
        return self & other.outside() if self and other else self

    def outside(self) -> "Stretches":
        """Every other instant."""
        edges = [NEVER, *(edge for stretch in self for edge in stretch), EVER]
        return Stretches(zip(edges[::2], edges[1::2], strict=True))

    @property
    def length(self) -> int:
        """How many microseconds belong to it."""
        return sum(end - start for start, end in self)

    def within(self, start: int, end: int) -> int:
        """How many microseconds of [start, end) belong to it; two searches, however many stretches there are."""
        return self._before(end) - self._before(start) if end > start else 0

    def _before(self, moment: int) -> int:
        if self._sums is None:
            self._sums = [0]
            for start, end in self:
                self._sums.append(self._sums[-1] + end - start)
        place = bisect_right(self._starts, moment)
        beyond = max(0, self._ends[place - 1] - moment) if place else 0
        return self._sums[place] - beyond


def _common(one: list[Stretch], other: list[Stretch]) -> Iterator[Stretch]:
    left = right = 0
    while left < len(one) and right < len(other):
        (a, b), (c, d) = one[left], other[right]
        if max(a, c) < min(b, d):
            yield max(a, c), min(b, d)
        if b <= d:
            left += 1
        else:
            right += 1


EMPTY = Stretches()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A set of instants as far as it is known: all of `sure` belong to it, none outside `maybe` does."""

    sure: Stretches
    maybe: Stretches

    def __or__(self, other: "Told") -> "Told":
        return Told(sure=self.sure | other.sure, maybe=self.maybe | other.maybe)

    def __and__(self, other: "Told") -> "Told":
        return Told(sure=self.sure & other.sure, maybe=self.maybe & other.maybe)

    def __sub__(self, other: "Told") -> "Told":
        return Told(sure=self.sure - other.maybe, maybe=self.maybe - other.sure)

    def __bool__(self) -> bool:
        return bool(self.maybe)

    def doubted(self) -> "Told":
        """The same, where nothing of it is sure: hearsay, a disowned key, a word that came too late."""
        return Told(sure=EMPTY, maybe=self.maybe)

    def between(self, start: Span, end: Span | None) -> "Told":
        """What of it lies after `start` and before `end` (None: without end)."""
        return self & told(start, end)

    def until(self, moment: datetime) -> "Told":
        """What of it lies before `moment`."""
        before = Stretches([(NEVER, micros(moment))])
        return Told(sure=self.sure & before, maybe=self.maybe & before)

    def minutes(self, start: int, end: int) -> Bounds:
        """Whole minutes of [start, end): rounded down for the lower bound, up for the upper."""
        return Bounds(
            low=self.sure.within(start, end) // MINUTE, high=-(-self.maybe.within(start, end) // MINUTE)
        )


NOWHEN = Told(sure=EMPTY, maybe=EMPTY)


def told(start: Span, end: Span | None) -> Told:
    """From an instant in `start` to before one in `end` (None: without end), each as well as it is known."""
    sure_from = EVER if start.latest is None else micros(start.latest) - 1
    maybe_from = NEVER if start.earliest is None else micros(start.earliest)
    sure_to = EVER if end is None else NEVER if end.earliest is None else micros(end.earliest)
    maybe_to = EVER if end is None or end.latest is None else micros(end.latest) - 1
    return Told(sure=Stretches([(sure_from, sure_to)]), maybe=Stretches([(maybe_from, maybe_to)]))


def together(found: Iterable[Told]) -> Told:
    """The union of many, made at once: one after the other would cost the square of their number."""
    every = list(found)
    return Told(
        sure=Stretches(stretch for one in every for stretch in one.sure),
        maybe=Stretches(stretch for one in every for stretch in one.maybe),
    )


class Pile:
    """Many stretches that are counted one by one: an hour of two patrols is two hours of patrol."""

    def __init__(self, found: Iterable[Stretch]) -> None:
        every = list(found)
        self._starts = _Steps(start for start, _ in every)
        self._ends = _Steps(end for _, end in every)

    def within(self, start: int, end: int) -> int:
        """The sum of what every stretch has in [start, end), in microseconds."""
        return self._before(end) - self._before(start) if end > start else 0

    def _before(self, moment: int) -> int:
        return self._starts.passed(moment) - self._ends.passed(moment)


class _Steps:
    """Instants in order, and how much time has passed since all of them together."""

    def __init__(self, moments: Iterable[int]) -> None:
        self._moments = sorted(moments)
        self._sums = [0, *accumulate(self._moments)]

    def passed(self, moment: int) -> int:
        place = bisect_right(self._moments, moment)
        return place * moment - self._sums[place]
