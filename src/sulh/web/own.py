# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The face of an organisation's own node, on loopback: each reader's layer, statements, holdings for other nodes.

    GET  /, pages, /api/, /stream the console, from the reader's layer (`console/routes.py`)
    GET  /api/status              the whole state as data; ?layer= for a lower one, ?skip= and ?limit= for long lists
    GET  /api/node                for the owner's people: outbox, peers, what to wrap again, what to dispute
    POST /statements              a signed leaf or envelope: the host's word (201, 422), or 202: relayed, held
    POST /statements/all          several of them, what a browser held without a line (`web/batch.py`)
    POST /slots                   a signed inside and whom it is for: it waits for its slot (serve --slots)
    POST /say                     what this node shall sign for whoever has logged in
    GET  /statements/<id>         how far it has come, and who held the pen
    GET  /wraps/<id>              GET /sealed/<hash>     to organisations that a wrap names; else one 404
    /charter.leaf  /log/…         as the host serves them        /login, /account, /logout    its people
    GET  /healthz                 that it answers, whose node it is, and how far its copy reaches

What a higher layer holds is folded into no lower answer: each comes from the state of its own layer.
"""

import hmac
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
from litestar import Litestar, MediaType, Request, Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import RawBody

from sulh.access.reader import Act, Layer, Reader
from sulh.access.reader_key import HEADER
from sulh.clock import format_time
from sulh.errors import Fault, Refused, Tampered, Unavailable
from sulh.language import negotiate
from sulh.language.catalogue import fault_text, say
from sulh.log.store import Store
from sulh.mechanism import States
from sulh.node.outbox import Item, Stage
from sulh.node.own import DESK_HEADER, OwnNode
from sulh.node.peers import signed_path
from sulh.node.pens import read_wish
from sulh.node.receipts import TakenBack
from sulh.node.slotted import read_slotted
from sulh.readings.moment import parse_moment
from sulh.readings.status import status_view
from sulh.recompute.replay import State
from sulh.statement.custody import custody_of
from sulh.statement.envelope import Header, leaf_of_envelope
from sulh.web.app import MAX_BODY, OCTETS, guard_of, log_routes, signer_of
from sulh.web.batch import batch_route
from sulh.web.console.asked import asked_of
from sulh.web.console.astray import handlers_of
from sulh.web.console.faults import as_json
from sulh.web.console.node_shelf import NodeShelf
from sulh.web.console.routes import Console, console_routes, digest_of
from sulh.web.lock import lock_routes
from sulh.web.login import Front, login_routes, reader_of
from sulh.web.speak.guard import DoorGuard
from sulh.web.speak.routes import speak_routes
from sulh.web.speak.without_line import offline_routes

LIMIT = 500  # of each list, as `sulh status` gives
NOT_FOUND = b'{"status_code":404,"detail":"not found"}'
VARY = "Accept-Language, Authorization, Cookie"
_HEX = frozenset("0123456789abcdef")


class OwnShelf:
    """The copy of a node, as the log's routes serve it."""

    def __init__(self, node: OwnNode) -> None:
        self._node = node
        self.store: Store = node.folder.store()
        self.charter_leaf = node.founding.leaf

    def state(self) -> State:
        """The open layer's state."""
        return self._node.layers.open

    def clock(self) -> datetime:
        """The node's time."""
        return datetime.fromtimestamp(self._node.clock(), UTC)


class Figures:
    """The whole state of a layer as data."""

    def __init__(self, node: OwnNode) -> None:
        self._node = node

    def status(self, layer: str, skip: int, limit: int, lang: str) -> dict[str, object]:
        """The state of a layer as data."""
        with self._node.layers.lock:
            state = self._node.state(layer)
            state.record.require_known_rules()
            on = parse_moment(format_time(state.record.heads.now))
            digest, why = digest_of(state)
            at = {"size": state.size, "on": on.text, "layer": state.layer, "digest": digest}
            view = status_view(States(state.rows), on, skip=skip, limit=limit)
        missing = None if why is None else {"code": why.code, "text": fault_text(why, lang)}
        return {"at": {**at, "incomplete": missing}, **view}


