# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The kernels of `kernels.py` for many pairs at once: 64-bit whole numbers, NumPy, nothing where nothing is said."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from sulh.fusion.kernels import COPY, SHARED
from sulh.fusion.parameters import Parameters
from sulh.fusion.reports import UNSAID, Reports

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

# Pairs whose words are laid side by side in one go: at most 128 numbers each.
PAIRS = 4_096
# Trigrams' hashes and media's numbers both fit below this.
VALUE_BITS = 32


class Bag:
    """Short ascending lists of whole numbers below 2^32, one for each report, end to end."""

    def __init__(self, lists: Sequence[Sequence[int]]) -> None:
        self.size = np.array([len(one) for one in lists], dtype=np.int64)
        self._start = np.cumsum(self.size) - self.size
        self._values = np.array([value for one in lists for value in one], dtype=np.int64)

    def shared(self, i: Ints, j: Ints) -> Ints:
        """How many numbers both lists of each pair hold."""
        found = np.zeros(len(i), dtype=np.int64)
        for start in range(0, len(i), PAIRS):
            some = slice(start, start + PAIRS)
            keys = np.sort(np.concatenate([self._keys(i[some]), self._keys(j[some])]))
            twice = keys[1:][keys[1:] == keys[:-1]] >> VALUE_BITS
            found[some] = np.bincount(twice, minlength=len(i[some]))
        return found

    def _keys(self, i: Ints) -> Ints:
        size = self.size[i]
        pair = np.repeat(np.arange(len(i), dtype=np.int64), size)
        before = np.repeat(np.cumsum(size) - size, size)
        at = np.arange(len(pair), dtype=np.int64) - before + np.repeat(self._start[i], size)
        keys: Ints = (pair << VALUE_BITS) + self._values[at]
        return keys


class Beside:
    """Blame, counts, texts and media of reports, as far as there are any."""

    def __init__(self, reports: Reports, parameters: Parameters) -> None:
        self._parameters = parameters
        self._blame = _column(reports.blame) if reports.blame else None
        self._count = _column(reports.count) if reports.count else None
        self._text = Bag(reports.text) if reports.text else None
        self._lang = _column(reports.lang) if reports.text else None
        self._media: Bag | None = None
        if reports.media:
            number = {name: k for k, name in enumerate(sorted({m for held in reports.media for m in held}))}
            self._media = Bag([sorted(number[name] for name in held) for held in reports.media])

    @property
    def copies_known(self) -> bool:
        return self._text is not None or self._media is not None

    def total(self, i: Ints, j: Ints) -> Ints:
        """As `kernels.beside(...).total`."""
        found = np.zeros(len(i), dtype=np.int64)
        if self._blame is not None:
            one = self._blame[i]
            found += np.where((one > 0) & (one == self._blame[j]), self._parameters.blame, 0)
        if self._count is not None:
            found += self._counts(self._count[i], self._count[j])
        if self._text is not None:
            values = np.array((*self._parameters.texts, 0), dtype=np.int64)
            found += values[self._text_level(i, j)]
        if self._media is not None:
            found += np.where(self._media.shared(i, j) > 0, self._parameters.media, 0)
        return found

    def copies(self, i: Ints, j: Ints) -> Flags:
        """Pairs of which one repeats the other's words or media."""
        found = np.zeros(len(i), dtype=np.bool_)
        if self._text is not None:
            found |= self._text_level(i, j) == COPY
        if self._media is not None:
            found |= self._media.shared(i, j) > 0
        return found

    def _counts(self, one: Ints, two: Ints) -> Ints:
        low, high = np.minimum(one, two) + 1, np.maximum(one, two) + 1
        level = (high > low).astype(np.int64) + (high > 2 * low) + (high > 4 * low)
        said = (one != UNSAID) & (two != UNSAID)
        values = np.array(self._parameters.counts, dtype=np.int64)
        return np.where(said, values[level], 0)

    def _text_level(self, i: Ints, j: Ints) -> Ints:
        """0 to 3, or 4 where the two cannot be compared."""
        text, lang = self._text, self._lang
        if text is None or lang is None:
            raise RuntimeError("there are no texts to compare")
        found = np.full(len(i), COPY + 1, dtype=np.int64)
        known = np.flatnonzero((text.size[i] > 0) & (text.size[j] > 0) & (lang[i] > 0) & (lang[i] == lang[j]))
        a, b = i[known], j[known]
        shared = 200 * text.shared(a, b) // (text.size[a] + text.size[b])
        found[known] = sum((shared >= least).astype(np.int64) for least in SHARED)
        return found


def _column(values: object) -> Ints:
    return np.frombuffer(values, dtype=np.int64)  # type: ignore[call-overload, no-any-return]
