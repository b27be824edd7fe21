# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The form of a plan's file, from which its JSON Schema is made: sectors, posts, patrols, sensors, access.

What a file leaves out is None here and gets its number in `plan`. Chances are per mille, hours of a day
"06:00-18:00", places pairs of latitude and longitude in degrees as texts (WGS 84).
"""

from typing import Annotated

import msgspec

from sulh.foresee.senses import Family, Means

MAX_SECTORS = 64  # a mission of 800 patrols has ten
MAX_WATCHES = 500  # posts, patrols or sensors; each is looked at in each month
MAX_BREACHES = 100  # three a day; the answer is a frequency, which more of them do not change

Label = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]{0,39}\Z")]
PerMille = Annotated[int, msgspec.Meta(ge=0, le=1_000)]
Count = Annotated[int, msgspec.Meta(ge=1, le=MAX_BREACHES)]
Reach = Annotated[int, msgspec.Meta(ge=1, le=100_000)]
Error = Annotated[int, msgspec.Meta(ge=1, le=1_000)]
Minutes = Annotated[int, msgspec.Meta(ge=0, le=1_440)]
Hours = Annotated[str, msgspec.Meta(pattern=r"^[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]\Z")]
Point = Annotated[tuple[str, ...], msgspec.Meta(min_length=2, max_length=2)]
Ring = Annotated[tuple[Point, ...], msgspec.Meta(min_length=3, max_length=1_000)]
Path = Annotated[tuple[Point, ...], msgspec.Meta(min_length=2, max_length=1_000)]
Metres = Annotated[int, msgspec.Meta(ge=0, le=100_000)]


class SectorPart(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An area; `clauses`: those that name no registered place and are watched here."""

    label: Label
    vertices: Ring
    clauses: tuple[Annotated[str, msgspec.Meta(max_length=60)], ...] = ()


class PostPart(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """People who watch from one place; `hours`: none given, all day; `reach_m` in place of the table's."""

    label: Label
    sector: Label
    by: Label
    at: Point
    hours: tuple[Hours, ...] = ()
    reach_m: Reach | None = None


class PatrolPart(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """People who go out `per_day` times, each for so many `minutes`, beginning within `hours`.

    Without a `route` they go straight from anywhere in the sector to anywhere in it.
    """

    label: Label
    sector: Label
    by: Label
    per_day: Annotated[int, msgspec.Meta(ge=1, le=48)]
    minutes: Annotated[int, msgspec.Meta(ge=10, le=1_440)]
    hours: Hours | None = None
    route: Path | None = None
    reach_m: Reach | None = None


class SensorPart(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sensor at a place; `available`: how much of the time it works, per mille, six hours at a time."""

    label: Label
    sector: Label
    by: Label
    kind: Means
    at: Point
    available: PerMille | None = None
    reach_m: Reach | None = None


class AccessPart(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How often patrols are kept out of a sector, always and while a breach is going on, and how often delayed."""

    sector: Label
    denial: PerMille | None = None
    denial_at_breach: PerMille | None = None
    delay: PerMille | None = None
    delay_minutes: Minutes | None = None


class VersionPart(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A party's own version `of` a line or zone of the agreement, which is judged beside the agreed one."""

    of: Annotated[str, msgspec.Meta(max_length=60)]
    whose: Label
    vertices: Path
    tolerance_m: Metres | None = None


class ActPart(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an act code means, in place of the table's; `own_side`: it is done from the actor's own side."""

    code: Label
    family: Family
    minutes: Annotated[int, msgspec.Meta(ge=1, le=43_200)]
    own_side: bool = False


class SensePart(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a means perceives a family, in place of the table's."""

    means: Means
    family: Family
    reach_m: Reach
    day: PerMille
    night: PerMille
    lateral: Error
    depth: Error
    tells_m: Metres | None = None


class PlanFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A plan as it stands in a file.

    breaches   how often each clause is breached in a month (default 10)
    origins    how many independent origins are asked for before a breach is put to a side (default 2)
    night      how many of the breaches happen by night, per mille (default 500)
    inspection how likely one visit shows that something owed was not done, per mille (default 500)
    desk       on how many days a month the verifier checks what is shown on paper (default 0)
    """

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    sectors: Annotated[tuple[SectorPart, ...], msgspec.Meta(min_length=1, max_length=MAX_SECTORS)]
    posts: Annotated[tuple[PostPart, ...], msgspec.Meta(max_length=MAX_WATCHES)] = ()
    patrols: Annotated[tuple[PatrolPart, ...], msgspec.Meta(max_length=MAX_WATCHES)] = ()
    sensors: Annotated[tuple[SensorPart, ...], msgspec.Meta(max_length=MAX_WATCHES)] = ()
    access: Annotated[tuple[AccessPart, ...], msgspec.Meta(max_length=MAX_SECTORS)] = ()
    versions: Annotated[tuple[VersionPart, ...], msgspec.Meta(max_length=64)] = ()
    acts: Annotated[tuple[ActPart, ...], msgspec.Meta(max_length=200)] = ()
    senses: Annotated[tuple[SensePart, ...], msgspec.Meta(max_length=64)] = ()
    breaches: Count | None = None
    origins: Annotated[int, msgspec.Meta(ge=1, le=20)] | None = None
    night: PerMille | None = None
    inspection: PerMille | None = None
    desk: Annotated[int, msgspec.Meta(ge=0, le=30)] | None = None
