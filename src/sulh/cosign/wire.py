# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What goes over the line between a log and its cosigners, as bytes: the request, the addresses, the relay's note.

Sources: C2SP tlog-witness (add-checkpoint and the monitoring address); the relay's note is ours, a C2SP
signed-note by a key of type 0x01:

    sulh/relay/v1
    example.org/log            origin of the log that the leaf is meant for
    CsUYapGGPo4dkMgI…=         leaf hash of the exact bytes, base64
    AAAAAAAAAAAAAAAA…=         the statement's id as the relay's owner computes it, or 32 zero bytes
    1763794800                 POSIX seconds
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urlsplit

from sulh.errors import NONE, Fault, Phrase, Refused, Tampered, at_most_bytes, in_bytes
from sulh.log.merkle import HASH_BYTES
from sulh.log.note import Verifier, decode64, encode64, parse_note
from sulh.log.tiles import MAX_SIZE

ADD_CHECKPOINT = "/add-checkpoint"
RELAY = "/relay"
RELAYED = "/relayed"
HEALTH = "/healthz"
SIZE_TYPE = "text/x.tlog.size"
# tlog-witness: "The client MUST NOT send more than 63 consistency proof lines."
MAX_PROOF = 63
# 63 hashes of 45 bytes, and a head with the Ed25519 and ML-DSA-44 lines of about 50 cosigners.
MAX_REQUEST = 200_000
# Origin, size and root, and a few extension lines. A log that signs long ones at every head would else fill a
# cosigner's disk, which remembers 100,000 heads.
MAX_HEAD_TEXT = 2_000
RELAY_MAGIC = "sulh/relay/v1"
NO_NAME = bytes(HASH_BYTES)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddCheckpoint:
    """The body of POST /add-checkpoint: "I hold size `old_size`; this proof leads from there to this head"."""

    old_size: int
    proof: tuple[bytes, ...]
    note: bytes

    def format(self) -> bytes:
        """The body's bytes."""
        lines = [f"old {self.old_size}", *(encode64(value) for value in self.proof), ""]
        return "".join(f"{line}\n" for line in lines).encode("ascii") + self.note

    @classmethod
    def parse(cls, data: bytes) -> AddCheckpoint:
        """Read a body; anything but its one spelling is `Refused`. The note is not looked at yet."""
        if len(data) > MAX_REQUEST:
            raise _bad(at_most_bytes(MAX_REQUEST), in_bytes(len(data)))
        top, cut, note = data.partition(b"\n\n")
        if not cut:
            raise _bad(Phrase("empty-line", "an empty line before the head"), NONE)
        try:
            first, *hashes = top.decode("ascii").split("\n")
        except UnicodeDecodeError:
            raise _bad(
                Phrase("ascii-above", "ASCII above the head"), Phrase("other-bytes", "other bytes")
            ) from None
        if len(hashes) > MAX_PROOF:
            raise _bad(Phrase("at-most-lines", "at most {n} proof lines", n=MAX_PROOF), str(len(hashes)))
        if len(note.partition(b"\n\n")[0]) >= MAX_HEAD_TEXT:
            raise _bad(
                Phrase("head-below", "a head's text below {n} bytes", n=MAX_HEAD_TEXT),
                Phrase("longer", "a longer one"),
            )
        if not first.startswith("old "):
            raise _bad(Phrase("first-line-old", "a first line: old and a size"), ascii(first[:40]))
        return cls(
            old_size=_number(first.removeprefix("old ")), proof=tuple(_hash(h) for h in hashes), note=note
        )


def origin_of(note: bytes) -> str:
    """The first line of a note, which says whose head it is; `Refused` if it is no text."""
    first, cut, _ = note.partition(b"\n")
    try:
        origin = first.decode("utf-8")
    except UnicodeDecodeError:
        raise _bad(
            Phrase("origin-utf8", "an origin in UTF-8"), Phrase("other-bytes", "other bytes")
        ) from None
    if not cut or not origin:
        raise _bad(Phrase("head-origin", "a head that begins with its origin"), NONE)
    return origin


def latest_path(origin: str) -> str:
    """Where a cosigner shows the latest head that it cosigned: /<SHA-256 of the origin, hex>/checkpoint."""
    return f"/{sha256(origin.encode('utf-8')).hexdigest()}/checkpoint"


