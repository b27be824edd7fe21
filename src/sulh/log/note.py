# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Signed notes and tree heads: what a log signs, and what cosigners add to it.

Sources: C2SP signed-note 1.0.0, tlog-checkpoint 1.0.0, tlog-cosignature (types 0x01 Ed25519, 0x04
timestamped Ed25519, "cosignature/v1", and 0x06 timestamped ML-DSA-44). A specification's "checkpoint" is a
`TreeHead` here.

    example.org/log            origin, equal to the log's key name
    20852163                   size
    CsUYapGGPo4dkMgIAUqom/…=   root, base64
    (empty line)
    — example.org/log Az3g…=   base64(4-byte key id ‖ signature)

Every byte counts: base64 is decoded, encoded again and compared, so that no two spellings of a note exist.
Ed25519 is checked by libsodium, whose rule (no small-order or non-canonical point, S below L) all our other
checkers follow.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256

from nacl.bindings import crypto_sign_open
from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey

from sulh.errors import NONE, Fault, Refused, Tampered, at_most_bytes, in_bytes
from sulh.log import mldsa, wanted
from sulh.log.merkle import HASH_BYTES
from sulh.log.tiles import MAX_SIZE

ED25519 = 0x01
COSIGNATURE = 0x04
ML_DSA_COSIGNATURE = 0x06
# The types with which a cosigner vouches for a head at a time.
COSIGNATURES = (COSIGNATURE, ML_DSA_COSIGNATURE)
# The specification asks for at least 16 signatures; ML-DSA lines of 3.3 kB must still fit.
MAX_NOTE_BYTES = 1_000_000
MAX_SIGNATURES = 100
KEY_BYTES = 32
SIGNATURE_BYTES = 64
TIMESTAMP_BYTES = 8
_PUBLIC_BYTES = {ED25519: KEY_BYTES, COSIGNATURE: KEY_BYTES, ML_DSA_COSIGNATURE: mldsa.PUBLIC_BYTES}
_DASH = "\N{EM DASH} "
_CONTROL = re.compile(rb"[\x00-\x09\x0b-\x1f]")


def encode64(data: bytes) -> str:
    """RFC 4648 section 4 base64, with padding."""
    return base64.b64encode(data).decode("ascii")


