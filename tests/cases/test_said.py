# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every value of the enumerations of this room can be said in each of the six languages."""

from enum import StrEnum

import pytest

from sulh.cases.case_kinds import Consents, Disclosure, RemedyKind
from sulh.cases.evidence import Chance
from sulh.cases.kinds import Stance
from sulh.language import LANGUAGES
from sulh.language.catalogue import say

SAID: dict[str, type[StrEnum]] = {
    "chance": Chance,
    "stance": Stance,
    "remedy-kind": RemedyKind,
    "disclosure": Disclosure,
    "consents": Consents,
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("prefix", SAID)
def test_each_value_has_its_words(prefix: str, lang: str) -> None:
    said = [say(lang, f"{prefix}-{value.replace('_', '-')}") for value in SAID[prefix]]
    assert all(said) and len(set(said)) == len(said)
