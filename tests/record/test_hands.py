# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who stands behind a key, and who was made to sign: known to those it was sealed to, and moving nothing else."""

from pathlib import Path

import msgspec
import pytest

from sulh.recompute.replay import State
from sulh.record.gate import PUBLIC
from sulh.record.hands import OpenedRow, PersonRow, RingRow, ServedRow
from sulh.record.kinds import DuressRing, KeyGrant, proof_text
from sulh.record.rows import read_row
from sulh.record.seal_kinds import OpenedWord, Served
from sulh.record.sealing import SealedSaid, seal_fields
from sulh.statement import canon
from sulh.statement.envelope import SealedPart
from tests.record.sealed_world import SealedWorld, inside, recipient, sealing_world
from tests.record.test_gate import node
from tests.record.world import Word, World, key


@pytest.fixture
def scene(tmp_path: Path) -> SealedWorld:
    return sealing_world(tmp_path)


def hands(state: State) -> dict[str, bytes]:
    return dict(state.rows.items("hands"))


def ring_inside(world: World, keys: tuple[str, ...] = ("ab" * 32,)) -> bytes:
    body = msgspec.Raw(canon.encode(DuressRing(keys=keys)))
    return inside(world, "", kind="record.duress_ring.v1", body=body)


def grant(world: World, person: str | None = None) -> KeyGrant:
    new = key("almond/monitor")
    proof = new.sign(proof_text(mechanism=world.charter_id, org="almond", role="monitor", key=new.public))
    return KeyGrant(
        key=new.public, role="monitor", level="role", key_class="real", proof=proof.hex(), person=person
    )


def granted(scene: SealedWorld) -> SealedSaid:
    """A grant whose person is sealed to Heron."""
    world = scene.world
    done = seal_fields(
        world.of("almond", "root"),
        "record.key_grant.v1",
        grant(world, "Aziza of the second desk"),
        ["person"],
        [recipient("heron")],
        seen=world.seen(),
    )
    scene.held.append(done)
    world.admit(done.said)
    return done


def test_a_duress_ring_may_stand_nowhere_but_in_a_seal(scene: SealedWorld) -> None:
    body = DuressRing(keys=("ab" * 32,))
    said = scene.world.of("almond", "party").say("record.duress_ring.v1", body, seen=scene.world.seen())
    assert scene.world.refused_void(said) == "only_sealed"


def test_a_duress_ring_shows_to_those_it_was_sealed_to_and_in_no_other_row(scene: SealedWorld) -> None:
    world = scene.world
    done = scene.seal("", to=("heron",), plaintext=ring_inside(world))
    world.admit(done.said)
    heron, stork, everybody = node(scene, "heron"), node(scene, "stork"), world.replica()
    row = read_row(hands(heron)[f"ring/{done.said.id}"], RingRow)
    assert (row.org, row.keys, row.key) == ("almond", ("ab" * 32,), key("almond/party").public)
    assert hands(stork) == hands(everybody) == hands(world.replica(layer=PUBLIC)) == {}
    for state in (heron, stork):
        assert dict(state.rows.items("record")) == dict(everybody.rows.items("record"))
        assert dict(state.rows.items("toy")) == dict(everybody.rows.items("toy"))


def test_a_duress_ring_that_is_disclosed_shows_from_the_disclosing_entry_on(scene: SealedWorld) -> None:
    world = scene.world
    plain = ring_inside(world)
    done = scene.seal("", to=("heron",), plaintext=plain)
    world.admit(done.said)
    size = world.host.state.size
    world.admit(scene.disclosure(0, plain))
    assert hands(world.replica(size=size)) == {}
    assert set(hands(world.replica())) == {f"ring/{done.said.id}"}
    assert hands(node(scene, "heron")) == hands(world.replica())


def test_a_receipt_shows_to_whoever_sealed_what_was_read_and_stands_openly_nowhere(
    scene: SealedWorld,
) -> None:
    world = scene.world
    name = scene.sealed("hidden", to=("heron",)).said.id
    served = Served(reader="almond", statements=(name,))
    chair = world.of("heron", "co_chair")
    for kind, body in (("record.served.v1", served), ("record.opened.v1", OpenedWord(statements=(name,)))):
        assert world.refused_void(chair.say(kind, body, seen=world.seen())) == "only_sealed"
    # Almond seals here; the sealing key that made the outside may say the inside, too.
    for number, (kind, role, said) in enumerate(
        (
            ("record.served.v1", "sealing", served),
            ("record.opened.v1", "party", OpenedWord(statements=(name,))),
        )
    ):
        plain = inside(world, "", kind=kind, role=role, body=msgspec.Raw(canon.encode(said)))
        done = scene.seal("", to=("stork",), plaintext=plain)
        world.admit(done.said)
        stork = node(scene, "stork")
        row = read_row(
            hands(stork)[f"{kind.split('.')[1]}/{done.said.id}"], OpenedRow if number else ServedRow
        )
        assert (row.org, row.statements) == ("almond", (name,))
    assert hands(node(scene, "heron")) == hands(world.replica()) == hands(world.replica(layer=PUBLIC)) == {}


def test_another_word_to_the_record_is_never_sealed(scene: SealedWorld) -> None:
    world = scene.world
    body = msgspec.Raw(canon.encode(grant(world)))
    done = scene.seal("", plaintext=inside(world, "", kind="record.key_grant.v1", body=body))
    world.admit(done.said)
    assert node(scene, "heron").gate.mismatches == {done.said.id: "sealed_record"}


def test_the_person_behind_a_key_is_known_to_those_to_whom_the_grant_seals_it(scene: SealedWorld) -> None:
    done = granted(scene)
    world = scene.world
    assert b"Aziza" not in done.said.leaf
    heron, stork = node(scene, "heron"), node(scene, "stork")
    row = read_row(hands(heron)[f"person/{key('almond/monitor').public}"], PersonRow)
    assert (row.org, row.person, row.grant) == ("almond", "Aziza of the second desk", done.said.id)
    assert hands(stork) == hands(world.replica()) == {}
    assert dict(heron.rows.items("record")) == dict(stork.rows.items("record"))
    world.admit(world.of("almond", "monitor").say("toy.word.v1", Word(text="granted"), seen=world.seen()))


def test_a_person_named_openly_is_void_wherever_it_is_judged(scene: SealedWorld) -> None:
    world = scene.world
    body = grant(world, "Aziza of the second desk")
    said = world.of("almond", "root").say("record.key_grant.v1", body, seen=world.seen())
    assert world.refused_void(said) == "needs_sealing_personal"


def test_of_a_grant_nothing_but_the_person_can_be_sealed(scene: SealedWorld) -> None:
    world = scene.world
    done = granted(scene)
    part = msgspec.json.decode(done.said.leaf[65:], type=_Parts).sealed[0]
    scope = msgspec.structs.replace(part, field="scope")
    said = world.of("almond", "root").say(
        "record.key_grant.v1", grant(world), sealed=[scope], seen=world.seen()
    )
    assert world.refused_void(said) == "bad_sealed_part"


class _Parts(msgspec.Struct):
    sealed: tuple[SealedPart, ...]


def test_who_stands_behind_a_key_is_disclosed_to_nobody(scene: SealedWorld) -> None:
    granted(scene)
    value = canon.encode("Aziza of the second desk")
    assert scene.world.refused_void(scene.disclosure(0, value, part=0)) == "stays_sealed"