def decode64(text: str) -> bytes:
    """Strict inverse of `encode64`; any other spelling is `Refused`."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        raise _not_base64() from None
    # The unused bits of the last character could be flipped unnoticed: compare the one right spelling.
    if encode64(data) != text:
        raise _not_base64()
    return data


def _not_base64() -> Refused:
    return Refused("not_base64", "expected base64 in its one right spelling, found other text")


def key_id(name: str, kind: int, public_key: bytes) -> bytes:
    """The 4-byte id of a note key: SHA-256(name ‖ newline ‖ kind ‖ public key)[:4]."""
    return sha256(name.encode("utf-8") + b"\n" + bytes([kind]) + public_key).digest()[:4]


@lru_cache(maxsize=1_024)  # a log's notes carry the same few names; bounded, as a stranger's may be others
def _is_name(name: str) -> bool:
    bad = "+" in name or any(c.isspace() or c < " " or "\ud800" <= c <= "\udfff" for c in name)
    return bool(name) and not bad


def _check_name(name: str) -> None:
    if not _is_name(name):
        raise Refused(
            "key_name",
            "expected a key name without spaces, plus signs or control characters, found {found}",
            found=ascii(name),
        )


@dataclass(frozen=True, slots=True)
class Verifier:
    """A public note key, read from its vkey `name+hex(key id)+base64(type ‖ key)`. Malformed is `Refused`."""

    vkey: str
    name: str = field(init=False, compare=False)
    key_id: bytes = field(init=False, compare=False)
    kind: int = field(init=False, compare=False)
    public_key: bytes = field(init=False, compare=False)

    def __post_init__(self) -> None:
        parts = self.vkey.split("+", 2)
        if len(parts) != 3:
            raise Refused(
                "vkey", "expected a key written name+id+base64, found {found}", found=ascii(self.vkey)
            )
        name, shown_id, encoded = parts
        _check_name(name)
        material = decode64(encoded)
        if not material or len(material) - 1 != _PUBLIC_BYTES.get(material[0]):
            raise Refused(
                "vkey_type",
                "expected an Ed25519 key of type 1 or 4, or an ML-DSA-44 key of type 6, for {name}, "
                "found {found} bytes of type {kind}",
                name=name,
                found=len(material),
                kind=material[0] if material else NONE,
            )
        expected = key_id(name, material[0], material[1:])
        if shown_id != expected.hex():
            raise Refused(
                "vkey_id",
                "expected key id {expected} for {name}, found {found}: copy the whole key again",
                expected=expected.hex(),
                name=name,
                found=ascii(shown_id),
            )
        if material[0] == ML_DSA_COSIGNATURE:
            _check_short(name)
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "key_id", expected)
        object.__setattr__(self, "kind", material[0])
        object.__setattr__(self, "public_key", material[1:])

    def verify(self, text: bytes, signature: bytes) -> int:
        """Check one signature over a note's text; return its timestamp (POSIX seconds; 0 for type 0x01).

        `signature` is what follows the key id: 64 bytes; for types 0x04 and 0x06 8 bytes of time, then 64 or
        2,420. Raises `Tampered`.
        """
        stamp = TIMESTAMP_BYTES if self.kind in COSIGNATURES else 0
        length = stamp + (mldsa.SIGNATURE_BYTES if self.kind == ML_DSA_COSIGNATURE else SIGNATURE_BYTES)
        if len(signature) != length:
            raise self._bad("signature_length", in_bytes(length), in_bytes(len(signature)))
        timestamp = int.from_bytes(signature[:stamp], "big")
        if timestamp > MAX_SIZE:
            raise self._bad("signature_time", wanted.TIME, str(timestamp))
        if self.kind == ML_DSA_COSIGNATURE:
            self._verify_ml_dsa(text, timestamp, signature[stamp:])
        else:
            message = cosigned_text(text, timestamp) if stamp else text
            try:
                crypto_sign_open(signature[stamp:] + message, self.public_key)
            except BadSignatureError:
                raise self._wrong() from None
        return timestamp

    def _verify_ml_dsa(self, text: bytes, timestamp: int, signature: bytes) -> None:
        # Time 0 vouches for a subtree only: it must not pass for "the largest tree that I have seen".
        if timestamp == 0:
            raise self._bad("signature_time", wanted.A_TIME, "0")
        try:
            mldsa.verify(self.public_key, signature, _head_message(self.name, text, timestamp))
        except mldsa.WrongSignature:
            raise self._wrong() from None

    def _wrong(self) -> Tampered:
        return self._bad("signature_wrong", wanted.OVER_THIS, wanted.OVER_ELSE)

    def _bad(self, code: str, expected: str, found: str) -> Tampered:
        return Tampered(
            code,
            "the signature line of {name} does not hold: expected {expected}, found {found}; keep the note as evidence",
            name=self.name,
            expected=expected,
            found=found,
        )


def cosigned_text(text: bytes, timestamp: int) -> bytes:
    """The message under a cosignature/v1: two header lines, then the note's text."""
    return b"cosignature/v1\ntime %d\n" % timestamp + text


def _head_message(name: str, text: bytes, timestamp: int) -> bytes:
    """The message under an ML-DSA-44 cosignature of the head whose text this is; `Tampered` if it is no head."""
    head = TreeHead.parse(text)
    if len(head.origin.encode("utf-8")) > mldsa.MAX_NAME_BYTES:
        raise _malformed(wanted.origin_within(mldsa.MAX_NAME_BYTES), ascii(head.origin[:80]))
    return mldsa.cosigned_message(
        name=name, timestamp=timestamp, origin=head.origin, size=head.size, root=head.root
    )


