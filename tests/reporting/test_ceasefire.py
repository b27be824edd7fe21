# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Who says what of the ceasefire: each speaker by its own words alone, silence as silence, and nobody's verdict."""

from typing import Any

import msgspec
import pytest

from sulh.agreement.kinds import Extension, StartBasis, Window, WindowKind
from sulh.clock import Holds, When
from sulh.language import LANGUAGES
from sulh.mechanism import States
from sulh.readings.ceasefire import SpeakerOn, ceasefire_on
from sulh.readings.moment import parse_moment
from sulh.reporting.ceasefire import ceasefire
from sulh.reporting.words import Pieces, plain
from sulh.statement.assertion import How, Says
from tests.reporting.test_reporting import Told, speaker, table

ON = "2026-03-10"
BEGAN = When(since="2026-03-02T00:00:00+00:00", until="2026-03-02T00:00:00+00:00", zone="+00:00")


def window(org: str, **more: object) -> Window:
    return Window(
        says=speaker(org),
        window_kind=WindowKind.CEASEFIRE,
        label="w1",
        start=BEGAN,
        start_basis=StartBasis.STATED,
        **more,  # type: ignore[arg-type]
    )


def by(found: Told, org: str, on: str = ON) -> SpeakerOn:
    return next(one for one in ceasefire_on(States(found.rows), parse_moment(on)).speakers if one.org == org)


def told() -> Told:
    """One says that it lasts, the other that it was for two days, about one window."""
    found = table()
    first = found.say("agreement.window.v1", window("almond", open_ended=True))
    found.say("agreement.window.v1", window("walnut", hours=48), ("of", first))
    return found


def test_each_speaker_is_held_to_its_own_words_alone() -> None:
    found = told()
    assert [one.holds for one in by(found, "almond").windows] == [Holds.YES]
    assert [one.holds for one in by(found, "walnut").windows] == [Holds.NO]


def test_an_extension_moves_only_the_words_of_whoever_said_it() -> None:
    found = told()
    (said,) = by(found, "walnut").windows
    body = Extension(says=speaker("walnut"), open_ended=True)
    found.say("agreement.extension.v1", body, ("extends", said.thing.id))
    assert by(found, "walnut").windows[0].holds is Holds.YES
    found = told()
    (said,) = by(found, "walnut").windows
    body = Extension(says=speaker("almond"), open_ended=True)
    found.say("agreement.extension.v1", body, ("extends", said.thing.id))
    assert by(found, "walnut").windows[0].holds is Holds.NO


@pytest.mark.parametrize("lang", LANGUAGES)
def test_whoever_said_nothing_stands_there_with_nothing_and_a_publication_is_nobodys_voice(lang: str) -> None:
    found = table(lang)
    body = window("almond", open_ended=True)
    report = Says(speaker="The Reed", how=How.REPORT)
    found.say("agreement.window.v1", msgspec.structs.replace(body, says=report))
    speakers = ceasefire_on(States(found.rows), parse_moment(ON)).speakers
    assert {one.org: one.silent for one in speakers}["almond"] and not speakers[-1].org
    lines = list(ceasefire(States(found.rows), parse_moment(ON), lang))
    assert all(line.under for line in lines) and all(_text(line.words, lang) for line in lines)


@pytest.mark.parametrize("org", ["almond", "heron", "rook"])
def test_nobody_speaks_for_another_on_the_face(org: str) -> None:
    # A party that signs what the other is said to have said would else end the other's ceasefire in its name.
    found = told()
    before = by(found, "walnut")
    (one,) = by(found, "almond").windows
    role = {"almond": "party", "heron": "co_chair", "rook": "monitor"}[org]
    words: dict[str, Any] = {"issuer": org, "role": role}
    for how in (How.NAMED, How.UNNAMED):
        says = Says(speaker="Walnut's minister", how=how, for_org="walnut")
        body = msgspec.structs.replace(window("walnut", hours=1), says=says)
        found.say("agreement.window.v1", body, ("of", one.thing.id), **words)
        more = Extension(says=says, open_ended=True)
        found.say("agreement.extension.v1", more, ("extends", one.thing.id), **words)
    assert not found.voids()
    assert _told(by(found, "walnut")) == _told(before)
    assert [said.holds for said in by(found, "almond").windows] == [Holds.YES]
    assert by(found, "").windows, "what is passed on stands with those who speak for none of these"


def _told(one: SpeakerOn) -> list[tuple[Holds, str]]:
    return [(said.holds, said.said.id) for said in one.windows]


def test_of_no_ceasefire_the_section_says_nothing() -> None:
    assert list(ceasefire(States(table().rows), parse_moment(ON), "en")) == []


def test_the_parties_take_turns_in_standing_first() -> None:
    firsts = {
        ceasefire_on(States(told().rows), parse_moment(day)).speakers[0].org for day in (ON, "2026-03-11")
    }
    assert firsts == {"almond", "walnut"}


def _text(words: Pieces, lang: str) -> str:
    return plain(words, lang).strip()
