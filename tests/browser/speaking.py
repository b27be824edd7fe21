# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A host and Almond's own node, both served from threads, and Maryam, who has logged in there with a browser."""

import json
import re
import threading
import urllib.request
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from litestar.exceptions import LitestarDeprecationWarning
from playwright.sync_api import Browser, Locator, Page

from sulh.access.door import Door, posix_now
from sulh.access.passkeys import loopback
from sulh.access.reader import Act, Layer
from sulh.access.reader_key import authorize_with
from sulh.cli.desk import open_host, wall_clock
from sulh.host.folder import Folder
from sulh.mechanism import RULESETS
from sulh.node.keys import NodeKeys
from sulh.node.mirror import begin
from sulh.node.own import OwnNode, Settings
from sulh.record.founding import peek_founding
from sulh.web.app import Node, make_app
from sulh.web.login import Front
from sulh.web.own import make_own_app
from tests.access.world import CHEAP, PASSWORD, PEPPER
from tests.browser.watch import seeing
from tests.browser.world import running
from tests.cli.commands import Mechanism, sulh
from tests.waiting import PATIENCE, free_port

DENIAL = "/speak/denial?lang=en"


@dataclass(kw_only=True)
class Desk:
    """Almond's node under `url`; `steps` are made by a thread, as `sulh serve` makes them."""

    url: str
    made: Mechanism
    node: OwnNode
    door: Door
    host: Any
    report: str
    lock: threading.Lock = field(default_factory=threading.Lock)

    def step(self) -> None:
        with self.lock:
            self.node.step()

    def size(self) -> int:
        return int(self.host.state.size)

    def said(self, key: str) -> list[tuple[int, str]]:
        """(number, id) of all that a key has in the host's record."""
        with self.host.lock:
            return sorted(
                (seq, id) for _, id, one, seq, _ in self.host.state.record.chains.spoken() if one == key
            )


@contextmanager
def desk(made: Mechanism) -> Iterator[Desk]:
    """The host, and over it Almond's own node with one account."""
    says = {"speaker": "Walnut", "how": "own_act", "for_org": "walnut"}
    body = {"says": says, "act": "shelling", "words": "Shells fell on the mill.", "means": "heard"}
    at = ("--since", "2026-03-02T10:00:00+05:00")
    report = made.say("incidents.report.v1", body, "walnut-party", *at)
    assert report.status == 0, report.err
    host, _ = open_host(made.dir)
    port, own = free_port(), free_port()
    with host, warnings.catch_warnings():
        warnings.simplefilter("ignore", LitestarDeprecationWarning)
        served = Node(
            store=host.store,
            state=lambda: host.state,
            admit=host.admission.admit,
            publish=host.publish,
            charter_leaf=peek_founding(host.store, RULESETS).leaf,
            clock=wall_clock,
        )
        # As `sulh serve` does, so that commands at this folder find who holds it.
        (made.dir / "local" / "serving.json").write_text(json.dumps({"url": f"http://127.0.0.1:{port}"}))
        app = make_app(served, allowed_hosts=frozenset({f"127.0.0.1:{port}"}))
        with running(app, port), _node(made, f"http://127.0.0.1:{port}") as node:
            door = Door(None, loopback(own), pepper=PEPPER, cost=CHEAP)
            _account(door)
            hosts = frozenset({f"127.0.0.1:{own}", f"localhost:{own}"})
            app = make_own_app(node, allowed_hosts=hosts, front=Front(door), desk="secret")
            with running(app, own):
                yield Desk(
                    url=f"http://127.0.0.1:{own}",
                    made=made,
                    node=node,
                    door=door,
                    host=host,
                    report=str(report.json["id"]),
                )
            door.close()
        served.close()


@contextmanager
def _node(made: Mechanism, url: str) -> Iterator[OwnNode]:
    mirror = begin(url, Folder(made.base / "almond-node"))
    authorize = authorize_with(made.key("almond-party"), mirror.founding.id)
    settings = Settings(mirror=mirror, keys=NodeKeys(org="almond"), record=authorize, reader=authorize)
    node = OwnNode(settings, posix_now)
    try:
        node.step()
        yield node
    finally:
        node.close()


def _account(door: Door, name: str = "maryam", person: str = "Maryam") -> None:
    door.accounts.add(
        name,
        PASSWORD,
        person=person,
        org="almond",
        role="party",
        layer=Layer.ORG,
        may=list(Act),
        now=door.clock(),
    )


@contextmanager
def sitting(browser: Browser, desk: Desk, *allowed: str, **more: Any) -> Iterator[Page]:
    """A page of somebody who has logged in."""
    with seeing(browser, desk.url, *allowed, **more) as page:
        log_in(page)
        yield page


def log_in(page: Page, name: str = "maryam") -> None:
    page.goto("/login?lang=en")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name=re.compile("^Log in$")).click()
    page.wait_for_url(lambda to: "/login" not in to)


def make_key(page: Page) -> dict[str, Any]:
    """Make a key on the page; the request file's content."""
    page.goto("/keys?lang=en")
    page.get_by_label("Name of this device").fill("Maryam's laptop")
    page.get_by_role("button", name="Make the key").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Save the request file").click()
    found: dict[str, Any] = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    return found


def granted(page: Page, desk: Desk) -> str:
    """A key that was made here and granted by the command; its public half."""
    request = make_key(page)
    digits = page.locator("[data-shows=fingerprint]").inner_text()
    path = desk.made.base / "request.json"
    path.write_text(json.dumps(request), encoding="utf-8")
    words = ("--by", desk.made.key("almond-party"), "--fingerprint", digits)
    hand_over(desk, "key", "grant", desk.made.dir, "--request", path, *words)
    page.get_by_role("button", name="Look again").click()
    page.locator("[data-part=standing]").get_by_text("The key is granted").wait_for()
    return str(request["key"])


def hand_over(desk: Desk, *words: object) -> None:
    """A command at the host's folder while it is served here; then the node copies what it did."""
    ran = sulh(*words)
    assert ran.status == 0, ran.err
    desk.step()


def signed(page: Page) -> Locator:
    """What the page shows after signing."""
    return page.locator(".own-key-out")


def healthy(url: str) -> bool:
    with urllib.request.urlopen(f"{url}/healthz", timeout=PATIENCE) as reply:
        return bool(reply.status == 200)


def open_denial(page: Page, desk: Desk, words: str = "It was not us.") -> None:
    """The form of a denial of the one report, filled in and ready to be signed by the browser's key."""
    page.goto(f"/speak/denial?about={desk.report}&lang=en")
    page.locator("form[data-ready=own-key]").wait_for()
    fill(page, words)


def fill(page: Page, words: str) -> None:
    """Who says so is filled in already: the party itself, by its key."""
    page.locator("form[data-speak] [name='words']").fill(words)


def press(page: Page) -> None:
    """Say it: the dialog with the bytes opens."""
    page.locator("button[data-own]").click()


def sign(page: Page) -> None:
    """Press, read, sign."""
    press(page)
    page.locator("dialog.sign").get_by_role("button", name="Sign and send").click()
