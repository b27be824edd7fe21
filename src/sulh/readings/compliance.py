# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What can be said of each term and party on a day, or up to a moment, with all that it rests on.

a day       what can be said of that day
a moment    what can be said of all until then

compliance_status     the words            compliance_found   what was found
compliance_bound      who is bound when    compliance_duties  what is owed and was done
compliance_frame      what a term asks     compliance_watch   who was there to see
compliance_sightings  what is alleged      compliance_question  the order of these, and the one word
"""

from collections.abc import Mapping

from sulh.agreement.state import TermRow
from sulh.mechanism import States, Thing
from sulh.readings.compliance_answer import Alleged, PartyOn, TermOn
from sulh.readings.compliance_bound import ConsentView, consents_to
from sulh.readings.compliance_desk import Desk
from sulh.readings.compliance_frame import acts_of, asked, rule_of
from sulh.readings.compliance_question import Question
from sulh.readings.compliance_status import Status, TermWhy, gravest
from sulh.readings.compliance_tally import Behind
from sulh.readings.moment import Moment
from sulh.statement.envelope import Hex32, Name

__all__ = [
    "Alleged",
    "Compliance",
    "ConsentView",
    "PartyOn",
    "Status",
    "TermOn",
    "TermWhy",
    "consents_to",
    "term_on",
    "terms_on",
]


MOMENTS = 4  # whoever asks for more is answered anew


def terms_on(states: States, on: Moment) -> tuple[TermOn, ...]:
    """Every term at `on`, in the order in which they came into the record."""
    found = states.shared(Compliance)
    return tuple(found.term(thing, on) for thing in states.terms)


def term_on(states: States, thing: Thing[TermRow], on: Moment) -> TermOn:
    """One term at `on`."""
    return states.shared(Compliance).term(thing, on)


class Compliance:
    """Answers for a state. `under` and `only` ask by another version of a term or zone (see `Desk`)."""

    def __init__(
        self, states: States, under: Mapping[Hex32, Hex32] | None = None, only: Hex32 | None = None
    ) -> None:
        self.desk = Desk(states, under, only)
        self._kept: dict[str, dict[Hex32, TermOn]] = {}

    def term(self, thing: Thing[TermRow], on: Moment) -> TermOn:
        """One term at `on`: answered once for each of the last few moments."""
        kept = self._kept.get(on.text)
        if kept is None:
            if len(self._kept) >= MOMENTS:
                self._kept.pop(next(iter(self._kept)))
            kept = self._kept[on.text] = {}
        found = kept.get(thing.id)
        if found is None:
            found = kept[thing.id] = self._term(thing, on)
        return found

    def ready(self) -> None:
        """Read every report that a term can be held against: what costs most, once."""
        for thing in self.desk.states.terms:
            frame = self.desk.frame(thing)
            for body in frame.bodies:
                acts, groups = acts_of(rule_of(body))
                for act in acts:
                    for party in frame.parties:
                        self.desk.sightings.of(act, party)
                    for words in groups:
                        self.desk.sightings.of(act, None, words)

    def _term(self, thing: Thing[TermRow], on: Moment) -> TermOn:
        frame = self.desk.frame(thing)
        consent = self.desk.consents(thing)
        parties = tuple(Question(self.desk, frame, consent, party, on).answer() for party in frame.parties)
        of_text = {
            TermWhy.NO_TEXT_CARRIED: not frame.text_carried(),
            TermWhy.BINDS_NOBODY_NAMED: not any(asked(body) for body in frame.bodies),
        }
        why = {why for one in parties for why in one.why} | {why for why, so in of_text.items() if so}
        return TermOn(
            id=thing.id,
            label=thing.first.body.label,
            in_force=frame.on(on),
            status=gravest([one.status for one in parties]),
            why=tuple(one for one in TermWhy if one in why),
            consent=consent,
            parties=parties,
            thing=thing,
        )

    def behind(self, thing: Thing[TermRow], party: Name, on: Moment) -> Behind:
        """What the numbers of `party`'s `Alleged` count; nothing of a party of which the term asks nothing."""
        frame = self.desk.frame(thing)
        if party not in frame.parties:
            return Behind()
        return Question(self.desk, frame, self.desk.consents(thing), party, on).behind()

    def party(self, thing: Thing[TermRow], party: Name, on: Moment) -> PartyOn:
        """One term and one party at `on`."""
        consent = self.desk.consents(thing)
        return Question(self.desk, self.desk.frame(thing), consent, party, on).answer()
