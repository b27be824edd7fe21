# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Fusion one report after another: what a batch costs beside how many are stored, and an explanation.

python -m bench.running STORED [SEED]     CPU milliseconds for batches of 1 and of 500, median and 99th of a hundred
"""

from __future__ import annotations

import random
import resource
import sys
import time

from bench.fusion_world import year
from sulh.fusion.engine import calibrate, fuse
from sulh.fusion.incremental import Running
from sulh.fusion.reading import read_csv
from sulh.fusion.reports import NO_LINKS, select
from sulh.readings.incidents_why import Why

BATCHES = {1: 300, 500: 40}


def main() -> int:
    """Measure one world."""
    stored = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 511
    more = sum(size * count for size, count in BATCHES.items())
    reports = read_csv(year(stored + more, seed)[0].encode(), "year.csv").reports
    order = list(range(len(reports)))
    random.Random(f"order{seed}").shuffle(order)
    parameters = calibrate(reports)
    running = Running(parameters)
    start = time.process_time()
    running.add_reports(reports, order[:stored])
    took = time.process_time() - start
    print(f"{stored:,} stored in {took:.1f} s of CPU, {took / stored * 1e6:.0f} us each", flush=True)
    at = stored
    for size, count in BATCHES.items():
        spent = []
        for _ in range(count):
            start = time.process_time()
            running.add_reports(reports, order[at : at + size])
            spent.append((time.process_time() - start) * 1_000)
            at += size
        spent.sort()
        print(
            f"  batches of {size}: median {spent[len(spent) // 2]:.1f} ms, 99th {spent[len(spent) * 99 // 100]:.1f} ms"
        )
    drawn = random.Random(f"pairs{seed}")
    ids = [reports.ids[i] for i in order[:at]]
    held = select(reports, sorted(order[:at]))
    why = Why(held, parameters, fuse(held, parameters), NO_LINKS)
    why.incident(ids[:1])
    spent = []
    for _ in range(200):
        one = drawn.choice(ids)
        near = [other for other in running.component(one) if other != one]
        other = drawn.choice(near) if near and drawn.random() < 0.8 else drawn.choice(ids)
        start = time.process_time()
        why.pair(one, other)
        why.incident([one])
        spent.append((time.process_time() - start) * 1_000)
    spent.sort()
    print(
        f"  a pair and an incident explained: median {spent[100]:.1f} ms, 99th {spent[198]:.1f} ms, most {spent[-1]:.1f} ms"
    )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"  memory {memory} MB with the generator's")
    return 0


if __name__ == "__main__":
    sys.exit(main())
