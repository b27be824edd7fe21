# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What the record knows of earlier entries: enough to judge, as of its own entry, what comes to light later.

A disclosure gives what an earlier entry had sealed, and a release what the public layer had withheld. Whether
that stands is asked of the keys, the charter, the rules and the moment in force at its own entry, so that
every layer that comes to know it, whenever it does, says the same.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from sulh.errors import Refused, Tampered
from sulh.record.chain import Chains
from sulh.record.charter import CharterBody
from sulh.record.fold import Entry
from sulh.record.heads import Heads
from sulh.record.ruleset import Ruleset, require_ruleset
from sulh.record.seal_kinds import (
    Disclose,
    Dispute,
    OpenedWord,
    Release,
    Retract,
    Rewrap,
    Sealed,
    SealingKey,
    Served,
    Shred,
)
from sulh.record.seal_rows import SealedRow
from sulh.record.seals import CLEAR, Seals
from sulh.record.silences import Place
from sulh.record.spoken import check_signature, read_leaf
from sulh.record.standing import Standing
from sulh.record.withheld import Withheld
from sulh.statement.canon import Said
from sulh.statement.envelope import Header, read_header, split_leaf
from sulh.statement.inner import as_header, read_inner
from sulh.statement.kind import Kind, Kinds

V = TypeVar("V")
RootAt = Callable[[int], bytes]
RECORD = "record"
SEAL_BODIES = (
    Sealed,
    SealingKey,
    Rewrap,
    Dispute,
    Disclose,
    Shred,
    Release,
    Retract,
    OpenedWord,
    Served,
)


