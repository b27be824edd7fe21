# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Bytes read once: what a leaf says and a note holds are functions of their bytes alone."""

from functools import lru_cache

from sulh.errors import Refused, Tampered
from sulh.log.note import TreeHead, Verifier, head_cosignatures, open_head
from sulh.record.spoken import Spoken, check_signature, read_leaf
from sulh.statement.envelope import Header, read_header, split_leaf
from sulh.statement.inner import InnerHeader, read_inner
from tests.simulator.later import PROGRAM


@lru_cache(maxsize=4_096)
def read_signed(leaf: bytes, ruleset: str) -> Spoken:
    """What the leaf says, by the kinds of that ruleset, and its key truly signed."""
    spoken = read_leaf(leaf, PROGRAM[ruleset].kinds)
    check_signature(leaf, spoken.header.issuer.key)
    return spoken


@lru_cache(maxsize=4_096)
def signed_header(leaf: bytes) -> Header | None:
    """The header that some key truly signed, whatever its kind; None where there is no such thing."""
    try:
        header = read_header(split_leaf(leaf)[1])
        check_signature(leaf, header.issuer.key)
    except (Refused, Tampered):
        return None
    return header


@lru_cache(maxsize=64)
def read_head(note: str, log: str) -> TreeHead:
    """A note's head."""
    return open_head(note.encode(), Verifier(log))


@lru_cache(maxsize=64)
def read_lines(note: str, cosigners: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """(name, second) of each of these cosigners under a note."""
    return tuple(head_cosignatures(note.encode(), [Verifier(vkey) for vkey in cosigners]))


@lru_cache(maxsize=1_024)
def read_inside(inside: bytes) -> InnerHeader:
    """What is inside a seal, truly signed by the key that it names."""
    return read_inner(inside)
