# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Holdings without a network: what is asked, kept, given, deleted, and what no liar gets done."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest

from sulh.node.asked import FIRST_WAIT, Asked
from sulh.node.holdings import Holdings, ask_peer
from sulh.node.peers import Peer, PeerAbout
from sulh.record.opener import FolderVault
from sulh.record.seal_kinds import Rewrap, SealingKey
from sulh.record.sealing import SealedSaid, Wrap, Wraps, WrapsOf, sign_wraps
from sulh.statement.keys import Key
from tests.record.sealed_world import SealedWorld, opening_key, sealing_world
from tests.record.world import key

NOW = 1_800_000_000


@dataclass
class FakePeer:
    """A node that gives what it was given, and counts."""

    org: str
    size: int
    url: str = "http://127.0.0.1:1"
    files: dict[str, bytes] = field(default_factory=dict)
    ciphertexts: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def about(self) -> PeerAbout:
        return PeerAbout(org=self.org, size=self.size)

    def wraps(self, statement: str) -> bytes | None:
        self.asked.append(statement)
        return self.files.get(statement)

    def sealed(self, name: str, size_class: int) -> bytes | None:
        return self.ciphertexts.get(name)


def holds(peer: FakePeer, done: SealedSaid) -> None:
    peer.files[done.said.id] = done.wraps
    peer.ciphertexts.update(done.ciphertexts)


@dataclass
class Scene:
    """A sealed world, and Heron's holdings beside it."""

    sealed: SealedWorld
    vault: FolderVault
    holdings: Holdings
    asked: Asked

    def ask(self, peer: FakePeer, now: int = NOW) -> tuple[bool, list[str]]:
        """A round with a peer that holds as many entries as the host, and the codes of what was wrong."""
        state = self.sealed.world.host.state
        peer.size = state.size
        self.holdings.notice(state, self.asked)
        new, wrong = ask_peer(cast(Peer, peer), self.holdings, self.asked, now)
        return new, [why.code for why in wrong]


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    sealed = sealing_world(tmp_path / "m")
    vault = FolderVault(tmp_path / "heron")
    holdings = Holdings("heron", [opening_key("heron").public], vault)
    yield Scene(sealed=sealed, vault=vault, holdings=holdings, asked=Asked(None))
    sealed.world.host.close()


def test_what_the_sealer_gives_is_checked_and_kept(scene: Scene) -> None:
    done, almond = scene.sealed.sealed("hidden"), FakePeer("almond", 0)
    holds(almond, done)
    assert scene.ask(almond) == (True, [])
    assert scene.vault.wraps(done.said.id) == done.wraps
    assert all(scene.vault.ciphertext(name) == data for name, data in done.ciphertexts.items())
    assert scene.holdings.news() is not None and scene.holdings.news() is None
    assert scene.holdings.waiting() == 0
    scene.ask(almond)
    assert almond.asked == [done.said.id]  # once


def test_the_sealers_nothing_is_final_until_it_wraps_anew(scene: Scene) -> None:
    done, almond = scene.sealed.sealed("hidden", to=("walnut",)), FakePeer("almond", 0)
    for later in (0, FIRST_WAIT, 10 * 86_400):
        assert scene.ask(almond, NOW + later) == (False, [])
    assert almond.asked == [done.said.id]
    body = Rewrap(statement=done.said.id, tags=tuple(sorted(f"{n:032x}" for n in range(4))))
    world = scene.sealed.world
    world.admit(world.of("almond", "sealing").say("record.rewrap.v1", body, seen=world.seen()))
    scene.ask(almond, NOW + 10 * 86_400)
    assert almond.asked == [done.said.id] * 2


def test_a_sealer_that_is_behind_is_not_asked_yet(scene: Scene) -> None:
    scene.sealed.sealed("hidden")
    almond = FakePeer("almond", 0)
    scene.holdings.notice(scene.sealed.world.host.state, scene.asked)
    ask_peer(cast(Peer, almond), scene.holdings, scene.asked, NOW)
    assert almond.asked == []


def test_another_nodes_nothing_is_asked_again_with_growing_waits(scene: Scene) -> None:
    scene.sealed.sealed("hidden")
    stork = FakePeer("stork", 0)
    times = [0, 1, FIRST_WAIT, FIRST_WAIT + 1, 3 * FIRST_WAIT, 3 * FIRST_WAIT + 1]
    counts = []
    for at in times:
        scene.ask(stork, NOW + at)
        counts.append(len(stork.asked))
    assert counts == [1, 1, 2, 2, 3, 3]


