# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every kernel against the formula in exact decimals, in bulk against one by one, and at no cost where unsaid."""

import random
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal, getcontext

import pytest

from sulh.fusion.acts import Acts
from sulh.fusion.arrays import Scores
from sulh.fusion.engine import fuse, names
from sulh.fusion.kernels import beside
from sulh.fusion.parameters import ACCURACY, ACTS, CLASSES, TOLD, UNIT, SourceClass, standing
from sulh.fusion.reports import Reports, Said, grams, reports_of, select
from sulh.fusion.scores import Scorer

getcontext().prec = 40
PI = Decimal("3.14159265358979323846264338327950288")


def said(name: str, **changed: object) -> Said:
    plain: dict[str, object] = {
        "id": name,
        "lat_e7": 330_000_000,
        "lon_e7": 700_000_000,
        "time_s": 1_930_000_000,
        "source": SourceClass.MONITOR,
        "origin": name,
    }
    return Said(**(plain | changed))  # type: ignore[arg-type]


def two(first: Mapping[str, object], second: Mapping[str, object]) -> Reports:
    """Both in the order given: whichever hash comes first."""
    return reports_of([said("a", **first), said("b", **second)])


def crowd(count: int, seed: int) -> list[Said]:
    drawn = random.Random(seed)
    words = ["shells fell on the upper bazaar", "shells fell on the upper bazar", "two shops burnt", ""]
    return [
        said(
            f"r{k}",
            lat_e7=330_000_000 + drawn.randrange(-200_000, 200_000),
            time_s=1_930_000_000 + drawn.randrange(40_000),
            source=drawn.choice(CLASSES),
            act=drawn.choice(ACTS),
            blame=drawn.choice(("", "east", "west")),
            count=drawn.choice((-1, 0, 1, 3, 40)),
            lang=drawn.choice(("", "en", "ps")),
            text=drawn.choice(words),
            media=tuple(drawn.sample(("aa", "bb", "cc"), drawn.randrange(3))),
            sealed=drawn.random() < 0.1,
        )
        for k in range(count)
    ]


def test_space_and_time_are_their_densities_with_long_tails_to_a_thousandth_of_a_nat() -> None:
    drawn = random.Random(4)
    parameters = standing()
    for _ in range(200):
        s1, s2, u1, u2 = (drawn.randrange(1, 5_000) for _ in range(4))
        rows = ({"sigma_m": s1, "sigma_s": u1}, {"sigma_m": s2, "sigma_s": u2})
        rows[1].update(
            lat_e7=330_000_000 + drawn.randrange(900_000), time_s=1_930_000_000 + drawn.randrange(36_000)
        )
        pair = Scorer(two(*rows), parameters).pair(0, 1)
        space2 = Decimal(s1**2 + s2**2 + parameters.extent_m**2)
        time2 = Decimal(u1**2 + u2**2 + parameters.extent_s**2)
        tail = parameters.tail
        space = -(2 * PI * space2).ln() - Decimal(tail + 2) / 2 * (1 + pair.apart_m2 / (tail * space2)).ln()
        moment = (
            -(2 * PI * time2).ln() / 2 - Decimal(tail + 1) / 2 * (1 + pair.apart_s**2 / (tail * time2)).ln()
        )
        assert abs(space * UNIT - pair.space) < 1_000 and abs(moment * UNIT - pair.time) < 1_000


@pytest.mark.parametrize(
    ("one", "other"), [(SourceClass.MONITOR, SourceClass.MEDIA), (SourceClass.PARTY,) * 2]
)
def test_acts_are_what_the_classes_accuracies_make_of_them(one: SourceClass, other: SourceClass) -> None:
    def chance(source: SourceClass, told: int, true: int) -> Decimal:
        right = Decimal(ACCURACY[source]) / 1_000
        return right if told == true else (1 - right) / (TOLD - 1)

    for a in range(TOLD):
        for b in range(TOLD):
            both = sum((chance(one, a, k) * chance(other, b, k) for k in range(TOLD)), Decimal())
            alone = sum((chance(one, a, k) for k in range(TOLD)), Decimal())
            second = sum((chance(other, b, k) for k in range(TOLD)), Decimal())
            exact = (TOLD * both / (alone * second)).ln() * UNIT
            acts = Acts(standing().priors, standing().chances)
            found = acts.score(acts.of(CLASSES.index(one), a), acts.of(CLASSES.index(other), b))
            assert abs(exact - found) < 100


def test_every_kernel_scores_the_same_in_bulk_and_one_by_one() -> None:
    reports, parameters = reports_of(crowd(130, 1)), standing()
    scores, scorer = Scores(reports, parameters), Scorer(reports, parameters)
    seen = 0
    for score, i, j in [*scores.edges(), *scores.attachments()]:
        copies = scores.copies(i, j).tolist()
        for value, one, other, copy in zip(score.tolist(), i.tolist(), j.tolist(), copies, strict=True):
            assert scorer.pair(one, other).score == value
            assert beside(reports, parameters, one, other).copy == copy
            seen += 1
    assert seen > 500


