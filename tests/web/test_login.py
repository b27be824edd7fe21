# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The login pages as a browser meets them: forms, cookies, marks, passkeys, six languages."""

import re
from html.parser import HTMLParser

import pytest

from sulh.access.sessions import form_mark
from sulh.access.throttle import ACCOUNT
from sulh.language import LANGUAGES, direction
from sulh.language.catalogue import say
from sulh.statement.kind import ROLES
from sulh.web.console.pages import BY_NAME, FIRST, first_of
from sulh.web.console.static import address, files
from sulh.web.login import Front
from tests.access.authenticator import Authenticator
from tests.access.world import OTHER, PASSWORD, World, world
from tests.web.login_world import DIGITS, LOCALHOST, Browser, browsing, fault_of, json_of, set_cookies


def session_of(browser: Browser) -> str:
    return browser.cookies().get(Front(browser.made.door).session_cookie, "")


def test_a_person_logs_in_sees_who_they_are_and_logs_out_without_any_script() -> None:
    with browsing() as browser:
        assert browser.get("/account").headers["location"] == "/login"
        entered = browser.log_in(PASSWORD)
        assert (entered.status_code, entered.headers["location"]) == (303, "/day")
        page = browser.get("/account").text
        assert "Maryam" in page and "almond" in page and "sealed to this one" in page
        left = browser.post("/logout", {"mark": browser.mark("/account")})
        assert left.headers["location"] == "/login" and session_of(browser) == ""
        assert browser.get("/account").status_code == 303


def test_cookies_are_strict_unreadable_and_named_by_the_site() -> None:
    with browsing() as browser:
        given = [*set_cookies(browser.get("/login")), *set_cookies(browser.log_in(PASSWORD))]
        assert len(given) == 3
        for cookie in given:
            assert "HttpOnly" in cookie and "SameSite=strict" in cookie and "Path=/" in cookie
            assert "Domain" not in cookie and "Expires" not in cookie
            assert re.match(r"sulh-(door-)?[0-9a-f]{8}=", cookie)


def test_a_wrong_password_is_said_on_the_page_and_opens_nothing() -> None:
    with browsing() as browser:
        for name in ("maryam", "nobody"):
            reply = browser.log_in(OTHER, name)
            assert reply.status_code == 403 and "do not belong together" in fault_of(reply)
            assert OTHER not in reply.text and session_of(browser) == ""


def test_who_guesses_is_told_how_long_to_wait() -> None:
    with browsing() as browser:
        for _ in range(ACCOUNT.free):
            browser.log_in(OTHER)
        reply = browser.log_in(PASSWORD, lang="ur")
        assert (reply.status_code, reply.headers["retry-after"]) == (429, "5")
        assert '<html lang="ur" dir="rtl">' in reply.text and "کوشش" in fault_of(reply)


def test_a_planted_session_or_door_cookie_is_never_logged_in() -> None:
    """Session fixation, through a cookie that another page of this machine has set."""
    with browsing() as browser:
        front = Front(browser.made.door)
        planted = "P" * 43
        browser.client.cookies.set(front.session_cookie, planted)
        browser.client.cookies.set(front.door_cookie, planted)
        reply = browser.post(
            "/login/password", {"mark": form_mark(planted), "name": "maryam", "password": PASSWORD}
        )
        assert reply.status_code == 303
        fresh = [c for c in set_cookies(reply) if c.startswith(front.session_cookie + "=")]
        assert len(fresh) == 1 and planted not in fresh[0]
        # Nor from a page elsewhere, whatever cookie and mark it has planted.
        for origin in ("http://localhost:9999", "null", "https://example.org"):
            led = browser.post(
                "/login/password", {"mark": form_mark(planted), "name": "x", "password": "y"}, origin=origin
            )
            assert led.status_code == 403 and not set_cookies(led)


def test_a_login_form_without_its_mark_or_cookie_is_refused() -> None:
    """Login CSRF: nobody is logged in to another's account unawares."""
    with browsing() as browser:
        form = {"name": "maryam", "password": PASSWORD}
        assert browser.post("/login/password", {**form, "mark": "0" * 64}).status_code == 403
        mark = browser.mark("/login")
        browser.client.cookies.clear()
        assert browser.post("/login/password", {**form, "mark": mark}).status_code == 403
        assert session_of(browser) == ""


FORMS = [
    ("/logout", {}),
    ("/account/password", {"old": PASSWORD, "new": OTHER, "again": OTHER}),
    ("/account/sessions/end", {}),
    ("/account/passkeys/remove", {"id": "00"}),
    ("/account/tokens/revoke", {"id": "0" * 12}),
]


