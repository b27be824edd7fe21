# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Mechanisms that are alike in everything but what is hidden: the same keys, clock, words and sizes.

    kept     holds the secrets: a whole seal, a sealed field, a statement by a ring's second keys, a GREEN one
    opaque   in the place of each seal one of the same class that seals nothing; the ring's other key spoke
    quiet    as `opaque`, and in the place of the GREEN statement one that is sealed from all
    calm     as `kept`, but that the key which spoke was not the second ring's: nobody was made to say it

An organisation's reader must not tell `kept` from `opaque`, nor the public any of the four, nor `kept` from `calm`
anybody but Heron, to whom alone the ring's meaning is sealed.
"""

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import msgspec

from sulh.host.folder import Folder, Host
from sulh.incidents.kinds import Claim, Publication, Report
from sulh.log.note import Signer
from sulh.mechanism import RULESET, RULESETS
from sulh.node.keys import FORMAT, OpeningFile
from sulh.record.kinds import DuressRing, KeyGrant, proof_text
from sulh.record.opener import FolderVault
from sulh.record.seal_kinds import Sealed, SealingKey
from sulh.record.sealing import SealedSaid, published_secrets, seal_fields, seal_statement
from sulh.statement import canon
from sulh.statement.assertion import How, Known, Says
from sulh.statement.canon import Said
from sulh.statement.envelope import Issuer, SealedPart
from sulh.statement.inner import InnerHeader, sign_inner
from sulh.statement.keyfile import FilePosition, new_key
from tests.record.sealed_world import ADOPTED, opening_key, recipient
from tests.record.world import BEGIN, ORIGIN, ROLES, World, charter_body, key

KEPT, OPAQUE, QUIET, CALM = "kept", "opaque", "quiet", "calm"
WHOLE = "The almond grove at kilometre nine was shelled before dawn"
FIELD = "Told by the miller whose house stands above the ford"
GREEN = "Walnut patrols were seen beside the cistern"
OPEN = "News from the ridge"
LATER = "News from the valley"
_OWN = Says(speaker="Almond", how=How.OWN_ACT, for_org="almond")


@dataclass
class LeakWorld(World):
    """A world under the real rules, which the commands can open, too."""

    def open(self) -> "LeakWorld":
        self.host = Host(
            Folder(self.path),
            log=Signer(ORIGIN, b"l" * 32),
            host=key("secretariat/host"),
            rulesets=RULESETS,
            clock=self.clock,
        )
        return self

    def device(self, org: str, role: str, name: str) -> None:
        """A device's key, granted by the role key."""
        new = key(name)
        proof = new.sign(proof_text(mechanism=self.charter_id, org=org, role=role, key=new.public)).hex()
        body = KeyGrant(
            key=new.public,
            role=role,
            level="device",
            key_class=self.charter.charter_class,
            proof=proof,
            expires="2027-01-01T00:00:00Z",
        )
        self.admit(self.of(org, role).say("record.key_grant.v1", body, seen=self.seen()))

    def publication(self, title: str, org: str = "walnut", marking: str = "TLP:CLEAR") -> str:
        body = Publication(
            title=title, outlet_cited="The Reed", published="2025-11-02", date_known=Known.STATED
        )
        said = self.of(org, ROLES[org]).say(
            "incidents.publication.v1", body, seen=self.seen(), marking=marking
        )
        self.admit(said)
        return said.id


@dataclass
class Kept:
    """One finished mechanism: its folder, what was hidden in it, and which statements stand where."""

    name: str
    dir: Path
    base: Path
    charter_id: str
    ids: dict[str, str] = field(default_factory=dict)
    private: list[bytes] = field(default_factory=list)  # bytes that nobody but a recipient may meet
    held: list[SealedSaid] = field(default_factory=list)

    def vault(self, org: str) -> FolderVault:
        """What that organisation's node holds."""
        vault = FolderVault(self.base / f"node-{org}")
        for done in self.held:
            vault.keep(done)
        return vault

    def info(self) -> dict[str, str]:
        """What `serving` and readers' keys ask for."""
        return {"charter_id": self.charter_id}

    def key(self, name: str) -> Path:
        return self.base / "keys" / f"{name}.key"


