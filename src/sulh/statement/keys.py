# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Ed25519 keys: strict verification, small-order keys refused, and the key file that counts what it signed.

Verification is libsodium's (strict: canonical A and S < L, no small-order R), because libraries that
follow RFC 8032's letter accept signatures that others refuse, and two honest replicas that disagree on
one signature fork the state ("Taming the many EdDSAs", SSR 2020). Small-order public keys, under which
one signature fits many messages, are refused where a key is granted and listed here for every checker.
"""

import hashlib

from nacl._sodium import ffi, lib
from nacl.signing import SigningKey

from sulh.errors import Refused, Tampered

SEED_BYTES = 32
KEY_BYTES = 32
SIGNATURE_BYTES = 64

# The canonical encodings of the eight points of order 1, 2, 4 and 8 on edwards25519 and the six
# non-canonical spellings of them (libsodium's list; also in C2SP CCTV's vectors).
SMALL_ORDER = frozenset(
    {
        "0100000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000080",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    }
)

_FIELD_PRIME = 2**255 - 19
# libsodium's own function, without PyNaCl's wrapper, which copies the message back: a tenth of the time.
_open = lib.crypto_sign_open
_NOWHERE = ffi.NULL  # libsodium writes the message and its length only where it is given a place


class Key:
    """A signing key made from its 32-byte seed; `public` is the key as hex."""

    def __init__(self, seed: bytes) -> None:
        self._key = SigningKey(seed)
        self.public = bytes(self._key.verify_key).hex()

    def sign(self, message: bytes) -> bytes:
        """The 64 signature bytes over `message`."""
        return self._key.sign(message).signature


class AbsentKey(Key):
    """A key whose seed lies elsewhere: only its public half is here, and it signs nothing."""

    def __init__(self, public: str) -> None:
        self.public = public

    def sign(self, message: bytes) -> bytes:
        """Nobody asks this of a key that is not here."""
        raise RuntimeError("this key's seed is not here")


def published_seed(seed: str, name: str) -> bytes:
    """The 32 bytes that anyone derives for `name` from a published seed."""
    return hashlib.sha256(f"sulh/published-seed/v1\n{seed}\n{name}".encode()).digest()


def key_from_published_seed(seed: str, name: str) -> Key:
    """A key that anyone can make: for the demo and exercises only; real charters refuse them all."""
    return Key(published_seed(seed, name))


def check_key(public: str) -> None:
    """Raise Refused `weak_key` for a public key on which verifiers would disagree."""
    number = int.from_bytes(bytes.fromhex(public), "little") & (2**255 - 1)
    if public in SMALL_ORDER or number >= _FIELD_PRIME:
        raise Refused(
            "weak_key",
            "the key {key} has small order or is not canonical, so that one signature could fit many messages; "
            "make a new key with: sulh key new",
            key=public,
        )


def verify(public: str, message: bytes, signature: bytes) -> None:
    """Raise Tampered `bad_signature` unless `signature` is `public`'s over `message`."""
    try:
        key = bytes.fromhex(public)
    except ValueError as error:
        raise _bad_signature(public) from error
    signed = signature + message
    # libsodium reads 32 and 64 bytes whatever it is given: a longer signature would eat into the message.
    if (
        len(signature) != SIGNATURE_BYTES
        or len(key) != KEY_BYTES
        or _open(_NOWHERE, _NOWHERE, signed, len(signed), key) != 0
    ):
        raise _bad_signature(public)
    if public in SMALL_ORDER:
        raise Tampered(
            "bad_signature", "the key {key} has small order: its signatures prove nothing", key=public
        )


def _bad_signature(public: str) -> Tampered:
    return Tampered(
        "bad_signature",
        "the signature was expected to be by key {key} over these bytes, and is not: they were changed "
        "after signing, or signed by another key",
        key=public,
    )
