# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A long record is grouped aside: pages say so and come by themselves, streams go on, and nothing is lost meanwhile."""

import gc
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from functools import cache
from itertools import islice
from threading import Event, RLock

import pytest
from litestar import Litestar
from litestar.handlers import HTTPRouteHandler

from sulh.access.reader import NOBODY, Reader
from sulh.errors import Refused, Unavailable
from sulh.exercise.build import exercise_leaves
from sulh.exercise.cast import log_signer
from sulh.log.journal import MemoryJournal
from sulh.log.reader import LogReader
from sulh.log.sequencer import Sequencer, roots_of
from sulh.log.store import MemoryStore
from sulh.mechanism import RULESETS, States
from sulh.node.receipts import TakenBack
from sulh.readings.incidents import Incidents
from sulh.recompute.replay import State
from sulh.record.fold import Entry
from sulh.record.gate import Stub
from sulh.web.console import making
from sulh.web.console.asked import Asked
from sulh.web.console.incidents import incidents_view
from sulh.web.console.routes import Console, console_routes
from sulh.web.console.shelf import Asking, Glances
from tests.waiting import PATIENCE
from tests.web.inside import asked

ENTRIES, BEGIN = 700, 500


@cache
def leaves() -> list[bytes]:
    return list(islice(exercise_leaves(statements=2_000, days=30), ENTRIES))


class Small:
    """A shelf of one open layer, whose entries come one by one."""

    def __init__(self) -> None:
        self.lock: AbstractContextManager[object] = RLock()
        self.leaves = leaves()
        store, journal = MemoryStore(), MemoryJournal()
        sequencer = Sequencer(journal, store, journal, log_signer())
        sequencer.open()
        sequencer.commit(self.leaves)
        sequencer.publish()
        self.log = LogReader(store, log_signer().verifier)
        self.log.head()
        self.open = State(RULESETS, roots_of(self.log))
        self.come(BEGIN)

    def come(self, until: int) -> None:
        with self.lock:
            for leaf in self.leaves[self.open.size : until]:
                self.open.take(leaf, signed=True)

    def who(self, request: Asking) -> Reader:
        return NOBODY

    def layer_of(self, reader: Reader, asked: str) -> str:
        return "open"

    def state(self, layer: str) -> State:
        return self.open

    def shown(self, layer: str, index: int) -> Entry | Stub | None:
        return None

    def version(self) -> tuple[int, ...]:
        return (self.open.size, 0)

    def given(self, reader: Reader, layer: str) -> None:
        return None

    def taken_back(self, reader: Reader, layer: str) -> Sequence[TakenBack]:
        return ()


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """What is made aside waits until this is set."""
    go, ready = Event(), Incidents.keep
    monkeypatch.setattr("sulh.web.console.shelf.LARGE", 0)

    def keep(self: Incidents) -> None:
        if not go.is_set():
            go.wait(PATIENCE)
        ready(self)

    monkeypatch.setattr(Incidents, "keep", keep)
    yield go
    go.set()
    gc.unfreeze()


def _made(glances: Glances) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            glances.of(NOBODY, "open")
            return
        except Unavailable:
            time.sleep(0.02)
    raise AssertionError("it was never made")


def test_a_page_waits_for_nothing_and_says_when_to_come_back(held: Event) -> None:
    shelf = Small()
    glances = Glances(shelf)
    for _ in range(2):
        with pytest.raises(Unavailable) as why:
            glances.of(NOBODY, "open")
        assert why.value.code == making.COMPUTED
        assert "being computed from 500 entries" in str(why.value)
    assert glances.of(NOBODY, "open", whole=False).order.end == BEGIN
    # What comes meanwhile is taken up when it is there.
    shelf.come(600)
    held.set()
    _made(glances)
    shelf.come(ENTRIES)
    glance = glances.of(NOBODY, "open")
    anew = Incidents(States(shelf.open.rows))
    assert glance.size == ENTRIES
    assert list(glance.states.shared(Incidents).groups) == list(anew.groups)
    assert glance.states.shared(Incidents).page() == anew.page()
    assert incidents_view(glance, Asked()).total == len(anew)


def test_what_is_long_is_made_before_anybody_asks(held: Event) -> None:
    glances, stopped = Glances(Small()), Event()
    with ThreadPoolExecutor(1) as pool:
        begun = pool.submit(glances.begin, ("open",), stopped)
        assert not begun.done()
        held.set()
        begun.result(20)
    assert glances.of(NOBODY, "open").states.has(Incidents)
    # A server that stops is not held up by it.
    held.clear()
    stopped.set()
    Glances(Small()).begin(("open",), stopped)


def test_rows_that_stand_still_take_none() -> None:
    shelf = Small()
    still = shelf.open.rows.still()
    before = dict(still.items("incidents", "report/"))
    shelf.come(ENTRIES)
    assert dict(still.items("incidents", "report/")) == before
    assert len(dict(shelf.open.rows.items("incidents", "report/"))) > len(before)
    with pytest.raises(RuntimeError, match="stand still"):
        still.put("incidents", "report/x", b"{}")


def test_what_stops_the_making_meets_whoever_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sulh.web.console.shelf.LARGE", 0)
    monkeypatch.setattr("threading.excepthook", lambda _: None)
    shelf = Small()
    glances = Glances(shelf)

    def stopped(self: Incidents) -> None:
        raise Refused("bad_parameters", "the parameters in force cannot be read")

    with monkeypatch.context() as patch:
        patch.setattr(Incidents, "keep", stopped)
        with pytest.raises(Unavailable):
            glances.of(NOBODY, "open")
        until = time.monotonic() + PATIENCE
        while not glances._making["open"].over and time.monotonic() < until:
            time.sleep(0.02)
        with pytest.raises(Refused, match="cannot be read"):
            glances.of(NOBODY, "open").states.shared(Incidents).keep()


@pytest.mark.filterwarnings("ignore::litestar.exceptions.LitestarDeprecationWarning")
def test_the_page_that_waits_comes_by_itself(held: Event) -> None:
    handlers: list[HTTPRouteHandler] = console_routes(Console(Small()))
    app = Litestar(route_handlers=handlers, openapi_config=None)
    status, headers, body = asked(app, "/incidents")
    assert status == 503
    assert headers["refresh"] == headers["retry-after"]
    assert 2 <= int(headers["retry-after"]) <= 60
    assert b"being computed from 500" in body and b"<script" not in body.split(b"<main")[1]
    status, headers, body = asked(app, "/api/incidents")
    assert status == 503
    assert "refresh" not in headers
    assert b'"code":"being_computed"' in body
