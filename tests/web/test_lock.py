# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A terminal that was left: what a locked login gives, who opens it again, and when a shared one ends."""

from pathlib import Path

import apsw
import pytest

from sulh.access.door import Shown
from sulh.access.passkeys import loopback
from sulh.access.register import Register
from sulh.access.sessions import IDLE_SECONDS, SHARED_IDLE_SECONDS
from sulh.errors import Refused
from sulh.language import LANGUAGES
from sulh.language.catalogue import say
from sulh.web.login import Front
from tests.access.authenticator import Authenticator
from tests.access.test_sessions import refused
from tests.access.world import OTHER, PASSWORD, World, world
from tests.web.login_world import LOCALHOST, Browser, browsing, fault_of, json_of

ELSEWHERE = ("http://localhost:1", "null", "https://example.org", "")


def cookie_of(browser: Browser) -> str:
    return browser.cookies().get(Front(browser.made.door).session_cookie, "")


def sits(browser: Browser, *, shared: bool = True) -> str:
    """Logs in, and gives the cookie."""
    browser.log_in(PASSWORD, **({"shared": "1"} if shared else {}))
    return cookie_of(browser)


def unlock(browser: Browser, password: str, **more: str) -> tuple[int, str]:
    reply = browser.post("/unlock/password", {"mark": browser.mark("/unlock"), "password": password, **more})
    return reply.status_code, reply.headers.get("location", "")


def reads(made: World, cookie: str) -> str:
    return made.door.reader(Shown(cookie=cookie)).name


def test_a_locked_login_opens_nothing_and_again_what_it_was_by_its_own_password() -> None:
    with browsing() as browser:
        before = sits(browser)
        assert browser.post("/lock", {}).headers["location"] == "/unlock"
        assert refused(reads, browser.made, before) == "session_locked"
        assert browser.get("/account").headers["location"] == "/unlock"
        page = browser.get("/unlock").text
        for private in ("Maryam", "maryam", "almond", "/record", 'action="/lock"'):
            assert private not in page
        assert unlock(browser, PASSWORD) == (303, "/day")
        after = cookie_of(browser)
        assert after != before and reads(browser.made, after) == "Maryam"
        assert browser.get("/unlock").headers["location"] == "/day"


def test_whoever_copied_the_cookie_before_the_lock_holds_nothing_afterwards() -> None:
    """Replay: neither while it is locked nor after it was opened again, for reading, saying or unlocking."""
    with browsing() as browser:
        copied = sits(browser)
        browser.post("/lock", {})
        mark = browser.mark("/unlock")
        assert refused(browser.made.door.session, Shown(cookie=copied)) == "session_locked"
        assert unlock(browser, PASSWORD)[0] == 303
        browser.client.cookies.clear()
        browser.client.cookies.set(Front(browser.made.door).session_cookie, copied)
        assert refused(reads, browser.made, copied) == "no_session"
        assert browser.post("/unlock/password", {"mark": mark, "password": PASSWORD}).status_code == 303
        assert cookie_of(browser) in {"", copied}
        assert refused(reads, browser.made, copied) == "no_session"


def test_another_person_opens_a_locked_login_by_no_password_and_no_passkey_of_theirs() -> None:
    with browsing() as browser:
        made, device = browser.made, Authenticator()
        made.account("omar")
        made.door.accounts.set_password("omar", OTHER)
        browser.log_in(OTHER, "omar")
        mark = browser.mark("/account")
        browser.send(
            "/account/passkeys",
            device.create(json_of(browser.send("/account/passkeys/begin", {}, mark))),
            mark,
        )
        browser.client.cookies.clear()
        cookie = sits(browser)
        browser.post("/lock", {})
        assert unlock(browser, OTHER)[0] == 403  # omar's
        mark = browser.mark("/unlock")
        asked = json_of(browser.send("/unlock/passkey/begin", {}, mark))
        reply = browser.send("/unlock/passkey", device.get(asked), mark)
        assert (reply.status_code, json_of(reply)["extra"]) == (403, {"code": "unlock_other"})
        assert refused(reads, made, cookie) == "session_locked" and cookie_of(browser) == cookie


def test_its_own_passkey_opens_it_and_the_login_stays_a_shared_one() -> None:
    with browsing() as browser:
        device = Authenticator()
        sits(browser)
        mark = browser.mark("/account")
        browser.send(
            "/account/passkeys",
            device.create(json_of(browser.send("/account/passkeys/begin", {}, mark))),
            mark,
        )
        browser.post("/lock", {})
        mark = browser.mark("/unlock")
        answer = device.get(json_of(browser.send("/unlock/passkey/begin", {}, mark)))
        assert json_of(browser.send("/unlock/passkey", answer, mark)) == {"to": "/day"}
        browser.made.clock.now += SHARED_IDLE_SECONDS + 1
        assert refused(reads, browser.made, cookie_of(browser)) == "no_session"


def test_two_tabs_share_the_lock_and_the_second_unlock_finds_it_open() -> None:
    with browsing() as browser:
        sits(browser)
        browser.post("/lock", {})
        second = browser.mark("/unlock")  # both tabs show the lock
        assert unlock(browser, PASSWORD)[0] == 303
        late = browser.post("/unlock/password", {"mark": second, "password": PASSWORD})
        assert late.headers["location"] == "/day" and reads(browser.made, cookie_of(browser)) == "Maryam"


