# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Fusion: how true on years that set no parameter, and how fast, beside plain components within 5 km and 6 h.

python -m bench.fusion COUNT [SEED] [REGIME]     one line: F1 of both, CPU seconds, memory
"""

from __future__ import annotations

import resource
import sys
import time

import msgspec

from bench.fusion_world import OTHER_MIX, Regime, b_cubed_f1, pairwise_f1, year
from sulh.fusion.arrays import Scores
from sulh.fusion.engine import calibrate, fuse, names, partition_digest
from sulh.fusion.parameters import Parameters
from sulh.fusion.reports import Reports, read_csv

REGIMES = {
    "usual": Regime(),
    "other": Regime(line=9, mix=OTHER_MIX),
    "half": Regime(said=0.5),
    "twice": Regime(said=2.0),
    "repeats": Regime(repeats=6),
}
NEAR_M, NEAR_S = 5_000, 21_600


def components(reports: Reports, parameters: Parameters) -> list[int]:
    """The plain way: whatever lies within 5 km and 6 h of one another is one, and so on along the chain."""
    near = msgspec.structs.replace(
        parameters,
        threshold=-1_000_000_000,
        reach_m=NEAR_M,
        reach_s=NEAR_S,
        precise_m=100_000,
        precise_s=2_592_000,
    )
    parent = list(range(len(reports)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = i = parent[parent[i]]
        return i

    for _, one, two in Scores(reports, near).edges():
        for i, j in zip(one.tolist(), two.tolist(), strict=True):
            low, high = sorted((root(i), root(j)))
            parent[high] = low
    return [root(i) for i in range(len(reports))]


def main() -> int:
    """Measure one year."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 30_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 501
    regime = sys.argv[3] if len(sys.argv) > 3 else "usual"
    text, truth = year(count, seed, REGIMES[regime])
    data = text.encode()
    del text
    start = time.process_time()
    reports = read_csv(data, "year.csv").reports
    read = time.process_time()
    parameters = calibrate(reports)
    fused = fuse(reports, parameters)
    done = time.process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    ours = dict(zip(reports.ids, names(reports, fused), strict=True))
    line = f"{count:,} reports, seed {seed}, {regime}: pairs {pairwise_f1(truth, ours):.4f}"
    line += (
        f", B-cubed {b_cubed_f1(truth, ours):.4f}; read {read - start:.1f} s, fused {done - read:.1f} s CPU"
    )
    print(
        f"{line}, {memory} MB with the generator's; partition {partition_digest(reports, fused)[:12]}",
        flush=True,
    )
    start = time.process_time()
    plain = dict(zip(reports.ids, map(str, components(reports, parameters)), strict=True))
    took = time.process_time() - start
    print(
        f"  components: pairs {pairwise_f1(truth, plain):.4f}, B-cubed {b_cubed_f1(truth, plain):.4f}, {took:.1f} s"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
