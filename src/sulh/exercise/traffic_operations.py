# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who looks in the exercise, and what is owed: patrols, a camera on either side, promises of both parties.

Everything happens once on each party's side within a few days: as many patrols are done, delayed, denied and
disputed here as there, and both promise, declare, and are checked alike.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sulh.clock import When, format_time
from sulh.commitments.kinds import (
    Check,
    Commitment,
    CommitmentKind,
    Dispute,
    DueBy,
    EventDate,
    Progress,
    ProgressStatus,
    Verdict,
)
from sulh.exercise.cast import CO_CHAIRS, PARTIES, other
from sulh.exercise.land import Spot
from sulh.exercise.phrases import phrase
from sulh.exercise.stream import Stream
from sulh.exercise.traffic import Utterance, World, language, own
from sulh.exercise.traffic_agreement import LIST_DUE
from sulh.operations.kinds import (
    Health,
    Patrol,
    PatrolKind,
    PatrolOutcome,
    PatrolResult,
    Post,
    PostKind,
    Restriction,
    RestrictionKind,
    RestrictionOutcome,
    Sensor,
    SensorHealth,
    SensorKind,
    Shift,
)
from sulh.statement.canon import Said
from sulh.statement.draft import Draft

BLOCK = 6  # days in which each side has one patrol
FIRST = 2
FORTNIGHT = 14
MONITORS = ("monitors", "monitor")
ROLES = {
    "monitors": "monitor",
    "almond": "party",
    "walnut": "party",
    "heron": "co_chair",
    "stork": "co_chair",
}
# What becomes of the patrols of a block, on both sides alike.
RESULTS = (PatrolResult.DONE, PatrolResult.DONE, PatrolResult.DENIED, PatrolResult.DELAYED)
DISPUTED = 1  # the place in RESULTS of the block in which each party disputes a patrol that was done
VERDICTS = (Verdict.VERIFIED_DONE, Verdict.PARTLY, Verdict.NOT_DONE)


class OperationsTraffic:
    """Traffic of the room `operations`."""

    room = "operations"
    fills = False

    def plan(self, world: World, rng: Stream) -> Iterator[Utterance]:
        """See `Traffic.plan`."""
        found = [*_cameras(world), *_post(world)]
        for number, day in enumerate(range(FIRST, world.days - BLOCK, BLOCK)):
            for turn, side in enumerate(PARTIES if number % 2 else tuple(reversed(PARTIES))):
                spot = rng.pick(world.land.of_side(side))
                found += _patrol(_Round(world=world, number=number, turn=turn, side=side, spot=spot, day=day))
        return iter(sorted(found, key=lambda utterance: utterance.moment))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Round:
    """One patrol: which, on whose side, where, on which day."""

    world: World
    number: int
    turn: int
    side: str
    spot: Spot
    day: int

    @property
    def label(self) -> str:
        return f"k{2 * self.number + self.turn + 1}"

    @property
    def sector(self) -> str:
        return f"s{self.spot.sector}"

    def at(self, hour: int, after: int = 0) -> datetime:
        """That hour of its day, or of a day after."""
        return self.world.day(self.day + self.turn + after) + timedelta(hours=hour)

    def sent(self, hour: int) -> datetime:
        """When a desk says what it knows since that hour."""
        return self.world.in_round(self.at(hour), 11 + 2 * self.turn)


def _patrol(round: _Round) -> Iterator[Utterance]:
    """Planned the day before, and what became of it."""
    lang = language(round.number + round.turn)
    result = RESULTS[round.number % len(RESULTS)]
    start, end = round.at(8), round.at(12)
    plan = Patrol(
        says=own("monitors", lang),
        label=round.label,
        sector=round.sector,
        start=_at(start),
        end=_at(end),
        patrol_kind=PatrolKind.FOOT if round.number % 3 else PatrolKind.VEHICLE,
    )
    yield _say(round.at(8, -1), "monitors", "patrol", plan, round.label, lang=lang)
    began = start + timedelta(hours=1 if result is PatrolResult.DELAYED else 0)
    denied = result is PatrolResult.DENIED
    done = PatrolOutcome(
        says=own("monitors", lang),
        outcome=result,
        start=_at(began),
        end=_at(end),
        heard_or_seen=None if denied else round.number % 4,
    )
    yield _say(round.sent(12), "monitors", "patrol_outcome", done, "", ("patrol", round.label), lang=lang)
    if denied or result is PatrolResult.DELAYED:
        outcome = RestrictionOutcome.DENIAL if denied else RestrictionOutcome.DELAY
        until = end if denied else began
        yield _restricted(round, "monitors", outcome, start, until, round.side, lang)
    elif round.number % len(RESULTS) == DISPUTED:
        speaker = other(round.side)
        until = start + timedelta(hours=2)
        yield _restricted(round, speaker, RestrictionOutcome.DENIAL, start, until, round.side, lang)


