# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a term asks, as data: one struct for each kind of term that asks something, told apart by `is`.

The words of a term bind; a rule says how whoever wrote the statement reads them, so that the world can be
held against them. What the words do not say stays empty, and is shown as lacking. Places are registered
zones and lines to which the term's statement refers (`zone`, `line`); `where` has the words that name places
not registered. A rule names organisations of the charter in `actors`, anybody else in `groups`, in words.
"""

from enum import StrEnum
from typing import Annotated, ClassVar

import msgspec

from sulh.clock import UNKNOWN, Span, When, due_span
from sulh.errors import Refused
from sulh.statement.assertion import Hours, Label, Lines, Names, present
from sulh.statement.canon import Said
from sulh.statement.envelope import Line, Name, Natural, Text

MAX_ACTS = 64  # the longest list of prohibited acts that we read in a real agreement has 30
MAX_DAYS = 3_650  # ten years before or after an event; what is later names its date

Acts = Annotated[tuple[Name, ...], msgspec.Meta(max_length=MAX_ACTS)]
Days = Annotated[int, msgspec.Meta(ge=-MAX_DAYS, le=MAX_DAYS)]
Shift = Annotated[int, msgspec.Meta(ge=-24 * MAX_DAYS, le=24 * MAX_DAYS)]
Metres = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
Role = Annotated[str, msgspec.Meta(pattern=r"^(party|co_chair|secretariat|monitor|guarantor|mediator)\Z")]
Tongues = Annotated[
    tuple[Annotated[str, msgspec.Meta(pattern=r"^(en|ur|ps|prs|ar|tr)\Z")], ...], msgspec.Meta(max_length=6)
]


class Period(StrEnum):
    """For how long a target counts, or how often something is owed."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    WHOLE = "whole"


class Position(StrEnum):
    """Where things of a class may be: none there at all, nowhere else, or behind a line on one's own side."""

    NONE_THERE = "none_there"
    ONLY_THERE = "only_there"
    BEHIND = "behind"


class Deadline(Said, frozen=True, kw_only=True):
    """Until when: `by` a time, or `days` and `hours` after (below zero: before) an event.

    `event` is the agreement's word for it ("D", "signature"); the ref `event` names it in the record.
    """

    by: When | None = None
    event: Label = ""
    days: Days | None = None
    hours: Days | None = None

    def check(self) -> None:
        """Refuse none and two of them."""
        counted = self.days is not None or self.hours is not None
        if self.by is not None:
            self.by.check()
        if (self.by is not None) == counted or bool(self.event) != counted:
            raise Refused(
                "deadline_unclear",
                "a deadline is a time (by), or an event with days or hours from it, and not both; the event "
                "{event} with {days} days and {hours} hours was found, by: {by}",
                event=self.event or "-",
                days=str(self.days) if self.days is not None else "-",
                hours=str(self.hours) if self.hours is not None else "-",
                by=self.by.until if self.by is not None else "-",
            )

    def due(self, event: Span) -> Span:
        """Where the deadline lies, given where the event does; unknown where that is, or no year holds it."""
        if self.by is not None:
            return self.by.span()
        try:
            return due_span(event, days=self.days or 0, hours=self.hours or 0)
        except Refused:  # an event in the year 9998 and a deadline years after it
            return UNKNOWN


class Target(Said, frozen=True, kw_only=True):
    """How much of something is due in each period."""

    amount: Natural
    unit: Line
    per: Period


class Notice(Said, frozen=True, kw_only=True):
    """Who is told, how long before or within how many hours after, in what form, against a receipt or not."""

    to: Names = ()
    to_words: Line | None = None
    before_hours: Hours | None = None
    within_hours: Hours | None = None
    form: Line | None = None
    receipt: bool = False


