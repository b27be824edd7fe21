# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What both co-chairs say together: remedies, turns of a case, visits that they ask for.

act/ID      one says it, the other assents or refuses; since which entry it counts, or is refused

What counts is judged again when the last word falls: what one co-chair could say a month ago need not stand now.
"""

import msgspec

from sulh.cases.case_kinds import Assent, Decision, Remedy, Turn, TurnTo
from sulh.cases.findings import OutcomeRow, open_file
from sulh.cases.heard import OwedRow
from sulh.cases.life import OVER, FileRow, Ordered, ReceivedRow
from sulh.cases.shapes import CaseRow, RemedyRow, TurnRow
from sulh.cases.sheet import Sheet, all_chairs
from sulh.cases.visits import asked_by_both
from sulh.clock import format_time
from sulh.errors import NOBODY, NONE, Refused
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Line, Name, Natural

JOINT_TURNS = frozenset({TurnTo.CLOSED, TurnTo.REOPENED, TurnTo.LAPSED})
BESIDE = ("incident", "report")
REMEDY, TURN, VISIT = "remedy", "turn", "visit_request"


class ActRow(Said, frozen=True, kw_only=True):
    """Row `act/<id>`: what it is, who agreed, and the entry from which on it counts or is refused."""

    noun: Line
    agreed: tuple[Name, ...]
    counts_at: Natural | None = None
    refused_at: Natural | None = None
    refused_by: Name | None = None


def proposed(sheet: Sheet, noun: str) -> None:
    """A co-chair says it; it waits for the other."""
    sheet.require_chair()
    sheet.write(f"act/{sheet.entry.id}", ActRow(noun=noun, agreed=(sheet.org,)))


def ordered(sheet: Sheet, body: Remedy) -> None:
    """A remedy is proposed. Refused as `_require_remedy`."""
    sheet.require_chair()
    _require_remedy(sheet, sheet.ref("finding") or "", sheet.ref("commitment") or "", body)
    proposed(sheet, REMEDY)


def turned(sheet: Sheet, body: Turn) -> None:
    """A case turns, or a co-chair proposes that it does. Refused as `_require_turn`, not_the_complainant."""
    case = sheet.ref("case") or ""
    _require_turn(sheet, case, body.to)
    if body.to in JOINT_TURNS:
        proposed(sheet, TURN)
        return
    file = sheet.read(f"file/{case}", FileRow)
    if body.to is TurnTo.WITHDRAWN:
        _require_complainant(sheet, case, file)
        _turn(sheet, case, body.to)
        return
    if sheet.org not in (*file.team, *sheet.chairs()):
        raise Refused(
            "not_on_team",
            "{org} is not in the team ({team}); who was not sent says a report of its own",
            org=sheet.org,
            team=", ".join(file.team) or NONE,
        )
    suspended = body.to is TurnTo.SUSPENDED_ACCESS
    sheet.write(f"file/{case}", msgspec.structs.replace(file, suspended=suspended))


def assented(sheet: Sheet, body: Assent) -> None:
    """The other co-chair's word. Refused not_a_co_chair, act_decided, own_assent, and what the act itself raises."""
    sheet.require_chair()
    number = sheet.ref("act") or ""
    act = sheet.find(f"act/{number}", ActRow)
    if act is None or act.counts_at is not None or act.refused_at is not None:
        raise Refused(
            "act_decided",
            "{id} waits for no co-chair's assent: it was decided, or is a party's own; say another",
            id=number,
        )
    # Who said it may take it back: the other could else keep it until it suits that one alone.
    if sheet.org in act.agreed and body.value is not Decision.REFUSE:
        raise Refused(
            "own_assent", "{org} has said this itself; the other co-chair's word is wanted", org=sheet.org
        )
    if body.value is Decision.REFUSE:
        act = msgspec.structs.replace(act, refused_at=sheet.entry.index, refused_by=sheet.org)
        sheet.write(f"act/{number}", act)
        return
    act = msgspec.structs.replace(act, agreed=(*act.agreed, sheet.org))
    if all_chairs(sheet.chairs(), set(act.agreed)):
        _effect(sheet, number, act.noun)
        act = msgspec.structs.replace(act, counts_at=sheet.entry.index)
    sheet.write(f"act/{number}", act)


def _effect(sheet: Sheet, number: Hex32, noun: str) -> None:
    if noun == REMEDY:
        _order(sheet, number, sheet.read(f"remedy/{number}", RemedyRow))
    elif noun == TURN:
        row = sheet.read(f"turn/{number}", TurnRow)
        case = row.first("case") or ""
        _require_turn(sheet, case, row.body.to)
        _turn(sheet, case, row.body.to)
    else:
        asked_by_both(sheet, number)


