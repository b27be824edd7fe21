# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The word that the head has moved: an answer that waits until the log goes beyond a size.

    GET /log/next?beyond=N    {"size": M} once M is beyond N; after WAIT_SECONDS as it stands

How far a log reaches is public, so this tells nobody anything; it spares whoever follows the log the asking every
few seconds. The word is not signed, since nobody needs to believe it: who follows copies and proves as before.
Waiting holds a place, so places are counted: of each organisation whose key signs its request, and of all others
together.
"""

import asyncio
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import msgspec
from litestar import MediaType, Request, Response, get
from litestar.exceptions import HTTPException
from litestar.handlers import HTTPRouteHandler

from sulh.access.reader_key import HEADER
from sulh.errors import Fault, Refused
from sulh.web.patience import room_here

PATH = "next"  # what a reader's key signs
WAIT_SECONDS = 20.0  # below the half minute after which mobile networks forget a silent line
TICK = 0.02  # seconds between two looks at the checkpoint while anybody waits; a look reads one small file
MAX_OF_ORG = 4  # a node and its successor, a mirror cosigner, one more
AGAIN_SECONDS = 5
MAX_DIGITS = 15
NOBODY = ""
Signer = Callable[[str, str], tuple[str, str]]


class Heads:
    """Those who wait for one log's next head, on one event loop. `size`: how far its published head reaches."""

    def __init__(self, size: Callable[[], int]) -> None:
        self._size = size
        self._of: Counter[str] = Counter()
        self._moved: asyncio.Event | None = None
        self._ticker: asyncio.Task[None] | None = None

    def require_room(self, org: str) -> None:
        """503 where too many wait already."""
        # Whoever floods without a name must not take the places of those who have one.
        if self._of[org] >= (MAX_OF_ORG if org else max(2, room_here() // 16)):
            raise _not_now("too many wait here for the next head; read the checkpoint every few seconds")

    async def beyond(self, size: int, org: str, ending: Callable[[], bool]) -> int:
        """The log's size once it goes beyond this one; as it is after a while, or when the server ends."""
        self._of[org] += 1
        clock = asyncio.get_running_loop().time
        until = clock() + WAIT_SECONDS
        try:
            while True:
                moved = self._watch(ending)
                found, left = self._size(), until - clock()
                if found > size or left <= 0 or ending():
                    return found
                with suppress(TimeoutError):
                    await asyncio.wait_for(moved.wait(), left)
        finally:
            self._of[org] -= 1

    def _watch(self, ending: Callable[[], bool]) -> asyncio.Event:
        """What is set at the next move; the event is taken before the size is read, so none is missed."""
        if self._moved is None:
            self._moved = asyncio.Event()
        if self._ticker is None or self._ticker.done():
            self._ticker = asyncio.get_running_loop().create_task(self._tick(ending))
        return self._moved

    async def _tick(self, ending: Callable[[], bool]) -> None:
        last = self._looked()
        while self._of.total():
            await asyncio.sleep(TICK)
            found = self._looked()
            if (found != last or ending()) and self._moved is not None:
                moved, self._moved = self._moved, None
                moved.set()
            last = found

    def _looked(self) -> int:
        """The size; -1 where there is none to be had, which those who wait find out for themselves."""
        try:
            return self._size()
        except Fault:
            return -1


def size_of(note: bytes) -> int:
    """The size in the second line of our own published checkpoint."""
    return int(note.split(b"\n", 2)[1])


def heads_route(size: Callable[[], int], signer: Signer) -> HTTPRouteHandler:
    """The handler. `signer`: of a signed path and its header, the key and its organisation."""
    heads = Heads(size)

    @get("/log/next")
    async def next_head(request: Request[Any, Any, Any]) -> Response[bytes]:
        beyond, org = _asked(request.query_params.get("beyond", "")), NOBODY
        header = request.headers.get(HEADER, "")
        try:
            if header:
                org = (await asyncio.to_thread(signer, PATH, header))[1]
            heads.require_room(org)
            found = await heads.beyond(beyond, org, lambda: _ending(request))
        except Refused as why:
            raise HTTPException(status_code=403, detail=str(why)) from why
        except Fault as why:
            raise _not_now(str(why)) from why
        return Response(
            msgspec.json.encode({"size": found}),
            media_type=MediaType.JSON,
            headers={"Cache-Control": "no-store"},
        )

    return next_head


def _ending(request: Request[Any, Any, Any]) -> bool:
    found = request.app.state.get("ending")
    return bool(found and found())


def _asked(text: str) -> int:
    if text.isascii() and text.isdecimal() and len(text) <= MAX_DIGITS:
        return int(text)
    raise HTTPException(status_code=400, detail="beyond=SIZE was expected, a whole number from 0")


def _not_now(why: str) -> HTTPException:
    headers = {"Retry-After": str(AGAIN_SECONDS), "Cache-Control": "no-store"}
    return HTTPException(status_code=503, detail=why, headers=headers)
