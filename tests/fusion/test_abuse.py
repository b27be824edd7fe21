# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What one party may try so that incidents are counted otherwise, each by its name, and what comes of it."""

import random
from itertools import pairwise
from typing import Any

import pytest

from sulh.fusion.engine import fuse, names
from sulh.fusion.parameters import Act, Parameters, SourceClass, standing
from sulh.fusion.reports import Links, Said, reports_of
from sulh.fusion.scores import Scorer
from tests.fusion.tables import together

NO_PAIRS: tuple[tuple[str, str], ...] = ()


def said(name: str, north_m: int = 0, minute: int = 0, **changed: object) -> Said:
    plain: dict[str, object] = {
        "id": name,
        "lat_e7": 330_000_000 + north_m * 90,
        "lon_e7": 700_000_000,
        "time_s": 1_930_000_000 + 60 * minute,
        "source": SourceClass.MONITOR,
        "origin": name,
        "act": Act.SHELLING,
    }
    return Said(**(plain | changed))  # type: ignore[arg-type]


def groups(
    rows: list[Said],
    must: tuple[tuple[str, str], ...] = NO_PAIRS,
    cannot: tuple[tuple[str, str], ...] = NO_PAIRS,
) -> set[frozenset[str]]:
    reports = reports_of(rows)
    return together(reports, fuse(reports, standing(), Links(must=must, cannot=cannot)))


# Two incidents some kilometres and hours apart, told of by two each.
TWO = [
    said("a1"),
    said("a2", north_m=200, minute=5),
    said("b1", north_m=9_000, minute=240),
    said("b2", north_m=9_200, minute=245),
]


def apart(found: set[frozenset[str]]) -> bool:
    """Whether the two incidents of TWO are whole, and two."""
    return any({"a1", "a2"} <= group and not {"b1", "b2"} & group for group in found) and any(
        {"b1", "b2"} <= group and not {"a1", "a2"} & group for group in found
    )


def test_two_incidents_are_two() -> None:
    assert groups(TWO) == {frozenset({"a1", "a2"}), frozenset({"b1", "b2"})}


def test_flooding_adds_no_incident_and_moves_no_mean() -> None:
    drawn = random.Random(1)
    flood = [
        said(f"f{k}", north_m=drawn.randrange(-300, 300), minute=drawn.randrange(10), origin="one")
        for k in range(60)
    ]
    found = groups([*TWO, *flood])
    assert apart(found) and len(found) == 2


def test_bridging_by_a_chain_of_reports_leaves_two_incidents_two() -> None:
    chain = [said(f"c{k}", north_m=1_500 * k, minute=40 * k, origin="one") for k in range(1, 6)]
    assert apart(groups([*TWO, *chain]))
    assert apart(groups([*TWO, said("m", north_m=4_500, minute=120, sigma_m=4_000, sigma_s=7_200)]))


def test_copied_media_join_no_two_incidents_and_are_one_voice() -> None:
    picture = ("ab" * 32,)
    copies = [said("c1", north_m=100, media=picture), said("c2", north_m=9_100, minute=242, media=picture)]
    assert apart(groups([*TWO, *copies]))
    far = [said(f"c{k}", north_m=2_500, minute=60, media=picture) for k in range(30)]
    assert apart(groups([*TWO, *far]))


def test_copied_words_pull_no_further_than_one_who_says_them() -> None:
    words = {"text": "Mortar rounds struck the market of the lower village at dusk", "lang": "en"}
    flood = [
        said(f"w{k}", north_m=4_500, minute=120, sigma_m=2_000, sigma_s=7_200, **words) for k in range(30)
    ]
    assert apart(groups([*TWO, *flood]))


def test_deliberate_vagueness_bridges_nothing_and_names_nothing() -> None:
    vague = [said(f"v{k}", north_m=4_500, minute=120, sigma_m=30_000, sigma_s=60_000) for k in range(10)]
    found = groups([*TWO, *vague])
    assert apart(found) and len([group for group in found if {"a1", "b1"} & group]) == 2
    firm = reports_of(TWO)
    more = reports_of([*TWO, *vague])
    before = dict(zip(firm.ids, names(firm, fuse(firm, standing())), strict=True))
    after = dict(zip(more.ids, names(more, fuse(more, standing())), strict=True))
    assert all(after[report] == name for report, name in before.items())


