# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""One way to fuse one table, in a process of its own: prints seconds, memory and F1 as JSON.

    fusion_run.py numpy|numba|dbscan|components|splink TABLE.csv TRUTH.npy

All read the table by sulh's reader; then each fuses from columns in memory. What only happens once to a program
(imports, compiling) is done before the clock starts.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from sulh.fusion import engine
from sulh.fusion.reading import read_csv
from sulh.fusion.reports import Reports, select

NEAR_M, NEAR_S, EARTH_M = 5_000, 21_600, 6_371_000
Labels = Any
_once: dict[str, Any] = {}


def ours(reports: Reports) -> Labels:
    return np.array(engine.fuse(reports, engine.calibrate(reports)).incident, dtype=np.int64)


def numba_first(reports: Reports) -> None:
    """Loads and compiles the loops."""
    few = engine.MANY
    engine.MANY = 0
    ours(select(reports, range(min(len(reports), 600))))
    engine.MANY = few if len(reports) > few else 0


def points(reports: Reports) -> Any:
    """Places and times in units of what is near."""
    lat, lon = np.radians(np.array(reports.lat) / 1e7), np.radians(np.array(reports.lon) / 1e7)
    unit = EARTH_M / NEAR_M
    place = (np.cos(lat) * np.cos(lon) * unit, np.cos(lat) * np.sin(lon) * unit, np.sin(lat) * unit)
    return np.column_stack((*place, np.array(reports.time) / NEAR_S))


def dbscan(reports: Reports) -> Labels:
    cluster = _once["sklearn.cluster"]
    return cluster.DBSCAN(eps=1, min_samples=1, algorithm="kd_tree").fit(points(reports)).labels_


def components(reports: Reports) -> Labels:
    """Whatever lies within 5 km and 6 h, and so on along the chain: a tree of places, then scipy's components."""
    at = points(reports)
    pairs = _once["scipy.spatial"].cKDTree(at).query_pairs(2**0.5, output_type="ndarray")
    one, two = at[pairs[:, 0]], at[pairs[:, 1]]
    near = (((one[:, :3] - two[:, :3]) ** 2).sum(axis=1) <= 1) & (abs(one[:, 3] - two[:, 3]) <= 1)
    i, j = pairs[near].T
    matrix = _once["scipy.sparse"].coo_matrix((np.ones(len(i)), (i, j)), shape=(len(at), len(at)))
    return _once["scipy.sparse.csgraph"].connected_components(matrix, directed=False)[1]


def splink(reports: Reports) -> Labels:
    """Splink 5 on DuckDB: blocks of 0.15 degree and 12 h in two grids, trained by expectation maximisation."""
    lib, comparisons, levels = (
        _once["splink"],
        _once["splink.comparison_library"],
        _once["splink.comparison_level_library"],
    )
    lat, lon, moment = np.array(reports.lat) / 1e7, np.array(reports.lon) / 1e7, np.array(reports.time)
    columns = {"unique_id": np.arange(len(reports)), "lat": lat, "lon": lon, "t": moment}
    columns["act"] = np.array(reports.act)
    for k in (0, 1):
        cell = np.floor(lat / 0.15 + k / 2) * 100_000 + np.floor(lon / 0.15 + k / 2)
        columns[f"c{k}"], columns[f"s{k}"] = cell.astype(np.int64), (moment + 21_600 * k) // 43_200
    within = [levels.CustomLevel(f"abs(t_l - t_r) <= {s}") for s in (3_600, 10_800, 28_800)]
    times = comparisons.CustomComparison(
        output_column_name="t", comparison_levels=[levels.NullLevel("t"), *within, levels.ElseLevel()]
    )
    settings = lib.SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[
            lib.block_on(f"c{a}", f"s{b}") for a in (0, 1) for b in (0, 1)
        ],
        comparisons=[
            comparisons.DistanceInKMAtThresholds("lat", "lon", [1, 3, 8]),
            times,
            comparisons.ExactMatch("act"),
        ],
    )
    linker = lib.Linker(lib.DuckDBAPI().register(_once["pyarrow"].table(columns)), settings, log_level=40)
    block = lib.block_on("c0", "s0")
    linker.training.estimate_probability_two_random_records_match([block], recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    linker.training.estimate_parameters_using_expectation_maximisation(block)
    pairs = linker.inference.predict(threshold_match_probability=0.5)
    found = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, 0.9).as_pyarrow_table()
    labels = np.empty(len(reports), dtype=np.int64)
    labels[found["unique_id"].to_numpy()] = found["cluster_id"].to_numpy()
    return labels


WAYS: dict[str, tuple[Callable[[Reports], Labels], tuple[str, ...]]] = {
    "numpy": (ours, ()),
    "numba": (ours, ("numba",)),
    "dbscan": (dbscan, ("sklearn.cluster",)),
    "components": (components, ("scipy.spatial", "scipy.sparse", "scipy.sparse.csgraph")),
    "splink": (
        splink,
        ("splink", "splink.comparison_library", "splink.comparison_level_library", "pyarrow"),
    ),
}


def f1(truth: Labels, found: Labels) -> tuple[float, float]:
    """By pairs, and B-cubed."""
    _, true = np.unique(truth, return_inverse=True)
    _, said = np.unique(found, return_inverse=True)
    _, both, n = np.unique(true * (said.max() + 1) + said, return_inverse=True, return_counts=True)
    in_true, in_said = np.bincount(true), np.bincount(said)
    pairs = [int((c * (c - 1) // 2).sum()) for c in (n, in_true, in_said)]
    precision, recall = (n[both] / in_said[said]).mean(), (n[both] / in_true[true]).mean()
    return 2 * pairs[0] / max(1, pairs[1] + pairs[2]), float(2 * precision * recall / (precision + recall))


def main() -> None:
    way, modules = WAYS[sys.argv[1]]
    for name in modules:
        _once[name] = import_module(name)
    start = time.process_time()
    reports = read_csv(Path(sys.argv[2]).read_bytes(), "year.csv").reports
    read = time.process_time() - start
    if sys.argv[1] == "numba":
        numba_first(reports)
    elif sys.argv[1] == "numpy":
        engine.MANY = len(reports) + 1
    cpu, wall = time.process_time(), time.perf_counter()
    labels = way(reports)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    truth = np.load(sys.argv[3])[np.array([int(name[1:]) for name in reports.ids])]
    by_pairs, b_cubed = f1(truth, labels)
    found = {"read": read, "cpu": cpu, "wall": wall, "mb": memory, "pairs": by_pairs, "b_cubed": b_cubed}
    print(json.dumps(found))


if __name__ == "__main__":
    main()