def test_no_other_site_locks_or_unlocks() -> None:
    with browsing() as browser:
        cookie = sits(browser)
        for origin in ELSEWHERE:
            browser.post("/lock", {}, origin=origin)
            assert reads(browser.made, cookie) == "Maryam"
        browser.post("/lock", {})
        mark = browser.mark("/unlock")
        for origin, sent in [*((one, mark) for one in ELSEWHERE), (LOCALHOST, ""), (LOCALHOST, "0" * 64)]:
            led = browser.post("/unlock/password", {"mark": sent, "password": PASSWORD}, origin=origin)
            assert led.status_code == 403 and "did not come from a page" in fault_of(led)
        assert refused(reads, browser.made, cookie) == "session_locked"


@pytest.mark.parametrize(
    ("back", "to"),
    [
        ("/cases/x?on=2026-03-02", "/cases/x?on=2026-03-02"),
        *(
            (led, "/day")
            for led in (
                "//e.org",
                "/\\e.org",
                "https://e.org",
                "/a\r\nX: y",
                "/é",
                "/" + "a" * 600,
                "/unlock",
            )
        ),
    ],
)
def test_an_unlock_goes_back_within_this_site_alone(back: str, to: str) -> None:
    """Open redirect, and a line end in a header."""
    with browsing() as browser:
        sits(browser)
        browser.post("/lock", {})
        assert unlock(browser, PASSWORD, back=back) == (303, to)


def test_a_locked_login_can_be_ended_by_whoever_sits_there_next() -> None:
    with browsing() as browser:
        sits(browser)
        browser.post("/lock", {})
        assert browser.post("/logout", {"mark": browser.mark("/unlock")}).headers["location"] == "/login"
        assert browser.get("/unlock").headers["location"] == "/login"
        assert browser.post("/lock", {}).headers["location"] == "/login"  # twice, or with nobody in


def test_a_shared_terminal_ends_after_five_minutes_without_a_request_and_another_does_not() -> None:
    with browsing() as browser:
        made = browser.made
        cookie = sits(browser)
        for _ in range(20):
            made.clock.now += SHARED_IDLE_SECONDS - 60
            assert reads(made, cookie) == "Maryam"
        made.clock.now += SHARED_IDLE_SECONDS + 1
        assert refused(reads, made, cookie) == "no_session"
        own = sits(browser, shared=False)
        made.clock.now += SHARED_IDLE_SECONDS + 1
        assert reads(made, own) == "Maryam"


def test_what_a_page_asks_by_itself_keeps_no_login_open() -> None:
    with browsing() as browser:
        made, cookie = browser.made, sits(browser)
        for _ in range(5):
            made.clock.now += 60
            made.door.reader(Shown(cookie=cookie, quiet=True))
        made.clock.now += 1
        assert refused(made.door.reader, Shown(cookie=cookie, quiet=True)) == "no_session"


@pytest.mark.parametrize(
    "jump", [-86_400, -SHARED_IDLE_SECONDS - 1, SHARED_IDLE_SECONDS + 1, IDLE_SECONDS * 99]
)
def test_a_clock_that_jumps_ends_a_shared_login_and_never_lengthens_it(jump: int) -> None:
    with browsing() as browser:
        cookie = sits(browser)
        browser.made.clock.now += jump
        assert refused(reads, browser.made, cookie) == "no_session"


def test_a_lock_outlasts_every_try_and_guessing_waits() -> None:
    with browsing() as browser:
        cookie = sits(browser)
        browser.post("/lock", {})
        codes = [unlock(browser, OTHER)[0] for _ in range(12)]
        assert set(codes) == {403, 429} and codes[-1] == 429
        assert refused(reads, browser.made, cookie) == "session_locked"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_lock_is_said_in_every_language_and_kept_by_no_cache(lang: str) -> None:
    with browsing() as browser:
        sits(browser)
        browser.post("/lock", {})
        reply = browser.get(f"/unlock?lang={lang}")
        assert say(lang, "lock-note") in reply.text and reply.headers["cache-control"] == "no-store"
        wrong = browser.post(
            "/unlock/password", {"mark": browser.mark("/unlock"), "password": OTHER, "lang": lang}
        )
        assert wrong.status_code == 403 and say(lang, "lock-title") in wrong.text and OTHER not in wrong.text


def test_a_file_of_accounts_from_before_locks_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "local" / "access.sqlite"
    made = world(path)
    made.account()
    cookie = made.log_in()
    made.door.close()
    old = apsw.Connection(str(path))
    old.execute(
        "ALTER TABLE session DROP COLUMN shared; ALTER TABLE session DROP COLUMN locked_at; PRAGMA user_version = 1"
    )
    old.close()
    again = world(path)
    assert reads(again, cookie) == "Maryam"
    again.door.lock(Shown(cookie=cookie, origin=sorted(loopback(8470).origins)[0]))
    assert refused(reads, again, cookie) == "session_locked"
    again.door.close()
    newer = apsw.Connection(str(path))
    newer.execute("PRAGMA user_version = 3")
    newer.close()
    with pytest.raises(Refused, match="file of accounts"):
        Register(path)
