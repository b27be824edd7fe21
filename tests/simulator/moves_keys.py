# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The keys' life: roles with scope, devices with an end, rotation, revocation, and what was stolen disowned."""

from datetime import timedelta

from sulh.clock import format_time
from sulh.record.kinds import KeyRevoke, KeyRotate
from sulh.statement.speaker import Speaker
from tests.record.world import speaker
from tests.simulator.actors import Voice
from tests.simulator.founding import FOUR, grant, proof
from tests.simulator.moves import Move, word
from tests.simulator.scene import Scene

WORDS_ONLY = ("toy.word.v1",)
SCOPES = ((), (), WORDS_ONLY, ("record.key_grant.v1", "toy.word.v1"))


def _root(scene: Scene, org: str) -> Voice:
    return scene.voices[f"{org}/root"]


def _in(scene: Scene, minutes: int) -> str:
    return format_time(scene.true_time() + timedelta(minutes=minutes))


def grant_key(scene: Scene) -> str:
    """A root gives a monitor's key, and its holder may speak before the grant has arrived."""
    random, org = scene.random, scene.random.choice(FOUR)
    name, scope = f"{org}/m{len(scene.voices)}", random.choice(SCOPES)
    expires = _in(scene, random.choice((5, 60, 600))) if random.random() < 0.2 else None
    root = _root(scene, org)
    scene.signed(root, grant(root.speaker, "monitor", name, scope=scope, expires=expires))
    new = speaker(org, "monitor", scene.main.rules.charter_id, name)
    voice = scene.join(name, new, scope, honest=random.random() < 0.8)
    if voice.honest:
        scene.signed(voice, word(scene, voice))
    return f"grant {name}"


def grant_device(scene: Scene) -> str:
    """A role key gives a key to a telephone, for a while and perhaps for some kinds only."""
    random = scene.random
    givers = [
        voice
        for voice in scene.voices.values()
        if voice.honest and "/root" not in voice.name and "/d" not in voice.name
    ]
    giver = random.choice([voice for voice in givers if not voice.scope or len(voice.scope) > 1])
    org, role, name = giver.speaker.org, giver.speaker.role, f"{giver.speaker.org}/d{len(scene.voices)}"
    scope = (giver.scope and WORDS_ONLY) or random.choice(SCOPES[1:3])
    expires = _in(scene, random.choice((2, 10, 60, 600)))
    said = grant(giver.speaker, role, name, level="device", scope=scope, expires=expires)
    scene.signed(giver, said)
    voice = scene.join(name, speaker(org, role, scene.main.rules.charter_id, name), scope)
    if random.random() < 0.7:
        scene.bring([*(waiting.leaf for waiting in giver.unsent), said.leaf])
    scene.signed(voice, word(scene, voice))
    return f"grant {name} until {expires}"


def rotated(scene: Scene, voice: Voice, name: str) -> Speaker:
    old = voice.speaker
    new = speaker(old.org, old.role, old.mechanism, name)
    root = _root(scene, old.org)
    body = KeyRotate(old=old.key.public, new=new.key.public, proof=proof(root.speaker, old.role, name))
    said = scene.signed(root, root.speaker.say("record.key_rotate.v1", body))
    voice.successor = new
    if scene.random.random() < 0.7:
        scene.bring([*(waiting.leaf for waiting in root.unsent), said.leaf])
    return new


def rotate_key(scene: Scene) -> str:
    """A root puts a new key in the place of one of its organisation's, perhaps of its own."""
    voices = [voice for voice in scene.voices.values() if voice.honest and voice.successor is None]
    voice = scene.random.choice(voices)
    rotated(scene, voice, f"{voice.speaker.org}/r{scene.minutes}.{len(scene.authors)}")
    if voice.speaker.role != "root":
        scene.signed(voice, word(scene, voice))  # with the old key, before it knows
    return f"rotate {voice.name}"


def rotate_host(scene: Scene) -> str:
    """The secretariat gives its host another key; the process is opened again with it once it is seated."""
    main, root = scene.main, _root(scene, "secretariat")
    old = main.host_key
    name = f"secretariat/host{len(scene.authors)}"
    new = speaker("secretariat", "host", old.mechanism, name)
    body = KeyRotate(old=old.key.public, new=new.key.public, proof=proof(root.speaker, "host", name))
    said = scene.signed(root, root.speaker.say("record.key_rotate.v1", body))
    scene.bring([*(waiting.leaf for waiting in root.unsent), said.leaf])
    if new.key.public not in main.host.state.record.standing.keys:
        return "the host's rotation is refused"
    main.host_key = new
    main.open()
    return "rotate the host's key"


def revoke_key(scene: Scene) -> str:
    """A key is ended, a stolen one first; what it says afterwards is void, and no fault of its chain."""
    random, rules = scene.random, scene.main.rules
    ending = [
        voice for voice in scene.voices.values() if voice.speaker.role == "monitor" or "/d" in voice.name
    ]
    stolen = [voice for voice in scene.voices.values() if voice.stolen]
    if not ending and not stolen:
        return "revoke nobody"
    voice = random.choice(stolen or ending)
    public = voice.speaker.key.public
    life = rules.keys.lives.get(public)
    who = _root(scene, voice.speaker.org)
    if life is not None and life.level == "device" and random.random() < 0.5:
        granters = [v for v in scene.voices.values() if v.speaker.key.public == life.by and v.honest]
        who = granters[0] if granters and not granters[0].scope else who
    contest = None
    if life is not None and (voice.stolen or random.random() < 0.3):
        contest = random.randint(life.since, life.until or len(rules.verdicts))
    reason = "stolen" if contest is not None else random.choice(("ended", "lost"))
    body = KeyRevoke(key=public, reason=reason, contested_from=contest)
    said = scene.signed(who, who.speaker.say("record.key_revoke.v1", body))
    if random.random() < 0.6:
        scene.bring([*(waiting.leaf for waiting in who.unsent), said.leaf])
    if voice.honest:
        scene.signed(voice, word(scene, voice))
    return f"revoke {voice.name}{'' if contest is None else f', contested from {contest}'}"


def steal(scene: Scene) -> str:
    """Somebody copies an honest key, says things with it, and its owner does not know yet."""
    taken = [voice for voice in scene.voices.values() if voice.honest and voice.speaker.role != "root"]
    if sum(voice.stolen for voice in scene.voices.values()) >= 2:
        return "nobody steals more"
    voice = scene.random.choice(taken)
    voice.honest, voice.stolen = False, True
    scene.signed(voice, word(scene, voice))
    return f"{voice.name} is stolen"


KEY_MOVES: tuple[tuple[int, Move], ...] = (
    (2, grant_key),
    (3, grant_device),
    (3, rotate_key),
    (1, rotate_host),
    (4, revoke_key),
    (1, steal),
)
