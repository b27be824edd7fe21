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

from sulh.cli.desk import Pointers, read_record
from sulh.errors import Fault
from sulh.record.folder import Folder

MIN_FREE_BYTES = 256 * 1024 * 1024  # less than this and a busy day's record may not fit

Finding = tuple[bool, str, str]  # well?, what, what to do


def arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `sulh doctor`."""
    parser.add_argument("dir", type=Path, nargs="?", metavar="DIR", help="a mechanism's folder")


def run(args: argparse.Namespace) -> int:
    """Print findings; exit 1 if anything needs doing."""
    findings = [*_machine(), *(_folder(Folder(args.dir)) if args.dir else ())]
    if args.json:
        print(json.dumps([{"ok": ok, "what": what, "do": do} for ok, what, do in findings]))
    else:
        for ok, what, do in findings:
            print(f"{'ok  ' if ok else 'MEND'}  {what}" + ("" if ok else f": {do}"))
    return 0 if all(ok for ok, _, _ in findings) else 1


def _machine() -> Iterator[Finding]:
    yield sys.version_info >= (3, 11), f"Python {platform.python_version()}", "install 3.11 or newer"
    yield sys.flags.optimize == 0, "Python runs without -O", "run it without -O"
    free = shutil.disk_usage(Path.cwd()).free
    yield free >= MIN_FREE_BYTES, f"{free // 2**20} MiB free here", "make room before the record grows"
    yield (
        sys.stdout.encoding.lower() in {"utf-8", "utf8"},
        f"output is {sys.stdout.encoding}",
        "set PYTHONIOENCODING=utf-8",
    )


def _folder(folder: Folder) -> Iterator[Finding]:
    try:
        opened = read_record(folder.path)
        yield True, f"{folder.path}: {opened.state.size} entries, digest {opened.state.digest()[:16]}", ""
    except Fault as fault:
        yield False, f"{folder.path} cannot be read", str(fault)
        return
    pointers = folder.local / "keys.json"
    if not pointers.exists():
        yield True, "a copy: the host's keys are elsewhere", ""
        return
    named = msgspec.json.decode(pointers.read_bytes(), type=Pointers)
    for path in (Path(named.log), Path(named.host)):
        if not path.exists():
            yield False, f"{path} is missing", "restore it; without it nothing can be appended"
            continue
        private = not os.stat(path).st_mode & (stat.S_IRWXG | stat.S_IRWXO)
        yield private, f"{path} is readable by its owner alone", f"chmod 600 {path}"
