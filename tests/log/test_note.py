# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Signed notes and heads: the specification's examples, and every way a byte could be changed."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sulh.errors import Refused, Tampered
from sulh.log.merkle import EMPTY_ROOT
from sulh.log.note import (
    CosignSigner,
    Signer,
    TreeHead,
    Verifier,
    add_line,
    cosigned_text,
    decode64,
    encode64,
    head_cosignatures,
    key_id,
    open_head,
    parse_note,
)
from tests.log import oracle

SIGNER = Signer("example.org/log", bytes(32))
FIRST = CosignSigner("almond.example/mirror", b"\x01" * 32)
SECOND = CosignSigner("walnut.example/mirror", b"\x02" * 32)
HEAD = TreeHead(origin="example.org/log", size=12, root=bytes(range(32)))
NOTE = SIGNER.sign(HEAD.body())


def test_the_specifications_note_is_verified_by_its_key() -> None:
    verifier = Verifier("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
    note = parse_note(
        "This is an example message.\n\n— example.com/foo "
        "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n".encode()
    )
    assert verifier.verify(note.text, note.signatures_by(verifier)[0]) == 0
    with pytest.raises(Tampered, match=r"the signature line of example\.com/foo does not hold"):
        verifier.verify(note.text + b" ", note.signatures_by(verifier)[0])


def test_the_specifications_head_is_read() -> None:
    head = TreeHead.parse(
        b"example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
    )
    assert (head.origin, head.size, head.root.hex()[:8]) == (
        "example.com/behind-the-sofa",
        20852163,
        "0ac5186a",
    )


def test_another_logs_head_is_opened_with_its_published_key() -> None:
    files = oracle.mirrored("transparency-dev+tessera", "testdata/log")
    verifier = Verifier("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx")
    for size in range(16):
        head = open_head(files[f"testdata/log/checkpoint.{size}"], verifier)
        assert head.size == size
    # The same key signs the same bytes, so our signer and theirs agree byte for byte.
    seed = decode64("AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg")[1:]
    signer = Signer("example.com/log/testdata", seed)
    assert signer.vkey == verifier.vkey
    assert signer.sign(head.body()) == files["testdata/log/checkpoint.15"]


def test_a_head_goes_there_and_back() -> None:
    assert NOTE.startswith(
        b"example.org/log\n12\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n\n\xe2\x80\x94 example.org/log "
    )
    assert open_head(NOTE, SIGNER.verifier) == HEAD
    longer = TreeHead(origin="o", size=0, root=EMPTY_ROOT, extensions=("more", "lines"))
    assert TreeHead.parse(longer.body()) == longer


def test_no_bit_of_a_published_head_can_be_changed() -> None:
    note = add_line(NOTE, FIRST.line(HEAD.body(), 1_700_000_000))
    for at in range(len(note)):
        for bit in range(8):
            wrong = bytearray(note)
            wrong[at] ^= 1 << bit
            try:
                head = open_head(bytes(wrong), SIGNER.verifier)
                times = head_cosignatures(bytes(wrong), [FIRST.verifier])
            except Tampered:
                continue
            # A changed name or key id makes the cosigner's line a stranger's: it counts no longer, and is listed.
            assert head == HEAD
            assert times == []
            assert len(parse_note(bytes(wrong)).unknown_to([SIGNER.verifier, FIRST.verifier])) == 1


@given(st.binary(max_size=200))
def test_any_bytes_are_a_note_or_tampering(data: bytes) -> None:
    with pytest.raises(Tampered):
        open_head(data, SIGNER.verifier)
    with pytest.raises(Tampered):
        open_head(HEAD.body() + b"\n" + data, SIGNER.verifier)


def line(name: str, data: bytes) -> bytes:
    return f"— {name} {encode64(data)}\n".encode()


@pytest.mark.parametrize(
    "note",
    [
        HEAD.body(),
        HEAD.body() + b"\n",
        NOTE[:-1],
        NOTE + b"\n",
        NOTE + b"x",
        NOTE.replace(b"\n", b"\r\n"),
        b"\x00" + NOTE,
        b"\xff" + NOTE,
        NOTE.replace(b"\xe2\x80\x94 ", b"- "),
        NOTE.replace(b"log ", b"log  "),
        NOTE + line("", b"12345"),
        NOTE + line("a+b", b"12345"),
        NOTE + line("a\u2003b", b"12345"),
        NOTE + line("a", b"1234"),
        NOTE + "— a !!!!!!!!\n".encode(),
        NOTE + "— a MTIzNDV=\n".encode(),
        NOTE + line("a", b"12345") * 100,
        NOTE + line("a", bytes(750_000)),
    ],
)
def test_a_malformed_note_is_tampering(note: bytes) -> None:
    with pytest.raises(Tampered) as caught:
        open_head(note, SIGNER.verifier)
    assert caught.value.code == "note_malformed"
    assert str(caught.value).startswith("this is no signed note: expected ")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"o\n1\n",
        b"o\n1\nAAAA\n",
        b"o\n01\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n",
        b"o\n-1\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n",
        b"o\n+1\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n",
        b"o\n1_0\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n",
        "o\n١\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n".encode(),
        b"o\n9223372036854775808\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n",
        b"o\n\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n",
        b"\n1\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n",
        b"o\n1\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9=\n",
        b"o\n1\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8\n",
        b"o\n1\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
        b"o\n1\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n\nmore\n",
    ],
)
def test_a_head_has_one_spelling(body: bytes) -> None:
    with pytest.raises(Tampered):
        TreeHead.parse(body)


