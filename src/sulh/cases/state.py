# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The fold of what is found: one row per statement, and what became of each finding.

finding/ID signoff/ID      one statement each; none is ever superseded, since an issuer could else undo alone
                           what both co-chairs signed off
outcome/FINDING            who signed it off or refused, since which entry it is issued or split

Whether the term that a finding cites binds anybody is not judged here: a fold reads the bodies of its own
kinds. The reading does (readings/compliance_findings.py), at whatever size it is asked.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

import msgspec

from sulh.cases.kinds import Finding, Signoff, SignoffValue
from sulh.cases.verdicts import Permitted, Violation, attributed_to
from sulh.clock import format_time, parse_time
from sulh.errors import Refused
from sulh.record.charter import CharterBody
from sulh.record.fold import Entry, Ground
from sulh.record.procedure import seconds_allowed
from sulh.record.rows import Changes, RoomRows, Rows, read_row
from sulh.record.things import Points, Shape, VersionRow, place, require_organisation
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Line, Name, Natural

REPLY, SIGN_OFF = "reply_window", "sign_off"  # values of the standing procedure
SEATS = 2  # a finding needs two co-chairs: a vacant or missing seat lowers no quorum


class FindingRow(VersionRow, frozen=True, kw_only=True):
    """Row `finding/<id>`."""

    body: Finding


class SignoffRow(VersionRow, frozen=True, kw_only=True):
    """Row `signoff/<id>`."""

    body: Signoff


class Word(Said, frozen=True, kw_only=True):
    """What one co-chair said of a finding, by which statement and key."""

    org: Name
    value: SignoffValue
    statement: Hex32
    key: Hex32
    index: Natural


class OutcomeRow(Said, frozen=True, kw_only=True):
    """Row `outcome/<finding>`: `due` is the instant by which sign-off is owed, where the charter adopted one.

    issued_at, split_at   the entry from which on both co-chairs agree, or one refuses
    """

    opened: Line
    due: Line | None = None
    words: tuple[Word, ...] = ()
    issued_at: Natural | None = None
    split_at: Natural | None = None


SHAPES: dict[str, Shape] = {
    "cases.finding.v1": Shape(
        noun="finding",
        row=FindingRow,
        refs={
            "incident": Points(least=1),
            "term": Points(most=1),
            "exception": Points(most=1),
            "corrects": Points(to=("finding",), most=1),
        },
        versions=False,
    ),
    "cases.signoff.v1": Shape(
        noun="signoff",
        row=SignoffRow,
        refs={"finding": Points(to=("finding",), least=1, most=1)},
        versions=False,
        source=Points(most=0),
    ),
}


