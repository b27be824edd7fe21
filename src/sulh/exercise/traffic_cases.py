# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is found in the exercise: four incidents with each party as the accused, a finding on each, sign-offs.

    admitted   a party's post fired, and it says so: both co-chairs sign off that it breached term 1
    two words  one says that the other fired, which denies it: fire, and attributable to nobody
    nothing    one says that the other fired, and nobody else noted anything: not confirmed
    position   a new position close to the edge of the zone: one co-chair refuses, so the finding is split

Each is told of both parties with the same numbers, places across from each other, the co-chairs changing parts.
The incidents are of this room, since a finding names them and what fills the record is drawn by chance.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import msgspec

from sulh.cases.kinds import Finding, Signoff, SignoffValue
from sulh.cases.verdicts import (
    AttributionVerdict,
    BreachVerdict,
    ByParty,
    NotAttributable,
    Occurrence,
    OccurrenceVerdict,
    ProofStandard,
    Severity,
    Violation,
)
from sulh.clock import format_time
from sulh.exercise.cast import CO_CHAIRS, PARTIES, other
from sulh.exercise.land import beside
from sulh.exercise.phrases import phrase
from sulh.exercise.stories import Story, false_report, fire_admitted, fire_denied, new_position
from sulh.exercise.stream import Stream
from sulh.exercise.tale import Tale
from sulh.exercise.traffic import Utterance, World, language
from sulh.statement.canon import Said
from sulh.statement.draft import Draft

EVERY = 91  # days from one round of findings to the next: a quarter
# Days of a round: after the consents of the first days, and over before the shortest exercise is.
HAPPENS, FOUND, ANSWERED = 5, 7, 10
POST, COUNT = 9, 4
NEAR_EDGE_M = 1_700  # from the line: inside of the zone's two kilometres, its edge nearer than RADIUS_M
RADIUS_M = 500
SURE = ProofStandard.REASONABLE_GROUNDS
SURER = ProofStandard.CLEAR_AND_CONVINCING


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """One story, the term that the finding cites, what the finding says, and whether a co-chair refuses it."""

    story: Story
    term: str
    by: str
    says: Callable[[str, str], Finding]
    refused: bool = False


