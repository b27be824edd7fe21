# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Attempts to bend what happened by saying much, vaguely, late, or in another's name; each moves no figure."""

import pytest

from sulh.incidents.claims import Denial
from sulh.incidents.evidence import Copy, Evidence, Medium
from sulh.incidents.form import Count, CountUnit, Harm, Harmed, Precision
from sulh.incidents.links import About, Act, LinkValue
from sulh.incidents.reports import Publication
from sulh.readings.incidents import IncidentOn
from sulh.readings.links import LinkState
from sulh.statement.assertion import How, Known, Says
from tests.readings.happened import Valley, own, valley


def figures(found: IncidentOn) -> tuple[object, ...]:
    """What a reader takes for how much happened and who says so."""
    fire = found.fire
    return found.id, found.origins, found.acts, None if fire is None else (fire.low, fire.high), found.harm


@pytest.mark.parametrize("party", ["almond", "walnut"])
def test_a_flood_by_one_party_counts_as_one_voice_and_moves_no_count(party: str) -> None:
    world = valley()
    one = world.tell("rook", count=5, count_unit=CountUnit.SHOT)
    world.tell(party, count=8, count_unit=CountUnit.SHOT, metres=100)
    before = figures(world.one(one))
    for n in range(50):
        world.tell(party, count=8 - n % 3, count_unit=CountUnit.SHOT, metres=100 + n % 7, minutes=n % 5)
    found = world.one(one)
    assert len(found.members) == 52 and figures(found) == before
    assert dict(found.origins)[party] == 1


def test_one_complaint_in_fifty_pieces_is_one_incident_and_one_voice() -> None:
    world = valley()
    pieces = [world.tell("almond", metres=3 * n, minutes=n % 9, words=f"piece {n}") for n in range(50)]
    found = world.one(pieces[0])
    assert world.together(*pieces) and len(world.incidents()) == 1
    assert dict(found.origins) == {"almond": 1, "walnut": 0, "": 0}


def test_links_by_one_party_have_no_effect_however_many() -> None:
    world = valley()
    one, two = world.tell("rook"), world.tell("walnut", metres=100)
    far = world.tell("rook", metres=50_000)
    for _ in range(20):
        world.link("almond", one, two, LinkValue.APART)
        world.link("almond", one, far)
    world.later(days=60)
    assert world.together(one, two) and not world.together(one, far)
    assert {link.state for link in world.incidents().partition.reported.links} == {LinkState.CLAIMED}


def test_a_bridge_of_vague_reports_joins_no_two_incidents() -> None:
    world = valley()
    one, two = world.tell("rook"), world.tell("rook", metres=14_000)
    for metres in range(1_000, 14_000, 1_000):
        world.tell("almond", metres=metres, radius_m=20_000, precision=Precision.AREA)
    assert not world.together(one, two)


def test_a_chain_of_near_reports_by_one_party_ends_where_an_incident_does() -> None:
    world = valley()
    one, two = world.tell("rook"), world.tell("rook", metres=40_000)
    for metres in range(0, 40_000, 500):
        world.tell("almond", metres=metres)
    assert not world.together(one, two)


def test_what_is_back_dated_is_marked_and_renames_nothing() -> None:
    world = valley()
    one = world.tell("rook")
    name = world.one(one).id
    world.later(days=30)
    late = world.tell("almond", metres=50)
    found = world.one(one)
    assert world.together(one, late) and found.id == name and found.late == (late,)
    assert world.one(late).anchor == one


def test_a_copied_picture_adds_no_voice_and_takes_none_from_whoever_had_it_first() -> None:
    world = valley()

    def shown(org: str, sha256: str) -> tuple[str, str]:
        body = Evidence(says=own(org), medium=Medium.PHOTO, copy=Copy.EVIDENTIARY, sha256=sha256)
        return "evidence", world.by(org, "evidence", body)

    one = world.tell("rook", shown("rook", "ab" * 32))
    world.tell("almond", shown("almond", "ab" * 32), metres=80)
    found = world.one(one)
    assert len(found.members) == 2 and dict(found.origins) == {"almond": 0, "walnut": 0, "": 1}
    assert len(found.copies) == 1