def _check_short(name: str) -> None:
    found = len(name.encode("utf-8"))
    if found > mldsa.MAX_NAME_BYTES:
        raise Refused(
            "key_name_length",
            "expected the name of an ML-DSA-44 key to have at most {expected} bytes, found {found}",
            expected=mldsa.MAX_NAME_BYTES,
            found=found,
        )


def _check_seed(name: str, seed: bytes) -> None:
    _check_name(name)
    if len(seed) != KEY_BYTES:
        raise Refused(
            "key_seed",
            "expected a seed of {expected} bytes, found {found}",
            expected=KEY_BYTES,
            found=len(seed),
        )


def _vkey(name: str, kind: int, public: bytes) -> str:
    return f"{name}+{key_id(name, kind, public).hex()}+{encode64(bytes([kind]) + public)}"


class _Named:
    __slots__ = ("_verifier",)
    _verifier: Verifier

    @property
    def name(self) -> str:
        """The key's name; a log's is its origin."""
        return self._verifier.name

    @property
    def vkey(self) -> str:
        """The public key as others configure it."""
        return self._verifier.vkey

    @property
    def verifier(self) -> Verifier:
        """The public half."""
        return self._verifier

    def _line(self, signature: bytes) -> bytes:
        encoded = encode64(self._verifier.key_id + signature)
        return f"{_DASH}{self.name} {encoded}\n".encode()


class _Ed25519(_Named):
    __slots__ = ("_key",)
    _kind = ED25519

    def __init__(self, name: str, seed: bytes) -> None:
        _check_seed(name, seed)
        self._key = SigningKey(seed)
        self._verifier = Verifier(_vkey(name, self._kind, bytes(self._key.verify_key)))


class Signer(_Ed25519):
    """A log's own key, type 0x01: signs note texts. `Signer(name, seed32)`."""

    __slots__ = ()

    def line(self, text: bytes) -> bytes:
        """The signature line over `text` (which ends in a newline)."""
        return self._line(self._key.sign(_check_text(text)).signature)

    def sign(self, text: bytes) -> bytes:
        """The whole note: text, empty line, signature line."""
        return text + b"\n" + self.line(text)


class CosignSigner(_Ed25519):
    """A cosigner's key, type 0x04: signs heads at a time that the caller gives. `CosignSigner(name, seed32)`."""

    __slots__ = ()
    _kind = COSIGNATURE

    def line(self, text: bytes, timestamp: int) -> bytes:
        """The cosignature line over a head's text at `timestamp` (POSIX seconds)."""
        stamp = _stamp(timestamp)
        return self._line(stamp + self._key.sign(cosigned_text(_check_text(text), timestamp)).signature)


class MlDsaSigner(_Named):
    """A cosigner's second key, type 0x06: signs heads with ML-DSA-44. `MlDsaSigner(name, seed32)`."""

    __slots__ = ("_key",)

    def __init__(self, name: str, seed: bytes) -> None:
        _check_seed(name, seed)
        self._key = mldsa.SeedKey(seed)
        self._verifier = Verifier(_vkey(name, ML_DSA_COSIGNATURE, self._key.public))

    def line(self, text: bytes, timestamp: int) -> bytes:
        """The cosignature line over a head's text at `timestamp` (POSIX seconds, not 0); `text` is a head's."""
        stamp = _stamp(timestamp)
        if timestamp == 0:
            raise RuntimeError("time 0 would vouch for a subtree only")
        return self._line(stamp + self._key.sign(_head_message(self.name, _check_text(text), timestamp)))


def _stamp(timestamp: int) -> bytes:
    if not 0 <= timestamp <= MAX_SIZE:
        raise RuntimeError(f"no timestamp {timestamp}")
    return timestamp.to_bytes(TIMESTAMP_BYTES, "big")


