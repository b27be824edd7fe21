# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Says where something is: whole numbers of 1e-7 degree, a radius of doubt, and versions of lines.

Bit for bit alike on every machine: integers, one frozen table and integer square roots only.
"""

from sulh.places.line import Line, LineMeasure, LineVersion, Side, measure
from sulh.places.point import Place, apart_cm, parse_degrees, show_degrees

__all__ = [
    "Line",
    "LineMeasure",
    "LineVersion",
    "Place",
    "Side",
    "apart_cm",
    "measure",
    "parse_degrees",
    "show_degrees",
]
