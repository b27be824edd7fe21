# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may be asserted of what happened, and what is asked: claims beside denials, ties, complaints, petitions.

A claim is an assertion and no evidence. A group's tie to a party is said by somebody and denied by somebody; it
never becomes an attribute of either. A complaint asks the mechanism to act and is owed a receipt in time.
"""

from enum import StrEnum
from typing import Annotated

import msgspec

from sulh.errors import Refused
from sulh.incidents.form import Site
from sulh.statement.assertion import Assertion, How, Label, Lines, present
from sulh.statement.canon import Said
from sulh.statement.envelope import Line, Name, Natural, Text

MAX_ALLEGED = 16  # more allegations than that want complaints of their own


class TieKind(StrEnum):
    """By what a group is said to act for a party."""

    DIRECTION = "direction"
    CONTROL = "control"
    SUPPORT = "support"


class PetitionerKind(StrEnum):
    """Who petitions; none of them is a party."""

    LOCAL_AUTHORITY = "local_authority"
    COMMUNITY = "community"
    CIVIL_SOCIETY = "civil_society"
    FAMILY = "family"
    OTHER = "other"


class Claim(Assertion, frozen=True, kw_only=True):
    """Body of `incidents.claim.v1`: what `says` asserts `about` something; refs: incident (a
    report, the anchor of an incident), counters (another claim).

    Claims with the same `about` are read side by side; `not_carried` says that no value of `party`'s own
    is carried by any source, which is neither a denial nor an admission.
    """

    about: Line
    value: Text | None = None
    party: Name | None = None
    not_carried: bool = False
    label: Label = ""

    def check(self) -> None:
        """Refuse a claim without value, or with one that is said not to be carried."""
        super().check()
        if (self.value is None) != self.not_carried:
            raise Refused(
                "claim_without_value",
                "a claim has a value, or says not_carried and has none; the one about {about} does neither or both",
                about=self.about,
            )

    def organisations(self) -> tuple[Name, ...]:
        """The party that it is about, or whose account is not carried."""
        return present(self.party)


class Denial(Assertion, frozen=True, kw_only=True):
    """Body of `incidents.denial.v1`: `says` denies what the ref `denies` names."""

    words: Text | None = None
    label: Label = ""


class Tie(Assertion, frozen=True, kw_only=True):
    """Body of `incidents.tie.v1`: `says` asserts that a group acts for `party`; refs: actor (the group), evidence."""

    party: Name
    tie: TieKind
    label: Label = ""
    words: Text | None = None

    def organisations(self) -> tuple[Name, ...]:
        """The party to which the group is said to be tied."""
        return (self.party,)


class Allegation(Said, frozen=True, kw_only=True):
    """One breach that a complaint asserts; it stays an allegation until a finding."""

    act: Name
    party: Name | None = None
    words: Line | None = None


class Complaint(Assertion, frozen=True, kw_only=True):
    """Body of `incidents.complaint.v1`: a party asks the mechanism to act; refs: report, term, actor, evidence.

    Its receipt is owed within the charter's `receipt_of_complaint`.
    """

    allegations: Annotated[tuple[Allegation, ...], msgspec.Meta(min_length=1, max_length=MAX_ALLEGED)]
    label: Label = ""
    words: Text | None = None
    asks: Text | None = None
    sector: Name | None = None
    site: Site | None = None
    persons: Lines = ()

    def check(self) -> None:
        """Refuse a complaint that its signer only passes on: that is a claim."""
        super().check()
        if self.site is not None:
            self.site.check()
        if self.says.how is not How.OWN_ACT:
            raise Refused(
                "complaint_not_own",
                "a complaint is its signer's own act, and this one says {found}; pass on another's as a claim",
                found=self.says.how,
            )

    def organisations(self) -> tuple[Name, ...]:
        """Against whom it is."""
        return present(*(one.party for one in self.allegations))


class Petition(Assertion, frozen=True, kw_only=True):
    """Body of `incidents.petition.v1`: local people ask the mechanism to act; counted apart from complaints.

    It is brought by whoever signs; refs: report, evidence. `people`: how many stand behind it, where known.
    """

    petitioner: PetitionerKind
    label: Label = ""
    words: Text | None = None
    asks: Text | None = None
    people: Natural | None = None
    sector: Name | None = None
    site: Site | None = None
    persons: Lines = ()

    def check(self) -> None:
        """Refuse a place that contradicts its precision, and an organisation's own act."""
        super().check()
        if self.site is not None:
            self.site.check()
        if self.says.for_org is not None:
            # Else a party's complaints could be counted as those of its villages.
            raise Refused(
                "petition_of_organisation",
                "a petition is of people who are no organisation of the charter, and {found} is one; it complains",
                found=self.says.for_org,
            )