def _check_text(text: bytes) -> bytes:
    _decode(text)
    if not text.endswith(b"\n"):
        raise _malformed(wanted.ENDS, ascii(text[-20:]))
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureLine:
    """One signature line as it stands; `key_id` and `signature` are decoded, nothing is checked yet."""

    name: str
    key_id: bytes
    signature: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note taken apart: the signed text and its signature lines, in order."""

    text: bytes
    lines: tuple[SignatureLine, ...]

    def signatures_by(self, verifier: Verifier) -> list[bytes]:
        """The signatures whose name and key id are this key's."""
        return [s.signature for s in self.lines if s.name == verifier.name and s.key_id == verifier.key_id]

    def unknown_to(self, verifiers: Sequence[Verifier]) -> list[SignatureLine]:
        """The lines of keys that are not among `verifiers`: kept, listed, never trusted."""
        known = {(v.name, v.key_id) for v in verifiers}
        return [s for s in self.lines if (s.name, s.key_id) not in known]


def parse_note(note: bytes) -> Note:
    """Take a signed note apart; any malformed byte is `Tampered`."""
    if len(note) > MAX_NOTE_BYTES:
        raise _malformed(at_most_bytes(MAX_NOTE_BYTES), in_bytes(len(note)))
    _decode(note)
    cut = note.rfind(b"\n\n")
    if cut < 0 or not note.endswith(b"\n") or cut + 2 == len(note):
        raise _malformed(wanted.PARTS, wanted.OTHER_FORM)
    lines = note[cut + 2 : -1].decode("utf-8").split("\n")
    if len(lines) > MAX_SIGNATURES:
        raise _malformed(wanted.signatures_within(MAX_SIGNATURES), str(len(lines)))
    return Note(text=note[: cut + 1], lines=tuple(_parse_line(line) for line in lines))


def _parse_line(line: str) -> SignatureLine:
    parts = line.removeprefix(_DASH).split(" ")
    if not line.startswith(_DASH) or len(parts) != 2:
        raise _malformed(wanted.SIGNATURE_LINE, ascii(line[:80]))
    try:
        _check_name(parts[0])
        data = decode64(parts[1])
    except Refused as refused:
        raise _malformed(wanted.SIGNATURE_LINE, refused) from None
    if len(data) < 5:
        raise _malformed(wanted.KEY_ID, in_bytes(len(data)))
    return SignatureLine(name=parts[0], key_id=data[:4], signature=data[4:])


def _decode(note: bytes) -> str:
    try:
        text = note.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _malformed("UTF-8", wanted.bytes_at(error.start)) from None
    # Control characters could make a terminal show another text than the one that was signed.
    if _CONTROL.search(note):
        raise _malformed(wanted.NO_CONTROLS, wanted.ONE_OR_MORE)
    return text


