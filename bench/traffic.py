# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The statements that are measured on: leaves of the seeded exercise, kept in bench/.cache between runs."""

from __future__ import annotations

import sys
import time
from itertools import islice
from pathlib import Path

from sulh.exercise.build import exercise_leaves
from sulh.log.merkle import Frontier, leaf_hash

CACHE = Path(__file__).parent / ".cache"
DAYS = 300
COMPARED = 100


def leaves(statements: int, days: int = DAYS) -> list[bytes]:
    """The exercise of so many statements: its founding, its statements and its heads."""
    path = CACHE / (f"exercise-{statements}" if days == DAYS else f"exercise-{statements}-{days}")
    if not path.exists() or not _fresh(path, statements, days):
        started = time.monotonic()
        CACHE.mkdir(exist_ok=True)
        scratch = path.with_suffix(".new")
        with open(scratch, "wb") as file:
            for leaf in exercise_leaves(statements=statements, days=days):
                file.write(len(leaf).to_bytes(2, "big") + leaf)
        scratch.replace(path)
        print(f"made {statements:,} statements in {time.monotonic() - started:.0f} s", file=sys.stderr)
    data = path.read_bytes()
    found, at = [], 0
    while at < len(data):
        stop = at + 2 + int.from_bytes(data[at : at + 2], "big")
        found.append(data[at + 2 : stop])
        at = stop
    return found


def _fresh(path: Path, statements: int, days: int) -> bool:
    """Whether the file begins as today's exercise does; the exercise grows with every room."""
    first = islice(exercise_leaves(statements=statements, days=days), COMPARED)
    with open(path, "rb") as file:
        return all(file.read(2 + len(leaf)) == len(leaf).to_bytes(2, "big") + leaf for leaf in first)


def roots(found: list[bytes]) -> dict[int, bytes]:
    """The root at every size that a head among the leaves may name: the size at which it stands."""
    frontier = Frontier()
    at = {0: frontier.root()}
    for leaf in found:
        if b'"record.head.v1"' in leaf:
            at[frontier.size] = frontier.root()
        frontier.append(leaf_hash(leaf))
    return at


def plain_leaves(count: int, size: int = 500) -> list[bytes]:
    """Leaves of `size` bytes, no two alike, for the rows that know bytes only."""
    return [b"%016d" % n + b"s" * (size - 16) for n in range(count)]
