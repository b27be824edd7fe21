# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Entries that may not stand: what a host that lies appends past its door, and others bring to it.

Those about keys are in `forgeries_keys.py`.
"""

from collections.abc import Callable
from datetime import timedelta

from sulh.log.note import TreeHead, add_line
from sulh.record.kinds import Assent
from sulh.statement.canon import Said as Body
from sulh.statement.envelope import Seen
from sulh.statement.speaker import MemoryPosition, Said, Speaker
from tests.record.world import ORIGIN, Word, charter_body, forged, speaker
from tests.simulator.actors import Voice
from tests.simulator.host import LOG
from tests.simulator.moves import SEATS, STRANGER
from tests.simulator.scene import Scene

Forge = Callable[[Scene], bytes]


def hand_made(
    scene: Scene,
    voice: Voice,
    *,
    jump: int = 1,
    prev: str = "",
    text: str = "lie",
    kind: str = "toy.word.v1",
    body: Body | None = None,
) -> Said:
    """A statement under any number of a dishonest voice, beside its own chain."""
    number, last = voice.speaker._position.last()
    said = forged(
        voice.speaker.key,
        seq=max(number + jump, 1),
        prev=(prev or last) if number + jump > 1 else None,
        mechanism=scene.main.rules.charter_id,
        org=voice.speaker.org,
        role=voice.speaker.role,
        kind=kind,
        body=body or Word(text=text),
    )
    scene.authors[said.leaf] = voice
    return said


def liar(scene: Scene) -> Voice:
    return scene.random.choice([voice for voice in scene.voices.values() if not voice.honest])


def garbage(scene: Scene) -> bytes:
    return scene.random.randbytes(scene.random.choice((0, 1, 64, 66, 300)))


def flipped(scene: Scene) -> bytes:
    """An honest statement with one bit changed: its key did not sign this."""
    leaf = bytearray(scene.random.choice([leaf for leaf in scene.main.disk.journal.promised if leaf]))
    leaf[scene.random.randrange(len(leaf))] ^= 1 << scene.random.randrange(8)
    return bytes(leaf)


def in_anothers_name(scene: Scene) -> bytes:
    """Next number of an honest key, signed by another: were it counted, the honest next would equivocate."""
    voice = scene.random.choice([v for v in scene.voices.values() if v.honest])
    number, last = voice.speaker._position.last()
    said = forged(
        voice.speaker.key,
        seq=number + 1,
        prev=last,
        mechanism=scene.main.rules.charter_id,
        org=voice.speaker.org,
        role=voice.speaker.role,
    )
    return said.leaf[:1] + STRANGER.sign(said.leaf[65:]) + said.leaf[65:]


def stranger(scene: Scene) -> bytes:
    """A key that nobody granted, in any seat."""
    org, role = scene.random.choice(SEATS)
    said = forged(STRANGER, seq=1, prev=None, mechanism=scene.main.rules.charter_id, org=org, role=role)
    nobody = Speaker(STRANGER, org=org, role=role, mechanism=None, position=MemoryPosition())
    scene.authors[said.leaf] = Voice("a stranger", nobody, honest=False)
    return said.leaf


def wrong_role(scene: Scene) -> bytes:
    """A party's key that speaks as co-chair, or the host's that speaks of the world."""
    if scene.random.random() < 0.5:
        said = scene.main.host_key.say("toy.word.v1", Word(text="the host speaks"))
        scene.authors[said.leaf] = Voice("host", scene.main.host_key, honest=False)
        return said.leaf
    voice = liar(scene)
    number, last = voice.speaker._position.last()
    mechanism = scene.main.rules.charter_id
    said = forged(
        voice.speaker.key, seq=number + 1, prev=last, mechanism=mechanism, org="heron", role="party"
    )
    scene.authors[said.leaf] = voice
    return said.leaf


def second_charter(scene: Scene) -> bytes:
    if scene.random.random() < 0.3:
        return scene.main.disk.journal.promised[0]
    other = charter_body(title={"en": "Another truce"})
    return speaker("heron", "root", None, "heron/root").say("record.charter.v1", other).leaf


def late_assent(scene: Scene) -> bytes:
    host = scene.main.host_key
    said = host.say("record.assent.v1", Assent(charter=scene.main.rules.charter_id))
    scene.authors[said.leaf] = Voice("host", host, honest=False)
    return said.leaf


def again(scene: Scene) -> bytes:
    return scene.random.choice(scene.main.disk.journal.promised)


def elsewhere(scene: Scene) -> bytes:
    """What an honest key said to another mechanism, under a number that it has yet to use here."""
    voice = scene.random.choice([v for v in scene.voices.values() if v.honest])
    number, last = voice.speaker._position.last()
    said = forged(
        voice.speaker.key,
        seq=number + 1,
        prev=last,
        mechanism="d" * 64,
        org=voice.speaker.org,
        role=voice.speaker.role,
    )
    return said.leaf


def unseen(scene: Scene) -> bytes:
    """An honest voice was shown a head that stands in no record, and said so."""
    voice = scene.random.choice([v for v in scene.voices.values() if v.honest and "/root" not in v.name])
    fake = Seen(size=scene.random.randint(1, 99), root="5" * 64)
    said = voice.speaker.say("toy.word.v1", Word(text="fooled"), seen=fake)
    scene.authors[said.leaf] = voice
    return said.leaf


def bad_head(scene: Scene) -> bytes:
    """A head of another history, beyond the log, behind the last, of another key, or with a false line."""
    head = scene.main.host.sequencer.head
    choice = scene.random.randrange(4)
    size = head.size + (scene.random.randint(1, 99) if choice == 0 else -scene.random.randint(0, 3))
    text = TreeHead(origin=ORIGIN, size=max(size, 0), root=scene.random.randbytes(32)).body()
    note = LOG.sign(text) if choice != 1 else text + b"\n" + b"\xe2\x80\x94 x " + b"A" * 8 + b"\n"
    if choice == 2:
        note = LOG.sign(head.body())
        lines = [c.signer.line(text, scene.second()) for c in scene.cosigners[:1]]
        for line in lines:
            note = add_line(note, line)
    return scene.head(scene.main, [], scene.clock(), note).leaf


def back_dated(scene: Scene) -> bytes:
    """A true head under a false time; with no cosigner that is all there is, and `now` must not fall."""
    lines = [line for c in scene.cosigners if (line := scene.cosign(scene.main, c)) is not None]
    off = timedelta(minutes=scene.random.choice((-600, -30, -6, -5, 3, 6)))
    scene.main.host.publish()
    return scene.head(scene.main, lines, scene.true_time() + off).leaf


def toy_void(scene: Scene) -> bytes:
    return hand_made(scene, liar(scene), text="void").leaf


def two_of_one_number(scene: Scene) -> bytes:
    """A dishonest key's other statement under a number that stands, or one that denies its neighbour."""
    if scene.random.random() < 0.5:
        return hand_made(scene, liar(scene), jump=1, prev="e" * 64).leaf
    return hand_made(scene, liar(scene), jump=0, text=f"other {scene.random.random()}").leaf


FORGED: tuple[Forge, ...] = (
    garbage,
    flipped,
    in_anothers_name,
    stranger,
    wrong_role,
    second_charter,
    late_assent,
    again,
    elsewhere,
    unseen,
    bad_head,
    back_dated,
    toy_void,
    two_of_one_number,
)
# Of the others none may ever count, wherever it stands.
PERHAPS: frozenset[Forge] = frozenset({bad_head, back_dated, two_of_one_number})
