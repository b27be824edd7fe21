# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Fusion: how true on years that set no parameter, and how fast, beside plain components within 5 km and 6 h.

python -m bench.fusion COUNT [SEED] [REGIME]     one line: F1 of both, CPU seconds, memory
"""

from __future__ import annotations

import importlib
import resource
import sys
import time
from typing import Any

import msgspec
import numpy as np

from bench.fusion_world import OTHER_MIX, Regime, b_cubed_f1, pairwise_f1, year
from sulh.fusion.arrays import Scores
from sulh.fusion.engine import calibrate, fuse, names, partition_digest
from sulh.fusion.parameters import Parameters
from sulh.fusion.reading import read_csv
from sulh.fusion.reports import Reports

REGIMES = {
    "usual": Regime(),
    "other": Regime(line=9, mix=OTHER_MIX),
    "half": Regime(said=0.5),
    "twice": Regime(said=2.0),
    "repeats": Regime(repeats=6),
}
EARTH_M = 6_371_000
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


def _sklearn() -> Any:
    """scikit-learn's clusters, or None; it takes seconds to load, which are not DBSCAN's."""
    try:
        return importlib.import_module("sklearn.cluster")
    except ImportError:
        return None


def dbscan(reports: Reports) -> list[int] | None:
    """scikit-learn's clusters in the space of places and times; None where it is not installed."""
    cluster = _sklearn()
    if cluster is None:
        return None
    lat, lon = np.radians(np.array(reports.lat) / 1e7), np.radians(np.array(reports.lon) / 1e7)
    unit = EARTH_M / NEAR_M
    place = (np.cos(lat) * np.cos(lon) * unit, np.cos(lat) * np.sin(lon) * unit, np.sin(lat) * unit)
    points = np.column_stack((*place, np.array(reports.time) / NEAR_S))
    labels: list[int] = cluster.DBSCAN(eps=1, min_samples=1, algorithm="kd_tree").fit(points).labels_.tolist()
    return labels


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
    _sklearn()
    for name in ("components", "DBSCAN"):
        start = time.process_time()
        labels = components(reports, parameters) if name == "components" else dbscan(reports)
        took = time.process_time() - start
        if labels is not None:
            other = dict(zip(reports.ids, map(str, labels), strict=True))
            figures = f"pairs {pairwise_f1(truth, other):.4f}, B-cubed {b_cubed_f1(truth, other):.4f}"
            print(f"  {name}: {figures}, {took:.1f} s CPU")
    return 0


if __name__ == "__main__":
    sys.exit(main())
