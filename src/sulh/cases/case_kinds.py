# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may be said of a case: each step from receipt to closing, by a role that may take it.

A case is a file on a complaint or an incident. Where lives are at risk a step that calms comes first and any
verdict later. A team reports facts; what follows from them stands in findings.
"""

from enum import StrEnum
from typing import Annotated

import msgspec

from sulh.cases.evidence import Items
from sulh.cases.kinds import OVERSIGHT, OWN_HANDS
from sulh.cases.verdicts import Severity
from sulh.clock import When, parse_time
from sulh.errors import Refused
from sulh.statement.assertion import Label
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Line, Name, Natural, Text
from sulh.statement.kind import Kind

MAX_MEMBERS = 500  # reports of one incident; their ids fit a statement
MAX_TEAM = 32
MAX_PEOPLE = 1_000
CHAIRS = frozenset({"co_chair"})
DESK = frozenset({"co_chair", "secretariat"})
FIELD = frozenset({"monitor", "liaison_officer", "party", "co_chair", "secretariat"})
BOTH = "both co-chairs: one says it, the other assents by cases.assent.v1"
People = Annotated[int, msgspec.Meta(ge=0, le=MAX_PEOPLE)]


class Disclosure(StrEnum):
    """For whom what comes of a case is meant, set when it is opened; what is withheld still counts in public."""

    TO_ALL = "to_all"
    MECHANISM = "mechanism"
    NAMED_ROLES = "named_roles"


class TeamStage(StrEnum):
    """How far a team is."""

    ARRIVED = "arrived"
    PRELIMINARY = "preliminary"
    FINAL = "final"


class WordValue(StrEnum):
    """What a team's member does with its report."""

    SIGNS = "signs"
    DISSENTS = "dissents"


class Decision(StrEnum):
    """What one co-chair answers to an order or a turn of the other."""

    AGREE = "agree"
    REFUSE = "refuse"


class RemedyKind(StrEnum):
    """What is ordered after a violation."""

    EXPLANATION = "explanation"
    APOLOGY = "apology"
    ORDER_TO_FORCES = "order_to_forces"
    DISCIPLINARY = "disciplinary"
    WITHDRAWAL = "withdrawal"
    RESTITUTION = "restitution"
    COMPENSATION = "compensation"
    PATROL_OR_CBM = "patrol_or_cbm"
    REOPENING = "reopening"
    REFERRAL = "referral"
    PENALTY = "penalty"


class TurnTo(StrEnum):
    """What a case turns to.

    closed, reopened, lapsed       both co-chairs
    withdrawn                      whoever complained
    suspended_access, resumed      the team that is kept out, or a co-chair
    """

    CLOSED = "closed"
    REOPENED = "reopened"
    WITHDRAWN = "withdrawn"
    SUSPENDED_ACCESS = "suspended_access"
    RESUMED = "resumed"
    LAPSED = "lapsed"


class EmbargoReason(StrEnum):
    """Why something is not made known yet."""

    LIVE_RISK = "live_risk"
    DEESCALATION = "deescalation"
    WITNESS_SAFETY = "witness_safety"
    TEAM_SAFETY = "team_safety"
    REPLY_OPEN = "reply_open"
    OTHER = "other"


class Consents(StrEnum):
    """What a person who was heard agreed to."""

    TEAM_ONLY = "team_only"
    MECHANISM = "mechanism"
    PUBLIC_WITHOUT_NAME = "public_without_name"
    NOT_ASKED = "not_asked"


class Case(Said, frozen=True, kw_only=True):
    """Body of `cases.case.v1`: a file is opened; refs: complaint, incident, report, at least one of these.

    size       the record as it was read
    members    the reports that its incident had at that size: what is fused later joins no case by itself
    disclosure for whom what comes of it is meant; none given: the mechanism
    """

    size: Natural
    label: Label = ""
    members: Annotated[tuple[Hex32, ...], msgspec.Meta(max_length=MAX_MEMBERS)] = ()
    disclosure: Disclosure | None = None
    summary: Text | None = None


