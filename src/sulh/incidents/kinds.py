# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every kind of the incidents room, with who may say it; the bodies stand in the files beside.

form       places, counts, enumerations            reports     publications, actors, reports, detections
claims     claims, denials, ties, complaints       evidence    evidence and its custody
links      words on other statements               parameters  the numbers of fusion
"""

from sulh.incidents.claims import Claim, Complaint, Denial, Petition, Tie
from sulh.incidents.evidence import Custody, Evidence
from sulh.incidents.form import (
    LAT_LIMIT_E7,
    LON_LIMIT_E7,
    MAX_RADIUS_M,
    ActorBasis,
    AllegedActor,
    Casualties,
    Count,
    DatasetRow,
    Means,
    Precision,
    Site,
    Tongue,
)
from sulh.incidents.links import About, DoubleCount, Link, LinkAnswer
from sulh.incidents.parameters import Adoption, Parameters
from sulh.incidents.reports import Actor, ActorKind, Assessment, Detection, Publication, Report
from sulh.statement.kind import SPEAKERS, Kind

# What the founding record and imports speak of.
__all__ = [
    "KINDS",
    "LAT_LIMIT_E7",
    "LON_LIMIT_E7",
    "MAX_RADIUS_M",
    "Actor",
    "ActorBasis",
    "ActorKind",
    "AllegedActor",
    "Casualties",
    "Claim",
    "Count",
    "DatasetRow",
    "Denial",
    "Means",
    "Precision",
    "Publication",
    "Report",
    "Site",
    "Tongue",
]

_PERSONS = ("persons",)
# Who may tie reports together; what such a word comes to depends on whose it is.
_TYING = frozenset({"party", "co_chair", "monitor", "liaison_officer", "secretariat"})
_BINDING = frozenset({"party", "co_chair"})
_OVERSIGHT = "oversight"

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
        personal=_PERSONS,
        protected=("reporter",),
    ),
    Kind(
        name="incidents.detection.v1",
        body=Detection,
        says="a sensor or a satellite caught something",
        roles=SPEAKERS,
    ),
    Kind(
        name="incidents.assessment.v1",
        body=Assessment,
        says="what somebody makes of a report, apart from what was perceived",
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
    Kind(
        name="incidents.tie.v1",
        body=Tie,
        says="somebody asserts that a group acts for a party; no attribute of either",
        roles=SPEAKERS,
    ),
    Kind(
        name="incidents.complaint.v1",
        body=Complaint,
        says="a party asks the mechanism to act on what it alleges",
        roles=frozenset({"party", "liaison_officer"}),
        documentary=False,
        element=_OVERSIGHT,
        personal=_PERSONS,
    ),
    Kind(
        name="incidents.petition.v1",
        body=Petition,
        says="local people ask the mechanism to act; counted apart from complaints",
        roles=SPEAKERS,
        documentary=False,
        element=_OVERSIGHT,
        personal=_PERSONS,
    ),
    Kind(
        name="incidents.evidence.v1",
        body=Evidence,
        says="something that bears on a report exists and is held",
        roles=SPEAKERS,
        personal=_PERSONS,
        blobs=("blob",),
    ),
    Kind(
        name="incidents.custody.v1",
        body=Custody,
        says="evidence is handed over",
        roles=SPEAKERS,
        documentary=False,
        element=_OVERSIGHT,
        personal=_PERSONS,
    ),
    Kind(
        name="incidents.about.v1",
        body=About,
        says="an organisation recalls or updates its own statement, confirms, acknowledges or rejects another's",
        roles=SPEAKERS,
        undo="a later word of the same organisation; what is recalled stays recalled",
    ),
    Kind(
        name="incidents.link.v1",
        body=Link,
        says="two reports tell of one incident, or of two; a claim until it takes effect",
        roles=_TYING,
        documentary=False,
        element=_OVERSIGHT,
        assent="both parties, both co-chairs, or a monitor that nobody opposes in time",
        undo="before it takes effect, by whoever supported it; after it, by nobody alone",
    ),
    Kind(
        name="incidents.link_answer.v1",
        body=LinkAnswer,
        says="a party or co-chair supports or opposes a link",
        roles=_BINDING,
        documentary=False,
        element=_OVERSIGHT,
        undo="the same organisation's next answer",
    ),
    Kind(
        name="incidents.double_count.v1",
        body=DoubleCount,
        says="one report counts what another counted already; a claim until it takes effect",
        roles=_TYING,
        documentary=False,
        element=_OVERSIGHT,
        assent="as a link",
        undo="as a link",
    ),
    Kind(
        name="incidents.parameters.v1",
        body=Parameters,
        says="numbers by which reports are fused, proposed",
        roles=frozenset({"party", "co_chair", "secretariat"}),
        documentary=False,
        element=_OVERSIGHT,
        assent="incidents.adoption.v1 by every party and both co-chairs",
        undo="parameters that replace them",
    ),
    Kind(
        name="incidents.adoption.v1",
        body=Adoption,
        says="a party or co-chair adopts the numbers by which reports are fused",
        roles=_BINDING,
        documentary=False,
        element=_OVERSIGHT,
        undo="nobody alone; parameters that replace these are adopted by all",
        deliberate=True,
    ),
)
