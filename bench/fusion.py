# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The family `fusion`: how fast, how large and how true, beside Splink 5, DBSCAN and grid components.

Years of `fusion_world.py` whose seeds (501 and above) set no parameter. Each way runs in a process of its own;
the peers need PEERS=1. BENCH_FUSION names the sizes (default 10000,100000; 1000000 takes minutes and 4 GB).
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from bench import peers
from bench.fusion_world import OTHER_MIX, PARTIES, USUAL, Regime, b_cubed_f1, pairwise_f1, year
from bench.measure import Row, below
from sulh.fusion.engine import calibrate, fuse, names, partition_digest, plainly
from sulh.fusion.parameters import ACTS, CLASSES, SATELLITE, standing
from sulh.fusion.reading import read_csv
from sulh.fusion.reports import Reports, Said, reports_of, select

FAMILY = "fusion"
SIZES = tuple(int(size) for size in os.environ.get("BENCH_FUSION", "10000,100000").split(","))
RIVALS = ("splink", "dbscan", "components")
# DESIGN section 6.
FASTER, NO_SLOWER, MOST_MB = 5.0, 1.0, 600.0
YEAR, SEED, ORDERS, LATE = 30_000, 501, 20, 200
MILLION, LEAST_MILLION = 1_000_000, 0.83
# Reports with words, as records have them, and CPU seconds from what they say to the partition.
TEXTS, MOST_TEXTS_S = (10_000, 100_000), 8.0
WORDS = [
    "shells",
    "fell",
    "on",
    "the",
    "upper",
    "bazaar",
    "near",
    "mosque",
    "school",
    "house",
    "burnt",
    "three",
    "men",
    "goats",
    "herd",
    "road",
    "bridge",
    "culvert",
    "smoke",
    "rose",
    "north",
    "south",
    "ridge",
    "village",
    "gate",
    "closed",
    "trucks",
    "waiting",
    "drone",
    "seen",
    "over",
    "hill",
    "firing",
    "from",
    "mortar",
    "rounds",
    "landed",
]
# Least F1 by pairs.
REGIMES: dict[str, tuple[Regime, float]] = {
    "as usual": (USUAL, 0.96),
    "hot": (Regime(), 0.96),
    "another line and mix": (Regime(line=9, mix=OTHER_MIX), 0.96),
    "sigma said half": (Regime(said=0.5), 0.82),
    "sigma said twice": (Regime(said=2.0), 0.82),
    "parties repeat up to six times": (Regime(repeats=6), 0.975),
}
ABUSES = {
    "nothing": USUAL,
    "flooding": replace(USUAL, abuse="flooding"),
    "bridging": replace(USUAL, abuse="bridging"),
    "vague": replace(USUAL, abuse="vague"),
    "repeats": replace(USUAL, repeats=6),
}
MOST_BIAS, MOST_APART = 2.0, 1.0  # percent, and points between the parties
# Every vector unit that NumPy may dispatch to.
FEATURES = "AVX2 FMA3 AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL AVX512_SPR X86_V3 X86_V4"


def rows(with_peers: bool) -> Iterator[Row]:
    """Every row of the family."""
    for size in SIZES:
        yield from _speed(size, with_peers)
    yield from _texts()
    for name, (regime, least) in REGIMES.items():
        yield _truth(name, regime, least)
    for name, regime in ABUSES.items():
        yield from _bias(name, regime)
    yield _churn()
    yield _one_partition()