class CasesTraffic:
    """Traffic of the room `cases`."""

    room = "cases"
    fills = False

    def plan(self, world: World, rng: Stream) -> Iterator[Utterance]:
        """See `Traffic.plan`."""
        found: list[Utterance] = []
        for number, day in enumerate(range(0, world.days - ANSWERED - 1, EVERY)):
            for which, case in enumerate(CASES):
                pair = rng.below(len(world.land.places) // 2)
                hour = rng.between(1, 5)
                for turn, party in enumerate(PARTIES if which % 2 else tuple(reversed(PARTIES))):
                    label = 2 * (len(CASES) * number + which) + turn + 1
                    file = _File(
                        world=world, case=case, party=party, number=label, pair=pair, day=day, hour=hour
                    )
                    found += [*file.told(), *file.judged()]
        return iter(sorted(found, key=lambda utterance: utterance.moment))


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    """One case with one party as the accused. `number` tells it from all others; `pair` is where."""

    world: World
    case: _Case
    party: str
    number: int
    pair: int
    day: int
    hour: int

    @property
    def lang(self) -> str:
        return language(self.number)

    @property
    def chairs(self) -> tuple[str, str]:
        """Who writes or refuses, and the other: by turns."""
        one, two = CO_CHAIRS
        return (one, two) if PARTIES.index(self.party) else (two, one)

    def at(self, day: int, hour: int, minute: int = 0) -> datetime:
        """That hour of a day of this round."""
        return self.world.day(self.day + day) + timedelta(hours=hour, minutes=minute)

    def told(self) -> Iterator[Utterance]:
        """The incident as it is told, the truth beside it; each statement in its desk's next round."""
        land = self.world.land
        side = self.party if self.case.refused else other(self.party)
        spot = land.of_side(side)[self.pair]
        lat, lon = spot.lat_e7, spot.lon_e7
        if self.case.refused:
            line = land.agreed.vertices
            at = len(line) * (2 * spot.number + 1) // (2 * len(land.places))
            lat, lon = beside(line, at, NEAR_EDGE_M if side == PARTIES[0] else -NEAR_EDGE_M)
        tale = Tale(
            first=10 * self.number,
            prefix="c",
            actor=self.party,
            victim=other(self.party),
            spot=spot,
            moment=self.at(HAPPENS, self.hour, self.number % 60),
            lang=self.lang,
            n=COUNT,
            post=POST,
            lat_e7=lat,
            lon_e7=lon,
            radius_m=RADIUS_M if self.case.refused else 0,
            errors=None
            if self.case.refused
            else Stream(self.world.seed, f"cases/errors/{(self.number - 1) // 2}"),
        )
        planted = self.case.story(tale)
        for turn, step in enumerate(tale.steps):
            sent = self.world.in_round(step.moment, 2 * self.number + turn)
            yield replace(step, moment=sent, lasting=True, truth=None if turn else planted)

    def judged(self) -> Iterator[Utterance]:
        """The finding, and what each co-chair says of it: a refusal at once, assent once the time to answer is over."""
        until = self.at(ANSWERED, 12)
        first, second = self.chairs
        by, role = ("secretariat", "secretariat") if self.case.by == "secretariat" else (first, "co_chair")
        found = msgspec.structs.replace(
            self.case.says(self.lang, self.party), label=f"f{self.number}", reply_until=format_time(until)
        )
        refs = (("incident", f"c{10 * self.number}"), ("term", self.case.term))
        sent = self.at(FOUND, 10, self.number % 60)
        yield self._say(sent, by, role, "finding", found, found.label, *refs)
        finding = ("finding", found.label)
        if self.case.refused:
            why = phrase("refuse_place", self.lang, n=RADIUS_M)
            refusal = Signoff(value=SignoffValue.REFUSE, why=why)
            # Its head also shows that the time to answer is over, before anybody signs off.
            yield self._say(until + timedelta(minutes=5), second, "co_chair", "signoff", refusal, "", finding)
        for turn, chair in enumerate((first,) if self.case.refused else (first, second)):
            agreed = self.at(ANSWERED, 16, 2 * (self.number % 20) + turn)
            signed = Signoff(value=SignoffValue.AGREE)
            yield self._say(agreed, chair, "co_chair", "signoff", signed, "", finding)

    def _say(
        self,
        moment: datetime,
        org: str,
        role: str,
        noun: str,
        body: Said,
        label: str,
        *refs: tuple[str, str],
    ) -> Utterance:
        draft = Draft(
            kind=f"cases.{noun}.v1", body=body, label=label, refs=refs, lang=self.lang, marking="TLP:GREEN"
        )
        sized = isinstance(body, Finding)
        return Utterance(moment=moment, org=org, role=role, draft=draft, lasting=True, sized=sized)


def _found(
    lang: str,
    verdict: Occurrence,
    why: str,
    breach: BreachVerdict | None = None,
    attribution: AttributionVerdict | None = None,
) -> Finding:
    """A finding whose size and time to answer are still to be filled in."""
    happened = OccurrenceVerdict(verdict=verdict, standard=SURE, rationale=phrase(why, lang))
    return Finding(size=0, occurrence=happened, breach=breach, attribution=attribution)


def _admitted(lang: str, party: str) -> Finding:
    breach = Violation(standard=SURE, rationale=phrase("why_no_fire", lang), severity=Severity.ORDINARY)
    by = ByParty(standard=SURER, rationale=phrase("why_admitted", lang), party=party)
    return _found(lang, Occurrence.CONFIRMED, "why_heard", breach, by)


def _two_words(lang: str, _: str) -> Finding:
    breach = Violation(standard=SURE, rationale=phrase("why_no_fire", lang), severity=Severity.ORDINARY)
    nobody = NotAttributable(standard=SURE, rationale=phrase("why_two_words", lang))
    return _found(lang, Occurrence.CONFIRMED, "why_heard", breach, nobody)


def _nothing(lang: str, _: str) -> Finding:
    return _found(lang, Occurrence.NOT_CONFIRMED, "why_nothing")


def _position(lang: str, party: str) -> Finding:
    breach = Violation(standard=SURE, rationale=phrase("why_zone", lang), severity=Severity.TECHNICAL)
    by = ByParty(standard=SURE, rationale=phrase("why_side", lang), party=party)
    return _found(lang, Occurrence.CONFIRMED, "why_image", breach, by)


CASES: tuple[_Case, ...] = (
    _Case(story=fire_admitted, term="t1", by="secretariat", says=_admitted),
    _Case(story=fire_denied, term="t1", by="co_chair", says=_two_words),
    _Case(story=false_report, term="t1", by="co_chair", says=_nothing),
    _Case(story=new_position, term="t2", by="co_chair", says=_position, refused=True),
)
