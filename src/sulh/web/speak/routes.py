# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Speaking from a page, as handlers: mounted beside the console's by whoever has a lectern and a guard.

GET  /speak                        what this reader may say, by room
GET  /speak/<form>                 a form; ?about=ID&as=ROLE&other=ID, ?anew=ID
POST /speak/<form>                 sign with the key of this node, without any script -> 303 to /sent/<id>
POST /speak/<form>/again           the same form with one more item of a list, nothing said
POST /speak/<form>/unsigned        a file for another machine to sign
GET  /speak/signed   POST /speak/hand-in   the signed file comes back -> /sent/<id>
GET  /sent   /sent/<id>   /sent/<id>/receipt
     /speak/<form>/prepare, /speak/position: answers.py
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

import anyio.to_thread
from litestar import MediaType, Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import RawBody

from sulh.access.reader import NOBODY, Act, Reader
from sulh.access.sessions import bad_form
from sulh.errors import Fault, Refused, Tampered, Unavailable
from sulh.language.catalogue import fault_text
from sulh.statement.envelope import leaf_of_envelope
from sulh.statement.keyfile import NODE
from sulh.statement.own_hand import require_own_hand
from sulh.web.console.asked import not_shown
from sulh.web.console.frame import HEADERS
from sulh.web.console.lectern import Lectern
from sulh.web.console.routes import Console, look_here
from sulh.web.console.shelf import Asking
from sulh.web.keys_page import keys_routes
from sulh.web.speak.answers import answer_routes, one
from sulh.web.speak.desk import Desk, Open
from sulh.web.speak.guard import Guard, Speaking
from sulh.web.speak.offers import offers
from sulh.web.speak.pages import Pages, Sheet, sent_data
from sulh.web.speak.posted import MAX_FILE, MAX_FORM, form_of_bytes, parts_of
from sulh.web.speak.reading import needed

ID = re.compile(r"[0-9a-f]{64}\Z")


def speak_routes(
    console: Console, lectern: Lectern, guard: Guard, *, own_keys: bool = True
) -> list[HTTPRouteHandler]:
    """Every handler. `own_keys`: browsers' own keys have a page here (keys_page.py)."""
    desk = Desk(console.shelf, lectern)
    pages = Pages(console, desk, guard, own_keys=own_keys)
    console.offers = offers
    keys = keys_routes(console, guard.mark) if own_keys else []
    return [*keys, *_lists(pages), *_forms(pages), *_files(pages), *answer_routes(desk, guard)]


def see(path: str) -> Response[bytes]:
    """303: what was posted is not posted again by going back."""
    kept = {**HEADERS, "Location": path}
    return Response(b"", media_type=MediaType.TEXT, status_code=303, headers=kept)


def _reader(pages: Pages, request: Asking) -> tuple[Reader, Fault | None]:
    """Who asks, or nobody and why: a page that says so is drawn for the public."""
    try:
        return pages.who(request), None
    except (Refused, Tampered, Unavailable) as why:
        return NOBODY, why


def _page(
    pages: Pages, request: Asking, name: str, work: Callable[..., tuple[dict[str, Any], int]]
) -> Response[bytes]:
    reader, why = _reader(pages, request)

    def drawn(look: Any, words: Any, glance: Any) -> tuple[dict[str, Any], int]:
        if why is not None:
            raise why
        return work(reader, look, words, glance)

    return pages.draw(request, name, reader, drawn)


