# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The record's own fold: what an entry is, before any room sees it.

Admission is a courtesy and this is the judge: every check that the record itself allows is made again
here, on every replica, and an entry that fails stays, changes nothing else, and is listed `void`.
"""

import copy
from collections.abc import Callable, Iterable, Mapping

import msgspec

from sulh.clock import format_time, parse_time
from sulh.errors import Fault, Refused, Tampered
from sulh.record.charter import CharterBody
from sulh.record.decisions import DecisionRow, Decisions, amend
from sulh.record.fold import Entry, Ground, Void
from sulh.record.founding import require_charter
from sulh.record.gate import Stub, existence, released
from sulh.record.heads import HeadRow
from sulh.record.kinds import (
    Amendment,
    Approval,
    Assent,
    Head,
    KeyGrant,
    KeyRevoke,
    KeyRotate,
    RulesetChange,
)
from sulh.record.past import RECORD as RECORD
from sulh.record.past import SEAL_BODIES, Past
from sulh.record.past import RootAt as RootAt
from sulh.record.procedure import check_adoption
from sulh.record.published import require_unpublished
from sulh.record.rows import Changes, Rows, read_row
from sulh.record.ruleset import UNKNOWN_RULESET, Ruleset, require_ruleset
from sulh.record.spoken import Spoken, Verdict, check_signature, id_of_leaf, read_judged, read_leaf
from sulh.record.standing import KeyRow
from sulh.record.tasked import Tasks
from sulh.record.trust import Trust
from sulh.record.trust_kinds import Alarm, Override, Relayed, Silence, StateDigest
from sulh.record.withheld import ExistsRow, retracted
from sulh.statement.canon import Said
from sulh.statement.envelope import Header, read_header, split_leaf
from sulh.statement.kind import Kinds

CHARTER = "record.charter.v1"
ASSENT = "record.assent.v1"


class CharterRow(Said, frozen=True, kw_only=True):
    """Row `charter`: the charter in force, by id, with every amendment applied."""

    id: str
    body: CharterBody
    in_force_at: int | None
    assents: tuple[str, ...] = ()


class CharterVersion(Said, frozen=True, kw_only=True):
    """Row `charter/<index>`: the charter as it came into force with that entry."""

    since: int
    body: CharterBody


class GroundRow(Said, frozen=True, kw_only=True):
    """Row `ground`: the one row that views compare deadlines and tiers with."""

    now: str
    operational: int
    joint: int
    ruleset: str
    witnessed: bool


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a leaf: the entry with its ground, or why it is void; and the record's changed rows."""

    entry: Entry | None
    ground: Ground | None
    changes: Changes
    why: Fault | None = None
    revealed: tuple[Entry, ...] = ()  # earlier entries that this one released or disclosed


