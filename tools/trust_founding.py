# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What all trust vectors begin from: a founded record, grants, an honest receipt and its result."""

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tools.trust_record import (
    Json,
    Put,
    Table,
    b64,
    canonical,
    cosigner_line,
    cosigner_vkey,
    envelope,
    public,
    sign,
)

TIME = 1_762_000_000
KINDS = {
    "almond": "party",
    "walnut": "party",
    "heron": "co_chair",
    "stork": "co_chair",
    "secretariat": "secretariat",
    "monitors": "monitor",
}
WORD = "vector.word.v1"
GRANT, ROTATE = "record.key_grant.v1", "record.key_rotate.v1"
ORDER = 2**252 + 27742317777372353535851937790883648493


@dataclass(frozen=True, kw_only=True)
class Vector:
    """A file, what the reader confirmed, and the result it must have."""

    name: str
    data: bytes
    charter: str | None
    expected: Json
    without_ml_dsa: Json | None = None


def tampered(code: str) -> Json:
    return {"verdict": "tampered", "code": code}


REFUSED = {"verdict": "refused", "code": "bad_receipt"}


def charter_body(table: Table, cosigners: Sequence[tuple[str, str]]) -> Json:
    """What a receipt reads, and what else a charter says."""
    body: Json = {
        "charter_class": "exercise",
        "title": {"en": "EXERCISE: trust vectors"},
        "date": "2025-11-01T08:00:00Z",
        "origin": table.origin,
        "log": table.log_vkey(),
        "host": public("secretariat/host"),
        "organisations": [
            {"id": org, "kind": kind, "root": public(f"{org}/root"), "zone": "+00:00"}
            for org, kind in KINDS.items()
        ],
        "ruleset": "00" * 32,
        "procedure": {"template": "00" * 32},
        "quorums": {"amendment": {"co_chairs": "all", "parties": "all"}},
        "quotas": {"open_gaps": 4, "statements_per_day": 100},
    }
    if cosigners:
        body["cosigners"] = [{"org": org, "vkey": vkey} for org, vkey in cosigners]
    return body


def ed(*orgs: str) -> list[tuple[str, str]]:
    return [(org, cosigner_vkey(org)) for org in orgs]


FOUR = ("almond", "walnut", "heron", "stork")


def policy_texts(body: Json) -> Json:
    """Section 8 of docs/format.md, by hand."""

    def text(*kinds: str) -> str:
        lines = [f"log {body['log']}"]
        if not body.get("cosigners"):
            return "\n".join([*lines, "quorum none", ""])
        groups = []
        for kind in kinds:
            members = []
            for org in [one["id"] for one in body["organisations"] if one["kind"] == kind]:
                keys = [c["vkey"] for c in body["cosigners"] if c["org"] == org]
                names = [one.split("+")[0] for one in keys]
                lines.extend(f"witness {name} {one}" for name, one in zip(names, keys, strict=True))
                if len(names) > 1:
                    lines.append(f"group {org} all {' '.join(names)}")
                    names = [org]
                members += names
            if members:
                lines.append(f"group {kind} {'all' if kind == 'party' else 'any'} {' '.join(members)}")
                groups.append(kind)
        return "\n".join([*lines, f"group tier all {' '.join(groups)}", "quorum tier", ""])

    return {"joint": text("party", "co_chair"), "operational": text("co_chair")}


def founded(cosigners: Sequence[tuple[str, str]], changes: Json | None = None, **said: Any) -> Table:
    """Charter, assents."""
    table = Table()
    body = {**charter_body(table, cosigners), **(changes or {})}
    charter = table.say(said.pop("who", "heron/root"), said.pop("kind", "record.charter.v1"), body, **said)
    table.mechanism = charter.id
    for org in sorted(KINDS.keys() - {"heron"}):
        table.say(f"{org}/root", "record.assent.v1", {"charter": charter.id})
    return table


def proof_text(table: Table, org: str, role: str, name: str) -> bytes:
    return f"sulh/key-proof/v1\n{table.mechanism}\n{org}\n{role}\n{public(name)}\n".encode()


