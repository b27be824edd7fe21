# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A record on a table for the trust vectors: leaves, proofs and heads made by hand, as RFC 6962 writes them.

Nothing here asks the program what is right: proofs come from the recursion of the standard and statements are
signed as they are given, so that any field can be forged.
"""

import base64
import copy
import hashlib
import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import rfc8785
from nacl.signing import SigningKey

from sulh.log.mldsa import SeedKey, WrongSignature, cosigned_message
from sulh.log.mldsa import verify as verify_ml_dsa

Json = dict[str, Any]
SEED = "sulh trust vectors: these keys are public"
TYPE = "application/vnd.sulh.statement.v1+json"
EMPTY = hashlib.sha256(b"").hexdigest()
DASH = "\N{EM DASH} "


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def canonical(value: Any) -> bytes:
    return rfc8785.dumps(value)


def sha(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


@cache
def key(name: str) -> SigningKey:
    """The Ed25519 key of that name, which anyone can make."""
    return SigningKey(sha(f"{SEED}\n{name}".encode()))


def public(name: str) -> str:
    return bytes(key(name).verify_key).hex()


def sign(name: str, message: bytes) -> bytes:
    return key(name).sign(message).signature


def pae(payload: bytes, media: str = TYPE) -> bytes:
    return b"DSSEv1 %d %s %d %s" % (len(media), media.encode(), len(payload), payload)


def vkey(name: str, kind: int, material: bytes) -> str:
    shown = sha(name.encode() + b"\n" + bytes([kind]) + material)[:4]
    return f"{name}+{shown.hex()}+{b64(bytes([kind]) + material)}"


def ed_vkey(name: str, kind: int, owner: str) -> str:
    return vkey(name, kind, bytes(key(owner).verify_key))


def line(name: str, kind: int, material: bytes, signature: bytes) -> str:
    shown = sha(name.encode() + b"\n" + bytes([kind]) + material)[:4]
    return f"{DASH}{name} {b64(shown + signature)}\n"


def root_of(hashes: list[bytes]) -> bytes:
    if len(hashes) < 2:
        return hashes[0] if hashes else sha(b"")
    split = 1 << (len(hashes) - 1).bit_length() - 1
    return sha(b"\x01" + root_of(hashes[:split]) + root_of(hashes[split:]))


def path_of(index: int, hashes: list[bytes]) -> list[bytes]:
    """RFC 6962 section 2.1.1."""
    if len(hashes) < 2:
        return []
    split = 1 << (len(hashes) - 1).bit_length() - 1
    if index < split:
        return [*path_of(index, hashes[:split]), root_of(hashes[split:])]
    return [*path_of(index - split, hashes[split:]), root_of(hashes[:split])]


@dataclass(frozen=True, kw_only=True)
class Put:
    """A statement that stands in the table's log."""

    index: int
    leaf: bytes

    @property
    def payload(self) -> bytes:
        return self.leaf[65:]

    @property
    def id(self) -> str:
        return sha(pae(self.payload)).hex()

    @property
    def said(self) -> Json:
        read: Json = json.loads(self.payload)
        return read


def envelope(leaf: bytes, keyid: str = "") -> Json:
    payload = leaf[65:]
    keyid = keyid or json.loads(payload)["issuer"]["key"]
    signature = {"keyid": keyid, "sig": b64(leaf[1:65])}
    return {"payload": b64(payload), "payloadType": TYPE, "signatures": [signature]}


