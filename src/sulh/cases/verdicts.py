# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The three judgements of a finding, kept apart: did it happen, did it breach a term, who did it.

Each has its own standard of proof and its own reasons. What was verified may breach nothing, and what breached a
term may be attributable to nobody (CTSAMVM has endorsed violations that it could not attribute to any party).
"""

from enum import StrEnum
from typing import Annotated

import msgspec

from sulh.cases.evidence import Cited, Likely
from sulh.errors import Refused
from sulh.statement.canon import Said
from sulh.statement.envelope import Line, Name, Text

MAX_PARTIES = 32  # organisations of one mechanism


class ProofStandard(StrEnum):
    """How sure a verdict has to be; weakest first. The usual level of an inquiry is `reasonable_grounds`."""

    REASONABLE_SUSPICION = "reasonable_suspicion"
    REASONABLE_GROUNDS = "reasonable_grounds"
    BALANCE_OF_PROBABILITIES = "balance_of_probabilities"
    CLEAR_AND_CONVINCING = "clear_and_convincing"
    BEYOND_REASONABLE_DOUBT = "beyond_reasonable_doubt"


class Occurrence(StrEnum):
    """Whether it happened."""

    CONFIRMED = "confirmed"
    PARTLY_CONFIRMED = "partly_confirmed"
    NOT_CONFIRMED = "not_confirmed"
    UNFOUNDED = "unfounded"
    INCONCLUSIVE = "inconclusive"
    NOT_VERIFIABLE = "not_verifiable"


HAPPENED = frozenset({Occurrence.CONFIRMED, Occurrence.PARTLY_CONFIRMED})


class Hindrance(StrEnum):
    """What made it impossible to verify."""

    ACCESS = "access"
    TIME = "time"
    MEANS = "means"


class Severity(StrEnum):
    """How grave a violation is; `technical` is one without hostile effect."""

    SERIOUS = "serious"
    ORDINARY = "ordinary"
    TECHNICAL = "technical"


class Scope(StrEnum):
    """In what respect an act lies outside a term."""

    PLACE = "place"
    TIME = "time"
    ACTOR = "actor"
    TERM = "term"


class Share(StrEnum):
    """What part of it is attributed, in the words of practice."""

    LARGELY = "largely"
    EQUALLY = "equally"
    PARTLY = "partly"


class Reasoned(Said, frozen=True, kw_only=True):
    """Base of every verdict: the standard that it reached and why; `words` qualify it, as a reader should see it.

    likely      how likely it is, in a word and its number
    evidence    which of the finding's items it rests on
    """

    standard: ProofStandard
    rationale: Text
    words: Line | None = None
    likely: Likely | None = None
    evidence: Cited = ()

    def check(self) -> None:
        """Refuse a word of likelihood that does not fit its number."""
        if self.likely is not None:
            self.likely.check()


class OccurrenceVerdict(Reasoned, frozen=True, kw_only=True):
    """Whether it happened; `hindered_by` where nobody could verify it."""

    verdict: Occurrence
    hindered_by: Hindrance | None = None

    def check(self) -> None:
        """Refuse `not_verifiable` without what hindered it, and a hindrance beside any other verdict."""
        Reasoned.check(self)
        if (self.verdict is Occurrence.NOT_VERIFIABLE) != (self.hindered_by is not None):
            raise Refused(
                "hindrance_unfit",
                "not_verifiable says what hindered it ({known}), and no other verdict does; {verdict} does not fit",
                known=", ".join(Hindrance),
                verdict=self.verdict,
            )


class Violation(Reasoned, frozen=True, kw_only=True, tag_field="verdict", tag="violation"):
    """It breached the term that the finding refers to."""

    severity: Severity


class Provocation(Reasoned, frozen=True, kw_only=True, tag_field="verdict", tag="provocation"):
    """A listed act short of a hostile one."""


class Permitted(Reasoned, frozen=True, kw_only=True, tag_field="verdict", tag="permitted"):
    """The term forbids it, and the exception that the finding refers to permits it."""


class OutsideScope(Reasoned, frozen=True, kw_only=True, tag_field="verdict", tag="outside_scope"):
    """The term does not reach it: not that place, time or actor, or not that act."""

    of: Scope


class AmbiguousTerm(Reasoned, frozen=True, kw_only=True, tag_field="verdict", tag="ambiguous_term"):
    """The term's words allow no verdict."""


class ByParty(Reasoned, frozen=True, kw_only=True, tag_field="verdict", tag="party"):
    """Attributed to one party."""

    party: Name
    share: Share | None = None


class ByAffiliate(Reasoned, frozen=True, kw_only=True, tag_field="verdict", tag="affiliate_of"):
    """Attributed to an actor whose conduct a party answers for; `actor` names it as the finding does."""

    party: Name
    actor: Line
    share: Share | None = None


class Jointly(Reasoned, frozen=True, kw_only=True, tag_field="verdict", tag="jointly"):
    """Attributed to several parties together."""

    parties: Annotated[tuple[Name, ...], msgspec.Meta(min_length=2, max_length=MAX_PARTIES)]
    share: Share | None = None


class UnknownActor(Reasoned, frozen=True, kw_only=True, tag_field="verdict", tag="unknown_actor"):
    """Somebody did it, and it is not known who."""


class Accidental(Reasoned, frozen=True, kw_only=True, tag_field="verdict", tag="accidental"):
    """Nobody meant it."""


class NotAttributable(Reasoned, frozen=True, kw_only=True, tag_field="verdict", tag="not_attributable"):
    """What is known does not reach the standard for anybody."""


class OutsideMandate(Reasoned, frozen=True, kw_only=True, tag_field="verdict", tag="outside_mandate"):
    """The mechanism may not attribute it."""


BreachVerdict = Violation | Provocation | Permitted | OutsideScope | AmbiguousTerm
AttributionVerdict = (
    ByParty | ByAffiliate | Jointly | UnknownActor | Accidental | NotAttributable | OutsideMandate
)


def verdict_of(judged: OccurrenceVerdict | BreachVerdict | AttributionVerdict) -> str:
    """The word of a verdict, as it stands in the bytes."""
    if isinstance(judged, OccurrenceVerdict):
        return judged.verdict.value
    return str(judged.__struct_config__.tag)


def attributed_to(attribution: AttributionVerdict | None) -> tuple[Name, ...]:
    """The parties that answer for it; an affiliate's conduct is its party's."""
    match attribution:
        case ByParty() | ByAffiliate():
            return (attribution.party,)
        case Jointly():
            return attribution.parties
    return ()
