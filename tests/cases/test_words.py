# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The words of enumerations as they stand in the bytes: one changed would be another statement on old replicas."""

from enum import StrEnum

import pytest

from sulh.cases import case_kinds, evidence, life, verdicts, visit_kinds
from sulh.incidents import form, links
from sulh.statement import admiralty

WORDS: dict[type[StrEnum], str] = {
    evidence.Copy: "evidentiary working",
    verdicts.Occurrence: "confirmed partly_confirmed not_confirmed unfounded inconclusive not_verifiable",
    verdicts.Hindrance: "access time means",
    verdicts.Severity: "serious ordinary technical",
    verdicts.Scope: "place time actor term",
    life.CaseStatus: (
        "received registered triaged open team_tasked on_site suspended_access draft reply_open sign_off issued "
        "split remedy closed withdrawn lapsed reopened"
    ),
    case_kinds.RemedyKind: (
        "explanation apology order_to_forces disciplinary withdrawal restitution compensation patrol_or_cbm "
        "reopening referral penalty"
    ),
    case_kinds.TurnTo: "closed reopened withdrawn suspended_access resumed lapsed",
    case_kinds.TeamStage: "arrived preliminary final",
    case_kinds.WordValue: "signs dissents",
    visit_kinds.AnswerValue: "granted conditional delayed denied",
    visit_kinds.Shown: "done partly not_done not_verifiable",
    form.Means: "seen heard camera uav imagery acoustic radar document interview media told_by_party",
    form.Direction: "incoming outgoing airborne in_place undetermined",
    form.Access: "unhindered denial conditional delay",
    admiralty.Reliability: "A B C D E F",
    admiralty.Credibility: "1 2 3 4 5 6",
    links.Act: "recall update add discontinue relate confirm acknowledge comply reject",
    links.LinkValue: "same apart",
}


@pytest.mark.parametrize("kind", WORDS, ids=lambda kind: f"{kind.__module__.split('.')[1]}.{kind.__name__}")
def test_the_words_of_an_enumeration_are_those_of_the_field(kind: type[StrEnum]) -> None:
    assert " ".join(kind) == WORDS[kind]
