# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The small exercise on its stage, read from one seat; and the pages by which people log in at a node.

One folder for a whole run: the stage plays on a copy of it.
"""

import asyncio
import threading
import time
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from litestar import Litestar, get
from litestar.exceptions import LitestarDeprecationWarning
from litestar.response import Redirect
from playwright.sync_api import Browser, StorageState
from tools.shots import addresses

from sulh.access.door import Door
from sulh.access.passkeys import loopback
from sulh.access.reader import Act, Layer
from sulh.cli.node import listening
from sulh.exercise.build import Built, build_exercise
from sulh.language.catalogue import say
from sulh.web.console.static import static_routes
from sulh.web.lock import lock_routes
from sulh.web.login import Front, login_routes
from sulh.web.patience import BACKLOG, patient_server
from sulh.web.speak.forms import BY_NAME
from tests.access.world import CHEAP, PASSWORD, PEPPER
from tests.browser.watch import seeing
from tests.waiting import PATIENCE, free_port
from tests.web.stage_world import Play, copied

NAME, SEAT = "maryam", "almond.party"
# Pages by which somebody speaks; they are of no table.
SPEAKING = {
    "speak": "/speak",
    "speak-report": "/speak/report",
    "speak-consent": "/speak/consent",
    "signed": "/speak/signed",
    "sent": "/sent",
    "keys": "/keys",
}
# What the default suite looks at: pages that differ most; `soak` looks at all.
FEW = ("compliance", "incidents", "case", "speak-report")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """A small exercise in its folder: three weeks of it, so that there are cases and findings."""

    path: Path
    built: Built


def build(path: Path) -> Exercise:
    """Build it there."""
    return Exercise(path=path, built=build_exercise(path, statements=300, days=21))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the exercise is served; `door`: where somebody has an account of a node."""

    play: Play
    door: str

    @property
    def url(self) -> str:
        return self.play.own

    @property
    def seated(self) -> StorageState:
        """The cookies of whoever sits in `SEAT`, and reads what is sealed to its organisation."""
        return {
            "cookies": [
                {
                    "name": f"sulh-stage-{self.play.port}",
                    "value": SEAT,
                    "domain": "127.0.0.1",
                    "path": "/",
                    "expires": -1,
                    "httpOnly": True,
                    "secure": False,
                    "sameSite": "Strict",
                }
            ],
            "origins": [],
        }

    def addresses(self) -> dict[str, str]:
        """Every page of the table by its name, with what shows most of it; the face; what fails."""
        return {**addresses(lambda path: self.play.json(path, SEAT)), **SPEAKING}

    def forms(self) -> dict[str, str]:
        """Every form that may be opened from `SEAT`, about the incident of which most is said, where it is about one."""
        report = self.addresses()["incident"].rpartition("/")[2]
        found = {}
        for name, speech in BY_NAME.items():
            path = f"/speak/{name}{f'?about={report}' if 'report' in speech.about else ''}"
            if self.play.ask(path, SEAT).status == 200:
                found[f"speak-{name}"] = path
        return found


@contextmanager
def served(exercise: Exercise) -> Iterator[Place]:
    """The stage and the door, until the block ends."""
    with ExitStack() as stack:
        with warnings.catch_warnings():  # litestar 3 will spell path parameters otherwise
            warnings.simplefilter("ignore", LitestarDeprecationWarning)
            play = stack.enter_context(copied(exercise.path, exercise.built.beside))
        yield Place(play=play, door=stack.enter_context(_door()))


@contextmanager
def _door() -> Iterator[str]:
    """Login and account pages alone, with one account."""
    port = free_port()
    with closing(Door(None, loopback(port), pepper=PEPPER, cost=CHEAP)) as door:
        now, may = door.clock(), [Act.READ]
        account = door.accounts.add(
            NAME, PASSWORD, person="Maryam", org="almond", role="party", layer=Layer.OPEN, may=may, now=now
        )
        door.tokens.issue(account, label="sitrep", layer=Layer.OPEN, may=may, days=1, now=now)

        @get("/compliance", sync_to_thread=False)
        def first() -> Redirect:
            """The first page of the role; there is no console behind this door."""
            return Redirect("/account")

        front = Front(door)
        handlers = [first, *login_routes(front), *lock_routes(front), *static_routes()]
        with running(Litestar(route_handlers=handlers, openapi_config=None), port):
            yield f"http://127.0.0.1:{port}"


@contextmanager
def running(app: Litestar, port: int) -> Iterator[None]:
    """An app on a port of loopback, in a thread that is gone when the block ends."""
    with listening(port) as line:
        line.listen(BACKLOG)
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
            thread.join(PATIENCE)


def log_in(browser: Browser, url: str, name: str, *, lang: str = "en") -> StorageState:
    """The cookies of somebody who came in by the form, found by its labels."""
    with seeing(browser, url, "status of 404") as page:  # the first page of a role, where a door stands alone
        page.goto(f"/login?lang={lang}")
        page.get_by_label(say(lang, "login-name"), exact=True).fill(name)
        page.get_by_label(say(lang, "login-password"), exact=True).fill(PASSWORD)
        page.get_by_role("button", name=say(lang, "login-do"), exact=True).click()
        page.wait_for_url(lambda to: "/login" not in to)
        return page.context.storage_state()
