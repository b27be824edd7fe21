# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What becomes of a finding: who answers it, votes on it, signs it off; since when it is issued or split.

outcome/FINDING     words and votes, replies, the texts that were there to read, its clocks

Whether the term that a finding cites binds anybody is not judged here: a fold reads the bodies of its own
kinds. The reading does (readings/compliance_findings.py), at whatever size it is asked.
"""

from datetime import timedelta

import msgspec

from sulh.cases.cited import require_evidence
from sulh.cases.kinds import (
    Finding,
    FindingText,
    Signoff,
    SignoffValue,
    Vote,
    words_hash,
)
from sulh.cases.life import MAX_FINDINGS, FileRow, Stand, due_after
from sulh.cases.shapes import FindingRow
from sulh.cases.sheet import Sheet, all_chairs
from sulh.cases.verdicts import Permitted, Provocation, Violation, attributed_to
from sulh.clock import format_time, parse_time
from sulh.errors import NONE, Phrase, Refused
from sulh.record.procedure import seconds_allowed
from sulh.record.things import require_organisation
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Line, Name, Natural

REPLY, SIGN_OFF, REMEDY = "reply_window", "sign_off", "remedy"  # values of the standing procedure
PUBLISH = "default_publication"
MAX_REPLIES = 4  # of one party to one finding: its row stays small
MAX_TEXTS = (
    8  # of one organisation in one language: else one of them leaves no room for another's translation
)
# A draft that can be answered for ever is never signed off, and no case is closed over it. Longer where agreed.
LONGEST_REPLY = 30 * 86_400


class Word(Said, frozen=True, kw_only=True):
    """What one organisation said of a finding, by which statement and key."""

    org: Name
    value: SignoffValue
    statement: Hex32
    key: Hex32
    index: Natural


class Replied(Said, frozen=True, kw_only=True):
    """That a party answered, and whether its time was over by then."""

    org: Name
    statement: Hex32
    index: Natural
    late: bool = False


class OutcomeRow(Stand, frozen=True, kw_only=True):
    """Row `outcome/<finding>`: `due` is the instant by which sign-off is owed.

    named       whom it attributes something to; violation: whether it finds one
    marking     for whom its statement is
    texts       hashes of its words in each language; told: how many of them each organisation gave
    words       of co-chairs; votes: of the panel, where the charter has one
    remedy_due, publish_due   by when a remedy is ordered and the finding made known, once it is issued
    """

    case: Hex32 | None = None
    corrects: Hex32 | None = None
    due: Line | None = None
    named: tuple[Name, ...] = ()
    violation: bool = False
    marking: Line
    texts: dict[Name, tuple[Hex32, ...]] = {}
    told: dict[Name, dict[Name, Natural]] = {}
    replies: tuple[Replied, ...] = ()
    votes: tuple[Word, ...] = ()
    words: tuple[Word, ...] = ()
    issued_now: Line | None = None
    remedy_due: Line | None = None
    publish_due: Line | None = None


def found(sheet: Sheet, body: Finding) -> None:
    """A finding is drafted: its outcome's row, and its place in its case.

    Raises Refused finding_ahead_of_record, finding_without_term, values_not_adopted, case_over, deescalation_first,
    case_full, attributed_to_no_party, reply_window_short, reply_window_long, and as `require_evidence`.
    """
    entry, ground = sheet.entry, sheet.ground
    # 1. It was made of what stood in the record.
    if body.size > entry.index:
        raise Refused(
            "finding_ahead_of_record",
            "a finding was expected to be made of at most {index} entries, and this one cites the record at {size}",
            index=entry.index,
            size=body.size,
        )
    # 2. The clocks by which it is answered, signed off and acted on were agreed before.
    violation = isinstance(body.breach, Violation)
    _require_adopted(sheet, (REPLY, SIGN_OFF, *((REMEDY,) if violation else ())))
    # 3. Its case is open, and lives come before verdicts.
    case = sheet.ref("case")
    if case is not None:
        _into_file(sheet, case)
    # 4. A breach is a breach of something, an exception is one that was agreed.
    _require_term(sheet, body)
    # 5. Whom it names is known here; whom it is about has the time to answer that was agreed.
    named = attributed_to(body.attribution)
    for party in named:
        require_organisation(party, ground)
        _require_party(sheet, party)
    _require_end(sheet, body)
    if named or isinstance(body.breach, Violation | Provocation):
        _require_time(sheet, body)
    # 6. What it rests on may be used, and for whom it is meant.
    require_evidence(sheet, body)
    start = ground.now if body.reply_until is None else max(ground.now, parse_time(body.reply_until))
    lang = entry.header.lang
    row = OutcomeRow(
        case=case,
        corrects=sheet.ref("corrects"),
        opened=format_time(ground.now),
        reply_until=body.reply_until,
        due=due_after(ground.charter.procedure, SIGN_OFF, start),
        named=named,
        violation=violation,
        marking=entry.header.marking,
        texts={lang: (words_hash(body.words()),)},
    )
    sheet.write(f"outcome/{entry.id}", row)


def _require_adopted(sheet: Sheet, needed: tuple[str, ...]) -> None:
    adoption = sheet.charter.procedure
    lacking = [name for name in needed if seconds_allowed(adoption, name) is None]
    if lacking:
        raise Refused(
            "values_not_adopted",
            "a finding needs clocks that were agreed, and the charter has not adopted {names}; adopt them by an "
            "amendment first",
            names=", ".join(lacking),
        )


def _into_file(sheet: Sheet, case: Hex32) -> None:
    file = open_file(sheet, case)
    if file.live and not file.calmed:
        raise Refused(
            "deescalation_first",
            "lives were at risk when case {case} was looked at, and nothing was done since to calm it; say what was, "
            "by cases.deescalation.v1, before any verdict",
            case=case,
        )
    # Each has its own number: whoever drafts many would else keep the others from their one.
    drafted = [sheet.read(f"finding/{number}", FindingRow).origin.issuer for number in file.findings]
    if drafted.count(sheet.org) >= MAX_FINDINGS:
        raise Refused(
            "case_full",
            "case {case} has {most} findings already; open another case that refers to the same incident",
            case=case,
            most=MAX_FINDINGS,
        )
    sheet.write(f"file/{case}", msgspec.structs.replace(file, findings=(*file.findings, sheet.entry.id)))


def open_file(sheet: Sheet, case: Hex32) -> FileRow:
    """The file of a case that is not over; Refused `case_over`."""
    file = sheet.read(f"file/{case}", FileRow)
    if file.over:
        raise Refused(
            "case_over",
            "case {case} is {turned}; nothing is added to it before both co-chairs reopen it",
            case=case,
            turned=file.turned or "",
        )
    return file


def _require_term(sheet: Sheet, body: Finding) -> None:
    permitted = isinstance(body.breach, Permitted)
    lacking = [
        role
        for role, needed in (
            ("term", permitted or isinstance(body.breach, Violation)),
            ("exception", permitted),
        )
        if needed and sheet.ref(role) is None
    ]
    if lacking:
        raise Refused(
            "finding_without_term",
            "this verdict needs a reference with the role {role}, which names what was agreed; none was found",
            role=lacking[0],
        )


def _require_time(sheet: Sheet, body: Finding) -> None:
    expected = due_after(sheet.charter.procedure, REPLY, sheet.ground.now)
    if expected is None:
        raise RuntimeError("a window that was adopted is gone")
    if seconds_allowed(sheet.charter.procedure, REPLY) == 0:
        return  # the parties have agreed on no time at all
    if body.reply_until is None or parse_time(body.reply_until) < parse_time(expected):
        raise Refused(
            "reply_window_short",
            "whom a finding names may answer until {expected} at least, by the time that the charter has adopted; "
            "reply_until is {found}",
            expected=expected,
            found=body.reply_until or Phrase("not-given", "not given"),
        )


def _require_party(sheet: Sheet, name: Name) -> None:
    """Only a party can answer; whom else a finding named would be found against unheard."""
    parties = [org.id for org in sheet.charter.of_kind("party")]
    if name not in parties:
        raise Refused(
            "attributed_to_no_party",
            "{name} is no party of this charter ({known}) and could not answer; attribute it to a party, or say "
            "outside_mandate",
            name=name,
            known=", ".join(parties),
        )


def _require_end(sheet: Sheet, body: Finding) -> None:
    longest = max(LONGEST_REPLY, seconds_allowed(sheet.charter.procedure, REPLY) or 0)
    last = sheet.ground.now + timedelta(seconds=longest)
    if body.reply_until is not None and parse_time(body.reply_until) > last:
        raise Refused(
            "reply_window_long",
            "a finding waits for answers until {expected} at the latest; reply_until is {found}",
            expected=format_time(last),
            found=body.reply_until,
        )


def translated(sheet: Sheet, body: FindingText) -> None:
    """A text of a finding in another language can be read, and named by its hash. Refused `too_many_texts`."""
    number, row = outcome(sheet)
    texts = row.texts.get(body.lang, ())
    given = row.told.get(body.lang, {})
    count = given.get(sheet.org, 0)
    # In its own language it has its own words alone: others beside them could be read and answered as if its own.
    most = 1 if body.lang == sheet.read(f"finding/{number}", FindingRow).origin.lang else MAX_TEXTS
    if count >= MAX_TEXTS or most == 1:
        raise Refused(
            "too_many_texts",
            "finding {finding} has {most} texts in {lang} already",
            finding=number,
            most=most,
            lang=body.lang,
        )
    told = {**row.texts, body.lang: (*texts, words_hash(body.words))}
    counted = {**row.told, body.lang: {**given, sheet.org: count + 1}}
    sheet.write(f"outcome/{number}", msgspec.structs.replace(row, texts=told, told=counted))


def replied(sheet: Sheet, read: dict[str, str]) -> None:
    """A party answers, in time or late: both are kept. Refused not_named, replied_enough, words_unknown."""
    number, row = outcome(sheet)
    # What is found and attributed to nobody may be anybody's: every party may answer it.
    parties = row.named or tuple(org.id for org in sheet.charter.of_kind("party"))
    if sheet.org not in parties:
        raise Refused(
            "not_named",
            "{org} answers a finding that is about {parties}; say a claim or a dissent instead",
            org=sheet.org,
            parties=", ".join(parties),
        )
    require_known_words(row, number, read)
    if sum(one.org == sheet.org for one in row.replies) >= MAX_REPLIES:
        raise Refused(
            "replied_enough",
            "{org} has answered {finding} {most} times, and all of them stand; say more as a claim",
            org=sheet.org,
            finding=number,
            most=MAX_REPLIES,
        )
    late = row.reply_until is not None and sheet.ground.now >= parse_time(row.reply_until)
    said = Replied(org=sheet.org, statement=sheet.entry.id, index=sheet.entry.index, late=late)
    sheet.write(f"outcome/{number}", msgspec.structs.replace(row, replies=(*row.replies, said)))


def require_known_words(row: OutcomeRow, number: Hex32, read: dict[str, str]) -> None:
    """Raise Refused `words_unknown` for a hash that is of none of the finding's texts in that language."""
    for lang, digest in read.items():
        if digest not in row.texts.get(lang, ()):
            raise Refused(
                "words_unknown",
                "finding {finding} has no text in {lang} whose hash is {found}; read one that stands in the record, "
                "and name that",
                finding=number,
                lang=lang,
                found=digest,
            )


