# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Zones and lines: 100,000 places against ten zones, beside a plain look at every edge."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Iterator
from itertools import pairwise

from bench.measure import ROUNDS, Row, below, paired
from sulh.exercise.land import make_land
from sulh.places import Line, Place, Within, Zone, ZoneVersion
from sulh.places.chain import hit_of
from sulh.places.ring import crossing

FAMILY = "places"
PLACES, ZONES, VERTICES = 100_000, 10, 1_000
# So many places are enough to time the plain loop, which takes a thousand times an edge for each.
PLAIN, NEAREST = 200, 10
MEASURED = 1_000
SIDE_E7 = 40_000_000  # the land: 4 by 4 degrees, some 440 km
RADIUS_M = 500
GOAL_PLAIN, GOAL_NEAREST, GOAL_LINE = 20.0, 10.0, 30.0
GOAL_CHECK_MS = 250.0

Ring = tuple[tuple[int, int], ...]


def _rings(rng: random.Random) -> list[Ring]:
    """Stars of a thousand corners, 20 to 60 km wide, anywhere in the land."""
    found = []
    for _ in range(ZONES):
        lat, lon = rng.randrange(SIDE_E7), rng.randrange(SIDE_E7)
        size = rng.randrange(1_000_000, 3_000_000)
        far = [size + rng.randrange(size // 10) for _ in range(VERTICES)]
        turns = [2 * math.pi * at / VERTICES for at in range(VERTICES)]
        found.append(
            tuple(
                (lat + round(r * math.sin(t)), lon + round(r * math.cos(t)))
                for r, t in zip(far, turns, strict=True)
            )
        )
    return found


def _plain(ring: Ring, place: Place) -> bool:
    """The well-known loop over all edges, in whole numbers: in or out of the drawn edge, and nothing else."""
    inside = False
    lat, lon = place.lat_e7, place.lon_e7
    before = ring[-1]
    for vertex in ring:
        if (vertex[0] < lat) != (before[0] < lat):
            lean = (vertex[1] - before[1]) * (lat - before[0]) - (lon - before[1]) * (vertex[0] - before[0])
            if (lean > 0) == (vertex[0] > before[0]):
                inside = not inside
        before = vertex
    return inside


def rows(_with_peers: bool) -> Iterator[Row]:
    """In, out or uncertain; the distance too; a line of 5,000 vertices; a ring's check."""
    rng = random.Random(20251015)
    rings = _rings(rng)
    zones = [_zone(ring) for ring in rings]
    places = [
        Place(lat_e7=rng.randrange(SIDE_E7), lon_e7=rng.randrange(SIDE_E7), radius_m=RADIUS_M)
        for _ in range(PLACES)
    ]
    wrong = _differences(zones, rings, places[:PLAIN])
    yield paired(
        "a place in a zone of 1,000 vertices",
        FAMILY,
        ours=lambda: [zone.within(place) for place in places for zone in zones],
        count=PLACES * ZONES,
        other=lambda: [_plain(ring, place) for place in places[:PLAIN] for ring in rings],
        other_count=PLAIN * ZONES,
        other_name="a loop over all edges, without radius",
        goal=GOAL_PLAIN,
        note=f"{PLACES:,} places within {RADIUS_M} m x {ZONES} zones; {wrong} certain words differ from the loop",
    )
    yield paired(
        "the same with the distance to the edge",
        FAMILY,
        ours=lambda: [zone.measure(place) for place in places[:MEASURED] for zone in zones],
        count=MEASURED * ZONES,
        other=lambda: [_every_edge((*ring, ring[0]), place) for place in places[:NEAREST] for ring in rings],
        other_count=NEAREST * ZONES,
        other_name="the nearest of all edges",
        goal=GOAL_NEAREST,
    )
    line = Line(make_land("bench").agreed)
    vertices = line.version.vertices
    along = [
        Place(lat_e7=lat + rng.randrange(-500_000, 500_000), lon_e7=lon, radius_m=RADIUS_M)
        for lat, lon in vertices
    ]
    yield paired(
        "a place at a line of 5,000 vertices",
        FAMILY,
        ours=lambda: [line.measure(place) for place in along],
        count=len(along),
        other=lambda: [_every_edge(vertices, place) for place in along[:NEAREST]],
        other_count=NEAREST,
        other_name="the nearest of all edges",
        goal=GOAL_LINE,
        note="distance, way along and side of places within 5 km",
    )
    zigzag = (*(((at % 2) * SIDE_E7, at * 10) for at in range(4_998)), (-5, 49_980), (-5, 0))
    yield below(
        "5,000 edges that overlap, checked for crossings",
        FAMILY,
        [_check_ms(zigzag) for _ in range(ROUNDS)],
        "ms",
        GOAL_CHECK_MS,
    )


def _zone(ring: Ring) -> Zone:
    version = ZoneVersion(
        id="zone", whose="", vertices=ring, valid_from="", valid_to="", tolerance_m=0, datum="WGS84"
    )
    return Zone(version)


def _differences(zones: list[Zone], rings: list[Ring], places: list[Place]) -> int:
    """Certain words that are not the loop's."""
    found = 0
    for zone, ring in zip(zones, rings, strict=True):
        for place in places:
            word = zone.within(place)
            found += word is not Within.UNCERTAIN and (word is Within.INSIDE) != _plain(ring, place)
    return found


def _every_edge(vertices: Ring, place: Place) -> int:
    """The square of the distance to the nearest edge, by the exact answer for each."""
    pairs = enumerate(pairwise(vertices))
    return min(hit_of(i, one, other, place.lat_e7, place.lon_e7).square for i, (one, other) in pairs)


def _check_ms(ring: Ring) -> float:
    start = time.process_time()
    if crossing(ring) is not None:
        raise RuntimeError("the zigzag crosses nothing")
    return (time.process_time() - start) * 1_000
