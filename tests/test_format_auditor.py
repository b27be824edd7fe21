# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""An outsider's auditor, written from docs/format.md alone: it imports nothing of sulh and agrees with it.

`audit` reads a record's folder and checks every byte of its log, every signature, id and chain. `digest`
folds a documentary record (section 16's open layer) to its state digest. Only the fixture calls sulh.
"""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

PAE_HEAD = b"DSSEv1 38 application/vnd.sulh.statement.v1+json "
Json = dict[str, Any]


class Wrong(Exception):
    """What the outsider found, and where."""


def require(right: bool, what: str) -> None:
    if not right:
        raise Wrong(what)


def signed(key: bytes, message: bytes, signature: bytes, what: str) -> None:
    try:
        VerifyKey(key).verify(message, signature)
    except BadSignatureError as error:
        raise Wrong(f"{what}: bad signature") from error


# Section 7: the log.


def tree_root(hashes: list[bytes]) -> bytes:
    """RFC 6962 section 2.1, as it is defined there."""
    if len(hashes) < 2:
        return hashes[0] if hashes else sha256(b"").digest()
    half = 1 << (len(hashes) - 1).bit_length() - 1
    return sha256(b"\x01" + tree_root(hashes[:half]) + tree_root(hashes[half:])).digest()


def leaves_of(record: Path, size: int) -> list[bytes]:
    leaves: list[bytes] = []
    for number in range(-(-size // 256)):
        width = min(256, size - 256 * number)
        path = record / "tile/entries" / file_name(number, width)
        data, at = path.read_bytes(), 0
        while at < len(data):
            length = int.from_bytes(data[at : at + 2], "big")
            leaves.append(data[at + 2 : at + 2 + length])
            require(len(leaves[-1]) == length, f"{path}: entry {len(leaves) - 1} is cut off")
            at += 2 + length
    require(len(leaves) == size, f"{size} entries signed, {len(leaves)} found")
    return leaves


def file_name(number: int, width: int) -> str:
    groups = [f"{number % 1000:03d}"]
    while number := number // 1000:
        groups.insert(0, f"x{number % 1000:03d}")
    return "/".join(groups) + ("" if width == 256 else f".p/{width}")


def check_tiles(record: Path, hashes: list[bytes]) -> None:
    level = 0
    while hashes:
        for number in range(-(-len(hashes) // 256)):
            part = hashes[256 * number : 256 * (number + 1)]
            path = record / "tile" / str(level) / file_name(number, len(part))
            require(path.read_bytes() == b"".join(part), f"{path} differs")
        full = len(hashes) // 256
        hashes = [tree_root(hashes[256 * n : 256 * (n + 1)]) for n in range(full)]
        level += 1


def open_note(note: bytes, vkey: str) -> tuple[str, int, bytes]:
    """(origin, size, root) of a note with the log's line alone."""
    text, _, lines = note.rpartition(b"\n\n")
    text += b"\n"
    name, shown_id, encoded = vkey.split("+", 2)
    key = base64.b64decode(encoded)
    key_id = sha256(name.encode() + b"\n" + key).digest()[:4]
    require(key_id.hex() == shown_id and key[0] == 1, "the vkey is not well formed")
    line = lines.decode().rstrip("\n").split("\n")[0]
    require(line.startswith(f"— {name} "), "the first line is not the log's")
    data = base64.b64decode(line.rsplit(" ", 1)[1], validate=True)
    require(note.endswith(base64.b64encode(data) + b"\n"), "checkpoint: another spelling of base64")
    require(data[:4] == key_id, "checkpoint: another key")
    signed(key[1:], text, data[4:], "checkpoint")
    origin, size, root = text.decode().splitlines()
    require(origin == name, "the origin is not the key's name")
    return origin, int(size), base64.b64decode(root, validate=True)


# Sections 1 and 9: statements and chains.


def read_leaf(leaf: bytes, index: int) -> tuple[str, Json]:
    require(len(leaf) <= 60_000 and leaf[:1] == b"\x01", f"entry {index} is no leaf")
    payload = leaf[65:]
    pae = PAE_HEAD + str(len(payload)).encode() + b" " + payload
    said: Json = json.loads(payload)
    require(canonical(said) == payload, f"entry {index} is not canonical")
    signed(bytes.fromhex(said["issuer"]["key"]), pae, leaf[1:65], f"entry {index}")
    return sha256(pae).hexdigest(), said


def canonical(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":"), sort_keys=True, ensure_ascii=False).encode()