class Rule(Said, frozen=True, kw_only=True, tag_field="is"):
    """Base of all rules.

    actors        organisations of the charter that it asks something of; none given: whom the term binds
    groups        others in the agreement's words, such as groups that a party answers for
    where         places in words, where no registered zone or line names them
    verifier      the organisation that checks; `verifier_role` where a role is named and no organisation
    evidence      by what its performance or breach is shown
    """

    # Which of these rules say what somebody must do or leave, so that it can be kept or breached.
    duty: ClassVar[bool] = True

    actors: Names = ()
    groups: Lines = ()
    where: Lines = ()
    verifier: Name | None = None
    verifier_role: Role | None = None
    evidence: Lines = ()

    def names(self) -> tuple[Name, ...]:
        """Every organisation of the charter that the rule names."""
        notice = getattr(self, "notice", None)
        told = notice.to if isinstance(notice, Notice) else ()
        return (*self.actors, *told, *present(self.verifier), *self.more_names())

    def more_names(self) -> tuple[Name, ...]:
        """Those that a rule's own fields name."""
        return ()

    def check(self) -> None:
        """Refuse a deadline that is none."""
        deadline = getattr(self, "deadline", None)
        if isinstance(deadline, Deadline):
            deadline.check()


class WindowRule(Rule, frozen=True, kw_only=True, tag="window"):
    """When terms apply (its times stand in an agreement.window.v1, ref `window`).

    trigger           what makes it begin, where no time does
    extension         how it goes on after its end
    ends_on_breach    whether a breach ends it; `decider` says that there was one
    """

    trigger: Line | None = None
    extension: Line | None = None
    ends_on_breach: bool = False
    decider: Name | None = None

    def more_names(self) -> tuple[Name, ...]:
        return present(self.decider)


class Prohibition(Rule, frozen=True, kw_only=True, tag="prohibition"):
    """Acts that nobody of `actors` and `groups` may do.

    acts        codes as reports have them
    open_list   whether the agreement's list is open ("including but not limited to")
    """

    acts: Acts = ()
    open_list: bool = False


class Placement(Rule, frozen=True, kw_only=True, tag="placement"):
    """Where things of certain classes may be.

    classes      codes of weapons or forces, such as heavy_weapons
    position     none there, only there, or behind
    distance_m   how far from the place or behind the line it reaches, metres
    most         how many are allowed there; none given: none where `none_there`, else any number
    deadline     by when they are where they may be
    """

    classes: Acts = ()
    position: Position | None = None
    distance_m: Metres | None = None
    most: Natural | None = None
    deadline: Deadline | None = None


class ZoneRule(Rule, frozen=True, kw_only=True, tag="zone"):
    """An area with rules of its own: who may not be in it, who may."""

    closed_to: Names = ()
    open_to: Names = ()

    def more_names(self) -> tuple[Name, ...]:
        return (*self.closed_to, *self.open_to)


class LineRule(Rule, frozen=True, kw_only=True, tag="line"):
    """A line that nobody of `actors` crosses; `marked` where it can be seen on the ground."""

    marked: bool = False
    crossing: Line | None = None


class Obligation(Rule, frozen=True, kw_only=True, tag="obligation"):
    """What is owed as long as the term applies: `does`, shown by `evidence`, `every` so often, with `notice`."""

    does: Text | None = None
    every: Period | None = None
    deadline: Deadline | None = None
    notice: Notice | None = None


class Commitment(Rule, frozen=True, kw_only=True, tag="commitment"):
    """What is owed once: a deliverable by a deadline, with the test by which it is done.

    after   the step that comes before it; ref `after`: that term
    """

    deliverable: Text | None = None
    deadline: Deadline | None = None
    criterion: Text | None = None
    after: Label = ""


class Notification(Rule, frozen=True, kw_only=True, tag="notification"):
    """Acts of one's own that must be told to others: before, after, in what form."""

    acts: Acts = ()
    notice: Notice | None = None


