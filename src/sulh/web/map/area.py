# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A piece of ground that somebody asks about: "west,south,east,north" in degrees, west and south in it.

East and north are not in it, so that pieces side by side count nothing twice; at 180 degrees and at a pole they are.
West may be greater than east: such a piece crosses the 180th meridian.
"""

from sulh.places.fixed import HALF_TURN_E7, POLE_E7
from sulh.places.point import parse_degrees, show_degrees

# What a pattern can say of it: degrees that there are. That south is below north it cannot.
_EAST = r"-?(180(\.0{1,7})?|(1[0-7][0-9]|[1-9]?[0-9])(\.[0-9]{1,7})?)"
_NORTH = r"-?(90(\.0{1,7})?|[1-8]?[0-9](\.[0-9]{1,7})?)"
PATTERN = f"^{_EAST},{_NORTH},{_EAST},{_NORTH}$"
Sides = tuple[int, int, int, int]


def read_area(text: str) -> str:
    """The one spelling of an area. Raises ValueError or Refused for what is none."""
    return show_area(sides(text))


def sides(text: str) -> Sides:
    """West, south, east, north in 1e-7 degree. Raises ValueError or Refused for what is none."""
    west, south, east, north = (parse_degrees(part) for part in text.split(","))
    if not (-POLE_E7 <= south < north <= POLE_E7):
        raise ValueError(text)
    if not (-HALF_TURN_E7 <= west <= HALF_TURN_E7 and -HALF_TURN_E7 <= east <= HALF_TURN_E7) or west == east:
        raise ValueError(text)
    return west, south, east, north


def show_area(area: Sides) -> str:
    """Its text, without nought at the end."""
    return ",".join(show_degrees(side).rstrip("0").removesuffix(".") for side in area)


def holds(area: Sides, lat_e7: int, lon_e7: int) -> bool:
    """Whether a point lies in it."""
    west, south, east, north = area
    if not (south <= lat_e7 < north or lat_e7 == north == POLE_E7):
        return False
    if west < east:
        return west <= lon_e7 < east or lon_e7 == east == HALF_TURN_E7
    return lon_e7 >= west or lon_e7 < east
