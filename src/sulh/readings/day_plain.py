# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The day as plain data: every total with the ids of the statements behind it, every figure with its coverage.

`entries` says where each statement that is named one by one stands, since a sheet of paper cannot be followed by ids.
"""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from sulh.clock import format_time
from sulh.readings.day import DayOn, Listed
from sulh.readings.handover import HandoverOn
from sulh.readings.incidents_plain import figures_plain
from sulh.statement.envelope import Hex32


def day_plain(found: DayOn, handover: HandoverOn, index_of: Callable[[Hex32], int | None]) -> dict[str, Any]:
    """As `sulh sitrep` and the page give it. `index_of`: the entry of a statement of this layer."""
    entries = {id: index_of(id) for id in dict.fromkeys(_named(found, handover))}
    return {
        "period": {
            "from": format_time(found.period.start),
            "until": format_time(found.period.end),
            "zone": found.period.zone,
            "over": found.period.over,
        },
        "query": found.query,
        "figures": figures_plain(found.figures),
        "sectors": [figures_plain(one) for one in found.sectors],
        "parts": [_part(one) for one in found.parts],
        "changed": {
            "entries": list(found.entries),
            "late": list(found.late),
            "after": list(found.after),
            "steps": [
                {
                    "case": one.case,
                    "label": one.label,
                    "known": msgspec.to_builtins(one.known),
                    "noun": one.step.noun,
                    "id": one.step.id,
                    "entry": one.step.index,
                    "org": one.step.org,
                    "at": one.step.at,
                }
                for one in found.steps
            ],
        },
        "since": format_time(found.since),
        "due": [{**msgspec.to_builtins(one), "late": one.late.value} for one in found.due],
        "handover": _handover(handover),
        "entries": {id: index for id, index in entries.items() if index is not None},
    }


def _named(found: DayOn, handover: HandoverOn) -> Iterator[Hex32]:
    yield from (*found.late, *found.after, *found.figures.now.reports)
    yield from (one.step.id for one in found.steps)
    yield from (one.of for one in found.due)
    yield from (one.id for part in found.parts for one in part.held)
    yield from (one.id for one in handover.live)
    yield from (one.id for one in handover.kept_out)
    yield from (one.id for one in handover.sittings)


def _handover(found: HandoverOn) -> dict[str, Any]:
    return {
        "stages": [[stage.value, count] for stage, count in found.stages],
        "live": [{**msgspec.to_builtins(one), "status": one.status.value} for one in found.live],
        "kept_out": msgspec.to_builtins(found.kept_out),
        "sittings": msgspec.to_builtins(found.sittings),
        "since": list(found.since),
    }


def _part(one: Listed) -> dict[str, Any]:
    return {
        "part": one.part.value,
        "acts": [
            {"code": act.code, "count": len(act.incidents), "which": list(act.incidents)} for act in one.acts
        ],
        "restrictions": {"count": len(one.held), "which": msgspec.to_builtins(one.held)},
    }
