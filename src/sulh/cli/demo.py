# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh demo`: build the founding record here, show it on one screen, and leave it to be taken apart.

Keys, salts and clock come from a published seed, so that root and digest are the same on every machine.
"""

import argparse
import json
import shlex
import shutil
from importlib import resources
from pathlib import Path

from sulh.cli.desk import Opened, read_record
from sulh.errors import Refused
from sulh.intake.documentary import DOHA_ISTANBUL, build_record
from sulh.intake.founding import read_founding
from sulh.language import LANGUAGES, direction
from sulh.language.catalogue import say
from sulh.log.store import CHECKPOINT
from sulh.log.tiles import bundle_path
from sulh.mechanism import RULESETS, States
from sulh.readings.moment import Moment, parse_moment
from sulh.record.audit import audit_folder
from sulh.reporting.page import Seal, links_to, page, sound
from sulh.reporting.screen import screen
from sulh.reporting.words import plain

RECORD = "doha-istanbul"
ON = "2025-10-20"  # the first day on which every source's ceasefire of 18-19 October would hold
PARTS = ("record", "local")
FLIP_AT = 40_000  # a byte inside the bundle, well past the charter


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh demo`."""
    parser.add_argument("--once", action="store_true", help="print and end; do not serve")
    parser.add_argument("--dir", type=Path, help="where to build (default: ./sulh-demo)")
    parser.add_argument("--record", choices=(RECORD,), help="only this record, directly in the folder")


def run(args: argparse.Namespace) -> int:
    """Build unless it is there already, audit it, print the screen, write the pages."""
    base = args.dir or Path("sulh-demo")
    path = base if args.record else base / f"record-{RECORD}"
    prepare(path)
    # The screen's last line says "sound", so it is not printed before an audit has said so.
    found = audit_folder(read_record(path).folder.store(), RULESETS)
    opened = read_record(path)
    seal = Seal(size=found.head.size, root=found.head.root, digest=found.digest or "", keys_public=True)
    on = parse_moment(ON)
    states = States(opened.state.rows)
    write_pages(base, states, on, args.lang, seal)
    if args.json:
        print(json.dumps(_as_json(path, opened, seal)))
        return 0
    print(screen(states, on, args.lang))
    print()
    print(say(args.lang, "brief-keys-public"))
    print(say(args.lang, "brief-page", file=str(base / "index.html")))
    print(plain(sound(seal, args.lang), args.lang))
    print()
    print("\n".join(_tries(path, found.head.size, args.lang)))
    return 0


def prepare(path: Path) -> None:
    """Build the record beside its place and move it there; a different record there is left alone and refused."""
    place = path.resolve()  # "." has no name to build beside
    building = place.parent / f".{place.name}.building"
    shutil.rmtree(building, ignore_errors=True)  # what a demo that was ended half way left
    build_record(building, read_founding(founding_file(), "record.yaml"), DOHA_ISTANBUL)
    try:
        made, there = building / "record" / CHECKPOINT, path / "record" / CHECKPOINT
        if there.exists() and there.read_bytes() == made.read_bytes():
            return
        # A folder that only happens to be called local is somebody's, too.
        if any((path / part).exists() for part in PARTS):
            raise Refused(
                "other_record",
                "{path} holds another record, perhaps of another version, and was left as it is; give another "
                "folder with --dir",
                path=str(path),
            )
        path.mkdir(parents=True, exist_ok=True)
        for part in PARTS:
            (building / part).rename(path / part)
    finally:
        shutil.rmtree(building, ignore_errors=True)


def founding_file() -> bytes:
    """The founding record's file: beside the checkout in examples/, or inside the installed package."""
    for root in (Path(__file__).parents[3] / "examples", Path(str(resources.files("sulh"))) / "examples"):
        path = root / RECORD / "record.yaml"
        if path.is_file():
            return path.read_bytes()
    raise Refused(
        "no_example", "examples/{name}/record.yaml is not there; run the demo from a checkout", name=RECORD
    )


def write_pages(base: Path, states: States, on: Moment, lang: str, seal: Seal) -> None:
    """D/index.html in the chosen language, and one page a language beside it."""
    names = {tongue: f"index.{tongue}.html" for tongue in LANGUAGES}
    for tongue, name in names.items():
        text = page(states, on, tongue, seal, links_to(names))
        (base / name).write_text(text, encoding="utf-8")
        if tongue == lang:
            (base / "index.html").write_text(text, encoding="utf-8")


def _as_json(path: Path, opened: Opened, seal: Seal) -> dict[str, object]:
    return {
        "dir": str(path),
        "charter_id": opened.founding.id,
        "size": seal.size,
        "root": seal.root.hex(),
        "state_digest": seal.digest,
    }


def _tries(path: Path, size: int, lang: str) -> list[str]:
    bundle = bundle_path(0, min(size, 256))
    copy = shlex.quote(f"{path.resolve() if path.name == '' else path}-copy")
    path = Path(shlex.quote(str(path)))
    lines = {
        "brief-try-day": f"sulh status {path} --on 2025-10-17",
        "brief-try-size": f"sulh digest {path} --size {size // 2}",
        "brief-try-flip": (
            f"cp -r {path} {copy} && printf '~' | dd of={copy}/record/{bundle} bs=1 seek={FLIP_AT} conv=notrunc "
            f"status=none; sulh audit {copy}"
        ),
    }
    # A command is one left-to-right line of its own, so that it can be copied in any language.
    found = [say(lang, "brief-try")]
    for message, command in lines.items():
        found += [
            f"  # {say(lang, message)}" if direction(lang) == "ltr" else f"  {say(lang, message)}",
            f"  {command}",
        ]
    return found
