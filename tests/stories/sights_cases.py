# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What a reader of a story finds of cases on a day.

case c1 is open                                      complaint q1 is received in time | late
finding f1: confirmed, violation, not_attributable   reply of walnut to f1 is open | replied | late | no_reply
visit v1 is denied, shows not_verifiable             visit v1 was answered late
remedy r1 is ordered: pending, late no               c1 has heard 1, leaks 1
"""

from collections.abc import Callable
from typing import Any, Protocol

Json = dict[str, Any]


class View(Protocol):
    """What is read: the status of a record on a day, and the story's names."""

    view: Json
    names: dict[str, str]


def _one(sight: View, listed: str, name: str) -> Json:
    return next(found for found in sight.view[listed] if found["id"] == sight.names[name])


def case(sight: View, name: str, status: str) -> bool:
    return bool(_one(sight, "cases", name)["status"] == status)


def complaint(sight: View, name: str, how: str) -> bool:
    clocks = [clock for case in sight.view["cases"] for clock in case["clocks"]]
    found = next(c for c in clocks if c["of"] == sight.names[name] and c["step"] == "receipt")
    return bool(found["state"] == {"in time": "met", "late": "met_late"}[how])


def verdicts(sight: View, name: str, words: str) -> bool:
    found = _one(sight, "findings", name)
    told = [found[verdict] for verdict in ("occurrence", "breach", "attribution")]
    return [one for one in told if one is not None] == words.split(", ")


def reply(sight: View, org: str, name: str, state: str) -> bool:
    replies = _one(sight, "findings", name)["replies"]
    return bool(next(one for one in replies if one["party"] == org)["state"] == state)


def visit(sight: View, name: str, status: str, shows: str | None) -> bool:
    found = _one(sight, "visits", name)
    return (found["status"], found["shows"]) == (status, shows)


def answered_late(sight: View, name: str) -> bool:
    return bool(_one(sight, "visits", name)["clock"]["state"] == "met_late")


def remedy(sight: View, name: str, ordered: str, status: str, late: str) -> bool:
    found = _one(sight, "remedies", name)
    return (found["ordered"], found["status"], found["late"]) == (ordered, status, late)


def beside(sight: View, name: str, heard: str, leaks: str) -> bool:
    found = _one(sight, "cases", name)
    return (found["heard"], found["leaks"]) == (int(heard), int(leaks))


CASES: tuple[tuple[str, Callable[..., bool]], ...] = (
    (r"case (?P<name>\w+) is (?P<status>\w+)", case),
    (r"complaint (?P<name>\w+) is received (?P<how>in time|late)", complaint),
    (r"finding (?P<name>\w+): (?P<words>.+)", verdicts),
    (r"reply of (?P<org>\w+) to (?P<name>\w+) is (?P<state>\w+)", reply),
    (r"visit (?P<name>\w+) is (?P<status>\w+)(?:, shows (?P<shows>\w+))?", visit),
    (r"visit (?P<name>\w+) was answered late", answered_late),
    (r"remedy (?P<name>\w+) is (?P<ordered>\w+): (?P<status>\w+), late (?P<late>\w+)", remedy),
    (r"(?P<name>\w+) has heard (?P<heard>[0-9]+), leaks (?P<leaks>[0-9]+)", beside),
)
