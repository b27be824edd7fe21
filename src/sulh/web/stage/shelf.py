# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The shelf of a stage: the public and the open layer, and each organisation's own, over one copy.

An organisation's layer is folded when it is first asked for, by the same gate and opener as at its node, and anew
when something was shredded. It is no view of a wider state: what is sealed to another was never in it.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager

from sulh.access.reader import Layer, Reader
from sulh.errors import Refused
from sulh.log.reader import LogReader
from sulh.log.sequencer import roots_of
from sulh.log.store import CHECKPOINT
from sulh.mechanism import RULESETS
from sulh.node.receipts import TakenBack
from sulh.recompute.replay import State
from sulh.recompute.snapshot import Own
from sulh.record.fold import Entry
from sulh.record.gate import OPEN, ORG, PUBLIC, Gate, Stub
from sulh.record.opener import Opener
from sulh.web.console.entries import entry_at
from sulh.web.console.shelf import Asking
from sulh.web.stage.seats import Seats
from sulh.web.stage.stage import Stage

STRIDE = 256  # entries folded while another page waits: some 25 ms

OpenerOf = Callable[[str], Opener]


class StageShelf:
    """See `Shelf`. `opener_of`: with what an organisation opens what was sealed to it."""

    def __init__(self, stage: Stage, seats: Seats, opener_of: OpenerOf) -> None:
        self._host, self._seats, self._opener_of = stage.host, seats, opener_of
        self._log = LogReader(self._host.store, self._host.log)
        self._log.head()
        self._roots = roots_of(self._log)
        self._public = State(RULESETS, self._roots, PUBLIC)
        self._own: dict[str, State] = {}
        self._openers: dict[str, Opener] = {}
        self._refolds = 0

    @property
    def lock(self) -> AbstractContextManager[object]:
        return self._host.lock

    @property
    def log(self) -> LogReader:
        return self._log

    def who(self, request: Asking) -> Reader:
        """See `Shelf`."""
        return self._seats.who(request)

    def layer_of(self, reader: Reader, asked: str) -> str:
        """See `Shelf`; the layer is folded here, before anybody waits for the lock."""
        order = (PUBLIC, OPEN, reader.gate if reader.layer is Layer.ORG else OPEN)
        wanted = asked or reader.gate
        if wanted not in order or order.index(wanted) > order.index(reader.gate):
            raise Refused(
                "layer_not_yours",
                "{asked} was asked for, and whoever asks here reads {own} at most; log in, or ask for that",
                asked=ascii(asked[:60]),
                own=reader.gate,
            )
        if wanted != OPEN:
            self._follow(wanted)
        return wanted

    def state(self, layer: str) -> State:
        """See `Shelf`."""
        return self._host.state if layer == OPEN else self._follow(layer)

    def shown(self, layer: str, index: int) -> Entry | Stub | None:
        """See `Shelf`; by a gate of its own, so that looking leaves no mark on the layer's."""
        state = self.state(layer)
        if index >= self._log.head().size:
            return None  # admitted, and not yet published
        opener = self._openers[layer] if layer in self._own else None
        gate = Gate(PUBLIC if layer == PUBLIC else OPEN, opener, state.gate.stubs, self._host.state.record)
        return entry_at(state, index, self._log.leaf(index), gate)

    def version(self) -> tuple[int, ...]:
        """See `Shelf`; what is admitted counts once it is published."""
        return (int(self._host.store.get(CHECKPOINT).split(b"\n", 2)[1]), self._refolds)

    def given(self, reader: Reader, layer: str) -> None:
        """Nobody is told who read what: the people of a stage are invented."""

    def taken_back(self, reader: Reader, layer: str) -> Sequence[TakenBack]:
        """As nobody is told, nothing is remembered."""
        return ()

    def _follow(self, layer: str) -> State:
        """A folded layer brought to the published size; the lock is let go between two strides."""
        while True:
            with self.lock:
                size = self._log.head().size
                state = self._begun(layer)
                if state.size >= size:
                    return state
                for leaf in self._log.leaves(state.size, min(size, state.size + STRIDE)):
                    state.take(leaf)

    def _begun(self, layer: str) -> State:
        """The state of a layer as far as it goes; a new one where there is none, or something was shredded."""
        if layer == PUBLIC:
            return self._public
        latest = self._host.state.record
        known = self._own.get(layer)
        if known is not None and known.gate.stubs == latest.seals.shredded():
            return known
        self._refolds += known is not None
        opener = self._openers.get(layer) or self._opener_of(layer.removeprefix(ORG))
        self._openers[layer] = opener
        self._own[layer] = made = Own(opener=opener, latest=latest).state(RULESETS, self._roots)
        return made