def audit(record: Path) -> tuple[Json, list[tuple[str, Json]], list[bytes]]:
    """What `sulh info` says of a record without voids; every statement; every leaf hash."""
    first = min((record / "tile/entries").glob("000*"))
    bundle = next(iter(first.iterdir())) if first.is_dir() else first
    data = bundle.read_bytes()
    charter_id, charter = read_leaf(data[2 : 2 + int.from_bytes(data[:2], "big")], 0)
    vkey = charter["body"]["log"]
    origin, size, root = open_note((record / "checkpoint").read_bytes(), vkey)
    leaves = leaves_of(record, size)
    hashes = [sha256(b"\x00" + leaf).digest() for leaf in leaves]
    check_tiles(record, hashes)
    require(tree_root(hashes) == root, "the entries do not give the signed root")
    policy = f"log {vkey}\nquorum none\n".encode()
    for name in ("operational.policy", "joint.policy"):
        require((record / name).read_bytes() == policy, f"{name} does not follow from the charter")
    entries = [read_leaf(leaf, index) for index, leaf in enumerate(leaves)]
    last: dict[str, tuple[int, str | None]] = {}
    for index, (number, said) in enumerate(entries):
        require(said["mechanism"] == (charter_id if index else None), f"entry {index}: another mechanism")
        seq, prev = last.get(said["issuer"]["key"], (0, None))
        require((said["seq"], said["prev"]) == (seq + 1, prev), f"entry {index} breaks its key's chain")
        last[said["issuer"]["key"]] = (seq + 1, number)
    shown = {"origin": origin, "vkey": vkey, "size": size, "root": base64.b64encode(root).decode()}
    return {**shown, "charter_id": charter_id, "ruleset": charter["body"]["ruleset"]}, entries, hashes


# Sections 11 to 16: the state of a documentary record with whole chains, no rotation and no cosigners.


def fold(entries: list[tuple[str, Json]], hashes: list[bytes]) -> dict[tuple[str, str], Json]:
    charter_id, first = entries[0]
    body, root = first["body"], first["issuer"]["key"]
    org = first["issuer"]["org"]
    rows: dict[tuple[str, str], Json] = {
        ("record", "charter"): {"assents": [root], "body": body, "id": charter_id, "in_force_at": 0},
        ("record", "charter/0"): {"body": body, "since": 0},
        ("record", f"key/{root}"): seat(org, "root", "root", 0, ""),
        ("record", f"key/{body['host']}"): seat(org, "host", "role", 0, ""),
    }
    now, reached = body["date"], 0
    for index, (number, said) in enumerate(entries[1:], start=1):
        room, noun, _ = said["kind"].split(".")
        inner = said["body"]
        if noun == "key_grant":
            text = f"sulh/key-proof/v1\n{charter_id}\n{org}\n{inner['role']}\n{inner['key']}\n".encode()
            signed(bytes.fromhex(inner["key"]), text, bytes.fromhex(inner["proof"]), f"entry {index}: proof")
            row = seat(org, inner["role"], inner["level"], index, said["issuer"]["key"])
            rows["record", f"key/{inner['key']}"] = row
        elif noun == "head":
            _, size, head = open_note(inner["note"].encode(), body["log"])
            require(tree_root(hashes[:size]) == head, f"entry {index}: the log signed two histories")
            now, reached = max(now, inner["logged_at"]), size
            row = {"logged_at": inner["logged_at"], "now": now, "root": head.hex(), "size": size}
            rows["record", f"head/{index}"] = row
        else:
            rows[room, f"{noun}/{number}"] = thing(rows, room, said, index)
            if said["kind"] == "incidents.report.v1":
                rows[room, f"report/{number}"]["number"] = radio_number(rows, inner, int(now[:4]))
            if room == "talks":
                rows["cases", f"talk/{number}"] = {"index": index, "org": org}
    ground = {"joint": reached, "now": now, "operational": reached, "ruleset": body["ruleset"]}
    rows["record", "ground"] = {**ground, "witnessed": False}
    return rows


