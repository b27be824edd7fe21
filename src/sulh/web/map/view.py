# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The map's data: every incident of a time, sector and piece of ground as an area, or counted in cells; lines, zones.

Beyond `MOST_AREAS` no browser and no bad line bears more: then cells of a grid are counted, and each cell's area is a
question (`area=…`) that opens the list behind its number. A line or zone is every registered version, each alike,
with whose it is; its vertices stand as its statement has them (docs/format.md, Base64 VLQ of differences).
"""

from collections.abc import Iterable, Mapping, Sequence

from sulh.agreement.line_kinds import Agreeing
from sulh.agreement.line_state import LineRow, ZoneRow
from sulh.mechanism import States, Thing
from sulh.places.point import show_degrees
from sulh.web.console.asked import Asked
from sulh.web.console.incidents import DECIMALS, MARK, day_of, period
from sulh.web.console.plain import At, Plain, at_of
from sulh.web.console.shelf import Glance
from sulh.web.map.area import show_area, sides
from sulh.web.map.ground import address_of, ground_of
from sulh.web.map.placing import Spot, cells

MOST_AREAS = 1_000  # some 60 kB packed; a map of more is a stain
MOST_VERSIONS = 40  # of lines, and of zones


class Area(Plain, frozen=True, kw_only=True):
    """An incident: within `radius_m` metres of a point, in 1e-7 degree and as the table has it. report: by which it is asked for."""

    report: str
    mark: str
    lat: str
    lon: str
    lat_e7: int
    lon_e7: int
    radius_m: int


class Cell(Plain, frozen=True, kw_only=True):
    """A piece of ground with how many incidents have their middle in it. area: the question that opens them."""

    area: str
    west_e7: int
    south_e7: int
    east_e7: int
    north_e7: int
    count: int


class Drawn(Plain, frozen=True, kw_only=True):
    """A version of a line or zone. whose: None where it is proposed to all; agreed: who agrees to it now."""

    id: str
    label: str
    whose: str | None
    agreed: tuple[str, ...]
    vertices: str


class MapView(Plain, frozen=True, kw_only=True):
    """What happened in a time, a sector and a piece of ground, as a map has it.

    count     how many there are; `unplaced`: of them nobody says where; the rest are `areas`, or counted in `cells`
    ground    where the ground under it is read, see `ground`; "" for none
    """

    at: At
    since: str
    until: str
    sector: str
    area: str
    count: int
    unplaced: int
    areas: tuple[Area, ...]
    cells: tuple[Cell, ...]
    lines: tuple[Drawn, ...]
    zones: tuple[Drawn, ...]
    ground: str


def map_view(glance: Glance, asked: Asked) -> MapView:
    """The map of the time asked for; without one, of the week that ends with the latest incident."""
    happened, placing = glance.grouped.happened, glance.grouped.placing
    first, last = period(glance, asked)
    groups = happened.chosen(first, last, asked.sector or None)
    groups = placing.within(groups, sides(asked.area) if asked.area else None)
    placed = [(group, spot) for group in groups if (spot := placing.where(group)) is not None]
    few = len(placed) <= MOST_AREAS
    partition = happened.incidents.partition
    return MapView(
        at=at_of(glance),
        since="" if first is None else day_of(first),
        until="" if last is None else day_of(last),
        sector=asked.sector,
        area=asked.area,
        count=len(groups),
        unplaced=len(groups) - len(placed),
        areas=tuple(
            Area(
                report=group.anchor,
                mark=partition.reported.number(group.anchor) or partition.name(group)[:MARK],
                lat=show_degrees(spot.lat_e7)[:-DECIMALS],
                lon=show_degrees(spot.lon_e7)[:-DECIMALS],
                lat_e7=spot.lat_e7,
                lon_e7=spot.lon_e7,
                radius_m=spot.radius_m,
            )
            for group, spot in (placed if few else ())
        ),
        cells=() if few else cells_of([spot for _, spot in placed]),
        lines=_versions(glance.states, glance.states.lines),
        zones=_versions(glance.states, glance.states.zones),
        ground=address_of(ground_of(glance.states)),
    )


def cells_of(spots: Sequence[Spot]) -> tuple[Cell, ...]:
    """Cells as data."""
    return tuple(
        Cell(
            area=show_area(one.area),
            west_e7=one.area[0],
            south_e7=one.area[1],
            east_e7=one.area[2],
            north_e7=one.area[3],
            count=one.count,
        )
        for one in cells(spots)
    )


def agreed_of(states: States) -> Mapping[str, tuple[str, ...]]:
    """By each version of a line or zone the parties whose last word is that they agree to it."""
    said: dict[str, dict[str, bool]] = {}
    for word in states.line_agreements:
        target = word.row.first("version")
        if target is not None:
            said.setdefault(target, {})[word.row.party] = word.row.body.value is Agreeing.AGREES
    return {id: tuple(party for party, yes in words.items() if yes) for id, words in said.items()}


def _versions(states: States, things: Iterable[Thing[LineRow] | Thing[ZoneRow]]) -> tuple[Drawn, ...]:
    agreed = agreed_of(states)
    every = [version for thing in things for version in thing.current]
    return tuple(
        Drawn(
            id=version.id,
            label=version.row.body.label,
            whose=version.row.body.whose,
            agreed=agreed.get(version.id, ()),
            vertices=version.row.body.vertices,
        )
        for version in every[:MOST_VERSIONS]
    )
