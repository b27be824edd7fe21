# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Random words at the mechanism's desk: reports, words on them, ties, cases and findings, said by anybody.

No keys and no host, which `simulator.py` has: here whoever holds a right key says whatever comes to mind, and two
things are compared after each word. What the rooms' folds made of it, and what `desk_rules.py` says plainly.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

import msgspec

from sulh.cases.acts import ActRow
from sulh.cases.case_kinds import Assent, Case, Decision, Remedy, RemedyKind, Turn, TurnTo
from sulh.cases.kinds import Reply, Signoff, SignoffValue, Stance, words_hash
from sulh.cases.state import CasesFold, FileRow, OutcomeRow
from sulh.clock import format_time
from sulh.commitments.kinds import Check, Commitment, CommitmentKind, Verdict
from sulh.commitments.state import CommitmentsFold
from sulh.incidents.links import About, Act, Link, LinkAnswer, LinkAnswerValue, LinkValue
from sulh.incidents.reports import Report
from sulh.incidents.state import IncidentsFold
from sulh.incidents.words import RecalledRow, WordsRow
from sulh.readings.links import LinkState, Rules, SaidLink, Word, links_on
from sulh.record.charter import Adoption, Organisation
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.rows import read_row
from sulh.statement.assertion import How, Says
from sulh.statement.canon import Said
from tests.cases.findings import finding
from tests.rooms import Table, charter
from tests.simulator.desk_rules import CHAIRS, PARTIES, DeskRules, Spoken

ORGS = {**dict.fromkeys(PARTIES, "party"), **dict.fromkeys(CHAIRS, "co_chair"), "monitors": "monitor"}
STEPS = 160
TERM = "bb" * 32
REPLY_HOURS, UNOPPOSED_HOURS = 72, 48


class Differs(AssertionError):
    """The folds and the plain rules say two things; the seed and the words up to there."""


@dataclass
class Desk:
    """One seed: the table on which everything is said, and the rules beside it."""

    seed: int
    random: Random = field(init=False)
    table: Table = field(init=False)
    rules: DeskRules = field(default_factory=DeskRules)
    said: dict[str, list[str]] = field(default_factory=dict)
    story: list[str] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        body = charter()
        body = msgspec.structs.replace(
            body,
            organisations=(*body.organisations, Organisation(id="monitors", kind="monitor", zone="+00:00")),
            procedure=Adoption(
                template=TEMPLATE_HASH,
                adopted=("reply_window", "sign_off", "remedy", "link_effective_unopposed"),
            ),
        )
        self.table = Table(folds=(IncidentsFold(), CasesFold(), CommitmentsFold()), charter=body)

    def pick(self, kind: str) -> str | None:
        """Something of that kind that was said, or None."""
        return self.random.choice(self.said[kind]) if self.said.get(kind) else None

    def org(self) -> str:
        return self.random.choice(list(ORGS))

    def say(self, noun: str, kind: str, body: Said, *refs: tuple[str, str], org: str) -> None:
        """Say it, and compare what became of it with the rules."""
        index, now = self.table.size, self.table.now
        number = self.table.say(kind, body, *refs, issuer=org, role=ORGS[org])
        void = any(one.index == index for one in self.table.voids())
        spoken = Spoken(id=number, noun=noun, org=org, role=ORGS[org], body=body, refs=refs, now=now)
        allowed = self.rules.take(spoken)
        self.story.append(f"{org} says {noun} about {', '.join(ref[:6] for _, ref in refs)}")
        self.seen[f"{noun} {'counts' if allowed else 'is void'}"] += 1
        if allowed == void:
            raise self.differs(f"{noun} of {org} is {'void' if void else 'taken'}")
        if allowed:
            self.said.setdefault(noun, []).append(number)

    def differs(self, what: str) -> Differs:
        lines = "\n".join(f"  {number:2} {line}" for number, line in enumerate(self.story))
        return Differs(f"seed {self.seed}: {what}\n{lines}")

    def compare(self) -> None:
        """What the rows say against what the rules say: recalls, ties, findings, cases."""
        rows, rules = self.table.rows, self.rules
        recalled = {
            key.partition("/")[2]: read_row(value, RecalledRow).statement
            for key, value in rows.items("incidents", "recalled/")
        }
        if recalled != rules.recalled:
            raise self.differs("other statements are recalled")
        for number, state in self._links().items():
            if state != rules.tie(number, self.table.now):
                raise self.differs(
                    f"the tie {number[:6]} is {state}, and not {rules.tie(number, self.table.now)}"
                )
        for key, value in rows.items("cases", "outcome/"):
            row = read_row(value, OutcomeRow)
            found = (
                "issued" if row.issued_at is not None else "split" if row.split_at is not None else "waiting"
            )
            if found != rules.findings[key.partition("/")[2]].state:
                raise self.differs(f"the finding {key[8:14]} is {found}")
        for key, value in rows.items("cases", "file/"):
            if read_row(value, FileRow).over != rules.cases[key.partition("/")[2]].over:
                raise self.differs(f"the case {key[5:11]} is over or is not")

    def _links(self) -> dict[str, str]:
        """What each tie has come to, each judged by itself."""
        sides = Rules(
            parties=frozenset(PARTIES), co_chairs=frozenset(CHAIRS), now=format_time(self.table.now)
        )
        found: dict[str, str] = {}
        for key, value in self.table.rows.items("incidents", "words/"):
            row, number = read_row(value, WordsRow), key.partition("/")[2]
            words = tuple(
                Word(org=w.org, support=w.value is LinkAnswerValue.SUPPORT, index=w.index, now=w.now)
                for w in row.words
            )
            one, other = self.rules.ties[number].pair
            said = SaidLink(
                id=number,
                one=one,
                other=other,
                same=True,
                by="",
                index=0,
                now=row.opened,
                words=words,
                due=row.due if row.neutral else None,
            )
            (judged,) = links_on([said], sides)
            self.seen[f"tie {judged.state}"] += 1
            found[number] = "effective" if judged.state is LinkState.EFFECTIVE else "claim"
        return found


