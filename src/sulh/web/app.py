# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The served face of a record, on loopback: C2SP tiles, the public page, and statement intake.

GET  /, pages, /api/, /stream the console: the public layer, and the open one for the host's own people
GET  /charter.leaf            entry 0, so that an auditor can begin
GET  /log/checkpoint          the signed head
GET  /log/next?beyond=N       the word that the head has moved beyond a size (`web/heads.py`)
GET  /log/tile/<L>/<N>        hash tiles, for anyone
GET  /log/tile/entries/<N>    entry bundles, for record readers only: the tiles are an exit
GET  /log/blob/<..>/<hash>    blobs, for record readers only
POST /statements              one leaf, or a DSSE envelope; a signed receipt (201), refusal (409, 422) or not now (503)
/login, /account, /logout     for the node's own people (`web/login.py`)
GET  /healthz                 that it answers, the size, whether it only reads, how each cosigner is doing
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from litestar import Litestar, MediaType, Request, Response, get, post
from litestar.exceptions import HTTPException
from litestar.handlers import HTTPRouteHandler

from sulh.access.reader_key import HEADER, reader_of
from sulh.errors import Refused, Unavailable
from sulh.host.admission import Answer
from sulh.log.store import CHECKPOINT, Store
from sulh.log.tiles import parse_path
from sulh.recompute.replay import State
from sulh.record.blobs import PREFIX
from sulh.record.receipts import Refusal
from sulh.statement.envelope import MAX_LEAF, leaf_of_envelope
from sulh.web.console.astray import handlers_of, require_short
from sulh.web.console.routes import Console, console_routes
from sulh.web.heads import heads_route, size_of
from sulh.web.lock import lock_routes
from sulh.web.login import Front, login_routes
from sulh.web.queue import Queue
from sulh.web.speak.without_line import ending_routes

OCTETS = "application/octet-stream"
TEXT = MediaType.TEXT  # the framework adds the charset
FOREVER = "public, max-age=31536000, immutable"  # a full tile never changes
MAX_BODY = MAX_LEAF * 2  # a DSSE envelope is its leaf in base64, and a little more


class Node:
    """What the app needs of the process that serves: the host's door, its store, its page."""

    def __init__(
        self,
        *,
        store: Store,
        state: Callable[[], State],
        admit: Callable[[bytes], Answer],
        publish: Callable[[], None],
        charter_leaf: bytes,
        clock: Callable[[], datetime],
        health: Callable[[], Mapping[str, object]] = dict,
        queue: Queue | None = None,
    ) -> None:
        self.store = store
        self._state = state
        self._admit = admit
        self._publish = publish
        self.charter_leaf = charter_leaf
        self._clock = clock
        self.health = health
        self.queue = queue or Queue()  # admission is for one thread at a time

    def state(self) -> State:
        """The open layer's state."""
        return self._state()

    def clock(self) -> datetime:
        """This machine's time."""
        return self._clock()

    def admit(self, leaf: bytes) -> Answer:
        """Admit one leaf and publish the head that covers it; on the queue's thread."""
        answer = self._admit(leaf)
        if answer.admitted:
            self._publish()
        return answer

    def close(self) -> None:
        """Return when no admission is under way; none begins afterwards."""
        self.queue.close()


class Shelf(Protocol):
    """What the log's routes need of whoever serves it: the record's files, the state that says who reads."""

    @property
    def store(self) -> Store: ...
    @property
    def charter_leaf(self) -> bytes: ...
    def state(self) -> State: ...
    def clock(self) -> datetime: ...


Guard = Callable[[Request[Any, Any, Any]], Response[str] | None]


def guard_of(allowed_hosts: frozenset[str]) -> Guard:
    """Answers nothing but what came under one of these names."""

    def guard_host(request: Request[Any, Any, Any]) -> Response[str] | None:
        # DNS rebinding: a page elsewhere can point its own name at loopback, but not change its Host header.
        if request.headers.get("host", "") not in allowed_hosts:
            return Response("this address is served under another name", status_code=421, media_type=TEXT)
        require_short(request)
        return None

    return guard_host


