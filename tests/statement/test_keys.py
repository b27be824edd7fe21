# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Strict Ed25519: keys and signatures on which libraries disagree are refused."""

import json
from collections import Counter

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from sulh.errors import Refused, Tampered
from sulh.statement.keys import SMALL_ORDER, Key, check_key, key_from_published_seed, verify
from tests.log import oracle

ORDER = 2**252 + 27742317777372353535851937790883648493
DISPUTED = {"low_order_A", "low_order_R", "non_canonical_A", "non_canonical_R"}


def test_every_edge_case_vector_gets_the_strict_verdict() -> None:
    files = oracle.mirrored("C2SP+CCTV", "ed25519/ed25519vectors.json")
    vectors = json.loads(next(iter(files.values())))
    verdicts: Counter[tuple[bool, bool]] = Counter()
    for vector in vectors:
        try:
            verify(vector["key"], vector["msg"].encode(), bytes.fromhex(vector["sig"]))
            accepted = True
        except Tampered:
            accepted = False
        flags = set(vector["flags"] or [])
        disputed = bool(flags & DISPUTED)
        verdicts[accepted, disputed] += 1
        assert accepted == (not disputed and "low_order_residue" not in flags), vector["number"]
        if flags & {"low_order_A", "non_canonical_A"}:
            with pytest.raises(Refused):
                check_key(vector["key"])
    assert len(vectors) == 914
    assert verdicts == {(False, True): 808, (False, False): 63, (True, False): 43}


@pytest.mark.parametrize("public", sorted(SMALL_ORDER))
def test_a_small_order_key_is_neither_granted_nor_believed(public: str) -> None:
    with pytest.raises(Refused, match="small order or is not canonical"):
        check_key(public)
    with pytest.raises(Tampered):
        verify(public, b"anything", bytes.fromhex(public) + bytes(32))


def test_the_list_has_eight_points_and_six_other_spellings() -> None:
    below = [
        key for key in SMALL_ORDER if int.from_bytes(bytes.fromhex(key), "little") % 2**255 < 2**255 - 19
    ]
    assert (len(SMALL_ORDER), len(below)) == (14, 10)  # two of the ten have x = 0 and the sign bit set


@pytest.mark.parametrize("number", [2**255 - 19, 2**255 - 18, 2**255 - 3, 2**255 - 1])
@pytest.mark.parametrize("sign", [0, 2**255])
def test_a_key_above_the_field_prime_is_refused(number: int, sign: int) -> None:
    with pytest.raises(Refused) as refused:
        check_key((number + sign).to_bytes(32, "little").hex())
    assert refused.value.code == "weak_key"


@settings(deadline=None, max_examples=50)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=80))
def test_our_signature_is_that_of_another_library(seed: bytes, message: bytes) -> None:
    key = Key(seed)
    theirs = Ed25519PrivateKey.from_private_bytes(seed)
    assert key.sign(message) == theirs.sign(message)
    assert key.public == theirs.public_key().public_bytes_raw().hex()
    verify(key.public, message, key.sign(message))
    check_key(key.public)


def test_every_flipped_bit_of_a_signature_key_or_message_is_noticed() -> None:
    key = Key(b"k" * 32)
    message = b"quiet on the line"
    signature = key.sign(message)
    for bit in range(512):
        with pytest.raises(Tampered):
            verify(key.public, message, _flip(signature, bit))
    for bit in range(256):
        with pytest.raises(Tampered):
            verify(_flip(bytes.fromhex(key.public), bit).hex(), message, signature)
    for bit in range(8 * len(message)):
        with pytest.raises(Tampered):
            verify(key.public, _flip(message, bit), signature)


def test_the_same_signature_with_s_above_the_order_is_refused() -> None:
    key = Key(b"k" * 32)
    signature = key.sign(b"m")
    high = (int.from_bytes(signature[32:], "little") + ORDER).to_bytes(32, "little")
    with pytest.raises(Tampered, match="they were changed after signing, or signed by another key"):
        verify(key.public, b"m", signature[:32] + high)


@pytest.mark.parametrize("length", [0, 63, 65, 128])
def test_a_signature_of_another_length_is_a_bad_one(length: int) -> None:
    with pytest.raises(Tampered):
        verify(Key(b"k" * 32).public, b"m", bytes(length))


def test_a_published_key_can_be_made_again_by_anyone() -> None:
    assert key_from_published_seed("s", "n").public == key_from_published_seed("s", "n").public
    assert key_from_published_seed("s", "n").public != key_from_published_seed("s", "m").public


def _flip(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)
