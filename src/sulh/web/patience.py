# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A connection's patience: how long a node waits for a sender, and who makes room when there is none left.

    waits for             at most                                                 then
    a first byte          HEAD_SECONDS (a kept connection: KEPT_SECONDS)          closed without a word
    the request's head    HEAD_SECONDS from its first byte, MAX_HEAD bytes        408 (too long: 400)
    its body              BODY_SECONDS in all, PROGRESS bytes in every LOOK       408
    a body past a refusal DRAIN_SECONDS                                           closed
    the answer's taking   PROGRESS bytes in every LOOK                            cut off
    the node's own work   no end: a statement that is being judged is answered

Uvicorn ends none of these but the kept connection. Where all places are taken, whoever waits longest of the
address that holds most of them makes room: one that has handed in a whole request never does. Behind a
proxy all addresses are one and the longest wait alone decides; `X-Forwarded-For` is not believed (0020).
"""

from __future__ import annotations

import asyncio
import resource
from collections import Counter
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

import h11
import uvicorn
from litestar import Litestar
from uvicorn.protocols.http.h11_impl import H11Protocol

# A head is one packet or two; ten seconds are several lost ones on a satellite line.
HEAD_SECONDS = 10.0
# The longest body is 120 kB: at 50 kbit/s it takes 20 s. The cosigner's end is the same.
BODY_SECONDS = 40.0
# What is still sent of a body that was answered without it, such as one that is too long, so that its
# sender reads the answer instead of a broken line.
DRAIN_SECONDS = 5.0
# Between two pages of one reader; a node asks every five seconds.
KEPT_SECONDS = 20
# 2 kB in 10 s is a line of 1.6 kbit/s: slower ones cannot carry a body within its time anyway.
LOOK_SECONDS = 10.0
PROGRESS = 2_000
# Our longest heads are a cookie and a reader's signature, together below 1 kB.
MAX_HEAD = 16_384
# A thousand streams, and an organisation's people with their browsers' six connections each; a quarter of what the
# machine lets us open, if less: where that is 1,024 files, 256 connections.
MAX_CONNECTIONS = 1_536
# Connections that are told 503 have a place of their own, and a second to have their request read.
MAX_TURNED = 32
TURNED_SECONDS = 1.0
# Between two looks at all connections; as many may come in between two turns of the loop, before anybody counts.
SWEEP_SECONDS = 0.5
BACKLOG = 64
# At the end: a statement in judgement is answered, a sender that trickles keeps nobody from closing.
CLOSE_SECONDS = 10
RETRY_SECONDS = 5

TOO_SLOW = "408 Request Timeout", "the request did not come in time; send it again at once and whole"
NO_ROOM = "503 Service Unavailable", "more are connected than can be served at once; try again in 5 seconds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Seconds, bytes and connections; see the constants."""

    head: float = HEAD_SECONDS
    body: float = BODY_SECONDS
    drain: float = DRAIN_SECONDS
    kept: int = KEPT_SECONDS
    look: float = LOOK_SECONDS
    progress: int = PROGRESS
    connections: int = MAX_CONNECTIONS
    turned: int = MAX_TURNED
    turned_seconds: float = TURNED_SECONDS
    sweep: float = SWEEP_SECONDS


