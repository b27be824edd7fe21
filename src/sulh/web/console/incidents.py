# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The view of what happened in a time and sector: a table, the same on a drawing of the ground and of the time.

An incident is computed out of reports and is no finding; the page says of each what was found, if anything was. No
figure stands without who was there to see, none compares the parties, and harm to civilians comes first.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sulh.clock import format_time, parse_time
from sulh.errors import Refused
from sulh.places.point import show_degrees
from sulh.readings.compliance_sightings import Source
from sulh.readings.figures import Figures
from sulh.readings.incidents import IncidentOn, row_of
from sulh.readings.incidents_plain import figures_plain, harm_plain
from sulh.readings.moment import parse_moment
from sulh.readings.partition import Group
from sulh.readings.tellings import DAY_S, EPOCH, SECOND
from sulh.statement.envelope import Name
from sulh.web.console.asked import Asked
from sulh.web.console.drawn import Ground, Placed, Timed, Timeline, ground, timeline
from sulh.web.console.happened import Citing, Happened
from sulh.web.console.plain import At, Plain, at_of
from sulh.web.console.shelf import Glance
from sulh.web.map.area import sides
from sulh.web.map.overview import Overview, overview

WEEK_S = 7 * DAY_S  # what is shown to who asks for no time
MOST_FIGURED = 400  # incidents of a time and of the one before it: figures of more are the sitrep's work
LONGEST_FIGURED_S = 366 * DAY_S
MARK = 8  # characters of an incident's id where nobody can say it over a radio
DECIMALS = 2  # of a degree that are left out: a centimetre is known of nothing that happens


class Words(Plain, frozen=True, kw_only=True):
    """Somebody's words in their language."""

    text: str
    lang: str


class Who(Plain, frozen=True, kw_only=True):
    """Who stands behind something. kind: organisation (name is its id), words (its name in them), sensor, …"""

    kind: str
    name: str


class Blamed(Plain, frozen=True, kw_only=True):
    """Who is named by whom."""

    whom: Who
    words: str
    by: tuple[Who, ...]


class Span(Plain, frozen=True, kw_only=True):
    """Two moments, UTC."""

    since: str
    until: str


class Spot(Plain, frozen=True, kw_only=True):
    """A place: degrees as text, the same in all languages, and within how many metres of it."""

    lat: str
    lon: str
    lat_e7: int
    lon_e7: int
    radius_m: int


class Count(Plain, frozen=True, kw_only=True):
    """A code or an organisation ("": no party's), and how many voices."""

    name: str
    voices: int


class Cited(Plain, frozen=True, kw_only=True):
    """A finding or case that cites it. what: finding or case; state: of a finding."""

    what: str
    id: str
    label: str
    state: str
    stands: bool


class IncidentLine(Plain, frozen=True, kw_only=True):
    """One incident.

    report    the statement that it rests on, by which it is asked for; mark: what to call it, the same everywhere
    when      the span of the report that knows best; `hull`: all that any report allows
    sides     voices by side, the reader's own first, then who is no party
    harm      by who was harmed (civilians first) and side
    found     found: a finding that stands cites it; waiting: one that does not yet; case; nothing
    """

    id: str
    report: str
    mark: str
    number: str | None
    kind: str
    when: Span | None
    hull: Span | None
    where: Spot | None
    places: tuple[Words, ...]
    sector: str | None
    acts: tuple[Count, ...]
    sides: tuple[Count, ...]
    harm: tuple[dict[str, Any], ...]
    fire: tuple[int, int] | None
    named: tuple[Blamed, ...]
    denied_by: tuple[Who, ...]
    denials: int
    claims: int
    reports: int
    late: int
    fragile: bool
    found: str
    cited: tuple[Cited, ...]