def photo(world: Valley, org: str, sha256: str, *refs: tuple[str, str]) -> tuple[str, str]:
    body = Evidence(says=own(org), medium=Medium.PHOTO, copy=Copy.EVIDENTIARY, sha256=sha256)
    return "evidence", world.by(org, "evidence", body, *refs)


def killed(number: int) -> tuple[Harm, ...]:
    return (Harm(who=Harmed.CIVILIAN, killed=Count(best=number)),)


@pytest.mark.parametrize(("first", "copier"), [("almond", "walnut"), ("walnut", "almond")])
def test_a_copy_with_other_figures_takes_nothing_away_from_whom_it_copies(first: str, copier: str) -> None:
    """Else the number of dead could be replaced by whoever shows the same picture last."""
    world = valley()
    one = world.tell(first, photo(world, first, "ab" * 32), harm=killed(20))
    world.tell(copier, photo(world, copier, "ab" * 32), harm=killed(0), metres=50)
    (harm,) = world.one(one).harm
    assert harm.killed is not None
    assert (harm.killed.low, harm.killed.best, harm.killed.high) == (0, 20, 20)
    assert dict(world.one(one).origins) == {"almond": 0, "walnut": 0, "": 0} | {first: 1}


@pytest.mark.parametrize(("first", "copier"), [("almond", "walnut"), ("walnut", "almond")])
def test_who_copies_two_pictures_makes_their_owners_no_one_voice(first: str, copier: str) -> None:
    world = valley()
    one = world.tell("rook", photo(world, "rook", "ab" * 32))
    world.tell(first, photo(world, first, "cd" * 32), metres=40)
    both = photo(world, copier, "ab" * 32), photo(world, copier, "cd" * 32)
    world.tell(copier, *both, metres=80)
    assert dict(world.one(one).origins) == {"almond": 0, "walnut": 0, "": 1} | {first: 1}


def test_what_is_added_to_an_old_report_was_not_shown_first() -> None:
    """A party waits for the other's picture and words, and hands them in with a report of last week."""
    words = "Eleven shells fell between the mill and the upper ford shortly before the evening prayer began."
    world = valley()
    old = world.tell("almond")
    one = world.tell("walnut", photo(world, "walnut", "ab" * 32), metres=50, words=words)
    photo(world, "almond", "ab" * 32, ("report", old))
    assert dict(world.one(one).origins) == {"almond": 0, "walnut": 1, "": 0}
    world.tell("almond", ("supersedes", old), words=words)
    found = world.one(one)
    assert dict(found.origins) == {"almond": 0, "walnut": 1, "": 0}
    assert found.copies == ((one, old),)


def test_who_rests_on_anothers_picture_before_its_owner_reports_was_not_first() -> None:
    world = valley()
    picture = photo(world, "walnut", "ab" * 32)
    world.tell("almond", picture)
    one = world.tell("walnut", picture, metres=50)
    assert dict(world.one(one).origins) == {"almond": 0, "walnut": 1, "": 0}


def test_recalled_evidence_shows_nothing() -> None:
    world = valley()
    role, number = photo(world, "almond", "ab" * 32)
    one = world.tell("almond", (role, number))
    world.tell("walnut", photo(world, "walnut", "ab" * 32), metres=50)
    assert dict(world.one(one).origins) == {"almond": 1, "walnut": 0, "": 0}
    world.by("almond", "about", About(act=Act.RECALL), ("about", number))
    assert dict(world.one(one).origins) == {"almond": 1, "walnut": 1, "": 0}


