# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What the public may know of what was not released: nothing, or (where the charter says so) that it exists."""

import base64
from pathlib import Path

import msgspec
import pytest

from sulh.recompute.replay import State
from sulh.record.gate import PUBLIC
from sulh.record.kinds import Amendment, Approval
from sulh.record.rows import read_row
from sulh.record.seal_kinds import Disclose, Dispute, Release
from sulh.record.sealing import published_secrets, seal_fields
from sulh.record.withheld import ExistsRow
from sulh.statement import canon
from tests.record.sealed_world import SealedWorld, recipient, sealing_world
from tests.record.test_seals import rooms, tally
from tests.record.world import Tally, Word


def exists(state: State) -> dict[str, str]:
    return {
        key.removeprefix("exists/"): read_row(value, ExistsRow).month
        for key, value in state.rows.items("record", "exists/")
    }


def public(scene: SealedWorld) -> State:
    return scene.world.replica(layer=PUBLIC)


@pytest.fixture
def scene(tmp_path: Path) -> SealedWorld:
    return sealing_world(tmp_path, exists_only=True)


def test_without_the_charters_word_the_public_layer_has_no_row_of_what_was_not_released(
    tmp_path: Path,
) -> None:
    scene = sealing_world(tmp_path)
    scene.world.admit(scene.world.word("quiet"))
    scene.sealed("hidden")
    assert exists(public(scene)) == {}
    assert rooms(public(scene)) == {}


def test_what_is_sealed_and_what_is_not_released_exist_alike(tmp_path: Path) -> None:
    found = []
    for sealed in (False, True):
        scene = sealing_world(tmp_path / str(sealed), exists_only=True)
        if sealed:
            scene.sealed("quiet")
        else:
            scene.world.admit(scene.world.word("quiet"))
        scene.world.head()
        state = public(scene)
        found.append((state.size, exists(state), rooms(state)))
    assert found[0] == found[1]
    assert list(found[0][1].values()) == ["2025-11"]


def test_the_open_layer_has_no_stub_of_what_it_reads(scene: SealedWorld) -> None:
    scene.world.admit(scene.world.word("quiet"))
    assert exists(scene.world.replica()) == {}


def test_what_is_released_is_no_stub_any_more(scene: SealedWorld) -> None:
    world = scene.world
    word = world.word("quiet")
    index = world.admit(word)
    assert set(exists(public(scene))) == {str(index)}
    release = Release(statement=word.id, marking="TLP:CLEAR")
    world.admit(world.of("almond", "party").say("record.release.v1", release, seen=world.seen()))
    assert (exists(public(scene)), tally(public(scene), "quiet")) == ({}, Tally(count=1, last="almond"))


def test_an_amendment_makes_existence_public_from_its_own_entry_on(tmp_path: Path) -> None:
    scene = sealing_world(tmp_path)
    world = scene.world
    world.admit(world.word("before"))
    amendment = world.of("heron", "root").say(
        "record.amendment.v1", Amendment(why="so that all may count", exists_only=True), seen=world.seen()
    )
    world.admit(amendment)
    for org in ("almond", "walnut", "stork"):
        approval = Approval(decision=amendment.id)
        world.admit(world.of(org, "root").say("record.approval.v1", approval, seen=world.seen()))
    after = world.admit(world.word("after"))
    assert set(exists(public(scene))) == {str(after)}


def test_a_void_disclosure_takes_out_nothing_that_a_release_would_show(scene: SealedWorld) -> None:
    world = scene.world
    party = world.of("almond", "party")
    done = seal_fields(
        party,
        "toy.word.v1",
        Word(text="quiet", weight=7),
        ["weight"],
        [recipient("heron")],
        seen=world.seen(),
        secrets=published_secrets("tests", "part"),
    )
    index = world.admit(done.said)
    nonce = published_secrets("tests", "part")(0).nonce.hex()

    def told(value: int) -> bytes:
        body = Disclose(
            statement=done.said.id,
            part=0,
            nonce=nonce,
            plaintext=base64.b64encode(canon.encode(value)).decode(),
        )
        return party.say("record.disclose.v1", body, seen=world.seen(), marking="TLP:CLEAR").leaf

    assert world.void(told(8)) == "seal_commit"
    assert str(index) in exists(public(scene)) and rooms(public(scene)) == {}
    assert world.void(told(7)) == ""
    assert str(index) not in exists(public(scene))
    assert tally(public(scene), "quiet") == Tally(count=1, last="almond")


def test_a_word_to_the_record_that_is_released_later_moves_no_public_row_of_its_own(
    scene: SealedWorld,
) -> None:
    world = scene.world
    done = scene.sealed("hidden")
    chair = world.of("heron", "co_chair")
    dispute = chair.say(
        "record.dispute.v1", Dispute(statement=done.said.id, what="seal_wrap"), seen=world.seen()
    )
    world.admit(dispute)
    release = Release(statement=dispute.id, marking="TLP:CLEAR")
    world.admit(chair.say("record.release.v1", release, seen=world.seen()))
    assert not list(public(scene).rows.items("record", "dispute/"))
    body = msgspec.structs.replace(Dispute(statement=done.said.id, what="seal_wrap"))
    world.admit(chair.say("record.dispute.v1", body, seen=world.seen(), marking="TLP:CLEAR"))
    assert not list(public(scene).rows.items("record", "dispute/"))  # of a seal that is no entry there
