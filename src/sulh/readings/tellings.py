# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reports as fusion and counting read them: one telling for each, with its latest words that everybody can read.

A telling keeps the id of the first statement by which its issuer reported, however often it is corrected. Its place
in the log is where its place, time and act were first said as they stand: who corrects an old report into another
incident comes to it late.

    place   needs a point or an area with its radius, which bounds the error: two standard deviations. A place that
            is only named, or that nobody gives, stands alone; one in an area only attaches.
    time    the middle of what was said and the deviation of a time spread evenly over it; without two ends: alone
    origin  who stands behind it in the end: one organisation's word is one origin, however many people or reports
            carry it; only what is no party's is told apart by registered post, patrol or sensor
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from math import isqrt

import msgspec

from sulh.clock import When
from sulh.fusion.parameters import SourceClass
from sulh.fusion.reports import MAX_COUNT, MAX_LAT_E7, MAX_SIGMA_M, MAX_SIGMA_S, UNSAID
from sulh.incidents.form import Means, Precision, TimePrecision
from sulh.incidents.reports import Detector
from sulh.readings.compliance_sightings import Source
from sulh.statement.envelope import Hex32, Name

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)
# What the engine's blocks can number.
FIRST_S = (datetime(1900, 1, 1, tzinfo=UTC) - EPOCH) // SECOND
LAST_S = (datetime(2200, 1, 1, tzinfo=UTC) - EPOCH) // SECOND
DAY_S = 86_400

_BY_MEANS: Mapping[str, SourceClass] = {
    Means.CAMERA: SourceClass.SENSOR,
    Means.UAV: SourceClass.SENSOR,
    Means.ACOUSTIC: SourceClass.SENSOR,
    Means.RADAR: SourceClass.SENSOR,
    Means.IMAGERY: SourceClass.SENSOR,
    Means.MEDIA: SourceClass.MEDIA,
    Means.TOLD_BY_PARTY: SourceClass.PARTY,
}
# How long a time of that precision is, whatever ends it was given.
_LONG: Mapping[str, int] = {
    TimePrecision.EXACT: 0,
    TimePrecision.HOUR: 3_600,
    TimePrecision.PART_OF_DAY: DAY_S // 4,
    TimePrecision.DAY: DAY_S,
    TimePrecision.WEEK: 7 * DAY_S,
    TimePrecision.COARSER: 30 * DAY_S,
}


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """One report.

    id, version   its issuer's first statement of it, and the one that counts
    index, first  the entry since which place, time and act stand as they are; its first entry
    placed        whether it has a place and a time to be compared by; else it stands alone
    attaches      it names a place in an area: it joins no two others
    earliest, latest    the span that it gives, in seconds since 1970
    origins       who stands behind it; `side`: the party whose word it is ("": no party's)
    blames        whom it names, as organisations or in words
    harmed        people harmed, -1 where unsaid; `fire`, `explosions` the same for units of fire
    sealed        it was said inside a seal, disclosed or not: it attaches or stands alone
    late          it was said long after it happened
    worded, shown the entries since which its words stand, and since which each of `media` is shown with it
    """

    id: Hex32
    version: Hex32
    index: int
    first: int
    noun: str
    code: Name
    source: SourceClass
    issuer: Name
    origins: tuple[Source, ...]
    side: Name
    lang: Name
    placed: bool
    attaches: bool = False
    lat_e7: int
    lon_e7: int
    radius_m: int
    sigma_m: int
    time_s: int
    sigma_s: int
    earliest: int | None = None
    latest: int | None = None
    blames: tuple[Source, ...] = ()
    harmed: int
    fire: int
    explosions: int
    words: str = ""
    media: tuple[str, ...] = ()
    sector: Name | None = None
    sealed: bool = False
    late: bool = False
    worded: int
    shown: tuple[int, ...] = ()

    @property
    def count(self) -> int:
        """People harmed and units of fire together; -1 where neither is said."""
        if self.harmed == UNSAID and self.fire == UNSAID:
            return UNSAID
        return min(max(self.harmed, 0) + max(self.fire, 0), MAX_COUNT)


class Says(msgspec.Struct):
    how: str
    for_org: str | None = None


class Actor(msgspec.Struct):
    words: str
    party: str | None = None


class Place(msgspec.Struct):
    precision: str
    lat_e7: int | None = None
    lon_e7: int | None = None
    radius_m: int | None = None


class Number(msgspec.Struct):
    low: int | None = None
    best: int | None = None
    high: int | None = None

    def one(self) -> int:
        """The one number by which reports are compared."""
        return next((n for n in (self.best, self.low, self.high) if n is not None), UNSAID)


class People(msgspec.Struct):
    killed: Number | None = None
    injured: Number | None = None
    unsorted: Number | None = None

    def one(self) -> int:
        """Everybody harmed, where anything is said."""
        said = [n.one() for n in (self.killed, self.injured, self.unsorted) if n is not None]
        known = [n for n in said if n != UNSAID]
        return sum(known) if known else UNSAID


