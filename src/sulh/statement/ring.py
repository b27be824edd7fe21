# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A device's ring of keys: one file that two PINs open, each to keys of its own, and that tells of neither.

    NAME.key    {format, key_class, org, role, mechanism, kdf, salt, wraps, body, keys}
    keys        public key and proof of every key of both rings, shuffled: all are granted alike
    wraps       two boxes under the two PINs' lock keys (one salt): body key ‖ ring key ‖ which box, shuffled
    body        a box under the body key of two boxes under the ring keys: count ‖ seeds ‖ zeros

Each unlocking takes a key out of its ring, writes the file anew, and only then speaks: every statement comes
from a fresh key that never spoke before, whichever PIN it was. What the second ring means is said elsewhere.

- *One file*: order and bytes are random; every file has two rings, so that a second PIN admits nothing.
- *Two copies of it*: the body is encrypted anew as a whole; without a PIN nobody sees which box has changed.
- *A PIN given up*: how many keys a ring began with is random, so that a full one and a used one look alike.
- *A wrong PIN* costs what a right one costs, and both right ones the same: one scrypt, both wraps tried.
"""

import secrets
from collections.abc import Callable
from pathlib import Path
from random import SystemRandom
from typing import Annotated

import msgspec

from sulh.errors import Refused
from sulh.statement.envelope import Hex32
from sulh.statement.keys import SEED_BYTES, Key
from sulh.statement.locker import (
    LOCK_BYTES,
    MIN_PIN,
    NONCE_BYTES,
    SALT_BYTES,
    SCRYPT,
    TAG_BYTES,
    close_box,
    lock_key,
    open_box,
    replace_whole,
    require_length,
    write_new,
    wrong_passphrase,
)

RING_FORMAT = "sulh key ring v1"
RING_KEYS = 8  # a ring's keys in the middle: a device is granted twice as many
MIN_RING, MAX_RING = 4, 64  # fewer hide nothing; more are a day's quota of grants
_OVERHEAD = NONCE_BYTES + TAG_BYTES

Proof = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{128}\Z")]


class RingKey(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One key of either ring, and its own signature over the text that a grant asks for."""

    public: Hex32
    proof: Proof


class RingFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Content of a ring's NAME.key."""

    format: str
    key_class: str
    org: str
    role: str
    mechanism: Hex32
    kdf: str
    salt: str
    wraps: tuple[str, str]
    body: str
    keys: tuple[RingKey, ...]

    def problem(self) -> str:
        """What is wrong with it as far as can be seen without a PIN; "" if nothing."""
        try:
            sizes = {len(bytes.fromhex(self.salt)), *(len(bytes.fromhex(wrap)) for wrap in self.wraps)}
            length = len(bytes.fromhex(self.body))
        except ValueError as error:
            return str(error)
        right = sizes == {SALT_BYTES, 2 * LOCK_BYTES + 1 + _OVERHEAD} and self.kdf == SCRYPT
        expected = 2 * (1 + len(self.keys) * SEED_BYTES + _OVERHEAD) + _OVERHEAD
        return "" if right and length == expected else "its parts have not the sizes that they should have"


