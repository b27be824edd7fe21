# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may be said of what happened: publications, actors, reports, claims, denials.

A report is hearsay or observation, a claim is an assertion, a denial stands beside what it denies; none
of them is a finding. Actors are named in the words of whoever names them: an organisation of the charter
is set beside those words only where the source itself names that organisation, never by the program.
"""

from enum import StrEnum
from typing import Annotated

import msgspec

from sulh.clock import parse_date
from sulh.errors import Refused
from sulh.statement.assertion import (
    MAX_LINES,
    Assertion,
    Details,
    Known,
    Label,
    Lines,
    present,
)
from sulh.statement.canon import Said
from sulh.statement.envelope import Line, Name, Natural, Text, Whole
from sulh.statement.kind import SPEAKERS, Kind

# A whole country; a circle wider than half the way round the globe says nothing.
MAX_RADIUS_M = 10_000_000
LAT_LIMIT_E7, LON_LIMIT_E7 = 900_000_000, 1_800_000_000

Tongue = Annotated[str, msgspec.Meta(pattern=r"^(en|ur|ps|prs|ar|tr)\Z")]
Radius = Annotated[int, msgspec.Meta(ge=0, le=MAX_RADIUS_M)]
Latitude = Annotated[int, msgspec.Meta(ge=-LAT_LIMIT_E7, le=LAT_LIMIT_E7)]
Longitude = Annotated[int, msgspec.Meta(ge=-LON_LIMIT_E7, le=LON_LIMIT_E7)]


class ActorKind(StrEnum):
    """armed_group: named by a source, no organisation of the charter. label: a word that a party uses."""

    ARMED_GROUP = "armed_group"
    LABEL = "label"


class Precision(StrEnum):
    """How a place is known. A centroid of a district or country is an area, never a point."""

    POINT = "point"
    AREA = "area"
    NAMED_ONLY = "named_only"


class ActorBasis(StrEnum):
    """On what an actor stands in a report: none of these is an attribution.

    stated            the source names it without qualification
    alleged           the source passes on an allegation
    coded_by_dataset  a dataset's coders name it
    observed          the reporter perceived it
    """

    STATED = "stated"
    ALLEGED = "alleged"
    CODED_BY_DATASET = "coded_by_dataset"
    OBSERVED = "observed"


class Means(StrEnum):
    """By what a report was obtained."""

    SEEN = "seen"
    HEARD = "heard"
    CAMERA = "camera"
    UAV = "uav"
    IMAGERY = "imagery"
    ACOUSTIC = "acoustic"
    RADAR = "radar"
    DOCUMENT = "document"
    INTERVIEW = "interview"
    MEDIA = "media"
    TOLD_BY_PARTY = "told_by_party"


class Site(Said, frozen=True, kw_only=True):
    """Where, as precisely as the source knows: 1e-7 degree (WGS 84), metres, the source's own code.

    `radius_m` bounds the error: the true place lies within it.
    """

    precision: Precision
    names: Lines = ()
    lat_e7: Latitude | None = None
    lon_e7: Longitude | None = None
    radius_m: Radius | None = None
    code: Line | None = None

    def check(self) -> None:
        """Refuse a point without its radius, an area without size, a name that pretends to coordinates."""
        placed = self.lat_e7 is not None and self.lon_e7 is not None and self.radius_m is not None
        bare = self.lat_e7 is None and self.lon_e7 is None and self.radius_m is None
        if self.precision is Precision.NAMED_ONLY and not (bare and self.names):
            raise _bad_site(self.precision, "names and no coordinates")
        if self.precision is not Precision.NAMED_ONLY and not placed:
            raise _bad_site(self.precision, "lat_e7, lon_e7 and radius_m")
        if self.precision is Precision.AREA and not self.radius_m:
            raise _bad_site(self.precision, "a radius of at least one metre")


class AllegedActor(Said, frozen=True, kw_only=True):
    """Who is said to have acted: the source's words, on what basis, and in what part."""

    words: Line
    basis: ActorBasis
    part: Line | None = None
    party: Name | None = None


class Count(Said, frozen=True, kw_only=True):
    """A number of people as the source gives it: figures, words, or both.

    Sources' figures can be out of order (low above best); they are kept as given.
    """

    low: Natural | None = None
    best: Natural | None = None
    high: Natural | None = None
    words: Line | None = None


