# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The two cosigning policies of a charter, in C2SP tlog-policy form.

    operational.policy   the log and any co-chair
    joint.policy         both parties and any co-chair

They are derived from the charter alone, so that the files a reader fetches can be compared with it. One
organisation counts once, with however many keys. Where nobody was declared to cosign, `quorum none`.
"""

from functools import lru_cache

from sulh.errors import Refused
from sulh.log import policy
from sulh.log.note import COSIGNATURE, ED25519, Verifier
from sulh.record.charter import CharterBody
from sulh.statement.keys import check_key


def operational_text(charter: CharterBody) -> str:
    """Text of `operational.policy`."""
    return _text(charter, parties=False)


def joint_text(charter: CharterBody) -> str:
    """Text of `joint.policy`."""
    return _text(charter, parties=True)


def check_trust(charter: CharterBody) -> None:
    """Refuse a charter whose log and cosigner keys could never sign a head that counts.

    Such a mechanism would stand still for ever: every head void, `now` at the charter's date. Raises
    Refused `vkey`, `vkey_type`, `vkey_id`, `key_name`, `not_base64`, `weak_key`, `charter_contradiction` or
    `policy_malformed`.
    """
    log = Verifier(charter.log)
    if log.kind != ED25519 or log.name != charter.origin:
        raise _contradiction(f"the log's key must be an Ed25519 key named {charter.origin}, not {log.name}")
    cosigners = [Verifier(cosigner.vkey) for cosigner in charter.cosigners]
    for verifier in cosigners:
        if verifier.kind != COSIGNATURE:
            raise _contradiction(f"{verifier.name} is no cosigner's key, but of type {verifier.kind}")
    # One key, one use: a root or host key that also signs heads could be made to sign for the other.
    used = [org.root for org in charter.organisations if org.root] + [charter.host]
    for key in (verifier.public_key.hex() for verifier in (log, *cosigners)):
        check_key(key)
        if key in used:
            raise _contradiction(f"the key {key} has two uses")
        used.append(key)
    operational_policy(charter)
    joint_policy(charter)


def _contradiction(problem: str) -> Refused:
    return Refused("charter_contradiction", "the charter contradicts itself: {problem}", problem=problem)


@lru_cache(maxsize=64)
def _parsed(text: str) -> policy.Policy:
    return policy.parse(text)


def operational_policy(charter: CharterBody) -> policy.Policy | None:
    """The parsed policy; None where the charter's cosigners could never satisfy it."""
    return _parsed(operational_text(charter)) if _reachable(charter, ("co_chair",)) else None


def joint_policy(charter: CharterBody) -> policy.Policy | None:
    """The parsed policy; None where the charter's cosigners could never satisfy it."""
    return _parsed(joint_text(charter)) if _reachable(charter, ("co_chair", "party")) else None


def _reachable(charter: CharterBody, kinds: tuple[str, ...]) -> bool:
    if not charter.cosigners:
        return True
    declared = {c.org for c in charter.cosigners}
    chairs = any(org.id in declared for org in charter.of_kind("co_chair"))
    parties = all(org.id in declared for org in charter.of_kind("party"))
    return chairs and (parties or "party" not in kinds)


def _text(charter: CharterBody, *, parties: bool) -> str:
    lines = [f"log {charter.log}"]
    if not charter.cosigners:
        return "\n".join([*lines, "quorum none", ""])
    groups = [_seats(charter, lines, "party", "all")] if parties else []
    groups.append(_seats(charter, lines, "co_chair", "any"))
    lines.append(f"group tier all {' '.join(group for group in groups if group)}")
    return "\n".join([*lines, "quorum tier", ""])


def _seats(charter: CharterBody, lines: list[str], kind: str, rule: str) -> str:
    """Append the witnesses and groups of one kind of organisation; returns the group's name, or empty."""
    members: list[str] = []
    for org in charter.of_kind(kind):
        vkeys = [c.vkey for c in charter.cosigners if c.org == org.id]
        names = [vkey.split("+", 1)[0] for vkey in vkeys]
        lines += [f"witness {name} {vkey}" for name, vkey in zip(names, vkeys, strict=True)]
        if len(names) > 1:
            # Two keys of one organisation are one voice: Ed25519 and ML-DSA-44 must both have signed.
            lines.append(f"group {org.id} all {' '.join(names)}")
        members += [org.id] if len(names) > 1 else names
    if members:
        lines.append(f"group {kind} {rule} {' '.join(members)}")
    return kind if members else ""
