# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may be said of an agreement: instruments, terms, consent, demands, windows, extensions.

Two kinds speak of consent and must never look alike. `consent` is a party's own act, signed by its own
key, and binds that party alone. `consent_claim` is what anyone says about a party's consent; it binds
nobody, and silence about it is written `not_carried`.
"""

import hashlib
from enum import StrEnum
from typing import Annotated

import msgspec

from sulh.agreement.rules import AnyRule, Tongues, kind_of
from sulh.clock import When
from sulh.errors import Phrase, Refused
from sulh.statement.assertion import (
    Assertion,
    Details,
    Hours,
    How,
    Known,
    Label,
    Lines,
    Names,
    Says,
    present,
)
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Line, Name, Text
from sulh.statement.kind import SPEAKERS, Kind

Tongue = Annotated[str, msgspec.Meta(pattern=r"^(en|ur|ps|prs|ar|tr)\Z")]
# Language -> SHA-256 of the text in it: what a signature on one language version rests on.
Texts = Annotated[dict[Tongue, Hex32], msgspec.Meta(max_length=6)]


class TermKind(StrEnum):
    """What a term is (reference: terms of 369 ceasefire agreements, PA-X; `purpose` is an aim, not a duty)."""

    WINDOW = "window"
    PROHIBITION = "prohibition"
    PLACEMENT = "placement"
    ZONE = "zone"
    LINE = "line"
    OBLIGATION = "obligation"
    COMMITMENT = "commitment"
    NOTIFICATION = "notification"
    EXCEPTION = "exception"
    SELF_DEFENCE_RESERVE = "self_defence_reserve"
    ACCESS = "access"
    RESPONSIBILITY = "responsibility"
    FLOW = "flow"
    MECHANISM_CLAUSE = "mechanism_clause"
    NON_DEROGATION = "non_derogation"
    CONSEQUENCE = "consequence"
    INFORMATION = "information"
    PERMITTED_ACT = "permitted_act"
    DEFINITION = "definition"
    PURPOSE = "purpose"


class Observability(StrEnum):
    """How a breach of a term could be noticed at all; such a term never shows as kept when nothing is seen."""

    DIRECT = "direct"
    REMOTE = "remote"
    DECLARED_ONLY = "declared_only"
    NOT_VERIFIABLE = "not_verifiable"
    UNKNOWN = "unknown"


class Consent(StrEnum):
    """What is said of a party's consent to a term."""

    SIGNED = "signed"
    INITIALLED = "initialled"
    ORALLY_ACCEPTED = "orally_accepted"
    ANNOUNCED_BY_MEDIATOR = "announced_by_mediator"
    ASSERTED_BY_SELF = "asserted_by_self"
    ASSERTED_BY_OTHER = "asserted_by_other"
    DISPUTED = "disputed"
    DENIED = "denied"
    WITHDRAWN = "withdrawn"
    NOT_CARRIED = "not_carried"


class OwnConsent(StrEnum):
    """What a party itself can do about a term with its key."""

    SIGNED = "signed"
    INITIALLED = "initialled"
    ORALLY_ACCEPTED = "orally_accepted"
    DENIED = "denied"
    WITHDRAWN = "withdrawn"


class WindowKind(StrEnum):
    """What kind of stop a window is, in the source's sense."""

    TRUCE = "truce"
    CEASEFIRE = "ceasefire"
    UNDERSTANDING = "understanding"


class StartBasis(StrEnum):
    """What the start of a window rests on; only the first two can ever answer a plain yes."""

    STATED = "stated"
    IMMEDIATE = "immediate"
    ANNOUNCED = "announced"
    AGREED = "agreed"
    INFERRED = "inferred"


class CeasefireClass(StrEnum):
    """What an instrument is, by its own content (ETH/PRIO); coh: a cessation of hostilities."""

    COH = "coh"
    PRELIMINARY = "preliminary"
    DEFINITIVE = "definitive"
    UNCLEAR = "unclear"


class Purpose(StrEnum):
    """What an instrument is for (ETH/PRIO)."""

    HUMANITARIAN = "humanitarian"
    PEACE_PROCESS = "peace_process"
    HOLIDAY = "holiday"
    ELECTION = "election"
    OTHER = "other"


class Condition(Said, frozen=True, kw_only=True):
    """Under what condition a window holds, and who says so."""

    words: Text
    says: Says


class Request(Said, frozen=True, kw_only=True):
    """Who is said to have asked for a window, and who says so."""

    party: Name
    says: Says


