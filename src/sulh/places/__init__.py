# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Says where something is: whole numbers of 1e-7 degree, a radius of doubt, versions of lines and zones.

Bit for bit alike on every machine: integers, one frozen table and integer square roots only.
"""

from sulh.places.geojson import Shown, line_geojson, read_geojson, zone_geojson
from sulh.places.line import Line, LineMeasure, LineVersion, Side, measure
from sulh.places.packed import PACKED_PATTERN, pack, unpack
from sulh.places.point import Place, apart_cm, parse_degrees, show_degrees
from sulh.places.zone import Within, Zone, ZoneMeasure, ZoneVersion

__all__ = [
    "PACKED_PATTERN",
    "Line",
    "LineMeasure",
    "LineVersion",
    "Place",
    "Shown",
    "Side",
    "Within",
    "Zone",
    "ZoneMeasure",
    "ZoneVersion",
    "apart_cm",
    "line_geojson",
    "measure",
    "pack",
    "parse_degrees",
    "read_geojson",
    "show_degrees",
    "unpack",
    "zone_geojson",
]
