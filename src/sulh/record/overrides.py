# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Overrides: a withheld cosignature vetoes nothing, and no co-chair alone replaces it.

A statement of a kind that may be overridden counts from the first entry of the record's own at which

    1 both co-chairs have said `record.override.v1` of it and of the same silent cosigner,
    2 the charter's adopted `finding_override` time has passed since `now` at the statement's own entry, and
    3 the joint policy is met by the organisations that hold the statement in logged heads, together with
      the silent ones that both named: an override of one party's silence says nothing of another's.

No kind of the record may be overridden, and none by which a party binds itself: charter, quorums, keys,
consent and shredding stay with those whose they are.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

import msgspec

from sulh.clock import format_time, parse_time
from sulh.errors import Refused
from sulh.record.charter import CharterBody
from sulh.record.heads import Heads
from sulh.record.policies import joint_policy, witness_name
from sulh.record.procedure import seconds_allowed
from sulh.record.silences import Place, require_silent
from sulh.record.trust_kinds import Override
from sulh.statement.canon import Said
from sulh.statement.envelope import Header

TIME = "finding_override"


class OverridableRow(Said, frozen=True, kw_only=True):
    """Row `overridable/<statement>`: a statement that may be overridden, and `now` at its own entry."""

    kind: str
    index: int
    now: str


class OverrideWord(Said, frozen=True, kw_only=True):
    """One co-chair's word: its key and entry, which cosigner is silent about which head, and when it asked."""

    org: str
    key: str
    index: int
    silent: str
    size: int
    root: str
    asked: tuple[str, ...]


class OverrideRow(Said, frozen=True, kw_only=True):
    """Row `override/<statement>`: who said so, and the entry from which on the statement counts."""

    words: tuple[OverrideWord, ...]
    counts_at: int | None = None


class Overrides:
    """Statements that can be overridden, and what was said of them. `changed` collects rows that moved."""

    def __init__(self) -> None:
        self.changed: dict[str, Said | None] = {}
        self._bases: dict[str, OverridableRow] = {}
        self._rows: dict[str, OverrideRow] = {}

    def copy(self) -> "Overrides":
        """An independent copy, to try an entry on."""
        other = Overrides()
        other.changed, other._bases, other._rows = dict(self.changed), dict(self._bases), dict(self._rows)
        return other

    def restore(self, bases: Mapping[str, OverridableRow], rows: Mapping[str, OverrideRow]) -> None:
        """Take up the rows of a snapshot, by statement id."""
        self._bases, self._rows = dict(bases), dict(rows)

    def base(self, statement: str, kind: str, index: int, now: datetime) -> None:
        """A statement that may be overridden stands as an entry."""
        row = OverridableRow(kind=kind, index=index, now=format_time(now))
        self._bases[statement] = self.changed[f"overridable/{statement}"] = row

    def say(self, body: Override, header: Header, place: Place) -> None:
        """Take in one co-chair's word; Refused when it cannot stand.

        Raises Refused `unknown_statement`, `not_overridable`, those of `require_silent`, `head_before_statement`,
        `override_not_adopted` or `override_said`.
        """
        entry = place.index_of(body.statement)
        if entry is None and place.public:
            return  # an override of what was not released is no part of the public layer
        base = self._bases.get(body.statement)
        if entry is None or base is None:
            raise self._unfit(body.statement, entry)
        require_silent(body.silent, body.size, body.root, header, place)
        if body.size <= base.index:
            raise Refused(
                "head_before_statement",
                "a head over entry {entry} was expected, and one of size {size} was named",
                entry=base.index,
                size=body.size,
            )
        if seconds_allowed(place.charter.procedure, TIME) is None:
            raise Refused(
                "override_not_adopted",
                "the charter has not adopted {name}, so that no time is set after which co-chairs may override",
                name=TIME,
            )
        row = self._rows.get(body.statement, OverrideRow(words=()))
        if any((w.org, w.silent) == (header.issuer.org, body.silent) for w in row.words):
            raise Refused(
                "override_said",
                "{org} said of this statement already that {silent} is silent",
                org=header.issuer.org,
                silent=body.silent,
            )
        word = OverrideWord(
            org=header.issuer.org,
            key=header.issuer.key,
            index=place.index,
            silent=body.silent,
            size=body.size,
            root=body.root,
            asked=body.asked,
        )
        self._set(body.statement, msgspec.structs.replace(row, words=(*row.words, word)))

    def settle(self, charter: CharterBody, heads: Heads, index: int) -> None:
        """Let count what may count from this entry on."""
        for statement, row in sorted(self._rows.items()):
            if row.counts_at is None and self._counts(row, self._bases[statement], charter, heads):
                self._set(statement, msgspec.structs.replace(row, counts_at=index))

    def _counts(self, row: OverrideRow, base: OverridableRow, charter: CharterBody, heads: Heads) -> bool:
        # 1. Both co-chairs, of the same silent cosigner: one alone, or each of another, overrides nothing.
        chairs = {org.id for org in charter.of_kind("co_chair")}
        silent = {word.silent for word in row.words}
        agreed = {org for org in silent if {w.org for w in row.words if w.silent == org} >= chairs}
        # 2. The time that the charter gives, counted by the cosigners' clock and not by the host's.
        allowed = seconds_allowed(charter.procedure, TIME)
        elapsed = (heads.now - parse_time(base.now)) // timedelta(seconds=1)
        if not agreed or allowed is None or elapsed < allowed:
            return False
        # 3. Every other seat of the joint policy.
        policy = joint_policy(charter)
        holding = {org for org, size in heads.held.items() if size > base.index}
        seats = [c for c in charter.cosigners if c.org in agreed | holding]
        return policy is None or policy.satisfied_by(witness_name(charter, seat) for seat in seats)

    def _set(self, statement: str, row: OverrideRow) -> None:
        self._rows[statement] = self.changed[f"override/{statement}"] = row

    @staticmethod
    def _unfit(statement: str, entry: int | None) -> Refused:
        if entry is None:
            return Refused(
                "unknown_statement", "no entry before this one is the statement {id}", id=statement
            )
        return Refused(
            "not_overridable",
            "entry {entry} is of no kind that may be overridden: charter, quorums, keys, consent and shredding "
            "stay with those whose they are",
            entry=entry,
        )
