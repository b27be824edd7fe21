# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The two grades of the Admiralty code: how reliable a source is, and how credible what it says is.

They are judged apart, since a poor source can be right and a good one wrong. Where nobody has graded, F and 6
hold: it cannot be judged. Nothing is computed from either.
"""

from enum import StrEnum


class Reliability(StrEnum):
    """How reliable a source is, from A to F (cannot be judged); judged apart from what it says."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Credibility(StrEnum):
    """How credible one piece of information is, from 1 to 6 (cannot be judged); judged apart from its source."""

    CONFIRMED = "1"
    PROBABLE = "2"
    POSSIBLE = "3"
    DOUBTFUL = "4"
    IMPROBABLE = "5"
    UNKNOWN = "6"
