# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A browser that may reach nothing but what is served here, and that complains about everything it is told.

What fails a test: a request to anything but loopback, a line in the page's console (the policy's violations stand
there too), an error of a script that nobody caught. A test names beforehand what it expects of them.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.waiting import PATIENCE

LOOPBACK = re.compile(
    r"(?:(?:https?|wss?)://(?:127\.0\.0\.1|localhost)(?::[0-9]+)?/|file:///|data:|blob:|about:)"
)
# Names of hosts are not even looked up: a page cannot leave, whatever its script does.
ARGUMENTS = (
    "--no-sandbox",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    "--use-angle=swiftshader",  # the map without a graphics card
    "--enable-unsafe-swiftshader",
    "--font-render-hinting=none",
)
expect.set_options(
    timeout=PATIENCE * 1000
)  # five seconds are too few on a machine that does other work besides
WIDE, NARROW, REFLOW = (1440, 900), (390, 844), (320, 640)


@dataclass
class Watch:
    """What one browser context did that it should not have done."""

    allowed: tuple[str, ...] = ()
    complaints: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        """Listen to every page of a context, those that open later too."""
        context.on("request", lambda request: self._asked(request.url))
        context.on("console", lambda line: self._told(line.type, f"{line.text} {line.location['url']}"))
        context.on("weberror", lambda error: self._told("error", str(error.error)))

    def _asked(self, url: str) -> None:
        if not LOOPBACK.match(url):
            self.complaints.append(f"asked the network for {url[:200]}")

    def _told(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and not any(re.search(one, text) for one in self.allowed):
            self.complaints.append(f"{kind}: {text[:400]}")

    def require_silence(self) -> None:
        """Fail with everything that was complained of."""
        assert not self.complaints, self.complaints


@contextmanager
def seeing(
    browser: Browser, url: str, *allowed: str, size: tuple[int, int] = WIDE, **more: Any
) -> Iterator[Page]:
    """One page of one person; `allowed`: what its console may say. It fails when the block ends with complaints."""
    watch = Watch(allowed)
    context = browser.new_context(base_url=url, viewport={"width": size[0], "height": size[1]}, **more)
    try:
        context.set_default_timeout(PATIENCE * 1000)
        watch.over(context)
        yield context.new_page()
        watch.require_silence()
    finally:
        context.close()
