# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Which report each entry of the log is a version of: so whoever asks for a day's entries looks at these alone."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator

from sulh.statement.envelope import Hex32


class Order:
    """Versions of reports in log order; `last`: the entry of the last one that was read, -1 for none."""

    def __init__(self) -> None:
        self._indexes = array("q")
        self._reports: list[Hex32] = []

    @property
    def last(self) -> int:
        return self._indexes[-1] if self._indexes else -1

    def put(self, index: int, report: Hex32) -> None:
        """One more; one that came into view after later ones stands where its entry is."""
        at = len(self._indexes) if index > self.last else bisect_left(self._indexes, index)
        self._indexes.insert(at, index)
        self._reports.insert(at, report)

    def within(self, first: int, stop: int) -> Iterator[Hex32]:
        """Reports of which a version is one of the entries [first, stop); each once for every such entry."""
        yield from self._reports[bisect_left(self._indexes, first) : bisect_left(self._indexes, stop)]
