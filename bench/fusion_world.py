# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reports of invented incidents along an invented line of 2,600 km, with the truth beside them.

A year; three reports to an incident on average; half of the incidents in 200 places of very different heat;
five classes of source with their own errors in place, time and act. A regime changes what the engine may not
rely on: the mix of sources, how well they know their own error, how often one origin says the same again.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate

from sulh.fusion.parameters import ACTS, TOLD

YEAR_S, LINE_KM, HOT = 365 * 86_400, 2_600, 200
START = datetime(2031, 1, 1, tzinfo=UTC)
# class: share of reports, sigma in metres, sigma in seconds, error in act; satellites see two acts only
SOURCES = {
    "monitor": (25, 500, 900, 0.05),
    "party": (35, 1_500, 3_600, 0.15),
    "sensor": (15, 300, 720, 0.15),
    "media": (25, 3_000, 14_400, 0.30),
}
OTHER_MIX = {"monitor": 10, "party": 60, "sensor": 5, "media": 25}
Line = list[tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime:
    """How a year differs from what was in mind: sigma as said over sigma as it is, repeats, sources, line."""

    said: float = 1.0
    repeats: int = 0
    mix: dict[str, int] | None = None
    line: int = 1
    heat: float = 1.0
    spread_km: float = 2.0
    wide_km: float = 4.0


def line(seed: int) -> Line:
    """A crooked line of about 2,600 km, a point every ten kilometres."""
    drawn = random.Random(f"line{seed}")
    lat, lon, course, points = 25.0, 61.0, 0.9, []
    for _ in range(LINE_KM // 10):
        points.append((lat, lon))
        course += drawn.gauss(0, 0.25) + (0.9 - course) * 0.05
        lat += 10 / 111 * math.sin(course)
        lon += 10 / (111 * math.cos(math.radians(lat))) * math.cos(course)
    return points


def year(count: int, seed: int, regime: Regime | None = None) -> tuple[str, dict[str, int]]:
    """About `count` reports as CSV in a shuffled order, and each report's true incident."""
    how = regime or Regime()
    drawn, points = random.Random(f"year{seed}"), line(how.line)
    hot = [(drawn.randrange(len(points)), drawn.gauss(0, 3), drawn.gauss(0, 3)) for _ in range(HOT)]
    heat = list(accumulate((k + 1) ** -how.heat for k in range(HOT)))
    rows: list[str] = []
    truth: dict[str, int] = {}
    incident = 0
    while len(rows) < count:
        incident += 1
        if drawn.random() < 0.5:
            at, north, east = drawn.choices(hot, cum_weights=heat)[0]
            north, east = north + drawn.gauss(0, how.spread_km), east + drawn.gauss(0, how.spread_km)
        else:
            at, north, east = drawn.randrange(len(points)), drawn.gauss(0, how.wide_km), drawn.gauss(0, how.wide_km)
        lat, lon = _moved(*points[at], north, east)
        for row in _told(drawn, how, lat, lon, drawn.random() * YEAR_S, drawn.randrange(TOLD)):
            truth[f"r{len(rows)}"] = incident
            rows.append(f"r{len(rows)},{row}")
    drawn.shuffle(rows)
    head = "report_id,lat,lon,position_sigma_m,time,time_sigma_s,act,source_class,origin\n"
    return head + "\n".join(rows) + "\n", truth


def _moved(lat: float, lon: float, north_km: float, east_km: float) -> tuple[float, float]:
    return lat + north_km / 111, lon + east_km / (111 * math.cos(math.radians(lat)))


def _told(drawn: random.Random, how: Regime, lat: float, lon: float, moment: float, act: int) -> list[str]:
    shares = how.mix or {name: source[0] for name, source in SOURCES.items()}
    number = min(12, 1 + int(drawn.expovariate(1 / 2.55)))
    rows = []
    for k in range(number):
        name = drawn.choices(list(shares), list(shares.values()))[0]
        _, sigma_m, sigma_s, wrong = SOURCES[name]
        y, x = _moved(lat, lon, drawn.gauss(0, sigma_m / 1_000), drawn.gauss(0, sigma_m / 1_000))
        when = START + timedelta(seconds=round(moment + drawn.gauss(0, sigma_s)))
        said = drawn.randrange(TOLD) if drawn.random() < wrong else act
        sigmas = f"{max(1, round(sigma_m * how.said))},", f",{max(1, round(sigma_s * how.said))},"
        row = f"{y:.7f},{x:.7f},{sigmas[0]}{when:%Y-%m-%dT%H:%M:%SZ}{sigmas[1]}{ACTS[said]},{name},{name}-{k}"
        rows += [row] * (1 + (drawn.randrange(how.repeats) if how.repeats and name == "party" else 0))
    return rows


def pairwise_f1(truth: dict[str, int], found: dict[str, str]) -> float:
    """Harmonic mean of precision and recall over pairs of reports."""
    both = _pairs((truth[r], found[r]) for r in truth)
    said, true = _pairs(found[r] for r in truth), _pairs(truth.values())
    return 2 * both / (said + true) if said + true else 1.0


def b_cubed_f1(truth: dict[str, int], found: dict[str, str]) -> float:
    """Harmonic mean of B-cubed precision and recall, over reports."""
    both, said, true = (
        Counter((truth[r], found[r]) for r in truth),
        Counter(found.values()),
        Counter(truth.values()),
    )
    precision = sum(n * n / said[name] for (_, name), n in both.items()) / len(truth)
    recall = sum(n * n / true[event] for (event, _), n in both.items()) / len(truth)
    return 2 * precision * recall / (precision + recall)


def _pairs(keys: Iterable[Hashable]) -> int:
    return sum(n * (n - 1) // 2 for n in Counter(keys).values())
