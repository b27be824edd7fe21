# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A person's own browser signs: keys that cannot leave it, bytes that are read, nothing lost, nothing said twice."""

import base64
import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route

from tests.browser.speaking import (
    Desk,
    desk,
    fill,
    granted,
    log_in,
    open_denial,
    press,
    sign,
    signed,
    sitting,
)
from tests.browser.test_axe import OPTIONS
from tests.cli.commands import Mechanism, founded, mechanism, sulh
from tests.waiting import PATIENCE, until

__all__ = ["founded", "mechanism"]

# A key that the record does not know is asked after, and the answer is a refusal: the console says so.
NOT_GRANTED = r"status of 422 .*/speak/position"
ALL = """async ([name, store]) => {
  const db = await new Promise((done) => {
    const asked = indexedDB.open(name);
    asked.onsuccess = () => done(asked.result);
  });
  if (!db.objectStoreNames.contains(store)) return [];
  const found = await new Promise((done) => {
    const asked = db.transaction(store).objectStore(store).getAll();
    asked.onsuccess = () => done(asked.result);
  });
  db.close();
  return found.map(({ key, leaf, ...rest }) => rest);
}"""


def drafts(page: Page) -> list[Any]:
    """What is kept of what was typed."""
    return list(page.evaluate(ALL, ["sulh-drafts", "drafts"]))


def leaves(page: Page) -> list[Any]:
    """What was signed here."""
    return list(page.evaluate(ALL, ["sulh-keys", "leaves"]))


def lying(change: dict[str, object]) -> Callable[[Route], None]:
    """A node that answers something else than it should."""

    def lie(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, json={**answer.json(), **change})

    return lie


@pytest.fixture
def almond(mechanism: Mechanism) -> Iterator[Desk]:
    with desk(mechanism) as served:
        yield served


@pytest.mark.soak
def test_a_key_is_made_in_the_browser_granted_by_the_command_and_cannot_be_taken_out(
    browser: Browser, almond: Desk
) -> None:
    with sitting(browser, almond, NOT_GRANTED) as page:
        key = granted(page, almond)
        assert almond.host.state.record.standing.keys[key].level == "device"
        why = page.evaluate(
            """async () => {
              const db = await new Promise((done) => {
                const asked = indexedDB.open("sulh-keys");
                asked.onsuccess = () => done(asked.result);
              });
              const held = await new Promise((done) => {
                const asked = db.transaction("keys").objectStore("keys").getAll();
                asked.onsuccess = () => done(asked.result[0].key);
              });
              for (const format of ["pkcs8", "jwk", "raw"])
                try { await crypto.subtle.exportKey(format, held); return "out"; } catch (problem) {}
              return held.extractable ? "out" : "kept";
            }"""
        )
        assert why == "kept"
        # The mark of the forms is for pages of this site alone, and for whoever has logged in.
        told = page.request.get("/keys/session", headers={"Origin": "http://127.0.0.1:1"})
        assert told.ok and not any(name.startswith("access-control") for name in told.headers)
        with pytest.raises(HTTPError) as refused:
            urlopen(f"{almond.url}/keys/session", timeout=PATIENCE)
        assert refused.value.code == 401
        refused.value.close()


def test_a_person_reads_the_bytes_signs_and_holds_a_receipt_that_proves_them(
    browser: Browser, almond: Desk
) -> None:
    with sitting(browser, almond, NOT_GRANTED) as page:
        key = granted(page, almond)
        open_denial(page, almond)
        press(page)
        dialog = page.locator("dialog.sign")
        shown = dialog.inner_text()
        assert "It was not us." in shown and "incidents.denial.v1" in shown and almond.report in shown
        dialog.get_by_role("button", name="Sign and send").click()
        signed(page).get_by_text("The host has received it.").wait_for()
        assert [seq for seq, _ in almond.said(key)] == [1]
        almond.step()
        page.reload()
        page.goto("/keys?lang=en")
        page.locator("[data-browser-outbox]").get_by_text("checked", exact=True).wait_for()
        assert page.locator("[data-browser-waiting]").is_hidden()


