# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Ways through a page that are not a mouse on a wide screen: keys, a narrow window, wider letters, less motion."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, StorageState

from sulh.language import LANGUAGES
from sulh.language.catalogue import say
from tests.browser.test_axe import EXPECTED
from tests.browser.watch import REFLOW, WIDE, seeing
from tests.browser.world import FEW, Place

# WCAG 2.2 1.4.12; set by a reader's own style sheet, which no policy of a page stops.
MOST_STOPS = 400
LONG = ("/incidents", "/speak/report", "/keys")
SPACING = "* { line-height: 1.5; letter-spacing: .12em; word-spacing: .16em } p { margin-bottom: 2em }"
# Each stop remembers that it was one: scripts may put more into the page while somebody walks through it.
FOCUS = """() => {
    const one = document.activeElement, last = window.lastStop, box = one.getBoundingClientRect();
    const style = getComputedStyle(one), ring = style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
    const before = last && last !== one && !(last.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    // The last part of a field for a day has the browser's own ring within it.
    one.ringSeen = Math.max(one.ringSeen || 0, ring);
    if (one !== document.body && !before) { window.lastStop = one; one.wasStop = true; }
    return {
        name: one.outerHTML.slice(0, 90), over: one === document.body || Boolean(before), ring: one.ringSeen,
        seen: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight,
    };
}"""
MISSED = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter(one => one.type !== "hidden" && !one.disabled && one.tabIndex >= 0 && one.checkVisibility())
    .filter(one => !one.wasStop).map(one => one.outerHTML.slice(0, 90))"""
# Whatever is wider than the window and does not scroll within itself; elements that only carry such a one are left out.
WIDER = """() => {
    const wide = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth <= wide) return [];
    const within = one => one && (["auto", "scroll", "hidden"].includes(getComputedStyle(one).overflowX)
        || one.classList.contains("skip") || within(one.parentElement));
    return [...document.querySelectorAll("body *")].filter(one => {
        const box = one.getBoundingClientRect();
        return (box.right > wide + 1 || box.left < -1) && !within(one.parentElement);
    }).map(one => one.outerHTML.slice(0, 120)).slice(0, 4).concat(["sideways: " + document.scrollingElement.scrollWidth]);
}"""
MOVING = """() => [getComputedStyle(document.documentElement).scrollBehavior, document.getAnimations().length,
    [...document.querySelectorAll("*")].filter(one => parseFloat(getComputedStyle(one).transitionDuration) > 0).length]"""
# Of every drawn shape its place in the drawing's own units, and of every coordinate that is written its signs from
# left to right as they stand on the screen.
DRAWN = """() => ({
    shapes: [...document.querySelectorAll("svg circle, svg rect, svg line, svg polyline, svg text")].map(one => {
        const box = one.getBBox(), own = one.ownerSVGElement.getScreenCTM().inverse().multiply(one.getScreenCTM());
        const at = one.tagName === "text" ? [+one.getAttribute("x"), +one.getAttribute("y")]
            : [own.a * box.x + own.e, own.d * box.y + own.f, own.a * box.width, own.d * box.height];
        return one.tagName + " " + at.map(n => +n.toFixed(1) + 0).join(" ");
    }),
    written: [...document.querySelectorAll(".spot")].map(one => {
        const signs = [], text = one.firstChild;
        for (let n = 0; n < text.length; n++) {
            const range = document.createRange();
            range.setStart(text, n); range.setEnd(text, n + 1);
            const box = range.getBoundingClientRect();
            if (box.width) signs.push([Math.round(box.top), box.left, text.data[n]]);
        }
        return signs.sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(sign => sign[2]).join("");
    }),
})"""


@pytest.mark.parametrize(
    "path", ["/compliance", *(pytest.param(one, marks=pytest.mark.soak) for one in LONG)]
)
def test_keys_reach_everything_in_order_and_show_where_they_are(
    browser: Browser, place: Place, inside: StorageState, path: str
) -> None:
    with seeing(
        browser, place.url, color_scheme="dark", reduced_motion="reduce", storage_state=inside
    ) as page:
        page.goto(f"{path}?lang=ur")
        page.keyboard.press("Tab")
        first = page.evaluate(FOCUS)
        assert page.locator(":focus").get_attribute("href") == "#main" and first["seen"], first
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"
        page.goto(f"{path}?lang=ur")
        unseen = [one for one in walk(page) if not one["seen"] or one["ring"] < 2]
        assert not unseen, unseen[:5]
        assert not page.evaluate(MISSED)


def walk(page: Page) -> list[dict[str, Any]]:
    """Tab to the page's end, where the browser begins again: no trap holds whoever goes through it."""
    passed: list[dict[str, Any]] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUS)
        if now["over"]:
            return passed
        passed.append(now)
    raise AssertionError(f"a trap: {passed[-3:]}")


