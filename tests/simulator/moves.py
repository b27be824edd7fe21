# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What honest people and bad weather do: say, send, lose, log heads, read, grant, revoke, decide, crash."""

from collections.abc import Callable
from datetime import timedelta

from sulh.errors import Unavailable
from sulh.record.kinds import Amendment, Approval, KeyRevoke
from sulh.statement.speaker import Said, Speaker
from tests.record.world import ROLES, Word, key, speaker
from tests.simulator.actors import Voice
from tests.simulator.disk import Died
from tests.simulator.founding import FOUR, grant
from tests.simulator.scene import Scene

Move = Callable[[Scene], str]
TEXTS = ("peace", "quiet", "talks", "void")
MAX_UNSENT = 3  # an honest client stops here and waits: four open gaps are its quota


def word(scene: Scene, speaker: Speaker, *, kind: str = "") -> Said:
    """Some word, at some head that stands in the record."""
    random = scene.random
    own = speaker.role == "party" and random.random() < 0.25
    return speaker.say(
        kind or ("toy.own.v1" if own else "toy.word.v1"),
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
        scene.signed(voice, word(scene, voice.speaker))
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
    asked = [c for c in scene.cosigners if scene.random.random() < 0.8]
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


def grant_key(scene: Scene) -> str:
    """A root gives a monitor's key, and its holder may speak before the grant has arrived."""
    org = scene.random.choice(FOUR)
    name = f"{org}/m{len(scene.voices)}"
    root = scene.voices[f"{org}/root"]
    scene.signed(root, grant(root.speaker, "monitor", name))
    new = speaker(org, "monitor", scene.main.rules.charter_id, name)
    voice = scene.join(name, new)
    scene.signed(voice, word(scene, new))
    return f"grant {name}"


def revoke_key(scene: Scene) -> str:
    """A root ends a monitor's key; what that key says afterwards is void, and no fault of its chain."""
    monitors = [voice for voice in scene.voices.values() if voice.speaker.role == "monitor"]
    if not monitors:
        return "revoke nobody"
    voice = scene.random.choice(monitors)
    root = scene.voices[f"{voice.speaker.org}/root"]
    body = KeyRevoke(key=voice.speaker.key.public, reason="lost")
    said = scene.signed(root, root.speaker.say("record.key_revoke.v1", body))
    if scene.random.random() < 0.6:
        scene.bring([*(waiting.leaf for waiting in root.unsent), said.leaf])
    scene.signed(voice, word(scene, voice.speaker))
    return f"revoke {voice.name}"


def decide(scene: Scene) -> str:
    """All four amend the mandate; the approvals come in any order."""
    roots = [scene.voices[f"{org}/root"] for org in scene.random.sample(FOUR, k=4)]
    mandate = () if scene.main.rules.mandate else ("windows",)
    first = roots[0].speaker.say("record.amendment.v1", Amendment(why="agreed", mandate=mandate))
    scene.signed(roots[0], first)
    rest = [
        scene.signed(r, r.speaker.say("record.approval.v1", Approval(decision=first.id))) for r in roots[1:]
    ]
    if scene.random.random() < 0.7:
        scene.bring([first.leaf, *(said.leaf for said in rest)])
    return f"decide that the mandate is {mandate}"


def save(scene: Scene) -> str:
    scene.main.host.save()
    return "snapshot"


def reopen(scene: Scene) -> str:
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
    act = random.choice((deliver, deliver, head, publish, save))
    fuse.arm(at, after=random.random() < 0.5, full=full)
    try:
        act(scene)
        ended = "survives"
    except Died:
        ended = "dies"
    except Unavailable:
        ended = "is full"
        fuse.disarm()
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
    (4, resend),
    (2, publish),
    (7, head),
    (6, sync),
    (2, grant_key),
    (2, revoke_key),
    (2, decide),
    (1, save),
    (1, reopen),
    (2, backup),
    (5, crash),
    (2, wait),
)

# The seats whose keys the lies borrow a name from.
SEATS = tuple((org, role) for org, role in ROLES.items())
STRANGER = key("a stranger")
