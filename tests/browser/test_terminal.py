# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A terminal as its next user finds it: covered, with nothing behind the back button, and in every tab."""

from playwright.sync_api import Browser, Page, expect

from sulh.web.console.frame import COVER_SECONDS
from tests.access.world import PASSWORD
from tests.browser.watch import seeing
from tests.browser.world import NAME, Place
from tests.waiting import until


def sit_down(page: Page, *, shared: bool = True) -> None:
    page.goto("/login?lang=en")
    page.locator("#name").fill(NAME)
    page.locator("#password").fill(PASSWORD)
    page.locator("#shared").set_checked(shared)
    page.locator("form[action='/login/password'] button").click()
    page.wait_for_url("**/account*")


def escaped(page: Page) -> bool:
    """Whether the page is covered, and otherwise one stroke more."""
    if page.url.endswith("/unlock"):
        return True
    page.keyboard.press("Escape")
    return False


def test_two_strokes_of_escape_cover_every_tab_and_its_own_password_brings_them_back(
    browser: Browser, place: Place
) -> None:
    with seeing(browser, place.door) as page:
        sit_down(page)
        second = page.context.new_page()
        second.goto("/account?lang=en")
        page.locator("#old").focus()
        page.keyboard.press("Escape")
        page.wait_for_timeout(900)
        page.keyboard.press("Escape")  # too late for the first one
        assert page.url.split("/")[-1].startswith("account")
        until(lambda: escaped(page), "two strokes cover it")  # two that come soon enough after each other
        for tab in (page, second):
            tab.wait_for_url("**/unlock")
            assert "Maryam" not in tab.content() and tab.title() == "Locked — sulh"
        page.go_back()
        page.wait_for_load_state()
        assert "Maryam" not in page.content()
        page.goto("/account")
        page.wait_for_url("**/unlock*")
        page.locator("#password").fill(PASSWORD)
        page.locator("form[data-unlock] button").click()
        for tab in (page, second):
            tab.wait_for_url("**/account*")
            expect(tab.get_by_text("Maryam").first).to_be_visible()


def test_a_page_that_nobody_touches_covers_itself_at_a_shared_terminal_alone(
    browser: Browser, place: Place
) -> None:
    with seeing(browser, place.door) as page:
        page.clock.install()
        sit_down(page)
        page.clock.run_for((COVER_SECONDS - 20) * 1000)
        page.mouse.move(5, 5)
        page.clock.run_for((COVER_SECONDS - 20) * 1000)
        assert "/account" in page.url
        page.clock.fast_forward((COVER_SECONDS + 5) * 1000)  # the lid was closed
        page.wait_for_url("**/unlock")
    with seeing(browser, place.door) as page:
        page.clock.install()
        sit_down(page, shared=False)
        page.clock.fast_forward(10 * COVER_SECONDS * 1000)
        page.clock.run_for(2000)
        assert "/account" in page.url


def test_without_the_node_the_page_stays_covered_and_says_so(browser: Browser, place: Place) -> None:
    with seeing(browser, place.door, "ERR_INTERNET_DISCONNECTED") as page:
        sit_down(page)
        page.context.set_offline(True)
        page.locator("form.lock button").click()
        expect(page.get_by_role("alert")).to_contain_text("does not answer")
        assert "Maryam" not in page.content() and page.title() == "Locked"
        page.context.set_offline(False)
        page.get_by_role("button").click()
        page.wait_for_url("**/unlock")


def test_the_button_locks_without_any_script(browser: Browser, place: Place) -> None:
    with seeing(browser, place.door, java_script_enabled=False) as page:
        sit_down(page)
        page.locator("form.lock button").click()
        page.wait_for_url("**/unlock")
        page.goto("/account")
        page.wait_for_url("**/unlock")


def test_keys_are_listed_taken_from_nobody_who_types_and_turned_off(browser: Browser, place: Place) -> None:
    with seeing(browser, place.door) as page:
        for lang in ("en", "ur"):
            page.goto(f"/login?lang={lang}")
            page.locator("#name").focus()
            page.keyboard.type("?gj/")
            assert page.locator("#name").input_value() == "?gj/"
            page.locator("h1").click()
            page.keyboard.press("?")
            expect(page.locator("#keyboard")).to_be_visible()
            page.keyboard.press("Escape")
            expect(page.locator("#keyboard")).to_be_hidden()
            page.locator("h1").click()
            page.keyboard.press("/")
            expect(page.locator("#name")).to_be_focused()
        page.locator("[data-keyboard]").click()
        page.locator("#keyboard input").check()
        page.keyboard.press("Escape")
        page.locator("h1").click()
        page.keyboard.press("?")
        expect(page.locator("#keyboard")).to_be_hidden()
