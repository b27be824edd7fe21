# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What changed between two versions of an agreement: clause by clause, word by word, and in structure.

Clauses are paired by label, else by what an amendment says takes whose place. Nothing is weighed: a comma and
a party's name are shown alike, and whoever reads decides what matters.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TypeVar

import msgspec

from sulh.agreement.state import InstrumentRow, TermRow
from sulh.errors import Refused
from sulh.mechanism import States, Thing, Version
from sulh.readings.lint import Clause
from sulh.statement.envelope import Hex32

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_MISSING = object()
# More changes than these in one clause make it another text; what it said then stands whole beside what it says.
MAX_CHANGES = 400

R = TypeVar("R", InstrumentRow, TermRow)


class Change(StrEnum):
    """What became of a clause."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


class Op(StrEnum):
    """What became of a run of words."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A run of words with its spaces as they stand."""

    op: Op
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One value of a clause's structure: plain data before and after, None where it does not stand."""

    path: str
    before: object
    after: object


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseChange:
    """One clause: its labels before and after ("" where there is none), its words, its structure, and its place.

    `moved` is whether it stands in another order among those that are in both.
    """

    before: str
    after: str
    change: Change
    moved: bool
    words: tuple[Words, ...]
    fields: tuple[FieldChange, ...]


def redline(
    before: Sequence[Clause], after: Sequence[Clause], pairs: Mapping[str, str] | None = None
) -> tuple[ClauseChange, ...]:
    """Every clause of both, in the order of `after`, a removed one where it stood.

    `pairs`: label before -> label after, where a clause goes on under another label.
    """
    renamed = dict(pairs or {})
    new = {clause.label: clause for clause in after}
    mates = {
        clause.label: renamed.get(clause.label, clause.label)
        for clause in before
        if renamed.get(clause.label, clause.label) in new
    }
    old = {mates[clause.label]: clause for clause in before if clause.label in mates}
    still = _in_order(list(old), [clause.label for clause in after if clause.label in old])
    gone = _gone_before(before, mates)
    found: list[ClauseChange] = []
    for clause in after:
        found += [_removed(one) for one in gone.get(clause.label, ())]
        if clause.label in old:
            found.append(_compared(old[clause.label], clause, moved=clause.label not in still))
        else:
            found.append(_added(clause))
    return (*found, *(_removed(one) for one in gone.get("", ())))


def _gone_before(before: Sequence[Clause], mates: Mapping[str, str]) -> dict[str, list[Clause]]:
    """Clauses that are in `before` alone, by the label after of the next one that goes on; "" at the end."""
    found: dict[str, list[Clause]] = {}
    waiting: list[Clause] = []
    for clause in before:
        if clause.label in mates:
            found[mates[clause.label]] = waiting
            waiting = []
        else:
            waiting.append(clause)
    found[""] = waiting
    return found


def _in_order(before: Sequence[str], after: Sequence[str]) -> set[str]:
    """The labels that keep their order, as many as can."""
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    return {label for block in blocks for label in before[block.a : block.a + block.size]}


def words_between(before: str, after: str) -> tuple[Words, ...]:
    """The words of two texts, what went before what came."""
    one, other = _WORDS.findall(before), _WORDS.findall(after)
    runs: list[Words] = []
    gone = come = 0
    for a, c, length in (*_common(one, other), (len(one), len(other), 0)):
        if a > gone:
            runs.append(Words(op=Op.REMOVED, text="".join(one[gone:a])))
        if c > come:
            runs.append(Words(op=Op.ADDED, text="".join(other[come:c])))
        if length:
            runs.append(Words(op=Op.SAME, text="".join(one[a : a + length])))
        gone, come = a + length, c + length
    return tuple(runs)


def _common(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int, int]]:
    """Runs that stand in both, in order: (place in one, place in other, length).

    The greedy way of Myers (1986), which takes the number of words times that of changes: with one that
    compares all with all, a clause of one word said four thousand times held the reader up for minutes.
    """
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    reached = {1: start}
    steps: list[dict[int, int]] = []
    for changes in range(min(MAX_CHANGES, len(one) + len(other)) + 1):
        steps.append(dict(reached))
        for diagonal in range(-changes, changes + 1, 2):
            down = diagonal == -changes or (
                diagonal != changes and reached[diagonal - 1] < reached[diagonal + 1]
            )
            x = reached[diagonal + 1] if down else reached[diagonal - 1] + 1
            while x < len(one) and x - diagonal < len(other) and one[x] == other[x - diagonal]:
                x += 1
            reached[diagonal] = x
            if x >= len(one) and x - diagonal >= len(other):
                return _runs(steps, len(one), len(other))
    return [(0, 0, start)] if start else []  # another text altogether but for its beginning


