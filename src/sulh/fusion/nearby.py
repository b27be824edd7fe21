# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Compares reports with those within their reach that are here already, by cells and in bulk."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import msgspec
import numpy as np

from sulh.fusion.arrays import Columns, Scores
from sulh.fusion.bulk import Ints
from sulh.fusion.gather import Edge
from sulh.fusion.grid import Grid
from sulh.fusion.parameters import Parameters
from sulh.fusion.store import Store


class Local:
    """Parameters with the rates of a few cells: the whole table would be taken up anew for each report."""

    def __init__(self, parameters: Parameters) -> None:
        self._bare = msgspec.structs.replace(parameters, rates=())
        self._rates = dict(parameters.rates)

    def of(self, cells: Iterable[int]) -> Parameters:
        """What decides about reports in these cells (`parameters.cell_key`), those of others unknown."""
        rates = self._rates
        if not rates:
            return self._bare
        found = tuple((cell, rates[cell]) for cell in sorted(set(cells)) if cell in rates)
        return msgspec.structs.replace(self._bare, rates=found)


class Nearby:
    """Which reports are where; those that merely attach apart, since they are asked for from further away."""

    def __init__(self, store: Store, parameters: Parameters) -> None:
        self._store, self._parameters = store, parameters
        self._local = Local(parameters)
        self._clear = Grid(parameters.reach_m, parameters.reach_s)
        self._vague = Grid(parameters.attach_m, parameters.attach_s)

    def attaching(self, slots: Sequence[int]) -> set[int]:
        """Those of them that merely attach."""
        found = Columns(self._store.reports(slots, named=False)).only_attach(self._parameters)
        return {slot for slot, attaches in zip(slots, found.tolist(), strict=True) if attaches}

    def put(self, slot: int, attaches: bool) -> None:
        (self._vague if attaches else self._clear).put(slot, *self._store.place(slot))

    def drop(self, slot: int, attaches: bool) -> None:
        (self._vague if attaches else self._clear).drop(slot, *self._store.place(slot))

    def compared(
        self, slots: Sequence[int], attaching: Collection[int], come: Mapping[int, int]
    ) -> tuple[list[Edge], list[Edge]]:
        """Pairs above the threshold: (score, one of these, other) of clear ones, (score, attaching, clear).

        `come` numbers those that are yet to come, ascending: each is compared with those before it.
        """
        parameters = self._parameters
        reach, far = (parameters.reach_m, parameters.reach_s), (parameters.attach_m, parameters.attach_s)
        clear: list[tuple[int, int]] = []
        attached: list[tuple[int, int]] = []
        for slot in slots:
            place, own = self._store.place(slot), come.get(slot, len(come))
            if slot in attaching:
                near = self._clear.near(*place, *far)
                attached += [(slot, other) for other in near if other != slot and come.get(other, -1) < own]
                continue
            near = self._clear.near(*place, *reach)
            clear += [(slot, other) for other in near if other != slot and come.get(other, -1) < own]
            near = self._vague.near(*place, *far)
            attached += [(other, slot) for other in near if other != slot and come.get(other, -1) < own]
        return list(self._above(clear, *reach)), list(self._above(attached, *far))

    def _above(self, pairs: Sequence[tuple[int, int]], reach_m: int, reach_s: int) -> Iterator[Edge]:
        if not pairs:
            return
        slots, at = np.unique(np.array(pairs, dtype=np.int64), return_inverse=True)
        at = at.reshape(-1, 2)
        reports = self._store.reports(slots.tolist(), named=False)
        scores = Scores(reports, self._local.of(Columns(reports).cells().tolist()))
        found: tuple[Ints, Ints, Ints] = scores.above(at[:, 0].copy(), at[:, 1].copy(), reach_m, reach_s)
        score, i, j = found
        yield from zip(score.tolist(), slots[i].tolist(), slots[j].tolist(), strict=True)
