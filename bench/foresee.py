# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Foresee: months a second for the example agreement and plan, beside as plain a drawing of numbers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.measure import Row, paired
from sulh.exercise.stream import Stream
from sulh.foresee.estimate import foresee
from sulh.foresee.plan import read_plan
from sulh.intake.agreement import read_agreement

FAMILY = "foresee"
FOLDER = Path(__file__).parent.parent / "examples/agreements"
MONTHS = 20
DRAWS, UNIT = 200_000, 10_000
# Months a unit of ten thousand drawn numbers: a month of this plan draws some two thousand, and judges places.
GOAL, GOAL_LEVERS = 0.7, 0.25


def rows(_with_peers: bool) -> Iterator[Row]:
    """Without levers, and with all of them tried beside the plan itself."""
    read = read_agreement((FOLDER / "measures.yaml").read_bytes(), "measures.yaml")
    plan = read_plan((FOLDER / "plan.yaml").read_bytes(), "plan.yaml")
    for levers, goal in ((False, GOAL), (True, GOAL_LEVERS)):
        yield paired(
            f"a month foreseen{', with 9 levers' if levers else ''}",
            FAMILY,
            ours=partial(foresee, read, plan, seed="bench", months=MONTHS, levers=levers),
            count=MONTHS,
            other=_draws,
            other_count=DRAWS // UNIT,
            other_name=f"{UNIT:,} numbers drawn",
            goal=goal,
            note="12 clauses, 4 of them asked, 10 breaches each; 6 watches, 3 patrols, 4 a day",
        )


def _draws() -> None:
    stream = Stream("bench", "foresee")
    for _ in range(DRAWS):
        stream.below(1_000)
