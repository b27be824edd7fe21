# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is sealed and what becomes of it: to whom, spoilt how, opened, disputed, wrapped again, told, shredded.

Played by the seeds whose scene has seals. Whoever says what it may not, is refused: honest keys err here too.
"""

import base64
from dataclasses import replace

import msgspec

from sulh.record.kinds import KeyRotate
from sulh.record.seal_kinds import (
    Disclose,
    Dispute,
    OpenedWord,
    Release,
    Retract,
    Rewrap,
    Sealed,
    SealingKey,
    Served,
    Shred,
)
from sulh.record.sealing import published_secrets, seal_fields
from sulh.record.spoken import id_of_leaf
from sulh.statement import canon
from sulh.statement.canon import Said as Body
from sulh.statement.envelope import Issuer, Seen
from sulh.statement.inner import InnerHeader, sign_inner
from sulh.statement.seal import Secret, mark
from sulh.statement.speaker import Said
from tests.record.world import ROLES, Word, speaker
from tests.simulator.actors import Voice
from tests.simulator.founding import FOUR, opening_key, proof
from tests.simulator.moves import Move, head
from tests.simulator.moves_keys import rotated
from tests.simulator.reading import read_inside, signed_header
from tests.simulator.scene import Scene
from tests.simulator.sealing import ALL, ONE, Made, make_seal, recipient, wraps_file

DAYS = 18  # notice and objection time of the charter are 17


def _seen(scene: Scene) -> Seen:
    return scene.random.choice(scene.main.rules.heads[-3:])


def _bring(scene: Scene, voice: Voice, said: Said, chance: float = 0.85) -> Said:
    """Mostly at once, with what waits before it; else it is on the wire."""
    scene.signed(voice, said)
    if scene.random.random() < chance:
        scene.bring([waiting.leaf for waiting in voice.unsent])
    return said


def _seat(scene: Scene, org: str) -> Voice:
    return scene.voices[f"{org}/{ROLES[org]}"]


def _say(scene: Scene, org: str, kind: str, body: Body, marking: str = "TLP:GREEN") -> Said:
    voice = _seat(scene, org)
    return _bring(scene, voice, voice.speaker.say(kind, body, seen=_seen(scene), marking=marking))


def _inside(scene: Scene, org: str, marker: str) -> bytes:
    """A word by some key of the organisation's; now and then one that could not stand."""
    random, rules = scene.random, scene.main.rules
    voices = [v for v in scene.voices.values() if v.speaker.org == org and v.speaker.role != "root"]
    author = random.choice(voices).speaker
    kind = random.choices(("toy.word.v1", "toy.own.v1", "toy.late.v1", "record.release.v1"), (20, 2, 2, 1))[0]
    body: Body = Word(text=marker if random.random() < 0.9 else "void")
    if kind.startswith("record"):
        body = Release(statement=rules.charter_id, marking="TLP:CLEAR")
    header = InnerHeader(
        kind=kind,
        mechanism=rules.charter_id if random.random() < 0.95 else "d" * 64,
        issuer=Issuer(org=org, role=author.role, key=author.key.public),
        by=None,
        occurred=None,
        body=msgspec.Raw(canon.encode(body)),
        refs=(),
        marking="TLP:AMBER",
        release_to=(),
        orcon=False,
        lang="en",
        salt=random.randbytes(16).hex(),
    )
    return sign_inner(header, author.key)


def _secret(scene: Scene) -> Secret:
    return published_secrets(str(scene.seed), str(len(scene.made)))(0)


def _published(scene: Scene) -> list[str]:
    rows = scene.main.rules.seals.rows
    return [org for org in FOUR if f"sealing_key/{org}" in rows]


def _give(scene: Scene, made: Made) -> None:
    """To the nodes of its recipients; now and then a ciphertext does not arrive."""
    scene.made.append(made)
    for org in made.recipients:
        whole = bool(made.fault) or scene.random.random() < 0.85
        scene.nodes[org].take(made, scene.nodes[org].key.public, whole)


def publish_key(scene: Scene) -> str:
    """A root says for which key others seal to its organisation; an older one is kept, or lost."""
    random = scene.random
    missing = [org for org in FOUR if org not in _published(scene)]
    org = random.choice(missing or FOUR)
    node, root = scene.nodes[org], scene.voices[f"{org}/root"]
    lost = False
    if not missing:
        node.keys.append(opening_key(org, node.made))
        node.made, lost = node.made + 1, random.random() < 0.3
        node.keys = node.keys[-1:] if lost else node.keys
        node.again = True
    public = base64.b64encode(node.key.public).decode()
    body = SealingKey(suite=node.key.suite.value, public=public)
    _bring(scene, root, root.speaker.say("record.sealing_key.v1", body, seen=_seen(scene)))
    return f"{org} publishes a key to seal for{', and loses the old one' if lost else ''}"


