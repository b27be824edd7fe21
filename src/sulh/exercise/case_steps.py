# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The steps of a case in the exercise: complaint, receipt, team, reply, remedy, visits, and how each ends.

Each step gives its statements for one file, which is told once with each party as the accused.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec

from sulh.cases.case_kinds import (
    Assent,
    Case,
    CaseReceipt,
    Decision,
    Deescalation,
    Embargo,
    EmbargoReason,
    Leak,
    Member,
    MemberWord,
    Missing,
    Remedy,
    RemedyKind,
    Tasking,
    TeamReport,
    TeamStage,
    Triage,
    Turn,
    TurnTo,
    WordValue,
)
from sulh.cases.evidence import Item
from sulh.cases.kinds import (
    Dissent,
    Finding,
    FindingText,
    Reply,
    Signoff,
    SignoffValue,
    Stance,
    Words,
    words_hash,
)
from sulh.cases.verdicts import Severity
from sulh.cases.visit_kinds import AnswerValue, Shown, VisitAnswer, VisitReport, VisitRequest
from sulh.clock import When, format_time
from sulh.commitments.kinds import Commitment, CommitmentKind, DueBy
from sulh.exercise.cast import CO_CHAIRS, PARTIES, other
from sulh.exercise.land import Spot
from sulh.exercise.phrases import phrase, phrases
from sulh.exercise.traffic import Utterance, World, language, own
from sulh.incidents.claims import Allegation, Complaint
from sulh.language import LANGUAGES
from sulh.statement.admiralty import Credibility, Reliability
from sulh.statement.canon import Said
from sulh.statement.draft import Draft

