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
from collections.abc import Hashable, Iterable, Iterator
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
PARTIES = ("almond", "walnut")
# Each source has so many posts, and no post tells of one incident twice unless a regime says so.
POSTS = 40
Line = list[tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime:
    """How a year differs from what was in mind: sigma as said over sigma as it is, repeats, sources, line.

    `heat` is the exponent of Zipf by which hot places differ, `spread_km` how wide each is, `wide_km` how far
    from the line the rest happens. `abuse` is what the first party does: "flooding" says everything up to six
    times, a little changed; "bridging" adds a report halfway to the next incident within 15 km and 10 h; "vague"
    says of half of its reports that it hardly knows where and when.
    """

    said: float = 1.0
    repeats: int = 0
    mix: dict[str, int] | None = None
    line: int = 1
    heat: float = 1.0
    spread_km: float = 2.0
    wide_km: float = 4.0
    abuse: str = ""


# Plain components reach 0.90 by pairs at 100,000 reports; and far hotter than any year is likely to be.
USUAL = Regime(heat=0.85, spread_km=12.0, wide_km=25.0)


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
    happened: list[tuple[float, float, float, int, str]] = []
    while len(rows) < count:
        incident += 1
        if drawn.random() < 0.5:
            at, north, east = drawn.choices(hot, cum_weights=heat)[0]
            north, east = north + drawn.gauss(0, how.spread_km), east + drawn.gauss(0, how.spread_km)
        else:
            at, north, east = (
                drawn.randrange(len(points)),
                drawn.gauss(0, how.wide_km),
                drawn.gauss(0, how.wide_km),
            )
        lat, lon = _moved(*points[at], north, east)
        moment = drawn.random() * YEAR_S
        told = _told(drawn, how, lat, lon, moment, drawn.randrange(TOLD))
        happened.append((moment, lat, lon, incident, next((row for row in told if PARTIES[0] in row), "")))
        for row in told:
            truth[f"r{len(rows)}"] = incident
            rows.append(f"r{len(rows)},{row}")
    for incident, row in _bridges(happened) if how.abuse == "bridging" else ():
        truth[f"r{len(rows)}"] = incident
        rows.append(f"r{len(rows)},{row}")
    drawn.shuffle(rows)
    head = "report_id,lat,lon,position_sigma_m,time,time_sigma_s,act,source_class,origin\n"
    return head + "\n".join(rows) + "\n", truth


def _bridges(happened: list[tuple[float, float, float, int, str]]) -> Iterator[tuple[int, str]]:
    """A report by the first party halfway between each incident it tells of and the next near one."""
    happened.sort()
    for k, (moment, lat, lon, incident, row) in enumerate(happened):
        for other in happened[k + 1 :] if row else ():
            if other[0] - moment > 36_000:
                break
            if abs(other[1] - lat) < 0.1 and abs(other[2] - lon) < 0.1:
                cells = row.split(",")
                when = START + timedelta(seconds=round((moment + other[0]) / 2))
                cells[0], cells[1] = f"{(lat + other[1]) / 2:.7f}", f"{(lon + other[2]) / 2:.7f}"
                cells[3] = f"{when:%Y-%m-%dT%H:%M:%SZ}"
                yield incident, ",".join(cells)
                break


def _moved(lat: float, lon: float, north_km: float, east_km: float) -> tuple[float, float]:
    return lat + north_km / 111, lon + east_km / (111 * math.cos(math.radians(lat)))


def _told(drawn: random.Random, how: Regime, lat: float, lon: float, moment: float, act: int) -> list[str]:
    shares = how.mix or {name: source[0] for name, source in SOURCES.items()}
    number = min(12, 1 + int(drawn.expovariate(1 / 2.55)))
    posts = drawn.sample(range(POSTS), number)
    rows = []
    for post in posts:
        name = drawn.choices(list(shares), list(shares.values()))[0]
        _, sigma_m, sigma_s, wrong = SOURCES[name]
        y, x = _moved(lat, lon, drawn.gauss(0, sigma_m / 1_000), drawn.gauss(0, sigma_m / 1_000))
        when = moment + drawn.gauss(0, sigma_s)
        said = drawn.randrange(TOLD) if drawn.random() < wrong else act
        origin = drawn.choice(PARTIES) if name == "party" else name
        abuse = how.abuse if origin == PARTIES[0] else ""
        sigmas = (
            (20_000, 43_200)
            if abuse == "vague" and drawn.random() < 0.5
            else (sigma_m * how.said, sigma_s * how.said)
        )

        def row(y: float, x: float, when: float, *tail: object, s: tuple[float, float] = sigmas) -> str:
            at = f"{START + timedelta(seconds=round(when)):%Y-%m-%dT%H:%M:%SZ}"
            return f"{y:.7f},{x:.7f},{max(1, round(s[0]))},{at},{max(1, round(s[1]))}," + ",".join(
                map(str, tail)
            )

        told = (ACTS[said], name, f"{origin}-{post}")
        rows.append(row(y, x, when, *told))
        if how.repeats and name == "party":
            rows += [rows[-1]] * drawn.randrange(how.repeats)
        if abuse == "flooding":
            for _ in range(drawn.randrange(6)):
                rows.append(
                    row(
                        y + drawn.gauss(0, 0.001), x + drawn.gauss(0, 0.001), when + drawn.gauss(0, 60), *told
                    )
                )
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
