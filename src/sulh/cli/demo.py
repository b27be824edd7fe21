# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh demo`: build the founding record and an exercise here, show each, and serve the exercise's console.

Keys, salts and clock come from a published seed, so that root and digest are the same on every machine. What is
served is a working copy (`cli/stage.py`): what is built here stays as it is, to be taken apart.
"""

import argparse
import json
import shlex
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path

from sulh.cli.desk import Opened, progress, read_record
from sulh.clock import format_time
from sulh.errors import Refused, by_system
from sulh.exercise.build import DAYS, SEED, STATEMENTS, TRUTH, build_exercise
from sulh.exercise.land import read_line
from sulh.intake.documentary import DOHA_ISTANBUL, build_record
from sulh.intake.founding import read_founding
from sulh.language import LANGUAGES, direction
from sulh.language.catalogue import say
from sulh.log.store import CHECKPOINT
from sulh.log.tiles import bundle_path
from sulh.mechanism import RULESETS, States
from sulh.readings.moment import Moment, parse_moment
from sulh.recompute.audit import audit_folder
from sulh.record.sealing import SealedSaid
from sulh.reporting.page import HTML_LANG, Link, Seal, links_to, page, sound
from sulh.reporting.screen import screen
from sulh.reporting.words import plain

RECORD = "doha-istanbul"
EXERCISE = "exercise"
PORT = 8470
FLIP_AT = 40_000  # a byte inside the bundle, well past the charter


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One record of the demo: how it is made, what of it lies in its folder, the days it is judged on.

    on      the day that its screen shows; "" = the record's own now
    other   another day, to try
    beside  what opens the seals of what was built: it lies in no folder
    """

    name: str
    path: Path
    build: Callable[[Path], object]
    files: tuple[str, ...]
    on: str
    other: str
    beside: list[SealedSaid] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A part that was built and audited."""

    part: Part
    opened: Opened
    states: States
    on: Moment
    seal: Seal


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh demo`."""
    parser.add_argument("--once", action="store_true", help="print and end; do not serve")
    parser.add_argument("--port", type=int, default=PORT, help="where to serve, on 127.0.0.1 (default: 8470)")
    parser.add_argument("--dir", type=Path, help="where to build (default: ./sulh-demo)")
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--record", choices=(RECORD,), help="only this record, directly in the folder")
    only.add_argument("--exercise", action="store_true", help="only the exercise, directly in the folder")
    parser.add_argument("--statements", type=int, default=STATEMENTS, help="of the exercise (default: 1,000)")
    parser.add_argument("--days", type=int, default=DAYS, help="of the exercise (default: 42)")
    parser.add_argument("--seed", default=SEED, help="another exercise of the same kind")
    parser.add_argument(
        "--line", type=Path, metavar="FILE", help="a GeoJSON LineString as the exercise's line"
    )


def run(args: argparse.Namespace) -> int:
    """Build what is not there already, audit it, print the screens, write the pages; then serve, unless --once."""
    if args.once:
        _show(args)
        return 0
    if not 1 <= args.port <= 65_535:
        raise Refused("bad_port", "a port from 1 to 65535 was expected, {port} found", port=args.port)
    from sulh.cli import stage  # slow to start, and needed only to serve

    with stage.held(args.port) as line:
        shown = _show(args)
        part = shown[-1].part
        stage.serve(part.path, part.beside, line, lambda url: _told(url, args))
    return 0


def _told(url: str, args: argparse.Namespace) -> None:
    """The last lines: where it is served, and how to begin a mechanism of one's own."""
    if args.json:
        print(json.dumps({"url": url}), flush=True)
        return
    print()
    print(say(args.lang, "stage-own"))
    print("  sulh new DIR")  # a line of its own, so that it can be copied in any language
    print(say(args.lang, "stage-served", url=url), flush=True)


def _show(args: argparse.Namespace) -> list[Shown]:
    """Build, audit, write, print: all that --once does."""
    base = args.dir or Path("sulh-demo")
    parts = _parts(base, args)
    shown = []
    for part in parts:
        prepare(part)
        shown.append(_audited(part))
    for one in shown:
        _write_pages(one, shown, base, args.lang)
    if args.json:
        first, *rest = (_as_json(one) for one in shown)
        print(json.dumps({**first, **({EXERCISE: rest[0]} if rest else {})}))
        return shown
    for number, one in enumerate(shown):
        if number:
            print(f"\n{'=' * 80}\n")
        _print(one, base, args.lang)
    return shown