class RecordState(Past):
    """Everything the record knows about itself after a prefix of its entries.

    `public`: judged from what was released alone, so that its rows depend on nothing else; a reader of the
    public layer has no other leaves and can make no chain check.
    """

    def __init__(self, rulesets: Mapping[str, Ruleset], root_at: RootAt, *, public: bool = False) -> None:
        super().__init__(rulesets, public=public)
        self.size = 0
        self.decisions = Decisions()
        self.trust = Trust()
        self.in_force_at: int | None = None
        self.ruleset: Ruleset | None = None
        self._assents: set[str] = set()
        self._last: tuple[bytes, Spoken | None] = (b"", None)
        self._shown_charter: CharterRow | None = None
        self._shown_ground: GroundRow | None = None
        self._stopped: Refused | None = None
        self._root_at = root_at
        self._founding = next(iter(rulesets.values()))  # any knows the charter's kind

    def judge(self, leaf: bytes, *, signed: bool = False, verdict: Verdict | None = None) -> Spoken:
        """The statement in `leaf` if it may stand as the next entry; changes nothing.

        Raises Refused or Tampered with the first reason why not. `signed` says that the signature of
        these exact bytes was checked before (by leaf hash, on another core); `verdict`, that this program
        found them right by the kinds in force.
        """
        self.require_known_rules()
        # 1. Bytes: leaf, text, canonical form, kind, body.  2. Signature by the key that the header names.
        spoken = self._read(leaf, signed) if verdict is None else read_judged(leaf, self.kinds, verdict)
        header = spoken.header
        # 3. Founding: entry 0 is the charter, then its assents, then everything else.
        if self.charter is None:
            require_charter(spoken, self.size, self._rulesets)
            return spoken
        self._require_phase(header)
        # 4. It was said to this mechanism: what was signed elsewhere cannot be replayed here.
        self._require_mechanism(header.mechanism)
        # 5. The key's chain.
        if self._public:
            self.chains.require_new(spoken.id)
        else:
            self.chains.check(header, spoken.id)
        # 6. What it claims to have seen.
        self.heads.require_seen(header.seen)
        # 7. The key's standing, and the authority of its role.
        self.standing.require(header, spoken.kind, self.charter, self.heads.now)
        return spoken

    @property
    def kinds(self) -> Kinds:
        """The kinds in force; a verdict counts for the kinds that it was made by."""
        return (self.ruleset or self._founding).kinds

    def _read(self, leaf: bytes, signed: bool) -> Spoken:
        """Steps 1 and 2; admission judges a leaf and then takes it, and need not read it twice."""
        known, spoken = self._last
        if known is not leaf or spoken is None:
            spoken = read_leaf(leaf, self.kinds)
            if not signed:
                check_signature(leaf, spoken.header.issuer.key)
            self._last = (leaf, spoken)
        return spoken

    def take(self, leaf: bytes, *, signed: bool = False, verdict: Verdict | None = None) -> Judged:
        """Make `leaf` the next entry, whatever it is; returns what follows from it.

        Refused `unknown_ruleset` when the entry puts rules in force that this program does not have: from
        then on nothing is judged or computed, since a guess would look like a fork.
        """
        self.require_known_rules()
        index = self.size
        if self._public and not self._released(leaf):
            self._withheld.keep(index, leaf, self.kinds)
            self.size += 1
            stub = existence(index, self.charter)
            return Judged(entry=None, ground=None, changes={} if stub is None else self._exists(stub))
        try:
            spoken = self.judge(leaf, signed=signed, verdict=verdict)
        except (Refused, Tampered) as why:
            self.size += 1
            self._stop_at_unknown_rules(why)
            self._keep_number(leaf, index)
            self.trust.lies(id_of_leaf(leaf), leaf, index)
            return self._void(leaf, index, why)
        self.size += 1
        header = spoken.header
        self.chains.take(header, spoken.id, index)
        self.trust.stands(spoken.id, spoken.kind, index, self.heads)
        if header.sealed:
            self.seals.stands(spoken.id, header, None, index)
        if spoken.kind.cites:
            self.seals.cite(spoken.id, header, index)
        if spoken.kind.tasks and isinstance(spoken.body, Tasks):
            self.seals.task(spoken.body.tasked(), header, self._charter())
        changes = self.trust.collect() | self.seals.collect()
        if spoken.kind.room == RECORD:
            try:
                changes |= self._effect(spoken, index)
            except (Refused, Tampered) as why:
                self._stop_at_unknown_rules(why)
                void = self._void(leaf, index, why)
                return msgspec.structs.replace(void, changes={**changes, **void.changes})
        entry = Entry(index=index, id=spoken.id, header=header, body=None, spoken=spoken)
        revealed, self._revealed = self._revealed, ()
        changes |= {f"exists/{earlier}": None for earlier in self._came_out}
        self._came_out = []
        return Judged(entry=entry, ground=self._ground(index), changes=changes, revealed=revealed)

    def require_effect(self, spoken: Spoken) -> None:
        """Raise what taking a judged statement as the next entry would raise; changes nothing.

        Also `unknown_ruleset` for a mere proposal: a host admits no rules that it could not follow.
        """
        if spoken.kind.room != RECORD:
            return
        if isinstance(spoken.body, RulesetChange):
            require_ruleset(self._rulesets, spoken.body.ruleset)
        trial = copy.copy(self)
        trial.standing, trial.heads, trial.decisions, trial.trust = (
            self.standing.copy(),
            self.heads.copy(),
            self.decisions.copy(),
            self.trust.copy(),
        )
        trial.seals = self.seals.copy()
        trial._assents = set(self._assents)
        trial._effect(spoken, self.size)

    def require_known_rules(self) -> None:
        """Raise Refused `unknown_ruleset` once the record is under rules that this program does not have."""
        if self._stopped is not None:
            raise self._stopped

    def _stop_at_unknown_rules(self, why: Refused | Tampered) -> None:
        if isinstance(why, Refused) and why.code == UNKNOWN_RULESET:
            self._stopped = why
            raise why

    def _released(self, leaf: bytes) -> bool:
        try:
            header = read_header(split_leaf(leaf)[1])
        except Refused:
            return False  # bytes that say nothing were released by nobody
        if released(header, self.kinds.get(header.kind)):
            return True
        # A retraction is shown wherever the statement is that it takes back.
        target = retracted(leaf, self.kinds)
        return target is not None and self.chains.index_of(target) is not None

    def _exists(self, stub: Stub) -> Changes:
        return {f"exists/{stub.index}": ExistsRow(month=format_time(self.heads.now)[:7])}

    def _keep_number(self, leaf: bytes, index: int) -> None:
        """A void entry that its key truly signed for this mechanism still holds its number.

        Else a host could append it, have it voided for its role, and then frame the key with the gap.
        """
        if self.charter is None or self._public:
            return
        try:
            spoken = read_leaf(leaf, self.kinds)
            check_signature(leaf, spoken.header.issuer.key)
            self.chains.check(spoken.header, spoken.id)
        except (Refused, Tampered):
            return  # it says nothing in its key's name, so it holds no number
        if spoken.header.mechanism == self.charter_id:
            self.chains.take(spoken.header, spoken.id, index)

    def _void(self, leaf: bytes, index: int, why: Refused | Tampered) -> Judged:
        row = Void(index=index, id=id_of_leaf(leaf), code=why.code)
        self._voids.add(index)
        self._revealed, self._came_out = (), []
        return Judged(entry=None, ground=None, why=why, changes={f"void/{index}": row, **self._collect()})

    def _require_phase(self, header: Header) -> None:
        if header.kind == CHARTER:
            raise Refused(
                "charter_first", "the charter is entry 0 and stands nowhere else; propose an amendment"
            )
        if (self.in_force_at is None) != (header.kind == ASSENT):
            raise Refused(
                "not_in_force",
                "until every root key named in the charter has assented only assents are admitted, and none "
                "after that; found {kind}",
                kind=header.kind,
            )

    def _effect(self, spoken: Spoken, index: int) -> Changes:
        """Changed rows of the record's own kinds; nothing for a room's."""
        body, header = spoken.body, spoken.header
        match body:
            case CharterBody():
                self._found(body, header, spoken.id)
            case Assent():
                self._assent(body, header)
            case Head():
                row = self.heads.step(body, self._charter_at, index, self._root_at)
                self._moments = [*self._moments, (index, row.size, self.heads.now)]
                return {f"head/{index}": row, **self._settle(index)}
            case KeyGrant():
                require_unpublished(self._charter(), body.key)
                self.standing.grant(body, header, self._charter(), index, self.charter_id)
            case KeyRotate():
                self._rotate(body, header, index)
            case KeyRevoke():
                self.standing.revoke(body, header, index)
            case Amendment():
                self._amended(body)
                self.decisions.propose(body, header, spoken.id, index)
            case RulesetChange():
                self.decisions.propose(body, header, spoken.id, index)
            case Approval():
                self.decisions.approve(body, header)
            case StateDigest() | Silence() | Override() | Relayed() | Alarm():
                self.trust.effect(body, header, self._place(spoken.id, index))
            case _ if isinstance(body, SEAL_BODIES):
                self.say_of_seals(body, header, self._place(spoken.id, index))
            case _:
                return {}
        return self._settle(index)

    def _amended(self, body: Amendment) -> CharterBody:
        """The charter as the amendment would have it; Refused when it cannot stand."""
        amended = amend(self._charter(), body)
        check_adoption(amended.procedure)
        require_unpublished(amended)
        self.standing.require_roots(amended)
        return amended

    def _found(self, body: CharterBody, header: Header, charter_id: str) -> None:
        self.charter, self.charter_id = body, charter_id
        self._history, self._rules = [(0, body)], [(0, body.ruleset)]
        self._assents.add(header.issuer.key)  # the drafter's signature on the charter is its assent
        self.ruleset = require_ruleset(self._rulesets, body.ruleset)
        self.heads.begin(body)
        self._moments = [(0, 0, self.heads.now)]

    def _assent(self, body: Assent, header: Header) -> None:
        if body.charter != self.charter_id:
            raise Refused(
                "other_charter", "the assent is to {found}, not to this charter", found=body.charter
            )
        if header.issuer.key in self._assents:
            raise Refused("duplicate", "key {key} has assented already", key=header.issuer.key)
        self._assents.add(header.issuer.key)

    def _rotate(self, body: KeyRotate, header: Header, index: int) -> None:
        require_unpublished(self._charter(), body.new)
        role = self.standing.rotate(body, header, index, self.charter_id)
        charter = self._charter()
        if role == "root":
            organisations = tuple(
                msgspec.structs.replace(org, root=body.new) if org.root == body.old else org
                for org in charter.organisations
            )
            self.charter = msgspec.structs.replace(charter, organisations=organisations)
        elif role == "host":
            self.charter = msgspec.structs.replace(charter, host=body.new)
        self._history = [*self._history, (index, self._charter())]

    def _settle(self, index: int) -> Changes:
        """What an entry of the record's own may bring into force: the charter, decisions, new keys."""
        charter = self._charter()
        if self.in_force_at is None:
            self.standing.found(charter, index)
            if {org.root for org in charter.organisations if org.root} <= self._assents:
                self.in_force_at = index
        while due := self.decisions.next_due(self._charter(), index, self.heads.joint):
            name, decision = due
            try:
                self._enact(decision, index)
            except Refused as why:  # what was sound when proposed no longer fits the charter it met
                if why.code == UNKNOWN_RULESET:
                    raise
                self.decisions.lapse(name, why.code)
        self.trust.overrides.settle(self._charter(), self.heads, index)
        self.seals.settle(self._charter(), self.heads, index)
        return self._collect()

    def _enact(self, decision: Amendment | RulesetChange, index: int) -> None:
        if isinstance(decision, Amendment):
            self.charter = self._amended(decision)
            self._history = [*self._history, (index, self.charter)]
            self.standing.found(self.charter, index)
        else:
            self.ruleset = require_ruleset(self._rulesets, decision.ruleset)
            self._rules = [*self._rules, (index, decision.ruleset)]
            self._last = (b"", None)  # what was read under the rules before

    def _collect(self) -> Changes:
        """Rows changed since the last entry, among them `charter` and `ground` when they moved."""
        changes: Changes = {
            **self.standing.changed,
            **self.decisions.changed,
            **self.trust.collect(),
            **self.seals.collect(),
        }
        self.standing.changed.clear()
        self.decisions.changed.clear()
        if self.charter is None or self.ruleset is None:
            return changes
        charter = CharterRow(
            id=self.charter_id,
            body=self.charter,
            in_force_at=self.in_force_at,
            assents=tuple(sorted(self._assents)),
        )
        ground = GroundRow(
            now=format_time(self.heads.now),
            operational=self.heads.operational,
            joint=self.heads.joint,
            ruleset=self.ruleset.id,
            witnessed=self.heads.witnessed,
        )
        if charter != self._shown_charter:
            changes["charter"] = self._shown_charter = charter
            since, body = self._history[-1]
            changes[f"charter/{since}"] = CharterVersion(since=since, body=body)
        if ground != self._shown_ground:
            changes["ground"] = self._shown_ground = ground
        return changes

    def _ground(self, index: int) -> Ground:
        if self.ruleset is None:
            raise RuntimeError("no ruleset yet: judge() admits nothing before entry 0")
        return Ground(
            index=index,
            now=self.heads.now,
            witnessed=self.heads.witnessed,
            operational=self.heads.operational,
            joint=self.heads.joint,
            charter_id=self.charter_id,
            charter=self._charter(),
            ruleset=self.ruleset.id,
            public=self._public,
            issuer_of=self._issuer_of,
        )

    def _issuer_of(self, statement: str) -> str | None:
        key = self.chains.key_of(statement)
        known = None if key is None else self.standing.keys.get(key)
        return None if known is None else known.org

    def next_ground(self) -> Ground:
        """The ground that a statement would have as the next entry."""
        return self._ground(self.size)

    def restore(
        self,
        rows: Rows,
        size: int,
        spoken: Iterable[tuple[int, str, str, int, str | None]],
        leaf_at: Callable[[int], bytes],
    ) -> None:
        """Take up a snapshot: everything here follows from its rows, its chains and the leaves of decisions."""
        charter, ground = rows.get(RECORD, "charter"), rows.get(RECORD, "ground")
        if charter is None or ground is None:
            return
        self._shown_charter = shown = read_row(charter, CharterRow)
        self._shown_ground = base = read_row(ground, GroundRow)
        self.size, self.charter, self.charter_id = size, shown.body, shown.id
        self.in_force_at, self._assents = shown.in_force_at, set(shown.assents)
        versions = [read_row(value, CharterVersion) for _, value in rows.items(RECORD, "charter/")]
        self._history = sorted(((v.since, v.body) for v in versions), key=lambda version: version[0])
        self.ruleset = require_ruleset(self._rulesets, base.ruleset)
        self.chains.restore(spoken)
        for key, value in rows.items(RECORD, "key/"):
            self.standing.keys[key.removeprefix("key/")] = read_row(value, KeyRow)
        heads = [(int(key.removeprefix("head/")), value) for key, value in rows.items(RECORD, "head/")]
        found = [(index, read_row(value, HeadRow)) for index, value in sorted(heads)]
        self._moments = [(0, 0, parse_time(shown.body.date))]
        self._moments += [(index, row.size, parse_time(row.now)) for index, row in found]
        self._voids = {int(key.removeprefix("void/")) for key, _ in rows.items(RECORD, "void/")}
        self.seals.restore(rows, RECORD)
        self.heads.restore(
            [row for _, row in found],
            base.now,
            base.witnessed,
            base.operational,
            base.joint,
        )
        rules: list[tuple[int, str]] = []
        for key, value in rows.items(RECORD, "decision/"):
            row = read_row(value, DecisionRow)
            body = read_leaf(leaf_at(row.index), self.ruleset.kinds).body
            if isinstance(body, Amendment | RulesetChange):
                self.decisions.restore(key.removeprefix("decision/"), row, body)
            if isinstance(body, RulesetChange) and row.in_force_at is not None:
                rules.append((row.in_force_at, body.ruleset))
        self._rules = [(0, self._history[0][1].ruleset), *sorted(rules)]
        self.trust.restore(rows, RECORD)
