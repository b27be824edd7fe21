# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The page of the last period: every number beside who looked, the order of a daily report, first for who is on duty."""

import re
from collections.abc import Iterator

import pytest

from sulh.language import LANGUAGES, direction
from sulh.language.catalogue import has, say
from sulh.operations.kinds import RestrictionKind, RestrictionOutcome
from sulh.readings.day import Part
from sulh.web.console.pages import nav_of
from tests.cli.commands import sulh
from tests.web.console_world import Told, telling

ON = "2026-03-02"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    with telling(tmp_path_factory.mktemp("day")) as told:
        yield told


def test_sections_stand_in_the_order_of_a_daily_report_and_each_beside_who_looked(told: Told) -> None:
    page = told.text(f"/day?on={ON}")
    at = [page.index(say("en", f"day-part-{part.value.replace('_', '-')}")) for part in Part]
    assert at == sorted(at)
    assert page.count('class="beside-number"') == len(Part)


def test_figures_open_the_statements_behind_them(told: Told) -> None:
    day = told.json(f"/api/day?on={ON}")["day"]
    assert day["figures"]["incidents"] == [1, 1] and told.report in day["figures"]["reports"]
    assert f'href="/behind?what=incidents&amp;on={ON}"' in told.text(f"/day?on={ON}")
    assert [one["report"] for one in told.json(f"/api/behind?what=incidents&on={ON}")["incidents"]] == [
        told.report
    ]
    assert {"coverage", "before"} <= day["figures"].keys()


def test_the_page_says_what_the_command_says(told: Told) -> None:
    made = told.server.mechanism
    size = told.json("/api/day")["at"]["size"]
    same = sulh("sitrep", made.dir, "--on", ON, "--size", size, "--format", "json")
    page = told.json(f"/api/day?on={ON}")["day"]
    assert same.status == 0, same.err
    assert {name: same.json[name] for name in page} == page


def sections(page: str) -> list[str]:
    """The words of each section, without the lists that a product names and a page opens."""
    found = re.findall(r'<section class="part.*?</section>', page, flags=re.S)
    bare = (re.sub(r'<details class="basis">.*?</details>', "", one, flags=re.S) for one in found)
    return [" ".join(re.sub(r"<[^>]*>", " ", one).split()) for one in bare]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_product_says_what_the_page_says_in_every_language(told: Told, lang: str) -> None:
    size = told.json("/api/day")["at"]["size"]
    product = sulh("sitrep", told.server.mechanism.dir, "--on", ON, "--size", size, "--lang", lang).out
    page = told.text(f"/day?on={ON}", lang)
    assert len(sections(page)) > len(Part) and sections(product) == sections(page)
    day = told.json(f"/api/day?on={ON}")["day"]
    assert day["query"] in product and str(day["entries"][told.report]) in product
    assert f'dir="{direction(lang)}"' in product and "<a " not in product
    for sheet in (product, page):
        assert sheet.count('class="print-foot"') == 1 and say(lang, "term-rec-exercise") in sheet


def test_the_sheet_hands_over_what_stays_open(told: Told) -> None:
    hand = told.json("/api/day")["day"]["handover"]
    cards = [card for column in told.json("/api/cases")["columns"] for card in column["cards"]]
    assert {one["id"] for one in hand["live"]} == {card["id"] for card in cards if card["live"]}
    assert sum(count for _, count in hand["stages"]) == told.json("/api/cases")["count"]
    for stage, count in hand["stages"]:
        assert told.json(f"/api/behind?what=stage&of={stage}")["count"] == count
    page = told.text("/day")
    for line in ("off", "on", "calls", "remarks", "signed"):
        assert f'<th scope="row">{say("en", f"day-hand-{line}")}</th><td></td>' in page


def test_a_sheet_of_an_earlier_day_knows_nothing_of_a_later_one(told: Told) -> None:
    hand = told.json("/api/day?on=2026-03-01")["day"]["handover"]
    assert hand["live"] == [] and hand["stages"] == []


def test_a_handover_sheet_stands_on_it(told: Told) -> None:
    assert 'class="sheet"' in told.text("/day", "ur")


def test_duty_officers_meet_it_first() -> None:
    for role in ("liaison_officer", "monitor"):
        assert nav_of(role)[1] == ("day", "/day")


def test_every_word_that_a_code_may_need_is_there() -> None:
    said = {f"day-part-{one.value}" for one in Part} | {f"day-kept-{one.value}" for one in RestrictionKind}
    said |= {f"day-outcome-{one.value}" for one in RestrictionOutcome}
    said |= {f"day-harmed-{one}" for one in ("civilian", "combatant", "monitor", "undetermined")}
    assert [one for one in sorted(said) if not has(one.replace("_", "-"))] == []
