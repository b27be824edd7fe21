# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Pages, /api/ and their description as handlers: who asks, which layer, the view under the lock, then the drawing.

GET  /                                     the face: the state on one page, as the brief has it
GET  <path> and /api<path>                 of every page in pages.PAGES
GET  /api/record/entries/<which>/receipt   a receipt that anybody checks offline
GET  /openapi.json                         what programs may ask
GET  /stream                               stream.py
GET  /static/console/…                     static.py
"""

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from litestar import MediaType, Response, get
from litestar.datastructures import Cookie
from litestar.handlers import HTTPRouteHandler

from sulh.access.reader import NOBODY, Act, Reader
from sulh.errors import Fault, Refused, Tampered, Unavailable
from sulh.language.catalogue import fault_text
from sulh.node.receipts import TakenBack
from sulh.recompute.replay import State
from sulh.record.charter import CharterBody
from sulh.record.gate import PUBLIC
from sulh.reporting.brief import Brief, brief
from sulh.reporting.pens import retracted_line
from sulh.reporting.words import Pieces
from sulh.web.console.asked import SHOWN, Asked, asked_of
from sulh.web.console.faults import as_json, headers_of, status_of
from sulh.web.console.frame import HEADERS, Base, Here, Seat, draw, hold
from sulh.web.console.lectern import Lectern
from sulh.web.console.looks import COOKIE, KEPT_SECONDS, NAMES, Look, look_of
from sulh.web.console.making import COMPUTED
from sulh.web.console.openapi import ADDRESS, openapi
from sulh.web.console.packing import packed
from sulh.web.console.pages import FACE, PAGES, Page, nav_of, under
from sulh.web.console.plain import Plain
from sulh.web.console.record import receipt
from sulh.web.console.shelf import Asking, Glance, Glances, Shelf
from sulh.web.console.static import static_routes
from sulh.web.console.stream import Hub, stream_routes
from sulh.web.console.words import Words
from sulh.web.map.ground import ground_routes
from sulh.web.map.tiles import tiles_routes
from sulh.web.map.vendor import vendor_routes

HTML = "text/html; charset=utf-8"
UNLOCK = "/unlock"
FACE_LINES = 20  # of a section: 30 kB are what a bad line bears; the rest stands on the section's own page
API_HEADERS = {"Cache-Control": "no-store", "Vary": "Accept-Encoding, Accept-Language, Authorization, Cookie"}


# What a reader may say about what a page shows: (page, its data, reader, charter) -> buttons, for speak/offers.html.
Offering = Callable[[str, object, Reader, CharterBody | None], Sequence[object]]


def _nothing_offered(
    page: str, data: object, reader: Reader, charter: CharterBody | None
) -> Sequence[object]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One request taken apart: who asks for what, and how it is to be read."""

    reader: Reader
    layer: str
    asked: Asked
    look: Look
    here: Here


