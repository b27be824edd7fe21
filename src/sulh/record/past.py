# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What the record knows of earlier entries: enough to judge, as of its own entry, what comes to light later.

A disclosure gives what an earlier entry had sealed, and a release what the public layer had withheld. Whether
that stands is asked of the keys, the charter, the rules and the moment in force at its own entry, so that
every layer that comes to know it, whenever it does, says the same.
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from sulh.errors import NONE, Refused, Tampered
from sulh.record.chain import Chains
from sulh.record.charter import CharterBody
from sulh.record.fold import Entry
from sulh.record.heads import Heads
from sulh.record.ruleset import Ruleset, require_ruleset
from sulh.record.seal_kinds import (
    Disclose,
    Dispute,
    Release,
    Retract,
    Rewrap,
    Sealed,
    SealingKey,
    Shred,
    from_base64,
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
        self._came_out: list[int] = []  # entries that the public layer had withheld until this one

    def say_of_seals(self, body: Said, header: Header, place: Place) -> None:
        """Take in one of SEAL_BODIES; Refused or Tampered when it cannot stand."""
        if isinstance(body, Disclose):
            self._disclose(body, header, place)
            return
        if isinstance(body, Release) and self._public and self.chains.index_of(body.statement) is None:
            # Its originator alone brings it out: others release it void, and a host that lies appends that.
            own = self._origin_of(body.statement) == header.issuer.org
            if body.marking != CLEAR or not own or not self._reveal(body.statement):
                return
        self.seals.effect(body, header, place)
        if isinstance(body, Sealed):
            self.seals.stands(place.id, header, body, place.index)

    def _disclose(self, body: Disclose, header: Header, place: Place) -> None:
        """Take in a disclosure; a statement that was sealed whole is folded with it, as of its own entry."""
        if self._public and body.statement not in self.seals.sealed:
            if not self._stands_on_withheld(body, header, place):
                return  # void where all is shown; here nobody can know, and it says nothing
            self._reveal(body.statement)
        self._require_tellable(body, self.seals)
        inside = self.seals.disclose(body, header, place)
        if inside is None:
            return
        try:
            self._revealed = (self.open_inner(inside, body.statement, self.seals.sealed[body.statement]),)
        except (Refused, Tampered) as why:  # the text is what was sealed, and says nothing that could stand
            self.seals.disclosed_void(body.statement, why.code)

    def _stands_on_withheld(self, body: Disclose, header: Header, place: Place) -> bool:
        """Whether disclosing a withheld statement stands: a void word must not take out what it holds."""
        found = self._withheld.held(body.statement)
        entry = self._judge_again(*found) if found is not None else None
        if entry is None:
            return False
        alone = Seals()
        self._enter(entry, alone)
        try:
            self._require_tellable(body, alone)
            alone.disclose(body, header, place)
        except (Refused, Tampered):
            return False
        return True

    def _require_tellable(self, body: Disclose, seals: Seals) -> None:
        """Raise Refused `stays_sealed` for a text with a field that is always sealed: a disclosure is read for ever."""
        row = seals.sealed.get(body.statement)
        if row is None or (body.part or 0) >= len(row.seals):
            return  # no seal, and refused as that
        kinds = self.kinds_at(row.index)
        if body.part is not None:
            told, kind = {row.seals[body.part].field}, kinds[row.kind]
        else:
            try:
                inner = read_inner(from_base64(body.plaintext))
                within = kinds.read_body(inner.kind, inner.body)
            except (Refused, Tampered):
                return  # a key alone, or no inside that stands
            kind = kinds[inner.kind]
            told = {field for field in kind.always_sealed if getattr(within, field)}
        for field in kind.always_sealed:
            if field in told:
                raise Refused(
                    "stays_sealed",
                    "the field {field} of {kind} is sealed always, and what is disclosed is readable by all for "
                    "ever; it stays with those to whom it was sealed",
                    field=field,
                    kind=kind.name,
                )

    def protected_readers(self, statement: str, row: SealedRow) -> frozenset[str]:
        """Who may read a protected field of a statement, whoever else it was sealed to.

        The co-chairs when it was said, whoever said it, and whom both co-chairs have tasked with it.
        """
        chairs = {org.id for org in self._charter_at(row.index).of_kind("co_chair")}
        tasked = self.seals.tasked.get(statement)
        return frozenset({*chairs, row.issuer.org, *(() if tasked is None else tasked.readers)})

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
        if kinds[inner.kind].room == RECORD and not kinds[inner.kind].inner:
            raise Refused(
                "sealed_record",
                "{kind} is said to the record itself and must be open to every judge; say it unsealed",
                kind=inner.kind,
            )
        header = as_header(inner, seq=row.seq, prev=row.prev, seen=row.seen)
        self._require_standing(header, kinds[inner.kind], row.index)
        return Entry(index=row.index, id=statement, header=header, body=body, sealed=True)

    def _reveal(self, statement: str) -> bool:
        """Public layer: show a statement that was withheld, and what takes it back, as of their own entries."""
        found = self._withheld.pop(statement)
        entry = self._judge_again(*found) if found is not None else None
        if entry is None:
            return False
        self._come_out(entry)
        self._revealed = (entry,)
        for name in self._withheld.retractions(statement):
            later = self._withheld.pop(name)
            taken = self._judge_again(*later) if later is not None else None
            if taken is None or taken.body is None:
                continue
            self._come_out(taken)
            try:
                self.seals.effect(taken.body, taken.header, self._place(name, taken.index))
            except Refused:
                continue  # void as it is in the open layer
        return True

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
        if not self._head_stood(header.seen.size, index):
            return None  # only later
        return Entry(index=index, id=spoken.id, header=header, body=None, spoken=spoken)

    def _come_out(self, entry: Entry) -> None:
        """From here on an entry that was withheld is one that the public layer knows."""
        self.chains.take(entry.header, entry.id, entry.index)
        self._enter(entry, self.seals)
        self._came_out.append(entry.index)

    def _enter(self, entry: Entry, seals: Seals) -> None:
        whole = entry.body if isinstance(entry.body, Sealed) else None
        if entry.header.sealed or whole is not None:
            seals.stands(entry.id, entry.header, whole, entry.index)

    def _require_mechanism(self, found: str | None) -> None:
        if found != self.charter_id:
            raise Refused(
                "other_mechanism",
                "the statement was said to mechanism {found}, and this is {expected}",
                found=found or NONE,
                expected=self.charter_id,
            )

    def _require_standing(self, header: Header, kind: Kind, index: int) -> None:
        """Raise Refused unless the key could say this when entry `index` was judged."""
        then = self.standing.as_of(index, header.issuer.key)
        then.require(header, kind, self._charter_at(index), self._now_at(index))

    def _head_stood(self, size: int, index: int) -> bool:
        """Whether a head of that size was logged before entry `index`; sizes only grow from head to head."""
        first = bisect_left(self._moments, size, key=lambda moment: moment[1])
        return (
            first < len(self._moments) and self._moments[first][1] == size and self._moments[first][0] < index
        )

    def _now_at(self, index: int) -> datetime:
        before = bisect_left(self._moments, index, key=lambda moment: moment[0])
        return self._moments[max(0, before - 1)][2]

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
    before = bisect_left(versions, size, key=lambda version: version[0])
    return versions[max(0, before - 1)][1]