class Body(msgspec.Struct):
    """As much of a report's or detection's body as is asked for: the rest is not even built."""

    says: Says
    act: str
    site: Place | None = None
    actors: tuple[Actor, ...] = ()
    words: str | None = None
    means: str | None = None
    detector: str | None = None
    casualties: People | None = None
    harm: tuple[People, ...] = ()
    count: int | None = None
    explosions: int | None = None
    time_precision: str | None = None
    sector: str | None = None


class Origin(msgspec.Struct):
    index: int
    issuer: str
    role: str
    lang: str
    occurred: When | None = None
    sealed: bool = False
    hidden: tuple[str, ...] = ()


class Row(msgspec.Struct):
    """A row of a report or detection."""

    origin: Origin
    body: Body
    of: str | None = None
    refs: dict[str, tuple[str, ...]] = {}


decode = msgspec.json.Decoder(Row).decode


def opened(row: Row) -> Row:
    """The row as every layer has it: without fields that were sealed apart, which only some can read."""
    hidden = _OPTIONAL.intersection(row.origin.hidden)
    if not hidden:
        return row
    blank = Body(says=row.body.says, act=row.body.act)
    changed = {name: getattr(blank, name) for name in hidden}
    return msgspec.structs.replace(row, body=msgspec.structs.replace(row.body, **changed))


_OPTIONAL = frozenset(Body.__struct_fields__) - {"says", "act"}


class Where(msgspec.Struct, frozen=True, kw_only=True):
    """What place and time of a report come to."""

    placed: bool
    attaches: bool
    lat_e7: int
    lon_e7: int
    radius_m: int
    sigma_m: int
    time_s: int
    sigma_s: int
    earliest: int | None
    latest: int | None


def where(row: Row) -> Where:
    """Place and time as fusion takes them."""
    span = row.origin.occurred.span() if row.origin.occurred is not None else None
    earliest = None if span is None or span.earliest is None else (span.earliest - EPOCH) // SECOND
    latest = None if span is None or span.latest is None else -((EPOCH - span.latest) // SECOND) - 1
    if earliest is not None and latest is not None:
        latest = max(earliest, latest)
    site = row.body.site
    lat = lon = radius = None
    if site is not None and site.precision != Precision.NAMED_ONLY:
        lat, lon, radius = site.lat_e7, site.lon_e7, site.radius_m
    sigma_m = max(1, (radius or 0) // 2)
    time_s, sigma_s = 0, 1
    timed = earliest is not None and latest is not None
    if earliest is not None and latest is not None:
        wide = max(latest - earliest, _LONG.get(row.body.time_precision or "", 0))
        time_s, sigma_s = earliest + (latest - earliest) // 2, max(1, isqrt(wide * wide // 12))
        timed = FIRST_S <= time_s < LAST_S and sigma_s <= MAX_SIGMA_S
    placed = lat is not None and lon is not None and abs(lat) <= MAX_LAT_E7 and sigma_m <= MAX_SIGMA_M
    return Where(
        placed=placed and timed,
        attaches=site is not None and site.precision == Precision.AREA,
        lat_e7=lat or 0,
        lon_e7=lon or 0,
        radius_m=radius or 0,
        sigma_m=min(sigma_m, MAX_SIGMA_M),
        time_s=time_s,
        sigma_s=min(sigma_s, MAX_SIGMA_S),
        earliest=earliest,
        latest=latest,
    )


def source_of(row: Row, party: bool, documentary: bool) -> SourceClass:
    """What kind of source a report comes from; `party`: whether a party's word stands behind it."""
    body = row.body
    if body.detector is not None:
        return SourceClass.SATELLITE if body.detector == Detector.SATELLITE else SourceClass.SENSOR
    found = _BY_MEANS.get(body.means or "")
    if found is not None:
        return found
    if party:
        return SourceClass.PARTY
    return SourceClass.MEDIA if documentary or body.says.for_org is None else SourceClass.MONITOR


def harmed(body: Body) -> int:
    """People harmed by a report's own words: by side, or of all sides."""
    known = [n for n in (one.one() for one in body.harm) if n != UNSAID]
    if known:
        return sum(known)
    return UNSAID if body.casualties is None else body.casualties.one()


def blames(body: Body) -> tuple[Source, ...]:
    """Whom a report names."""
    return tuple(dict.fromkeys(blamed(actor.party, actor.words) for actor in body.actors))


def blamed(party: str | None, words: str) -> Source:
    """Somebody whom a report names: an organisation of the charter, or whom these words name."""
    if party is not None:
        return Source("organisation", party)
    return Source("words", " ".join(words.split()).casefold())


def one_blame(found: Sequence[Source]) -> Source | None:
    """Whom a report names, if that is one."""
    return found[0] if len(found) == 1 else None


def by_index(tellings: Iterable[Telling]) -> list[Telling]:
    """In the order in which they came to say what they say."""
    return sorted(tellings, key=lambda one: (one.index, one.id))
