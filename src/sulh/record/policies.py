# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The two cosigning policies of a charter, in C2SP tlog-policy form.

    operational.policy   the log and any co-chair
    joint.policy         both parties and any co-chair

They are derived from the charter alone, so that the files a reader fetches can be compared with it. One
organisation counts once, with however many keys: Ed25519 and ML-DSA-44 must both have signed. A party's key
is a mirror's (tlog-mirror): it signs what its organisation holds entirely, which no policy can show. Where
nobody was declared to cosign, `quorum none`.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache

from sulh.errors import Phrase, Refused
from sulh.log import policy
from sulh.log.note import COSIGNATURES, ED25519, ML_DSA_COSIGNATURE, Verifier
from sulh.record.charter import CharterBody, Cosigner
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
        raise _contradiction(
            Phrase(
                "log-key",
                "the log's key must be an Ed25519 key named {expected}, not {found}",
                expected=charter.origin,
                found=log.name,
            )
        )
    cosigners = [Verifier(cosigner.vkey) for cosigner in charter.cosigners]
    relays = [Verifier(cosigner.relay) for cosigner in charter.cosigners if cosigner.relay]
    for verifier in cosigners:
        if verifier.kind not in COSIGNATURES:
            raise _contradiction(
                Phrase(
                    "no-cosigner-key",
                    "{name} is no cosigner's key, but of type {type}",
                    name=verifier.name,
                    type=verifier.kind,
                )
            )
    for verifier in relays:
        if verifier.kind != ED25519:
            raise _contradiction(
                Phrase(
                    "no-relay-key",
                    "{name} is no relay's key, but of type {type}",
                    name=verifier.name,
                    type=verifier.kind,
                )
            )
    _require_names(charter, log, cosigners, relays)
    # One key, one use: a root or host key that also signs heads could be made to sign for the other.
    used = [org.root for org in charter.organisations if org.root] + [charter.host]
    for verifier in (log, *cosigners, *relays):
        key = verifier.public_key.hex()
        if verifier.kind != ML_DSA_COSIGNATURE:
            check_key(key)
        if key in used:
            raise _contradiction(Phrase("two-uses", "the key {key} has two uses", key=key))
        used.append(key)
    operational_policy(charter)
    joint_policy(charter)


def _require_names(
    charter: CharterBody, log: Verifier, cosigners: Sequence[Verifier], relays: Sequence[Verifier]
) -> None:
    """Refuse a name that stands for two.

    A key id has four bytes. Under another's name a key with the same id is soon found, and whoever had it
    declared could make every line of the other read as a false one.
    """
    owners = {log.name: "the log"}
    named = [(verifier, c.org) for verifier, c in zip(cosigners, charter.cosigners, strict=True)]
    named += [(verifier, f"a relay, {verifier.vkey}") for verifier in relays]
    for verifier, owner in named:
        if owners.setdefault(verifier.name, owner) != owner:
            raise _contradiction(
                Phrase("name-for-two", "the key name {name} stands for two", name=verifier.name)
            )
    if len({(v.name, v.key_id) for v in (*cosigners, *relays)}) < len(cosigners) + len(relays):
        raise _contradiction(Phrase("one-name-two-keys", "two keys have one name and one key id"))


def _contradiction(problem: str) -> Refused:
    return Refused("charter_contradiction", "the charter contradicts itself: {problem}", problem=problem)


@lru_cache(maxsize=64)
def _parsed(text: str) -> policy.Policy:
    return policy.parse(text)


def operational_policy(charter: CharterBody) -> policy.Policy | None:
    """The parsed policy; None where the charter's cosigners could never satisfy it."""
    return _parsed(operational_text(charter)) if _reachable(charter, ("co_chair",)) else None


def joint_reachable(charter: CharterBody) -> bool:
    """Whether the charter declares cosigners who can satisfy its joint policy at all."""
    return bool(charter.cosigners) and _reachable(charter, ("co_chair", "party"))


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
        keys = [c for c in charter.cosigners if c.org == org.id]
        names = [witness_name(charter, key) for key in keys]
        lines += [f"witness {name} {key.vkey}" for name, key in zip(names, keys, strict=True)]
        if len(names) > 1:
            # Two keys of one organisation are one voice: Ed25519 and ML-DSA-44 must both have signed.
            lines.append(f"group {org.id} all {' '.join(names)}")
        members += [org.id] if len(names) > 1 else names
    if members:
        lines.append(f"group {kind} {rule} {' '.join(members)}")
    return kind if members else ""


def witness_name(charter: CharterBody, cosigner: Cosigner) -> str:
    """What a cosigner's key is called in the policies: by its name, with its key id where two have that name."""
    name, key_id, _ = cosigner.vkey.split("+", 2)
    same = sum(other.vkey.split("+", 1)[0] == name for other in charter.cosigners)
    return name if same == 1 else f"{name}+{key_id}"


# The two files beside the checkpoint, by name: they follow from the charter alone.
POLICIES: tuple[tuple[str, Callable[[CharterBody], str]], ...] = (
    ("operational.policy", operational_text),
    ("joint.policy", joint_text),
)
