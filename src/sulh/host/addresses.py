# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Where a charter's cosigners are asked, whose lines stand on a head, and which tier they make.

One organisation counts once: with all the keys that it declares, or not at all.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sulh.errors import Tampered
from sulh.log.note import Verifier, cosignatures_by
from sulh.log.policy import Policy
from sulh.record.charter import CharterBody
from sulh.record.policies import joint_policy, operational_policy

JOINT = "joint"
OPERATIONAL = "operational"
NO_TIER = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """One address at which an organisation's cosigner answers; `keys` are all that the organisation declares."""

    org: str
    url: str
    keys: tuple[Verifier, ...]


def keys_of(charter: CharterBody, org: str) -> tuple[Verifier, ...]:
    """The cosigner keys that an organisation declares, in the charter's order."""
    return tuple(Verifier(cosigner.vkey) for cosigner in charter.cosigners if cosigner.org == org)


def addresses(charter: CharterBody) -> tuple[Address, ...]:
    """Every address that the charter names, once for each organisation, in the charter's order."""
    places = dict.fromkeys((cosigner.org, cosigner.url) for cosigner in charter.cosigners if cosigner.url)
    return tuple(Address(org=org, url=url or "", keys=keys_of(charter, org)) for org, url in places)


def cosigned_by(note: bytes, charter: CharterBody) -> tuple[str, ...]:
    """Organisations of which a line stands on the note, sorted; `Tampered` if a line of theirs does not hold."""
    return tuple(org for org in _orgs(charter) if cosignatures_by(note, keys_of(charter, org)))


def fully_cosigned_by(note: bytes, charter: CharterBody) -> tuple[str, ...]:
    """Organisations whose declared keys have all signed the note, sorted; `Tampered` as `cosigned_by`."""
    found = []
    for org in _orgs(charter):
        keys = keys_of(charter, org)
        if {verifier.vkey for verifier, _ in cosignatures_by(note, keys)} == {key.vkey for key in keys}:
            found.append(org)
    return tuple(found)


def _orgs(charter: CharterBody) -> list[str]:
    return sorted({cosigner.org for cosigner in charter.cosigners})


def tier_of(charter: CharterBody, orgs: Collection[str]) -> str:
    """The highest tier that these organisations make when all their keys sign: joint, operational or none.

    Where nobody is declared there is no tier to wait for.
    """
    if not charter.cosigners:
        return NO_TIER
    for tier in (JOINT, OPERATIONAL):
        if makes(charter, tier, orgs):
            return tier
    return NO_TIER


def makes(charter: CharterBody, tier: str, orgs: Collection[str]) -> bool:
    """Whether these organisations make a tier's quorum; for displays and choices, no check of a signature."""
    policy = joint_policy(charter) if tier == JOINT else operational_policy(charter)
    return policy is not None and policy.satisfied_by(_names(policy, charter, orgs))


def _names(policy: Policy, charter: CharterBody, orgs: Iterable[str]) -> list[str]:
    vkeys = {key.vkey for org in orgs for key in keys_of(charter, org)}
    return [witness.name for witness in policy.witnesses if witness.verifier.vkey in vkeys]


def require_line(note: bytes, address: Address) -> list[int]:
    """POSIX seconds of the lines of this cosigner on the note; `Tampered` if there is none or one does not hold."""
    stamps = [stamp for _, stamp in cosignatures_by(note, address.keys)]
    if not stamps:
        raise Tampered(
            "head_not_cosigned",
            "a head with a line of {org} was expected from {url}, and one without was found",
            org=address.org,
            url=address.url,
        )
    return stamps
