# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Each key's chain: one number, one statement, whatever the order in which they arrive."""

from itertools import permutations
from pathlib import Path

import pytest

from sulh.record.kinds import KeyRevoke
from sulh.statement.speaker import Said as Signed
from tests.record.world import Word, World, forged, key, made

ALMOND = key("almond/party")


def chain(world: World, *texts: str) -> list[Signed]:
    """A chain of words in almond's name, not yet sent."""
    said: list[Signed] = []
    for number, text in enumerate(texts, start=1):
        prev = said[-1].id if said else None
        said.append(forged(ALMOND, seq=number, prev=prev, mechanism=world.charter_id, body=Word(text=text)))
    return said


def voids(world: World) -> list[str]:
    return [key for key, _ in world.replica().rows.items("record", "void/")]


def test_statements_in_any_order_of_arrival_are_all_admitted(tmp_path: Path) -> None:
    for number, order in enumerate(permutations(range(3))):
        world = made(tmp_path / str(number))
        said = chain(world, "a", "b", "c")
        for at in order:
            world.admit(said[at])
        assert world.host.state.record.chains.gaps(ALMOND.public) == 0
        assert world.host.state.record.chains.last(ALMOND.public) == (3, said[2].id)
        world.host.close()


def test_one_number_for_two_statements_is_equivocation_and_the_later_entry_is_void(world: World) -> None:
    first, second = chain(world, "a", "b")
    world.admit(first)
    other = forged(ALMOND, seq=1, prev=None, mechanism=world.charter_id, body=Word(text="other"))
    assert world.refused_void(other) == "equivocation"
    world.admit(second)
    assert world.host.state.rows.get("toy", "word/other") is None


def test_the_later_entry_is_void_when_it_contradicts_a_known_neighbour(world: World) -> None:
    first, _, third = chain(world, "a", "b", "c")
    world.admit(first)
    world.admit(third)
    # Before and after are known now: a second number two that names the first, and is not named by the third.
    other = forged(ALMOND, seq=2, prev=first.id, mechanism=world.charter_id, body=Word(text="x"))
    assert world.refused_void(other) == "contradicts_prev"
    wrong_prev = forged(ALMOND, seq=4, prev="1" * 64, mechanism=world.charter_id)
    assert world.refused_void(wrong_prev) == "contradicts_prev"


def test_a_void_contradiction_holds_no_number_so_the_true_statement_still_fits(world: World) -> None:
    first, second, third = chain(world, "a", "b", "c")
    world.admit(first)
    world.admit(third)
    liar = forged(ALMOND, seq=2, prev=first.id, mechanism=world.charter_id, body=Word(text="x"))
    assert world.void(liar.leaf) == "contradicts_prev"
    world.admit(second)


@pytest.mark.parametrize(("seq", "prev"), [(1, "1" * 64), (2, None)])
def test_only_the_first_number_has_no_predecessor(world: World, seq: int, prev: str | None) -> None:
    assert (
        world.refused_void(forged(ALMOND, seq=seq, prev=prev, mechanism=world.charter_id))
        == "contradicts_prev"
    )


def test_a_gap_voids_nothing_and_is_counted(world: World) -> None:
    first, second, third, fourth = chain(world, "a", "b", "c", "d")
    world.admit(fourth)
    assert world.host.state.record.chains.gaps(ALMOND.public) == 3
    for said in (second, third, first):
        world.admit(said)
    assert world.host.state.record.chains.gaps(ALMOND.public) == 0
    assert voids(world) == []


def test_more_open_numbers_than_the_quota_are_refused_and_filling_one_never_is(world: World) -> None:
    said = chain(world, *"abcdefg")
    assert world.refused(said[5]) == "too_many_gaps"
    world.admit(said[4])
    # The refusal of number 6 explains it: 7 opens nothing more.
    assert world.host.state.record.chains.gaps(ALMOND.public) == 4
    world.admit(said[6])
    for at in (3, 2, 1, 0, 5):
        world.admit(said[at])
    assert world.host.state.record.chains.gaps(ALMOND.public) == 0


def test_numbers_that_were_refused_lock_no_key_out_also_after_a_restart(world: World) -> None:
    speaker = world.of("almond", "party")
    for _ in range(12):
        assert world.refused(speaker.say("toy.word.v1", Word(text="void"))) == "toy_void"
    world.admit(speaker.say("toy.word.v1", Word(text="at last")))
    for _ in range(7):
        world.refused(speaker.say("toy.word.v1", Word(text="void")))
    world.refresh()
    world.admit(speaker.say("toy.word.v1", Word(text="again")))


def test_a_repeated_statement_is_a_duplicate_and_counts_once(world: World) -> None:
    said = world.word("peace")
    world.admit(said)
    assert world.refused_void(said) == "duplicate"
    assert world.host.state.rows.get("toy", "word/peace") == b'{"count":1,"last":"almond"}'


def test_what_was_said_to_another_mechanism_cannot_be_replayed_here(world: World, tmp_path: Path) -> None:
    other = made(tmp_path / "other", title={"en": "Another truce"})
    said = other.word("peace")
    assert world.refused_void(said) == "other_mechanism"
    # It took no number here: the chain of this mechanism begins where it would have.
    world.admit(world.word("peace"))
    other.host.close()


def test_a_host_cannot_frame_a_key_with_an_entry_that_it_had_voided_itself(world: World) -> None:
    first = forged(ALMOND, seq=1, prev=None, mechanism=world.charter_id, role="monitor")
    assert world.void(first.leaf) == "not_its_role"
    assert world.host.state.record.chains.gaps(ALMOND.public) == 0
    second = forged(ALMOND, seq=2, prev=first.id, mechanism=world.charter_id)
    world.admit(second)
    again = forged(ALMOND, seq=1, prev=None, mechanism=world.charter_id, body=Word(text="rewritten"))
    assert world.refused_void(again) == "equivocation"


def test_a_void_entry_of_the_record_itself_holds_its_number_too(world: World) -> None:
    root = world.of("almond", "root")
    bad = root.say("record.key_revoke.v1", KeyRevoke(key="1" * 64, reason="lost"))
    assert world.void(bad.leaf) == "not_own_key"
    world.admit(root.say("record.key_revoke.v1", KeyRevoke(key=ALMOND.public, reason="ended")))
    assert world.host.state.record.chains.gaps(root.key.public) == 0


def test_a_stranger_who_signs_with_another_key_in_a_name_holds_nothing(world: World) -> None:
    true = forged(ALMOND, seq=1, prev=None, mechanism=world.charter_id, body=Word(text="true"))
    false = true.leaf[:1] + bytes(64) + true.leaf[65:]
    assert world.void(false) == "bad_signature"
    world.admit(true)
