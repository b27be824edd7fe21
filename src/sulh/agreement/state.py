# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The fold of what was promised: one row per statement, grouped into things by their anchors.

instrument/ID term/ID demand/ID window/ID extension/ID      versions (see record/things.py)
consent_claim/ID                                            what is said of a party's consent
consent/ID                                                  a party's own act, given by its key
"""

from sulh.agreement.kinds import (
    Consent,
    ConsentAct,
    ConsentClaim,
    Demand,
    Extension,
    Instrument,
    Term,
    Window,
)
from sulh.errors import Refused
from sulh.record.fold import Entry, Ground
from sulh.record.rows import Changes, RoomRows
from sulh.record.things import Points, Shape, VersionRow, place
from sulh.statement.envelope import Name

# Organisations that stand between the parties and may announce what these agreed.
MEDIATING = ("mediator", "co_chair", "guarantor")


class InstrumentRow(VersionRow, frozen=True, kw_only=True):
    """Row `instrument/<id>`."""

    body: Instrument


class TermRow(VersionRow, frozen=True, kw_only=True):
    """Row `term/<id>`."""

    body: Term


class ConsentClaimRow(VersionRow, frozen=True, kw_only=True):
    """Row `consent_claim/<id>`."""

    body: ConsentClaim


class ConsentRow(VersionRow, frozen=True, kw_only=True):
    """Row `consent/<id>`: the only row that says a party consented by its own key.

    The ref `term` is the exact statement consented to, so that a later version of it is not consented to.
    """

    body: ConsentAct

    @property
    def party(self) -> Name:
        """The issuer's own organisation: nobody consents for another."""
        return self.origin.issuer


class DemandRow(VersionRow, frozen=True, kw_only=True):
    """Row `demand/<id>`."""

    body: Demand


class WindowRow(VersionRow, frozen=True, kw_only=True):
    """Row `window/<id>`."""

    body: Window


class ExtensionRow(VersionRow, frozen=True, kw_only=True):
    """Row `extension/<id>`."""

    body: Extension


_ONE_TERM = Points(to=("term",), least=1, most=1)

SHAPES: dict[str, Shape] = {
    "agreement.instrument.v1": Shape(noun="instrument", row=InstrumentRow, refs={"session": Points()}),
    "agreement.term.v1": Shape(
        noun="term",
        row=TermRow,
        refs={
            "instrument": Points(to=("instrument",), most=1),
            "window": Points(to=("window",), most=1),
            "proposal": Points(most=1),
        },
    ),
    "agreement.consent_claim.v1": Shape(noun="consent_claim", row=ConsentClaimRow, refs={"term": _ONE_TERM}),
    "agreement.demand.v1": Shape(
        noun="demand", row=DemandRow, refs={"proposal": Points(), "session": Points(most=1)}
    ),
    "agreement.window.v1": Shape(
        noun="window",
        row=WindowRow,
        refs={"instrument": Points(to=("instrument",), most=1), "session": Points(most=1)},
    ),
    "agreement.extension.v1": Shape(
        noun="extension", row=ExtensionRow, refs={"extends": Points(to=("window",), least=1, most=1)}
    ),
    # A party's own act is mended by its next act, never by a version of it.
    "agreement.consent.v1": Shape(
        noun="consent", row=ConsentRow, refs={"term": _ONE_TERM}, versions=False, source=Points(most=0)
    ),
}


class AgreementFold:
    """The room's fold."""

    room = "agreement"
    version = 1

    def step(self, rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
        """One row per statement. Raises Refused as `things.place`, and `not_a_party`, `not_a_mediator`."""
        match entry.body:
            case ConsentAct():
                _require_party(entry, ground)
            case ConsentClaim():
                _require_mediator(entry.body, ground)
        return place(rows, entry, ground, SHAPES)


def _require_party(entry: Entry, ground: Ground) -> None:
    issuer = entry.header.issuer.org
    if issuer not in {org.id for org in ground.charter.of_kind("party")}:
        raise Refused(
            "not_a_party",
            "{issuer} is no party of this charter; only a party consents to a term, and only for itself",
            issuer=issuer,
        )


def _require_mediator(body: ConsentClaim, ground: Ground) -> None:
    speaker = ground.charter.organisation(body.says.for_org or "")
    if body.value is Consent.ANNOUNCED_BY_MEDIATOR and (speaker is None or speaker.kind not in MEDIATING):
        raise Refused(
            "not_a_mediator",
            "announced_by_mediator needs a speaker for a mediator, co-chair or guarantor of the charter; {found} is none",
            found=body.says.for_org or body.says.speaker,
        )
