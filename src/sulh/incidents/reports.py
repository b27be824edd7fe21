# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may be reported: publications, who is named, what is said to have happened, what a sensor caught.

A report is hearsay or observation, never a finding. What was perceived (`act`, `words`) and what somebody makes of
it (`incidents.assessment.v1`) are two statements. Actors are named in the words of whoever names them.
"""

from enum import StrEnum
from typing import Annotated

import msgspec

from sulh.clock import parse_date
from sulh.errors import Phrase, Refused
from sulh.incidents.form import (
    MAX_DAMAGE,
    MAX_HARM,
    Access,
    AllegedActor,
    Casualties,
    CountUnit,
    Damage,
    DatasetRow,
    Direction,
    Harm,
    Means,
    Precision,
    Radius,
    Reporter,
    Site,
    TimePrecision,
    Tongue,
)
from sulh.statement.admiralty import Credibility, Reliability
from sulh.statement.assertion import MAX_LINES, Assertion, Details, Known, Label, Lines, present
from sulh.statement.canon import Said
from sulh.statement.envelope import Line, Name, Natural, Text

MAX_WINDOW_S = 7 * 86_400  # what looks more rarely than once a week detects nothing of an hour


class ActorKind(StrEnum):
    """armed_group: named by a source, no organisation of the charter. label: a word that a party uses."""

    ARMED_GROUP = "armed_group"
    LABEL = "label"


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
                label=self.label or Phrase("this-one", "this one"),
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
    refs: actor, evidence, report on which it rests; term (allegedly breached), restriction (met on the way),
    translation, by any room's statement

    sector       of the mechanism's division of the ground; the first two digits of its radio number
    reporter     where the reporter was; sealed to co-chairs and the tasked team
    range_m      from where it was fired to where it fell, as far as known
    count        units of fire of `count_unit`, `explosions` among them
    harm         people harmed by side; `casualties` is a source's total of all sides
    reliability  of the source, `credibility` of this item; left out they are F and 6
    context      under what circumstances, by a code ("training_range"): described, and counted all the same
    deescalation what was done at once to calm it; translations of `words`, checked by nobody
    persons      names of people concerned, sealed always
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
    sector: Name | None = None
    time_precision: TimePrecision | None = None
    reporter: Reporter | None = None
    direction: Direction | None = None
    range_m: Radius | None = None
    weapon_class: Name | None = None
    count: Natural | None = None
    count_unit: CountUnit | None = None
    explosions: Natural | None = None
    harm: Annotated[tuple[Harm, ...], msgspec.Meta(max_length=MAX_HARM)] = ()
    damage: Annotated[tuple[Damage, ...], msgspec.Meta(max_length=MAX_DAMAGE)] = ()
    access: Access | None = None
    access_words: Line | None = None
    reliability: Reliability | None = None
    credibility: Credibility | None = None
    context: Name | None = None
    deescalation: Text | None = None
    translations: dict[Tongue, Text] = {}
    persons: Lines = ()

    def check(self) -> None:
        """Refuse a place that contradicts its precision, and a count without its unit."""
        super().check()
        if self.site is not None:
            self.site.check()
        if (self.count is None) != (self.count_unit is None):
            raise Refused(
                "count_without_unit",
                "a count and its unit stand together or not at all; {found} alone was given",
                found="count" if self.count_unit is None else "count_unit",
            )
        if self.explosions is not None and (self.count is None or self.explosions > self.count):
            raise Refused(
                "explosions_above_count",
                "explosions are among what is counted: at most {expected} were expected, {found} found",
                expected=self.count or 0,
                found=self.explosions,
            )

    def organisations(self) -> tuple[Name, ...]:
        """Parties that the source itself names: as actors, and as the side of those who were harmed."""
        named = (*(actor.party for actor in self.actors), *(harm.side for harm in self.harm))
        return present(*named)


class Detector(StrEnum):
    """What detected something without people."""

    SATELLITE = "satellite"
    CAMERA = "camera"
    UAV = "uav"
    ACOUSTIC = "acoustic"
    RADAR = "radar"
    SEISMIC = "seismic"
    OTHER = "other"


class Detection(Assertion, frozen=True, kw_only=True):
    """Body of `incidents.detection.v1`: a sensor caught something at a place; refs: sensor, evidence.

    `occurred` is when it was caught; it happened at most `window_s` seconds before. A satellite's only
    corroborates: fire and fire alone are a warm place, and no incident.
    """

    detector: Detector
    act: Name
    site: Site
    label: Label = ""
    sector: Name | None = None
    window_s: Annotated[int, msgspec.Meta(ge=1, le=MAX_WINDOW_S)] | None = None
    count: Natural | None = None
    words: Text | None = None
    dataset: DatasetRow | None = None
    reliability: Reliability | None = None
    credibility: Credibility | None = None
    details: Details = {}

    def check(self) -> None:
        """Refuse a detection without coordinates."""
        super().check()
        self.site.check()
        if self.site.precision is Precision.NAMED_ONLY:
            raise Refused(
                "detection_without_place",
                "a sensor catches something at coordinates; {found} was found, so say a report instead",
                found=self.site.precision,
            )


class Assessment(Assertion, frozen=True, kw_only=True):
    """Body of `incidents.assessment.v1`: what somebody makes of a report, apart from what was perceived; ref: report.

    "Loss of signal, assessed as caused by probable jamming": the first is the report's, the rest stands here.
    """

    label: Label = ""
    act: Name | None = None
    weapon_class: Name | None = None
    direction: Direction | None = None
    reliability: Reliability | None = None
    credibility: Credibility | None = None
    words: Text | None = None

    def check(self) -> None:
        """Refuse an assessment that says nothing."""
        super().check()
        said = (self.act, self.weapon_class, self.direction, self.reliability, self.credibility, self.words)
        if not present(*said):
            raise Refused(
                "empty_assessment",
                "an assessment says at least one thing of a report; fill in one of its fields",
            )