def _number(digits: str) -> int:
    right = digits.isascii() and digits.isdigit() and len(digits) < 20
    if not right or str(int(digits)) != digits or int(digits) > MAX_SIZE:
        raise _bad(Phrase("decimal-size", "a size in decimal digits"), ascii(digits[:40]))
    return int(digits)


def read_size(body: bytes) -> int:
    """The body of a 409: the size that the cosigner holds, and a newline. `Refused` if it is another text."""
    if not body.endswith(b"\n"):
        raise _bad(Phrase("size-newline", "a size and a newline"), ascii(body[:40]))
    return _number(body[:-1].decode("ascii", "replace"))


def _hash(text: str) -> bytes:
    try:
        value = decode64(text)
    except Refused as refused:
        raise _bad(Phrase("base64-hash", "a hash in base64"), refused) from None
    if len(value) != HASH_BYTES:
        raise _bad(Phrase("hash-bytes", "a hash of {n} bytes", n=HASH_BYTES), in_bytes(len(value)))
    return value


def _bad(expected: str, found: str | Fault) -> Refused:
    return Refused(
        "cosign_request",
        "this is no add-checkpoint request or answer: expected {expected}, found {found}",
        expected=expected,
        found=found,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RelayNote:
    """A relay's word that it held exactly these bytes at that time; it says nothing about what they mean."""

    origin: str
    leaf_hash: bytes
    name: bytes
    at: int

    def body(self) -> bytes:
        """The text that the relay signs."""
        lines = (RELAY_MAGIC, self.origin, encode64(self.leaf_hash), encode64(self.name), str(self.at))
        if len(self.leaf_hash) != HASH_BYTES or len(self.name) != HASH_BYTES or not 0 <= self.at <= MAX_SIZE:
            raise RuntimeError("a relay note holds two hashes of 32 bytes and a time")
        return "".join(f"{line}\n" for line in lines).encode("utf-8")

    @classmethod
    def open(cls, note: bytes, verifier: Verifier) -> RelayNote:
        """Check the relay's one signature and read its note. `Tampered` if it does not hold or is no such note."""
        parsed = parse_note(note)
        signatures = parsed.signatures_by(verifier)
        # A second line would give one note two spellings, and the record a row for each.
        if len(signatures) != 1 or len(parsed.lines) != 1:
            raise _no_relay_note(
                Phrase("one-signature-of", "one signature line, of {name}", name=verifier.name),
                Phrase("lines", "{n} lines", n=len(parsed.lines)),
            )
        verifier.verify(parsed.text, signatures[0])
        lines = parsed.text.decode("utf-8").split("\n")
        if len(lines) != 6 or lines[0] != RELAY_MAGIC:
            raise _no_relay_note(
                Phrase("five-lines", "five lines, the first {first}", first=RELAY_MAGIC), ascii(lines[0][:40])
            )
        try:
            return cls(origin=lines[1], leaf_hash=_hash(lines[2]), name=_hash(lines[3]), at=_number(lines[4]))
        except Refused as refused:
            raise _no_relay_note(Phrase("two-hashes", "two hashes and a time"), refused) from None


def _no_relay_note(expected: str, found: str | Fault) -> Tampered:
    return Tampered(
        "relay_note",
        "this is no note of the relay: expected {expected}, found {found}; keep it and ask again",
        expected=expected,
        found=found,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where a program listens: https anywhere, http on this machine only."""

    secure: bool
    host: str
    port: int
    prefix: str

    @classmethod
    def parse(cls, url: str) -> Address:
        """Read an address; `Refused` if it could send what is said in the clear over a network."""
        try:
            parts = urlsplit(url)
            host, port = parts.hostname or "", parts.port
        except ValueError:
            raise _bad_url(url) from None
        secure = parts.scheme == "https"
        clear = parts.scheme == "http" and _is_loopback(host)
        odd = parts.username is not None or parts.query or parts.fragment or not url.isascii()
        if odd or not host or not (secure or clear) or any(c <= " " for c in url):
            raise _bad_url(url)
        return cls(
            secure=secure, host=host, port=port or (443 if secure else 80), prefix=parts.path.rstrip("/")
        )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _bad_url(url: str) -> Refused:
    return Refused(
        "cosigner_url",
        "expected an address that begins with https://, or http:// on this machine, found {found}",
        found=ascii(url[:200]),
    )