def test_a_narrow_window_needs_no_sideways_scrolling(
    browser: Browser, place: Place, inside: StorageState
) -> None:
    narrow(browser, place, inside, {name: place.addresses()[name] for name in FEW}, ("en", "ur"), "")


@pytest.mark.soak
@pytest.mark.parametrize("spacing", ["", SPACING], ids=["plain", "spaced"])
def test_nor_does_one_with_wider_letters_in_any_language(
    browser: Browser, place: Place, inside: StorageState, spacing: str
) -> None:
    narrow(browser, place, inside, place.addresses(), LANGUAGES, spacing)


def narrow(
    browser: Browser,
    place: Place,
    inside: StorageState,
    pages: dict[str, str],
    languages: tuple[str, ...],
    spacing: str,
) -> None:
    """Collect what is wider than the window; two languages take turns, more are all taken."""
    found = []
    with seeing(
        browser, place.url, EXPECTED, size=REFLOW, storage_state=inside, bypass_csp=bool(spacing)
    ) as page:
        for turn, (name, path) in enumerate(pages.items()):
            for lang in languages if len(languages) > 2 else languages[turn % 2 :][:1]:
                page.goto(f"{path}{'&' if '?' in path else '?'}lang={lang}")
                if spacing:
                    page.add_style_tag(content=spacing)
                found += [f"{lang} {name}: {one}" for one in page.evaluate(WIDER)]
    assert not found, "\n".join(found)


def test_nothing_moves_for_whoever_wants_no_motion(
    browser: Browser, place: Place, inside: StorageState
) -> None:
    with seeing(browser, place.url, reduced_motion="reduce", storage_state=inside) as page:
        page.goto("/record")
        assert page.evaluate(MOVING) == ["auto", 0, 0]


@pytest.mark.parametrize(
    "languages", [("ur",), pytest.param(LANGUAGES[1:], marks=pytest.mark.soak)], ids=["urdu", "all"]
)
def test_every_place_is_the_same_in_all_languages(
    browser: Browser, place: Place, inside: StorageState, languages: tuple[str, ...]
) -> None:
    paths = {name: path for name, path in place.addresses().items() if name in ("incidents", "incident")}
    with seeing(browser, place.url, size=WIDE, storage_state=inside) as page:
        for path in paths.values():
            page.goto(f"{path}?lang=en")
            english = page.evaluate(DRAWN)
            assert len(english["shapes"]) > 10 and english["written"]
            for lang in languages:
                page.goto(f"{path}?lang={lang}")
                found = page.evaluate(DRAWN)
                assert found["written"] == english["written"], (lang, path)
                apart = [
                    pair for pair in zip(english["shapes"], found["shapes"], strict=True) if len({*pair}) > 1
                ]
                assert not apart, (lang, path, apart[:3])


def test_a_finding_in_another_language_says_who_translated_it_and_whether_anybody_confirmed_that(
    place: Place,
) -> None:
    play, seat, seen = place.play, "heron.co_chair", 0
    cards = [card["id"] for column in play.json("/api/cases", seat)["columns"] for card in column["cards"]]
    for path in (f"/cases/{case}" for case in cards):
        found = play.json(f"/api{path}", seat)
        texts = [text for one in found["findings"] for text in one["texts"]]
        page = play.ask(path, seat, lang="en").body.decode()
        assert page.count(say("en", "console-text-original")) == len([one for one in texts if not one["by"]])
        for text in (one for one in texts if one["by"]):
            _, _, mark = page.partition("translated by ")
            assert f"/record/entries/{found['entries'][text['statement']]}" in mark
            # Whoever translated it confirms nothing by having read it.
            assert ("confirmed by nobody else" in mark) == (not set(text["read"]) - {text["by"]})
            seen += 1
    assert seen
