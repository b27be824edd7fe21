# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may be said of what is owed: commitments, progress, checks, disputes, suspensions, dates of events.

Whoever owes something declares that it is done, somebody else verifies it, and the two never look alike.
Nobody says that something is late: that follows from its deadline and the heads of the record.
"""

from enum import StrEnum
from typing import Annotated

import msgspec

from sulh.clock import When
from sulh.errors import Phrase, Refused
from sulh.statement.assertion import Assertion, Label, present
from sulh.statement.canon import Said
from sulh.statement.envelope import Line, Name, Text
from sulh.statement.kind import ROLES, SPEAKERS, Kind

# Ten years before or after an event; a schedule that reaches further names a date.
MAX_DAYS = 3_650
Days = Annotated[int, msgspec.Meta(ge=-MAX_DAYS, le=MAX_DAYS)]
# Who can be asked to look whether something was done.
VERIFIERS = frozenset({"party", "co_chair", "secretariat", "monitor", "liaison_officer", "guarantor"})


class CommitmentKind(StrEnum):
    """What sort of thing is owed; remedies of findings and measures of sessions stand beside dated terms."""

    DATED_TERM = "dated_term"
    REMEDY = "remedy"
    MEASURE = "measure"
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
    OTHER = "other"


class ProgressStatus(StrEnum):
    """What an owner can say of its own commitment."""

    IN_PROGRESS = "in_progress"
    DECLARED_DONE = "declared_done"


class Verdict(StrEnum):
    """What a verifier can say of it."""

    VERIFIED_DONE = "verified_done"
    PARTLY = "partly"
    NOT_DONE = "not_done"
    NOT_VERIFIABLE = "not_verifiable"


class DueBy(Said, frozen=True, kw_only=True):
    """Until when: a date (its last instant), or so many days after (negative: before) an event.

    `event` names the event in words; its date is what the ref `event` leads to, or what the co-chairs say.
    """

    at: When | None = None
    event: Label = ""
    days: Days | None = None

    def check(self) -> None:
        """Refuse a deadline with two measures, with half of one, and a date that never comes."""
        if self.at is not None:
            self.at.check()
        dated = self.at is not None and bool(self.at.until)
        counted = self.days is not None and bool(self.event)
        halves = (self.at is not None) != dated or {self.days is not None, bool(self.event)} != {counted}
        if dated == counted or halves:
            raise Refused(
                "bad_deadline",
                "a deadline is either a date (at, with until) or an event and a number of days; {found} was given",
                found=Phrase("both", "both")
                if dated and counted
                else Phrase("neither-whole", "neither as a whole"),
            )


class Commitment(Assertion, frozen=True, kw_only=True):
    """Body of `commitments.commitment.v1`: something is owed; refs: term, finding, session, measure, event.

    owner       who owes it
    verifier    the organisation that is to say whether it was done; or verifier_role, whoever has that role
    criterion   by what anyone could tell that it was done
    """

    owner: Name
    what: Text
    commitment_kind: CommitmentKind
    label: Label = ""
    deadline: DueBy | None = None
    criterion: Text | None = None
    verifier: Name | None = None
    verifier_role: Name | None = None

    def check(self) -> None:
        """Refuse an owner that verifies itself, two verifiers, and a role that does not exist."""
        super().check()
        if self.deadline is not None:
            self.deadline.check()
        if self.verifier == self.owner:
            raise Refused(
                "owner_verifies",
                "{owner} owes this and would verify it itself; name another organisation, or leave verifier out",
                owner=self.owner,
            )
        if self.verifier_role is not None and (
            self.verifier is not None or self.verifier_role not in VERIFIERS
        ):
            raise Refused(
                "bad_verifier",
                "one organisation, or one role of {known}, was expected to verify; {found} was given",
                known=", ".join(role for role in ROLES if role in VERIFIERS),
                found=" and ".join(present(self.verifier, self.verifier_role)),
            )

    def organisations(self) -> tuple[Name, ...]:
        """Who owes it and who is to verify it."""
        return present(self.owner, self.verifier)


class Progress(Said, frozen=True, kw_only=True):
    """Body of `commitments.progress.v1`: the owner's own word on how far it is; ref: commitment."""

    status: ProgressStatus
    note: Text | None = None


class Check(Said, frozen=True, kw_only=True):
    """Body of `commitments.check.v1`: the verifier's own word; refs: commitment, evidence.

    `done_at`: when it was done, as far as the verifier found out.
    """

    verdict: Verdict
    why: Text | None = None
    done_at: When | None = None

    def check(self) -> None:
        """Refuse a time that is none, and one of what was not done."""
        if self.done_at is None:
            return
        self.done_at.check()
        if self.verdict in (Verdict.NOT_DONE, Verdict.NOT_VERIFIABLE):
            raise Refused(
                "done_and_not_done",
                "{verdict} was said together with the time at which it was done; leave one of them out",
                verdict=self.verdict,
            )


class Dispute(Said, frozen=True, kw_only=True):
    """Body of `commitments.dispute.v1`: the issuer disputes that it is owed, or what was said of it.

    refs: commitment; progress or check, where one of these is disputed. `withdrawn` takes all of its own back.
    """

    words: Text | None = None
    withdrawn: bool = False


class Suspend(Said, frozen=True, kw_only=True):
    """Body of `commitments.suspend.v1`: a co-chair's word that the clock stands still; ref: commitment.

    It does while the last word of both co-chairs is `on`.
    """

    on: bool
    why: Line | None = None


class EventDate(Assertion, frozen=True, kw_only=True):
    """Body of `commitments.event.v1`: the event from which days are counted took place; ref: commitment."""

    at: When

    def check(self) -> None:
        """Refuse a time that is none."""
        super().check()
        self.at.check()


_ELEMENT = "commitments"

KINDS: tuple[Kind, ...] = (
    Kind(
        name="commitments.commitment.v1",
        body=Commitment,
        says="somebody owes something by a time; binds an owner by its own word, consent, or an issued finding",
        roles=SPEAKERS,
        element=_ELEMENT,
    ),
    Kind(
        name="commitments.progress.v1",
        body=Progress,
        says="an owner says how far its own commitment is, or declares it done",
        roles=SPEAKERS,
        documentary=False,
        element=_ELEMENT,
        undo="a later progress.v1 of the same owner",
    ),
    Kind(
        name="commitments.check.v1",
        body=Check,
        says="a verifier says whether it was done; never the owner",
        roles=VERIFIERS,
        documentary=False,
        element=_ELEMENT,
        undo="a later check.v1 of the same verifier",
    ),
    Kind(
        name="commitments.dispute.v1",
        body=Dispute,
        says="a party or co-chair disputes that it is owed, or what was said of it",
        roles=frozenset({"party", "co_chair"}),
        documentary=False,
        element=_ELEMENT,
        undo="a later dispute.v1 of the same issuer that says withdrawn",
    ),
    Kind(
        name="commitments.suspend.v1",
        body=Suspend,
        says="a co-chair lets the clock of a commitment stand still, or go on",
        roles=frozenset({"co_chair"}),
        documentary=False,
        element=_ELEMENT,
        assent="both co-chairs",
        undo="a later suspend.v1 of the same co-chair",
    ),
    Kind(
        name="commitments.event.v1",
        body=EventDate,
        says="a co-chair says when the event was from which a commitment's days are counted",
        roles=frozenset({"co_chair"}),
        documentary=False,
        element=_ELEMENT,
    ),
)
