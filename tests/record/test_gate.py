# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The one gate: each reader's rooms are folded from what it may see, and from nothing else."""

import ast
import base64
from collections.abc import Sequence
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sulh
from sulh.errors import Unavailable
from sulh.recompute.replay import State, replay_for
from sulh.record.fold import Entry
from sulh.record.gate import Opened, Shown
from sulh.record.opener import FolderVault, Opener
from sulh.record.rows import NOTHING_OPENED
from sulh.record.seal_kinds import Dispute, Shred
from sulh.record.sealing import SealedSaid, Wraps, read_wraps, seal_fields, sign_wraps
from sulh.record.spoken import read_leaf
from tests.record.sealed_world import SealedWorld, inside, opening_key, recipient, sealing_world
from tests.record.test_seals import rooms, tally
from tests.record.world import BEGIN, RULESETS, PlacedWord, Tally, Word, key


@pytest.fixture
def scene(tmp_path: Path) -> SealedWorld:
    return sealing_world(tmp_path)


def node(scene: SealedWorld, org: str, held: Sequence[SealedSaid] | None = None) -> State:
    """What that organisation's node computes, with what it holds beside the record."""
    vault = FolderVault(scene.world.path.parent / f"node-{org}")
    for done in scene.held if held is None else held:
        vault.keep(done)
    opener = Opener(org, [opening_key(org)], vault)
    leaves = scene.world.leaves()
    return replay_for(lambda: leaves, RULESETS, scene.world.host.reader.root_at, opener)


def test_a_recipient_folds_what_others_hold_as_a_stub(scene: SealedWorld) -> None:
    done = scene.sealed("hidden")
    scene.world.admit(scene.world.word("open"))
    heron, walnut, everybody = node(scene, "heron"), node(scene, "walnut"), scene.world.replica()
    assert tally(heron, "hidden") == Tally(count=1, last="almond")
    assert rooms(walnut) == rooms(everybody) != rooms(heron)
    for state in (heron, walnut):
        assert dict(state.rows.items("record")) == dict(everybody.rows.items("record"))
    assert heron.gate.opened == {done.said.id}
    assert len({heron.digest(), walnut.digest(), everybody.digest()}) == 3
    assert heron.gate.opened_hash(heron.record) == sha256(f"{done.said.id}\n".encode()).hexdigest()
    assert walnut.gate.opened_hash(walnut.record) == NOTHING_OPENED
    assert node(scene, "heron").digest() == heron.digest()


def test_what_is_opened_is_folded_with_the_authors_own_header(scene: SealedWorld) -> None:
    done = scene.sealed("hidden")
    state = node(scene, "stork")
    spoken = scene.world.host.state.record.seals.sealed[done.said.id]
    entry = state.record.open_inner(inside(scene.world, "hidden"), done.said.id, spoken)
    assert (entry.index, entry.id) == (spoken.index, done.said.id)
    assert (entry.header.issuer.role, entry.header.refs[0].role, entry.header.seq) == (
        "party",
        "about",
        spoken.seq,
    )


def test_a_layer_that_lacks_a_ciphertext_has_no_digest(scene: SealedWorld) -> None:
    done = scene.sealed("hidden")
    state = node(scene, "heron", [other_of(done, ciphertexts={})])
    with pytest.raises(Unavailable, match="1 statements are sealed to heron and cannot be opened here"):
        state.digest()
    assert tally(state, "hidden") is None
    assert scene.world.replica().digest() == scene.world.host.state.digest()


def test_a_key_that_is_missing_makes_the_layer_incomplete(scene: SealedWorld) -> None:
    scene.sealed("hidden")
    vault = FolderVault(scene.world.path.parent / "elsewhere")
    vault.keep(scene.held[0])
    opener = Opener("heron", [opening_key("stork")], vault)
    leaves = scene.world.leaves()
    state = replay_for(lambda: leaves, RULESETS, scene.world.host.reader.root_at, opener)
    with pytest.raises(Unavailable, match="it lacks key"):
        state.digest()


def other_of(done: SealedSaid, **changes: object) -> SealedSaid:
    parts: dict[str, object] = {"said": done.said, "ciphertexts": done.ciphertexts, "wraps": done.wraps}
    return SealedSaid(**{**parts, **changes})  # type: ignore[arg-type]


