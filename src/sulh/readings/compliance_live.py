# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every answer of a state at a moment, kept up to date report by report: for whoever shows it while reports come in.

One more report touches the answers that its act and its actors concern, and those cost the same however many reports
there were. Anything else that is said (a consent, a finding, a denial, a version in another's place) may change any
answer: then the answers are made anew from the state after it.
"""

from collections.abc import Iterator

from sulh.mechanism import States
from sulh.readings.compliance import Compliance
from sulh.readings.compliance_answer import PartyOn
from sulh.readings.compliance_frame import acts_of
from sulh.readings.compliance_question import Question
from sulh.readings.compliance_sightings import Sightings
from sulh.readings.moment import Moment
from sulh.recompute.marks import accused
from sulh.statement.envelope import Hex32, Name

Key = tuple[Hex32, Name]  # a term and a party


class Live:
    """The answers of `states` at `on`."""

    def __init__(self, states: States, on: Moment) -> None:
        self._desk = Compliance(states).desk
        self._desk.sightings = Sightings(states)  # its own: what it takes in here nobody else has taken in
        self._desk.settled = None
        self._questions: dict[Key, Question] = {}
        self._asked: dict[str, list[Key]] = {}
        for thing in states.terms:
            consent = self._desk.consents(thing)
            frame = self._desk.frame(thing)
            for party in frame.parties:
                key = (thing.id, party)
                self._questions[key] = Question(self._desk, frame, consent, party, on)
                for group in self._groups(key):
                    self._asked.setdefault(group, []).append(key)
        self.answers: dict[Key, PartyOn] = {key: one.answer() for key, one in self._questions.items()}

    def _groups(self, key: Key) -> Iterator[str]:
        acts, groups = acts_of(self._questions[key].rule)
        for act in acts:
            yield accused(act, key[1])
            yield from (accused(act, None, words) for words in groups)

    def report(self, number: Hex32, value: bytes) -> tuple[Key, ...]:
        """Take in the row of a report that introduces an incident; whose answers were made again."""
        found = self._desk.sightings.add(number, value)
        touched: dict[Key, None] = {}
        for group, sighting in found.items():
            for key in self._asked.get(group, ()):
                if key not in touched:
                    touched[key] = None
                    self.answers[key] = self._questions[key].more([sighting])
        return tuple(touched)
