# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A sealer, a peer and an account that mean harm: what they send a node changes nothing but their own standing."""

import base64
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

import msgspec
import pytest

from sulh.errors import Unavailable
from sulh.node import outbox as outbox_of_node
from sulh.node.asked import Asked
from sulh.node.holdings import Holdings, ask_peer
from sulh.node.keys import NodeKeys, Signing
from sulh.node.peers import Peer
from sulh.node.pens import Pens
from sulh.record.opener import FolderVault
from sulh.record.seal_kinds import Rewrap, Sealed, Shred
from sulh.record.sealing import (
    WRAPS_TYPE,
    SealedSaid,
    Wrap,
    Wraps,
    WrapsOf,
    key_id,
    published_secrets,
    read_wraps,
    seal_fields,
    sign_wraps,
    wrap_again,
)
from sulh.statement import canon
from sulh.statement.envelope import Whole, pae_of_type
from sulh.statement.keyfile import FilePosition, new_key, read_key
from sulh.statement.speaker import MemoryPosition, Speaker
from tests.node.test_holdings import NOW, FakePeer, Scene, holds
from tests.record.sealed_world import opening_key, recipient, sealing_world
from tests.record.world import PlacedWord, Word, key


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    sealed = sealing_world(tmp_path / "m")
    vault = FolderVault(tmp_path / "heron")
    holdings = Holdings("heron", [opening_key("heron").public], vault)
    yield Scene(sealed=sealed, vault=vault, holdings=holdings, asked=Asked(None))
    sealed.world.host.close()


def wraps_saying(done: SealedSaid, part: int | None) -> bytes:
    """The sealer's file of wraps with another part's number, signed by the sealer, whatever readers allow."""
    envelope = msgspec.json.decode(done.wraps)
    said = msgspec.json.decode(base64.b64decode(envelope["payload"]))
    for of in said["seals"]:
        of["part"] = part
    payload = canon.encode(said)
    signature = key("almond/sealing").sign(pae_of_type(WRAPS_TYPE, payload))
    envelope["payload"] = base64.b64encode(payload).decode()
    envelope["signatures"][0]["sig"] = base64.b64encode(signature).decode()
    return canon.encode(envelope)


@pytest.mark.parametrize("part", [-1, -100, 7, 8, 2**40])
def test_wraps_of_a_part_that_the_statement_has_not_end_no_thread_and_no_start(
    scene: Scene, part: int
) -> None:
    done, almond = scene.sealed.sealed("hidden"), FakePeer("almond", 0)
    holds(almond, done)
    almond.files[done.said.id] = wraps_saying(done, part)
    scene.ask(almond)
    state = scene.sealed.world.host.state
    again = Holdings("heron", [opening_key("heron").public], scene.vault)
    again.notice(state, scene.asked)
    for org in ("heron", "stork"):
        again.give_wraps(org, done.said.id)
        for name in done.ciphertexts:
            assert again.give_sealed(org, name) is None
    almond.files[done.said.id] = done.wraps
    scene.holdings.take(done.said.id, cast(Peer, almond), almond.about(), scene.asked, NOW)
    assert scene.vault.wraps(done.said.id) == done.wraps


def rewrapped(scene: Scene, done: SealedSaid, of: WrapsOf, tags: tuple[str, ...]) -> None:
    world = scene.sealed.world
    body = Rewrap(statement=done.said.id, part=of.part, tags=tags)
    world.admit(world.of("almond", "sealing").say("record.rewrap.v1", body, seen=world.seen()))


def test_a_file_that_comes_before_the_word_of_its_wrapping_is_looked_at_again_with_that_word(
    scene: Scene,
) -> None:
    """Else a node that ran all the while would compute another layer than one that began today."""
    done, almond = scene.sealed.sealed("hidden", to=("walnut",)), FakePeer("almond", 0)
    row = scene.sealed.world.host.state.record.seals.sealed[done.said.id]
    secret = published_secrets("tests", "almond/0")(0)
    of = WrapsOf(wraps=())
    again, tags = wrap_again(of, secret, row, scene.sealed.world.charter_id, [recipient("heron")])
    file = sign_wraps(Wraps(statement=done.said.id, seals=(again,)), key("almond/sealing"))
    almond.files[done.said.id] = file
    almond.ciphertexts.update(done.ciphertexts)
    assert scene.ask(almond) == (True, [])
    assert scene.holdings.news() == row.index
    rewrapped(scene, done, again, tags)
    scene.ask(almond)
    assert scene.holdings.news() == row.index


