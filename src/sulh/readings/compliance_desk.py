# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What many questions about one state need, made once and only when a question first needs it."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property

from sulh.agreement.state import TermRow
from sulh.clock import parse_time
from sulh.mechanism import States, Thing
from sulh.readings.compliance_bound import Binding, ConsentView, Ties, consents
from sulh.readings.compliance_duties import Duties
from sulh.readings.compliance_found import Findings
from sulh.readings.compliance_frame import Frame
from sulh.readings.compliance_places import Places
from sulh.readings.compliance_settled import Settled
from sulh.readings.compliance_sightings import Sightings
from sulh.readings.compliance_watch import Watch
from sulh.record.rows import read_row
from sulh.record.state import GroundRow
from sulh.statement.envelope import Hex32, Name


class Desk:
    """A state made ready for questions.

    `under`: a version's id by its term's, to ask as if that version bound whom it asks something of;
    `only`: a version of a zone, to ask by that map alone.
    """

    def __init__(
        self, states: States, under: Mapping[Hex32, Hex32] | None = None, only: Hex32 | None = None
    ) -> None:
        self.states = states
        self.sightings = states.shared(Sightings)
        # Of what if's nothing is kept: they are asked once.
        self.settled: Settled | None = None if under or only else states.shared(Settled)
        self.under: Mapping[Hex32, Hex32] = dict(under or {})
        self._only = only
        self._frames: dict[Hex32, Frame] = {}
        self._ties: dict[tuple[Hex32, Name], Ties] = {}

    @cached_property
    def now(self) -> datetime:
        """The record's time."""
        ground = self.states.rows.get("record", "ground")
        return parse_time(read_row(ground, GroundRow).now if ground else self.states.charter.date)

    @cached_property
    def findings(self) -> Findings:
        return Findings(self.states)

    @cached_property
    def duties(self) -> Duties:
        return Duties(self.states)

    @cached_property
    def watch(self) -> Watch:
        return Watch(self.states)

    @cached_property
    def places(self) -> Places:
        return self.states.shared(Places) if self._only is None else Places(self.states, self._only)

    @cached_property
    def _binding(self) -> Binding:
        return Binding(self.states)

    @cached_property
    def _consents(self) -> dict[Hex32, tuple[ConsentView, ...]]:
        return consents(self.states)

    def consents(self, thing: Thing[TermRow]) -> tuple[ConsentView, ...]:
        """What stands about consent to a term."""
        return self._consents.get(thing.id, ())

    def frame(self, thing: Thing[TermRow]) -> Frame:
        """A term made ready."""
        found = self._frames.get(thing.id)
        if found is None:
            found = self._frames[thing.id] = Frame(self.states, thing)
        return found

    def ties(self, thing: Thing[TermRow], party: Name) -> Ties:
        """How a party stands to a term."""
        found = self._ties.get((thing.id, party))
        if found is None:
            found = self._ties[thing.id, party] = self._binding.ties(thing, party)
        return found
