# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A plan of who is to watch, read from YAML into whole numbers; every fault names its line and key."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from sulh.errors import Phrase, Refused
from sulh.foresee import plan_file as form
from sulh.foresee.senses import ACTS, SENSES, Act, Family, Means, Sense
from sulh.intake.agreement_source import Path, Source, path_of, read_source, shown
from sulh.places import Zone, ZoneVersion, parse_degrees

BREACHES, ORIGINS, NIGHT, INSPECTION = 10, 2, 500, 500
AVAILABLE = 1_000
PATROL_HOURS = "06:00-18:00"
ALL_DAY = ((0, 1_440),)

Vertex = tuple[int, int]
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """An area of the plan, and the clauses without a registered place that are watched in it."""

    label: str
    vertices: tuple[Vertex, ...]
    clauses: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """A post or sensor: where it is, with what it perceives, at which minutes of a day, how often it works.

    People work always in their hours; of a sensor `available` per mille of blocks of six hours.
    """

    label: str
    means: Means
    by: str
    sector: str
    at: Vertex
    hours: tuple[tuple[int, int], ...] = ALL_DAY
    available: int = AVAILABLE
    reach_m: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Patrol:
    """People who go out; `hours`: the minutes of a day within which they set out."""

    label: str
    by: str
    sector: str
    per_day: int
    minutes: int
    hours: tuple[int, int]
    route: tuple[Vertex, ...] = ()
    reach_m: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """How often patrols are denied a sector (at a breach: the greater of both), how often delayed, for how long."""

    denial: int = 0
    denial_at_breach: int = 0
    delay: int = 0
    delay_minutes: int = 0


OPEN = Access()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnVersion:
    """A party's own drawing of something that the agreement draws; tolerance None: as the agreement's.

    file, line, key   where it stands, for what is wrong with it beside the agreement
    """

    file: str
    line: int
    key: str
    of: str
    whose: str
    vertices: tuple[Vertex, ...]
    tolerance_m: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All that is planned, and what is assumed."""

    name: str
    sectors: Mapping[str, Sector]
    watches: tuple[Watch, ...]
    patrols: tuple[Patrol, ...]
    access: Mapping[str, Access]
    versions: tuple[OwnVersion, ...]
    acts: Mapping[str, Act]
    senses: Mapping[tuple[Means, Family], Sense]
    breaches: int
    origins: int
    night: int
    inspection: int
    desk: int

    def entry(self, sector: str) -> Access:
        """Access to a sector; open where the plan says nothing."""
        return self.access.get(sector, OPEN)


def read_plan(data: bytes, name: str) -> Plan:
    """The plan of a YAML file.

    Raises Refused: as `read_yaml`; `plan_value`, `plan_key_unknown`, `plan_key_missing`, `plan_label_twice`,
    `plan_label_unknown`.
    """
    source = read_source(data, name)
    try:
        said = msgspec.convert(source.top, form.PlanFile, strict=False)
    except msgspec.ValidationError as error:
        raise _invalid(source, str(error)) from error
    return _Made(source).plan(said)


class _Made:
    """Makes numbers of a file that has the right form; keeps its lines for what is wrong with them."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.labels: dict[str, int] = {}
        self.sectors: dict[str, Sector] = {}

    def plan(self, said: form.PlanFile) -> Plan:
        for number, part in enumerate(said.sectors):
            self.sectors[part.label] = self._sector(part, ("sectors", number))
        posts = [self._post(part, ("posts", n)) for n, part in enumerate(said.posts)]
        patrols = [self._patrol(part, ("patrols", n)) for n, part in enumerate(said.patrols)]
        sensors = [self._sensor(part, ("sensors", n)) for n, part in enumerate(said.sensors)]
        return Plan(
            name=said.name,
            sectors=self.sectors,
            watches=(*posts, *sensors),
            patrols=tuple(patrols),
            access=self._access(said.access),
            versions=tuple(self._version(part, ("versions", n)) for n, part in enumerate(said.versions)),
            acts={**ACTS, **{p.code: _act(p) for p in said.acts}},
            senses={**SENSES, **{(p.means, p.family): _sense(p) for p in said.senses}},
            breaches=_or(said.breaches, BREACHES),
            origins=_or(said.origins, ORIGINS),
            night=_or(said.night, NIGHT),
            inspection=_or(said.inspection, INSPECTION),
            desk=_or(said.desk, 0),
        )

    def _sector(self, part: form.SectorPart, path: Path) -> Sector:
        self._label(part.label, path)
        vertices = self._points(part.vertices, (*path, "vertices"))
        version = ZoneVersion(
            id=part.label,
            whose="",
            vertices=vertices,
            valid_from="",
            valid_to="",
            tolerance_m=0,
            datum="WGS84",
        )
        try:
            Zone(version)
        except Refused as why:
            raise self._bad((*path, "vertices"), Phrase("an-area", "an area"), f"{why.code}: {why}") from why
        return Sector(label=part.label, vertices=vertices, clauses=frozenset(part.clauses))

    def _post(self, part: form.PostPart, path: Path) -> Watch:
        self._label(part.label, path)
        hours = [self._hours(text, (*path, "hours", n)) for n, text in enumerate(part.hours)]
        return Watch(
            label=part.label,
            means=Means.PEOPLE,
            by=part.by,
            sector=self._known(part.sector, path),
            at=self._points((part.at,), (*path, "at"))[0],
            hours=tuple(hours) or ALL_DAY,
            reach_m=part.reach_m,
        )

    def _sensor(self, part: form.SensorPart, path: Path) -> Watch:
        self._label(part.label, path)
        return Watch(
            label=part.label,
            means=part.kind,
            by=part.by,
            sector=self._known(part.sector, path),
            at=self._points((part.at,), (*path, "at"))[0],
            available=_or(part.available, AVAILABLE),
            reach_m=part.reach_m,
        )

    def _patrol(self, part: form.PatrolPart, path: Path) -> Patrol:
        self._label(part.label, path)
        return Patrol(
            label=part.label,
            by=part.by,
            sector=self._known(part.sector, path),
            per_day=part.per_day,
            minutes=part.minutes,
            hours=self._hours(part.hours or PATROL_HOURS, (*path, "hours")),
            route=() if part.route is None else self._points(part.route, (*path, "route")),
            reach_m=part.reach_m,
        )

    def _access(self, parts: Sequence[form.AccessPart]) -> dict[str, Access]:
        found: dict[str, Access] = {}
        for number, part in enumerate(parts):
            path: Path = ("access", number)
            if self._known(part.sector, path) in found:
                raise self._twice((*path, "sector"), part.sector, self.source.line(path))
            found[part.sector] = Access(
                denial=_or(part.denial, 0),
                denial_at_breach=_or(part.denial_at_breach, 0),
                delay=_or(part.delay, 0),
                delay_minutes=_or(part.delay_minutes, 0),
            )
        return found

    def _version(self, part: form.VersionPart, path: Path) -> OwnVersion:
        return OwnVersion(
            file=self.source.name,
            line=self.source.line((*path, "vertices")),
            key=shown((*path, "vertices")),
            of=part.of,
            whose=part.whose,
            vertices=self._points(part.vertices, (*path, "vertices")),
            tolerance_m=part.tolerance_m,
        )

    # --- parts ----------------------------------------------------------------------------------------

    def _label(self, label: str, path: Path) -> None:
        """A label that nothing else of the plan has: what is drawn for one watch is drawn by its label."""
        if label in self.labels:
            raise self._twice((*path, "label"), label, self.labels[label])
        self.labels[label] = self.source.line((*path, "label"))

    def _known(self, sector: str, path: Path) -> str:
        if sector not in self.sectors:
            where = (*path, "sector")
            raise Refused(
                "plan_label_unknown",
                "{file}, line {line}, {key}: {label} is no label of a sector of this plan; the sectors are: {known}",
                file=self.source.name,
                line=self.source.line(where),
                key=shown(where),
                label=sector,
                known=", ".join(self.sectors),
            )
        return sector

    def _points(self, pairs: Sequence[Sequence[str]], path: Path) -> tuple[Vertex, ...]:
        found = []
        for number, (lat, lon) in enumerate(pairs):
            try:
                found.append((parse_degrees(lat), parse_degrees(lon)))
            except Refused as why:
                at = path if path[-1] == "at" else (*path, number)
                wanted = "latitude and longitude in degrees such as 34.1234567"
                raise self._bad(at, wanted, f"{lat}, {lon}") from why
        for lat_e7, lon_e7 in found:
            if abs(lat_e7) > 850_000_000 or abs(lon_e7) > 1_800_000_000:
                raise self._bad(
                    path,
                    Phrase("within-degrees", "a latitude within 85 and a longitude within 180 degrees"),
                    str(found[0]),
                )
        return tuple(found)

    def _hours(self, text: str, path: Path) -> tuple[int, int]:
        first, last = (int(part[:2]) * 60 + int(part[3:]) for part in text.split("-"))
        if not first < last <= 1_440:
            raise self._bad(path, Phrase("hours-of-day", "hours of one day such as 06:00-18:00"), text)
        return first, last

    def _bad(self, path: Path, expected: str, found: str) -> Refused:
        return _value(self.source, path, expected, found)

    def _twice(self, path: Path, label: str, first: int) -> Refused:
        return Refused(
            "plan_label_twice",
            "{file}, line {line}, {key}: {label} stands at line {first} already; each has one of its own",
            file=self.source.name,
            line=self.source.line(path),
            key=shown(path),
            label=label,
            first=first,
        )


