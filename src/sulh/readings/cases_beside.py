# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What stands beside a finding: its texts and who read them, replies or their absence, votes, dissents, corrections.

Also for whom it is. A finding is for no more readers than the strictest of what it cites, until an originator lets an
extract out or marks its own statement wider; whether the public sees it follows from its marking, an embargo, and
(of a split one) from the charter. What is withheld leaves a count.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sulh.cases.evidence import DEFAULT_MARKING, strictest
from sulh.cases.kinds import Stance, words_hash
from sulh.cases.shapes import DissentRow, EmbargoRow, FindingTextRow, ReplyRow, SignoffRow, VoteRow
from sulh.cases.state import ExtractedRow
from sulh.clock import parse_time
from sulh.mechanism import States
from sulh.readings.cases_book import CasesBook
from sulh.readings.findings import FindingOn, FindingState
from sulh.readings.moment import Moment
from sulh.record.overrides import OverrideRow
from sulh.record.rows import read_row
from sulh.record.seal_rows import ReleaseRow
from sulh.statement.envelope import Hex32, Name

CLEAR = "TLP:CLEAR"


class ReplyState(StrEnum):
    """How a party answered: no_reply is said once its time is over, and is no admission."""

    OPEN = "open"
    REPLIED = "replied"
    LATE = "late"
    NO_REPLY = "no_reply"


class Way(StrEnum):
    """By what a finding counts."""

    JOINT = "joint"
    OVERRIDE = "override"
    NOT_YET = "not_yet"


