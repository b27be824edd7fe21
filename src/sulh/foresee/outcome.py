# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What the watches' observations alone let one say of a breach: that it was, where, and from which side.

    seen        somebody who is no party perceived it, or people of two parties did
    located     its place, with its radius, lies for certain in or out by every version of line or zone
    attributed  enough independent origins, and a mark, a track or a place that one side alone holds

Where it truly was is used for one thing: observers err around it. An error is never larger than the radius
that is said with it, so a certain word is never wrong; that it holds is a test, no assumption here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from sulh.agreement.lines import Drawing, Word, judge_line, word_of_zone
from sulh.foresee.questions import Course, Question, Sort
from sulh.foresee.world import NM_PER_M, Breach, Observation
from sulh.places import Line, Place
from sulh.places.fixed import scale

MIN_RADIUS_M = 20  # of the best place that anybody reports: a hand-held receiver, written down in a hurry
MAX_RADIUS_M = 50_000
CERTAIN = (Word.INSIDE_ALL, Word.OUTSIDE_ALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What could be said of one breach; `located` None: the clause names no registered place to judge by."""

    seen: bool
    located: bool | None
    attributed: bool


def outcome_of(
    question: Question,
    breach: Breach,
    observations: Sequence[Observation],
    parties: frozenset[str],
    origins: int,
) -> Outcome:
    """What all observations of one breach come to."""
    found = {one.origin for one in observations}
    if not _counts(found, parties):
        return Outcome(seen=False, located=False if question.placed else None, attributed=False)
    if question.sort is Sort.OWED:
        # Whoever stands there and looks for it knows the place and who owes it.
        return Outcome(seen=True, located=True if question.placed else None, attributed=bool(breach.actor))
    place = reported(breach, observations)
    holder = _holder(question.courses, place) if breach.act.own_side else None
    enough = len(found) >= origins
    told = any(one.tells for one in observations) or holder is not None
    return Outcome(
        seen=True,
        located=_located(question, place) if question.placed else None,
        attributed=enough and told and bool(breach.actor),
    )


def _counts(origins: Iterable[tuple[str, object]], parties: frozenset[str]) -> bool:
    """One party's own people alone are nobody else's observation."""
    orgs = {org for org, _ in origins}
    return bool(orgs - parties) or len(orgs) > 1


def reported(breach: Breach, observations: Sequence[Observation]) -> Place:
    """The place as it would be reported: off the true one by less than its radius, in the breach's direction."""
    radius = max(MIN_RADIUS_M, min(MAX_RADIUS_M, _radius_m(breach, observations)))
    north, east = scale(breach.at[0])
    lat = breach.at[0] + breach.error[0] * radius * NM_PER_M // 1_000 // north
    lon = breach.at[1] + breach.error[1] * radius * NM_PER_M // 1_000 // east
    return Place(lat_e7=lat, lon_e7=lon, radius_m=radius)


def _radius_m(breach: Breach, observations: Sequence[Observation]) -> int:
    """The least radius: of one alone, or where the directions of two cross at thirty degrees or more."""
    least = min(max(one.lateral_m, one.depth_m) for one in observations)
    for one, other in combinations(observations, 2):
        if _cross(breach, one, other):
            least = min(least, 2 * max(one.lateral_m, other.lateral_m))
    return least


def _cross(breach: Breach, one: Observation, other: Observation) -> bool:
    """Whether two lines of sight meet between 30 and 150 degrees: the square of their cosine is 3/4 at most."""
    north, east = scale(breach.at[0])
    # In decimetres the products stay far below what a test of equality by hand could not follow.
    (y1, x1), (y2, x2) = (
        (
            (breach.at[0] - seen.at[0]) * north // (NM_PER_M // 10),
            (breach.at[1] - seen.at[1]) * east // (NM_PER_M // 10),
        )
        for seen in (one, other)
    )
    dot = x1 * x2 + y1 * y2
    return 4 * dot * dot <= 3 * (x1 * x1 + y1 * y1) * (x2 * x2 + y2 * y2)


def _located(question: Question, place: Place) -> bool:
    if question.areas:
        return all(word_of_zone(place, area.drawings) in CERTAIN for area in question.areas)
    return all(
        _holder_word(course.drawings, place, _a_hand(course)) in CERTAIN for course in question.courses
    )


def _holder(courses: Sequence[Course], place: Place) -> str | None:
    """The one organisation on whose side of a line a place lies for certain, by all versions."""
    for course in courses:
        for org in (course.left, course.right):
            if org is not None and _holder_word(course.drawings, place, org) is Word.INSIDE_ALL:
                return org
    return None


def _holder_word(drawings: tuple[Drawing[Line], ...], place: Place, org: str) -> Word | None:
    return judge_line(place, drawings, org).word


def _a_hand(course: Course) -> str:
    """Either organisation that holds a hand: inside its side for certain, or outside, is as certain."""
    return course.left or course.right or ""
