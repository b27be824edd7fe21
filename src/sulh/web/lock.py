# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Locking a login at a terminal, at once and without a script, and unlocking it by who it belongs to.

    POST /lock                   from a page of ours; the mark is not asked for (Door.lock)
    GET  /unlock                 what a locked login shows: nothing of the record
    POST /unlock/password        password of the same account
    POST /unlock/passkey/begin   POST /unlock/passkey     JSON, from login.js

After an unlock the session goes on under new bytes; the cookie of before is nobody's.
"""

import re
from collections.abc import Mapping

from litestar import get, post
from litestar.datastructures import Cookie
from litestar.handlers import HTTPRouteHandler
from litestar.params import RawBody

from sulh.access.passkeys import MAX_ANSWER
from sulh.access.sessions import Session, form_mark
from sulh.errors import Fault, Refused, Unavailable
from sulh.language.catalogue import fault_text
from sulh.web.console.looks import Look
from sulh.web.console.pages import first_of
from sulh.web.console.routes import look_cookies
from sulh.web.login import (
    MAX_FORM,
    Asking,
    Doorway,
    Front,
    Reply,
    address_of,
    as_html,
    form_of,
    json_reply,
    look_in,
    origin_of,
    see,
)
from sulh.web.login_page import LOGIN, UNLOCK, Around, asked_at, unlock_page

# A page of this site and nothing that a browser takes for another one: //x, /\\x, a line end in a header.
_BACK = re.compile(r"/(?![/\\])[!-\[\]-~]{0,500}")


def lock_routes(front: Front, around: Around | None = None) -> list[HTTPRouteHandler]:
    """The handlers, beside `login_routes`."""
    return [*_pages(Doorway(front, around)), *_passkeys(front)]


def back_of(form: Mapping[str, str], session: Session) -> str:
    """Where somebody was when the page was covered; the first page of their role where that is not told.

    Open redirect: only an address of this site is taken.
    """
    back = form.get("back", "")
    plain = bool(_BACK.fullmatch(back)) and not back.startswith((UNLOCK, LOGIN))
    return back if plain else first_of(session.account.role)


def _pages(doorway: Doorway) -> list[HTTPRouteHandler]:
    front = doorway.front

    @post("/lock", sync_to_thread=True, request_max_body_size=MAX_FORM)
    def lock(request: Asking) -> Reply:
        try:
            front.door.lock(front.shown(request))
        except Refused as why:
            # Over already, or another site's wish: neither opens anything, and the page is left either way.
            return see(LOGIN if why.code == "no_session" else UNLOCK, {})
        return see(UNLOCK, {})

    @get(UNLOCK, sync_to_thread=True)
    def unlock(request: Asking) -> Reply:
        return _unlock_reply(doorway, request, look_in(request))

    @post("/unlock/password", sync_to_thread=True, request_max_body_size=MAX_FORM)
    def by_password(request: Asking, body: RawBody) -> Reply:
        look = look_in(request)
        try:
            form = form_of(body)
            look = look_in(request, form)
            shown = front.shown(request, form.get("mark", ""))
            held = front.door.held(shown)
            secret = front.door.unlock_by_password(shown, form.get("password", ""), address_of(request))
        except (Refused, Unavailable) as fault:
            return _unlock_reply(doorway, request, look, fault)
        back = back_of(form, held)
        return see(back, {} if form.get("back", "") == back else form, front.entered(secret))

    return [lock, unlock, by_password]


def _passkeys(front: Front) -> list[HTTPRouteHandler]:
    door = front.door

    @post("/unlock/passkey/begin", sync_to_thread=True, request_max_body_size=MAX_ANSWER)
    def begin(request: Asking) -> Reply:
        def work() -> tuple[object, list[Cookie]]:
            shown = front.shown(request)
            door.held(shown)
            return door.passkeys.to_log_in(shown.cookie, door.clock()), []

        return json_reply(request, work)

    @post("/unlock/passkey", sync_to_thread=True, request_max_body_size=MAX_ANSWER)
    def by_passkey(request: Asking, body: RawBody) -> Reply:
        def work() -> tuple[object, list[Cookie]]:
            shown = front.shown(request)
            held = door.held(shown)
            secret = door.unlock_by_passkey(shown, body)
            return {"to": first_of(held.account.role)}, front.entered(secret)

        return json_reply(request, work)

    return [begin, by_passkey]


def _unlock_reply(doorway: Doorway, request: Asking, look: Look, fault: Fault | None = None) -> Reply:
    """The page of the lock; to the login where nothing is locked any more, to the first page where nothing was."""
    front = doorway.front
    cookie = request.cookies.get(front.session_cookie, "")
    try:
        held = front.door.sessions.find_locked(cookie, front.door.clock())
    except Refused:
        return see(LOGIN, {}, [front.gone(front.session_cookie)])
    if not held.locked:
        return see(first_of(held.account.role), {})
    asked = asked_at(
        doorway.around,
        request,
        UNLOCK,
        look=look,
        origin=origin_of(front.door.site, request),
        mark=form_mark(cookie),
        site=front.door.site,
        reader=held.account.reader,
    )
    text = unlock_page(asked, fault="" if fault is None else fault_text(fault, look.lang))
    return as_html(text, fault, look_cookies(request, look))
