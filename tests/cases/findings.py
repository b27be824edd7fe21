# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Findings for tests: a violation by walnut, unless told otherwise."""

from sulh.cases.kinds import Finding, Signoff, SignoffValue
from sulh.cases.verdicts import (
    AttributionVerdict,
    BreachVerdict,
    ByParty,
    Occurrence,
    OccurrenceVerdict,
    ProofStandard,
    Severity,
    Violation,
)

FINDING, SIGNOFF = "cases.finding.v1", "cases.signoff.v1"
GROUNDS = ProofStandard.REASONABLE_GROUNDS
BREACHED = Violation(severity=Severity.ORDINARY, standard=GROUNDS, rationale="the term forbids it")
AGREE = Signoff(value=SignoffValue.AGREE)
REFUSE = Signoff(value=SignoffValue.REFUSE, why="the camera was not ours")


def happened(verdict: Occurrence = Occurrence.CONFIRMED) -> OccurrenceVerdict:
    return OccurrenceVerdict(verdict=verdict, standard=GROUNDS, rationale="two posts heard it")


def by(party: str) -> ByParty:
    return ByParty(party=party, standard=GROUNDS, rationale="seen from its post")


def finding(
    *,
    size: int = 1,
    occurrence: Occurrence = Occurrence.CONFIRMED,
    breach: BreachVerdict | None = BREACHED,
    attribution: AttributionVerdict | None = None,
    party: str = "walnut",
    reply_until: str | None = None,
) -> Finding:
    return Finding(
        size=size,
        occurrence=happened(occurrence),
        breach=breach,
        attribution=attribution or by(party),
        reply_until=reply_until,
    )
