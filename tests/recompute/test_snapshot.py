# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A snapshot is a cache: with it, without it or with a damaged one, the state is the same."""

import os
import random
from pathlib import Path

import pytest

from sulh.errors import Tampered, Unavailable
from sulh.log.local import machine_key
from sulh.log.sequencer import roots_of
from sulh.recompute.book import MAGIC, Book, BookWriter
from sulh.recompute.marks import Marks
from sulh.recompute.replay import State
from sulh.recompute.snapshot import check_snapshot, load_snapshot, save_snapshot
from sulh.record.chain import Chains
from sulh.record.gate import PUBLIC
from sulh.statement.speaker import Said as Signed
from tests.recompute.test_replay import busy
from tests.record.test_decisions import FOUR, WINDOWS, approve, propose
from tests.record.world import RULESETS, World, made


def load(world: World, size: int | None = None, layer: str = "open") -> State | None:
    path = world.path / "local" / "snapshot"
    reader = world.host.reader
    return load_snapshot(path, reader, roots_of(reader), RULESETS, layer, size or world.host.state.size)


def saved(world: World) -> Path:
    path = world.path / "local" / "snapshot"
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
    (world.path / "local" / "snapshot").unlink()
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


def everything(state: State) -> list[object]:
    """All that a state can be asked, each answer; reads every section of a snapshot."""
    chains = state.record.chains
    return [
        [(room, list(state.rows.items(room))) for room in state.rows.rooms()],
        [state.rows.bucket(number) for number in range(0, 65_536)],
        chains.spoken(),
        [chains.index_of(said[1]) for said in chains.spoken()],
        state.record.heads.seen,
        Marks(state.rows, {}).count("thing", "none"),
        state.digest(),
    ]


def flipped(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def places(path: Path) -> dict[str, int]:
    """A byte in the midst of each region of the file."""
    key = machine_key()
    assert key is not None
    book = Book(path, key)
    found = {name: part.at + part.length // 2 for name, part in book.contents.sections.items() if part.length}
    end = path.stat().st_size
    contents = int.from_bytes(path.read_bytes()[-36:-32], "big")
    return found | {
        "magic": 3,
        "first byte of the rows": len(MAGIC),
        "page hashes": end - 36 - contents - 20,
        "contents": end - 36 - contents // 2,
        "length of the contents": end - 33,
        "seal": end - 5,
    }


REGIONS = (
    "magic", "rows", "first byte of the rows", "buckets", "order", "record", "ids", "fan", "chain", "chains", "lists_fan",
    "page hashes", "contents", "length of the contents", "seal",
)  # fmt: skip


@pytest.mark.parametrize("region", REGIONS)
def test_a_changed_byte_of_any_region_is_never_believed(world: World, region: str) -> None:
    busy(world)
    path = saved(world)
    assert set(places(path)) == set(REGIONS)
    expected = everything(world.replica())
    loaded = load(world)
    assert loaded is not None and everything(loaded) == expected
    flipped(path, places(path)[region])
    state = load(world)
    if state is not None:
        with pytest.raises(Unavailable) as caught:
            everything(state)
        assert caught.value.code == "snapshot_damaged"
        assert not path.exists()  # put away: the next opening replays
    digest = world.host.state.digest()
    world.host.__exit__(RuntimeError, None, None)
    world.open()
    assert world.host.state.digest() == digest
    assert everything(world.host.state) == expected


def test_what_was_damaged_is_said_with_what_to_do(world: World) -> None:
    busy(world)
    path = saved(world)
    flipped(path, path.read_bytes().index(b"word/") + 5)
    state = load(world)
    assert state is not None
    with pytest.raises(Unavailable) as caught:
        everything(state)
    said = str(caught.value)
    assert f"the local snapshot {path} is not as it was written (rows of bucket " in said
    assert "was put away; nothing was computed from it: do it again" in said


def test_whoever_writes_a_snapshot_without_this_machines_key_is_not_believed(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy(world)
    path = saved(world)
    data = path.read_bytes()
    # All hashes are right, the log's root too: only the key is another's.
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "elsewhere"))
    assert load(world) is None
    saved(world)
    assert load(world) is not None and path.read_bytes() != data
    monkeypatch.undo()
    assert load(world) is None
    assert path.exists()  # it may be good for whoever sealed it
    assert oct((tmp_path / "elsewhere/sulh/snapshot.key").stat().st_mode)[-3:] == "600"


def test_where_no_key_can_be_kept_there_is_no_snapshot(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    busy(world)
    assert not saved(world).exists()
    assert load(world) is None
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "cut"))
    (tmp_path / "cut/sulh").mkdir(parents=True)
    (tmp_path / "cut/sulh/snapshot.key").write_bytes(b"cut short")
    assert load(world) is None
    assert saved(world).exists() and load(world) is not None