@pytest.mark.parametrize(("path", "fields"), FORMS)
def test_no_form_is_taken_from_elsewhere(path: str, fields: dict[str, str]) -> None:
    """CSRF: without the mark, with another session's, from another origin; a browser that is led says nothing."""
    with browsing() as browser:
        browser.log_in(PASSWORD)
        mark, other = browser.mark("/account"), form_mark(browser.made.log_in())
        for wrong, origin in [
            ("", LOCALHOST),
            (other, LOCALHOST),
            (mark, "http://localhost:1"),
            (mark, "null"),
        ]:
            reply = browser.post(path, {**fields, "mark": wrong}, origin=origin)
            assert reply.status_code == 403 and "did not come from a page" in fault_of(reply)
        assert browser.get("/account").status_code == 200
        assert browser.made.log_in()  # the password is still the old one


def test_a_password_is_changed_by_who_knows_it_and_types_it_alike_twice() -> None:
    with browsing() as browser:
        browser.log_in(PASSWORD)
        before = session_of(browser)

        def change(old: str, new: str, again: str) -> tuple[int, str]:
            form = {"mark": browser.mark("/account"), "old": old, "new": new, "again": again}
            reply = browser.post("/account/password", form)
            return reply.status_code, fault_of(reply)

        assert change(PASSWORD, OTHER, OTHER + "!")[0] == 422
        assert change(OTHER, OTHER, OTHER)[0] == 403
        assert "take several words" in change(PASSWORD, "short", "short")[1]
        assert change(PASSWORD, OTHER, OTHER) == (303, "")
        assert session_of(browser) not in {before, ""} and browser.get("/account").status_code == 200


def test_a_session_ends_under_the_person_when_the_account_is_closed() -> None:
    with browsing() as browser:
        browser.log_in(PASSWORD)
        mark = browser.mark("/account")
        browser.made.door.accounts.close("maryam", browser.made.clock())
        assert browser.get("/account").headers["location"] == "/login"
        assert browser.post("/account/sessions/end", {"mark": mark}).headers["location"] == "/login"
        assert browser.log_in(PASSWORD).status_code == 403


def test_other_logins_and_tokens_are_ended_from_the_account_page() -> None:
    with browsing() as browser:
        made = browser.made
        account = made.door.accounts.named("maryam")
        other = made.log_in()
        token = made.door.tokens.issue(
            account, label="<b>press", layer=account.layer, may=account.may, days=30, now=made.clock()
        )
        browser.log_in(PASSWORD)
        page = browser.get("/account").text
        assert "2 logins are open" in page and "&lt;b&gt;press" in page and "until 14 February 2027" in page
        assert token not in page
        mark = browser.mark("/account")
        browser.post("/account/sessions/end", {"mark": mark})
        browser.post("/account/tokens/revoke", {"mark": mark, "id": token.split("_")[1]})
        page = browser.get("/account").text
        assert "1 login is open" in page and "press" not in page
        assert other not in page


def test_a_passkey_is_added_and_opens_the_account() -> None:
    with browsing() as browser:
        device = Authenticator()
        browser.log_in(PASSWORD)
        mark = browser.mark("/account")
        asked = json_of(browser.send("/account/passkeys/begin", {}, mark))
        added = browser.send("/account/passkeys?lang=tr", device.create(asked), mark)
        assert json_of(added) == {"to": "/account?lang=tr"}
        assert "Phone" in browser.get("/account").text
        browser.post("/logout", {"mark": mark})
        door = browser.mark("/login")
        asked = json_of(browser.send("/login/passkey/begin", {}, door))
        entered = browser.send("/login/passkey", device.get(asked), door)
        assert (entered.status_code, json_of(entered)) == (200, {"to": "/day?lang=en"})
        assert browser.get("/account").status_code == 200
        again = browser.send(
            "/login/passkey", device.get(asked), door
        )  # the door cookie is gone with the login
        assert again.status_code == 403


def test_a_passkey_is_added_soon_after_a_login_only_and_never_from_elsewhere() -> None:
    with browsing() as browser:
        browser.log_in(PASSWORD)
        mark = browser.mark("/account")
        for wrong, origin in [("", ""), (mark, "http://localhost:1")]:
            assert browser.send("/account/passkeys/begin", {}, wrong, origin).status_code == 403
        browser.made.clock.now += 601
        reply = browser.send("/account/passkeys/begin?lang=ps", {}, mark)
        assert reply.status_code == 403 and json_of(reply)["extra"] == {"code": "login_again"}
        assert "ننوځئ" in json_of(reply)["detail"]


def test_a_passkey_that_lies_gets_a_sentence_and_no_session() -> None:
    with browsing() as browser:
        door = browser.mark("/login")
        asked = json_of(browser.send("/login/passkey/begin", {}, door))
        reply = browser.send("/login/passkey", Authenticator().get(asked), door)
        assert reply.status_code == 403 and "log in by password" in json_of(reply)["detail"]
        bodies: list[object] = [[], {"id": 5}, "x"]
        for body in bodies:
            browser.send("/login/passkey/begin", {}, door)
            assert browser.send("/login/passkey", body, door).status_code == 403
        assert session_of(browser) == ""


