# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Rows of lines and zones, and what the fold of the agreement refuses of them.

line/ID zone/ID        versions (see record/things.py): the thing is the line, each drawing a version of it
line_agreed/ID         a party's own act on one version
"""

from sulh.agreement.line_kinds import Agreeing, Geometry, LineAgreed, LineDrawn, ZoneDrawn
from sulh.clock import format_time
from sulh.errors import Refused
from sulh.record.fold import Entry, Ground
from sulh.record.rows import RoomRows
from sulh.record.things import Points, Shape, VersionRow, require_organisation
from sulh.statement.envelope import Hex32, Name

VERSION = "version"


class LineRow(VersionRow, frozen=True, kw_only=True):
    """Row `line/<id>`."""

    body: LineDrawn


class ZoneRow(VersionRow, frozen=True, kw_only=True):
    """Row `zone/<id>`."""

    body: ZoneDrawn


class LineAgreedRow(VersionRow, frozen=True, kw_only=True):
    """Row `line_agreed/<id>`: the ref `version` is the exact drawing that was agreed to."""

    body: LineAgreed

    @property
    def party(self) -> Name:
        """The issuer's own organisation: nobody agrees for another."""
        return self.origin.issuer


_DRAWN = {"instrument": Points(to=("instrument",), most=1)}

LINE_SHAPES: dict[str, Shape] = {
    "agreement.line.v1": Shape(noun="line", row=LineRow, refs=_DRAWN),
    "agreement.zone.v1": Shape(noun="zone", row=ZoneRow, refs=_DRAWN),
    # A party's own act is mended by its next act, never by a version of it.
    "agreement.line_agreed.v1": Shape(
        noun="line_agreed",
        row=LineAgreedRow,
        refs={VERSION: Points(to=("line", "zone"), least=1, most=1)},
        versions=False,
        source=Points(most=0),
    ),
}


def check_line_entry(rows: RoomRows, entry: Entry, ground: Ground) -> None:
    """What `place` does not judge of these kinds; nothing for any other.

    Raises Refused `unknown_organisation`, `not_your_version`, `only_parties_agree`, `not_for_agreement`,
    `withdrawal_reaches_back`.
    """
    match entry.body:
        case Geometry() as body:
            for org in body.hands():
                require_organisation(org, ground)
            _require_own(body, entry, ground)
        case LineAgreed() as body:
            _require_party(entry, ground)
            for ref in entry.header.refs:
                if ref.role == VERSION:
                    _require_proposed(rows, ref.id)
            if body.value is Agreeing.WITHDRAWS:
                _require_ahead(body, ground)


def _is_party(org: str, ground: Ground) -> bool:
    return org in {party.id for party in ground.charter.of_kind("party")}


def _require_own(body: Geometry, entry: Entry, ground: Ground) -> None:
    issuer = entry.header.issuer
    if body.whose is None:
        return
    # Otherwise one side could draw a line in the other's name and make a place disputed, or not.
    if (issuer.org, issuer.role) != (body.whose, "party") or not _is_party(issuer.org, ground):
        raise Refused(
            "not_your_version",
            "{issuer} registers {label} as {whose}'s own version, but only a party draws its own, with its party's "
            "key; leave whose out to propose a version to all",
            issuer=issuer.org,
            label=body.label,
            whose=body.whose,
        )


def _require_party(entry: Entry, ground: Ground) -> None:
    issuer = entry.header.issuer.org
    if not _is_party(issuer, ground):
        raise Refused(
            "only_parties_agree",
            "{issuer} is no party of this charter; to a line or zone each party agrees for itself alone",
            issuer=issuer,
        )


def _require_proposed(rows: RoomRows, version: Hex32) -> None:
    row = rows.read(f"line/{version}", LineRow) or rows.read(f"zone/{version}", ZoneRow)
    if row is not None and row.body.whose is not None:
        raise Refused(
            "not_for_agreement",
            "{label} is {whose}'s own version, to which nobody agrees; propose the same drawing to all (without "
            "whose), and agree to that",
            label=row.body.label,
            whose=row.body.whose,
        )


def _require_ahead(body: LineAgreed, ground: Ground) -> None:
    begins = None if body.since is None else body.since.span().earliest
    if begins is None or begins < ground.now:
        # Otherwise a party could take an agreed line away from under what has happened at it.
        raise Refused(
            "withdrawal_reaches_back",
            "a withdrawal from a line or zone takes effect at {now} or later, and {since} was found; what was "
            "agreed until now stays so",
            now=format_time(ground.now),
            since="-" if begins is None else format_time(begins),
        )
