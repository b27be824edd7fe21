# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Offline proofs: written as the specification says, and refused in any other form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sulh.errors import Refused, Tampered
from sulh.log import policy, proof
from sulh.log.merkle import leaf_hash
from sulh.log.note import CosignSigner, add_line
from sulh.log.proof import LogProof
from sulh.log.reader import LogReader
from sulh.log.store import MemoryStore
from tests.log.logs import SIGNER, build, leaves

COSIGNER = CosignSigner("almond.example", bytes(32))


def made(extra: bytes | None = None) -> LogProof:
    store = MemoryStore()
    sequencer = build(store, 300)
    reader = LogReader(store, SIGNER.verifier)
    note = add_line(sequencer.note, COSIGNER.line(sequencer.head.body(), 9))
    return LogProof(index=7, hashes=tuple(reader.inclusion_proof(7, 300)), note=note, extra=extra)


def test_a_proof_is_written_as_the_specification_says() -> None:
    lines = made(b"more").format().decode().split("\n")
    assert lines[:3] == ["c2sp.org/tlog-proof@v1", "extra bW9yZQ==", "index 7"]
    assert len(lines[3]) == 44
    assert lines[3 + 9 : 3 + 9 + 3] == ["", "example.org/log", "300"]


@pytest.mark.parametrize("extra", [None, b"", b"more"])
def test_a_proof_goes_there_and_back(extra: bytes | None) -> None:
    assert proof.parse(made(extra).format()) == made(extra)


def test_a_proof_holds_for_its_leaf_and_quorum_only() -> None:
    known = policy.parse(f"witness almond {COSIGNER.vkey}\nquorum almond\n")
    stranger = policy.parse(f"witness walnut {CosignSigner('w', b'1' * 32).vkey}\nquorum walnut\n")
    leaf = leaf_hash(leaves(8)[7])
    assert made().verify(leaf, SIGNER.verifier).size == 300
    assert made().verify(leaf, SIGNER.verifier, known).size == 300
    with pytest.raises(Refused, match="expected the quorum walnut"):
        made().verify(leaf, SIGNER.verifier, stranger)
    with pytest.raises(Tampered, match="the proof for tree size 300 does not hold"):
        made().verify(leaf_hash(b"other"), SIGNER.verifier, known)
    with pytest.raises(Tampered):
        made().verify(leaf, COSIGNER.verifier)


H = "A" * 43 + "="


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("", 1, "an empty line before the signed head"),
        ("c2sp.org/tlog-proof@v2\nindex 1\n\nn", 1, "c2sp.org/tlog-proof@v1"),
        ("c2sp.org/tlog-proof@v1\n\nn", 2, "index and a number"),
        ("c2sp.org/tlog-proof@v1\nextra AA==\n\nn", 3, "index and a number"),
        ("c2sp.org/tlog-proof@v1\nextra AB==\nindex 1\n\nn", 2, "base64"),
        ("c2sp.org/tlog-proof@v1\nindex 01\n\nn", 2, "index and a number"),
        ("c2sp.org/tlog-proof@v1\nindex -1\n\nn", 2, "index and a number"),
        ("c2sp.org/tlog-proof@v1\nindex 9223372036854775808\n\nn", 2, "index and a number"),
        ("c2sp.org/tlog-proof@v1\nindex 1\nindex 2\n\nn", 3, "base64"),
        (f"c2sp.org/tlog-proof@v1\nindex 1\n{H}\nAAAA\n\nn", 4, "a hash of 32 bytes"),
        ("c2sp.org/tlog-proof@v1\nindex 1\n" + f"{H}\n" * 64 + "\nn", 3, "at most 63 hashes"),
        ("c2sp.org/tlog-proof@v1\r\nindex 1\n\nn", 1, "c2sp.org/tlog-proof@v1"),
        ("é\n\n", 1, "ASCII above the signed head"),
        ("x" * 2_000_000, 1, "at most 1200000 bytes"),
    ],
)
def test_a_malformed_proof_is_refused_naming_its_line(text: str, line: int, expected: str) -> None:
    with pytest.raises(Refused) as caught:
        proof.parse(text.encode())
    assert caught.value.code == "proof_malformed"
    assert str(caught.value).startswith(f"proof line {line}: expected {expected}")


@given(st.binary(max_size=120))
def test_any_bytes_are_a_proof_or_refused(data: bytes) -> None:
    for candidate in (data, b"c2sp.org/tlog-proof@v1\n" + data):
        try:
            read = proof.parse(candidate)
        except Refused:
            continue
        assert read.format() == candidate