@dataclass
class Table:
    """A log that takes anything, and each key's chain."""

    origin: str = "trust.vectors.example/log"
    log: str = "secretariat/log"
    leaves: list[bytes] = field(default_factory=list)
    chains: dict[str, tuple[int, str | None]] = field(default_factory=dict)
    mechanism: str | None = None

    def branch(self, size: int) -> "Table":
        """Another history that begins with the same entries."""
        other = copy.deepcopy(self)
        other.leaves = self.leaves[:size]
        return other

    def payload(self, who: str, kind: str, body: Json, **changes: Any) -> Json:
        """A header as honest programs write it, with `changes`; `who` is `org/role`, or `org/role/key`."""
        org, role, *_ = who.split("/")
        name = who
        seq, prev = self.chains.get(name, (0, None))
        said: Json = {
            "kind": kind,
            "mechanism": self.mechanism,
            "issuer": {"key": public(name), "org": org, "role": role},
            "by": None,
            "seq": seq + 1,
            "prev": prev,
            "seen": {"root": EMPTY, "size": 0},
            "occurred": None,
            "body": body,
            "sealed": [],
            "refs": [],
            "marking": "TLP:GREEN",
            "release_to": [],
            "orcon": False,
            "lang": "en",
            "salt": sha(f"{name} {seq}".encode())[:16].hex(),
        }
        return {**said, **changes}

    def say(self, who: str, kind: str, body: Json, *, signer: str = "", **changes: Any) -> Put:
        """Sign and append."""
        said = self.payload(who, kind, body, **changes)
        payload = canonical(said)
        found = self.put(b"\x01" + sign(signer or who, pae(payload)) + payload)
        self.chains[who] = (said["seq"], found.id)
        return found

    def put(self, leaf: bytes) -> Put:
        """Append any bytes."""
        self.leaves.append(leaf)
        return Put(index=len(self.leaves) - 1, leaf=leaf)

    def hashes(self, size: int | None = None) -> list[bytes]:
        return [sha(b"\x00" + leaf) for leaf in self.leaves[:size]]

    def root(self, size: int | None = None) -> bytes:
        return root_of(self.hashes(size))

    def proof(self, index: int, size: int | None = None) -> list[str]:
        return [b64(value) for value in path_of(index, self.hashes(size))]

    def text(self, size: int | None = None) -> str:
        """The text of the head at a size."""
        count = len(self.leaves) if size is None else size
        return f"{self.origin}\n{count}\n{b64(self.root(count))}\n"

    def log_vkey(self) -> str:
        return ed_vkey(self.origin, 1, self.log)

    def log_line(self, text: str, signer: str = "") -> str:
        material = bytes(key(self.log).verify_key)
        return line(self.origin, 1, material, sign(signer or self.log, text.encode()))

    def note(self, text: str, *lines: str) -> str:
        return text + "\n" + "".join((self.log_line(text), *lines))


def cosigner_vkey(org: str) -> str:
    return ed_vkey(f"{org}.example/cosign", 4, f"{org}/cosign")


def cosigner_line(org: str, text: str, seconds: int, signer: str = "") -> str:
    message = f"cosignature/v1\ntime {seconds}\n{text}".encode()
    signature = seconds.to_bytes(8, "big") + sign(signer or f"{org}/cosign", message)
    return line(f"{org}.example/cosign", 4, bytes(key(f"{org}/cosign").verify_key), signature)


@cache
def ml_dsa_key(org: str) -> SeedKey:
    return SeedKey(sha(f"{SEED}\n{org}/ml-dsa".encode()))


def ml_dsa_vkey(org: str) -> str:
    return vkey(f"{org}.example/ml-dsa", 6, ml_dsa_key(org).public)


class MlDsaLines:
    """ML-DSA signing is randomised: a signature that was made once is kept in a file and used again."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.kept: dict[str, str] = json.loads(path.read_bytes()) if path.exists() else {}
        self.used: dict[str, str] = {}

    def signature(self, org: str, message: bytes) -> bytes:
        name = sha(org.encode() + message).hex()
        found = base64.b64decode(self.kept.get(name, ""))
        try:
            verify_ml_dsa(ml_dsa_key(org).public, found, message)
        except (WrongSignature, ValueError):
            found = ml_dsa_key(org).sign(message)
        self.used[name] = b64(found)
        return found

    def line(self, org: str, table: Table, seconds: int, size: int | None = None, of: str = "") -> str:
        """Its line under a head of the table; `of` signs in the place of `org`."""
        count = len(table.leaves) if size is None else size
        message = cosigned_message(
            name=f"{org}.example/ml-dsa",
            timestamp=seconds,
            origin=table.origin,
            size=count,
            root=table.root(count),
        )
        signature = seconds.to_bytes(8, "big") + self.signature(of or org, message)
        return line(f"{org}.example/ml-dsa", 6, ml_dsa_key(org).public, signature)
