# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""`sulh sitrep`: a product that stands by itself, comes out again, and refuses a period that is not over."""

import re

import pytest

from sulh.language import LANGUAGES, direction
from tests.cli.commands import Mechanism, found, sulh

ON = "2026-03-02"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Mechanism:
    """A mechanism with one report."""
    made = found(tmp_path_factory.mktemp("sitrep"))
    heron = {"speaker": "Heron", "how": "own_act", "for_org": "heron"}
    site = {"precision": "point", "lat_e7": 341234567, "lon_e7": 701234567, "radius_m": 300}
    body = {"says": heron, "act": "shelling", "site": site, "count": 3, "count_unit": "explosion"}
    since, until = f"{ON}T10:00:00+05:00", f"{ON}T10:10:00+05:00"
    said = made.say("incidents.report.v1", body, "heron-co_chair", "--since", since, "--until", until)
    assert said.status == 0, said.err
    return made


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_stands_by_itself_in_every_language(told: Mechanism, lang: str) -> None:
    page = sulh("sitrep", told.dir, "--on", ON, "--lang", lang).out
    assert f'dir="{direction(lang)}"' in page and page.startswith("<!doctype html>")
    assert not re.search(r"<script|\ssrc=|href=|url\(|@import|https?:", page)


def test_every_total_names_the_statements_behind_it_and_what_it_was_made_from(told: Mechanism) -> None:
    found = sulh("sitrep", told.dir, "--on", ON, "--format", "json").json
    assert found["figures"]["cfv_count"]["bounds"] == [3, 3]
    assert found["figures"]["cfv_count"]["by"] == found["figures"]["reports"] != []
    assert found["head"]["size"] == found["at"]["size"] == told.size()
    assert len(found["query"]) == 64 and len(found["head"]["root"]) == 44


def test_the_same_question_of_the_same_size_gives_the_same_bytes(told: Mechanism) -> None:
    size = told.size()
    asked = ("sitrep", told.dir, "--on", ON, "--size", size)
    first = sulh(*asked).out, sulh(*asked, "--json").out
    told.publish_something()
    assert (sulh(*asked).out, sulh(*asked, "--json").out) == first


def test_another_day_is_another_question(told: Mechanism) -> None:
    days = [sulh("sitrep", told.dir, "--on", on, "--json").json for on in (ON, "2026-03-03")]
    assert days[0]["query"] != days[1]["query"]
    assert days[1]["figures"]["before"]["incidents"] == days[0]["figures"]["incidents"] == [1, 1]


def test_a_period_that_is_not_over_is_refused_with_what_to_do(told: Mechanism) -> None:
    ran = sulh("sitrep", told.dir, "--on", "2999-01-01")
    assert ran.status == 1
    assert "ask for an earlier day" in ran.sentence and "2999-01-01" in ran.sentence
    assert "--on was expected as a day" in sulh("sitrep", told.dir, "--on", "soon").sentence
    assert "2999" in sulh("sitrep", told.dir, "--on", "2999-01-01", "--lang", "ur").sentence
