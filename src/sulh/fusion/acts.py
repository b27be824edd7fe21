# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What reports take the act for, together: chances of each act, added up as logarithms of whole numbers.

    ln( sum over k of P(k) P(all that one group says | k) P(all that the other says | k)
        / (sum over k of P(k) P(the one | k)) / (sum over k of P(k) P(the other | k)) )

Three who say "shelling" outweigh one who says "ied", each as far as its class of source is right.
"""

from collections.abc import Sequence

from sulh.fusion.parameters import CLASSES, TOLD, UNDETERMINED, UNIT, ln
from sulh.fusion.table import EXP, LN_2

# Millionths of a nat as 65536ths of a halving: 1 / ln 2, in whole numbers.
HALVINGS, HALVINGS_SHIFT = 99_141, 20
# e to minus 20 is less than one in 2^28: nothing.
NOTHING = 20 * UNIT
ONE_BITS = 30


def exp_minus(value: int) -> int:
    """2^30 times e to the power of minus `value` millionths, for 0 and more."""
    if value > NOTHING:
        return 0
    halvings = value * HALVINGS >> HALVINGS_SHIFT
    part, rest = (halvings & 0xFFFF) >> 8, halvings & 0xFF
    return EXP[part] - ((EXP[part] - EXP[part + 1]) * rest >> 8) >> (halvings >> 16)


def together(logs: Sequence[int]) -> int:
    """ln of the sum of what these are the logarithms of."""
    most = max(logs)
    return most + ln(sum(exp_minus(most - value) for value in logs)) - ONE_BITS * LN_2


class Acts:
    """Logarithms of chances by class and act said; `undetermined` says nothing about any act."""

    def __init__(self, priors: tuple[int, ...], chances: tuple[int, ...]) -> None:
        self.priors = priors
        silent = (0,) * TOLD
        self.said = [
            silent if act == UNDETERMINED else chances[(source * TOLD + act) * TOLD :][:TOLD]
            for source in range(len(CLASSES))
            for act in range(TOLD + 1)
        ]

    def of(self, source: int, act: int) -> tuple[int, ...]:
        """Chances that this class says this act, for each act that may have been."""
        return self.said[source * (TOLD + 1) + act]

    def alone(self, chances: Sequence[int]) -> int:
        """ln of the chance of what a group says, over all acts."""
        return together([prior + one for prior, one in zip(self.priors, chances, strict=True)])

    def both(self, one: Sequence[int], other: Sequence[int]) -> int:
        """ln of the chance of what two groups say if they tell of one act."""
        return together([prior + a + b for prior, a, b in zip(self.priors, one, other, strict=True)])

    def score(self, one: Sequence[int], other: Sequence[int]) -> int:
        """How much likelier two groups' words are if they tell of one act."""
        return self.both(one, other) - self.alone(one) - self.alone(other)
