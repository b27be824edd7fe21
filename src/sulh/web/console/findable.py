# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What of one layer can be searched: a line for each entry that it shows, in the letters that a search compares.

It grows with the layer: new entries first, then back from where it began, so many at each look; a small record is
read at once, a long one in a few looks, and who searches is told how far it is. What the layer does not show has no
line, so that neither an answer nor the time that it takes says anything of it; and whatever is found is looked at
once more by the gate before it is shown.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

import msgspec

from sulh.language.scripts import fold
from sulh.record.fold import Entry
from sulh.record.gate import Stub
from sulh.web.console.entries import Order, Seen

EACH_LOOK = 1_500  # entries of one look: some 150 ms, in which nobody else is served
LONGEST = 1_000  # characters of a statement that are searched: where, when, who and how it begins
GIST = 80  # characters of somebody's words that tell a statement from others
TELLING = ("words", "summary", "subject", "what", "text", "why", "label")  # fields that tell statements apart
# Said by machines, many a day: found by number and id, and by no word, or they would hide what people said.
OF_MACHINES = frozenset({"record.head.v1", "record.state_digest.v1", "record.relayed.v1", "record.served.v1"})
DEEPEST = 6  # lists in lists: what is below is nobody's words
_HEX = re.compile(r"[0-9a-f]{16,}\Z")

Shown = Callable[[int], Entry | Stub | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One entry as it is searched."""

    position: int
    index: int
    id: str
    kind: str
    org: str
    text: str

    @property
    def noun(self) -> str:
        """What it is: report, case, term, …"""
        return self.kind.split(".")[1] if self.kind.count(".") == 2 else ""


class Findable:
    """The lines of one layer, from `low` up to `high` of its positions."""

    def __init__(self) -> None:
        self._lines: dict[int, Line] = {}
        self._stubs: dict[str, Seen] = {}
        self._opened = 0
        self.low = self.high = -1

    def advance(self, order: Order, shown: Shown, opened: Collection[str]) -> None:
        """Take up at most `EACH_LOOK` entries more. Under the lock."""
        if self.high < 0:
            self.low = self.high = order.end
        left = EACH_LOOK
        # 1. What came since.
        for seen in order.after(self.high, left):
            self._take(seen, shown)
            self.high, left = seen.position + 1, left - 1
        # 2. What is older.
        for seen in order.before(self.low, left) if left else ():
            self._take(seen, shown)
            self.low = seen.position
        # 3. What was sealed when it was read, and is open now.
        if len(opened) != self._opened:
            for id in {name.partition("/")[0] for name in opened} & self._stubs.keys():
                self._take(self._stubs.pop(id), shown)
            self._opened = len(opened)

    @property
    def count(self) -> int:
        """How many positions were read."""
        return self.high - self.low

    def lines(self, below: int | None = None) -> Iterator[Line]:
        """The newest first, those below a position alone where one is given."""
        top = self.high if below is None else min(below, self.high)
        return (self._lines[at] for at in range(top - 1, self.low - 1, -1) if at in self._lines)

    def _take(self, seen: Seen, shown: Shown) -> None:
        found = shown(seen.index)
        if isinstance(found, Stub):
            self._stubs[found.id] = seen
        if isinstance(found, Entry):
            self._lines[seen.position] = line_of(seen, found)


def line_of(seen: Seen, entry: Entry) -> Line:
    """An entry as it is searched."""
    header, heard = entry.header, entry.header.kind not in OF_MACHINES
    return Line(
        position=seen.position,
        index=seen.index,
        id=entry.id,
        kind=header.kind,
        org=header.issuer.org if heard else "",
        text=text_of(entry) if heard else "",
    )


def gist(body: Mapping[str, object]) -> str:
    """The beginning of the words of a body, by which its speaker knows it again; empty where it has none."""
    found = (body.get(name) for name in TELLING)
    words = next((text for text in found if isinstance(text, str) and text), "")
    return words if len(words) <= GIST else words[:GIST].rstrip() + "…"


def text_of(entry: Entry) -> str:
    """Whatever people would type to find it again, folded: days, places, labels, names, words."""
    header = entry.header
    when = () if header.occurred is None else (header.occurred.since, header.occurred.until)
    body = msgspec.json.decode(header.body)
    return fold(" ".join([*dict.fromkeys(when), *_texts(body, 0)])[: LONGEST * 2])[:LONGEST]


def _texts(value: object, depth: int) -> Iterator[str]:
    """Texts of a body, short ones first: labels and names stand before the words that would push them out."""
    found = sorted(_every(value, depth), key=len)
    yield from (text for text in dict.fromkeys(found) if not _HEX.match(text))


def _every(value: object, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif depth < DEEPEST and isinstance(value, Mapping):
        for one in value.values():
            yield from _every(one, depth + 1)
    elif depth < DEEPEST and isinstance(value, list):
        for one in value:
            yield from _every(one, depth + 1)