def test_another_part_that_is_for_us_later_is_fetched_and_an_older_file_takes_none_away(
    scene: Scene,
) -> None:
    world, almond, stork = (
        scene.sealed.world,
        FakePeer("almond", 0),
        FakePeer("stork", 0, "http://127.0.0.1:2"),
    )
    drawn = published_secrets("tests", "parts")
    done = seal_fields(
        world.of("almond", "party"),
        "toy.place.v1",
        PlacedWord(text="open", weight=Whole("7"), site="a hill"),
        ("weight", "site"),
        [recipient("heron")],
        apart={"site": [recipient("stork")]},
        seen=world.seen(),
        secrets=drawn,
    )
    world.admit(done.said)
    row = world.host.state.record.seals.sealed[done.said.id]
    for peer in (almond, stork):
        holds(peer, done)
    assert scene.ask(almond) == (True, [])
    first = read_wraps(done.wraps, done.said.id, (key("almond/party").public,)).seals
    more, tags = wrap_again(
        first[1], drawn(1), row, world.charter_id, [recipient("heron"), recipient("stork")]
    )
    file = sign_wraps(Wraps(statement=done.said.id, seals=(first[0], more)), key("almond/party"))
    rewrapped(scene, done, more, tags)
    scene.ask(stork)  # has the older file, and ends nothing by that
    almond.files[done.said.id] = file
    assert scene.ask(almond) == (True, [])
    assert scene.vault.wraps(done.said.id) == file
    assert all(scene.vault.ciphertext(name) == data for name, data in done.ciphertexts.items())
    scene.holdings.take(done.said.id, cast(Peer, stork), stork.about(), scene.asked, NOW)
    assert scene.vault.wraps(done.said.id) == file


def copied(scene: Scene, done: SealedSaid, to: Sequence[str]) -> SealedSaid:
    """Walnut's seal with Almond's ciphertext in it, by its hash."""
    world = scene.sealed.world
    world.grant("walnut", "sealing")
    speaker = world.of("walnut", "sealing")
    body = Sealed(
        size_class=1_024,
        ciphertext=next(iter(done.ciphertexts)),
        commit="00" * 32,
        key_commit="00" * 32,
        tags=tuple(f"{number:032x}" for number in range(4)),
    )
    said = speaker.say("record.sealed.v1", body, seen=world.seen(), lang="und")
    wraps = tuple(Wrap(org=org, key=key_id(recipient(org).public), wrap="AA==") for org in to)
    file = Wraps(statement=said.id, seals=(WrapsOf(wraps=wraps),))
    world.admit(said)
    return SealedSaid(said=said, ciphertexts={}, wraps=sign_wraps(file, key("walnut/sealing")))


def test_who_names_anothers_ciphertext_does_not_learn_who_holds_it(scene: Scene) -> None:
    done, almond = scene.sealed.sealed("hidden", to=("heron", "stork")), FakePeer("almond", 0)
    holds(almond, done)
    scene.ask(almond)
    (name,) = done.ciphertexts
    assert scene.holdings.give_sealed("stork", name) == done.ciphertexts[name]
    copy, walnut = copied(scene, done, ("heron", "walnut")), FakePeer("walnut", 0, "http://127.0.0.1:2")
    holds(walnut, copy)
    assert scene.ask(walnut) == (True, [])
    assert scene.holdings.give_sealed("walnut", name) is None
    sealer = Holdings("almond", [], FolderVault(scene.vault.path.parent / "almond"))
    FolderVault(scene.vault.path.parent / "almond").keep(done)
    sealer.notice(scene.sealed.world.host.state, scene.asked)
    assert sealer.give_sealed("stork", name) == done.ciphertexts[name]
    assert sealer.give_sealed("walnut", name) is None


def test_shredding_a_seal_that_names_anothers_ciphertext_deletes_nothing_of_the_other(scene: Scene) -> None:
    done, almond = scene.sealed.sealed("hidden"), FakePeer("almond", 0)
    holds(almond, done)
    scene.ask(almond)
    copy, walnut = copied(scene, done, ("heron",)), FakePeer("walnut", 0, "http://127.0.0.1:2")
    holds(walnut, copy)
    scene.ask(walnut)
    assert scene.vault.wraps(copy.said.id) is not None
    world = scene.sealed.world
    for org in ("heron", "stork"):
        body = Shred(statement=copy.said.id, why="a mistake")
        world.admit(world.of(org, "co_chair").say("record.shred.v1", body, seen=world.seen()))
    world.ticks += 60 * 24 * 60
    world.head()
    scene.ask(almond)
    assert world.host.state.record.seals.shredded() == {copy.said.id}
    assert scene.vault.wraps(copy.said.id) is None
    assert scene.vault.ciphertext(next(iter(done.ciphertexts))) is not None


