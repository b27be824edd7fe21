# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Our own files, named by their content so that they may be kept for ever: styles, scripts, fonts.

Nothing comes from another address, and nothing else in the folder is served: a file is on the list or it is not.
The style sheet names its fonts, and `proof.js` the module that it imports; so these are filled in first.
"""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import resources

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler

from sulh.web.console.packing import HEADER, LEVEL, takes_gzip
from sulh.web.console.shelf import Asking

PREFIX = "/static/console/"
KEPT = "public, max-age=31536000, immutable"
_TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "woff2": "font/woff2",
    "svg": "image/svg+xml",
}
# In the order in which they may name one another.
FILES = (
    "fonts/noto-nastaliq-urdu-arabic-400-normal.woff2",
    "fonts/noto-naskh-arabic-arabic-400-normal.woff2",
    "fonts/noto-sans-arabic-arabic-400-normal.woff2",
    "fonts/noto-sans-arabic-arabic-700-normal.woff2",
    "icon.svg",
    "login.js",
    "login.css",
    "lock.js",
    "keyboard.js",
    "check-core.js",
    "sign-core.js",
    "kept.js",
    "desk.js",
    "outbox.js",
    "drafts.js",
    "sign.js",
    "speak.js",
    "reading.js",
    "offline.js",
    "offline-page.js",
    "offline-form.js",
    "keys.js",
    "keys.css",
    "console.css",
    "day.css",
    "incidents.css",
    "speak.css",
    "find.css",
    "seek.js",
    "map.css",
    "brush.js",
    "map.js",
    "stage.css",
    "proof.js",
    "live.js",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One file as it is served; `packed`: by gzip, empty for what is packed already."""

    address: str
    media_type: str
    data: bytes
    packed: bytes = b""


@cache
def files() -> Mapping[str, File]:
    """Every file by its name here."""
    folder = resources.files("sulh.web").joinpath("static")
    found: dict[str, File] = {}
    for name in FILES:
        data = folder.joinpath(name).read_bytes()
        stem, _, ending = name.rpartition("/")[2].rpartition(".")
        if ending in ("css", "js"):
            for earlier, file in found.items():
                data = data.replace(b"{" + earlier.encode() + b"}", file.address.encode())
        hashed = f"{PREFIX}{stem}-{sha256(data).hexdigest()[:16]}.{ending}"
        found[name] = File(
            address=hashed,
            media_type=_TYPES[ending],
            data=data,
            packed=b"" if ending == "woff2" else gzip.compress(data, LEVEL, mtime=0),
        )
    return found


def address(name: str) -> str:
    """Where a page finds a file."""
    return files()[name].address


def static_routes() -> list[HTTPRouteHandler]:
    """The one handler of them all."""
    by_address = {file.address: file for file in files().values()}

    @get("/static/console/{name:str}", sync_to_thread=False)
    def static(request: Asking) -> Response[bytes]:
        file = by_address.get(f"{PREFIX}{request.path_params['name']}")
        if file is None:
            raise NotFoundException()
        headers = {"Vary": "Accept-Encoding", "Cache-Control": KEPT, "X-Content-Type-Options": "nosniff"}
        if file.packed and takes_gzip(request.headers.get("accept-encoding", "")):
            return Response(file.packed, media_type=file.media_type, headers={**headers, **HEADER})
        return Response(file.data, media_type=file.media_type, headers=headers)

    return [static]
