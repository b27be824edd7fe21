# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Allegations that no later moment moves, counted once and kept while reports come in: one layer's, nobody else's.

A report whose time was surely over at a moment counts the same at every moment after it, as long as the term applies
when it did, findings answer what they did, and zones lie where they lay. So a question counts what came since, and what
may reach beyond its moment. The answer is that of a count of all (tests/readings/test_compliance_settled.py).
"""

from dataclasses import dataclass, field
from datetime import datetime

from sulh.mechanism import Changed, States
from sulh.readings.compliance_sightings import Bucket, Sighting
from sulh.readings.compliance_tally import Tally
from sulh.statement.envelope import Hex32, Name


@dataclass(slots=True, kw_only=True)
class Counted:
    """What was counted of one term and party: all reports that were surely over at `until`.

    rests    all that the count depends on beside the reports, to be compared
    """

    rests: tuple[object, ...]
    buckets: tuple[Bucket, ...]
    until: datetime
    tally: Tally
    _lost: tuple[int, ...] = ()
    _read: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._lost = tuple(bucket.lost for bucket in self.buckets)
        self._read = [len(bucket.news) for bucket in self.buckets]

    def stands(self, rests: tuple[object, ...], buckets: tuple[Bucket, ...]) -> bool:
        """Whether nothing that was counted has to be counted otherwise now."""
        same = len(buckets) == len(self.buckets) and all(
            one is other for one, other in zip(buckets, self.buckets, strict=True)
        )
        return same and self.rests == rests and self._lost == tuple(bucket.lost for bucket in buckets)

    def late(self) -> list[Sighting]:
        """Reports that came since and were over at `until` already: each once."""
        found = []
        for at, bucket in enumerate(self.buckets):
            found += [one for one in bucket.news[self._read[at] :] if one.last <= self.until]
            self._read[at] = len(bucket.news)
        return found


class Settled:
    """Of a state's terms and parties; filled by whoever asks."""

    def __init__(self, states: States) -> None:
        self.kept: dict[tuple[Hex32, Name], Counted] = {}

    def advance(self, changed: Changed) -> bool:
        """Each count finds out by itself whether it still stands."""
        return True
