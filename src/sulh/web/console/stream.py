# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What is new in a reader's layer, as server-sent events: what is missed and what is live come the same way.

    id: N              so many entries were in view with this one: the position to go on from
    event: at          first of all: layer, size and position; nothing is lost if the line breaks right after it
    event: entry       one more entry in view, as a list of entries gives it
    event: opened      own layer: entries before this position whose seal is open to its reader by now
    event: end         the login has ended, or the layer is not the reader's any more
    : (a comment)      every HEARTBEAT seconds, so that a dead line is noticed

Nothing is queued for anybody. A stream is a position: it reads on from there whenever the layer has grown, in pieces
of PIECE, and waits while its line takes no more; a reader who takes nothing is cut off (patience.py) and comes back
with the position that it has. What readers at the end ask for is made once for all of a layer.
"""

import asyncio
from collections import Counter, deque
from collections.abc import AsyncIterator
from dataclasses import dataclass

import msgspec
from litestar import Litestar, get
from litestar.handlers import HTTPRouteHandler
from litestar.response import Stream

from sulh.access.reader import NOBODY, Reader
from sulh.errors import Refused, Tampered, Unavailable
from sulh.record.gate import LAYERS
from sulh.web.console.asked import MAX_VALUE, asked_of
from sulh.web.console.faults import as_json
from sulh.web.console.looks import look_of
from sulh.web.console.record import line_of
from sulh.web.console.shelf import Asking, Glances, Shelf
from sulh.web.patience import room_here

HEARTBEAT = 15.0  # seconds: below the half minute after which mobile networks forget a silent line
TICK = 0.02  # seconds between two looks at whether anything grew; a look costs microseconds
PIECE = 64  # events: some 20 kB, less than a connection's buffer
KEPT = 2_048  # events of a layer that are kept made: what readers who were away for a moment come back for
MAX_OF_READER = 16  # of one person: the pages that somebody has open
MAX_OPENED = 1_000  # entries that are named at once; whoever has more reads the list again
AGAIN_SECONDS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """Who follows what."""

    request: Asking
    reader: Reader
    layer: str


class Tape:
    """The last events of a layer, made once: contiguous positions up to `end`."""

    def __init__(self) -> None:
        self._events: deque[bytes] = deque(maxlen=KEPT)
        self.end = -1  # until somebody has read

    def put(self, position: int, events: list[bytes]) -> None:
        """Take events that follow what is kept; others begin anew."""
        if position != self.end:
            if position < self.end:
                return  # a reader that catches up; the end is kept
            self._events.clear()
        self._events.extend(events)
        self.end = position + len(events)

    def after(self, position: int) -> list[bytes] | None:
        """The next events from a position on; None where they are not kept."""
        start = self.end - len(self._events)
        if not start <= position <= self.end:
            return None
        skip = position - start
        return [self._events[at] for at in range(skip, min(skip + PIECE, len(self._events)))]


class Hub:
    """All streams of one process; its parts run on one event loop but for `_load`."""

    def __init__(self, shelf: Shelf, glances: Glances) -> None:
        self._shelf, self._glances = shelf, glances
        self._tapes: dict[str, Tape] = {}
        self._of: Counter[str] = Counter()
        self._asleep: set[asyncio.Future[None]] = set()
        self._grew = 0
        self._ticker: asyncio.Task[None] | None = None
        self._app: Litestar | None = None
        # A stream waits for ever and makes room for nobody: of all connections that the process keeps two of three
        # may be streams, and half of these may be of those who have not logged in. Else these kept everybody out.
        self._most = room_here() * 2 // 3
        self.open = 0

    def require_room(self, reader: Reader) -> None:
        """Unavailable `streams_busy` beyond a bound."""
        most = self._most // 2 if reader.name == "" else MAX_OF_READER
        if self.open >= self._most or self._of[reader.who] >= most:
            raise Unavailable(
                "streams_busy",
                "{count} streams are open here and no more are opened for this reader; try again in "
                "{after_seconds} s, or read the pages",
                after_seconds=AGAIN_SECONDS,
                count=self.open,
            )

    async def follow(self, who: Following, asked: int | None) -> AsyncIterator[bytes]:
        """The events of one stream, from a position on; from the end where none was asked for."""
        # Counted here, not when it is asked for: an answer whose line broke before its first byte never begins.
        self.open += 1
        self._of[who.reader.who] += 1
        try:
            async for event in self._follow(who, asked):
                yield event
        finally:
            self.open -= 1
            self._of[who.reader.who] -= 1

    async def _follow(self, who: Following, asked: int | None) -> AsyncIterator[bytes]:
        self._watch(who.request)
        position, first = await asyncio.to_thread(self._begin, who, asked)
        opened = await asyncio.to_thread(self._opened, who, position)
        yield first + opened
        clock = asyncio.get_running_loop().time
        checked = clock()
        while not _ending(who.request.app):
            # However busy a stream is: whoever was logged out must not read on.
            if clock() - checked >= HEARTBEAT:
                last = await asyncio.to_thread(self._ended, who)
                if last:
                    yield last
                    return
                before, opened = opened, await asyncio.to_thread(self._opened, who, position)
                yield b":\n\n" + (opened if opened != before else b"")
                checked = clock()
            grew = self._grew
            try:
                events = await self._read(who, position)
            except (Refused, Tampered, Unavailable) as why:
                yield _end(
                    why.code
                )  # rules that are not known here, a disk that fails: silence would look like peace
                return
            if events:
                position += len(events)
                yield b"".join(events)
            elif grew == self._grew:
                await self._sleep(checked + HEARTBEAT)

    async def _read(self, who: Following, position: int) -> list[bytes]:
        tape = self._tapes.setdefault(who.layer, Tape())
        kept = tape.after(position)
        if kept is None:
            kept = await asyncio.to_thread(self._load, who.layer, position)
            tape.put(position, kept)
        if kept and who.layer not in LAYERS:
            await asyncio.to_thread(self._shelf.given, who.reader, who.layer)
        return kept

    def _load(self, layer: str, position: int) -> list[bytes]:
        """Make the events that follow a position, out of the log."""
        with self._shelf.lock:
            glance = self._glances.of(NOBODY, layer, whole=False)
            lines = [line_of(glance, seen) for seen in glance.order.after(position, PIECE)]
        return [
            b"id: %d\nevent: entry\ndata: %s\n\n" % (line.position + 1, msgspec.json.encode(line))
            for line in lines
        ]

    def _begin(self, who: Following, asked: int | None) -> tuple[int, bytes]:
        """Where a stream begins, and its first event; Refused `bad_position` ahead of what there is."""
        with self._shelf.lock:
            glance = self._glances.of(who.reader, who.layer, whole=False)
            end = glance.order.end
            position = end if asked is None else asked
            said = {"layer": glance.layer, "size": glance.size, "position": position}
        return position, b"id: %d\nevent: at\ndata: %s\n\n" % (position, msgspec.json.encode(said))

    def asked(self, request: Asking) -> tuple[Following, int | None]:
        """Who asks for which layer, and from which position on; Refused for what cannot be asked."""
        reader = self._shelf.who(request)
        layer = self._shelf.layer_of(reader, asked_of(dict(request.query_params), ()).layer)
        text = request.headers.get("last-event-id", "") or request.query_params.get("from", "")
        return Following(request=request, reader=reader, layer=layer), self._position(layer, text)

    def _position(self, layer: str, text: str) -> int | None:
        """The position that a reader wants to go on from; Refused `bad_position`."""
        if not text:
            return None
        with self._shelf.lock:
            end = self._glances.of(NOBODY, layer, whole=False).order.end
        if not (text.isascii() and text.isdecimal() and len(text) < 16 and int(text) <= end):
            raise Refused(
                "bad_position",
                "a position from 0 to {end} was expected in Last-Event-ID, and {found} was found; read the list "
                "again and go on from its end",
                end=end,
                found=ascii(text[:MAX_VALUE]),
            )
        return int(text)

    def _opened(self, who: Following, position: int) -> bytes:
        """What of the owner's layer is open by now, below a position: what was a stub when it was sent."""
        with self._shelf.lock:
            state = self._shelf.state(who.layer)
            if not state.gate.opened:
                return b""
            index_of = state.record.chains.index_of
            found = {index_of(name.partition("/")[0]) for name in state.gate.opened}
        entries = sorted(index for index in found if index is not None and index < position)[-MAX_OPENED:]
        return b"event: opened\ndata: %s\n\n" % msgspec.json.encode({"entries": entries})

    def _ended(self, who: Following) -> bytes:
        """The last event for whoever may not read on; empty for all others."""
        try:
            if self._shelf.layer_of(self._shelf.who(who.request), who.layer) == who.layer:
                return b""
            code = "layer_not_yours"
        except (Refused, Tampered, Unavailable) as why:
            code = why.code
        return _end(code)

    async def _sleep(self, until: float) -> None:
        """Until anything grows, or a moment of the loop's clock has come."""
        loop = asyncio.get_running_loop()
        # A bare future and a timer: `wait_for` would make a task for each reader at each event.
        woken = loop.create_future()
        timer = loop.call_at(until, _wake, woken)
        self._asleep.add(woken)
        try:
            await woken
        finally:
            timer.cancel()
            self._asleep.discard(woken)

    def _wake_all(self) -> None:
        self._grew += 1
        asleep, self._asleep = self._asleep, set()
        for woken in asleep:
            _wake(woken)

    def _watch(self, request: Asking) -> None:
        self._app = request.app
        if self._ticker is None or self._ticker.done():
            self._ticker = asyncio.get_running_loop().create_task(self._tick())

    async def _tick(self) -> None:
        """Look whether anything grew, make its events once for each layer that is followed, and wake everybody."""
        last: tuple[int, ...] = ()
        while self.open:
            await asyncio.sleep(TICK)
            if _ending(self._app):
                self._wake_all()
                return
            try:
                version = self._shelf.version()
            except Unavailable:
                continue  # no file may be opened just now; the streams that wait need this ticker
            if version == last:
                continue
            if last and version[-1] != last[-1]:
                self._tapes.clear()  # a layer was folded anew: what was a stub may be open now
            last = version
            for layer, tape in list(self._tapes.items()):
                try:
                    # Where it was before waiting: meanwhile a reader may have begun the tape at another place.
                    while (at := tape.end) >= 0 and (
                        events := await asyncio.to_thread(self._load, layer, at)
                    ):
                        tape.put(at, events)
                except (Refused, Tampered, Unavailable):
                    self._tapes.pop(layer, None)  # whoever follows it asks for itself, and is told why
            self._wake_all()


def stream_routes(hub: Hub) -> list[HTTPRouteHandler]:
    """The one handler."""

    @get("/stream")
    async def stream(request: Asking) -> Stream:
        look = look_of({}, "", request.headers.get("accept-language", ""))
        try:
            who, position = await asyncio.to_thread(hub.asked, request)
            hub.require_room(who.reader)
        except (Refused, Tampered, Unavailable) as why:
            raise as_json(why, look.lang) from why

        headers = {
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
            "X-Accel-Buffering": "no",
        }
        return Stream(hub.follow(who, position), media_type="text/event-stream", headers=headers)

    return [stream]


def _end(code: str) -> bytes:
    return b"event: end\ndata: %s\n\n" % msgspec.json.encode({"code": code})


def _wake(woken: asyncio.Future[None]) -> None:
    if not woken.done():
        woken.set_result(None)


def _ending(app: Litestar | None) -> bool:
    """Whether the server is about to end; a stream would keep it from closing."""
    ending = None if app is None else app.state.get("ending")
    return bool(ending and ending())
