# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The app of a stage: all that a host serves (`web/app.py`), forms to speak by, and the switch of seats.

POST /stage    seat, back     sit as somebody else, and go on reading the same page

Whatever changes something is taken from no other page: with public keys a stranger's page could sign anything, and
have the browser of whoever visits it hand that in.
"""

from collections.abc import Callable
from datetime import datetime

import msgspec
from litestar import Litestar, MediaType, Response, post
from litestar.datastructures import Cookie
from litestar.handlers import HTTPRouteHandler
from litestar.params import RawBody

from sulh.access.passkeys import loopback
from sulh.errors import Refused
from sulh.language.catalogue import fault_text
from sulh.web.app import Guard, Node, guard_of, make_app
from sulh.web.console.faults import as_json, status_of
from sulh.web.console.routes import Console, look_here
from sulh.web.console.shelf import Asking
from sulh.web.speak.guard import ShelfGuard
from sulh.web.speak.routes import speak_routes
from sulh.web.stage.seats import SAFE, Seats, asked_of
from sulh.web.stage.shelf import OpenerOf, StageShelf
from sulh.web.stage.stage import Stage

MAX_FORM = 8_000  # a seat and a page's address, each byte of it in three


def node_of(stage: Stage, clock: Callable[[], datetime]) -> Node:
    """The app's node. `clock`: this machine's, by which requests of record readers are fresh or stale."""
    return Node(
        store=stage.host.store,
        state=lambda: stage.host.state,
        admit=stage.admit,
        publish=stage.publish,
        charter_leaf=stage.founding.leaf,
        clock=clock,
        health=lambda: {"read_only": stage.reads_only, "stage": stage.charter.charter_class},
    )


def make_stage_app(stage: Stage, node: Node, port: int, opener_of: OpenerOf) -> Litestar:
    """The app of a stage that answers on loopback alone."""
    site = loopback(port)
    seats = Seats(stage.charter, site.origins, port)
    shelf = StageShelf(stage, seats, opener_of)
    lectern = None if stage.reads_only else stage
    console = Console(shelf, door=False, lectern=lectern, seats=seats.shown)
    hosts = frozenset(origin.removeprefix("http://") for origin in site.origins)
    return make_app(
        node,
        allowed_hosts=hosts,
        console=console,
        guard=_guard_of(hosts, seats),
        more=[
            *_switch(seats),
            *([] if lectern is None else speak_routes(console, lectern, ShelfGuard(shelf))),
        ],
    )


def _guard_of(hosts: frozenset[str], seats: Seats) -> Guard:
    """As a host's, and nothing is changed by a browser that shows another page."""
    of_host = guard_of(hosts)

    def guard(request: Asking) -> Response[str] | None:
        foreign = of_host(request)
        origin = request.headers.get("origin", "")
        if foreign is None and request.method not in SAFE and origin:  # programs send none
            try:
                seats.require_own_page(origin)
            except Refused as why:
                said = {"detail": fault_text(why, look_here(request).lang), "code": why.code}
                text = msgspec.json.encode(said).decode()
                return Response(text, status_code=status_of(why), media_type=MediaType.JSON)
        return foreign

    return guard


def _switch(seats: Seats) -> list[HTTPRouteHandler]:
    @post("/stage", sync_to_thread=True, request_max_body_size=MAX_FORM)
    def switch(request: Asking, body: RawBody) -> Response[str]:
        try:
            seats.require_own_page(request.headers.get("origin", ""))
            asked = asked_of(body)
            seats.reader(asked.seat)
        except Refused as why:
            raise as_json(why, look_here(request).lang) from why
        cookie = Cookie(key=seats.cookie, value=asked.seat, path="/", httponly=True, samesite="strict")
        # 303: what was posted is not posted again by going back.
        kept = {"Location": asked.back, "Cache-Control": "no-store"}
        return Response("", media_type=MediaType.TEXT, status_code=303, headers=kept, cookies=[cookie])

    return [switch]