def report(desk: Desk) -> None:
    org = desk.org()
    says = Says(speaker=org, how=How.OWN_ACT, for_org=org)
    desk.say("report", "incidents.report.v1", Report(says=says, act="small_arms"), org=org)


def about(desk: Desk) -> None:
    target = desk.pick("report")
    if target is not None:
        act = desk.random.choice((Act.RECALL, Act.DISCONTINUE, Act.CONFIRM, Act.ACKNOWLEDGE, Act.REJECT))
        desk.say("about", "incidents.about.v1", About(act=act), ("about", target), org=desk.org())


def link(desk: Desk) -> None:
    one, other = desk.pick("report"), desk.pick("report")
    if one is not None and other is not None:
        body = Link(value=desk.random.choice(list(LinkValue)), why="place and hour")
        desk.say("link", "incidents.link.v1", body, ("one", one), ("other", other), org=desk.org())


def answer(desk: Desk) -> None:
    tie = desk.pick("link")
    if tie is not None:
        body = LinkAnswer(value=desk.random.choice(list(LinkAnswerValue)))
        desk.say("link_answer", "incidents.link_answer.v1", body, ("link", tie), org=desk.org())


def case(desk: Desk) -> None:
    about = desk.pick("report")
    if about is not None:
        body = Case(size=0)
        desk.say("case", "cases.case.v1", body, ("report", about), org=desk.random.choice(CHAIRS))


def found(desk: Desk) -> None:
    about, file = desk.pick("report"), desk.pick("case")
    if about is None or file is None:
        return
    late = desk.random.choice((REPLY_HOURS, REPLY_HOURS, REPLY_HOURS - 1))
    until = format_time(desk.table.now + timedelta(hours=late))
    body = finding(size=0, reply_until=until, breach=desk.random.choice((finding().breach, None)))
    refs = [("incident", about), ("term", TERM), ("case", file)]
    if (earlier := desk.pick("finding")) is not None and desk.random.random() < 0.3:
        refs.append(("corrects", earlier))
    desk.say("finding", "cases.finding.v1", body, *refs, org=desk.random.choice(CHAIRS))


