# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Login over HTTP: forms that need no script, passkeys that do, and who reads a request.

    GET  /login                       POST /login/password               name, password
    POST /login/passkey/begin         POST /login/passkey                JSON, from login.js
    POST /logout                      GET  /account
    POST /account/password            POST /account/sessions/end         POST /account/tokens/revoke
    POST /account/passkeys/begin      POST /account/passkeys             POST /account/passkeys/remove
    GET  /unlock, POST /lock, /unlock/…   web/lock.py

After a login somebody lands on the first page of their role. Before a login the browser holds a door cookie, whose mark is in the login form: nobody is logged in to
another's account unawares (login CSRF). The two cookies are strict, unreadable to scripts, and named by
the site, since all ports of a machine share one jar.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl

from litestar import MediaType, Request, Response, get, post
from litestar.datastructures import Cookie
from litestar.exceptions import HTTPException
from litestar.handlers import HTTPRouteHandler
from litestar.params import RawBody

from sulh.access.door import MARK_HEADER, Door, Shown
from sulh.access.passkeys import MAX_ANSWER, Site
from sulh.access.passwords import require_same
from sulh.access.reader import NOBODY, Reader
from sulh.access.sessions import Session, bad_form, form_mark, new_secret, require_mark
from sulh.errors import Fault, Refused, Unavailable
from sulh.language import LANGUAGES
from sulh.language.catalogue import fault_text
from sulh.web.console.faults import headers_of, status_of
from sulh.web.console.looks import Look
from sulh.web.console.pages import first_of
from sulh.web.console.routes import look_cookies, look_here
from sulh.web.login_page import (
    ACCOUNT,
    BY_ITSELF,
    LOGIN,
    UNLOCK,
    Alone,
    Around,
    account_page,
    asked_at,
    headers,
    login_page,
)

Asking = Request[Any, Any, Any]
Reply = Response[Any]
MAX_FORM = 8_192  # bytes: three passwords of 256 characters, percent-encoded in any script
MAX_FIELDS = 12
BY_PASSWORD = "/login/password"
ALONE_HEADER = "Sulh-By-Itself"  # desk.js: nobody has touched the page that asks this


class Front:
    """A door as the web shows it: cookies in and out, languages, marks."""

    def __init__(self, door: Door) -> None:
        self.door = door
        name = hashlib.sha256("\n".join(sorted(door.site.origins)).encode()).hexdigest()[:8]
        prefix = "__Host-" if door.site.secure else ""
        self.session_cookie, self.door_cookie = f"{prefix}sulh-{name}", f"{prefix}sulh-door-{name}"

    def shown(self, request: Asking, mark: str = "") -> Shown:
        """What a request shows; whatever is not GET or HEAD changes something."""
        return Shown(
            authorization=request.headers.get("authorization", ""),
            cookie=request.cookies.get(self.session_cookie, ""),
            mark=mark or request.headers.get(MARK_HEADER, ""),
            origin=request.headers.get("origin", ""),
            changes=request.method not in {"GET", "HEAD"},
            # A page's own tries to send what waits must not keep a login open at a terminal that was left.
            quiet=request.url.path in BY_ITSELF or bool(request.headers.get(ALONE_HEADER, "")),
        )

    def session(self, request: Asking, mark: str = "") -> Session:
        """The browser's session; Refused `no_session`, `bad_form`. Tokens open no account page."""
        return self.door.session(self.shown(request, mark))

    def terminal(self, request: Asking) -> str:
        """`own` or `shared`, where a browser shows a login that could be locked; empty for a program's token."""
        if request.headers.get("authorization", ""):
            return ""
        cookie = request.cookies.get(self.session_cookie, "")
        try:
            session = self.door.sessions.find(cookie, self.door.clock(), quiet=True)
        except Refused:
            return ""
        return "shared" if session.shared else "own"

    def at_the_door(self, request: Asking, mark: str) -> str:
        """The door cookie of a login that came from our own page; Refused `bad_form`."""
        secret = request.cookies.get(self.door_cookie, "")
        self.door.require_own_page(request.headers.get("origin", ""))
        try:
            require_mark(secret, mark)
        except Refused as error:  # no cookie, or a misspelt one
            raise bad_form() from error
        return secret

    def cookie(self, name: str, value: str) -> Cookie:
        return Cookie(
            key=name, value=value, path="/", httponly=True, samesite="strict", secure=self.door.site.secure
        )

    def entered(self, secret: str) -> list[Cookie]:
        """After a login: the session's cookie, and no door cookie any more."""
        return [self.cookie(self.session_cookie, secret), self.gone(self.door_cookie)]

    def gone(self, name: str) -> Cookie:
        return Cookie(
            key=name,
            value="",
            path="/",
            max_age=0,
            httponly=True,
            samesite="strict",
            secure=self.door.site.secure,
        )


