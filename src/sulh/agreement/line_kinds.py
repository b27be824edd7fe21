# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What may be said of lines and zones: a version each party draws, one proposed to all, who agrees to it.

A party draws its own version and nobody else's. A version that is nobody's is a proposal until each party
has agreed to it with its own key. No version overwrites another: a place is judged against all of them.
"""

from enum import StrEnum
from typing import Annotated

import msgspec

from sulh.clock import Span, When
from sulh.errors import Refused
from sulh.places import PACKED_PATTERN, LineVersion, ZoneVersion, unpack
from sulh.places.chain import MAX_TOLERANCE_M
from sulh.statement.assertion import MAX_LABEL
from sulh.statement.canon import Said
from sulh.statement.envelope import Line, Name, Text
from sulh.statement.kind import SPEAKERS, Kind

Packed = Annotated[str, msgspec.Meta(pattern=PACKED_PATTERN, max_length=54_000)]
Metres = Annotated[int, msgspec.Meta(ge=0, le=MAX_TOLERANCE_M)]
Datum = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
Called = Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_LABEL)]


class Geometry(Said, frozen=True, kw_only=True):
    """What lines and zones share.

    label       what it is called in tables and terms
    whose       the party whose own version it is, which is its issuer; "" = proposed to all, agreed once all agree
    vertices    latitude and longitude in 1e-7 degree, as Base64 VLQ of differences (docs/format.md)
    tolerance_m how far the true line or edge may lie from the drawn one
    valid       since when and until when it holds; a bare day counts from its beginning, to its end; "" = open
    words       how the source describes it
    """

    label: Called
    datum: Datum
    vertices: Packed
    tolerance_m: Metres
    whose: Name | None = None
    valid: When | None = None
    words: Text | None = None

    def check(self) -> None:
        """Refuse a validity that is none; the drawing is checked by line and zone."""
        if self.valid is not None:
            self.valid.check()

    def holds(self) -> Span:
        """The instants in which it holds, None where open."""
        return Span(earliest=None, latest=None) if self.valid is None else self.valid.span()

    def hands(self) -> tuple[Name, ...]:
        """Organisations that hold a side of it."""
        return ()


class LineDrawn(Geometry, frozen=True, kw_only=True):
    """Body of `agreement.line.v1`: one version of a line; refs: `of` another version, instrument.

    left, right   the organisation whose side lies at that hand of one who walks from the first vertex to the last
    orientation   the same in words, to be compared by a person ("from the pass down to the river, …")
    """

    left: Name | None = None
    right: Name | None = None
    orientation: Line | None = None

    def check(self) -> None:
        """Refuse a line that is none, and hands that say nothing."""
        super().check()
        if self.left is None and self.right is None:
            raise Refused(
                "line_without_hands",
                "expected whose side lies left or right of the line {label}, walking from its first vertex to its "
                "last, found neither; name the organisation",
                label=self.label,
            )
        if self.left == self.right:
            raise Refused(
                "line_hands_alike",
                "expected different organisations left and right of the line {label}, found {org} at both hands; "
                "mend one of them",
                label=self.label,
                org=self.left or "",
            )
        self.version().check()

    def version(self) -> LineVersion:
        """The drawing. Raises Refused `bad_vertices`; the rest by its own check."""
        return LineVersion(
            id=self.label,
            whose=self.whose or "",
            vertices=unpack(self.vertices),
            valid_from="" if self.valid is None else self.valid.since,
            valid_to="" if self.valid is None else self.valid.until,
            tolerance_m=self.tolerance_m,
            datum=self.datum,
        )

    def hands(self) -> tuple[Name, ...]:
        """Who holds a hand."""
        return tuple(org for org in (self.left, self.right) if org is not None)


class ZoneDrawn(Geometry, frozen=True, kw_only=True):
    """Body of `agreement.zone.v1`: one version of a zone; refs: `of` another version, instrument.

    The first vertex is not repeated at the end. What the zone is for is said by the terms that refer to it.
    """

    def check(self) -> None:
        """Refuse a zone that is none."""
        super().check()
        self.version().check()

    def version(self) -> ZoneVersion:
        """The drawing. Raises Refused `bad_vertices`; the rest by its own check."""
        return ZoneVersion(
            id=self.label,
            whose=self.whose or "",
            vertices=unpack(self.vertices),
            valid_from="" if self.valid is None else self.valid.since,
            valid_to="" if self.valid is None else self.valid.until,
            tolerance_m=self.tolerance_m,
            datum=self.datum,
        )


class Agreeing(StrEnum):
    """What a party does about a version that is proposed to all."""

    AGREES = "agrees"
    WITHDRAWS = "withdraws"


class LineAgreed(Said, frozen=True, kw_only=True):
    """Body of `agreement.line_agreed.v1`: a party's own act on exactly one version; ref `version`: line or zone.

    `since` is when it takes effect; without it, an agreement covers all the time for which the version holds.
    A withdrawal names a moment that is still to come, so that nobody redraws what was.
    """

    value: Agreeing
    since: When | None = None
    reservation: Text | None = None

    def check(self) -> None:
        """Refuse a moment that is none, and a withdrawal without one."""
        if self.since is not None:
            self.since.check()
        if self.value is Agreeing.WITHDRAWS and (self.since is None or self.since.span().earliest is None):
            raise Refused(
                "withdrawal_without_since",
                "expected since when the withdrawal from a line or zone takes effect, found nothing; name a moment "
                "that is still to come",
            )


KINDS: tuple[Kind, ...] = (
    Kind(
        name="agreement.line.v1",
        body=LineDrawn,
        says="a version of a line: a party's own, or one proposed to all",
        roles=SPEAKERS,
        element="line",
        assent="each party's own agreement.line_agreed.v1, where it is proposed to all; a party's own needs none",
        undo="superseded by its issuer; one that is agreed holds until the next one is agreed too",
    ),
    Kind(
        name="agreement.zone.v1",
        body=ZoneDrawn,
        says="a version of a zone: a party's own, or one proposed to all",
        roles=SPEAKERS,
        element="line",
        assent="each party's own agreement.line_agreed.v1, where it is proposed to all; a party's own needs none",
        undo="superseded by its issuer; one that is agreed holds until the next one is agreed too",
    ),
    Kind(
        name="agreement.line_agreed.v1",
        body=LineAgreed,
        says="a party agrees to a version of a line or zone that is proposed to all, or withdraws for what comes",
        roles=frozenset({"party"}),
        element="line",
        documentary=False,
        undo="a later line_agreed.v1 of the same party",
        deliberate=True,
    ),
)
