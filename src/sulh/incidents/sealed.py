# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What was said inside a seal moves nothing that all have in common.

Whoever opened a seal would else see other numbers and other incidents than everybody else, and by them what
was sealed. A statement that leads to a sealed one stands only where that is known, and is treated alike.

inside/ID      said inside a seal, or referring to what is inside one; disclosed later, it stays
"""

from collections.abc import Callable

import msgspec

from sulh.errors import Refused
from sulh.incidents.links import ENDS, About
from sulh.record.fold import Entry
from sulh.record.rows import Changes, RoomRows
from sulh.record.things import SUPERSEDES, Origin
from sulh.statement.canon import Said
from sulh.statement.envelope import Hex32, Natural

# What these do is done to what all have in common, or to nothing.
_COMMON = frozenset(
    {
        "incidents.link.v1",
        "incidents.link_answer.v1",
        "incidents.double_count.v1",
        "incidents.parameters.v1",
        "incidents.adoption.v1",
    }
)


class InsideRow(Said, frozen=True, kw_only=True):
    """Row `inside/<id>`."""

    index: Natural


def is_inside(rows: RoomRows, entry: Entry) -> bool:
    """Whether a statement stands only where a seal was opened, now or ever. Raises Refused `must_be_open`."""
    inside = entry.sealed or any(rows.holds(f"inside/{ref.id}") for ref in entry.header.refs)
    if inside:
        _require_within(rows, entry)
    return inside


def _require_within(rows: RoomRows, entry: Entry) -> None:
    ends = isinstance(entry.body, About) and entry.body.act in ENDS
    acted = [ref.id for ref in entry.header.refs if ref.role == SUPERSEDES or (ends and ref.role == "about")]
    common: Callable[[Hex32], bool] = lambda number: not rows.holds(f"inside/{number}")  # noqa: E731
    if entry.header.kind in _COMMON or any(common(number) for number in acted):
        # Else a reader's incidents would differ from everybody's by what only that reader knows.
        raise Refused(
            "must_be_open",
            "{kind} was said of what stands openly, or acts on what all share, and is sealed or leads to what is; "
            "say it openly, about what all can read",
            kind=entry.header.kind,
        )


def marked_inside(entry: Entry, changes: Changes, key: str) -> Changes:
    """The new row under `key` says that it is sealed, and stands in the list of those."""
    row = changes[key]
    origin = getattr(row, "origin", None)
    if row is None or not isinstance(origin, Origin):
        raise RuntimeError("a statement without a row of its own")
    told = msgspec.structs.replace(row, origin=msgspec.structs.replace(origin, sealed=True))
    return {**changes, key: told, f"inside/{entry.id}": InsideRow(index=entry.index)}
