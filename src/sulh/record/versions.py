# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A thing as readings meet it: every version that somebody gave of it, and those that stand (`things.py` folds them)."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from sulh.record.things import VersionRow
from sulh.statement.envelope import Hex32

R_co = TypeVar("R_co", bound=VersionRow, covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Version(Generic[R_co]):
    """One statement about a thing: its id and its row."""

    id: Hex32
    row: R_co


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing(Generic[R_co]):
    """A thing by its anchor's id, with every version of it in log order, superseded ones too."""

    id: Hex32
    versions: tuple[Version[R_co], ...]

    @property
    def current(self) -> tuple[Version[R_co], ...]:
        """Versions that their own issuer has not replaced; never empty."""
        return tuple(version for version in self.versions if version.row.origin.superseded_by is None)

    @property
    def first(self) -> R_co:
        """The earliest version that stands: the one whose label is shown."""
        return self.current[0].row