class IncidentsView(Plain, frozen=True, kw_only=True):
    """Incidents of a time and sector, the latest first.

    since, until  days of the time, both in it, UTC; `chosen`: whether somebody chose it
    whole         the days of the first and the last incident of all
    count         how many there are in the time, of `total` in the record as this layer has it
    area          the piece of ground asked for; `overview`: the time around what is looked at
    figures       as `sulh incidents --figures --json`; None where the time is too long for a page, or there is none
    """

    at: At
    since: str
    until: str
    chosen: bool
    whole: tuple[str, str] | None
    sector: str
    sectors: tuple[str, ...]
    area: str
    total: int
    count: int
    skipped: int
    newer: int | None
    older: int | None
    incidents: tuple[IncidentLine, ...]
    figures: dict[str, Any] | None
    ground: Ground | None
    timeline: Timeline | None
    overview: Overview | None


def incidents_view(glance: Glance, asked: Asked) -> IncidentsView:
    """What happened in the time asked for; without one, in the week that ends with the latest incident."""
    happened = glance.grouped.happened
    first, last = period(glance, asked)
    groups = (
        _named(happened, asked.named) if asked.named else happened.chosen(first, last, asked.sector or None)
    )
    groups = glance.grouped.placing.within(groups, sides(asked.area) if asked.area else None)
    some = groups[asked.skip : asked.skip + asked.most]
    found = happened.incidents.some(some)
    left = asked.skip + len(some)
    lines = tuple(line_of(glance, one, group) for one, group in zip(found, some, strict=True))
    ends = happened.ends
    return IncidentsView(
        at=at_of(glance),
        since="" if first is None else day_of(first),
        until="" if last is None else day_of(last),
        chosen=bool(asked.since or asked.until),
        whole=None if ends is None else (day_of(ends[0]), day_of(ends[1])),
        sector=asked.sector,
        sectors=happened.desk.sectors,
        area=asked.area,
        total=len(happened.incidents),
        count=len(groups),
        skipped=asked.skip,
        newer=max(0, asked.skip - asked.most) if asked.skip else None,
        older=left if left < len(groups) else None,
        incidents=lines,
        figures=None if asked.named or asked.area else _figures(happened, first, last, asked.sector or None),
        ground=ground(glance.states, [placed(one) for one in lines if one.where is not None]),
        timeline=timeline(
            [timed(one, line.mark) for one, line in zip(found, lines, strict=True) if one.when]
        ),
        overview=None if asked.named else overview(happened.line(asked.sector or None), first, last),
    )


def line_of(glance: Glance, found: IncidentOn, group: Group) -> IncidentLine:
    """One incident as a list gives it."""
    when, where = found.when, found.where
    voices = dict(found.origins)
    cited = tuple(cited_of(one) for one in glance.grouped.happened.citing(group))
    sides = [side for side in (*glance.parties(), "") if side in voices]
    return IncidentLine(
        id=found.id,
        report=found.anchor,
        mark=found.number or found.id[:MARK],
        number=found.number,
        kind=found.kind.value,
        when=None if when is None else span_of(when.best_earliest, when.best_latest),
        hull=None if when is None else span_of(when.earliest, when.latest),
        where=None if where is None else spot_of(where.lat_e7, where.lon_e7, where.radius_m),
        places=_places(glance, found),
        sector=found.sector,
        acts=tuple(Count(name=act, voices=count) for act, count in found.acts),
        sides=tuple(Count(name=side, voices=voices[side]) for side in sides),
        harm=tuple(harm_plain(one) for one in found.harm),
        fire=None if found.fire is None else (found.fire.low, found.fire.high),
        named=tuple(
            Blamed(whom=who_of(one.whom), words=one.words, by=tuple(who_of(by) for by in one.by))
            for one in found.blamed
        ),
        denied_by=tuple(who_of(one) for one in found.denied_by),
        denials=len(found.denials),
        claims=len(found.claims),
        reports=len(found.members) + len(found.sealed),
        late=len(found.late),
        fragile=found.fragile,
        found=_found(cited),
        cited=cited,
    )


def _found(cited: Sequence[Cited]) -> str:
    if any(one.stands for one in cited):
        return "found"
    if any(one.what == "finding" for one in cited):
        return "waiting"
    return "case" if cited else "nothing"


