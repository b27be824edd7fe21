# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What was seen at earlier steps, so that what must only grow, or stay, can be compared."""

from dataclasses import dataclass, field

from sulh.recompute.replay import State

Voids = tuple[tuple[str, str, bytes], ...]


@dataclass
class Memory:
    """What the invariants remember of one run. `taken`: a state that once came from a snapshot and went on.

    `single`: one that took the main history entry by entry, each looked at alone.
    """

    states: dict[tuple[str, int, bytes], tuple[str, Voids, str]] = field(default_factory=dict)
    grown: dict[str, tuple[int, ...]] = field(default_factory=dict)
    checked: dict[str, int] = field(default_factory=dict)
    taken: State | None = None
    single: State | None = None
    steps: int = 0


def require(holds: bool, problem: str) -> None:
    """AssertionError with the problem, in `python -O` too."""
    if not holds:
        raise AssertionError(problem)