def _runs(steps: Sequence[Mapping[int, int]], x: int, y: int) -> list[tuple[int, int, int]]:
    """The way back through what each number of changes reached."""
    found: list[tuple[int, int, int]] = []
    for changes in range(len(steps) - 1, -1, -1):
        reached, diagonal = steps[changes], x - y
        down = diagonal == -changes or (diagonal != changes and reached[diagonal - 1] < reached[diagonal + 1])
        before = diagonal + 1 if down else diagonal - 1
        was_x = reached[before] if changes else 0
        was_y = was_x - before if changes else 0
        begun = (was_x if down else was_x + 1) if changes else 0
        if x > begun:
            found.append((begun, y - (x - begun), x - begun))
        x, y = was_x, was_y
    return found[::-1]


def paper_clauses(states: States, name: str) -> tuple[tuple[Clause, ...], dict[str, str]] | None:
    """The clauses of a paper, by its label or id, and which older one each takes the place of; None: no paper.

    An older clause of another paper is named by its label there.
    """
    paper = _find(states.instruments, name)
    if paper is None:
        return None
    numbers = {version.id for version in paper.versions}
    found = [
        (thing.id, _clause(states, thing.current[0]))
        for thing in states.terms
        if numbers & set(thing.current[0].row.refs.get("instrument", ()))
    ]
    # Whoever adds a term under a label that stands would else hide the one that stood from the reader.
    several = Counter(clause.label for _, clause in found)
    clauses = tuple(
        replace(clause, label=f"{clause.label} {number[:12]}") if several[clause.label] > 1 else clause
        for number, clause in found
    )
    pairs = {
        _label(states, old): _label(states, new)
        for thing in states.amendments
        for version in thing.current
        for old in version.row.refs.get("replaces", ())
        for new in version.row.refs.get("new", ())
        if len(version.row.refs["replaces"]) == len(version.row.refs["new"]) == 1
    }
    return clauses, pairs


def clause_of(states: States, name: str) -> Clause:
    """A term, by its label or id, or one version of it by its own id. Raises Refused `no_such_clause`."""
    thing = _find(states.terms, name)
    if thing is None:
        raise Refused(
            "no_such_clause",
            "{name} is the label or id of no term or paper of this record, or of more than one; name it by its id",
            name=name,
        )
    version = next((v for v in thing.versions if v.id == name), thing.current[0])
    return _clause(states, version)


def _find(things: Sequence[Thing[R]], name: str) -> Thing[R] | None:
    """The thing of that label, or of which a version has that id; None if there is none, or more than one."""
    found = [
        thing
        for thing in things
        if any(name in (version.id, version.row.body.label) for version in thing.versions)
    ]
    return found[0] if len(found) == 1 else None


def _clause(states: States, version: Version[TermRow]) -> Clause:
    labels = {
        role: tuple(_label(states, target) for target in targets)
        for role, targets in version.row.refs.items()
        if role not in ("source", "of", "supersedes", "instrument")
    }
    return Clause(
        label=version.row.body.label or version.id[:12],
        lang=version.row.origin.lang,
        body=version.row.body,
        refs=labels,
    )


def _label(states: States, number: Hex32) -> str:
    row = states.row(TermRow, number)
    return row.body.label if row is not None and row.body.label else number[:12]


def _compared(before: Clause, after: Clause, *, moved: bool) -> ClauseChange:
    fields = tuple(_fields(before, after))
    same = before.body.text == after.body.text and not fields and before.label == after.label
    return ClauseChange(
        before=before.label,
        after=after.label,
        change=Change.SAME if same else Change.CHANGED,
        moved=moved,
        words=words_between(before.body.text, after.body.text),
        fields=fields,
    )


def _added(clause: Clause) -> ClauseChange:
    words = (Words(op=Op.ADDED, text=clause.body.text),)
    return ClauseChange(
        before="", after=clause.label, change=Change.ADDED, moved=False, words=words, fields=()
    )


def _removed(clause: Clause) -> ClauseChange:
    words = (Words(op=Op.REMOVED, text=clause.body.text),)
    return ClauseChange(
        before=clause.label, after="", change=Change.REMOVED, moved=False, words=words, fields=()
    )


def _fields(before: Clause, after: Clause) -> Iterator[FieldChange]:
    one, other = _flat(before), _flat(after)
    for path in sorted({*one, *other}):
        if one.get(path, _MISSING) != other.get(path, _MISSING):
            yield FieldChange(path=path, before=one.get(path), after=other.get(path))


def _flat(clause: Clause) -> dict[str, object]:
    """Every value of a clause but its words, by path; who says it and its label are no part of what it asks."""
    plain = msgspec.to_builtins(clause.body)
    found: dict[str, object] = {}
    for name, value in plain.items():
        if name not in ("says", "label", "text"):
            _flatten(name, value, found)
    for role, targets in clause.refs.items():
        found[f"refs.{role}"] = list(targets)
    return found


def _flatten(path: str, value: object, found: dict[str, object]) -> None:
    if isinstance(value, dict):
        for name, inner in value.items():
            _flatten(f"{path}.{name}", inner, found)
    else:
        found[path] = value