class Console:
    """What the handlers share: the shelf, its glances, and what every page says of its base."""

    def __init__(
        self,
        shelf: Shelf,
        *,
        door: bool = True,
        lectern: Lectern | None = None,
        seats: Callable[[Reader], Sequence[Seat]] = lambda _: (),
        basemap: Path | None = None,
        terminal: Callable[[Asking], str] = lambda _: "",
    ) -> None:
        self._terminal = terminal
        self.basemap = basemap
        self.shelf = shelf
        self._seats = seats
        self.lectern = lectern
        self.offers: Offering = _nothing_offered  # by whoever mounts the forms (web/speak)
        self.glances = Glances(shelf)
        self._door = door
        self.charter_seen: CharterBody | None = None  # for a page that says that something failed
        self._bases: dict[str, tuple[object, Base]] = {}
        self._briefs: dict[tuple[str, str], tuple[object, Brief]] = {}

    def visit(self, request: Asking, name: str, asks: tuple[str, ...] = (), most: int = SHOWN) -> Visit:
        """Who asks, which layer, what; Refused for what cannot be asked."""
        look = look_here(request)
        reader = self.shelf.who(request)
        found = {**dict(request.query_params), **{k: str(v) for k, v in request.path_params.items()}}
        asked = asked_of(found, asks, most)
        layer = self.shelf.layer_of(reader, asked.layer)
        return Visit(
            reader=reader, layer=layer, asked=asked, look=look, here=self.here(request, name, reader, layer)
        )

    def here(self, request: Asking, name: str, reader: Reader = NOBODY, layer: str = PUBLIC) -> Here:
        """Where a request stands."""
        return Here(
            page=under(name),
            path="/" + request.url.path.lstrip("/"),  # `//name` in a link would be another host
            query=dict(request.query_params),
            nav=nav_of(reader.role),
            person=reader.name,
            account=reader.seat if reader.name else "",
            org=reader.org,
            role=reader.role,
            layer=layer,
            door=self._door,
            seats=self._seats(reader),
            terminal=self._terminal(request) if reader.name else "",
            speaks=self.lectern is not None and bool(reader.role and reader.may & {Act.SAY, Act.HAND_IN}),
        )

    def answer(self, visit: Visit, view: Callable[[Glance, Asked], Plain]) -> tuple[Plain, Base]:
        """The view's data, and what it was made from."""
        with self.shelf.lock:
            glance = self.glances.of(visit.reader, visit.layer, visit.asked.on)
            data, base = view(glance, visit.asked), self.base(glance, visit.look)
        self.shelf.given(visit.reader, visit.layer)
        return data, base

    def brief(self, visit: Visit) -> tuple[Brief, Base, list[Pieces]]:
        """The brief of a layer, kept until the layer changes; and what to tell this person first."""
        gone: Sequence[TakenBack] = self.shelf.taken_back(visit.reader, visit.layer)
        with self.shelf.lock:
            glance = self.glances.of(visit.reader, visit.layer)
            version = _version(glance)
            kept = self._briefs.get((glance.layer, visit.look.lang))
            if kept is None or kept[0] != version:
                made = brief(glance.states, glance.on, visit.look.lang, FACE_LINES)
                kept = self._briefs[glance.layer, visit.look.lang] = (version, made)
            told = [
                retracted_line(glance.states, one.org, one.statement, one.entry, one.why, visit.look.lang)
                for one in gone
            ]
            base = self.base(glance, visit.look)
        self.shelf.given(visit.reader, visit.layer)
        return kept[1], base, told

    def base(self, glance: Glance, look: Look) -> Base:
        """Size, root and digest that a page was made from; or why there is no digest now."""
        version = (_version(glance), look.lang)
        kept = self._bases.get(glance.layer)
        if kept is None or kept[0] != version:
            kept = self._bases[glance.layer] = (version, self._base(glance, look))
        return kept[1]

    def _base(self, glance: Glance, look: Look) -> Base:
        state, charter = glance.state, glance.states.charter
        digest, why = digest_of(state)
        size = min(glance.size, self.shelf.log.head().size)
        return Base(
            title=charter.title,
            charter_class=charter.charter_class,
            size=size,
            root=base64.b64encode(self.shelf.log.root_at(size)).decode(),
            digest=digest or "",
            incomplete="" if why is None else fault_text(why, look.lang),
            now=glance.on.text,
        )

    def _who(self, request: Asking) -> Reader:
        """Whoever asks, for a page that shows nothing; nobody where that is what failed."""
        try:
            return self.shelf.who(request)
        except (Refused, Tampered, Unavailable):
            return NOBODY

    def charter(self) -> CharterBody | None:
        """The charter in force, which every layer holds."""
        with self.shelf.lock:
            self.charter_seen = self.shelf.state(PUBLIC).record.charter
        return self.charter_seen

    def page(
        self, request: Asking, name: str, work: Callable[[], tuple[Here, Base, dict[str, Any]]]
    ) -> Response[bytes]:
        """A drawn page, or a page that says why there is none."""
        look, fault = look_here(request), None
        charter = self.charter()
        try:
            here, base, data = work()
        except (Refused, Tampered, Unavailable) as why:
            if why.code == "session_locked":  # nothing but the way to unlock it
                return Response(
                    b"", status_code=303, headers={"Location": UNLOCK, "Cache-Control": "no-store"}
                )
            fault = why
            here = self.here(request, name, self._who(request))
            titles = {} if charter is None else dict(charter.title)
            base = Base(title=titles, charter_class="" if charter is None else charter.charter_class)
            data = {"fault": fault_text(why, look.lang), "code": why.code}
        template = "fault.html" if fault is not None else f"{name}.html"
        text = draw(template, look, Words(look, charter, here.query.get("layer", "")), here, base, **data)
        more = {} if fault is None else headers_of(fault)
        if fault is not None and fault.code == COMPUTED:
            more["Refresh"] = more["Retry-After"]  # it comes by itself, without a script
        body, how = packed(request, text.encode())
        return Response(
            body,
            media_type=HTML,
            status_code=200 if fault is None else status_of(fault),
            headers={**HEADERS, **more, **how},
            cookies=look_cookies(request, look),
        )


