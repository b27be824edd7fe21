# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may be said of what is found: a finding, its texts, who answers it, votes on it, signs it off, dissents.

A finding is a draft until both co-chairs have signed it off, each by its own hand; one that refuses makes it
split, and it is shown as that. Sign-off means "issued under the agreed procedure". Where the charter gives the
verdict to a panel, its members vote first. Nothing replaces a finding but another finding.
"""

import hashlib
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

import msgspec

from sulh.cases.evidence import Items
from sulh.cases.verdicts import (
    HAPPENED,
    AttributionVerdict,
    BreachVerdict,
    OccurrenceVerdict,
    Permitted,
    Provocation,
    Reasoned,
    Violation,
    attributed_to,
)
from sulh.clock import parse_time
from sulh.errors import Refused
from sulh.statement import canon
from sulh.statement.assertion import Label
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Line, Natural, Text
from sulh.statement.kind import SPEAKERS, Kind

OVERSIGHT = "oversight"
# Whoever has a part in the mechanism and says so by a hand of its own; no documentarian speaks for others here.
OWN_HANDS = SPEAKERS - {"documentarian"}
Tongue = Annotated[str, msgspec.Meta(pattern=r"^(en|ur|ps|prs|ar|tr)\Z")]
Read = Annotated[
    dict[Tongue, Hex32], msgspec.Meta(max_length=6)
]  # language -> hash of the words that were read


class SignoffValue(StrEnum):
    """What a co-chair does with a finding, and what a member of a panel votes."""

    AGREE = "agree"
    REFUSE = "refuse"


class Stance(StrEnum):
    """How a party answers what a finding says of it."""

    ACCEPTS = "accepts"
    PARTLY = "partly"
    CONTESTS = "contests"


class Words(Said, frozen=True, kw_only=True):
    """The words of a finding in one language: what a party reads before it answers, and a co-chair before it signs."""

    occurrence: Text
    breach: Text | None = None
    attribution: Text | None = None
    summary: Text | None = None


class Finding(Said, frozen=True, kw_only=True):
    """Body of `cases.finding.v1`: three verdicts on the incidents it refers to; see the shape for its references.

    size         the record as it was read: incidents and term are those of this many entries
    reply_until  a full time: until then whom it is about may answer, and nobody signs it off as agreed
    evidence     each item also stands among the references, role evidence; verdicts name theirs
    access       what could be seen and what could not: conditions that those met who looked
    ref corrects an earlier finding that this one replaces once it is issued itself
    """

    size: Natural
    occurrence: OccurrenceVerdict
    label: Label = ""
    breach: BreachVerdict | None = None
    attribution: AttributionVerdict | None = None
    reply_until: Line | None = None
    summary: Text | None = None
    evidence: Items = ()
    access: Text | None = None

    def check(self) -> None:
        """Refuse a breach or an actor of what was not found to have happened, and a verdict on what is no item."""
        for verdict in self.verdicts():
            verdict.check()
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
        items = {item.statement for item in self.evidence}
        for verdict in self.verdicts():
            for cited in verdict.evidence:
                if cited not in items:
                    raise Refused(
                        "evidence_unlisted",
                        "a verdict rests on {id}, which is none of the finding's items of evidence; list it there",
                        id=cited,
                    )

    def verdicts(self) -> Iterator[Reasoned]:
        """Those that were given, in the order in which they are judged."""
        yield from (v for v in (self.occurrence, self.breach, self.attribution) if v is not None)

    def words(self) -> Words:
        """Its own words, in the language of its statement."""
        return Words(
            occurrence=self.occurrence.rationale,
            breach=None if self.breach is None else self.breach.rationale,
            attribution=None if self.attribution is None else self.attribution.rationale,
            summary=self.summary,
        )


class FindingText(Said, frozen=True, kw_only=True):
    """Body of `cases.finding_text.v1`: a finding's words in another language; its translator's until it was read."""

    lang: Tongue
    words: Words


class Reply(Said, frozen=True, kw_only=True):
    """Body of `cases.reply.v1`: a party answers a finding that is about it; beside the finding, never in its place.

    read    the words that it read, each language by its hash: what it answers cannot be changed afterwards
    """

    stance: Stance
    words: Text
    read: Read

    def check(self) -> None:
        """Refuse an answer to words that are not named."""
        require_read(self.read)


class Dissent(Said, frozen=True, kw_only=True):
    """Body of `cases.dissent.v1`: a signed separate opinion on a finding, shown beside it."""

    words: Text
    read: Read

    def check(self) -> None:
        """Refuse an opinion on words that are not named."""
        require_read(self.read)


class Signoff(Said, frozen=True, kw_only=True):
    """Body of `cases.signoff.v1`: a co-chair's own word on exactly the finding that it refers to."""

    value: SignoffValue
    why: Text | None = None
    read: Read = {}

    def check(self) -> None:
        """Refuse a refusal without its reasons: a split finding shows them."""
        if self.value is SignoffValue.REFUSE and not self.why:
            raise Refused(
                "refusal_without_why", "a co-chair that refuses a finding says why; fill in the field why"
            )