def test_one_complaint_in_fifty_pieces_is_one_incident() -> None:
    drawn = random.Random(2)
    pieces = [
        said(
            f"p{k}",
            north_m=drawn.randrange(-600, 600),
            minute=drawn.randrange(45),
            origin="claimant",
            source=SourceClass.PARTY,
            count=1,
        )
        for k in range(50)
    ]
    assert len(groups(pieces)) == 1


def test_atomising_by_cannot_links_parts_those_named_and_no_other() -> None:
    rows = [said(f"r{k}", north_m=20 * k) for k in range(12)]
    found = groups(rows, cannot=(("r0", "r1"), ("r0", "r2"), ("r1", "r2")))
    assert len(found) == 3
    assert all(len({"r0", "r1", "r2"} & group) == 1 for group in found)
    assert sum(len(group) for group in found) == 12 and max(len(group) for group in found) == 10


def test_coordinates_searched_for_a_rounding_edge_gain_next_to_nothing() -> None:
    """Over two metres in steps of a centimetre no score moves by more than a hundredth of a nat at once."""
    scores = []
    for step in range(200):
        rows = [said("a"), said("b", lat_e7=330_081_000 + step)]
        scores.append(Scorer(reports_of(rows), standing()).pair(0, 1).score)
    assert max(abs(one - two) for one, two in pairwise(scores)) < 10_000


def test_back_dating_changes_no_incident_that_it_is_not_near() -> None:
    late = said("late", minute=-600)
    assert groups(TWO) < groups([*TWO, late])


def test_a_satellite_that_saw_fire_before_the_report_corroborates_nothing() -> None:
    fire: dict[str, Any] = {"source": SourceClass.SATELLITE, "act": Act.UNDETERMINED}
    after, before = said("s", minute=300, **fire), said("s", minute=-900, **fire)
    assert groups([said("a"), after]) == {frozenset({"a", "s"})}
    assert groups([said("a"), before]) == {frozenset({"a"}), frozenset({"s"})}


@pytest.mark.parametrize("count", [1, 4])
def test_sealed_reports_attach_and_neither_merge_nor_rename(count: int) -> None:
    sealed = [said(f"s{k}", north_m=4_500, minute=120, sealed=True) for k in range(count)]
    sealed += [said(f"t{k}", north_m=100, sealed=True) for k in range(count)]
    firm, more = reports_of(TWO), reports_of([*TWO, *sealed])
    assert apart(together(more, fuse(more, standing())))
    before = dict(zip(firm.ids, names(firm, fuse(firm, standing())), strict=True))
    after = dict(zip(more.ids, names(more, fuse(more, standing())), strict=True))
    assert all(after[report] == name for report, name in before.items())
    assert after["t0"] == before["a1"]


def test_a_sealed_report_with_two_links_merges_nothing() -> None:
    found = groups([*TWO, said("s", sealed=True)], must=(("s", "a1"), ("s", "b1")))
    assert apart(found)


def test_a_must_link_to_a_report_far_away_drags_no_mean() -> None:
    """Of the two that are bound one counts; the incident does not move to where neither of them was."""
    far = said("far", north_m=18_000, minute=480)
    found = groups([*TWO, far], must=(("far", "a1"),))
    assert any({"far", "a1"} <= group for group in found) and frozenset({"b1", "b2"}) in found


def test_many_who_agree_outweigh_one_who_says_another_act() -> None:
    rows = [said(f"r{k}", north_m=50 * k) for k in range(5)]
    odd = said("odd", north_m=100, act=Act.DRONE, source=SourceClass.MEDIA)
    assert len(groups([*rows, odd])) == 1


def test_parameters_that_stand_name_no_place() -> None:
    parameters: Parameters = standing()
    assert parameters.rates == () and parameters.digest() == standing().digest()
