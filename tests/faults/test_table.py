# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The table of what can break under a host; after each row all that was promised stands and the host goes on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain, repeat
from pathlib import Path

import pytest

from sulh.errors import Unavailable
from sulh.host.folder import Folder
from sulh.log.store import FolderStore
from tests.faults.disk import Died, Disk, How, Op, Plan
from tests.faults.trial import Clock, Trial, ground, ticking
from tests.record.world import BEGIN, World, charter_body, speaker


def at(name: str, ending: str) -> Callable[[Op], bool]:
    """Operations of this name on files whose path ends so."""
    return lambda op: op.name == name and op.path.endswith(ending)


def under(folder: str) -> Callable[[Op], bool]:
    return lambda op: op.path.startswith(folder)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What breaks and how it is mended; `progress`: statements are admitted while it lasts; `fatal`: only opening
    the folder again helps."""

    name: str
    wanted: Callable[[Op], bool]
    how: How = How.LOST
    first: int = 1
    mend: str = "open again"
    progress: bool = False
    fatal: bool = True


FAULTS = (
    Fault(name="the journal does not take a leaf", wanted=at("db write", "journal.sqlite-wal")),
    Fault(name="the journal takes a leaf and says no", wanted=at("db write", "journal.sqlite-wal"), how=How.ANSWER_LOST),
    Fault(name="the journal cannot sync", wanted=at("db sync", "journal.sqlite-wal")),
    Fault(name="the journal syncs and says no", wanted=at("db sync", "journal.sqlite-wal"), how=How.ANSWER_LOST),
    Fault(name="the journal's disk is full", wanted=at("db write", "journal.sqlite-wal"), how=How.FULL, mend="make room"),
    Fault(name="a tile cannot be named", wanted=at("link", ""), progress=True),
    Fault(name="a tile is named and the answer lost", wanted=at("link", ""), how=How.ANSWER_LOST, progress=True),
    Fault(name="a tile cannot be synced", wanted=at("fsync", ""), progress=True),
    Fault(name="the disk of tiles is full", wanted=at("fsync", ""), how=How.FULL, mend="make room", progress=True),
    Fault(name="the checkpoint cannot be replaced", wanted=at("replace", "checkpoint"), progress=True),
    Fault(name="the checkpoint is replaced and the answer lost", wanted=at("replace", "checkpoint"), how=How.ANSWER_LOST, progress=True),
    Fault(name="an old partial cannot be dropped", wanted=lambda op: op.name == "unlink" and ".p/" in op.path, progress=True),
    Fault(name="the quarantine does not take a refusal", wanted=at("db write", "quarantine.sqlite-wal"), fatal=False, mend="nothing"),
    Fault(name="the quarantine's disk is full", wanted=at("db write", "quarantine.sqlite-wal"), how=How.FULL, fatal=False, mend="make room"),
)  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name.replace(" ", "-"))
def test_a_fault_is_unavailable_and_what_was_promised_stands(fault: Fault, tmp_path: Path) -> None:
    trial = Trial(tmp_path)
    with trial.disk.under():
        host = trial.host()
        trial.hand_in(host, [0])
        host.publish()
        trial.disk.plan = Plan(how=fault.how, at=fault.first, wanted=fault.wanted)
        progress, broke = _try(trial, host, [1])
        assert broke and fault.progress is progress
        # Mended: a host that can go on does; one that cannot says so until it is opened again.
        trial.disk.plan = None
        progress, broke = _try(trial, host, [2])
        assert fault.fatal is broke
        host.__exit__(Unavailable, None, None)
    trial.judge()


def _try(trial: Trial, host, words: list[int]) -> tuple[bool, bool]:  # type: ignore[no-untyped-def]
    """Hand in and publish: whether it was answered, and whether anything broke."""
    answered, broke = False, False
    try:
        trial.hand_in(host, words)
        answered = True
        host.publish()
    except Unavailable as why:
        assert why.after_seconds > 0 and str(why)
        broke = True
    return answered, broke


# Every operation of a day: each is tried in each way, and with a power cut in place of the death of a process.

WAYS = [*((how, False) for how in How), (How.DIES_BEFORE, True), (How.DIES_AFTER, True)]
STRIDE = 13
ways = pytest.mark.parametrize(
    ("how", "cut"), WAYS, ids=[f"{how.name}{'-and-cut' * cut}" for how, cut in WAYS]
)


def every(folder: Path, how: How, cut: bool, first: int, stride: int) -> int:
    """Break operation `first`, `first + stride`, … of a day until a day ends unbroken; how many were broken."""
    for number in range(first, 10_000, stride):
        trial = Trial(folder / str(number), clock=ticking())
        trial.disk.plan = Plan(how=how, at=number)
        broke = trial.use()
        if len(trial.disk.ops) < number:
            assert broke is None
            trial.judge()
            return (number - first) // stride
        assert isinstance(broke, Died | Unavailable | None), f"operation {number}: {broke!r}"
        if cut:
            trial.disk.cut_power()
        try:
            trial.judge()
        except AssertionError as error:
            raise AssertionError(f"operation {number}, {trial.disk.ops[number - 1]}: {error}") from error
    raise AssertionError("a day has no end")


@ways
def test_a_break_at_any_operation_loses_no_promise(how: How, cut: bool, tmp_path: Path) -> None:
    assert every(tmp_path, how, cut, 1 + WAYS.index((how, cut)), STRIDE) >= 8


@pytest.mark.soak
@ways
def test_a_break_at_every_single_operation_loses_no_promise(how: How, cut: bool, tmp_path: Path) -> None:
    assert every(tmp_path, how, cut, 1, 1) >= 100


@pytest.mark.soak
@pytest.mark.parametrize("stride", [5, 7])
def test_a_second_break_while_the_first_is_mended_loses_no_promise(stride: int, tmp_path: Path) -> None:
    for number in range(1, 110, stride):
        for again in range(1, 60, stride):
            trial = Trial(tmp_path / f"{number}-{again}")
            trial.disk.plan = Plan(how=How.DIES_AFTER, at=number)
            trial.use()
            trial.disk.dead = False
            trial.disk.plan = Plan(how=How.DIES_BEFORE, at=again)
            trial.use()
            trial.disk.cut_power()
            trial.judge()


def test_a_process_that_dies_between_a_folder_and_its_sync_leaves_no_trap_for_a_later_power_cut(
    tmp_path: Path,
) -> None:
    """The next process finds the folder there, and must not take its name for durable."""
    for number in range(1, 40):
        disk = Disk(tmp_path / str(number) / "m")
        disk.folder.mkdir(parents=True)
        disk.all_is_durable()
        disk.plan = Plan(how=How.DIES_AFTER, at=number)
        try:
            with disk.under():
                FolderStore(disk.folder).put("tile/0/x001/000", b"hashes")
        except Died:
            disk.dead, disk.plan = False, None
            with disk.under():
                FolderStore(disk.folder).put("tile/0/x001/000", b"hashes")
            disk.cut_power()
            assert FolderStore(disk.folder).get("tile/0/x001/000") == b"hashes"
            continue
        disk.let_go()
        assert number > 8
        return


@pytest.mark.parametrize("lie", ["journal.sqlite-wal", "record/tile/entries/000.p"])
def test_a_drive_that_lies_about_its_syncs_is_found_out(lie: str, tmp_path: Path) -> None:
    """The judgement would notice: a power cut over a drive that lies loses what was promised."""
    trial = Trial(tmp_path)
    honest = trial.disk.synced
    trial.disk.synced = lambda path: None if str(path).endswith(lie) else honest(path)  # type: ignore[method-assign]
    host = None
    with trial.disk.under():
        host = trial.host()
        trial.hand_in(host, [0, 1])
        host.publish()
        trial.disk.dead = True
        with pytest.raises((Died, Unavailable)):
            host.close()
    trial.disk.cut_power()
    with pytest.raises(Exception, match=r"promised|agree|signed|journal|file"):
        trial.judge()


def test_a_founding_survives_a_power_cut_from_its_first_receipt_on(tmp_path: Path) -> None:
    trial = Trial(tmp_path)
    other = tmp_path / "other"
    other.mkdir()
    trial.disk.let_go()
    disk = type(trial.disk)(other / "m")
    disk.all_is_durable()
    world = World(path=other / "m", charter=charter_body())
    with disk.under():
        Folder(world.path).make()
        world.open()
        said = speaker("heron", "root", None).say("record.charter.v1", world.charter)
        world.admit(said)
        disk.dead = True
        with pytest.raises((Died, Unavailable)):
            world.host.close()
    disk.cut_power()
    assert World(path=world.path, charter=world.charter).open().host.reader.leaf(0) == said.leaf


# Clocks.


def steps(*minutes: int) -> Clock:
    """A clock that shows these minutes after the founding and then stands still."""
    shown: Iterator[int] = chain(minutes, repeat(minutes[-1]))
    return lambda: BEGIN + timedelta(minutes=next(shown))


CLOCKS: dict[str, Clock] = {
    "stands still": steps(0),
    "jumps a year forward": steps(60, 61, 525_600),
    "jumps a year back": steps(525_600, 525_601, 0),
    "jumps to and fro": steps(60, 0, 525_600, 1, 60, 2, 0, 99_999),
    "stands before the founding": steps(-525_600),
}


@pytest.mark.parametrize("name", CLOCKS)
def test_no_clock_keeps_a_statement_out_or_moves_the_time_of_the_record(name: str, tmp_path: Path) -> None:
    trial = Trial(tmp_path, clock=CLOCKS[name])
    now = []
    for _ in range(2):
        with trial.host() as host:
            now.append(host.state.record.heads.now)
    assert trial.use() is None
    assert len(trial.promised) == 6
    with trial.host() as host:
        now.append(host.state.record.heads.now)
    assert len(set(now)) == 1
    trial.judge()


def test_now_never_falls_when_the_hosts_clock_jumps_back_between_heads(tmp_path: Path) -> None:
    world = World(path=tmp_path / "m", charter=charter_body()).found()
    seen: list[datetime] = []
    for minutes in (10, 500_000, 20, 20, 30):
        world.head(at=BEGIN + timedelta(minutes=minutes))
        seen.append(world.host.state.record.heads.now)
    assert seen == sorted(seen) and seen[-1] == BEGIN + timedelta(minutes=500_000)
    world.host.close()


def test_the_ground_has_words_left_for_afterwards() -> None:
    assert len(set(ground().words)) == len(ground().words)
