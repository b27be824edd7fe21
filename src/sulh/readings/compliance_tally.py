# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is alleged of a party under a term, counted report by report, in any order.

One more report costs the same however many there were: nothing is counted again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from sulh.clock import Holds
from sulh.readings.compliance_answer import LISTED, Alleged
from sulh.readings.compliance_sightings import Sighting, Source
from sulh.readings.compliance_status import TermWhy
from sulh.statement.envelope import Hex32, Name

_index = attrgetter("index")


@dataclass(slots=True)
class Tally:
    """Counts for one party. `answered`: incidents of which a finding says that it breached nothing by them."""

    party: Name
    answered: frozenset[Hex32] = frozenset()
    _sure: set[Hex32] = field(default_factory=set)
    _unsure: set[Hex32] = field(default_factory=set)
    _done: set[Hex32] = field(default_factory=set)
    _listed: list[tuple[int, Hex32]] = field(default_factory=list)
    # Each with the first report by which it was heard: who was heard first stands first.
    _origins: dict[Source, int] = field(default_factory=dict)
    _denied: dict[Source, int] = field(default_factory=dict)
    _reports: set[int] = field(default_factory=set)
    _why: set[TermWhy] = field(default_factory=set)

    def add(self, sighting: Sighting, time: Holds, place: Holds) -> None:
        """One more report that may be of this time, at which the term may have applied, and of its place."""
        if Holds.NO in (time, place):
            return
        if time is Holds.POSSIBLY:
            self._why.add(TermWhy.TIME_NOT_SURE)
        if place is Holds.POSSIBLY:
            self._why.add(TermWhy.PLACE_NOT_SURE)
        incident = sighting.incident
        if incident in self.answered:
            self._done.add(incident)
        elif Holds.POSSIBLY in (time, place):
            self._unsure.add(incident)
        else:
            self._certain((sighting,))

    def add_many(self, sightings: Sequence[Sighting], time: Holds) -> None:
        """Reports that are all alike of this time, surely or possibly, of a term that reaches every place."""
        if time is Holds.YES and not self.answered:
            self._certain(sightings)
            return
        for sighting in sightings:
            self.add(sighting, time, Holds.YES)

    def _certain(self, sightings: Sequence[Sighting]) -> None:
        self._sure.update([one.incident for one in sightings])
        self._reports.update([one.index for one in sightings])
        # Last first, so that of each source the report by which it was heard first is the one that stays.
        ordered = sorted(sightings, key=_index, reverse=True)
        first = [(one.index, one.report) for one in ordered[-LISTED:]]
        self._listed = sorted({*self._listed, *first})[:LISTED]
        for known, heard in (
            (self._origins, {one.sources: one.index for one in ordered}),
            (self._denied, {one.denied_by: one.index for one in ordered}),
        ):
            for sources, index in heard.items():
                for source in sources:
                    known[source] = min(index, known.get(source, index))

    @property
    def why(self) -> frozenset[TermWhy]:
        """What stands beside the counts."""
        why = set(self._why)
        if Source("organisation", self.party) in self._origins:
            why.add(TermWhy.SELF_REPORTED)
        if not (self._sure or self._unsure or self._done):
            why.add(TermWhy.NO_OBSERVATION)
        return frozenset(why)

    def alleged(self) -> Alleged:
        """The counts as they stand."""
        return Alleged(
            incidents=len(self._sure),
            reports=len(self._reports),
            listed=tuple(report for _, report in self._listed),
            origins=_by_first(self._origins),
            denied_by=_by_first(self._denied),
            unsure=len(self._unsure - self._sure),
            answered=len(self._done),
        )


def _by_first(heard: dict[Source, int]) -> tuple[Source, ...]:
    return tuple(sorted(heard, key=lambda source: (heard[source], source)))
