# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""axe-core over every page: no violation of WCAG 2.2 AA, nor of what it holds for good practice beyond.

The default suite takes a few pages, their language, colours and width by turns; `soak` takes every page in all six
languages, light and dark, wide and narrow.
"""

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, StorageState

from sulh.language import LANGUAGES
from tests.browser.watch import NARROW, WIDE, seeing
from tests.browser.world import FEW, NAME, Place, log_in

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
OPTIONS = {"resultTypes": ["violations"], "runOnly": list(TAGS)}
EXPECTED = "the server responded with a status of (400|404|422)"  # the page that says what is wrong
LOOKS = (("ur", "dark", NARROW), ("en", "light", WIDE), ("ur", "light", WIDE), ("en", "dark", NARROW))


def test_no_page_keeps_anybody_out(browser: Browser, place: Place, inside: StorageState) -> None:
    pages = place.addresses()
    found = []
    for name, (lang, colours, size) in zip(FEW, LOOKS, strict=True):
        found += violations(browser, place, inside, {name: pages[name]}, lang, colours, size)
    assert not found, "\n".join(found)


@pytest.mark.soak
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_keeps_anybody_out_in_any_look(
    browser: Browser, place: Place, inside: StorageState, lang: str
) -> None:
    """Every page, every form that may be opened, and one that is sent back with its faults; four looks of each."""
    forms = place.forms()
    assert len(forms) >= 10
    found: list[str] = []
    with seeing(browser, place.url, EXPECTED, storage_state=inside) as page:
        for name, path in {**place.addresses(), **forms, "faults": "/speak/report"}.items():
            page.goto(f"{path}{'&' if '?' in path else '?'}lang={lang}")
            if name == "faults":
                page.evaluate("document.querySelector('main form[method=post]').submit()")
                page.wait_for_selector("main [aria-invalid=true]")
            found += in_all_looks(page, f"{lang} {name}")
    assert not found, "\n".join(found)


@pytest.mark.soak
@pytest.mark.parametrize("lang", LANGUAGES)
def test_nor_do_the_pages_by_which_people_come_in_in_any_look(
    browser: Browser, place: Place, lang: str
) -> None:
    cookies = log_in(browser, place.door, NAME, lang=lang)
    found: list[str] = []
    with seeing(browser, place.door, "status of (401|403|404)", storage_state=cookies) as page:
        for path in ("/login", "/account"):
            page.goto(f"{path}?lang={lang}")
            found += in_all_looks(page, f"{lang} {path}")
        page.goto(f"/account?lang={lang}")
        page.locator("form.lock button").click()
        page.wait_for_url("**/unlock*")
        found += in_all_looks(page, f"{lang} /unlock")
        page.locator("#password").fill("not this one")
        page.locator("#password").press("Enter")
        page.get_by_role("alert").wait_for()
        found += in_all_looks(page, f"{lang} /unlock, wrongly")
    assert not found, "\n".join(found)


def in_all_looks(page: Page, name: str) -> Iterator[str]:
    """What axe says of a page that is open: light and dark, wide and narrow."""
    colours: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for colour in colours:
        page.emulate_media(color_scheme=colour)
        for width, height in (WIDE, NARROW):
            page.set_viewport_size({"width": width, "height": height})
            yield from (f"{name} {colour} {width}: {line}" for line in judged(page))


@pytest.mark.parametrize(("lang", "colours", "size"), [("ur", "dark", NARROW)], ids=["ur"])
def test_nor_do_the_pages_by_which_people_come_in(
    browser: Browser, place: Place, lang: str, colours: Any, size: tuple[int, int]
) -> None:
    cookies = log_in(browser, place.door, NAME, lang=lang)
    with seeing(browser, place.door, size=size, color_scheme=colours, storage_state=cookies) as page:
        for path in ("/login", "/account"):
            page.goto(f"{path}?lang={lang}")
            assert not list(judged(page)), path


def violations(
    browser: Browser,
    place: Place,
    inside: StorageState,
    paths: dict[str, str],
    lang: str,
    colours: Any,
    size: tuple[int, int],
) -> list[str]:
    """What axe says of these pages, one line for each rule and page."""
    found = []
    with seeing(browser, place.url, EXPECTED, size=size, color_scheme=colours, storage_state=inside) as page:
        for name, path in paths.items():
            page.goto(f"{path}{'&' if '?' in path else '?'}lang={lang}")
            found += [f"{lang} {colours} {size[0]} {name}: {line}" for line in judged(page)]
    return found


def judged(page: Page) -> Iterator[str]:
    """One page's violations, each with the first element that has it."""
    answer = Axe().run(page, options=OPTIONS)
    for one in answer.response["violations"]:
        node = one["nodes"][0]
        why = " ".join(str(node.get("failureSummary", "")).split())
        yield f"{one['id']} ×{len(one['nodes'])}: {node['html'][:160]} {why[:240]}"
