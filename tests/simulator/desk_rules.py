# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The rules of the desk a second time, as plain as they can be said: who may say what of what, and what it comes to.

Nothing of the rooms' folds is used here, so that a wrong line in one of the two shows.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sulh.cases.case_kinds import Assent, Decision, Remedy, Turn
from sulh.cases.kinds import Finding, Signoff
from sulh.clock import parse_time
from sulh.commitments.kinds import Commitment
from sulh.incidents.links import About, LinkAnswer
from sulh.statement.canon import Said

PARTIES, CHAIRS = ("almond", "walnut"), ("heron", "stork")
REPLY, UNOPPOSED = timedelta(hours=72), timedelta(hours=48)
TURNS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One statement as the desk heard it."""

    id: str
    noun: str
    org: str
    role: str
    body: Said
    refs: tuple[tuple[str, str], ...]
    now: datetime

    def ref(self, role: str) -> str:
        return next((number for name, number in self.refs if name == role), "")


@dataclass
class Tied:
    """A tie: what it ties, when, by whom, and every word on it."""

    pair: tuple[str, str]
    opened: datetime
    neutral: bool
    words: list[tuple[str, bool, datetime]] = field(default_factory=list)


@dataclass
class Drafted:
    """A finding: who signed it, what became of it, what it owes."""

    body: Finding
    case: str
    corrects: str
    until: datetime
    signed: dict[str, bool] = field(default_factory=dict)
    state: str = "waiting"
    remedy: str = ""
    replies: dict[str, int] = field(default_factory=dict)


@dataclass
class File:
    """A case: its findings, and whether it is over."""

    findings: list[str] = field(default_factory=list)
    over: bool = False


@dataclass
class DeskRules:
    """Everything that was said and counts."""

    reports: dict[str, str] = field(default_factory=dict)
    recalled: dict[str, str] = field(default_factory=dict)
    ties: dict[str, Tied] = field(default_factory=dict)
    findings: dict[str, Drafted] = field(default_factory=dict)
    cases: dict[str, File] = field(default_factory=dict)
    owed: dict[str, str] = field(default_factory=dict)  # commitment -> finding
    checked: set[str] = field(
        default_factory=set
    )  # commitments of which heron, the verifier, has said something
    acts: dict[str, Spoken] = field(default_factory=dict)
    decided: set[str] = field(default_factory=set)

    def take(self, spoken: Spoken) -> bool:
        """Whether it counts; if so, it is carried out."""
        return bool(getattr(self, f"_{spoken.noun}")(spoken))

    def _report(self, spoken: Spoken) -> bool:
        self.reports[spoken.id] = spoken.org
        return True

    def _about(self, spoken: Spoken) -> bool:
        assert isinstance(spoken.body, About)
        target = spoken.ref("about")
        own = self.reports[target] == spoken.org
        if spoken.body.act.value in ("recall", "discontinue"):
            if not own or target in self.recalled:
                return False
            self.recalled[target] = spoken.id
            return True
        return not own

    def _link(self, spoken: Spoken) -> bool:
        pair = spoken.ref("one"), spoken.ref("other")
        if pair[0] == pair[1]:
            return False
        tie = self.ties[spoken.id] = Tied(pair=pair, opened=spoken.now, neutral=spoken.role == "monitor")
        if spoken.org in PARTIES + CHAIRS:
            tie.words.append((spoken.org, True, spoken.now))
        return True

    def _link_answer(self, spoken: Spoken) -> bool:
        assert isinstance(spoken.body, LinkAnswer)
        tie, supports = self.ties[spoken.ref("link")], spoken.body.value.value == "support"
        before = [value for org, value, _ in tie.words if org == spoken.org]
        if spoken.org not in PARTIES + CHAIRS or len(before) >= TURNS or before[-1:] == [supports]:
            return False
        tie.words.append((spoken.org, supports, spoken.now))
        return True

    def tie(self, number: str, now: datetime) -> str:
        """effective: once both parties or both co-chairs stood behind it, or a monitor's that nobody opposed."""
        tie = self.ties[number]
        stands: dict[str, bool] = {}
        for org, supports, _ in tie.words:
            stands[org] = supports
            for both in (PARTIES, CHAIRS):
                if all(stands.get(one) for one in both):
                    return "effective"
        over = tie.opened + UNOPPOSED
        opposed = any(not supports and when <= over for _, supports, when in tie.words)
        return "effective" if tie.neutral and now >= over and not opposed else "claim"

    def _case(self, spoken: Spoken) -> bool:
        self.cases[spoken.id] = File()
        return True

    def _finding(self, spoken: Spoken) -> bool:
        assert isinstance(spoken.body, Finding)
        until = parse_time(spoken.body.reply_until or "")
        file = self.cases[spoken.ref("case")]
        if file.over or until < spoken.now + REPLY or len(file.findings) >= 16:
            return False
        file.findings.append(spoken.id)
        self.findings[spoken.id] = Drafted(
            body=spoken.body, case=spoken.ref("case"), corrects=spoken.ref("corrects"), until=until
        )
        return True

    def _reply(self, spoken: Spoken) -> bool:
        drafted = self.findings[spoken.ref("finding")]
        if spoken.org != "walnut" or drafted.replies.get(spoken.org, 0) >= 4:
            return False
        drafted.replies[spoken.org] = drafted.replies.get(spoken.org, 0) + 1
        return True

    def _signoff(self, spoken: Spoken) -> bool:
        assert isinstance(spoken.body, Signoff)
        drafted, agrees = self.findings[spoken.ref("finding")], spoken.body.value.value == "agree"
        if spoken.org in drafted.signed or (agrees and spoken.now < drafted.until):
            return False
        drafted.signed[spoken.org] = agrees
        if drafted.state == "waiting" and not agrees:
            drafted.state = "split"
        elif drafted.state == "waiting" and all(drafted.signed.get(chair) for chair in CHAIRS):
            drafted.state = "issued"
        return True

    def _commitment(self, spoken: Spoken) -> bool:
        assert isinstance(spoken.body, Commitment)
        self.owed[spoken.id] = spoken.ref("finding")
        return True

    def _check(self, spoken: Spoken) -> bool:
        if spoken.org != "heron":  # whom every commitment here names
            return False
        self.checked.add(spoken.ref("commitment"))
        return True

    def _remedy(self, spoken: Spoken) -> bool:
        if not self._may_order(spoken):
            return False
        self.acts[spoken.id] = spoken
        return True

    def _may_order(self, spoken: Spoken) -> bool:
        finding, commitment = spoken.ref("finding"), spoken.ref("commitment")
        return self.findings[finding].state == "issued" and self.owed.get(commitment) == finding

    def _turn(self, spoken: Spoken) -> bool:
        if not self._may_turn(spoken):
            return False
        self.acts[spoken.id] = spoken
        return True

    def _may_turn(self, spoken: Spoken) -> bool:
        assert isinstance(spoken.body, Turn)
        file, to = self.cases[spoken.ref("case")], spoken.body.to.value
        if to == "reopened":
            return file.over
        drafts = [self.findings[number] for number in file.findings]
        if file.over or any(draft.state == "waiting" for draft in drafts):
            return False
        replaced = {
            d.corrects for d in self.findings.values() if d.state == "issued" and d.case == spoken.ref("case")
        }
        standing = [n for n in file.findings if self.findings[n].state == "issued" and n not in replaced]
        if to == "lapsed" and standing:
            return False
        for number in standing:
            draft = self.findings[number]
            if draft.body.breach is not None and not draft.remedy:
                return False
            if draft.remedy and draft.remedy not in self.checked:
                return False
        return True

    def _assent(self, spoken: Spoken) -> bool:
        assert isinstance(spoken.body, Assent)
        number = spoken.ref("act")
        act = self.acts[number]
        taken_back = act.org == spoken.org and spoken.body.value is Decision.REFUSE
        if number in self.decided or (act.org == spoken.org and not taken_back):
            return False
        if spoken.body.value is Decision.REFUSE:
            self.decided.add(number)
            return True
        if isinstance(act.body, Remedy):
            if not self._may_order(act):
                return False
            self.findings[act.ref("finding")].remedy = act.ref("commitment")
        elif isinstance(act.body, Turn):
            if not self._may_turn(act):
                return False
            self.cases[act.ref("case")].over = act.body.to.value != "reopened"
        self.decided.add(number)
        return True
