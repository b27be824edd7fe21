# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is found in the exercise: incidents with each party as the accused, their cases, findings, remedies.

    admitted   a party's post fired, and it says so: both co-chairs sign off that it breached term 1; what it
               owes for that is late
    two words  one says that the other fired, which denies it: fire, and attributable to nobody; a patrol is owed
    nothing    one says that the other fired, and nobody else noted anything: not confirmed, closed
    position   a new position close to the edge of the zone: the team is not let in, one co-chair refuses: split
    reversed   a post took work for fire; what was found of it is replaced when the post corrects itself
    withdrawn  who complained was mistaken, and takes it back
    lapsed     nobody could be heard in time

Each is told of both parties with the same numbers, places across from each other, the co-chairs changing parts.
The incidents are of this room, since a finding names them and what fills the record is drawn by chance. A record
too short for the whole way has the first four findings alone (`case_steps.py` has the way).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

import msgspec

from sulh.cases.kinds import Finding, SignoffValue
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
from sulh.exercise import case_steps as steps
from sulh.exercise.case_steps import File, Step
from sulh.exercise.cast import PARTIES, other
from sulh.exercise.land import beside
from sulh.exercise.phrases import phrase
from sulh.exercise.stories import (
    Story,
    aircraft,
    error_seen_late,
    false_report,
    fire_admitted,
    fire_denied,
    honest_error,
    new_position,
)
from sulh.exercise.stream import Stream
from sulh.exercise.tale import Tale
from sulh.exercise.traffic import Utterance, World, language