def cited_of(one: Citing) -> Cited:
    """A citation as data."""
    return Cited(what=one.what, id=one.id, label=one.label, state=one.state, stands=one.stands)


def _places(glance: Glance, found: IncidentOn) -> tuple[Words, ...]:
    names: dict[str, str] = {}
    for member in found.members:
        row = row_of(glance.states, member)
        if row is not None and row.body.site is not None and "site" not in row.origin.hidden:
            for name in row.body.site.names:
                names.setdefault(name, row.origin.lang)
    return tuple(Words(text=text, lang=lang) for text, lang in names.items())


def who_of(source: Source) -> Who:
    """A source as data."""
    return Who(kind=source.kind, name=source.name)


def spot_of(lat_e7: int, lon_e7: int, radius_m: int) -> Spot:
    """A place as data."""
    return Spot(
        lat=show_degrees(lat_e7)[:-DECIMALS],
        lon=show_degrees(lon_e7)[:-DECIMALS],
        lat_e7=lat_e7,
        lon_e7=lon_e7,
        radius_m=radius_m,
    )


def span_of(first: int, last: int) -> Span:
    """Seconds since 1970 as moments."""
    return Span(since=_text(first), until=_text(last))


def placed(one: IncidentLine) -> Placed:
    """An incident for the ground."""
    if one.where is None:
        raise RuntimeError("only what has a place is drawn")
    return Placed(
        report=one.report,
        mark=one.mark,
        lat_e7=one.where.lat_e7,
        lon_e7=one.where.lon_e7,
        radius_m=one.where.radius_m,
    )


def timed(found: IncidentOn, mark: str) -> Timed:
    """An incident for the timeline."""
    if found.when is None:
        raise RuntimeError("only what has a time is drawn")
    when = found.when
    return Timed(
        report=found.anchor,
        mark=mark,
        best=(when.best_earliest, when.best_latest),
        hull=(when.earliest, when.latest),
    )


def _named(happened: Happened, text: str) -> Sequence[Group]:
    try:
        return [happened.incidents.partition.find(text)]
    except Refused:  # nothing is called that here, which a list says by being empty
        return []


def period(glance: Glance, asked: Asked) -> tuple[int | None, int | None]:
    """First and last second of the time asked for, both in it; see `incidents_view`."""
    first = None if not asked.since else _second(asked.since, 0)
    last = None if not asked.until else _second(asked.until, DAY_S - 1)
    if first is not None and last is not None and first > last:
        raise Refused(
            "period_unclear",
            "a time was expected that begins before it ends, both a day (2025-10-20) or a time with zone; found "
            "from {since} until {until}",
            since=asked.since,
            until=asked.until,
        )
    if first is None and last is None:
        now = (parse_time(format_time(glance.state.record.heads.now)) - EPOCH) // SECOND
        latest = glance.grouped.happened.latest(now)
        if latest is not None:
            last = latest // DAY_S * DAY_S + DAY_S - 1
            first = last + 1 - WEEK_S
    return first, last


def _second(text: str, more: int) -> int:
    found = parse_moment(text)
    if found.instant is not None:
        return (found.instant - EPOCH) // SECOND
    if found.day is None:
        raise RuntimeError("a moment is a day or an instant")
    return (datetime(found.day.year, found.day.month, found.day.day, tzinfo=UTC) - EPOCH) // SECOND + more


def _figures(
    happened: Happened, first: int | None, last: int | None, sector: Name | None
) -> dict[str, Any] | None:
    if first is None or last is None or last - first >= LONGEST_FIGURED_S:
        return None
    if len(happened.chosen(2 * first - last, last, sector)) > MOST_FIGURED:
        return None
    found: Figures = happened.desk.figures(_moment(first), _moment(last + 1), sector)
    return dict(figures_plain(found))


def _moment(second: int) -> datetime:
    return EPOCH + timedelta(seconds=second)


def _text(second: int) -> str:
    return format_time(_moment(second))


def day_of(second: int) -> str:
    """The day (UTC) that a second is in."""
    return _moment(second).date().isoformat()