def _lists(pages: Pages) -> list[HTTPRouteHandler]:
    @get("/speak", media_type=MediaType.HTML, sync_to_thread=True)
    def listed(request: Asking) -> Response[bytes]:
        return _page(pages, request, "list", pages.listed)

    @get("/sent", media_type=MediaType.HTML, sync_to_thread=True)
    def sent(request: Asking) -> Response[bytes]:
        def work(reader: Reader, look: Any, words: Any, glance: Any) -> tuple[dict[str, Any], int]:
            return {"sent": pages.sent.listed(reader)}, 200

        return _page(pages, request, "sent", work)

    @get("/sent/{which:str}", media_type=MediaType.HTML, sync_to_thread=True)
    def sent_one(which: str, request: Asking) -> Response[bytes]:
        def work(reader: Reader, look: Any, words: Any, glance: Any) -> tuple[dict[str, Any], int]:
            found, text = pages.sent.one(reader, _id(which), look.lang)
            return sent_data(found, text, reader), 200

        return _page(pages, request, "sent_one", work)

    @get("/sent/{which:str}/receipt", sync_to_thread=True)
    def receipt(which: str, request: Asking) -> Response[bytes]:
        def work(reader: Reader, look: Any, words: Any, glance: Any) -> tuple[dict[str, Any], int]:
            raise not_shown(which)

        reader, why = _reader(pages, request)
        if why is None:
            try:
                found, _ = pages.sent.one(reader, _id(which), look_here(request).lang)
                if found.receipt is not None:
                    return _file(found.receipt, f"answer-{found.id[:16]}.json")
            except (Refused, Tampered, Unavailable):
                return _page(pages, request, "sent_one", work)
        return _page(pages, request, "sent_one", work)

    return [listed, sent, sent_one, receipt]


def _id(text: str) -> str:
    if not ID.match(text):
        raise not_shown(text)
    return text


def _file(data: bytes, name: str) -> Response[bytes]:
    kept = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(
        data,
        media_type=MediaType.JSON,
        status_code=200,
        headers={**kept, "X-Content-Type-Options": "nosniff"},
    )


def _forms(pages: Pages) -> list[HTTPRouteHandler]:
    # Threaded by hand: litestar 2.25 breaks two threaded handlers of one address.
    @get("/speak/{name:str}", media_type=MediaType.HTML)
    async def form(name: str, request: Asking) -> Response[bytes]:
        def work(reader: Reader, look: Any, words: Any, glance: Any) -> tuple[dict[str, Any], int]:
            sheet = pages.opened(request, name, reader, look.lang, glance)
            return pages.form(request, sheet, look, words, glance), 200

        return await anyio.to_thread.run_sync(lambda: _page(pages, request, "form", work))

    @post("/speak/{name:str}", sync_to_thread=True, request_max_body_size=MAX_FORM)
    def speak(name: str, request: Asking, body: RawBody) -> Response[bytes]:
        def said(
            speaking: Speaking, opened: Open, entered: Mapping[str, list[str]]
        ) -> Response[bytes] | dict[str, Fault]:
            require_own_hand(opened.kind, NODE)
            speaking.reader.require(Act.SAY)
            wish, faults = pages.desk.wish_of(opened, entered)
            if wish is None:
                return faults
            if not wish.once:
                raise bad_form()
            lectern = pages.desk.lectern
            first = pages.desk.said_before(speaking.reader, wish)
            if not first:
                why = pages.desk.foreseen(
                    wish, pages.desk.speaks(speaking.reader, lectern.pen(speaking.reader))
                )
                if why is not None:
                    return {"": why}
            item = lectern.say(wish, speaking.reader, token=speaking.token)
            return see(f"/sent/{item.id}")

        return _posted(pages, request, name, body, said)

    @post("/speak/{name:str}/again", sync_to_thread=True, request_max_body_size=MAX_FORM)
    def again(name: str, request: Asking, body: RawBody) -> Response[bytes]:
        return _posted(pages, request, name, body, lambda *_: {})

    @post("/speak/{name:str}/unsigned", sync_to_thread=True, request_max_body_size=MAX_FORM)
    def unsigned(name: str, request: Asking, body: RawBody) -> Response[bytes]:
        def said(
            speaking: Speaking, opened: Open, entered: Mapping[str, list[str]]
        ) -> Response[bytes] | dict[str, Fault]:
            wish, faults = pages.desk.wish_of(opened, entered)
            if wish is None:
                return faults
            made = pages.elsewhere.file(wish, speaking.reader, one(entered, "_key"))
            return _file(made.file(), f"unsigned-{made.id[:16]}.json")

        return _posted(pages, request, name, body, said)

    return [form, speak, again, unsigned]


