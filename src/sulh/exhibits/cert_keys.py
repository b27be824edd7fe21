# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Certificates that a key contradicts itself: forks, equivocations, broken promises, digests.

Each class is one `what` of docs/format.md, section 25: `read` takes a file's members (BadForm), `check` goes
through the numbered steps there (Tampered) and says what is shown. Why no honest key can be accused stands
in docs/decisions/0013.
"""

from dataclasses import dataclass

from sulh.errors import NONE, Phrase, Tampered
from sulh.exhibits import plain
from sulh.exhibits.exhibit import (
    CharterShown,
    Exhibit,
    Placed,
    Signed,
    cosigner_head,
    log_head,
    other_origin,
    place,
    read_charter,
    read_note,
    read_signed,
    read_statement,
)
from sulh.exhibits.plain import BadForm, Object
from sulh.log.note import COSIGNATURES, ED25519, TreeHead, Verifier
from sulh.record.receipts import RECEIPT_TYPE, REFUSAL_TYPE

MAX_REFUSALS = 16
MAX_TIME = 64
MAX_NOTE = 1_000_000  # characters; the file's own limit comes first
PROVEN, CONSISTENT = "proven", "consistent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a certificate shows. `verdict`: proven, consistent, or (with a record) refuted."""

    verdict: str
    what: str
    accused: str
    code: str = ""
    charter_id: str = ""

    def as_json(self) -> Object:
        """The result of section 25."""
        return {
            "verdict": self.verdict,
            "what": self.what,
            "code": self.code,
            "accused": self.accused,
            "charter_id": self.charter_id,
        }


def no_contradiction(problem: str) -> Tampered:
    """The parts are sound and accuse nobody: somebody made this file so."""
    return Tampered(
        "no_contradiction",
        "the certificate's parts are sound and accuse nobody: {problem}; trust its maker the less",
        problem=problem,
    )


def require_accused(accused: str, found: str) -> None:
    """Raise Tampered `other_accused` unless the key that signed is the one that is accused."""
    if accused != found:
        raise Tampered(
            "other_accused",
            "the certificate accuses {expected}, and what it shows is by {found}",
            expected=accused,
            found=found,
        )


def require_mechanism(wanted: str | None, found: str | None) -> str:
    """The one mechanism that two documents name; Tampered `other_mechanism`."""
    if found is None or wanted != found:
        raise Tampered(
            "other_mechanism",
            "the statement was said to mechanism {found}, and this is {expected}",
            found=found or NONE,
            expected=wanted or NONE,
        )
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Fork:
    """Two heads of one origin that cannot both be of one growing log."""

    key: Verifier
    heads: tuple[str, str]
    leaves: tuple[Placed, Placed] | None

    @classmethod
    def read(cls, file: Object) -> "Fork":
        """From the file's members."""
        first, second = plain.listed(file["heads"], 2, 2)
        return cls(
            key=plain.vkey(file["key"], ED25519, *COSIGNATURES),
            heads=(plain.text(first, MAX_NOTE), plain.text(second, MAX_NOTE)),
            leaves=_two_leaves(file["leaf"]) if "leaf" in file else None,
        )

    def check(self) -> Finding:
        """Steps 1 to 4."""
        # 1. Both are by this key. 2. Of one log.
        first, second = (self._head(note) for note in self.heads)
        if first.origin != second.origin:
            raise other_origin(first.origin, second.origin)
        # 3. They contradict each other. 4. Both leaves stand where it is said.
        if self.leaves is None:
            if first.size != second.size or first.root == second.root:
                raise no_contradiction(
                    Phrase("heads-no-fork", "the heads are of two sizes, or have one root")
                )
        elif self.leaves[0].leaf == self.leaves[1].leaf:
            raise no_contradiction(Phrase("one-leaf", "both heads have one leaf there"))
        for placed, head in zip(self.leaves or (), (first, second), strict=False):
            placed.require_in(head)
        return Finding(verdict=PROVEN, what="fork", accused=self.key.vkey)

    def _head(self, note: str) -> TreeHead:
        read = read_note(note)
        return log_head(read, self.key) if self.key.kind == ED25519 else cosigner_head(read, self.key)