def test_opposite_blame_says_nothing_and_the_same_blame_little() -> None:
    assert beside(two({"blame": "east"}, {"blame": "west"}), standing(), 0, 1).blame == 0
    assert beside(two({"blame": "east"}, {}), standing(), 0, 1).blame == 0
    assert 0 < beside(two({"blame": "east"}, {"blame": "east"}), standing(), 0, 1).blame < UNIT


@pytest.mark.parametrize(
    ("one", "other", "level"), [(0, 0, 0), (0, 1, 1), (3, 4, 1), (1, 7, 2), (1, 8, 3), (0, 10**9, 3)]
)
def test_counts_speak_by_their_ratio_and_are_cut_off(one: int, other: int, level: int) -> None:
    assert beside(two({"count": one}, {"count": other}), standing(), 0, 1).count == standing().counts[level]
    assert beside(two({"count": one}, {}), standing(), 0, 1).count == 0


def test_texts_are_compared_within_one_language_only() -> None:
    words = "Mortar rounds struck the market of the lower village at dusk"
    same = beside(two({"text": words, "lang": "en"}, {"text": words.upper(), "lang": "en"}), standing(), 0, 1)
    assert same.text == standing().texts[3] and same.copy
    for other in ({"text": words, "lang": "ps"}, {"text": words}, {}):
        assert beside(two({"text": words, "lang": "en"}, other), standing(), 0, 1).text == 0
    unlike = two({"text": words, "lang": "en"}, {"text": "A bridge was closed to traffic", "lang": "en"})
    assert beside(unlike, standing(), 0, 1).text == standing().texts[0]
    assert len(grams(words * 50)) <= 64 and grams("ab") == ()


def test_one_picture_is_a_copy_and_speaks_for_sameness() -> None:
    found = beside(two({"media": ("aa", "bb")}, {"media": ("bb",)}), standing(), 0, 1)
    assert found.media == standing().media and found.copy
    assert not beside(two({"media": ("aa",)}, {"media": ("bb",)}), standing(), 0, 1).copy


def test_what_nobody_says_costs_no_column_and_moves_no_hash() -> None:
    bare = reports_of([said("a"), said("b")])
    assert not any((bare.blame, bare.count, bare.text, bare.media, bare.sealed))
    more = reports_of([said("a", sealed=True), said("b")])
    assert list(more.digests) == list(bare.digests)  # being sealed is no part of what is said
    assert set(reports_of([said("a", count=1), said("b")]).digests) != set(bare.digests)


@pytest.mark.parametrize(
    "change", [{"lat_e7": 851_000_000}, {"sigma_m": 0}, {"sigma_s": 10**8}, {"count": -2}]
)
def test_a_number_that_no_column_can_hold_is_the_callers_mistake(change: dict[str, object]) -> None:
    with pytest.raises(RuntimeError, match="beyond what fusion compares"):
        said("a", **change)
    with pytest.raises(RuntimeError, match="under one id"):
        reports_of([said("a"), said("a", count=1)])


def test_the_order_in_which_reports_are_handed_over_does_not_matter() -> None:
    rows = crowd(80, 2)
    first = reports_of(rows)
    random.Random(1).shuffle(rows)
    assert reports_of(rows) == first
    some = select(first, [5, 3, 7])
    assert some.ids == [first.ids[k] for k in (3, 5, 7)] and some.text == [first.text[k] for k in (3, 5, 7)]


def test_a_satellite_sees_what_happened_before_it_passed_and_nothing_after() -> None:
    def score(hours: int) -> int:
        rows = {"source": SourceClass.SATELLITE, "time_s": 1_930_000_000 + hours * 3_600}
        return Scorer(two({}, rows), standing()).pair(0, 1).time

    assert score(1) == score(11) > score(-2) > score(-6)
    assert score(16) < score(11)


def test_names_of_actors_and_origins_swapped_give_the_same_partition() -> None:
    """The mirror: what one side is called moves nothing but the order of hashes of its own reports."""
    rows = [row for row in crowd(120, 3) if not row.sealed]
    swap = {"east": "west", "west": "east", "": ""}

    def groups(reports: Reports) -> set[frozenset[str]]:
        held: dict[str, set[str]] = {}
        for report, name in zip(reports.ids, names(reports, fuse(reports, standing())), strict=True):
            held.setdefault(name, set()).add(report)
        return {frozenset(group) for group in held.values()}

    mirrored = [replace(row, blame=swap[row.blame]) for row in rows]
    assert groups(reports_of(rows)) == groups(reports_of(mirrored))
