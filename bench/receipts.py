# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Receipts and certificates in Python: how long one check takes, without the start of a program."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

from bench.measure import ROUNDS, Row, below
from sulh.exhibits import certificates, portable

FAMILY = "verify"
VECTORS = Path(__file__).parent.parent / "tests/vectors/trust"
GOAL_MS = 50.0
TIMES = 50


def rows(_with_peers: bool) -> Iterator[Row]:
    """A receipt with four Ed25519 lines, one with ML-DSA-44 lines, the longest certificate."""
    charters = {row["file"]: row["charter"] for row in json.loads((VECTORS / "vectors.json").read_bytes())}
    for name, file in (
        ("receipt, Python", "good.json"),
        ("receipt with ML-DSA-44, Python", "ml-dsa-both.json"),
        ("certificate, Python", "inadmissible-duplicate.json"),
    ):
        data = (VECTORS / file).read_bytes()
        judge = certificates.check if certificates.is_certificate(data) else portable.check
        judge(data, charters[file])
        took = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            for _ in range(TIMES):
                judge(data, charters[file])
            took.append((time.perf_counter() - start) * 1_000 / TIMES)
        yield below(name, FAMILY, took, "ms", GOAL_MS, note=f"{file}: {len(data):,} bytes")
