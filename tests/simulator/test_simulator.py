# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Seeds of lies and weather; a seed that finds something prints the line that plays it again.

SULH_SEEDS=1000 pytest tests/simulator     more seeds          SULH_SEED=17 pytest …     that one alone
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.simulator.invariants import INVARIANTS, Memory
from tests.simulator.planted import PLANTED, Plant, chains_are_not_checked
from tests.simulator.scene import Scene
from tests.simulator.simulator import ENOUGH, Found, Played, replay_line, seeds, simulate

ROOT = Path(__file__).parents[2]
# Set in the child of the test that plays a seed again: it has the same bug planted.
PLANT_HERE = "SULH_SIMULATOR_PLANT"


@pytest.mark.parametrize("seed", seeds())
def test_a_seed_finds_nothing(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    if PLANT_HERE in os.environ:
        chains_are_not_checked(monkeypatch)
    simulate(seed)


def first_found(limit: int = ENOUGH) -> Found | None:
    """The first of the ordinary seeds that finds something."""
    for seed in range(limit):
        try:
            simulate(seed)
        except Found as found:
            return found
    return None


@pytest.mark.parametrize("plant", PLANTED, ids=lambda plant: plant.__name__)
def test_a_planted_bug_is_found_within_the_ordinary_seeds(
    plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)
    found = first_found()
    assert found is not None, f"{ENOUGH} seeds do not see that {plant.__doc__}"
    assert str(found).endswith(f"again: {replay_line(found.seed)}")


def test_the_line_that_a_failing_seed_prints_plays_it_again(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as planted:
        chains_are_not_checked(planted)
        found = first_found()
    assert found is not None
    setting, *command = replay_line(found.seed).split()
    name, value = setting.split("=")
    environment = {**os.environ, name: value, PLANT_HERE: "1"}
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    for line in str(found).splitlines():
        assert line in done.stdout  # the same step, the same story


def test_a_seed_is_the_same_story_every_time() -> None:
    assert simulate(4) == simulate(4)
    assert simulate(4).digest != simulate(9).digest


def test_the_seeds_lie_enough() -> None:
    """What never happens tests nothing: forks are shown, evidence is kept, entries are void, hosts die."""
    played = [simulate(seed) for seed in range(2, 12)]
    story = " ".join(line for one in played for line in one.story)
    assert sum(one.forks for one in played) > 5
    assert sum(one.evidence for one in played) > 10
    assert sum(one.voids for one in played) > 50
    for part in (
        "dies at write",
        "is full at write",
        "is answered falsely",
        "pretends not to have",
        "snapshot",
    ):
        assert part in story
    assert isinstance(played[0], Played)


def test_every_invariant_says_what_must_hold() -> None:
    scene, memory = Scene(0), Memory()
    for invariant in INVARIANTS:
        assert (invariant.__doc__ or "").strip().endswith(".")
        invariant(scene, memory)
