# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a leaf says, judged from its bytes alone.

Id, canonical form, text, kind, body and signature are functions of the leaf and the ruleset's kinds:
they may be checked in any order, on any core, once per leaf hash, and are the same in every layer.
"""

from dataclasses import dataclass

from sulh.statement.canon import Said
from sulh.statement.envelope import Header, pae, read_header, split_leaf, statement_id
from sulh.statement.keys import verify
from sulh.statement.kind import Kind, Kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A statement whose bytes and signature are right; who may say it is judged elsewhere."""

    id: str
    header: Header
    kind: Kind
    body: Said


def read_leaf(leaf: bytes, kinds: Kinds) -> Spoken:
    """The statement in `leaf`, without its signature's check.

    Raises Refused: bad_leaf, leaf_too_long, not_utf8, bad_character, unbalanced_isolate, unreadable,
    unreadable, not_canonical, unknown_kind, or the body's own rule.
    """
    _, payload = split_leaf(leaf)
    header = read_header(payload)
    if header.occurred is not None:
        header.occurred.check()
    body = kinds.read_body(header.kind, header.body)
    return Spoken(id=statement_id(payload), header=header, kind=kinds[header.kind], body=body)


def check_signature(leaf: bytes, key: str) -> None:
    """Raise Tampered `bad_signature` unless `key` signed the leaf's payload."""
    signature, payload = split_leaf(leaf)
    verify(key, pae(payload), signature)


def id_of_leaf(leaf: bytes) -> str:
    """The id by which an unreadable leaf is listed: of its payload if it has one, else empty."""
    return statement_id(leaf[65:]) if len(leaf) > 65 else ""
