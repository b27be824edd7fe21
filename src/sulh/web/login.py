# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Login over HTTP: forms that need no script, passkeys that do, and who reads a request.

    GET  /login                       POST /login/password               name, password
    POST /login/passkey/begin         POST /login/passkey                JSON, from login.js
    POST /logout                      GET  /account
    POST /account/password            POST /account/sessions/end         POST /account/tokens/revoke
    POST /account/passkeys/begin      POST /account/passkeys             POST /account/passkeys/remove

Before a login the browser holds a door cookie, whose mark is in the login form: nobody is logged in to
another's account unawares (login CSRF). The two cookies are strict, unreadable to scripts, and named by
the site, since all ports of a machine share one jar.
"""

import hashlib
from collections.abc import Callable, Mapping
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
from sulh.access.reader import Reader
from sulh.access.sessions import Session, bad_form, form_mark, new_secret, require_mark
from sulh.errors import Fault, Refused, Unavailable
from sulh.language import LANGUAGES, negotiate
from sulh.language.catalogue import fault_text
from sulh.web.login_page import ACCOUNT, LOGIN, Asked, account_page, headers, login_page, script, script_path

Asking = Request[Any, Any, Any]
Reply = Response[Any]
MAX_FORM = 8_192  # bytes: three passwords of 256 characters, percent-encoded in any script
MAX_FIELDS = 12
STATUS = {
    "bad_login": 403,
    "bad_form": 403,
    "no_session": 401,
    "login_again": 403,
    "bad_passkey": 403,
    "login_wait": 429,
}
BY_PASSWORD = "/login/password"
FOREVER = "public, max-age=31536000, immutable"


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
        )

    def session(self, request: Asking, mark: str = "") -> Session:
        """The browser's session; Refused `no_session`, `bad_form`. Tokens open no account page."""
        return self.door.session(self.shown(request, mark))

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


def login_routes(front: Front) -> list[HTTPRouteHandler]:
    """The handlers that `make_app` mounts."""
    return [*_pages(front), *_forms(front), *_passkeys(front)]


def _pages(front: Front) -> list[HTTPRouteHandler]:
    @get(LOGIN, sync_to_thread=True)
    def login(request: Asking) -> Reply:
        return _login_reply(front, request, _lang(request))

    @get(ACCOUNT, sync_to_thread=True)
    def account(request: Asking) -> Reply:
        return _or(
            lambda: _account_reply(front, request, _lang(request), front.session(request)), _to_login(request)
        )

    @get(script_path(), sync_to_thread=False)
    def login_script() -> Response[bytes]:
        kept = {"Cache-Control": FOREVER, "X-Content-Type-Options": "nosniff"}
        return Response(script(), media_type="text/javascript; charset=utf-8", headers=kept)

    return [login, account, login_script]