def build(base: Path, name: str) -> Kept:
    """One of the mechanisms below `base`."""
    path = base / name / "m"
    charter = charter_body(
        ruleset=RULESET, charter_class="exercise", mandate=("windows", "talks"), procedure=ADOPTED
    )
    world = LeakWorld(path=path, charter=charter)
    path.parent.mkdir(parents=True)
    world.found()
    made = Kept(name=name, dir=path, base=path.parent, charter_id=world.charter_id)
    _keys(world, name == KEPT)
    made.ids["open"] = world.publication(OPEN)
    world.head(at=BEGIN + timedelta(hours=2))
    _plant(world, made)
    if made.held:
        made.private.append(WHOLE.encode())
    made.ids["later"] = world.publication(LATER)
    world.head(at=BEGIN + timedelta(hours=4))
    position = world.of("secretariat", "host")._position.last()
    world.host.close()
    _key_files(made, world, position)
    return made


def _keys(world: LeakWorld, hidden: bool) -> None:
    world.grant("almond", "sealing")
    for org in ("heron", "stork"):
        to = recipient(org)
        body = SealingKey(suite=to.suite.value, public=base64.b64encode(to.public).decode())
        world.admit(world.of(org, "root").say("record.sealing_key.v1", body, seen=world.seen()))
    # A ring's keys are granted in shuffled order: here so that the one that will speak has the same place.
    for number in (3, 1, 2, 0) if hidden else (0, 1, 2, 3):
        world.device("almond", "party", f"ring/{number}")


def _plant(world: LeakWorld, made: Kept) -> None:
    """The same places in the log, with the secrets or without."""
    hidden = made.name in (KEPT, CALM)
    claim = Claim(about="the grove", value=WHOLE, says=_OWN)
    _whole(world, made, "whole", _inner(world, "incidents.claim.v1", claim), ("heron", "stork"))
    _field(world, made, hidden)
    # The ring: either key was granted like the other, and which of them is the second ring's is sealed.
    ring = DuressRing(keys=tuple(sorted(key(f"ring/{number}").public for number in (2, 3))))
    _whole(world, made, "ring", _inner(world, "record.duress_ring.v1", ring), ("heron",))
    speaker = world.of("almond", "party")
    device = type(speaker)(
        key("ring/3" if made.name == KEPT else "ring/0"),
        org="almond",
        role="party",
        mechanism=world.charter_id,
        position=type(speaker._position)(),
        salts=lambda number: number.to_bytes(16, "big"),
    )
    body = Claim(about="the bridge", value="All is well at the bridge", says=_OWN)
    said = device.say("incidents.claim.v1", body, seen=world.seen(), marking="TLP:CLEAR")
    world.admit(said)
    made.ids["duress"] = said.id
    _green(world, made)


def _inner(world: LeakWorld, kind: str, body: Said) -> bytes:
    """A statement of Almond's as it stands inside a seal."""
    author = key("almond/party")
    header = InnerHeader(
        kind=kind,
        mechanism=world.charter_id,
        issuer=Issuer(org="almond", role="party", key=author.public),
        by=None,
        occurred=None,
        body=msgspec.Raw(canon.encode(body)),
        refs=(),
        marking="TLP:AMBER",
        release_to=(),
        orcon=False,
        lang="en",
        salt="5a" * 16,
    )
    return sign_inner(header, author)


def _whole(world: LeakWorld, made: Kept, use: str, inside: bytes, to: Sequence[str]) -> None:
    """A whole statement sealed, or a seal of the same class over nothing."""
    speaker, secrets = world.of("almond", "sealing"), published_secrets("leaks", use)
    if made.name in (KEPT, CALM):
        recipients = [recipient(org) for org in to]
        done = seal_statement(speaker, inside, recipients, seen=world.seen(), secrets=secrets)
        made.held.append(done)
        text = inside[65:]  # the words as they stand there, without their signature
        made.private += _traces(text, inside, secrets(0).key, secrets(0).nonce)
        said = done.said
    else:
        said = speaker.say("record.sealed.v1", opaque(use), seen=world.seen(), lang="und")
    world.admit(said)
    made.ids[use] = said.id