def make_own_app(node: OwnNode, *, allowed_hosts: frozenset[str], front: Front, desk: str) -> Litestar:
    """The app of an organisation's own node. `desk`: what the folder's own command line shows."""
    console = Console(NodeShelf(node, front), lectern=node, basemap=node.folder.path, terminal=front.terminal)
    guarded = guard_of(allowed_hosts)
    app = Litestar(
        route_handlers=[
            *console_routes(console),
            *speak_routes(console, node, DoorGuard(front)),
            *offline_routes(console, node, DoorGuard(front)),
            *_reading(node, front),
            *_speaking(node, front, desk),
            *_holdings(node),
            *log_routes(OwnShelf(node)),
            *login_routes(front, console),
            *lock_routes(front, console),
        ],
        before_request=guarded,
        exception_handlers=handlers_of(console, guarded),
        openapi_config=None,
        debug=False,
    )
    app.state["console"] = console  # for whoever serves it: what is long is grouped before anybody asks
    return app


def _reading(node: OwnNode, front: Front) -> list[HTTPRouteHandler]:
    figures = Figures(node)

    def served(reader: Reader, layer: str) -> None:
        """Remember what of the owner's layer somebody was given."""
        if layer not in (Layer.PUBLIC, Layer.OPEN):
            node.receipts.note(reader.who, node.clock())

    def taken_back(reader: Reader, layer: str) -> Sequence[TakenBack]:
        """What was retracted since this person was given it; nothing in lower layers."""
        return () if layer in (Layer.PUBLIC, Layer.OPEN) else node.receipts.taken_back(reader.who)

    @get("/api/status", sync_to_thread=True)
    def status(request: Request[Any, Any, Any]) -> Response[bytes]:
        def work() -> Response[bytes]:
            reader = reader_of(front, request)
            asked = asked_of(dict(request.query_params), ("skip", "limit"))
            layer = node.layer_of(reader, asked.layer)
            limit = LIMIT if asked.limit is None else max(1, min(asked.limit, LIMIT))
            found = figures.status(layer, asked.skip, limit, _lang(request))
            gone = [
                {"id": one.statement, "org": one.org, "entry": one.entry, "why": one.why}
                for one in taken_back(reader, layer)
            ]
            served(reader, layer)
            return _json({**found, "retracted_since_read": gone} if gone else found)

        return _or_fault(request, work)

    @get("/api/node", sync_to_thread=True)
    def own(request: Request[Any, Any, Any]) -> Response[bytes]:
        def work() -> Response[bytes]:
            reader = reader_of(front, request)
            node.require_own(reader)
            return _json(node_view(node, _lang(request)))

        return _or_fault(request, work)

    @get("/healthz", sync_to_thread=True)
    def healthz() -> dict[str, object]:
        return {"ok": True, "size": node.noticed, "node": {"org": node.keys.org, "size": node.noticed}}

    return [status, own, healthz]