def log_routes(node: Shelf) -> list[HTTPRouteHandler]:
    """Charter, checkpoint, tiles and policies for anyone; bundles and blobs for record readers."""

    @get("/charter.leaf", sync_to_thread=True)
    def charter_leaf() -> Response[bytes]:
        return Response(node.charter_leaf, media_type=OCTETS)

    @get("/log/{path:path}", sync_to_thread=True)
    def log(path: str, request: Request[Any, Any, Any]) -> Response[bytes]:
        return _log_file(node, path.lstrip("/"), request.headers.get(HEADER, ""))

    def size() -> int:
        return size_of(node.store.get(CHECKPOINT))

    return [charter_leaf, log, heads_route(size, lambda path, header: signer_of(node, path, header))]


def make_app(
    node: Node,
    *,
    allowed_hosts: frozenset[str],
    front: Front | None = None,
    console: Console | None = None,
    guard: Guard | None = None,
    more: Sequence[HTTPRouteHandler] = (),
) -> Litestar:
    """The app of one node. `allowed_hosts`: values of the Host header that are answered; `front`: its login.

    `guard`: in place of the one that looks at Host alone; `more`: handlers of a stage.
    """

    @get("/healthz", sync_to_thread=True)
    def healthz() -> dict[str, object]:
        return {"ok": True, "size": node.state().size, **node.health()}

    @post("/statements", request_max_body_size=MAX_BODY)
    async def statements(request: Request[Any, Any, Any]) -> Response[bytes]:
        return await _answer(node, await request.body())

    guarded = guard or guard_of(allowed_hosts)
    return Litestar(
        route_handlers=[
            healthz,
            *log_routes(node),
            statements,
            *((*login_routes(front, console), *lock_routes(front, console)) if front else ()),
            *(console_routes(console) if console else ()),
            *ending_routes(),
            *more,
        ],
        before_request=guarded,
        exception_handlers=handlers_of(console, guarded),
        openapi_config=None,
        debug=False,
    )


def _log_file(node: Shelf, path: str, header: str) -> Response[bytes]:
    """One file of the log. Bundles carry every unsealed word for ever, so they go to record readers only."""
    cache = "no-cache"
    try:
        if path.startswith(PREFIX):
            # A blob is content like a bundle's leaves, and named by its own hash.
            _require_reader(node, path, header)
            cache = FOREVER
        elif path != CHECKPOINT and not path.endswith(".policy"):
            name = parse_path(path)
            cache = FOREVER if name.width == 256 else cache
            if name.level is None:
                _require_reader(node, path, header)
        data = node.store.get(path)
    except Refused as why:
        status = (
            404 if why.code == "not_found" else 403 if why.code in {"bad_reader", "not_a_reader"} else 400
        )
        raise HTTPException(status_code=status, detail=str(why)) from why
    media = TEXT if path == CHECKPOINT or path.endswith(".policy") else OCTETS
    return Response(data, media_type=media, headers={"Cache-Control": cache})


def _require_reader(node: Shelf, path: str, header: str) -> None:
    key, org = signer_of(node, path, header)
    charter = node.state().record.charter
    if charter is None or org not in charter.readers:
        raise _not_a_reader(key)


def signer_of(node: Shelf, path: str, header: str) -> tuple[str, str]:
    """The key that signed a request for `path`, and its organisation; Refused `bad_reader`, `not_a_reader`."""
    record = node.state().record
    key = reader_of(header, record.charter_id, path, int(node.clock().timestamp()))
    try:
        return key, record.standing.live(key, record.heads.now).org
    except Refused as why:
        raise _not_a_reader(key) from why


def _not_a_reader(key: str) -> Refused:
    return Refused(
        "not_a_reader", "key {key} is not one of a record reader's; entries are for them only", key=key
    )


async def _answer(node: Node, body: bytes) -> Response[bytes]:
    def admit() -> Answer:
        return node.admit(leaf_of_envelope(body) if body.lstrip()[:1] == b"{" else body)

    try:
        answer = await node.queue.turn(admit)
    except Refused as why:
        raise HTTPException(status_code=422, detail=str(why)) from why
    except Unavailable as why:
        raise HTTPException(
            status_code=503,
            detail=str(why),
            headers={"Retry-After": str(why.after_seconds)},
            extra={"code": why.code, **why.params},  # so that the sender reads it in its own language
        ) from why
    status = 201
    if isinstance(answer.document, Refusal):
        status = 409 if answer.document.code == "duplicate" else 422
    return Response(answer.signed, media_type="application/json", status_code=status)
