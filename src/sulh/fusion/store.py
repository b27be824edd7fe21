# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Reports kept as columns that grow: a slot for each, in the order in which the log first had it.

A slot is never given to another report: one that was recalled and comes again takes its own slot again.
"""

from array import array
from collections.abc import Sequence
from typing import TypeVar

import numpy as np

from sulh.fusion.bulk import Ints
from sulh.fusion.reports import DIGEST_BYTES, UNSAID, Digests, Reports

_T = TypeVar("_T")

FIRST_ROOM = 1_024
_PLAIN = ("lat", "lon", "sigma_m", "time", "sigma_s", "act", "source")
# What a table cannot fill, and what stands there for a report that says nothing of it.
_MORE = {"blame": 0, "count": UNSAID, "lang": 0, "sealed": 0}


class Names:
    """Names numbered as they come; 0 is "", nobody."""

    def __init__(self) -> None:
        self.names = [""]
        self._at = {"": 0}

    def number(self, name: str) -> int:
        found = self._at.get(name)
        if found is None:
            found = self._at[name] = len(self.names)
            self.names.append(name)
        return found


class Store:
    """All reports that ever came, those gone as well; what is there now is the caller's to know."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.at: dict[str, int] = {}
        self._digests = bytearray()
        self._columns = {name: _room(FIRST_ROOM, 0) for name in (*_PLAIN, "origins")}
        self._more: dict[str, Ints] = {}  # only the columns that some report filled
        self._text: dict[int, tuple[int, ...]] = {}
        self._media: dict[int, tuple[str, ...]] = {}
        self._origins, self._actors, self._langs = Names(), Names(), Names()

    def __len__(self) -> int:
        return len(self.ids)

    def slot(self, report: str) -> int:
        """The slot of a report's id, a new one where it never came."""
        found = self.at.get(report)
        if found is None:
            found = self.at[report] = len(self.ids)
            self.ids.append(report)
            self._digests += bytes(DIGEST_BYTES)
        return found

    def write(self, reports: Reports, order: Sequence[int]) -> list[int]:
        """Keep these of the reports, in this order; the slot of each."""
        slots = [self.slot(reports.ids[i]) for i in order]
        self._grow(len(self.ids))
        for slot, i in zip(slots, order, strict=True):
            self._digests[slot * DIGEST_BYTES : (slot + 1) * DIGEST_BYTES] = reports.digests[i]
        origins = [self._origins.number(name) for name in reports.named]
        actors = [self._actors.number(name) for name in reports.actors]
        langs = [self._langs.number(name) for name in reports.langs]
        for name in _PLAIN:
            column = getattr(reports, name)
            self._columns[name][slots] = [column[i] for i in order]
        self._columns["origins"][slots] = [origins[reports.origins[i]] for i in order]
        for name, silent in _MORE.items():
            values = getattr(reports, name)
            if not values and name not in self._more:
                continue
            kept = self._more.setdefault(name, _room(len(self._columns["lat"]), silent))
            numbers = {"blame": actors, "lang": langs}.get(name)
            said = [values[i] if values else silent for i in order]
            kept[slots] = [numbers[value] for value in said] if numbers and values else said
        for slot, i in zip(slots, order, strict=True):
            _keep(self._text, slot, reports.text[i] if reports.text else ())
            _keep(self._media, slot, reports.media[i] if reports.media else ())
        return slots

    def _grow(self, count: int) -> None:
        held = len(self._columns["lat"])
        if count <= held:
            return
        size = max(count, 2 * held)
        for columns in (self._columns, self._more):
            for name, column in columns.items():
                wider = _room(size, _MORE.get(name, 0))
                wider[:held] = column
                columns[name] = wider

    def digest(self, slot: int) -> bytes:
        """The hash of what this report says."""
        return bytes(self._digests[slot * DIGEST_BYTES : (slot + 1) * DIGEST_BYTES])

    def place(self, slot: int) -> tuple[int, int, int]:
        """Latitude, longitude in 1e-7 degrees, and the second."""
        columns = self._columns
        return int(columns["lat"][slot]), int(columns["lon"][slot]), int(columns["time"][slot])

    def text(self, slot: int) -> tuple[int, ...]:
        """The hashes of a report's trigrams; none where it says nothing in words."""
        return self._text.get(slot, ())

    def sealed(self, slot: int) -> bool:
        return "sealed" in self._more and bool(self._more["sealed"][slot])

    def ordered(self, slots: Sequence[int]) -> list[int]:
        """These slots in the order of hashes."""
        return sorted(slots, key=self.digest)

    def reports(self, slots: Sequence[int], *, named: bool = True) -> Reports:
        """These reports as they stand in `slots`: to be fused they must be `ordered`.

        Without their names they are columns only, good for scores.
        """
        at = np.array(slots, dtype=np.int64)
        more = {name: _plain(column[at]) for name, column in self._more.items()}
        return Reports(
            ids=[self.ids[slot] for slot in slots] if named else [],
            digests=Digests(b"".join(map(self.digest, slots))) if named else Digests(),
            named=self._origins.names,
            actors=self._actors.names,
            langs=self._langs.names,
            text=[self._text.get(slot, ()) for slot in slots] if self._text else [],
            media=[self._media.get(slot, ()) for slot in slots] if self._media else [],
            **{name: _plain(column[at]) for name, column in self._columns.items()},
            **more,
        )


def _room(size: int, value: int) -> Ints:
    return np.full(size, value, dtype=np.int64)


def _plain(column: Ints) -> "array[int]":
    return array("q", column.tobytes())


def _keep(held: dict[int, tuple[_T, ...]], slot: int, value: tuple[_T, ...]) -> None:
    if value:
        held[slot] = value
    else:
        held.pop(slot, None)
