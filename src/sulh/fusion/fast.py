# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The engine's loops, compiled by numba where that is installed; the same whole numbers, to the bit.

Everything is int64: numba's floor division, remainder and shifts of signed numbers are Python's. Without numba
these run as plain Python, which is for the tests; `engine.fuse` then takes `arrays.py` and `frontier.py`.

No sum overflows: of weighted places see `parameters._heaviest`; a square in metres is below 2^37 and a second's
below 2^42, so both fit 63 bits when multiplied by a million (2^20); logarithms are of less than 2^46.
"""

import hashlib
import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from sulh.fusion.acts import HALVINGS, HALVINGS_SHIFT, NOTHING, ONE_BITS
from sulh.fusion.arrays import LON_SHIFT, LON_SPAN, NM_PER_M, Blocks, Scores
from sulh.fusion.bulk import Ints
from sulh.fusion.frontier import JOINED, REASONS, by_parts, chances
from sulh.fusion.gather import Barred
from sulh.fusion.parameters import TOLD, UNIT, WEIGHT
from sulh.fusion.reports import Reports
from sulh.fusion.scores import FAR, FAR_S
from sulh.fusion.table import EXP, LN, LN_2, LN_TWO_PI
from sulh.places.fixed import HALF_TURN_E7, TURN_E7
from sulh.places.table import EAST_NM, NORTH_NM, STEP_E7

F = TypeVar("F", bound=Callable[..., Any])

_LN, _EXP = np.array(LN, dtype=np.int64), np.array(EXP, dtype=np.int64)
_NORTH, _EAST = np.array(NORTH_NM, dtype=np.int64), np.array(EAST_NM, dtype=np.int64)
_LAST = len(NORTH_NM) - 1
MEANS, WIDTH, SPAN, MOST = (
    REASONS.index(why) for why in (Barred.MEANS, Barred.WIDTH, Barred.SPAN, Barred.MOST)
)
# Columns of the table of groups.
SIZE, FIRST, FINAL, SOUTH, NORTH, WEST, EAST, LAT, LON, SPREAD, TIME, SPREAD_S, RATE, ALONE, SAID = range(15)
COLUMNS = SAID + TOLD


RESTS_ON = (
    *("fusion.acts", "fusion.arrays", "fusion.frontier", "fusion.gather", "fusion.parameters"),
    *("fusion.scores", "fusion.table", "places.fixed", "places.table"),
)


def _numba() -> Any:
    try:
        return importlib.import_module("numba")
    except ImportError:
        return None


def _kept(numba: Any) -> bool:
    """Whether compiled loops can be kept, in a folder of their own for each text of what they rest on.

    numba looks at the text of this file alone: with a number changed in another, old loops would be taken.
    """
    files = [str(importlib.import_module(f"sulh.{name}").__file__) for name in RESTS_ON]
    digest = hashlib.sha256(b"".join(Path(file).read_bytes() for file in files)).hexdigest()
    try:
        folder = Path.home() / ".cache" / "sulh" / f"loops-{digest[:16]}"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (OSError, RuntimeError):  # no home, or none that may be written in
        return False
    numba.config.CACHE_DIR = str(folder)
    return True


NUMBA = _numba()
KEPT = bool(NUMBA) and _kept(NUMBA)


def compiled(function: F) -> F:
    """The function, compiled at its first call and kept on disk, where numba is there."""
    return NUMBA.njit(cache=KEPT)(function) if NUMBA else function


@compiled
def _ln(value: int) -> int:
    bits, rest = 0, value
    for step in (32, 16, 8, 4, 2, 1):
        if rest >> step:
            bits += step
            rest >>= step
    shift = bits - 8
    if shift <= 0:
        return int((shift + 8) * LN_2 + _LN[(value << -shift) - 256])
    top = value >> shift
    more = ((value - (top << shift)) << 16) >> shift
    slope = _LN[min(top - 255, 256)] - _LN[top - 256]
    return int((shift + 8) * LN_2 + _LN[top - 256] + (slope * more >> 16))


@compiled
def _metres2(lat: int, lon: int, other_lat: int, other_lon: int) -> int:
    middle = abs((lat + other_lat) // 2)
    step, rest = middle // STEP_E7, middle % STEP_E7
    after = min(step + 1, _LAST)
    north = _NORTH[step] + ((_NORTH[after] - _NORTH[step]) * rest + STEP_E7 // 2) // STEP_E7
    east = _EAST[step] + ((_EAST[after] - _EAST[step]) * rest + STEP_E7 // 2) // STEP_E7
    turn = (other_lon - lon + HALF_TURN_E7) % TURN_E7 - HALF_TURN_E7
    y = (abs(other_lat - lat) * north + NM_PER_M // 2) // NM_PER_M
    x = (abs(turn) * east + NM_PER_M // 2) // NM_PER_M
    return int(x * x + y * y)


@compiled
def _near(square: int, s2: int, seconds: int, u2: int, tail: int) -> int:
    """Place and time together, as `scores.space_score` and `scores.time_score`."""
    least = _ln(tail * UNIT)
    far, long = min(square * UNIT // s2, FAR), min(seconds * seconds * UNIT // u2, FAR)
    space = -LN_TWO_PI - _ln(s2) - (tail + 2) * (_ln(tail * UNIT + far) - least) // 2
    return space - ((LN_TWO_PI + _ln(u2)) // 2) - (tail + 1) * (_ln(tail * UNIT + long) - least) // 2


@compiled
def _pairs(key: Ints, rows: Ints, step: Ints, acts: Ints, limits: Ints) -> tuple[Ints, int]:
    """Each two of `Blocks.pairs` that score above the threshold, as rows of (score, i, j), and their number.

    `rows` are columns in the order of `key`, so that who is near in place is near in memory.
    """
    reach2, reach_s, extent_m2, extent_s2, tail, threshold = limits
    index, shift, base, lon, window, lats, lons, times, sigma_m, sigma_s, rate, said = rows
    found = np.empty((3, max(1_024, len(index))), dtype=np.int64)
    count = 0
    for ring in range(len(step)):
        at = 0
        for a in range(len(index)):
            low = (
                base[a] + step[ring] + min(max((lon[a] - window[a] + TURN_E7) >> LON_SHIFT, 0), LON_SPAN - 1)
            )
            high = (
                base[a] + step[ring] + min(max((lon[a] + window[a] + TURN_E7) >> LON_SHIFT, 0), LON_SPAN - 1)
            )
            if ring == 0:
                at = a + 1
            else:
                while at < len(key) and key[at] < low:
                    at += 1
                while at > 0 and key[at - 1] >= low:
                    at -= 1
            b = at
            while b < len(key) and key[b] <= high:
                seconds = abs(times[a] - times[b])
                if seconds <= reach_s and (shift[a] == 0 or shift[b] == 0):
                    square = _metres2(lats[a], lons[a], lats[b], lons[b])
                    if square <= reach2:
                        s2 = sigma_m[a] * sigma_m[a] + sigma_m[b] * sigma_m[b] + extent_m2
                        u2 = sigma_s[a] * sigma_s[a] + sigma_s[b] * sigma_s[b] + extent_s2
                        score = _near(square, s2, min(seconds, FAR_S), u2, tail)
                        score += min(rate[a], rate[b]) + acts[said[a], said[b]]
                        if score > threshold:
                            if count == found.shape[1]:
                                wider = np.empty((3, count + count // 2), dtype=np.int64)
                                wider[:, :count] = found
                                found = wider
                            i, j = index[a], index[b]
                            found[0, count], found[1, count], found[2, count] = score, min(i, j), max(i, j)
                            count += 1
                b += 1
    return found, count


@compiled
def _labels(i: Ints, j: Ints, count: int) -> Ints:
    """As `frontier.parts`."""
    parent = np.arange(count)
    for at in range(len(i)):
        low, high = i[at], j[at]
        while parent[low] != low:
            parent[low] = parent[parent[low]]
            low = parent[low]
        while parent[high] != high:
            parent[high] = parent[parent[high]]
            high = parent[high]
        parent[max(low, high)] = min(low, high)
    for k in range(count):  # a parent is always lower, so it is final before its children are looked at
        parent[k] = parent[parent[k]]
    return parent


@compiled
def _together(row: Ints, other: Ints, priors: Ints) -> int:
    most = row[SAID] + other[SAID] + priors[0]
    for k in range(1, TOLD):
        most = max(most, row[SAID + k] + other[SAID + k] + priors[k])
    total = 0
    for k in range(TOLD):
        below = most - (row[SAID + k] + other[SAID + k] + priors[k])
        if below <= NOTHING:
            halvings = below * HALVINGS >> HALVINGS_SHIFT
            part, rest = (halvings & 0xFFFF) >> 8, halvings & 0xFF
            total += _EXP[part] - ((_EXP[part] - _EXP[part + 1]) * rest >> 8) >> (halvings >> 16)
    return int(most + _ln(total) - ONE_BITS * LN_2)


@compiled
def _bar(one: Ints, two: Ints, priors: Ints, limits: Ints) -> int:
    threshold, most, span_s, width2, gate, tail = limits
    if one[SIZE] + two[SIZE] > most:
        return MOST
    if max(one[FINAL], two[FINAL]) - min(one[FIRST], two[FIRST]) > span_s:
        return SPAN
    apart = two[WEST] - one[WEST]
    shift = (apart + HALF_TURN_E7) % TURN_E7 - HALF_TURN_E7 - apart
    west, east = min(one[WEST], two[WEST] + shift), max(one[EAST], two[EAST] + shift)
    south, north = min(one[SOUTH], two[SOUTH]), max(one[NORTH], two[NORTH])
    if east - west >= HALF_TURN_E7 or _metres2(south, west, north, east) > width2:
        return WIDTH
    square = _metres2(one[LAT], one[LON], two[LAT], two[LON])
    seconds = min(abs(one[TIME] - two[TIME]), FAR_S)
    s2, u2 = (one[SPREAD] + two[SPREAD]) // 2, (one[SPREAD_S] + two[SPREAD_S]) // 2
    if min(square * UNIT // s2, FAR) + min(seconds * seconds * UNIT // u2, FAR) > gate:
        return MEANS
    score = _near(square, s2, seconds, u2, tail) + min(one[RATE], two[RATE])
    score += _together(one, two, priors) - one[ALONE] - two[ALONE]
    return JOINED if score > threshold else MEANS


@compiled
def _join(
    i: Ints, j: Ints, groups: Ints, singles: Ints, origin: Ints, sigma: Ints, priors: Ints, limits: Ints
) -> tuple[Ints, Ints]:
    """As `Gathering.join`, pair by pair; `groups` is written over."""
    count = len(groups)
    parent, last, after = np.arange(count), np.arange(count), np.full(count, -1)
    fate = np.full(len(i), JOINED - 1, dtype=np.int64)
    silent = np.zeros(COLUMNS, dtype=np.int64)
    for at in range(len(i)):
        low, high = i[at], j[at]
        while parent[low] != low:
            parent[low] = parent[parent[low]]
            low = parent[low]
        while parent[high] != high:
            parent[high] = parent[parent[high]]
            high = parent[high]
        if low == high:
            continue
        if low > high:
            low, high = high, low
        fate[at] = _bar(groups[low], groups[high], priors, limits)
        if fate[at] == JOINED:
            parent[high] = low
            after[last[low]] = high
            last[low] = last[high]
            _sum(low, after, groups, singles, origin, sigma)
            groups[low, ALONE] = _together(groups[low], silent, priors)
    for k in range(count):  # a parent is always lower, so it is final before its children are looked at
        parent[k] = parent[parent[k]]
    return parent, fate


@compiled
def _sum(root: int, after: Ints, groups: Ints, singles: Ints, origin: Ints, sigma: Ints) -> None:
    """As `Gathering._of`: everything anew from who is in the group."""
    row, home = groups[root], singles[root]
    weight = weight_s = lats = lons = times = voices = size = 0
    for k in range(TOLD):
        row[SAID + k] = 0
    i = root
    while i >= 0:
        one = singles[i]
        size += 1
        east = (one[LON] - home[LON] + HALF_TURN_E7) % TURN_E7 - HALF_TURN_E7
        row[FIRST], row[FINAL] = min(row[FIRST], one[TIME]), max(row[FINAL], one[TIME])
        row[SOUTH], row[NORTH] = min(row[SOUTH], one[LAT]), max(row[NORTH], one[LAT])
        row[WEST], row[EAST] = min(row[WEST], home[LON] + east), max(row[EAST], home[LON] + east)
        row[RATE] = min(row[RATE], one[RATE])
        if _speaks(i, root, after, singles, origin, sigma):
            voices += 1
            here, then = WEIGHT // one[SPREAD], WEIGHT // one[SPREAD_S]
            weight, weight_s = weight + here, weight_s + then
            lats, lons = lats + here * (one[LAT] - home[LAT]), lons + here * east
            times += then * (one[TIME] - home[TIME])
            for k in range(TOLD):
                row[SAID + k] += one[SAID + k]
            row[SPREAD], row[SPREAD_S] = one[SPREAD], one[SPREAD_S]
        i = after[i]
    row[SIZE] = size
    row[LAT], row[LON] = home[LAT] + lats // weight, home[LON] + lons // weight
    row[TIME] = home[TIME] + times // weight_s
    if voices > 1:
        row[SPREAD], row[SPREAD_S] = WEIGHT // weight, WEIGHT // weight_s


@compiled
def _speaks(i: int, root: int, after: Ints, singles: Ints, origin: Ints, sigma: Ints) -> bool:
    """Whether nobody surer in the group is of the same origin."""
    if origin[i] == 0:
        return True
    k = root
    while k >= 0:
        if k != i and origin[k] == origin[i]:
            mine = (sigma[0, i], sigma[1, i], singles[i, TIME], i)
            other = (sigma[0, k], sigma[1, k], singles[k, TIME], k)
            if other < mine:
                return False
        k = after[k]
    return True


def edges(scores: Scores) -> tuple[Ints, Ints, Ints]:
    """As `Scores.edges`, all at once; only for reports that hold no more than a table."""
    columns, parameters = scores.columns, scores.parameters
    precise = np.flatnonzero(~columns.only_attach(parameters))
    blocks = Blocks(columns, precise, parameters.reach_m, parameters.reach_s)
    key, (index, *own), step = blocks.sorted()
    near = columns.lat, columns.lon, columns.time, columns.sigma_m, columns.sigma_s, scores.rate, scores.said
    rows = np.stack([index, *own, *(column[index] for column in near)])
    limits = (
        *(parameters.reach_m**2, parameters.reach_s, parameters.extent_m**2, parameters.extent_s**2),
        *(parameters.tail, parameters.threshold),
    )
    found, count = _pairs(key, rows, step, scores.acts, np.array(limits, dtype=np.int64))
    score, i, j = found[:, :count]
    return score, i, j


def gathered(reports: Reports, scores: Scores, i: Ints, j: Ints) -> tuple[Ints, Ints]:
    """As `frontier.gathered`."""
    return by_parts(i, j, _labels(i, j, len(reports)), _Part(reports, scores))


class _Part:
    """As `frontier.Part`, for one part after another."""

    def __init__(self, reports: Reports, scores: Scores) -> None:
        self._columns, parameters = scores.columns, scores.parameters
        self._extents = parameters.extent_m**2, parameters.extent_s**2
        self._rate, self._row = scores.rate, scores.said
        self._origin = np.frombuffer(reports.origins, dtype=np.int64)
        self._said, self._priors = chances(parameters), np.array(parameters.priors, dtype=np.int64)
        self._alone = _alone(self._said, self._priors)
        limits = (
            *(parameters.threshold, parameters.most, parameters.span_s, parameters.width_m**2),
            *(parameters.gate, parameters.tail),
        )
        self._limits = np.array(limits, dtype=np.int64)

    def __call__(self, nodes: Ints, i: Ints, j: Ints) -> tuple[Ints, Ints]:
        """Each node's root and each pair's fate."""
        columns = self._columns
        singles = np.empty((len(nodes), COLUMNS), dtype=np.int64)
        singles[:, SIZE] = 1
        for to, values in (
            *(((FIRST, FINAL, TIME), columns.time), ((SOUTH, NORTH, LAT), columns.lat)),
            *(((WEST, EAST, LON), columns.lon), ((RATE,), self._rate)),
        ):
            singles[:, to] = values[nodes][:, None]
        sigma = np.stack([columns.sigma_m[nodes], columns.sigma_s[nodes]])
        singles[:, SPREAD] = 2 * sigma[0] ** 2 + self._extents[0]
        singles[:, SPREAD_S] = 2 * sigma[1] ** 2 + self._extents[1]
        singles[:, SAID:] = self._said[self._row[nodes]]
        singles[:, ALONE] = self._alone[self._row[nodes]]
        root, fate = _join(
            i, j, singles.copy(), singles, self._origin[nodes], sigma, self._priors, self._limits
        )
        return root, fate


def _alone(said: Ints, priors: Ints) -> Ints:
    """Of each class and act, as `Acts.alone`."""
    rows = np.zeros((len(said), COLUMNS), dtype=np.int64)
    rows[:, SAID:] = said
    silent = np.zeros(COLUMNS, dtype=np.int64)
    return np.array([_together(row, silent, priors) for row in rows], dtype=np.int64)
