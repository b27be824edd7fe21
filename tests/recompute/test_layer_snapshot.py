# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A snapshot of an organisation's layer: a cache of what it opened, for this machine alone, never another's layer."""

import shutil
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from sulh.errors import Unavailable
from sulh.log.sequencer import roots_of
from sulh.recompute.replay import State, replay_for
from sulh.recompute.snapshot import Own, keep_layer, layer_path, layer_state, load_snapshot, save_snapshot
from sulh.record.gate import ORG
from sulh.record.opener import FolderVault, Opener
from sulh.record.seal_kinds import Rewrap, Shred
from sulh.record.sealing import (
    Recipient,
    SealedSaid,
    Wraps,
    published_secrets,
    read_wraps,
    sign_wraps,
    wrap_again,
)
from tests.record.sealed_world import SealedWorld, opening_key, sealing_world
from tests.record.test_gate import other_of
from tests.record.test_seals import tally
from tests.record.world import BEGIN, RULESETS, Tally, key


@pytest.fixture
def scene(tmp_path: Path) -> SealedWorld:
    return sealing_world(tmp_path)


class Node:
    """One organisation's node over the world's record."""

    def __init__(self, scene: SealedWorld, org: str, keys: Sequence[str] = ()) -> None:
        self.scene, self.org = scene, org
        self.vault = FolderVault(scene.world.path.parent / f"node-{org}")
        self.opener = Opener(org, [opening_key(name) for name in keys or (org,)], self.vault)
        self.path = layer_path(scene.world.path / "local", org)

    def hold(self, *held: SealedSaid) -> None:
        for done in held:
            self.vault.keep(done)

    def replayed(self) -> State:
        leaves = self.scene.world.leaves()
        return replay_for(lambda: leaves, RULESETS, self.scene.world.host.reader.root_at, self.opener)

    @property
    def own(self) -> Own:
        return Own(opener=self.opener, latest=self.scene.world.host.state.record)

    def state(self) -> State:
        self.scene.world.host.publish()
        reader = self.scene.world.host.reader
        return layer_state(self.path, reader, roots_of(reader), RULESETS, self.own)

    def keep(self) -> State:
        state = self.state()
        keep_layer(self.path, state, self.scene.world.host.reader, self.own)
        return state

    def loaded(self, layer: str = "", path: Path | None = None, own: Own | None = None) -> State | None:
        reader = self.scene.world.host.reader
        size = self.scene.world.host.state.size
        return load_snapshot(
            path or self.path,
            reader,
            roots_of(reader),
            RULESETS,
            layer or ORG + self.org,
            size,
            own or self.own,
        )


def test_a_layer_is_taken_up_where_it_was_and_goes_on_like_a_replay(scene: SealedWorld) -> None:
    node = Node(scene, "heron")
    node.hold(scene.sealed("hidden"))
    kept = node.keep()
    loaded = node.loaded()
    assert loaded is not None
    assert loaded.digest() == kept.digest() == node.replayed().digest()
    assert loaded.gate.opened == kept.gate.opened
    node.hold(scene.sealed("hidden again"), scene.sealed("hidden"))
    scene.world.admit(scene.world.word("open"))
    state = node.state()
    assert state.digest() == node.replayed().digest()
    assert tally(state, "hidden again") == Tally(count=1, last="almond")
    assert state.gate.mismatches == node.replayed().gate.mismatches


def test_a_wrap_that_comes_later_makes_the_snapshot_worthless(scene: SealedWorld) -> None:
    node = Node(scene, "heron")
    done = scene.sealed("hidden")
    assert tally(node.keep(), "hidden") is None
    assert node.loaded() is not None
    node.hold(done)
    assert node.loaded() is None
    state = node.state()
    assert tally(state, "hidden") == Tally(count=1, last="almond")
    assert state.digest() == node.replayed().digest()


def test_what_is_gone_since_or_another_key_makes_it_worthless(scene: SealedWorld) -> None:
    node = Node(scene, "heron")
    done = scene.sealed("hidden")
    node.hold(done)
    node.keep()
    assert node.loaded(own=Node(scene, "heron", ("heron", "stork")).own) is None
    assert node.loaded() is not None
    (name,) = done.ciphertexts
    (node.vault.path / "sealed" / name[:2] / name).unlink()
    assert node.loaded() is None
    with pytest.raises(Unavailable, match="this layer is incomplete"):
        node.state().digest()