def _speed(size: int, with_peers: bool) -> Iterator[Row]:
    """CPU seconds to fuse from columns, memory of the whole process."""
    with tempfile.TemporaryDirectory() as folder:
        table, truth = Path(folder, "year.csv"), Path(folder, "truth.npy")
        text, true = year(size, SEED + 3, USUAL)
        table.write_text(text)
        np.save(truth, np.array([true[f"r{k}"] for k in range(len(true))]))
        del text, true
        found = {"numpy": peers.fusion_run("numpy", table, truth, own=not with_peers)}
        if with_peers:
            found |= {way: peers.fusion_run(way, table, truth) for way in ("numba", *RIVALS)}
    for way, least in (("numpy", NO_SLOWER), ("numba", FASTER)):
        name = f"{size:,} reports fused, {way}"
        if not with_peers:
            yield Row(name=name, family=FAMILY, skipped="Splink and numba are measured with PEERS=1")
            continue
        mine, other = found[way], found["splink"]
        yield Row(
            name=name,
            family=FAMILY,
            value=round(size / mine["cpu"], 1),
            unit="per CPU second",
            reference=round(size / other["cpu"], 1),
            reference_name="Splink 5",
            ratio=round(other["cpu"] / mine["cpu"], 3),
            goal=least,
            ok=other["cpu"] / mine["cpu"] >= least,
            note=f"{_told(mine)}; Splink {_told(other)}; DBSCAN {_told(found['dbscan'])}; "
            f"components {_told(found['components'])}",
        )
    yield below(f"memory for {size:,} reports", FAMILY, [found["numpy"]["mb"]], "MB", MOST_MB, digits=0)
    if size >= MILLION:
        yield _least(f"F1 by pairs, {size:,} reports", found["numpy"]["pairs"], LEAST_MILLION, "")


def _texts() -> Iterator[Row]:
    """Reports of which each has a sentence of its own, as a record has them: columns made, and fused."""
    plain = 0.0
    for size in TEXTS:
        said = _sentences(size)
        start = time.process_time()
        reports = reports_of(said)
        made, start = time.process_time() - start, time.process_time()
        found = fuse(reports, standing())
        fused = time.process_time() - start
        note = f"columns {made:.2f} s, fused {fused:.2f} s"
        ok = made + fused <= MOST_TEXTS_S
        if not plain:
            start = time.process_time()
            ok = list(plainly(reports, standing()).incident) == list(found.incident) and ok
            plain = time.process_time() - start
            note += f"; pair by pair {plain:.2f} s, the same partition"
        name = f"{size:,} reports with texts, NumPy"
        yield Row(
            name=name,
            family=FAMILY,
            value=round(made + fused, 2),
            unit="s CPU",
            goal=MOST_TEXTS_S,
            ok=ok,
            note=note,
        )


def _sentences(size: int) -> list[Said]:
    reports = read_csv(year(size, SEED + 3, USUAL)[0].encode(), "year.csv").reports
    drawn = random.Random(f"texts{size}")
    return [
        Said(
            id=reports.ids[k],
            lat_e7=reports.lat[k],
            lon_e7=reports.lon[k],
            time_s=reports.time[k],
            source=CLASSES[reports.source[k]],
            sigma_m=reports.sigma_m[k],
            sigma_s=reports.sigma_s[k],
            act=ACTS[reports.act[k]],
            origin=reports.named[reports.origins[k]],
            lang=drawn.choice(("en", "ps", "prs")),
            text=" ".join(drawn.choices(WORDS, k=drawn.randrange(8, 26))) + f" {k}",
            media=(f"{k:064x}",) if drawn.random() < 0.2 else (),
        )
        for k in range(len(reports))
    ]


def _told(found: dict[str, float]) -> str:
    seconds = f"{found['cpu']:.2f} s CPU, {found['wall']:.2f} s wall"
    return f"{seconds}, {found['mb']:.0f} MB, F1 {found['pairs']:.3f} and {found['b_cubed']:.3f}"


def _fused(text: str) -> tuple[Reports, dict[str, str]]:
    reports = read_csv(text.encode(), "year.csv").reports
    return reports, dict(zip(reports.ids, names(reports, fuse(reports, calibrate(reports))), strict=True))


def _truth(name: str, regime: Regime, least: float) -> Row:
    text, truth = year(YEAR, SEED, regime)
    _, found = _fused(text)
    return _least(
        f"F1 by pairs, {name}", pairwise_f1(truth, found), least, f"B-cubed {b_cubed_f1(truth, found):.4f}"
    )