def _speaking(node: OwnNode, front: Front, desk: str) -> list[HTTPRouteHandler]:
    def who(request: Request[Any, Any, Any]) -> Reader | None:
        """Who hands in; None for the command line of this folder."""
        shown = request.headers.get(DESK_HEADER, "")
        if shown and hmac.compare_digest(shown.encode(), desk.encode()):
            return None
        return reader_of(front, request)

    # An address of its own for reading: litestar 2.25 breaks two threaded handlers of one address.
    @post("/statements", sync_to_thread=True, request_max_body_size=MAX_BODY)
    def statements(request: Request[Any, Any, Any], body: RawBody) -> Response[bytes]:
        def work() -> Response[bytes]:
            reader = who(request)
            if reader is not None:
                reader.require(Act.HAND_IN)
            leaf = leaf_of_envelope(body) if body.lstrip()[:1] == b"{" else body
            return _answer(node.hand_in(leaf, reader))

        return _or_fault(request, work)

    @post("/say", sync_to_thread=True, request_max_body_size=MAX_BODY)
    def say_here(request: Request[Any, Any, Any], body: RawBody) -> Response[bytes]:
        def work() -> Response[bytes]:
            reader = reader_of(front, request)
            token = bool(request.headers.get("authorization", ""))
            return _answer(node.say(read_wish(body), reader, token=token))

        return _or_fault(request, work)

    @get("/statements/{name:str}", sync_to_thread=True)
    def statement(name: str, request: Request[Any, Any, Any]) -> Response[bytes]:
        def work() -> Response[bytes]:
            found = statement_view(node, name, reader_of(front, request), _lang(request))
            return _nothing() if found is None else _json(found)

        return _or_fault(request, work)

    @post("/slots", sync_to_thread=True, request_max_body_size=MAX_BODY)
    def wait_here(request: Request[Any, Any, Any], body: RawBody) -> Response[bytes]:
        def work() -> Response[bytes]:
            node.require_own(reader_of(front, request))
            at = node.wait_for_slot(read_slotted(body), reader_of(front, request))
            return _json({"state": "waits", "handed_in": format_time(at)}, 202)

        return _or_fault(request, work)

    several = batch_route(who, lambda leaf, reader: _told(node.hand_in(leaf, reader)))
    return [statements, several, say_here, statement, wait_here]


def _holdings(node: OwnNode) -> list[HTTPRouteHandler]:
    shelf = OwnShelf(node)

    def give(
        request: Request[Any, Any, Any], path: str, name: str, of: Callable[[str, str], bytes | None]
    ) -> Response[bytes]:
        """What an organisation may have; a stranger, a non-recipient and what is not here get the same answer."""
        try:
            asked = signed_path(request.headers.get("host", ""), path)
            _, org = signer_of(shelf, asked, request.headers.get(HEADER, ""))
        except Refused:
            return _nothing()
        data = of(org, name) if _is_hash(name) else None
        if data is None:
            return _nothing()
        return Response(data, media_type=OCTETS, headers={"Cache-Control": "no-store"})

    @get("/wraps/{name:str}", sync_to_thread=True)
    def wraps(name: str, request: Request[Any, Any, Any]) -> Response[bytes]:
        return give(request, f"wraps/{name}", name, node.holdings.give_wraps)

    @get("/sealed/{name:str}", sync_to_thread=True)
    def sealed(name: str, request: Request[Any, Any, Any]) -> Response[bytes]:
        return give(request, f"sealed/{name}", name, node.holdings.give_sealed)

    return [wraps, sealed]


def node_view(node: OwnNode, lang: str) -> dict[str, object]:
    """What the owner's people see of their node."""
    with node.layers.lock:
        own = node.layers.own
        mismatches = dict(own.gate.mismatches) if own is not None else {}
        lacks = dict(own.gate.lacks) if own is not None else {}
    return {
        "org": node.keys.org,
        "size": node.noticed,
        "trouble": _fault(node.trouble, lang),
        "host": _fault(node.delivery.silent, lang),
        "peers": [{"id": url, **(_fault(why, lang) or {})} for url, why in node.silent_peers],
        "outbox": [_item(item) for item in node.outbox.waiting()],
        "lacks": [{"id": name, "what": what} for name, what in sorted(lacks.items())],
        "disputes": [dispute_of(name, code) for name, code in sorted(mismatches.items())],
        "rewrap": [{"id": one.statement, "org": one.org, "key": one.key} for one in node.duty()],
        "refolds": node.layers.refolds,
    }