def _malformed(expected: str, found: str | Fault) -> Tampered:
    return Tampered(
        "note_malformed",
        "this is no signed note: expected {expected}, found {found}; fetch it again, keep it if it repeats",
        expected=expected,
        found=found,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeHead:
    """The size and root of a log at a moment; `extensions` are opaque further lines (ours has none)."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def body(self) -> bytes:
        """The note text that is signed: origin, size and root, a line each."""
        lines = (self.origin, str(self.size), encode64(self.root), *self.extensions)
        if not 0 <= self.size <= MAX_SIZE or len(self.root) != HASH_BYTES:
            raise RuntimeError(f"no tree head of size {self.size} with a root of {len(self.root)} bytes")
        if any(not line or "\n" in line for line in lines):
            raise RuntimeError("a tree head has no empty line and no newline inside a line")
        return "".join(f"{line}\n" for line in lines).encode("utf-8")

    @classmethod
    def parse(cls, text: bytes) -> TreeHead:
        """Read a note text; anything but the one spelling of a tree head is `Tampered`."""
        lines = _decode(text).split("\n")
        if len(lines) < 4 or lines.pop() != "" or "" in lines:
            raise _malformed(wanted.HEAD_LINES, f"{len(lines)}")
        origin, size, root, *extensions = lines
        digits = size.isascii() and size.isdigit() and len(size) <= 19
        if not digits or str(int(size)) != size or int(size) > MAX_SIZE:
            raise _malformed(wanted.SIZE, ascii(size[:40]))
        try:
            root_bytes = decode64(root)
        except Refused as refused:
            raise _malformed(wanted.ROOT, refused) from None
        if len(root_bytes) != HASH_BYTES:
            raise _malformed(wanted.root_of(HASH_BYTES), in_bytes(len(root_bytes)))
        return cls(origin=origin, size=int(size), root=root_bytes, extensions=tuple(extensions))


def open_head(note: bytes | Note, verifier: Verifier) -> TreeHead:
    """Check the log's signature on a published note (or one taken apart before) and read its head.

    Lines of other keys stay unread (`parse_note(note).unknown_to` lists them). Raises `Tampered`.
    """
    parsed = note if isinstance(note, Note) else parse_note(note)
    signatures = parsed.signatures_by(verifier)
    if len(signatures) != 1:
        raise _unsigned(verifier, len(signatures))
    verifier.verify(parsed.text, signatures[0])
    head = TreeHead.parse(parsed.text)
    # A key that serves two logs must not let the head of one pass for the other's.
    if head.origin != verifier.name:
        raise Tampered(
            "head_origin",
            "expected the head of {expected}, found that of {found}: this head is another log's",
            expected=verifier.name,
            found=head.origin,
        )
    return head


def head_cosignatures(note: bytes, verifiers: Sequence[Verifier]) -> list[tuple[str, int]]:
    """(key name, POSIX seconds) of every cosignature on the note by one of `verifiers`, in the note's order.

    See `cosignatures_by`, which tells two keys of one name apart.
    """
    return [(verifier.name, timestamp) for verifier, timestamp in cosignatures_by(note, verifiers)]


def cosigned_head(note: bytes, cosigner: Verifier) -> TreeHead:
    """The head of a note that this cosigner signed, of whatever log; `Tampered` `head_unsigned` if it did not.

    For copies of logs whose own signature is of a type that we do not read: the cosigner vouches for the head.
    """
    if not cosignatures_by(note, [cosigner]):
        raise _unsigned(cosigner, 0)
    return TreeHead.parse(parse_note(note).text)


def _unsigned(verifier: Verifier, found: int) -> Tampered:
    return Tampered(
        "head_unsigned",
        "expected one signature line of {name} with key id {key}, found {found}: this head is not the log's",
        name=verifier.name,
        key=verifier.key_id.hex(),
        found=found,
    )


def cosignatures_by(note: bytes | Note, verifiers: Sequence[Verifier]) -> list[tuple[Verifier, int]]:
    """(key, POSIX seconds) of every cosignature on the note by one of `verifiers`, in the note's order.

    Lines of unknown keys are passed over. A line of a known key that does not hold is `Tampered`: the
    specification tells clients to reject the whole note. The log's own signature is not looked at.
    """
    parsed = note if isinstance(note, Note) else parse_note(note)
    known = {(v.name, v.key_id): v for v in verifiers if v.kind in COSIGNATURES}
    found = []
    for line in parsed.lines:
        verifier = known.get((line.name, line.key_id))
        if verifier is not None:
            found.append((verifier, verifier.verify(parsed.text, line.signature)))
    return found


def add_line(note: bytes, line: bytes) -> bytes:
    """The note with one more signature line at its end; a line that stands there already is not repeated."""
    joined = note if line in note.rsplit(b"\n\n", 1)[-1].splitlines(keepends=True) else note + line
    parse_note(joined)
    return joined
