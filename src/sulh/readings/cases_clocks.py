# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The mechanism's own clocks: what is owed by when, done in time or late; its lateness is published like anyone's.

A clock runs by the record's time. One whose value the charter never adopted makes nothing late, and says so.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sulh.clock import parse_time
from sulh.statement.envelope import Hex32


class Step(StrEnum):
    """What is owed, in the order of a case; each by a value of the standing procedure."""

    RECEIPT = "receipt"
    DISPATCH = "dispatch"
    PRELIMINARY = "preliminary"
    DRAFT = "draft"
    REPLY = "reply"
    SIGN_OFF = "sign_off"
    REMEDY_ORDER = "remedy_order"
    PUBLICATION = "publication"
    VISIT_ANSWER = "visit_answer"


# Whose lateness is not the mechanism's own: a party's to answer, and a window that is nobody's duty.
OF_PARTIES = frozenset({Step.REPLY, Step.VISIT_ANSWER})


class Running(StrEnum):
    """How a clock stands.

    running       not due yet            late        past its time and not done
    met           done in time           met_late    done after its time
    not_adopted   no time was agreed: done or not, it cannot be late
    stopped       the case was over before it was due
    """

    RUNNING = "running"
    MET = "met"
    LATE = "late"
    MET_LATE = "met_late"
    NOT_ADOPTED = "not_adopted"
    STOPPED = "stopped"


LATE = frozenset({Running.LATE, Running.MET_LATE})


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockOn:
    """One clock: what it is of (a complaint, case, finding or visit), when it was due and done (canonical times)."""

    step: Step
    of: Hex32
    due: str | None
    done: str | None
    state: Running

    @property
    def late(self) -> bool:
        """Whether it is past its time, or was when it was done."""
        return self.state in LATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Lateness:
    """One step over all cases: how many clocks of it there are, how they stand, and which are late."""

    step: Step
    states: Mapping[Running, int]
    late: tuple[Hex32, ...]

    @property
    def count(self) -> int:
        """All of them."""
        return sum(self.states.values())


def clock(
    step: Step, of: Hex32, due: str | None, done: str | None, until: datetime, over: datetime | None = None
) -> ClockOn:
    """A clock as it stood at `until`: what was done by then; `over`: when its case was over."""
    return ClockOn(step=step, of=of, due=due, done=done, state=_state(due, done, until, over))


def _state(due: str | None, done: str | None, until: datetime, over: datetime | None) -> Running:
    if due is None:
        return Running.NOT_ADOPTED
    by = parse_time(due)
    if done is not None:
        # What came after the head that reached the time came after it, though the record's time is that head's.
        return Running.MET if parse_time(done) < by else Running.MET_LATE
    if over is not None and over <= until and over < by:
        return Running.STOPPED
    return Running.RUNNING if until < by else Running.LATE


def lateness(clocks: Iterable[ClockOn]) -> tuple[Lateness, ...]:
    """By step, in their order: a list of everything that is or was late, and the count beside which it stands."""
    every = list(clocks)
    found = []
    for step in Step:
        of_step = [one for one in every if one.step is step]
        if of_step:
            states = {state: sum(one.state is state for one in of_step) for state in Running}
            late = tuple(dict.fromkeys(one.of for one in of_step if one.late))
            found.append(Lateness(step=step, states={s: n for s, n in states.items() if n}, late=late))
    return tuple(found)