# Days of a round, as in traffic_cases.
HAPPENS, OPENED, FOUND, ANSWERED = 5, 6, 7, 10
ORDERED, REMEDY_DUE, PATROL_DUE = 11, 16, 60
MARKS = 4
ROLES = {
    **dict.fromkeys(PARTIES, "party"),
    **dict.fromkeys(CO_CHAIRS, "co_chair"),
    "monitors": "monitor",
    "secretariat": "secretariat",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One case with one party as the accused. `number` tells it from all others.

    complaint  whether somebody complained       corrects  the label of the finding that its own replaces
    """

    world: World
    party: str
    number: int
    spot: Spot
    day: int
    term: str = ""
    complaint: bool = False
    finding: Finding | None = None
    corrects: str = ""

    @property
    def lang(self) -> str:
        return language(self.number)

    @property
    def chairs(self) -> tuple[str, str]:
        """Who writes or refuses, and the other: by turns."""
        one, two = CO_CHAIRS
        return (one, two) if PARTIES.index(self.party) else (two, one)

    @property
    def event(self) -> str:
        """The label of the first report."""
        return f"c{10 * self.number}"

    @property
    def case(self) -> str:
        """The label of its case."""
        return f"g{self.number}"

    @property
    def wronged(self) -> str:
        """Who says that it was done to it."""
        return other(self.party)

    def at(self, day: int, hour: int, minute: int = 0) -> datetime:
        """That hour of a day of this round."""
        return self.world.day(self.day + day) + timedelta(hours=hour, minutes=minute)

    def words(self, key: str, **fields: str | int) -> str:
        """A phrase in the file's language; `place` is filled in."""
        return phrase(key, self.lang, place=self.spot.names.of[self.lang], **fields)

    def say(
        self,
        moment: datetime,
        org: str,
        kind: str,
        body: Said,
        *refs: tuple[str, str],
        label: str = "",
        role: str = "",
        filled: Callable[[Said, Mapping[str, str]], Said] | None = None,
    ) -> Utterance:
        """One statement of the room `cases`, or of another whose kind is named whole."""
        draft = Draft(
            kind=f"{kind if '.' in kind else f'cases.{kind}'}.v1",
            body=body,
            label=label,
            refs=refs,
            lang=self.lang,
            marking="TLP:GREEN",
        )
        return Utterance(
            moment=moment,
            org=org,
            role=role or ROLES[org],
            draft=draft,
            lasting=True,
            sized=isinstance(body, Finding | Case),
            filled=filled,
        )


Step = Callable[[File], Iterator[Utterance]]


def found(file: File, moment: datetime, by: str, whole: bool) -> Utterance:
    """The finding. In a case it rests on the first report, as a source that is usually reliable."""
    if file.finding is None:
        raise RuntimeError("a file without a finding finds nothing")
    refs = [("incident", file.event), ("term", file.term)]
    if file.corrects:
        refs.append(("corrects", file.corrects))
    if not whole:
        return file.say(moment, by, "finding", file.finding, *refs, label=file.finding.label)
    refs += [("case", file.case), ("evidence", file.event)]

    def filled(body: Said, ids: Mapping[str, str]) -> Said:
        item = Item(
            statement=ids[file.event],
            reliability=Reliability.B,
            credibility=Credibility.PROBABLE,
            sensitive=False,
        )
        return msgspec.structs.replace(body, evidence=(item,))

    return file.say(moment, by, "finding", file.finding, *refs, label=file.finding.label, filled=filled)


def signed(
    file: File,
    moment: datetime,
    chair: str,
    value: SignoffValue = SignoffValue.AGREE,
    why: str | None = None,
) -> Utterance:
    """A co-chair's word on the finding, in the words that it read."""
    body = Signoff(value=value, why=why, read=_read(file))
    return file.say(moment, chair, "signoff", body, ("finding", _label(file)))


def complained(file: File) -> Iterator[Utterance]:
    """Whom it was done to asks the mechanism to act, the day after it reported."""
    body = Complaint(
        says=own(file.wronged, file.lang),
        allegations=(Allegation(act="small_arms", party=file.party),),
        label=f"q{file.number}",
        asks=file.words("asks_team"),
        sector=f"s{file.spot.sector}",
    )
    sent = file.at(HAPPENS, 22, file.number % 30)
    yield file.say(
        sent, file.wronged, "incidents.complaint", body, ("report", file.event), label=f"q{file.number}"
    )


def received(file: File, hours: int = 0) -> Iterator[Utterance]:
    """The secretariat says that it has the complaint, within the hour."""
    body = CaseReceipt(number=f"Q-{file.number}", words=file.words("receipt_words"))
    sent = file.at(HAPPENS, 22 + hours, 30 + file.number % 20)
    yield file.say(sent, "secretariat", "receipt", body, ("complaint", f"q{file.number}"))


def received_late(file: File) -> Iterator[Utterance]:
    """It says so the next morning only: the mechanism's own lateness shows like anyone's."""
    yield from received(file, 10)


def opened(file: File) -> Iterator[Utterance]:
    """A file on the first report, its members those that are known."""
    refs = [("incident", file.event), ("report", file.event)]
    if file.complaint:
        refs.append(("complaint", f"q{file.number}"))
    body = Case(size=0, label=file.case, summary=file.words("case_summary"))

    def filled(body: Said, ids: Mapping[str, str]) -> Said:
        return msgspec.structs.replace(body, members=(ids[file.event],))

    sent = file.at(OPENED, 9, file.number % 30)
    yield file.say(sent, "secretariat", "case", body, *refs, label=file.case, filled=filled)


def triaged(file: File) -> Iterator[Utterance]:
    """How grave it would be; nobody is at risk."""
    body = Triage(severity=Severity.ORDINARY)
    yield file.say(file.at(OPENED, 9, 40), file.chairs[0], "triage", body, ("case", file.case))


def live(file: File) -> Iterator[Utterance]:
    """Somebody may fire again at any moment: that comes first."""
    body = Triage(live_risk=True, severity=Severity.ORDINARY)
    yield file.say(file.at(OPENED, 9, 40), file.chairs[0], "triage", body, ("case", file.case))


def calmed(file: File) -> Iterator[Utterance]:
    """Both commanders are called."""
    body = Deescalation(step=file.words("calm_step"))
    yield file.say(file.at(OPENED, 10, 20), "monitors", "deescalation", body, ("case", file.case))


def embargoed(file: File) -> Iterator[Utterance]:
    """While it is being calmed, nothing of it is made known."""
    until = format_time(file.at(FOUND, 12))
    body = Embargo(reason=EmbargoReason.DEESCALATION, until=until, words=file.words("embargo_words"))
    yield file.say(file.at(OPENED, 10, 40), file.chairs[0], "embargo", body, ("case", file.case))


def tasked(file: File) -> Iterator[Utterance]:
    """A team of the monitors with an officer of each party is sent."""
    body = Tasking(team=_team(*PARTIES), what=file.words("team_task"))
    sent = file.at(OPENED, 11, file.number % 30)
    yield file.say(sent, file.chairs[0], "tasking", body, ("case", file.case), label=f"{file.case}k")


def tasked_alone(file: File) -> Iterator[Utterance]:
    """A team without the accused's officer, and why."""
    missing = (Missing(party=file.party, recorded_reason=file.words("team_missing")),)
    body = Tasking(team=_team(file.wronged), missing=missing, what=file.words("team_task"))
    sent = file.at(OPENED, 11, file.number % 30)
    yield file.say(sent, file.chairs[0], "tasking", body, ("case", file.case), label=f"{file.case}k")


def reported(file: File) -> Iterator[Utterance]:
    """What the team saw, and nothing of what it thinks."""
    body = TeamReport(stage=TeamStage.FINAL, facts=file.words("team_facts", n=MARKS))
    sent = file.at(OPENED, 19, file.number % 30)
    tasking = ("tasking", f"{file.case}k")
    yield file.say(sent, "monitors", "team_report", body, tasking, label=f"{file.case}w")


def both_signed(file: File) -> Iterator[Utterance]:
    """Each party's officer signs the team's report."""
    for turn, party in enumerate(PARTIES):
        yield _member(file, party, turn, MemberWord(value=WordValue.SIGNS))


def one_dissented(file: File) -> Iterator[Utterance]:
    """The officer of whom it was done to dissents: what was seen may be older."""
    word = MemberWord(value=WordValue.DISSENTS, why=file.words("member_dissents"))
    yield _member(file, file.wronged, 0, word)


def translated(file: File) -> Iterator[Utterance]:
    """The finding's words in another language, before anybody answers them."""
    if file.finding is None:
        return
    lang = LANGUAGES[(LANGUAGES.index(file.lang) + 1) % len(LANGUAGES)]
    said = file.finding.words()
    body = FindingText(
        lang=lang,
        words=Words(
            occurrence=_in(lang, file.lang, said.occurrence),
            breach=None if said.breach is None else _in(lang, file.lang, said.breach),
            attribution=None if said.attribution is None else _in(lang, file.lang, said.attribution),
        ),
    )
    sent = file.at(FOUND, 15, file.number % 30)
    yield file.say(sent, "secretariat", "finding_text", body, ("finding", _label(file)))


def accepted(file: File) -> Iterator[Utterance]:
    """The party that is named accepts it."""
    yield _replied(file, Stance.ACCEPTS, "reply_accepts")


def contested(file: File) -> Iterator[Utterance]:
    """The party that is named contests it."""
    yield _replied(file, Stance.CONTESTS, "reply_contests")


def ordered(file: File) -> Iterator[Utterance]:
    """The party owes an order to its forces within days, and nobody hears of one."""
    due = file.at(REMEDY_DUE, 12)
    yield from _ordered(file, file.party, RemedyKind.ORDER_TO_FORCES, "remedy_order", due)


def patrol_ordered(file: File) -> Iterator[Utterance]:
    """As nobody is named, the monitors owe a patrol of both sides; its time is long."""
    due = file.at(PATROL_DUE, 12)
    yield from _ordered(file, "monitors", RemedyKind.PATROL_OR_CBM, "remedy_patrol", due)


def disagreed(file: File) -> Iterator[Utterance]:
    """Whom it was done to would have said more, and says so beside the finding."""
    body = Dissent(words=file.words("dissent_words"), read=_read(file))
    sent = file.at(ORDERED, 8, file.number % 30)
    yield file.say(sent, file.wronged, "dissent", body, ("finding", _label(file)))


def leaked(file: File) -> Iterator[Utterance]:
    """The monitors hear that somebody offered a draft; whom they suspect stands nowhere openly."""
    noticed = _span(file.at(FOUND + 1, 9), 1)
    body = Leak(what=file.words("leak_words"), noticed=noticed)
    sent = file.at(FOUND + 1, 11, file.number % 30)
    yield file.say(sent, "monitors", "leak", body, ("case", file.case))


def closed(file: File) -> Iterator[Utterance]:
    """Both co-chairs close it."""
    yield from _both(file, TurnTo.CLOSED, "turn_closed", file.at(ORDERED, 14, file.number % 20))


def withdrawn(file: File) -> Iterator[Utterance]:
    """Who complained takes it back."""
    body = Turn(to=TurnTo.WITHDRAWN, why=file.words("turn_withdrawn"))
    sent = file.at(OPENED + 1, 13, file.number % 30)
    yield file.say(sent, file.wronged, "turn", body, ("case", file.case))


def lapsed(file: File) -> Iterator[Utterance]:
    """Both co-chairs let it lapse."""
    yield from _both(file, TurnTo.LAPSED, "turn_lapsed", file.at(ORDERED + 1, 14, file.number % 20))


def held_up(file: File) -> Iterator[Utterance]:
    """The team was not let in; later a co-chair lets the file go on without what it would have seen."""
    for to, day, hour in ((TurnTo.SUSPENDED_ACCESS, OPENED, 21), (TurnTo.RESUMED, FOUND, 9)):
        body = Turn(to=to, why=file.words("turn_suspended"))
        sent = file.at(day, hour, file.number % 30)
        yield file.say(sent, file.chairs[0], "turn", body, ("case", file.case))


def visit_denied(file: File) -> Iterator[Utterance]:
    """The other party asks to look, a team is sent, the accused denies it, and the team has seen nothing."""
    about = ("case", file.case)
    yield from _asked(file, file.at(OPENED, 10, 30), about, _span(file.at(FOUND, 6), 2))
    answer = VisitAnswer(value=AnswerValue.DENIED, why=file.words("visit_denied"))
    yield _answered(file, file.at(OPENED, 14), answer)
    yield _visited(file, file.at(FOUND, 8, 10), Shown.NOT_VERIFIABLE, "visit_not_seen", None)


def visit_delayed(file: File) -> Iterator[Utterance]:
    """The other party asks to see what the accused promised, and sees it two days later than it asked."""
    promise = ("commitment", f"k1{'ab'[PARTIES.index(file.party)]}")
    asked, later = _span(file.at(OPENED, 12), 4), _span(file.at(OPENED + 2, 12), 4)
    yield from _asked(file, file.at(OPENED - 1, 13), promise, asked)
    answer = VisitAnswer(value=AnswerValue.DELAYED, when=later, why=file.words("visit_delayed"))
    yield _answered(file, file.at(OPENED - 1, 17), answer)
    yield _visited(file, file.at(OPENED + 2, 19), Shown.DONE, "visit_seen", later)


def _asked(file: File, moment: datetime, about: tuple[str, str], when: When) -> Iterator[Utterance]:
    """A party asks, and a co-chair sends a team."""
    label, sent = f"{file.case}v", moment + timedelta(minutes=file.number % 15)
    asked = VisitRequest(
        of=file.party, what=file.words("visit_what"), when=when, label=label, sector=f"s{file.spot.sector}"
    )
    yield file.say(sent, file.wronged, "visit_request", asked, about, label=label)
    body = Tasking(team=_team(*PARTIES), what=file.words("visit_what"))
    yield file.say(sent + timedelta(minutes=20), file.chairs[0], "tasking", body, ("visit", label))


def _answered(file: File, moment: datetime, answer: VisitAnswer) -> Utterance:
    sent = moment + timedelta(minutes=file.number % 15)
    return file.say(sent, file.party, "visit_answer", answer, ("request", f"{file.case}v"))


def _visited(file: File, moment: datetime, shows: Shown, key: str, when: When | None) -> Utterance:
    body = VisitReport(shows=shows, facts=file.words(key), when=when)
    sent = moment + timedelta(minutes=file.number % 15)
    return file.say(sent, "monitors", "visit_report", body, ("request", f"{file.case}v"))


def _team(*parties: str) -> tuple[Member, ...]:
    officers = (Member(org=party, role="liaison_officer", people=1) for party in parties)
    return (Member(org="monitors", role="monitor", people=2, lead=True), *officers)


def _member(file: File, party: str, turn: int, word: MemberWord) -> Utterance:
    sent = file.at(OPENED, 20, 2 * (file.number % 15) + turn)
    return file.say(sent, party, "member_word", word, ("report", f"{file.case}w"), role="liaison_officer")


def _replied(file: File, stance: Stance, key: str) -> Utterance:
    body = Reply(stance=stance, words=file.words(key), read=_read(file))
    sent = file.at(FOUND + 1, 15, file.number % 30)
    return file.say(sent, file.party, "reply", body, ("finding", _label(file)))


def _ordered(file: File, owner: str, kind: RemedyKind, key: str, due: datetime) -> Iterator[Utterance]:
    """The commitment, the remedy that rests on it, and the other co-chair's word on that."""
    first, second = file.chairs
    owes, remedy, finding = f"{file.case}o", f"{file.case}r", ("finding", _label(file))
    until, sent = format_time(due), file.at(ORDERED, 10, file.number % 30)
    owed = Commitment(
        says=own(first, file.lang),
        owner=owner,
        what=file.words(key),
        commitment_kind=CommitmentKind(kind.value),
        label=owes,
        deadline=DueBy(at=When(since=until, until=until, zone="+00:00")),
        verifier=second,
    )
    yield file.say(sent, first, "commitments.commitment", owed, finding, label=owes)
    body = Remedy(owner=owner, remedy=kind, what=file.words(key), due=until, verifier=second)
    refs, later = (finding, ("commitment", owes)), sent + timedelta(minutes=30)
    yield file.say(later, first, "remedy", body, *refs, label=remedy)
    agreed = Assent(value=Decision.AGREE)
    yield file.say(sent + timedelta(hours=2), second, "assent", agreed, ("act", remedy))


def _both(file: File, to: TurnTo, key: str, moment: datetime) -> Iterator[Utterance]:
    """One co-chair turns the case, the other assents."""
    first, second = file.chairs
    label, turn = f"{file.case}x", Turn(to=to, why=file.words(key))
    yield file.say(moment, first, "turn", turn, ("case", file.case), label=label)
    agreed = Assent(value=Decision.AGREE)
    yield file.say(moment + timedelta(minutes=40), second, "assent", agreed, ("act", label))


def _label(file: File) -> str:
    if file.finding is None:
        raise RuntimeError("a file without a finding has no label for one")
    return file.finding.label


def _read(file: File) -> dict[str, str]:
    """The hash of the finding's words in its own language."""
    if file.finding is None:
        raise RuntimeError("a file without a finding has no words")
    return {file.lang: words_hash(file.finding.words())}


def _in(lang: str, other_lang: str, text: str) -> str:
    """A phrase without places to fill in, in another language."""
    return next(texts[lang] for texts in phrases().values() if texts[other_lang] == text)


def _span(begins: datetime, hours: int) -> When:
    since, until = format_time(begins), format_time(begins + timedelta(hours=hours))
    return When(since=since, until=until, zone="+00:00")
