# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Replay: every prefix, every process, every replica gives the same rows; a host that lies moves none."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from sulh.errors import Refused
from sulh.recompute.replay import State, replay
from sulh.record.fold import Void
from sulh.record.gate import PUBLIC, require_layer
from sulh.record.kinds import KeyRevoke
from sulh.record.rows import BUCKETS, EMPTY, FAN_OUT, Rows, node_hash, read_row, state_digest
from tests.record.world import RULESETS, Word, World, forged, key, made

FOUR = ("almond", "walnut", "heron", "stork")
ROOT = Path(__file__).parents[2]


def busy(world: World) -> World:
    """Words, a gap, heads, a grant, a revocation, voids of the record and of the room."""
    cosigners = [c.org for c in world.charter.cosigners]
    for text in ("peace", "quiet", "peace"):
        world.admit(world.word(text))
    world.head(cosigners)
    world.admit(world.word("talks", "walnut"))
    world.grant("almond", "monitor")
    world.void(world.word("void").leaf)
    world.void(b"garbage")
    world.void(world.of("almond", "party").say("toy.own.v1", Word(text="not adopted")).leaf)
    world.admit(world.word("after", "heron"))
    world.admit(
        world.of("almond", "root").say(
            "record.key_revoke.v1", KeyRevoke(key=key("almond/monitor").public, reason="lost")
        )
    )
    world.head(cosigners)
    return world


def test_every_prefix_replays_to_the_digest_that_stood_at_its_size(tmp_path: Path) -> None:
    for cosigners in ((), FOUR):
        world = busy(made(tmp_path / str(len(cosigners)), cosigners=cosigners))
        leaves, root_at = world.leaves(), world.host.reader.root_at
        growing = State(RULESETS, root_at)
        for size, leaf in enumerate(leaves, start=1):
            growing.take(leaf)
            assert replay(leaves[:size], RULESETS, root_at).digest() == growing.digest()
        assert growing.digest() == world.host.state.digest()
        world.host.close()


def test_the_digest_names_size_layer_and_rules(world: World) -> None:
    root = bytes(32)
    digests = {
        state_digest(root, size=size, layer=layer, ruleset=ruleset, **opened)
        for size in (1, 2)
        for layer in ("open", "public")
        for ruleset in ("a", "b")
        for opened in ({}, {"opened": "1" * 64})
    }
    assert len(digests) == 16
    assert world.replica().digest() != world.replica(layer=PUBLIC).digest()


PROCESS = """
import sys, datetime
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from tests.recompute.test_replay import busy
from tests.record.world import made
world = busy(made(Path(sys.argv[2]), cosigners=("almond", "walnut", "heron", "stork")))
print(world.host.state.digest(), world.host.sequencer.head.root.hex(), world.replica().digest())
"""


def test_hash_seed_locale_and_zone_change_no_digest(tmp_path: Path) -> None:
    found = set()
    for number, (seed, locale, zone) in enumerate(
        (("0", "C", "UTC"), ("1", "tr_TR.UTF-8", "Asia/Kabul"), ("424242", "C.UTF-8", "America/St_Johns"))
    ):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone}
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", PROCESS, str(ROOT), str(tmp_path / str(number))],
            capture_output=True,
            text=True,
            env=environment,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        found.add(done.stdout)
    assert len(found) == 1
    host, _, replica = found.pop().split()
    assert host == replica


