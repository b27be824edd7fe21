# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The two sections of the screen: coverage with what was planned, and what is owed with what nobody verified."""

import pytest

from sulh.commitments.kinds import ProgressStatus
from sulh.language import LANGUAGES
from sulh.language.catalogue import has, say
from sulh.readings.commitments import CommitmentStatus, CommitmentWhy
from sulh.readings.moment import parse_moment
from sulh.reporting.looked import looked, owed
from sulh.reporting.words import plain
from tests.readings.looking import at
from tests.readings.test_commitments import Owed
from tests.readings.test_coverage import outcome, planned, restriction


def test_each_figure_stands_beside_what_was_planned() -> None:
    told, (one,) = planned((8, 10))
    outcome(told, one, 8, 10, heard=2)
    restriction(told, "almond", 9, 10, by_whom="walnut")
    told.head(at(11))
    (line,) = looked(told.states, parse_moment("2025-11-02"), "en")
    assert (line.label, plain(line.words, "en")) == (
        "s1",
        "of 1,440 minutes 120 planned, 120 said to be watched, 0 to 60 kept out; 60 to 120 covered",
    )
    assert [plain(under, "en") for under in line.under] == [
        "heard or seen: 2",
        "disputed by somebody else: 60",
    ]
    assert list(looked(told.states, parse_moment("2025-11-05"), "en")) == []


def test_what_is_declared_is_shown_as_not_verified() -> None:
    told = Owed()
    told.owner(ProgressStatus.DECLARED_DONE, 8)
    told.dispute("walnut", 9)
    told.head(at(0, day=20))
    (line,) = owed(told.states, parse_moment("2025-11-08T12:00:00Z"), "en").lines
    assert plain(line.words, "en").endswith("owes: “open the crossing”: declared done, not verified")
    assert plain(line.under[0], "en") == "due by 10 November 2025"
    (line,) = owed(told.states, parse_moment("2025-11-19"), "en").lines
    assert plain(line.words, "en").endswith(": disputed")
    assert "possibly late" in plain(line.under[1], "en")
    assert plain(line.under[2], "en").startswith("disputed by ")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_is_said_in_every_language(lang: str) -> None:
    names = [f"owed-status-{status.value}" for status in CommitmentStatus]
    names += [f"owed-why-{why.value}" for why in CommitmentWhy]
    found = [name.replace("_", "-") for name in names]
    assert all(has(name) for name in found)
    assert len({say(lang, name) for name in found}) == len(found)
    told = Owed()
    (line,) = owed(told.states, parse_moment("2025-11-02"), lang).lines
    assert say(lang, "owed-status-pending") in plain(line.words, lang)


def test_only_what_was_verified_is_said_to_be() -> None:
    """No word for another status can be taken for it."""
    verified = say("en", "owed-status-verified-done")
    others = {s for s in CommitmentStatus if s is not CommitmentStatus.VERIFIED_DONE}
    for status in others:
        assert verified not in say("en", f"owed-status-{status.value.replace('_', '-')}")
