# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may be said of a verification visit: somebody asks to look, somebody answers, a team says what it saw.

A visit that was denied shows nothing of what is there: it ends in not_verifiable, never in not_done.
"""

from enum import StrEnum
from typing import Annotated

import msgspec

from sulh.cases.case_kinds import FIELD
from sulh.cases.evidence import Items
from sulh.cases.kinds import OVERSIGHT
from sulh.clock import When
from sulh.errors import Refused
from sulh.statement.assertion import Label, Lines
from sulh.statement.canon import Said
from sulh.statement.envelope import Line, Name, Text
from sulh.statement.kind import Kind

MAX_RADIUS_M = 10_000_000
Latitude = Annotated[int, msgspec.Meta(ge=-900_000_000, le=900_000_000)]
Longitude = Annotated[int, msgspec.Meta(ge=-1_800_000_000, le=1_800_000_000)]
Radius = Annotated[int, msgspec.Meta(ge=1, le=MAX_RADIUS_M)]


class AnswerValue(StrEnum):
    """What is answered to a request to look."""

    GRANTED = "granted"
    CONDITIONAL = "conditional"
    DELAYED = "delayed"
    DENIED = "denied"


class Shown(StrEnum):
    """What a team could see of what was claimed."""

    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not_done"
    NOT_VERIFIABLE = "not_verifiable"


class Site(Said, frozen=True, kw_only=True):
    """Where exactly: 1e-7 degree (WGS 84), metres. Never said unsealed."""

    lat_e7: Latitude
    lon_e7: Longitude
    radius_m: Radius
    names: Lines = ()


class VisitRequest(Said, frozen=True, kw_only=True):
    """Body of `cases.visit_request.v1`: somebody asks to look; refs: commitment, site, case: at least one.

    of      the organisation that is asked to let a team in
    sector  where, as all may know; `exact` is sealed to the co-chairs and the tasked team
    when    the time for which it is asked
    """

    of: Name
    what: Text
    when: When
    label: Label = ""
    sector: Name | None = None
    exact: Site | None = None

    def check(self) -> None:
        """Refuse a time that is none."""
        self.when.check()

    def organisations(self) -> tuple[Name, ...]:
        """Whom it asks."""
        return (self.of,)


class VisitAnswer(Said, frozen=True, kw_only=True):
    """Body of `cases.visit_answer.v1`: who was asked answers; ref: request.

    when        for what time it is granted, conditional or delayed to
    conditions  under which
    """

    value: AnswerValue
    when: When | None = None
    conditions: Lines = ()
    why: Line | None = None

    def check(self) -> None:
        """Refuse a yes without its time, conditions that are not said, and a denial that has a time."""
        if self.when is not None:
            self.when.check()
        denied = self.value is AnswerValue.DENIED
        timed = self.when is not None and bool(self.when.since or self.when.until)
        lacking = self.value is AnswerValue.CONDITIONAL and not self.conditions
        if timed == denied or lacking:
            raise Refused(
                "answer_unfit",
                "a visit is granted, conditional or delayed for a time (when), conditional under conditions, and "
                "denied for none; {value} does not fit what was given",
                value=self.value,
            )


class VisitReport(Said, frozen=True, kw_only=True):
    """Body of `cases.visit_report.v1`: what a team saw before and after; refs: request, evidence.

    when   from when until when the team was there; none where it was not let in
    """

    shows: Shown
    facts: Text
    when: When | None = None
    before: Items = ()
    after: Items = ()

    def check(self) -> None:
        """Refuse a time that is none, and something seen by nobody who was there."""
        if self.when is not None:
            self.when.check()
        elif self.shows is not Shown.NOT_VERIFIABLE:
            raise Refused(
                "visit_without_time",
                "{shows} was said of a visit without the time at which the team was there; fill in when, or say "
                "not_verifiable",
                shows=self.shows,
            )


KINDS: tuple[Kind, ...] = (
    Kind(
        name="cases.visit_request.v1",
        body=VisitRequest,
        says="a party or both co-chairs ask to look at a place",
        roles=frozenset({"party", "co_chair"}),
        documentary=False,
        element=OVERSIGHT,
        assent="none of a party's own; a co-chair's counts with the other's cases.assent.v1",
        undo="nobody; a later one stands beside it",
        protected=("exact",),
    ),
    Kind(
        name="cases.visit_answer.v1",
        body=VisitAnswer,
        says="who was asked grants, delays or denies a visit",
        roles=frozenset({"party", "liaison_officer", "co_chair", "secretariat", "monitor", "guarantor"}),
        documentary=False,
        element=OVERSIGHT,
        undo="a later answer of the same issuer",
    ),
    Kind(
        name="cases.visit_report.v1",
        body=VisitReport,
        says="a team says what it saw before and after",
        roles=FIELD,
        documentary=False,
        element=OVERSIGHT,
        undo="nobody; a later one stands beside it",
        cites=True,
    ),
)