def voted(sheet: Sheet, body: Vote) -> None:
    """A member of the panel votes. Refused not_on_panel, already_signed_off, reply_window_open, words_unknown."""
    panel = sheet.charter.panel
    if panel is None or sheet.org not in panel.members:
        raise Refused(
            "not_on_panel",
            "{org} is no member of a panel of this charter ({known}); who is not may dissent",
            org=sheet.org,
            known=NONE if panel is None else ", ".join(panel.members),
        )
    number, row = outcome(sheet)
    _require_word(sheet, number, row, body, row.votes)
    votes = (*row.votes, _word(sheet, body))
    row = msgspec.structs.replace(row, votes=votes)
    against = sum(vote.value is SignoffValue.REFUSE and vote.org in panel.members for vote in votes)
    if not _closed(row) and against > len(panel.members) - panel.needs:
        row = msgspec.structs.replace(row, split_at=sheet.entry.index)
    sheet.write(f"outcome/{number}", row)


def signed_off(sheet: Sheet, body: Signoff) -> None:
    """A co-chair's word: with every other's it issues the finding, a refusal splits it.

    Raises Refused not_a_co_chair, already_signed_off, reply_window_open, words_unknown, panel_first.
    """
    sheet.require_chair()
    number, row = outcome(sheet)
    _require_word(sheet, number, row, body, row.words)
    agrees = body.value is SignoffValue.AGREE
    if agrees and not _panel_agreed(sheet, row):
        raise Refused(
            "panel_first",
            "the charter gives the verdict to a panel, which has not agreed to {finding}; sign it off after that",
            finding=number,
        )
    row = msgspec.structs.replace(row, words=(*row.words, _word(sheet, body)))
    agreed = {word.org for word in row.words if word.value is SignoffValue.AGREE}
    if not _closed(row) and not agrees:
        row = msgspec.structs.replace(row, split_at=sheet.entry.index)
    elif not _closed(row) and all_chairs(sheet.chairs(), agreed):
        row = _issued(sheet, number, row)
    sheet.write(f"outcome/{number}", row)


