# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The key chains among the trust vectors: who seats whom, and who may not."""

from collections.abc import Callable, Iterator
from typing import Any

from tools.trust_founding import (
    FOUR,
    GRANT,
    REFUSED,
    WORD,
    Base,
    Vector,
    ed,
    founded,
    grant,
    receipt,
    rotate,
    tampered,
    vector,
    word,
)
from tools.trust_record import Put, Table, public

Step = Callable[[Table], tuple[list[Put], Put]]


def chains(one: Base) -> Iterator[Vector]:
    """Step 6: who seats whom."""
    yield vector("chain-no-grant", receipt(one.table, one.word, []), one.charter, tampered("unknown_key"))
    yield vector(
        "chain-no-granter", receipt(one.table, one.spoken, [one.phone]), one.charter, tampered("unknown_key")
    )
    for name, (code, step) in CHAINS.items():
        table = founded(ed(*FOUR))
        keys, put = step(table)
        expected = REFUSED if code == "bad_receipt" else tampered(code)
        yield vector(f"chain-{name}", receipt(table, put, keys), table.mechanism, expected)


def _claims(org: str, role: str) -> Step:
    def step(table: Table) -> tuple[list[Put], Put]:
        keys = [grant(table, "almond/root", "party", "almond/party")]
        issuer = {"key": public("almond/party"), "org": org, "role": role}
        return keys, word(table, "almond/party", issuer=issuer)

    return step


def _granted(granter: str, role: str, name: str, **changes: Any) -> Step:
    """Almond's party key, then this grant by `granter`, then a word of the granted key."""

    def step(table: Table) -> tuple[list[Put], Put]:
        scope = changes.get("of_scope")
        first = {} if scope is None else {"scope": scope}
        keys = [grant(table, "almond/root", "party", "almond/party", **first)]
        rest = {field: value for field, value in changes.items() if field != "of_scope"}
        keys.append(grant(table, granter, role, name, **rest))
        return keys, word(table, name)

    return step


def _scoped(table: Table) -> tuple[list[Put], Put]:
    return [grant(table, "almond/root", "party", "almond/party", scope=[GRANT])], word(table, "almond/party")


def _device_of_device(table: Table) -> tuple[list[Put], Put]:
    keys = [
        grant(table, "almond/root", "party", "almond/party"),
        grant(table, "almond/party", "party", "almond/party/phone"),
        grant(table, "almond/party/phone", "party", "almond/party/watch"),
    ]
    return keys, word(table, "almond/party/watch")


def _after_rotation(who: str, *granted: str) -> Step:
    def step(table: Table) -> tuple[list[Put], Put]:
        keys = [grant(table, "almond/root", "party", "almond/party")]
        keys += [grant(table, "almond/party", "party", name) for name in granted]
        keys.append(rotate(table, "almond/root", "almond/party", "almond/party/2", "party"))
        return keys, word(table, who)

    return step


def _rotated(issuer: str, old: str, new: str, role: str, **said: Any) -> Step:
    def step(table: Table) -> tuple[list[Put], Put]:
        keys = [
            grant(table, "almond/root", "party", "almond/party"),
            grant(table, "walnut/root", "party", "walnut/party"),
            rotate(table, issuer, old, new, role, **said),
        ]
        return keys, word(table, new)

    return step


def _rotated_twice(table: Table) -> tuple[list[Put], Put]:
    keys = [
        grant(table, "almond/root", "party", "almond/party"),
        rotate(table, "almond/root", "almond/party", "almond/party/2", "party"),
        rotate(table, "almond/root", "almond/party", "almond/party/3", "party"),
    ]
    return keys, word(table, "almond/party/3")


def _first_heir(table: Table) -> tuple[list[Put], Put]:
    """The second rotation is wrong, and it is not its key that speaks."""
    keys, _ = _rotated_twice(table)
    return keys, word(table, "almond/party/2")


def _revocation_among_keys(table: Table) -> tuple[list[Put], Put]:
    first = grant(table, "almond/root", "party", "almond/party")
    body = {"key": public("almond/party"), "reason": "lost"}
    second = table.say("almond/root", "record.key_revoke.v1", body)
    return [first, second], word(table, "almond/party")


CHAINS: dict[str, tuple[str, Step]] = {
    "claims-another-organisation": ("not_its_role", _claims("walnut", "party")),
    "claims-another-role": ("not_its_role", _claims("almond", "root")),
    "out-of-scope": ("out_of_scope", _scoped),
    "device-grants-device": ("may_not_grant", _device_of_device),
    "root-grants-device": (
        "may_not_grant",
        _granted("almond/root", "party", "almond/party/2", level="device"),
    ),
    "party-grants-role-key": (
        "may_not_grant",
        _granted("almond/party", "party", "almond/party/2", level="role"),
    ),
    "host-grants-device": ("may_not_grant", _granted("secretariat/host", "host", "secretariat/host/2")),
    "party-grants-co-chair": (
        "may_not_grant_role",
        _granted("almond/root", "co_chair", "almond/co_chair"),
    ),
    "device-of-another-role": (
        "may_not_grant_role",
        _granted("almond/party", "monitor", "almond/monitor"),
    ),
    "wider-scope": (
        "wider_scope",
        _granted("almond/party", "party", "almond/party/2", of_scope=[GRANT, WORD], scope=["toy.word.v1"]),
    ),
    "no-scope-from-a-scope": (
        "wider_scope",
        _granted("almond/party", "party", "almond/party/2", of_scope=[GRANT, WORD]),
    ),
    "scope-without-granting": (
        "out_of_scope",
        _granted("almond/party", "party", "almond/party/2", of_scope=[WORD], scope=[WORD]),
    ),
    "key-in-use": ("key_in_use", _granted("walnut/root", "party", "almond/party")),
    "root-as-party-key": ("key_in_use", _granted("walnut/root", "party", "stork/root")),
    "proof-by-another": (
        "bad_signature",
        _granted("walnut/root", "party", "walnut/party", proof_by="walnut/root"),
    ),
    "proof-for-another-role": (
        "bad_signature",
        _granted("walnut/root", "party", "walnut/party", proof_role="monitor"),
    ),
    "scope-empty-list": ("bad_receipt", _granted("walnut/root", "party", "walnut/party", scope=[])),
    "level-unknown": ("bad_receipt", _granted("walnut/root", "party", "walnut/party", level="root")),
    "rotated-key": ("revoked_key", _after_rotation("almond/party")),
    "device-of-rotated-key": (
        "revoked_key",
        _after_rotation("almond/party/phone", "almond/party/phone"),
    ),
    "rotation-by-a-role-key": (
        "may_not_say",
        _rotated("almond/party", "almond/party", "almond/party/2", "party"),
    ),
    "rotation-of-another": (
        "not_own_key",
        _rotated("walnut/root", "almond/party", "almond/party/2", "party"),
    ),
    "rotation-of-a-stranger": (
        "not_own_key",
        _rotated("almond/root", "almond/monitor", "almond/monitor/2", "monitor"),
    ),
    "rotation-to-a-used-key": (
        "key_in_use",
        _rotated("almond/root", "almond/party", "walnut/party", "party"),
    ),
    "rotation-proof-for-another-role": (
        "bad_signature",
        _rotated("almond/root", "almond/party", "almond/party/2", "monitor"),
    ),
    "rotated-twice": ("revoked_key", _rotated_twice),
    "rotated-twice-first-heir": ("revoked_key", _first_heir),
    "revocation-among-keys": ("bad_receipt", _revocation_among_keys),
}