def make_ring(
    path: Path,
    *,
    key_class: str,
    org: str,
    role: str,
    mechanism: str,
    pins: tuple[str, str],
    proof_text: Callable[[str], bytes],
    count: int = RING_KEYS,
) -> tuple[str, ...]:
    """Write a ring's file; the public keys that the second PIN opens, which the file tells nobody.

    `proof_text`: what a new key signs so that it can be granted. Refused `same_passphrase`, `short_passphrase`,
    `bad_ring_size`, `key_exists`.
    """
    for pin in pins:
        require_length(pin, MIN_PIN)
    salt = secrets.token_bytes(SALT_BYTES)
    locks = [lock_key(pin, salt) for pin in pins]
    if locks[0] == locks[1]:
        raise Refused("same_passphrase", "two different PINs were expected, and they are the same")
    if not MIN_RING <= count <= MAX_RING:
        raise Refused(
            "bad_ring_size",
            "a ring of {least} to {most} keys was expected, {found} asked for",
            least=MIN_RING,
            most=MAX_RING,
            found=count,
        )
    seeds = [secrets.token_bytes(SEED_BYTES) for _ in range(2 * count)]
    # Between half and one and a half of the middle: what is left in a ring does not tell whether it was used.
    first = count // 2 + secrets.randbelow(2 * (count - count // 2) + 1)
    places = [0, 1]
    SystemRandom().shuffle(places)
    body_key, ring_keys = (
        secrets.token_bytes(LOCK_BYTES),
        [secrets.token_bytes(LOCK_BYTES) for _ in range(2)],
    )
    boxes, wraps = [b"", b""], [b"", b""]
    order = [0, 1]
    SystemRandom().shuffle(order)
    for own, place, at in zip((seeds[:first], seeds[first:]), places, order, strict=True):
        boxes[place] = close_box(ring_keys[place], _packed(own, len(seeds)))
        wraps[at] = close_box(locks.pop(0), body_key + ring_keys[place] + bytes([place]))
    keys = [Key(seed) for seed in seeds]
    told = tuple(sorted(key.public for key in keys[first:]))
    SystemRandom().shuffle(keys)
    content = RingFile(
        format=RING_FORMAT,
        key_class=key_class,
        org=org,
        role=role,
        mechanism=mechanism,
        kdf=SCRYPT,
        salt=salt.hex(),
        wraps=(wraps[0].hex(), wraps[1].hex()),
        body=close_box(body_key, b"".join(boxes)).hex(),
        keys=tuple(RingKey(public=key.public, proof=key.sign(proof_text(key.public)).hex()) for key in keys),
    )
    write_new(path, _encoded(content))
    return told


def take_key(path: Path, content: RingFile, pin: str) -> bytes:
    """The seed of the next key of the ring that this PIN opens; it is gone from the file before it is given.

    Whoever calls holds the file's lock. Refused `wrong_passphrase`, `ring_empty`.
    """
    lock = lock_key(pin, bytes.fromhex(content.salt))
    tried = [open_box(lock, bytes.fromhex(wrap)) for wrap in content.wraps]  # both, whichever opens
    opened = next((found for found in tried if found is not None), None)
    if opened is None:
        raise wrong_passphrase(path)
    body_key, ring_key = opened[:LOCK_BYTES], opened[LOCK_BYTES:-1]
    place = opened[-1]
    both = open_box(body_key, bytes.fromhex(content.body))
    size = 1 + len(content.keys) * SEED_BYTES + _OVERHEAD
    boxes = [both[:size], both[size:]] if both is not None and place < 2 else [b"", b""]
    packed = open_box(ring_key, boxes[place % 2])
    if packed is None:
        raise wrong_passphrase(path)  # damaged: no other words than for a wrong PIN
    left = _unpacked(packed)
    if not left:
        raise Refused(
            "ring_empty",
            "every key of this ring in {path} has spoken; make a new one with: sulh key ring",
            path=str(path),
        )
    taken = left.pop()
    boxes[place] = close_box(ring_key, _packed(left, len(content.keys)))
    body = close_box(body_key, b"".join(boxes)).hex()
    # The key is out of the file before it speaks: a crash costs a key, and none ever speaks in two sessions.
    replace_whole(path, _encoded(msgspec.structs.replace(content, body=body)))
    return taken


def _packed(seeds: list[bytes], capacity: int) -> bytes:
    return (bytes([len(seeds)]) + b"".join(seeds)).ljust(1 + capacity * SEED_BYTES, b"\0")


def _unpacked(packed: bytes) -> list[bytes]:
    return [packed[1 + i * SEED_BYTES : 1 + (i + 1) * SEED_BYTES] for i in range(packed[0])]


def _encoded(content: RingFile) -> bytes:
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"
