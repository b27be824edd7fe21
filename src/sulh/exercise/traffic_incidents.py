# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What happens in the exercise, and what is said of it: fills whatever the other rooms leave.

Every story is told twice within some days, once with each party as its actor, with the same numbers at
places across from each other. Between them posts say what they could not see. So every figure is equal
for both sides by construction, and what a tool counts differently is the tool's doing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from heapq import heappop, heappush

from sulh.exercise.cast import PARTIES, other
from sulh.exercise.phrases import phrase
from sulh.exercise.stories import STORIES, Kept
from sulh.exercise.stream import Stream
from sulh.exercise.tale import Tale
from sulh.exercise.traffic import Utterance, World, language
from sulh.incidents.kinds import Means, Precision, Report, Site
from sulh.statement.assertion import How, Says
from sulh.statement.draft import Draft

TWIN_DAYS = 4  # within how many days the other telling follows
QUIET = 120  # of 1,000 turns in which a post reports what it did not see
FROM_PLACE_E7 = 180_000  # about 2 km: how far from a named place things happen
SEEDS = 1 << 30  # of errors: both tellings of a story draw theirs from one
POSTS = 24


class IncidentsTraffic:
    """Traffic of the room `incidents`."""

    room = "incidents"
    fills = True

    def plan(self, world: World, rng: Stream) -> Iterator[Utterance]:
        """See `Traffic.plan`; exactly `world.count`."""
        writer = _Writer(world, rng)
        for day in range(world.days):
            # 1. Plan stories until the day has its share, and write down what happens on it.
            writer.write(day, world.count * (day + 1) // world.days)
            # 2. Hand out what lies before the next day; what follows later waits.
            yield from writer.until(day + 1 if day + 1 < world.days else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Due:
    """A telling (or, without a story, a quiet post's report) that waits for its day to be numbered."""

    moment: datetime
    kept: Kept | None = None
    actor: str = ""
    n: int = 0
    post: int = 0
    errors: int = 0


class _Writer:
    """Writes stories down and hands their statements out in order of time."""

    def __init__(self, world: World, rng: Stream) -> None:
        self._world = world
        self._rng = rng
        self._stories = [kept for kept in STORIES for _ in range(kept.weight)]
        self._due: dict[int, list[_Due]] = {}
        self._waiting: list[tuple[datetime, int, Utterance]] = []
        self._order = 0
        self._planned = 0
        self._reports = 1

    def write(self, day: int, upto: int) -> None:
        """Everything that happens on a day, once so many statements are planned, numbered by its hour."""
        while self._planned < upto:
            self._plan(day)
        for due in sorted(self._due.pop(day, ()), key=lambda due: due.moment):
            for utterance in self._told(due):
                heappush(self._waiting, (utterance.moment, self._order, utterance))
                self._order += 1

    def until(self, day: int | None) -> Iterator[Utterance]:
        """Everything before a day (None: everything), earliest first."""
        end = None if day is None else self._world.day(day)
        while self._waiting and (end is None or self._waiting[0][0] < end):
            yield heappop(self._waiting)[2]

    def _plan(self, day: int) -> None:
        """One story for both parties, drawn once but for days and hours; a pair that does not fit is left out."""
        rng = self._rng
        kept = None if rng.chance(QUIET) else rng.pick(self._stories)
        if kept is None or self._planned + 2 * kept.statements > self._world.count:
            self._wait(day, _Due(moment=self._hour(day)))
            self._planned += 1
            return
        count, post, errors = rng.between(2, 12), rng.between(1, POSTS), rng.below(SEEDS)
        for turn, actor in enumerate(PARTIES if rng.chance(500) else reversed(PARTIES)):
            told_on = min(day + turn * rng.below(TWIN_DAYS), self._world.days - 1)
            due = _Due(moment=self._hour(told_on), kept=kept, actor=actor, n=count, post=post, errors=errors)
            self._wait(told_on, due)
        self._planned += 2 * kept.statements

    def _wait(self, day: int, due: _Due) -> None:
        self._due.setdefault(day, []).append(due)

    def _hour(self, day: int) -> datetime:
        return self._world.day(day) + timedelta(minutes=self._rng.below(24 * 60))

    def _told(self, due: _Due) -> list[Utterance]:
        if due.kept is None:
            return [self._quiet(due.moment)]
        rng = self._rng
        side = other(due.actor) if due.kept.across else due.actor
        spot = rng.pick(self._world.land.of_side(side))
        tale = Tale(
            first=self._reports,
            actor=due.actor,
            victim=other(due.actor),
            spot=spot,
            moment=due.moment,
            lang=language(self._reports),
            n=due.n,
            post=due.post,
            lat_e7=spot.lat_e7 + rng.between(-FROM_PLACE_E7, FROM_PLACE_E7),
            lon_e7=spot.lon_e7 + rng.between(-FROM_PLACE_E7, FROM_PLACE_E7),
            errors=rng.fork(str(due.errors)),
        )
        planted = due.kept.tell(tale)
        self._reports += due.kept.reports
        return list(self._sent(replace(tale.steps[0], truth=planted), *tale.steps[1:]))

    def _sent(self, *steps: Utterance) -> Iterator[Utterance]:
        """Each in the next round of its desk, and never before what it refers to."""
        earliest = self._world.start
        for step in sorted(steps, key=lambda s: s.moment):
            moment = max(earliest, self._world.in_round(step.moment, self._rng.below(60)))
            earliest = moment
            yield replace(step, moment=moment)

    def _quiet(self, moment: datetime) -> Utterance:
        """A post says what it did not see, or a camera that it saw nothing at all."""
        rng, world = self._rng, self._world
        number, self._reports = self._reports, self._reports + 1
        lang, post, blind = language(number), rng.between(1, POSTS), rng.chance(300)
        place = rng.pick(world.land.places).names.of[lang]
        since = 4 * (moment.hour // 4)
        text = phrase(
            "blind" if blind else "calm",
            lang,
            post=post,
            place=place,
            since=f"{since:02}:00",
            until=f"{since + 4:02}:00",
        )
        speaker = phrase("post_name", lang, post=post)
        report = Report(
            says=Says(speaker=speaker, how=How.NAMED, for_org="monitors"),
            act="no_picture" if blind else "no_weapon_use_noted",
            label=f"e{number}",
            words=text,
            site=Site(precision=Precision.NAMED_ONLY, names=(place,)),
            means=Means.CAMERA if blind else Means.SEEN,
        )
        draft = Draft(
            kind="incidents.report.v1", body=report, label=report.label, lang=lang, marking="TLP:GREEN"
        )
        learned = moment.replace(hour=since, minute=0) + timedelta(hours=4)
        sent = world.in_round(learned, rng.below(60))
        return Utterance(moment=sent, org="monitors", role="monitor", draft=draft)
