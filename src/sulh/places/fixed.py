# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Measures on a flat piece of the WGS84 ellipsoid with whole numbers only.

Around a latitude, 1e-7 degree north and 1e-7 degree east have known lengths in nanometres (table.py,
straight between its quarter degrees). Taken at the middle latitude of two points they give their distance
on the ellipsoid: measured against pyproj, within 0.1 m up to 50 km and 5 m up to 200 km, at latitudes up
to 37 degrees; further away, or near a pole, the figure is only an order of size.
"""

from math import isqrt

from sulh.places.table import EAST_NM, NORTH_NM, STEP_E7

DEGREE_E7 = 10_000_000
POLE_E7, HALF_TURN_E7, TURN_E7 = 90 * DEGREE_E7, 180 * DEGREE_E7, 360 * DEGREE_E7
NM_PER_CM = 10_000_000
# The shortest that 1e-7 degree of latitude is anywhere: at the equator.
LEAST_NORTH_NM = NORTH_NM[0]


def scale(lat_e7: int) -> tuple[int, int]:
    """Nanometres of 1e-7 degree (north, east) at a latitude, interpolated in the table."""
    step, rest = divmod(abs(lat_e7), STEP_E7)
    if not rest:
        return NORTH_NM[step], EAST_NM[step]
    north, east = NORTH_NM[step], EAST_NM[step]
    return (
        north + ((NORTH_NM[step + 1] - north) * rest + STEP_E7 // 2) // STEP_E7,
        east + ((EAST_NM[step + 1] - east) * rest + STEP_E7 // 2) // STEP_E7,
    )


def square_nm2(lat_e7: int, lon_e7: int, other_lat_e7: int, other_lon_e7: int) -> int:
    """The square of the distance between two points in nm^2, by the scale at their middle latitude."""
    north, east = scale((lat_e7 + other_lat_e7) // 2)
    y, x = (other_lat_e7 - lat_e7) * north, (other_lon_e7 - lon_e7) * east
    return x * x + y * y


def root(square: int) -> int:
    """The square root, rounded to the nearest whole number."""
    floor = isqrt(square)
    return floor + (square - floor * floor > floor)


def to_cm(length_nm: int) -> int:
    """Nanometres as whole centimetres, to the nearest."""
    return (length_nm + NM_PER_CM // 2) // NM_PER_CM


def nearest_turn(lon_e7: int, reference_e7: int) -> int:
    """The longitude plus or minus whole turns so that it lies within half a turn of the reference."""
    return reference_e7 + (lon_e7 - reference_e7 + HALF_TURN_E7) % TURN_E7 - HALF_TURN_E7


def safe(found: int) -> int | str:
    """A number as a refusal may show it: str() of a number made thousands of digits long fails on purpose."""
    return found if abs(found) < 2**53 else "> 2^53"