class Instrument(Assertion, frozen=True, kw_only=True):
    """Body of `agreement.instrument.v1`: a document or joint statement, as far as it is known.

    `text` only where the text itself is carried; a summary belongs into `about`.

    mediated, mechanism_agreed, enforcement, written   whether it was mediated, sets up a mechanism, has means of
                enforcement, is written; none given = unknown
    authentic   the languages in which its text is authentic; `prevailing`: the one that decides where they differ
    texts       SHA-256 of the UTF-8 text in each language
    """

    name: Text
    label: Label = ""
    signatories: Names = ()
    capacity: Line | None = None
    signed: When | None = None
    place: Line | None = None
    text: Text | None = None
    text_words: Line | None = None
    about: Text | None = None
    ceasefire_class: CeasefireClass | None = msgspec.field(name="class", default=None)
    purpose: Purpose | None = None
    mediated: bool | None = None
    mechanism_agreed: bool | None = None
    enforcement: bool | None = None
    written: bool | None = None
    authentic: Tongues = ()
    prevailing: Tongue | None = None
    texts: Texts = {}

    def check(self) -> None:
        """Refuse a date that is none, and a prevailing language that is not authentic."""
        super().check()
        if self.signed is not None:
            self.signed.check()
        if self.prevailing is not None and self.prevailing not in self.authentic:
            raise Refused(
                "prevailing_not_authentic",
                "the text in {prevailing} cannot decide, since it is not authentic (authentic: {authentic}); name "
                "it there, or leave out which prevails",
                prevailing=self.prevailing,
                authentic=", ".join(self.authentic) or "-",
            )

    def organisations(self) -> tuple[Name, ...]:
        """The signatories."""
        return self.signatories


class Term(Assertion, frozen=True, kw_only=True):
    """Body of `agreement.term.v1`: one term in the source's words; refs: instrument, window, zones, lines.

    `binds` names organisations; `binds_words` is what the source says where it names none. `rule` is what the
    words ask, as data; it is of the term's own kind. `observability`: how a breach could be noticed.
    """

    term_kind: TermKind
    text: Text
    label: Label = ""
    binds: Names = ()
    binds_words: Line | None = None
    observability: Observability | None = None
    details: Details = {}
    rule: AnyRule | None = None

    def check(self) -> None:
        """Refuse a rule of another kind than the term's."""
        super().check()
        if self.rule is None:
            return
        if kind_of(self.rule) != self.term_kind:
            raise Refused(
                "rule_of_other_kind",
                "a rule of the kind {expected} was expected, as the term is, and one of the kind {found} was "
                "found; split the clause, or mend its kind",
                expected=self.term_kind,
                found=kind_of(self.rule),
            )
        self.rule.check()

    def organisations(self) -> tuple[Name, ...]:
        """Whom it binds, then whom its rule names."""
        return (*self.binds, *(self.rule.names() if self.rule is not None else ()))


class ConsentClaim(Assertion, frozen=True, kw_only=True):
    """Body of `agreement.consent_claim.v1`: what `says` asserts of a party's consent; ref: term."""

    party: Name
    value: Consent
    note: Line | None = None

    def check(self) -> None:
        """Refuse a value that contradicts its speaker."""
        super().check()
        speaker = self.says.for_org
        if self.value is Consent.ASSERTED_BY_SELF and speaker != self.party:
            raise _speaker_contradicts(
                self.value, self.party, speaker, Phrase("the-party", "the party itself")
            )
        if self.value is Consent.ASSERTED_BY_OTHER and speaker == self.party:
            raise _speaker_contradicts(
                self.value, self.party, speaker, Phrase("not-the-party", "anyone but the party")
            )
        if self.says.how is How.OWN_ACT and speaker == self.party:
            raise Refused(
                "consent_is_own_act",
                "{party} speaks of its own consent with its own key; say agreement.consent.v1 instead of a claim",
                party=self.party,
            )

    def organisations(self) -> tuple[Name, ...]:
        """The party whose consent it is."""
        return (self.party,)


class ConsentAct(Said, frozen=True, kw_only=True):
    """Body of `agreement.consent.v1`: the issuer's own act on exactly the statement it refers to as term.

    `versions`: the language versions that were read, each by the SHA-256 of its UTF-8 text.
    """

    value: OwnConsent
    reservation: Text | None = None
    versions: Texts = {}


class Demand(Assertion, frozen=True, kw_only=True):
    """Body of `agreement.demand.v1`: what one side asks; never agreed; refs: proposal, session."""

    by: Name
    text: Text
    of_party: Name | None = None
    of_words: Line | None = None
    label: Label = ""
    deadline: Line | None = None
    criterion: Line | None = None

    def organisations(self) -> tuple[Name, ...]:
        """Who asks and who is asked."""
        return present(self.by, self.of_party)


