# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh basemap add DIR FILE`: put an operator's own tiles under the map; `show` and `remove` them.

They are no part of the record and no party's word. Of what is in the file only land, water, roads and places are
drawn; the layers left out are named, boundaries among them.
"""

import argparse
import json
import os
from pathlib import Path

from sulh.errors import Refused
from sulh.language.catalogue import say
from sulh.places.point import show_degrees
from sulh.web.map.tiles import FILE, Tiles, read_tiles

CHUNK = 1_000_000


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh basemap`."""
    parser.add_argument("what", choices=("add", "show", "remove"))
    parser.add_argument("dir", type=Path, metavar="DIR", help="the folder that is served")
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help="a PMTiles file with vector tiles")


def run(args: argparse.Namespace) -> int:
    """Put it there whole or not at all; Refused `bad_basemap`."""
    held = args.dir / FILE
    if not args.dir.is_dir():
        raise Refused(
            "no_basemap_folder",
            "a folder was expected at {path}; name the one that is served",
            path=str(args.dir),
        )
    if args.what == "add":
        if args.file is None:
            raise Refused("basemap_without_file", "a PMTiles file was expected after the folder; name one")
        read_tiles(args.file)
        _copy(args.file, held)
    if args.what == "remove":
        held.unlink(missing_ok=True)
    _tell(args, read_tiles(held) if held.is_file() else None)
    return 0


def _copy(file: Path, held: Path) -> None:
    """What is read meanwhile is the old file or the new one."""
    part = held.with_suffix(".part")
    try:
        with file.open("rb") as old, part.open("wb") as new:
            while chunk := old.read(CHUNK):
                new.write(chunk)
            new.flush()
            os.fsync(new.fileno())
        read_tiles(part)  # what was checked before may have been changed since
        part.replace(held)
    finally:
        part.unlink(missing_ok=True)


def _tell(args: argparse.Namespace, found: Tiles | None) -> None:
    if args.json:
        said = (
            None
            if found is None
            else {
                "layers": found.layers,
                "left_out": found.left_out,
                "bytes": found.size,
                "sides_e7": found.sides,
            }
        )
        print(json.dumps({"basemap": said}))
    elif found is None:
        print(say(args.lang, "basemap-none"))
    else:
        sides = ", ".join(show_degrees(side)[:-5] for side in found.sides)
        print(say(args.lang, "basemap-there", sides=sides, drawn=", ".join(found.layers)))
        if found.left_out:
            print(say(args.lang, "basemap-left-out", layers=", ".join(found.left_out)))
