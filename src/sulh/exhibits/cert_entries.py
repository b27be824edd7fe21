# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Certificates that a log holds what its host should have refused: inadmissible entries.

An honest host appends nothing that the judge calls void. So one entry that no charter admits convicts the
log's key, and so do two of which not both can stand: whichever is void, it was appended. What needs the rest
of the record to be judged is only `consistent` here (docs/format.md, section 25).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sulh.errors import Tampered
from sulh.exhibits import plain
from sulh.exhibits.cert_keys import (
    CONSISTENT,
    PROVEN,
    Finding,
    LogShown,
    no_contradiction,
    require_accused,
)
from sulh.exhibits.exhibit import CHARTER, Exhibit, Placed, read_leaf_bytes, read_leaf_statement
from sulh.exhibits.plain import BadForm, Object
from sulh.exhibits.seats import GRANT, ROTATE
from sulh.log.merkle import leaf_hash
from sulh.log.note import ED25519, Verifier

REVOKE = "record.key_revoke.v1"
MAX_LEAF_BYTES = 65_535  # what an entry bundle can hold
MAX_ENTRIES = 4

# Codes that one entry shows, and codes that two show.
One = Callable[[Exhibit, str], bool]
Two = Callable[[Exhibit, Exhibit], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryShown:
    """A leaf, whatever its bytes are, and where it stands."""

    placed: Placed
    leaf: bytes

    @classmethod
    def read(cls, value: object) -> "EntryShown":
        """From a file's member."""
        shown = plain.members(value, "hashes", "index", "leaf")
        leaf = plain.base64_of(shown["leaf"], MAX_LEAF_BYTES)
        index = plain.natural(shown["index"], 1)
        return cls(
            placed=Placed(index=index, leaf=leaf_hash(leaf), hashes=plain.hashes(shown["hashes"])), leaf=leaf
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Inadmissible:
    """Entries of a tree that the charter's log key signed."""

    accused: Verifier
    code: str
    entries: tuple[EntryShown, ...]
    log: LogShown

    @classmethod
    def read(cls, file: Object) -> "Inadmissible":
        """From the file's members."""
        code = plain.matching(file["code"], plain.NAME)
        low, high = (
            (2, 2) if code in TWO else (1, 1) if code in ONE or code == "unreadable" else (1, MAX_ENTRIES)
        )
        entries = tuple(EntryShown.read(one) for one in plain.listed(file["entries"], low, high))
        indexes = [entry.placed.index for entry in entries]
        if indexes != sorted(set(indexes)):
            raise BadForm("the entries stand in the order of their indexes")
        return cls(
            accused=plain.vkey(file["accused"], ED25519),
            code=code,
            entries=entries,
            log=LogShown.read(file["charter"], file["head"]),
        )

    def check(self) -> Finding:
        """Steps 1 to 5."""
        # 1. The charter. 2. The head, by its log key. 3. Which is accused.
        self.log.charter.check()
        head = self.log.head()
        require_accused(self.accused.vkey, self.log.charter.log.vkey)
        # 4. Everything stands in that tree. The charter is its entry 0: else somebody's own charter, which
        #    names an honest log's key, would make all its entries those of another mechanism.
        for placed in (self.log.founded, *(entry.placed for entry in self.entries)):
            placed.require_in(head)
        # 5. The entries show it.
        proven = self._shown()
        return Finding(
            verdict=PROVEN if proven else CONSISTENT,
            what="inadmissible",
            accused=self.accused.vkey,
            code=self.code,
            charter_id=self.log.charter.id,
        )

    def _shown(self) -> bool:
        """True if the entries show what the code says, False where only a record can; else Tampered."""
        leaves = [entry.leaf for entry in self.entries]
        if self.code == "unreadable":
            shown = not _readable(leaves[0])
        elif self.code in ONE:
            shown = ONE[self.code](_statement(leaves[0]), self.log.charter.id)
        elif self.code in TWO:
            shown = TWO[self.code](_statement(leaves[0]), _statement(leaves[1]))
        else:
            return False
        if not shown:
            raise no_contradiction(f"the entries do not show {self.code}")
        return True


def _readable(leaf: bytes) -> bool:
    try:
        read_leaf_bytes(leaf)
    except BadForm:
        return False
    return True


def _statement(leaf: bytes) -> Exhibit:
    try:
        return read_leaf_statement(leaf)
    except BadForm as why:
        raise no_contradiction(f"an entry is no statement ({why})") from why


def _bad_signature(one: Exhibit, mechanism: str) -> bool:
    try:
        one.require_signed()
    except Tampered:
        return True
    return False


def _charter_first(one: Exhibit, mechanism: str) -> bool:
    return one.kind == CHARTER


def _other_mechanism(one: Exhibit, mechanism: str) -> bool:
    return one.kind != CHARTER and one.mechanism != mechanism


def _duplicate(first: Exhibit, second: Exhibit) -> bool:
    return first.id == second.id


def _equivocation(first: Exhibit, second: Exhibit) -> bool:
    return first.key == second.key and first.seq == second.seq and first.id != second.id


def _contradicts_prev(first: Exhibit, second: Exhibit) -> bool:
    earlier, later = (first, second) if first.seq < second.seq else (second, first)
    return earlier.key == later.key and later.seq == earlier.seq + 1 and later.prev != earlier.id


def _revoked_key(first: Exhibit, second: Exhibit) -> bool:
    ended = {REVOKE: "key", ROTATE: "old"}.get(first.kind)
    return ended is not None and first.body.get(ended) == second.key


def _not_its_role(first: Exhibit, second: Exhibit) -> bool:
    granted = first.kind == GRANT and first.body.get("key") == second.key
    return granted and (first.org, first.body.get("role")) != (second.org, second.role)


ONE: Mapping[str, One] = MappingProxyType(
    {
        "bad_signature": _bad_signature,
        "charter_first": _charter_first,
        "other_mechanism": _other_mechanism,
    }
)
TWO: Mapping[str, Two] = MappingProxyType(
    {
        "duplicate": _duplicate,
        "equivocation": _equivocation,
        "contradicts_prev": _contradicts_prev,
        "revoked_key": _revoked_key,
        "not_its_role": _not_its_role,
    }
)