def reader_of(front: Front, request: Asking) -> Reader:
    """Who reads a request, by token or session; `NOBODY` who shows neither. Refused as `Door.reader` says."""
    return front.door.reader(front.shown(request))


class Doorway:
    """A front, and what stands around its pages."""

    def __init__(self, front: Front, around: Around | None) -> None:
        self.front = front
        self.around: Around = around or Alone(front.terminal)

    def login(self, request: Asking, look: Look, fault: Fault | None = None) -> Reply:
        """The login page, with what was wrong."""
        front = self.front
        origin = origin_of(front.door.site, request)
        secret, cookies = request.cookies.get(front.door_cookie, ""), []
        try:
            mark = form_mark(secret)
        except Refused:  # a first visit, or a cookie that is none of ours
            secret = new_secret(front.door.random)
            mark, cookies = form_mark(secret), [front.cookie(front.door_cookie, secret)]
        asked = asked_at(
            self.around,
            request,
            LOGIN,
            look=look,
            origin=origin,
            mark=mark,
            site=front.door.site,
            reader=NOBODY,
        )
        text = login_page(asked, fault="" if fault is None else fault_text(fault, look.lang))
        return as_html(text, fault, [*cookies, *look_cookies(request, look)])

    def account(self, request: Asking, look: Look, session: Session, fault: Fault | None = None) -> Reply:
        """The account page, with what was wrong."""
        door, account = self.front.door, session.account
        asked = asked_at(
            self.around,
            request,
            ACCOUNT,
            look=look,
            origin=origin_of(door.site, request),
            mark=form_mark(request.cookies.get(self.front.session_cookie, "")),
            site=door.site,
            reader=account.reader,
        )
        text = account_page(
            asked,
            account,
            passkeys=door.passkeys.of(account),
            tokens=door.tokens.of(account),
            sessions=door.sessions.count(account),
            now=door.clock(),
            fault="" if fault is None else fault_text(fault, look.lang),
        )
        return as_html(text, fault, look_cookies(request, look))


def login_routes(front: Front, around: Around | None = None) -> list[HTTPRouteHandler]:
    """The handlers that `make_app` mounts; `around`: the console whose layout they stand in."""
    doorway = Doorway(front, around)
    return [*_pages(doorway), *_forms(doorway), *_passkeys(front)]


def _pages(doorway: Doorway) -> list[HTTPRouteHandler]:
    @get(LOGIN, sync_to_thread=True)
    def login(request: Asking) -> Reply:
        return doorway.login(request, look_in(request))

    @get(ACCOUNT, sync_to_thread=True)
    def account(request: Asking) -> Reply:
        return _or(
            lambda: doorway.account(request, look_in(request), doorway.front.session(request)), request
        )

    return [login, account]