class Casualties(Said, frozen=True, kw_only=True):
    """Harm to people of every side; `unsorted` where the source does not say killed or injured."""

    killed: Count | None = None
    injured: Count | None = None
    unsorted: Count | None = None
    civilians_killed: Count | None = None
    civilians_injured: Count | None = None
    civilians: Line | None = None


class DatasetRow(Said, frozen=True, kw_only=True):
    """The source row of a dataset: its own id and codes, as they stand there."""

    dataset: Line
    external_id: Line
    codes: Annotated[dict[Name, Whole], msgspec.Meta(max_length=32)] = {}
    words: Annotated[dict[Name, Line], msgspec.Meta(max_length=32)] = {}


class Publication(Said, frozen=True, kw_only=True):
    """Body of `incidents.publication.v1`: a press report or a dataset that others cite as `source`."""

    title: Line
    outlet_cited: Line
    published: Line
    date_known: Known
    label: Label = ""
    url: Line | None = None
    licence: Line | None = None
    attribution: Text | None = None

    def check(self) -> None:
        """Refuse a day that is none."""
        parse_date(self.published)


class Actor(Assertion, frozen=True, kw_only=True):
    """Body of `incidents.actor.v1`: a name that is no organisation of the charter, or a label in use.

    A label is shown only as a quotation of `used_by`.
    """

    actor_kind: ActorKind
    label: Label = ""
    names: dict[Tongue, Line] = {}
    variants: Lines = ()
    used_by: Name | None = None
    words: Lines = ()
    note: Text | None = None

    def check(self) -> None:
        """Refuse a label without words or user, and a group without a name."""
        super().check()
        if self.actor_kind is ActorKind.LABEL and not (self.words and self.used_by):
            raise Refused(
                "label_without_user",
                "a label needs its words and used_by, the party that uses them; {label} lacks one",
                label=self.label or "this one",
            )
        if self.actor_kind is ActorKind.ARMED_GROUP and not self.names:
            raise Refused(
                "actor_without_name", "an armed group needs a name; {label} has none", label=self.label
            )

    def organisations(self) -> tuple[Name, ...]:
        """Who uses the label."""
        return present(self.used_by)


class Report(Assertion, frozen=True, kw_only=True):
    """Body of `incidents.report.v1`: a field report, a press report's event, or a dataset's event.

    When it happened stands in the header's `occurred`; `when_words` is the source's wording.
    `act` is a code of the source or procedure, `words` a quotation.
    """

    act: Name
    label: Label = ""
    words: Text | None = None
    when_words: Line | None = None
    site: Site | None = None
    actors: Annotated[tuple[AllegedActor, ...], msgspec.Meta(max_length=MAX_LINES)] = ()
    target: Line | None = None
    cause: Line | None = None
    means: Means | None = None
    casualties: Casualties | None = None
    other_side: Line | None = None
    dataset: DatasetRow | None = None
    details: Details = {}

    def check(self) -> None:
        """Refuse a place that contradicts its precision."""
        super().check()
        if self.site is not None:
            self.site.check()

    def organisations(self) -> tuple[Name, ...]:
        """Parties that the source itself names as actors."""
        return tuple(actor.party for actor in self.actors if actor.party)


class Claim(Assertion, frozen=True, kw_only=True):
    """Body of `incidents.claim.v1`: what `says` asserts `about` something; refs: incident.

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
    """Body of `incidents.denial.v1`: `says` denies the claim or report that the ref `denies` names."""

    words: Text | None = None
    label: Label = ""


def _bad_site(precision: Precision, expected: str) -> Refused:
    return Refused(
        "bad_site",
        "a place of precision {precision} has {expected}; give these or choose another precision",
        precision=precision,
        expected=expected,
    )


KINDS: tuple[Kind, ...] = (
    Kind(
        name="incidents.publication.v1",
        body=Publication,
        says="a press report or dataset that other statements cite as their source",
        roles=SPEAKERS,
    ),
    Kind(
        name="incidents.actor.v1",
        body=Actor,
        says="a named actor that is no organisation of the charter, or a label that a party uses",
        roles=SPEAKERS,
    ),
    Kind(
        name="incidents.report.v1",
        body=Report,
        says="something is reported to have happened",
        roles=SPEAKERS,
    ),
    Kind(
        name="incidents.claim.v1",
        body=Claim,
        says="somebody asserts something; no evidence by itself",
        roles=SPEAKERS,
    ),
    Kind(
        name="incidents.denial.v1",
        body=Denial,
        says="somebody denies a claim or what a report alleges",
        roles=SPEAKERS,
    ),
)
