# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who perceives what: for each means and family of acts a reach, chances by day and night, and errors.

Every number in `SENSES` and `ACTS` is an ASSUMPTION of ours, of an order that a person who has stood watch
may correct: no published table gives them for all means in one terrain. A plan replaces any of them by its
own (`senses`, `acts`), and what it concludes is as good as they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Means(StrEnum):
    """With what somebody perceives: eyes and ears of people, or a kind of sensor."""

    PEOPLE = "people"
    CAMERA = "camera"
    UAV = "uav"
    ACOUSTIC = "acoustic"
    RADAR = "radar"
    SEISMIC = "seismic"


class Family(StrEnum):
    """What an act is to eyes, ears and sensors."""

    EXPLOSION = "explosion"
    SHOT = "shot"
    MOVEMENT = "movement"
    FLIGHT = "flight"
    PRESENCE = "presence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """How one means perceives one family of acts in one look.

    reach_m      beyond it: never
    day, night   chance per mille right beside it; it falls evenly to 0 at the reach
    lateral      error across the line of sight, per mille of the distance; never more
    depth        error along it, per mille of the distance; never more (1000: a direction alone)
    tells_m      up to here, by day, it tells whose act it is: by marks, or by a track from one side
    """

    reach_m: int
    day: int
    night: int
    lateral: int
    depth: int
    tells_m: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What an act code means here: its family, how long it can be perceived, whether it is done from one's own side."""

    family: Family
    minutes: int
    own_side: bool = False


_S = Sense
SENSES: Mapping[tuple[Means, Family], Sense] = {
    (Means.PEOPLE, Family.EXPLOSION): _S(reach_m=9_000, day=950, night=950, lateral=80, depth=300),
    (Means.PEOPLE, Family.SHOT): _S(reach_m=3_000, day=900, night=900, lateral=100, depth=300),
    (Means.PEOPLE, Family.MOVEMENT): _S(reach_m=3_000, day=700, night=150, lateral=10, depth=80, tells_m=600),
    (Means.PEOPLE, Family.FLIGHT): _S(reach_m=4_000, day=700, night=300, lateral=50, depth=300),
    (Means.PEOPLE, Family.PRESENCE): _S(reach_m=3_000, day=500, night=60, lateral=10, depth=80, tells_m=600),
    (Means.CAMERA, Family.EXPLOSION): _S(reach_m=5_000, day=600, night=800, lateral=5, depth=100),
    (Means.CAMERA, Family.SHOT): _S(reach_m=2_500, day=300, night=600, lateral=5, depth=100),
    (Means.CAMERA, Family.MOVEMENT): _S(reach_m=3_000, day=700, night=400, lateral=5, depth=60, tells_m=800),
    (Means.CAMERA, Family.FLIGHT): _S(reach_m=2_000, day=200, night=100, lateral=5, depth=300),
    (Means.CAMERA, Family.PRESENCE): _S(reach_m=3_000, day=600, night=300, lateral=5, depth=60, tells_m=800),
    (Means.UAV, Family.EXPLOSION): _S(reach_m=8_000, day=700, night=700, lateral=5, depth=15),
    (Means.UAV, Family.SHOT): _S(reach_m=3_000, day=300, night=400, lateral=5, depth=15),
    (Means.UAV, Family.MOVEMENT): _S(reach_m=6_000, day=800, night=500, lateral=5, depth=15, tells_m=2_000),
    (Means.UAV, Family.FLIGHT): _S(reach_m=2_000, day=200, night=100, lateral=10, depth=100),
    (Means.UAV, Family.PRESENCE): _S(reach_m=6_000, day=700, night=400, lateral=5, depth=15, tells_m=2_000),
    (Means.ACOUSTIC, Family.EXPLOSION): _S(reach_m=12_000, day=950, night=980, lateral=30, depth=150),
    (Means.ACOUSTIC, Family.SHOT): _S(reach_m=4_000, day=900, night=950, lateral=30, depth=150),
    (Means.ACOUSTIC, Family.FLIGHT): _S(reach_m=3_000, day=600, night=750, lateral=60, depth=300),
    (Means.RADAR, Family.EXPLOSION): _S(
        reach_m=15_000, day=700, night=700, lateral=5, depth=10, tells_m=15_000
    ),
    (Means.RADAR, Family.MOVEMENT): _S(reach_m=8_000, day=600, night=600, lateral=8, depth=8),
    (Means.RADAR, Family.FLIGHT): _S(reach_m=20_000, day=800, night=800, lateral=8, depth=8, tells_m=15_000),
    (Means.SEISMIC, Family.EXPLOSION): _S(reach_m=6_000, day=700, night=800, lateral=200, depth=300),
    (Means.SEISMIC, Family.MOVEMENT): _S(reach_m=300, day=600, night=700, lateral=300, depth=500),
}

_A = Act
ACTS: Mapping[str, Act] = {
    "shelling": _A(family=Family.EXPLOSION, minutes=20, own_side=True),
    "return_fire": _A(family=Family.SHOT, minutes=20, own_side=True),
    "fire_across_line": _A(family=Family.SHOT, minutes=20, own_side=True),
    "sniper_fire": _A(family=Family.SHOT, minutes=1, own_side=True),
    "overflight": _A(family=Family.FLIGHT, minutes=15),
    "uav_flight": _A(family=Family.FLIGHT, minutes=30),
    "uav_strike": _A(family=Family.EXPLOSION, minutes=1),
    "air_strike": _A(family=Family.EXPLOSION, minutes=10),
    "offensive_action": _A(family=Family.EXPLOSION, minutes=120),
    "reconnaissance": _A(family=Family.MOVEMENT, minutes=120),
    "sabotage": _A(family=Family.EXPLOSION, minutes=1),
    "line_crossing": _A(family=Family.MOVEMENT, minutes=90),
    "reinforcement": _A(family=Family.MOVEMENT, minutes=120),
    "mine_laying": _A(family=Family.MOVEMENT, minutes=180),
}
# A code that stands in no table: somebody moves for an hour. Said as an assumption beside the figure.
OTHER_ACT = _A(family=Family.MOVEMENT, minutes=60)
# Forces or weapons where they may not be stay for a day before they are moved.
PRESENCE = _A(family=Family.PRESENCE, minutes=1_440)

DAY_MINUTES = 1_440
DAYLIGHT = (6 * 60, 18 * 60)


def is_day(minute: int) -> bool:
    """Whether a minute of the month lies in daylight: 06:00 to 18:00, at every place and season alike."""
    return DAYLIGHT[0] <= minute % DAY_MINUTES < DAYLIGHT[1]


def chance(sense: Sense, distance_m: int, minute: int) -> int:
    """The chance per mille of one look, falling evenly from its best to 0 at the reach."""
    if distance_m >= sense.reach_m:
        return 0
    best = sense.day if is_day(minute) else sense.night
    return best * (sense.reach_m - distance_m) // sense.reach_m