def test_wrong_bytes_are_never_kept_and_another_peer_still_helps(scene: Scene) -> None:
    done, liar, stork = (
        scene.sealed.sealed("hidden"),
        FakePeer("walnut", 0, "http://127.0.0.1:2"),
        FakePeer("stork", 0),
    )
    holds(liar, done)
    liar.ciphertexts = {name: b"\0" * len(data) for name, data in done.ciphertexts.items()}
    assert scene.ask(liar) == (False, ["peer_ciphertext"])
    assert all(scene.vault.ciphertext(name) is None for name in done.ciphertexts)
    liar.files[done.said.id] = b"not even JSON"
    assert scene.ask(liar, NOW + 86_400) == (False, ["bad_wraps"])
    holds(stork, done)
    assert scene.ask(stork) == (True, [])
    assert all(scene.vault.ciphertext(name) is not None for name in done.ciphertexts)


def test_wraps_that_the_sealer_did_not_sign_are_not_kept(scene: Scene) -> None:
    done, liar = scene.sealed.sealed("hidden"), FakePeer("walnut", 0)
    wraps = Wraps(statement=done.said.id, seals=(WrapsOf(wraps=()),))
    liar.files[done.said.id] = sign_wraps(wraps, Key(b"x" * 32))
    assert scene.ask(liar) == (False, ["wraps_signer"])
    assert scene.vault.wraps(done.said.id) is None


def test_an_old_file_of_the_sealer_played_back_takes_nothing_away(scene: Scene) -> None:
    done, liar = scene.sealed.sealed("hidden"), FakePeer("almond", 0)
    holds(liar, done)
    scene.ask(liar)
    stale = Wraps(
        statement=done.said.id,
        seals=(WrapsOf(wraps=(Wrap(org="heron", key="0" * 16, wrap="AAAA"),)),),
    )
    liar.files[done.said.id] = sign_wraps(stale, key("almond/sealing"))
    scene.holdings.take(done.said.id, cast(Peer, liar), liar.about(), scene.asked, NOW)
    assert scene.vault.wraps(done.said.id) == done.wraps


def test_only_those_whom_a_wrap_names_are_given_anything(scene: Scene) -> None:
    done, almond = scene.sealed.sealed("hidden", to=("heron", "stork")), FakePeer("almond", 0)
    holds(almond, done)
    scene.ask(almond)
    ciphertext = next(iter(done.ciphertexts))
    for org in ("heron", "stork"):
        assert scene.holdings.give_wraps(org, done.said.id) == done.wraps
        assert scene.holdings.give_sealed(org, ciphertext) == done.ciphertexts[ciphertext]
    for org in ("walnut", "secretariat", ""):
        assert scene.holdings.give_wraps(org, done.said.id) is None
        assert scene.holdings.give_sealed(org, ciphertext) is None
    assert scene.holdings.give_wraps("heron", "ab" * 32) is None
    assert scene.holdings.give_sealed("heron", "ab" * 32) is None


def test_the_sealer_sees_whom_it_must_wrap_again_for(scene: Scene) -> None:
    done = scene.sealed.sealed("hidden")
    vault = FolderVault(scene.vault.path / "almond")
    vault.keep(done)
    own = Holdings("almond", [], vault)
    world = scene.sealed.world
    own.notice(world.host.state, scene.asked)
    assert own.duty(world.host.state.record.seals.keys.items()) == []
    fresh = opening_key("walnut")
    body = SealingKey(suite=fresh.suite.value, public=base64.b64encode(fresh.public).decode())
    world.admit(world.of("heron", "root").say("record.sealing_key.v1", body, seen=world.seen()))
    found = own.duty(world.host.state.record.seals.keys.items())
    assert [(one.statement, one.org) for one in found] == [(done.said.id, "heron")]


def test_what_is_shredded_is_deleted_neither_given_nor_taken_again(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    done, almond = scene.sealed.sealed("hidden"), FakePeer("almond", 0)
    holds(almond, done)
    scene.ask(almond)
    state = scene.sealed.world.host.state
    monkeypatch.setattr(state.record.seals, "shredded", lambda: frozenset({done.said.id}))
    scene.holdings.notice(state, scene.asked)
    assert scene.vault.wraps(done.said.id) is None
    assert all(scene.vault.ciphertext(name) is None for name in done.ciphertexts)
    scene.ask(almond, NOW + 86_400)
    assert scene.vault.wraps(done.said.id) is None
    scene.vault.keep(done)  # somebody puts it back by hand
    assert scene.holdings.give_wraps("heron", done.said.id) is None
    again = Holdings("heron", [opening_key("heron").public], scene.vault)  # the node starts again
    again.notice(state, scene.asked)
    assert scene.vault.wraps(done.said.id) is None
