# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The small exercise, served on loopback from a thread, and every address of its console.

One folder for a whole run; only reading happens to it, by an account of the open layer and by nobody.
"""

import asyncio
import json
import re
import socket
import threading
import time
import urllib.request
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from litestar.exceptions import LitestarDeprecationWarning
from playwright.sync_api import Browser, StorageState
from tools.shots import addresses

from sulh.access.door import Door
from sulh.access.passkeys import loopback
from sulh.access.reader import Act, Layer
from sulh.clock import parse_time
from sulh.exercise.build import build_exercise
from sulh.exercise.cast import key_of, log_signer
from sulh.host.folder import Folder, Host
from sulh.mechanism import RULESETS
from sulh.record.founding import peek_founding
from sulh.web.app import Node, make_app
from sulh.web.console.host_shelf import HostShelf
from sulh.web.console.routes import Console
from sulh.web.login import Front
from sulh.web.patience import patient_server
from tests.access.world import CHEAP, PASSWORD, PEPPER
from tests.browser.watch import seeing
from tests.web.server import free_port

NAME = "maryam"


def build(path: Path) -> Path:
    """The small exercise: three hundred statements of three weeks, so that there are cases and findings."""
    build_exercise(path, statements=300, days=21)
    return path


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the exercise is served, whoever logged in there, and its addresses by name."""

    url: str
    token: str

    def json(self, path: str) -> Any:
        """A page's data in the open layer."""
        asked = urllib.request.Request(self.url + path, headers={"Authorization": f"Bearer {self.token}"})
        with urllib.request.urlopen(asked, timeout=60) as reply:
            return json.load(reply)

    def log_in(self, browser: Browser) -> StorageState:
        """The cookies of somebody of the open layer, who came by the form."""
        with seeing(browser, self.url) as page:
            page.goto("/login?lang=en")
            page.get_by_label("Name").fill(NAME)
            page.get_by_label("Password").fill(PASSWORD)
            page.get_by_role("button", name=re.compile("^Log in$")).click()
            page.wait_for_url("**/account*")
            return page.context.storage_state()

    def addresses(self) -> dict[str, str]:
        """Every page of the table by its name, with what shows most of it; the face; what fails."""
        return addresses(self.json)


@contextmanager
def served(path: Path) -> Iterator[Place]:
    """The exercise's console over a host of its folder, until the block ends."""
    port, clock = free_port(), parse_time("2026-04-01T00:00:00Z")
    folder = Folder(path)
    host = Host(
        folder, log=log_signer(), host=key_of("secretariat", "host"), rulesets=RULESETS, clock=lambda: clock
    )
    door = Door(None, loopback(port), pepper=PEPPER, cost=CHEAP)
    with host:
        front = Front(door)
        account = door.accounts.add(
            NAME,
            PASSWORD,
            person="Maryam",
            org="almond",
            role="liaison_officer",
            layer=Layer.OPEN,
            may=[Act.READ],
            now=door.clock(),
        )
        token = door.tokens.issue(
            account, label="test", layer=Layer.OPEN, may=[Act.READ], days=1, now=door.clock()
        )
        node = Node(
            store=host.store,
            state=lambda: host.state,
            admit=host.admission.admit,
            publish=host.publish,
            charter_leaf=peek_founding(host.store, RULESETS).leaf,
            clock=lambda: clock,
        )
        hosts = frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})
        with warnings.catch_warnings():  # litestar 3 will spell path parameters otherwise
            warnings.simplefilter("ignore", LitestarDeprecationWarning)
            app = make_app(node, allowed_hosts=hosts, front=front, console=Console(HostShelf(host, front)))
        with running(app, port):
            yield Place(url=f"http://127.0.0.1:{port}", token=token)
        node.close()
    door.close()


@contextmanager
def running(app: Any, port: int) -> Iterator[None]:
    """An app on a port of loopback, in a thread that is gone when the block ends."""
    line = socket.create_server(("127.0.0.1", port))
    server = patient_server(app)
    thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[line])))
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive()
            time.sleep(0.02)
        yield
    finally:
        server.should_exit = True
        thread.join()
        line.close()
