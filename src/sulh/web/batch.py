# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Several signed statements in one request: what a browser held for a week without a line (static/outbox.js).

    POST /statements/all    leaves, each after its length in four bytes, big-endian; packed by gzip if the request
                            says so; JSON: an answer for each

Each is handed in as by POST /statements, one after the other in the order in which they stand; so what comes again
because an answer was lost stands in the record once, and one that is refused keeps none of the others back.
"""

import zlib
from collections.abc import Callable
from typing import Any

import msgspec
from litestar import MediaType, Request, Response, post
from litestar.handlers import HTTPRouteHandler
from litestar.params import RawBody

from sulh.access.reader import Act, Reader
from sulh.errors import Phrase, Refused, Tampered, Unavailable, in_bytes
from sulh.language import negotiate
from sulh.language.catalogue import fault_text
from sulh.statement.envelope import MAX_LEAF
from sulh.web.console.faults import as_json, status_of
from sulh.web.console.packing import packed

PATH = "/statements/all"
MOST = 64  # of one request: as many answers of the host, a second or three on a slow disk
# A line of 50 kbit/s carries it in half a minute, before the server's patience ends (web/patience.py).
MAX_BATCH = 160_000
LENGTH = 4  # bytes

Asking = Request[Any, Any, Any]
HandIn = Callable[[bytes, Reader | None], tuple[int, object]]


def unpacked(body: bytes, encoding: str) -> bytes:
    """The bytes of a body as it was packed; Refused `bad_batch` for what is no gzip, or is too much."""
    if not encoding:
        return body
    opener = zlib.decompressobj(wbits=31)
    try:
        # A few kilobytes may be packed from gigabytes: no more is unpacked than may be sent.
        found = opener.decompress(body, MAX_BATCH + 1) if encoding == "gzip" else b""
    except zlib.error as error:
        raise _bad_batch(in_bytes(len(body))) from error
    if not opener.eof or opener.unused_data or len(found) > MAX_BATCH:
        raise _bad_batch(in_bytes(len(body)))
    return found


def leaves_of(body: bytes) -> list[bytes]:
    """The leaves of a request's body; Refused `bad_batch` for any other bytes. What a leaf says is judged by itself."""
    found: list[bytes] = []
    at = 0
    while at < len(body):
        size = int.from_bytes(body[at : at + LENGTH], "big")
        leaf = body[at + LENGTH : at + LENGTH + size]
        if not 0 < size <= MAX_LEAF or len(leaf) != size or len(found) == MOST:
            raise _bad_batch(
                Phrase("leaves-and-bytes", "{leaves} + {n} bytes", leaves=len(found), n=len(body) - at)
            )
        found.append(leaf)
        at += LENGTH + size
    if not found:
        raise _bad_batch("0")
    return found


def _bad_batch(found: str) -> Refused:
    return Refused(
        "bad_batch",
        "from 1 to {most} statements, each after its length in four bytes, were expected, and {found} were found",
        most=MOST,
        found=found,
    )


def batch_route(who: Callable[[Asking], Reader | None], hand_in: HandIn) -> HTTPRouteHandler:
    """The handler. `who`: as for one statement; `hand_in`: status and data of the answer to one."""

    @post(PATH, sync_to_thread=True, request_max_body_size=MAX_BATCH)
    def several(request: Asking, body: RawBody) -> Response[bytes]:
        lang = negotiate(request.headers.get("accept-language", ""))
        try:
            reader = who(request)
            if reader is not None:
                reader.require(Act.HAND_IN)
            leaves = leaves_of(unpacked(body, request.headers.get("content-encoding", "")))
        except (Refused, Tampered, Unavailable) as why:
            raise as_json(why, lang) from why
        data, how = packed(request, msgspec.json.encode({"answers": answers(leaves, reader, hand_in, lang)}))
        headers = {"Cache-Control": "no-store", "Vary": "Accept-Encoding, Accept-Language", **how}
        return Response(data, media_type=MediaType.JSON, status_code=200, headers=headers)

    return several


def answers(
    leaves: list[bytes], reader: Reader | None, hand_in: HandIn, lang: str
) -> list[dict[str, object]]:
    """What each is answered, in their order. After one that cannot be taken now none is: a key's numbers follow."""
    found: list[dict[str, object]] = []
    later: dict[str, object] | None = None
    for leaf in leaves:
        if later is not None:
            found.append(later)
            continue
        try:
            status, data = hand_in(leaf, reader)
            found.append({"status": status, "data": data})
        except (Refused, Tampered, Unavailable) as why:
            told = {
                "status": status_of(why),
                "data": {"detail": fault_text(why, lang), "extra": {"code": why.code}},
            }
            found.append(told)
            later = told if isinstance(why, Unavailable) else None
    return found