class ExceptionRule(Rule, frozen=True, kw_only=True, tag="exception"):
    """What is permitted although another term forbids it (ref `excepts`: that term).

    condition    when alone it is
    prior_step   what must have been tried before
    authoriser   who orders it; `authoriser_words` where it is no organisation of the charter
    notice       who is told
    """

    duty: ClassVar[bool] = False

    acts: Acts = ()
    condition: Text | None = None
    prior_step: Text | None = None
    authoriser: Name | None = None
    authoriser_words: Line | None = None
    notice: Notice | None = None

    def more_names(self) -> tuple[Name, ...]:
        return present(self.authoriser)


class SelfDefence(Rule, frozen=True, kw_only=True, tag="self_defence_reserve"):
    """A right to defend oneself that is kept; `readings`: how each side reads it, in words."""

    duty: ClassVar[bool] = False

    readings: Lines = ()


class Access(Rule, frozen=True, kw_only=True, tag="access"):
    """Who is let in where: `unconditional`, or after `lead_hours` of notice; `conditions` in words."""

    of: Names = ()
    of_role: Role | None = None
    unconditional: bool = False
    lead_hours: Hours | None = None
    conditions: Lines = ()

    def more_names(self) -> tuple[Name, ...]:
        return self.of


class Responsibility(Rule, frozen=True, kw_only=True, tag="responsibility"):
    """A party answers for what `groups` do; `acts` that it must prevent, and what it must `prevent`, in words."""

    acts: Acts = ()
    prevent: Text | None = None


class Flow(Rule, frozen=True, kw_only=True, tag="flow"):
    """How much of what passes where: a target per period, through a crossing.

    crossing    its name
    inward      into which place, in words
    measured    by whom and how the amount is counted
    """

    commodity: Line | None = None
    crossing: Line | None = None
    inward: Line | None = None
    target: Target | None = None
    measured: Line | None = None


class MechanismClause(Rule, frozen=True, kw_only=True, tag="mechanism_clause"):
    """A body: who sits in it, how it decides, what happens if it cannot."""

    duty: ClassVar[bool] = False

    bodies: Lines = ()
    quorum: Line | None = None
    vote: Line | None = None
    ladder: Lines = ()
    breaker: Line | None = None


class NonDerogation(Rule, frozen=True, kw_only=True, tag="non_derogation"):
    """Orders and papers of one's own that have no force against the agreement; `secret`: secret ones too."""

    over: Lines = ()
    secret: bool = False


class Consequence(Rule, frozen=True, kw_only=True, tag="consequence"):
    """What follows from a breach: what sets it off, what it is, who decides."""

    duty: ClassVar[bool] = False

    trigger: Line | None = None
    penalty: Text | None = None
    decider: Name | None = None
    decider_words: Line | None = None

    def more_names(self) -> tuple[Name, ...]:
        return present(self.decider)


class Information(Rule, frozen=True, kw_only=True, tag="information"):
    """What is made known, to whom, in which languages, by when; and what is not said in public."""

    tells: Lines = ()
    to_words: Line | None = None
    languages: Tongues = ()
    restraint: Lines = ()
    deadline: Deadline | None = None


class PermittedAct(Rule, frozen=True, kw_only=True, tag="permitted_act"):
    """Acts that stay allowed, under conditions in words."""

    duty: ClassVar[bool] = False

    acts: Acts = ()
    conditions: Lines = ()


class Definition(Rule, frozen=True, kw_only=True, tag="definition"):
    """What a word means in this agreement."""

    duty: ClassVar[bool] = False

    word: Line
    meaning: Text | None = None


AnyRule = (
    WindowRule
    | Prohibition
    | Placement
    | ZoneRule
    | LineRule
    | Obligation
    | Commitment
    | Notification
    | ExceptionRule
    | SelfDefence
    | Access
    | Responsibility
    | Flow
    | MechanismClause
    | NonDerogation
    | Consequence
    | Information
    | PermittedAct
    | Definition
)


def kind_of(rule: Rule) -> str:
    """The term kind that a rule is of."""
    return str(type(rule).__struct_config__.tag)
