# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The folds of incidents and cases against plain rules, over seeds of random words; planted bugs are found.

SULH_SEEDS=1000 pytest tests/simulator/test_desk.py     more seeds
"""

import os
from collections import Counter

import pytest

from tests.simulator.desk import Desk, Differs, play
from tests.simulator.planted_desk import PLANTED, Plant

SEEDS = range(int(os.environ.get("SULH_SEEDS", "25")))
# What has to have come about for the rest to mean anything.
SEEN = (
    *("about counts", "about is void", "link counts", "link is void", "link_answer is void"),
    *("tie claimed", "tie opposed", "tie waiting", "tie effective"),
    *(
        "finding counts",
        "finding is void",
        "signoff counts",
        "signoff is void",
        "reply counts",
        "reply is void",
    ),
    *("remedy counts", "remedy is void", "turn counts", "turn is void", "assent counts", "assent is void"),
)


@pytest.fixture(scope="module")
def played() -> list[Desk]:
    return [play(seed) for seed in SEEDS]


def test_the_folds_and_the_plain_rules_never_part(played: list[Desk]) -> None:
    seen = sum((desk.seen for desk in played), Counter[str]())
    assert not [one for one in SEEN if not seen[one]]
    states = Counter(one.state for desk in played for one in desk.rules.findings.values())
    assert set(states) == {"waiting", "split", "issued"}
    assert any(file.over for desk in played for file in desk.rules.cases.values())


def test_one_seed_is_one_story(played: list[Desk]) -> None:
    again = play(0)
    assert again.story == played[0].story
    rooms = ("incidents", "cases")
    assert [dict(again.table.rows.items(room)) for room in rooms] == [
        dict(played[0].table.rows.items(room)) for room in rooms
    ]


@pytest.mark.parametrize("plant", PLANTED, ids=lambda plant: plant.__name__)
def test_a_bug_planted_into_these_folds_is_found(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    for seed in SEEDS:
        try:
            play(seed)
        except Differs as found:
            assert str(found).startswith(f"seed {seed}: ")
            return
    raise AssertionError(f"{len(SEEDS)} seeds do not see that {plant.__doc__}")
