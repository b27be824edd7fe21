# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What pages, /api/ and the stream need of whoever serves them, and the one glance that a view is made from.

A shelf knows who reads and which layers lie here; it gives a state to be read under its lock. Everything that a
view may look at is in its `Glance`: nothing else reaches it, so that nothing of another layer can.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from threading import Event
from typing import Any, Protocol

from litestar import Request

from sulh.access.reader import Reader
from sulh.clock import format_time
from sulh.errors import Refused
from sulh.log.reader import LogReader
from sulh.mechanism import States
from sulh.node.receipts import TakenBack
from sulh.readings.compliance import Compliance
from sulh.readings.incidents import Incidents
from sulh.readings.moment import Moment, parse_moment
from sulh.readings.texts import Languages
from sulh.readings.times import Times
from sulh.recompute.replay import State
from sulh.record.fold import Entry
from sulh.record.gate import Stub
from sulh.record.rows import Followed, Rows
from sulh.statement.envelope import Name
from sulh.web.console.entries import Order
from sulh.web.console.findable import Findable
from sulh.web.console.happened import Happened
from sulh.web.console.making import LARGE, Making
from sulh.web.map.placing import Placing

STEP_SECONDS = 0.2  # within which a server that stops is not held up

Asking = Request[Any, Any, Any]


class Shelf(Protocol):
    """A host's or a node's. Under `lock` nothing is folded; hold it while reading `state` and `log`."""

    @property
    def lock(self) -> AbstractContextManager[object]: ...
    @property
    def log(self) -> LogReader:
        """The log at the head that was read last."""

    def who(self, request: Asking) -> Reader:
        """Who reads; Refused as `Door.reader` says."""

    def layer_of(self, reader: Reader, asked: str) -> str:
        """The layer that a reader gets, or the lower one that was asked for; Refused `layer_not_yours`."""

    def state(self, layer: str) -> State:
        """The state of a layer."""

    def shown(self, layer: str, index: int) -> Entry | Stub | None:
        """What a layer shows of an entry: the entry, opened where it was sealed to the reader; a stub; nothing."""

    def version(self) -> tuple[int, ...]:
        """Changes whenever any layer does, its last number only when one was folded anew; cheap, needs no lock."""

    def given(self, reader: Reader, layer: str) -> None:
        """Somebody was given what a layer holds."""

    def taken_back(self, reader: Reader, layer: str) -> Sequence[TakenBack]:
        """What was retracted since this person was given it."""


class Grouped:
    """What several views group out of one layer's rows, each made once, and only when a view first asks for it.

    It follows the rows while they grow; nothing of it is shared between layers.
    """

    def __init__(self, rows: Rows, followed: Followed, states: States) -> None:
        self.rows, self.states = rows, states
        self.findable = Findable()
        self._followed = followed

    def advance(self) -> bool:
        """Take up what was written since; False where all has to be made anew."""
        changed = self._followed.taken()
        if changed is None:
            return False
        if changed:
            before = self.states.has(Incidents)
            self.states.advance(changed)
            return self.states.has(Incidents) == before
        return True

    @property
    def times(self) -> Times:
        return self.states.shared(Times)

    @property
    def languages(self) -> Languages:
        return self.states.shared(Languages)

    @property
    def compliance(self) -> Compliance:
        return self.states.shared(Compliance)

    @property
    def happened(self) -> Happened:
        return self.states.shared(Happened)

    @property
    def placing(self) -> Placing:
        return self.states.shared(Placing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """One layer as it stands, for one reader, judged at `on`; to be read under the shelf's lock.

    size   entries that it is made from; `side`: the reader's own organisation, which stands first
    """

    shelf: Shelf
    layer: str
    side: str
    size: int
    on: Moment
    grouped: Grouped
    state: State
    order: Order

    @property
    def states(self) -> States:
        """The rows of every room."""
        return self.grouped.states

    def parties(self) -> tuple[Name, ...]:
        """The reader's own side first; else whoever stands first takes turns, day by day."""
        found = tuple(org.id for org in self.states.charter.of_kind("party"))
        if self.side in found:
            return (self.side, *(party for party in found if party != self.side))
        day = self.on.day or self.on.last("+00:00").date()
        return found[:: -1 if day.toordinal() % 2 else 1]


class Glances:
    """Glances of a shelf: what is grouped out of rows is kept, and follows a layer while it grows."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self._kept: dict[str, Grouped] = {}
        self._making: dict[str, Making] = {}

    def of(self, reader: Reader, layer: str, on: str = "", *, whole: bool = True) -> Glance:
        """Under the lock; Refused under rules that are not known, or for a moment that is none.

        Unavailable `being_computed` while a long record is grouped; who needs no more than entries and times asks
        for what is not `whole`, and never waits.
        """
        state = self.shelf.state(layer)
        state.record.require_known_rules()
        return Glance(
            shelf=self.shelf,
            layer=state.layer,
            side=reader.org,
            size=state.size,
            on=parse_moment(on or format_time(state.record.heads.now)),
            grouped=self._grouped(layer, state, whole=whole),
            state=state,
            order=Order(state, self.shelf.log.head().size),
        )

    def begin(self, layers: Sequence[str], stopped: Event) -> None:
        """Group what of these layers is long, one after the other, before anybody asks; until `stopped` is set."""
        for layer in layers:
            with self.shelf.lock:
                making = self._begun(layer)
            while making is not None and not making.over and not stopped.wait(STEP_SECONDS):
                pass
            if stopped.is_set():
                return

    def _begun(self, layer: str) -> Making | None:
        state = self.shelf.state(layer)
        try:
            state.record.require_known_rules()
        except Refused:
            return None  # whoever asks for it is told
        if state.size >= LARGE:
            self._grouped(layer, state, whole=False)
        return self._making.get(layer)

    def _grouped(self, layer: str, state: State, *, whole: bool) -> Grouped:
        kept = self._kept.get(layer)
        if kept is not None and kept.rows is state.rows and kept.advance():
            return kept
        self._kept.pop(layer, None)
        making = self._making.get(layer)
        stopped = making is not None and making.over and making.made() is None
        if state.size < LARGE or stopped:
            self._making.pop(layer, None)
            made = self._kept[layer] = Grouped(state.rows, state.rows.follow(), States(state.rows))
            return made
        if making is None or making.rows is not state.rows:
            making = self._making[layer] = Making(state.rows, state.size, state.record.heads.now)
        states = making.made()
        if states is None:
            if not whole:
                return Grouped(state.rows, Followed(), States(state.rows))
            raise making.unavailable()
        del self._making[layer]
        found = Grouped(state.rows, making.followed, states)
        if not found.advance():  # what came meanwhile cannot be taken up: once more
            return self._grouped(layer, state, whole=whole)
        self._kept[layer] = found
        return found
