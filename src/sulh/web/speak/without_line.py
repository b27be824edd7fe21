# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Forms that a person's own device keeps, so that they can write and sign without any line (docs/decisions/0037).

GET  /offline           what is kept, and the buttons to keep it and to erase it; what a device shows without a line
GET  /offline/<form>    one form, drawn to be kept
GET  /worker.js         the service worker, named by what it serves; where nothing is kept, one that ends itself

A kept page holds nothing of any layer but the public one, and of the reader nothing but what a role may say: no
name, no mark of a login, no list of statements. Whoever finds the device finds empty forms.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import Any

import anyio.to_thread
import msgspec
from litestar import MediaType, Response, get
from litestar.handlers import HTTPRouteHandler

from sulh.access.reader import Act, Reader
from sulh.clock import format_time
from sulh.errors import Fault, Refused, Tampered, Unavailable
from sulh.language import LANGUAGES
from sulh.language.catalogue import fault_text
from sulh.mechanism import RULESET
from sulh.record.charter import CharterBody
from sulh.record.gate import PUBLIC
from sulh.statement.envelope import MAX_REFS
from sulh.statement.kind import Kind
from sulh.statement.own_hand import is_light
from sulh.statement.text import ARABIC
from sulh.statement.unicode14 import FORBIDDEN
from sulh.web.console.faults import headers_of, status_of
from sulh.web.console.frame import HEADERS, Base, Here, draw
from sulh.web.console.lectern import Lectern
from sulh.web.console.looks import Look
from sulh.web.console.packing import packed
from sulh.web.console.routes import HTML, Console, look_cookies, look_here
from sulh.web.console.shelf import Asking, Glance
from sulh.web.console.static import address, files
from sulh.web.console.words import Words
from sulh.web.speak.desk import MARKINGS, Desk, Open
from sulh.web.speak.fields import Field, form_of
from sulh.web.speak.fields import Look as Drawn
from sulh.web.speak.forms import FORMS, Speech, may_say, refs_of
from sulh.web.speak.guard import Guard
from sulh.web.speak.labels import Labels
from sulh.web.speak.pages import Can, Pages, Sheet
from sulh.web.speak.typed import SIDES

PAGE, WORKER = "/offline", "/worker.js"
FORMS_HEADER = "Sulh-Forms"  # so that the worker, which reads no page, knows what belongs to the first one
# What kept pages are drawn with. Fonts are not among them: without them a page reads in the system's.
KEPT_FILES = (
    *("icon.svg", "console.css", "speak.css", "keys.css"),
    *("kept.js", "desk.js", "check-core.js", "sign-core.js", "outbox.js", "drafts.js", "sign.js", "speak.js"),
    *("reading.js", "offline.js", "offline-page.js", "offline-form.js"),
)
# The worker asks its own node and nobody else, and runs nothing but itself.
WORKER_POLICY = "default-src 'none'; connect-src 'self'"
# What no script reads: whoever wrote it meant bytes that only the node knows how to make.
NOT_READ = frozenset({Drawn.JSON})
ROOMS = frozenset({"incidents", "operations"})  # what happens in the field; a desk has a line


def offline_routes(console: Console, lectern: Lectern, guard: Guard) -> list[HTTPRouteHandler]:
    """The handlers of a node whose people may keep forms."""
    pages = Pages(console, Desk(console.shelf, lectern), guard, own_keys=True)

    @get(PAGE, name="offline", media_type=MediaType.HTML, sync_to_thread=True)
    def offline(request: Asking) -> Response[bytes]:
        return _drawn(
            console, request, "index", lambda reader, *_: {"speeches": kept_forms(reader, console.charter())}
        )

    # Threaded by hand: litestar 2.25 breaks two threaded handlers of one address.
    @get("/offline/{name:str}", name="offline_form", media_type=MediaType.HTML)
    async def form(name: str, request: Asking) -> Response[bytes]:
        def work(reader: Reader, look: Look, words: Words, glance: Glance) -> dict[str, Any]:
            opened = pages.desk.open(name, reader, PUBLIC)
            if opened.speech not in kept_forms(reader, console.charter()):
                raise not_kept(name)
            entered = pages.desk.filled(opened, glance, look.lang, "", "", "")
            sheet = Sheet(opened=opened, entered=entered, once="", faults={}, more={}, anew="")
            drawn = pages.form(request, sheet, look, words, glance)
            told = msgspec.json.encode(asked_of_form(opened)).decode()
            return {**drawn, "form_mark": "", "keys": [], "known": {}, "pointed": {}, "asked": told}

        return await anyio.to_thread.run_sync(lambda: _drawn(console, request, "form", work))

    return [offline, form, _worker(lambda: worker())]


def ending_routes() -> list[HTTPRouteHandler]:
    """Where nothing is kept: what an address once kept in a browser is erased there."""
    return [_worker(ending_worker)]


def not_kept(name: str) -> Refused:
    """A form that no device keeps, or that this reader has not."""
    return Refused(
        "no_form",
        "{name} is nothing that {who} may say here; look at the list of what you may say",
        name=ascii(name[:80]),
        who=PAGE,
    )