def _require_remedy(sheet: Sheet, finding: Hex32, commitment: Hex32, body: Remedy) -> OutcomeRow:
    outcome = sheet.read(f"outcome/{finding}", OutcomeRow)
    if outcome.issued_at is None:
        raise Refused(
            "finding_not_issued",
            "a remedy follows from an issued finding, and {finding} is not; both co-chairs sign it off first",
            finding=finding,
        )
    owed = sheet.find(f"owed/{commitment}", OwedRow)
    if owed is None or finding not in owed.findings:
        raise Refused(
            "remedy_without_commitment",
            "a remedy names the commitment by which it is declared and checked; {id} is none that refers to finding "
            "{finding}; say commitments.commitment.v1 with the reference finding first",
            id=commitment,
            finding=finding,
        )
    return outcome


def _order(sheet: Sheet, number: Hex32, row: RemedyRow) -> None:
    finding, commitment = row.first("finding") or "", row.first("commitment") or ""
    outcome = _require_remedy(sheet, finding, commitment, row.body)
    sheet.write(f"outcome/{finding}", msgspec.structs.replace(outcome, remedy=number))
    if outcome.case is None:
        return
    file = sheet.read(f"file/{outcome.case}", FileRow)
    one = Ordered(finding=finding, remedy=number, commitment=commitment, verifier=row.body.verifier)
    others = tuple(other for other in file.ordered if other.finding != finding)
    owing = tuple(other for other in file.owing if other != finding)
    sheet.write(f"file/{outcome.case}", msgspec.structs.replace(file, owing=owing, ordered=(*others, one)))


def _require_turn(sheet: Sheet, case: Hex32, to: TurnTo) -> None:
    """Raise Refused unless a case can turn so now: case_over, case_not_over, finding_waits, remedy_lacking,
    remedy_unchecked.
    """
    file = sheet.read(f"file/{case}", FileRow)
    if to is TurnTo.REOPENED:
        if not file.over:
            raise Refused("case_not_over", "case {case} is not over, and need not be reopened", case=case)
        return
    open_file(sheet, case)
    if to not in OVER:
        return
    _require_decided(sheet, case, file)
    if to is not TurnTo.CLOSED and file.issued:
        raise Refused(
            "finding_issued",
            "a finding of case {case} is issued: it is neither withdrawn nor lapses; both co-chairs close it",
            case=case,
        )
    if file.owing:
        raise Refused(
            "remedy_lacking",
            "finding {finding} is an issued violation without a remedy that has an owner, a deadline and a verifier; "
            "order one by cases.remedy.v1, then close the case",
            finding=file.owing[0],
        )
    for one in file.ordered:
        owed = sheet.find(f"owed/{one.commitment}", OwedRow)
        if owed is None or one.verifier not in owed.checked:
            raise Refused(
                "remedy_unchecked",
                "{verifier} has not said whether the remedy of finding {finding} was done; it does so by "
                "commitments.check.v1, and then the case is closed",
                verifier=one.verifier,
                finding=one.finding,
            )


def _require_decided(sheet: Sheet, case: Hex32, file: FileRow) -> None:
    for number in file.findings:
        outcome = sheet.read(f"outcome/{number}", OutcomeRow)
        if outcome.issued_at is None and outcome.split_at is None:
            raise Refused(
                "finding_waits",
                "finding {finding} of case {case} waits for its sign-off; both co-chairs agree to it or refuse it first",
                finding=number,
                case=case,
            )


def _require_complainant(sheet: Sheet, case: Hex32, file: FileRow) -> None:
    rows = [sheet.find(f"received/{one}", ReceivedRow) for one in file.complaints]
    complained = {row.org for row in rows if row is not None}
    # Who breached a term could complain of something beside it, and take another party's case away with that.
    complained |= _reported_by_parties(sheet, case)
    # A complaint that is not seen here, such as a sealed one, is somebody else's until it is.
    if complained != {sheet.org} or None in rows:
        raise Refused(
            "not_the_complainant",
            "a case is withdrawn by whoever complained and nobody else did: {known}, not {org}",
            known=", ".join(sorted(complained)) or NOBODY,
            org=sheet.org,
        )


def _reported_by_parties(sheet: Sheet, case: Hex32) -> set[Name]:
    """The parties on whose statements a case was opened beside complaints."""
    known = sheet.ground.issuer_of
    row = sheet.read(f"case/{case}", CaseRow)
    said = {known(number) for role in BESIDE for number in row.refs.get(role, ())} if known else set()
    return {org.id for org in sheet.charter.of_kind("party") if org.id in said}


def _turn(sheet: Sheet, case: Hex32, to: TurnTo) -> None:
    file = sheet.read(f"file/{case}", FileRow)
    now = format_time(sheet.ground.now)
    sheet.write(f"file/{case}", msgspec.structs.replace(file, turned=to, turned_at=now, suspended=False))
