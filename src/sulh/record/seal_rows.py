# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The rows that the record keeps of seals, and the bytes that a seal is bound to."""

import msgspec

from sulh.statement import canon
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Issuer, Natural, Seen
from sulh.statement.seal import Marks


class Seal(Said, frozen=True, kw_only=True):
    """What shows of one seal of a statement; `field` is null where the whole statement is sealed."""

    field: str | None = None
    size_class: Natural = msgspec.field(name="class")
    ciphertext: Hex32
    commit: Hex32
    key_commit: Hex32
    tags: tuple[str, ...]

    @property
    def marks(self) -> Marks:
        """The same, as the opener takes it."""
        return Marks(
            size_class=self.size_class,
            commit=bytes.fromhex(self.commit),
            key_commit=bytes.fromhex(self.key_commit),
            tags=tuple(bytes.fromhex(tag) for tag in self.tags),
        )


class SealedRow(Said, frozen=True, kw_only=True):
    """Row `sealed/<statement>`: a statement that is sealed, whole or in parts, and what its seals are bound to."""

    index: int
    kind: str
    issuer: Issuer
    seq: int
    prev: str | None
    seen: Seen
    salt: str
    seals: tuple[Seal, ...]

    @property
    def whole(self) -> bool:
        """Whether the statement itself is inside, and not a part of it."""
        return self.seals[0].field is None


class WordRow(Said, frozen=True, kw_only=True):
    """Who said it, with which key, as which entry."""

    org: str
    key: str
    index: int


class SealingKeyRow(Said, frozen=True, kw_only=True):
    """Row `sealing_key/<org>`: the key for which others seal to it, since entry `index`.

    `now`: the moment that the record had reached there. `replaced`: the entry of the key before it, which was
    sealed to and is wrapped for again within `rewrap_duty`.
    """

    index: int
    now: str
    replaced: int | None = None
    suite: str
    public: str
    expires: str | None = None


class RewrapRow(WordRow, frozen=True, kw_only=True):
    """Row `rewrap/<id>`: the secret was wrapped again for these tags."""

    statement: str
    part: int | None = None
    tags: tuple[str, ...]


class DisputeRow(WordRow, frozen=True, kw_only=True):
    """Row `dispute/<id>`: what a recipient says is wrong with a seal."""

    statement: str
    part: int | None = None
    what: str


class DisclosureRow(WordRow, frozen=True, kw_only=True):
    """Row `disclosure/<statement>` or `disclosure/<statement>/<part>`: the first that gave the text.

    `inner`: SHA-256 of the text. `void`: the code for which the statement inside does not stand, if any.
    """

    inner: str
    void: str | None = None


class ToldAllRow(WordRow, frozen=True, kw_only=True):
    """Row `told_all/<statement>` or `told_all/<statement>/<part>`: the originator gave the text to everybody."""


class KeyDisclosureRow(WordRow, frozen=True, kw_only=True):
    """Row `disclosed_key/<statement>` or `disclosed_key/<statement>/<part>`: what opens the ciphertext."""

    opens: str
    nonce: str


class Because(WordRow, frozen=True, kw_only=True):
    """One organisation's word for taking a statement back, or for shredding it."""

    why: str


class ShredRow(Said, frozen=True, kw_only=True):
    """Row `shred/<statement>`: who wants it shredded; `now` when the last needed word was said; since when."""

    words: tuple[Because, ...]
    agreed: str | None = None
    effective_at: int | None = None


class CitedRow(Said, frozen=True, kw_only=True):
    """Row `cited/<statement>`: the first statement that decided on something sealed, which is shredded no more."""

    by: str
    index: int


class ReleaseRow(WordRow, frozen=True, kw_only=True):
    """Row `release/<statement>`: its originator's latest marking."""

    marking: str


class RetractionRow(Said, frozen=True, kw_only=True):
    """Row `retraction/<statement>`: who took it back, and the entry from which on that counts."""

    words: tuple[Because, ...]
    counts_at: int | None = None


def binding_of(issuer: Issuer, mechanism: str, seq: int, prev: str | None, salt: str, seal: Seal) -> bytes:
    """What a ciphertext and its wraps are bound to: the statement that carries them, and the seal itself."""
    named: dict[str, object] = {
        "class": seal.size_class,
        "commit": seal.commit,
        "issuer": issuer,
        "key_commit": seal.key_commit,
        "mechanism": mechanism,
        "prev": prev,
        "salt": salt,
        "seq": seq,
    }
    if seal.field is not None:
        named["field"] = seal.field
    return canon.encode(named)