def test_layers_never_mix(scene: SealedWorld) -> None:
    done = scene.sealed("hidden")
    heron, stork = Node(scene, "heron"), Node(scene, "stork")
    for node in (heron, stork):
        node.hold(done)
        node.keep()
    world = scene.world
    save_snapshot(world.path / "local" / "snapshot", world.host.state, world.host.reader)
    assert heron.loaded(path=stork.path) is None
    assert heron.loaded(path=world.path / "local" / "snapshot") is None
    for path in (heron.path, stork.path):
        reader = world.host.reader
        for layer in ("open", "public", "org:heron"):
            found = load_snapshot(path, reader, roots_of(reader), RULESETS, layer, world.host.state.size)
            assert found is None
    with pytest.raises(RuntimeError, match=r"the layer org:heron at .* is not org:stork"):
        keep_layer(stork.path, heron.state(), world.host.reader, stork.own)


def test_nobody_reads_it_without_this_machines_key(
    scene: SealedWorld, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    node = Node(scene, "heron")
    node.hold(scene.sealed("a very hidden word"))
    scene.world.admit(scene.world.word("openly"))
    kept = node.keep()
    data = node.path.read_bytes()
    for word in (b"hidden", b"openly", b"almond", b"sulh snapshot", next(iter(kept.gate.opened)).encode()):
        assert word not in data
    save_snapshot(node.path, kept, scene.world.host.reader, own=node.own)
    again = node.path.read_bytes()
    # A key stream used twice would give away the difference of two versions.
    assert len(again) == len(data) and sum(a == b for a, b in zip(again, data, strict=True)) < len(data) / 50
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "elsewhere"))
    shutil.copy(node.path, tmp_path / "copied")
    assert node.loaded(path=tmp_path / "copied") is None


def test_a_changed_byte_is_never_believed(scene: SealedWorld) -> None:
    node = Node(scene, "heron")
    node.hold(scene.sealed("hidden"))
    node.keep()
    data = node.path.read_bytes()
    expected = node.replayed().digest()
    for at in range(3, len(data), len(data) // 60):
        node.path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        try:
            state = node.state()
            found = [(room, list(state.rows.items(room))) for room in state.rows.rooms()]
        except Unavailable as why:
            assert why.code == "snapshot_damaged"
            continue
        assert state.digest() == expected and found
    node.path.write_bytes(b"")
    assert node.state().digest() == expected


def test_what_was_shredded_since_is_a_stub_throughout(scene: SealedWorld) -> None:
    node = Node(scene, "heron")
    done = scene.sealed("hidden")
    node.hold(done)
    node.keep()
    world = scene.world
    for org in ("heron", "stork"):
        body = Shred(statement=done.said.id, why="agreed by both")
        world.admit(world.of(org, "co_chair").say("record.shred.v1", body, seen=world.seen()))
    world.head(at=BEGIN + timedelta(days=40))
    node.hold(other_of(scene.sealed("later"), ciphertexts={}))  # half a layer, which is not kept in its place
    assert node.path.exists()
    state = node.keep()
    assert not node.path.exists()
    with pytest.raises(Unavailable, match="incomplete"):
        state.digest()
    node.hold(scene.held[-1])
    state = node.state()
    assert (tally(state, "hidden"), tally(state, "later")) == (None, Tally(count=1, last="almond"))
    assert state.digest() == node.replayed().digest()


def test_half_a_layer_is_not_kept(scene: SealedWorld) -> None:
    node = Node(scene, "heron")
    node.hold(other_of(scene.sealed("hidden"), ciphertexts={}))
    node.keep()
    assert not node.path.exists()


def test_a_new_wrapping_that_is_announced_later_is_not_missed(scene: SealedWorld) -> None:
    node = Node(scene, "heron", ("heron_new",))
    done = scene.sealed("hidden")
    sealer, world = key("almond/sealing"), scene.world
    old = read_wraps(done.wraps, done.said.id, frozenset({sealer.public}))
    fresh = opening_key("heron_new")
    to = Recipient(org="heron", suite=fresh.suite, public=fresh.public)
    row = world.host.state.record.seals.sealed[done.said.id]
    secret = published_secrets("tests", "almond/0")(0)
    again, tags = wrap_again(old.seals[0], secret, row, world.charter_id, [to])
    node.hold(other_of(done, wraps=sign_wraps(Wraps(statement=done.said.id, seals=(again,)), sealer)))
    assert node.keep().gate.mismatches == {done.said.id: "seal_tag"}  # the wraps are ahead of the record
    assert node.loaded() is not None
    body = Rewrap(statement=done.said.id, tags=tags)
    world.admit(world.of("almond", "sealing").say("record.rewrap.v1", body, seen=world.seen()))
    world.host.publish()
    assert node.loaded() is None
    assert tally(node.state(), "hidden") == Tally(count=1, last="almond")
    assert node.state().digest() == node.replayed().digest()
