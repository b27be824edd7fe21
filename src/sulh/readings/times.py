# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""When a statement was made, as far as it is proven: between the head it had seen and the heads that cover it.

    not before   `now` after the last head entry that it can have seen; the charter's date where it saw none
    not after    the earliest moment that two cosigning organisations, one of them a co-chair, have both
                 reached in logged heads that cover it

Who claims another time in the statement itself is neither believed nor mended: both stand side by side.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sulh.clock import format_time, parse_time
from sulh.mechanism import Changed, States
from sulh.record.heads import HeadRow
from sulh.record.rows import read_row
from sulh.record.state import CharterVersion

# No organisation's name has a space.
ALONE, LOGGED = "the only cosigner", "the host"


class By(StrEnum):
    """Whose word a bound rests on; UNKNOWN where there is no bound yet."""

    CHARTER = "charter"
    HOST = "host"
    COSIGNER = "cosigner"
    COSIGNERS = "cosigners"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proven:
    """The interval in which a statement was made (canonical times), and whose word each bound is.

    COSIGNERS: two organisations, one of them a co-chair. COSIGNER: the only one declared. HOST: nobody else
    is declared, and the bound is unwitnessed. CHARTER: the date in entry 0, which its founders signed.
    """

    not_before: str
    not_before_by: By
    not_after: str | None
    not_after_by: By


class Times:
    """Proven times of every entry of a state; it follows while heads come, and each question costs two searches.

    _after   by place of the first head that covers an entry, the earliest upper bound; the last is of no head
    _least   by whose word it is, by place: the earliest of its times in that head and all later ones
    """

    def __init__(self, states: States) -> None:
        self._states = states
        self._chairs = {org.id for org in states.charter.of_kind("co_chair")}
        self._declared = _declared(states)
        self._start = (_canonical(states.charter.date), By.CHARTER)
        self._indexes: list[int] = []
        self._sizes: list[int] = []
        self._nows: list[tuple[str, By]] = []
        self._after: list[tuple[str | None, By]] = [(None, By.UNKNOWN)]
        self._least: dict[str, list[str | None]] = {}
        self._take(
            sorted(
                (int(key.removeprefix("head/")), read_row(value, HeadRow))
                for key, value in states.rows.items("record", "head/")
            )
        )

    def advance(self, changed: Changed) -> bool:
        """Only heads and charters move times; False where it is not a head that comes after all others."""
        come = []
        for (room, key), old in changed.items():
            if room != "record" or not key.startswith(("head/", "charter")):
                continue
            new = self._states.rows.get(room, key)
            if not key.startswith("head/") or old is not None or new is None:
                return False
            come.append((int(key.removeprefix("head/")), read_row(new, HeadRow)))
        come.sort()
        if come and self._indexes and come[0][0] < self._indexes[-1]:
            return False
        self._take(come)
        return True

    def _take(self, heads: Sequence[tuple[int, HeadRow]]) -> None:
        """Heads that come after those that are here.

        From the last head back: what a later head proves of an entry holds of every earlier one, too, so a new
        one is looked at from the end until it says nothing that is earlier than what was said.
        """
        begin = lowest = len(self._indexes)
        for _, row in heads:
            self._sizes.append(row.size)
        for place, (index, row) in enumerate(heads, begin):
            declared = self._declared(row.size)
            last = self._nows[-1] if self._nows else self._start
            self._indexes.append(index)
            self._nows.append(last if row.now == last[0] else (row.now, _by(declared)))
            self._after.append((None, By.UNKNOWN))
            for least in self._least.values():
                least.append(None)
            lowest = min(lowest, place)
            for who, at in _words(row, declared):
                lowest = min(lowest, self._said(who, at, place))
        for place in range(lowest, len(self._indexes)):
            self._after[place] = self._bound(place)

    def _said(self, who: str, at: str, place: int) -> int:
        """Somebody's time in a head: from which place on it is the earliest of theirs."""
        least = self._least.setdefault(who, [])
        least += [None] * (place + 1 - len(least))
        while place >= 0 and ((held := least[place]) is None or _earlier(who, at, held)):
            least[place] = at
            place -= 1
        return place + 1

    def _bound(self, place: int) -> tuple[str | None, By]:
        """A bound by two cosigners stands before one by the host, though that may be the earlier: it is proven."""
        reached = {who: at for who, least in self._least.items() if (at := least[place]) is not None}
        alone, logged = reached.pop(ALONE, None), reached.pop(LOGGED, None)
        known = ((self._pair(reached), By.COSIGNERS), (alone, By.COSIGNER), (logged, By.HOST))
        return next((bound for bound in known if bound[0] is not None), (None, By.UNKNOWN))

    def proven(self, index: int, seen_size: int) -> Proven:
        """The interval of entry `index`, whose statement had seen a head of `seen_size`."""
        before, before_by = self._now_at(seen_size)
        place = bisect_right(self._sizes, index)
        after, after_by = self._after[place]
        return Proven(not_before=before, not_before_by=before_by, not_after=after, not_after_by=after_by)

    @property
    def last(self) -> int:
        """The entry of the last head; -1 where there is none."""
        return self._indexes[-1] if self._indexes else -1

    def now_at(self, index: int) -> str:
        """`now` when entry `index` was judged: after the last head entry before it."""
        return self._now_at(index)[0]

    def _now_at(self, size: int) -> tuple[str, By]:
        place = bisect_left(self._indexes, size)
        return self._nows[place - 1] if place else self._start

    def _pair(self, reached: dict[str, str]) -> str | None:
        pairs = [
            max(reached[chair], reached[other])
            for chair in reached.keys() & self._chairs
            for other in reached.keys() - {chair}
        ]
        return min(pairs, default=None)


def proven(states: States, index: int, seen_size: int) -> Proven:
    """The proven interval of one entry; who asks for many keeps a `Times`."""
    return states.shared(Times).proven(index, seen_size)


def _words(row: HeadRow, declared: int) -> Iterator[tuple[str, str]]:
    """Whose word of when a head stood: each cosigner's; the only one's that is declared; the host's where none is."""
    for word in row.cosigners:
        yield (ALONE if declared == 1 else word.org), word.at
    if declared == 0:
        yield LOGGED, row.logged_at


def _earlier(who: str, at: str, held: str) -> bool:
    """Cosigners sign whole seconds: their canonical times are in order as texts; the host writes what it likes."""
    return parse_time(at) < parse_time(held) if who == LOGGED else at < held


def _by(declared: int) -> By:
    return (By.HOST, By.COSIGNER)[declared] if declared < 2 else By.COSIGNERS


def _canonical(text: str) -> str:
    return format_time(parse_time(text))


def _declared(states: States) -> Callable[[int], int]:
    """How many organisations the charter in force after so many entries declares as cosigners."""
    versions = sorted(
        (row.since, len({cosigner.org for cosigner in row.body.cosigners}))
        for row in (read_row(v, CharterVersion) for _, v in states.rows.items("record", "charter/"))
    )
    return lambda size: _at(versions, size)


def _at(versions: Sequence[tuple[int, int]], size: int) -> int:
    found = 0 if not versions else versions[0][1]
    for since, declared in versions:
        if since < size:
            found = declared
    return found
