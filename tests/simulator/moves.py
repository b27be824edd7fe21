# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What honest people and bad weather do: say, send, lose, attach, log heads, read, crash.

The keys' life is in `moves_keys.py`, what all four decide together in `moves_decisions.py`.
"""

from collections.abc import Callable
from datetime import timedelta

from sulh.cosign.line import Reply
from sulh.errors import Unavailable
from sulh.record.blobs import blob_path, put_blob
from sulh.statement.speaker import Said
from tests.record.world import ROLES, Word, key
from tests.simulator.actors import Voice
from tests.simulator.disk import Died
from tests.simulator.later import LATER
from tests.simulator.scene import Scene

Move = Callable[[Scene], str]
TEXTS = ("peace", "quiet", "talks", "void")
MAX_UNSENT = 3  # an honest client stops here and waits: four open gaps are its quota


def word(scene: Scene, voice: Voice) -> Said:
    """Some word, of a kind within the key's scope, at some head that stands in the record."""
    random = scene.random
    kinds = ["toy.word.v1"] * 6
    kinds += ["toy.own.v1"] * 2 * (voice.speaker.role == "party")
    # Known under the later rules only; some say it too early, or when they were left again.
    kinds += ["toy.late.v1"] * (3 if scene.main.rules.ruleset == LATER.id else 0)
    kinds = [kind for kind in kinds if not voice.scope or kind in voice.scope]
    return voice.speaker.say(
        random.choice(kinds),
        Word(text=random.choices(TEXTS, (5, 5, 5, 1))[0]),
        seen=random.choice(scene.main.rules.heads[-3:]),
        marking=random.choice(("TLP:GREEN", "TLP:CLEAR")),
    )


def speaking(scene: Scene) -> list[Voice]:
    """Honest voices who say things of the world and are not waiting for too much."""
    return [
        voice
        for voice in scene.voices.values()
        if voice.honest and not voice.name.endswith("/root") and len(voice.unsent) < MAX_UNSENT
    ]


def say(scene: Scene) -> str:
    for voice in scene.random.sample(speaking(scene), k=min(2, len(speaking(scene)))):
        scene.signed(voice, word(scene, voice))
    return "say"


def deliver(scene: Scene) -> str:
    """Some of what is on the wire arrives, in any order, perhaps twice; perhaps no answer gets back."""
    random = scene.random
    picked = random.sample(scene.wire, k=min(len(scene.wire), random.randint(1, 5)))
    scene.wire = [said for said in scene.wire if said not in picked]
    leaves = [said.leaf for said in picked]
    if leaves and random.random() < 0.2:
        leaves.append(random.choice(leaves))
    lost = random.random() < 0.2
    scene.bring(leaves, lost=lost)
    return f"deliver {len(leaves)}{' and lose the answers' if lost else ''}"


def overtake(scene: Scene) -> str:
    """What somebody said last arrives first, leaving all the gaps that are allowed, and then the rest."""
    voices = speaking(scene)
    if not voices:
        return "nobody has anything to say"
    voice = scene.random.choice(voices)
    allowed = scene.main.rules.charter.quotas.open_gaps
    said = [scene.signed(voice, word(scene, voice)) for _ in range(allowed + 1)]
    scene.bring([said[-1].leaf])
    scene.bring([one.leaf for one in reversed(said[:-1])])
    return f"{voice.name} is overtaken by its own statement {allowed + 1}"


def hand_to_relay(scene: Scene) -> str:
    """Whoever waits for an answer hands the same bytes to a relay."""
    waiting = [(voice, said) for voice in scene.voices.values() for said in voice.unsent]
    if not waiting:
        return "nobody waits"
    voice, said = scene.random.choice(waiting)
    scene.relay.take(said.leaf, voice.name)
    return f"{voice.name} hands one statement to a relay"


def relay(scene: Scene) -> str:
    """The relay asks the host; one that withholds does not answer."""
    withholds = scene.random.random() < 0.4

    def forward(leaf: bytes) -> Reply:
        if withholds:
            raise Unavailable("no_answer", "no answer; try again in {after_seconds} s")
        answer = scene.bring([leaf]).answers[0]
        status = 201 if answer.admitted else 422
        reply = scene.relay.answers[leaf] = Reply(status=status, body=answer.signed)
        return reply

    before = scene.relay.pending()
    left = scene.relay.relay.forward(forward)
    if withholds and scene.relay.pending() != before:
        raise AssertionError("a relay forgets what the host withholds")
    scene.seen["withheld"] += left * withholds
    return f"the relay asks for {len(before)}; {left} stay pending"


def drop(scene: Scene) -> str:
    kept = [said for said in scene.wire if scene.random.random() < 0.5]
    dropped, scene.wire = len(scene.wire) - len(kept), kept
    return f"drop {dropped}"