class Known(StrEnum):
    """Whether the public sees it.

    not_issued   a draft is nobody's finding yet      split   a co-chair refused it, and the charter withholds that
    embargoed    held back until a time, with reason  owed    its time to be made known is over
    waiting      not yet made known                   public  released to all
    """

    NOT_ISSUED = "not_issued"
    SPLIT = "split"
    EMBARGOED = "embargoed"
    WAITING = "waiting"
    OWED = "owed"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextOn:
    """A finding's words in one language; `by` None: its own words. `read`: who says by its hash that it read it."""

    lang: str
    hash: Hex32
    by: Name | None
    statement: Hex32
    read: tuple[Name, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyOn:
    """One party and its answers in log order: (statement, stance, words, language, whether it came late)."""

    party: Name
    state: ReplyState
    answers: tuple[tuple[Hex32, Stance, str, str, bool], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DissentOn:
    """A separate opinion: whose, and its words."""

    id: Hex32
    org: Name
    words: str
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideOn:
    """Everything beside one finding.

    marking     for whom it is by what it cites; `said`: as its own statement has it
    chain       the finding and all that it corrects or that correct it, oldest first
    """

    texts: tuple[TextOn, ...]
    replies: tuple[ReplyOn, ...]
    votes: tuple[tuple[Name, str, str | None], ...]
    dissents: tuple[DissentOn, ...]
    way: Way
    marking: str
    said: str
    known: Known
    known_by: str | None
    embargo: tuple[str, str] | None
    chain: tuple[Hex32, ...]


class Beside:
    """What stands beside the findings of a state at a moment."""

    def __init__(
        self, states: States, findings: Sequence[FindingOn], on: Moment, book: CasesBook | None = None
    ) -> None:
        self._states = states
        self._book = book or CasesBook(states)
        self._until = self._book.until(on)
        self._extracts = self._book.kept("extracted", ExtractedRow)
        self._parties = tuple(org.id for org in states.charter.of_kind("party"))
        self._before = {one.id: one.row.first("corrects") for one in findings}
        self._after: dict[Hex32, list[Hex32]] = {}
        for number, corrected in self._before.items():
            if corrected is not None:
                self._after.setdefault(corrected, []).append(number)

    def of(self, one: FindingOn) -> BesideOn:
        """What stands beside one finding."""
        return BesideOn(
            texts=self._texts(one),
            replies=tuple(self._reply(one, party) for party in self._asked(one)),
            votes=tuple(
                (vote.row.origin.issuer, vote.row.body.value.value, vote.row.body.why)
                for vote in self._book.pointing(VoteRow, "finding", one.id, self._until)
            ),
            dissents=tuple(
                DissentOn(id=d.id, org=d.row.origin.issuer, words=d.row.body.words, lang=d.row.origin.lang)
                for d in self._book.pointing(DissentRow, "finding", one.id, self._until)
            ),
            way=self._way(one),
            marking=self._marking(one),
            said=self._marked(one.id, one.outcome.marking),
            known=self.known(one),
            known_by=one.outcome.publish_due,
            embargo=self._embargo(one),
            chain=self._chain(one.id),
        )

    def _asked(self, one: FindingOn) -> tuple[Name, ...]:
        """Who may answer: whom it names; every party where nobody is named and something was found of a term."""
        if one.parties:
            return one.parties
        return self._parties if one.row.body.reply_until is not None else ()

    def _reply(self, one: FindingOn, party: Name) -> ReplyOn:
        late = {said.statement: said.late for said in one.outcome.replies}
        answers = [
            reply
            for reply in self._book.pointing(ReplyRow, "finding", one.id, self._until)
            if reply.row.origin.issuer == party
        ]
        until = one.row.body.reply_until
        if any(not late.get(reply.id, False) for reply in answers):
            state = ReplyState.REPLIED
        elif answers:
            state = ReplyState.LATE
        else:
            over = until is None or self._until >= parse_time(until)
            state = ReplyState.NO_REPLY if over else ReplyState.OPEN
        return ReplyOn(
            party=party,
            state=state,
            answers=tuple(
                (r.id, r.row.body.stance, r.row.body.words, r.row.origin.lang, late.get(r.id, False))
                for r in answers
            ),
        )

    def _texts(self, one: FindingOn) -> tuple[TextOn, ...]:
        body, origin = one.row.body, one.row.origin
        own = (origin.lang, words_hash(body.words()), None, one.id)
        others = [
            (text.row.body.lang, words_hash(text.row.body.words), text.row.origin.issuer, text.id)
            for text in self._book.pointing(FindingTextRow, "finding", one.id, self._until)
        ]
        read: dict[tuple[str, Hex32], dict[Name, None]] = {}
        for issuer, named in self._readers(one):
            for lang, digest in named.items():
                read.setdefault((lang, digest), {})[issuer] = None
        return tuple(
            TextOn(lang=lang, hash=digest, by=by, statement=number, read=tuple(read.get((lang, digest), ())))
            for lang, digest, by, number in (own, *others)
        )

    def _readers(self, one: FindingOn) -> list[tuple[Name, Mapping[str, str]]]:
        """Who says by a reply, dissent, vote or sign-off which words it read."""
        book, until = self._book, self._until
        found = [(v.row.origin, v.row.body.read) for v in book.pointing(ReplyRow, "finding", one.id, until)]
        found += [
            (v.row.origin, v.row.body.read) for v in book.pointing(DissentRow, "finding", one.id, until)
        ]
        found += [(v.row.origin, v.row.body.read) for v in book.pointing(VoteRow, "finding", one.id, until)]
        found += [
            (v.row.origin, v.row.body.read) for v in book.pointing(SignoffRow, "finding", one.id, until)
        ]
        ordered = sorted(found, key=lambda pair: pair[0].index)
        return [(origin.issuer, read) for origin, read in ordered]

    def _way(self, one: FindingOn) -> Way:
        if not one.counts:
            return Way.NOT_YET
        value = self._states.rows.get("record", f"override/{one.id}")
        overridden = value is not None and read_row(value, OverrideRow).counts_at is not None
        return Way.OVERRIDE if overridden else Way.JOINT

    def _marking(self, one: FindingOn) -> str:
        """The strictest of what it cites as that stands now, and never wider than it is said to be itself."""
        cited = []
        for item in one.row.body.evidence:
            extract = None if item.extract is None else self._extracts.get(item.extract)
            if extract is not None and item.extract is not None:
                cited.append(self._marked(item.extract, extract.marking))
            else:
                cited.append(self._marked(item.statement, item.marking or DEFAULT_MARKING))
        return strictest(self._marked(one.id, one.outcome.marking), *cited)

    def _marked(self, number: Hex32, said: str) -> str:
        """A statement's marking: its originator's latest word, else as it was said."""
        value = self._states.rows.get("record", f"release/{number}")
        return said if value is None else read_row(value, ReleaseRow).marking

    def _embargo(self, one: FindingOn) -> tuple[str, str] | None:
        """(reason, until) of the embargo on its case that ends last, while it runs."""
        running = [row.body for row in self._running(one)]
        last = max(running, key=lambda body: parse_time(body.until), default=None)
        return None if last is None else (last.reason.value, last.until)

    def _running(self, one: FindingOn) -> list[EmbargoRow]:
        case = one.row.first("case")
        every = [] if case is None else self._book.pointing(EmbargoRow, "case", case, self._until)
        return [each.row for each in every if parse_time(each.row.body.until) > self._until]

    def _held_back(self, one: FindingOn) -> bool:
        """Whether an embargo holds: past the time by which it has to be made known only by all co-chairs' own words.

        One of them could else say a new one each time the last is over, and nothing would ever be overdue.
        """
        said = {row.origin.issuer for row in self._running(one)}
        due = one.outcome.publish_due
        if due is None or self._until < parse_time(due):
            return bool(said)
        chairs = {org.id for org in self._states.charter.of_kind("co_chair")}
        return bool(chairs) and chairs <= said

    def known(self, one: FindingOn) -> Known:
        """Whether the public sees it, or why not."""
        if one.state is FindingState.WAITING:
            return Known.NOT_ISSUED
        if one.state is FindingState.SPLIT and not self._states.charter.publish_split:
            return Known.SPLIT
        if self._held_back(one):
            return Known.EMBARGOED
        if self._marking(one) == CLEAR:
            return Known.PUBLIC
        due = one.outcome.publish_due
        return Known.OWED if due is not None and self._until >= parse_time(due) else Known.WAITING

    def _chain(self, number: Hex32) -> tuple[Hex32, ...]:
        # A finding corrects an earlier one: neither way leads in a circle.
        first = number
        while (before := self._before.get(first)) is not None:
            first = before
        found: list[Hex32] = []
        waiting = [first]
        while waiting:
            one = waiting.pop(0)
            found.append(one)
            waiting += self._after.get(one, ())
        return tuple(found)


def withheld(every: Sequence[BesideOn]) -> Mapping[Known, int]:
    """How many findings the public does not see, by why: what is withheld still leaves a count."""
    kinds = [one.known for one in every if one.known is not Known.PUBLIC]
    return {known: kinds.count(known) for known in Known if known in kinds}
