# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Pairs with their scores as columns that read like a list of tuples: a million tuples would take 150 MB."""

from collections.abc import Iterable, Iterator, Sequence
from typing import overload

import numpy as np

from sulh.fusion.bulk import Flags, Ints
from sulh.fusion.frontier import REASONS
from sulh.fusion.gather import Bar, Edge

Columns = tuple[Ints, Ints, Ints]  # score, i, j


def end_to_end(parts: Iterable[Columns]) -> Columns:
    """All of them in one."""
    nothing = np.zeros(0, dtype=np.int64)
    score, i, j = (np.concatenate(columns) for columns in zip((nothing,) * 3, *parts, strict=True))
    return score, i, j


def picked(part: Columns, some: Flags) -> Columns:
    """Those of them."""
    score, i, j = part
    return score[some], i[some], j[some]


def best(parts: Iterable[Columns]) -> Columns:
    """Of each i the best score, then the lowest j."""
    score, i, j = end_to_end(map(_best, parts))
    return _best((score, i, j))


def _best(part: Columns) -> Columns:
    score, i, j = part
    order = np.lexsort((j, -score, i))
    ranked = i[order]
    first = order[np.flatnonzero(np.append(True, ranked[1:] != ranked[:-1])[: len(order)])]
    return score[first], i[first], j[first]


class Edges(Sequence[Edge]):
    """(score, i, j) for each."""

    def __init__(self, score: Ints, i: Ints, j: Ints) -> None:
        self._columns = score, i, j

    def __len__(self) -> int:
        return len(self._columns[0])

    @overload
    def __getitem__(self, at: int) -> Edge: ...
    @overload
    def __getitem__(self, at: slice) -> list[Edge]: ...
    def __getitem__(self, at: int | slice) -> Edge | list[Edge]:
        score, i, j = (column[at].tolist() for column in self._columns)
        return list(zip(score, i, j, strict=True)) if isinstance(at, slice) else (score, i, j)

    def __iter__(self) -> Iterator[Edge]:
        for start in range(0, len(self), 65_536):
            yield from self[start : start + 65_536]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(_same, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))


class Bars(Sequence[Bar]):
    """(score, i, j, why) for each."""

    def __init__(self, score: Ints, i: Ints, j: Ints, why: Ints) -> None:
        self._edges, self._why = Edges(score, i, j), why

    def __len__(self) -> int:
        return len(self._edges)

    @overload
    def __getitem__(self, at: int) -> Bar: ...
    @overload
    def __getitem__(self, at: slice) -> list[Bar]: ...
    def __getitem__(self, at: int | slice) -> Bar | list[Bar]:
        if isinstance(at, slice):
            why = [REASONS[k] for k in self._why[at].tolist()]
            return [(*edge, one) for edge, one in zip(self._edges[at], why, strict=True)]
        return (*self._edges[at], REASONS[int(self._why[at])])

    def __iter__(self) -> Iterator[Bar]:
        for start in range(0, len(self), 65_536):
            yield from self[start : start + 65_536]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(_same, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))


def _same(one: object, other: object) -> bool:
    return one == other
