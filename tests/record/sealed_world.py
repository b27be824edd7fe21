# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The small mechanism of the tests, with sealing keys: who seals what to whom, and what each then holds."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from sulh.record.charter import Adoption
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.seal_kinds import Disclose, SealingKey
from sulh.record.sealing import Recipient, SealedSaid, published_secrets, seal_statement
from sulh.statement import canon
from sulh.statement.envelope import Issuer, Ref
from sulh.statement.inner import InnerHeader, sign_inner
from sulh.statement.keys import Key
from sulh.statement.seal import OpeningKey, Suite
from sulh.statement.speaker import Said as Signed
from tests.record.world import Word, World, key, made

ADOPTED = Adoption(template=TEMPLATE_HASH, adopted=("objection_window", "shred_notice"))


def opening_key(org: str) -> OpeningKey:
    return OpeningKey(Suite.X25519 if org == "stork" else Suite.HYBRID, org.encode().ljust(32, b"!"))


def recipient(org: str) -> Recipient:
    held = opening_key(org)
    return Recipient(org=org, suite=held.suite, public=held.public)


def inside(
    world: World,
    text: str,
    *,
    org: str = "almond",
    role: str = "party",
    signer: Key | None = None,
    **changes: Any,
) -> bytes:
    """A word as it stands inside a seal, signed by its author."""
    author = signer or key(f"{org}/{role}")
    header = InnerHeader(
        kind="toy.word.v1",
        mechanism=world.charter_id,
        issuer=Issuer(org=org, role=role, key=author.public),
        by=None,
        occurred=None,
        body=msgspec.Raw(canon.encode(Word(text=text))),
        refs=(Ref(role="about", id="ab" * 32),),
        marking="TLP:AMBER",
        release_to=(),
        orcon=False,
        lang="en",
        salt="00" * 16,
    )
    return sign_inner(msgspec.structs.replace(header, **changes), author)


@dataclass
class SealedWorld:
    """A founded world in which Almond seals; `held` is what lies beside the record."""

    world: World
    held: list[SealedSaid] = field(default_factory=list)

    def seal(
        self, text: str, to: Sequence[str] = ("heron", "stork"), plaintext: bytes | None = None
    ) -> SealedSaid:
        number = len(self.held)
        done = seal_statement(
            self.world.of("almond", "sealing"),
            inside(self.world, text) if plaintext is None else plaintext,
            [recipient(org) for org in to],
            seen=self.world.seen(),
            secrets=published_secrets("tests", f"almond/{number}"),
        )
        self.held.append(done)
        return done

    def sealed(self, text: str, to: Sequence[str] = ("heron", "stork")) -> SealedSaid:
        """The same, admitted."""
        done = self.seal(text, to)
        self.world.admit(done.said)
        return done

    def disclosure(
        self, number: int, plaintext: bytes, *, org: str = "heron", role: str = "co_chair", **changes: Any
    ) -> Signed:
        """The disclosure of what was sealed as the `number`th."""
        secret = published_secrets("tests", f"almond/{number}")(0)
        body = Disclose(
            statement=self.held[number].said.id,
            nonce=secret.nonce.hex(),
            plaintext=base64.b64encode(plaintext).decode(),
        )
        return self.world.of(org, role).say(
            "record.disclose.v1", msgspec.structs.replace(body, **changes), seen=self.world.seen()
        )


def sealing_world(path: Path, **changes: Any) -> SealedWorld:
    """Founded, Almond with a sealing key, and everyone else with a key to open with."""
    world = made(path, **{"procedure": ADOPTED, **changes})
    world.grant("almond", "sealing")
    for org in ("heron", "stork", "walnut"):
        to = recipient(org)
        body = SealingKey(suite=to.suite.value, public=base64.b64encode(to.public).decode())
        world.admit(world.of(org, "root").say("record.sealing_key.v1", body, seen=world.seen()))
    return SealedWorld(world=world)