def reply(desk: Desk) -> None:
    number = desk.pick("finding")
    if number is not None:
        body = desk.rules.findings[number].body
        said = Reply(stance=Stance.CONTESTS, words="no", read={"en": words_hash(body.words())})
        desk.say("reply", "cases.reply.v1", said, ("finding", number), org=desk.random.choice(PARTIES))


def signoff(desk: Desk) -> None:
    number = desk.pick("finding")
    if number is not None:
        agrees = desk.random.random() < 0.85
        value = SignoffValue.AGREE if agrees else SignoffValue.REFUSE
        body = Signoff(value=value, why=None if agrees else "one camera alone")
        desk.say("signoff", "cases.signoff.v1", body, ("finding", number), org=desk.random.choice(CHAIRS))


def remedy(desk: Desk) -> None:
    """A commitment that follows from a finding, and the order of it."""
    number = desk.pick("finding")
    if number is None:
        return
    chair = desk.random.choice(CHAIRS)
    says = Says(speaker=chair, how=How.OWN_ACT, for_org=chair)
    owed = Commitment(
        says=says,
        owner="walnut",
        what="orders",
        commitment_kind=CommitmentKind.ORDER_TO_FORCES,
        verifier="heron",
    )
    desk.say("commitment", "commitments.commitment.v1", owed, ("finding", number), org=chair)
    owes = desk.random.choice(desk.said["commitment"])
    due = format_time(desk.table.now + timedelta(days=9))
    body = Remedy(owner="walnut", remedy=RemedyKind.ORDER_TO_FORCES, what="orders", due=due, verifier="heron")
    desk.say("remedy", "cases.remedy.v1", body, ("finding", number), ("commitment", owes), org=chair)


def check(desk: Desk) -> None:
    owes = desk.pick("commitment")
    if owes is not None:
        body = Check(verdict=desk.random.choice((Verdict.VERIFIED_DONE, Verdict.NOT_DONE)))
        desk.say("check", "commitments.check.v1", body, ("commitment", owes), org=desk.random.choice(CHAIRS))


def turn(desk: Desk) -> None:
    file = desk.pick("case")
    if file is not None:
        to = desk.random.choice((TurnTo.CLOSED, TurnTo.CLOSED, TurnTo.REOPENED, TurnTo.LAPSED))
        desk.say(
            "turn",
            "cases.turn.v1",
            Turn(to=to, why="as it is"),
            ("case", file),
            org=desk.random.choice(CHAIRS),
        )


def assent(desk: Desk) -> None:
    waiting = [
        key.partition("/")[2]
        for key, value in desk.table.rows.items("cases", "act/")
        if read_row(value, ActRow).counts_at is None
    ]
    if waiting:
        body = Assent(value=Decision.AGREE if desk.random.random() < 0.9 else Decision.REFUSE, why="so")
        number = desk.random.choice(waiting)
        desk.say("assent", "cases.assent.v1", body, ("act", number), org=desk.random.choice(CHAIRS))


def later(desk: Desk) -> None:
    desk.table.now += timedelta(hours=desk.random.choice((1, 24, 47, 72)))


Move = Callable[[Desk], None]
MOVES: tuple[tuple[int, Move], ...] = (
    (8, report),
    (6, about),
    (4, link),
    (7, answer),
    (2, case),
    (4, found),
    (3, reply),
    (16, signoff),
    (6, remedy),
    (4, check),
    (6, turn),
    (9, assent),
    (7, later),
)


def play(seed: int) -> Desk:
    """One seed to its end; Differs where the folds and the rules part."""
    desk = Desk(seed)
    weights, moves = [weight for weight, _ in MOVES], [move for _, move in MOVES]
    for _ in range(STEPS):
        desk.random.choices(moves, weights)[0](desk)
        desk.compare()
    return desk
