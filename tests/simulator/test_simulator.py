# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Seeds of lies and weather; a seed that finds something prints the line that plays it again.

SULH_SEEDS=1000 pytest tests/simulator     more seeds          SULH_SEED=17 pytest …     that one alone
"""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import pytest

from tests.simulator.forgeries_keys import NEVER_COUNTS
from tests.simulator.invariants import INVARIANTS
from tests.simulator.lies import mend
from tests.simulator.lies_host import restore_disk
from tests.simulator.memory import Memory
from tests.simulator.moves import backup, deliver, head, say
from tests.simulator.planted import PLANTED, Plant, chains_are_not_checked
from tests.simulator.planted_keys import KEY_PLANTS
from tests.simulator.planted_seals import MORE_PLANTS, SEAL_PLANTS
from tests.simulator.scene import SEALED_EVERY, Scene
from tests.simulator.simulator import ENOUGH, Found, Played, replay_line, seeds, simulate

ROOT = Path(__file__).parents[2]
# Set in the child of the test that plays a seed again: it has the same bug planted.
PLANT_HERE = "SULH_SIMULATOR_PLANT"
# Where a planted bug was found last and the seeds before it find nothing: looked at first, to save time.
LOOK_FIRST = {
    "chains_are_not_checked": 1,
    "readers_take_a_rewind": 1,
    "heads_are_not_compared": 2,
    "the_old_key_lives_on": 2,
    "a_scope_is_decoration": 5,
    "a_contest_is_forgotten": 10,
    "half_a_quorum_decides": 1,
    "gaps_are_not_capped": 17,
    "cosigners_keep_no_proof": 1,
    "a_relay_forgets": 2,
    "a_rotation_needs_no_proof": 3,
    "a_device_grants_devices": 3,
    "anybody_of_the_house_revokes": 11,
    "unknown_rules_are_guessed": 8,
    "a_stranger_explains": 2,
    "cosigners_sign_anything": 1,
    "a_head_is_judged_by_todays_policy": 7,
    "blobs_are_not_hashed": 10,
    "what_was_opened_counts_again_when_told": 9,
    "an_author_is_judged_by_todays_keys": 19,
    "wraps_are_older_than_their_entry": 9,
    "anybody_wraps": 29,
    "what_was_told_counts_again_when_sealed": 14,
    "any_text_is_a_disclosure": 14,
    "a_new_wrapping_is_forgotten": 9,
    "a_retraction_stays_behind": 49,
    "one_inside_counts_in_each_seal": 9,
    "a_seal_may_show_its_inside": 9,
    "notice_runs_from_the_first_word": 34,
    "a_snapshot_forgets_what_was_told": 34,
}
# The seeds in which things are sealed.
SEALED = range(SEALED_EVERY - 1, ENOUGH, SEALED_EVERY)
# Lies that leave no entry, as the scene counts those that were seen.
UNWRITTEN = (
    "false refusal",
    "spoilt blob",
    "old program",
    "withheld",
    "twin heads",
    "spoilt seal",
    "shredded",
)


@lru_cache(maxsize=ENOUGH)
def played(seed: int) -> Played:
    """One ordinary run; several tests look at it."""
    return simulate(seed)


@pytest.mark.parametrize("seed", seeds())
def test_a_seed_finds_nothing(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    if PLANT_HERE in os.environ:
        chains_are_not_checked(monkeypatch)
        simulate(seed)
    else:
        played(seed)


def first_found(look_first: int = 0, among: Sequence[int] = ()) -> Found | None:
    """Of the ordinary seeds (or some), the one to look at first or else the first that finds something."""
    for seed in (look_first, *(among or range(ENOUGH))):
        try:
            simulate(seed)
        except Found as found:
            return found
    return None


@pytest.mark.parametrize("plant", PLANTED + KEY_PLANTS, ids=lambda plant: plant.__name__)
def test_a_planted_bug_is_found_within_the_ordinary_seeds(
    plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)
    found = first_found(LOOK_FIRST.get(plant.__name__, 0))
    assert found is not None, f"{ENOUGH} seeds do not see that {plant.__doc__}"
    assert str(found).endswith(f"again: {replay_line(found.seed)}")


@pytest.mark.parametrize(
    "plant",
    SEAL_PLANTS + (MORE_PLANTS if "SULH_SEEDS" in os.environ else ()),
    ids=lambda plant: plant.__name__,
)
def test_a_bug_planted_into_seals_is_found_within_the_sealed_seeds(
    plant: Plant, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)
    among = SEALED if plant in SEAL_PLANTS else range(SEALED[0], 4 * ENOUGH, SEALED_EVERY)
    found = first_found(LOOK_FIRST.get(plant.__name__, among[0]), among)
    assert found is not None, f"{len(among)} seeds do not see that {plant.__doc__}"


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
    assert simulate(4) == played(4)
    assert played(4).digest != played(9).digest


def test_the_seeds_lie_enough() -> None:
    """What never happens tests nothing: forks are shown, evidence is kept, entries are void, hosts die."""
    runs = [played(seed) for seed in range(ENOUGH)]
    story = " ".join(line for one in runs for line in one.story)
    assert sum(one.forks for one in runs) > 25
    assert sum(one.evidence for one in runs) > 50
    assert sum(one.voids for one in runs) > 120
    for part in (
        "dies at write",
        "is full at write",
        "is answered falsely",
        "pretends not to have",
        "snapshot",
        "rotate the host's key",
        "/root",
        "until",
        "contested from",
        "for the later rules",
        "cosigns",
        "is overtaken by its own statement",
        "a head waits",
        "1 blobs back",
        "says it lacks the rules",
        "the audit finds",
        "the audit names the changed blob",
        "spoilt: seal_commit",
        "seals a field to",
        "and loses the old one",
        "wraps again for",
        "ciphertexts arrive",
        "seals are disputed",
        "the outside of a seal shows something",
        "has a new key to seal with",
        "(TLP:CLEAR)",
        "is replaced; ",
        "takes back a statement of",
    ):
        assert part in story, part


def test_every_kind_of_lie_is_told_and_seen() -> None:
    """Each forged entry was void where it stood, and each lie without an entry was seen by whom it was told."""
    seen = sum((played(seed).seen for seed in range(ENOUGH)), Counter[str]())
    for lie in (*UNWRITTEN, *(forge.__name__ for forge in NEVER_COUNTS)):
        assert seen[lie] > 0, lie


def test_an_old_disk_that_is_put_back_is_seen_by_whoever_saw_more(tmp_path: Path) -> None:
    """Too seldom told for the ordinary seeds to be sure of it."""
    scene = Scene(0, tmp_path)
    backup(scene)
    for _ in range(3):
        for move in (say, deliver, head):
            move(scene)
    mend(scene)
    restore_disk(scene)
    assert scene.seen["old disk"] > 0


def test_every_invariant_says_what_must_hold(tmp_path: Path) -> None:
    scene, memory = Scene(0, tmp_path), Memory()
    for invariant in INVARIANTS:
        assert (invariant.__doc__ or "").strip().endswith(".")
        invariant(scene, memory)