def room_here() -> int:
    """How many connections this process may keep: the rest of its files is the record's own."""
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return MAX_CONNECTIONS if files == resource.RLIM_INFINITY else max(8, min(MAX_CONNECTIONS, files // 4))


class Phase(Enum):
    """What a connection waits for."""

    FIRST = auto()  # a first byte
    HEAD = auto()
    BODY = auto()
    WORK = auto()  # the request is whole, the answer is not
    DRAIN = auto()  # the answer is complete, the body is not
    KEPT = auto()  # another request
    TURNED = auto()  # its 503
    ENDED = auto()


class Room:
    """All connections of one server, looked at every half second while there are any."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._in: set[PatientProtocol] = set()
        self._turned: set[PatientProtocol] = set()
        self._timer: asyncio.TimerHandle | None = None

    def enter(self, who: PatientProtocol) -> bool:
        """Take a connection in; False when it was turned away, since all others have whole requests."""
        if self._timer is None:
            self._timer = who.loop.call_later(self.limits.sweep, self._sweep, who.loop)
        if len(self._in) >= self.limits.connections and not self._make_room():
            if len(self._turned) >= self.limits.turned:
                # A flood of connections that nobody can serve: even a 503 each would take all files.
                who.cut()
            else:
                self._turned.add(who)
            return False
        self._in.add(who)
        return True

    def leave(self, who: PatientProtocol) -> None:
        """The connection is closed."""
        self._in.discard(who)
        self._turned.discard(who)

    def _make_room(self) -> bool:
        waiting = [one for one in self._in if one.makes_room]
        if not waiting:
            return False
        held = Counter(one.address for one in self._in)
        # Slow loris: whoever holds places with requests that never end loses the oldest of them first.
        first = min(waiting, key=lambda one: (-held[one.address], one.since))
        self._in.discard(first)
        first.end(*NO_ROOM)
        return True

    def _sweep(self, loop: asyncio.AbstractEventLoop) -> None:
        for one in [*self._in, *self._turned]:
            one.look(loop.time())
        alive = self._in or self._turned
        self._timer = loop.call_later(self.limits.sweep, self._sweep, loop) if alive else None


class PatientProtocol(H11Protocol):
    """Uvicorn's h11 protocol with an end to every wait; `room` is set by `patient_class`."""

    room: Room

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.address = self.client[0] if self.client else ""
        self.phase = Phase.FIRST
        self.since = self._mark_at = self._taking_at = self.loop.time()
        self._got = self._mark = self._untaken = 0
        if not self.room.enter(self):
            self.phase = Phase.TURNED

    def connection_lost(self, exc: Exception | None) -> None:
        self.phase = Phase.ENDED
        self.room.leave(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self.phase is Phase.TURNED:
            # Answered once its request has come: closing before would cut the line before the answer is read.
            self.end(*NO_ROOM)
            return
        if self.phase in (Phase.FIRST, Phase.KEPT):
            self._enter(Phase.HEAD)
        self._got += len(data)
        super().data_received(data)
        self._settle()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._settle()

    @property
    def makes_room(self) -> bool:
        """Whether it waits on its other side: for a request, the rest of one, or to have its answer taken."""
        return self.phase is not Phase.WORK or self.transport.get_write_buffer_size() > 0

    def look(self, now: float) -> None:
        """End the connection if its time is over."""
        limits, waited = self.room.limits, now - self.since
        self._look_at_taking(now)
        late_head = self.phase is Phase.HEAD and waited > limits.head
        if late_head or (self.phase is Phase.BODY and self._too_slow(now, waited)):
            self.end(*TOO_SLOW)
        elif (
            (self.phase is Phase.FIRST and waited > limits.head)
            or (self.phase is Phase.DRAIN and waited > limits.drain)
            or (self.phase is Phase.TURNED and waited > limits.turned_seconds)
        ):
            self.cut()

    def end(self, status: str, why: str) -> None:
        """Close, with an answer where one is still awaited and none has begun."""
        awaited = self.phase in (Phase.HEAD, Phase.BODY, Phase.TURNED)
        begun = self.cycle is not None and self.cycle.response_started and not self.cycle.response_complete
        if self.cycle is not None and not self.cycle.response_complete:
            self.cycle.disconnected = True  # what the app still says goes nowhere
            self.cycle.message_event.set()
        self.phase = Phase.ENDED
        if not awaited or begun or self.transport.get_write_buffer_size() > 0:
            self.cut()
            return
        body = why.encode() + b"\n"
        self.transport.write(
            f"HTTP/1.1 {status}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {len(body)}\r\n"
            f"Retry-After: {RETRY_SECONDS}\r\nConnection: close\r\n\r\n".encode()
            + body
        )
        self.transport.close()
        if self.transport.get_write_buffer_size() > 0:
            self.cut()

    def cut(self) -> None:
        """Close at once; what was not taken is lost."""
        self.phase = Phase.ENDED
        self.transport.abort()

    def _settle(self) -> None:
        """Read off h11's own state what is waited for now."""
        if self.phase is Phase.ENDED or self.transport.is_closing():
            return
        theirs = self.conn.their_state
        answered = self.cycle is None or self.cycle.response_complete
        if theirs is h11.SEND_BODY:
            self._enter(Phase.DRAIN if answered else Phase.BODY)
        elif theirs is h11.IDLE:
            self._enter(Phase.HEAD if self.conn.trailing_data[0] else Phase.KEPT)
        else:
            self._enter(Phase.WORK)

    def _enter(self, phase: Phase) -> None:
        if phase is not self.phase:
            self.phase, self.since = phase, self.loop.time()
            self._mark, self._mark_at = self._got, self.since

    def _too_slow(self, now: float, waited: float) -> bool:
        if self.flow.read_paused:
            # We do not read: that is our slowness, and counts against nobody.
            self.since += now - self._mark_at
            self._mark, self._mark_at = self._got, now
            return False
        if waited > self.room.limits.body:
            return True
        if now - self._mark_at < self.room.limits.look:
            return False
        slow = self._got - self._mark < self.room.limits.progress
        self._mark, self._mark_at = self._got, now
        return slow

    def _look_at_taking(self, now: float) -> None:
        # Slow reading: an answer that nobody takes would keep its bytes and its place for ever.
        left = self.transport.get_write_buffer_size()
        if left == 0 or self._untaken == 0:
            self._untaken, self._taking_at = left, now
        elif now - self._taking_at >= self.room.limits.look:
            slow = left > self._untaken - self.room.limits.progress
            self._untaken, self._taking_at = left, now
            if slow:
                self.cut()


def patient_class(limits: Limits) -> type[PatientProtocol]:
    """The protocol of one server: its connections share one room."""
    return type("PatientProtocol", (PatientProtocol,), {"room": Room(limits)})


def patient_server(app: Any, limits: Limits | None = None) -> uvicorn.Server:
    """A server of an ASGI app that waits for nobody for ever."""
    limits = limits or Limits(connections=room_here())
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            http=patient_class(limits),
            ws="none",  # an upgraded connection would be out of our sight
            h11_max_incomplete_event_size=MAX_HEAD,
            timeout_keep_alive=limits.kept,
            timeout_graceful_shutdown=CLOSE_SECONDS,
            backlog=BACKLOG,
            # Forged `X-Forwarded-For`: whoever guesses a password would come from another address each time.
            proxy_headers=False,
            access_log=False,
            log_level="error",  # a warning for each malformed request would let strangers fill the disk
        )
    )
    if isinstance(app, Litestar):
        app.state["ending"] = lambda: server.should_exit  # streams would keep it from closing
    return server