@pytest.mark.soak
def test_what_was_signed_before_the_line_was_cut_is_sent_once_after_a_reload(
    browser: Browser, almond: Desk
) -> None:
    with sitting(browser, almond, NOT_GRANTED, "net::ERR") as page:
        key = granted(page, almond)
        open_denial(page, almond)
        page.route("**/statements", lambda route: route.abort())
        sign(page)
        signed(page).get_by_text("it waits for a connection").wait_for()
        assert almond.said(key) == []
        page.goto("/record?lang=en")
        page.get_by_text("Waiting here: 1").wait_for()
        page.unroute_all(behavior="wait")
        page.goto("/record?lang=en")
        until(lambda: len(almond.said(key)) == 1, "it is sent by any page")
        until(lambda: page.locator("[data-browser-waiting]").is_hidden(), "nothing waits any more")
        page.goto("/record?lang=en")
        assert len(almond.said(key)) == 1


@pytest.mark.soak
def test_an_answer_that_was_lost_leads_to_no_second_statement(browser: Browser, almond: Desk) -> None:
    with sitting(browser, almond, NOT_GRANTED, "net::ERR") as page:
        key = granted(page, almond)
        open_denial(page, almond)

        def lose(route: Route) -> None:
            route.fetch()  # the host has it
            route.abort()  # and nobody hears of it

        page.route("**/statements", lose)
        sign(page)
        signed(page).get_by_text("it waits for a connection").wait_for()
        until(lambda: len(almond.said(key)) == 1, "the host has it")
        page.unroute_all(behavior="wait")
        page.goto("/keys?lang=en")
        page.locator("[data-browser-outbox]").get_by_text("received", exact=True).wait_for()
        open_denial(page, almond, "Nor was it us the day after.")
        sign(page)
        signed(page).get_by_text("The host has received it.").wait_for()
        assert [seq for seq, _ in almond.said(key)] == [1, 2]


@pytest.mark.soak
def test_two_tabs_never_use_one_number(browser: Browser, almond: Desk) -> None:
    with sitting(browser, almond, NOT_GRANTED) as page:
        key = granted(page, almond)
        other = page.context.new_page()
        open_denial(page, almond, "Said in the first tab.")
        open_denial(other, almond, "Said in the second tab.")
        press(page)
        press(other)  # both dialogs show number 1
        for tab in (page, other):
            tab.locator("dialog.sign").wait_for()
        page.locator("dialog.sign").get_by_role("button", name="Sign and send").click()
        signed(page).get_by_text("The host has received it.").wait_for()
        other.locator("dialog.sign").get_by_role("button", name="Sign and send").click()
        again = other.locator("dialog.sign")  # its number was used meanwhile: it is read once more
        other.get_by_text("Another tab has said something").wait_for()
        again.get_by_role("button", name="Sign and send").click()
        signed(other).get_by_text("The host has received it.").wait_for()
        assert [seq for seq, _ in almond.said(key)] == [1, 2]


@pytest.mark.soak
def test_what_was_typed_survives_a_crash_and_goes_with_a_logout(browser: Browser, almond: Desk) -> None:
    with sitting(browser, almond) as page:
        page.goto(f"/speak/denial?about={almond.report}&lang=en")
        page.locator(".draft").wait_for(state="attached")
        fill(page, "Half a sentence")
        page.locator(".draft").get_by_text("Kept on this device").wait_for()
        crashed = page.context.new_page()  # the first page never gets to say goodbye
        page.close(run_before_unload=False)
        crashed.goto(f"/speak/denial?about={almond.report}&lang=en")
        crashed.locator(".draft").get_by_text("Put back").wait_for()
        assert crashed.locator("[name='words']").input_value() == "Half a sentence"
        crashed.goto("/account?lang=en")
        crashed.get_by_role("button", name="Log out").click()
        crashed.wait_for_url("**/login*")
        assert drafts(crashed) == []
        log_in(crashed)
        crashed.goto(f"/speak/denial?about={almond.report}&lang=en")
        crashed.locator(".draft").wait_for(state="attached")
        assert crashed.locator("[name='words']").input_value() == ""


@pytest.mark.soak
def test_a_draft_stays_after_logging_out_where_its_writer_wants_it(browser: Browser, almond: Desk) -> None:
    with sitting(browser, almond) as page:
        page.goto(f"/speak/denial?about={almond.report}&lang=en")
        page.locator(".draft").wait_for(state="attached")
        fill(page, "For tomorrow")
        page.get_by_label("keep it after logging out").check()
        until(lambda: any(one["stays"] for one in drafts(page)), "the tick is kept")
        page.goto("/account?lang=en")
        page.get_by_role("button", name="Log out").click()
        page.wait_for_url("**/login*")
        assert len(drafts(page)) == 1
        log_in(page)
        page.goto(f"/speak/denial?about={almond.report}&lang=en")
        page.locator(".draft").get_by_text("Put back").wait_for()
        assert page.locator("[name='words']").input_value() == "For tomorrow"


