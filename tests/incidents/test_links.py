# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Links and double counts: who supports and who opposes is kept; what it comes to is computed elsewhere."""

from sulh.incidents.due import MAX_DUE, DueRow
from sulh.incidents.links import Link, LinkAnswer, LinkAnswerValue, LinkValue
from sulh.incidents.state import IncidentsFold
from sulh.incidents.words import MAX_TURNS
from tests.incidents.room import Room, room

SUPPORT, OPPOSE = LinkAnswerValue.SUPPORT, LinkAnswerValue.OPPOSE


def values(world: Room, link: str) -> list[tuple[str, str]]:
    return [(word.org, word.value) for word in world.words(link).words]


def test_a_party_that_says_a_link_supports_it_and_the_other_answers() -> None:
    world = room()
    link = world.link("almond", world.report(), world.report())
    world.later(hours=1)
    answer = world.answer("walnut", link, SUPPORT)
    assert values(world, link) == [("almond", "support"), ("walnut", "support")]
    last = world.words(link).words[-1]
    assert (last.statement, last.index, last.now) == (answer, 3, "2025-11-07T01:00:00Z")
    assert world.words(link).due is None, "a party's link waits for no time"


def test_a_liaison_officers_link_is_nobodys_support() -> None:
    world = room()
    from_report, to_report = world.report(), world.report()
    link = world.say(
        "incidents.link.v1",
        link_body(),
        ("one", from_report),
        ("other", to_report),
        issuer="almond",
        role="liaison_officer",
    )
    assert values(world, link) == []


def test_a_monitors_link_waits_as_long_as_the_charter_says() -> None:
    world = room()
    link = world.link("rook", world.report(), world.report())
    assert (world.words(link).neutral, world.words(link).due) == (True, "2025-11-09T00:00:00Z")
    assert world.words(link).words == ()
    assert [f"{due:%d %H:%M}" for due in IncidentsFold().dues(world.rows)] == ["09 00:00"]


def test_where_no_time_is_adopted_a_monitors_link_waits_for_ever() -> None:
    world = room(adopted=())
    link = world.link("rook", world.report(), world.report())
    assert world.words(link).neutral and world.words(link).due is None
    assert list(IncidentsFold().dues(world.rows)) == []


def test_a_partys_own_monitor_is_not_neutral() -> None:
    world = room()
    link = world.say(
        "incidents.link.v1",
        link_body(),
        ("one", world.report()),
        ("other", world.report()),
        issuer="almond",
        role="monitor",
    )
    assert not world.words(link).neutral and world.words(link).due is None


def test_a_passing_deadline_moves_no_row() -> None:
    world = room()
    link = world.link("rook", world.report(), world.report())
    before = world.words(link)
    world.later(days=5)
    world.report()
    assert world.words(link) == before


def test_a_link_answered_twice_alike_is_void_and_a_changed_mind_is_kept_beside_the_first() -> None:
    world = room()
    link = world.link("rook", world.report(), world.report())
    world.answer("almond", link, OPPOSE)
    world.answer("almond", link, OPPOSE)
    assert world.codes() == ["already_answered"]
    assert "its last word stands" in world.refusals[0]
    world.answer("almond", link, SUPPORT)
    assert values(world, link) == [("almond", "oppose"), ("almond", "support")]


def test_an_organisation_that_changes_its_mind_for_ever_adds_no_more_words() -> None:
    world = room()
    link = world.link("rook", world.report(), world.report())
    for turn in range(20):
        world.answer("almond", link, (OPPOSE, SUPPORT)[turn % 2])
    assert len(world.words(link).words) == MAX_TURNS
    assert set(world.codes()) == {"already_answered"}


def test_only_a_party_or_co_chair_speaking_for_itself_answers() -> None:
    world = room()
    link = world.link("almond", world.report(), world.report())
    world.answer("rook", link, SUPPORT)
    world.say(
        "incidents.link_answer.v1", answer_body(), ("link", link), issuer="walnut", role="liaison_officer"
    )
    assert world.codes() == ["not_a_side"] * 2
    assert "rook is neither a party nor a co-chair" in world.refusals[0]


def test_a_report_is_linked_to_no_report_twice_named() -> None:
    world = room()
    one = world.report()
    world.link("almond", one, one)
    assert world.codes() == ["link_to_itself"]


def test_a_flood_of_one_partys_links_makes_no_step_dearer_and_nothing_of_anothers_move() -> None:
    world = room()
    reports = [world.report() for _ in range(5)]
    first = world.link("walnut", reports[0], reports[1])
    before = world.words(first)
    for _ in range(200):
        world.link("almond", reports[0], reports[1], LinkValue.APART)
        world.link("rook", reports[2], reports[3])
        world.later(minutes=1)
    assert world.words(first) == before
    due = world.row("due", DueRow)
    assert due is not None and len(due.instants) == MAX_DUE
    assert list(due.instants) == sorted(due.instants)


def test_a_double_count_is_answered_as_a_link_is() -> None:
    world = room()
    double = world.double("almond", world.report(), world.report())
    world.answer("walnut", double, OPPOSE)
    assert values(world, double) == [("almond", "support"), ("walnut", "oppose")]


def link_body() -> Link:
    return Link(value=LinkValue.SAME, why="one place, one hour")


def answer_body() -> LinkAnswer:
    return LinkAnswer(value=SUPPORT)
