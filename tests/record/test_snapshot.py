# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A snapshot is a cache: with it, without it or with a damaged one, the state is the same."""

import random
from pathlib import Path

import apsw
import pytest

from sulh.record.folder import roots_of
from sulh.record.release import PUBLIC
from sulh.record.replay import State
from sulh.record.snapshot import load_snapshot, save_snapshot
from sulh.statement.speaker import Said as Signed
from tests.record.test_decisions import FOUR, WINDOWS, approve, propose
from tests.record.test_replay import busy
from tests.record.world import RULESETS, World, made


def load(world: World, size: int | None = None, layer: str = "open") -> State | None:
    path = world.path / "local" / "snapshot.sqlite"
    reader = world.host.reader
    return load_snapshot(path, reader, roots_of(reader), RULESETS, layer, size or world.host.state.size)


def saved(world: World) -> Path:
    path = world.path / "local" / "snapshot.sqlite"
    world.host.publish()
    save_snapshot(path, world.host.state, world.host.reader)
    return path


def test_a_snapshot_is_the_replay_and_goes_on_like_it(tmp_path: Path) -> None:
    world = busy(made(tmp_path, cosigners=FOUR))
    pending = propose(world, WINDOWS)
    world.admit(approve(world, pending, "walnut"))
    saved(world)
    restored = load(world)
    assert restored is not None
    assert restored.digest() == world.host.state.digest() == world.replica().digest()
    # Everything that lives outside the rows: chains, heads, open decisions, time.
    start = world.host.state.size
    duplicate: Signed = pending
    world.void(duplicate.leaf)
    world.admit(approve(world, pending, "heron"))
    world.admit(approve(world, pending, "stork"))
    world.head(("almond", "heron"))
    world.head(FOUR)
    world.admit(world.word("peace"))
    for leaf in world.leaves()[start:]:
        restored.take(leaf)
    assert restored.digest() == world.host.state.digest() == world.replica().digest()
    charter = restored.record.charter
    assert charter is not None
    assert charter.mandate == ("windows",)
    world.host.close()


def test_a_folder_opens_the_same_with_and_without_its_snapshot(world: World) -> None:
    busy(world)
    digest = world.host.state.digest()
    world.refresh()
    assert load(world) is not None
    assert world.host.state.digest() == digest
    world.host.close()
    (world.path / "local" / "snapshot.sqlite").unlink()
    world.open()
    assert world.host.state.digest() == digest


def test_an_older_snapshot_helps_and_one_of_another_layer_or_beyond_the_size_does_not(world: World) -> None:
    busy(world)
    saved(world)
    size = world.host.state.size
    world.admit(world.word("later"))
    world.host.publish()
    older = load(world)
    assert older is not None
    assert older.size == size
    assert load(world, size - 1) is None
    assert load(world, layer=PUBLIC) is None


DAMAGE = {
    "row changed": "UPDATE row SET value = replace(value, 'almond', 'walnut') WHERE key LIKE 'word/%'",
    "row is text": "UPDATE row SET value = CAST(value AS TEXT) WHERE key = 'charter'",
    "row is nothing a decoder reads": "UPDATE row SET value = x'00ff' WHERE key = 'ground'",
    "row gone": "DELETE FROM row WHERE key LIKE 'key/%'",
    "charter gone": "DELETE FROM row WHERE key = 'charter'",
    "key is a blob": "UPDATE row SET key = x'ff' WHERE key = 'ground'",
    "chain gone": "DELETE FROM spoken WHERE position = (SELECT max(position) FROM spoken)",
    "chain renumbered": "UPDATE spoken SET seq = seq + 7",
    "chain of text": "UPDATE spoken SET seq = 'x'",
    "chain of bytes": "UPDATE spoken SET id = x'ff'",
    "another digest": "UPDATE meta SET digest = 'x'",
    "another root": "UPDATE meta SET root = zeroblob(32)",
    "another size": "UPDATE meta SET size = size - 1",
    "a size that is none": "UPDATE meta SET size = 'many'",
    "other rules": "UPDATE meta SET ruleset = 'x'",
    "no meta": "DELETE FROM meta",
    "no table": "DROP TABLE spoken",
    "text that is no UTF-8": "UPDATE row SET key = CAST(x'ffff' AS TEXT) WHERE key = 'ground'",
}


@pytest.mark.parametrize("name", DAMAGE)
def test_a_damaged_snapshot_is_left_alone(world: World, name: str) -> None:
    busy(world)
    path = saved(world)
    db = apsw.Connection(str(path))
    db.execute(DAMAGE[name])
    db.close()
    assert load(world) is None
    digest = world.host.state.digest()
    world.host.__exit__(RuntimeError, None, None)
    world.open()
    assert world.host.state.digest() == digest


def test_a_file_of_any_bytes_is_left_alone(world: World) -> None:
    busy(world)
    path = saved(world)
    data = path.read_bytes()
    digest = world.host.state.digest()
    rng = random.Random(1)
    for n in range(60):
        changed = bytearray(data)
        for _ in range(1 + n % 8):
            changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
        path.write_bytes(changed[: rng.randrange(1, len(data)) if n % 5 == 0 else len(data)])
        state = load(world)
        assert state is None or state.digest() == digest
    for junk in (b"", b"not a database", data[:100]):
        path.write_bytes(junk)
        assert load(world) is None


def test_a_snapshot_of_another_history_is_left_alone(tmp_path: Path) -> None:
    one, other = made(tmp_path / "a"), made(tmp_path / "b", title={"en": "Another"})
    path = saved(other)
    (one.path / "local" / "snapshot.sqlite").write_bytes(path.read_bytes())
    one.host.publish()
    assert load(one) is None
    one.host.close()
    other.host.close()
