# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The shelf of an organisation's own node: public, open and owner's layer over its copy."""

from collections.abc import Sequence
from contextlib import AbstractContextManager

from sulh.access.reader import Layer, Reader
from sulh.log.reader import LogReader
from sulh.node.own import OwnNode
from sulh.node.receipts import TakenBack
from sulh.recompute.replay import State
from sulh.record.fold import Entry
from sulh.record.gate import Stub
from sulh.web.console.entries import entry_at
from sulh.web.console.shelf import Asking
from sulh.web.login import Front, reader_of


class NodeShelf:
    """See `Shelf`."""

    def __init__(self, node: OwnNode, front: Front) -> None:
        self._node = node
        self._front = front

    @property
    def lock(self) -> AbstractContextManager[object]:
        return self._node.layers.lock

    @property
    def log(self) -> LogReader:
        return self._node.layers.log

    def who(self, request: Asking) -> Reader:
        """See `Shelf`."""
        return reader_of(self._front, request)

    def layer_of(self, reader: Reader, asked: str) -> str:
        """See `Shelf`."""
        return self._node.layer_of(reader, asked)

    def state(self, layer: str) -> State:
        """See `Shelf`."""
        return self._node.state(layer)

    def shown(self, layer: str, index: int) -> Entry | Stub | None:
        """See `Shelf`."""
        layers = self._node.layers
        return entry_at(layers.state(layer), index, layers.log.leaf(index), layers.gate_of(layer))

    def version(self) -> tuple[int, ...]:
        """See `Shelf`."""
        layers = self._node.layers
        return layers.open.size, layers.public.size, layers.own.size if layers.own else 0, layers.refolds

    def given(self, reader: Reader, layer: str) -> None:
        """What of the owner's layer somebody was given is remembered, and said to whoever sealed it."""
        if layer not in (Layer.PUBLIC, Layer.OPEN):
            self._node.receipts.note(reader.who, self._node.clock())

    def taken_back(self, reader: Reader, layer: str) -> Sequence[TakenBack]:
        """Nothing in lower layers."""
        return () if layer in (Layer.PUBLIC, Layer.OPEN) else self._node.receipts.taken_back(reader.who)
