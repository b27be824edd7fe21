# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Bytes read once: what a leaf says and a note holds are functions of their bytes alone."""

from functools import lru_cache

from sulh.log.note import TreeHead, Verifier, head_cosignatures, open_head
from sulh.record.spoken import Spoken, check_signature, read_leaf
from tests.record.world import RULESET


@lru_cache(maxsize=4_096)
def read_signed(leaf: bytes) -> Spoken:
    """What the leaf says and its key truly signed: a function of the bytes alone."""
    spoken = read_leaf(leaf, RULESET.kinds)
    check_signature(leaf, spoken.header.issuer.key)
    return spoken


@lru_cache(maxsize=64)
def read_note(
    note: str, log: str, cosigners: tuple[str, ...]
) -> tuple[TreeHead, tuple[tuple[str, int], ...]]:
    """A note's head and the words under it."""
    head = open_head(note.encode(), Verifier(log))
    return head, tuple(head_cosignatures(note.encode(), [Verifier(vkey) for vkey in cosigners]))
