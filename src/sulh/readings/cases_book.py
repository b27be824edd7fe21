# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The rows of the cases room, read once: by what they are, by what they refer to, as known at a moment.

A statement is known once the record's time has moved on from what it was when the statement came: at that very
instant nobody can tell whether it stood already. A moment at or after the last head is answered by all there is.
"""

from datetime import datetime
from typing import TypeVar

from sulh.cases.shapes import SHAPES
from sulh.clock import parse_time
from sulh.mechanism import Changed, States, Version
from sulh.readings.deadlines import UTC
from sulh.readings.moment import Moment
from sulh.readings.times import Times
from sulh.record.rows import read_row
from sulh.record.state import GroundRow
from sulh.record.things import VersionRow
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32

ROOM = "cases"
R = TypeVar("R", bound=VersionRow)
K = TypeVar("K", bound=Said)
_ROWS = {shape.noun: shape.row for shape in SHAPES.values()}


class CasesRows:
    """Every row of the room, as it stands: kept while something else is said."""

    def __init__(self, states: States) -> None:
        self._kept: dict[str, dict[Hex32, bytes]] = {}
        self._read: dict[str, dict[Hex32, Said]] = {}
        self.said: dict[type[VersionRow], list[Version[VersionRow]]] = {}
        self.pointing: dict[tuple[type[VersionRow], str, Hex32], list[Version[VersionRow]]] = {}
        found: list[Version[VersionRow]] = []
        for key, value in states.rows.items(ROOM):
            noun, _, number = key.partition("/")
            kind = _ROWS.get(noun)
            if kind is None:
                self._kept.setdefault(noun, {})[number] = value
            else:
                found.append(Version(id=number, row=read_row(value, kind)))
        for version in sorted(found, key=lambda one: one.row.origin.index):
            self.said.setdefault(type(version.row), []).append(version)
            for role, targets in version.row.refs.items():
                for target in targets:
                    self.pointing.setdefault((type(version.row), role, target), []).append(version)

    def advance(self, changed: Changed) -> bool:
        """Any row of the room moves it, and nothing else."""
        return not any(room == ROOM for room, _ in changed)

    def kept(self, noun: str, kind: type[K]) -> dict[Hex32, K]:
        """What the fold keeps of each: files, outcomes, reports, visits."""
        found = self._read.get(noun)
        if found is None:
            read = {number: read_row(value, kind) for number, value in self._kept.get(noun, {}).items()}
            found = self._read[noun] = dict(read)
        return {number: row for number, row in found.items() if isinstance(row, kind)}


class CasesBook:
    """Every row of the room; `now` is the record's time."""

    def __init__(self, states: States, times: Times | None = None) -> None:
        self.states = states
        self.times = times or states.shared(Times)
        ground = states.rows.get("record", "ground")
        self.now = parse_time(read_row(ground, GroundRow).now if ground else states.charter.date)
        self._at: dict[int, datetime] = {}
        self._rows = states.shared(CasesRows)

    def until(self, on: Moment) -> datetime:
        """The instant up to which the record is asked at a moment."""
        return min(on.last(UTC), self.now)

    def at(self, index: int) -> datetime:
        """The record's time when an entry came."""
        known = self._at.get(index)
        if known is None:
            known = self._at[index] = parse_time(self.times.now_at(index))
        return known

    def text(self, index: int) -> str:
        """The same as it is written."""
        return self.times.now_at(index)

    def known(self, index: int, until: datetime) -> bool:
        """Whether an entry was known by then."""
        return until >= self.now or self.at(index) < until

    def said(self, kind: type[R], until: datetime) -> list[Version[R]]:
        """Every statement of a kind that was known by then, in log order."""
        return [one for one in self._every(kind) if self.known(one.row.origin.index, until)]

    def pointing(self, kind: type[R], role: str, target: Hex32, until: datetime) -> list[Version[R]]:
        """Those of them that refer to `target` by `role`."""
        found = self._rows.pointing.get((kind, role, target), ())
        return [
            Version(id=one.id, row=one.row)
            for one in found
            if isinstance(one.row, kind) and self.known(one.row.origin.index, until)
        ]

    def one(self, kind: type[R], number: Hex32) -> R | None:
        """The row of one statement."""
        return self.states.row(kind, number)

    def kept(self, noun: str, kind: type[K]) -> dict[Hex32, K]:
        """What the fold keeps of each: files, outcomes, reports, visits."""
        return self._rows.kept(noun, kind)

    def _every(self, kind: type[R]) -> list[Version[R]]:
        return [
            Version(id=one.id, row=one.row)
            for one in self._rows.said.get(kind, ())
            if isinstance(one.row, kind)
        ]
