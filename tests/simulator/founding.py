# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A founded record to begin from, made once for each choice of cosigners and length."""

import base64
import copy
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sulh.log.note import CosignSigner
from sulh.record.charter import Adoption, CharterBody
from sulh.record.kinds import Assent, KeyGrant, proof_text
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.seal_kinds import SealingKey
from sulh.statement.seal import OpeningKey, Suite
from sulh.statement.speaker import Said, Speaker
from tests.record.sealed_world import ADOPTED
from tests.record.world import ROLES, Word, charter_body, cosigner, key, speaker

FOUR = ("almond", "walnut", "heron", "stork")
COSIGNERS: tuple[tuple[str, ...], ...] = (FOUR, FOUR, ("almond", "heron"), ("heron",), ())
# Every cosigning key there is; heron's second one is declared by amendment only.
SECOND = CosignSigner("heron.example/cosign2", b"cosign heron 2".ljust(32, b"."))
WATCHERS = (*((org, cosigner(org)) for org in FOUR), ("heron", SECOND))
# Below a full tile of 256: some runs cross its edge, where full tiles take the place of partial ones.
LONG = 244


@dataclass(frozen=True)
class Founded:
    """Leaves of a founded record and the speakers as they then stand."""

    charter: CharterBody
    charter_id: str
    leaves: tuple[bytes, ...]
    speakers: dict[str, Speaker]

    def voices(self) -> dict[str, Speaker]:
        """Speakers of one's own."""
        return {name: copy.deepcopy(speaker) for name, speaker in self.speakers.items()}


def grant(
    by: Speaker,
    role: str,
    name: str,
    *,
    level: str = "role",
    scope: tuple[str, ...] = (),
    expires: str | None = None,
) -> Said:
    """A grant of a role to the key of that name; a root gives role keys, a role key device keys."""
    body = KeyGrant(
        key=key(name).public,
        role=role,
        level=level,
        key_class="real",
        proof=proof(by, role, name),
        scope=scope,
        expires=expires,
    )
    return by.say("record.key_grant.v1", body)


def first_opening_key(org: str) -> SealingKey:
    """What an organisation publishes for others to seal to it."""
    held = opening_key(org, 0)
    return SealingKey(suite=held.suite.value, public=base64.b64encode(held.public).decode())


def opening_key(org: str, number: int) -> OpeningKey:
    """The `number`th key that an organisation opens with."""
    suite = Suite.X25519 if org == "stork" else Suite.HYBRID
    return OpeningKey(suite, f"{org} {number}".encode().ljust(32, b"!"))


def proof(by: Speaker, role: str, name: str) -> str:
    """The new key's word that its holder wants that role."""
    new = key(name)
    text = proof_text(mechanism=by.mechanism or "", org=by.org, role=role, key=new.public)
    return new.sign(text).hex()


@lru_cache(maxsize=16)
def founded(cosigners: Sequence[str], size: int = 0, *, seals: bool = False) -> Founded:
    """Charter, assents, a role key each, and words up to `size`; with `seals`, a key each to seal with."""
    adopted = ADOPTED if seals else Adoption(template=TEMPLATE_HASH)
    charter = charter_body(cosigners=cosigners, procedure=adopted)
    speakers = {"heron/root": speaker("heron", "root", None)}
    first = speakers["heron/root"].say("record.charter.v1", charter)
    speakers["heron/root"].mechanism = first.id
    leaves = [first.leaf]
    for org in sorted(ROLES.keys() - {"heron"}):
        speakers[f"{org}/root"] = speaker(org, "root", first.id)
        leaves.append(speakers[f"{org}/root"].say("record.assent.v1", Assent(charter=first.id)).leaf)
    for org, role in ROLES.items():
        speakers[f"{org}/{role}"] = speaker(org, role, first.id)
        leaves.append(grant(speakers[f"{org}/root"], role, f"{org}/{role}").leaf)
    for org in FOUR if seals else ():
        name = f"{org}/sealing"
        speakers[name] = speaker(org, "sealing", first.id)
        root = speakers[f"{org}/root"]
        leaves.append(grant(root, "sealing", name).leaf)
        if org != "walnut":  # which comes to it later
            leaves.append(root.say("record.sealing_key.v1", first_opening_key(org)).leaf)
    speakers["secretariat/host"] = speaker("secretariat", "host", first.id)
    while len(leaves) < size:
        leaves.append(speakers["almond/party"].say("toy.word.v1", Word(text="long")).leaf)
    return Founded(charter=charter, charter_id=first.id, leaves=tuple(leaves), speakers=speakers)
