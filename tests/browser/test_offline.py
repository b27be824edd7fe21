# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A device of one's own opens its forms without a line, and gives nothing to whoever comes after."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from sulh.language import LANGUAGES
from sulh.language.catalogue import say
from sulh.web.console import static
from sulh.web.speak import without_line
from tests.access.world import PASSWORD
from tests.browser.speaking import Desk, _account, desk, granted, log_in, signed, sitting
from tests.browser.test_axe import judged
from tests.browser.test_signing import NOT_GRANTED, drafts, leaves
from tests.browser.watch import NARROW, WIDE, seeing
from tests.cli.commands import Mechanism, founded, mechanism
from tests.waiting import until

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


@pytest.mark.parametrize("lang", ["en", pytest.param("ur", marks=pytest.mark.soak)])
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


@pytest.mark.soak
def test_who_locks_logs_out_or_comes_after_leaves_and_finds_nothing(browser: Browser, almond: Desk) -> None:
    _account(almond.door, "amina", "Amina")
    with sitting(browser, almond, *CUT) as page:
        keep_forms(page)
        # A lock: nothing is there without a line, and the same person has it back when it is unlocked.
        page.goto("/speak?lang=en")
        page.locator("form[data-lock] button").click()
        page.wait_for_url("**/unlock**")
        until(lambda: kept(page) == [], "a lock erases what is kept")
        page.context.set_offline(True)
        with pytest.raises(Error, match=r"ERR_FAILED|ERR_INTERNET"):
            page.goto("/offline/report")
        page.context.set_offline(False)
        page.goto("/unlock")
        page.locator("form[data-unlock] [name=password]").fill(PASSWORD)
        page.locator("form[data-unlock] button").click()
        page.wait_for_url(lambda to: "/unlock" not in to)
        until(lambda: "/offline/report" in kept(page), "it is fetched anew for whoever unlocked")
        # A logout without a script's help: the worker sees it go by.
        page.goto("/account?lang=en")
        page.evaluate("document.querySelector('form[action=\"/logout\"]').submit()")
        page.wait_for_url("**/login**")
        until(lambda: (kept(page), page.evaluate(WORKERS)) == ([], 0), "a logout erases what is kept")
        # Another person, after one whose login was never ended here.
        log_in(page)
        keep_forms(page)
        page.context.clear_cookies()
        log_in(page, "amina")
        page.goto("/speak?lang=en")
        until(lambda: (kept(page), page.evaluate(WORKERS)) == ([], 0), "another's login erases what is kept")


@pytest.mark.soak
def test_where_other_people_use_the_device_nothing_is_kept_of_what_is_typed(
    browser: Browser, almond: Desk
) -> None:
    with seeing(browser, almond.url, *CUT) as page:
        log_in(page)
        keep_forms(page)
        page.context.clear_cookies()
        page.goto("/login?lang=en")
        page.get_by_label("Other people use this device").check()
        page.get_by_label("Name").fill("maryam")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name=re.compile("^Log in$")).click()
        page.wait_for_url(lambda to: "/login" not in to)
        page.goto("/offline?lang=en")
        page.locator("[data-part=shared]").wait_for()
        expect(page.locator("[data-do=keep]")).to_be_hidden()
        page.goto("/keys?lang=en")
        page.locator("[data-part=shared]").wait_for()
        page.goto(f"/speak/denial?about={almond.report}&lang=en")
        page.locator(".draft").get_by_text("what you type is not kept on it").wait_for()
        until(lambda: (kept(page), page.evaluate(WORKERS)) == ([], 0), "what was kept before is erased")
        page.locator("[name='words']").fill("Written at a desk that others use")
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        page.locator("form[data-lock] button").click()
        page.wait_for_url("**/unlock**")
        assert drafts(page) == []
        # Its own writer has it back in this tab, once; at the door nobody has.
        page.locator("form[data-unlock] [name=password]").fill(PASSWORD)
        page.locator("form[data-unlock] button").click()
        page.locator(".draft").get_by_text("what you type is not kept on it").wait_for()
        expect(page.locator("[name='words']")).to_have_value("Written at a desk that others use")
        page.locator("form[data-lock] button").click()
        page.wait_for_url("**/unlock**")
        page.goto("/login?lang=en")
        assert page.evaluate("sessionStorage.getItem('sulh-typed')") is None and drafts(page) == []