def seat(org: str, role: str, level: str, since: int, by: str) -> Json:
    return {"by": by, "level": level, "org": org, "role": role, "since": since}


def radio_number(rows: dict[tuple[str, str], Json], body: Json, year: int) -> Json:
    require("sector" not in body, "a documentary record divides no ground into sectors")
    key = "incidents", f"count/0-{year}"
    rows[key] = {"last": rows.get(key, {"last": 0})["last"] + 1}
    return {"sector": 0, "serial": rows[key]["last"], "year": year}


def thing(rows: dict[tuple[str, str], Json], room: str, said: Json, index: int) -> Json:
    issuer = said["issuer"]
    origin = {"index": index, "issuer": issuer["org"], "key": issuer["key"]}
    origin |= {"lang": said["lang"], "role": issuer["role"], "seen": said["seen"]["size"]}
    if said["occurred"] is not None:
        origin["occurred"] = said["occurred"]
    refs: dict[str, list[str]] = {}
    for ref in said["refs"]:
        refs.setdefault(ref["role"], []).append(ref["id"])
    row: Json = {"body": said["body"], "origin": origin}
    if refs:
        row["refs"] = refs
    if "of" in refs:
        found = [r for (where, key), r in rows.items() if where == room and key.endswith(refs["of"][0])]
        row["of"] = found[0].get("of", refs["of"][0])
    return row


def digest(entries: list[tuple[str, Json]], hashes: list[bytes]) -> str:
    buckets: dict[int, list[bytes]] = {}
    for (room, key), row in fold(entries, hashes).items():
        place = sha256(room.encode() + b"\x00" + key.encode()).digest()
        value = sha256(canonical(row)).digest()
        buckets.setdefault(int.from_bytes(place[:2], "big"), []).append(place + value)
    level = [bytes(32)] * 65_536
    for number, found in buckets.items():
        level[number] = sha256(b"\x03" + b"".join(sorted(found))).digest()
    while len(level) > 1:
        groups = [level[at : at + 16] for at in range(0, len(level), 16)]
        level = [sha256(b"\x02" + b"".join(g)).digest() if any(map(any, g)) else bytes(32) for g in groups]
    named = {"layer": "open", "opened": sha256(b"").hexdigest(), "root": level[0].hex()}
    ruleset = entries[0][1]["body"]["ruleset"]
    return sha256(b"\x04" + canonical({**named, "ruleset": ruleset, "size": len(entries)})).hexdigest()


# What sulh itself says, asked from outside.


def sulh(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "sulh.cli.main", *words], capture_output=True, text=True)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("outsider") / "demo"
    done = sulh("demo", "--record", "doha-istanbul", "--once", "--dir", str(path), "--json")
    assert done.returncode == 0, done.stderr
    return path


def test_an_outsider_finds_what_sulh_says_of_the_record(demo: Path) -> None:
    found, entries, hashes = audit(demo / "record")
    said = json.loads(sulh("info", str(demo), "--json").stdout)
    assert found == {name: said[name] for name in found}
    assert len(entries) == len(hashes) == said["size"]


def test_an_outsider_computes_the_same_state_digest(demo: Path) -> None:
    _, entries, hashes = audit(demo / "record")
    assert digest(entries, hashes) == json.loads(sulh("info", str(demo), "--json").stdout)["state_digest"]


@pytest.mark.parametrize("where", ["tile/entries", "tile/0", "checkpoint", "joint.policy"])
def test_an_outsider_finds_a_flipped_byte(demo: Path, tmp_path: Path, where: str) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(demo / "record", copy)
    path = copy / where
    while path.is_dir():
        path = next(iter(path.iterdir()))
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises((Wrong, ValueError)):
        audit(copy)


def test_a_statement_cannot_be_put_into_anothers_mouth(demo: Path) -> None:
    _, entries, _ = audit(demo / "record")
    leaf = leaves_of(demo / "record", len(entries))[5]
    other = entries[1][1]["issuer"]["key"].encode()
    forged = leaf.replace(entries[5][1]["issuer"]["key"].encode(), other)
    with pytest.raises(Wrong, match="entry 5: bad signature"):
        read_leaf(forged, 5)
