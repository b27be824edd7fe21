# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Land, water and places under the map: of the invented land, of a region of the world, or of nothing.

    {"source": whom to name, "scale": points to a degree, "box": [west, south, east, north] outside of which no more is
     known than "world" (rings of land in hundredths of a degree) or "open" (water) says, "land": rings, "lakes": rings, "rivers": lines, "places": [[lon, lat, rank, {language: name}], …]}

A point is [lon, lat] in whole numbers. No boundary, no name of a state, and no fill that tells one from another is in
it. An exercise never lies on the real world: it has its own land, or none.
"""

import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from hashlib import sha256
from importlib import resources
from math import isqrt

from litestar import MediaType, Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler

from sulh.exercise.build import SEED
from sulh.exercise.cast import ORIGIN
from sulh.exercise.land import Land, make_land
from sulh.mechanism import States
from sulh.places.chain import Vertex
from sulh.places.fixed import DEGREE_E7
from sulh.places.packed import unpack
from sulh.web.console.packing import HEADER, LEVEL, takes_gzip
from sulh.web.console.shelf import Asking
from sulh.web.console.static import KEPT

PREFIX = "/static/map/"
REGION, INVENTED, NOTHING = "region", "invented", ""
EXERCISE = "exercise"
COARSE = 1_000  # of 1e-7 degree: 11 m, as fine as the region's land
AROUND_E7 = 3 * DEGREE_E7  # of water drawn around the invented land
EVEN = 5  # neighbours on either side of a point of its coast: one that is drawn point by point is all teeth
CAPE_E7 = DEGREE_E7 // 4  # of land beyond either end of the line


def ground_of(states: States) -> str:
    """What lies under a record's map: a name of `addresses`, or nothing.

    The invented land lies under its own line alone: an exercise of another seed, or of one's own, has none.
    """
    if states.charter.charter_class != EXERCISE:
        return REGION
    drawn = [version.row.body.vertices for thing in states.lines for version in thing.current]
    ours = states.charter.origin == ORIGIN and (not drawn or any(_is_ours(text) for text in drawn))
    return INVENTED if ours else NOTHING


def address_of(name: str) -> str:
    """Where a browser finds it; "" for nothing."""
    return next((address for address, known in _addresses().items() if known == name), "")


def ground_bytes(name: str) -> bytes:
    """The ground as it is served."""
    if name == INVENTED:
        return _invented()
    return resources.files("sulh.web").joinpath("static/map/region.json").read_bytes()


@cache
def _addresses() -> Mapping[str, str]:
    return {
        f"{PREFIX}{name}-{sha256(ground_bytes(name)).hexdigest()[:16]}.json": name
        for name in (REGION, INVENTED)
    }


@cache
def _land() -> Land:
    return make_land(SEED)


@lru_cache(maxsize=64)
def _is_ours(text: str) -> bool:
    """Whether a registered line runs along vertices of the invented land's own."""
    return _vertices().issuperset(unpack(text))


@cache
def _vertices() -> frozenset[Vertex]:
    return frozenset(_land().agreed.vertices)


@cache
def _invented() -> bytes:
    land = _land()
    outline = _points(_coast(land.outline))
    lats, lons = [lat for _, lat in outline], [lon for lon, _ in outline]
    far = AROUND_E7 // COARSE
    ground = {
        "source": "",
        "scale": DEGREE_E7 // COARSE,
        "box": [min(lons) - far, min(lats) - far, max(lons) + far, max(lats) + far],
        "open": True,
        "land": [outline],
        "lakes": [_points(water.ring) for water in land.waters if water.ring[0] == water.ring[-1]],
        "rivers": [_points(water.ring) for water in land.waters if water.ring[0] != water.ring[-1]],
        "places": [
            [spot.lon_e7 // COARSE, spot.lat_e7 // COARSE, 1 + spot.number % 2, dict(spot.names.of)]
            for spot in land.places
        ],
    }
    return json.dumps(ground, ensure_ascii=False, separators=(",", ":")).encode()


def _coast(outline: Sequence[Vertex]) -> Sequence[Vertex]:
    """The coast as it is drawn: the land's own, evened, and rounded at both ends of the line."""
    half = len(outline) // 2
    north, south = _even(outline[:half]), _even(outline[half : 2 * half])
    ring = [*north, *_cape(north[-1], south[0], CAPE_E7), *south, *_cape(south[-1], north[0], -CAPE_E7)]
    return [*ring, ring[0]]


def _even(shore: Sequence[Vertex]) -> Sequence[Vertex]:
    found = []
    for at, (_, lon) in enumerate(shore):
        near = [lat for lat, _ in shore[max(0, at - EVEN) : at + EVEN + 1]]
        found.append((sum(near) // len(near), lon))
    return found


def _cape(first: Vertex, last: Vertex, far: int) -> Iterable[Vertex]:
    """Half an ellipse from one point to another below or above it, in sixteenths of its height."""
    for part in range(1, 16):
        out = isqrt(64 - (part - 8) ** 2 << 20) * far // (8 << 10)
        yield first[0] + (last[0] - first[0]) * part // 16, first[1] + (last[1] - first[1]) * part // 16 + out


def _points(ring: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(lon // COARSE, lat // COARSE) for lat, lon in ring]


def ground_routes() -> list[HTTPRouteHandler]:
    """The one handler of both."""

    @get("/static/map/{name:str}", sync_to_thread=True)
    def ground(name: str, request: Asking) -> Response[bytes]:
        found = _addresses().get(PREFIX + name)
        if found is None:
            raise NotFoundException()
        data = ground_bytes(found)
        headers = {"Vary": "Accept-Encoding", "Cache-Control": KEPT, "X-Content-Type-Options": "nosniff"}
        if takes_gzip(request.headers.get("accept-encoding", "")):
            data, headers = gzip.compress(data, LEVEL, mtime=0), {**headers, **HEADER}
        return Response(data, media_type=MediaType.JSON, headers=headers)

    return [ground]