@pytest.mark.soak
def test_a_mended_node_takes_the_place_of_a_worker_and_one_that_keeps_nothing_ends_it(
    browser: Browser, almond: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with sitting(browser, almond, *CUT) as page:
        keep_forms(page)
        first = page.evaluate("async () => await caches.keys()")
        # Another program: its worker stands with the next page, and nothing of the first one's is left.
        other = without_line.worker().replace(
            first[0].removeprefix("sulh-kept-").encode(), b"ffffffffffffffff"
        )
        monkeypatch.setattr(without_line, "worker", lambda: other)
        page.goto("/speak?lang=en")
        until(
            lambda: page.evaluate("async () => await caches.keys()") == ["sulh-kept-ffffffffffffffff"],
            "renewed",
        )
        assert "/offline/report" in kept(page)
        # The kill switch: a node that serves the ending worker.
        monkeypatch.setattr(without_line, "worker", without_line.ending_worker)
        page.goto("/speak?lang=en")
        until(lambda: (kept(page), page.evaluate(WORKERS)) == ([], 0), "the worker ends itself")


@pytest.mark.soak
def test_a_file_that_is_not_what_its_name_says_is_not_kept(
    browser: Browser, mechanism: Mechanism, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = static.files()
    wrong = {**whole, "reading.js": replace(whole["reading.js"], data=b"// another", packed=b"")}
    monkeypatch.setattr(static, "files", lambda: wrong)
    with desk(mechanism) as served, sitting(browser, served, *CUT) as page:
        page.goto("/offline?lang=en")
        page.locator("#offline[data-ready]").wait_for()
        page.locator("[data-do=keep]").click()
        page.locator("[data-shows=said]").get_by_text(say("en", "offline-failed")).wait_for()
        assert (kept(page), page.evaluate(WORKERS)) == ([], 0)


@pytest.mark.soak
def test_a_kept_form_holds_nobodys_name_and_no_mark_and_a_draft_comes_back_with_the_line(
    browser: Browser, almond: Desk
) -> None:
    with sitting(browser, almond, *CUT) as page:
        keep_forms(page)
        texts = page.evaluate(
            """async () => {
              const found = [];
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys())
                  if (new URL(request.url).pathname.startsWith("/offline")) found.push(await (await cache.match(request)).text());
              }
              return found;
            }"""
        )
        mark = page.evaluate("async () => (await (await fetch('/keys/session')).json()).mark")
        assert len(texts) > 3 and mark
        for text in texts:
            assert (
                "Maryam" not in text
                and "maryam" not in text
                and mark not in text
                and almond.report not in text
            )
            assert "EXERCISE" in text
        page.context.set_offline(True)
        page.goto("/speak/report")
        page.locator("form[data-ready=draft]").wait_for()
        page.locator("[data-part=no-key]").wait_for()
        fill_report(page, "Written with no key and no line")
        page.locator(".draft").get_by_text("Kept on this device").wait_for()
        page.context.set_offline(False)
        page.goto("/speak/report?lang=en")
        page.locator(".draft").get_by_text("Put back").wait_for()
        expect(page.locator("[name='words']")).to_have_value("Written with no key and no line")


@pytest.mark.soak
def test_what_no_record_could_take_comes_back_as_a_draft_and_keeps_the_next_one_not_back(
    browser: Browser, almond: Desk
) -> None:
    with sitting(browser, almond, *CUT, r"status of 422") as page:
        key = granted(page, almond)
        keep_forms(page)
        page.context.set_offline(True)
        for number, words in enumerate(("A point without a place", "Shells fell on the mill.")):
            page.goto("/offline/report")
            page.locator("form[data-ready=own-key]").wait_for()
            fill_report(page, words)
            if number == 0:  # a rule between fields, which nobody judges without a line
                page.locator("[name='site.precision']").evaluate(
                    "(one) => { one.closest('details')?.setAttribute('open', ''); }"
                )
                page.locator("[name='site.precision']").select_option("point")
            sign_far(page)
            signed(page).get_by_text(say("en", "bkey-state-waits")).wait_for()
        assert drafts(page) == []
        page.context.set_offline(False)
        until(
            lambda: [one["state"] for one in leaves(page) if one["seq"] == 2] == ["admitted"],
            "the second stands",
        )
        (first,) = [one for one in leaves(page) if one["seq"] == 1]
        assert first["state"] == "returned" and [seq for seq, _ in almond.said(key)] == [2]
        page.goto("/speak/report?lang=en")
        page.locator(".draft").get_by_text("Put back").wait_for()
        expect(page.locator("[name='words']")).to_have_value("A point without a place")


@pytest.mark.soak
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_kept_page_keeps_nobody_out(browser: Browser, almond: Desk, lang: str) -> None:
    size = NARROW if lang in ("ur", "ps", "tr") else WIDE
    with sitting(browser, almond, *CUT, size=size) as page:
        keep_forms(page, lang)
        page.context.set_offline(True)
        for path in ("/offline", "/offline/report", "/day"):
            page.goto(path)
            page.locator("form[data-ready], #offline[data-ready]").wait_for()
            assert list(judged(page)) == [], path
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