def _two_leaves(value: object) -> tuple[Placed, Placed]:
    leaf = plain.members(value, "hashes", "index", "proofs")
    index = plain.natural(leaf["index"])
    hashes, proofs = plain.listed(leaf["hashes"], 2, 2), plain.listed(leaf["proofs"], 2, 2)
    first, second = (
        Placed(index=index, leaf=plain.hash_of(one), hashes=plain.hashes(proof))
        for one, proof in zip(hashes, proofs, strict=True)
    )
    return first, second


@dataclass(frozen=True, slots=True, kw_only=True)
class Equivocation:
    """One key, one number, two statements."""

    accused: str
    statements: tuple[Exhibit, Exhibit]
    refusals: tuple[Signed, ...]

    @classmethod
    def read(cls, file: Object) -> "Equivocation":
        """From the file's members."""
        first, second = plain.listed(file["statements"], 2, 2)
        return cls(
            accused=plain.hex32(file["accused"]),
            statements=(read_statement(first), read_statement(second)),
            refusals=tuple(_refusal(one) for one in plain.listed(file["refusals"], 0, MAX_REFUSALS)),
        )

    def check(self) -> Finding:
        """Steps 1 to 5."""
        first, second = self.statements
        # 1. Both are signed. 2. By the accused.
        first.require_signed()
        second.require_signed()
        require_accused(self.accused, first.key)
        require_accused(self.accused, second.key)
        # 3. In one mechanism, which is not null: a key may draft many charters, each its first statement.
        mechanism = require_mechanism(first.mechanism, second.mechanism)
        # 4. Under one number, with two ids: one statement may have two signatures.
        if first.seq != second.seq or first.id == second.id:
            raise no_contradiction(Phrase("two-numbers", "the statements have two numbers, or are one"))
        # 5. What explains it, if anything does.
        for refusal in self.refusals:
            self._require_explains(refusal, mechanism)
        return Finding(verdict=PROVEN, what="equivocation", accused=self.accused, charter_id=mechanism)

    def _require_explains(self, refusal: Signed, mechanism: str) -> None:
        refusal.require_signed()
        said = refusal.content
        named = said["mechanism"] == mechanism and said["key"] == self.accused
        if not named or said["id"] not in {one.id for one in self.statements}:
            raise Tampered(
                "other_refusal",
                "a refusal by {key} was expected to be of one of the two statements, and is of {found}",
                key=refusal.keyid,
                found=str(said["id"]),
            )


def _refusal(value: object) -> Signed:
    refusal = read_signed(value, REFUSAL_TYPE)
    said = plain.object_with(refusal.content, "id", "key", "mechanism")
    for name in ("id", "key", "mechanism"):
        plain.hex32(said[name])
    return refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A host's signed receipt: this leaf is entry `index`."""

    signed: Signed
    mechanism: str
    index: int
    leaf: bytes

    @classmethod
    def read(cls, value: object) -> "Promise":
        """From an envelope."""
        signed = read_signed(value, RECEIPT_TYPE)
        said = plain.members(signed.content, "id", "index", "leaf_hash", "mechanism", "received_at")
        plain.hex32(said["id"])
        if not plain.text(said["received_at"], MAX_TIME):
            raise BadForm("a time was expected in a receipt")
        return cls(
            signed=signed,
            mechanism=plain.hex32(said["mechanism"]),
            index=plain.natural(said["index"]),
            leaf=bytes.fromhex(plain.hex32(said["leaf_hash"])),
        )

    def require_by(self, accused: str) -> None:
        """Raise Tampered unless the accused signed it."""
        self.signed.require_signed()
        require_accused(accused, self.signed.keyid)


