# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is answered where no handler answers: unknown addresses, other methods, what is too long, errors of our own.

A browser gets a page in its reader's language, a program the JSON that every fault has; both the same status.
Nothing of the record is looked at: what stands there or not is the same to these answers. An error of our own is
written to the server's log, its traceback once for each place, and answered in one sentence without a word of it.
"""

import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import anyio.to_thread
from litestar import MediaType, Response
from litestar.exceptions import HTTPException
from litestar.exceptions.responses import create_exception_response
from litestar.types import ExceptionHandlersMap, Receive, Scope, Send

from sulh.access.reader import NOBODY
from sulh.errors import Fault, Refused, Tampered, Unavailable
from sulh.language.catalogue import fault_text
from sulh.web.console.faults import headers_of, status_of
from sulh.web.console.frame import HEADERS, Base, Here, draw
from sulh.web.console.pages import FACE
from sulh.web.console.routes import HTML, Console, look_here
from sulh.web.console.shelf import Asking
from sulh.web.console.words import Words

MAX_ADDRESS = 8_000  # bytes of a path with its question: a page with all that it may be asked takes 1,000
MOST_PLACES = 1_000  # of errors that are remembered as written: beyond, each is written anew
AGAIN_SECONDS = 60
# What programs ask for; a browser that is led there is shown the same.
PROGRAMS = ("/api/", "/log/", "/statements", "/say", "/slots", "/wraps/", "/sealed/", "/static/", "/basemap")

Guard = Callable[[Asking], Response[str] | None]


def handlers_of(console: Console | None, guard: Guard) -> ExceptionHandlersMap:
    """The app's exception handlers. `guard`: as before every handler, since an unknown address has none."""
    log = Log()

    def astray(request: Asking, why: Exception) -> Response[Any]:
        try:
            foreign = guard(request)
        except Refused as too_long:
            foreign, why = None, too_long
        if foreign is not None:
            return foreign
        fault = fault_of(request, why)
        if fault is None:  # it has said already, in the reader's language, what is wrong
            assured = why if isinstance(why, HTTPException) else None
            if assured is None or console is None or not is_browser(request):
                return create_exception_response(request, why)
            return Later(lambda: _told(console, request, assured))
        if status_of(fault) >= 500 and not isinstance(why, Fault | HTTPException):
            log.write(request, why)
        if console is not None and is_browser(request):
            return Later(lambda: _drawn(console, request, fault, _kept(why)))
        return _json(request, fault, _kept(why))

    return {HTTPException: astray, Exception: astray}


def require_short(request: Asking) -> None:
    """Refused `address_too_long`, before anything is read."""
    scope = request.scope
    length = len(scope.get("raw_path") or b"") + len(scope.get("query_string") or b"")
    if length > MAX_ADDRESS:
        raise _too_long(length)


def is_browser(request: Asking) -> bool:
    """Whether somebody reads the answer: they ask for HTML, and not where programs ask."""
    path = request.scope["path"]
    return "text/html" in request.headers.get("accept", "") and not path.startswith(PROGRAMS)


def fault_of(request: Asking, why: Exception) -> Fault | None:
    """What to say of it; None for what a handler has said itself."""
    if isinstance(why, Fault):
        return why
    if not isinstance(why, HTTPException):
        return own_fault()
    if isinstance(why.extra, dict) and "code" in why.extra:
        return None
    path = ascii(request.scope["path"][:80])
    if why.status_code == 404 and _is_frameworks(why):
        return Refused(
            "no_page",
            "nothing stands at {path}; look whether the address is whole, or begin at the first page",
            path=path,
        )
    if why.status_code == 405:
        return Refused(
            "wrong_method",
            "{path} cannot be asked by {method}; open it from its page",
            path=path,
            method=ascii(request.method[:20]),
        )
    if why.status_code == 413:
        return Refused(
            "too_much",
            "this is longer than what is taken at {path}; nothing of it was kept: send it in parts",
            path=path,
        )
    if why.status_code < 500:
        # A handler of the log's files names its own reason.
        return None if not _is_frameworks(why) else _not_read(path)
    return own_fault() if why.status_code == 500 else None


def own_fault() -> Unavailable:
    """That the error is ours, and that nothing of it is told."""
    return Unavailable(
        "own_fault",
        "the error is in this program and not in what you did; it is written in the log of this machine. Try again "
        "in {after_seconds} s, and if it comes again tell whoever keeps the machine",
        after_seconds=AGAIN_SECONDS,
    )


