# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Gathers what links touch pair by pair, and all else in bulk: the same as all of it pair by pair.

A link changes nothing beyond the connected parts that its two reports are in, so only these go the plain way. They
are few: people link what they look at.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np

from sulh.fusion.arrays import Scores
from sulh.fusion.bulk import Ints
from sulh.fusion.edges import Bars, Columns, Edges, best, end_to_end, picked
from sulh.fusion.frontier import JOINED, REASONS, gathered, parts
from sulh.fusion.gather import BOUND, Edge, Fused, Gathering, finished
from sulh.fusion.reports import Links, Reports


class Linked:
    """Reports of which people linked some; `named[i]` where a link names one."""

    def __init__(self, reports: Reports, scores: Scores, links: Links) -> None:
        self._reports, self._scores = reports, scores
        self.gathering = Gathering(reports, scores.parameters, links)
        pairs = [*self.gathering.must, *self.gathering.cannot]
        self.named = np.zeros(len(reports), dtype=np.bool_)
        self.named[np.array(pairs, dtype=np.int64).ravel()] = True

    def gather(self, edges: Columns) -> Ints:
        """Each pair's fate, as `frontier.gathered` tells it."""
        score, i, j = edges
        label = parts(i, j, len(self._reports))
        touched = np.zeros(len(label), dtype=np.bool_)
        touched[label[self.named]] = True
        by_hand = touched[label[i]]
        fate = np.empty(len(score), dtype=np.int64)
        root, fate[~by_hand] = gathered(self._reports, self._scores, i[~by_hand], j[~by_hand])
        fate[by_hand] = self._plainly(score[by_hand], i[by_hand], j[by_hand])
        joined = np.flatnonzero(root != np.arange(len(root)))
        self.gathering.settled(joined.tolist(), root[joined].tolist())
        return fate

    def _plainly(self, score: Ints, i: Ints, j: Ints) -> list[int]:
        gathering = self.gathering
        for one, two in gathering.must:
            gathering.bind(one, two)
        pairs = list(zip(i.tolist(), j.tolist(), strict=True))
        gathering.join((one, *pair) for one, pair in zip(score.tolist(), pairs, strict=True))
        found = {(one, two): JOINED for score, one, two in gathering.joined if score != BOUND}
        found |= {(one, two): REASONS.index(why) for _, one, two, why in gathering.barred}
        return [found.get(pair, JOINED - 1) for pair in pairs]

    def finished(self, attachments: Iterable[Columns], edges: Columns, fate: Ints) -> Fused:
        """The partition, with every pair that joined or was barred in their order: links first."""
        found = finished(self.gathering, self._few(attachments), len(self._reports))
        bound = [edge for edge in self.gathering.joined if edge[0] == BOUND]
        first = np.array(bound, dtype=np.int64).reshape(-1, 3).T
        joined, barred = fate == JOINED, fate > JOINED
        return replace(
            found,
            joined=Edges(*end_to_end([(first[0], first[1], first[2]), picked(edges, joined)])),
            barred=Bars(*picked(edges, barred), fate[barred]),
        )

    def _few(self, attachments: Iterable[Columns]) -> Iterator[Edge]:
        """All attachments of whom a link names; of all others the best is enough."""
        for part in attachments:
            some = self.named[part[1]]
            for score, i, j in (picked(part, some), best([picked(part, ~some)])):
                yield from zip(score.tolist(), i.tolist(), j.tolist(), strict=True)
