# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Sealing bytes to organisations: padded, encrypted once, and the content key wrapped for each recipient.

    padded       length (4 bytes) ‖ plaintext ‖ zeros, up to the size class
    commit       SHA-256("sulh/commit/v1" ‖ nonce ‖ padded)
    key_commit   SHA-256("sulh/dek/v1" ‖ content key)
    ciphertext   AES-256-GCM(content key, zero nonce, padded, aad = binding)      one key seals one message
    tag          SHA-256("sulh/tag/v1" ‖ content key ‖ recipient's public key)[:16]
    wrap         HPKE (RFC 9180) base mode, info = "sulh/wrap/v1" ‖ binding, over content key ‖ nonce

`binding` are the bytes of the statement that carries the seal, so that nobody can move a ciphertext or a wrap
into another statement. AES-GCM alone commits to no key (one ciphertext can open to two texts under two keys):
the commitments do, and every opener checks both. What follows from nothing secret is the size class alone.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
)
from cryptography.hazmat.primitives.hpke import Suite as Hpke

from sulh.errors import Phrase, Refused, Tampered
from sulh.statement.envelope import CLASSES as CLASSES
from sulh.statement.envelope import MAX_RECIPIENTS as MAX_RECIPIENTS
from sulh.statement.envelope import MIN_TAGS as MIN_TAGS

SECRET_BYTES = 32
HASH_BYTES = 32
TAG_BYTES = 16
LENGTH_BYTES = 4
_ZERO_NONCE = bytes(12)
_MLKEM_PUBLIC = 1_184
_PRIME = 2**255 - 19
# u-coordinates of the points of small order on Curve25519 and its twist (RFC 7748 section 6.1 asks to refuse
# what they give): wrapped for one of them, a secret is everybody's.
_SMALL_ORDER = frozenset(
    {
        0,
        1,
        _PRIME - 1,
        325606250916557431795983626356110631294008115727848805560023387167927233504,
        39382357235489614581723060781553021112529911719440698176882885853963445705823,
    }
)
_MLKEM_SEED = 64


class Suite(StrEnum):
    """What a recipient's key is for; it is the key's own and never negotiated."""

    HYBRID = "MLKEM768X25519"
    X25519 = "X25519"


_HPKE = {
    Suite.HYBRID: Hpke(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM),
    Suite.X25519: Hpke(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM),
}
PUBLIC_BYTES = {Suite.HYBRID: _MLKEM_PUBLIC + 32, Suite.X25519: 32}


