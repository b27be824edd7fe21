# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a case or finding meant by an incident: its members at the size that was cited, beside what became of them.

A citation stands above the partition and never bends it: the list that was meant stays as it was, and every reader
sees whether it is unchanged, has grown, went into another incident or lies in several today. A sitrep pins nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sulh.fusion.identity import Pinned, differences, pinned
from sulh.fusion.parameters import Parameters
from sulh.mechanism import States
from sulh.readings.partition import Group, Parted, Partition
from sulh.statement.envelope import Hex32


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """An incident as somebody cited it: its name and members at that size, and what became of them.

    Where the report was recalled before the size, or tells of nothing, there is no list: `name` is empty.
    """

    report: Hex32
    size: int
    name: str
    members: tuple[Hex32, ...]
    today: Pinned


class Pins:
    """Citations of one state, against its incidents today; a size that is cited often is made once."""

    def __init__(self, states: States, today: Parted) -> None:
        self._states, self._today = states, today
        self._then: dict[int, Partition] = {}

    def pin(self, report: Hex32, size: int) -> Pin:
        """The incident of `report` (any of its versions) at `size` entries."""
        then = self._then.get(size)
        if then is None:
            then = self._then[size] = Partition(self._states, size)
        group = then.group_of.get(then.reported.head.get(report, ""))
        name, members = ("", ()) if group is None else (then.name(group), _open(then, group))
        return Pin(report=report, size=size, name=name, members=members, today=self._became(name, members))

    def _became(self, name: str, members: tuple[Hex32, ...]) -> Pinned:
        today = self._today
        holding = {
            today.name(group): _open(today, group)
            for group in (today.group_of.get(one) for one in members)
            if group is not None
        }
        return pinned(name, members, holding)


def _open(partition: Parted, group: Group) -> tuple[Hex32, ...]:
    """What was sealed is no part of what is cited: nobody else could check the list."""
    found = tuple(one for one in group.members if not partition.tellings[one].sealed)
    return found or group.members


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What other parameters would make of today's incidents, each by its name of today.

    merged   those of today that would be one        split   one of today, and in how many it would lie
    changed  those whose members would be others in another way
    """

    digest: str
    unchanged: tuple[str, ...]
    merged: tuple[tuple[str, ...], ...]
    split: tuple[tuple[str, int], ...]
    changed: tuple[str, ...]


def preview(states: States, today: Parted, parameters: Parameters, size: int | None = None) -> Preview:
    """Today's incidents beside those of `parameters`: shown before anybody adopts them, and changing nothing."""
    other = Partition(states, size, parameters)
    found = differences(_named(today), _named(other))
    into: dict[tuple[str, ...], list[str]] = {}
    for name, held in found.merged:
        into.setdefault(held, []).append(name)
    return Preview(
        digest=parameters.digest(),
        unchanged=found.unchanged,
        merged=tuple(tuple(names) for names in into.values() if len(names) > 1),
        split=tuple((name, len(held)) for name, held in found.split),
        changed=tuple(name for names in into.values() if len(names) == 1 for name in names),
    )


def _named(partition: Parted) -> Mapping[str, tuple[Hex32, ...]]:
    return {partition.name(group): group.members for group in partition.groups}
