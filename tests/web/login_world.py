# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A browser in front of the login pages: keeps cookies, sends forms as its pages hold them."""

import asyncio
import html
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, cast

import httpx
from litestar import Litestar

from sulh.web.console.static import static_routes
from sulh.web.lock import lock_routes
from sulh.web.login import Front, login_routes
from tests.access.world import World, world

LOCALHOST, DIGITS = "http://localhost:8470", "http://127.0.0.1:8470"


class Browser:
    """One browser at one origin."""

    def __init__(self, client: httpx.AsyncClient, runner: asyncio.Runner, made: World, origin: str) -> None:
        self.client = client
        self._runner = runner
        self.made = made
        self.origin = origin

    def get(self, path: str, **headers: str) -> httpx.Response:
        return self._runner.run(self.client.get(path, headers=headers))

    def raw(self, path: str, body: bytes) -> httpx.Response:
        """Any bytes at all."""
        return self._runner.run(self.client.post(path, content=body, headers={"origin": self.origin}))

    def post(self, path: str, fields: Mapping[str, str], **headers: str) -> httpx.Response:
        """A form as the browser sends it; `origin` may be another page's."""
        sent = {"origin": self.origin, **headers}
        return self._runner.run(self.client.post(path, data=dict(fields), headers=sent))

    def send(self, path: str, body: object, mark: str, origin: str = "") -> httpx.Response:
        """What login.js sends."""
        sent = {"origin": origin or self.origin, "sulh-form": mark}
        return self._runner.run(self.client.post(path, json=body, headers=sent))

    def mark(self, path: str) -> str:
        """The mark that stands in a page's forms."""
        found = re.search(r'name="mark" value="([0-9a-f]{64})"', self.get(path).text)
        assert found is not None
        return found[1]

    def log_in(self, password: str, name: str = "maryam", **more: str) -> httpx.Response:
        return self.post(
            "/login/password", {"mark": self.mark("/login"), "name": name, "password": password, **more}
        )

    def cookies(self) -> dict[str, str]:
        return dict(self.client.cookies)


@contextmanager
def browsing(made: World | None = None, origin: str = LOCALHOST) -> Iterator[Browser]:
    """A browser, and a door that has one account unless one is given."""
    if made is None:
        made = world()
        made.account()
    front = Front(made.door)
    handlers = [*login_routes(front), *lock_routes(front), *static_routes()]
    app = Litestar(route_handlers=handlers, openapi_config=None)
    line = httpx.ASGITransport(cast(Any, app), client=("127.0.0.1", 40_000))
    with asyncio.Runner() as runner:
        client = httpx.AsyncClient(transport=line, base_url=origin)
        try:
            yield Browser(client, runner, made, origin)
        finally:
            runner.run(client.aclose())


def set_cookies(reply: httpx.Response) -> list[str]:
    return [value for name, value in reply.headers.multi_items() if name == "set-cookie"]


def fault_of(reply: httpx.Response) -> str:
    """The sentence that a page shows."""
    found = re.search(r'<p class="fault" role="alert">(.*?)</p>', reply.text)
    return html.unescape(found[1]) if found else ""


def json_of(reply: httpx.Response) -> Any:
    return reply.json()
