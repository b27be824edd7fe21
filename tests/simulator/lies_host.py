# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Lies of the host that leave no entry: false refusals, an old disk put back, blobs lost or spoilt, old programs.

Each is checked where it is told: what should see it sees it, or the seed has found something.
"""

from sulh.errors import Refused, Tampered
from sulh.recompute.replay import State
from sulh.record.blobs import blob_path
from sulh.record.receipts import Refusal, open_document, refusal_for, sign
from sulh.record.ruleset import UNKNOWN_RULESET
from tests.record.world import RULESET
from tests.simulator.host import open_host
from tests.simulator.later import OLD_PROGRAM
from tests.simulator.lies import MAX_FORKS
from tests.simulator.moves import Move
from tests.simulator.reading import signed_header
from tests.simulator.scene import Scene
from tests.simulator.watching import Careless

# Reasons that, once true, stay true: the record itself must bear them out for ever.
LASTING = ("equivocation", "contradicts_prev", "duplicate", "revoked_key", "key_in_use")


def groundless(state: State, refusal: Refusal, leaf: bytes) -> bool:
    """Whether a sender's own replica finds that a lasting reason does not hold: then the host has lied."""
    if refusal.code not in LASTING:
        return False
    try:
        state.check(leaf)
    except (Refused, Tampered):
        return False
    return True


def refuse_falsely(scene: Scene) -> str:
    """The host signs a refusal of what is right, and perhaps forgets it, to frame its sender with the gap."""
    main, random = scene.main, scene.random
    main.catch_up()
    right = [
        (voice, said)
        for voice in scene.voices.values()
        if voice.honest
        for said in voice.unsent
        if not main.rules.branch().take(said.leaf) and not main.door.code(main.rules, said.leaf)
    ]
    if not right:
        return "there is nothing to refuse falsely"
    voice, said = random.choice(right)
    code = random.choice((*LASTING, "too_many_gaps"))
    false = Refused(code, "the host has its reasons")
    header, known = signed_header(said.leaf), main.rules.charter_id
    document = refusal_for(said.leaf, false, known, scene.clock(), header, said.id)
    signed = sign(document, main.host_key.key)
    if random.random() < 0.5:
        main.disk.quarantine.keep(document.key, code, said.leaf, signed, document.seq)
        main.door.keep(said.leaf)
    else:
        scene.cheated.add(document.key)
    told = open_document(signed, main.host_key.key.public)
    if not isinstance(told, Refusal):
        raise AssertionError("a refusal reads as a receipt")
    allowed = main.rules.charter.quotas.open_gaps
    few = code == "too_many_gaps" and scene.account(main, said.leaf) <= allowed
    if groundless(main.truth, told, said.leaf) or few:
        scene.seen["false refusal"] += 1
    elif code in LASTING:
        raise AssertionError(f"{voice.name} does not see that {code} is false")
    scene.told(voice, said.leaf, told)
    return f"{voice.name} is refused falsely: {code}"


def restore_disk(scene: Scene) -> str:
    """The operator puts a whole old disk back: it comes up, and whoever has seen more calls it a rewind."""
    if not scene.backups or len(scene.branches) > MAX_FORKS:
        return "no old disk to put back"
    branch = scene.main.fork(scene.random.choice(scene.backups).copy(), f"old disk {len(scene.branches)}")
    scene.branches.append(branch)
    shown, seen = len(branch.published()), 0
    for mirror in scene.mirrors:
        before, mirror.view.answer, mirror.view.source = mirror.seen.size, None, branch.disk.store
        scene.sync(mirror)
        seen += before > shown and scene.readings[-1].outcome == "Tampered"
        mirror.view.source = scene.main.disk.store
    for watcher in scene.cosigners:
        before = watcher.size
        line = scene.cosign(branch, watcher)
        if before > shown and line is not None and not isinstance(watcher, Careless):
            raise AssertionError(f"cosigner {watcher.org} signs an old disk's head")
    scene.seen["old disk"] += seen
    return f"an old disk of {shown} entries is put back; {seen} see it"


def spoil_blob(scene: Scene) -> str:
    """The host loses a recording, or a byte of it changes; whoever asks for it by name sees which."""
    store, random = scene.main.disk.store, scene.random
    names = [name for name, data in scene.blobs.items() if store._objects.get(blob_path(name)) == data]
    if not names:
        return "no blob to spoil"
    name, lost = random.choice(names), random.random() < 0.5
    if lost:
        store._objects.pop(blob_path(name))
    else:
        data = bytearray(scene.blobs[name])
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
        store._objects[blob_path(name)] = bytes(data)
    asking = [m for m in scene.mirrors if m.view.source is store and not m.view.answer and m.asks_for(name)]
    for mirror in asking[:1]:
        mirror.take_blobs([name])
        if name not in (mirror.lacks if lost else mirror.changed):
            raise AssertionError(
                f"mirror {mirror.name} does not see that a blob is {'lost' if lost else 'changed'}"
            )
        scene.seen["spoilt blob"] += 1
    return f"a blob is {'lost' if lost else 'changed'}"


def old_program(scene: Scene) -> str:
    """The host is started with a program that nobody renewed: under rules it lacks it does not come up."""
    main = scene.main
    main.host.publish()
    main.catch_up()
    knows = all(ruleset == RULESET.id for _, ruleset in main.rules.adopted)
    # Back under rules that it knows, it may go on from a snapshot that a program which knew all had sealed.
    either = not knows and main.rules.ruleset == RULESET.id
    try:
        open_host(main.disk, scene.clock, main.host_key.key, OLD_PROGRAM)
        came_up = True
    except Refused as why:
        if why.code != UNKNOWN_RULESET:
            raise
        came_up = False
    if came_up is not knows and not either:
        raise AssertionError("a host works under rules that it does not know" if came_up else "it stays down")
    scene.seen["old program"] += not came_up
    main.open()
    return f"an old program {'comes up' if came_up else 'says it lacks the rules'}"


HOST_LIES: tuple[tuple[int, Move], ...] = (
    (3, refuse_falsely),
    (2, restore_disk),
    (3, spoil_blob),
    (2, old_program),
)
