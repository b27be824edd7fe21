# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""When a statement was made, as far as it is proven: between the head it had seen and the heads that cover it.

    not before   `now` after the last head entry that it can have seen; the charter's date where it saw none
    not after    the earliest moment that two cosigning organisations, one of them a co-chair, have both
                 reached in logged heads that cover it

Who claims another time in the statement itself is neither believed nor mended: both stand side by side.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sulh.clock import format_time, parse_time
from sulh.mechanism import Changed, States
from sulh.record.heads import HeadRow
from sulh.record.rows import read_row
from sulh.record.state import CharterVersion


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
    """Proven times of every entry of a state; made once, then each question costs two searches."""

    def __init__(self, states: States) -> None:
        heads = sorted(
            (int(key.removeprefix("head/")), read_row(value, HeadRow))
            for key, value in states.rows.items("record", "head/")
        )
        self._indexes = [index for index, _ in heads]
        self._rows = [row for _, row in heads]
        self._sizes = [row.size for row in self._rows]
        self._chairs = {org.id for org in states.charter.of_kind("co_chair")}
        declared = _declared(states)
        self._declared = [declared(row.size) for row in self._rows]
        self._start = (_canonical(states.charter.date), By.CHARTER)
        self._nows = self._each_now()
        self._after = self._each_after()

    def advance(self, changed: Changed) -> bool:
        """Only heads and charters move times."""
        return not any(room == "record" and key.startswith(("head/", "charter")) for room, key in changed)

    def proven(self, index: int, seen_size: int) -> Proven:
        """The interval of entry `index`, whose statement had seen a head of `seen_size`."""
        before, before_by = self._now_at(seen_size)
        place = bisect_right(self._sizes, index)
        after, after_by = self._after[place]
        return Proven(not_before=before, not_before_by=before_by, not_after=after, not_after_by=after_by)

    def now_at(self, index: int) -> str:
        """`now` when entry `index` was judged: after the last head entry before it."""
        return self._now_at(index)[0]

    def _now_at(self, size: int) -> tuple[str, By]:
        place = bisect_left(self._indexes, size)
        return self._nows[place - 1] if place else self._start

    def _each_now(self) -> list[tuple[str, By]]:
        """`now` after each head entry, and whose word moved it there."""
        found: list[tuple[str, By]] = []
        last = self._start
        for row, declared in zip(self._rows, self._declared, strict=True):
            if row.now != last[0]:
                last = (row.now, _by(declared))
            found.append(last)
        return found

    def _each_after(self) -> list[tuple[str | None, By]]:
        """By place of the first head that covers an entry: the earliest upper bound; the last is of no head.

        From the last head back: what a later head proves of an entry holds of every earlier one, too. A bound
        by two cosigners stands before one by the host, though that may be the earlier: it is the proven one.
        """
        bounds: list[tuple[str | None, By]] = [(None, By.UNKNOWN)]
        several: dict[str, str] = {}
        alone: str | None = None
        logged: str | None = None
        for row, declared in zip(reversed(self._rows), reversed(self._declared), strict=True):
            for word in row.cosigners:
                # Cosigners sign whole seconds: their canonical times are in order as texts.
                if declared == 1:
                    alone = min(word.at, alone or word.at)
                else:
                    several[word.org] = min(word.at, several.get(word.org, word.at))
            if declared == 0:
                logged = min(row.logged_at, logged or row.logged_at, key=parse_time)
            pair = self._pair(several)
            known = ((pair, By.COSIGNERS), (alone, By.COSIGNER), (logged, By.HOST))
            bounds.append(next((bound for bound in known if bound[0] is not None), (None, By.UNKNOWN)))
        bounds.reverse()
        return bounds

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
