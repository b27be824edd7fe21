# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is foreseen follows from the plan and the words alone: by hand, by symmetry, by counting again."""

from dataclasses import replace

import pytest

from sulh.errors import Refused
from sulh.foresee.estimate import (
    LEVER_SENSORS,
    Foreseen,
    LeverKind,
    foresee,
    lever_patrol,
    lever_sensor,
)
from sulh.foresee.plan import Plan
from sulh.foresee.questions import Sort, Why, Wording, parties_of, questions_of
from tests.foresee.ground import AGREEMENT, SECTOR, WATCHED, agreement, by_label, counts, foreseen, plan

ALL = "senses: [{means: camera, family: %s, reach_m: 100000, day: 1000, night: 1000, lateral: 1, depth: 1}]\n"
EYE = (
    "sensors: [{label: eye, sector: all, by: heron, kind: camera, at: ['30.05', '170.00'], available: 600}]\n"
)


def run(coverage: Plan, text: str = AGREEMENT, months: int = 10) -> dict[str, Foreseen]:
    return by_label(foresee(agreement(text), coverage, seed="test", months=months, levers=False))


# --- what is asked ----------------------------------------------------------------------------------------


def test_what_nobody_could_observe_gets_its_reason_and_no_number() -> None:
    found = foreseen()
    whys = {label: one.question.why for label, one in found.items() if one.seen is None}
    assert whys == {
        "aim": Why.AIM,
        "words": Why.NO_RULE,
        "secret": Why.NOT_VERIFIABLE,
        "inner": Why.DECLARED_ONLY,
    }
    assert all(one.gains == () and one.attributed is None for one in found.values() if one.seen is None)


def test_what_is_owed_is_seen_by_nobody_unless_somebody_checks_it_by_something() -> None:
    found = foreseen()
    assert (found["nobody"].question.why, found["untested"].question.why) == (Why.NO_VERIFIER, Why.NO_TEST)
    seen = {label: one.seen.count for label, one in found.items() if one.seen}
    assert seen["nobody"] == seen["untested"] == 0 < seen["leave"]


def test_a_clause_that_names_no_registered_place_is_never_said_to_be_placed() -> None:
    found = foreseen()
    assert found["anywhere"].located is None and found["maps"].located is None
    assert found["fire"].located is not None
    assert found["anywhere"].question.assumed == ("rumours",)


def test_what_is_owed_on_paper_is_seen_at_the_desk_alone() -> None:
    without = foreseen(WATCHED.replace("desk: 4", "desk: 0"))["maps"].seen
    daily = foreseen(SECTOR + "desk: 30\ninspection: 1000\n")["maps"].seen
    assert without is not None and daily is not None
    assert without.count == 0 and daily.count == daily.of


# --- by hand ----------------------------------------------------------------------------------------------


def test_a_lone_sensor_that_perceives_everything_sees_as_often_as_it_works() -> None:
    found = foreseen(SECTOR + EYE + ALL % "shot", months=40)["fire"].seen
    assert found is not None
    # 0.6 of the time, and 95 to 100 of 100 looks at up to five kilometres of a reach of a hundred.
    assert found.low <= 600_000 and found.high >= 570_000


def test_a_denial_of_every_patrol_leaves_nothing_to_see_but_that_one_is_kept_out() -> None:
    shut = SECTOR + (
        "patrols: [{label: walk, sector: all, by: stork, per_day: 4, minutes: 600}]\n"
        "access: [{sector: all, denial: 1000}]\n"
    )
    found = counts(foreseen(shut))
    assert {label: seen[0] for label, seen in found.items() if seen[0]} == {"doors": 100}


def test_no_coverage_sees_nothing() -> None:
    for label, found in counts(foreseen(SECTOR)).items():
        assert not any(found), label


def test_one_partys_own_people_alone_are_nobodys_observation() -> None:
    post = "posts: [{label: own, sector: all, by: %s, at: ['30.05', '170.00']}]\n"
    assert not any(counts(foreseen(SECTOR + post % "almond"))["guns"])
    assert counts(foreseen(SECTOR + post % "heron"))["guns"][0]
    assert "almond" in parties_of(agreement())