def test_a_host_that_lies_moves_no_row_of_a_room_and_every_replica_lists_the_same_voids(world: World) -> None:
    world.admit(world.word("peace"))
    revoked = KeyRevoke(key=key("walnut/party").public, reason="stolen")
    world.admit(world.of("walnut", "root").say("record.key_revoke.v1", revoked))
    rooms = list(world.host.state.rows.items("toy"))
    good = world.leaves()[-2]
    lies = [
        b"",
        b"\x01",
        b"\x02" + good[1:],
        good,
        good[:40] + b"\x00" + good[41:],
        world.word("after revocation", "walnut").leaf,
        forged(key("stranger"), seq=1, prev=None, mechanism=world.charter_id).leaf,
        forged(key("heron/co_chair"), seq=1, prev=None, mechanism=world.charter_id, org="almond").leaf,
        forged(key("almond/root"), seq=99, prev="1" * 64, mechanism=world.charter_id, role="root").leaf,
        world.leaves()[0],
        world.leaves()[1],
        os.urandom(60_000),
    ]
    for lie in lies:
        assert world.void(lie)
    assert list(world.host.state.rows.items("toy")) == rooms
    voids = [list(replica.rows.items("record", "void/")) for replica in (world.replica(), world.replica())]
    assert voids[0] == voids[1] == list(world.host.state.rows.items("record", "void/"))
    assert len(voids[0]) == len(lies)
    codes = [read_row(value, Void).code for _, value in voids[0]]
    assert "" not in codes
    world.admit(world.word("quiet"))
    assert world.refresh().replica().digest() == world.host.state.digest()


def test_garbage_before_the_charter_is_void_and_the_charter_must_still_be_first(tmp_path: Path) -> None:
    world = made(tmp_path)
    leaves = world.leaves()
    state = replay([b"garbage", *leaves], RULESETS, world.host.reader.root_at)
    assert next(read_row(v, Void).code for _, v in state.rows.items("record", "void/")) == "bad_leaf"
    world.host.close()


def test_an_empty_record_has_a_digest_and_no_rules(world: World) -> None:
    state = State(RULESETS, world.host.reader.root_at)
    assert state.digest() == state_digest(EMPTY, size=0, layer="open", ruleset="")
    with pytest.raises(RuntimeError):
        _ = state.ruleset
    with pytest.raises(Refused, match="a layer is one of open, public"):
        require_layer("secret")


# The digest tree.


def test_changing_any_row_changes_the_root_and_mending_it_brings_it_back(world: World) -> None:
    rows = world.replica().rows
    root = rows.root()
    for room in rows.rooms():
        for key_, value in rows.items(room):
            for other in (value + b" ", None):
                rows.put(room, key_, other)
                assert rows.root() != root
                rows.put(room, key_, value)
                assert rows.root() == root
    rows.put("toy", "new", b"1")
    assert rows.root() != root


def test_the_incremental_root_is_that_of_the_same_rows_put_in_any_order() -> None:
    pairs = [("a", f"k{n}", b"%d" % n) for n in range(300)]
    first, second = Rows(), Rows()
    for room, key_, value in pairs:
        first.put(room, key_, value)
        first.root()
    for room, key_, value in reversed(pairs):
        second.put(room, key_, b"before")
        second.put(room, key_, value)
    assert first.root() == second.root()
    assert len(first) == len(second) == 300
    for room, key_, _ in pairs:
        second.put(room, key_, None)
    assert (second.root(), second.rooms()) == (EMPTY, [])


def test_a_row_is_bound_to_its_room_and_key() -> None:
    roots = set()
    for room, key_ in (("a", "bc"), ("ab", "c"), ("bc", "a")):
        rows = Rows()
        rows.put(room, key_, b"1")
        roots.add(rows.root())
    assert len(roots) == 3


def first_difference(mine: Rows, theirs: Rows) -> set[tuple[str, str]]:
    """Descend two digest trees, sixteen hashes a level, to the rows in which they part."""
    mine.root(), theirs.root()
    numbers = [0]
    for depth in range(4, 0, -1):
        below = [n * FAN_OUT + child for n in numbers for child in range(FAN_OUT)]
        for n in numbers:  # what was sent is what was signed
            children = theirs._levels[depth - 1][n * FAN_OUT : (n + 1) * FAN_OUT]
            assert node_hash(children) == theirs._levels[depth][n]
        numbers = [n for n in below if mine._levels[depth - 1][n] != theirs._levels[depth - 1][n]]
    assert all(n < BUCKETS for n in numbers)
    places = {
        place
        for n in numbers
        for place in mine.bucket(n).keys() | theirs.bucket(n).keys()
        if mine.bucket(n).get(place) != theirs.bucket(n).get(place)
    }
    names = {(room, key_) for side in (mine, theirs) for room in side.rooms() for key_, _ in side.items(room)}
    return {name for name in names if sha256(f"{name[0]}\0{name[1]}".encode()).digest() in places}


