# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How much likelier two reports are if they tell of one incident, in millionths of a nat; plain whole numbers.

    - ln(2 pi s2) - d2 / 2 s2        s2 = both position variances + the incident's own, metres squared
    - ln(2 pi u2) / 2 - dt2 / 2 u2   the same in time, seconds squared
    + quiet                          ln of the square metre seconds that bring one incident near there
    + act                            from what each class of source takes for what
    + blame, count, text, media      kernels.py

A satellite passes after the fact: between it and another report, time is one-sided (`_seen_later`).

`arrays.py` computes the same for millions at once; the tests hold one against the other.
"""

from dataclasses import dataclass
from math import isqrt

from sulh.fusion.kernels import Beside, beside
from sulh.fusion.parameters import SATELLITE, TOLD, UNDETERMINED, UNIT, Parameters, cell_key, ln
from sulh.fusion.reports import Reports
from sulh.fusion.table import LN_TWO_PI
from sulh.places.fixed import nearest_turn, scale

NM_PER_M = 1_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two reports compared: squared metres and seconds apart, the kernels, and their sum."""

    apart_m2: int
    apart_s: int
    space: int
    time: int
    rate: int
    act: int
    beside: Beside
    variance_m2: int
    variance_s2: int

    @property
    def score(self) -> int:
        return self.space + self.time + self.rate + self.act + self.beside.total


class Scorer:
    """Compares two reports by their indices, one pair at a time."""

    def __init__(self, reports: Reports, parameters: Parameters) -> None:
        self._reports = reports
        self._parameters = parameters
        self._rates = dict(parameters.rates)

    def only_attaches(self, i: int) -> bool:
        """Too vague to join two, sealed, or a satellite's: it corroborates; what that saw alone is no incident."""
        reports, parameters = self._reports, self._parameters
        return (
            reports.source[i] == SATELLITE
            or reports.sigma_m[i] > parameters.precise_m
            or reports.sigma_s[i] > parameters.precise_s
            or bool(reports.sealed and reports.sealed[i])
        )

    def apart(self, i: int, j: int) -> tuple[int, int]:
        """Squared metres and seconds between two reports; the order of the two does not matter."""
        reports = self._reports
        return (
            apart_m2(reports.lat[i], reports.lon[i], reports.lat[j], reports.lon[j]),
            abs(reports.time[i] - reports.time[j]),
        )

    def pair(self, i: int, j: int) -> Pair:
        """Everything about two reports."""
        reports, parameters = self._reports, self._parameters
        square, seconds = self.apart(i, j)
        s2 = reports.sigma_m[i] ** 2 + reports.sigma_m[j] ** 2 + parameters.extent_m**2
        u2 = reports.sigma_s[i] ** 2 + reports.sigma_s[j] ** 2 + parameters.extent_s**2
        if (reports.source[i] == SATELLITE) != (reports.source[j] == SATELLITE):
            moment, u2 = self._seen_later(i, j)
        else:
            moment = -((LN_TWO_PI + ln(u2)) // 2) - seconds * seconds * UNIT // (2 * u2)
        return Pair(
            apart_m2=square,
            apart_s=seconds,
            space=-LN_TWO_PI - ln(s2) - square * UNIT // (2 * s2),
            time=moment,
            rate=min(self.rate(i), self.rate(j)),
            act=self._act(i, j),
            beside=beside(reports, parameters, i, j),
            variance_m2=s2,
            variance_s2=u2,
        )

    def _seen_later(self, i: int, j: int) -> tuple[int, int]:
        """Even within the window before the detection; outside it as far as the other's clock may err."""
        reports, parameters = self._reports, self._parameters
        fire, other = (i, j) if reports.source[i] == SATELLITE else (j, i)
        before = reports.time[fire] - reports.time[other]
        beyond = max(0, -before, before - parameters.window_s)
        u2 = reports.sigma_s[other] ** 2 + parameters.extent_s**2
        return -ln(parameters.window_s) - beyond * beyond * UNIT // (2 * u2), u2

    def score(self, i: int, j: int, reach_m: int, reach_s: int) -> int | None:
        """The sum alone; None where they are out of reach of each other."""
        square, seconds = self.apart(i, j)
        if square > reach_m * reach_m or seconds > reach_s:
            return None
        return self.pair(i, j).score

    def rate(self, i: int) -> int:
        """ln of the square metre seconds for one incident around a report."""
        reports = self._reports
        key = cell_key(reports.lat[i], reports.lon[i], reports.time[i])
        return self._rates.get(key, self._parameters.quiet)

    def _act(self, i: int, j: int) -> int:
        a, b = self._reports.act[i], self._reports.act[j]
        if UNDETERMINED in (a, b):
            return 0
        one, two = self._reports.source[i], self._reports.source[j]
        return self._parameters.acts[act_index(one, two, a, b)]


def act_index(one: int, two: int, a: int, b: int) -> int:
    """Where the flat table has class `one` saying act `a` beside class `two` saying act `b`."""
    return ((one * 5 + two) * TOLD + a) * TOLD + b


def apart_m2(lat: int, lon: int, other_lat: int, other_lon: int) -> int:
    """Squared metres between two places in 1e-7 degrees, each leg rounded to the nearest metre."""
    north, east = scale((lat + other_lat) // 2)
    y = (abs(other_lat - lat) * north + NM_PER_M // 2) // NM_PER_M
    x = (abs(nearest_turn(other_lon, lon) - lon) * east + NM_PER_M // 2) // NM_PER_M
    return x * x + y * y


def flips(pair: Pair, threshold: int) -> tuple[int | None, int | None]:
    """How far apart in metres, and in seconds, the two would stand at the threshold; None: no distance would."""
    spare = pair.score - threshold
    metres2 = pair.apart_m2 + 2 * pair.variance_m2 * spare // UNIT
    seconds2 = pair.apart_s**2 + 2 * pair.variance_s2 * spare // UNIT
    return (
        isqrt(metres2) if metres2 >= 0 else None,
        isqrt(seconds2) if seconds2 >= 0 else None,
    )
