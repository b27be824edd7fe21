# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What happens in the exercise, and what is said of it: fills whatever the other rooms leave.

Every story is told twice within some days, once with each party as its actor, with the same numbers at
places across from each other. Between them posts say what they could not see. So every figure is equal
for both sides by construction, and what a tool counts differently is the tool's doing.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from heapq import heappop, heappush

from sulh.exercise.cast import PARTIES, other
from sulh.exercise.phrases import phrase
from sulh.exercise.stories import STORIES, Tale
from sulh.exercise.stream import Stream
from sulh.exercise.traffic import Utterance, World, language
from sulh.incidents.kinds import Means, Precision, Report, Site
from sulh.statement.assertion import How, Says
from sulh.statement.draft import Draft

TWIN_DAYS = 4  # within how many days the other telling follows
QUIET = 120  # of 1,000 turns in which a post reports what it did not see
FROM_PLACE_E7 = 180_000  # about 2 km: how far from a named place things happen
RADII_M = (300, 500, 1_000, 2_000, 3_000)
POSTS = 24


class IncidentsTraffic:
    """Traffic of the room `incidents`."""

    room = "incidents"
    fills = True

    def plan(self, world: World, rng: Stream) -> Iterator[Utterance]:
        """See `Traffic.plan`; exactly `world.count`."""
        writer = _Writer(world, rng)
        for day in range(world.days):
            # 1. Tell stories until the day has its share.
            writer.write(day, world.count * (day + 1) // world.days)
            # 2. Hand out what lies before the next day; what follows later waits.
            yield from writer.until(day + 1 if day + 1 < world.days else None)


class _Writer:
    """Writes stories down and hands their statements out in order of time."""

    def __init__(self, world: World, rng: Stream) -> None:
        self._world = world
        self._rng = rng
        self._waiting: list[tuple[datetime, int, Utterance]] = []
        self._order = 0
        self._written = 0
        self._reports = 1
        self._stories = [(reports, story) for weight, reports, story in STORIES for _ in range(weight)]

    def write(self, day: int, upto: int) -> None:
        """Stories of a day until so many statements are written; a pair that does not fit whole is left out."""
        while self._written < upto:
            if not self._rng.chance(QUIET):
                pair = self._pair(day)
                if self._written + len(pair) <= self._world.count:
                    self._keep(pair)
                    continue
            self._keep([self._quiet(day)])

    def until(self, day: int | None) -> Iterator[Utterance]:
        """Everything before a day (None: everything), earliest first."""
        end = None if day is None else self._world.day(day)
        while self._waiting and (end is None or self._waiting[0][2].moment < end):
            yield heappop(self._waiting)[2]

    def _keep(self, said: list[Utterance]) -> None:
        for utterance in said:
            heappush(self._waiting, (utterance.moment, self._order, utterance))
            self._order += 1
        self._written += len(said)

    def _pair(self, day: int) -> list[Utterance]:
        """One story told of each party: everything drawn once, but for places, hours and languages."""
        rng, world = self._rng, self._world
        reports, story = rng.pick(self._stories)
        count, post, radius = rng.between(2, 12), rng.between(1, POSTS), rng.pick(RADII_M)
        order = PARTIES if rng.chance(500) else tuple(reversed(PARTIES))
        said: list[Utterance] = []
        for turn, actor in enumerate(order):
            told_on = min(day + turn * rng.below(TWIN_DAYS), world.days - 1)
            # Where somebody fires, the other is hit; where a patrol is stopped, it is on the actor's side.
            spot = rng.pick(world.land.of_side(other(actor)))
            tale = Tale(
                first=self._reports,
                actor=actor,
                victim=other(actor),
                spot=spot,
                moment=world.day(told_on) + timedelta(minutes=rng.below(24 * 60)),
                lang=language(self._reports + 3 * turn),
                n=count,
                post=post,
                lat_e7=spot.lat_e7 + rng.between(-FROM_PLACE_E7, FROM_PLACE_E7),
                lon_e7=spot.lon_e7 + rng.between(-FROM_PLACE_E7, FROM_PLACE_E7),
                radius_m=radius,
            )
            planted = story(tale)
            self._reports += reports
            said += self._sent(replace(tale.steps[0], truth=planted), *tale.steps[1:])
        return said

    def _sent(self, *steps: Utterance) -> Iterator[Utterance]:
        """Each in the next round of its desk, and never before what it refers to."""
        earliest = self._world.start
        for step in sorted(steps, key=lambda s: s.moment):
            moment = max(earliest, self._world.in_round(step.moment, self._rng.below(60)))
            earliest = moment
            yield replace(step, moment=moment)

    def _quiet(self, day: int) -> Utterance:
        """A post says what it did not see, or a camera that it saw nothing at all."""
        rng, world = self._rng, self._world
        number, self._reports = self._reports, self._reports + 1
        lang, post, blind = language(number), rng.between(1, POSTS), rng.chance(300)
        place = rng.pick(world.land.places).names.of[lang]
        since = 4 * rng.below(5)
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
        learned = world.day(day) + timedelta(hours=since + 4)
        moment = world.in_round(min(learned, world.end - timedelta(hours=5)), rng.below(60))
        return Utterance(moment=moment, org="monitors", role="monitor", draft=draft)
