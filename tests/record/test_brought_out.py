# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What comes out later, and by whose word alone: releases, disclosures and new wrappings that a host slips in."""

import base64
from pathlib import Path

import msgspec
import pytest

from sulh.recompute.replay import replay_for
from sulh.record.gate import PUBLIC
from sulh.record.opener import FolderVault, Opener
from sulh.record.seal_kinds import Disclose, Release, Rewrap
from sulh.record.seal_rows import binding_of
from sulh.record.sealing import SealedSaid, Wrap, Wraps, WrapsOf, key_id, published_secrets, sign_wraps
from sulh.statement.seal import OpeningKey, Suite, mark, wrap
from sulh.statement.speaker import Said as Signed
from tests.record.sealed_world import SealedWorld, inside, sealing_world
from tests.record.test_seals import rooms, tally
from tests.record.world import RULESETS, Tally, key


@pytest.fixture
def scene(tmp_path: Path) -> SealedWorld:
    return sealing_world(tmp_path)


def test_nobody_else_releases_to_the_public_what_a_host_appends_for_him(scene: SealedWorld) -> None:
    world = scene.world
    word = world.word("quiet")
    world.admit(word)
    before = dict(world.replica(layer=PUBLIC).rows.items("record"))
    release = Release(statement=word.id, marking="TLP:CLEAR")
    other = world.of("walnut", "party").say("record.release.v1", release, seen=world.seen())
    assert world.refused_void(other) == "not_originator"
    public = world.replica(layer=PUBLIC)
    assert (rooms(public), dict(public.rows.items("record"))) == ({}, before)


def test_another_marking_of_what_is_withheld_moves_no_row_of_the_public(scene: SealedWorld) -> None:
    world = scene.world
    word = world.word("quiet")
    world.admit(word)
    release = Release(statement=word.id, marking="TLP:AMBER")
    world.admit(world.of("almond", "party").say("record.release.v1", release, seen=world.seen()))
    assert world.host.state.rows.get("record", f"release/{word.id}") is not None
    assert world.replica(layer=PUBLIC).rows.get("record", f"release/{word.id}") is None


def test_a_void_disclosure_shows_the_public_neither_seal_nor_code(scene: SealedWorld) -> None:
    scene.sealed("hidden")
    world = scene.world
    before = dict(world.replica(layer=PUBLIC).rows.items("record"))
    draft = msgspec.json.decode(scene.disclosure(0, inside(world, "hidden")).leaf[65:])["body"]
    said = world.of("heron", "co_chair").say(
        "record.disclose.v1", msgspec.convert(draft, Disclose), seen=world.seen(), marking="TLP:CLEAR"
    )
    assert world.refused_void(said) == "not_originator"
    assert dict(world.replica(layer=PUBLIC).rows.items("record")) == before


def test_what_was_wrapped_again_for_a_new_key_opens_in_a_later_replay(
    scene: SealedWorld, tmp_path: Path
) -> None:
    done = scene.sealed("hidden")
    world, new = scene.world, OpeningKey(Suite.X25519, b"n" * 32)
    secret = published_secrets("tests", "almond/0")(0)
    row = world.host.state.record.seals.sealed[done.said.id]
    binding = binding_of(row.issuer, world.charter_id, row.seq, row.prev, row.salt, row.seals[0])
    wrapped = base64.b64encode(wrap(secret, new.suite, new.public, binding)).decode()
    wraps = (Wrap(org="heron", key=key_id(new.public), wrap=wrapped),)
    file = Wraps(statement=done.said.id, seals=(WrapsOf(wraps=wraps),))
    vault = FolderVault(tmp_path / "node")
    vault.keep(
        SealedSaid(
            said=done.said, ciphertexts=done.ciphertexts, wraps=sign_wraps(file, key("almond/sealing"))
        )
    )
    opener, leaves = Opener("heron", [new], vault), world.leaves()

    def mismatches(leaves: list[bytes]) -> dict[str, str]:
        root_at = world.host.reader.root_at
        state = replay_for(lambda: leaves, RULESETS, root_at, opener)
        assert (tally(state, "hidden") == Tally(count=1, last="almond")) is not bool(state.gate.mismatches)
        return state.gate.mismatches

    assert mismatches(leaves) == {done.said.id: "seal_tag"}  # wrapped for a key that nobody announced
    tags = tuple(tag.hex() for tag in mark(b"any", secret, [new.public]).tags)
    body = Rewrap(statement=done.said.id, tags=tags)
    world.admit(world.of("almond", "sealing").say("record.rewrap.v1", body, seen=world.seen()))
    assert mismatches(world.leaves()) == {}


def test_who_tells_the_organisations_first_keeps_no_originator_from_telling_all(scene: SealedWorld) -> None:
    scene.sealed("hidden")
    world = scene.world
    first = scene.disclosure(0, inside(world, "hidden"))
    world.admit(first)
    draft = msgspec.convert(msgspec.json.decode(first.leaf[65:])["body"], Disclose)

    def tell_all() -> Signed:
        return world.of("almond", "party").say(
            "record.disclose.v1", draft, seen=world.seen(), marking="TLP:CLEAR"
        )

    rows = dict(world.host.state.rows.items("toy"))
    world.admit(tell_all())
    # What it brought out before is not counted twice, in the public layer it comes out now; both call it valid.
    assert dict(world.host.state.rows.items("toy")) == rows
    assert dict(world.replica(layer=PUBLIC).rows.items("toy")) == rows
    world.refresh()
    again = tell_all()
    assert world.refused_void(again) == "said_already"
    assert len(list(world.replica().rows.items("record", "void/"))) == 1
    assert dict(world.replica(layer=PUBLIC).rows.items("toy")) == rows