class CaseReceipt(Said, frozen=True, kw_only=True):
    """Body of `cases.receipt.v1`: the mechanism says that it has a complaint or petition; ref: complaint."""

    number: Label = ""
    words: Line | None = None


class Triage(Said, frozen=True, kw_only=True):
    """Body of `cases.triage.v1`: how grave it would be, and whether lives are at risk now; ref: case.

    After `live_risk` a `cases.deescalation.v1` is due before any finding.
    """

    live_risk: bool = False
    severity: Severity | None = None
    why: Text | None = None


class Deescalation(Said, frozen=True, kw_only=True):
    """Body of `cases.deescalation.v1`: what was done to calm it, through which channel; refs: case, call."""

    step: Text
    channel: Line | None = None
    reached: Line | None = None


class Member(Said, frozen=True, kw_only=True):
    """Who of a team comes from one organisation: how many, as what; `lead` leads it."""

    org: Name
    role: Name
    people: People
    lead: bool = False


class Missing(Said, frozen=True, kw_only=True):
    """Why a team has fewer people of a party than was agreed: recorded, so that it can be counted."""

    party: Name
    recorded_reason: Line


class Tasking(Said, frozen=True, kw_only=True):
    """Body of `cases.tasking.v1`: a team is sent; refs: case or visit; protected.

    `protected` names sealed statements whose protected places the team may be given, once both co-chairs have
    tasked it with them (record/tasked.py).
    """

    team: Annotated[tuple[Member, ...], msgspec.Meta(min_length=1, max_length=MAX_TEAM)]
    missing: Annotated[tuple[Missing, ...], msgspec.Meta(max_length=MAX_TEAM)] = ()
    what: Text | None = None

    def check(self) -> None:
        """Refuse two leaders, and an organisation that stands twice."""
        orgs = [member.org for member in self.team]
        leaders = sum(member.lead for member in self.team)
        if leaders > 1 or len(set(orgs)) != len(orgs):
            raise Refused(
                "team_unclear",
                "a team has at most one leader and each organisation once; {leaders} leaders and {orgs} were found",
                leaders=leaders,
                orgs=", ".join(orgs),
            )

    def organisations(self) -> tuple[Name, ...]:
        """Who is sent, and which parties are not."""
        return (*self.tasked(), *(gap.party for gap in self.missing))

    def tasked(self) -> tuple[Name, ...]:
        """Organisations that are sent: to whom the record lets protected parts be given."""
        return tuple(member.org for member in self.team if member.people)


class TeamReport(Said, frozen=True, kw_only=True):
    """Body of `cases.team_report.v1`: facts only, what was seen, heard and gathered; refs: tasking, evidence.

    access   what the team was kept from
    """

    stage: TeamStage
    facts: Text
    evidence: Items = ()
    access: Text | None = None


class MemberWord(Said, frozen=True, kw_only=True):
    """Body of `cases.member_word.v1`: an organisation of the team signs the report, or dissents; ref: report."""

    value: WordValue
    why: Text | None = None

    def check(self) -> None:
        """Refuse a dissent without its reasons."""
        if self.value is WordValue.DISSENTS and not self.why:
            raise Refused("dissent_without_why", "who dissents from a team's report says why; fill in why")


class Source(Said, frozen=True, kw_only=True):
    """Body of `cases.source.v1`: a person was heard; who and where stands sealed, or not at all; ref: case.

    `account` is told so that it names nobody; `alias` is what findings call the person.
    """

    alias: Label
    consents: Consents
    account: Text | None = None
    person: Line | None = None
    contact: Line | None = None
    whereabouts: Line | None = None


class Embargo(Said, frozen=True, kw_only=True):
    """Body of `cases.embargo.v1`: what comes of a case is not made known until then; ref: case."""

    reason: EmbargoReason
    until: Line
    words: Line | None = None

    def check(self) -> None:
        """Refuse an end that is no time: every embargo ends."""
        parse_time(self.until)