def outcome(sheet: Sheet) -> tuple[Hex32, OutcomeRow]:
    """The finding that a statement refers to, and what became of it."""
    number = sheet.ref("finding") or ""
    return number, sheet.read(f"outcome/{number}", OutcomeRow)


def _closed(row: OutcomeRow) -> bool:
    return row.issued_at is not None or row.split_at is not None


def _require_word(
    sheet: Sheet, number: Hex32, row: OutcomeRow, body: Signoff, before: tuple[Word, ...]
) -> None:
    if any(word.org == sheet.org for word in before):
        raise Refused(
            "already_signed_off",
            "{org} has said its word on {finding}; what it would say now belongs into a finding that corrects it",
            org=sheet.org,
            finding=number,
        )
    require_known_words(row, number, body.read)
    open_until = row.reply_until
    if (
        body.value is SignoffValue.AGREE
        and open_until is not None
        and sheet.ground.now < parse_time(open_until)
    ):
        raise Refused(
            "reply_window_open",
            "whom the finding names may answer until {until}, and the record's time is {now}; sign it off after that",
            until=open_until,
            now=format_time(sheet.ground.now),
        )


def _word(sheet: Sheet, body: Signoff) -> Word:
    entry = sheet.entry
    return Word(
        org=sheet.org,
        value=body.value,
        statement=entry.id,
        key=entry.header.issuer.key,
        index=entry.index,
    )


