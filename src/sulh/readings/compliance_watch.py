# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Whether those who looked looked enough to say that no breach was found, and how much they did.

The charter sets the share of the time that has to have been watched (`coverage_for_no_breach`, in percent); until it
has, nothing is ever said to have been looked at enough. What counts is the sector that was watched least, by the
lower bound of its figures (readings/coverage.py): an average would let one black box disappear among the others.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from sulh.agreement.rules import Rule
from sulh.clock import GRAIN, Span
from sulh.mechanism import States
from sulh.readings.compliance_status import TermWhy
from sulh.readings.coverage import PER_MILLE, Coverage, coverage_of
from sulh.readings.watches import Watches
from sulh.record.procedure import number_adopted
from sulh.statement.envelope import Name

VALUE = "coverage_for_no_breach"
_PERCENT = PER_MILLE // 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """How much was watched in a period: figures by sector, and the least share, in thousandths.

    asked   the share that the charter asks for, in thousandths; None where it has adopted none
    """

    sectors: tuple[Coverage, ...]
    least: int
    asked: int | None
    why: tuple[TermWhy, ...]

    @property
    def enough(self) -> bool:
        """Whether it is as much as the charter asks for."""
        return self.asked is not None and bool(self.sectors) and self.least >= self.asked


class Watch:
    """Coverage of a state, asked period by period."""

    def __init__(self, states: States) -> None:
        self._states = states
        self._known: dict[tuple[tuple[Name, ...], datetime, datetime], tuple[Coverage, ...]] = {}

    @cached_property
    def _watches(self) -> Watches:
        return self._states.shared(Watches)

    def over(self, rule: Rule | None, first: datetime, last: datetime) -> Watched:
        """What was watched in [first, last], in the sectors that a rule names, or else in all."""
        every = tuple(self._watches.sectors)
        named = tuple(sector for sector in every if rule is not None and sector in rule.where)
        sectors = named or every
        found = self._known.get((sectors, first, last))
        if found is None:
            window = Span(earliest=first, latest=last + GRAIN)
            found = tuple(coverage_of(self._states, sector, window, self._watches) for sector in sectors)
            self._known[sectors, first, last] = found
        percent = number_adopted(self._states.charter.procedure, VALUE)
        asked = None if percent is None else percent * _PERCENT
        least = min((one.share.low for one in found), default=0)
        checks = {
            TermWhy.COVERAGE_NOT_ADOPTED: asked is None,
            TermWhy.NOT_WATCHED: not found,
            TermWhy.COVERAGE_TOO_LOW: asked is not None and bool(found) and least < asked,
        }
        why = tuple(why for why, so in checks.items() if so)
        return Watched(sectors=found, least=least, asked=asked, why=why)
