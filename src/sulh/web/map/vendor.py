# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Files of others that a browser draws maps with: the very bytes that their makers published, and nothing else.

They name one another by their own names, so they keep them; a folder's name has the version, so that they may be
kept for ever. Their hashes stand here, in docs/dependencies.md and in a test; licences lie beside them.
"""

import gzip
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib import resources

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler

from sulh.web.console.packing import HEADER, LEVEL, takes_gzip
from sulh.web.console.shelf import Asking
from sulh.web.console.static import KEPT

PREFIX = "/static/vendor/"
SCRIPT = "text/javascript; charset=utf-8"
WORKER = "maplibre-gl-6.17.0/maplibre-gl-worker.mjs"
FILES: Mapping[str, str] = {
    "maplibre-gl-6.17.0/maplibre-gl.mjs": "e02cb08c572fd0950a75343cd558099c2a1dbbaf67f26b0c96f115431962d1ae",
    WORKER: "73d7a024a4efe1a46e49db193e18cfe33271e3ecc652ec7542c281a4ef5f0f04",
    "mapbox-gl-rtl-text-0.4.0/mapbox-gl-rtl-text.js": "ca7b9d54a01e7280c3d6babd6f68e46a49af4d853ec7d4d2d74de4bd762694ff",
    "pmtiles-4.5.0/pmtiles.js": "caf981bc46f6327ee7e65d5dc964d89d38a69f60edca2bd4c5c890c21b554c6c",
}
# maplibre-gl runs what is called .js by `eval`, which no policy of ours allows, and imports what is called .mjs.
ALSO: Mapping[str, str] = {
    "mapbox-gl-rtl-text-0.4.0/mapbox-gl-rtl-text.mjs": "mapbox-gl-rtl-text-0.4.0/mapbox-gl-rtl-text.js",
}
# A worker has the policy of its own file. What writes Arabic script from right to left is WebAssembly, which a page
# of ours may not run: it runs in the worker alone, which sees shapes and names and reaches this address only.
WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
POLICY = "default-src 'none'"


@cache
def _file(name: str) -> tuple[bytes, bytes]:
    """A file's bytes, and the same packed. RuntimeError if it is not what its maker published."""
    data = resources.files("sulh.web").joinpath("static/vendor", name).read_bytes()
    if sha256(data).hexdigest() != FILES[name]:
        raise RuntimeError(f"{name} is not the file that was reviewed")
    return data, gzip.compress(data, LEVEL, mtime=0)


def vendor_routes() -> list[HTTPRouteHandler]:
    """The one handler of them all."""

    @get("/static/vendor/{folder:str}/{name:str}", sync_to_thread=True)
    def vendored(folder: str, name: str, request: Asking) -> Response[bytes]:
        which = f"{folder}/{name}"
        which = ALSO.get(which, which)
        if which not in FILES:
            raise NotFoundException()
        data, packed = _file(which)
        headers = {
            "Content-Security-Policy": WORKER_POLICY if which == WORKER else POLICY,
            "Vary": "Accept-Encoding",
            "Cache-Control": KEPT,
            "X-Content-Type-Options": "nosniff",
        }
        if takes_gzip(request.headers.get("accept-encoding", "")):
            return Response(packed, media_type=SCRIPT, headers={**headers, **HEADER})
        return Response(data, media_type=SCRIPT, headers=headers)

    return [vendored]