def _forms(doorway: Doorway) -> list[HTTPRouteHandler]:
    front = doorway.front

    # An address of its own: litestar 2.25 registers two threaded handlers of one address twice, and breaks both.
    @post(BY_PASSWORD, sync_to_thread=True, request_max_body_size=MAX_FORM)
    def log_in(request: Asking, body: RawBody) -> Reply:
        return _log_in(doorway, request, body)

    @post("/logout", sync_to_thread=True, request_max_body_size=MAX_FORM)
    def log_out(request: Asking, body: RawBody) -> Reply:
        def work(form: Mapping[str, str]) -> Reply:
            shown = front.shown(request, form.get("mark", ""))
            front.door.held(shown)  # a locked one too: whoever wants to leave may
            front.door.sessions.end(shown.cookie)
            return see(LOGIN, form, [front.gone(front.session_cookie)])

        return _account_form(doorway, request, body, work)

    @post("/account/password", sync_to_thread=True, request_max_body_size=MAX_FORM)
    def password(request: Asking, body: RawBody) -> Reply:
        def work(form: Mapping[str, str]) -> Reply:
            new = require_same(form.get("new", ""), form.get("again", ""))
            shown = front.shown(request, form.get("mark", ""))
            secret = front.door.change_password(shown, form.get("old", ""), new, address_of(request))
            return see(ACCOUNT, form, front.entered(secret))

        return _account_form(doorway, request, body, work)

    def own(name: str, path: str, do: Callable[[Session, str, str], None]) -> HTTPRouteHandler:
        @post(path, name=name, sync_to_thread=True, request_max_body_size=MAX_FORM)
        def handler(request: Asking, body: RawBody) -> Reply:
            def work(form: Mapping[str, str]) -> Reply:
                shown = front.shown(request, form.get("mark", ""))
                do(front.door.session(shown), shown.cookie, form.get("id", ""))
                return see(ACCOUNT, form)

            return _account_form(doorway, request, body, work)

        return handler

    door = front.door
    return [
        log_in,
        log_out,
        password,
        own(
            "end_others",
            "/account/sessions/end",
            lambda session, secret, _: door.sessions.end_others(session.account, secret),
        ),
        own(
            "remove_passkey",
            "/account/passkeys/remove",
            lambda session, _, id: door.passkeys.remove(session.account, id),
        ),
        own(
            "revoke_token",
            "/account/tokens/revoke",
            lambda session, _, id: door.tokens.revoke(id, door.clock(), session.account),
        ),
    ]


def _passkeys(front: Front) -> list[HTTPRouteHandler]:
    door = front.door

    @post("/login/passkey/begin", sync_to_thread=True, request_max_body_size=MAX_ANSWER)
    def begin(request: Asking) -> Reply:
        mark = request.headers.get(MARK_HEADER, "")
        return json_reply(
            request, lambda: (door.passkeys.to_log_in(front.at_the_door(request, mark), door.clock()), [])
        )

    @post("/login/passkey", sync_to_thread=True, request_max_body_size=MAX_ANSWER)
    def log_in(request: Asking, body: RawBody) -> Reply:
        def work() -> tuple[object, list[Cookie]]:
            secret = front.at_the_door(request, request.headers.get(MARK_HEADER, ""))
            before = request.cookies.get(front.session_cookie, "")
            shared = request.query_params.get("shared", "") == "1"
            account, session = door.log_in_by_passkey(secret, body, before=before, shared=shared)
            return {"to": f"{first_of(account.role)}?lang={look_in(request).lang}"}, front.entered(session)

        return json_reply(request, work)

    @post("/account/passkeys/begin", sync_to_thread=True, request_max_body_size=MAX_ANSWER)
    def begin_adding(request: Asking) -> Reply:
        def work() -> tuple[object, list[Cookie]]:
            session, shown = front.session(request), front.shown(request)
            session.require_fresh()
            return door.passkeys.to_add(session.account, shown.cookie, door.clock()), []

        return json_reply(request, work)

    @post("/account/passkeys", sync_to_thread=True, request_max_body_size=MAX_ANSWER)
    def add(request: Asking, body: RawBody) -> Reply:
        def work() -> tuple[object, list[Cookie]]:
            session, shown = front.session(request), front.shown(request)
            door.passkeys.add(session.account, shown.cookie, body, door.clock())
            return {"to": f"{ACCOUNT}?lang={look_in(request).lang}"}, []

        return json_reply(request, work)

    return [begin, log_in, begin_adding, add]