class Marks(HTMLParser):
    """What a page is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", ["/login", "/account"])
def test_every_page_stands_in_every_language_with_no_script_inside(path: str, lang: str) -> None:
    with browsing() as browser:
        browser.log_in(PASSWORD)
        reply = browser.get(f"{path}?lang={lang}")
        marks = Marks()
        marks.feed(reply.text)
        assert (marks.tags[0][0], marks.tags[0][1]["dir"]) == ("html", direction(lang))
        assert say(lang, "login-name") in reply.text
        scripts = [attrs for tag, attrs in marks.tags if tag == "script"]
        assert {"type": "module", "src": address("login.js")} in scripts
        assert all(attrs["src"].startswith("/static/console/") for attrs in scripts)
        assert not [
            name for _, attrs in marks.tags for name in attrs if name.startswith("on") or name == "style"
        ]
        labels = {attrs["for"] for tag, attrs in marks.tags if tag == "label" and "for" in attrs}
        inputs = [attrs for tag, attrs in marks.tags if tag == "input" and "hidden" not in attrs]
        typed = {attrs.get("id") for attrs in inputs if attrs.get("type") != "hidden"}
        assert typed - {None} == labels  # without an id, an input stands within its label
        policy = reply.headers["content-security-policy"]
        assert (
            "default-src 'none'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy
        )
        assert "script-src 'self';" in policy and "style-src 'self';" in policy and "<style" not in reply.text
        assert reply.headers["cache-control"] == "no-store"
        assert reply.headers["referrer-policy"] == "same-origin"


def test_the_language_is_asked_for_by_the_browser_and_kept_by_the_forms() -> None:
    with browsing() as browser:
        assert '<html lang="fa-AF"' in browser.get("/login", **{"accept-language": "prs"}).text
        assert browser.log_in(PASSWORD, lang="prs").headers["location"] == "/day?lang=prs"
        assert browser.log_in(PASSWORD, lang="//example.org").headers["location"] == "/day"


def test_the_script_is_one_of_the_consoles_files_and_makes_no_markup() -> None:
    with browsing() as browser:
        reply = browser.get(address("login.js"))
        assert reply.content == files()["login.js"].data and "immutable" in reply.headers["cache-control"]
        for name in ("login.js", "lock.js", "keyboard.js"):
            data = files()[name].data
            assert b"innerHTML" not in data and b"eval" not in data


def test_the_pages_keep_the_look_that_somebody_chose() -> None:
    with browsing() as browser:
        assert any("sulh-look=" in one for one in set_cookies(browser.get("/login?lang=ps&digits=arabext")))
        page = browser.get("/login").text
        assert '<html lang="ps" dir="rtl">' in page and 'action="/login"' in page
        refused = browser.log_in(OTHER)  # a form that failed stands at the login's own address again
        assert '<html lang="ps" dir="rtl">' in refused.text and 'action="/login"' in refused.text


@pytest.mark.parametrize("role", [*ROLES, ""])
def test_everybody_lands_on_the_first_page_of_their_role(role: str) -> None:
    assert bool(role) == (role in FIRST)
    assert first_of(role) == (BY_NAME[FIRST[role][0]].path if role else "/")


def test_under_digits_the_pages_say_where_passkeys_work_and_under_another_name_nothing() -> None:
    with browsing(origin=DIGITS) as browser:
        assert f'href="{LOCALHOST}/login?lang=en"' in browser.get("/login").text
    with browsing() as browser:
        assert 'href="http' not in browser.get("/login").text
    with browsing(origin="http://rebound.example") as browser:
        assert browser.get("/login").status_code == 421


def test_names_of_people_are_shown_as_text() -> None:
    made: World = world()
    made.account()
    made.door._register.rows("UPDATE account SET person = '<script>x</script>'")
    with browsing(made) as browser:
        browser.log_in(PASSWORD)
        assert "<script>x" not in browser.get("/account").text


@pytest.mark.parametrize(
    "body", [b"\xff\xfe", b"a=b&" * 40, b"name=%ff&password=%80", b"", b"=", b"x" * 9_000]
)
def test_a_form_of_any_bytes_is_refused_and_never_crashes(body: bytes) -> None:
    with browsing() as browser:
        browser.log_in(PASSWORD)
        for path in ("/login/password", *(path for path, _ in FORMS)):
            reply = browser.raw(path, body)
            assert reply.status_code in {403, 413, 422}, path
        assert browser.get("/account").status_code == 200
