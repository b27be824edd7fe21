# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh doctor [DIR]`: what this machine and this folder have, and what to do about what is missing."""

import argparse
import json
import os
import platform
import shutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from sulh.cli.asked import findings
from sulh.cli.desk import Pointers, read_record
from sulh.cli.node_desk import node_findings
from sulh.cli.sentences import sentence
from sulh.errors import Fault
from sulh.host.folder import Folder
from sulh.language.catalogue import PlainNumber, say
from sulh.statement.keyfile import NODE, KeyFile, peek_key

MIN_FREE_BYTES = 256 * 1024 * 1024  # less than this and a busy day's record may not fit

Finding = tuple[bool, str, str]  # well?, what, what to do


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh doctor`."""
    parser.add_argument("dir", type=Path, nargs="?", metavar="DIR", help="a mechanism's folder")
    parser.add_argument(
        "--keys", type=Path, nargs="+", default=[], metavar="FILE", help="key files of people to look at too"
    )


def run(args: argparse.Namespace) -> int:
    """Print findings; exit 1 if anything needs doing."""
    found = [*_machine(args.lang), *(_folder(Folder(args.dir), args.lang) if args.dir else ())]
    found += [finding for path in args.keys for finding in _own_key(path, args.lang)]
    if args.json:
        print(json.dumps([{"ok": ok, "what": what, "do": "" if ok else do} for ok, what, do in found]))
    else:
        for ok, what, do in found:
            mark = say(args.lang, "doctor-ok" if ok else "doctor-mend")
            print(f"{mark:<5} {what}" + ("" if ok else f": {do}"))
    return 0 if all(ok for ok, _, _ in found) else 1


def _machine(lang: str) -> Iterator[Finding]:
    version = say(lang, "doctor-python", version=platform.python_version())
    yield sys.version_info >= (3, 11), version, say(lang, "doctor-python-do")
    yield sys.flags.optimize == 0, say(lang, "doctor-optimise"), say(lang, "doctor-optimise-do")
    free = shutil.disk_usage(Path.cwd()).free
    room = say(lang, "doctor-free", mebibytes=free // 2**20)
    yield free >= MIN_FREE_BYTES, room, say(lang, "doctor-free-do")
    encoding = sys.stdout.encoding
    well = encoding.lower() in {"utf-8", "utf8"}
    yield well, say(lang, "doctor-output", encoding=encoding), say(lang, "doctor-output-do")


def _own_key(path: Path, lang: str) -> Iterator[Finding]:
    """A key that a person signs with: locked, and its owner's alone."""
    try:
        shown = peek_key(path)
    except Fault as fault:
        yield False, str(path), sentence(fault, lang)
        return
    # A node's key is opened by a program that starts by itself; whoever has its disk has the key.
    well = not isinstance(shown, KeyFile) or shown.custody == NODE
    yield well, say(lang, "doctor-key-locked", file=str(path)), f"sulh key lock {path}"
    yield _private(path), say(lang, "doctor-key-open", file=str(path)), f"chmod 600 {path}"


def _private(path: Path) -> bool:
    return not os.stat(path).st_mode & (stat.S_IRWXG | stat.S_IRWXO)


def _folder(folder: Folder, lang: str) -> Iterator[Finding]:
    try:
        opened = read_record(folder.path)
    except Fault as fault:
        yield False, say(lang, "doctor-unreadable", folder=str(folder.path)), sentence(fault, lang)
        return
    size, digest = PlainNumber(opened.state.size), opened.state.digest()[:16]
    yield True, say(lang, "doctor-record", folder=str(folder.path), size=size, digest=digest), ""
    yield from findings(folder, lang)
    yield from node_findings(folder, opened.state, lang)
    pointers = folder.local / "keys.json"
    if not pointers.exists():
        yield True, say(lang, "doctor-copy"), ""
        return
    try:
        named = msgspec.json.decode(pointers.read_bytes(), type=Pointers)
    except (OSError, msgspec.DecodeError):
        what = say(lang, "doctor-key-missing", file=str(pointers))
        yield False, what, say(lang, "doctor-key-missing-do")
        return
    for path in (Path(named.log), Path(named.host)):
        if not path.exists():
            yield False, say(lang, "doctor-key-missing", file=str(path)), say(lang, "doctor-key-missing-do")
            continue
        yield _private(path), say(lang, "doctor-key-open", file=str(path)), f"chmod 600 {path}"
