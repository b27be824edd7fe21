# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""An interval holds what it claims to: frequencies on seeds that it has never seen lie within it."""

import sys
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from sulh.foresee.estimate import MANY, Foreseen, Share, foresee, share, student, wilson
from sulh.foresee.plan import Plan, read_plan
from sulh.intake.agreement import read_agreement
from tests.foresee.ground import SECTOR, WATCHED, agreement, by_label, foreseen, plan

FOLDER = Path(__file__).parents[2] / "examples/agreements"
THIN = SECTOR + (
    "patrols: [{label: walk, sector: all, by: stork, per_day: 1, minutes: 480}]\n"
    "sensors: [{label: ears, sector: all, by: heron, kind: acoustic, at: ['30.05', '170.00'], available: 500}]\n"
    "access: [{sector: all, denial: 400}]\n"
)
Found = dict[str, Foreseen]


def shares(found: Found) -> dict[tuple[str, str], Share]:
    """Every share that could have been another: what nobody can see is no guess."""
    return {
        (label, name): part
        for label, one in found.items()
        for name in ("seen", "located", "attributed")
        if one.question.why is None and (part := getattr(one, name)) is not None
    }


def held(truth: Found, tries: list[Found]) -> Counter[bool]:
    """How many of the intervals hold the frequency of the long run."""
    long_run = shares(truth)
    return Counter(
        part.low * long_run[key].of <= long_run[key].count * MANY <= part.high * long_run[key].of
        for one in tries
        for key, part in shares(one).items()
    )


def test_planted_frequencies_of_unseen_seeds_lie_within_the_interval() -> None:
    found: Counter[bool] = Counter()
    for text in (WATCHED, THIN):
        truth = foreseen(text, months=100, seed="the long run")
        found += held(truth, [foreseen(text, months=12, seed=f"try {n}") for n in range(5)])
    assert found.total() > 150
    assert found[True] * 100 >= 93 * found.total(), found


@pytest.mark.soak
@pytest.mark.parametrize("name", ["measures", "harbour", "corridor", "ground", "thin"])
def test_in_the_long_run_ninety_three_of_a_hundred_intervals_hold(name: str) -> None:
    ours = name in ("ground", "thin")
    read = agreement() if ours else read_agreement((FOLDER / f"{name}.yaml").read_bytes(), name)
    coverage = coverage_of(name)
    truth = by_label(foresee(read, coverage, seed="the long run", months=2_000, levers=False))
    tries = [by_label(foresee(read, coverage, seed=f"try {n}", months=30, levers=False)) for n in range(60)]
    found = held(truth, tries)
    sys.stdout.write(f"{name}: {found[True]} of {found.total()} intervals hold the long run's frequency\n")
    assert found[True] * 100 >= 93 * found.total(), found


PORT = """\
name: Port
sectors:
  - label: port
    vertices: [["30.98", "-42.02"], ["30.98", "-41.92"], ["31.07", "-41.92"], ["31.07", "-42.02"]]
posts: [{label: quay, sector: port, by: heron, at: ["31.02", "-41.97"], hours: ["06:00-18:00"]}]
patrols: [{label: walk, sector: port, by: stork, per_day: 1, minutes: 240}]
access: [{sector: port, denial: 300}]
desk: 3
"""


def coverage_of(name: str) -> Plan:
    """A plan for an example."""
    ours = {"harbour": PORT, "ground": WATCHED, "thin": THIN}
    if name in ours:
        return plan(ours[name])
    file = {"measures": "plan.yaml", "corridor": "plan-corridor.yaml"}[name]
    return read_plan((FOLDER / file).read_bytes(), file)


def test_a_share_with_an_interval_of_independent_tries_is_the_textbooks() -> None:
    # 15 of 50: 0.1910 to 0.4375 (Newcombe 1998, method 3, whose z is 1.959964).
    low, high = wilson(15, 50)
    assert (low // 1_000, -(-high // 1_000)) == (191, 438)
    assert wilson(0, 20)[0] == 0 and 160_000 < wilson(0, 20)[1] < 162_000
    assert wilson(20, 20)[1] == MANY


def test_students_t_is_the_tables() -> None:
    for freedom, thousandths in ((9, 2_262), (19, 2_093), (99, 1_984), (9_999, 1_960)):
        top, below = student(freedom)
        assert (thousandths - 5) ** 2 * below <= top * 1_000_000 <= (thousandths + 5) ** 2 * below


def test_months_that_are_alike_in_themselves_are_worth_less() -> None:
    apart, alike = share([5] * 20, 10), share([0, 10] * 10, 10)
    assert apart.count == alike.count == 100
    assert alike.high - alike.low > 2 * (apart.high - apart.low)
    assert (share([0] * 20, 10).low, share([10] * 20, 10).high) == (0, MANY)
    assert share([0] * 20, 10).high == wilson(0, 20, square=student(19))[1], (
        "where none was seen, months are what is counted"
    )


def test_an_interval_always_holds_its_own_share() -> None:
    rng = Random(6)
    for _ in range(500):
        months = [rng.randrange(0, 11) for _ in range(rng.randrange(2, 40))]
        part = share(months, 10)
        assert part.low * part.of <= part.count * MANY <= part.high * part.of