def _panel_agreed(sheet: Sheet, row: OutcomeRow) -> bool:
    panel = sheet.charter.panel
    if panel is None:
        return True
    agreed = {vote.org for vote in row.votes if vote.value is SignoffValue.AGREE}
    return len(agreed & set(panel.members)) >= panel.needs


def _issued(sheet: Sheet, number: Hex32, row: OutcomeRow) -> OutcomeRow:
    """The finding is issued: its case owes a remedy if it is a violation; what it corrects owes none any more."""
    procedure, now = sheet.charter.procedure, sheet.ground.now
    if row.corrects is not None:
        _corrected(sheet, row.corrects)
    if row.case is not None:
        file = sheet.read(f"file/{row.case}", FileRow)
        owing = (*file.owing, number) if row.violation else file.owing
        done = msgspec.structs.replace(file, issued=(*file.issued, number), owing=owing)
        sheet.write(f"file/{row.case}", done)
    return msgspec.structs.replace(
        row,
        issued_at=sheet.entry.index,
        issued_now=format_time(now),
        remedy_due=due_after(procedure, REMEDY, now) if row.violation else None,
        publish_due=due_after(procedure, PUBLISH, now),
    )


def _corrected(sheet: Sheet, number: Hex32) -> None:
    """What another issued finding takes the place of obliges nobody any more; its rows stay as they are."""
    case = sheet.read(f"outcome/{number}", OutcomeRow).case
    if case is None:
        return
    file = sheet.read(f"file/{case}", FileRow)
    done = msgspec.structs.replace(
        file,
        issued=tuple(one for one in file.issued if one != number),
        owing=tuple(one for one in file.owing if one != number),
        ordered=tuple(one for one in file.ordered if one.finding != number),
    )
    sheet.write(f"file/{case}", done)