class Window(Assertion, frozen=True, kw_only=True):
    """Body of `agreement.window.v1`: a time in which terms apply, as one source has it.

    start, start_basis  the span in which it began and what that rests on; None = the source gives none
    end, hours, open_ended  its end, its length from the start, or that none was set; none given = unknown
    wording             the source's words for it
    """

    window_kind: WindowKind
    label: Label = ""
    start: When | None = None
    start_basis: StartBasis | None = None
    start_words: Line | None = None
    end: When | None = None
    hours: Hours | None = None
    open_ended: bool = False
    wording: Lines = ()
    holds: Condition | None = None
    who_decides_breach: Line | None = None
    announced: When | None = None
    announced_by: Name | None = None
    requested_by: Request | None = None
    between: Names = ()
    mediated_by: Names = ()
    place: Line | None = None
    date_words: Line | None = None
    date_known: Known | None = None

    def check(self) -> None:
        """Refuse two ends, a start without its basis, and times that are none."""
        super().check()
        for when in (self.start, self.end, self.announced):
            if when is not None:
                when.check()
        _one_end(self.end is not None, self.hours is not None, self.open_ended)
        if (self.start is None) != (self.start_basis is None):
            raise Refused(
                "start_without_basis",
                "a window's start and what it rests on (start_basis: {known}) stand together or not at all",
                known=", ".join(StartBasis),
            )

    def speakers(self) -> tuple[Says, ...]:
        """Also who gives its condition, and who says that it was requested."""
        return (self.says, *(part.says for part in (self.holds, self.requested_by) if part is not None))

    def organisations(self) -> tuple[Name, ...]:
        """Between whom, announced, requested and mediated by whom."""
        asked = self.requested_by.party if self.requested_by else None
        return (*self.between, *self.mediated_by, *present(self.announced_by, asked))


class Extension(Assertion, frozen=True, kw_only=True):
    """Body of `agreement.extension.v1`: a window goes on; ref `extends`: the window.

    Its new end is `until`, `hours` more, or none (`open_ended`); where none is given it is unknown.
    """

    label: Label = ""
    until: When | None = None
    until_words: Line | None = None
    hours: Hours | None = None
    open_ended: bool = False
    requested_by: Request | None = None
    agreed_by: Names = ()

    def check(self) -> None:
        """Refuse two ends and times that are none."""
        super().check()
        if self.until is not None:
            self.until.check()
        _one_end(self.until is not None, self.hours is not None, self.open_ended)

    def speakers(self) -> tuple[Says, ...]:
        """Also who says that it was requested."""
        return (self.says, *((self.requested_by.says,) if self.requested_by else ()))

    def organisations(self) -> tuple[Name, ...]:
        """Who asked for it and who agreed to it."""
        return (*self.agreed_by, *present(self.requested_by.party if self.requested_by else None))


def text_hash(text: str) -> str:
    """By what a language version is named: SHA-256 of its UTF-8 text, hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def _one_end(*given: bool) -> None:
    if sum(given) > 1:
        raise Refused(
            "two_ends",
            "a window has one end at most: a time, a number of hours, or open_ended; {count} were given",
            count=sum(given),
        )


def _speaker_contradicts(value: Consent, party: str, speaker: str | None, expected: str) -> Refused:
    return Refused(
        "speaker_contradicts_consent",
        "{value} for {party} is said by {expected}, but for_org is {speaker}; choose the value that fits who said it",
        value=value,
        party=party,
        expected=expected,
        speaker=speaker or Phrase("not-given", "not given"),
    )


KINDS: tuple[Kind, ...] = (
    Kind(
        name="agreement.instrument.v1",
        body=Instrument,
        says="a document or joint statement exists, as far as it is known",
        roles=SPEAKERS,
    ),
    Kind(
        name="agreement.term.v1",
        body=Term,
        says="one term, in the words of whoever carries it",
        roles=SPEAKERS,
        assent="each party's own agreement.consent.v1; it binds no other",
    ),
    Kind(
        name="agreement.consent_claim.v1",
        body=ConsentClaim,
        says="somebody asserts something about a party's consent to a term",
        roles=SPEAKERS,
    ),
    Kind(
        name="agreement.consent.v1",
        body=ConsentAct,
        says="a party signs, initials, accepts, denies or withdraws its own consent to a term",
        roles=frozenset({"party"}),
        documentary=False,
        undo="a later consent.v1 of the same party",
        deliberate=True,
    ),
    Kind(
        name="agreement.demand.v1",
        body=Demand,
        says="one side asks something of another; not agreed",
        roles=SPEAKERS,
    ),
    Kind(
        name="agreement.window.v1",
        body=Window,
        says="a truce, a ceasefire or an understanding to continue, with what is known of its times",
        roles=SPEAKERS,
        element="windows",
    ),
    Kind(
        name="agreement.extension.v1",
        body=Extension,
        says="a window goes on",
        roles=SPEAKERS,
        element="windows",
    ),
)
