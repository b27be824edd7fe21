# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""An operator's own tiles under the map: one PMTiles file (version 3, vector), checked at the door, served by ranges.

Of what is in it a page draws land, water, roads and places, by the names of layers that map.js lists: no boundary, no
name of a state. It is no part of the record, every reader gets the same, and nothing else is served from here.
"""

import re
import zlib
from dataclasses import dataclass
from pathlib import Path

import msgspec
from litestar import MediaType, Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler

from sulh.errors import Phrase, Refused, in_bytes
from sulh.web.console.shelf import Asking

FILE = "basemap.pmtiles"
HEADER_BYTES, VERSION, VECTOR = 127, 3, 1
PACKED = 2  # internal compression: gzip; 1 is none
MAX_BYTES = 8_000_000_000  # a country with roads and places has some 500 MB
MAX_METADATA = 1_000_000  # a list of layers; more is a bomb
MAX_RANGE = 4_000_000  # of one answer: a tile or a directory of a sound file is far smaller
DEGREES = 10_000_000
DRAWN = (  # the layers that map.js draws
    *("earth", "land", "water", "ocean", "waterway", "physical_line", "roads", "transportation", "streets"),
    *("places", "place"),
)
_RANGE = re.compile(r"bytes=([0-9]{1,15})-([0-9]{1,15})\Z")


class Layer(msgspec.Struct):
    id: str


class Metadata(msgspec.Struct):
    vector_layers: tuple[Layer, ...] = ()
    attribution: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tiles:
    """A checked file: the layers of it that are drawn, whom to name, west, south, east, north in 1e-7 degree."""

    layers: tuple[str, ...]
    left_out: tuple[str, ...]
    source: str
    sides: tuple[int, int, int, int]
    size: int


def read_tiles(path: Path) -> Tiles:
    """What a file holds. Raises Refused `bad_basemap`; the tiles themselves are read by browsers alone."""
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise _bad(in_bytes(size))
    with path.open("rb") as file:
        head = file.read(HEADER_BYTES)
        if len(head) < HEADER_BYTES or not head.startswith(b"PMTiles"):
            raise _bad(Phrase("other-file", "another kind of file"))
        if head[7] != VERSION or head[99] != VECTOR:
            raise _bad(
                Phrase(
                    "tiles-version",
                    "version {version} with tiles of type {type}",
                    version=head[7],
                    type=head[99],
                )
            )
        parts = [int.from_bytes(head[at : at + 8], "little") for at in range(8, 72, 8)]
        if any(start + length > size for start, length in zip(parts[::2], parts[1::2], strict=True)):
            raise _bad(Phrase("beyond-end", "parts that lie beyond its end"))
        west, south, east, north = (
            int.from_bytes(head[at : at + 4], "little", signed=True) for at in (102, 106, 110, 114)
        )
        if not (
            -180 * DEGREES <= west < east <= 180 * DEGREES and -90 * DEGREES <= south < north <= 90 * DEGREES
        ):
            raise _bad(Phrase("no-sides", "sides that are none"))
        file.seek(parts[2])
        found = _metadata(file.read(min(parts[3], MAX_METADATA)), head[97])
    layers = [layer.id for layer in found.vector_layers]
    drawn = tuple(name for name in DRAWN if name in layers)  # each once, however often it is listed
    if not drawn:
        raise _bad(Phrase("no-layer", "no layer that is drawn here"))
    return Tiles(
        layers=drawn,
        left_out=tuple(name for name in layers if name not in DRAWN),
        source=re.sub(r"<[^>]*>", "", found.attribution)[:200],
        sides=(west, south, east, north),
        size=size,
    )


def _metadata(data: bytes, packing: int) -> Metadata:
    try:
        if packing == PACKED:
            # No more is unpacked than a list of layers may have: a bomb of a megabyte makes a gigabyte.
            data = zlib.decompressobj(wbits=31).decompress(data, MAX_METADATA)
        return msgspec.json.decode(data, type=Metadata)
    except (zlib.error, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _bad(Phrase("no-description", "a description that cannot be read")) from error


def _bad(found: str) -> Refused:
    return Refused(
        "bad_basemap",
        "a PMTiles file of version 3 was expected, with vector tiles and a layer of land, water, roads or places, and "
        "{found} was found; make one with a program such as tippecanoe or planetiler",
        found=found,
    )


def tiles_routes(folder: Path | None) -> list[HTTPRouteHandler]:
    """Whether there are such tiles, and ranges of them. A file that was put here unchecked is read like any other."""

    def there() -> Tiles | None:
        path = None if folder is None else folder / FILE
        return None if path is None or not path.is_file() else read_tiles(path)

    @get("/basemap", sync_to_thread=True)
    def basemap() -> Response[bytes]:
        try:
            found = there()
        except Refused:  # what was put here by hand and is none: the map has its own ground without it
            found = None
        said = {
            "there": found is not None,
            "layers": [] if found is None else found.layers,
            "source": "" if found is None else found.source,
        }
        return Response(
            msgspec.json.encode(said), media_type=MediaType.JSON, headers={"Cache-Control": "no-cache"}
        )

    @get("/basemap/tiles.pmtiles", sync_to_thread=True)
    def tiles(request: Asking) -> Response[bytes]:
        path = None if folder is None else folder / FILE
        if path is None or not path.is_file():
            raise NotFoundException()
        asked = _RANGE.match(request.headers.get("range", ""))
        size = path.stat().st_size
        start, end = (0, size - 1) if asked is None else (int(asked[1]), int(asked[2]))
        end = min(end, size - 1, start + MAX_RANGE - 1)
        if start > end:
            return Response(b"", status_code=416, headers={"Content-Range": f"bytes */{size}"})
        with path.open("rb") as file:
            file.seek(start)
            data = file.read(end - start + 1)
        headers = {
            "Accept-Ranges": "bytes",
            "Cache-Control": "no-cache",
            "Content-Range": f"bytes {start}-{end}/{size}",
            "ETag": f'"{size}-{path.stat().st_mtime_ns}"',
            "X-Content-Type-Options": "nosniff",
        }
        return Response(data, status_code=206, media_type="application/octet-stream", headers=headers)

    return [basemap, tiles]