def test_a_wrong_wrap_to_one_recipient_is_a_dispute_and_no_crash(scene: SealedWorld) -> None:
    done = scene.sealed("hidden")
    world = scene.world
    sealer = key("almond/sealing")
    wraps = read_wraps(done.wraps, done.said.id, frozenset({sealer.public}))
    first, second = wraps.seals[0].wraps
    spoiled = msgspec.structs.replace(first, wrap=base64.b64encode(bytes(1_200)).decode())
    wrong = sign_wraps(
        Wraps(
            statement=done.said.id, seals=(msgspec.structs.replace(wraps.seals[0], wraps=(spoiled, second)),)
        ),
        sealer,
    )
    given_out = [other_of(done, wraps=wrong)]
    heron, stork = node(scene, "heron", given_out), node(scene, "stork", given_out)
    assert heron.gate.mismatches == {done.said.id: "seal_wrap"}
    assert tally(stork, "hidden") == Tally(count=1, last="almond")
    assert heron.digest() != stork.digest()
    body = Dispute(statement=done.said.id, what=heron.gate.mismatches[done.said.id])
    world.admit(world.of("heron", "co_chair").say("record.dispute.v1", body, seen=world.seen()))


def test_wraps_that_the_sealer_did_not_sign_are_a_dispute(scene: SealedWorld) -> None:
    done = scene.sealed("hidden")
    wraps = read_wraps(done.wraps, done.said.id, frozenset({key("almond/sealing").public}))
    forged = other_of(done, wraps=sign_wraps(wraps, key("walnut/party")))
    assert node(scene, "heron", [forged]).gate.mismatches == {done.said.id: "wraps_signer"}
    garbage = other_of(done, wraps=b"{}")
    assert node(scene, "heron", [garbage]).gate.mismatches == {done.said.id: "bad_wraps"}


def test_an_inside_that_cannot_stand_is_a_mismatch(scene: SealedWorld) -> None:
    done = scene.seal("", plaintext=b"no statement")
    scene.world.admit(done.said)
    assert node(scene, "heron").gate.mismatches == {done.said.id: "bad_inner"}


def test_what_was_opened_and_later_disclosed_counts_once(scene: SealedWorld) -> None:
    scene.sealed("hidden")
    scene.world.admit(scene.disclosure(0, inside(scene.world, "hidden")))
    assert tally(node(scene, "heron"), "hidden") == Tally(count=1, last="almond")
    assert tally(node(scene, "walnut"), "hidden") == Tally(count=1, last="almond")


def test_what_was_shredded_is_a_stub_in_every_later_replay(scene: SealedWorld) -> None:
    done = scene.sealed("hidden")
    world = scene.world
    growing = node(scene, "heron")
    before = world.replica()
    for org in ("heron", "stork"):
        body = Shred(statement=done.said.id, why="agreed by both")
        world.admit(world.of(org, "co_chair").say("record.shred.v1", body, seen=world.seen()))
    world.head(at=BEGIN + timedelta(days=40))
    state = node(scene, "heron")
    assert (tally(state, "hidden"), state.gate.opened) == (None, set())
    vault = FolderVault(world.path.parent / "node-heron")
    files = [path for path in vault.path.rglob("*") if path.is_file()]
    for path in files:  # a process died while it wrote them once more
        path.with_name(f"{path.name}.new").write_bytes(path.read_bytes())
    (vault.path / "wraps" / f"{done.said.id}.next").write_bytes(b"another file of wraps, not announced yet")
    assert len(files) == 2
    vault.shred(done.said.id, world.host.state.record.seals.sealed[done.said.id])
    assert not [path for path in vault.path.rglob("*") if path.is_file()]
    nothing = FolderVault(world.path.parent / "node-without-anything")
    nothing.shred(done.said.id, world.host.state.record.seals.sealed[done.said.id])
    assert not nothing.path.exists()
    assert node(scene, "heron", []).digest() == state.digest()
    assert rooms(world.replica()) == rooms(before)
    for leaf in world.leaves()[growing.size :]:
        growing.take(leaf)
    with pytest.raises(Unavailable, match="replay the record again"):
        growing.digest()


