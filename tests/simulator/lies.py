# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What liars do: the host forks, rewinds, frames, appends what may not stand; parties say two things at once."""

from sulh.errors import Tampered, Unavailable
from sulh.log.store import CHECKPOINT
from tests.simulator.actors import Mirror
from tests.simulator.branch import Branch
from tests.simulator.disk import Disk
from tests.simulator.forgeries import hand_made, liar
from tests.simulator.forgeries_keys import ALL_FORGED, NEVER_COUNTS
from tests.simulator.moves import Move
from tests.simulator.scene import Scene
from tests.simulator.watching import Careless, Watcher

MAX_FORKS = 2


def append(scene: Scene) -> str:
    """The host appends, past its own door, what may not stand."""
    forge = scene.random.choice(ALL_FORGED)
    scene.main.append(forge(scene))
    scene.main.catch_up()
    if forge in NEVER_COUNTS and not scene.main.verdicts[-1]:
        raise AssertionError(f"{forge.__name__} counts")
    scene.seen[forge.__name__] += bool(scene.main.verdicts[-1])
    return f"the host appends: {forge.__name__}"


def knock(scene: Scene) -> str:
    """Somebody brings the same things to the door."""
    forge = scene.random.choice(ALL_FORGED)
    scene.bring([forge(scene)])
    return f"at the door: {forge.__name__}"


def frame(scene: Scene) -> str:
    """The host answers no honest statement, waits for the next ones, and appends them in the order it likes."""
    held = [said for voice in scene.voices.values() for said in voice.unsent if voice.honest]
    scene.random.shuffle(held)
    for said in held[:3]:
        scene.main.append(said.leaf)
    scene.wire = [said for said in scene.wire if said not in held[:3]]
    return f"the host appends {len(held[:3])} that it pretends not to have"


def equivocate(scene: Scene) -> str:
    """A dishonest key signs two statements with one number and sends both, or leaves a wide gap."""
    voice = liar(scene)
    jump = scene.random.choice((1, 1, 1, 9))
    pair = [hand_made(scene, voice, jump=jump, text=text) for text in ("yes", "no")]
    voice.speaker._position.advance(voice.speaker._position.last()[0] + jump, pair[0].id, b"")
    scene.random.shuffle(pair)
    scene.wire += pair[: scene.random.randint(1, 2)]
    return f"{voice.name} says two things under one number"


# Two histories.


def _second_history(scene: Scene, disk: Disk) -> Branch:
    branch = scene.main.fork(disk, f"fork {len(scene.branches)}")
    scene.branches.append(branch)
    honest = [said.leaf for voice in scene.voices.values() for said in voice.unsent if voice.honest]
    scene.random.shuffle(honest)
    others = [hand_made(scene, liar(scene), jump=1, text=f"only in {branch.name}").leaf]
    scene.bring([*honest, *others][: scene.random.randint(1, 4)], branch=branch, lost=True)
    said = scene.head(branch, [], scene.clock())
    scene.bring([said.leaf], branch=branch, lost=True)
    branch.host.publish()
    return branch


def fork(scene: Scene) -> str:
    """From its disk as it is, or from an old copy, the host grows a second history and shows it to somebody."""
    if len(scene.branches) <= MAX_FORKS:
        old = scene.backups and scene.random.random() < 0.6
        disk = scene.random.choice(scene.backups).copy() if old else scene.main.disk.copy()
        _second_history(scene, disk)
    return _turn(scene, scene.random.choice(scene.branches))


def _turn(scene: Scene, branch: Branch) -> str:
    mirror = scene.random.choice(scene.mirrors)
    mirror.view.source, mirror.view.answer = branch.disk.store, None
    scene.sync(mirror)
    if scene.cosigners and scene.random.random() < 0.5:
        scene.cosign(branch, scene.random.choice(scene.cosigners))
    return f"{mirror.name} is shown {branch.name}"


def twins(scene: Scene) -> str:
    """Two heads of one size: a cosigner that has signed one refuses the other, and keeps both."""
    if len(scene.branches) > MAX_FORKS:
        return "no more second histories"
    twin = scene.main.fork(scene.main.disk.copy(), f"twin {len(scene.branches)}")
    scene.branches.append(twin)
    for branch in (scene.main, twin):
        branch.append(hand_made(scene, liar(scene), text=f"only in {branch.name}").leaf)
    kept = 0
    for watcher in scene.cosigners:
        first = scene.cosign(scene.main, watcher)
        second = scene.cosign(twin, watcher)
        if isinstance(watcher, Watcher) and first is not None:
            if second is not None:
                raise AssertionError(f"cosigner {watcher.org} signs two heads of one size")
            kept += watcher.convicts()
    scene.seen["twin heads"] += kept
    return f"two heads of one size; {kept} cosigners keep both"


def mend(scene: Scene) -> str:
    """Everybody is shown the main history again, and honest answers."""
    for mirror in scene.mirrors:
        mirror.view.source, mirror.view.answer = scene.main.disk.store, None
        scene.sync(mirror)
    return "everybody is shown the main history"


def false_answer(scene: Scene) -> str:
    """One reader gets an old checkpoint, or one file with a flipped bit, or a cut one, or none for now."""
    mirror: Mirror = scene.random.choice(scene.mirrors)
    store = mirror.view.source
    old = scene.random.choice(scene.backups).store.get(CHECKPOINT) if scene.backups else b""
    path = scene.random.choice([p for p in store.list() if "policy" not in p])
    how, at = scene.random.choice(("old", "bit", "cut", "late")), scene.random.randrange(10_000)

    def answer(asked: str, data: bytes) -> bytes:
        if how == "old":
            return old if old and asked == CHECKPOINT else data
        if asked != path or not data:
            return data
        if how == "late":
            raise Unavailable("no_answer", "no answer; try again in {after_seconds} s")
        changed = bytearray(data)
        changed[at % len(data)] ^= 1 + at % 255
        return bytes(changed) if how == "bit" else data[: at % len(data)]

    mirror.view.answer = answer
    scene.sync(mirror)
    if scene.random.random() < 0.7:
        mirror.view.answer = None
        scene.sync(mirror)
    return f"{mirror.name} is answered falsely ({how} {path})"


def restore_backup(scene: Scene) -> str:
    """An old journal beside newer files: the host must not come up, since it would sign a fork."""
    if not scene.backups:
        return "no backup to restore"
    disk, old = scene.main.disk, scene.random.choice(scene.backups)
    mixed = disk.copy()
    mixed.journal.take_from(old.journal)
    stale = len(scene.main.published()) > old.journal.size
    try:
        scene.main.fork(mixed, "restored")
        came_up = True
    except Tampered:
        came_up = False
    if stale and came_up:
        raise AssertionError("the host came up on a journal older than its checkpoint")
    return f"an old journal is put beside the files: {'it fits' if came_up else 'the host stays down'}"


def skew(scene: Scene) -> str:
    """The host's clock and the lying cosigner's go where they like."""
    scene.host_skew = scene.random.choice((0, 0, -700, -4, 3, 400))
    for cosigner in scene.cosigners:
        if isinstance(cosigner, Careless):
            cosigner.lead = scene.random.choice((-9_000_000, -600, 0, 240, 9_000_000))
    return f"the host's clock is {scene.host_skew} minutes off"


LIES: tuple[tuple[int, Move], ...] = (
    (12, append),
    (6, knock),
    (3, frame),
    (4, equivocate),
    (3, fork),
    (2, twins),
    (2, mend),
    (3, false_answer),
    (1, restore_backup),
    (2, skew),
)
