# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Incidents kept up to date while a record grows, for whoever serves them: the same as made anew from all of it.

What comes in is told apart from what was there by reading: reports that are new, that say something else now, or that
say nothing any more. Only their neighbourhoods are fused again (fusion/incremental.py).
"""

from collections.abc import Iterable
from functools import cached_property

from sulh.fusion.incremental import Running
from sulh.mechanism import States
from sulh.readings.fused import engine_links, said_of
from sulh.readings.partition import Group, Grouped, groups_of
from sulh.readings.reported import ROOM, Reported
from sulh.readings.tellings import Telling, by_index
from sulh.statement.envelope import Hex32

# Rows by whose change incidents may become others; an organisation's words elsewhere never make one.
MOVING = ("report/", "detection/", "evidence/", "recalled/", "link/", "words/", "adopted/", "in_force")


class IncidentsKept:
    """The incidents of a state; `advance` goes on to the state after more entries."""

    def __init__(self, states: States) -> None:
        self.reported = Reported(states)
        self.in_force = self.reported.parameters()
        self._running = Running(self.in_force.parameters, engine_links(self.reported))
        self._running.add(list(said_of(self.reported, by_index(self.reported.tellings.values()))))

    def advance(self, states: States, changed: Iterable[tuple[str, str]]) -> tuple[Hex32, ...]:
        """Take up `states`, of which these rows (room, key) are others than before; the reports that moved.

        A new head moves incidents too, where a monitor's link waited for it: it is no row of this room, so a caller
        hands in the row `record/ground` with what changed.
        """
        if not any(
            (room == ROOM and key.startswith(MOVING)) or (room, key) == ("record", "ground")
            for room, key in changed
        ):
            return ()
        before, self.reported = self.reported.tellings, Reported(states)
        in_force = self.reported.parameters()
        if in_force.digest != self.in_force.digest:
            self._running.adopt(in_force.parameters)
        self.in_force = in_force
        after = self.reported.tellings
        gone = [one for one in before.values() if one.placed and not _stays(one, after.get(one.id))]
        for one in gone:
            self._running.recall(one.id)
        come = [one for one in after.values() if one.placed and not _stays(one, before.get(one.id))]
        self._running.add(list(said_of(self.reported, by_index(come))))
        self._running.link(engine_links(self.reported))
        self.__dict__.pop("groups", None)
        return tuple(dict.fromkeys(one.id for one in (*gone, *come)))

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Every incident, in log order of what it rests on: as `Partition.groups`."""
        held = {incident.anchor: list(incident.members) for incident in self._running.incidents()}
        return tuple(groups_of(self._grouped, held))

    @property
    def _grouped(self) -> Grouped:
        return Grouped(self.reported, self.in_force.parameters, engine_links(self.reported))


def _stays(one: Telling, other: Telling | None) -> bool:
    """Whether a report is compared by the same words as before."""
    return other is not None and other == one
