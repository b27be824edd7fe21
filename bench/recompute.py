# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The family `recompute`: folds, folds with signatures, opening, one more statement, memory.

BENCH_SIZES (default 10000,100000) names the sizes; ratios are taken at the largest.
"""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median

import msgspec

from bench.log import signed_parts, verify_parts
from bench.measure import WALL, Row, below, cpu_of_all, paired
from bench.traffic import leaves as exercise
from bench.traffic import roots
from sulh.compute import PLAIN, Engine
from sulh.exercise.cast import log_signer
from sulh.log.journal import Journal, MemoryJournal
from sulh.log.reader import LogReader
from sulh.log.sequencer import Sequencer, roots_of
from sulh.log.store import FolderStore
from sulh.mechanism import RULESET, RULESETS
from sulh.recompute.replay import State
from sulh.recompute.snapshot import load_snapshot, save_snapshot
from sulh.recompute.verdicts import Feed, Judge
from sulh.record.spoken import Verdict

FAMILY = "recompute"
SIZES = [int(size) for size in os.environ.get("BENCH_SIZES", "10000,100000").split(",")]
RATES = 20_000  # statements that a round of the rate rows goes through; the largest size, once, beside it
ONE_MORE = 200
TRACED = 100_000  # larger states are measured by the process's resident memory: tracing takes too long
VERIFIES = 4_096
SPREAD = 100_000  # statements of the row on two cores: the start of the processes counts, once in so many


def rows(with_peers: bool) -> Iterator[Row]:
    """Every row of the family."""
    found = exercise(SIZES[-1])
    at = roots(found)
    yield from _rates(found[: min(RATES, len(found))], at)
    yield _spread(found[: min(SPREAD, len(found))], at)
    del found, at
    one_more: dict[int, float] = {}
    for size in SIZES:
        yield from _state_of(size, one_more)
    first, last = one_more[SIZES[0]], one_more[SIZES[-1]]
    yield Row(
        name=f"one more statement, {SIZES[0]:,} to {SIZES[-1]:,}",
        family=FAMILY,
        value=round(last, 3),
        unit="ms",
        reference=round(first, 3),
        reference_name=f"at {SIZES[0]:,}",
        ratio=round(last / first, 3),
        goal=1.5,
        ok=last / first <= 1.5,
        note="flat in size: lower is better",
    )


def fold(found: list[bytes], verdicts: list[Verdict | None], at: dict[int, bytes]) -> State:
    """Fold leaves whose verdicts were kept."""
    state = State(RULESETS, at.__getitem__)
    for leaf, verdict in zip(found, verdicts, strict=True):
        state.take(leaf, verdict=verdict)
    state.digest()
    return state


def feed(found: list[bytes], at: dict[int, bytes], engine: Engine) -> State:
    """Replay leaves, signatures and all."""
    state = State(RULESETS, at.__getitem__)
    with Feed(state, engine) as feeding:
        for start in range(0, len(found), 256):
            feeding.put(found[start : start + 256])
        feeding.finish()
    state.digest()
    return state


def _rates(found: list[bytes], at: dict[int, bytes]) -> Iterator[Row]:
    payloads = [leaf[65:] for leaf in found]

    def decode() -> None:
        for payload in payloads:
            msgspec.json.decode(payload)

    verdicts = Judge(RULESET.kinds).batch(found)
    yield paired(
        "folds alone, verdicts kept",
        FAMILY,
        ours=partial(fold, found, verdicts, at),
        count=len(found),
        other=decode,
        other_count=len(found),
        other_name="raw untyped msgspec decode",
        goal=0.3,
        note=f"{len(found):,} statements",
    )
    parts = signed_parts(found[200 : 200 + VERIFIES])
    yield paired(
        "replay with signatures, one core",
        FAMILY,
        ours=partial(feed, found, at, PLAIN),
        count=len(found),
        other=partial(verify_parts, parts),
        other_count=len(parts),
        other_name="raw libsodium verify",
        goal=0.65,
        rounds=3,
    )


def _spread(found: list[bytes], at: dict[int, bytes]) -> Row:
    parts = signed_parts(found[200 : 200 + VERIFIES])
    return paired(
        "replay with signatures, two cores",
        FAMILY,
        ours=partial(feed, found, at, Engine(processes=2)),
        count=len(found),
        other=partial(verify_parts, parts),
        other_count=len(parts),
        other_name="raw libsodium verify, one core",
        goal=1.3,
        clock=WALL,
        other_clock=WALL,
        rounds=3,
        note=f"{len(found):,} statements, wall time, with the start of the processes",
        processes=True,
    )


def _state_of(size: int, one_more: dict[int, float]) -> Iterator[Row]:
    found = exercise(size)
    path = Path(tempfile.mkdtemp(prefix="sulh-bench-"))
    try:
        (path / "record").mkdir()
        store = FolderStore(path / "record", scratch=path / "scratch")
        kept, last = found[:-ONE_MORE], found[-ONE_MORE:]
        journal = MemoryJournal()
        sequencer = Sequencer(journal, store, journal, log_signer())
        sequencer.open()
        for start in range(0, len(kept), 65_536):
            sequencer.commit(kept[start : start + 65_536])
        sequencer.publish()
        at = roots(found)
        gc.collect()
        before = _resident()
        started = time.perf_counter()
        state = feed(kept, at, Engine(processes=2) if size > 20_000 else PLAIN)
        took = time.perf_counter() - started
        gc.collect()
        resident = (_resident() - before) / len(kept)
        yield Row(
            name=f"replay of {size:,} with signatures",
            family=FAMILY,
            value=round(took / len(kept) * 1e6, 1),
            unit="us a statement, wall",
            reference=round(took, 1),
            reference_name="seconds in all",
        )
        reader = LogReader(store, log_signer().verifier)
        reader.head()
        (path / "local").mkdir()
        save_snapshot(path / "local" / "snapshot", state, reader)
        if size > TRACED:
            note = "growth of the process's resident memory"
            yield below(
                f"memory a statement at {size:,}", FAMILY, [resident], "bytes", 1_200, digits=0, note=note
            )
        else:
            yield _memory(size, kept, at)
        yield _opening(size, path, reader, len(kept))
        yield _status(size, path)
        yield _status(size, path, "--json")
        opened = _opened(path, reader, len(kept))
        yield replace(_one_more(size, opened, last, path, {}), name=f"one more statement at {size:,}, opened")
        yield _one_more(size, state, last, path, one_more)
    finally:
        shutil.rmtree(path)


def _memory(size: int, kept: list[bytes], at: dict[int, bytes]) -> Row:
    """Bytes that a state holds for each statement, by tracemalloc."""
    part = kept
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    state = State(RULESETS, at.__getitem__)
    for leaf in part:
        state.take(leaf, signed=True)
    state.digest()
    gc.collect()
    held = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    return below(
        f"memory a statement at {len(part):,}", FAMILY, [held / state.size], "bytes", 1_200, digits=0
    )


def _resident() -> int:
    """Bytes of this process in memory."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _opening(size: int, path: Path, reader: LogReader, entries: int) -> Row:
    times = []
    for _ in range(3):
        gc.collect()
        started = time.perf_counter()
        _opened(path, reader, entries)
        times.append(time.perf_counter() - started)
    return below(f"open from a snapshot at {size:,}", FAMILY, times, "s", 1.0)


