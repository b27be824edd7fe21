# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The tree against the RFC's own words, and its proofs against a published set of vectors."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sulh.errors import Tampered
from sulh.log.merkle import (
    EMPTY_ROOT,
    Frontier,
    leaf_hash,
    leaf_hashes,
    node_hash,
    parents,
    perfect_root,
    verify_consistency,
    verify_inclusion,
)
from tests.log import oracle

LEAVES = [b"leaf %d" % i for i in range(700)]


def test_the_empty_tree_has_the_hash_of_nothing() -> None:
    assert EMPTY_ROOT.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert Frontier().root() == EMPTY_ROOT


def test_leaves_and_nodes_are_told_apart_by_their_first_byte() -> None:
    left, right = leaf_hash(b"a"), leaf_hash(b"b")
    assert node_hash(left, right) != leaf_hash(left + right)
    assert leaf_hash(b"").hex() == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    assert leaf_hashes([b"a", b"b"]) == [left, right]
    assert parents([left, right, left]) == [node_hash(left, right)]


def test_a_perfect_root_needs_a_power_of_two() -> None:
    assert perfect_root(leaf_hashes(LEAVES[:64])) == oracle.mth(LEAVES[:64])
    for count in (0, 3, 255):
        with pytest.raises(RuntimeError):
            perfect_root(leaf_hashes(LEAVES[:count]))


def test_a_growing_root_is_the_definitions_at_every_size() -> None:
    frontier = Frontier()
    for size in range(300):
        assert (frontier.size, frontier.root()) == (size, oracle.mth(LEAVES[:size]))
        frontier.append(leaf_hash(LEAVES[size]))


@given(st.lists(st.integers(0, 300), max_size=4))
@settings(max_examples=40, deadline=None)
def test_a_root_does_not_depend_on_how_leaves_were_grouped(groups: list[int]) -> None:
    leaves = (LEAVES * 2)[: sum(groups)]
    frontier, at = Frontier(), 0
    for count in groups:
        frontier.extend(leaf_hashes(leaves[at : at + count]))
        at += count
    assert frontier.root() == oracle.mth(leaves)


def test_a_copy_grows_apart() -> None:
    frontier = Frontier()
    frontier.extend(leaf_hashes(LEAVES[:5]))
    other = frontier.copy()
    other.append(leaf_hash(LEAVES[5]))
    assert (frontier.size, frontier.root()) == (5, oracle.mth(LEAVES[:5]))
    assert other.root() == oracle.mth(LEAVES[:6])


def test_a_subtree_that_does_not_fit_is_misuse() -> None:
    frontier = Frontier()
    frontier.append(leaf_hash(b"a"))
    with pytest.raises(RuntimeError):
        frontier.push(1, bytes(32))


def changed(proof: list[bytes], data: st.DataObject) -> list[bytes]:
    """The proof with one thing wrong: a bit, a length, an order."""
    how = data.draw(st.sampled_from(["bit", "drop", "add", "cut", "swap"]))
    other = list(proof)
    at = data.draw(st.integers(0, len(proof) - 1)) if proof else 0
    if how == "add" or not proof:
        other.insert(at, data.draw(st.binary(min_size=32, max_size=32)))
    elif how == "bit":
        value = bytearray(other[at])
        value[data.draw(st.integers(0, 31))] ^= 1 << data.draw(st.integers(0, 7))
        other[at] = bytes(value)
    elif how == "drop":
        del other[at]
    elif how == "cut":
        other[at] = other[at][:-1]
    else:
        other.reverse()
    return other


