# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The day as plain data: every total with the ids of the statements behind it, every figure with its coverage."""

from typing import Any

import msgspec

from sulh.clock import format_time
from sulh.readings.day import DayOn, Listed
from sulh.readings.incidents_plain import figures_plain


def day_plain(found: DayOn) -> dict[str, Any]:
    """As `sulh sitrep` and the page give it."""
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
    }


def _part(one: Listed) -> dict[str, Any]:
    return {
        "part": one.part.value,
        "acts": [
            {"code": act.code, "count": len(act.incidents), "which": list(act.incidents)} for act in one.acts
        ],
        "restrictions": {"count": len(one.held), "which": msgspec.to_builtins(one.held)},
    }
