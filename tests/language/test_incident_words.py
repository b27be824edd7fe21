# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every value of the reporting form has its word in every language."""

from enum import StrEnum

import pytest

from sulh.incidents.claims import PetitionerKind, TieKind
from sulh.incidents.evidence import Consent, Copy, Medium
from sulh.incidents.form import (
    Access,
    ActorBasis,
    CountUnit,
    Direction,
    Extent,
    Harmed,
    Means,
    Precision,
    TimePrecision,
)
from sulh.incidents.links import Act
from sulh.incidents.reports import Detector
from sulh.language import LANGUAGES
from sulh.language.catalogue import say, sentences
from sulh.statement.admiralty import Credibility, Reliability

WORDS: dict[str, type[StrEnum]] = {
    "precision": Precision,
    "basis": ActorBasis,
    "means": Means,
    "time": TimePrecision,
    "direction": Direction,
    "unit": CountUnit,
    "harmed": Harmed,
    "extent": Extent,
    "access": Access,
    "reliability": Reliability,
    "credibility": Credibility,
    "detector": Detector,
    "tie": TieKind,
    "petitioner": PetitionerKind,
    "medium": Medium,
    "copy": Copy,
    "consent-to-use": Consent,
    "word": Act,
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", WORDS)
def test_every_value_of_the_form_has_its_word(lang: str, name: str) -> None:
    own = sentences(lang)
    ids = [f"said-{name}-{value.lower().replace('_', '-')}" for value in WORDS[name]]
    assert set(ids) <= set(own), "said in this language, not in English for want of it"
    found = [say(lang, one) for one in ids]
    assert all(found) and len(set(found)) == len(found)
