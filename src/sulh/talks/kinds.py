# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may be said of talks: sessions, delegations, proposals, answers.

Talks are reported by people who want something from them, so each of these says who says so; an answer
that no source carries is `not_carried`, which is neither a yes nor a no.
"""

from enum import StrEnum

from sulh.errors import Phrase, Refused
from sulh.statement.assertion import Assertion, Known, Label, Lines, Names, present
from sulh.statement.envelope import Line, Name, Natural, Text
from sulh.statement.kind import SPEAKERS, Kind


class AnswerValue(StrEnum):
    """What is said to have been answered to a proposal."""

    ACCEPTED = "accepted"
    ACCEPTED_IN_PART = "accepted_in_part"
    REJECTED = "rejected"
    COUNTERED = "countered"
    UNDER_REVIEW = "under_review"
    NOT_CARRIED = "not_carried"


class Session(Assertion, frozen=True, kw_only=True):
    """Body of `talks.session.v1`: a session as one source has it; its days stand in `occurred`; ref: window.

    `called` is what the source counts it as ("second"); `duration` and `first_day` are its words for hours.
    """

    label: Label = ""
    called: Line | None = None
    place: Line | None = None
    duration: Line | None = None
    first_day: Line | None = None
    hosts: Names = ()
    mediators: Names = ()
    mediators_words: Line | None = None
    agenda: Lines = ()
    aim: Text | None = None
    outcome: Text | None = None
    dates_known: Known | None = None

    def organisations(self) -> tuple[Name, ...]:
        """Hosts and mediators."""
        return (*self.hosts, *self.mediators)


class Delegation(Assertion, frozen=True, kw_only=True):
    """Body of `talks.delegation.v1`: who sat there for a party; ref: session."""

    party: Name
    label: Label = ""
    size: Natural | None = None
    head: Line | None = None
    members: Text | None = None

    def organisations(self) -> tuple[Name, ...]:
        """Whose delegation it is."""
        return (self.party,)


class Proposal(Assertion, frozen=True, kw_only=True):
    """Body of `talks.proposal.v1`: what was proposed; ref: session.

    `by` is None and `discussed` true where the source names nobody as its author.
    """

    subject: Text
    by: Name | None = None
    discussed: bool = False
    functions: Lines = ()
    label: Label = ""

    def check(self) -> None:
        """Refuse a proposal that has an author and none."""
        super().check()
        if (self.by is None) != self.discussed:
            raise Refused(
                "proposal_without_author",
                "a proposal names who made it in by, or says discussed where no source names anyone; {label} "
                "does neither or both",
                label=self.label or Phrase("this-one", "this one"),
            )

    def organisations(self) -> tuple[Name, ...]:
        """Who made it."""
        return present(self.by)


class Answer(Assertion, frozen=True, kw_only=True):
    """Body of `talks.answer.v1`: what a party is said to have answered; ref `answers`: the proposal."""

    party: Name
    value: AnswerValue
    reason: Text | None = None

    def organisations(self) -> tuple[Name, ...]:
        """Whose answer it is."""
        return (self.party,)


KINDS: tuple[Kind, ...] = (
    Kind(
        name="talks.session.v1",
        body=Session,
        says="a session of talks, and what is said to have come of it",
        roles=SPEAKERS,
        element="talks",
    ),
    Kind(
        name="talks.delegation.v1",
        body=Delegation,
        says="who sat in a session for a party",
        roles=SPEAKERS,
        element="talks",
    ),
    Kind(
        name="talks.proposal.v1",
        body=Proposal,
        says="something proposed or discussed in a session",
        roles=SPEAKERS,
        element="talks",
    ),
    Kind(
        name="talks.answer.v1",
        body=Answer,
        says="what a party is said to have answered to a proposal",
        roles=SPEAKERS,
        element="talks",
    ),
)
