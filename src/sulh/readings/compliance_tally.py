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


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """What the numbers of an `Alleged` count: incidents by the first report of each, reports by their entries."""

    incidents: tuple[Hex32, ...] = ()
    reports: tuple[int, ...] = ()
    unsure: tuple[Hex32, ...] = ()
    answered: tuple[Hex32, ...] = ()


@dataclass(slots=True)
class Tally:
    """Counts for one party. `answered`: incidents of which a finding says that it breached nothing by them.

    `under`: another that is counted with it and that it leaves as it is.
    """

    party: Name
    answered: frozenset[Hex32] = frozenset()
    under: "Tally | None" = None
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
        both = (self,) if self.under is None else (self, self.under)
        why = {why for one in both for why in one._why}
        if any(Source("organisation", self.party) in one._origins for one in both):
            why.add(TermWhy.SELF_REPORTED)
        if not any(one._sure or one._unsure or one._done for one in both):
            why.add(TermWhy.NO_OBSERVATION)
        return frozenset(why)

    def behind(self) -> Behind:
        """What the counts count."""
        under = Tally(party=self.party) if self.under is None else self.under
        sure = self._sure | under._sure
        return Behind(
            incidents=tuple(sorted(sure)),
            reports=tuple(sorted(self._reports | under._reports)),
            unsure=tuple(sorted((self._unsure | under._unsure) - sure)),
            answered=tuple(sorted(self._done | under._done)),
        )

    def alleged(self) -> Alleged:
        """The counts as they stand."""
        under = Tally(party=self.party) if self.under is None else self.under
        sure = self._sure - under._sure
        unsure = (self._unsure | under._unsure) - under._sure - self._sure
        listed = sorted({*self._listed, *under._listed})[:LISTED]
        return Alleged(
            incidents=len(sure) + len(under._sure),
            reports=len(self._reports - under._reports) + len(under._reports),
            listed=tuple(report for _, report in listed),
            origins=_by_first(_earliest(self._origins, under._origins)),
            denied_by=_by_first(_earliest(self._denied, under._denied)),
            unsure=len(unsure),
            answered=len(self._done | under._done),
        )


def _earliest(one: dict[Source, int], other: dict[Source, int]) -> dict[Source, int]:
    """By which report each was heard first, of both."""
    return {**one, **{source: min(index, one.get(source, index)) for source, index in other.items()}}


def _by_first(heard: dict[Source, int]) -> tuple[Source, ...]:
    return tuple(sorted(heard, key=lambda source: (heard[source], source)))