def _act(part: form.ActPart) -> Act:
    return Act(family=part.family, minutes=part.minutes, own_side=part.own_side)


def _sense(part: form.SensePart) -> Sense:
    return Sense(
        reach_m=part.reach_m,
        day=part.day,
        night=part.night,
        lateral=part.lateral,
        depth=part.depth,
        tells_m=_or(part.tells_m, 0),
    )


def _or(value: T | None, default: T) -> T:
    return default if value is None else value


def _value(source: Source, path: Path, expected: str, found: str) -> Refused:
    return bad_value(source.name, source.line(path), shown(path), expected, found)


def bad_value(file: str, line: int, key: str, expected: str, found: str) -> Refused:
    """What is refused of a value, where it stands in a plan's file."""
    return Refused(
        "plan_value",
        "{file}, line {line}, {key}: {expected} was expected, and {found} was found; mend it",
        file=file,
        line=line,
        key=key,
        expected=expected,
        found=found[:200] or '""',
    )


def _invalid(source: Source, message: str) -> Refused:
    """msgspec's complaint with the line and key of the file."""
    problem, _, where = message.partition(" - at `")
    path = path_of(where.rstrip("`"))
    named = re.search(r"field `([^`]+)`", problem)
    if named is None:
        return _value(source, path, problem[:1].lower() + problem[1:], str(_at(source.top, path)))
    if "unknown" in problem:
        return Refused(
            "plan_key_unknown",
            "{file}, line {line}: the key {key} has no meaning in a plan; see what has: sulh foresee --schema",
            file=source.name,
            line=source.line((*path, named[1])),
            key=shown((*path, named[1])),
        )
    return Refused(
        "plan_key_missing",
        "{file}, line {line}: the key {key} is missing; add it",
        file=source.name,
        line=source.line(path),
        key=shown((*path, named[1])),
    )


def _at(value: object, path: Path) -> object:
    for step in path:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
    return value
