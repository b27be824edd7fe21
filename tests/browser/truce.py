# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a person does at a node's console, in one language: everything is found by the words that stand there.

A field is named by its path in the body, which the form promises; that it has a label in the reader's language, and
can be seen, is checked whenever it is filled in.
"""

import json
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect

from sulh.language.catalogue import say
from sulh.web.console.labels import kind_label
from sulh.web.speak.forms import BY_NAME
from tests.waiting import PATIENCE

SIGNER = Path(__file__).parents[2] / "verify/signer.html"
OPEN = """one => { for (let up = one; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true; }"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody at a page of a node."""

    page: Page
    lang: str

    def word(self, message: str, **values: Any) -> str:
        """A word of the catalogues as the page shows it, without the marks that isolate."""
        return str(re.sub("[\u2066-\u2069]", "", say(self.lang, message, **values)))

    def reads(self, message: str) -> None:
        """The page shows a sentence of the catalogues; marks that isolate what was filled in may stand within."""
        said = "[\u2066-\u2069]*".join(re.escape(sign) for sign in self.word(message))
        expect(self.page.get_by_text(re.compile(said)).first).to_be_visible()

    def go(self, path: str) -> None:
        """Open an address of this node."""
        self.page.goto(f"{path}{'&' if '?' in path else '?'}lang={self.lang}")

    def data(self, path: str) -> Any:
        """What programs get there; None where there is nothing yet."""
        reply = self.page.context.request.get(path)
        return reply.json() if reply.ok else None

    def until(self, path: str, holds: Callable[[Any], bool], what: str) -> Any:
        """Wait until this node's data say so."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = self.data(path)
            if found is not None and holds(found):
                return found
            self.page.wait_for_timeout(300)
        raise AssertionError(f"not within {PATIENCE} s: {what}")

    def offered(self, form: str, which: str = "") -> None:
        """Open a form by the button that this page offers."""
        aside = self.page.get_by_role("complementary", name=self.word("speak-offers"))
        label = self.word(kind_label(BY_NAME[form].kind))
        link = aside.get_by_role("link").filter(
            has_text=re.compile(f"^{re.escape(label)}\\s*{re.escape(which)}$")
        )
        expect(link).to_have_count(1)
        link.click()

    def fill(self, values: Mapping[str, str]) -> None:
        """Fill in a form; a value of a list of choices is chosen by its code."""
        for path, value in values.items():
            one = self.field(path)
            if one.evaluate("one => one.tagName") == "SELECT":
                one.select_option(value)
            else:
                one.fill(value)

    def field(self, path: str) -> Locator:
        """A control by its path in the body; it has words of its own, and stands where it can be seen."""
        one = self.page.locator(f'[name="{path}"]').first
        one.evaluate(OPEN)
        expect(one).to_be_visible()
        labels = one.evaluate(
            "one => [...(one.labels || [])].map(label => label.textContent.trim()).join(' ')"
        )
        assert labels or one.get_attribute("aria-label"), f"{path} has no label"
        return one

    def sign_here(self) -> str:
        """Send the form; the id of what was said, once the record has it."""
        self.page.get_by_role("button", name=self.word("speak-sign-here"), exact=True).last.click()
        return self.received()

    def received(self) -> str:
        """Wait until the host has answered for what was sent."""
        self.page.wait_for_url(re.compile("/sent/[0-9a-f]{64}"))
        id = self.page.url.rpartition("/sent/")[2][:64]
        taken = self.page.get_by_role("link", name=self.word("sent-receipt"), exact=True)
        end = time.monotonic() + PATIENCE
        while not taken.count():
            assert time.monotonic() < end, self.page.get_by_role("main").inner_text()
            self.page.wait_for_timeout(500)
            self.page.reload()
        assert taken.is_visible()
        return id

    def sign_with_own_key(self, browser: Browser, key: Path, words: str, into: Path) -> str:
        """The unsigned file, the signer's page on a machine of one's own, the signed file, handed in."""
        public = str(json.loads(key.read_text())["public"])
        self.field("_key").select_option(public)
        with self.page.expect_download() as given:
            self.page.get_by_role("button", name=self.word("speak-file"), exact=True).click()
        unsigned = into / "unsigned.json"
        given.value.save_as(unsigned)
        signed = sign_apart(browser, unsigned, key, words, into)
        self.page.get_by_role("link", name=self.word("speak-signed-title"), exact=True).click()
        self.page.get_by_label(self.word("speak-signed-file")).set_input_files(signed)
        self.page.get_by_role("button", name=self.word("speak-signed-do"), exact=True).click()
        return self.received()


def sign_apart(browser: Browser, unsigned: Path, key: Path, words: str, into: Path) -> Path:
    """The one-file signer, opened from a disk and without any line."""
    context = browser.new_context(offline=True, locale="en")
    page = context.new_page()
    try:
        page.goto(f"{SIGNER.resolve().as_uri()}#en")
        page.get_by_label("Choose the unsigned file").set_input_files(unsigned)
        page.get_by_role("button", name="Show what it says").click()
        page.get_by_label("Choose your key file").set_input_files(key)
        page.get_by_label("Its passphrase, if it is locked").fill(words)
        page.get_by_label("I have read all of it").check()
        page.get_by_role("button", name="Sign …").click()
        page.get_by_role("alertdialog").get_by_role("button", name="Yes, sign").click()
        save = page.get_by_role("button", name="Save the file")
        save.wait_for()  # opening a locked key is slow on purpose
        with page.expect_download() as given:
            save.click()
        signed = into / "signed.json"
        given.value.save_as(signed)
        return signed
    finally:
        context.close()
