# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The two cosigning policies of a charter, in C2SP tlog-policy form.

    operational.policy   the log and any co-chair
    joint.policy         both parties and any co-chair

They are derived from the charter alone, so that the files a reader fetches can be compared with it. One
organisation counts once, with however many keys. Where nobody was declared to cosign, `quorum none`.
"""

from functools import lru_cache

from sulh.log import policy
from sulh.record.charter import CharterBody


def operational_text(charter: CharterBody) -> str:
    """Text of `operational.policy`."""
    return _text(charter, parties=False)


def joint_text(charter: CharterBody) -> str:
    """Text of `joint.policy`."""
    return _text(charter, parties=True)


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
