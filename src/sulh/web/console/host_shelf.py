# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The shelf of the host's node: the public layer for anybody, the open one for the host's own people.

The host opens no seals: whoever has an account of an organisation's layer reads the open one here.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from threading import Event

from sulh.access.reader import NOBODY, Layer, Reader
from sulh.errors import Refused
from sulh.host.folder import Host
from sulh.log.reader import LogReader
from sulh.log.sequencer import roots_of
from sulh.log.store import CHECKPOINT
from sulh.mechanism import RULESETS
from sulh.node.receipts import TakenBack
from sulh.recompute.replay import State
from sulh.record.fold import Entry
from sulh.record.gate import PUBLIC, Gate, Stub
from sulh.web.console.entries import entry_at
from sulh.web.console.shelf import Asking
from sulh.web.login import Front, reader_of

STRIDE = 200  # entries that are folded while the lock is held: some 40 ms
REST_SECONDS = 0.005


class HostShelf:
    """See `Shelf`. The public state is its own; it follows whenever somebody looks."""

    def __init__(self, host: Host, front: Front | None) -> None:
        self._host = host
        self._front = front
        self._log = LogReader(host.store, host.log)
        self._log.head()
        self._public = State(RULESETS, roots_of(self._log), PUBLIC)

    @property
    def lock(self) -> AbstractContextManager[object]:
        return self._host.lock

    @property
    def log(self) -> LogReader:
        return self._log

    def who(self, request: Asking) -> Reader:
        """See `Shelf`."""
        return NOBODY if self._front is None else reader_of(self._front, request)

    def layer_of(self, reader: Reader, asked: str) -> str:
        """See `Shelf`."""
        own = Layer.PUBLIC if reader.layer is Layer.PUBLIC else Layer.OPEN
        if asked in ("", own.value) or (asked == Layer.PUBLIC and own is Layer.OPEN):
            return asked or own.value
        raise Refused(
            "layer_not_yours",
            "{asked} was asked for, and whoever asks here reads {own} at most; log in, or ask for that",
            asked=ascii(asked[:60]),
            own=own.value,
        )

    def state(self, layer: str) -> State:
        """See `Shelf`."""
        size = self._log.head().size
        if layer != PUBLIC:
            return self._host.state
        for leaf in self._log.leaves(self._public.size, size):
            self._public.take(leaf)
        return self._public

    def begin(self, stopped: Event) -> None:
        """Read the public layer a part at a time, so that nobody waits for the lock until it is read to the end."""
        while not stopped.is_set():
            with self.lock:
                start, size = self._public.size, self._log.head().size
                if start >= size:
                    return
                for leaf in self._log.leaves(start, min(size, start + STRIDE)):
                    self._public.take(leaf)
            stopped.wait(REST_SECONDS)  # else whoever waits for the lock would not get it

    def shown(self, layer: str, index: int) -> Entry | Stub | None:
        """See `Shelf`."""
        state = self.state(layer)
        if index >= self._log.head().size:
            return None  # admitted, and not yet published
        return entry_at(state, index, self._log.leaf(index), Gate(state.layer, stubs=state.gate.stubs))

    def version(self) -> tuple[int, ...]:
        """See `Shelf`; what is admitted counts once it is published."""
        return (int(self._host.store.get(CHECKPOINT).split(b"\n", 2)[1]), 0)

    def given(self, reader: Reader, layer: str) -> None:
        """Nothing is opened here."""

    def taken_back(self, reader: Reader, layer: str) -> Sequence[TakenBack]:
        """Nothing is opened here."""
        return ()