def look_here(request: Asking) -> Look:
    """How this request wants to be answered."""
    return look_of(
        dict(request.query_params),
        request.cookies.get(COOKIE, ""),
        request.headers.get("accept-language", ""),
    )


def digest_of(state: State) -> tuple[str | None, Fault | None]:
    """A layer's digest, or why it has none now: something sealed to its reader is not here."""
    try:
        return state.digest(), None
    except Unavailable as why:
        return None, why


def console_routes(console: Console) -> list[HTTPRouteHandler]:
    """Every handler of the console."""
    hold()
    hub = Hub(console.shelf, console.glances)
    return [
        _face(console),
        *(_page(console, page) for page in PAGES),
        *(_api(console, page) for page in PAGES),
        *_files(console),
        *stream_routes(hub),
        *static_routes(),
        *ground_routes(),
        *vendor_routes(),
        *tiles_routes(console.basemap),
    ]


def _face(console: Console) -> HTTPRouteHandler:
    @get("/", media_type=MediaType.HTML, sync_to_thread=True)
    def face(request: Asking) -> Response[bytes]:
        def work() -> tuple[Here, Base, dict[str, Any]]:
            visit = console.visit(request, FACE)
            shown, base, told = console.brief(visit)
            offers = console.offers(FACE, None, visit.reader, console.charter())
            return visit.here, base, {"brief": shown, "told": told, "offers": offers}

        return console.page(request, FACE, work)

    return face


def _page(console: Console, page: Page) -> HTTPRouteHandler:
    @get(page.route, name=f"page_{page.name}", media_type=MediaType.HTML, sync_to_thread=True)
    def handler(request: Asking) -> Response[bytes]:
        def work() -> tuple[Here, Base, dict[str, Any]]:
            visit = console.visit(request, page.name, page.asks, page.most)
            data, base = console.answer(visit, page.view)
            offers = console.offers(page.name, data, visit.reader, console.charter())
            return visit.here, base, {"data": data, "asked": visit.asked, "offers": offers}

        return console.page(request, page.name, work)

    return handler


def _api(console: Console, page: Page) -> HTTPRouteHandler:
    @get(f"/api{page.route}", name=f"api_{page.name}", sync_to_thread=True)
    def handler(request: Asking) -> Response[bytes]:
        def work() -> bytes:
            data, _ = console.answer(console.visit(request, page.name, page.asks, page.most), page.view)
            return msgspec.json.encode(data)

        return _json(request, work)

    return handler


def _files(console: Console) -> list[HTTPRouteHandler]:
    @get("/api/record/entries/{which:str}/receipt", sync_to_thread=True)
    def receipt_of(request: Asking) -> Response[bytes]:
        def work() -> bytes:
            visit = console.visit(request, "entry", ("which",))
            with console.shelf.lock:
                glance = console.glances.of(visit.reader, visit.layer)
                return receipt(glance, visit.asked)

        return _json(request, work)

    @get(ADDRESS, sync_to_thread=False)
    def description(request: Asking) -> Response[bytes]:
        served = frozenset(route.path for route in request.app.routes)
        body, how = packed(request, openapi(served))
        kept = {"Cache-Control": "no-cache", "Vary": "Accept-Encoding", **how}
        return Response(body, media_type=MediaType.JSON, headers=kept)

    return [receipt_of, description]


def _json(request: Asking, work: Callable[[], bytes]) -> Response[bytes]:
    try:
        body, how = packed(request, work())
        return Response(body, media_type=MediaType.JSON, headers={**API_HEADERS, **how})
    except (Refused, Tampered, Unavailable) as why:
        raise as_json(why, look_here(request).lang) from why


def _version(glance: Glance) -> object:
    return glance.size, glance.shelf.version()


def look_cookies(request: Asking, look: Look) -> list[Cookie]:
    """The look is kept once somebody has chosen one in an address."""
    if not any(name in request.query_params for name in NAMES):
        return []
    secure = request.url.scheme == "https"
    return [
        Cookie(
            key=COOKIE,
            value=look.text,
            path="/",
            max_age=KEPT_SECONDS,
            httponly=True,
            samesite="strict",
            secure=secure,
        )
    ]
