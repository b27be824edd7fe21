# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The page of a browser's own key, and what scripts ask so that they can make one, sign with it and say so in words.

GET /keys           the page; the key is made, kept and used by its scripts (static/keys.js), never sent here
GET /keys/session   who has logged in, for which organisation and role, under which charter; the mark of its forms
GET /keys/words     the sentences of these scripts, in the reader's language and digits

Nothing here is of the record but the charter's id and class, and the host's public key, which every layer holds.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec
from litestar import MediaType, Response, get
from litestar.handlers import HTTPRouteHandler

from sulh.access.reader import Act, Reader
from sulh.errors import Refused, Tampered, Unavailable
from sulh.language.catalogue import has, sentences
from sulh.recompute.replay import State
from sulh.record.charter import CharterBody
from sulh.record.gate import PUBLIC
from sulh.record.kinds import MAX_SCOPE
from sulh.statement.kind import ROLES, Kind, Kinds
from sulh.statement.own_hand import is_light
from sulh.web.console.faults import as_json
from sulh.web.console.frame import Base, Here
from sulh.web.console.looks import Look
from sulh.web.console.packing import packed
from sulh.web.console.routes import Console, look_here
from sulh.web.console.shelf import Asking
from sulh.web.console.words import Words

PAGE, SESSION, WORDS = "/keys", "/keys/session", "/keys/words"
PREFIX, LABEL, FIELD, REF = "bkey-", "bkey-label-", "field-", "ref-"
MAX_DEVICE = 64  # characters of a device's name: enough for "Maryam's phone", too few for a letter
# A page that is kept for an hour says the same words; another look is another cookie.
KEPT_WORDS = {"Cache-Control": "private, max-age=3600", "Vary": "Accept-Encoding, Accept-Language, Cookie"}
# The scripts' own places in a sentence.
_PLACES = {name: f"{{{name}}}" for name in ("org", "role", "time", "count")}


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """Who stands at a page, as its scripts need it. `mark`: what a form of this login carries.

    `shared`: other people use this device, so nothing is kept on it.
    """

    account: str
    org: str
    role: str
    mark: str
    mechanism: str
    key_class: str
    host: str
    may_hand_in: bool
    shared: bool


def keys_routes(console: Console, mark: Callable[[Asking], str]) -> list[HTTPRouteHandler]:
    """The three handlers. `mark`: what the forms of a request's login carry; empty where they carry none."""
    return [_page(console), _session(console, mark), _words(console)]


def _page(console: Console) -> HTTPRouteHandler:
    @get(PAGE, name="keys", media_type=MediaType.HTML, sync_to_thread=True)
    def keys(request: Asking) -> Response[bytes]:
        def work() -> tuple[Here, Base, dict[str, Any]]:
            visit = console.visit(request, "keys")
            with console.shelf.lock:
                base = console.base(console.glances.of(visit.reader, visit.layer), visit.look)
                state = console.shelf.state(PUBLIC)
                offered = kinds_for(visit.reader, state.record.charter, state.ruleset.kinds)
            rooms = sorted({kind.room for kind in offered})
            by_room = {room: [kind for kind in offered if kind.room == room] for room in rooms}
            return visit.here, base, {"rooms": by_room, "max_device": MAX_DEVICE, "kind_word": kind_word}

        return console.page(request, "keys", work)

    return keys


def _session(console: Console, mark: Callable[[Asking], str]) -> HTTPRouteHandler:
    @get(SESSION, sync_to_thread=True)
    def session(request: Asking) -> Response[bytes]:
        try:
            reader = console.shelf.who(request)
            if not reader.name:
                raise Refused("no_session", "nobody is logged in here, or the login has ended: log in again")
            with console.shelf.lock:
                shared = console.here(request, "keys", reader).terminal == "shared"
                found = account_of(reader, console.shelf.state(PUBLIC), mark(request), shared=shared)
        except (Refused, Tampered, Unavailable) as why:
            raise as_json(why, look_here(request).lang) from why
        return Response(
            msgspec.json.encode(found), media_type=MediaType.JSON, headers={"Cache-Control": "no-store"}
        )

    return session


def _words(console: Console) -> HTTPRouteHandler:
    @get(WORDS, sync_to_thread=True)
    def words(request: Asking) -> Response[bytes]:
        with console.shelf.lock:
            state = console.shelf.state(PUBLIC)
            charter, kinds = state.record.charter, state.ruleset.kinds
        body, how = packed(request, msgspec.json.encode(words_for(look_here(request), charter, kinds)))
        return Response(body, media_type=MediaType.JSON, headers={**KEPT_WORDS, **how})

    return words


def account_of(reader: Reader, state: State, mark: str, *, shared: bool = False) -> Account:
    """What scripts know of a reader; under the shelf's lock. A key is kept by account, organisation and role."""
    charter = state.record.charter
    return Account(
        account=reader.seat,
        org=reader.org,
        role=reader.role,
        mark=mark,
        mechanism=state.record.charter_id or "",
        key_class="" if charter is None else charter.charter_class,
        host="" if charter is None else charter.host,
        may_hand_in=Act.HAND_IN in reader.may,
        shared=shared,
    )


def kinds_for(reader: Reader, charter: CharterBody | None, kinds: Kinds) -> list[Kind]:
    """What a browser's key may be granted for: all that the role says here, and nothing that binds or ends a key."""
    documentary = charter is not None and charter.charter_class == "documentary"
    found = [kind for kind in kinds.values() if reader.role in kind.roles and is_light(kind)]
    if charter is not None and not documentary:
        found = [kind for kind in found if kind.element is None or kind.element in charter.mandate]
    allowed = [kind for kind in found if kind.documentary or not documentary]
    return sorted(allowed, key=lambda kind: kind.name)[:MAX_SCOPE]


def kind_word(words: Words, name: str) -> str:
    """A kind in the reader's language; its code where no catalogue names it."""
    room, noun, _ = name.split(".")
    message = f"kind-{room}-{noun}".replace("_", "-")
    return words.t(message) if has(message) else ""


@cache
def _names() -> tuple[str, ...]:
    """The messages that scripts have a use for."""
    return tuple(name for name in sentences("en") if name.startswith((PREFIX, FIELD, REF)))


def words_for(look: Look, charter: CharterBody | None, kinds: Kinds) -> dict[str, object]:
    """Every sentence of the scripts; `labels` of header and body fields, `roles` and `kinds` by their codes."""
    words = Words(look, charter)
    known = _names()
    own = [name for name in known if name.startswith(PREFIX) and not name.startswith(LABEL)]
    said = {name.removeprefix(PREFIX): words.t(name, **_PLACES) for name in own}
    labels, refs = (
        {
            name.removeprefix(prefix).replace("-", "_"): words.t(name)
            for prefix in prefixes
            for name in known
            if name.startswith(prefix)
        }
        for prefixes in ((FIELD, LABEL), (REF,))
    )
    return {
        **said,
        "signed": words.t("console-is-signed"),
        "received": words.t("console-is-received"),
        "checked": words.t("console-is-checked"),
        "login-do": words.t("login-title"),
        "digits": look.write("0123456789"),
        "labels": labels,
        "refs": refs,
        "roles": {role: words.role(role) for role in ROLES},
        "kinds": {name: word for name in kinds if (word := kind_word(words, name))},
    }
