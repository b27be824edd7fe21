# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A software authenticator and the browser around it, from WebAuthn Level 3; shares no code with the library."""

import base64
import hashlib
import json
import os
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.hashes import SHA256

UP, UV, AT = 0x01, 0x04, 0x40


def code(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def decode(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def cbor(value: object) -> bytes:
    """RFC 8949 for what an authenticator writes: integers, bytes, texts, maps."""
    if isinstance(value, int):
        return _head(0, value) if value >= 0 else _head(1, -1 - value)
    if isinstance(value, bytes):
        return _head(2, len(value)) + value
    if isinstance(value, str):
        return _head(3, len(value.encode())) + value.encode()
    if isinstance(value, Mapping):
        return _head(5, len(value)) + b"".join(cbor(k) + cbor(v) for k, v in value.items())
    raise TypeError(f"no CBOR for {value!r}")


def _head(major: int, number: int) -> bytes:
    for low, letter in ((24, None), (256, "B"), (65_536, "H"), (2**32, "I")):
        if number < low:
            first = number if letter is None else {"B": 24, "H": 25, "I": 26}[letter]
            return bytes([major << 5 | first]) + (struct.pack(f">{letter}", number) if letter else b"")
    raise TypeError("too long")


@dataclass
class Authenticator:
    """One passkey. What a test changes makes it lie."""

    origin: str = "http://localhost:8470"
    rp_id: str = "localhost"
    flags: int = UP | UV
    counter: int = 0
    step: int = 1
    algorithm: int = -7
    told_algorithm: int | None = None
    cross_origin: bool = False
    type_: str = ""
    id: bytes = field(default_factory=lambda: os.urandom(32))
    handle: bytes = b""

    def __post_init__(self) -> None:
        self.p256 = ec.generate_private_key(ec.SECP256R1())
        self.ed25519 = ed25519.Ed25519PrivateKey.generate()

    def _cose(self) -> dict[int, object]:
        told = self.algorithm if self.told_algorithm is None else self.told_algorithm
        if self.algorithm == -8:
            return {1: 1, 3: told, -1: 6, -2: self.ed25519.public_key().public_bytes_raw()}
        numbers = self.p256.public_key().public_numbers()
        return {1: 2, 3: told, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}

    def _sign(self, data: bytes) -> bytes:
        if self.algorithm == -8:
            return self.ed25519.sign(data)
        return self.p256.sign(data, ec.ECDSA(SHA256()))

    def _client(self, type_: str, challenge: str) -> bytes:
        said = {"type": self.type_ or type_, "challenge": challenge, "origin": self.origin}
        return json.dumps({**said, "crossOrigin": self.cross_origin}).encode()

    def _data(self, flags: int, more: bytes = b"") -> bytes:
        return hashlib.sha256(self.rp_id.encode()).digest() + struct.pack(">BI", flags, self.counter) + more

    def create(self, asked: Mapping[str, Any], label: str = "Phone") -> dict[str, str]:
        """`navigator.credentials.create`, as login.js sends its result."""
        self.handle = decode(asked["user"]["id"])
        credential = bytes(16) + struct.pack(">H", len(self.id)) + self.id + cbor(self._cose())
        attestation = {"fmt": "none", "attStmt": {}, "authData": self._data(self.flags | AT, credential)}
        return {
            "id": code(self.id),
            "client": code(self._client("webauthn.create", asked["challenge"])),
            "attestation": code(cbor(attestation)),
            "label": label,
        }

    def get(self, asked: Mapping[str, Any]) -> dict[str, str]:
        """`navigator.credentials.get`, as login.js sends its result."""
        self.counter += self.step
        client, data = self._client("webauthn.get", asked["challenge"]), self._data(self.flags)
        return {
            "id": code(self.id),
            "client": code(client),
            "authenticator": code(data),
            "signature": code(self._sign(data + hashlib.sha256(client).digest())),
            "handle": code(self.handle),
        }
