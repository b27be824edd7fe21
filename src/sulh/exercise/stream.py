# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Numbers that look random and are the same on every machine and Python: SHA-256 in counter mode.

    block n = SHA-256("sulh/exercise-stream/v1\\n" seed "\\n" name "\\n" n)     8 numbers of 32 bits, big endian

The library's `random` promises no equal bytes over versions, and its floats are none of ours. A stream's
name keeps rooms apart: what one room draws moves no number of another.
"""

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
WORD = 1 << 32
PER_BLOCK = 8


class Stream:
    """One stream of numbers, by seed and name."""

    __slots__ = ("_block", "_head", "_left", "_words", "name", "seed")

    def __init__(self, seed: str, name: str) -> None:
        self.seed, self.name = seed, name
        self._head = hashlib.sha256(f"sulh/exercise-stream/v1\n{seed}\n{name}\n".encode())
        self._block = 0
        self._left = 0
        self._words = b""

    def fork(self, name: str) -> "Stream":
        """A stream of its own below this one; drawing from either does not move the other."""
        return Stream(self.seed, f"{self.name}/{name}")

    def _word(self) -> int:
        if not self._left:
            head = self._head.copy()
            head.update(b"%d" % self._block)
            self._words, self._left = head.digest(), PER_BLOCK
            self._block += 1
        at = 4 * (PER_BLOCK - self._left)
        self._left -= 1
        return int.from_bytes(self._words[at : at + 4], "big")

    def below(self, count: int) -> int:
        """0 to count - 1, each alike: numbers beyond the last whole multiple are drawn again."""
        if not 0 < count <= WORD:
            raise ValueError(f"a stream draws below 1 to 2^32, not below {count}")
        limit = WORD - WORD % count
        word = self._word()
        while word >= limit:
            word = self._word()
        return word % count

    def between(self, low: int, high: int) -> int:
        """low to high, both included."""
        return low + self.below(high - low + 1)

    def pick(self, choices: Sequence[T]) -> T:
        """One of the choices."""
        return choices[self.below(len(choices))]

    def chance(self, per_mille: int) -> bool:
        """Whether something of that probability happens."""
        return self.below(1000) < per_mille