class CasesFold:
    """The room's fold."""

    room = "cases"
    version = 1
    shapes = SHAPES

    def step(self, rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
        """Rows of a finding or a sign-off.

        Raises Refused as `things.place`, and finding_ahead_of_record, finding_without_term, reply_window_short,
        not_a_co_chair, already_signed_off, reply_window_open.
        """
        match entry.body:
            case Finding() as finding:
                changes = place(rows, entry, ground, SHAPES)
                return {**changes, f"outcome/{entry.id}": _opened(finding, entry, ground)}
            case Signoff() as signoff:
                changes = place(rows, entry, ground, SHAPES)
                return {**changes, **_signed_off(rows, signoff, entry, ground)}
        return {}

    def dues(self, rows: Rows) -> Iterator[datetime]:
        """When a party's time to answer is over, and when sign-off is owed."""
        for key, value in rows.items(self.room, "outcome/"):
            outcome = read_row(value, OutcomeRow)
            finding = rows.get(self.room, f"finding/{key.partition('/')[2]}")
            until = read_row(finding, FindingRow).body.reply_until if finding is not None else None
            yield from (parse_time(text) for text in (until, outcome.due) if text is not None)


def _opened(finding: Finding, entry: Entry, ground: Ground) -> OutcomeRow:
    # 1. It was made of what stood in the record.
    if finding.size > entry.index:
        raise Refused(
            "finding_ahead_of_record",
            "a finding was expected to be made of at most {index} entries, and this one cites the record at {size}",
            index=entry.index,
            size=finding.size,
        )
    # 2. A breach is a breach of something, an exception is one that was agreed.
    _require_term(finding, entry)
    # 3. Whom it names is known here, and has the time to answer that was agreed.
    named = attributed_to(finding.attribution)
    for party in named:
        require_organisation(party, ground)
    if named:
        _require_time(finding, ground)
    start = ground.now if finding.reply_until is None else max(ground.now, parse_time(finding.reply_until))
    allowed = seconds_allowed(ground.charter.procedure, SIGN_OFF)
    due = None if allowed is None else format_time(start + timedelta(seconds=allowed))
    return OutcomeRow(opened=format_time(ground.now), due=due)


def _require_term(finding: Finding, entry: Entry) -> None:
    roles = {ref.role for ref in entry.header.refs}
    permitted = isinstance(finding.breach, Permitted)
    lacking = [
        role
        for role, needed in (
            ("term", permitted or isinstance(finding.breach, Violation)),
            ("exception", permitted),
        )
        if needed and role not in roles
    ]
    if lacking:
        raise Refused(
            "finding_without_term",
            "this verdict needs a reference with the role {role}, which names what was agreed; none was found",
            role=lacking[0],
        )


def _require_time(finding: Finding, ground: Ground) -> None:
    allowed = seconds_allowed(ground.charter.procedure, REPLY)
    if allowed is None:
        return
    until = ground.now + timedelta(seconds=allowed)
    if finding.reply_until is None or parse_time(finding.reply_until) < until:
        raise Refused(
            "reply_window_short",
            "whom a finding names may answer until {expected} at least, by the time that the charter has adopted; "
            "reply_until is {found}",
            expected=format_time(until),
            found=finding.reply_until or "not given",
        )


def _signed_off(rows: RoomRows, signoff: Signoff, entry: Entry, ground: Ground) -> Changes:
    org = entry.header.issuer.org
    chairs = tuple(chair.id for chair in ground.charter.of_kind("co_chair"))
    if org not in chairs:
        raise Refused("not_a_co_chair", "{org} is no co-chair of this charter; findings are theirs", org=org)
    number = next(ref.id for ref in entry.header.refs if ref.role == "finding")
    finding, outcome = rows.read(f"finding/{number}", FindingRow), rows.read(f"outcome/{number}", OutcomeRow)
    if finding is None or outcome is None:
        raise RuntimeError("a finding without its outcome")
    if any(word.org == org for word in outcome.words):
        raise Refused(
            "already_signed_off",
            "{org} has said its word on {finding}; what it would say now belongs into a finding that corrects it",
            org=org,
            finding=number,
        )
    until = finding.body.reply_until
    if signoff.value is SignoffValue.AGREE and until is not None and ground.now < parse_time(until):
        raise Refused(
            "reply_window_open",
            "whom the finding names may answer until {until}, and the record's time is {now}; sign it off after that",
            until=until,
            now=format_time(ground.now),
        )
    word = Word(
        org=org,
        value=signoff.value,
        statement=entry.id,
        key=entry.header.issuer.key,
        index=entry.index,
    )
    return {f"outcome/{number}": _after(outcome, word, ground.charter, entry.index)}


def _after(outcome: OutcomeRow, word: Word, charter: CharterBody, index: int) -> OutcomeRow:
    """The outcome after one more word: all of at least two chairs agree, or one refuses; what is, stays."""
    words = (*outcome.words, word)
    agreed = {said.org for said in words if said.value is SignoffValue.AGREE}
    chairs = {chair.id for chair in charter.of_kind("co_chair")}
    closed = outcome.issued_at is not None or outcome.split_at is not None
    if not closed and word.value is SignoffValue.REFUSE:
        outcome = msgspec.structs.replace(outcome, split_at=index)
    elif not closed and len(chairs) >= SEATS and chairs <= agreed:
        outcome = msgspec.structs.replace(outcome, issued_at=index)
    return msgspec.structs.replace(outcome, words=words)
