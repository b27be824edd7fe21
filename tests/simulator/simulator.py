# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The simulator: the whole mechanism in one process and memory, and everybody in it may lie.

    simulate(seed)     one history: what everybody does is drawn from the seed, and nothing else is
    Found              an invariant that fell: seed, step, story, and the line that plays it again

    scene.py        who there is           disk.py, host.py   the real host on a disk that can fail at any write
    moves*.py       honest moves, weather  lies*.py           lies; forgeries.py: entries that may not stand
    rule*.py        the rules once more    invariants*.py     what must hold after every step
    finale.py       how a seed ends: everybody is shown one history, and all of it is audited

A later room adds its actors to `scene.py`, its moves and lies to the two tuples, its invariants to the third.
"""

import os
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from unittest import mock

from sulh.statement.keys import verify
from tests.simulator.finale import FINALE
from tests.simulator.invariants import INVARIANTS
from tests.simulator.lies import LIES
from tests.simulator.lies_host import HOST_LIES
from tests.simulator.memory import Memory
from tests.simulator.moves import MOVES, Move
from tests.simulator.moves_decisions import DECISIONS
from tests.simulator.moves_keys import KEY_MOVES
from tests.simulator.moves_seals import SEAL_MOVES
from tests.simulator.scene import Scene

STEPS = 40
SEALED_STEPS = 52  # where seals are, which take several steps each to their end
SEALING = 0.7  # the share of these that is about seals
EVERYTHING = MOVES + KEY_MOVES + DECISIONS + LIES + HOST_LIES
SHARED_MEMORY = Path("/dev/shm")  # snapshots are files; where there is none the ordinary temporary folder
ENOUGH = 50  # seeds in the ordinary suite


class Found(AssertionError):
    """A seed found something: what fell, after which story, and how to see it again."""

    def __init__(self, seed: int, story: list[str], sentence: str, why: BaseException) -> None:
        lines = [f"  {number:2} {line}" for number, line in enumerate(story)]
        said = f"seed {seed}, step {len(story) - 1}: {sentence}\n{type(why).__name__}: {why}"
        super().__init__("\n".join([said, *lines, f"again: {replay_line(seed)}"]))
        self.seed = seed
        self.story = story


def replay_line(seed: int) -> str:
    """The command that plays one seed again."""
    return f"SULH_SEED={seed} pytest tests/simulator/test_simulator.py::test_a_seed_finds_nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """What a run came to: its story and the digest at its end."""

    story: tuple[str, ...]
    digest: str
    voids: int
    evidence: int
    forks: int
    seen: Counter[str]


def simulate(seed: int) -> Played:
    """Play one seed; Found when an invariant falls or anything but a declared fault comes up."""
    where = SHARED_MEMORY if SHARED_MEMORY.is_dir() else None
    with ExitStack() as stack:
        scratch = stack.enter_context(tempfile.TemporaryDirectory(prefix="sulh-simulator-", dir=where))
        # The key that seals this machine's snapshots lies with them, and not at home.
        stack.enter_context(mock.patch.dict(os.environ, {"XDG_STATE_HOME": scratch}))
        stack.enter_context(signatures_checked_once())
        try:
            scene = Scene(seed, Path(scratch))
        except Exception as why:
            raise Found(seed, ["the founding"], "the program itself fell", why) from why
        return _play(scene, SEALED_STEPS if scene.seals else STEPS)


@contextmanager
def signatures_checked_once() -> Iterator[None]:
    """Whether a key signed some bytes is a function of the bytes, and ten replicas ask it of the same ones."""
    with mock.patch("sulh.record.spoken.verify", lru_cache(maxsize=4_096)(verify)):
        yield


def _play(scene: Scene, steps: int) -> Played:
    memory, story = Memory(), list[str]()
    for _ in range(steps):
        _step(scene, memory, story, _drawn(scene))
    for move in FINALE:
        _step(scene, memory, story, move)
    main = scene.main
    watchers = [mirror.seen for mirror in scene.mirrors] + [c.seen for c in scene.cosigners]
    return Played(
        story=tuple(story),
        digest=main.truth.digest(),
        voids=sum(bool(code) for code in main.verdicts),
        evidence=sum(len(watched.evidence) for watched in watchers),
        forks=len(scene.branches) - 1,
        seen=scene.seen,
    )


def _drawn(scene: Scene) -> Move:
    sealing = scene.seals and scene.random.random() < SEALING
    moves = SEAL_MOVES if sealing else EVERYTHING
    return scene.random.choices([move for _, move in moves], [weight for weight, _ in moves])[0]


def _step(scene: Scene, memory: Memory, story: list[str], move: Move) -> None:
    scene.attempts.clear()
    scene.accounts.clear()
    scene.readings.clear()
    scene.minutes += scene.random.choice((0, 1, 2))
    story.append(f"{move.__name__} …")
    sentence = "the program itself fell"
    try:
        story[-1] = move(scene)
        scene.follow_rotations()
        for invariant in INVARIANTS:
            sentence = (invariant.__doc__ or "").strip()
            invariant(scene, memory)
    except Exception as why:
        raise Found(scene.seed, story, sentence, why) from why


def seeds(default: int = ENOUGH) -> list[int]:
    """The seeds to play: SULH_SEED alone, the first SULH_SEEDS, or the ordinary ones."""
    if "SULH_SEED" in os.environ:
        return [int(os.environ["SULH_SEED"])]
    return list(range(int(os.environ.get("SULH_SEEDS", default))))