def seal_whole(scene: Scene, fault: str = "") -> str:
    """Somebody seals a statement to some of the four; perhaps what was sealed before, by itself or by others."""
    random = scene.random
    published, sealer = _published(scene), scene.sealers[random.choice(FOUR)]
    if not published:
        return "nobody can be sealed to"
    org = sealer.speaker.org
    to = random.sample(published, k=random.randint(1, len(published)))
    marker = f"hidden-{scene.seed}-{len(scene.made):03}"
    plaintext, kept = _inside(scene, org, marker), [made for made in scene.made if made.part is None]
    if kept and random.random() < 0.15:
        old = random.choice(kept)
        plaintext, marker = old.plaintext, old.marker
    elif random.random() < 0.04:
        plaintext = random.randbytes(90)
    recipients = [recipient(name, scene.nodes[name].key) for name in to]
    made, committed = make_seal(
        sealer.speaker, plaintext, marker, recipients, _secret(scene), _seen(scene), fault
    )
    scene.main.rules.seals.committed[made.said.id] = committed
    _give(scene, made)
    _bring(scene, sealer, made.said, 0.9)
    return f"{org} seals to {', '.join(to)}{f', spoilt: {fault}' if fault else ''}"


def seal_wrongly(scene: Scene) -> str:
    """A sealer spoils what it seals."""
    scene.seen["spoilt seal"] += 1
    return seal_whole(scene, scene.random.choice(ONE + ALL))


def seal_field(scene: Scene) -> str:
    """An open word with one field that not everybody may read."""
    random, voice = scene.random, _seat(scene, scene.random.choice(FOUR))
    published = _published(scene)
    if not published:
        return "nobody can be sealed to"
    to, weight = random.sample(published, k=random.randint(1, len(published))), random.randint(10**9, 10**10)
    recipients = [recipient(name, scene.nodes[name].key) for name in to]
    secret = _secret(scene)
    done = seal_fields(
        voice.speaker,
        "toy.word.v1",
        Word(text="peace", weight=weight),
        ["weight"],
        recipients,
        seen=_seen(scene),
        secrets=lambda number: secret,
    )
    made = Made(
        said=done.said,
        org=voice.speaker.org,
        part=0,
        plaintext=str(weight).encode(),
        marker=str(weight),
        secret=secret,
        binding=b"",
        ciphertext=next(iter(done.ciphertexts.values())),
        recipients=tuple(to),
        fault="",
        file=done.wraps,
    )
    _give(scene, made)
    _bring(scene, voice, done.said)
    return f"{made.org} seals a field to {', '.join(to)}"


def show_outside(scene: Scene) -> str:
    """A sealer's program tells something outside of a seal: its time, its language, a reader."""
    random, sealer = scene.random, scene.sealers[scene.random.choice(FOUR)]
    kept = [made for made in scene.made if made.part is None and made.org == sealer.speaker.org]
    if not kept:
        return "nothing to show"
    outer = msgspec.json.decode(random.choice(kept).said.leaf[65:])
    body = msgspec.convert(outer["body"], Sealed)
    how = random.randrange(3)
    said = sealer.speaker.say(
        "record.sealed.v1",
        body,
        seen=_seen(scene),
        lang="en" if how == 0 else "und",
        marking="TLP:CLEAR" if how == 1 else "TLP:GREEN",
        release_to=("heron",) if how == 2 else (),
    )
    liar = Voice("a careless sealer", sealer.speaker, honest=False)
    scene.authors[said.leaf] = liar
    if random.random() < 0.5:
        scene.main.append(said.leaf)
    else:
        scene.bring([said.leaf])
    return "the outside of a seal shows something"


def arrive(scene: Scene) -> str:
    """Ciphertexts that were missing arrive."""
    late = [
        (node, made)
        for node in scene.nodes.values()
        for made in scene.made
        if made.name in node.given and not node.given[made.name].whole
    ]
    for node, made in late:
        node.vault.keep(made.beside())
        node.given[made.name] = replace(node.given[made.name], whole=True)
        node.again = True
    return f"{len(late)} ciphertexts arrive"


def _logged(scene: Scene) -> list[Made]:
    rows = scene.main.rules.seals.rows
    return [made for made in scene.made if f"sealed/{made.said.id}" in rows]


def dispute(scene: Scene) -> str:
    """Recipients dispute what does not open as it says."""
    scene.main.catch_up()
    said = 0
    for org, node in scene.nodes.items():
        state = node.follow(scene.main)
        for name, code in sorted(state.gate.mismatches.items())[:2]:
            statement, _, part = name.partition("/")
            body = Dispute(statement=statement, part=int(part) if part else None, what=code)
            _say(scene, org, "record.dispute.v1", body)
            said += 1
    return f"{said} seals are disputed"


