# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The search in a browser: a reference is found by typing and filled in by keys alone, and without a script by a link."""

import re

import pytest
from playwright.sync_api import Browser, StorageState, expect

from sulh.language.catalogue import say
from tests.browser.test_axe import judged
from tests.browser.watch import NARROW, seeing
from tests.browser.world import SEAT, Place

FORM = "/speak/denial"
LANGS = ("ur", *(pytest.param(lang, marks=pytest.mark.soak) for lang in ("en", "ps", "prs", "ar", "tr")))


@pytest.mark.parametrize("lang", LANGS)
def test_a_reference_is_found_by_typing_and_filled_in_by_keys_alone(
    browser: Browser, place: Place, inside: StorageState, lang: str
) -> None:
    hits = place.play.json("/api/find?q=2026-03&among=report&most=2", SEAT)["hits"]
    entries = [str(hit["entry"]) for hit in hits]
    with seeing(browser, place.url, size=NARROW, storage_state=inside) as page:
        page.goto(f"{FORM}?lang={lang}")
        seek = page.locator("[data-seek][data-field=f--ref-denies]")
        box = seek.get_by_role("combobox", name=say(lang, "find-seek"))
        field = page.locator("#f--ref-denies")
        box.focus()
        # Digits of any keyboard are alike to the search.
        box.fill("۲۰۲۶-۰۳")  # at once: what comes between two letters would be another list
        seek.get_by_role("option").first.wait_for()
        assert list(judged(page)) == []
        box.press("ArrowDown")
        expect(seek.get_by_role("option", selected=True)).to_have_count(1)
        box.press("ArrowDown")
        box.press("ArrowUp")
        box.press("Enter")
        expect(field).to_have_value(re.compile(r"^[0-9]+$"))
        first = field.input_value()
        expect(seek.get_by_role("status")).to_contain_text(first)
        expect(box).to_be_focused()
        # A second one stands beside the first; Escape closes the list and takes nothing.
        box.fill(entries[1] if first == entries[0] else entries[0])
        seek.get_by_role("option").first.wait_for()
        box.press("Escape")
        expect(seek.get_by_role("option").first).to_be_hidden()
        expect(field).to_have_value(first)
        box.press("Enter")
        seek.get_by_role("option").first.wait_for()
        box.press("ArrowDown")
        box.press("Enter")
        expect(field).to_have_value(re.compile(rf"^{first} [0-9]+$"))
        box.fill("nowhereatall")
        expect(seek.get_by_role("status")).to_have_text(say(lang, "find-seek-none"))


@pytest.mark.soak
def test_without_a_script_a_link_leads_to_the_search_of_what_may_stand_there(
    browser: Browser, place: Place, inside: StorageState
) -> None:
    with seeing(browser, place.url, java_script_enabled=False, storage_state=inside) as page:
        page.goto(f"{FORM}?lang=en")
        link = page.locator("[data-field=f--ref-denies] a")
        expect(link).to_have_attribute("target", "_blank")
        page.goto(str(link.get_attribute("href")))
        page.locator("#q").fill("2026-03")
        page.locator("#q").press("Enter")
        expect(page.locator("ol.found > li").first).to_be_visible()
        assert "among=" in page.url and "report" in page.url


@pytest.mark.soak
def test_where_no_page_answers_nobody_is_kept_out(
    browser: Browser, place: Place, inside: StorageState
) -> None:
    with seeing(browser, place.url, "status of 404", size=NARROW, storage_state=inside) as page:
        page.goto("/nothing/here?lang=ur")
        assert list(judged(page)) == []
        page.locator("main").get_by_role("link", name=say("ur", "console-fault-record")).click()
        page.wait_for_url("**/record")
