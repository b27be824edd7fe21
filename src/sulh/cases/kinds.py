# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may be said of what is found: a finding, and what each co-chair says of it.

A finding is a draft until both co-chairs have signed it off, each by its own hand; one that refuses makes it
split, and it is shown as that. Nothing replaces a finding but another finding that both sign off.
"""

from enum import StrEnum

from sulh.cases.verdicts import (
    HAPPENED,
    AttributionVerdict,
    BreachVerdict,
    OccurrenceVerdict,
    Permitted,
    Provocation,
    Violation,
    attributed_to,
)
from sulh.clock import parse_time
from sulh.errors import Refused
from sulh.statement.assertion import Label
from sulh.statement.canon import Said
from sulh.statement.envelope import Line, Natural, Text
from sulh.statement.kind import Kind


class SignoffValue(StrEnum):
    """What a co-chair does with a finding."""

    AGREE = "agree"
    REFUSE = "refuse"


class Finding(Said, frozen=True, kw_only=True):
    """Body of `cases.finding.v1`: three verdicts on the incidents it refers to; refs: incident, term, exception.

    size         the record as it was read: incidents and term are those of this many entries
    reply_until  a full time: until then a party that it names may answer, and nobody signs it off as agreed
    ref corrects an earlier finding that this one replaces once it is issued itself
    """

    size: Natural
    occurrence: OccurrenceVerdict
    label: Label = ""
    breach: BreachVerdict | None = None
    attribution: AttributionVerdict | None = None
    reply_until: Line | None = None
    summary: Text | None = None

    def check(self) -> None:
        """Refuse a breach or an actor of what was not found to have happened, and a time that is none."""
        self.occurrence.check()
        if self.reply_until is not None:
            parse_time(self.reply_until)
        blamed = isinstance(self.breach, Violation | Provocation | Permitted) or attributed_to(
            self.attribution
        )
        if blamed and self.occurrence.verdict not in HAPPENED:
            raise Refused(
                "breach_without_occurrence",
                "what is {verdict} can neither be a breach nor be attributed to a party; leave both verdicts out, "
                "or say what was confirmed",
                verdict=self.occurrence.verdict,
            )


class Signoff(Said, frozen=True, kw_only=True):
    """Body of `cases.signoff.v1`: a co-chair's own word on exactly the finding that it refers to."""

    value: SignoffValue
    why: Text | None = None

    def check(self) -> None:
        """Refuse a refusal without its reasons: a split finding shows them."""
        if self.value is SignoffValue.REFUSE and not self.why:
            raise Refused(
                "refusal_without_why", "a co-chair that refuses a finding says why; fill in the field why"
            )


KINDS: tuple[Kind, ...] = (
    Kind(
        name="cases.finding.v1",
        body=Finding,
        says="three verdicts on an incident: whether it happened, whether it breached a term, who did it",
        roles=frozenset({"co_chair", "secretariat"}),
        documentary=False,
        element="oversight",
        assent="both co-chairs' own cases.signoff.v1",
        undo="a later finding that corrects it and is signed off by both co-chairs",
        cites=True,
        overridable=True,
    ),
    Kind(
        name="cases.signoff.v1",
        body=Signoff,
        says="a co-chair signs a finding off, or refuses it and says why",
        roles=frozenset({"co_chair"}),
        documentary=False,
        element="oversight",
        undo="nobody; a later finding corrects what was signed off",
        deliberate=True,
    ),
)