def test_one_origin_puts_nothing_to_a_side_where_two_are_asked_for() -> None:
    post = "posts: [{label: p, sector: all, by: heron, at: ['30.05', '170.02']}]\n"
    two, one = foreseen(SECTOR + post)["guns"], foreseen(SECTOR + post + "origins: 1\n")["guns"]
    assert two.attributed is not None and one.attributed is not None
    assert two.attributed.count == 0 < one.attributed.count


# --- symmetry ---------------------------------------------------------------------------------------------


def test_the_same_seed_gives_the_same_numbers_and_another_one_others() -> None:
    assert counts(foreseen()) == counts(foreseen())
    assert counts(foreseen()) != counts(foreseen(seed="other"))


def test_the_numbers_of_a_seed_are_these_on_every_machine() -> None:
    """If the world was changed on purpose, so are they."""
    found = counts(foreseen())
    assert {label: found[label] for label in ("fire", "enter", "guns", "leave", "maps")} == GOLDEN


def swapped(text: str) -> str:
    return text.replace("almond", "@").replace("walnut", "almond").replace("@", "walnut")


def test_with_the_parties_swapped_every_number_is_the_same() -> None:
    own = (
        WATCHED
        + "versions: [{of: line, whose: almond, vertices: [['30.00', '170.001'], ['30.10', '170.001']]}]\n"
    )
    assert counts(foreseen(own)) == counts(foreseen(swapped(own), text=swapped(AGREEMENT)))


def test_a_land_that_is_mirrored_gives_the_same_within_its_intervals() -> None:
    """West becomes east, so that what lay on one party's side lies on the other's."""
    mirrored = AGREEMENT.replace("170.01", "169.99").replace("170.03", "169.97")
    mirrored = mirrored.replace("left: walnut", "left: almond").replace("right: almond", "right: walnut")
    seen = plan(WATCHED)
    turned = replace(
        seen, watches=tuple(replace(w, at=(w.at[0], 3_400_000_000 - w.at[1])) for w in seen.watches)
    )
    one, other = run(seen, months=20), run(turned, mirrored, months=20)
    for label in ("fire", "enter", "guns", "leave"):
        a, b = one[label].seen, other[label].seen
        assert a is not None and b is not None and a.low <= b.high and b.low <= a.high, label


# --- more and less ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("less", "more"),
    [
        ("per_day: 2", "per_day: 4"),
        ("available: 800", "available: 1000"),
        ("denial: 150, denial_at_breach: 300", "denial: 50, denial_at_breach: 200"),
        ("denial_at_breach: 300", "denial_at_breach: 0"),
        ("desk: 4", "desk: 9"),
        ('"06:00-22:00"', '"00:00-23:59"'),
        ("origins: 2\n", "origins: 1\n"),
    ],
)
def test_more_watching_never_lowers_anything(less: str, more: str) -> None:
    """With the same breaches and draws, exactly and not only beyond noise."""
    text = WATCHED + "origins: 2\n"
    assert less in text
    before, after = counts(foreseen(text)), counts(foreseen(text.replace(less, more)))
    pairs = [(a, b) for label in before for a, b in zip(before[label], after[label], strict=True)]
    assert all(b is None or (a is not None and b >= a) for a, b in pairs)
    assert before != after


@pytest.fixture(scope="module")
def levered() -> dict[str, Foreseen]:
    text = (
        WATCHED
        + "versions: [{of: line, whose: almond, vertices: [['30.00', '170.002'], ['30.10', '170.002']]}]\n"
    )
    return foreseen(text, levers=True)


