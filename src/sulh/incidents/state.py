# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""The fold of what is said to have happened: a row for each statement, and what it does to others.

rows         one row per statement                  sealed    what was said inside a seal moves nothing common
numbers      numbers to say over a radio            due       receipts that are owed
words        recalls, confirmations, links          custody   through whose hands evidence went
adopted      the parameters of fusion

Nothing that fusion derives is a row: what happened is computed from these where it is asked (readings/).
"""

from collections.abc import Iterator
from datetime import datetime

from sulh.clock import parse_time
from sulh.incidents.adopted import adopted, require_replaceable
from sulh.incidents.claims import Complaint, Petition
from sulh.incidents.custody import passed_on, taken
from sulh.incidents.due import DueRow, received
from sulh.incidents.evidence import Custody, Evidence
from sulh.incidents.links import About, DoubleCount, Link, LinkAnswer
from sulh.incidents.numbers import numbered
from sulh.incidents.parameters import Adoption, Parameters
from sulh.incidents.reports import Detection, Report
from sulh.incidents.rows import SHAPES
from sulh.incidents.sealed import is_inside, marked_inside
from sulh.incidents.words import about, answered, linked, one_ref
from sulh.record.fold import Entry, Ground
from sulh.record.rows import Changes, RoomRows, Rows, read_row
from sulh.record.things import place
from sulh.statement.canon import Said


class IncidentsFold:
    """The room's fold. A new version of the engine's parameters is a new version of it: see parameters.check."""

    room = "incidents"
    version = 4
    shapes = SHAPES

    def step(self, rows: RoomRows, entry: Entry, ground: Ground) -> Changes:
        """Rows of one statement and of what it does. Raises Refused as `things.place` and as the files named above."""
        changes = place(rows, entry, ground, SHAPES)
        if not changes:
            return changes
        key = f"{SHAPES[entry.header.kind].noun}/{entry.id}"
        inside = is_inside(rows, entry)
        if inside:
            changes = marked_inside(entry, changes, key)
        return {**changes, **_done(rows, entry, ground, changes[key], inside=inside)}

    def dues(self, rows: Rows) -> Iterator[datetime]:
        """When receipts are owed and links no longer wait for opposition."""
        value = rows.get(self.room, "due")
        if value is not None:
            yield from (parse_time(text) for text in read_row(value, DueRow).instants)


# What does nothing but stand there; its body is not even read.
_PLAIN = frozenset(
    f"incidents.{noun}.v1" for noun in ("publication", "actor", "assessment", "claim", "denial", "tie")
)


def _done(rows: RoomRows, entry: Entry, ground: Ground, row: Said | None, *, inside: bool) -> Changes:
    """What a statement does beside standing there, as `row`."""
    if entry.header.kind in _PLAIN:
        return {}
    match entry.body:
        case Report() | Detection():
            return {} if inside else numbered(rows, entry, ground, row)
        case Complaint() | Petition():
            return received(rows, entry, ground)
        case Evidence() as evidence:
            return taken(evidence, entry)
        case Custody() as custody:
            return passed_on(rows, custody, entry, ground)
        case About() as word:
            return about(rows, word, entry, ground)
        case Link() | DoubleCount():
            return linked(rows, entry, ground)
        case LinkAnswer() as answer:
            return answered(rows, answer, entry, ground)
        case Parameters():
            require_replaceable(rows, one_ref(entry, "replaces"))
        case Adoption():
            return adopted(rows, entry, ground)
    return {}
