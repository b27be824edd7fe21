# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Which parameters fuse reports into incidents: those last adopted by all before an entry, else the program's own."""

from dataclasses import dataclass

from sulh.fusion.parameters import Parameters, read_parameters, standing
from sulh.incidents.adopted import AdoptedRow
from sulh.incidents.rows import ParametersRow
from sulh.mechanism import States
from sulh.record.rows import read_row
from sulh.statement.envelope import Hex32

ROOM = "incidents"


@dataclass(frozen=True, slots=True, kw_only=True)
class InForce:
    """The parameters that decide: by which statement and since which entry, where they are adopted ones."""

    parameters: Parameters
    digest: str
    statement: Hex32 | None = None
    since: int | None = None


def in_force(states: States, end: int) -> InForce:
    """The parameters that decide before entry `end`."""
    effective: list[tuple[int, Hex32]] = []
    for key, value in states.rows.items(ROOM, "adopted/"):
        at = read_row(value, AdoptedRow).effective_at
        if at is not None and at < end:
            effective.append((at, key.removeprefix("adopted/")))
    if not effective:
        own = standing()
        return InForce(parameters=own, digest=own.digest())
    since, number = max(effective)
    proposed = states.rows.get(ROOM, f"parameters/{number}")
    if proposed is None:
        raise RuntimeError("adopted parameters without their row")
    found = read_parameters(read_row(proposed, ParametersRow).body.text, number)
    return InForce(parameters=found, digest=found.digest(), statement=number, since=since)