def _log_in(doorway: Doorway, request: Asking, body: bytes) -> Reply:
    front, look = doorway.front, look_in(request)
    try:
        form = form_of(body)
        look = look_in(request, form)
        front.at_the_door(request, form.get("mark", ""))
        before = request.cookies.get(front.session_cookie, "")
        account, secret = front.door.log_in(
            form.get("name", ""),
            form.get("password", ""),
            address_of(request),
            before=before,
            shared=bool(form.get("shared", "")),
        )
    except (Refused, Unavailable) as fault:
        return doorway.login(request, look, fault)
    return see(first_of(account.role), form, front.entered(secret))


def _account_form(
    doorway: Doorway, request: Asking, body: bytes, work: Callable[[Mapping[str, str]], Reply]
) -> Reply:
    """A form of the account page: done, or its page again with what is wrong; to the login if nobody is in."""
    look = look_in(request)

    def shown_again(fault: Fault) -> Reply:
        kept = doorway.front.shown(request)
        session = doorway.front.door.sessions.find(kept.cookie, doorway.front.door.clock())
        return doorway.account(request, look, session, fault)

    try:
        form = form_of(body)
        look = look_in(request, form)
        return work(form)
    except (Refused, Unavailable) as fault:
        again = fault
        return _or(lambda: shown_again(again), request)


def _or(work: Callable[[], Reply], request: Asking) -> Reply:
    """The page, or the way to the login or the lock where nobody is in; what is not now is said as such."""
    try:
        return work()
    except Refused as why:
        to = UNLOCK if why.code == "session_locked" else LOGIN
        return see(to, {"lang": request.query_params.get("lang", "")})
    except Unavailable as fault:
        raise _http(fault, "en") from fault


def json_reply(request: Asking, work: Callable[[], tuple[object, list[Cookie]]]) -> Reply:
    try:
        said, cookies = work()
    except (Refused, Unavailable) as fault:
        raise _http(fault, look_in(request).lang) from fault
    return Response(
        said,
        media_type=MediaType.JSON,
        status_code=200,
        headers={"Cache-Control": "no-store"},
        cookies=cookies,
    )


def as_html(text: str, fault: Fault | None = None, cookies: list[Cookie] | None = None) -> Reply:
    """A page of ours, with the status of what is wrong."""
    sent = {**headers(), **({} if fault is None else headers_of(fault))}
    status = 200 if fault is None else status_of(fault)
    return Response(text, media_type=MediaType.HTML, status_code=status, headers=sent, cookies=cookies or [])


def see(path: str, form: Mapping[str, str], cookies: list[Cookie] | None = None) -> Reply:
    """303: what was posted is not posted again by going back."""
    lang = form.get("lang", "")
    to = f"{path}?lang={lang}" if lang in LANGUAGES else path
    kept = {"Location": to, "Cache-Control": "no-store"}
    return Response("", media_type=MediaType.TEXT, status_code=303, headers=kept, cookies=cookies or [])


def _http(fault: Refused | Unavailable, lang: str) -> HTTPException:
    return HTTPException(
        status_code=status_of(fault),
        detail=fault_text(fault, lang),
        headers=headers_of(fault),
        extra={"code": fault.code},
    )


def form_of(body: bytes) -> dict[str, str]:
    """The fields of a posted form; Refused `bad_form` for any other bytes. Of a doubled field the last counts."""
    try:
        return dict(
            parse_qsl(
                body.decode("ascii"), keep_blank_values=True, max_num_fields=MAX_FIELDS, errors="strict"
            )
        )
    except ValueError as error:
        raise bad_form() from error


def look_in(request: Asking, form: Mapping[str, str] | None = None) -> Look:
    """How a request wants to be answered; a form says its page's language again."""
    look = look_here(request)
    lang = (form or {}).get("lang", "")
    return replace(look, lang=lang) if lang in LANGUAGES else look


def origin_of(site: Site, request: Asking) -> str:
    """The origin that this page was asked under; a page of passwords and passkeys is given under no other name."""
    origin = f"{'https' if site.secure else 'http'}://{request.headers.get('host', '')}"
    if origin not in site.origins:
        raise HTTPException(status_code=421, detail="this address is served under another name")
    return origin


def address_of(request: Asking) -> str:
    """Who asks. No forwarding header is believed: whoever guesses would write another one each time."""
    return request.client.host if request.client else ""