@pytest.mark.soak
def test_a_lying_node_is_shown_by_the_bytes_before_anything_is_signed(browser: Browser, almond: Desk) -> None:
    with sitting(browser, almond, NOT_GRANTED) as page:
        key = granted(page, almond)
        open_denial(page, almond)

        def lie(route: Route) -> None:
            answer = route.fetch()
            said = answer.json()
            said["body"]["words"] = "It was us, all of it."
            route.fulfill(response=answer, json=said)

        page.route("**/prepare*", lie)
        press(page)
        dialog = page.locator("dialog.sign")
        dialog.get_by_text("It was us, all of it.").wait_for()
        assert "It was not us." in dialog.get_by_role("alert").inner_text()
        dialog.get_by_role("button", name="No, go back").click()
        assert page.locator("[name='words']").input_value() == "It was not us."
        assert almond.said(key) == [] and leaves(page) == []


@pytest.mark.soak
@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"kind": "incidents.report.v1"}, "another kind of statement"),
        ({"kind": "agreement.consent.v1"}, "another kind of statement"),
        ({"body": {"words": "a\u202eb"}}, "cannot be shown"),
        ({"body": {"words": 1.5}}, "no statement"),
        ({"body": []}, "no statement"),
        ({"refs": [{"role": "denies", "id": "nothing"}]}, "no statement"),
    ],
)
def test_what_a_node_may_not_have_signed_is_not_signed(
    browser: Browser, almond: Desk, change: dict[str, object], sentence: str
) -> None:
    with sitting(browser, almond, NOT_GRANTED) as page:
        granted(page, almond)
        open_denial(page, almond)
        page.route("**/prepare*", lying(change))
        press(page)
        signed(page).get_by_text(sentence).wait_for()
        assert page.locator("dialog.sign").count() == 0 and leaves(page) == []


@pytest.mark.soak
def test_a_node_that_names_another_seat_or_knows_more_of_the_key_gets_no_signature(
    browser: Browser, almond: Desk
) -> None:
    """A restored profile would use a number twice; a node of another mechanism would carry a word elsewhere."""
    with sitting(browser, almond, NOT_GRANTED) as page:
        granted(page, almond)
        lies: tuple[tuple[dict[str, object], str], ...] = (
            ({"mechanism": "ab" * 32}, "another mechanism"),
            ({"role": "liaison_officer"}, "another mechanism"),
            ({"seq": 7, "prev": almond.report}, "another copy of it"),
        )
        for change, sentence in lies:
            open_denial(page, almond)

            page.route("**/speak/position*", lying(change))
            press(page)
            signed(page).get_by_text(sentence).wait_for()
            page.unroute_all(behavior="wait")
        assert leaves(page) == []


@pytest.mark.soak
def test_a_receipt_that_the_host_did_not_sign_about_these_bytes_settles_nothing(
    browser: Browser, almond: Desk
) -> None:
    with sitting(browser, almond, NOT_GRANTED) as page:
        key = granted(page, almond)
        open_denial(page, almond)

        def forge(route: Route) -> None:
            answer = route.fetch()
            said = answer.json()
            payload = json.loads(base64.b64decode(said["payload"]))
            payload["index"] += 1
            said["payload"] = base64.b64encode(
                json.dumps(payload, sort_keys=True, separators=(",", ":")).encode()
            ).decode()
            route.fulfill(response=answer, json=said)

        page.route("**/statements", forge)
        sign(page)
        signed(page).get_by_text("it waits for a connection").wait_for()
        signed(page).get_by_text("did not sign").wait_for()
        page.unroute_all(behavior="wait")
        page.goto("/keys?lang=en")
        page.locator("[data-browser-outbox]").get_by_text("received", exact=True).wait_for()
        assert len(almond.said(key)) == 1


@pytest.mark.soak
def test_what_binds_an_organisation_is_not_signed_by_a_browsers_key(browser: Browser, almond: Desk) -> None:
    with sitting(browser, almond, NOT_GRANTED) as page:
        granted(page, almond)
        page.goto("/speak/consent?lang=en")
        page.get_by_text("verify/signer.html").first.wait_for()
        assert page.locator("form[data-ready=own-key]").count() == 0
        assert "What binds your organisation" in page.locator(".own-key").inner_text()


