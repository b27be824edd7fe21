# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Words on other statements: Whiteflag's rule of who may say which, and what they leave behind."""

import pytest

from sulh.incidents.links import OTHERS, OWN, About, Act
from sulh.incidents.rows import ReportRow
from sulh.incidents.words import HeardRow, RecalledRow
from tests.incidents.room import room


def test_a_recalled_report_stays_as_it_was_said_and_is_shown_as_recalled() -> None:
    world = room()
    report = world.report("rook")
    word = world.about("rook", Act.RECALL, report)
    row = world.row(f"recalled/{report}", RecalledRow)
    assert row is not None and (row.act, row.statement, row.index) == (Act.RECALL, word, 1)
    said = world.row(f"report/{report}", ReportRow)
    assert said is not None and said.body.act == "shelling" and said.origin.superseded_by is None


@pytest.mark.parametrize("act", sorted(OWN - {Act.UPDATE, Act.ADD}))
def test_nobody_recalls_what_another_said(act: Act) -> None:
    world = room()
    report = world.report("rook")
    world.about("almond", act, report)
    assert world.codes() == ["only_own"]
    assert "rook" in world.refusals[0] and "almond can reject it" in world.refusals[0]
    assert world.row(f"recalled/{report}", RecalledRow) is None


@pytest.mark.parametrize("act", sorted(OTHERS))
def test_nobody_confirms_or_acknowledges_what_it_said_itself(act: Act) -> None:
    world = room()
    world.about("almond", act, world.report("almond"))
    assert world.codes() == ["only_others"]
    assert "almond said" in world.refusals[0]


def test_another_key_of_the_same_organisation_confirms_nothing_either() -> None:
    world = room()
    report = world.report("rook")
    world.say(
        "incidents.about.v1",
        About(act=Act.CONFIRM),
        ("about", report),
        issuer="rook",
        role="liaison_officer",
    )
    assert world.codes() == ["only_others"]


def test_to_acknowledge_is_not_to_confirm() -> None:
    world = room()
    report = world.report("rook")
    world.about("almond", Act.CONFIRM, report)
    later = world.about("almond", Act.ACKNOWLEDGE, report)
    confirmed = world.row(f"heard/{report}/confirm/almond", HeardRow)
    acknowledged = world.row(f"heard/{report}/acknowledge/almond", HeardRow)
    assert confirmed is not None and acknowledged is not None
    assert (confirmed.index, acknowledged.statement) == (1, later)


def test_a_word_said_again_stands_once() -> None:
    world = room()
    report = world.report("rook")
    for _ in range(3):
        world.about("almond", Act.REJECT, report)
    heard = [key for key, _ in world.rows.items("incidents", "heard/")]
    assert heard == [f"heard/{report}/reject/almond"]
    row = world.row(heard[0], HeardRow)
    assert row is not None and row.index == 3


def test_what_is_recalled_stays_recalled() -> None:
    world = room()
    report = world.report("rook")
    world.about("rook", Act.RECALL, report)
    world.about("rook", Act.DISCONTINUE, report)
    assert world.codes() == ["already_recalled"]
    assert "stays so" in world.refusals[0]


def test_an_update_leads_to_the_newer_statement_of_the_same_originator() -> None:
    world = room()
    old, new = world.report("rook"), world.report("rook")
    world.about("rook", Act.UPDATE, old, new)
    row = world.row(f"recalled/{old}", RecalledRow)
    assert row is not None and (row.act, row.by) == (Act.UPDATE, new)


def test_an_update_by_anothers_words_or_by_none_is_void() -> None:
    world = room()
    old, others = world.report("rook"), world.report("almond")
    world.about("rook", Act.UPDATE, old, others)
    world.about("rook", Act.UPDATE, old)
    world.about("rook", Act.UPDATE, old, old)
    world.about("rook", Act.RECALL, old, others)
    assert world.codes() == ["needs_another"] * 4
    assert "second statement" in world.refusals[0]


def test_anybody_relates_two_statements() -> None:
    world = room()
    one, other = world.report("rook"), world.report("walnut")
    world.about("almond", Act.RELATE, one, other)
    assert world.codes() == []
    assert world.row(f"heard/{one}/relate/almond", HeardRow) is not None


def test_a_link_is_recalled_by_nobody_and_a_word_by_none() -> None:
    world = room()
    link = world.link("almond", world.report(), world.report())
    world.about("almond", Act.RECALL, link)
    assert world.codes() == ["unknown_thing"]
