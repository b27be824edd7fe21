# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The family `trust`: how soon a head is cosigned over a slow line, and how small a cosigner stays."""

from __future__ import annotations

import json
import queue
import resource
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.measure import Row
from sulh.cosign.ask import Asker, Cosigner
from sulh.cosign.keys import CosignerKeys, new_keys
from sulh.cosign.line import Line
from sulh.log.journal import MemoryJournal
from sulh.log.note import Signer
from sulh.log.reader import LogReader
from sulh.log.sequencer import Sequencer
from sulh.log.store import MemoryStore

FAMILY = "trust"
LOG = Signer("bench.example/log", bytes(32))
# As in DESIGN section 6: 100 ms between the request leaving and its answer, besides all work.
DELAY_SECONDS = 0.1
HEADS = 200
REQUESTS = 1_000
MOST_MS, MOST_MB = 400.0, 60.0
NAMES = ("almond", "walnut", "heron", "stork")


class GrowingLog:
    """A log in memory that publishes a head whenever it is told to."""

    def __init__(self) -> None:
        store, journal = MemoryStore(), MemoryJournal()
        self._sequencer = Sequencer(journal, store, journal, LOG)
        self._sequencer.open()
        self._reader = LogReader(store, LOG.verifier)

    def next_head(self) -> bytes:
        """One entry more: its note."""
        self._sequencer.commit([b"entry %d" % self._sequencer.size])
        self._sequencer.publish()
        self._reader.head()
        return self._sequencer.note

    def prove(self, old: int, new: int) -> list[bytes]:
        """A consistency proof."""
        return list(self._reader.consistency_proof(old, new))


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A cosigner process."""

    url: str
    pid: int
    keys: CosignerKeys

    def cosigner(self, name: str, url: str) -> Cosigner:
        return Cosigner(name=name, url=url, verifiers=tuple(key.verifier for key in self.keys.heads))


@contextmanager
def running(folder: Path, *, ml_dsa: bool) -> Iterator[Running]:
    """`sulh cosign serve` on loopback until the block ends."""
    keys = new_keys(folder / "key", name=f"{folder.name}.example/cosign", ml_dsa=ml_dsa)
    command = [sys.executable, "-m", "sulh.cli.main", "cosign", "serve", "--json", "--port", "0"]
    command += ["--log", LOG.vkey, "--key", str(folder / "key"), "--dir", str(folder / "memory")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            url = json.loads(process.stdout.readline())["url"]
            yield Running(url=url, pid=process.pid, keys=keys)
        finally:
            process.terminate()


@contextmanager
def delayed(url: str) -> Iterator[str]:
    """The address of a line to `url` on which every byte takes half the delay, each way."""
    door = socket.create_server(("127.0.0.1", 0))
    port = int(url.rpartition(":")[2])

    def pump(come: socket.socket, go: socket.socket) -> None:
        # A line delays each byte and not one behind the other: what comes meanwhile is under way too.
        way: queue.SimpleQueue[tuple[float, bytes]] = queue.SimpleQueue()

        def arrive() -> None:
            with suppress(OSError):
                while (next_one := way.get())[1]:
                    time.sleep(max(0.0, next_one[0] - time.monotonic()))
                    go.sendall(next_one[1])
                go.shutdown(socket.SHUT_WR)

        threading.Thread(target=arrive, daemon=True).start()
        data = b"-"
        with suppress(OSError):
            while data:
                data = come.recv(65_536)
                way.put((time.monotonic() + DELAY_SECONDS / 2, data))

    def accept() -> None:
        with suppress(OSError):
            while True:
                near, _ = door.accept()
                far = socket.create_connection(("127.0.0.1", port))
                for line in (near, far):
                    line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                for pair in ((near, far), (far, near)):
                    threading.Thread(target=pump, args=pair, daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{door.getsockname()[1]}"
    finally:
        door.close()


def rows(_with_peers: bool) -> Iterator[Row]:
    """Every row of the family."""
    with tempfile.TemporaryDirectory() as folder:
        yield _cosigned_head(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        yield _memory(Path(folder))


def _percentile_99(values: list[float]) -> float:
    return sorted(values)[-(-99 * len(values) // 100) - 1]


def _cosigned_head(folder: Path) -> Row:
    log, asker = GrowingLog(), Asker(LOG.verifier)
    with ExitStack() as stack:
        cosigners, urls = [], []
        for name in NAMES:
            (folder / name).mkdir()
            one = stack.enter_context(running(folder / name, ml_dsa=True))
            urls.append(stack.enter_context(delayed(one.url)))
            cosigners.append(one.cosigner(name, urls[-1]))
        plain = Line(urls[0], 5.0)
        took, trips = [], []
        for _ in range(HEADS):
            start = time.perf_counter()
            plain.get("/healthz")
            trips.append((time.perf_counter() - start) * 1e3)
            start = time.perf_counter()
            answers = asker.ask_all(cosigners, log.next_head(), log.prove)
            took.append((time.perf_counter() - start) * 1e3)
            faults = [str(answer.fault) for answer in answers if len(answer.lines) != 2]
            assert not faults, faults
        plain.close()
        asker.close()
    found, trip = _percentile_99(took), _percentile_99(trips)
    return Row(
        name="cosigned head, 100 ms injected delay, p99",
        family=FAMILY,
        value=round(found, 1),
        unit="ms",
        reference=round(trip, 1),
        reference_name="one bare request over the same line, p99",
        ratio=round(found / trip, 3),
        goal=MOST_MS,
        ok=found <= MOST_MS,
        spread=(round(min(took), 1), round(max(took), 1)),
        note=f"{HEADS} heads, 4 processes with both keys, median {median(took):.1f} ms; from the entry to all 8 lines checked",
    )


def _memory(folder: Path) -> Row:
    log, asker = GrowingLog(), Asker(LOG.verifier)
    (folder / "heron").mkdir()
    with running(folder / "heron", ml_dsa=True) as one:
        began = _rss_mb(one.pid)
        cosigner = one.cosigner("heron", one.url)
        start = time.perf_counter()
        for _ in range(REQUESTS):
            assert asker.add(cosigner, log.next_head(), log.prove).fault is None
        rate = REQUESTS / (time.perf_counter() - start)
        found = _rss_mb(one.pid)
    asker.close()
    return Row(
        name="cosigner memory after 1,000 requests",
        family=FAMILY,
        value=round(found, 1),
        unit="MB",
        reference=round(began, 1),
        reference_name="the same process before its first request",
        ratio=round(found / began, 3),
        goal=MOST_MB,
        ok=found <= MOST_MB,
        note=f"resident size of the process, both keys; {rate:.0f} heads a second one after another",
    )


def _rss_mb(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6