class Past:
    """Keys, chains, heads and seals so far, and what was in force when.

    `public`: judged from what was released alone.
    """

    def __init__(self, rulesets: Mapping[str, Ruleset], *, public: bool) -> None:
        self.chains = Chains()
        self.standing = Standing()
        self.heads = Heads()
        self.seals = Seals()
        self.charter: CharterBody | None = None
        self.charter_id = ""
        self._rulesets = rulesets
        self._public = public
        # The charters in force, each from after its entry: a head is judged by the policy at its own size.
        self._history: list[tuple[int, CharterBody]] = []
        # The rulesets in force, each from after its entry: a state digest names the one at its size.
        self._rules: list[tuple[int, str]] = []
        # Head entries: index, size, and `now` after them.
        self._moments: list[tuple[int, int, datetime]] = []
        self._voids: set[int] = set()
        self._withheld = Withheld()
        self._revealed: tuple[Entry, ...] = ()

    def say_of_seals(self, body: Said, header: Header, place: Place) -> None:
        """Take in one of SEAL_BODIES; Refused or Tampered when it cannot stand."""
        if isinstance(body, Disclose):
            self._disclose(body, header, place)
            return
        self.seals.effect(body, header, place)
        if isinstance(body, Sealed):
            self.seals.stands(place.id, header, body, place.index)
        if isinstance(body, Release) and self._public and body.marking == CLEAR:
            self._reveal(body.statement)

    def _disclose(self, body: Disclose, header: Header, place: Place) -> None:
        """Take in a disclosure; a statement that was sealed whole is folded with it, as of its own entry."""
        if self._public and body.statement not in self.seals.sealed:
            self._reveal(body.statement)
        inside = self.seals.disclose(body, header, place)
        if inside is None:
            return
        try:
            self._revealed = (self.open_inner(inside, body.statement, self.seals.sealed[body.statement]),)
        except (Refused, Tampered) as why:  # the text is what was sealed, and says nothing that could stand
            self.seals.disclosed_void(body.statement, why.code)

    def open_inner(self, inside: bytes, statement: str, row: SealedRow) -> Entry:
        """The statement inside a seal, judged as of the entry that carries it.

        Raises what `read_inner` and the kind's body raise, `other_mechanism`, `other_sealer`, `sealed_record`, or
        what `Standing.require` raises.
        """
        inner = read_inner(inside)
        self._require_mechanism(inner.mechanism)
        # Else whoever opened a statement could seal it again, and pass it on as its own.
        if inner.issuer.org != row.issuer.org:
            raise Refused(
                "other_sealer",
                "{sealer} sealed a statement of {author}; each organisation seals its own",
                sealer=row.issuer.org,
                author=inner.issuer.org,
            )
        kinds = self.kinds_at(row.index)
        body = kinds.read_body(inner.kind, inner.body)
        if kinds[inner.kind].room == RECORD:
            raise Refused(
                "sealed_record",
                "{kind} is said to the record itself and must be open to every judge; say it unsealed",
                kind=inner.kind,
            )
        header = as_header(inner, seq=row.seq, prev=row.prev, seen=row.seen)
        self._require_standing(header, kinds[inner.kind], row.index)
        return Entry(index=row.index, id=statement, header=header, body=body)

    def _reveal(self, statement: str) -> None:
        """Public layer: show a statement that was withheld, and what takes it back, as of their own entries."""
        found = self._withheld.pop(statement)
        entry = self._judge_again(*found) if found is not None else None
        if entry is None:
            return
        self._revealed = (entry,)
        for name in self._withheld.retractions(statement):
            later = self._withheld.pop(name)
            taken = self._judge_again(*later) if later is not None else None
            if taken is None or taken.body is None:
                continue
            try:
                self.seals.effect(taken.body, taken.header, self._place(name, taken.index))
            except Refused:
                continue  # void as it is in the open layer

    def _judge_again(self, index: int, leaf: bytes) -> Entry | None:
        """The entry of a withheld leaf, if it stands as of its own index; it is no longer unknown then."""
        kinds = self.kinds_at(index)
        try:
            spoken = read_leaf(leaf, kinds)
            header = spoken.header
            check_signature(leaf, header.issuer.key)
            self._require_mechanism(header.mechanism)
            self.chains.require_new(spoken.id)
            self.heads.require_seen(header.seen)
            self._require_standing(header, spoken.kind, index)
        except (Refused, Tampered):
            return None
        if all(size != header.seen.size or at >= index for at, size, _ in self._moments):
            return None  # the head stood only later
        self.chains.take(header, spoken.id, index)
        if header.sealed or isinstance(spoken.body, Sealed):
            whole = spoken.body if isinstance(spoken.body, Sealed) else None
            self.seals.stands(spoken.id, header, whole, index)
        return Entry(index=index, id=spoken.id, header=header, body=None, spoken=spoken)

    def _require_mechanism(self, found: str | None) -> None:
        if found != self.charter_id:
            raise Refused(
                "other_mechanism",
                "the statement was said to mechanism {found}, and this is {expected}",
                found=found or "none",
                expected=self.charter_id,
            )

    def _require_standing(self, header: Header, kind: Kind, index: int) -> None:
        """Raise Refused unless the key could say this when entry `index` was judged."""
        then = self.standing.as_of(index, header.issuer.key)
        then.require(header, kind, self._charter_at(index), self._now_at(index))

    def _now_at(self, index: int) -> datetime:
        return next((now for at, _, now in reversed(self._moments) if at < index), self._moments[0][2])

    def kinds_at(self, index: int) -> Kinds:
        """The kinds in force when entry `index` was judged."""
        return require_ruleset(self._rulesets, in_force(self._rules, index)).kinds

    def _origin_of(self, statement: str) -> str | None:
        """The organisation whose valid entry a statement is."""
        index = self.chains.index_of(statement)
        if index is not None and index not in self._voids:
            key = self.chains.key_of(statement)
            return None if key is None else self.standing.keys[key].org
        withheld = self._withheld.held(statement)
        try:
            return None if withheld is None else read_header(split_leaf(withheld[1])[1]).issuer.org
        except Refused:
            return None

    def _place(self, statement_id: str, index: int) -> Place:
        return Place(
            index=index,
            id=statement_id,
            charter=self._charter(),
            heads=self.heads,
            ruleset_at=lambda size: in_force(self._rules, size),
            index_of=self.chains.index_of,
            origin_of=self._origin_of,
            public=self._public,
        )

    def _charter_at(self, size: int) -> CharterBody:
        """The charter in force after the first `size` entries; before its own, the first."""
        return in_force(self._history, size)

    def _charter(self) -> CharterBody:
        if self.charter is None:
            raise RuntimeError("no charter yet: judge() admits nothing before entry 0")
        return self.charter


def in_force(versions: Sequence[tuple[int, V]], size: int) -> V:
    """What is in force after the first `size` entries; before its own, the first."""
    return next((value for since, value in reversed(versions) if since < size), versions[0][1])