class OpeningKey:
    """An organisation's key for opening, made from a 32-byte seed; `public` are the bytes others wrap for."""

    def __init__(self, suite: Suite, seed: bytes) -> None:
        if len(seed) != SECRET_BYTES:
            raise RuntimeError(f"a seed has {SECRET_BYTES} bytes, not {len(seed)}")
        self.suite = suite
        # One seed, two keys: drawn apart, so that a break of one key tells nothing of the other.
        drawn = hashlib.shake_256(f"sulh/opening-key/v1\n{suite}\n".encode() + seed).digest(_MLKEM_SEED + 32)
        self._x25519 = X25519PrivateKey.from_private_bytes(drawn[_MLKEM_SEED:])
        self._mlkem = MLKEM768PrivateKey.from_seed_bytes(drawn[:_MLKEM_SEED])
        public = self._x25519.public_key().public_bytes_raw()
        if suite is Suite.HYBRID:
            public = self._mlkem.public_key().public_bytes_raw() + public
        self.public = public

    def unwrap(self, wrapped: bytes, binding: bytes) -> "Secret":
        """The secret that was wrapped for this key under that binding; Tampered `seal_wrap` when none was."""
        private: MLKEM768X25519PrivateKey | X25519PrivateKey = self._x25519
        if self.suite is Suite.HYBRID:
            private = MLKEM768X25519PrivateKey(self._mlkem, self._x25519)
        try:
            both = _HPKE[self.suite].decrypt(wrapped, private, _info(binding))
        except (InvalidTag, ValueError) as error:
            raise Tampered(
                "seal_wrap",
                "this wrap was expected to open with the organisation's key {key} for this statement, and does "
                "not: it was made for another key or statement; dispute it",
                key=sha256(self.public).hexdigest()[:16],
            ) from error
        if len(both) != 2 * SECRET_BYTES:
            raise Tampered(
                "seal_wrap_length", "a wrap of two secrets was expected, {found} bytes found", found=len(both)
            )
        return Secret(key=both[:SECRET_BYTES], nonce=both[SECRET_BYTES:])


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """What opens a seal: the content key, and the nonce of the commitment. Whoever has it may disclose it."""

    key: bytes
    nonce: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What stands openly of a seal: size class in bytes, hash of the ciphertext, commitments, blinded tags."""

    size_class: int
    commit: bytes
    key_commit: bytes
    tags: tuple[bytes, ...]


def require_recipient(suite: Suite, public: bytes) -> None:
    """Refuse `bad_recipient_key` unless these bytes are a public key of that suite."""
    try:
        _recipient(suite, public)
    except ValueError as error:
        raise Refused(
            "bad_recipient_key",
            "a public key of {expected} bytes for {suite} was expected, and the {found} bytes found are none: "
            "publish the key again",
            expected=PUBLIC_BYTES[suite],
            suite=suite.value,
            found=len(public),
        ) from error


def mark(plaintext: bytes, secret: Secret, recipients: Sequence[bytes]) -> Marks:
    """What will stand openly of `plaintext` sealed to these public keys; Refused `too_long_to_seal`."""
    padded = _pad(plaintext)
    return Marks(
        size_class=len(padded),
        commit=_commit(secret.nonce, padded),
        key_commit=_key_commit(secret.key),
        tags=_tags(secret.key, recipients),
    )


def seal(plaintext: bytes, secret: Secret, binding: bytes) -> bytes:
    """The ciphertext: size class and 16 bytes long. A secret seals one plaintext, never a second."""
    return AESGCM(secret.key).encrypt(_ZERO_NONCE, _pad(plaintext), binding)


def wrap(secret: Secret, suite: Suite, public: bytes, binding: bytes) -> bytes:
    """The secret, for the holder of one public key and one statement; Refused `bad_recipient_key`."""
    require_recipient(suite, public)
    recipient = _recipient(suite, public)
    return _HPKE[suite].encrypt(secret.key + secret.nonce, recipient, _info(binding))


def open_sealed(ciphertext: bytes, secret: Secret, binding: bytes, marks: Marks) -> bytes:
    """The plaintext; Tampered `seal_key`, `seal_ciphertext`, `seal_commit` or `seal_padding`: then dispute it.

    Checked in this order by every opener, so that all of them come to one verdict.
    """
    check_content_key(secret, marks)
    try:
        padded = AESGCM(secret.key).decrypt(_ZERO_NONCE, ciphertext, binding)
    except InvalidTag:
        raise _broken(
            "seal_ciphertext", Phrase("ciphertext-other", "the ciphertext does not open under this statement")
        ) from None
    # A sealer that showed one recipient another text would have to break this commitment.
    if _commit(secret.nonce, padded) != marks.commit:
        raise _broken(
            "seal_commit",
            Phrase("text-other", "the text is another than the one that the statement commits to"),
        )
    return _unpad(padded, marks.size_class)


def check_content_key(secret: Secret, marks: Marks) -> None:
    """Check a content key that was disclosed; Tampered `seal_key`."""
    if _key_commit(secret.key) != marks.key_commit:
        raise _broken(
            "seal_key",
            Phrase(
                "content-key-other", "the content key is another than the one that the statement commits to"
            ),
        )


def check_plaintext(plaintext: bytes, nonce: bytes, marks: Marks) -> None:
    """Check a text that was disclosed without its key; Tampered `seal_commit`."""
    padded = _pad(plaintext)
    if len(padded) != marks.size_class or _commit(nonce, padded) != marks.commit:
        raise _broken(
            "seal_commit",
            Phrase("text-other", "the text is another than the one that the statement commits to"),
        )


def require_addressed(secret: Secret, public: bytes, marks: Marks) -> None:
    """Tampered `seal_tag` when a recipient that could open it is not among those that the statement counts."""
    if _tag(secret.key, public) not in marks.tags:
        raise _broken(
            "seal_tag", Phrase("tag-not-there", "the recipient's tag is not among those of the statement")
        )


def tags_of(secret: Secret, recipients: Sequence[bytes]) -> tuple[bytes, ...]:
    """The blinded tags of these public keys, padded; Refused `bad_recipients`."""
    return _tags(secret.key, recipients)


def _tags(key: bytes, recipients: Sequence[bytes]) -> tuple[bytes, ...]:
    if not 1 <= len(set(recipients)) == len(recipients) <= MAX_RECIPIENTS:
        raise Refused(
            "bad_recipients",
            "1 to {limit} different recipients were expected, {found} found",
            limit=MAX_RECIPIENTS,
            found=len(recipients),
        )
    count = max(MIN_TAGS, 1 << (len(recipients) - 1).bit_length())
    own = [_tag(key, public) for public in recipients]
    # The padding is drawn from the key too: without it nobody can tell a tag from padding.
    rest = [
        sha256(b"sulh/tag-padding/v1" + key + bytes([at])).digest()[:TAG_BYTES]
        for at in range(count - len(own))
    ]
    return tuple(sorted(own + rest))


def _tag(key: bytes, public: bytes) -> bytes:
    return sha256(b"sulh/tag/v1" + key + public).digest()[:TAG_BYTES]


def _pad(plaintext: bytes) -> bytes:
    needed = LENGTH_BYTES + len(plaintext)
    for size in CLASSES:
        if needed <= size:
            return (len(plaintext).to_bytes(LENGTH_BYTES, "big") + plaintext).ljust(size, b"\0")
    raise Refused(
        "too_long_to_seal",
        "at most {limit} bytes can be sealed at once, {found} found; put long content in a sealed blob",
        limit=CLASSES[-1] - LENGTH_BYTES,
        found=len(plaintext),
    )


def _unpad(padded: bytes, size_class: int) -> bytes:
    length = int.from_bytes(padded[:LENGTH_BYTES], "big")
    plaintext = padded[LENGTH_BYTES : LENGTH_BYTES + length]
    # One text has one padded form: else the rest of the class could carry what only some look at.
    if len(padded) != size_class or len(plaintext) != length or _pad(plaintext) != padded:
        raise _broken(
            "seal_padding", Phrase("not-padded", "the text is not padded as its size class demands")
        )
    return plaintext


def _commit(nonce: bytes, padded: bytes) -> bytes:
    return sha256(b"sulh/commit/v1" + nonce + padded).digest()


def _key_commit(key: bytes) -> bytes:
    return sha256(b"sulh/dek/v1" + key).digest()


def _info(binding: bytes) -> bytes:
    return b"sulh/wrap/v1" + binding


def _recipient(suite: Suite, public: bytes) -> MLKEM768X25519PublicKey | X25519PublicKey:
    if len(public) != PUBLIC_BYTES[suite]:
        raise ValueError("another length")
    if int.from_bytes(public[-32:], "little") % 2**255 % _PRIME in _SMALL_ORDER:
        raise ValueError("a point of small order")
    if suite is Suite.X25519:
        return X25519PublicKey.from_public_bytes(public)
    mlkem = MLKEM768PublicKey.from_public_bytes(public[:_MLKEM_PUBLIC])
    return MLKEM768X25519PublicKey(mlkem, X25519PublicKey.from_public_bytes(public[_MLKEM_PUBLIC:]))


def _broken(code: str, problem: str) -> Tampered:
    return Tampered(code, "the seal does not hold: {problem}; keep it and dispute it", problem=problem)
