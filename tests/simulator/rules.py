# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The rules a second time, as plain as they can be said: the judge of the judge.

Nothing of `record/` is used here but its bodies' types and the parser of bytes: every verdict, the words
that count, `now` and the tiers are computed from plain dicts, so that a wrong line in one of the two shows.
"""

import copy
from dataclasses import dataclass, field

from sulh.clock import parse_time
from sulh.errors import Refused, Tampered
from sulh.log.merkle import Frontier, leaf_hash
from sulh.log.note import TreeHead
from sulh.record.charter import CharterBody
from sulh.record.kinds import Amendment, Approval, Head, KeyGrant, KeyRevoke
from sulh.record.spoken import Spoken
from sulh.statement.envelope import Seen
from sulh.statement.speaker import EMPTY_TREE
from tests.record.world import Word
from tests.simulator.reading import read_note, read_signed

SKEW_SECONDS = 300
CHAIRS = ("heron", "stork")
PARTIES = ("almond", "walnut")


@dataclass
class KeyLife:
    """Who holds a key, as what, granted by which key, and whether it has ended."""

    org: str
    role: str
    by: str = ""
    ended: bool = False


@dataclass
class Decision:
    """An amendment of the mandate on its way."""

    mandate: tuple[str, ...]
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
    mandate: tuple[str, ...] = ()
    ids: set[str] = field(default_factory=set)
    numbers: dict[tuple[str, int], tuple[str, str | None]] = field(default_factory=dict)
    keys: dict[str, KeyLife] = field(default_factory=dict)
    heads: list[Seen] = field(default_factory=lambda: [EMPTY_TREE])
    assents: set[str] = field(default_factory=set)
    decisions: dict[str, Decision] = field(default_factory=dict)
    reached: dict[str, int] = field(default_factory=dict)
    tree: Frontier = field(default_factory=Frontier)
    roots: list[bytes] = field(default_factory=lambda: [Frontier().root()])

    def branch(self) -> "Rules":
        """An independent copy."""
        other = copy.copy(self)
        for name in ("verdicts", "words", "ids", "numbers", "heads", "assents", "reached", "roots"):
            setattr(other, name, getattr(self, name).copy())
        other.keys = {name: copy.copy(life) for name, life in self.keys.items()}
        other.decisions = {name: copy.copy(decision) for name, decision in self.decisions.items()}
        other.tree = self.tree.copy()
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
        spoken = read_signed(leaf)
        if not self.verdicts:
            self._found(spoken)
            return
        code = self.verdict(spoken)
        # A number is held by what its key truly said to this mechanism, counted or not.
        if spoken.header.mechanism == self.charter_id and not self._chain(spoken):
            self.ids.add(spoken.id)
            self.numbers[spoken.header.issuer.key, spoken.header.seq] = (spoken.id, spoken.header.prev)
        if code:
            raise Refused(code, "void")
        self._effect(spoken)

    def _found(self, spoken: Spoken) -> None:
        self.charter_id, self.now = spoken.id, int(parse_time(self.charter.date).timestamp())
        self.mandate = self.charter.mandate
        self.ids.add(spoken.id)
        self.numbers[spoken.header.issuer.key, 1] = (spoken.id, None)
        for org in self.charter.organisations:
            if org.root:
                self.keys[org.root] = KeyLife(org=org.id, role="root")
        self.keys[self.charter.host] = KeyLife(org="secretariat", role="host")
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
        life = self.keys.get(header.issuer.key)
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
        if life is None:
            return "unknown_key"
        if (life.org, life.role) != (header.issuer.org, header.issuer.role):
            return "not_its_role"
        if life.ended or (life.by in self.keys and self._falls(life)):
            return "revoked_key"
        if header.issuer.role not in spoken.kind.roles:
            return "may_not_say"
        if spoken.kind.element and spoken.kind.element not in self.mandate:
            return "not_adopted"
        return self._own_rule(spoken, life)

    def _falls(self, life: KeyLife) -> bool:
        """A device key falls with the role key that granted it; a role key stands without its root."""
        granter = self.keys[life.by]
        return granter.role != "root" and granter.ended

    def _own_rule(self, spoken: Spoken, life: KeyLife) -> str:
        match spoken.body:
            case Head():
                return self._head_rule(spoken.body)
            case KeyGrant():
                return "key_in_use" if spoken.body.key in self.keys else ""
            case KeyRevoke():
                ended = self.keys.get(spoken.body.key)
                if ended is None or ended.org != life.org:
                    return "not_own_key"
                return "revoked_key" if ended.ended else ""
            case Approval():
                decision = self.decisions.get(spoken.body.decision)
                if decision is None:
                    return "unknown_decision"
                return "already_approved" if decision.closed or life.org in decision.approved else ""
            case Word(text="void"):
                return "toy_void"
        return ""

    def _head_rule(self, body: Head) -> str:
        try:
            head, found = self._note(body)
        except Tampered as why:
            return why.code
        if not self.heads[-1].size <= head.size <= len(self.verdicts):
            return "head_size"
        if self.roots[head.size] != head.root:
            return "head_root"
        logged = int(parse_time(body.logged_at).timestamp())
        return "" if all(abs(stamp - logged) <= SKEW_SECONDS for _, stamp in found) else "head_time"

    def _note(self, body: Head) -> tuple[TreeHead, tuple[tuple[str, int], ...]]:
        return read_note(body.note, self.charter.log, tuple(c.vkey for c in self.charter.cosigners))

    def _effect(self, spoken: Spoken) -> None:
        body, issuer = spoken.body, spoken.header.issuer
        match body:
            case Word():
                count = self.words.get(body.text, (0, ""))[0]
                self.words[body.text] = (count + 1, issuer.org)
            case Head():
                self._log_head(body)
            case KeyGrant():
                self.keys[body.key] = KeyLife(org=issuer.org, role=body.role, by=issuer.key)
            case KeyRevoke():
                self.keys[body.key].ended = True
            case Amendment():
                self.decisions[spoken.id] = Decision(mandate=body.mandate or (), approved=(issuer.org,))
            case Approval():
                self.decisions[body.decision].approved += (issuer.org,)
        self.assents.discard(issuer.key)
        if spoken.kind.room == "record":
            self._decide()

    def _decide(self) -> None:
        declared = {c.org for c in self.charter.cosigners}
        # Where those declared can reach no joint tier, there is none to wait for.
        waits = declared >= set(PARTIES) and bool(declared & set(CHAIRS))
        for decision in self.decisions.values():
            if decision.closed:
                continue
            if decision.met_at is None and set(decision.approved) >= {*PARTIES, *CHAIRS}:
                decision.met_at = len(self.verdicts)
            if decision.met_at is not None and (not waits or self.joint > decision.met_at):
                decision.closed, self.mandate = True, decision.mandate

    def _log_head(self, body: Head) -> None:
        head, found = self._note(body)
        self.heads.append(Seen(size=head.size, root=head.root.hex()))
        for name, stamp in found:
            org = name.partition(".")[0]
            self.reached[org] = max(stamp, self.reached.get(org, stamp))
        self.now = max([self.now, *self._moments(int(parse_time(body.logged_at).timestamp()))])
        self._reach({name.partition(".")[0] for name, _ in found}, head.size)

    def _moments(self, logged: int) -> list[int]:
        declared = [c.org for c in self.charter.cosigners]
        if not declared:
            return [logged]
        if len(declared) == 1:
            return list(self.reached.values())
        pairs = [(a, b) for a in self.reached for b in self.reached if a != b and a in CHAIRS]
        return [min(self.reached[a], self.reached[b]) for a, b in pairs]

    def _reach(self, found: set[str], size: int) -> None:
        declared = {c.org for c in self.charter.cosigners}
        if chair := not declared or bool(found & set(CHAIRS)):
            self.operational = max(self.operational, size)
        if chair and (not declared or found >= set(PARTIES)):
            self.joint = max(self.joint, size)