def test_a_sealed_field_stands_in_its_place_for_those_who_may_open_it(scene: SealedWorld) -> None:
    world = scene.world
    done = seal_fields(
        world.of("almond", "party"),
        "toy.word.v1",
        Word(text="open", weight=7),
        ["weight"],
        [recipient("heron")],
        seen=world.seen(),
    )
    scene.held.append(done)
    world.admit(done.said)
    heron, stork = node(scene, "heron"), node(scene, "stork")
    assert rooms(heron) == rooms(stork)
    assert heron.gate.opened == {f"{done.said.id}/0"}
    entry_index = world.host.state.record.seals.sealed[done.said.id].index
    spoken = read_leaf(done.said.leaf, world.host.state.record.kinds)
    entry = Entry(index=entry_index, id=done.said.id, header=spoken.header, body=spoken.body)
    seen = heron.gate.visible(entry, spoken.kind, heron.record)
    assert isinstance(seen, Opened) and seen.entry.body == Word(text="open", weight=7)
    assert seen.outer is entry
    other = stork.gate.visible(entry, spoken.kind, stork.record)
    assert isinstance(other, Shown) and other.entry is entry


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(st.tuples(st.booleans(), st.sampled_from(["one", "two", "three"])), max_size=5))
def test_rooms_of_a_reader_do_not_depend_on_what_is_sealed_from_it(
    tmp_path_factory: pytest.TempPathFactory, said: list[tuple[bool, str]]
) -> None:
    found = []
    for other in (False, True):
        scene = sealing_world(tmp_path_factory.mktemp("twin"))
        for hidden, word in said:
            if not hidden:
                scene.world.admit(scene.world.word(word))
            elif other:  # another inside of the same class, which does not even stand
                scene.world.admit(scene.seal("", plaintext=word[::-1].encode()).said)
            else:
                scene.sealed(word)
        found.append(([rooms(node(scene, "walnut")), rooms(scene.world.replica())], node(scene, "heron")))
        scene.world.host.close()
    assert found[0][0] == found[1][0]
    told = {word for hidden, word in said}
    assert {name for name in told if tally(found[0][1], name)} == told


# Where leaves are read: the log itself, the gate's one user, audit and snapshot, admission, and what carries whole
# leaves to others (copies, exports, receipts, certificates) without looking inside.
READERS = {
    "cli/check.py",  # compares bytes
    "cli/mirror.py",  # compares bytes
    "cli/serve.py",  # replays the public layer
    "cli/take_in.py",
    "node/layers.py",  # replays the layers of a node
    "node/mirror.py",  # compares bytes
    "recompute/audit.py",
    "exhibits/certify.py",
    "exhibits/exhibit.py",
    "host/folder.py",
    "exhibits/receipt_maker.py",
    "recompute/snapshot.py",
    "recompute/transfer.py",
    "host/vouching.py",
    "host/witnessing.py",
    "web/console/host_shelf.py",  # replays the public layer; an entry is asked for through the gate
    "web/console/node_shelf.py",  # asks for an entry through the layer's gate
    "web/stage/shelf.py",  # replays the layers of a stage's seats; an entry is asked for through the layer's gate
    "web/console/record.py",  # the bytes of an entry that the gate has shown
}


def leaf_readers() -> set[str]:
    """Files outside the log that call `leaf(…)` or `leaves(…)` of anything."""
    root = Path(sulh.__file__).parent
    found = set()
    for path in root.rglob("*.py"):
        name = path.relative_to(root).as_posix()
        calls = (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call))
        reads = any(isinstance(c.func, ast.Attribute) and c.func.attr in ("leaf", "leaves") for c in calls)
        if reads and not name.startswith(("log/", "cosign/")):
            found.add(name)
    return found


def test_nothing_reads_leaves_around_the_gate() -> None:
    assert leaf_readers() <= READERS, leaf_readers() - READERS


def folds_of() -> set[str]:
    """Files that step a room's fold."""
    root = Path(sulh.__file__).parent
    found = set()
    for path in root.rglob("*.py"):
        for call in (n for n in ast.walk(ast.parse(path.read_text())) if isinstance(n, ast.Call)):
            called = call.func
            if isinstance(called, ast.Attribute) and ast.unparse(called) == "fold.step":
                found.add(path.relative_to(root).as_posix())
    return found


def test_rooms_are_stepped_in_one_place() -> None:
    assert folds_of() == {"recompute/replay.py"}


def test_text_that_turns_or_hides_in_a_sealed_field_is_a_mismatch_and_shown_to_nobody(
    scene: SealedWorld,
) -> None:
    world = scene.world
    done = seal_fields(
        world.of("almond", "party"),
        "toy.place.v1",
        PlacedWord(text="open", site="hill \u202e7 eht fo"),
        ["site"],
        [recipient("heron")],
        seen=world.seen(),
    )
    scene.held.append(done)
    world.admit(done.said)
    heron = node(scene, "heron")
    assert heron.gate.mismatches == {f"{done.said.id}/0": "bad_character"}
    assert heron.gate.opened == set()
    assert dict(heron.rows.items("toy", "site/")) == {}