def _posted(
    pages: Pages,
    request: Asking,
    name: str,
    body: bytes,
    said: Callable[[Speaking, Open, Mapping[str, list[str]]], Response[bytes] | dict[str, Fault]],
) -> Response[bytes]:
    """A posted form: done, or its page again with what was entered and what is wrong."""
    entered: dict[str, list[str]] = {}
    reader: Reader | None = None
    opened: Open | None = None
    faults: dict[str, Fault]
    try:
        entered = form_of_bytes(body)
        speaking = pages.guard.speaking(request, one(entered, "_mark"))
        reader = speaking.reader
        opened = pages.desk.open(name, reader, pages.desk.shelf.layer_of(reader, ""))
        done = said(speaking, opened, entered)
        if isinstance(done, Response):
            return done
        faults = done
    except (Refused, Tampered, Unavailable) as why:
        if reader is None or opened is None:
            return _fault(pages, request, why)
        faults = {"": why}
    return _shown_again(pages, request, opened, entered, faults)


def _shown_again(
    pages: Pages,
    request: Asking,
    opened: Open,
    entered: Mapping[str, list[str]],
    faults: Mapping[str, Fault],
) -> Response[bytes]:
    more = one(entered, "_more")

    def work(look: Any, words: Any, glance: Any) -> tuple[dict[str, Any], int]:
        sheet = Sheet(
            opened=opened,
            entered=entered,
            once=one(entered, "_once"),
            faults=faults,
            more={more: 1} if more else {},
            again=True,
        )
        return pages.form(request, sheet, look, words, glance), 422 if faults else 200

    path = f"/speak/{opened.speech.name}"
    return pages.draw(request, "form", opened.reader, work, path)


def _fault(pages: Pages, request: Asking, why: Fault) -> Response[bytes]:
    def work(look: Any, words: Any, glance: Any) -> tuple[dict[str, Any], int]:
        raise why

    return pages.draw(request, "form", NOBODY, work)


def _files(pages: Pages) -> list[HTTPRouteHandler]:
    @get("/speak/signed", media_type=MediaType.HTML, sync_to_thread=True)
    def page(request: Asking) -> Response[bytes]:
        def work(reader: Reader, look: Any, words: Any, glance: Any) -> tuple[dict[str, Any], int]:
            reader.require(Act.HAND_IN)
            return {"form_mark": pages.guard.mark(request), "wrong": "", "text": ""}, 200

        return _page(pages, request, "signed", work)

    # An address of its own: see `form`.
    @post("/speak/hand-in", sync_to_thread=True, request_max_body_size=2 * MAX_FILE)
    def hand_in(request: Asking, body: RawBody) -> Response[bytes]:
        reader: Reader | None = None
        text = ""
        try:
            parts = parts_of(request.headers.get("content-type", ""), body)
            mark = parts.get("_mark", b"").decode("ascii", "replace")
            reader = pages.guard.speaking(request, mark).reader
            reader.require(Act.HAND_IN)
            data = parts.get("file", b"").strip() or parts.get("text", b"").strip()
            text = parts.get("text", b"").decode("utf-8", "replace")[:MAX_FILE]
            if not data:
                raise needed()
            leaf = leaf_of_envelope(data)
            return see(f"/sent/{pages.desk.lectern.hand_in(leaf, reader).id}")
        except (Refused, Tampered, Unavailable) as why:
            if reader is None or Act.HAND_IN not in reader.may:
                return _fault(pages, request, why)
            told = why

        def work(look: Any, words: Any, glance: Any) -> tuple[dict[str, Any], int]:
            wrong = fault_text(told, look.lang)
            return {"form_mark": pages.guard.mark(request), "wrong": wrong, "text": text}, 422

        return pages.draw(request, "signed", reader, work, "/speak/signed")

    return [page, hand_in]
