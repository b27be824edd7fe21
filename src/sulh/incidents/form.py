# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The parts of a report's form: place, precision, time, means, who is named, harm and damage, how sure the source is.

Enumerations are closed, and each has a word for what nobody could tell; a field that is left out was not asked.
"""

from enum import StrEnum
from typing import Annotated

import msgspec

from sulh.errors import Phrase, Refused
from sulh.statement.assertion import Lines
from sulh.statement.canon import Said
from sulh.statement.envelope import Line, Name, Natural, Whole

# A whole country; a circle wider than half the way round the globe says nothing.
MAX_RADIUS_M = 10_000_000
LAT_LIMIT_E7, LON_LIMIT_E7 = 900_000_000, 1_800_000_000
MAX_HARM = 32  # sides times what people were: more lines than that are several reports
MAX_DAMAGE = 32  # objects that one report lists; a census of a place is a document

Tongue = Annotated[str, msgspec.Meta(pattern=r"^(en|ur|ps|prs|ar|tr)\Z")]
Radius = Annotated[int, msgspec.Meta(ge=0, le=MAX_RADIUS_M)]
Latitude = Annotated[int, msgspec.Meta(ge=-LAT_LIMIT_E7, le=LAT_LIMIT_E7)]
Longitude = Annotated[int, msgspec.Meta(ge=-LON_LIMIT_E7, le=LON_LIMIT_E7)]
Bearing = Annotated[int, msgspec.Meta(ge=0, le=359)]


class Precision(StrEnum):
    """How a place is known. A centroid of a district or country is an area, never a point."""

    POINT = "point"
    AREA = "area"
    NAMED_ONLY = "named_only"


class ActorBasis(StrEnum):
    """On what an actor stands in a report: none of these is an attribution.

    stated            the source names it without qualification
    alleged           the source passes on an allegation
    coded_by_dataset  a dataset's coders name it
    observed          the reporter perceived it
    """

    STATED = "stated"
    ALLEGED = "alleged"
    CODED_BY_DATASET = "coded_by_dataset"
    OBSERVED = "observed"


class Means(StrEnum):
    """By what a report was obtained."""

    SEEN = "seen"
    HEARD = "heard"
    CAMERA = "camera"
    UAV = "uav"
    IMAGERY = "imagery"
    ACOUSTIC = "acoustic"
    RADAR = "radar"
    DOCUMENT = "document"
    INTERVIEW = "interview"
    MEDIA = "media"
    TOLD_BY_PARTY = "told_by_party"


class TimePrecision(StrEnum):
    """How closely the time of what happened is known; the header's `occurred` bounds it."""

    EXACT = "exact"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEK = "week"
    COARSER = "coarser"


class Direction(StrEnum):
    """Which way fire went, seen from the reporter. Undetermined is a value, and never guessed."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"
    AIRBORNE = "airborne"
    IN_PLACE = "in_place"
    UNDETERMINED = "undetermined"


class CountUnit(StrEnum):
    """What a count of weapon use counts; explosions are a subset of it."""

    EXPLOSION = "explosion"
    PROJECTILE = "projectile"
    BURST = "burst"
    SHOT = "shot"
    FLIGHT = "flight"
    OTHER = "other"


class Harmed(StrEnum):
    """What people who were harmed were."""

    CIVILIAN = "civilian"
    COMBATANT = "combatant"
    MONITOR = "monitor"
    UNDETERMINED = "undetermined"


class Extent(StrEnum):
    """How much of an object was damaged."""

    DAMAGED = "damaged"
    DESTROYED = "destroyed"
    UNDETERMINED = "undetermined"


class Access(StrEnum):
    """What access whoever reports met on the way; a restriction is said apart, too."""

    UNHINDERED = "unhindered"
    DENIAL = "denial"
    CONDITIONAL = "conditional"
    DELAY = "delay"


class Site(Said, frozen=True, kw_only=True):
    """Where, as precisely as the source knows: 1e-7 degree (WGS 84), metres, the source's own code.

    `radius_m` bounds the error: the true place lies within it.
    """

    precision: Precision
    names: Lines = ()
    lat_e7: Latitude | None = None
    lon_e7: Longitude | None = None
    radius_m: Radius | None = None
    code: Line | None = None

    def check(self) -> None:
        """Refuse a point without its radius, an area without size, a name that pretends to coordinates."""
        placed = self.lat_e7 is not None and self.lon_e7 is not None and self.radius_m is not None
        bare = self.lat_e7 is None and self.lon_e7 is None and self.radius_m is None
        if self.precision is Precision.NAMED_ONLY and not (bare and self.names):
            raise _bad_site(self.precision, Phrase("names-only", "names and no coordinates"))
        if self.precision is not Precision.NAMED_ONLY and not placed:
            raise _bad_site(self.precision, Phrase("place-fields", "lat_e7, lon_e7 and radius_m"))
        if self.precision is Precision.AREA and not self.radius_m:
            raise _bad_site(self.precision, Phrase("radius", "a radius of at least one metre"))


class AllegedActor(Said, frozen=True, kw_only=True):
    """Who is said to have acted: the source's words, on what basis, and in what part."""

    words: Line
    basis: ActorBasis
    part: Line | None = None
    party: Name | None = None


class Count(Said, frozen=True, kw_only=True):
    """A number of people as the source gives it: figures, words, or both.

    Sources' figures can be out of order (low above best); they are kept as given.
    """

    low: Natural | None = None
    best: Natural | None = None
    high: Natural | None = None
    words: Line | None = None


class Casualties(Said, frozen=True, kw_only=True):
    """Harm to people of every side; `unsorted` where the source does not say killed or injured."""

    killed: Count | None = None
    injured: Count | None = None
    unsorted: Count | None = None
    civilians_killed: Count | None = None
    civilians_injured: Count | None = None
    civilians: Line | None = None


class DatasetRow(Said, frozen=True, kw_only=True):
    """The source row of a dataset: its own id and codes, as they stand there."""

    dataset: Line
    external_id: Line
    codes: Annotated[dict[Name, Whole], msgspec.Meta(max_length=32)] = {}
    words: Annotated[dict[Name, Line], msgspec.Meta(max_length=32)] = {}


class Harm(Said, frozen=True, kw_only=True):
    """Harm to people of one side, as the source gives it; `side` where it names an organisation of the charter."""

    who: Harmed
    side: Name | None = None
    side_words: Line | None = None
    killed: Count | None = None
    injured: Count | None = None


class Damage(Said, frozen=True, kw_only=True):
    """One object that was damaged: a code of the procedure ("school", "clinic", "crossing")."""

    object: Name
    extent: Extent
    words: Line | None = None


class Reporter(Said, frozen=True, kw_only=True):
    """Where the reporter was, and where from there it was perceived: metres, and degrees from north.

    Sealed always: with the place of what happened, distance and bearing give away where people stand.
    """

    lat_e7: Latitude | None = None
    lon_e7: Longitude | None = None
    radius_m: Radius | None = None
    names: Lines = ()
    distance_m: Radius | None = None
    bearing: Bearing | None = None


def _bad_site(precision: Precision, expected: str) -> Refused:
    return Refused(
        "bad_site",
        "a place of precision {precision} has {expected}; give these or choose another precision",
        precision=precision,
        expected=expected,
    )