def _field(world: LeakWorld, made: Kept, hidden: bool) -> None:
    """A report with its words sealed, or with a seal of the same class in their place."""
    speaker = world.of("almond", "party")
    secrets = published_secrets("leaks", "field")
    body = Report(act="shelling", label="at the ford", words=FIELD if hidden else None, says=_OWN)
    if hidden:
        to = [recipient("heron")]
        done = seal_fields(
            speaker, "incidents.report.v1", body, ["words"], to, seen=world.seen(), secrets=secrets
        )
        made.held.append(done)
        made.private += _traces(FIELD.encode(), canon.encode(FIELD), secrets(0).key, secrets(0).nonce)
        said = done.said
    else:
        shows = opaque("field")
        part = SealedPart(
            field="words",
            size_class=shows.size_class,
            ciphertext=shows.ciphertext,
            commit=shows.commit,
            key_commit=shows.key_commit,
            tags=shows.tags,
        )
        said = speaker.say("incidents.report.v1", body, seen=world.seen(), sealed=[part])
    world.admit(said)
    made.ids["field"] = said.id


def _green(world: LeakWorld, made: Kept) -> None:
    """A statement for the organisations, not released; where it is not even said, a seal stands there."""
    if made.name == QUIET:
        said = world.of("almond", "sealing").say(
            "record.sealed.v1", opaque("green"), seen=world.seen(), lang="und"
        )
        world.admit(said)
        made.ids["green"] = said.id
    else:
        made.ids["green"] = world.publication(GREEN, org="heron", marking="TLP:GREEN")


def opaque(use: str) -> Sealed:
    """A seal that nobody can open: numbers in the places of hashes."""
    drawn = [sha256(f"opaque {use} {number}".encode()).hexdigest() for number in range(7)]
    return Sealed(
        size_class=1_024,
        ciphertext=drawn[0],
        commit=drawn[1],
        key_commit=drawn[2],
        tags=tuple(sorted(text[:32] for text in drawn[3:])),
    )


def _traces(text: bytes, inside: bytes, *secret: bytes) -> list[bytes]:
    """The words, and every number by which somebody who guesses them could make sure."""
    return [text, inside, sha256(inside).digest(), sha256(text).digest(), *secret]


def _key_files(made: Kept, world: LeakWorld, position: tuple[int, str | None]) -> None:
    """The host's keys beside the folder, counted on, and two readers' keys."""
    seeds = {"log": b"l" * 32, "host": b"secretariat/host".ljust(32, b".")}
    seeds |= {f"{org}-party": f"{org}/party".encode().ljust(32, b".") for org in ("almond", "walnut")}
    seeds["heron-co_chair"] = b"heron/co_chair".ljust(32, b".")
    for name, seed in seeds.items():
        org, _, role = name.rpartition("-")
        new_key(made.key(name), key_class="exercise", org=org or "secretariat", role=role, seed=seed)
    number, last = position
    FilePosition(made.key("host"), world.charter_id).advance(number, last or "", b"")
    pointers = {use: str(made.key(use).resolve()) for use in ("log", "host")}
    (made.dir / "local" / "keys.json").write_text(json.dumps(pointers))


def opening_file(org: str) -> bytes:
    """The file of an organisation's key that opens."""
    key = opening_key(org)
    content = OpeningFile(
        format=FORMAT,
        key_class="exercise",
        org=org,
        suite=key.suite,
        seed=org.encode().ljust(32, b"!").hex(),
        public=base64.b64encode(key.public).decode(),
    )
    return msgspec.json.encode(content)


def build_all(base: Path, names: Sequence[str] = (KEPT, OPAQUE, QUIET, CALM)) -> dict[str, Kept]:
    """All of them."""
    return {name: build(base, name) for name in names}
