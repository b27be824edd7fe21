# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""How much likelier two reports are if they tell of one incident, in millionths of a nat; plain whole numbers.

    - ln(2 pi s2) - (tail + 2) / 2 ln(1 + d2 / tail s2)           s2 = both position variances + the incident's own
    - ln(2 pi u2) / 2 - (tail + 1) / 2 ln(1 + dt2 / tail u2)      the same in time, seconds squared
    + rate                           ln of the square metre seconds that bring one incident near there
    + act                            from what each class of source takes for what
    + blame, count, text, media      kernels.py

These are normal densities with the longer tails of Student's t, since sources know their own errors badly.
A satellite passes after the fact: between it and another report, time is one-sided (`_seen_later`).
`gather.py` compares two groups by the same formulas, from their means; `arrays.py` does it in bulk.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sulh.fusion.acts import Acts
from sulh.fusion.kernels import Beside, beside
from sulh.fusion.parameters import SATELLITE, UNIT, Parameters, cell_key, ln
from sulh.fusion.reports import Reports
from sulh.fusion.table import LN_TWO_PI
from sulh.places.fixed import nearest_turn, scale

NM_PER_M = 1_000_000_000
# Further apart is no less likely: squares of these times a million, and logarithms, fit 64 bits.
FAR_S, FAR = 1 << 21, 1 << 40


def space_score(square_m2: int, variance_m2: int, tail: int) -> int:
    """Of means so far apart whose difference has this variance."""
    return -LN_TWO_PI - ln(variance_m2) - (tail + 2) * _tail(strange(square_m2, variance_m2), tail) // 2


def time_score(seconds: int, variance_s2: int, tail: int) -> int:
    """The same in time."""
    near = min(seconds, FAR_S)
    return (
        -((LN_TWO_PI + ln(variance_s2)) // 2)
        - (tail + 1) * _tail(strange(near * near, variance_s2), tail) // 2
    )


def strange(square: int, variance: int) -> int:
    """A squared distance in millionths of its variance."""
    return min(square * UNIT // variance, FAR)


def _tail(far: int, tail: int) -> int:
    """ln(1 + far / tail), with `far` in millionths of a variance."""
    return ln(tail * UNIT + far) - ln(tail * UNIT)


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
        self.acts = Acts(parameters.priors, parameters.chances)

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
            moment = time_score(seconds, u2, parameters.tail)
        return Pair(
            apart_m2=square,
            apart_s=seconds,
            space=space_score(square, s2, parameters.tail),
            time=moment,
            rate=min(self.rate(i), self.rate(j)),
            act=self.acts.score(self.said(i), self.said(j)),
            beside=beside(reports, parameters, i, j),
            variance_m2=s2,
            variance_s2=u2,
        )

    def _seen_later(self, i: int, j: int) -> tuple[int, int]:
        """Even within the window before the detection; outside it as far as the other's clock may err."""
        reports, parameters = self._reports, self._parameters
        fire, other = (i, j) if reports.source[i] == SATELLITE else (j, i)
        before = reports.time[fire] - reports.time[other]
        beyond = min(FAR_S, max(0, -before, before - parameters.window_s))
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

    def said(self, i: int) -> tuple[int, ...]:
        """What a report says of the act: a chance for each."""
        return self.acts.of(self._reports.source[i], self._reports.act[i])


def apart_m2(lat: int, lon: int, other_lat: int, other_lon: int) -> int:
    """Squared metres between two places in 1e-7 degrees, each leg rounded to the nearest metre."""
    north, east = scale((lat + other_lat) // 2)
    y = (abs(other_lat - lat) * north + NM_PER_M // 2) // NM_PER_M
    x = (abs(nearest_turn(other_lon, lon) - lon) * east + NM_PER_M // 2) // NM_PER_M
    return x * x + y * y


def flips(pair: Pair, parameters: Parameters) -> tuple[int | None, int | None]:
    """How far apart in metres, and in seconds, the two would stand at the threshold; None: no distance would."""
    spare = pair.score - parameters.threshold
    return (
        _reached(lambda m: space_score(m * m, pair.variance_m2, parameters.tail), pair.space - spare),
        _reached(lambda s: time_score(s, pair.variance_s2, parameters.tail), pair.time - spare),
    )


def _reached(falling: Callable[[int], int], least: int) -> int | None:
    """The first whole distance at which a score that falls with it is `least` or lower."""
    low, high = 0, FAR_S
    if falling(low) < least or falling(high) > least:
        return None
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if falling(middle) <= least else (middle + 1, high)
    return low