@pytest.mark.parametrize(("party", "other"), [("almond", "walnut"), ("walnut", "almond")])
def test_what_a_party_passes_on_is_its_own_word(party: str, other: str) -> None:
    """Else it would speak for the other party, for monitors, or for as many papers as it makes up."""
    world = valley()
    one = world.tell(other, harm=killed(20))
    for whom in (other, "rook"):
        says = Says(speaker="a man of theirs", how=How.NAMED, for_org=whom)
        world.tell(party, says=says, harm=killed(0), metres=30)
        denied = world.deny("rook", one)
        world.by(party, "denial", Denial(says=says), ("denies", one))
    for n in range(20):
        paper = Publication(
            title="x", outlet_cited=f"Paper {n}", published="2025-11-07", date_known=Known.STATED
        )
        number = world.by(party, "publication", paper)
        press = Says(speaker="report", how=How.REPORT)
        world.tell(party, ("source", number), says=press, harm=killed(0), metres=30)
    found = world.one(one)
    assert dict(found.origins) == {"almond": 1, "walnut": 1, "": 0}
    (harm,) = found.harm
    assert harm.killed is not None and (harm.killed.low, harm.killed.high) == (0, 20)
    assert denied and {source.name for source in found.denied_by} == {"rook", party}


def test_what_a_monitor_passes_on_of_a_party_stands_in_the_place_of_nothing_that_it_said_itself() -> None:
    world = valley()
    one = world.tell("walnut", harm=killed(20))
    says = Says(speaker="a man of theirs", how=How.NAMED, for_org="walnut")
    world.tell("rook", says=says, harm=killed(0), metres=30)
    found = world.one(one)
    assert dict(found.origins) == {"almond": 0, "walnut": 1, "": 0}
    (harm,) = found.harm
    assert harm.killed is not None and harm.killed.best == 20


def test_a_picture_that_another_hands_in_with_somebodys_report_ties_nothing() -> None:
    world = valley()
    one, two = world.tell("rook"), world.tell("walnut", metres=9_000)
    for report in (one, two):
        body = Evidence(says=own("almond"), medium=Medium.PHOTO, copy=Copy.EVIDENTIARY, sha256="cd" * 32)
        world.by("almond", "evidence", body, ("report", report))
    assert not world.together(one, two)
    assert all(not told.media for told in world.incidents().partition.tellings.values())


def test_deliberate_vagueness_takes_no_name_and_moves_no_place() -> None:
    world = valley()
    vague = world.tell("almond", metres=2_000, radius_m=30_000, precision=Precision.AREA)
    clear = world.tell("rook")
    found = world.one(clear)
    assert world.together(vague, clear) and found.anchor == clear
    assert found.where is not None and found.where.by == clear


def layers(tell_sealed: bool) -> tuple[Valley, str]:
    """The same record as everybody reads it, and as whoever opened some seals does."""
    world = valley()
    one = world.tell("rook", count=4, count_unit=CountUnit.SHOT)
    for n in range(6):
        if tell_sealed:
            world.tell("almond", metres=30 * n, sealed=True, count=99, count_unit=CountUnit.SHOT)
            world.tell("almond", metres=700 * n, sealed=True)
        else:
            world.size += 2
        world.tell("walnut", metres=1_300 * n)
    if tell_sealed:
        world.tell("almond", metres=90_000, sealed=True)
    return world, one


def test_what_was_sealed_renames_merges_and_counts_nothing_in_any_layer() -> None:
    everybodys, one = layers(tell_sealed=False)
    readers, _ = layers(tell_sealed=True)
    open_page = everybodys.incidents().page()
    own_page = [found for found in readers.incidents().page() if found.kind.value != "sealed"]
    assert [figures(found) for found in own_page] == [figures(found) for found in open_page]
    assert [found.members for found in own_page] == [found.members for found in open_page]
    names = ("aliases", "derived_from", "revision", "where", "when", "voices", "number", "fragile")
    for name in names:
        assert [getattr(found, name) for found in own_page] == [getattr(found, name) for found in open_page]
    assert sum(len(found.sealed) for found in own_page) > 0, "whoever can read them finds them there"
    alone = [found for found in readers.incidents().page() if found.kind.value == "sealed"]
    assert alone and all(found.number is None for found in alone)
    assert readers.one(one).sealed
