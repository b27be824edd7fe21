# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Paired measuring: ours and its calibration in turns, so that a busy machine slows both."""

from __future__ import annotations

import gc
import multiprocessing
import os
import resource
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

ROUNDS = 5

Clock = Callable[[], float]
CPU: Clock = time.process_time
WALL: Clock = time.perf_counter


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of `bench/results.json`; `spread` is the lowest and highest ratio (or value) of the rounds."""

    name: str
    family: str
    value: float | None = None
    unit: str = ""
    reference: float | None = None
    reference_name: str = ""
    ratio: float | None = None
    goal: float | None = None
    ok: bool | None = None
    skipped: str | None = None
    spread: tuple[float, float] | None = None
    note: str = ""

    def plain(self) -> dict[str, object]:
        return asdict(self)


def seconds(work: Callable[[], object], clock: Clock) -> float:
    """How long it takes once; what the collector does meanwhile counts."""
    gc.collect()
    start = clock()
    work()
    return clock() - start


def cpu_of_all() -> tuple[float, float]:
    """CPU seconds of this process, and of those that it started: ended ones, and workers that are still there."""
    own = time.process_time()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    alive = sum(_cpu_of(child.pid) for child in multiprocessing.active_children() if child.pid)
    return own, used.ru_utime + used.ru_stime + alive


def _cpu_of(pid: int) -> float:
    """CPU seconds of another process so far (proc(5): fields 14 and 15 of stat, in clock ticks)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def paired(
    name: str,
    family: str,
    *,
    ours: Callable[[], object],
    count: int,
    other: Callable[[], object],
    other_count: int,
    other_name: str,
    goal: float,
    clock: Clock = CPU,
    other_clock: Clock = CPU,
    rounds: int = ROUNDS,
    note: str = "",
    processes: bool = False,
) -> Row:
    """Rates of both in turns; the ratio is the median of the rounds' ratios."""
    values, references, free = [], [], []
    for _ in range(rounds):
        references.append(other_count / seconds(other, other_clock))
        before = cpu_of_all()
        values.append(count / seconds(ours, clock))
        used = [b - a for a, b in zip(before, cpu_of_all(), strict=True)]
        free.append(max(used[0], sum(used) / 2))
    ratios = [a / b for a, b in zip(values, references, strict=True)]
    ratio = median(ratios)
    if processes:
        # What two free cores would need at least: the busier of this process and half of all.
        bound = count / median(free)
        note += f"; by CPU time of all processes, two free cores reach at most {bound:,.0f} a second"
    return Row(
        name=name,
        family=family,
        value=round(median(values), 1),
        unit="per second",
        reference=round(median(references), 1),
        reference_name=other_name,
        ratio=round(ratio, 3),
        goal=goal,
        ok=ratio >= goal,
        spread=(round(min(ratios), 3), round(max(ratios), 3)),
        note=note,
    )


def below(
    name: str, family: str, values: list[float], unit: str, goal: float, *, digits: int = 3, note: str = ""
) -> Row:
    """A median that should stay at or below its goal."""
    found = median(values)
    return Row(
        name=name,
        family=family,
        value=round(found, digits),
        unit=unit,
        goal=goal,
        ok=found <= goal,
        spread=(round(min(values), digits), round(max(values), digits)),
        note=note,
    )


def table(rows: list[Row]) -> str:
    """The rows as a person reads them."""
    lines = [f"{'':48} {'value':>12} {'beside':>12} {'ratio':>7} {'spread':>15} {'goal':>6}"]
    for row in rows:
        if row.skipped:
            lines.append(f"{row.name:48} skipped: {row.skipped}")
            continue
        spread = f"{row.spread[0]:g}-{row.spread[1]:g}" if row.spread else ""
        lines.append(
            f"{row.name:48} {_short(row.value):>12} {_short(row.reference):>12} {_short(row.ratio):>7} "
            f"{spread:>15} {_short(row.goal):>6} {'ok' if row.ok else 'MISSES' if row.ok is False else ''}"
            f"  {row.unit}{' beside ' + row.reference_name if row.reference_name else ''}"
        )
    return "\n".join(lines)


def _short(value: float | None) -> str:
    return "" if value is None else f"{value:,.0f}" if value >= 1000 else f"{value:g}"
