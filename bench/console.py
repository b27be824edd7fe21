# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The family `console`: every page of a record with some 100,000 reports, asked of the app itself, without a socket.

Each page is asked three times over: warm (nothing has come since), right after one more entry (the next of the
exercise: reports, denials, heads with the record's time), and cold (after a start, when what a page rests on was never
made). CPU time of the whole process, as served: HTML drawn, packed. BENCH_CONSOLE (default 200000) names the number of
statements, half of them reports; BENCH_INCIDENTS, in its place, that of incidents, over as many days as keep them
apart (100000: four years); BENCH_AGAIN (default 7) how often each page is asked.

    python -m bench.console           the same, and which rows of the record came before the slowest answers
"""

from __future__ import annotations

import gc
import gzip
import os
import re
import resource
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial
from statistics import median
from threading import RLock
from typing import Any

import msgspec
from litestar import Litestar
from tests.web.inside import asked

from bench.measure import Row
from bench.traffic import DAYS, leaves
from sulh.access.reader import Act, Layer, Reader
from sulh.errors import Unavailable
from sulh.exercise.cast import log_signer
from sulh.log.journal import MemoryJournal
from sulh.log.reader import LogReader
from sulh.log.sequencer import Sequencer, roots_of
from sulh.log.store import MemoryStore
from sulh.mechanism import RULESETS
from sulh.node.receipts import TakenBack
from sulh.readings.incidents import Incidents
from sulh.recompute.replay import State
from sulh.record.fold import Entry
from sulh.record.gate import Gate, Stub
from sulh.web.console.entries import entry_at
from sulh.web.console.pages import PAGES, Page
from sulh.web.console.routes import Console, console_routes
from sulh.web.console.shelf import Asking

FAMILY = "console"
STATEMENTS = int(os.environ.get("BENCH_CONSOLE", "200000"))
# Or so many incidents: of 333 statements a day fusion makes one of five (19,379 of 101,207; 103,124 of 538,235).
INCIDENTS = int(os.environ.get("BENCH_INCIDENTS", "0"))
STATEMENTS_EACH = 5.3
AGAIN = int(os.environ.get("BENCH_AGAIN", "7"))
MORE = 500  # entries that are kept back, to come one by one
GOAL_MS = 300.0
GOAL_BYTES = 30_000  # of a page on a bad line (DESIGN §6), as packed
READER = Reader(name="bench", org="almond", role="party", layer=Layer.OPEN, may=frozenset({Act.READ}))


@dataclass
class Lock(AbstractContextManager[object]):
    """The shelf's lock, which remembers the longest time that somebody held it."""

    longest: float = 0.0
    _lock: Any = field(default_factory=RLock)
    _since: float = 0.0
    _depth: int = 0

    def __enter__(self) -> object:
        self._lock.acquire()
        self._depth += 1
        if self._depth == 1:
            self._since = time.perf_counter()
        return self

    def __exit__(self, *_: object) -> None:
        self._depth -= 1
        if self._depth == 0:
            self.longest = max(self.longest, time.perf_counter() - self._since)
        self._lock.release()


class Desk:
    """A shelf over a log in memory, of which the open layer is read; see `Shelf`."""

    def __init__(self, every: list[bytes], more: int = MORE) -> None:
        self.lock = Lock()
        begin, self.more = every[: len(every) - more], every[len(every) - more :]
        store, journal = MemoryStore(), MemoryJournal()
        self._sequencer = Sequencer(journal, store, journal, log_signer())
        self._sequencer.open()
        for start in range(0, len(begin), 4_096):
            self._sequencer.commit(begin[start : start + 4_096])
        self._sequencer.publish()
        self.log = LogReader(store, log_signer().verifier)
        self.log.head()
        self.open = State(RULESETS, roots_of(self.log))
        for leaf in begin:
            self.open.take(leaf, signed=True)

    def come(self) -> str:
        """One more entry; its kind."""
        leaf = self.more.pop(0)
        self._sequencer.commit([leaf])
        self._sequencer.publish()
        self.log.head()
        self.open.take(leaf, signed=True)
        found = re.search(rb'"kind":"([a-z_.0-9]+)"', leaf)
        return found.group(1).decode() if found else ""

    def who(self, request: Asking) -> Reader:
        return READER

    def layer_of(self, reader: Reader, asked: str) -> str:
        return Layer.OPEN.value

    def state(self, layer: str) -> State:
        return self.open

    def shown(self, layer: str, index: int) -> Entry | Stub | None:
        gate = Gate(self.open.layer, stubs=self.open.gate.stubs)
        return entry_at(self.open, index, self.log.leaf(index), gate)

    def version(self) -> tuple[int, ...]:
        return (self.open.size, 0)

    def given(self, reader: Reader, layer: str) -> None:
        return None

    def taken_back(self, reader: Reader, layer: str) -> Sequence[TakenBack]:
        return ()


