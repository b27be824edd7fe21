# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""ML-DSA-44 for cosigners: the message of a post-quantum cosignature, its signing and its check.

Sources: FIPS 204 (pure ML-DSA, empty context); C2SP tlog-cosignature, "ML-DSA-44 signed message":

    label "subtree/v1\\n\\0" ‖ len8(cosigner name) ‖ time u64 ‖ len8(origin) ‖ start u64 = 0 ‖ size u64 ‖ root

Signing is randomised (hedged), so two signatures of one message differ; both hold.
"""

from __future__ import annotations

PUBLIC_BYTES = 1312
SIGNATURE_BYTES = 2420
# A seed of FIPS 204's key generation; kept instead of the 2,560 bytes that follow from it.
SEED_BYTES = 32
# The message gives one byte to the length of each name.
MAX_NAME_BYTES = 255
_LABEL = b"subtree/v1\n\x00"


class WrongSignature(Exception):
    """The signature is none of this key over this message."""


def cosigned_message(*, name: str, timestamp: int, origin: str, size: int, root: bytes) -> bytes:
    """The bytes under the cosignature of the whole tree {size, root} of the log `origin` by the cosigner `name`.

    `timestamp` in POSIX seconds. Names of 1 to 255 bytes of UTF-8, which the caller has seen to.
    """
    return b"".join(
        (
            _LABEL,
            _short(name),
            timestamp.to_bytes(8, "big"),
            _short(origin),
            (0).to_bytes(8, "big"),
            size.to_bytes(8, "big"),
            root,
        )
    )


def _short(name: str) -> bytes:
    data = name.encode("utf-8")
    if not 1 <= len(data) <= MAX_NAME_BYTES:
        raise RuntimeError(f"a name of {len(data)} bytes does not fit a cosigned message")
    return bytes([len(data)]) + data


class SeedKey:
    """A private key, grown from its 32-byte seed once."""

    __slots__ = ("_key", "public")

    def __init__(self, seed: bytes) -> None:
        # 40 ms and 9 MB to load: whoever meets no ML-DSA key should not wait for it.
        from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey

        self._key = MLDSA44PrivateKey.from_seed_bytes(seed)
        self.public = self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """2,420 bytes."""
        return self._key.sign(message)


def verify(public: bytes, signature: bytes, message: bytes) -> None:
    """Raise `WrongSignature` unless the signature is this key's over this message."""
    # Loaded late, as in `SeedKey`.
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey

    try:
        MLDSA44PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature:
        raise WrongSignature from None
