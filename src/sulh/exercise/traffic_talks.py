# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The talks of the exercise: a session every fortnight, delegations, a proposal and an answer of each party."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import msgspec

from sulh.clock import When
from sulh.exercise.cast import CO_CHAIRS, PARTIES, other
from sulh.exercise.phrases import phrase
from sulh.exercise.stream import Stream
from sulh.exercise.traffic import Utterance, World, language, on_day, own
from sulh.language.calendars import hijri, solar
from sulh.language.digits import to_digits
from sulh.statement.canon import Said
from sulh.statement.draft import Draft
from sulh.talks.kinds import Answer, AnswerValue, Delegation, Proposal, Session

FIRST, FORTNIGHT = 8, 14
PROPOSALS = ("proposal_patrol", "proposal_line", "proposal_hours")
ANSWERS = (
    (AnswerValue.UNDER_REVIEW, "reason_time"),
    (AnswerValue.ACCEPTED_IN_PART, "reason_mutual"),
    (AnswerValue.COUNTERED, "reason_mutual"),
)


class TalksTraffic:
    """Traffic of the room `talks`."""

    room = "talks"
    fills = False

    def plan(self, world: World, rng: Stream) -> Iterator[Utterance]:
        """See `Traffic.plan`."""
        for number, day in enumerate(range(FIRST, world.days - 1, FORTNIGHT), 1):
            yield from _session(world, rng, number, world.day(day) + timedelta(hours=8))


def _session(world: World, rng: Stream, number: int, begins: datetime) -> Iterator[Utterance]:
    label, lang = f"s{number}", language(number - 1)
    chair = CO_CHAIRS[number % 2]
    # 1. The co-chair whose turn it is calls it, two days before.
    spot = rng.pick(world.land.places)
    called = Session(
        says=own(chair, lang),
        label=label,
        called=phrase("session_called", lang, session=number, **_three_days(begins.date(), lang)),
        place=spot.names.of[lang],
        hosts=(chair,),
        mediators=CO_CHAIRS,
        agenda=(phrase("agenda_reports", lang), phrase("agenda_crossings", lang)),
    )
    day = on_day(begins, chair)
    yield _say(begins - timedelta(days=2), chair, "co_chair", called, label, lang=lang, occurred=day)
    # 2. Who comes, what each proposes, and what the other answers; the parties take turns in being first.
    order = PARTIES if number % 2 else tuple(reversed(PARTIES))
    size = rng.between(3, 6)
    for turn, party in enumerate(order):
        sent = begins + timedelta(minutes=turn)
        tongue = language(number + turn)
        body = Delegation(says=own(party, tongue), party=party, size=size)
        yield _say(sent, party, "party", body, "", ("session", label), lang=tongue)
    for turn, party in enumerate(order):
        tongue = language(number + turn)
        spot = rng.pick(world.land.of_side(party if turn else other(party)))
        proposal = Proposal(
            says=own(party, tongue),
            subject=phrase(PROPOSALS[(number + turn) % 3], tongue, place=spot.names.of[tongue]),
            by=party,
            label=f"p{number}{'ab'[turn]}",
        )
        sent = begins + timedelta(minutes=10 + turn)
        yield _say(sent, party, "party", proposal, proposal.label, ("session", label), lang=tongue)
    value, reason = ANSWERS[number % 3]
    for turn, party in enumerate(order):
        tongue = language(number + 1 - turn)
        answered = f"p{number}{'ba'[turn]}"
        answer = Answer(says=own(party, tongue), party=party, value=value, reason=phrase(reason, tongue))
        sent = begins + timedelta(hours=4, minutes=turn)
        yield _say(sent, party, "party", answer, "", ("answers", answered), lang=tongue)
    # 3. What came of it, in the place of the announcement.
    outcome = msgspec.structs.replace(called, outcome=phrase("outcome_open", lang))
    sent = begins + timedelta(hours=8)
    yield _say(sent, chair, "co_chair", outcome, "", ("supersedes", label), lang=lang, occurred=day)


def _three_days(day: date, lang: str) -> dict[str, str]:
    """One day in three calendars, in numbers alone: year, month, day."""
    found = {"gregorian": (day.year, day.month, day.day), "hijri": hijri(day), "solar": solar(day)}
    return {
        name: to_digits(f"{year}-{month:02}-{number:02}", lang)
        for name, (year, month, number) in found.items()
    }


def _say(
    moment: datetime,
    org: str,
    role: str,
    body: Said,
    label: str,
    *refs: tuple[str, str],
    lang: str,
    occurred: When | None = None,
) -> Utterance:
    kind = f"talks.{type(body).__name__.lower()}.v1"
    draft = Draft(
        kind=kind, body=body, label=label, refs=refs, lang=lang, occurred=occurred, marking="TLP:GREEN"
    )
    return Utterance(moment=moment, org=org, role=role, draft=draft, lasting=True)
