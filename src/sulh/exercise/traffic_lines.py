# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The places of the exercise's agreement: its line, as both drew it and as each draws it, and a zone along it.

Both parties agree to the common line and to the zone; each also registers its own version of the line, which
differs from the common one as far to one side as the other's does to the other.
"""

from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from itertools import pairwise

from sulh.agreement.line_kinds import Agreeing, LineAgreed, LineDrawn, ZoneDrawn
from sulh.errors import Refused
from sulh.exercise.cast import PARTIES
from sulh.exercise.land import Ring, beside
from sulh.exercise.phrases import phrase
from sulh.exercise.traffic import Utterance, World
from sulh.places import Line, LineVersion, Place, pack
from sulh.statement.canon import Said
from sulh.statement.draft import Draft

LANG = "en"
LEFT, RIGHT = PARTIES  # as land.py lays them out
ZONE_M = 2_000
ZONE_TOLERANCE_M = 100
CM_PER_M = 100
LINE_VERTICES = 500  # a few kilobytes; the tolerance says how far the others lie from it
# A ring with fewer corners where one with more would cross itself, as it may on a line of one's own that winds
# back; one around two points never does.
ZONE_CORNERS = (100, 50, 25, 10, 2)


def lines(world: World) -> Iterator[Utterance]:
    """Three versions of the line and one zone, a day before the text; then both parties agree to the common ones."""
    land = world.land
    yield _say(world, 0, "secretariat", "secretariat", "line", _line(land.agreed), "l1")
    for turn, (party, drawn) in enumerate(((LEFT, land.almond), (RIGHT, land.walnut))):
        yield _say(world, 1 + turn, party, "party", "line", _line(drawn), f"l1{'ab'[turn]}", ("of", "l1"))
    yield _say(world, 3, "secretariat", "secretariat", "zone", _zone(land.agreed.vertices), "z1")
    for turn, party in enumerate(PARTIES):
        for number, label in enumerate(("l1", "z1")):
            agreed = LineAgreed(value=Agreeing.AGREES)
            minute = 10 + 2 * number + turn
            yield _say(world, minute, party, "party", "line_agreed", agreed, "", ("version", label))


def _line(drawn: LineVersion) -> LineDrawn:
    """A version with fewer vertices, and a tolerance that still holds every one that was left out."""
    kept = _spread(len(drawn.vertices), LINE_VERTICES)
    return LineDrawn(
        label="l1",
        datum=drawn.datum,
        vertices=pack(tuple(drawn.vertices[at] for at in kept)),
        tolerance_m=drawn.tolerance_m + _farthest_m(drawn.vertices, kept),
        whose=drawn.whose or None,
        left=LEFT,
        right=RIGHT,
        orientation=phrase("line_walk", LANG),
    )


@cache
def _farthest_m(vertices: Ring, kept: tuple[int, ...]) -> int:
    """How far, in metres rounded up, the farthest vertex lies from the straight line that it was left out of."""
    return 1 + max((_off_cm(vertices, first, last) for first, last in pairwise(kept)), default=0) // CM_PER_M


def _off_cm(vertices: Ring, first: int, last: int) -> int:
    """The same in centimetres for those between two that are kept."""
    version = LineVersion(
        id="kept",
        whose="",
        vertices=(vertices[first], vertices[last]),
        valid_from="",
        valid_to="",
        tolerance_m=0,
        datum="WGS84",
    )
    shape = Line(version)
    between = (Place(lat_e7=lat, lon_e7=lon, radius_m=1) for lat, lon in vertices[first + 1 : last])
    return max((shape.measure(place).distance_cm for place in between), default=0)


def _zone(line: Ring) -> ZoneDrawn:
    """A ring about as far to either side of the line."""
    for count in ZONE_CORNERS:
        chosen = _spread(len(line), count)
        left = [beside(line, at, ZONE_M) for at in chosen]
        right = [beside(line, at, -ZONE_M) for at in reversed(chosen)]
        zone = ZoneDrawn(
            label="z1",
            datum="WGS84",
            vertices=pack((*left, *right)),
            tolerance_m=ZONE_TOLERANCE_M,
            words=phrase("zone_words", LANG),
        )
        try:
            zone.check()
        except Refused:  # it crosses itself
            continue
        return zone
    raise RuntimeError("a ring around two points does not cross itself")


def _spread(count: int, most: int) -> tuple[int, ...]:
    """At most so many numbers from 0 to count - 1, the first and the last among them, evenly spread."""
    most = min(most, count)
    return tuple((count - 1) * part // (most - 1) for part in range(most))


def _say(
    world: World, minute: int, org: str, role: str, noun: str, body: Said, label: str, *refs: tuple[str, str]
) -> Utterance:
    draft = Draft(
        kind=f"agreement.{noun}.v1", body=body, label=label, refs=refs, lang=LANG, marking="TLP:CLEAR"
    )
    moment = world.day(2) + timedelta(hours=14, minutes=minute)
    return Utterance(moment=moment, org=org, role=role, draft=draft, lasting=True)
