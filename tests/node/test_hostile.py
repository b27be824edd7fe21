# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A sealer, a peer and an account that mean harm: what they send a node changes nothing but their own standing."""

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import msgspec
import pytest

from sulh.node.asked import Asked
from sulh.node.holdings import Holdings
from sulh.node.peers import Peer
from sulh.record.opener import FolderVault
from sulh.record.seal_kinds import Rewrap
from sulh.record.sealing import (
    WRAPS_TYPE,
    SealedSaid,
    Wraps,
    WrapsOf,
    published_secrets,
    read_wraps,
    seal_fields,
    sign_wraps,
    wrap_again,
)
from sulh.statement import canon
from sulh.statement.envelope import Whole, pae_of_type
from tests.node.test_holdings import NOW, FakePeer, Scene, holds
from tests.record.sealed_world import opening_key, recipient, sealing_world
from tests.record.world import PlacedWord, key


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