@pytest.mark.soak
def test_a_number_that_the_host_refused_is_explained_and_the_next_one_counts_on(
    browser: Browser, almond: Desk
) -> None:
    with sitting(browser, almond, NOT_GRANTED, "status of 422 .*/statements") as page:
        key = granted(page, almond)
        open_denial(page, almond)
        press(page)
        page.locator("dialog.sign").wait_for()
        revoked = sulh(
            *("key", "revoke", almond.made.dir, key, "--by", almond.made.key("almond-party")),
            *("--reason", "lost"),
        )
        assert revoked.status == 0, revoked.err  # the node has not copied it yet
        page.locator("dialog.sign").get_by_role("button", name="Sign and send").click()
        signed(page).get_by_text("The host refused it").wait_for()
        assert "revoked_key" in signed(page).inner_text()
        assert almond.said(key) == [] and [one["state"] for one in leaves(page)] == ["refused"]
        almond.step()
        page.goto("/keys?lang=en")
        page.get_by_text("This key was ended by your organisation").wait_for()
        page.get_by_role("button", name="Take it off this list").click()
        until(lambda: leaves(page) == [], "it is put away")
        page.get_by_label("I want this browser to forget the key").check()
        page.get_by_role("button", name="Forget this key").click()
        page.get_by_role("button", name="Make the key").wait_for()


@pytest.mark.soak
def test_a_login_that_has_ended_and_a_line_that_is_gone_lose_no_word(browser: Browser, almond: Desk) -> None:
    allowed = ("status of (401|403|422)", "net::ERR")
    with sitting(browser, almond, *allowed) as page:
        key = granted(page, almond)
        open_denial(page, almond, "Typed before the line went.")
        page.context.set_offline(True)
        page.locator("button[data-own]").click()
        signed(page).get_by_text("No answer came").wait_for()
        page.context.set_offline(False)
        page.locator("button[data-own]").click()
        page.locator("dialog.sign").wait_for()
        page.context.set_offline(True)
        page.locator("dialog.sign").get_by_role("button", name="Sign and send").click()
        signed(page).get_by_text("it waits for a connection").wait_for()
        page.context.clear_cookies()  # the session ends while the line is gone
        page.context.set_offline(False)
        until(lambda: leaves(page)[0]["state"] == "waits", "nobody takes it without a login")
        assert almond.said(key) == []
        log_in(page)
        page.goto("/record?lang=en")
        until(lambda: len(almond.said(key)) == 1, "it is sent after the next login")
        open_denial(page, almond, "Typed before the login ended.")
        page.locator(".draft").get_by_text("Kept on this device").wait_for()
        page.context.clear_cookies()
        page.locator("button[data-own]").click()
        signed(page).get_by_text("Your login has ended").wait_for()
        log_in(page)
        page.goto(f"/speak/denial?about={almond.report}&lang=en")
        page.locator(".draft").get_by_text("Put back").wait_for()
        assert page.locator("[name='words']").input_value() == "Typed before the login ended."
        assert [seq for seq, _ in almond.said(key)] == [1]


@pytest.mark.soak
@pytest.mark.parametrize("lang", ["en", "ur"])
def test_the_keys_page_the_form_and_the_bytes_have_no_violation_of_wcag(
    browser: Browser, almond: Desk, lang: str
) -> None:
    axe = Axe()

    def check(page: Page, what: str) -> None:
        found = axe.run(page, options=OPTIONS)
        assert found.violations_count == 0, (what, found.generate_report())

    with sitting(browser, almond, NOT_GRANTED) as page:
        page.goto(f"/keys?lang={lang}")
        page.locator("form.make-key").wait_for()
        page.locator("form.make-key summary").click()
        check(page, "before there is a key")
        granted(page, almond)
        page.goto(f"/keys?lang={lang}")
        page.locator("[data-part=standing]").get_by_text("Z").wait_for()
        check(page, "with a key")
        page.goto(f"/speak/denial?about={almond.report}&lang={lang}")
        page.locator("form[data-ready=own-key]").wait_for()
        fill(page, "It was not us.")
        check(page, "the form")
        press(page)
        page.locator("dialog.sign summary").click()
        check(page, "the bytes")
        page.locator("dialog.sign button.yes").click()
        signed(page).locator(".is-received").wait_for()
        check(page, "what was signed")
