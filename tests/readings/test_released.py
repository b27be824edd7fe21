# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Nobody is singled out by what is released: neither in a small village, nor by laying two releases side by side."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sulh.readings.released import PERSONS, Cell, Item, Release, persons_asked, release
from sulh.record.charter import Adoption
from sulh.record.procedure import TEMPLATE_HASH

MONDAY = date(2025, 11, 3)
K = 3


def item(
    person: str,
    *,
    n: int = 0,
    site: str = "ford",
    sector: str = "north",
    day: int = 0,
    apart: str = "",
    org: str = "heron",
) -> Item:
    number = hashlib.sha256(f"{org}/{person}/{n}/{site}/{day}".encode()).hexdigest()
    return Item(
        id=number,
        org=org,
        person=person,
        site=site,
        sector=sector,
        area="upper valley",
        day=MONDAY + timedelta(days=day),
        role="monitor",
        apart=apart,
    )


def behind(found: Release, items: Iterable[Item]) -> dict[tuple[Cell, str], set[str]]:
    """Who stands behind each cell that is shown, by organisation."""
    who: dict[tuple[Cell, str], set[str]] = {}
    for one in items:
        if one.id in found.held:
            who.setdefault((found.held[one.id], one.org), set()).add(one.person)
    return who


def test_a_busy_place_is_shown_as_it_is() -> None:
    found = release([item(name) for name in "abc"], K)
    (cell,) = found.cells
    assert (cell.grain, cell.place, cell.span, found.withheld) == ("site", "ford", "day", 0)


def test_a_small_village_is_shown_as_its_sector() -> None:
    items = [item("a", site="mill"), item("b"), item("c", site="ridge")]
    found = release(items, K)
    (cell,) = found.cells
    assert (cell.grain, cell.place) == ("sector", "north")
    assert "mill" not in json.dumps(found.shown())


def test_the_only_woman_among_the_monitors_of_a_week_is_not_told_apart() -> None:
    items = [item("a", apart="woman", day=2), item("b", apart="man"), item("c", apart="man", day=1)]
    found = release(items, K)
    (cell,) = found.cells
    assert (cell.grain, cell.span, cell.apart) == ("sector", "week", "")
    assert "woman" not in json.dumps(found.shown())


def test_one_who_says_much_is_still_one() -> None:
    found = release([item("a", n=n) for n in range(9)], K)
    assert (dict(found.cells), found.withheld) == ({}, 9)


def test_persons_whom_nobody_can_tell_apart_count_as_one() -> None:
    found = release([item("", n=n) for n in range(9)], K)
    assert (dict(found.cells), found.withheld) == ({}, 9)


def test_what_cannot_be_hidden_leaves_a_count_and_nothing_else() -> None:
    found = release([item("a", site="mill", sector="south")], K)
    assert (found.shown(), found.withheld) == ([], 1)


def test_one_more_item_shows_in_no_cell() -> None:
    """Two releases of two days side by side: what came between them is one person's, and must not show."""
    first = [item(name) for name in "abc"]
    one = release(first, K)
    late = item("d", n=7)
    two = release([*first, late], K, one)
    assert two.cells == one.cells
    assert (one.withheld, two.withheld) == (0, 1)
    three = release([*first, late, item("e", n=7), item("f", n=7)], K, two)
    assert sum(three.cells.values()) - sum(two.cells.values()) == 3


def test_a_release_made_afresh_would_give_the_difference_away_and_so_none_is() -> None:
    """Without the release before it the cell grows by one: this is the attack that `before` is there against."""
    first = [item(name) for name in "abc"]
    afresh = release([*first, item("d", n=7)], K)
    assert set(afresh.cells.values()) == {4}
    chained = release([*first, item("d", n=7)], K, release(first, K))
    assert set(chained.cells.values()) == {3}


def test_an_item_that_is_taken_back_shrinks_no_cell() -> None:
    items = [item(name) for name in "abcd"]
    one = release(items, K)
    two = release(items[1:], K, one)
    assert (two.cells, two.withdrawn) == (one.cells, 1)


def test_what_was_shown_as_a_sector_is_not_shown_as_a_village_later() -> None:
    """Else the second release would tell where each item of the first one was."""
    one = release([item("a", site="mill"), item("b"), item("c")], K)
    two = release(
        [item("a", site="mill"), item("b"), item("c"), *(item(n, site="mill") for n in "xyz")], K, one
    )
    first = {found.held[item("a", site="mill").id].grain for found in (one, two)}
    assert first == {"sector"}


def test_whoever_leaves_out_its_own_people_finds_nobody_elses() -> None:
    """Four real or invented ones of one side, and one of the other: the side would know whose the fifth is."""
    items = [*(item(name, org="almond") for name in "abcd"), item("e", org="walnut")]
    found = release(items, K)
    assert (sum(found.cells.values()), found.withheld) == (4, 1)
    assert item("e", org="walnut").id not in found.held


def test_an_invented_person_opens_no_class_for_another_organisations_one() -> None:
    items = [item("e", org="walnut"), *(item(name, org="almond", apart="x") for name in "pqrstu")]
    assert release(items, K).withheld == 1


def test_neither_an_id_nor_a_person_is_ever_shown() -> None:
    items = [item(f"person-{n}") for n in range(6)]
    text = json.dumps(release(items, K).shown())
    assert "person" not in text
    assert not any(one.id in text for one in items)


def test_a_charter_asks_for_five_persons_unless_its_procedure_says_otherwise() -> None:
    assert persons_asked(Adoption(template=TEMPLATE_HASH)) == PERSONS


people = st.builds(
    item,
    st.sampled_from("abcdefgh"),
    n=st.integers(0, 3),
    site=st.sampled_from(["mill", "ford", "ridge"]),
    sector=st.sampled_from(["north", "south"]),
    day=st.integers(0, 13),
    apart=st.sampled_from(["woman", "man"]),
    org=st.sampled_from(["heron", "almond"]),
)


@given(st.lists(people, max_size=40), st.lists(people, max_size=40), st.integers(2, 5))
def test_every_cell_and_every_difference_of_two_releases_has_enough_persons(
    first: list[Item], later: list[Item], k: int
) -> None:
    # A village lies in one sector: the id of an item does not say which, so the first of an id counts.
    early = {one.id: one for one in first}
    every = early | {one.id: one for one in later if one.id not in early}
    one = release(early.values(), k)
    two = release(every.values(), k, one)
    assert all(len(who) >= k for who in behind(one, early.values()).values())
    new = [found for number, found in every.items() if number not in one.held]
    assert all(len(who) >= k for who in behind(two, new).values())
    assert sum(two.cells.values()) + two.withheld == len(every)
    assert one.held.items() <= two.held.items()


@given(st.lists(people, max_size=30))
def test_the_order_of_items_decides_nothing(items: list[Item]) -> None:
    every = list({one.id: one for one in items}.values())
    other = sorted(every, key=lambda one: one.id[::-1])
    assert release(every, K).shown() == release(other, K).shown()


def test_a_release_keeps_an_item_in_its_cell_though_it_was_mended_since() -> None:
    items = [item(name) for name in "abc"]
    one = release(items, K)
    moved = [replace(items[0], site="mill"), *items[1:]]
    assert release(moved, K, one).cells == one.cells
