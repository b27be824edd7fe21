# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A founded record to begin from, made once for each choice of cosigners and length."""

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sulh.record.charter import CharterBody
from sulh.record.kinds import Assent, KeyGrant, proof_text
from sulh.statement.speaker import Said, Speaker
from tests.record.world import ROLES, Word, charter_body, key, speaker

FOUR = ("almond", "walnut", "heron", "stork")
COSIGNERS: tuple[tuple[str, ...], ...] = (FOUR, FOUR, ("almond", "heron"), ("heron",), ())
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


def grant(root: Speaker, role: str, name: str) -> Said:
    """A root's grant of a role to the key of that name."""
    new = key(name)
    proof = new.sign(
        proof_text(mechanism=root.mechanism or "", org=root.org, role=role, key=new.public)
    ).hex()
    body = KeyGrant(key=new.public, role=role, level="role", key_class="real", proof=proof)
    return root.say("record.key_grant.v1", body)


@lru_cache(maxsize=16)
def founded(cosigners: Sequence[str], size: int = 0) -> Founded:
    """Charter, assents, a role key each, and words up to `size`."""
    charter = charter_body(cosigners=cosigners)
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
    speakers["secretariat/host"] = speaker("secretariat", "host", first.id)
    while len(leaves) < size:
        leaves.append(speakers["almond/party"].say("toy.word.v1", Word(text="long")).leaf)
    return Founded(charter=charter, charter_id=first.id, leaves=tuple(leaves), speakers=speakers)