def test_a_file_of_any_bytes_is_left_alone(world: World) -> None:
    busy(world)
    path = saved(world)
    data = path.read_bytes()
    expected = everything(world.replica())
    rng = random.Random(1)
    for n in range(40):
        changed = bytearray(data)
        for _ in range(1 + n % 8):
            changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
        path.write_bytes(changed[: rng.randrange(1, len(data)) if n % 5 == 0 else len(data)])
        state = load(world)
        try:
            assert state is None or everything(state) == expected
        except Unavailable as why:
            assert why.code == "snapshot_damaged"
    for junk in (b"", b"not a snapshot", data[:100], data[-36:], bytes(36), b"\xff" * 36):
        path.write_bytes(junk)
        assert load(world) is None


def test_a_file_that_changes_while_it_is_open_is_never_believed(world: World) -> None:
    busy(world)
    path = saved(world)
    expected = everything(world.replica())
    state = load(world)
    assert state is not None
    # In place, as a mapped file would show it; and cut short, which would end a process that maps it.
    with open(path, "r+b") as file:
        file.truncate(len(MAGIC) + 40)
    with pytest.raises(Unavailable):
        everything(state)
    world.refresh()
    assert everything(world.host.state) == expected


@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
def test_a_crash_in_the_midst_of_writing_leaves_the_old_snapshot(
    world: World, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    busy(world)
    path = saved(world)
    before, size = path.read_bytes(), world.host.state.size
    world.admit(world.word("later"))
    world.host.publish()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    target = {"write": (BookWriter, "write"), "fsync": (os, "fsync"), "replace": (Path, "replace")}[step]
    with monkeypatch.context() as patch:
        patch.setattr(*target, full)
        with pytest.raises(Unavailable, match="No space left"):
            save_snapshot(path, world.host.state, world.host.reader)
    assert path.read_bytes() == before
    # Whatever a process that died left of the new one is written over by the next.
    path.with_name("snapshot.new").write_bytes(b"half")
    state = load(world)
    assert state is not None and state.size == size
    saved(world)
    assert sorted(p.name for p in path.parent.glob("snapshot*")) == ["snapshot"]
    state = load(world)
    assert state is not None and state.size == size + 1


def test_a_snapshot_that_is_sealed_and_wrong_is_found_by_a_deep_audit(world: World) -> None:
    busy(world)
    path = saved(world)
    audited = world.replica()
    check(world, path, audited)
    world.admit(world.word("later"))
    world.host.publish()
    check(world, path, world.replica())
    other = world.replica()
    other.rows.put("words", "word/forged", b"{}")
    save_snapshot(path, other, world.host.reader)
    with pytest.raises(Tampered, match="the local snapshot says"):
        check(world, path, world.replica())
    forgetful = world.replica()
    forgetful.record.chains = Chains()
    save_snapshot(path, forgetful, world.host.reader)
    with pytest.raises(Tampered, match="the local snapshot says"):
        check(world, path, world.replica())
    path.write_bytes(b"garbage")
    check(world, path, audited)


def check(world: World, path: Path, audited: State) -> None:
    reader = world.host.reader
    check_snapshot(path, reader, roots_of(reader), RULESETS, audited)


def test_a_snapshot_of_another_history_is_left_alone(tmp_path: Path) -> None:
    one, other = made(tmp_path / "a"), made(tmp_path / "b", title={"en": "Another"})
    path = saved(other)
    (one.path / "local" / "snapshot").write_bytes(path.read_bytes())
    one.host.publish()
    assert load(one) is None
    one.host.close()
    other.host.close()