EVERY = 91  # days from one round of findings to the next: a quarter
WHOLE = 21  # days that the whole way of a round's cases takes; where fewer are left there are findings alone
# Days of a round: after the consents of the first days, and over before the shortest exercise is.
HAPPENS, FOUND, ANSWERED, REVERSED = 5, 7, 10, 17
POST, COUNT = 9, 4
NEAR_EDGE_M = 1_700  # from the line: inside of the zone's two kilometres, its edge nearer than RADIUS_M
RADIUS_M = 500
SURE = ProofStandard.REASONABLE_GROUNDS
SURER = ProofStandard.CLEAR_AND_CONVINCING
Says = Callable[[str, str], Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """One story, the term that its finding cites, what that says, what else is said of it before and after.

    refused  one co-chair refuses it        later  what replaces it once it is issued
    """

    story: Story
    term: str = ""
    by: str = ""
    says: Says | None = None
    refused: bool = False
    later: Says | None = None
    way: tuple[Step, ...] = ()


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
                    file = File(
                        world=world,
                        party=party,
                        number=label,
                        spot=world.land.of_side(party if case.refused else other(party))[pair],
                        day=day,
                        term=case.term,
                        finding=None if case.says is None else _dated(world, case.says, party, label, day),
                        complaint=steps.complained in case.way,
                    )
                    whole = world.days - day >= WHOLE
                    if whole or (case.says is not None and case.later is None):
                        found += [*_told(file, case, hour), *_judged(file, case, whole)]
                    if whole:
                        found += [utterance for step in case.way for utterance in step(file)]
        return iter(sorted(found, key=lambda utterance: utterance.moment))


def _dated(world: World, says: Says, party: str, number: int, day: int) -> Finding:
    until = world.day(day + ANSWERED) + timedelta(hours=12)
    body = says(language(number), party)
    return msgspec.structs.replace(body, label=f"f{number}", reply_until=format_time(until))


def _told(file: File, case: _Case, hour: int) -> Iterator[Utterance]:
    """The incident as it is told, the truth beside it; each statement in its desk's next round."""
    land, spot = file.world.land, file.spot
    lat, lon = spot.lat_e7, spot.lon_e7
    if case.refused:
        line = land.agreed.vertices
        at = len(line) * (2 * spot.number + 1) // (2 * len(land.places))
        lat, lon = beside(line, at, NEAR_EDGE_M if spot.side == PARTIES[0] else -NEAR_EDGE_M)
    tale = Tale(
        first=10 * file.number,
        prefix="c",
        actor=file.party,
        victim=other(file.party),
        spot=spot,
        moment=file.at(HAPPENS, hour, file.number % 60),
        lang=file.lang,
        n=COUNT,
        post=POST,
        lat_e7=lat,
        lon_e7=lon,
        radius_m=RADIUS_M if case.refused else 0,
        errors=None if case.refused else Stream(file.world.seed, f"cases/errors/{(file.number - 1) // 2}"),
    )
    planted = case.story(tale)
    for turn, step in enumerate(tale.steps):
        sent = file.world.in_round(step.moment, 2 * file.number + turn)
        yield replace(step, moment=sent, lasting=True, truth=None if turn else planted)


def _judged(file: File, case: _Case, whole: bool) -> Iterator[Utterance]:
    """The finding, and what each co-chair says of it: a refusal at once, assent once the time to answer is over."""
    if file.finding is None:
        return
    until = file.at(ANSWERED, 12)
    first, second = file.chairs
    by = case.by or first
    yield steps.found(file, file.at(FOUND, 10, file.number % 60), by, whole)
    if case.refused:
        why = phrase("refuse_place", file.lang, n=RADIUS_M)
        # Its head also shows that the time to answer is over, before anybody signs off.
        yield steps.signed(file, until + timedelta(minutes=5), second, SignoffValue.REFUSE, why)
    for turn, chair in enumerate((first,) if case.refused else (first, second)):
        yield steps.signed(file, file.at(ANSWERED, 16, 2 * (file.number % 20) + turn), chair)
    if whole and case.later is not None:
        body = msgspec.structs.replace(case.later(file.lang, file.party), label=f"f{file.number}r")
        again = replace(file, finding=body, corrects=f"f{file.number}")
        yield steps.found(again, file.at(REVERSED, 10, file.number % 60), second, whole)
        for turn, chair in enumerate((second, first)):
            yield steps.signed(again, file.at(REVERSED, 16, 2 * (file.number % 20) + turn), chair)


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


def _blast(lang: str, party: str) -> Finding:
    breach = Violation(standard=SURE, rationale=phrase("why_no_fire", lang), severity=Severity.ORDINARY)
    by = ByParty(standard=SURE, rationale=phrase("why_side", lang), party=party)
    return _found(lang, Occurrence.CONFIRMED, "why_blast", breach, by)


def _reversed(lang: str, _: str) -> Finding:
    return _found(lang, Occurrence.UNFOUNDED, "why_reversed")


CASES: tuple[_Case, ...] = (
    _Case(
        story=fire_admitted,
        term="t1",
        by="secretariat",
        says=_admitted,
        way=(
            *(
                steps.complained,
                steps.received,
                steps.opened,
                steps.live,
                steps.calmed,
                steps.embargoed,
                steps.tasked,
            ),
            *(steps.reported, steps.both_signed, steps.translated, steps.accepted, steps.ordered),
        ),
    ),
    _Case(
        story=fire_denied,
        term="t1",
        says=_two_words,
        way=(
            *(steps.complained, steps.received, steps.opened, steps.triaged, steps.tasked_alone),
            *(steps.reported, steps.one_dissented, steps.leaked, steps.disagreed, steps.patrol_ordered),
        ),
    ),
    _Case(
        story=false_report,
        term="t1",
        says=_nothing,
        way=(steps.complained, steps.received, steps.opened, steps.closed),
    ),
    _Case(
        story=new_position,
        term="t2",
        says=_position,
        refused=True,
        way=(steps.opened, steps.visit_denied, steps.held_up, steps.contested),
    ),
    _Case(
        story=error_seen_late,
        term="t1",
        says=_blast,
        later=_reversed,
        way=(steps.opened, steps.contested),
    ),
    _Case(story=honest_error, way=(steps.complained, steps.received_late, steps.opened, steps.withdrawn)),
    _Case(story=aircraft, way=(steps.opened, steps.lapsed, steps.visit_delayed)),
)
