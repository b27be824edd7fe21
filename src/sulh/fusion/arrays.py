# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The same scores for millions of pairs at once: blocks in space and time, 64-bit whole numbers, NumPy.

Every operation here is on int64: add, multiply, floor, shift, compare, sort and search. No float and no
sum whose order could differ is used, so processors and their vector units cannot disagree.

The blocks only find who can be within reach; what counts is the exact test after them. A band of latitude
is at least as high as the reach, a slice of time at least as long; within a band and slice reports are
sorted by longitude, and each asks for those within its own window there and in the neighbours.
"""

from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from sulh.fusion.acts import Acts
from sulh.fusion.bulk import Beside
from sulh.fusion.parameters import (
    CELL_E7,
    LAT_CELLS,
    LON_CELLS,
    MONTH_S,
    SATELLITE,
    TOLD,
    UNIT,
    Parameters,
)
from sulh.fusion.parameters import ln as plain_ln
from sulh.fusion.reports import Reports
from sulh.fusion.scores import FAR, FAR_S
from sulh.fusion.table import LN, LN_2, LN_TWO_PI
from sulh.places.fixed import HALF_TURN_E7, LEAST_NORTH_NM, POLE_E7, TURN_E7
from sulh.places.table import EAST_NM, NORTH_NM, STEP_E7

Ints = npt.NDArray[np.int64]

NM_PER_M = 1_000_000_000
# Pairs looked at in one go: what stays in memory is some hundred bytes a pair.
CHUNK = 1 << 18
# Longitudes in keys are counted in 4096e-7 degrees, 46 m at most; 859 degrees fit.
# Bands and slices beside one's own, so that each two meet once.
AHEAD = ((0, 0), (0, 1), (1, -1), (1, 0), (1, 1))
LON_SHIFT, LON_SPAN = 12, 1 << 21

_LN = np.array(LN, dtype=np.int64)
_POWERS = np.array([1 << k for k in range(63)], dtype=np.int64)
_NORTH = np.array(NORTH_NM, dtype=np.int64)
_EAST = np.array(EAST_NM, dtype=np.int64)
_LAST = len(NORTH_NM) - 1


def ln(values: Ints) -> Ints:
    """As `parameters.ln`, for numbers from 1 below 2^46."""
    shift = np.searchsorted(_POWERS, values, side="right").astype(np.int64) - 9
    down, up = np.maximum(shift, 0), np.maximum(-shift, 0)
    top = (values >> down) << up
    rest = ((values - ((values >> down) << down)) << 16) >> down
    step = top - 256
    after = _LN[np.minimum(step + 1, 256)]
    found: Ints = (shift + 8) * LN_2 + _LN[step] + ((after - _LN[step]) * rest >> 16)
    return found


def scale(lat: Ints) -> tuple[Ints, Ints]:
    """As `places.fixed.scale`: nanometres of 1e-7 degree (north, east)."""
    size = np.abs(lat)
    step, rest = size // STEP_E7, size % STEP_E7
    after = np.minimum(step + 1, _LAST)
    north = _NORTH[step] + ((_NORTH[after] - _NORTH[step]) * rest + STEP_E7 // 2) // STEP_E7
    east = _EAST[step] + ((_EAST[after] - _EAST[step]) * rest + STEP_E7 // 2) // STEP_E7
    return north, east


def counted(reports: Reports) -> tuple[dict[int, int], dict[int, int]]:
    """Reports by cell and month, and by act: what a file is calibrated by."""
    columns = Columns(reports)
    found = [np.unique(values, return_counts=True) for values in (columns.cells(), columns.act)]
    cells, acts = (dict(zip(keys.tolist(), n.tolist(), strict=True)) for keys, n in found)
    return cells, acts


class Columns:
    """A file's reports as arrays."""

    def __init__(self, reports: Reports) -> None:
        self.lat, self.lon = _array(reports.lat), _array(reports.lon)
        self.sigma_m, self.sigma_s = _array(reports.sigma_m), _array(reports.sigma_s)
        self.time, self.act, self.source = _array(reports.time), _array(reports.act), _array(reports.source)
        self.sealed = _array(reports.sealed) if reports.sealed else None

    def cells(self) -> Ints:
        """As `parameters.cell_key`."""
        lat, lon = (self.lat + POLE_E7) // CELL_E7, (self.lon + HALF_TURN_E7) // CELL_E7
        keys: Ints = (self.time // MONTH_S * LAT_CELLS + lat) * LON_CELLS + lon
        return keys

    def only_attach(self, parameters: Parameters) -> npt.NDArray[np.bool_]:
        """As `Scorer.only_attaches`."""
        vague = (self.sigma_m > parameters.precise_m) | (self.sigma_s > parameters.precise_s)
        found: npt.NDArray[np.bool_] = vague | (self.source == SATELLITE)
        return found if self.sealed is None else found | (self.sealed != 0)


def _array(column: object) -> Ints:
    return np.frombuffer(column, dtype=np.int64)  # type: ignore[call-overload, no-any-return]


class Scores:
    """Compares reports in bulk, as `scores.Scorer` does one pair."""

    def __init__(self, reports: Reports, parameters: Parameters) -> None:
        self.columns = columns = Columns(reports)
        self.parameters = parameters
        self.acts = act_table(parameters.priors, parameters.chances)
        self.said = columns.source * (TOLD + 1) + columns.act
        self.beside = Beside(reports, parameters)
        keys = np.array([key for key, _ in parameters.rates], dtype=np.int64)
        values = np.array([value for _, value in parameters.rates] + [parameters.quiet], dtype=np.int64)
        cells = columns.cells()
        at = np.searchsorted(keys, cells)
        known = at < len(keys)
        known[known] = keys[at[known]] == cells[known]
        self.rate = values[np.where(known, at, len(keys))]

    def edges(self) -> Iterator[tuple[Ints, Ints, Ints]]:
        """Pairs (score, i, j), i below j, of precise reports above the threshold; each once, in no order."""
        precise = np.flatnonzero(~self.columns.only_attach(self.parameters))
        reach = self.parameters.reach_m, self.parameters.reach_s
        index = Blocks(self.columns, precise, *reach)
        for i, j in index.pairs():
            yield self.above(np.minimum(i, j), np.maximum(i, j), *reach)

    def attachments(self) -> Iterator[tuple[Ints, Ints, Ints]]:
        """Pairs (score, i, j) above the threshold: i only attaches, j is precise."""
        vague = self.columns.only_attach(self.parameters)
        reach = self.parameters.attach_m, self.parameters.attach_s
        index = Blocks(self.columns, np.flatnonzero(~vague), *reach)
        for i, j in index.asked(np.flatnonzero(vague)):
            yield self.above(i, j, *reach)

    def above(self, i: Ints, j: Ints, reach_m: int, reach_s: int) -> tuple[Ints, Ints, Ints]:
        """(score, i, j) of those of these pairs that are within reach and above the threshold."""
        columns, parameters = self.columns, self.parameters
        seconds = np.abs(columns.time[i] - columns.time[j])
        near = seconds <= reach_s
        i, j, seconds = i[near], j[near], seconds[near]
        square = apart_m2(columns.lat[i], columns.lon[i], columns.lat[j], columns.lon[j])
        near = square <= reach_m * reach_m
        i, j, seconds, square = i[near], j[near], seconds[near], square[near]
        s2 = columns.sigma_m[i] ** 2 + columns.sigma_m[j] ** 2 + parameters.extent_m**2
        u2 = columns.sigma_s[i] ** 2 + columns.sigma_s[j] ** 2 + parameters.extent_s**2
        score = space_scores(square, s2, parameters.tail)
        moment = time_scores(seconds, u2, parameters.tail)
        self._seen_later(moment, i, j)
        score += moment + np.minimum(self.rate[i], self.rate[j]) + self.acts[self.said[i], self.said[j]]
        score += self.beside.total(i, j)
        kept = score > parameters.threshold
        return score[kept], i[kept], j[kept]

    def _seen_later(self, moment: Ints, i: Ints, j: Ints) -> None:
        """As `Scorer._seen_later`, put in place where one of the two is a satellite's."""
        columns, parameters = self.columns, self.parameters
        at = np.flatnonzero((columns.source[i] == SATELLITE) != (columns.source[j] == SATELLITE))
        if not len(at):
            return
        first = columns.source[i[at]] == SATELLITE
        fire, other = np.where(first, i[at], j[at]), np.where(first, j[at], i[at])
        before = columns.time[fire] - columns.time[other]
        beyond = np.minimum(FAR_S, np.maximum(0, np.maximum(-before, before - parameters.window_s)))
        u2 = columns.sigma_s[other] ** 2 + parameters.extent_s**2
        moment[at] = -ln(np.array([parameters.window_s])) - beyond * beyond * UNIT // (2 * u2)

    def copies(self, i: Ints, j: Ints) -> npt.NDArray[np.bool_]:
        """Which of these pairs hold one picture, or nearly one text."""
        return self.beside.copies(i, j)

    @property
    def copies_known(self) -> bool:
        """Whether any report holds words or media at all."""
        return self.beside.copies_known


@lru_cache(maxsize=8)
def act_table(priors: tuple[int, ...], chances: tuple[int, ...]) -> Ints:
    """What any two reports say of the act, by class and act of both."""
    acts = Acts(priors, chances)
    alone = [acts.alone(said) for said in acts.said]
    found = [
        [acts.both(one, two) - alone[a] - alone[b] for b, two in enumerate(acts.said)]
        for a, one in enumerate(acts.said)
    ]
    return np.array(found, dtype=np.int64)


def space_scores(square_m2: Ints, variance_m2: Ints, tail: int) -> Ints:
    """As `scores.space_score`."""
    found: Ints = (
        -LN_TWO_PI - ln(variance_m2) - (tail + 2) * _tail(strange(square_m2, variance_m2), tail) // 2
    )
    return found


def time_scores(seconds: Ints, variance_s2: Ints, tail: int) -> Ints:
    """As `scores.time_score`."""
    near = np.minimum(seconds, FAR_S)
    found: Ints = (
        -((LN_TWO_PI + ln(variance_s2)) // 2)
        - (tail + 1) * _tail(strange(near * near, variance_s2), tail) // 2
    )
    return found


def strange(square: Ints, variance: Ints) -> Ints:
    """As `scores.strange`."""
    found: Ints = np.minimum(square * UNIT // variance, FAR)
    return found


def _tail(far: Ints, tail: int) -> Ints:
    """As `scores._tail`."""
    found: Ints = ln(tail * UNIT + far) - plain_ln(tail * UNIT)
    return found


def apart_m2(lat: Ints, lon: Ints, other_lat: Ints, other_lon: Ints) -> Ints:
    """As `scores.apart_m2`."""
    north, east = scale((lat + other_lat) // 2)
    turn = (other_lon - lon + HALF_TURN_E7) % TURN_E7 - HALF_TURN_E7
    y = (np.abs(other_lat - lat) * north + NM_PER_M // 2) // NM_PER_M
    x = (np.abs(turn) * east + NM_PER_M // 2) // NM_PER_M
    square: Ints = x * x + y * y
    return square


class Blocks:
    """Some of the reports, sorted so that those within reach of any place and time are a few short ranges."""

    def __init__(self, columns: Columns, members: Ints, reach_m: int, reach_s: int) -> None:
        self._columns, self._reach_m, self._reach_s = columns, reach_m, reach_s
        self._band = reach_m * NM_PER_M // LEAST_NORTH_NM + 1
        self._from = int(columns.time.min()) if len(columns.time) else 0
        self._slices = (int(columns.time.max()) - self._from) // reach_s + 4 if len(columns.time) else 4
        east = self._window(columns.lat[members])
        west = members[columns.lon[members] < 2 * east - HALF_TURN_E7]
        # Whoever lies just east of the date line stands a second time beyond its other side.
        index = np.concatenate([members, west])
        shift = np.concatenate([np.zeros_like(members), np.full_like(west, TURN_E7)])
        keys = self._keys(index, columns.lon[index] + shift)
        order = np.argsort(keys, kind="stable")
        self._key, self._index, self._shift = keys[order], index[order], shift[order]

    def _window(self, lat: Ints) -> Ints:
        """Half a window in 1e-7 degrees of longitude: reach where a degree is shortest within reach."""
        _, east = scale(np.minimum(np.abs(lat) + 2 * self._band, POLE_E7 - STEP_E7))
        window: Ints = self._reach_m * NM_PER_M // east + 1
        return window

    def _keys(self, index: Ints, lon: Ints, bands: int = 0, slices: int = 0) -> Ints:
        """Band, slice and longitude in one number, ascending."""
        band = (self._columns.lat[index] + POLE_E7) // self._band + 1 + bands
        moment = (self._columns.time[index] - self._from) // self._reach_s + 1 + slices
        at = np.clip((lon + TURN_E7) >> LON_SHIFT, 0, LON_SPAN - 1)
        keys: Ints = (band * self._slices + moment) * LON_SPAN + at
        return keys

    def pairs(self) -> Iterator[tuple[Ints, Ints]]:
        """Each two members that may be within reach, once."""
        own = np.arange(len(self._index), dtype=np.int64)
        lon = self._columns.lon[self._index] + self._shift
        window = self._window(self._columns.lat[self._index])
        for bands, slices in AHEAD:
            first, end = self._range(self._index, lon, window, bands, slices)
            if not (bands or slices):
                first = own + 1
            for i, j in _expanded(own, first, end):
                real = (self._shift[i] == 0) | (self._shift[j] == 0)
                yield self._index[i[real]], self._index[j[real]]

    def sorted(self) -> tuple[Ints, tuple[Ints, ...], Ints]:
        """What `pairs` goes by: keys; members, turns, each one's key without longitude, longitude and window; and
        what leads from a key to the neighbours that are looked at from it."""
        lon = self._columns.lon[self._index] + self._shift
        window = self._window(self._columns.lat[self._index])
        base = self._key // LON_SPAN * LON_SPAN
        steps = [(bands * self._slices + slices) * LON_SPAN for bands, slices in AHEAD]
        return self._key, (self._index, self._shift, base, lon, window), np.array(steps, dtype=np.int64)

    def asked(self, index: Ints) -> Iterator[tuple[Ints, Ints]]:
        """Each of these reports, with each member that may be within its reach."""
        lon, window = self._columns.lon[index], self._window(self._columns.lat[index])
        own = np.arange(len(index), dtype=np.int64)
        # Whoever lies just east of the date line asks beyond its other side too; a pair may come twice.
        for bands in (-1, 0, 1):
            for slices in (-1, 0, 1):
                for turn in (0, TURN_E7):
                    some = own[lon - window < -HALF_TURN_E7] if turn else own
                    first, end = self._range(index[some], lon[some] + turn, window[some], bands, slices)
                    for i, j in _expanded(some, first, end):
                        yield index[i], self._index[j]

    def _range(self, index: Ints, lon: Ints, window: Ints, bands: int, slices: int) -> tuple[Ints, Ints]:
        low, high = (
            self._keys(index, lon - window, bands, slices),
            self._keys(index, lon + window, bands, slices),
        )
        return (
            np.searchsorted(self._key, low, side="left").astype(np.int64),
            np.searchsorted(self._key, high, side="right").astype(np.int64),
        )


def _expanded(own: Ints, first: Ints, end: Ints) -> Iterator[tuple[Ints, Ints]]:
    """(own, each of first..end), in chunks."""
    counts = np.maximum(end - first, 0)
    before = np.cumsum(counts) - counts
    total = int(counts.sum())
    edge = 0
    while edge < len(own) and total:
        most = int(before[edge]) + CHUNK
        last = max(edge + 1, int(np.searchsorted(before, most, side="right")) - 1)
        n = counts[edge:last]
        if n.any():
            i = np.repeat(own[edge:last], n)
            within = np.arange(len(i), dtype=np.int64) - np.repeat(before[edge:last] - before[edge], n)
            yield i, np.repeat(first[edge:last], n) + within
        edge = last
