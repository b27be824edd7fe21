# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Which files of wraps another program wrote into a node's folder: `sulh seal rewrap`, or a person by hand.

A look costs one stat while nothing was written: every file of wraps is put into its place by a rename.
"""

import os
from pathlib import Path

ENDING = ".json"

Stamp = tuple[int, int, int]  # inode, time of writing, size: a rename gives another inode


class Rewritten:
    """What lay in DIR/wraps at the last look."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "wraps"
        self._at = -1
        self._seen: dict[str, Stamp | None] = {}
        self.look()

    def look(self) -> set[str]:
        """Statements whose file is new, another one or gone since the last look."""
        try:
            at = self._path.stat().st_mtime_ns
        except FileNotFoundError:
            return set()
        if at == self._at:
            return set()
        # Before the files are read: what is written meanwhile is seen by the next look.
        self._at = at
        with os.scandir(self._path) as found:
            now = {one.name: _stamp(one) for one in found if one.name.endswith(ENDING)}
        before, self._seen = self._seen, now
        changed = {name for name in before.keys() | now.keys() if before.get(name) != now.get(name)}
        return {name.removesuffix(ENDING) for name in changed}


def _stamp(one: os.DirEntry[str]) -> Stamp | None:
    try:
        about = one.stat()
    except FileNotFoundError:
        return None
    return about.st_ino, about.st_mtime_ns, about.st_size