def _forms(front: Front) -> list[HTTPRouteHandler]:
    # An address of its own: litestar 2.25 registers two threaded handlers of one address twice, and breaks both.
    @post(BY_PASSWORD, sync_to_thread=True, request_max_body_size=MAX_FORM)
    def log_in(request: Asking, body: RawBody) -> Reply:
        return _log_in(front, request, body)

    @post("/logout", sync_to_thread=True, request_max_body_size=MAX_FORM)
    def log_out(request: Asking, body: RawBody) -> Reply:
        def work(form: Mapping[str, str]) -> Reply:
            shown = front.shown(request, form.get("mark", ""))
            front.door.session(shown)
            front.door.sessions.end(shown.cookie)
            return _see(LOGIN, form, [front.gone(front.session_cookie)])

        return _account_form(front, request, body, work)

    @post("/account/password", sync_to_thread=True, request_max_body_size=MAX_FORM)
    def password(request: Asking, body: RawBody) -> Reply:
        def work(form: Mapping[str, str]) -> Reply:
            new = require_same(form.get("new", ""), form.get("again", ""))
            shown = front.shown(request, form.get("mark", ""))
            secret = front.door.change_password(shown, form.get("old", ""), new, _address(request))
            return _see(ACCOUNT, form, front.entered(secret))

        return _account_form(front, request, body, work)

    def own(name: str, path: str, do: Callable[[Session, str, str], None]) -> HTTPRouteHandler:
        @post(path, name=name, sync_to_thread=True, request_max_body_size=MAX_FORM)
        def handler(request: Asking, body: RawBody) -> Reply:
            def work(form: Mapping[str, str]) -> Reply:
                shown = front.shown(request, form.get("mark", ""))
                do(front.door.session(shown), shown.cookie, form.get("id", ""))
                return _see(ACCOUNT, form)

            return _account_form(front, request, body, work)

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
        return _json(
            request, lambda: (door.passkeys.to_log_in(front.at_the_door(request, mark), door.clock()), [])
        )

    @post("/login/passkey", sync_to_thread=True, request_max_body_size=MAX_ANSWER)
    def log_in(request: Asking, body: RawBody) -> Reply:
        def work() -> tuple[object, list[Cookie]]:
            secret = front.at_the_door(request, request.headers.get(MARK_HEADER, ""))
            before = request.cookies.get(front.session_cookie, "")
            _, session = door.log_in_by_passkey(secret, body, before=before)
            return {"to": f"{ACCOUNT}?lang={_lang(request)}"}, front.entered(session)

        return _json(request, work)

    @post("/account/passkeys/begin", sync_to_thread=True, request_max_body_size=MAX_ANSWER)
    def begin_adding(request: Asking) -> Reply:
        def work() -> tuple[object, list[Cookie]]:
            session, shown = front.session(request), front.shown(request)
            session.require_fresh()
            return door.passkeys.to_add(session.account, shown.cookie, door.clock()), []

        return _json(request, work)

    @post("/account/passkeys", sync_to_thread=True, request_max_body_size=MAX_ANSWER)
    def add(request: Asking, body: RawBody) -> Reply:
        def work() -> tuple[object, list[Cookie]]:
            session, shown = front.session(request), front.shown(request)
            door.passkeys.add(session.account, shown.cookie, body, door.clock())
            return {"to": f"{ACCOUNT}?lang={_lang(request)}"}, []

        return _json(request, work)

    return [begin, log_in, begin_adding, add]


def _log_in(front: Front, request: Asking, body: bytes) -> Reply:
    lang = _lang(request)
    try:
        form = _form(body)
        lang = _lang(request, form)
        front.at_the_door(request, form.get("mark", ""))
        before = request.cookies.get(front.session_cookie, "")
        name, password = form.get("name", ""), form.get("password", "")
        _, secret = front.door.log_in(name, password, _address(request), before=before)
    except (Refused, Unavailable) as fault:
        return _login_reply(front, request, lang, fault)
    return _see(ACCOUNT, form, front.entered(secret))


def _login_reply(front: Front, request: Asking, lang: str, fault: Fault | None = None) -> Reply:
    origin = _origin(front.door.site, request)
    secret, cookies = request.cookies.get(front.door_cookie, ""), []
    try:
        mark = form_mark(secret)
    except Refused:  # a first visit, or a cookie that is none of ours
        secret = new_secret(front.door.random)
        mark, cookies = form_mark(secret), [front.cookie(front.door_cookie, secret)]
    asked = Asked(lang=lang, origin=origin, mark=mark, site=front.door.site)
    text = login_page(asked, fault="" if fault is None else fault_text(fault, lang))
    return _html(text, origin, fault, cookies)


def _account_reply(
    front: Front, request: Asking, lang: str, session: Session, fault: Fault | None = None
) -> Reply:
    origin, door, account = _origin(front.door.site, request), front.door, session.account
    mark = form_mark(request.cookies.get(front.session_cookie, ""))
    text = account_page(
        Asked(lang=lang, origin=origin, mark=mark, site=door.site),
        account,
        passkeys=door.passkeys.of(account),
        tokens=door.tokens.of(account),
        sessions=door.sessions.count(account),
        now=door.clock(),
        fault="" if fault is None else fault_text(fault, lang),
    )
    return _html(text, origin, fault)