def _least(name: str, value: float, least: float, note: str) -> Row:
    return Row(
        name=name,
        family=FAMILY,
        value=round(value, 4),
        unit="higher is better",
        goal=least,
        ok=value >= least,
        note=note,
    )


def _bias(name: str, regime: Regime) -> Iterator[Row]:
    """How many incidents a party is found to tell of, beside how many it did, when the first party does this."""
    text, truth = year(YEAR, SEED, regime)
    reports, found = _fused(text)
    parameters = calibrate(reports)
    firm = {
        report
        for report, m, s, source in zip(
            reports.ids, reports.sigma_m, reports.sigma_s, reports.source, strict=True
        )
        if m <= parameters.precise_m and s <= parameters.precise_s and source != SATELLITE
    }
    errors = []
    for party in PARTIES:
        by = [
            report
            for report, origin in zip(reports.ids, reports.origins, strict=True)
            if reports.named[origin].startswith(party)
        ]
        # Who is vague names no incident: neither in the truth nor in what is found.
        true, said = {truth[one] for one in by if one in firm}, {found[one] for one in by if one in firm}
        errors.append(100 * (len(said) - len(true)) / len(true))
    worst, apart = max(map(abs, errors)), abs(errors[0] - errors[1])
    yield Row(
        name=f"incidents counted for a party, {name}",
        family=FAMILY,
        value=round(worst, 2),
        unit="percent of error",
        goal=MOST_BIAS,
        ok=worst <= MOST_BIAS and apart <= MOST_APART,
        note=f"{PARTIES[0]} {errors[0]:+.2f}, {PARTIES[1]} {errors[1]:+.2f}; {apart:.2f} points apart, {MOST_APART} allowed",
    )


def _churn() -> Row:
    """Reports whose incident's name changes when late ones come, of those not merged or split by them."""
    text, _ = year(YEAR // 3, SEED, USUAL)
    whole = read_csv(text.encode(), "year.csv").reports
    parameters = calibrate(whole)
    late = set(random.Random(SEED).sample(range(len(whole)), LATE))
    early = select(whole, [i for i in range(len(whole)) if i not in late])
    before = dict(zip(early.ids, names(early, fuse(early, parameters)), strict=True))
    after = dict(zip(whole.ids, names(whole, fuse(whole, parameters)), strict=True))
    changed = sum(before[report] != after[report] for report in before)
    return Row(
        name=f"reports renamed by {LATE} late ones",
        family=FAMILY,
        value=round(changed / LATE, 3),
        unit="for each late report",
        note=f"{changed} of {len(before):,}; the names of sulh fuse; the record's follow the log and stay",
    )


SCRIPT = """
import sys
from sulh.fusion.engine import calibrate, fuse, partition_digest
from sulh.fusion.reading import read_csv
reports = read_csv(sys.stdin.buffer.read(), "x").reports
print(partition_digest(reports, fuse(reports, calibrate(reports))))
"""


def _one_partition() -> Row:
    """One hash over twenty orders of arrival, and in a process without vector units."""
    text, _ = year(YEAR // 3, SEED, Regime())
    head, *lines = text.splitlines()
    digests = set()
    for seed in range(ORDERS):
        random.Random(seed).shuffle(lines)
        reports = read_csv("\n".join((head, *lines)).encode(), "x").reports
        digests.add(partition_digest(reports, fuse(reports, calibrate(reports))))
    source = str(Path(__file__).parents[1] / "src")
    plain = {**os.environ, "PYTHONPATH": source, "PYTHONHASHSEED": "7", "NPY_DISABLE_CPU_FEATURES": FEATURES}
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SCRIPT],
        env=plain,
        input=text.encode(),
        capture_output=True,
        check=True,
    )
    digests.add(done.stdout.decode().strip())
    return Row(
        name=f"partitions of {ORDERS} orders, and without vectors",
        family=FAMILY,
        value=len(digests),
        unit="different hashes",
        goal=1,
        ok=len(digests) == 1,
    )