def test_every_lever_gives_what_the_changed_plan_gives_and_the_ranking_is_theirs(
    levered: dict[str, Foreseen],
) -> None:
    """Brute force: each plan with the one thing changed, from the beginning, without the others."""
    text = (
        WATCHED
        + "versions: [{of: line, whose: almond, vertices: [['30.00', '170.002'], ['30.10', '170.002']]}]\n"
    )
    base = plan(text)
    changed = {
        (LeverKind.PATROL, ""): replace(base, patrols=(*base.patrols, lever_patrol("all"))),
        (LeverKind.ACCESS, ""): replace(base, access={}),
        (LeverKind.AGREED_VERSION, ""): replace(base, versions=()),
    }
    for means in LEVER_SENSORS:
        more = (*base.watches, lever_sensor(base, "all", means))
        changed[LeverKind.SENSOR, means.value] = replace(base, watches=more)
    before = counts(run(base))
    after = {key: counts(run(one)) for key, one in changed.items()}
    for label, one in levered.items():
        if one.seen is None:
            continue
        gains = {(g.lever.kind, g.lever.sensor): (g.seen, g.located, g.attributed) for g in one.gains}
        by_force = {
            key: tuple((b or 0) - (a or 0) for a, b in zip(before[label], found[label], strict=True))
            for key, found in after.items()
        }
        assert {key: gains[key] for key in by_force} == by_force, label
        ranked = [sum(gain) for gain in gains.values()]
        assert ranked == sorted(ranked, reverse=True)


def test_a_named_verifier_is_what_helps_where_none_is_named(levered: dict[str, Foreseen]) -> None:
    best = levered["nobody"].gains[0]
    assert best.lever.kind is LeverKind.VERIFIER and best.seen > 0
    others = [gain for gain in levered["nobody"].gains if gain.lever.kind is not LeverKind.VERIFIER]
    assert all(gain.sum == 0 for gain in others)


def test_half_a_tolerance_and_an_agreed_version_place_more_and_show_no_more(
    levered: dict[str, Foreseen],
) -> None:
    gains = {gain.lever.kind: gain for gain in levered["fire"].gains}
    for kind in (LeverKind.TOLERANCE, LeverKind.AGREED_VERSION):
        assert gains[kind].seen == 0 and gains[kind].located >= 0
    assert gains[LeverKind.AGREED_VERSION].located > 0


def test_nothing_is_tried_that_there_is_nothing_of() -> None:
    kinds = {gain.lever.kind for gain in foreseen(SECTOR, levers=True)["fire"].gains}
    assert kinds == {LeverKind.PATROL, LeverKind.SENSOR, LeverKind.TOLERANCE, LeverKind.VERIFIER}


# --- refused ----------------------------------------------------------------------------------------------


def test_a_version_of_nothing_is_refused() -> None:
    text = WATCHED + "versions: [{of: ridge, whose: almond, vertices: [['30', '170'], ['31', '170']]}]\n"
    with pytest.raises(Refused, match="it draws: line, square") as refused:
        foreseen(text)
    assert refused.value.code == "plan_version"


def test_a_version_that_is_no_area_is_refused_with_its_line() -> None:
    text = WATCHED + "versions:\n- of: square\n  whose: almond\n  vertices: [['30', '170'], ['31', '170']]\n"
    with pytest.raises(Refused, match=r"plan.yaml, line 18, versions\[1\].vertices: an area was expected"):
        foreseen(text)


@pytest.mark.parametrize("months", [0, 9, 10_001])
def test_too_few_and_too_many_months_are_refused(months: int) -> None:
    with pytest.raises(Refused, match=f"10 to 10000 months were expected, and {months} were asked for"):
        foreseen(months=months)


def test_clauses_are_sorted_by_what_a_breach_of_them_is() -> None:
    sorts = {one.label: one.sort for one in questions_of(agreement(), plan(), Wording())}
    assert (sorts["fire"], sorts["guns"], sorts["maps"]) == (Sort.ACT, Sort.PRESENCE, Sort.OWED)


GOLDEN: dict[str, tuple[int | None, ...]] = {
    "fire": (30, 25, 7),
    "enter": (29, 28, 4),
    "guns": (86, 78, 18),
    "leave": (100, 100, 100),
    "maps": (35, None, 35),
}