def test_two_replicas_find_the_row_in_which_they_part_by_descending(world: World) -> None:
    busy(world)
    mine, theirs = world.replica().rows, world.replica().rows
    assert first_difference(mine, theirs) == set()
    theirs.put("toy", "word/peace", b'{"count":3,"last":"almond"}')
    assert first_difference(mine, theirs) == {("toy", "word/peace")}
    theirs.put("record", "extra", b"1")
    assert first_difference(mine, theirs) == {("toy", "word/peace"), ("record", "extra")}


# Layers.


def say(world: World, text: str, marking: str, *, kind: str = "toy.word.v1", org: str = "almond") -> None:
    said = world.of(org, {"almond": "party", "walnut": "party"}[org]).say(
        kind, Word(text=text), marking=marking
    )
    world.void(said.leaf)


def test_the_public_layer_has_what_was_released_and_the_kinds_that_are_always_public(world: World) -> None:
    say(world, "for all", "TLP:CLEAR")
    say(world, "for us", "TLP:GREEN")
    public = world.replica(layer=PUBLIC)
    assert [key_ for key_, _ in public.rows.items("toy")] == ["word/for all"]
    assert list(public.rows.items("record", "key/")) == list(world.host.state.rows.items("record", "key/"))
    assert public.size == world.host.state.size


def test_rows_of_the_public_layer_depend_on_nothing_that_was_not_released(tmp_path: Path) -> None:
    """Two records that differ only in what was not released: good, void, garbage, doubled, chained."""

    def told(path: Path, secret: bool) -> State:
        world = made(path)
        almond, mechanism = key("almond/party"), world.charter_id
        first = forged(
            almond, seq=1, prev=None, mechanism=mechanism, body=Word(text="secret" if secret else "other")
        )
        world.void(first.leaf)
        # Number two is void in one record and not in the other: a chain that the public cannot check.
        for text, prev in (("public", first.id if secret else "1" * 64), ("again", "2" * 64)):
            number = 2 if text == "public" else 3
            said = forged(
                almond, seq=number, prev=prev, mechanism=mechanism, body=Word(text=text), marking="TLP:CLEAR"
            )
            world.void(said.leaf)
        world.void(world.word("void" if secret else "quiet", "walnut").leaf)
        world.void(b"garbage" if secret else world.word("good", "walnut").leaf)
        say(world, "x", "TLP:GREEN", kind="toy.own.v1" if secret else "toy.word.v1", org="walnut")
        state = world.replica(layer=PUBLIC)
        world.host.close()
        return state

    one, other = told(tmp_path / "a", True), told(tmp_path / "b", False)
    assert first_difference(one.rows, other.rows) == set()
    assert one.digest() == other.digest()
    assert [key_ for key_, _ in one.rows.items("toy")] == ["word/again", "word/public"]


def test_what_was_released_and_is_void_is_listed_in_public_too(world: World) -> None:
    say(world, "void", "TLP:CLEAR")
    say(world, "not adopted", "TLP:CLEAR", kind="toy.own.v1")
    say(world, "not adopted", "TLP:GREEN", kind="toy.own.v1")
    public = world.replica(layer=PUBLIC).rows
    assert [read_row(v, Void).code for _, v in public.items("toy", "void/")] == ["toy_void"]
    assert [read_row(v, Void).code for _, v in public.items("record", "void/")] == ["not_adopted"]


def test_a_released_statement_counts_once_however_often_it_is_appended(world: World) -> None:
    said = world.of("almond", "party").say("toy.word.v1", Word(text="peace"), marking="TLP:CLEAR")
    world.void(said.leaf)
    world.void(said.leaf)
    public = world.replica(layer=PUBLIC).rows
    assert public.get("toy", "word/peace") == b'{"count":1,"last":"almond"}'
