# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Finds those who may be within reach of a place and time among any number, at the same cost: cells in a dict.

A band of latitude is at least as high as the reach, a slice of time as long, a cell as wide where its band is
narrowest. What is found holds all within reach, and others: an exact test comes after.
"""

from collections.abc import Iterator

from sulh.places.fixed import HALF_TURN_E7, LEAST_NORTH_NM, POLE_E7, TURN_E7, scale
from sulh.places.table import STEP_E7

NM_PER_M = 1_000_000_000
# Bands, slices of ten minutes since 1900, and cells of a kilometre round the globe, each fit their part of a key.
SLICE_BITS = CELL_BITS = 32
SLICE_ZERO = 1 << 31


class Grid:
    """Numbers of reports by the cell that each lies in; places in 1e-7 degrees, times in seconds."""

    def __init__(self, reach_m: int, reach_s: int) -> None:
        self._band, self._slice = _degrees(reach_m), reach_s
        self._reach_m = reach_m
        self._widths: dict[int, int] = {}
        self._cells: dict[int, list[int]] = {}

    def put(self, slot: int, lat: int, lon: int, moment: int) -> None:
        """Remember one."""
        self._cells.setdefault(self._key(lat, lon, moment), []).append(slot)

    def drop(self, slot: int, lat: int, lon: int, moment: int) -> None:
        """Forget one that was put there. KeyError or ValueError where it was not: our own misuse."""
        key = self._key(lat, lon, moment)
        self._cells[key].remove(slot)
        if not self._cells[key]:
            del self._cells[key]

    def near(self, lat: int, lon: int, moment: int, reach_m: int, reach_s: int) -> list[int]:
        """All that may lie within reach, those who lie there too and some beyond; each once."""
        found: list[int] = []
        get = self._cells.get
        slices = range((moment - reach_s) // self._slice, (moment + reach_s) // self._slice + 1)
        for band, first, last in self._rows(lat, lon, reach_m):
            for moment_slice in slices:
                base = _base(band, moment_slice)
                for cell in range(first, last + 1):
                    held = get(base + cell)
                    if held is not None:
                        found += held
        return found

    def _key(self, lat: int, lon: int, moment: int) -> int:
        band = (lat + POLE_E7) // self._band
        return _base(band, moment // self._slice) + (lon + HALF_TURN_E7) % TURN_E7 // self._width(band)

    def _rows(self, lat: int, lon: int, reach_m: int) -> Iterator[tuple[int, int, int]]:
        """(band, first cell, last cell) around a place; two of a band where the window crosses the date line."""
        high = _degrees(reach_m)
        _, east = scale(min(abs(lat) + 2 * high, POLE_E7 - STEP_E7))
        window = min(reach_m * NM_PER_M // east + 1, HALF_TURN_E7 - 1)
        at = (lon + HALF_TURN_E7) % TURN_E7
        low, top = at - window, at + window
        spans = [(max(low, 0), min(top, TURN_E7 - 1))]
        if low < 0:
            spans.append((low + TURN_E7, TURN_E7 - 1))
        if top >= TURN_E7:
            spans.append((0, top - TURN_E7))
        for band in range((lat - high + POLE_E7) // self._band, (lat + high + POLE_E7) // self._band + 1):
            width = self._width(band)
            reached = -1
            for west, limit in sorted(spans):
                first, last = max(west // width, reached + 1), limit // width
                if first <= last:
                    yield band, first, last
                    reached = last

    def _width(self, band: int) -> int:
        """1e-7 degrees of longitude: the reach at the edge of the band that is nearer to a pole."""
        found = self._widths.get(band)
        if found is None:
            south = band * self._band - POLE_E7
            edge = max(abs(south), abs(south + self._band))
            _, east = scale(min(edge, POLE_E7 - STEP_E7))
            found = self._widths[band] = self._reach_m * NM_PER_M // east + 1
        return found


def _degrees(reach_m: int) -> int:
    """1e-7 degrees of latitude that are as long at least, anywhere."""
    return reach_m * NM_PER_M // LEAST_NORTH_NM + 1


def _base(band: int, moment_slice: int) -> int:
    return (((band + 1) << SLICE_BITS) + moment_slice + SLICE_ZERO) << CELL_BITS
