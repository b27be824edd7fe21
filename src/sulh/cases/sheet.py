# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What one step of the fold reads and changes: rows as they stand, with its own changes over them."""

from typing import TypeVar

from sulh.cases.shapes import SHAPES
from sulh.errors import Refused
from sulh.record.charter import CharterBody
from sulh.record.fold import Entry, Ground
from sulh.record.rows import Changes, RoomRows
from sulh.record.things import place
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Name

R = TypeVar("R", bound=Said)
SEATS = 2  # co-chairs: a vacant or missing seat lowers no quorum


class Sheet:
    """One entry with its ground, and the rows that it changes."""

    def __init__(self, rows: RoomRows, entry: Entry, ground: Ground) -> None:
        self.entry = entry
        self.ground = ground
        self._rows = rows
        self.changes: Changes = {}

    @property
    def org(self) -> Name:
        """Who says it."""
        return self.entry.header.issuer.org

    @property
    def charter(self) -> CharterBody:
        """The charter in force."""
        return self.ground.charter

    def place(self) -> None:
        """The statement's own row; Refused as `things.place`."""
        self.changes |= place(self._rows, self.entry, self.ground, SHAPES)

    def refs(self, role: str) -> tuple[Hex32, ...]:
        """References of that role, in order."""
        return tuple(ref.id for ref in self.entry.header.refs if ref.role == role)

    def ref(self, role: str) -> Hex32 | None:
        """The first reference of that role."""
        return next(iter(self.refs(role)), None)

    def find(self, key: str, kind: type[R]) -> R | None:
        """A row, or None."""
        changed = self.changes.get(key)
        return changed if isinstance(changed, kind) else self._rows.read(key, kind)

    def read(self, key: str, kind: type[R]) -> R:
        """A row that stands because a reference to it was found."""
        found = self.find(key, kind)
        if found is None:
            raise RuntimeError(f"no row {key} beside the statement that it belongs to")
        return found

    def write(self, key: str, row: Said) -> None:
        """Change a row."""
        self.changes[key] = row

    def chairs(self) -> tuple[Name, ...]:
        """The co-chairs of the charter in force."""
        return tuple(org.id for org in self.charter.of_kind("co_chair"))

    def require_chair(self) -> None:
        """Raise Refused unless a co-chair of this charter says it: a role outlives no seat."""
        if self.org not in self.chairs():
            raise Refused(
                "not_a_co_chair", "{org} is no co-chair of this charter; findings are theirs", org=self.org
            )


def all_chairs(chairs: tuple[Name, ...], agreed: set[Name]) -> bool:
    """Whether every seat of at least two has agreed."""
    return len(chairs) >= SEATS and set(chairs) <= agreed
