# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The vectors are what the program writes, and what an outsider computes with nothing of ours."""

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from tools.make_vectors import vectors

FOLDER = Path(__file__).parent
TYPE = b"application/vnd.sulh.statement.v1+json"


def load(name: str) -> Any:
    return json.loads((FOLDER / name).read_bytes())


def everything() -> list[dict[str, Any]]:
    return [*load("statements.json")["statements"].values(), *load("record.json")["entries"]]


@pytest.mark.parametrize("name", ["statements.json", "record.json"])
def test_the_files_are_what_the_program_writes_today(name: str) -> None:
    assert vectors()[name] == (FOLDER / name).read_bytes(), "run: python tools/make_vectors.py"


@pytest.mark.parametrize("one", everything(), ids=lambda one: str(one["id"])[:8])
def test_an_outsider_computes_the_same_bytes_for_a_statement(one: dict[str, Any]) -> None:
    payload = one["payload"].encode()
    read = json.loads(payload)
    assert rfc8785.dumps(read) == payload
    pae = b"DSSEv1 %d %s %d %s" % (len(TYPE), TYPE, len(payload), payload)
    assert (pae.hex(), hashlib.sha256(pae).hexdigest()) == (one["pae"], one["id"])
    signature = bytes.fromhex(one["signature"])
    Ed25519PublicKey.from_public_bytes(bytes.fromhex(read["issuer"]["key"])).verify(signature, pae)
    leaf = b"\x01" + signature + payload
    assert (leaf.hex(), hashlib.sha256(b"\0" + leaf).hexdigest()) == (one["leaf"], one["leaf_hash"])
    assert one["envelope"] == {
        "payload": base64.b64encode(payload).decode(),
        "payloadType": TYPE.decode(),
        "signatures": [{"keyid": read["issuer"]["key"], "sig": base64.b64encode(signature).decode()}],
    }


def merkle_root(hashes: list[bytes]) -> bytes:
    """RFC 6962 section 2.1, as it is written there."""
    if len(hashes) < 2:
        return hashes[0] if hashes else hashlib.sha256(b"").digest()
    split = 1 << (len(hashes) - 1).bit_length() - 1
    return hashlib.sha256(b"\x01" + merkle_root(hashes[:split]) + merkle_root(hashes[split:])).digest()


def test_an_outsider_computes_the_same_log_roots() -> None:
    hashes: list[bytes] = []
    for entry in load("record.json")["entries"]:
        hashes.append(bytes.fromhex(entry["leaf_hash"]))
        assert merkle_root(hashes).hex() == entry["log_root"]


def state_root(rows: dict[str, dict[str, str]]) -> bytes:
    """The sparse tree over 65,536 buckets, built whole and from the description alone."""
    buckets: dict[int, list[tuple[bytes, bytes]]] = {}
    for room, keyed in rows.items():
        for key, value in keyed.items():
            place = hashlib.sha256(room.encode() + b"\0" + key.encode()).digest()
            found = (place, hashlib.sha256(value.encode()).digest())
            buckets.setdefault(int.from_bytes(place[:2], "big"), []).append(found)
    level = [bytes(32)] * 65_536
    for number, bucket in buckets.items():
        level[number] = hashlib.sha256(b"\3" + b"".join(p + v for p, v in sorted(bucket))).digest()
    while len(level) > 1:
        level = [
            hashlib.sha256(b"\2" + b"".join(level[n : n + 16])).digest()
            if any(map(any, level[n : n + 16]))
            else bytes(32)
            for n in range(0, len(level), 16)
        ]
    return level[0]


def test_an_outsider_computes_the_same_state_root_and_digest_from_the_rows() -> None:
    record = load("record.json")
    root = state_root(record["rows"]).hex()
    last = record["entries"][-1]
    assert root == last["state_root"]
    named = {
        "layer": "open",
        "opened": hashlib.sha256(b"").hexdigest(),
        "root": root,
        "ruleset": record["ruleset"]["id"],
        "size": len(record["entries"]),
    }
    assert hashlib.sha256(b"\4" + rfc8785.dumps(named)).hexdigest() == last["state_digest"]
    assert hashlib.sha256(record["ruleset"]["description"].encode()).hexdigest() == record["ruleset"]["id"]
    for keyed in record["rows"].values():
        for value in keyed.values():
            assert rfc8785.dumps(json.loads(value)) == value.encode()


def test_the_record_shows_what_an_auditor_must_get_right() -> None:
    record = load("record.json")
    assert [entry["void"] for entry in record["entries"]] == [None] * 9 + ["not_own_key"]
    charter = json.loads(record["rows"]["record"]["charter"])
    assert charter["body"]["mandate"] == ["windows"]
    assert record["charter_id"] == record["entries"][0]["id"] == charter["id"]