def grant(table: Table, granter: str, role: str, name: str, **changes: Any) -> Put:
    """`granter` seats the key `name` in a role."""
    org = granter.split("/")[0]
    proven = proof_text(table, org, changes.pop("proof_role", role), name)
    proof = sign(changes.pop("proof_by", name), proven).hex()
    level = "role" if granter.split("/")[1] == "root" else "device"
    body = {"key": public(name), "role": role, "level": level, "key_class": "exercise", "proof": proof}
    said = changes.pop("said", {})
    return table.say(granter, GRANT, {**body, **changes}, **said)


def rotate(table: Table, issuer: str, old: str, new: str, role: str, **said: Any) -> Put:
    proof = sign(new, proof_text(table, old.split("/")[0], role, new)).hex()
    return table.say(issuer, ROTATE, {"old": public(old), "new": public(new), "proof": proof}, **said)


def word(table: Table, who: str, text: str = "quiet on the line", **changes: Any) -> Put:
    return table.say(who, WORD, {"text": text}, **changes)


def receipt(
    table: Table, put: Put, keys: Sequence[Put], orgs: Sequence[str] = FOUR[:3], **parts: Any
) -> Json:
    """The receipt file's object, as an honest program makes it; `parts` replace what it would have."""
    size = parts.get("size", len(table.leaves))
    text = parts.get("text", table.text(size))
    note = parts.get("note") or table.note(text, *(cosigner_line(org, text, TIME) for org in orgs))
    lines = ["c2sp.org/tlog-proof@v1", f"index {put.index}", *table.proof(put.index, size), "", note]
    charter = Put(index=0, leaf=table.leaves[0])
    return {
        "format": "sulh receipt v1",
        "charter": {"hashes": table.proof(0, size), "statement": envelope(charter.leaf)},
        "keys": [
            {"hashes": table.proof(one.index, size), "index": one.index, "statement": envelope(one.leaf)}
            for one in keys
        ],
        "policy": parts.get("policy", policy_texts(charter.said["body"])),
        "proof": "\n".join(lines),
        "statement": envelope(put.leaf),
    }


def holds(table: Table, put: Put, orgs: Sequence[str] = FOUR[:3], **changes: Any) -> Json:
    """The result of a receipt that holds; the charter confirmed, the policy the charter's."""
    said = put.said
    size = changes.pop("size", len(table.leaves))
    expected = {
        "verdict": "holds",
        "code": "",
        "charter_id": table.mechanism,
        "confirmed": True,
        "id": put.id,
        "kind": said["kind"],
        "org": said["issuer"]["org"],
        "role": said["issuer"]["role"],
        "key": said["issuer"]["key"],
        "index": put.index,
        "size": size,
        "root": b64(table.root(size)),
        "policy": "charter",
        "tiers": ["operational", "joint"],
        "cosigners": [{"name": f"{org}.example/cosign", "time": TIME} for org in orgs],
        "unchecked": ["amendment", "revocation", "void"],
    }
    return {**expected, **changes}


def file(value: Json) -> bytes:
    return canonical(value) + b"\n"


def changed(value: Json, *path: str | int, to: Any) -> Json:
    """A copy in which one place has another value."""
    other = copy.deepcopy(value)
    inner: Any = other
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = to(inner[path[-1]]) if callable(to) else to
    return other


def flipped(text: str) -> str:
    """Base64 with one bit of its first byte turned."""
    first = {"A": "B", "B": "A"}.get(text[0], "A")
    return first + text[1:]


@dataclass
class Base:
    """The record that most vectors are about."""

    table: Table
    party: Put
    phone: Put
    word: Put
    spoken: Put
    good: Json

    @property
    def charter(self) -> str:
        return self.table.mechanism or ""


def base() -> Base:
    table = founded(ed(*FOUR))
    party = grant(table, "almond/root", "party", "almond/party")
    phone = grant(table, "almond/party", "party", "almond/party/phone", expires="2026-01-01T00:00:00Z")
    said = word(table, "almond/party")
    spoken = word(table, "almond/party/phone", "heard two shots")
    for number in range(4):
        word(table, "almond/party", f"word {number}")
    good = receipt(table, said, [party])
    return Base(table=table, party=party, phone=phone, word=said, spoken=spoken, good=good)


def vector(name: str, value: Json | bytes, charter: str | None, expected: Json, **more: Any) -> Vector:
    data = value if isinstance(value, bytes) else file(value)
    return Vector(name=f"{name}.json", data=data, charter=charter, expected=expected, **more)