class Vote(Signoff, frozen=True, kw_only=True):
    """Body of `cases.vote.v1`: a member of the charter's panel votes on a finding, by its organisation's own hand."""


class Extract(Said, frozen=True, kw_only=True):
    """Body of `cases.extract.v1`: so much of its own statement an originator lets a finding show; ref: statement.

    Its header's marking is the extract's, and counts in the place of the whole statement's.
    """

    words: Text


class TalksReleased(Said, frozen=True, kw_only=True):
    """Body of `cases.talks_released.v1`: whoever said it in talks lets it be evidence; ref: statement.

    Else nobody could speak freely in a session that an inquiry might read.
    """

    why: Line | None = None


def require_read(read: dict[str, str]) -> None:
    """Raise Refused `nothing_read` unless it is said which words were read."""
    if not read:
        raise Refused(
            "nothing_read",
            "the words that were read are named by their hash, for each language; none was, fill in the field read",
        )


def words_hash(words: Words) -> str:
    """SHA-256 of the canonical bytes of a finding's words in one language, hex: what `read` names."""
    return hashlib.sha256(canon.encode(words)).hexdigest()


KINDS: tuple[Kind, ...] = (
    Kind(
        name="cases.finding.v1",
        body=Finding,
        says="three verdicts on an incident: whether it happened, whether it breached a term, who did it",
        roles=frozenset({"co_chair", "secretariat"}),
        documentary=False,
        element=OVERSIGHT,
        assent="both co-chairs' own cases.signoff.v1, after the panel's votes where the charter has one",
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
        element=OVERSIGHT,
        undo="nobody; a later finding corrects what was signed off",
        deliberate=True,
    ),
    Kind(
        name="cases.vote.v1",
        body=Vote,
        says="a member of the charter's panel votes for or against a finding's verdicts",
        roles=OWN_HANDS,
        documentary=False,
        element=OVERSIGHT,
        undo="nobody; a later finding corrects what was voted for",
        deliberate=True,
    ),
    Kind(
        name="cases.finding_text.v1",
        body=FindingText,
        says="a finding's words in another language",
        roles=OWN_HANDS,
        documentary=False,
        element=OVERSIGHT,
        undo="nobody; a better text stands beside it",
    ),
    Kind(
        name="cases.reply.v1",
        body=Reply,
        says="a party answers a finding that is about it, in time or late",
        roles=frozenset({"party"}),
        documentary=False,
        element=OVERSIGHT,
        undo="nobody; a party may answer again",
    ),
    Kind(
        name="cases.dissent.v1",
        body=Dissent,
        says="a separate opinion on a finding",
        roles=OWN_HANDS,
        documentary=False,
        element=OVERSIGHT,
        undo="nobody; a later dissent stands beside it",
    ),
    Kind(
        name="cases.extract.v1",
        body=Extract,
        says="an originator lets a finding show an extract of what it said",
        roles=OWN_HANDS,
        documentary=False,
        element=OVERSIGHT,
        undo="nobody; what was let out was read",
    ),
    Kind(
        name="cases.talks_released.v1",
        body=TalksReleased,
        says="whoever said something in talks lets it be evidence",
        roles=OWN_HANDS,
        documentary=False,
        element=OVERSIGHT,
        undo="nobody; what was let out was read",
    ),
)
