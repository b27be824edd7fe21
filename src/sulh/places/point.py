# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A place with the radius of what is known about it: an area, never a false point."""

import re

import msgspec

from sulh.errors import Refused
from sulh.places.fixed import DEGREE_E7, HALF_TURN_E7, POLE_E7, nearest_turn, root, safe, square_nm2, to_cm

# A radius wider than this says nothing about any line.
MAX_RADIUS_M = 1_000_000
# A place name with its district fits; a story does not.
MAX_NAME_CHARS = 200

_DEGREES = re.compile(r"(-?)([0-9]{1,3})(?:\.([0-9]{1,7}))?")


class Place(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somewhere within `radius_m` metres of a centre given in 1e-7 degree of WGS84, with a name if it has one."""

    lat_e7: int
    lon_e7: int
    radius_m: int
    name: str = ""

    def check(self) -> None:
        """Raises Refused "bad_place"."""
        _check_range("lat_e7", self.lat_e7, -POLE_E7, POLE_E7)
        _check_range("lon_e7", self.lon_e7, -HALF_TURN_E7, HALF_TURN_E7)
        _check_range("radius_m", self.radius_m, 1, MAX_RADIUS_M)
        _check_range("name", len(self.name), 0, MAX_NAME_CHARS)


def apart_cm(one: Place, other: Place) -> int:
    """Centimetres between the centres of two places; see `fixed` for how exact."""
    lon_e7 = nearest_turn(other.lon_e7, one.lon_e7)
    return to_cm(root(square_nm2(one.lat_e7, one.lon_e7, other.lat_e7, lon_e7)))


def parse_degrees(text: str) -> int:
    """1e-7 degrees of a text such as "34.1234567", in 0-9 with a point. Raises Refused "bad_degrees"."""
    match = _DEGREES.fullmatch(text)
    if match is None:
        raise Refused(
            "bad_degrees",
            "expected degrees such as 34.1234567 or -7.5 with at most seven decimals, found {found}",
            found=repr(text[:40]),
        )
    size = int(match[2]) * DEGREE_E7 + int((match[3] or "").ljust(7, "0"))
    return -size if match[1] else size


def show_degrees(value_e7: int) -> str:
    """The text of 1e-7 degrees with all seven decimals, which `parse_degrees` reads back."""
    whole, rest = divmod(abs(value_e7), DEGREE_E7)
    return f"{'-' if value_e7 < 0 else ''}{whole}.{rest:07d}"


def _check_range(field: str, found: int, least: int, most: int) -> None:
    if not least <= found <= most:
        raise Refused(
            "bad_place",
            "expected {field} of a place from {least} to {most} (a name counts its characters), found {found}",
            field=field,
            least=least,
            most=most,
            found=safe(found),
        )