def _restricted(
    round: _Round,
    speaker: str,
    outcome: RestrictionOutcome,
    start: datetime,
    end: datetime,
    by_whom: str,
    lang: str,
) -> Utterance:
    place = round.spot.names.of[lang]
    body = Restriction(
        says=own(speaker, lang),
        restriction_kind=RestrictionKind.CHECKPOINT,
        outcome=outcome,
        sector=round.sector,
        start=_at(start),
        end=_at(end),
        by_whom=by_whom,
        what_it_hid=phrase("hid_road", lang, place=place),
    )
    return _say(round.sent(13), speaker, "restriction", body, "", ("patrol", round.label), lang=lang)


def _cameras(world: World) -> Iterator[Utterance]:
    """One on either side, with word of its health every block; each is out for as long."""
    for turn, side in enumerate(PARTIES):
        spot = world.land.of_side(side)[0]
        label, sent = f"cam{turn + 1}", world.day(1) + timedelta(hours=9, minutes=turn)
        body = Sensor(
            says=own("monitors", "en"),
            label=label,
            sector=f"s{spot.sector}",
            sensor_kind=SensorKind.CAMERA,
            since=_at(world.day(1)),
        )
        yield _say(sent, "monitors", "sensor", body, label)
        for number, day in enumerate(range(FIRST, world.days - BLOCK, BLOCK)):
            state = Health.DOWN if number % 5 == 3 else Health.UP
            start, end = world.day(day), world.day(day + 2)
            health = SensorHealth(says=own("monitors", "en"), state=state, start=_at(start), end=_at(end))
            sent = end + timedelta(hours=4, minutes=5 + turn)
            yield _say(sent, "monitors", "sensor_health", health, "", ("sensor", label))


def _post(world: World) -> Iterator[Utterance]:
    """A post of the monitors between the sides, for two days in the first week."""
    since, until = world.day(3), world.day(5)
    body = Post(
        says=own("monitors", "en"),
        label="post1",
        sector="s4",
        post_kind=PostKind.OBSERVATION_POST,
        zone="+00:00",
        since=_at(since),
        until=_at(until),
        hours=(Shift(start=360, end=1_080),),
    )
    yield _say(world.day(2) + timedelta(hours=9, minutes=7), "monitors", "post", body, "post1")
    for day in (3, 4):
        start = world.day(day) + timedelta(hours=6)
        done = PatrolOutcome(
            says=own("monitors", "en"),
            outcome=PatrolResult.DONE,
            start=_at(start),
            end=_at(start + timedelta(hours=12)),
            heard_or_seen=day - 3,
        )
        sent = world.day(day) + timedelta(hours=20, minutes=13)
        yield _say(sent, "monitors", "patrol_outcome", done, "", ("post", "post1"))


class CommitmentsTraffic:
    """Traffic of the room `commitments`."""

    room = "commitments"
    fills = False

    def plan(self, world: World, rng: Stream) -> Iterator[Utterance]:
        """See `Traffic.plan`."""
        found: list[Utterance] = [*_owed_from_an_event(world), *_owed_under_a_term(world)]
        for number, day in enumerate(range(1, world.days - FORTNIGHT + 2, FORTNIGHT)):
            for turn, party in enumerate(PARTIES if number % 2 else tuple(reversed(PARTIES))):
                spot = rng.pick(world.land.of_side(party))
                found += _promise(world, number, turn, party, spot, day)
        return iter(sorted(found, key=lambda utterance: utterance.moment))


