# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Which links count, since when, and that they outlive every recomputation and all new parameters."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import msgspec

from sulh.fusion.parameters import standing
from sulh.incidents.links import LinkAnswerValue, LinkValue
from sulh.incidents.parameters import Adoption
from sulh.readings.links import LinkOn, LinkState, Way
from sulh.record.charter import Organisation
from sulh.record.rows import read_row
from sulh.record.state import CharterRow, CharterVersion
from sulh.statement.assertion import How, Says
from tests.incidents.room import proposed
from tests.readings.happened import Valley, valley

SUPPORT, OPPOSE = LinkAnswerValue.SUPPORT, LinkAnswerValue.OPPOSE


def quoted(org: str) -> Says:
    return Says(speaker=org, how=How.NAMED, for_org=org)


def only(world: Valley) -> LinkOn:
    (found,) = world.incidents().partition.reported.links
    return found


def far_apart(world: Valley) -> tuple[str, str]:
    return world.tell("almond"), world.tell("walnut", metres=30_000)


def test_a_partys_link_is_a_claim_until_the_other_supports_it() -> None:
    world = valley()
    one, two = far_apart(world)
    link = world.link("almond", one, two)
    world.later(days=30)
    assert only(world).state is LinkState.CLAIMED and not world.together(one, two)
    world.answer("walnut", link, SUPPORT)
    found = only(world)
    assert (found.state, found.way) == (LinkState.EFFECTIVE, Way.BOTH_PARTIES)
    assert world.together(one, two)


def test_both_co_chairs_link_and_one_alone_does_not() -> None:
    world = valley()
    one, two = far_apart(world)
    link = world.link("heron", one, two)
    assert not world.together(one, two)
    world.answer("stork", link, SUPPORT)
    assert only(world).way is Way.CO_CHAIRS and world.together(one, two)


def test_a_monitors_link_counts_once_its_time_has_passed_unopposed() -> None:
    world = valley()
    one, two = far_apart(world)
    world.link("rook", one, two)
    assert only(world).state is LinkState.WAITING and not world.together(one, two)
    world.later(hours=47)
    assert not world.together(one, two)
    world.later(hours=1)
    assert only(world).way is Way.MONITOR and world.together(one, two)
    assert only(world).since == only(world).due


def test_a_monitors_link_that_is_opposed_in_time_never_counts_and_too_late_is_too_late() -> None:
    world = valley()
    one, two = far_apart(world)
    link = world.link("rook", one, two)
    world.later(hours=1)
    world.answer("walnut", link, OPPOSE)
    world.later(days=9)
    assert only(world).state is LinkState.OPPOSED and not world.together(one, two)
    world = valley()
    one, two = far_apart(world)
    link = world.link("rook", one, two)
    world.later(hours=49)
    world.answer("walnut", link, OPPOSE)
    assert only(world).state is LinkState.EFFECTIVE and world.together(one, two)


def test_a_party_that_joins_the_charter_later_undoes_no_link() -> None:
    world = valley()
    one, two = far_apart(world)
    link = world.link("almond", one, two)
    world.answer("walnut", link, SUPPORT)
    before = world.incidents().partition.reported.links
    joined(world, "party", "hazel")
    joined(world, "co_chair", "crane")
    assert world.together(one, two) and world.incidents().partition.reported.links == before
    three = world.tell("rook", metres=60_000)
    link = world.link("almond", one, three)
    world.answer("walnut", link, SUPPORT)
    assert not world.together(one, three), "from then on it is asked, too"


def test_what_a_party_opposed_stays_opposed_after_it_has_left_the_charter() -> None:
    world = valley()
    one, two = far_apart(world)
    link = world.link("rook", one, two)
    world.later(hours=1)
    world.answer("walnut", link, OPPOSE)
    left(world, "walnut")
    world.later(days=9)
    found = only(world)
    assert (found.state, found.opposed_by) == (LinkState.OPPOSED, ("walnut",))
    assert not world.together(one, two)


def joined(world: Valley, kind: str, org: str) -> None:
    """An amendment brings one more organisation of that kind into force."""
    more = Organisation(id=org, kind=kind, zone="+05:00")
    amended(world, lambda organisations: (*organisations, more))


def left(world: Valley, org: str) -> None:
    """An amendment leaves an organisation out."""
    amended(world, lambda organisations: tuple(one for one in organisations if one.id != org))


def amended(world: Valley, change: Callable[[tuple[Organisation, ...]], tuple[Organisation, ...]]) -> None:
    row = read_row(world.rows.get("record", "charter") or b"", CharterRow)
    body = msgspec.structs.replace(row.body, organisations=change(row.body.organisations))
    first = {} if any(world.rows.items("record", "charter/")) else {0: row.body}
    changes = {f"charter/{since}": CharterVersion(since=since, body=was) for since, was in first.items()}
    changes[f"charter/{world.size}"] = CharterVersion(since=world.size, body=body)
    world.rows.apply("record", {**changes, "charter": msgspec.structs.replace(row, body=body)})
    world.size += 1


