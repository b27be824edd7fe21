# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Where two replicas' states part: down the digest tree to the first row that differs.

Two states of one record at one size, layer and ruleset are equal row for row, or one of the two programs is
wrong: which one is for a third to compute, and this pins it on nobody.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sulh.recompute.kept import place_of
from sulh.record.rows import BUCKETS, FAN_OUT, Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class RowDifference:
    """The first row, by place in the digest tree, that differs; None where a replica has no such row."""

    room: str
    key: str
    ours: bytes | None
    theirs: bytes | None


def first_row(ours: Rows, theirs: Rows) -> RowDifference | None:
    """The first differing row, or None if the states are equal; at most 16 hashes a level are compared."""
    if ours.root() == theirs.root():
        return None
    number = _first_bucket(ours, theirs)
    mine, other = ours.bucket(number), theirs.bucket(number)
    place = min(p for p in {*mine, *other} if mine.get(p) != other.get(p))
    room, key = _named(ours if place in mine else theirs, place)
    return RowDifference(room=room, key=key, ours=ours.get(room, key), theirs=theirs.get(room, key))


def _first_bucket(ours: Rows, theirs: Rows) -> int:
    number, depth = 0, 4
    while depth:
        depth -= 1
        children = range(number * FAN_OUT, min((number + 1) * FAN_OUT, BUCKETS))
        number = next(n for n in children if ours.node(depth, n) != theirs.node(depth, n))
    return number


def _named(rows: Rows, place: bytes) -> tuple[str, str]:
    """Room and key of the row at a place: a place is a hash, so every key of the state is asked."""
    return next((room, key) for room, key in _keys(rows) if place_of(room, key) == place)


def _keys(rows: Rows) -> Iterator[tuple[str, str]]:
    for room in rows.rooms():
        for key, _ in rows.items(room):
            yield room, key
