# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The chain of custody: passed on by who holds it; a break is shown, and breaks nobody else's chain."""

import pytest

from sulh.errors import Refused
from sulh.incidents.custody import CopyRow, HolderRow, PassedRow
from sulh.incidents.evidence import Copy, Custody, Evidence, Medium
from tests.incidents.room import Room, room
from tests.rooms import REPORT_VOICE

EVIDENTIARY, WORKING = Copy.EVIDENTIARY, Copy.WORKING


def taken(world: Room, org: str = "rook", copy: Copy = EVIDENTIARY, *refs: tuple[str, str]) -> str:
    body = Evidence(says=REPORT_VOICE, medium=Medium.VIDEO, copy=copy, sha256="ab" * 32)
    return world.by(org, "evidence", body, *refs)


def passed(world: Room, org: str, evidence: str, to: str, copy: Copy = EVIDENTIARY) -> str:
    return world.by(org, "custody", Custody(to=to, copy=copy), ("evidence", evidence))


def holder(world: Room, evidence: str) -> HolderRow:
    row = world.row(f"holder/{evidence}", HolderRow)
    assert row is not None
    return row


def step(world: Room, custody: str) -> PassedRow:
    row = world.row(f"passed/{custody}", PassedRow)
    assert row is not None
    return row


def test_evidence_goes_from_hand_to_hand() -> None:
    world = room()
    evidence = taken(world)
    first = passed(world, "rook", evidence, "registry")
    second = passed(world, "registry", evidence, "heron")
    assert [(step(world, one).number, step(world, one).held) for one in (first, second)] == [
        (1, "rook"),
        (2, "registry"),
    ]
    assert (holder(world, evidence).org, holder(world, evidence).breaks) == ("heron", 0)


def test_a_break_is_shown_and_moves_no_holder() -> None:
    world = room()
    evidence = taken(world)
    broken = passed(world, "almond", evidence, "walnut")
    assert (step(world, broken).broken, step(world, broken).held) == (True, "rook")
    assert (holder(world, evidence).org, holder(world, evidence).breaks) == ("rook", 1)
    assert world.codes() == []


def test_who_breaks_a_chain_by_a_word_breaks_nobody_elses() -> None:
    world = room()
    evidence = taken(world)
    passed(world, "almond", evidence, "almond")
    good = passed(world, "rook", evidence, "registry")
    assert not step(world, good).broken
    assert holder(world, evidence).org == "registry"


def test_who_gave_evidence_away_holds_it_no_longer() -> None:
    world = room()
    evidence = taken(world)
    passed(world, "rook", evidence, "registry")
    again = passed(world, "rook", evidence, "walnut")
    assert step(world, again).broken


def test_working_copies_are_given_by_whoever_has_one_and_leave_the_chain_alone() -> None:
    world = room()
    evidence = taken(world)
    given = passed(world, "rook", evidence, "almond", WORKING)
    onward = passed(world, "almond", evidence, "walnut", WORKING)
    without = passed(world, "stork", evidence, "heron", WORKING)
    assert [step(world, one).broken for one in (given, onward, without)] == [False, False, True]
    assert world.row(f"copy/{evidence}/heron", CopyRow) is None
    assert (holder(world, evidence).org, holder(world, evidence).passed) == ("rook", 0)


def test_a_working_copy_becomes_no_evidentiary_one() -> None:
    world = room()
    original = taken(world)
    copy = taken(world, "rook", WORKING, ("copy_of", original))
    claimed = passed(world, "rook", copy, "almond", EVIDENTIARY)
    assert step(world, claimed).broken
    assert world.row(f"holder/{copy}", HolderRow) is None


def test_evidence_goes_to_no_organisation_that_nobody_knows() -> None:
    world = room()
    passed(world, "rook", taken(world), "nobody")
    assert world.codes() == ["unknown_organisation"]


def test_a_film_without_its_hash_is_refused_and_an_object_needs_none() -> None:
    with pytest.raises(Refused, match="named by its hash") as caught:
        Evidence(says=REPORT_VOICE, medium=Medium.VIDEO, copy=EVIDENTIARY).check()
    assert caught.value.code == "evidence_without_hash"
    Evidence(says=REPORT_VOICE, medium=Medium.OBJECT, copy=EVIDENTIARY, words="a fragment").check()