@given(st.integers(1, 80), st.data())
@settings(max_examples=150, deadline=None)
def test_an_inclusion_proof_holds_and_no_altered_one_does(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))
    leaves = LEAVES[:size]
    root, leaf, proof = oracle.mth(leaves), leaf_hash(LEAVES[index]), oracle.path(index, leaves)
    verify_inclusion(index=index, size=size, leaf_hash=leaf, proof=proof, root=root)
    wrong = changed(proof, data)
    if wrong != proof:
        with pytest.raises(Tampered):
            verify_inclusion(index=index, size=size, leaf_hash=leaf, proof=wrong, root=root)
    elsewhere = data.draw(st.integers(-1, size + 1))
    if elsewhere != index:
        with pytest.raises(Tampered):
            verify_inclusion(index=elsewhere, size=size, leaf_hash=leaf, proof=proof, root=root)


@given(st.integers(1, 80), st.data())
@settings(max_examples=150, deadline=None)
def test_a_consistency_proof_holds_and_no_altered_one_does(new: int, data: st.DataObject) -> None:
    old = data.draw(st.integers(1, new))
    roots = oracle.mth(LEAVES[:old]), oracle.mth(LEAVES[:new])
    proof = oracle.proof(old, LEAVES[:new])
    verify_consistency(old_size=old, new_size=new, proof=proof, old_root=roots[0], new_root=roots[1])
    wrong = changed(proof, data)
    if wrong != proof:
        with pytest.raises(Tampered):
            verify_consistency(old_size=old, new_size=new, proof=wrong, old_root=roots[0], new_root=roots[1])
    fork = oracle.mth([b"other", *LEAVES[1:old]])
    with pytest.raises(Tampered):
        verify_consistency(old_size=old, new_size=new, proof=proof, old_root=fork, new_root=roots[1])
    with pytest.raises(Tampered):
        verify_consistency(old_size=old, new_size=new, proof=proof, old_root=roots[0], new_root=fork[::-1])


def test_a_refuted_proof_says_what_was_expected_and_found() -> None:
    with pytest.raises(Tampered) as caught:
        verify_inclusion(index=1, size=1, leaf_hash=bytes(32), proof=[], root=bytes(32))
    assert str(caught.value) == (
        "the proof for tree size 1 does not hold: expected an index below 1, found 1; "
        "keep the proof and the head as evidence"
    )
    with pytest.raises(Tampered, match="expected hashes of 32 bytes, found 31 bytes"):
        verify_inclusion(index=0, size=1, leaf_hash=bytes(31), proof=[], root=bytes(32))


def test_nothing_is_proven_from_the_empty_tree() -> None:
    for new in (0, 1):
        with pytest.raises(Tampered, match=f"sizes that grow from at least 1, found 0 to {new}"):
            verify_consistency(old_size=0, new_size=new, proof=[], old_root=EMPTY_ROOT, new_root=EMPTY_ROOT)


def vectors(kind: str) -> list[tuple[str, dict[str, Any]]]:
    files = oracle.mirrored("transparency-dev+merkle", f"testdata/{kind}")
    return [(name, json.loads(data)) for name, data in sorted(files.items()) if name.endswith(".json")]


def b64(text: str | None) -> bytes:
    return base64.b64decode(text or "")


def test_every_published_inclusion_vector_gives_its_verdict() -> None:
    cases = vectors("inclusion")
    assert len(cases) == 98
    for name, case in cases:
        try:
            verify_inclusion(
                index=case["leafIdx"],
                size=case["treeSize"],
                leaf_hash=b64(case["leafHash"]),
                proof=[b64(value) for value in case["proof"] or []],
                root=b64(case["root"]),
            )
            held = True
        except Tampered:
            held = False
        assert held is not case["wantErr"], name


def test_every_published_consistency_vector_gives_its_verdict() -> None:
    cases = vectors("consistency")
    assert len(cases) == 98
    for name, case in cases:
        try:
            verify_consistency(
                old_size=case["size1"],
                new_size=case["size2"],
                proof=[b64(value) for value in case["proof"] or []],
                old_root=b64(case["root1"]),
                new_root=b64(case["root2"]),
            )
            held = True
        except Tampered:
            held = False
        assert held is not case["wantErr"], name
