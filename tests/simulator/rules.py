# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The rules a second time, as plain as they can be said: the judge of the judge.

Nothing of `record/` is used here but its bodies' types and the parser of bytes: every verdict, the words
that count, keys, `now`, the tiers and decisions are computed from plain dicts, so that a wrong line in one of
the two shows. `rule_keys.py` has the keys, `rule_seals.py` the seals, `rule_door.py` what only a host asks.
"""

import copy
from dataclasses import dataclass, field

import msgspec

from sulh.clock import parse_time
from sulh.errors import Refused, Tampered
from sulh.log.merkle import Frontier, leaf_hash
from sulh.record.charter import CharterBody, Cosigner
from sulh.record.kinds import Amendment, Approval, Head, KeyGrant, KeyRevoke, KeyRotate, RulesetChange
from sulh.record.spoken import Spoken
from sulh.statement.envelope import Seen
from sulh.statement.speaker import EMPTY_TREE
from tests.record.world import Word
from tests.simulator.reading import read_head, read_lines, read_signed
from tests.simulator.rule_keys import KeyLife, KeyRules
from tests.simulator.rule_seals import Moment, SealRules, Turn

SKEW_SECONDS = 300
CHAIRS = ("heron", "stork")
PARTIES = ("almond", "walnut")


@dataclass
class Decision:
    """An amendment or another ruleset on its way."""

    body: Amendment | RulesetChange
    approved: tuple[str, ...]
    met_at: int | None = None
    closed: bool = False


@dataclass
class Rules:
    """A record of one charter, judged entry by entry. `verdicts[i]` is the code of entry i; empty: it counts."""

    charter: CharterBody
    verdicts: list[str] = field(default_factory=list)
    words: dict[str, tuple[int, str]] = field(default_factory=dict)
    now: int = 0
    operational: int = 0
    joint: int = 0
    charter_id: str = ""
    ruleset: str = ""
    ids: set[str] = field(default_factory=set)
    numbers: dict[tuple[str, int], tuple[str, str | None]] = field(default_factory=dict)
    keys: KeyRules = field(default_factory=KeyRules)
    heads: list[Seen] = field(default_factory=lambda: [EMPTY_TREE])
    assents: set[str] = field(default_factory=set)
    decisions: dict[str, Decision] = field(default_factory=dict)
    reached: dict[str, int] = field(default_factory=dict)
    charters: list[tuple[int, CharterBody]] = field(default_factory=list)
    adopted: list[tuple[int, str]] = field(default_factory=list)
    tree: Frontier = field(default_factory=Frontier)
    roots: list[bytes] = field(default_factory=lambda: [Frontier().root()])
    seals: SealRules = field(default_factory=SealRules)

    def branch(self) -> "Rules":
        """An independent copy."""
        other = copy.copy(self)
        for name in ("verdicts", "words", "ids", "numbers", "heads", "assents", "reached", "roots"):
            setattr(other, name, getattr(self, name).copy())
        other.keys = self.keys.branch()
        other.charters, other.adopted = list(self.charters), list(self.adopted)
        other.decisions = {name: copy.copy(decision) for name, decision in self.decisions.items()}
        other.tree = self.tree.copy()
        other.seals = self.seals.branch()
        return other

    def take(self, leaf: bytes) -> str:
        """Make `leaf` the next entry and say under which code it is void, or empty."""
        code = ""
        try:
            self._take(leaf)
        except (Refused, Tampered) as why:
            code = why.code
        self.verdicts.append(code)
        self.tree.append(leaf_hash(leaf))
        self.roots.append(self.tree.root())
        return code

    def _take(self, leaf: bytes) -> None:
        spoken = read_signed(leaf, self.ruleset or self.charter.ruleset)
        if not self.verdicts:
            self._found(spoken)
            return
        code = self.verdict(spoken)
        # A number is held by what its key truly said to this mechanism, counted or not.
        if spoken.header.mechanism == self.charter_id and not self._chain(spoken):
            self.ids.add(spoken.id)
            self.numbers[spoken.header.issuer.key, spoken.header.seq] = (spoken.id, spoken.header.prev)
        if code in ("", "toy_void"):  # what a room objects to is its author's all the same
            self.seals.owners[spoken.id] = spoken.header.issuer.org
        if code:
            raise Refused(code, "void")
        self._effect(spoken)

    def _found(self, spoken: Spoken) -> None:
        self.charter_id, self.now = spoken.id, int(parse_time(self.charter.date).timestamp())
        self.ruleset, self.charters = self.charter.ruleset, [(0, self.charter)]
        self.ids.add(spoken.id)
        self.numbers[spoken.header.issuer.key, 1] = (spoken.id, None)
        self.seals.owners[spoken.id] = spoken.header.issuer.org
        for org in self.charter.organisations:
            if org.root:
                self.keys.lives[org.root] = KeyLife(org=org.id, role="root", level="root", since=0)
        host = KeyLife(org="secretariat", role="host", level="role", since=0)
        self.keys.lives[self.charter.host] = host
        self.assents = {org.root for org in self.charter.organisations if org.root}
        self.assents.discard(spoken.header.issuer.key)

    def _chain(self, spoken: Spoken) -> str:
        key, seq, prev = spoken.header.issuer.key, spoken.header.seq, spoken.header.prev
        before, after = self.numbers.get((key, seq - 1)), self.numbers.get((key, seq + 1))
        if spoken.id in self.ids:
            return "duplicate"
        if (key, seq) in self.numbers:
            return "equivocation"
        right = (prev is None) == (seq == 1) and (before is None or before[0] == prev)
        return "" if right and (after is None or after[1] == spoken.id) else "contradicts_prev"

    def verdict(self, spoken: Spoken) -> str:
        """The first rule that a statement with right bytes and signature breaks; empty if none."""
        header = spoken.header
        if header.kind == "record.charter.v1":
            return "charter_first"
        if (header.kind == "record.assent.v1") != bool(self.assents):
            return "not_in_force"
        if header.mechanism != self.charter_id:
            return "other_mechanism"
        if chain := self._chain(spoken):
            return chain
        if (header.seen.size, header.seen.root) not in {(head.size, head.root) for head in self.heads}:
            return "unseen_head"
        standing = self.keys.standing(header, spoken.kind, self.now, self.charter.mandate)
        return standing or self._own_rule(spoken)

    def _own_rule(self, spoken: Spoken) -> str:
        issuer, index = spoken.header.issuer, len(self.verdicts)
        match spoken.body:
            case Head():
                return self._head_rule(spoken.body)
            case KeyGrant():
                return self.keys.grant_rule(spoken.body, self.keys.lives[issuer.key], self.charter_id)
            case KeyRotate():
                return self.keys.rotate_rule(spoken.body, issuer.org, self.charter_id)
            case KeyRevoke():
                return self.keys.revoke_rule(spoken.body, spoken.header, index)
            case Approval():
                decision = self.decisions.get(spoken.body.decision)
                if decision is None:
                    return "unknown_decision"
                return "already_approved" if decision.closed or issuer.org in decision.approved else ""
            case Word(text="void"):
                return "toy_void"
        return self.seals.rule(spoken, self.moment())

    def moment(self) -> Moment:
        """What the rules of seals ask of everything else, at the entry to come."""
        return Moment(
            index=len(self.verdicts),
            mechanism=self.charter_id,
            now=self.now,
            ruleset=self.ruleset,
            charter=self.charter,
            keys=self.keys,
            ids=self.ids,
        )

    def _head_rule(self, body: Head) -> str:
        try:
            head = read_head(body.note, self.charter.log)
            if not self.heads[-1].size <= head.size <= len(self.verdicts):
                return "head_size"
            if self.roots[head.size] != head.root:
                return "head_root"
            found = read_lines(body.note, tuple(c.vkey for c in self._cosigners_at(head.size)))
        except Tampered as why:
            return why.code
        logged = int(parse_time(body.logged_at).timestamp())
        return "" if all(abs(stamp - logged) <= SKEW_SECONDS for _, stamp in found) else "head_time"

    def _cosigners_at(self, size: int) -> tuple[Cosigner, ...]:
        """Those declared where a head of that size ends."""
        standing = [charter for since, charter in self.charters if since < size]
        return (standing or [self.charters[0][1]])[-1].cosigners

    def _effect(self, spoken: Spoken) -> None:
        body, issuer, index = spoken.body, spoken.header.issuer, len(self.verdicts)
        match body:
            case Word():
                self.seals.say(Turn(text=body.text, org=issuer.org, weight=self.moment().weight), self.words)
            case Head():
                self._log_head(body)
            case KeyGrant():
                self.keys.grant(body, issuer.key, index)
            case KeyRotate():
                self.keys.rotate(body, index)
            case KeyRevoke():
                self.keys.revoke(body, index)
            case Amendment() | RulesetChange():
                self.decisions[spoken.id] = Decision(body=body, approved=(issuer.org,))
            case Approval():
                self.decisions[body.decision].approved += (issuer.org,)
        self.assents.discard(issuer.key)
        self.seals.effect(spoken, self.moment(), self.words)
        if spoken.kind.room == "record":
            while due := self._due():
                due.closed = True
                self._enact(due.body)
            self.seals.settle(self.moment())

    def _due(self) -> Decision | None:
        """The earliest decision that is in force from this entry on."""
        declared = {c.org for c in self.charter.cosigners}
        # Where those declared can reach no joint tier, there is none to wait for.
        waits = declared >= set(PARTIES) and bool(declared & set(CHAIRS))
        for decision in self.decisions.values():
            if decision.closed:
                continue
            if decision.met_at is None and set(decision.approved) >= {*PARTIES, *CHAIRS}:
                decision.met_at = len(self.verdicts)
            if decision.met_at is not None and (not waits or self.joint > decision.met_at):
                return decision
        return None

    def _enact(self, body: Amendment | RulesetChange) -> None:
        index = len(self.verdicts)
        if isinstance(body, RulesetChange):
            self.ruleset = body.ruleset
            self.adopted.append((index, body.ruleset))
            return
        parts = {name: getattr(body, name) for name in ("mandate", "cosigners", "quotas")}
        amended = {name: part for name, part in parts.items() if part is not None}
        self.charter = msgspec.structs.replace(self.charter, **amended)
        self.charters.append((index, self.charter))

    def _log_head(self, body: Head) -> None:
        head = read_head(body.note, self.charter.log)
        declared = self._cosigners_at(head.size)
        words = _words(declared, dict(read_lines(body.note, tuple(c.vkey for c in declared))))
        orgs = {c.org for c in declared}
        self.heads.append(Seen(size=head.size, root=head.root.hex()))
        for org, stamp in words.items():
            self.reached[org] = max(stamp, self.reached.get(org, stamp))
        self.now = max([self.now, *self._moments(orgs, int(parse_time(body.logged_at).timestamp()))])
        self._reach(orgs, set(words), head.size)

    def _moments(self, declared: set[str], logged: int) -> list[int]:
        reached = {org: stamp for org, stamp in self.reached.items() if org in declared}
        if not declared:
            return [logged]
        if len(declared) == 1:
            return list(reached.values())
        pairs = [(a, b) for a in reached for b in reached if a != b and a in CHAIRS]
        return [min(reached[a], reached[b]) for a, b in pairs]

    def _reach(self, declared: set[str], signed: set[str], size: int) -> None:
        if chair := not declared or bool(signed & set(CHAIRS)):
            self.operational = max(self.operational, size)
        if chair and (not declared or signed >= set(PARTIES)):
            self.joint = max(self.joint, size)


def _words(declared: tuple[Cosigner, ...], found: dict[str, int]) -> dict[str, int]:
    """The moment of each organisation of which every declared key has signed."""
    names: dict[str, list[str]] = {}
    for cosigner in declared:
        names.setdefault(cosigner.org, []).append(cosigner.vkey.split("+", 1)[0])
    return {org: min(found[n] for n in mine) for org, mine in names.items() if set(mine) <= set(found)}
