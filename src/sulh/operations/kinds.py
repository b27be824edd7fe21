# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may be said of who looked: posts, patrols planned and done, sensors and their health, restrictions.

A non-observation is not compliance, so every count needs beside it who could have noticed. What somebody
planned, did, and was kept from are three statements, each with the edges of its time as well as they are
known. A place is said as the sector alone; `site` is sealed to the co-chairs and the tasked team, or not said.
"""

from datetime import timedelta
from enum import StrEnum
from typing import Annotated

import msgspec

from sulh.clock import When, parse_zone
from sulh.errors import Refused
from sulh.statement.assertion import Assertion, Label, Lines, present
from sulh.statement.canon import Said
from sulh.statement.envelope import Line, Name, Natural, Text
from sulh.statement.kind import SPEAKERS, Kind

DAY_MINUTES = 1_440
MAX_SHIFTS = 8  # a day with more of them is not a rota
# No team stands watch for longer; without an end one statement could claim a year of looking.
MAX_WATCH = timedelta(days=7)
# Health is said in rounds, at least monthly.
MAX_HEALTH = timedelta(days=31)
MAX_RADIUS_M = 10_000_000

LAT_LIMIT_E7, LON_LIMIT_E7 = 900_000_000, 1_800_000_000
Latitude = Annotated[int, msgspec.Meta(ge=-LAT_LIMIT_E7, le=LAT_LIMIT_E7)]
Longitude = Annotated[int, msgspec.Meta(ge=-LON_LIMIT_E7, le=LON_LIMIT_E7)]
Radius = Annotated[int, msgspec.Meta(ge=1, le=MAX_RADIUS_M)]
MinuteOfDay = Annotated[int, msgspec.Meta(ge=0, le=DAY_MINUTES)]
Zone = Annotated[str, msgspec.Meta(pattern=r"^[+-][0-9]{2}:[0-9]{2}\Z")]

# Who watches for the mechanism. A party's own reports are no coverage; its monitors and liaison officers are.
WATCHERS = frozenset({"monitor", "liaison_officer", "co_chair", "secretariat", "documentarian"})


class PostKind(StrEnum):
    """What kind of place people watch from."""

    OBSERVATION_POST = "observation_post"
    LIAISON_POST = "liaison_post"
    CROSSING_POINT = "crossing_point"
    OTHER = "other"


class PatrolKind(StrEnum):
    """How people go to look."""

    VEHICLE = "vehicle"
    FOOT = "foot"
    AIR = "air"
    BOAT = "boat"
    OTHER = "other"


class SensorKind(StrEnum):
    """What looks or listens without people."""

    CAMERA = "camera"
    UAV = "uav"
    ACOUSTIC = "acoustic"
    RADAR = "radar"
    SEISMIC = "seismic"
    OTHER = "other"


class PatrolResult(StrEnum):
    """What became of a planned watch. A denied one is a denial, a cancelled one nobody's but the watcher's own.

    delayed: it was done, later than planned; `start` and `end` are when it truly watched.
    """

    DONE = "done"
    PARTLY = "partly"
    DENIED = "denied"
    DELAYED = "delayed"
    CANCELLED = "cancelled"


class Health(StrEnum):
    """Whether a sensor worked. Of a time of which nothing is said it is unknown, never up."""

    UP = "up"
    DEGRADED = "degraded"
    DOWN = "down"


class RestrictionKind(StrEnum):
    """What kept monitors from looking (headings of OSCE SMM reports; `border_area` there is `limit_area` here)."""

    VIOLENCE_OR_THREAT = "violence_or_threat"
    CHECKPOINT = "checkpoint"
    STORAGE_SITE = "storage_site"
    WEAPONS_OBSERVATION = "weapons_observation"
    UAV_FIRE = "uav_fire"
    UAV_JAMMING = "uav_jamming"
    CAMERA = "camera"
    LIMIT_AREA = "limit_area"
    DISENGAGEMENT_AREA = "disengagement_area"
    MINES_UXO = "mines_uxo"
    INFORMATION_GATHERING = "information_gathering"


# Restrictions that blind machines; the others stop people.
BLINDS_SENSORS = frozenset({RestrictionKind.UAV_FIRE, RestrictionKind.UAV_JAMMING, RestrictionKind.CAMERA})


class RestrictionOutcome(StrEnum):
    """What it came to. A delay hides while it lasts: fifteen minutes at a checkpoint are enough to move a gun."""

    DENIAL = "denial"
    CONDITIONAL = "conditional"
    DELAY = "delay"


class Whereabouts(Said, frozen=True, kw_only=True):
    """Where a post, patrol or sensor is: 1e-7 degree (WGS 84), metres. Never said unsealed."""

    lat_e7: Latitude
    lon_e7: Longitude
    radius_m: Radius
    names: Lines = ()


class Shift(Said, frozen=True, kw_only=True):
    """Hours of every day, in minutes since midnight of the post's zone: [start, end)."""

    start: MinuteOfDay
    end: MinuteOfDay


class Post(Assertion, frozen=True, kw_only=True):
    """Body of `operations.post.v1`: people are to watch from a fixed place, at these hours of every day.

    hours   empty: all day; `zone` is that of the hours
    since, until   when the plan holds; without `until` as long as nothing replaces it
    """

    label: Label
    sector: Name
    post_kind: PostKind
    zone: Zone
    since: When
    until: When | None = None
    hours: Annotated[tuple[Shift, ...], msgspec.Meta(max_length=MAX_SHIFTS)] = ()
    site: Whereabouts | None = None

    def check(self) -> None:
        """Refuse hours that are none, and an end before the beginning."""
        super().check()
        parse_zone(self.zone)
        _ordered(self.since, self.until)
        for shift in self.hours:
            if shift.end <= shift.start:
                raise _ends_first(str(shift.start), str(shift.end))


