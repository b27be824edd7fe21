# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may leave the mechanism without giving its sources away: coarsened until nobody is singled out, or withheld.

    class      items of one place, time and role, as far as these are shown; of every organisation whose people stand
               behind it at least k do, so that none finds another's one by leaving out its own, real or invented
    rungs      the site on a day, the sector on a day, the sector in a week, the same without what sets a role
               apart, the area in a week; whatever finds no k persons on any of them is withheld and counted
    batches    what was shown stays as it was shown, and what is new has to fill classes of its own: whoever lays
               two releases beside each other learns no more than whole classes
    no ids     a statement's id has a place in the log and so a time: a release names none

There is one row of releases, each made from all items and from the release before it. A release of a part (one act,
one side) beside a release of the whole would give the rest away; it is made from the whole one, by its classes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sulh.record.charter import Adoption
from sulh.record.procedure import standing_procedure
from sulh.statement.envelope import Hex32

# Five is the least cell of health statistics practice; in a village of one monitor any smaller number names him.
PERSONS = 5
# The charter's own number, where its template has one and it is adopted. Whoever adds it to the template has each
# release keep the number of its own time: what was shown with five persons is not to be recut with three.
PROCEDURE = "release_persons"
WEEK = timedelta(days=7)
DAY = timedelta(days=1)


class PlaceGrain(StrEnum):
    """How closely a place is shown; finest first."""

    SITE = "site"
    SECTOR = "sector"
    AREA = "area"


class TimeGrain(StrEnum):
    """How closely a time is shown."""

    DAY = "day"
    WEEK = "week"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that a person said or saw. Neither `id`, `org` nor `person` is ever shown.

    org      whose people it is of
    person   who could be singled out, by any key that tells persons apart; "" where it is not known: all such
             count as one person, since they may be
    role     what the person is, and `apart` what sets it apart within that (a sex, a post, a language), or ""
    """

    id: Hex32
    org: str
    person: str
    site: str
    sector: str
    area: str
    day: date
    role: str
    apart: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Cell:
    """A class as it is shown: place and its grain, the days from `since` on, role and what sets it apart."""

    grain: str
    place: str
    span: str
    since: date
    role: str
    apart: str

    @property
    def last(self) -> date:
        """The last day that is shown."""
        return self.since + (WEEK if self.span == TimeGrain.WEEK else DAY) - DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What is shown: how many items each cell has; and what is only counted.

    withheld    items that no cell could hide
    withdrawn   items that were shown once and stand no more: their cells keep them, since a cell that shrinks by
                one would show whose it was
    held        which items stand in which cell: kept by whoever releases, never shown
    """

    cells: Mapping[Cell, int]
    withheld: int
    withdrawn: int
    held: Mapping[Hex32, Cell]

    def shown(self) -> list[dict[str, object]]:
        """The cells as plain data, in the order of what they show and of nothing else."""
        return [
            {
                "grain": cell.grain,
                "place": cell.place,
                "from": cell.since.isoformat(),
                "until": cell.last.isoformat(),
                "role": cell.role,
                "apart": cell.apart,
                "count": count,
            }
            for cell, count in sorted(self.cells.items())
        ]


RUNGS: tuple[tuple[PlaceGrain, TimeGrain, bool], ...] = (
    (PlaceGrain.SITE, TimeGrain.DAY, True),
    (PlaceGrain.SECTOR, TimeGrain.DAY, True),
    (PlaceGrain.SECTOR, TimeGrain.WEEK, True),
    (PlaceGrain.SECTOR, TimeGrain.WEEK, False),
    (PlaceGrain.AREA, TimeGrain.WEEK, False),
)


def persons_asked(adoption: Adoption) -> int:
    """How many persons have to stand behind a class: the charter's number, never less than two, or PERSONS."""
    values = {value.name: value.number for value in standing_procedure(adoption) if value.adopted}
    return max(2, values.get(PROCEDURE, PERSONS))


def release(items: Iterable[Item], persons: int, before: Release | None = None) -> Release:
    """The release of these items after `before`; the same whatever the order in which they are given."""
    every = {item.id: item for item in items}
    held = dict(before.held) if before is not None else {}
    # 1. What was shown stays where it was shown, whatever came since.
    waiting = [item for number, item in every.items() if number not in held]
    # 2. What is new climbs the rungs together: each class is filled by new items alone.
    for rung in RUNGS:
        classes: dict[tuple[Cell, str], list[Item]] = {}
        for item in waiting:
            classes.setdefault((_cell(item, rung), item.org), []).append(item)
        full = {key: found for key, found in classes.items() if _persons(found) >= persons}
        held |= {item.id: cell for (cell, _), found in full.items() for item in found}
        waiting = [item for item in waiting if item.id not in held]
    # 3. The rest is counted and not shown.
    cells: dict[Cell, int] = {}
    for cell in held.values():
        cells[cell] = cells.get(cell, 0) + 1
    gone = sum(number not in every for number in held)
    return Release(cells=cells, withheld=len(waiting), withdrawn=gone, held=held)


def _persons(items: Iterable[Item]) -> int:
    return len({item.person for item in items})


def _cell(item: Item, rung: tuple[PlaceGrain, TimeGrain, bool]) -> Cell:
    grain, span, apart = rung
    monday = item.day - timedelta(days=item.day.weekday())
    places = {PlaceGrain.SITE: item.site, PlaceGrain.SECTOR: item.sector, PlaceGrain.AREA: item.area}
    return Cell(
        grain=grain.value,
        place=places[grain],
        span=span.value,
        since=monday if span is TimeGrain.WEEK else item.day,
        role=item.role,
        apart=item.apart if apart else "",
    )