def resend(scene: Scene) -> str:
    """Whoever waits sends again, oldest last: the network has no order anyway."""
    again = [said for voice in scene.voices.values() for said in voice.unsent]
    scene.wire += [said for said in reversed(again) if said not in scene.wire]
    return "resend"


def publish(scene: Scene) -> str:
    scene.main.host.publish()
    return "publish"


def head(scene: Scene) -> str:
    """The host gathers cosignatures; lines that are too far from its own clock it leaves out."""
    scene.main.host.publish()
    declared = {c.vkey for c in scene.main.rules.charter.cosigners}
    # Some who are not declared, or no longer, sign all the same: their word moves nothing.
    if scene.random.random() < 0.9:
        scene.sync(scene.copier)
    asked = [
        c for c in scene.cosigners if scene.random.random() < (0.8 if c.signer.vkey in declared else 0.15)
    ]
    near = [c for c in asked if abs(c.lead - scene.host_skew * 60) <= 300]
    lines = [line for c in near if (line := scene.cosign(scene.main, c)) is not None]
    said = scene.head(scene.main, lines, scene.clock())
    scene.bring([said.leaf])
    return f"head with {len(lines)} lines"


def sync(scene: Scene) -> str:
    for mirror in scene.mirrors:
        if scene.random.random() < 0.6:
            scene.sync(mirror)
    return "sync"


def attach(scene: Scene) -> str:
    """Somebody hands in a recording, and names it in a statement by its hash."""
    voices = [voice for voice in speaking(scene) if not voice.scope or "toy.word.v1" in voice.scope]
    if not voices:
        return "nobody has a recording"
    data = scene.random.randbytes(scene.random.randint(1, 400))
    name = put_blob(scene.main.host.store, data)
    scene.blobs[name] = data
    voice = scene.random.choice(voices)
    said = scene.signed(voice, voice.speaker.say("toy.word.v1", Word(text=name)))
    if scene.random.random() < 0.6:
        scene.bring([said.leaf])
    return f"attach {len(data)} bytes"


def mend_blob(scene: Scene) -> str:
    """Whoever holds a blob that the host lost or spoilt gives it back."""
    store = scene.main.disk.store
    mended = 0
    for mirror in scene.mirrors:
        for name, data in mirror.blobs.items():
            if store._objects.get(blob_path(name)) != data:
                store._objects[blob_path(name)] = data
                mended += 1
    return f"mirrors give {mended} blobs back"


def close(scene: Scene) -> str:
    """The host ends in order, and a snapshot is kept."""
    scene.main.host.close()
    return "snapshot"


def save(scene: Scene) -> str:
    """The host ends in order and is opened again from the snapshot it kept."""
    close(scene)
    scene.main.open()
    return "close with a snapshot and open again"


def reopen(scene: Scene) -> str:
    """The process is killed and started again."""
    scene.main.open()
    return "reopen"


def backup(scene: Scene) -> str:
    scene.backups.append(scene.main.disk.copy())
    return "backup"


def crash(scene: Scene) -> str:
    """The process dies, or the disk is full, at some write of some act, and perhaps again while recovering."""
    random, fuse = scene.random, scene.main.disk.fuse
    full, at = random.random() < 0.3, random.randint(1, 8)
    say(scene)
    act = random.choice((deliver, deliver, head, publish, close))
    fuse.arm(at, after=random.random() < 0.5, full=full)
    try:
        act(scene)
        ended = "survives"
    except Died:
        ended = "dies"
    except Unavailable:
        ended = "is full"
        fuse.disarm()
        if act is not close:  # a host that is closed, however that ended, is asked no more
            _lame(scene)
    fuse.disarm()
    if random.random() < 0.4:
        fuse.arm(random.randint(1, 6), after=random.random() < 0.5)
    deaths = scene.main.reopen()
    return f"{act.__name__} {ended} at write {at}, and {deaths} more on the way up"


def _lame(scene: Scene) -> None:
    """A process whose step failed is asked once more: it says it is unavailable, or all is well with it."""
    try:
        deliver(scene)
        scene.main.host.publish()
    except Unavailable:
        return


def wait(scene: Scene) -> str:
    scene.minutes += scene.random.choice((1, 4, 30, 600))
    return f"wait until {scene.true_time() - timedelta():%d %H:%M}"


MOVES: tuple[tuple[int, Move], ...] = (
    (8, say),
    (10, deliver),
    (2, drop),
    (4, hand_to_relay),
    (3, relay),
    (2, overtake),
    (4, resend),
    (2, publish),
    (7, head),
    (6, sync),
    (4, attach),
    (2, mend_blob),
    (1, save),
    (1, reopen),
    (2, backup),
    (5, crash),
    (2, wait),
)

# The seats whose keys the lies borrow a name from.
SEATS = tuple((org, role) for org, role in ROLES.items())
STRANGER = key("a stranger")