class Log:
    """Errors of our own on stderr: the traceback once for each place, a line each time; nothing that was sent."""

    def __init__(self) -> None:
        self._lock, self._places = threading.Lock(), set[str]()

    def write(self, request: Asking, why: Exception) -> None:
        """Write it. Which thing was asked for is left out: what a reader asks for is nobody's but theirs."""
        frames = traceback.extract_tb(why.__traceback__)
        at = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "?"
        place = f"{type(why).__name__} at {at}"
        with self._lock:
            first = place not in self._places
            if len(self._places) < MOST_PLACES:
                self._places.add(place)
        route = request.scope.get("path_template", "?")
        text = f"sulh: error of our own in {route}: {place}\n"
        # One write: lines of several threads do not mix.
        sys.stderr.write(text + ("".join(_trace(why)) if first else ""))
        sys.stderr.flush()


def _trace(why: BaseException) -> Iterator[str]:
    """A traceback with what led to it, by places and kinds alone: an exception's own words quote what was read.

    Of a key that is missing, or a text that does not fit, that is a piece of somebody's statement.
    """
    yield "Traceback, the last call last, without what was said:\n"
    seen: set[int] = set()
    open_: list[BaseException | None] = [why]
    while open_:
        one = open_.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        yield from traceback.format_tb(one.__traceback__)
        yield f"{type(one).__name__}\n"
        open_ += one.exceptions if isinstance(one, BaseExceptionGroup) else ()
        open_.append(one.__cause__ or (None if one.__suppress_context__ else one.__context__))


class Later(Response[bytes]):
    """An answer that is made in a thread: a page waits for a lock, and the loop that serves everybody does not."""

    def __init__(self, make: Callable[[], Response[bytes]]) -> None:
        super().__init__(b"", media_type=MediaType.HTML)
        self._make = make

    def to_asgi_response(self, app: Any = None, request: Any = None, **more: Any) -> Any:
        """See `Response`."""

        async def answer(scope: Scope, receive: Receive, send: Send) -> None:
            made = await anyio.to_thread.run_sync(self._make)
            shown = made.to_asgi_response(app=None, request=request, **more)
            await shown(scope, receive, send)

        return answer


def _is_frameworks(why: HTTPException) -> bool:
    """Whether no handler of ours raised it."""
    frame = why.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    name = "" if frame is None else str(frame.tb_frame.f_globals.get("__name__", ""))
    return not name.startswith("sulh.")


def _kept(why: Exception) -> dict[str, str]:
    """Of an exception's headers what a client needs: which methods there are."""
    found = (getattr(why, "headers", None) or {}) if isinstance(why, HTTPException) else {}
    return {"Allow": found["allow"]} if "allow" in found else {}


def _not_read(path: str) -> Refused:
    return Refused("not_read", "what came to {path} could not be read; open the page anew", path=path)


def _too_long(length: int) -> Refused:
    return Refused(
        "address_too_long",
        "an address of at most {most} bytes is read, and this one has {found}; open the page anew",
        most=MAX_ADDRESS,
        found=length,
    )


def _json(request: Asking, fault: Fault, more: dict[str, str]) -> Response[Any]:
    lang = look_here(request).lang
    said = {
        "status_code": status_of(fault),
        "detail": fault_text(fault, lang),
        "extra": {"code": fault.code},
    }
    return Response(
        said,
        media_type=MediaType.JSON,
        status_code=status_of(fault),
        headers={**headers_of(fault), **more, "Vary": HEADERS["Vary"]},
    )


def _told(console: Console, request: Asking, why: HTTPException) -> Response[bytes]:
    """What a handler said to a program, to somebody whose browser asked."""
    code = str(why.extra["code"]) if isinstance(why.extra, dict) else ""
    return _page(console, request, why.detail, code, why.status_code, dict(why.headers or {}))


def _drawn(console: Console, request: Asking, fault: Fault, more: dict[str, str]) -> Response[bytes]:
    text = fault_text(fault, look_here(request).lang)
    return _page(console, request, text, fault.code, status_of(fault), {**headers_of(fault), **more})


def _page(
    console: Console, request: Asking, text: str, code: str, status: int, more: dict[str, str]
) -> Response[bytes]:
    look, failed = look_here(request), status >= 500
    # Where the error is ours, nothing is asked that may have failed: neither the lock nor who reads.
    charter = console.charter_seen if failed else console.charter()
    here = Here(page="", path="/", query={}, nav=()) if failed else _here(console, request)
    base = Base(
        title={} if charter is None else dict(charter.title),
        charter_class="" if charter is None else charter.charter_class,
    )
    words = Words(look, charter)
    html = draw("fault.html", look, words, here, base, fault=text, code=code)
    return Response(html.encode(), media_type=HTML, status_code=status, headers={**HEADERS, **more})


def _here(console: Console, request: Asking) -> Here:
    """Where somebody is led from. An address that is none of ours stands in no link: `//name` would be another host."""
    try:
        reader = console.shelf.who(request)
    except (Refused, Tampered, Unavailable):
        reader = NOBODY
    return replace(console.here(request, FACE, reader), page="", path="/", query={})