def receipts(scene: Scene) -> str:
    """Receipts are said openly, which would tell everybody who the recipients are: void."""
    random, org = scene.random, scene.random.choice(FOUR)
    known = [made.said.id for made in scene.made] + [scene.main.rules.charter_id]
    names = tuple(random.sample(known, k=min(len(known), random.randint(1, 3))))
    if random.random() < 0.5:
        _say(scene, org, "record.opened.v1", OpenedWord(statements=names))
    else:
        _say(scene, org, "record.served.v1", Served(reader=random.choice(FOUR), statements=names))
    return f"{org} gives receipts for {len(names)}"


def rewrap(scene: Scene) -> str:
    """A sealer wraps again for the keys that its recipients have now, and announces it."""
    random = scene.random
    kept = [made for made in _logged(scene) if made.part is None]
    if not kept:
        return "nothing to wrap again"
    made = random.choice(kept)
    sealer = scene.sealers[made.org if random.random() < 0.85 else random.choice(FOUR)]
    to = [recipient(org, scene.nodes[org].key) for org in made.recipients]
    tags = tuple(tag.hex() for tag in mark(made.plaintext, made.secret, [one.public for one in to]).tags)
    body = Rewrap(statement=made.said.id, tags=tags)
    said = _bring(scene, sealer, sealer.speaker.say("record.rewrap.v1", body, seen=_seen(scene)), 0.95)
    scene.main.catch_up()
    if f"rewrap/{said.id}" not in scene.main.rules.seals.rows:
        return "a new wrapping is not taken"
    file = wraps_file(made.said.id, None, made.secret, to, [made.binding] * len(to), sealer.speaker.key)
    fault = made.fault if made.fault in ("seal_key", "seal_ciphertext", "seal_commit") else ""
    new = replace(made, file=file, fault=fault)
    scene.made[scene.made.index(made)] = new
    for org in new.recipients:
        node = scene.nodes[org]
        node.take(new, node.key.public, node.given[new.name].whole)
    return f"{made.org} wraps again for {', '.join(made.recipients)}"


def rotate_sealer(scene: Scene) -> str:
    """An organisation's sealing key is replaced."""
    org = scene.random.choice(FOUR)
    sealer, root = scene.sealers[org], scene.voices[f"{org}/root"]
    if sealer.successor is not None:
        return "one new key is on its way"
    name = f"{org}/sealing{len(scene.authors)}"
    new = speaker(org, "sealing", scene.main.rules.charter_id, name)
    body = KeyRotate(
        old=sealer.speaker.key.public, new=new.key.public, proof=proof(root.speaker, "sealing", name)
    )
    sealer.successor = new
    _bring(scene, root, root.speaker.say("record.key_rotate.v1", body))
    return f"{org} has a new key to seal with"


def disclose(scene: Scene) -> str:
    """Somebody tells what a seal holds, or what opens it; perhaps again, to all, or something else."""
    if not scene.made:
        return "nothing to disclose"
    texts = [made.plaintext for made in scene.made]
    twice = [made for made in scene.made if texts.count(made.plaintext) > 1]
    return _disclose(
        scene, scene.random.choice(twice if twice and scene.random.random() < 0.3 else scene.made)
    )


def _disclose(scene: Scene, made: Made) -> str:
    random, org = scene.random, scene.random.choice((made.org, *made.recipients))
    text = (
        scene.main.rules.seals.committed.get(made.said.id, made.plaintext)
        if made.part is None
        else made.plaintext
    )
    how = random.choices(("text", "both", "key", "other"), (6, 2, 1, 1))[0]
    body = Disclose(
        statement=made.said.id,
        part=made.part,
        nonce=made.secret.nonce.hex(),
        key=made.secret.key.hex() if how in ("both", "key") else None,
        plaintext="" if how == "key" else base64.b64encode(text if how != "other" else b"other").decode(),
    )
    marking = "TLP:CLEAR" if random.random() < 0.4 else "TLP:GREEN"
    voice = _seat(scene, org)
    said = voice.speaker.say("record.disclose.v1", body, seen=_seen(scene), marking=marking)
    if random.random() < 0.25:  # a host that lies appends it, whether it may stand or not
        scene.authors[said.leaf] = Voice("an accomplice", voice.speaker, honest=False)
        scene.main.append(said.leaf)
    else:
        _bring(scene, voice, said)
    return f"{org} discloses {how} of what {made.org} sealed ({marking})"


