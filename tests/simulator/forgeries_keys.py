# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What keys may not do: grant, end or say what is not theirs, or anything at all after their own end."""

from typing import Any

from sulh.record.kinds import KeyGrant, KeyRevoke
from tests.record.world import key, speaker
from tests.simulator.actors import Voice
from tests.simulator.forgeries import FORGED, PERHAPS, Forge, garbage, hand_made, liar
from tests.simulator.founding import FOUR, grant, proof
from tests.simulator.scene import Scene

FAR = "2030-01-01T00:00:00Z"


def greedy(scene: Scene) -> bytes:
    """A role key, or a device's, gives what it may not: a role key, another role, a key in use, a false proof."""
    voice = liar(scene)
    role, name = voice.speaker.role, f"greedy {len(scene.authors)}"
    other = "monitor" if role != "monitor" else "party"
    parts: dict[str, Any] = {"key": key(name).public, "role": role, "level": "device"}
    parts["proof"] = proof(voice.speaker, role, name)
    parts["expires"] = FAR
    choice = scene.random.randrange(5)
    if choice == 0:
        parts["level"] = "role"
    elif choice == 1:
        parts |= {"role": other, "proof": proof(voice.speaker, other, name)}
    elif choice == 2:
        parts |= {"key": voice.speaker.key.public}
    elif choice == 3:
        parts["proof"] = proof(voice.speaker, role, "another")
    else:
        del parts["expires"]
    body = KeyGrant(key_class="real", **parts)
    return hand_made(scene, voice, kind="record.key_grant.v1", body=body).leaf


def meddle(scene: Scene) -> bytes:
    """A role key ends what it did not grant: another's key, its root; or disowns what it cannot."""
    voice = liar(scene)
    lives = scene.main.rules.keys.lives
    own = [public for public, life in lives.items() if life.org == voice.speaker.org]
    seen = own if scene.random.random() < 0.7 else list(lives)
    ended = scene.random.choice([public for public in seen if lives[public].by != voice.speaker.key.public])
    contest = scene.random.choice((None, None, 0, 9_999))
    body = KeyRevoke(key=ended, reason="stolen", contested_from=contest)
    return hand_made(scene, voice, kind="record.key_revoke.v1", body=body).leaf


def expired(scene: Scene) -> bytes:
    """A key that was given until a day before the charter's."""
    root = scene.voices[f"{scene.random.choice(FOUR)}/root"]
    voice = seated(scene, root, "monitor", expires="2025-10-31T00:00:00Z")
    return hand_made(scene, voice, text="expired").leaf


def retired(scene: Scene) -> bytes:
    """A key that was replaced speaks again: somebody found the old one."""
    if not scene.retired:
        return garbage(scene)
    old = scene.random.choice(scene.retired)
    voice = Voice("a finder", old, honest=False)
    return hand_made(scene, voice, text="found").leaf


def wider(scene: Scene) -> bytes:
    """A key with a scope says what lies outside it."""
    root = scene.voices[f"{scene.random.choice(FOUR)}/root"]
    voice = seated(scene, root, "monitor", scope=("toy.word.v1",))
    return hand_made(scene, voice, kind="toy.own.v1", text="wider").leaf


def unproven(scene: Scene) -> bytes:
    """A key is given a role without its holder's word."""
    giver = seated(scene, scene.voices[f"{scene.random.choice(FOUR)}/root"], "monitor")
    taken = key(f"taken {len(scene.authors)}").public
    false = proof(giver.speaker, "monitor", "another")
    body = KeyGrant(key=taken, role="monitor", level="device", key_class="real", proof=false, expires=FAR)
    return hand_made(scene, giver, kind="record.key_grant.v1", body=body).leaf


def handed_on(scene: Scene) -> bytes:
    """A telephone's key gives its role to another telephone."""
    giver = scene.voices[f"{scene.random.choice(FOUR)}/root"]
    role = "monitor"
    device = seated(scene, seated(scene, giver, role), role, level="device")
    name = f"handed on {len(scene.authors)}"
    said = grant(device.speaker, role, name, level="device", expires=FAR)
    scene.authors[said.leaf] = device
    return said.leaf


def orphan(scene: Scene) -> bytes:
    """A telephone goes on after the key that gave it its role was ended."""
    root = scene.voices[f"{scene.random.choice(FOUR)}/root"]
    giver = seated(scene, root, "monitor")
    device = seated(scene, giver, "monitor", level="device")
    body = KeyRevoke(key=giver.speaker.key.public, reason="ended")
    said = scene.signed(root, root.speaker.say("record.key_revoke.v1", body))
    scene.bring([said.leaf])
    return hand_made(scene, device, text="orphan").leaf


def seated(
    scene: Scene,
    giver: Voice,
    role: str,
    *,
    level: str = "role",
    scope: tuple[str, ...] = (),
    expires: str | None = None,
) -> Voice:
    """Whoever will lie with a key that it came by rightly."""
    org, name = giver.speaker.org, f"{giver.speaker.org}/l{len(scene.authors)}"
    until = expires or (FAR if level == "device" else None)
    said = grant(giver.speaker, role, name, level=level, scope=scope, expires=until)
    scene.signed(giver, said)
    scene.bring([waiting.leaf for waiting in giver.unsent])
    return scene.join(name, speaker(org, role, scene.main.rules.charter_id, name), scope, honest=False)


KEY_FORGED: tuple[Forge, ...] = (greedy, meddle, retired, wider, unproven, handed_on, orphan, expired)
ALL_FORGED = FORGED + KEY_FORGED
NEVER_COUNTS = frozenset(ALL_FORGED) - PERHAPS