class Served:
    """The app over a desk, asked one request at a time."""

    def __init__(self, desk: Desk) -> None:
        self.console = Console(desk)
        self._app = Litestar(route_handlers=console_routes(self.console), openapi_config=None)

    def ask(self, path: str, lang: str = "en") -> tuple[int, bytes]:
        """Status and body, as packed for the wire."""
        status, _, body = asked(self._app, path, accept_encoding="gzip", accept_language=lang)
        return status, body


@dataclass(kw_only=True)
class Asked:
    """What was measured of one page: milliseconds of CPU, bytes."""

    path: str
    cold: float
    warm: list[float] = field(default_factory=list)
    after: list[tuple[float, str]] = field(default_factory=list)
    packed: int = 0
    plain: int = 0


def _ms(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return 1_000 * (time.process_time() - start)


def paths(desk: Desk, served: Served) -> dict[str, str]:
    """Every page with something that stands there: the incident of most reports among them."""
    states = served.console.glances.of(READER, "open").states
    incidents = states.shared(Incidents)
    largest = max(incidents.groups, key=lambda group: len(group.members))
    named = {
        "term": states.terms[0].id,
        "cell": states.terms[0].id,
        "entry": str(desk.open.size // 2),
        "incident": largest.anchor,
        "pair": f"{largest.members[0]}?other={largest.members[-1]}",
        "case": next(key.partition("/")[2] for key, _ in states.rows.items("cases", "case/")),
    }
    party = states.charter.of_kind("party")[0].id
    found = {"face": "/"}
    for page in PAGES:
        found[page.name] = _path(page, named.get(page.name, ""), party)
    days = [one.first for one in incidents.dates.all if one.first is not None]
    middle = time.strftime("%Y-%m-%d", time.gmtime(sorted(days)[len(days) // 2]))
    found["incidents of a month"] = f"/incidents?since={middle[:8]}01&until={middle[:8]}28"
    found["incidents of all time"] = "/incidents?since=2020-01-01&until=2030-01-01"
    found["incidents by number"] = f"/incidents?named={incidents.incident(largest).id}"
    return found


def _path(page: Page, which: str, party: str) -> str:
    found = page.path.replace("{which}", which)
    if "party" in page.asks:
        found += f"?party={party}"
    return found


def rows(with_peers: bool) -> Iterator[Row]:
    """Every row of the family."""
    found, desk, began, memory = measured()
    reports = sum(1 for _ in desk.open.rows.items("incidents", "report/"))
    count = len(served_incidents(desk))
    decode = median(_ms(lambda: _decoded(desk)) for _ in range(5))
    what = f"{desk.open.size:,} entries, {reports:,} reports, {count:,} incidents"
    yield Row(
        name=f"console: ready after a start, {reports:,} reports",
        family=FAMILY,
        value=round(began / 1_000, 2),
        unit="s of CPU",
        note=f"{what}; {memory} MB of memory more than the state's",
    )
    for name, one in found.items():
        worst, kind = max(one.after)
        for how, values in (("warm", one.warm), ("after one more entry", [ms for ms, _ in one.after])):
            value = median(values)
            yield Row(
                name=f"console: {name}, {how}",
                family=FAMILY,
                value=round(value, 1),
                unit="ms of CPU",
                reference=round(decode, 1),
                reference_name="raw decode of 10,000 rows",
                goal=GOAL_MS,
                ok=value <= GOAL_MS,
                spread=(round(min(values), 1), round(max(values), 1)),
                note=f"{one.packed:,} bytes packed, {one.plain:,} plain; first {one.cold:.0f} ms"
                + ("" if how == "warm" else f"; worst {worst:.0f} ms, after {kind}"),
            )
    heaviest = max(found, key=lambda name: found[name].packed)
    yield Row(
        name="console: the heaviest page",
        family=FAMILY,
        value=found[heaviest].packed,
        unit="bytes",
        goal=GOAL_BYTES,
        ok=found[heaviest].packed <= GOAL_BYTES,
        note=f"{heaviest}, as packed; all of them in the rows above",
    )
    yield Row(
        name="console: longest time that the lock was held by one page",
        family=FAMILY,
        value=round(1_000 * desk.lock.longest, 1),
        unit="ms, wall",
    )


def served_incidents(desk: Desk) -> Incidents:
    """The incidents of the record as it stands."""
    return _DESKS[id(desk)].console.glances.of(READER, "open").states.shared(Incidents)


_DESKS: dict[int, Served] = {}


def _decoded(desk: Desk) -> None:
    for at, (_, value) in enumerate(desk.open.rows.items("incidents", "report/")):
        if at == 10_000:
            return
        msgspec.json.decode(value)


def measured() -> tuple[dict[str, Asked], Desk, float, int]:
    """Every page; the desk; milliseconds until the first answer; MB that it took beside the state."""
    desk = Desk(_leaves())
    gc.collect()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    served = _DESKS[id(desk)] = Served(desk)
    began = _ms(lambda: prepare(served))
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    found: dict[str, Asked] = {}
    for name, path in paths(desk, served).items():
        one = found[name] = Asked(path=path, cold=_ms(partial(_checked, served, path)))
        body = served.ask(path)[1]
        one.packed = len(body)
        one.plain = len(gzip.decompress(body)) if body[:2] == b"\x1f\x8b" else len(body)
    desk.lock.longest = 0.0
    for _ in range(AGAIN):
        for one in found.values():
            one.warm.append(_ms(partial(_checked, served, one.path)))
    for _ in range(AGAIN):
        for one in found.values():
            kind = desk.come()
            one.after.append((_ms(partial(_checked, served, one.path)), kind))
    return found, desk, began, memory


def _leaves() -> list[bytes]:
    if not INCIDENTS:
        return leaves(STATEMENTS)
    statements = round(STATEMENTS_EACH * INCIDENTS)
    return leaves(statements, max(DAYS, 3 * statements // 1_000))


def prepare(served: Served) -> None:
    """What is grouped aside before the first page of a long record is shown."""
    while True:
        try:
            served.console.glances.of(READER, "open")
            return
        except Unavailable:
            time.sleep(0.05)


def _checked(served: Served, path: str) -> None:
    status, body = served.ask(path)
    if status != 200:
        raise RuntimeError(f"{path} was answered with {status}: {body[:200]!r}")


def main() -> int:
    """Print what was measured."""
    found, desk, began, memory = measured()
    print(f"ready after {began:,.0f} ms of CPU, {memory} MB; {len(served_incidents(desk)):,} incidents")
    for name, one in found.items():
        worst, kind = max(one.after)
        print(
            f"{name:24} cold {one.cold:8.0f}  warm {median(one.warm):7.0f}  after one more "
            f"{median([ms for ms, _ in one.after]):7.0f}, worst {worst:7.0f} ({kind})  "
            f"{one.packed:8,} bytes packed, {one.plain:9,} plain"
        )
    print(f"lock held at most {1_000 * desk.lock.longest:,.0f} ms; {threading.active_count()} threads")
    return 0


if __name__ == "__main__":
    sys.exit(main())
