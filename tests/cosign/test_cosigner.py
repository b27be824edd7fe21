# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A cosigner's answers: every refusal of the specification, what it keeps, and the times it signs."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sulh.cosign import held as memory
from sulh.cosign.cosigner import Cosigner
from sulh.cosign.wire import MAX_HEAD_TEXT, AddCheckpoint, latest_path
from sulh.errors import Fault, Refused, Tampered, Unavailable
from sulh.log.note import (
    CosignSigner,
    Signer,
    TreeHead,
    add_line,
    cosignatures_by,
    encode64,
    head_cosignatures,
    open_head,
)
from tests.cosign.stand import BEGIN, HERON, HERON_ML, LOG, Clock, Tree, make

TREE = Tree()
OTHER = Tree("two", fork=3)


def refused(cosigner: Cosigner, body: bytes) -> Fault:
    with pytest.raises(Fault) as caught:
        cosigner.add_checkpoint(body)
    return caught.value


def grown(folder: Path, *sizes: int) -> tuple[Cosigner, memory.Held]:
    cosigner, held = make(folder)
    for old, size in zip((0, *sizes), sizes, strict=False):
        cosigner.add_checkpoint(TREE.request(old, size))
    return cosigner, held


def test_each_head_that_continues_the_last_is_cosigned_and_shown(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    assert cosigner.latest(latest_path(LOG.name)) is None
    for old, size in ((0, 3), (3, 3), (3, 4), (4, 9), (9, 20)):
        lines = cosigner.add_checkpoint(TREE.request(old, size))
        note = TREE.note(size) + lines
        assert head_cosignatures(note, [HERON.verifier]) == [(HERON.name, BEGIN)]
        assert cosigner.latest(latest_path(LOG.name)) == note
    assert [(origin, head.size) for origin, head in held.heads()] == [(LOG.name, 20)]
    assert cosigner.latest(latest_path("example.org/lag")) is None
    held.close()


def test_an_empty_log_may_begin_and_go_on(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    cosigner.add_checkpoint(TREE.request(0, 0))
    cosigner.add_checkpoint(TREE.request(0, 5))
    head = held.head(LOG.name)
    assert head is not None and head.size == 5
    held.close()


def test_both_keys_of_a_cosigner_sign_each_head(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path, signers=(HERON, HERON_ML))
    note = TREE.note(3) + cosigner.add_checkpoint(TREE.request(0, 3))
    found = cosignatures_by(note, [HERON.verifier, HERON_ML.verifier])
    assert found == [(HERON.verifier, BEGIN), (HERON_ML.verifier, BEGIN)]
    held.close()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"old 0\n" + TREE.note(3)[1:],
        TREE.request(0, 3).replace(b"old 0", b"old"),
        TREE.request(0, 3).replace(b"old 0", b"old 00"),
        TREE.request(0, 3).replace(b"old 0", b"old -1"),
        TREE.request(0, 3).replace(b"old 0", b"old  0"),
        TREE.request(0, 3).replace(b"old 0", b"old 9223372036854775808"),
        TREE.request(0, 3).replace(b"old 0", "old ٣".encode()),
        TREE.request(0, 3).replace(b"\n\n", b"\nAAAA\n\n", 1),
        TREE.request(0, 3).replace(b"\n\n", b"\n!\n\n", 1),
        AddCheckpoint(old_size=0, proof=(bytes(32),) * 64, note=TREE.note(3)).format(),
        b"old 0\n\n" + b"\xff\n" + TREE.note(3),
        b"old 0\n\n\n" + TREE.note(3),
        b"x" * 200_001,
    ],
)
def test_a_request_in_another_spelling_is_refused(tmp_path: Path, body: bytes) -> None:
    cosigner, held = make(tmp_path)
    fault = refused(cosigner, body)
    assert fault.code == "cosign_request"
    assert str(fault).startswith("this is no add-checkpoint request or answer: expected ")
    held.close()


