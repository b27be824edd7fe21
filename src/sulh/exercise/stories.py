# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The stories that incidents are made of: who did what, who says what of it, and which of that is true.

Each is told of an actor and the other party. `traffic_incidents` tells every story twice, once with each
party as the actor, so that no side is planted with more of anything than the other.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sulh.exercise.phrases import phrase
from sulh.exercise.said_of import (
    about,
    assessed,
    complained,
    counted_twice,
    countered,
    detected,
    handed_over,
    petitioned,
    photographed,
    tied,
    tied_to,
)
from sulh.exercise.tale import DISHONEST, ERROR, TRUE, VAGUE, Tale
from sulh.exercise.truth import NOBODY, Honesty, Planted
from sulh.incidents.form import ActorBasis, Casualties, Count, Harm, Harmed, Means
from sulh.incidents.links import Act, LinkAnswerValue, LinkValue

ALLEGED, OBSERVED = ActorBasis.ALLEGED, ActorBasis.OBSERVED


def fire_denied(tale: Tale) -> Planted:
    """The actor fires; the other party, a post that knows nothing of its report and a sensor say so; the actor denies."""
    tale.report(60, tale.victim, "small_arms", "fire_seen", means=Means.SEEN, basis=ALLEGED)
    tale.report(90, "monitors", "small_arms", "fire_heard", means=Means.HEARD, speaker="post_name", later=1)
    tale.report(
        30, "monitors", "small_arms", "fire_sensed", means=Means.ACOUSTIC, speaker="sensor_name", later=2
    )
    tale.deny(600, Honesty.FALSE_DENIAL)
    return tale.planted("small_arms")


def fire_admitted(tale: Tale) -> Planted:
    """The actor's post fires without order, and the actor says so itself."""
    tale.report(60, "monitors", "small_arms", "fire_heard", means=Means.HEARD, speaker="post_name")
    about(tale, 400, tale.victim, Act.CONFIRM, tale.event)
    tale.claim(900, tale.actor, "matter_fired", phrase("without_order", tale.lang, place=tale.place()), TRUE)
    return tale.planted("small_arms")


def false_report(tale: Tale) -> Planted:
    """Nothing happened; the other party says that the actor fired, and knows better."""
    tale.report(120, tale.victim, "small_arms", "fire_seen", DISHONEST, means=Means.SEEN, basis=ALLEGED)
    tale.deny(700, Honesty.TRUE_DENIAL)
    return tale.planted("nothing", by=NOBODY)


def honest_error(tale: Tale) -> Planted:
    """Work in a quarry is taken for fire, denied, and corrected by who reported it."""
    label = tale.report(60, tale.victim, "explosion", "explosion", ERROR, means=Means.HEARD, basis=ALLEGED)
    tale.deny(500, Honesty.TRUE_DENIAL)
    tale.correct(1500, tale.victim, label)
    return tale.planted("work_in_quarry", by=NOBODY)


def monitors_error(tale: Tale) -> Planted:
    """A post takes work in a quarry for fire by the actor, and corrects itself the next day."""
    label = tale.report(
        60, "monitors", "explosion", "explosion", ERROR, means=Means.HEARD, basis=ALLEGED, speaker="post_name"
    )
    tale.deny(500, Honesty.TRUE_DENIAL)
    tale.correct(1500, "monitors", label, "post_name")
    return tale.planted("work_in_quarry", by=NOBODY)


def error_seen_late(tale: Tale) -> Planted:
    """As before, but the post learns of it days later, when others have relied on its word."""
    label = tale.report(
        60, "monitors", "explosion", "explosion", ERROR, means=Means.HEARD, basis=ALLEGED, speaker="post_name"
    )
    tale.deny(500, Honesty.TRUE_DENIAL)
    tale.correct(11 * 24 * 60, "monitors", label, "post_name")
    return tale.planted("work_in_quarry", by=NOBODY)


