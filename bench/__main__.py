# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`make bench [ONLY=family] [PEERS=1]`: measures, prints a table, writes bench/results.json."""

from __future__ import annotations

import json
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench import (
    cases,
    compliance,
    console,
    foresee,
    fusion,
    live,
    log,
    network,
    places,
    receipts,
    recompute,
    trust,
    verify,
)
from bench.measure import Row, table


def _verifiers(with_peers: bool) -> Iterator[Row]:
    """One receipt in every verifier: Python, Go, the page."""
    yield from receipts.rows(with_peers)
    yield from verify.rows(with_peers)


FAMILIES: dict[str, Callable[[bool], Iterator[Row]]] = {
    "log": log.rows,
    "recompute": recompute.rows,
    "cases": cases.rows,
    "compliance": compliance.rows,
    "console": console.rows,
    "trust": trust.rows,
    "places": places.rows,
    "foresee": foresee.rows,
    "fusion": fusion.rows,
    "live": live.rows,
    "network": network.rows,
    "verify": _verifiers,
}
RESULTS = Path(__file__).parent / "results.json"


def main() -> int:
    """Run one family or all; 1 when the family asked for is none."""
    only = os.environ.get("ONLY", "")
    if only and only not in FAMILIES:
        print(f"the families are {', '.join(FAMILIES)}; {only} is none", file=sys.stderr)
        return 1
    with_peers = os.environ.get("PEERS", "") not in ("", "0")
    found: list[Row] = []
    for name, rows in FAMILIES.items():
        if only in ("", name):
            started = time.monotonic()
            for row in rows(with_peers):
                found.append(row)
                print(table([row]).splitlines()[-1], file=sys.stderr, flush=True)
            print(f"{name}: {time.monotonic() - started:.0f} s", file=sys.stderr)
    RESULTS.write_text(json.dumps([row.plain() for row in found], indent=1) + "\n")
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    print(f"{platform.machine()}, {os.cpu_count()} cores, load {load}, Python {platform.python_version()}")
    print(table(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
