# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The view of the last period, first page of whoever is on duty: figures with coverage, changes, what is due, handover.

`day` is what `sulh sitrep --format json` gives of the same record, so that a printed page can be recomputed.
"""

from typing import Any

from sulh.readings.cases import Cases
from sulh.readings.day import day_on
from sulh.readings.day_plain import day_plain
from sulh.readings.handover import handover_on
from sulh.web.console.asked import Asked
from sulh.web.console.plain import At, Plain, at_of
from sulh.web.console.shelf import Glance


class DayView(Plain, frozen=True, kw_only=True):
    """The period that ended last, or on the day that was asked for."""

    at: At
    documentary: bool
    day: dict[str, Any]


def day_view(glance: Glance, asked: Asked) -> DayView:
    """The day of a glance."""
    found = day_on(glance.states, glance.on)
    cases = Cases(glance.states, glance.on)
    handover = handover_on(glance.states, cases, found.period, found.since)
    day = day_plain(found, handover, glance.state.record.chains.index_of)
    return DayView(at=at_of(glance), documentary=glance.states.documentary, day=day)