def test_a_head_of_another_log_or_key_is_not_this_logs() -> None:
    other = Signer("example.org/other", bytes(32))
    with pytest.raises(Tampered, match=r"expected one signature line of example.org/other"):
        open_head(NOTE, other.verifier)
    with pytest.raises(
        Tampered, match=r"expected the head of example.org/other, found that of example.org/log"
    ):
        open_head(other.sign(HEAD.body()), other.verifier)
    with pytest.raises(Tampered, match=r"found 2"):
        open_head(NOTE + SIGNER.line(HEAD.body()), SIGNER.verifier)


def test_cosignatures_are_counted_with_their_times() -> None:
    note = add_line(NOTE, FIRST.line(HEAD.body(), 5))
    note = add_line(note, SECOND.line(HEAD.body(), 7))
    assert add_line(note, FIRST.line(HEAD.body(), 5)) == note
    assert open_head(note, SIGNER.verifier) == HEAD
    assert head_cosignatures(note, [SECOND.verifier, FIRST.verifier, SIGNER.verifier]) == [
        ("almond.example/mirror", 5),
        ("walnut.example/mirror", 7),
    ]
    assert head_cosignatures(note, [SECOND.verifier]) == [("walnut.example/mirror", 7)]
    assert [s.name for s in parse_note(note).unknown_to([SIGNER.verifier, SECOND.verifier])] == [FIRST.name]


def test_a_cosignature_that_does_not_hold_is_never_passed_over() -> None:
    elsewhere = FIRST.line(TreeHead(origin="o", size=1, root=bytes(32)).body(), 5)
    with pytest.raises(Tampered) as caught:
        head_cosignatures(add_line(NOTE, elsewhere), [FIRST.verifier])
    assert caught.value.code == "signature_wrong"
    short = line(FIRST.name, FIRST.verifier.key_id + bytes(64))
    with pytest.raises(Tampered, match="expected 72 bytes, found 64 bytes"):
        head_cosignatures(NOTE + short, [FIRST.verifier])
    late = line(FIRST.name, FIRST.verifier.key_id + b"\xff" * 72)
    with pytest.raises(Tampered, match="expected a time below 2\\^63"):
        head_cosignatures(NOTE + late, [FIRST.verifier])


def test_a_cosigned_message_is_the_specifications() -> None:
    assert cosigned_text(b"example.com/behind-the-sofa\n", 1679315147) == (
        b"cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n"
    )


@pytest.mark.parametrize(
    "vkey",
    [
        "", "a", "a+b", "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2l",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2",
        "example.com/foo +530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/fo\udc80+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+BukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+",
    ],
)  # fmt: skip
def test_a_malformed_key_is_refused(vkey: str) -> None:
    with pytest.raises(Refused):
        Verifier(vkey)


def test_keys_are_equal_by_what_they_are_written_as() -> None:
    assert Verifier(SIGNER.vkey) == SIGNER.verifier
    assert len({Verifier(SIGNER.vkey), SIGNER.verifier, FIRST.verifier}) == 2
    assert key_id("a", 1, bytes(32)) != key_id("a", 4, bytes(32))


def test_a_signer_needs_a_name_and_a_whole_seed() -> None:
    with pytest.raises(Refused, match="expected a key name without spaces"):
        Signer("a b", bytes(32))
    with pytest.raises(Refused, match="expected a seed of 32 bytes, found 31"):
        CosignSigner("a", bytes(31))
    with pytest.raises(RuntimeError):
        FIRST.line(HEAD.body(), -1)


def test_the_published_edge_cases_of_ed25519_are_judged_by_the_strict_rule() -> None:
    files = oracle.mirrored("C2SP+CCTV", "ed25519")
    cases = json.loads(files["ed25519/ed25519vectors.json"])
    assert len(cases) == 914
    never = {"low_order_A", "low_order_R", "non_canonical_A", "non_canonical_R"}
    accepted = 0
    for case in cases:
        flags = set(case["flags"] or [])
        public = bytes.fromhex(case["key"])
        vkey = f"a+{key_id('a', 1, public).hex()}+{encode64(bytes([1]) + public)}"
        try:
            Verifier(vkey).verify(case["msg"].encode(), bytes.fromhex(case["sig"]))
        except Tampered:
            assert flags, case["number"]
        else:
            accepted += 1
            assert not flags & never, case["number"]
    assert accepted > 0
