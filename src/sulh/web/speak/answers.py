# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a form says, for a program that signs by itself: the body to be signed, or every fault at its field.

POST /speak/<form>/prepare     the form's fields -> Prepared, or 422 {"code": "form_faults", "faults": […]}
GET  /speak/position?key=HEX   -> Position: the next number of a key, and what it must be said to
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from litestar import MediaType, Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import RawBody

from sulh.access.reader import Act, Reader
from sulh.errors import Fault, Phrase, Refused, Tampered, Unavailable
from sulh.language.catalogue import fault_text
from sulh.node.pens import Wish
from sulh.web.console.faults import as_json
from sulh.web.console.plain import Plain
from sulh.web.console.routes import API_HEADERS, look_here
from sulh.web.console.shelf import Asking
from sulh.web.speak.desk import Desk, Open
from sulh.web.speak.foresee import Speaks
from sulh.web.speak.guard import Guard
from sulh.web.speak.posted import MAX_FORM, form_of_bytes

KEY = re.compile(r"[0-9a-f]{64}\Z")


class PreparedRef(Plain, frozen=True, kw_only=True):
    """A reference, as it will stand in the statement."""

    role: str
    id: str


class Prepared(Plain, frozen=True, kw_only=True):
    """What a form says: the body with defaults left out, and what stands around it. `deliberate`: by one's own hand."""

    kind: str
    body: dict[str, Any]
    refs: tuple[PreparedRef, ...]
    occurred: dict[str, str] | None
    marking: str
    lang: str
    deliberate: bool


class FieldFault(Plain, frozen=True, kw_only=True):
    """What is wrong with one field, in the reader's language; `field` is empty where it is the whole."""

    field: str
    code: str
    text: str


class FormFaults(Plain, frozen=True, kw_only=True):
    """Why a form says nothing yet."""

    status_code: int
    code: str
    faults: tuple[FieldFault, ...]


def prepared_of(opened: Open, wish: Wish) -> Prepared:
    """A wish as a program gets it."""
    when = wish.occurred
    return Prepared(
        kind=wish.kind,
        body=dict(wish.body),
        refs=tuple(PreparedRef(role=ref.role, id=ref.id) for ref in wish.refs),
        occurred=None if when is None else {"since": when.since, "until": when.until, "zone": when.zone},
        marking=wish.marking,
        lang=wish.lang,
        deliberate=opened.kind.deliberate,
    )


def told(faults: Mapping[str, Fault], lang: str) -> tuple[FieldFault, ...]:
    """Faults in the reader's language, those of the whole form first."""
    return tuple(
        FieldFault(field=path, code=why.code, text=fault_text(why, lang))
        for path, why in sorted(faults.items())
    )


def key_of(desk: Desk, reader: Reader, wanted: str) -> Speaks | None:
    """The key that would sign: the one that was named, else the one that signs here; None where there is none."""
    if wanted:
        return desk.speaks(reader, wanted)
    if Act.SAY not in reader.may:
        return None
    try:
        return desk.speaks(reader, desk.lectern.pen(reader))
    except Refused as why:
        if why.code in ("no_pen", "hosted_custody"):
            return None
        raise


def require_key(text: str) -> str:
    """A public key as it was named; Refused `bad_key`."""
    if not KEY.match(text):
        raise Refused(
            "bad_query",
            "{name} takes {expected}, and {found} was asked for",
            name="key",
            expected=Phrase("public-key", "a public key of 64 hex digits"),
            found=ascii(text[:80]),
        )
    return text


def answer_routes(desk: Desk, guard: Guard) -> list[HTTPRouteHandler]:
    """The two handlers."""

    @post("/speak/{name:str}/prepare", sync_to_thread=True, request_max_body_size=MAX_FORM)
    def prepare(name: str, request: Asking, body: RawBody) -> Response[bytes]:
        def work() -> tuple[bytes, int]:
            entered = form_of_bytes(body)
            lang = look_here(request).lang
            reader = guard.speaking(request, one(entered, "_mark")).reader
            opened = desk.open(name, reader, desk.shelf.layer_of(reader, ""))
            wish, faults = desk.wish_of(opened, entered)
            if wish is not None:
                wanted = one(entered, "_key")
                speaks = key_of(desk, reader, require_key(wanted) if wanted else "")
                why = None if speaks is None else desk.foreseen(wish, speaks)
                if why is None:
                    return msgspec.json.encode(prepared_of(opened, wish)), 200
                faults = {"": why}
            found = FormFaults(status_code=422, code="form_faults", faults=told(faults, lang))
            return msgspec.json.encode(found), 422

        return json_answer(request, work)

    @get("/speak/position", sync_to_thread=True)
    def position(request: Asking) -> Response[bytes]:
        def work() -> tuple[bytes, int]:
            reader = desk.shelf.who(request)
            key = require_key(request.query_params.get("key", ""))
            return msgspec.json.encode(desk.speaks(reader, key).position), 200

        return json_answer(request, work)

    return [prepare, position]


def one(entered: Mapping[str, list[str]], name: str) -> str:
    """The first text of a field of the form's own."""
    return next(iter(entered.get(name, ())), "")


def json_answer(request: Asking, work: Callable[[], tuple[bytes, int]]) -> Response[bytes]:
    """For programs: the answer, or the fault in the reader's language."""
    try:
        body, status = work()
    except (Refused, Tampered, Unavailable) as why:
        raise as_json(why, look_here(request).lang) from why
    return Response(body, media_type=MediaType.JSON, status_code=status, headers=API_HEADERS)