def _opened(path: Path, reader: LogReader, entries: int) -> State:
    kept = path / "local" / "snapshot"
    state = load_snapshot(kept, reader, roots_of(reader), RULESETS, "open", entries)
    if state is None:
        raise RuntimeError("the snapshot was not taken")
    return state


def _status(size: int, path: Path, *options: str) -> Row:
    """`sulh status` as a person runs it, from the start of the program to its end."""
    times, used = [], []
    command = [sys.executable, "-m", "sulh.cli.main", "status", str(path), *options]
    for _ in range(4):
        started, before = time.perf_counter(), cpu_of_all()[1]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - started)
        used.append(cpu_of_all()[1] - before)
    name = " ".join(["status warm", *options])
    row = below(f"{name} at {size:,}", FAMILY, times[1:], "s", 2.0, note="wall, a process of its own")
    return replace(row, reference=round(median(used[1:]), 3), reference_name="s, its CPU time")


def _one_more(size: int, state: State, last: list[bytes], path: Path, one_more: dict[int, float]) -> Row:
    """Judge, commit, fold and digest one statement; the time of its own fsync is measured beside it."""
    (path / "journal.sqlite").unlink(missing_ok=True)
    journal = Journal(path / "journal.sqlite")
    ours, sync = [], []
    for leaf in last:
        start = time.perf_counter()
        state.take(leaf)
        state.digest()
        middle = time.perf_counter()
        journal.append([leaf])
        ours.append((middle - start) * 1e3)
        sync.append((time.perf_counter() - middle) * 1e3)
    journal.close()
    one_more[size] = median(ours)
    row = below(f"one more statement at {size:,}", FAMILY, ours, "ms", 5.0)
    return replace(row, reference=round(median(sync), 3), reference_name="ms, its own commit")