def _parts(base: Path, args: argparse.Namespace) -> list[Part]:
    line = read_line(_read(args.line)) if args.line else None
    beside: list[SealedSaid] = []
    founding = Part(
        name=RECORD,
        path=base if args.record else base / f"record-{RECORD}",
        build=lambda path: build_record(path, read_founding(founding_file(), "record.yaml"), DOHA_ISTANBUL),
        files=("record", "local"),
        on="2025-10-20",  # the first day on which every source's ceasefire of 18-19 October would hold
        other="2025-10-17",
    )
    exercise = Part(
        name=EXERCISE,
        path=base if args.exercise else base / EXERCISE,
        build=lambda path: beside.extend(
            build_exercise(
                path, seed=args.seed, statements=args.statements, days=args.days, line=line, progress=progress
            ).beside
        ),
        files=("record", "local", TRUTH),
        on="",
        other="2026-03-05",  # the day on which the truce ends and the ceasefire begins
        beside=beside,
    )
    return [founding] if args.record else [exercise] if args.exercise else [founding, exercise]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused(
            "no_file", "{path} could not be read: {problem}", path=str(path), problem=by_system(error)
        ) from error


def _audited(part: Part) -> Shown:
    """A screen's last line says "sound", so nothing is printed before an audit has said so."""
    found = audit_folder(read_record(part.path).folder.store(), RULESETS)
    opened = read_record(part.path)
    seal = Seal(size=found.head.size, root=found.head.root, digest=found.digest or "", keys_public=True)
    on = parse_moment(part.on or format_time(opened.state.record.heads.now))
    return Shown(part=part, opened=opened, states=States(opened.state.rows), on=on, seal=seal)


def _print(one: Shown, base: Path, lang: str) -> None:
    print(screen(one.states, one.on, lang))
    print()
    print(say(lang, "brief-keys-public"))
    print(say(lang, "brief-page", file=str(_pages(one.part, base) / "index.html")))
    if one.part.name == EXERCISE:
        print(say(lang, "exercise-truth", file=str(one.part.path / TRUTH)))
    print(plain(sound(one.seal, lang), lang))
    print()
    print("\n".join(_tries(one.part, one.seal.size, lang)))


def prepare(part: Part) -> None:
    """Build a record beside its place and move it there; a different one there is left alone and refused."""
    path = part.path
    place = path.resolve()  # "." has no name to build beside
    building = place.parent / f".{place.name}.building"
    shutil.rmtree(building, ignore_errors=True)  # what a demo that was ended half way left
    try:
        part.build(building)
        made, there = building / "record" / CHECKPOINT, path / "record" / CHECKPOINT
        if there.exists() and there.read_bytes() == made.read_bytes():
            return
        # A folder that only happens to be called local is somebody's, too.
        if any((path / name).exists() for name in part.files):
            raise Refused(
                "other_record",
                "{path} holds another record, perhaps of another version, and was left as it is; give another "
                "folder with --dir",
                path=str(path),
            )
        path.mkdir(parents=True, exist_ok=True)
        for name in part.files:
            (building / name).rename(path / name)
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


def _pages(part: Part, base: Path) -> Path:
    """Where a part's pages lie: the demo's front page is the first part's."""
    return part.path if part.name == EXERCISE else base


def _write_pages(one: Shown, all_shown: Sequence[Shown], base: Path, lang: str) -> None:
    """index.html in the chosen language, one page a language beside it, and a way to the other record."""
    folder = _pages(one.part, base)
    names = {tongue: f"index.{tongue}.html" for tongue in LANGUAGES}
    for tongue, name in names.items():
        links = list(links_to(names))
        for other in all_shown:
            if other is not one:
                up = "../" if one.part.name == EXERCISE else f"{EXERCISE}/"
                text = say(tongue, "exercise-link" if other.part.name == EXERCISE else "exercise-back")
                links.append(Link(href=f"{up}{name}", lang=HTML_LANG.get(tongue, tongue), name=text))
        text = page(one.states, one.on, tongue, one.seal, links)
        (folder / name).write_text(text, encoding="utf-8")
        if tongue == lang:
            (folder / "index.html").write_text(text, encoding="utf-8")


def _as_json(one: Shown) -> dict[str, object]:
    return {
        "dir": str(one.part.path),
        "charter_id": one.opened.founding.id,
        "size": one.seal.size,
        "root": one.seal.root.hex(),
        "state_digest": one.seal.digest,
    }


def _tries(part: Part, size: int, lang: str) -> list[str]:
    path = part.path
    bundle = bundle_path(0, min(size, 256))
    copy = shlex.quote(f"{path.resolve() if path.name == '' else path}-copy")
    path = Path(shlex.quote(str(path)))
    lines = {
        "brief-try-day": f"sulh status {path} --on {part.other}",
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