def outlive(scene: Scene) -> str:
    """The key of an author is replaced, or ends; then what it had said inside a seal is disclosed."""
    rows, told = scene.main.rules.seals, scene.main.rules.seals.rows
    kept = {
        read_inside(made.plaintext).issuer.key: made
        for made in _logged(scene)
        if made.part is None
        and made.fault != "seal_commit"
        and f"disclosure/{made.said.id}" not in told
        and rows.judged[made.said.id][:1] == ("",)
    }
    voices = [
        voice
        for voice in scene.voices.values()
        if voice.speaker.key.public in kept and voice.honest and voice.successor is None
    ]
    if not voices:
        return "no author to end"
    voice = scene.random.choice(voices)
    made = kept[voice.speaker.key.public]
    rotated(scene, voice, f"{made.org}/r{scene.minutes}.{len(scene.authors)}")
    return f"the key of {voice.name} is replaced; {_disclose(scene, made)}"


def shred(scene: Scene) -> str:
    """Co-chairs want a seal shredded: both, or one alone."""
    random = scene.random
    if not scene.made:
        return "nothing to shred"
    rows = scene.main.rules.seals.rows
    begun = [m for m in scene.made if f"shred/{m.said.id}" in rows and random.random() < 0.5]
    made = random.choice(begun or scene.made)
    chairs = ("heron", "stork") if random.random() < 0.6 else (random.choice(("heron", "stork")),)
    for org in chairs:
        _say(scene, org, "record.shred.v1", Shred(statement=made.said.id, why="it was agreed"))
    return f"{' and '.join(chairs)} would shred what {made.org} sealed"


def days_pass(scene: Scene) -> str:
    """Notice and objection time pass, and a head says so; nodes then delete what is to be deleted."""
    scene.minutes += DAYS * 24 * 60 if scene.random.random() < 0.8 else 24 * 60
    head(scene)
    scene.main.catch_up()
    rows = scene.main.truth.record.seals.sealed
    gone = scene.main.rules.seals.shredded()
    for node in scene.nodes.values():
        if scene.random.random() < 0.5:
            for statement in sorted(gone):
                node.vault.shred(statement, rows[statement])
    scene.seen["shredded"] += len(gone)
    return f"days pass; {len(gone)} are shredded"


def _withheld(scene: Scene) -> list[str]:
    """Words that are for the organisations alone."""
    scene.main.catch_up()
    found, owners = [], scene.main.rules.seals.owners
    for leaf in scene.main.disk.journal.promised:
        header, name = signed_header(leaf), id_of_leaf(leaf)
        green = header is not None and header.kind.startswith("toy.") and header.marking == "TLP:GREEN"
        if green and owners.get(name) in FOUR and f"release/{name}" not in scene.main.rules.seals.rows:
            found.append(name)
    return found


def release(scene: Scene) -> str:
    """Somebody gives a statement another marking; a host that lies appends it though it is not the originator's."""
    random, rules = scene.random, scene.main.rules
    names = list(rules.seals.owners)[-30:]
    words = _withheld(scene)
    taken_back = [name for name in words if f"retraction/{name}" in rules.seals.rows]
    name = random.choice(taken_back or words or names) if random.random() < 0.7 else random.choice(names)
    owner = rules.seals.owners[name]
    org = owner if owner in FOUR and random.random() < 0.6 else random.choice(FOUR)
    marking = random.choice(("TLP:CLEAR", "TLP:CLEAR", "TLP:AMBER"))
    voice = _seat(scene, org)
    body = Release(statement=name, marking=marking)
    said = voice.speaker.say("record.release.v1", body, seen=_seen(scene))
    if random.random() < 0.4:
        scene.authors[said.leaf] = Voice("an accomplice", voice.speaker, honest=False)
        scene.main.append(said.leaf)
    else:
        _bring(scene, voice, said)
    return f"{org} marks a statement of {owner} {marking}"


def retract(scene: Scene) -> str:
    """A statement is taken back, by its originator or by co-chairs, before or after it is public."""
    random, rules = scene.random, scene.main.rules
    words = _withheld(scene)
    name = random.choice(words if words and random.random() < 0.7 else list(rules.seals.owners)[-30:])
    owner = rules.seals.owners[name]
    org = owner if owner in FOUR and random.random() < 0.6 else random.choice(FOUR)
    _say(scene, org, "record.retract.v1", Retract(statement=name, why="mistaken"))
    return f"{org} takes back a statement of {owner}"


def resend_sealed(scene: Scene) -> str:
    """Sealers whose statements were lost bring them again."""
    waiting = [said.leaf for sealer in scene.sealers.values() for said in sealer.unsent]
    if waiting:
        scene.bring(waiting)
    return f"{len(waiting)} sealed statements are brought again"


SEAL_MOVES: tuple[tuple[int, Move], ...] = (
    (6, publish_key),
    (24, seal_whole),
    (10, seal_wrongly),
    (6, seal_field),
    (3, show_outside),
    (8, arrive),
    (6, dispute),
    (5, receipts),
    (10, rewrap),
    (2, rotate_sealer),
    (16, disclose),
    (6, outlive),
    (10, shred),
    (8, days_pass),
    (14, release),
    (10, retract),
    (4, resend_sealed),
)
