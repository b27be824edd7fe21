# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""An incident's name stays when reports come late, and says where it went when incidents merge or split.

    incident_name(report)        what an incident is called that rests on this report
    Identities                   names, aliases, origins after a split, revisions, as the log goes on
    pinned(name, members, partition)   what became of the members that a case or finding wrote down

An incident rests on its anchor: the member that the log had first, of those that do not merely attach. So a
late report renames nobody. Where two merge, the older name stays and the other becomes its alias; where a part
splits off, it gets its own anchor's name and says from which incident. All of it follows from the order of the
log, one report after another, never from when a machine computed it.
"""

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

NAME_CHARS = 12
PREFIX = "I-"


class Names(IntEnum):
    """Whether a report may give an incident its name, in the order of preference: the least found does.

    One that merely attaches names only what stands without any better, a sealed one only what nobody else is
    in: else a reader of the open reports would see other names than a reader of all.
    """

    OPEN = 0
    ATTACHES = 1
    SEALED = 2


def incident_name(report: str, chars: int = NAME_CHARS) -> str:
    """`I-` and base32, in lower case, of the SHA-256 of the report's id."""
    digest = hashlib.sha256(report.encode("utf-8", "surrogatepass")).digest()
    text = base64.b32encode(digest[: 10 if chars == NAME_CHARS else 30])
    return PREFIX + text[:chars].decode("ascii").lower()


class Identities:
    """What each incident is called, by the slots of reports; a slot's number is its place in the log."""

    def __init__(self) -> None:
        self._names: dict[int, str] = {}  # of those that were an anchor, or were asked for
        self._slots: dict[str, int] = {}
        self._kind = bytearray()
        self._anchored: set[int] = set()
        self._revision: dict[int, int] = {}
        self._derived: dict[int, int] = {}
        self._heir: dict[int, int] = {}
        self._left_by: dict[int, list[int]] = {}

    def enter(self, slot: int, report: str, kind: Names) -> None:
        """A report comes, or comes again."""
        if slot == len(self._kind):
            self._kind.append(kind)
            name = incident_name(report)
            if name in self._slots:  # 2^30 tries find two reports with one name: the later one's is longer
                name = incident_name(report, 4 * NAME_CHARS)
                self._names[slot] = name
            self._slots[name] = slot
        else:
            self._kind[slot] = kind
            heir = self._heir.pop(slot, None)
            if heir is not None:
                self._left_by[heir].remove(slot)

    def anchor(self, members: Iterable[int]) -> int:
        """Of an incident's members, the one that it rests on."""
        return min(members, key=lambda slot: (self._kind[slot], slot))

    def step(
        self, before: Iterable[Sequence[int]], after: Iterable[Sequence[int]], gone: int | None = None
    ) -> set[int]:
        """Groups became other groups: all that changed, each slot of one side on the other too; who is changed.

        Only a slot that just came is on no side before, and only `gone` on none after.
        """
        old = {self.anchor(group): group for group in before}
        anchor_of = {slot: anchor for anchor, group in old.items() for slot in group}
        named: set[int] = set()
        for group in after:
            anchor = self.anchor(group)
            if anchor in old and set(old[anchor]) == set(group):
                continue
            former = anchor_of.get(anchor, anchor)
            if former not in (anchor, gone):
                self._derived[anchor] = former
            self.changed(anchor)
            named.add(anchor)
        if gone is not None and gone in old and len(old[gone]) > 1:
            heir = self.anchor(slot for slot in old[gone] if slot != gone)
            self._heir[gone] = heir
            self._left_by.setdefault(heir, []).append(gone)
        return named

    def changed(self, anchor: int) -> None:
        """The members of this anchor's incident are others than they were."""
        self._anchored.add(anchor)
        self._revision[anchor] = self._revision.get(anchor, 0) + 1

    def revision(self, anchor: int) -> int:
        """How many sets of members this anchor's incident has had, from 1."""
        return self._revision.get(anchor, 0)

    def name(self, slot: int, report: str) -> str:
        """What an incident is called that rests on this slot's report."""
        return self._names.get(slot) or incident_name(report)

    def find(self, name: str) -> int | None:
        """The slot whose report has this name, were it an anchor or not; where it left, the one it left to."""
        slot = self._slots.get(name)
        while slot is not None and slot in self._heir:
            slot = self._heir[slot]
        return slot

    def aliases(self, members: Iterable[int], anchor: int) -> list[int]:
        """The slots whose names lead to this incident and are not its own: they were anchors before it."""
        found: list[int] = []
        todo = list(members)
        while todo:
            slot = todo.pop()
            todo += self._left_by.get(slot, ())
            if slot != anchor and slot in self._anchored and self._kind[slot] == Names.OPEN:
                found.append(slot)
        return sorted(found)

    def derived(self, anchor: int) -> int | None:
        """The slot of the anchor that this incident was split off from, if it ever was."""
        return self._derived.get(anchor)