@dataclass(frozen=True, slots=True, kw_only=True)
class LogShown:
    """A charter, a head by its log key, and that the charter is entry 0 of that head's tree."""

    charter: CharterShown
    founded: Placed
    note: str

    @classmethod
    def read(cls, charter: object, head: object) -> "LogShown":
        """From the members `charter` and `head`."""
        shown = plain.members(charter, "hashes", "statement")
        read = read_charter(shown["statement"])
        return cls(
            charter=read, founded=place(read.exhibit, 0, shown["hashes"]), note=plain.text(head, MAX_NOTE)
        )

    def head(self) -> TreeHead:
        """The head, by the charter's log key; Tampered with the codes of section 24, step 3."""
        return log_head(read_note(self.note), self.charter.log)


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenPromise:
    """A host promised a place to one leaf, and another stands there or was promised it, too."""

    accused: str
    promise: Promise
    second: Promise | None
    log: LogShown | None
    leaf: Placed | None

    @classmethod
    def read(cls, file: Object) -> "BrokenPromise":
        """From the file's members."""
        twice = "promise2" in file
        return cls(
            accused=plain.hex32(file["accused"]),
            promise=Promise.read(file["promise"]),
            second=Promise.read(file["promise2"]) if twice else None,
            log=None if twice else LogShown.read(file["charter"], file["head"]),
            leaf=None if twice else _one_leaf(file["leaf"]),
        )

    def check(self) -> Finding:
        """Steps 1 to 4."""
        # 1. The promises are by the accused.
        self.promise.require_by(self.accused)
        if self.second is not None:
            self.second.require_by(self.accused)
        # 2. Of one mechanism. 3. In a tree that its charter's log key signed.
        host = self._require_log()
        other = self.second or self.leaf
        # 4. One place, two leaves.
        if other is None or other.index != self.promise.index or other.leaf == self.promise.leaf:
            raise no_contradiction(Phrase("promise-kept", "the promise is of another entry, or was kept"))
        return Finding(
            verdict=PROVEN if host in (None, self.accused) else CONSISTENT,
            what="broken_promise",
            accused=self.accused,
            charter_id=self.promise.mechanism,
        )

    def _require_log(self) -> str | None:
        """The charter's host key; None where two promises contradict each other and need no charter."""
        if self.second is not None:
            require_mechanism(self.promise.mechanism, self.second.mechanism)
        if self.log is None or self.leaf is None:
            return None
        self.log.charter.check()
        require_mechanism(self.log.charter.id, self.promise.mechanism)
        head = self.log.head()
        self.log.founded.require_in(head)
        self.leaf.require_in(head)
        return self.log.charter.body.host


def _one_leaf(value: object) -> Placed:
    leaf = plain.members(value, "hash", "index", "proof")
    return Placed(
        index=plain.natural(leaf["index"]),
        leaf=plain.hash_of(leaf["hash"]),
        hashes=plain.hashes(leaf["proof"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FalseDigest:
    """A signed state digest, and another that is claimed to be right; only a record decides."""

    accused: str
    charter: CharterShown
    digest: str
    statement: Exhibit

    @classmethod
    def read(cls, file: Object) -> "FalseDigest":
        """From the file's members."""
        statement = read_statement(file["statement"])
        if statement.kind != "record.state_digest.v1":
            raise BadForm("a record.state_digest.v1 was expected")
        body = plain.object_with(statement.body, "digest", "layer", "ruleset", "size")
        seen = plain.members(statement.signed.content.get("seen"), "root", "size")
        for value in (body["digest"], body["ruleset"], seen["root"]):
            plain.hex32(value)
        plain.matching(body["layer"], plain.NAME)
        plain.natural(body["size"])
        plain.natural(seen["size"])
        return cls(
            accused=plain.hex32(file["accused"]),
            charter=read_charter(file["charter"]),
            digest=plain.hex32(file["digest"]),
            statement=statement,
        )

    def check(self) -> Finding:
        """Steps 1 to 5."""
        self.charter.check()
        self.statement.require_signed()
        require_accused(self.accused, self.statement.key)
        require_mechanism(self.charter.id, self.statement.mechanism)
        if self.digest == self.statement.body["digest"]:
            raise no_contradiction(Phrase("one-digest", "both digests are one"))
        return Finding(
            verdict=CONSISTENT, what="false_digest", accused=self.accused, charter_id=self.charter.id
        )
