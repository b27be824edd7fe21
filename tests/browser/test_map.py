# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The map in a browser: the same ground in all languages, one choice in all three drawings, and nothing from outside."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, StorageState, expect

from tests.browser.watch import NARROW, seeing
from tests.browser.world import Place

DRAWN = ".map-frame[data-drawn]"
WEEK = "/incidents?since=2026-03-01&until=2026-03-21"
# What stands where on the map, in pixels of a map that shows a piece of ground chosen here, whatever the language.
SEEN = """async () => {
    const map = document.querySelector(".map-frame").sulhMap;
    map.jumpTo({ center: [-40.9, 30.95], zoom: 8 });
    await new Promise(done => map.once("idle", done));
    const at = point => { const { x, y } = map.project(point); return [Math.round(x), Math.round(y)]; };
    const held = async name => (await map.getSource(name).getData()).features;
    return {
        areas: (await held("middles")).map(one => [one.properties.mark, ...at(one.geometry.coordinates)]).sort(),
        lines: (await held("lines")).map(one => one.geometry.coordinates.map(at).flat()),
        places: (await held("places")).map(one => at(one.geometry.coordinates)),
    };
}"""
TEXTS = """async () => (await document.querySelector(".map-frame").sulhMap.getSource("places").getData())
    .features.map(one => one.properties.text)"""
SPOTS = """() => [...document.querySelectorAll("tr[data-report]")].map(one =>
    [one.querySelector(".mark-of").textContent, one.querySelector(".spot")?.textContent ?? ""])"""


def drawn(page: Page, path: str) -> None:
    """Go there and wait until the map stands."""
    page.goto(path)
    page.locator(".mapped").scroll_into_view_if_needed()
    expect(page.locator(DRAWN)).to_have_count(1)


def seen(browser: Browser, place: Place, inside: StorageState, lang: str) -> dict[str, Any]:
    with seeing(browser, place.url, storage_state=inside, size=NARROW) as page:
        drawn(page, f"{WEEK}&lang={lang}")
        found: dict[str, Any] = page.evaluate(SEEN)
        return {**found, "spots": page.evaluate(SPOTS), "texts": page.evaluate(TEXTS)}


def test_places_on_the_map_and_in_the_table_are_the_same_in_every_script(
    browser: Browser, place: Place, inside: StorageState
) -> None:
    english = seen(browser, place, inside, "en")
    assert len(english["areas"]) > 5 and len(english["lines"]) == 3 and len(english["places"]) == 24
    urdu = seen(browser, place, inside, "ur")
    for name in ("areas", "lines", "places", "spots"):
        assert urdu[name] == english[name], name
    assert not set(urdu["texts"]) & set(english["texts"])


@pytest.mark.soak
@pytest.mark.parametrize("lang", ["ps", "prs", "ar", "tr"])
def test_the_other_languages_put_it_there_too(
    browser: Browser, place: Place, inside: StorageState, lang: str
) -> None:
    english, other = (seen(browser, place, inside, one) for one in ("en", lang))
    for name in ("areas", "lines", "places", "spots"):
        assert other[name] == english[name], (lang, name)


def test_one_choice_of_days_or_ground_rules_timeline_map_and_table_and_stands_in_the_address(
    browser: Browser, place: Place, inside: StorageState
) -> None:
    with seeing(browser, place.url, storage_state=inside) as page:
        drawn(page, f"{WEEK}&lang=ur")
        rows, columns = page.locator("tr[data-report]"), page.locator("svg.overview .column")
        every = rows.count()
        # By the keyboard: the last day four columns earlier.
        page.get_by_role("slider").last.focus()
        for _ in range(4):
            page.keyboard.press("ArrowLeft")
        until = columns.nth(columns.count() - 5).get_attribute("data-until")
        page.wait_for_url(re.compile(f"until={until}"))
        expect(page.locator("#until")).to_have_value(str(until))
        expect(page.locator("#main")).not_to_have_attribute("aria-busy", "true")
        assert rows.count() < every
        map_of = "async () => (await document.querySelector('.map-frame').sulhMap.getSource('middles').getData()).features.length"
        placed = page.locator("tr[data-report] .spot").count()
        page.wait_for_function(f"async () => (await ({map_of})()) === {placed}")
        # By a drag over one column and the next; back by the browser's own button.
        columns.nth(2).hover()
        page.mouse.down()
        columns.nth(3).hover()
        page.mouse.up()
        since = columns.nth(2).get_attribute("data-since")
        page.wait_for_url(re.compile(f"since={since}"))
        expect(page.locator("#since")).to_have_value(str(since))
        page.go_back()
        expect(page.locator("#until")).to_have_value(str(until))
        # A piece of ground, and what a colleague who opens the address sees.
        page.locator('[data-do="here"]').click()
        page.wait_for_url(re.compile("area="))
        expect(page.locator(".chosen-area")).to_have_count(1)
        expect(page.locator("#main")).not_to_have_attribute("aria-busy", "true")
        shown = page.evaluate(SPOTS)
        page.reload()
        assert page.evaluate(SPOTS) == shown