class Became(StrEnum):
    """What became of members that somebody wrote down."""

    UNCHANGED = "unchanged"
    GROWN = "grown"
    MERGED_INTO = "merged_into"
    SPLIT = "split"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinned:
    """What a pinned list of members sees now.

    `incidents` are those that hold them today, by name; `added` the other reports in them; `missing` the
    pinned ones that are in none, since they were recalled.
    """

    became: Became
    incidents: tuple[str, ...]
    added: tuple[str, ...]
    missing: tuple[str, ...]


def pinned(name: str, members: Iterable[str], partition: Mapping[str, Iterable[str]]) -> Pinned:
    """What became of `members`, pinned as the incident `name`, in a partition of today: names with members.

    Only the incidents that hold any of `members` are looked at, so those are enough.

    unchanged    one incident holds them and nobody else
    grown        one of the same name, which others are in, or some of them were recalled
    merged_into  one of another name: an older incident took them in, or its own anchor was recalled
    split        several hold them
    gone         none does: all were recalled
    """
    wanted = set(members)
    holding = {incident: set(group) for incident, group in partition.items()}
    holding = {incident: group for incident, group in holding.items() if not wanted.isdisjoint(group)}
    present = set().union(*holding.values())
    if not holding:
        became = Became.GONE
    elif len(holding) > 1:
        became = Became.SPLIT
    elif name not in holding:
        became = Became.MERGED_INTO
    else:
        became = Became.UNCHANGED if present == wanted else Became.GROWN
    return Pinned(
        became=became,
        incidents=tuple(sorted(holding)),
        added=tuple(sorted(present - wanted)),
        missing=tuple(sorted(wanted - present)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """Two partitions of the same reports: each incident of the first by what became of it."""

    unchanged: tuple[str, ...]
    merged: tuple[tuple[str, tuple[str, ...]], ...]
    split: tuple[tuple[str, tuple[str, ...]], ...]


def differences(before: Mapping[str, Iterable[str]], after: Mapping[str, Iterable[str]]) -> Differences:
    """What other parameters would change, by incident of `before`: the incidents of `after` that hold it."""
    held = {report: name for name, group in after.items() for report in group}
    sets = {name: frozenset(group) for name, group in after.items()}
    unchanged: list[str] = []
    merged: list[tuple[str, tuple[str, ...]]] = []
    split: list[tuple[str, tuple[str, ...]]] = []
    for name, group in sorted(before.items()):
        members = frozenset(group)
        into = tuple(sorted({held[report] for report in members if report in held}))
        if len(into) == 1 and sets[into[0]] == members:
            unchanged.append(name)
        elif len(into) == 1:
            merged.append((name, into))
        else:
            split.append((name, into))
    return Differences(unchanged=tuple(unchanged), merged=tuple(merged), split=tuple(split))


def grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Reports by incident, of (report, incident)."""
    found: dict[str, list[str]] = {}
    for report, incident in pairs:
        found.setdefault(incident, []).append(report)
    return found
