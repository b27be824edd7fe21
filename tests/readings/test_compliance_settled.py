# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is counted once and kept gives the answers of a count of all, whatever came in, in any order, and was moved."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from random import Random

from sulh.clock import GRAIN, Holds, format_time
from sulh.exercise.build import exercise_leaves
from sulh.mechanism import States
from sulh.readings.compliance import Compliance
from sulh.readings.compliance_bound import Through
from sulh.readings.compliance_frame import LONG_AGO, Period
from sulh.readings.compliance_question import Question
from sulh.readings.compliance_settled import Settled
from sulh.readings.compliance_sightings import WIDE, Bucket, Sighting, Source
from sulh.readings.moment import parse_moment
from sulh.recompute.replay import State
from tests.readings.test_incidents_kept import advanced, state_of

BEGIN, ENTRIES = 400, 800
DAY = timedelta(days=1)
START = datetime(2026, 3, 1, tzinfo=UTC)


class _Desk:
    """As much of a desk as counting needs."""

    def __init__(self, now: datetime) -> None:
        self.now, self.places = now, None


class _Asked(Question):
    """A question of made-up reports, up to `last`, under a term that applied by halves."""

    def __init__(self, bucket: Bucket, last: datetime, now: datetime, through: Through) -> None:
        self.desk = _Desk(now)  # type: ignore[assignment]
        self.party, self.zones, self.through, self._tally = "almond", frozenset(), through, None
        self.period = Period(first=LONG_AGO, last=last, whole_day=False)
        self.frame = type("F", (), {"thing": type("T", (), {"id": "t"})})  # type: ignore[assignment]
        self._bucket = bucket

    def _buckets(self) -> Iterator[Bucket]:
        yield self._bucket


def _through(edge: datetime) -> Through:
    order = (Holds.NO, Holds.YES, Holds.POSSIBLY)

    def ask(first: datetime, last: datetime) -> Holds:
        return order[(first >= edge) + (first >= edge + 9 * DAY)]

    return Through([edge, edge + 9 * DAY], ask)


def _sighting(drawn: Random, index: int) -> Sighting:
    first = START + drawn.randrange(20 * 24) * DAY / 24
    wide = drawn.choice((GRAIN * 0, GRAIN * 0, DAY / 24, DAY, WIDE, 5 * DAY))
    heard = (Source("organisation", drawn.choice(("almond", "heron", "monitors"))),)
    return Sighting(
        first=first,
        last=first + wide,
        index=index,
        report=f"r{index}",
        incident=f"i{drawn.randrange(index + 1)}",
        site=None,
        sources=heard,
        denied_by=(),
    )


def test_a_count_that_is_kept_is_the_count_of_all() -> None:
    for seed in range(15):
        drawn = Random(seed)
        bucket, settled = Bucket(), Settled(None)  # type: ignore[arg-type]
        bucket.fill(_sighting(drawn, index) for index in range(40))
        shown, index, now, edge = list(bucket._by.values()), 40, START + 2 * DAY, START + 4 * DAY
        answered: frozenset[str] = frozenset()
        for _ in range(30):
            what = drawn.randrange(12)
            if what < 4:
                shown.append(_sighting(drawn, index))
                bucket.add(shown[-1])
                index += 1
            elif what == 4:
                bucket.drop(shown.pop(drawn.randrange(len(shown))).report)
            elif what == 5:  # denied, or no more: another thing at the same place
                at = drawn.randrange(len(shown))
                old = shown[at]
                who = drawn.choice(((), (Source("organisation", "heron"),), (Source("outlet", "x"),)))
                shown[at] = Sighting(**{n: getattr(old, n) for n in old.__slots__} | {"denied_by": who})
                bucket.add(shown[at])
            elif what == 6:
                edge += drawn.choice((DAY, -DAY))
            elif what == 7:
                answered = frozenset({f"i{drawn.randrange(index)}"})
            else:
                now += drawn.choice((GRAIN, DAY / 48, DAY))
            last = drawn.choice((now, now, now, now - 3 * DAY, now + 40 * DAY))
            anew = Bucket()
            anew.fill(shown)
            one = _Asked(bucket, last, now, _through(edge))._over(settled, answered)
            other = _Asked(anew, last, now, _through(edge))._anew(answered)
            assert one.alleged() == other.alleged(), seed
            assert one.why == other.why, seed


def test_answers_that_are_kept_are_those_of_a_state_read_anew() -> None:
    every = list(islice(exercise_leaves(statements=2_500, days=30), ENTRIES))
    state: State = state_of(every)
    for leaf in every[:BEGIN]:
        state.take(leaf, signed=True)
    followed, states, drawn = state.rows.follow(), States(state.rows), Random(3)
    while state.size < ENTRIES:
        for leaf in every[state.size : state.size + drawn.choice((1, 60, 150))]:
            state.take(leaf, signed=True)
        advanced(states, followed)
        on = parse_moment(format_time(state.record.heads.now))
        kept, anew = states.shared(Compliance), Compliance(States(state.rows))
        assert [kept.term(one, on) for one in states.terms] == [anew.term(one, on) for one in states.terms]
    assert states.shared(Settled).kept
