# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a reader of a story finds of incidents on a day: computed from reports, ties and parameters, and never stored.

incident of e1: e1, e2                               link l1 is effective by both_parties | claimed | waiting
e1 is recalled                                       e1 and e2 have different numbers
incident of e1 is named after e2                     incident of e1 is also called after e3
harm in the incident of e1: low 1, best 2, high 2    fire in the incident of e1: 3 to 5
parameters p1 are in force                           the program's own parameters are in force
under p1: merged 0, split 1, unchanged 1
"""

from collections.abc import Callable
from typing import Protocol

from sulh.fusion.identity import incident_name
from sulh.fusion.parameters import read_parameters
from sulh.incidents.rows import ParametersRow
from sulh.mechanism import States
from sulh.readings.incidents import IncidentOn, Incidents
from sulh.readings.incidents_pinned import preview
from sulh.record.rows import read_row


class View(Protocol):
    """What is read: a record on a day, and the story's names."""

    states: States
    names: dict[str, str]


def _of(sight: View, name: str) -> tuple[Incidents, IncidentOn]:
    incidents = Incidents(sight.states)
    group = incidents.of(sight.names[name])
    if group is None:
        raise AssertionError(f"{name} is of no incident")
    return incidents, incidents.incident(group)


def members(sight: View, name: str, names: str) -> bool:
    incidents, found = _of(sight, name)
    head = incidents.partition.reported.head
    return {one.telling.id for one in found.members} == {head[sight.names[n]] for n in names.split(", ")}


def link(sight: View, name: str, state: str, way: str | None) -> bool:
    links = Incidents(sight.states).partition.reported.links
    found = next(one for one in links if one.said.id == sight.names[name])
    return (found.state.value, found.way and found.way.value) == (state, way)


def recalled(sight: View, name: str) -> bool:
    return sight.names[name] in Incidents(sight.states).partition.reported.recalled


def numbers(sight: View, one: str, other: str) -> bool:
    first, second = _of(sight, one)[1].number, _of(sight, other)[1].number
    return first is not None and second is not None and first != second


def named_after(sight: View, name: str, report: str) -> bool:
    return _of(sight, name)[1].id == incident_name(sight.names[report])


def called_after(sight: View, name: str, report: str) -> bool:
    return incident_name(sight.names[report]) in _of(sight, name)[1].aliases


def harm(sight: View, name: str, low: str, best: str, high: str) -> bool:
    (found,) = _of(sight, name)[1].harm
    figure = found.injured or found.killed
    return figure is not None and (figure.low, figure.best, figure.high) == (int(low), int(best), int(high))


def fire(sight: View, name: str, low: str, high: str | None) -> bool:
    found = _of(sight, name)[1].fire
    return found is not None and (found.low, found.high) == (int(low), int(high or low))


def in_force(sight: View, name: str) -> bool:
    return Incidents(sight.states).partition.reported.parameters().statement == sight.names[name]


def own_in_force(sight: View) -> bool:
    return Incidents(sight.states).partition.reported.parameters().statement is None


def would_be(sight: View, name: str, merged: str, split: str, unchanged: str) -> bool:
    row = read_row(
        sight.states.rows.get("incidents", f"parameters/{sight.names[name]}") or b"", ParametersRow
    )
    parameters = read_parameters(row.body.text, name)
    found = preview(sight.states, Incidents(sight.states).partition, parameters)
    return (len(found.merged), len(found.split), len(found.unchanged)) == (
        int(merged),
        int(split),
        int(unchanged),
    )


INCIDENTS: tuple[tuple[str, Callable[..., bool]], ...] = (
    (r"incident of (?P<name>\w+): (?P<names>.+)", members),
    (r"link (?P<name>\w+) is (?P<state>\w+)(?: by (?P<way>\w+))?", link),
    (r"(?P<name>\w+) is recalled", recalled),
    (r"(?P<one>\w+) and (?P<other>\w+) have different numbers", numbers),
    (r"incident of (?P<name>\w+) is named after (?P<report>\w+)", named_after),
    (r"incident of (?P<name>\w+) is also called after (?P<report>\w+)", called_after),
    (
        r"harm in the incident of (?P<name>\w+): low (?P<low>[0-9]+), best (?P<best>[0-9]+), high (?P<high>[0-9]+)",
        harm,
    ),
    (r"fire in the incident of (?P<name>\w+): (?P<low>[0-9]+)(?: to (?P<high>[0-9]+))?", fire),
    (r"parameters (?P<name>\w+) are in force", in_force),
    (r"the program's own parameters are in force", own_in_force),
    (
        r"under (?P<name>\w+): merged (?P<merged>[0-9]+), split (?P<split>[0-9]+), unchanged (?P<unchanged>[0-9]+)",
        would_be,
    ),
)
