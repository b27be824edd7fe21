# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Whom a case tasks: organisations that may read protected fields besides the co-chairs and whoever said them.

The gate decides this before any room folds, so it cannot ask one. Kinds that task say so (`Kind.tasks`): their
body names a team, and their references with the role `protected` the sealed statements meant. An organisation
may read from the entry on by which every co-chair has named it for that statement; one co-chair alone, or
whoever runs the host, lets nobody near a place. The originator still seals to whom it will: this is a leave,
and no key.
"""

from typing import Protocol, runtime_checkable

from sulh.record.charter import CharterBody
from sulh.statement.canon import Said
from sulh.statement.envelope import Name

PROTECTED = "protected"
SEATS = 2  # a vacant or missing seat lowers no quorum


@runtime_checkable
class Tasks(Protocol):
    """A body that sends a team."""

    def tasked(self) -> tuple[str, ...]:
        """The organisations that are sent."""
        ...


class TaskedRow(Said, frozen=True, kw_only=True):
    """Row `tasked/<statement>`: whom each co-chair named, and who may read since every one of them did."""

    words: dict[Name, tuple[Name, ...]]
    readers: tuple[Name, ...] = ()


def more_tasked(row: TaskedRow | None, team: tuple[str, ...], chair: str, charter: CharterBody) -> TaskedRow:
    """The row after one more tasking; what an organisation may read once, it has read, and nobody takes it back."""
    before = {} if row is None else row.words
    words = {**before, chair: tuple(sorted({*before.get(chair, ()), *team}))}
    chairs = [org.id for org in charter.of_kind("co_chair")]
    agreed = set(words.get(chairs[0], ())) if len(chairs) >= SEATS else set()
    for org in chairs[1:]:
        agreed &= set(words.get(org, ()))
    readers = () if row is None else row.readers
    return TaskedRow(words=words, readers=tuple(sorted({*readers, *agreed})))
