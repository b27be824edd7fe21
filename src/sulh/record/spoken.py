# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a leaf says, judged from its bytes alone.

Id, canonical form, text, kind, body and signature are functions of the leaf and the ruleset's kinds:
they may be checked in any order, on any core, once per leaf hash, and are the same in every layer. What was
found is a `Verdict`; with it, a leaf is read again without being judged again.
"""

from typing import NamedTuple

import msgspec

from sulh.errors import Refused
from sulh.statement.assertion import Assertion, How
from sulh.statement.canon import Said
from sulh.statement.envelope import (
    Header,
    SealedPart,
    check_seal,
    pae,
    read_again,
    read_header,
    split_leaf,
    statement_id,
)
from sulh.statement.keys import verify
from sulh.statement.kind import Kind, Kinds

LEAF_HEAD = 65  # type byte and signature stand before the payload

# What a body says of organisations, in order: name or None, and whether it claims to be that one's own act.
About = tuple[tuple[str | None, bool], ...]


class Verdict(NamedTuple):
    """That a leaf's bytes and signature are right, by these kinds: its id, and whom its body is about."""

    id: str
    about: About


class Spoken:
    """A statement whose bytes are right; who may say it is judged elsewhere. The body is decoded when asked for."""

    __slots__ = ("_about", "_body", "_kinds", "header", "id", "kind")

    def __init__(self, id: str, header: Header, kinds: Kinds, about: About | None = None) -> None:
        self.id = id
        self.header = header
        self.kind: Kind = kinds[header.kind]
        self._kinds = kinds
        self._body: Said | None = None
        self._about = about

    @property
    def body(self) -> Said:
        """The typed body."""
        if self._body is None:
            self._body = self._kinds.read_again(self.header.kind, self.header.body)
        return self._body

    @body.setter
    def body(self, body: Said) -> None:
        self._body = body

    @property
    def about(self) -> About:
        """Whom the body is about."""
        if self._about is None:
            self._about = about_of(self.body)
        return self._about


def about_of(body: Said) -> About:
    """Every organisation that a body names, then every speaker, in order."""
    if not isinstance(body, Assertion):
        return ()
    found: list[tuple[str | None, bool]] = [(name, False) for name in body.organisations()]
    for says in body.speakers():
        own = says.how is How.OWN_ACT
        if own or says.for_org is not None:
            found.append((says.for_org, own))
    return tuple(found)


def read_leaf(leaf: bytes, kinds: Kinds) -> Spoken:
    """The statement in `leaf`, without its signature's check.

    Raises Refused: bad_leaf, leaf_too_long, not_utf8, bad_character, unbalanced_isolate, too_deep,
    unreadable, not_canonical, unknown_kind, the body's own rule, only_sealed, needs_sealing_personal.
    """
    _, payload = split_leaf(leaf)
    header = read_header(payload)
    if header.occurred is not None:
        header.occurred.check()
    body = kinds.read_body(header.kind, header.body)
    require_open(kinds[header.kind], body)
    if header.sealed:
        check_parts(header.sealed, kinds[header.kind], body)
    spoken = Spoken(statement_id(payload), header, kinds)
    spoken.body = body
    return spoken


def require_open(kind: Kind, body: Said) -> None:
    """Raise Refused `only_sealed` or `needs_sealing_personal` for what may stand openly nowhere.

    Judged by every replica and not at the door alone: a host that let it in must not make it count.
    """
    if kind.inner:
        raise Refused(
            "only_sealed",
            "{kind} is said inside a seal only, since that it was said is itself to be hidden; seal it with: "
            "sulh say --seal-to",
            kind=kind.name,
        )
    for field in kind.always_sealed:
        if getattr(body, field):
            raise Refused(
                "needs_sealing_personal",
                "the field {field} of {kind} is personal, and an unsealed body is readable by all for ever; "
                "leave it out or seal it",
                field=field,
                kind=kind.name,
            )


def check_parts(parts: tuple[SealedPart, ...], kind: Kind, body: Said) -> None:
    """Raise Refused `bad_seal` or `bad_sealed_part` unless each part is an own field that the body leaves out."""
    names = {field.encode_name: field.name for field in msgspec.structs.fields(kind.body)}
    fields = [part.field for part in parts]
    for part in parts:
        check_seal(part.size_class, part.tags)
        open_too = part.field in names and getattr(body, names[part.field])
        # What the record itself judges must be open to every judge; of its kinds, personal fields judge nothing.
        judged = kind.room == "record" and part.field not in kind.personal
        if judged or part.field not in names or open_too or fields.count(part.field) > 1:
            raise Refused(
                "bad_sealed_part",
                "{field} was expected to be a field of {kind} that the open body leaves out, and is sealed once; "
                "seal a field of its own, or the whole statement",
                field=part.field,
                kind=kind.name,
            )


def judge_leaf(leaf: bytes, kinds: Kinds) -> Verdict:
    """All that follows from the bytes alone, signature included; raises as `read_leaf` and `check_signature`."""
    spoken = read_leaf(leaf, kinds)
    check_signature(leaf, spoken.header.issuer.key)
    return Verdict(spoken.id, spoken.about)


def read_judged(leaf: bytes, kinds: Kinds, verdict: Verdict) -> Spoken:
    """The statement in a leaf for which this program itself made `verdict` by these kinds."""
    return Spoken(verdict.id, read_again(leaf[LEAF_HEAD:]), kinds, verdict.about)


def check_signature(leaf: bytes, key: str) -> None:
    """Raise Tampered `bad_signature` unless `key` signed the leaf's payload."""
    signature, payload = split_leaf(leaf)
    verify(key, pae(payload), signature)


def id_of_leaf(leaf: bytes) -> str:
    """The id by which an unreadable leaf is listed: of its payload if it has one, else empty."""
    return statement_id(leaf[LEAF_HEAD:]) if len(leaf) > LEAF_HEAD else ""
