# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""An app that is asked within this process: no socket, so that nothing but the page is measured."""

import asyncio
from typing import Any

from litestar import Litestar


def asked(app: Litestar, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of one request; names of `headers` with `_` for `-`."""
    place, _, query = path.partition("?")
    shown = {"host": "127.0.0.1", "accept_language": "en", **headers}
    scope: dict[str, Any] = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": place,
        "raw_path": place.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(name.replace("_", "-").encode(), value.encode()) for name, value in shown.items()],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
    }
    found: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        found.append(message)

    asyncio.run(app(scope, receive, send))  # type: ignore[arg-type]
    sent = {name.decode().lower(): value.decode() for name, value in found[0]["headers"]}
    body = b"".join(one.get("body", b"") for one in found if one["type"] == "http.response.body")
    return int(found[0]["status"]), sent, body