def dispute_of(name: str, code: str) -> dict[str, object]:
    """The `record.dispute.v1` that the operator may log with `sulh say`, ready to be said."""
    statement, _, part = name.partition("/")
    body: dict[str, object] = {"statement": statement, "what": code}
    return {
        "id": statement,
        "kind": "record.dispute.v1",
        "body": {**body, "part": int(part)} if part else body,
    }


def statement_view(node: OwnNode, name: str, reader: Reader, lang: str) -> dict[str, object] | None:
    """How far a statement has come, for who may know of it; None for everybody else and where there is none."""
    if not _is_hash(name):
        return None
    layer = node.layer_of(reader)
    with node.layers.lock:
        index = node.state(layer).record.chains.index_of(name)
        size = node.layers.open.size
    seen = node.layers.statement(layer, name)
    by = None if seen is None else _custody(seen.header, lang)
    item = node.outbox.get(name) if node.is_own(reader) else None
    if item is None:
        return None if index is None else {"id": name, "state": "admitted", "entry": index, "by": by}
    found = _item(item)
    if index is not None:
        found.update(state=Stage.ADMITTED.value, entry=index)
    # A receipt is a promise: if our copy has another entry there, the host has broken it, and both are here.
    broken = item.entry is not None and item.entry < size and index != item.entry
    return {**found, "by": by, "promise_broken": broken}


def _custody(header: Header, lang: str) -> dict[str, object]:
    """Who held the pen of a signature, for machines and in a sentence."""
    custody = custody_of(header.by)
    words = {"org": header.issuer.org, "who": custody.who, "owner": custody.owner}
    text = say(lang, f"custody-{custody.how.replace('_', '-')}", **words)
    return {"how": custody.how, "who": custody.who, "owner": custody.owner, "text": text}


def _item(item: Item) -> dict[str, object]:
    answer = json.loads(item.answer) if item.answer else None
    return {
        "id": item.id,
        "state": item.stage.value,
        "entry": item.entry,
        "receipt": answer if item.stage is Stage.ADMITTED else None,
        "refusal": answer if item.stage is Stage.REFUSED else None,
        "note": item.note.decode("utf-8", "replace") if item.note else None,
        "relay": item.relay or None,
        "foreseen": item.foreseen or None,
        "trouble": item.trouble or None,
        "tries": item.tries,
    }


def _answer(item: Item) -> Response[bytes]:
    """The host's signed word as it came, where there is one; else honestly where the statement is."""
    status, found = _told(item)
    if item.answer is not None:
        return Response(item.answer, media_type=MediaType.JSON, status_code=status)
    return _json(found, status)


def _told(item: Item) -> tuple[int, Any]:
    """Status and data of that answer."""
    if item.answer is not None:
        return 201 if item.stage is Stage.ADMITTED else 422, msgspec.Raw(item.answer)
    return 200 if item.stage is Stage.ADMITTED else 202, _item(item)


def _json(found: Mapping[str, object], status: int = 200) -> Response[bytes]:
    return Response(
        msgspec.json.encode(found),
        media_type=MediaType.JSON,
        status_code=status,
        headers={"Cache-Control": "no-store", "Vary": VARY},
    )


def _nothing() -> Response[bytes]:
    return Response(
        NOT_FOUND, media_type=MediaType.JSON, status_code=404, headers={"Cache-Control": "no-store"}
    )


def _fault(why: Fault | None, lang: str) -> dict[str, object] | None:
    return None if why is None else {"code": why.code, "text": fault_text(why, lang)}


def _or_fault(request: Request[Any, Any, Any], work: Callable[[], Response[Any]]) -> Response[Any]:
    try:
        return work()
    except (Refused, Tampered, Unavailable) as why:
        raise as_json(why, _lang(request)) from why


def _lang(request: Request[Any, Any, Any]) -> str:
    return negotiate(request.headers.get("accept-language", ""))


def _is_hash(name: str) -> bool:
    return len(name) == 64 and set(name) <= _HEX