def test_a_log_that_nobody_gave_the_key_of_is_unknown(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    fault = refused(cosigner, Tree(signer=Signer("example.org/other", b"o" * 32)).request(0, 3))
    assert (fault.code, str(fault)) == (
        "cosign_unknown_log",
        "unknown log 'example.org/other': this cosigner was given the keys of other logs",
    )
    held.close()


def test_a_head_without_a_valid_signature_of_its_log_is_refused(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    body = TREE.head(3).body()
    stranger = Signer(LOG.name, b"s" * 32)
    wrong = TREE.note(3).replace(encode64(TREE.head(3).root).encode(), encode64(bytes(32)).encode())
    twice = TREE.note(3) + LOG.line(body)
    for note in (stranger.sign(body), wrong, twice, body, body + b"\n", TREE.note(3)[:-1], b"\xff" * 9):
        data = b"old 0\n\n" + (note if note.startswith(b"example") else LOG.name.encode() + b"\n" + note)
        fault = refused(cosigner, data)
        assert fault.code == "cosign_unsigned", note
        assert str(fault).startswith("invalid signature: expected one line by each key of example.org/log")
    assert held.offences() == [] and held.heads() == []
    held.close()


def test_a_signed_text_that_is_no_head_is_malformed(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    fault = refused(cosigner, b"old 0\n\n" + LOG.sign(f"{LOG.name}\nno size\n".encode()))
    assert fault.code == "note_malformed"
    held.close()


def test_lines_of_strangers_are_passed_over_and_not_shown(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    stranger = CosignSigner("raven.example", b"x" * 32)
    note = add_line(TREE.note(3), stranger.line(TREE.head(3).body(), BEGIN))
    cosigner.add_checkpoint(AddCheckpoint(old_size=0, proof=(), note=note).format())
    shown = cosigner.latest(latest_path(LOG.name)) or b""
    assert b"raven" not in shown
    assert open_head(shown, LOG.verifier).size == 3
    held.close()


def test_a_log_may_have_two_keys_and_each_line_must_hold(tmp_path: Path) -> None:
    second = Signer(LOG.name, b"2" * 32)
    cosigner, held = make(tmp_path, logs=(LOG, second))
    body = TREE.head(3).body()
    both = add_line(LOG.sign(body), second.line(body))
    assert cosigner.add_checkpoint(b"old 0\n\n" + both)
    assert cosigner.add_checkpoint(b"old 3\n\n" + second.sign(body))
    false = add_line(LOG.sign(body), second.line(TREE.head(4).body()))
    assert refused(cosigner, b"old 3\n\n" + false).code == "cosign_unsigned"
    held.close()


def test_an_old_size_above_the_heads_is_refused(tmp_path: Path) -> None:
    cosigner, held = grown(tmp_path, 5)
    fault = refused(cosigner, AddCheckpoint(old_size=5, proof=(), note=TREE.note(4)).format())
    assert (fault.code, str(fault)) == (
        "cosign_old_size",
        "expected an old size of at most 4, the size of the head, found 5",
    )
    held.close()


@pytest.mark.parametrize("old", [0, 3, 6])
def test_another_old_size_than_the_held_one_learns_the_held_one(tmp_path: Path, old: int) -> None:
    cosigner, held = grown(tmp_path, 5)
    fault = refused(cosigner, TREE.request(old, 8))
    assert (fault.code, fault.params["size"]) == ("cosign_conflict", 5)
    assert held.offences() == []
    held.close()


def wrong_proofs() -> list[tuple[str, bytes]]:
    proof = TREE.prove(5, 8)
    return [
        ("no proof", AddCheckpoint(old_size=5, proof=(), note=TREE.note(8)).format()),
        (
            "a changed hash",
            AddCheckpoint(old_size=5, proof=(bytes(32), *proof[1:]), note=TREE.note(8)).format(),
        ),
        ("one too many", AddCheckpoint(old_size=5, proof=(*proof, bytes(32)), note=TREE.note(8)).format()),
        ("a proof at one size", AddCheckpoint(old_size=5, proof=(bytes(32),), note=TREE.note(5)).format()),
        ("another history", OTHER.request(5, 8)),
    ]


@pytest.mark.parametrize(("what", "body"), wrong_proofs(), ids=lambda x: x if isinstance(x, str) else "")
def test_a_proof_that_does_not_hold_is_refused_and_kept(tmp_path: Path, what: str, body: bytes) -> None:
    cosigner, held = grown(tmp_path, 5)
    fault = refused(cosigner, body)
    assert isinstance(fault, Tampered) and fault.code == "cosign_inconsistent"
    assert str(fault).startswith("the consistency proof from size 5 to size ")
    assert [(offence.proven, offence.request) for offence in held.offences()] == [(False, body)]
    head = held.head(LOG.name)
    assert head is not None and head.size == 5
    held.close()


def test_a_proof_from_nothing_is_refused(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    body = AddCheckpoint(old_size=0, proof=(bytes(32),), note=TREE.note(3)).format()
    assert "expected no proof from size 0, found 1 hashes" in str(refused(cosigner, body))
    assert held.heads() == []
    held.close()


def test_a_head_of_size_zero_has_the_empty_root_or_convicts_its_log(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    note = LOG.sign(TreeHead(origin=LOG.name, size=0, root=bytes(32)).body())
    fault = refused(cosigner, AddCheckpoint(old_size=0, proof=(), note=note).format())
    assert fault.code == "cosign_inconsistent"
    assert [(offence.proven, offence.against) for offence in held.offences()] == [(True, b"")]
    held.close()


def test_a_second_head_of_one_size_is_kept_beside_the_first_whatever_is_answered(tmp_path: Path) -> None:
    cosigner, held = grown(tmp_path, 5, 8)
    # At the latest size, at an earlier one, and with an old size that only earns a 409.
    for body, code in (
        (AddCheckpoint(old_size=8, proof=(), note=OTHER.note(8)).format(), "cosign_inconsistent"),
        (OTHER.request(0, 5), "cosign_conflict"),
    ):
        assert refused(cosigner, body).code == code
    kept = held.offences()
    assert [offence.proven for offence in kept] == [True, True]
    for offence, size in zip(kept, (8, 5), strict=True):
        theirs = open_head(AddCheckpoint.parse(offence.request).note, LOG.verifier)
        ours = open_head(offence.against, LOG.verifier)
        assert theirs.size == ours.size == size and theirs.root != ours.root
    held.close()


def test_a_flood_of_old_heads_pushes_out_its_own_garbage_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "MAX_OTHER_OFFENCES", 4)
    monkeypatch.setattr(memory, "MAX_PROVEN", 2)
    cosigner, held = grown(tmp_path, 5)
    refused(cosigner, OTHER.request(0, 5))
    for size in range(6, 26):
        for proof in ((), (bytes(32),), (b"x" * 32,)):
            body = AddCheckpoint(old_size=5, proof=proof, note=TREE.note(size)).format()
            assert refused(cosigner, body).code == "cosign_inconsistent"
    kept = held.offences()
    assert [offence.proven for offence in kept] == [True] + [False] * 4
    sizes = [open_head(AddCheckpoint.parse(o.request).note, LOG.verifier).size for o in kept]
    assert sizes == [5, 22, 23, 24, 25]
    # The first proofs stay; a log that forks without end proves nothing new.
    for name in ("three", "four", "five"):
        refused(cosigner, Tree(name, fork=1).request(0, 5))
    assert sum(offence.proven for offence in held.offences()) == 2
    held.close()


def test_garbage_in_a_request_makes_what_is_kept_no_longer(tmp_path: Path) -> None:
    cosigner, held = grown(tmp_path, 5)
    filler = f"— raven.example {encode64(bytes(100_000))}\n".encode()
    refused(cosigner, AddCheckpoint(old_size=5, proof=(), note=TREE.note(8) + filler).format())
    assert len(held.offences()[0].request) < 400
    held.close()


def test_the_past_is_remembered_up_to_a_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "MAX_PAST", 3)
    _cosigner, held = grown(tmp_path, *range(1, 9))
    assert [size for size in range(1, 9) if held.past_root(LOG.name, size)] == [6, 7, 8]
    held.close()


def test_times_never_fall_and_a_clock_far_behind_signs_nothing(tmp_path: Path) -> None:
    clock = Clock()
    cosigner, held = make(tmp_path, clock=clock)

    def signed(old: int, size: int) -> int:
        lines = cosigner.add_checkpoint(TREE.request(old, size))
        return head_cosignatures(TREE.note(size) + lines, [HERON.verifier])[0][1]

    assert signed(0, 1) == BEGIN
    clock.now = BEGIN - 300
    assert signed(1, 2) == BEGIN
    clock.now = BEGIN + 50
    assert signed(2, 2) == BEGIN + 50
    clock.now = BEGIN + 50 - 301
    with pytest.raises(Unavailable) as caught:
        cosigner.add_checkpoint(TREE.request(2, 3))
    assert caught.value.code == "clock_behind"
    assert str(caught.value).startswith("this machine's clock is 301 s behind a time that was signed before")
    head = held.head(LOG.name)
    assert head is not None and head.size == 2
    held.close()


def test_a_request_repeated_within_the_second_costs_no_write(tmp_path: Path) -> None:
    clock = Clock()
    cosigner, held = make(tmp_path, clock=clock, signers=(HERON, HERON_ML))
    first = cosigner.add_checkpoint(TREE.request(0, 3))
    # ML-DSA signatures are randomised: the same bytes again mean that nothing was signed again.
    assert cosigner.add_checkpoint(TREE.request(3, 3)) == first
    clock.now += 1
    assert cosigner.add_checkpoint(TREE.request(3, 3)) != first
    held.close()


def test_a_mirror_signs_only_what_it_holds(tmp_path: Path) -> None:
    holds = 5

    def check(head: TreeHead) -> None:
        if head.size > holds:
            raise Unavailable("not_held", "entries up to {size} are still fetched", size=head.size)

    cosigner, held = make(tmp_path, holds=check)
    cosigner.add_checkpoint(TREE.request(0, 5))
    assert refused(cosigner, TREE.request(5, 8)).code == "not_held"
    assert held.offences() == []
    holds = 8
    cosigner.add_checkpoint(TREE.request(5, 8))
    held.close()


def test_a_head_that_came_meanwhile_is_not_rolled_back(tmp_path: Path) -> None:
    """The race of the specification: A is checked, B is checked and set, A would be set."""
    inner, held = make(tmp_path)
    raced = False

    def meanwhile(head: TreeHead) -> None:
        nonlocal raced
        if head.size == 4 and not raced:
            raced = True
            inner.add_checkpoint(TREE.request(3, 9))

    outer = Cosigner([HERON], [LOG.verifier], held, Clock(), meanwhile)
    outer.add_checkpoint(TREE.request(0, 3))
    fault = refused(outer, TREE.request(3, 4))
    assert raced and (fault.code, fault.params["size"]) == ("cosign_conflict", 9)
    head = held.head(LOG.name)
    assert head is not None and head.size == 9
    held.close()


@given(st.binary(max_size=300))
def test_any_bytes_are_a_request_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    for body in (data, b"old 0\n\n" + data, b"old 0\n\n" + LOG.name.encode() + b"\n" + data):
        try:
            request = AddCheckpoint.parse(body)
        except Refused:
            continue
        assert request.format() == body


def test_a_log_cannot_fill_the_memory_with_long_lines_under_its_heads(tmp_path: Path) -> None:
    cosigner, held = make(tmp_path)
    for text, refused in (("a short remark", False), ("x" * MAX_HEAD_TEXT, True)):
        head = TreeHead(origin=LOG.name, size=3, root=Tree().head(3).root, extensions=(text,))
        note = LOG.sign(head.body())
        if refused:
            with pytest.raises(Refused, match="expected a head's text below 2000 bytes, found a longer one"):
                cosigner.add_checkpoint(AddCheckpoint(old_size=0, proof=(), note=note).format())
        else:
            cosigner.add_checkpoint(AddCheckpoint(old_size=0, proof=(), note=note).format())
    kept = held.head(LOG.name)
    assert kept is not None and len(kept.note) < 2 * MAX_HEAD_TEXT