def people_injured(tale: Tale) -> Planted:
    """The actor's fire injures people; one side says more, the other fewer, the hospital what it counted."""
    tale.report(
        90,
        "monitors",
        "shelling",
        "house_hit",
        means=Means.INTERVIEW,
        basis=ALLEGED,
        casualties=Casualties(injured=Count(best=tale.n), civilians_injured=Count(best=tale.n)),
        harm=(Harm(who=Harmed.CIVILIAN, side=tale.victim, injured=Count(best=tale.n)),),
        speaker="team_name",
    )
    tale.report(240, tale.victim, "shelling", "house_hit", means=Means.SEEN, basis=ALLEGED, later=2)
    tale.claim(300, tale.victim, "matter_injured", _number(tale, 2 * tale.n + 1), DISHONEST)
    tale.claim(700, tale.actor, "matter_injured", _number(tale, tale.n // 2), DISHONEST)
    tale.claim(1600, "monitors", "matter_injured", _number(tale, tale.n), TRUE, "hospital_name")
    tale.deny(760, Honesty.FALSE_DENIAL)
    return tale.planted("shelling", injured=tale.n)


def lives_lost(tale: Tale) -> Planted:
    """The actor's fire kills; both parties report the same number, and the actor denies that it was its fire."""
    dead = 2 + tale.n % 3  # one would need other words in most languages
    tale.n = dead
    tale.report(
        50,
        tale.victim,
        "shelling",
        "lives_lost",
        means=Means.SEEN,
        basis=ALLEGED,
        casualties=Casualties(killed=Count(best=dead), civilians_killed=Count(low=0, best=dead, high=dead)),
        harm=(Harm(who=Harmed.CIVILIAN, side=tale.victim, killed=Count(low=0, best=dead, high=dead)),),
    )
    tale.report(
        380, "monitors", "shelling", "lives_lost", means=Means.INTERVIEW, speaker="team_name", later=1
    )
    tale.claim(400, "monitors", "matter_died", _number(tale, dead), TRUE, "team_name")
    tale.deny(900, Honesty.FALSE_DENIAL)
    return tale.planted("shelling", killed=dead)


def patrol_stopped(tale: Tale) -> Planted:
    """The actor stops a patrol and says that the road was not safe; the team saw no danger."""
    tale.n = 5 * tale.n + 5  # minutes
    tale.report(
        40,
        "monitors",
        "patrol_stopped",
        "patrol_stopped",
        means=Means.SEEN,
        basis=OBSERVED,
        speaker="team_name",
    )
    tale.claim(
        800, tale.actor, "matter_road", phrase("road_unsafe", tale.lang, place=tale.place()), DISHONEST
    )
    tale.claim(1400, "monitors", "matter_road", phrase("no_danger", tale.lang), TRUE, "team_name")
    return tale.planted("patrol_stopped")


def patrol_turned(tale: Tale) -> Planted:
    """The actor turns a patrol back and says nothing of it."""
    tale.report(
        40,
        "monitors",
        "patrol_turned_back",
        "patrol_turned",
        means=Means.SEEN,
        basis=OBSERVED,
        speaker="team_name",
    )
    return tale.planted("patrol_turned_back")


def aircraft(tale: Tale) -> Planted:
    """A sensor and the other party notice an aircraft of the actor's; nobody can say whose it is."""
    tale.report(20, "monitors", "drone", "aircraft", means=Means.RADAR, speaker="post_name")
    tale.report(100, tale.victim, "drone", "aircraft", means=Means.SEEN, later=3)
    return tale.planted("drone")


def new_position(tale: Tale) -> Planted:
    """The actor digs; an image shows it; the actor says that it was there before."""
    tale.report(
        300,
        "monitors",
        "new_position",
        "position",
        means=Means.IMAGERY,
        basis=OBSERVED,
        speaker="team_name",
    )
    tale.deny(1200, Honesty.FALSE_DENIAL, "old_position")
    return tale.planted("new_position")


def crossing_closed(tale: Tale) -> Planted:
    """The actor closes a crossing point without notice, and the other party complains."""
    tale.report(200, tale.victim, "closure", "crossing_closed", means=Means.SEEN, basis=ALLEGED)
    return tale.planted("closure")


def in_the_press(tale: Tale) -> Planted:
    """The actor fires at night; residents tell a paper, which another reprints, and the monitors."""
    source = tale.printed(500, f"r{tale.first}")
    tale.report(
        510,
        "secretariat",
        "weapon_use",
        "residents",
        TRUE,
        source,
        means=Means.MEDIA,
        speaker="resident_name",
    )
    tale.report(
        700, "monitors", "weapon_use", "residents", means=Means.INTERVIEW, speaker="resident_name", later=1
    )
    again = tale.printed(900, f"r{tale.first + 1}")
    tale.report(
        910, "secretariat", "weapon_use", "residents", TRUE, again, means=Means.MEDIA, speaker="resident_name"
    )
    return tale.planted("small_arms")


def heard_twice(tale: Tale) -> Planted:
    """Two posts hear the same shots of the actor's, and each counts them; the monitors say so."""
    first = tale.report(45, "monitors", "small_arms", "fire_heard", means=Means.HEARD, speaker="post_name")
    tale.post += 1
    second = tale.report(
        55, "monitors", "small_arms", "fire_heard", means=Means.HEARD, speaker="post_name", later=1
    )
    counted_twice(tale, 900, "monitors", (first, second))
    return tale.planted("small_arms")


def roughly_told(tale: Tale) -> Planted:
    """The actor shells; a team finds the place, and the other party says only the day and about where."""
    seen = tale.report(150, "monitors", "shelling", "shells_fell", means=Means.SEEN, speaker="team_name")
    assessed(tale, 400, "monitors", seen)
    tale.report(
        800,
        tale.victim,
        "shelling",
        "shells_about",
        means=Means.TOLD_BY_PARTY,
        basis=ALLEGED,
        known=VAGUE,
        later=2,
    )
    return tale.planted("shelling")


def taken_back(tale: Tale) -> Planted:
    """The other party reports what did not happen, is told so by the actor, and recalls it the next day."""
    label = tale.report(90, tale.victim, "small_arms", "fire_seen", ERROR, means=Means.SEEN, basis=ALLEGED)
    about(tale, 500, tale.actor, Act.REJECT, label, honesty=Honesty.TRUE_DENIAL)
    about(tale, 1500, tale.victim, Act.RECALL, label, "taken_back")
    return tale.planted("nothing", by=NOBODY)


def complained_of(tale: Tale) -> Planted:
    """The actor fires; the other party reports and complains, a satellite sees heat, and the two differ on how much."""
    label = tale.report(60, tale.victim, "shelling", "shells_fell", means=Means.SEEN, basis=ALLEGED)
    detected(tale, 170, "fire")
    complained(tale, 300, label, "shelling")
    countered(tale, 600, "matter_shots", (_number(tale, tale.n), _number(tale, 1)))
    return tale.planted("shelling")


def warm_place(tale: Tale) -> Planted:
    """Stubble burns; a satellite sees it twice, and nobody else says anything."""
    detected(tale, 60, "fire")
    detected(tale, 200, "fire")
    return tale.planted("stubble_burnt", by=NOBODY)


def one_photograph(tale: Tale) -> Planted:
    """The other party's report and a paper's show one photograph; the paper adds no eyes to it."""
    mine = tale.report(70, tale.victim, "shelling", "shells_fell", means=Means.SEEN, basis=ALLEGED)
    handed_over(tale, 500, tale.victim, photographed(tale, 100, tale.victim, mine))
    source = tale.printed(400, f"r{tale.first}")
    theirs = tale.report(410, "secretariat", "shelling", "shells_fell", TRUE, source, means=Means.MEDIA)
    photographed(tale, 420, "secretariat", theirs)
    petitioned(tale, 1000, mine)
    return tale.planted("shelling")


def tied_by_both(tale: Tale) -> Planted:
    """A post is exact and the other party far off; it says that both are of one event, and the actor says so too."""
    seen = tale.report(50, "monitors", "small_arms", "fire_heard", means=Means.HEARD, speaker="post_name")
    far = tale.report(
        300, tale.victim, "weapon_use", "fire_seen", means=Means.TOLD_BY_PARTY, basis=ALLEGED, known=VAGUE
    )
    tied(tale, 800, tale.victim, LinkValue.SAME, (far, seen), (tale.actor, LinkAnswerValue.SUPPORT))
    return tale.planted("small_arms")


def tied_by_monitors(tale: Tale) -> Planted:
    """Two posts far from it hear the same; the monitors tie their reports, and nobody opposes it."""
    first = tale.report(40, "monitors", "small_arms", "fire_heard", means=Means.HEARD, speaker="post_name")
    tale.post += 1
    second = tale.report(
        80, "monitors", "weapon_use", "fire_heard", means=Means.INTERVIEW, speaker="team_name", later=1
    )
    tied(tale, 700, "monitors", LinkValue.SAME, (first, second))
    return tale.planted("small_arms")


def group_named(tale: Tale) -> Planted:
    """A group of nobody's stops a car; the other party ties it to the actor, which denies that."""
    label = tale.report(80, tale.victim, "detention", "group_report", means=Means.TOLD_BY_PARTY)
    tied_to(tale, 200, label)
    return tale.planted("detention", by=NOBODY)


def tie_opposed(tale: Tale) -> Planted:
    """The actor says that two reports of its fire are of two events; the other party opposes that."""
    first = tale.report(60, tale.victim, "small_arms", "fire_seen", means=Means.SEEN, basis=ALLEGED)
    second = tale.report(90, "monitors", "small_arms", "fire_heard", means=Means.HEARD, speaker="post_name")
    tied(tale, 900, tale.actor, LinkValue.APART, (first, second), (tale.victim, LinkAnswerValue.OPPOSE))
    return tale.planted("small_arms")


def _number(tale: Tale, number: int) -> str:
    return phrase("number", tale.lang, n=number)


Story = Callable[[Tale], Planted]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A story, how often it is told (of 100), how many reports with labels and statements one telling has.

    across  it is felt on the other party's side of the line; else it happens on the actor's own
    """

    tell: Story
    weight: int
    reports: int
    statements: int
    across: bool = True


STORIES: tuple[Kept, ...] = (
    Kept(tell=fire_denied, weight=10, reports=3, statements=4),
    Kept(tell=fire_admitted, weight=6, reports=1, statements=3),
    Kept(tell=false_report, weight=9, reports=1, statements=2),
    Kept(tell=honest_error, weight=5, reports=1, statements=3),
    Kept(tell=monitors_error, weight=4, reports=1, statements=3),
    Kept(tell=people_injured, weight=7, reports=2, statements=6),
    Kept(tell=lives_lost, weight=3, reports=2, statements=4),
    Kept(tell=patrol_stopped, weight=8, reports=1, statements=3, across=False),
    Kept(tell=patrol_turned, weight=4, reports=1, statements=1, across=False),
    Kept(tell=aircraft, weight=7, reports=2, statements=2),
    Kept(tell=new_position, weight=6, reports=1, statements=2, across=False),
    Kept(tell=crossing_closed, weight=3, reports=1, statements=1, across=False),
    Kept(tell=in_the_press, weight=4, reports=3, statements=5),
    Kept(tell=heard_twice, weight=4, reports=2, statements=3),
    Kept(tell=roughly_told, weight=3, reports=2, statements=3),
    Kept(tell=taken_back, weight=3, reports=1, statements=3),
    Kept(tell=complained_of, weight=4, reports=2, statements=6),
    Kept(tell=warm_place, weight=2, reports=2, statements=2),
    Kept(tell=one_photograph, weight=2, reports=2, statements=8),
    Kept(tell=tied_by_both, weight=2, reports=2, statements=4),
    Kept(tell=tied_by_monitors, weight=2, reports=2, statements=3),
    Kept(tell=tie_opposed, weight=2, reports=2, statements=4),
    Kept(tell=group_named, weight=2, reports=1, statements=4),
)
