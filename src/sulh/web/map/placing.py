# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Where every incident of a state is, and how many are where and when: what map, timeline and table choose by.

An incident is where the report that knows best puts it, the same as in the table. It is chosen by the middle of its
area; the area itself is drawn. One that nobody places is in no piece of ground.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sulh.mechanism import Changed, States
from sulh.places.fixed import HALF_TURN_E7, POLE_E7
from sulh.readings.incidents import Incidents
from sulh.readings.incidents_dated import Line
from sulh.readings.partition import Group
from sulh.readings.tellings import DAY_S
from sulh.statement.envelope import Hex32
from sulh.web.map.area import Sides, holds

CELLS = 24  # along the longer side: some hundred cells at most are drawn
STEPS_E7 = (
    *(step * 1_000 for step in (10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000)),
    *(step * 10_000_000 for step in (10, 15, 30, 60)),
)  # a thousandth of a degree to sixty degrees
BINS = 120  # along the time: at 960 pixels eight for each
STEPS_DAYS = (1, 2, 7, 14, 28, 91, 182, 364, 728, 1820, 3640, 9100, 36400)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place: the middle of an area, and its radius."""

    lat_e7: int
    lon_e7: int
    radius_m: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A piece of ground and how many incidents are in it."""

    area: Sides
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Binned:
    """Days, in seconds since 1970 with both ends in it, and how many incidents began then."""

    first: int
    last: int
    count: int


class Placing:
    """The places of one state's incidents, each found once for as long as it is what it was."""

    # Of what a state shares, this is made of others: they take up new rows before it.
    rests_on_others = True

    def __init__(self, states: States) -> None:
        self._states = states
        self._spots: dict[Hex32, tuple[Group, Spot | None]] = {}

    def advance(self, changed: Changed) -> bool:
        """An incident that anything moved is another group, and its place is found anew."""
        if len(self._spots) > 2 * len(self._states.shared(Incidents)):
            self._spots.clear()  # half of them are of groups that are none any more
        return True

    def ready(self) -> None:
        """Find the place of every incident: half a second of 100,000, and not when somebody asks for a map of all."""
        for group in self._states.shared(Incidents).groups:
            self.where(group)

    def where(self, group: Group) -> Spot | None:
        """The place of one incident; None where nobody gives one that this reader may see."""
        held = self._spots.get(group.anchor)
        if held is None or held[0] is not group:
            area = self._states.shared(Incidents).where(group)
            spot = (
                None if area is None else Spot(lat_e7=area.lat_e7, lon_e7=area.lon_e7, radius_m=area.radius_m)
            )
            held = self._spots[group.anchor] = group, spot
        return held[1]

    def within(self, groups: Sequence[Group], area: Sides | None) -> Sequence[Group]:
        """Those whose middle lies there; all of them where no area is asked for."""
        if area is None:
            return groups
        return [
            group
            for group in groups
            if (spot := self.where(group)) is not None and holds(area, spot.lat_e7, spot.lon_e7)
        ]


def cells(spots: Sequence[Spot]) -> tuple[Counted, ...]:
    """How many are in each cell of a grid of whole degrees or parts of them, from the south-west."""
    step = _step(spots)
    found: dict[tuple[int, int], int] = {}
    for spot in spots:
        # What lies on the 180th meridian or at the north pole belongs to the cell before it.
        at = (min(spot.lat_e7, POLE_E7 - 1) // step, min(spot.lon_e7, HALF_TURN_E7 - 1) // step)
        found[at] = found.get(at, 0) + 1
    return tuple(
        Counted(area=_cell(row, column, step), count=count) for (row, column), count in sorted(found.items())
    )


def _step(spots: Sequence[Spot]) -> int:
    lats, lons = [one.lat_e7 for one in spots], [one.lon_e7 for one in spots]
    wide = max(max(lats) - min(lats), max(lons) - min(lons)) if spots else 0
    return next((step for step in STEPS_E7 if wide // step < CELLS), STEPS_E7[-1])


def _cell(row: int, column: int, step: int) -> Sides:
    west, south = max(column * step, -HALF_TURN_E7), max(row * step, -POLE_E7)
    return west, south, min((column + 1) * step, HALF_TURN_E7), min((row + 1) * step, POLE_E7)


def bins(line: Line, since: int, until: int) -> tuple[Binned, ...]:
    """How many began in each of at most some hundred equal times of whole days, empty ones too.

    The first is that of the first that began from `since` on, the last that of the last that began by `until`.
    """
    begin, end = line.first_from(since), line.latest_first(until)
    if begin is None or end is None or begin > end:
        return ()
    first, last = begin // DAY_S, end // DAY_S
    days = next((days for days in STEPS_DAYS if (last - first) // days < BINS), STEPS_DAYS[-1])
    found = []
    for day in range(first, last + 1, days):
        start, stop = day * DAY_S, (day + days) * DAY_S
        count = line.began(max(start, since), min(stop, until + 1))
        found.append(Binned(first=start, last=stop - 1, count=count))
    return tuple(found)
