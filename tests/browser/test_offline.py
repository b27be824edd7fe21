# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A device of one's own opens its forms without a line, and gives nothing to whoever comes after."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from sulh.language.catalogue import say
from tests.browser.speaking import Desk, desk, granted, log_in, signed, sitting, until
from tests.browser.test_signing import NOT_GRANTED, drafts, leaves
from tests.cli.commands import Mechanism, founded, mechanism

__all__ = ["founded", "mechanism"]

# What a browser says when there is no line, and of pages that are not there without one.
CUT = (NOT_GRANTED, r"ERR_INTERNET_DISCONNECTED", r"ERR_FAILED", r"status of 503", r"Failed to fetch")
KEPT = """async () => {
  const found = [];
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname);
  return found;
}"""
WORKERS = "async () => (await navigator.serviceWorker.getRegistrations()).length"


@pytest.fixture
def almond(mechanism: Mechanism) -> Iterator[Desk]:
    with desk(mechanism) as served:
        yield served


def kept(page: Page) -> list[str]:
    """Addresses that lie on the device."""
    return list(page.evaluate(KEPT))


def keep_forms(page: Page, lang: str = "en") -> None:
    page.goto(f"/offline?lang={lang}")
    page.locator("#offline[data-ready]").wait_for()
    page.locator("[data-do=keep]").click()
    page.locator("[data-part=on]").wait_for()


def fill_report(page: Page, words: str) -> None:
    page.locator("[name='act']").select_option("shelling")
    page.locator("[name='words']").fill(words)
    page.locator("[name='_occurred.since_day']").fill("2026-03-02")
    page.locator("[name='_occurred.since_hour']").fill("14:30")


def sign_far(page: Page) -> None:
    page.locator("button[data-own]").click()
    page.locator("dialog.sign button.yes").click()


@pytest.mark.parametrize("lang", ["en", "ur"])
def test_a_report_is_written_and_signed_without_a_line_and_goes_by_itself(
    browser: Browser, almond: Desk, lang: str
) -> None:
    with sitting(browser, almond, *CUT) as page:
        key = granted(page, almond)
        keep_forms(page, lang)
        assert {"/offline", "/offline/report", "/keys/words"} <= set(kept(page))
        page.context.set_offline(True)
        # Any page that is asked for says that there is no line, and leads to the forms.
        page.goto("/compliance")
        expect(page.locator("[data-part=astray]")).to_contain_text("/compliance")
        assert page.locator("html").get_attribute("lang") == lang
        page.goto("/speak/report")
        assert page.url.endswith("/offline/report")
        expect(page.locator("[data-lost]")).to_contain_text(
            say(lang, "offline-lost", time="~").split("~")[-1].strip(" \u2068\u2069")
        )
        page.locator("form[data-ready=own-key]").wait_for()
        fill_report(page, "Shells fell on the mill.")
        sign_far(page)
        signed(page).get_by_text(say(lang, "bkey-state-waits")).wait_for()
        assert [(one["state"], one["seq"]) for one in leaves(page)] == [("waits", 1)] and drafts(page) == []
        assert almond.said(key) == []
        page.context.set_offline(False)
        until(lambda: len(almond.said(key)) == 1, "it went by itself")
        assert [id for _, id in almond.said(key)] == [one["id"] for one in leaves(page)]