def kept_forms(reader: Reader, charter: CharterBody | None) -> tuple[Speech, ...]:
    """The forms that somebody's device may keep: what a browser's key may say, and what stands by itself.

    What is about another statement is said where that statement can be read.
    """
    if charter is None or not reader.name or Act.HAND_IN not in reader.may:
        return ()
    return tuple(
        speech
        for speech in FORMS
        if speech.room in ROOMS
        and is_light(kind := RULESET.kinds[speech.kind])
        and may_say(kind, reader, charter)
        and all(points.least == 0 for points in refs_of(speech.kind).values())
        and readable(kind)
    )


@cache
def readable(kind: Kind) -> bool:
    """Whether a script reads every field of a kind (static/reading.js)."""
    return all(one.look not in NOT_READ for one in every(form_of(kind)))


def every(field: Field) -> list[Field]:
    """A field and all below it."""
    return [field, *(one for part in field.parts for one in every(part))]


def asked_of_form(opened: Open) -> dict[str, object]:
    """What `static/reading.js` reads a form by; nothing of it is of the record but its organisations' names."""
    return {
        "kind": opened.kind.name,
        "parts": [plain_field(part) for part in opened.asked.parts],
        "refs": [
            {"name": one.name, "least": one.least, "most": one.most, "required": one.required}
            for one in opened.ref_fields
        ],
        "most_refs": MAX_REFS,
        "orgs": list(opened.orgs),
        "zone": opened.zone,
        "langs": list(LANGUAGES),
        "markings": list(MARKINGS),
        "sides": {name: list(side) for name, side in SIDES.items()},
        "forbidden": FORBIDDEN,
        "arabic": ARABIC,
    }


def plain_field(field: Field) -> dict[str, object]:
    """A field as plain data; what says nothing is left out. `standard`: the value that a body leaves out."""
    found = {
        name: value
        for name, value in asdict(field).items()
        if name not in ("parts", "default", "owner") and value not in (None, "", (), False)
    }
    found["look"] = field.look.value
    if field.parts:
        found["parts"] = [plain_field(part) for part in field.parts]
    if field.default is not None:
        found["standard"] = msgspec.to_builtins(field.default)
    return found


def _drawn(
    console: Console,
    request: Asking,
    name: str,
    work: Callable[[Reader, Look, Words, Glance], Mapping[str, Any]],
) -> Response[bytes]:
    """One page from the public layer, whoever asks for it."""
    look, charter = look_here(request), console.charter()
    here = Here(page="offline", path=request.url.path, query={}, nav=(), door=True)
    words, fault = Words(look, charter), None
    titles = {} if charter is None else dict(charter.title)
    base = Base(title=titles, charter_class="" if charter is None else charter.charter_class)
    data: Mapping[str, Any]
    try:
        reader = console.shelf.who(request)
        if not reader.name:
            raise Refused("no_session", "nobody is logged in here, or the login has ended: log in again")
        with console.shelf.lock:
            glance = console.glances.of(reader, PUBLIC, whole=False)
            as_of = format_time(glance.state.record.heads.now)
            data = {"as_of": as_of, **work(reader, look, words, glance)}
    except (Refused, Tampered, Unavailable) as why:
        fault, data = why, {"fault": fault_text(why, look.lang), "code": why.code}
    template = "console/fault.html" if fault is not None else f"offline/{name}.html"
    kept = {"lab": Labels(words), "can": Can(pen=False, hand_in=False, own_key=True), **data}
    body, how = packed(request, draw(template, look, words, here, base, **kept).encode())
    return Response(
        body,
        media_type=HTML,
        status_code=200 if fault is None else status_of(fault),
        headers={**HEADERS, **how, **_more(fault, data)},
        cookies=look_cookies(request, look),
    )


def _more(fault: Fault | None, data: Mapping[str, Any]) -> dict[str, str]:
    if fault is not None:
        return headers_of(fault)
    return {FORMS_HEADER: ",".join(one.name for one in data["speeches"])} if "speeches" in data else {}


# The worker.


def _worker(made: Callable[[], bytes]) -> HTTPRouteHandler:
    @get(WORKER, name="worker", sync_to_thread=False)
    def script(request: Asking) -> Response[bytes]:
        body, how = packed(request, made())
        # Asked for anew each time: what a mended node serves takes the place of what stands in a browser.
        kept = {"Cache-Control": "no-cache", "Vary": "Accept-Encoding", "X-Content-Type-Options": "nosniff"}
        headers = {**kept, **how, "Content-Security-Policy": WORKER_POLICY}
        return Response(body, media_type="text/javascript; charset=utf-8", headers=headers)

    return script


@cache
def worker() -> bytes:
    """The worker with the files that it keeps and the version that follows from them and from what draws the pages."""
    text = _script("worker.js")
    listed = msgspec.json.encode([address(name) for name in KEPT_FILES])
    whole = sha256(text + listed + msgspec.json.encode(sorted(file.address for file in files().values())))
    for name in ("offline/frame.html", "offline/index.html", "offline/form.html", "speak/controls.html"):
        whole.update(resources.files("sulh.web").joinpath("templates", name).read_bytes())
    return text.replace(b'"{VERSION}"', b'"' + whole.hexdigest()[:16].encode() + b'"').replace(
        b'"{FILES}"', listed
    )


@cache
def ending_worker() -> bytes:
    """The worker that erases what another one kept here, and itself."""
    return _script("worker-end.js")


def _script(name: str) -> bytes:
    return resources.files("sulh.web").joinpath("static", name).read_bytes()