def test_a_peer_cannot_tell_by_what_is_asked_who_could_open_a_statement(scene: Scene) -> None:
    done = scene.sealed.sealed("hidden", to=("heron",))
    asked: dict[str, tuple[list[str], list[str]]] = {}
    state = scene.sealed.world.host.state
    for org in ("heron", "walnut"):
        almond = FakePeer("almond", state.size)
        stork = FakePeer("stork", state.size, "http://127.0.0.1:2")
        if org == "heron":
            holds(almond, done)
        vault = FolderVault(scene.vault.path.parent / f"node-{org}")
        holdings, memory = Holdings(org, [opening_key(org).public], vault), Asked(None)
        holdings.notice(state, memory)
        for later in range(0, 1_000, 20):
            for peer in (almond, stork):
                ask_peer(cast(Peer, peer), holdings, memory, NOW + later)
        asked[org] = (almond.asked, stork.asked)
        assert (vault.wraps(done.said.id) is not None) == (org == "heron")
    assert asked["heron"] == asked["walnut"]
    assert len(asked["heron"][1]) > 3


def test_keys_that_nobody_granted_fill_no_outbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever may hand in makes as many keys as it likes, and each has a lane of its own."""
    monkeypatch.setattr(outbox_of_node, "MAX_FORESEEN", 3)
    outbox = outbox_of_node.Outbox(tmp_path)
    for number in range(3):
        outbox.put(b"leaf", id=f"{number:064x}", key=f"{number:064x}", seq=1, foreseen="unknown_key")
    with pytest.raises(Unavailable, match="holds 3 statements that nobody has answered for"):
        outbox.put(b"leaf", id="aa" * 32, key="aa" * 32, seq=1, foreseen="unknown_key")
    assert outbox.put(b"leaf", id="bb" * 32, key="bb" * 32, seq=1).leaf == b"leaf"
    outbox.close()


def test_a_full_outbox_uses_no_number_of_the_nodes_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each that is signed and not held is a gap for ever, and a few more of them would end the key."""
    monkeypatch.setattr(outbox_of_node, "MAX_OF_KEY", 2)
    outbox, path, mechanism = outbox_of_node.Outbox(tmp_path), tmp_path / "almond.key", "cd" * 32
    new_key(path, key_class="real", org="almond", role="party", custody="node")
    signing = Signing(path=path, org="almond", role="party")
    pens = Pens(cast(NodeKeys, None), mechanism, outbox.require_room)
    for number in range(5):
        try:
            with pens.speaking(signing) as speaker:
                said = speaker.say("toy.word.v1", Word(text="more"))
                outbox.put(said.leaf, id=said.id, key=speaker.key.public, seq=number + 1, signed_here=True)
        except Unavailable as why:
            assert why.code == "outbox_full"
    assert FilePosition(path, mechanism).last()[0] == len(outbox.waiting()) == 2
    # Whoever had room when it began to sign is held, whatever came meanwhile.
    said = Speaker(key("x"), org="x", role="x", mechanism=mechanism, position=MemoryPosition()).say(
        "toy.word.v1", Word(text="last")
    )
    assert outbox.put(said.leaf, id=said.id, key=read_key(path).public, seq=3, signed_here=True).leaf
    outbox.close()


def test_a_file_of_wraps_is_not_read_again_for_those_it_does_not_name(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The time that it takes would tell that it is there."""
    done, almond = scene.sealed.sealed("hidden"), FakePeer("almond", 0)
    holds(almond, done)
    scene.ask(almond)
    (name,) = done.ciphertexts
    looked: list[str] = []
    read = FolderVault.wraps

    def wraps(vault: FolderVault, statement: str) -> bytes | None:
        looked.append(statement)
        return read(vault, statement)

    monkeypatch.setattr(FolderVault, "wraps", wraps)
    assert scene.holdings.give_wraps("walnut", done.said.id) is None
    assert scene.holdings.give_sealed("walnut", name) is None
    assert looked == []
    assert scene.holdings.give_wraps("stork", done.said.id) == done.wraps