def _promise(world: World, number: int, turn: int, party: str, spot: Spot, day: int) -> Iterator[Utterance]:
    """A party promises, declares, and a co-chair looks; every other time the other party disputes what it found."""
    lang, label = language(number + turn), f"k{number + 1}{'ab'[turn]}"
    chair = CO_CHAIRS[number % 2]
    begins = world.day(day) + timedelta(hours=10, minutes=20 + turn)
    due = format_time(world.day(day + 8))[:10]
    promised = Commitment(
        says=own(party, lang),
        owner=party,
        what=phrase("promise_gate", lang, place=spot.names.of[lang]),
        commitment_kind=CommitmentKind.REOPENING,
        label=label,
        deadline=DueBy(at=When(since=due, until=due, zone="+00:00")),
        criterion=phrase("promise_seen", lang),
        verifier=chair,
    )
    under = (("term", "t4"),) if number else ()  # the first is promised before there are terms
    yield _say(begins, party, "commitment", promised, label, *under, lang=lang)
    declared = Progress(status=ProgressStatus.DECLARED_DONE)
    yield _say(begins + timedelta(days=6), party, "progress", declared, "", ("commitment", label), lang=lang)
    verdict = VERDICTS[number % len(VERDICTS)]
    done = verdict is Verdict.VERIFIED_DONE
    check = Check(verdict=verdict, done_at=_at(begins + timedelta(days=6)) if done else None)
    checked = f"{label}c"
    yield _say(begins + timedelta(days=9), chair, "check", check, checked, ("commitment", label), lang=lang)
    if number % 2:
        refs = (("commitment", label), ("check", checked))
        moment = begins + timedelta(days=10, minutes=30)
        yield _say(moment, other(party), "dispute", Dispute(), "", *refs, lang=lang)


def _owed_from_an_event(world: World) -> Iterator[Utterance]:
    """What both owe twenty days after an event that the other co-chair dates."""
    sent = world.day(1) + timedelta(hours=11, minutes=30)
    for turn, party in enumerate(PARTIES):
        label = f"kd{turn + 1}"
        owed = Commitment(
            says=own(CO_CHAIRS[0], "en"),
            owner=party,
            what=phrase("promise_list", "en"),
            commitment_kind=CommitmentKind.MEASURE,
            label=label,
            deadline=DueBy(event=phrase("event_first_session", "en"), days=20),
            verifier_role="monitor",
        )
        yield _say(sent + timedelta(minutes=turn), CO_CHAIRS[0], "commitment", owed, label)
        dated = EventDate(says=own(CO_CHAIRS[1], "en"), at=_at(world.day(8) + timedelta(hours=8)))
        moment = world.day(9) + timedelta(hours=9, minutes=turn)
        yield _say(moment, CO_CHAIRS[1], "event", dated, "", ("commitment", label))


def _owed_under_a_term(world: World) -> Iterator[Utterance]:
    """The list of posts that term t8 asks for: promised, declared, verified by whom the term names, in time."""
    due = format_time(world.day(LIST_DUE))[:10]
    chair = CO_CHAIRS[0]
    for turn, party in enumerate(PARTIES):
        label, begins = f"kl{turn + 1}", world.day(4) + timedelta(hours=9, minutes=turn)
        owed = Commitment(
            says=own(party, "en"),
            owner=party,
            what=phrase("promise_list", "en"),
            commitment_kind=CommitmentKind.MEASURE,
            label=label,
            deadline=DueBy(at=When(since=due, until=due, zone="+00:00")),
            verifier=chair,
        )
        yield _say(begins, party, "commitment", owed, label, ("term", "t8"))
        done = begins + timedelta(days=4)
        declared = Progress(status=ProgressStatus.DECLARED_DONE)
        yield _say(done, party, "progress", declared, "", ("commitment", label))
        check = Check(verdict=Verdict.VERIFIED_DONE, done_at=_at(done))
        yield _say(done + timedelta(days=1), chair, "check", check, f"{label}c", ("commitment", label))


def _at(moment: datetime) -> When:
    text = format_time(moment)
    return When(since=text, until=text, zone="+00:00")


_ROOMS = {
    **dict.fromkeys(
        ("post", "patrol", "patrol_outcome", "sensor", "sensor_health", "restriction"), "operations"
    ),
    **dict.fromkeys(("commitment", "progress", "check", "dispute", "event"), "commitments"),
}


def _say(
    moment: datetime, org: str, noun: str, body: Said, label: str, *refs: tuple[str, str], lang: str = "en"
) -> Utterance:
    draft = Draft(
        kind=f"{_ROOMS[noun]}.{noun}.v1", body=body, label=label, refs=refs, lang=lang, marking="TLP:GREEN"
    )
    return Utterance(moment=moment, org=org, role=ROLES[org], draft=draft, lasting=True)