class Leak(Said, frozen=True, kw_only=True):
    """Body of `cases.leak.v1`: something got out, or nearly, that was for fewer; refs: case, statement.

    refusal   SHA-256 of the host's signed refusal, where the door held
    suspect   a person, always sealed: whom somebody suspects is no finding
    """

    what: Text
    noticed: When
    refusal: Hex32 | None = None
    suspect: Line | None = None

    def check(self) -> None:
        """Refuse a time that is none."""
        self.noticed.check()


class Remedy(Said, frozen=True, kw_only=True):
    """Body of `cases.remedy.v1`: what follows from an issued finding; refs: finding, commitment.

    The commitment (`commitments.commitment.v1`, ref finding) is where it is declared and checked.

    due        a full time, until when
    verifier   the organisation that says whether it was done; never the owner
    """

    owner: Name
    remedy: RemedyKind
    what: Text
    due: Line
    verifier: Name

    def check(self) -> None:
        """Refuse a deadline that is none, and an owner that verifies itself."""
        parse_time(self.due)
        if self.verifier == self.owner:
            raise Refused(
                "owner_verifies",
                "{owner} owes this and would verify it itself; name another organisation, or leave verifier out",
                owner=self.owner,
            )

    def organisations(self) -> tuple[Name, ...]:
        """Who owes it and who is to verify it."""
        return (self.owner, self.verifier)


class Turn(Said, frozen=True, kw_only=True):
    """Body of `cases.turn.v1`: a case turns to something out of its order, and why; refs: case, restriction."""

    to: TurnTo
    why: Text


class Assent(Said, frozen=True, kw_only=True):
    """Body of `cases.assent.v1`: the other co-chair's own word on a remedy or a turn; ref: act."""

    value: Decision
    why: Text | None = None

    def check(self) -> None:
        """Refuse a refusal without its reasons."""
        if self.value is Decision.REFUSE and not self.why:
            raise Refused(
                "refusal_without_why", "a co-chair that refuses a finding says why; fill in the field why"
            )


def _kind(
    noun: str,
    body: type[Said],
    says: str,
    roles: frozenset[str],
    *,
    assent: str = "none",
    personal: tuple[str, ...] = (),
    cites: bool = False,
    deliberate: bool = False,
    tasks: bool = False,
) -> Kind:
    return Kind(
        name=f"cases.{noun}.v1",
        body=body,
        says=says,
        roles=roles,
        documentary=False,
        element=OVERSIGHT,
        assent=assent,
        undo="nobody; a later one stands beside it",
        personal=personal,
        cites=cites,
        deliberate=deliberate,
        tasks=tasks,
    )


KINDS: tuple[Kind, ...] = (
    _kind("case", Case, "a case is opened on a complaint, an incident or reports", DESK, cites=True),
    _kind("receipt", CaseReceipt, "the mechanism says that it has a complaint", DESK),
    _kind("triage", Triage, "how grave a case would be, and whether lives are at risk now", DESK),
    _kind("deescalation", Deescalation, "what was done to calm a live incident", FIELD),
    _kind("tasking", Tasking, "a team is sent, with both parties or the reason why not", CHAIRS, tasks=True),
    _kind("team_report", TeamReport, "a team reports facts", FIELD, cites=True),
    _kind("member_word", MemberWord, "an organisation of the team signs its report, or dissents", FIELD),
    _kind(
        "source",
        Source,
        "a person was heard; who it is stands sealed",
        FIELD,
        personal=("person", "contact", "whereabouts"),
    ),
    _kind("embargo", Embargo, "what comes of a case is held back until a time, and why", CHAIRS),
    _kind("leak", Leak, "something got out, or nearly, that was for fewer", FIELD, personal=("suspect",)),
    _kind("remedy", Remedy, "what follows from an issued finding", CHAIRS, assent=BOTH, deliberate=True),
    _kind(
        "turn",
        Turn,
        "a case is closed, reopened, withdrawn, held up or let lapse",
        OWN_HANDS,
        assent="both co-chairs for closed, reopened and lapsed: one says it, the other assents",
        deliberate=True,
    ),
    _kind("assent", Assent, "the other co-chair's word on a remedy or a turn", CHAIRS, deliberate=True),
)