class Patrol(Assertion, frozen=True, kw_only=True):
    """Body of `operations.patrol.v1`: a watch that is planned; its outcome is another statement."""

    label: Label
    sector: Name
    start: When
    end: When
    patrol_kind: PatrolKind
    site: Whereabouts | None = None

    def check(self) -> None:
        """Refuse a plan that ends before it begins or never ends."""
        super().check()
        _ordered(self.start, self.end, MAX_WATCH)


class PatrolOutcome(Assertion, frozen=True, kw_only=True):
    """Body of `operations.patrol_outcome.v1`: what became of a watch; ref: patrol, or post.

    start, end      when it watched, or (denied) was kept from it; both or none
    heard_or_seen   how many things worth a report were heard or seen then; None: not said, 0: none
    """

    outcome: PatrolResult
    start: When | None = None
    end: When | None = None
    heard_or_seen: Natural | None = None
    words: Text | None = None

    def check(self) -> None:
        """Refuse half a time, and a cancelled watch that heard something."""
        super().check()
        if (self.start is None) != (self.end is None):
            raise Refused(
                "half_a_time",
                "start and end of a watch stand together or not at all; {found} alone was given",
                found="start" if self.end is None else "end",
            )
        if self.start is not None:
            _ordered(self.start, self.end, MAX_WATCH)
        watched = self.outcome not in (PatrolResult.DENIED, PatrolResult.CANCELLED)
        if not watched and (
            self.heard_or_seen or (self.start is not None and self.outcome is PatrolResult.CANCELLED)
        ):
            raise Refused(
                "watch_without_watch",
                "a watch that was {outcome} saw nothing; report what was noticed on the way as a report of its own, "
                "or give another outcome",
                outcome=self.outcome,
            )


class Sensor(Assertion, frozen=True, kw_only=True):
    """Body of `operations.sensor.v1`: a sensor of the mechanism exists; whether it works is said apart."""

    label: Label
    sector: Name
    sensor_kind: SensorKind
    since: When
    until: When | None = None
    site: Whereabouts | None = None

    def check(self) -> None:
        """Refuse an end before the beginning."""
        super().check()
        _ordered(self.since, self.until)


class SensorHealth(Assertion, frozen=True, kw_only=True):
    """Body of `operations.sensor_health.v1`: how a sensor was in a time that is over; ref: sensor."""

    state: Health
    start: When
    end: When
    why: Line | None = None

    def check(self) -> None:
        """Refuse a time that ends before it begins or never ends."""
        super().check()
        _ordered(self.start, self.end, MAX_HEALTH)


class Restriction(Assertion, frozen=True, kw_only=True):
    """Body of `operations.restriction.v1`: something kept the mechanism from looking.

    refs: patrol, post, sensor (it hides from these alone; else from all in its sector), observation (what it
    hid, by any room's statement). `by_whom`: the organisation that did it, where the speaker names one.
    `what_it_hid`: what could not be noticed. Without `end` it is not known to be over.
    """

    restriction_kind: RestrictionKind
    outcome: RestrictionOutcome
    sector: Name
    start: When
    end: When | None = None
    by_whom: Name | None = None
    by_words: Line | None = None
    what_it_hid: Line | None = None
    words: Text | None = None

    def check(self) -> None:
        """Refuse an end before the beginning."""
        super().check()
        _ordered(self.start, self.end)

    def organisations(self) -> tuple[Name, ...]:
        """Who is said to have done it."""
        return present(self.by_whom)


def _ordered(start: When, end: When | None, most: timedelta | None = None) -> None:
    """Refuse what surely ends before it begins, and what may last longer than `most`."""
    begins = start.span()
    if end is None:
        return
    ends = end.span()
    if begins.earliest is not None and ends.latest is not None and ends.latest <= begins.earliest:
        raise _ends_first(start.since, end.until)
    if most is None:
        return
    if begins.earliest is None or ends.latest is None or ends.latest - begins.earliest > most:
        raise Refused(
            "watch_too_long",
            "from {start} to {end} at most {days} days were expected; say each watch by itself, with both its ends",
            start=start.since or "?",
            end=end.until or "?",
            days=most.days,
        )


def _ends_first(since: str, until: str) -> Refused:
    return Refused(
        "ends_before_it_begins",
        "expected an end after the beginning, found since {since} until {until}; exchange or mend them",
        since=since,
        until=until,
    )


_SITE = ("site",)

KINDS: tuple[Kind, ...] = (
    Kind(
        name="operations.post.v1",
        body=Post,
        says="people are to watch from a fixed place, at hours of every day",
        roles=WATCHERS,
        element="oversight",
        protected=_SITE,
    ),
    Kind(
        name="operations.patrol.v1",
        body=Patrol,
        says="a watch is planned",
        roles=WATCHERS,
        element="oversight",
        protected=_SITE,
    ),
    Kind(
        name="operations.patrol_outcome.v1",
        body=PatrolOutcome,
        says="what became of a planned watch, by whoever planned it",
        roles=WATCHERS,
        element="oversight",
    ),
    Kind(
        name="operations.sensor.v1",
        body=Sensor,
        says="a sensor of the mechanism exists",
        roles=WATCHERS,
        element="oversight",
        protected=_SITE,
    ),
    Kind(
        name="operations.sensor_health.v1",
        body=SensorHealth,
        says="how a sensor was in a time that is over, by whoever runs it",
        roles=WATCHERS,
        element="oversight",
    ),
    Kind(
        name="operations.restriction.v1",
        body=Restriction,
        says="something kept the mechanism from looking",
        roles=SPEAKERS,
        element="oversight",
    ),
)