def _account_form(
    front: Front, request: Asking, body: bytes, work: Callable[[Mapping[str, str]], Reply]
) -> Reply:
    """A form of the account page: done, or its page again with what is wrong; to the login if nobody is in."""
    lang = _lang(request)

    def shown_again(fault: Fault) -> Reply:
        kept = front.shown(request)
        session = front.door.sessions.find(kept.cookie, front.door.clock())
        return _account_reply(front, request, lang, session, fault)

    try:
        form = _form(body)
        lang = _lang(request, form)
        return work(form)
    except (Refused, Unavailable) as fault:
        again = fault
        return _or(lambda: shown_again(again), _to_login(request))


def _or(work: Callable[[], Reply], without: Reply) -> Reply:
    """The page, or the way to the login where nobody is logged in; what is not now is said as such."""
    try:
        return work()
    except Refused:
        return without
    except Unavailable as fault:
        raise _http(fault, "en") from fault


def _json(request: Asking, work: Callable[[], tuple[object, list[Cookie]]]) -> Reply:
    try:
        said, cookies = work()
    except (Refused, Unavailable) as fault:
        raise _http(fault, _lang(request)) from fault
    return Response(
        said,
        media_type=MediaType.JSON,
        status_code=200,
        headers={"Cache-Control": "no-store"},
        cookies=cookies,
    )


def _html(text: str, origin: str, fault: Fault | None = None, cookies: list[Cookie] | None = None) -> Reply:
    sent = {**headers(origin), **_retry(fault)}
    return Response(
        text, media_type=MediaType.HTML, status_code=_status(fault), headers=sent, cookies=cookies or []
    )


def _see(path: str, form: Mapping[str, str], cookies: list[Cookie] | None = None) -> Reply:
    """303: what was posted is not posted again by going back."""
    lang = form.get("lang", "")
    to = f"{path}?lang={lang}" if lang in LANGUAGES else path
    kept = {"Location": to, "Cache-Control": "no-store"}
    return Response("", media_type=MediaType.TEXT, status_code=303, headers=kept, cookies=cookies or [])


def _to_login(request: Asking) -> Reply:
    return _see(LOGIN, {"lang": request.query_params.get("lang", "")})


def _status(fault: Fault | None) -> int:
    if fault is None:
        return 200
    return STATUS.get(fault.code, 503 if isinstance(fault, Unavailable) else 422)


def _retry(fault: Fault | None) -> dict[str, str]:
    return {"Retry-After": str(fault.after_seconds)} if isinstance(fault, Unavailable) else {}


def _http(fault: Refused | Unavailable, lang: str) -> HTTPException:
    return HTTPException(
        status_code=_status(fault),
        detail=fault_text(fault, lang),
        headers={"Cache-Control": "no-store", **_retry(fault)},
        extra={"code": fault.code},
    )


def _form(body: bytes) -> dict[str, str]:
    """The fields of a posted form; Refused `bad_form` for any other bytes. Of a doubled field the last counts."""
    try:
        return dict(
            parse_qsl(
                body.decode("ascii"), keep_blank_values=True, max_num_fields=MAX_FIELDS, errors="strict"
            )
        )
    except ValueError as error:
        raise bad_form() from error


def _lang(request: Asking, form: Mapping[str, str] | None = None) -> str:
    asked = (form or {}).get("lang", "") or request.query_params.get("lang", "")
    return asked if asked in LANGUAGES else negotiate(request.headers.get("accept-language", ""))


def _origin(site: Site, request: Asking) -> str:
    """The origin that this page was asked under; the page's policy names it, so no other one is answered."""
    origin = f"{'https' if site.secure else 'http'}://{request.headers.get('host', '')}"
    if origin not in site.origins:
        raise HTTPException(status_code=421, detail="this address is served under another name")
    return origin


def _address(request: Asking) -> str:
    """Who asks. No forwarding header is believed: whoever guesses would write another one each time."""
    return request.client.host if request.client else ""