def test_a_date_that_no_radio_number_can_say_stops_no_reading() -> None:
    world = valley()
    world.now = datetime(2100, 1, 1, tzinfo=UTC)
    assert world.one(world.tell()).number is None


def test_where_no_time_is_adopted_and_where_the_monitor_is_a_partys_it_waits_for_ever() -> None:
    world = valley(adopted=())
    one, two = far_apart(world)
    world.link("rook", one, two)
    world.later(days=99)
    assert only(world).state is LinkState.CLAIMED and not world.together(one, two)


def test_what_counts_is_taken_back_by_nobody_alone() -> None:
    world = valley()
    one, two = far_apart(world)
    link = world.link("almond", one, two)
    world.answer("walnut", link, SUPPORT)
    world.answer("walnut", link, OPPOSE)
    assert only(world).state is LinkState.EFFECTIVE and world.together(one, two)


def test_of_two_that_contradict_each_other_the_one_that_counted_earlier_holds() -> None:
    world = valley()
    one, two = far_apart(world)
    first = world.link("almond", one, two)
    second = world.link("heron", one, two, LinkValue.APART)
    world.answer("stork", second, SUPPORT)
    world.answer("walnut", first, SUPPORT)
    found = {one.said.id: one for one in world.incidents().partition.reported.links}
    assert found[second].state is LinkState.EFFECTIVE
    assert found[first].state is LinkState.CONTRADICTED and found[first].against == second
    assert not world.together(one, two)


def test_a_contradiction_round_about_is_found_too() -> None:
    world = valley()
    one, two = far_apart(world)
    three = world.tell("rook", metres=60_000)
    for pair, value in (
        ((one, two), LinkValue.SAME),
        ((two, three), LinkValue.APART),
        ((one, three), LinkValue.SAME),
    ):
        link = world.link("almond", *pair, value)
        world.answer("walnut", link, SUPPORT)
    states = [one.state for one in world.incidents().partition.reported.links]
    assert states == [LinkState.EFFECTIVE, LinkState.EFFECTIVE, LinkState.CONTRADICTED]
    assert world.together(one, two) and not world.together(one, three)


def test_links_outlive_a_correction_more_reports_and_new_parameters() -> None:
    world = valley()
    one, two = far_apart(world)
    link = world.link("almond", one, two)
    world.answer("walnut", link, SUPPORT)
    world.tell("almond", ("supersedes", one), metres=-9_000)
    world.tell("rook", metres=29_900)
    assert world.together(one, two)
    number = proposed(world, threshold=3_000_000)
    for org in ("almond", "walnut", "heron", "stork"):
        world.by(org, "adoption", Adoption(), ("parameters", number))
    partition = world.incidents().partition
    assert partition.in_force.statement == number and partition.parameters.threshold == 3_000_000
    assert world.together(one, two)


def test_before_any_adoption_the_programs_own_parameters_hold_and_one_missing_seat_adopts_nothing() -> None:
    world = valley()
    world.tell()
    number = proposed(world, threshold=3_000_000)
    for org in ("almond", "walnut", "heron"):
        world.by(org, "adoption", Adoption(), ("parameters", number))
    found = world.incidents().partition.in_force
    assert found.statement is None and found.digest == standing().digest()
    size = world.size
    world.by("stork", "adoption", Adoption(), ("parameters", number))
    assert world.incidents().partition.in_force.statement == number
    assert world.incidents(size).partition.in_force.statement is None, "at a size what held there"
    assert json.loads(standing().encode())["threshold"] != 3_000_000


def test_versions_of_one_thing_are_one_in_a_documentary_record_and_a_claim_elsewhere() -> None:
    for charter_class, expected in (("documentary", True), ("exercise", False)):
        world = valley(charter_class=charter_class)
        one = world.tell("documentarian", says=quoted("almond"))
        two = world.tell("documentarian", ("of", one), metres=50_000, says=quoted("walnut"))
        assert world.together(one, two) is expected
        assert [found.state for found in world.incidents().partition.reported.links] == [
            LinkState.EFFECTIVE if expected else LinkState.CLAIMED
        ]


def test_what_has_no_place_is_one_with_others_only_by_a_link() -> None:
    world = valley()
    one = world.tell("almond")
    bare = world.report("rook")
    assert not world.together(one, bare)
    link = world.link("heron", one, bare)
    world.answer("stork", link, SUPPORT)
    found = world.one(bare)
    assert world.together(one, bare) and found.anchor == one
    assert [member.part.value for member in found.members] == ["joined", "linked"]