def test_on_a_poor_line_the_map_comes_when_asked_for_and_what_is_pointed_at_is_lit_everywhere(
    browser: Browser, place: Place, inside: StorageState
) -> None:
    with seeing(browser, place.url, storage_state=inside, size=NARROW) as page:
        page.add_init_script(
            "Object.defineProperty(navigator, 'connection', {value: {saveData: true, effectiveType: '4g'}})"
        )
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(WEEK)
        page.locator(".mapped").scroll_into_view_if_needed()
        expect(page.locator(".map-draw button")).to_be_visible()
        assert not any("/static/vendor/" in url for url in asked)
        page.locator(".map-draw button").click()
        expect(page.locator(DRAWN)).to_have_count(1)
        row = page.locator("tr[data-report]", has=page.locator(".spot")).first
        report = row.get_attribute("data-report")
        row.locator("a").first.focus()
        assert page.locator(f'svg.timeline .lit[data-report="{report}"]').count() == 1
        state = f"() => document.querySelector('.map-frame').sulhMap.getFeatureState({{source: 'areas', id: '{report}'}}).lit"
        assert page.evaluate(state) is True
        # In print the server's drawing stands, with what is to be said of every map.
        assert page.locator("svg.ground").is_hidden()
        page.emulate_media(media="print")
        assert page.locator("svg.ground").is_visible() and page.locator(".map-frame").is_hidden()
        assert page.locator("[data-follows=drawing] .disclaimer").is_visible()


def test_without_script_each_column_is_a_link_to_its_days(
    browser: Browser, place: Place, inside: StorageState
) -> None:
    with seeing(browser, place.url, storage_state=inside, java_script_enabled=False) as page:
        page.goto(WEEK)
        column = page.locator("svg.overview .column[data-since]").nth(3)
        href = str(column.get_attribute("href"))
        assert f"since={column.get_attribute('data-since')}" in href
        assert page.locator(".map-frame").is_hidden() and page.locator("svg.ground").is_visible()
        page.goto(href)
        assert page.locator("#since").input_value() in href


def test_where_no_map_can_be_drawn_the_drawing_stays(
    browser: Browser, place: Place, inside: StorageState
) -> None:
    with seeing(browser, place.url, "Error", "WebGL", "refused", storage_state=inside) as page:
        page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
        page.goto(WEEK)
        page.locator(".mapped").scroll_into_view_if_needed()
        expect(page.locator(".map-failed")).to_be_visible()
        assert page.locator("svg.ground").is_visible() and page.locator(".map-frame").is_hidden()


# Where each version's name stands, in pixels, at several scales; and the signs of the writing direction in it.
NAMES = """async () => {
    const map = document.querySelector(".map-frame").sulhMap, found = [];
    for (const zoom of [5, 6.5, 8, 10]) {
        map.jumpTo({ center: [-40.9, 30.95], zoom });
        await new Promise(done => map.once("idle", done));
        const { features } = await map.getSource("names").getData();
        found.push(features.map(one => one.properties));
    }
    return found;
}"""


@pytest.mark.parametrize("lang", ["en", pytest.param("ur", marks=pytest.mark.soak)])
def test_every_version_of_the_line_is_named_and_no_name_stands_on_another(
    browser: Browser, place: Place, inside: StorageState, lang: str
) -> None:
    with seeing(browser, place.url, storage_state=inside, size=NARROW) as page:
        drawn(page, f"{WEEK}&lang={lang}")
        for names in page.evaluate(NAMES):
            assert len(names) == 4 and len({one["text"] for one in names}) == 4
            for at, one in enumerate(names):
                for other in names[:at]:
                    apart = abs(one["x"] - other["x"]) >= one["half"] + other["half"]
                    assert apart or abs(one["y"] - other["y"]) >= 2 * one["tall"], (one, other)
