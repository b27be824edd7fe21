# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Secrets on disk: locked by a passphrase, and written whole or not at all.

    lock key   scrypt(NFC passphrase in UTF-8, salt of 16 bytes, N = 2^17, r = 8, p = 1), 32 bytes   (RFC 7914)
    box        nonce of 12 bytes ‖ AES-256-GCM(lock key, nonce, secret, aad = what stands openly beside it)

scrypt and not Argon2id, because a browser page that may load nothing (verify/signer.html) must open the same
file: scrypt is WebCrypto's PBKDF2 and sixty lines; Argon2id would be a second hash function made by hand.
"""

import os
import secrets
import unicodedata
from collections.abc import Callable
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from sulh.errors import Refused

# 128 MiB and about half a second a guess (OWASP's first choice for scrypt): a telephone of ten years ago can
# still do it, and a million guesses at a PIN take days on one machine. The cost stands in the name and not in
# numbers of the file: a file that named its own would make its reader allocate what a stranger wrote.
SCRYPT = "scrypt-17-8-1"
_N, _R, _P = 1 << 17, 8, 1
SALT_BYTES = 16
LOCK_BYTES = 32
NONCE_BYTES = 12
TAG_BYTES = 16
MIN_PASSPHRASE = 10  # characters; four plain words are twice as many
MIN_PIN = 6  # typed in a hurry, and on a device that its owner carries
MAX_PASSPHRASE = 1_000

Ask = Callable[[Path], str]  # asks a person for the passphrase of a file


def lock_key(passphrase: str, salt: bytes) -> bytes:
    """The 32 bytes of a passphrase; every guess at it costs as much."""
    text = unicodedata.normalize("NFC", passphrase).encode()
    return Scrypt(salt=salt, length=LOCK_BYTES, n=_N, r=_R, p=_P).derive(text)


def close_box(key: bytes, secret: bytes, beside: bytes = b"") -> bytes:
    """Nonce and ciphertext; looks like random bytes of the length of the secret and 28 more."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, secret, beside)


def open_box(key: bytes, box: bytes, beside: bytes = b"") -> bytes | None:
    """The secret, or None where this is not its key; a damaged box is not told from a wrong passphrase."""
    try:
        return AESGCM(key).decrypt(box[:NONCE_BYTES], box[NONCE_BYTES:], beside)
    except (InvalidTag, ValueError):
        return None


def require_length(passphrase: str, least: int) -> None:
    """Refuse a passphrase that is guessed sooner than the work for each guess helps."""
    if not least <= len(passphrase) <= MAX_PASSPHRASE:
        raise Refused(
            "short_passphrase",
            "a passphrase of at least {least} characters was expected, {found} found; take more words",
            least=least,
            found=len(passphrase),
        )


def wrong_passphrase(path: Path) -> Refused:
    """The one sentence for every passphrase that opens nothing."""
    return Refused(
        "wrong_passphrase", "this passphrase does not open {path}; nothing was changed", path=str(path)
    )


def write_new(path: Path, data: bytes) -> None:
    """A file for its owner alone; Refused `key_exists` rather than lose one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise Refused(
            "key_exists", "{path} is there already and was left as it is; choose another name", path=str(path)
        ) from error
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def replace_whole(path: Path, data: bytes) -> None:
    """The new content or the old one, whenever the process dies; durable when it returns."""
    scratch = path.with_name(path.name + ".new")
    scratch.unlink(missing_ok=True)  # of a process that died; never a secret that others may read
    with os.fdopen(os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.replace(scratch, path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
