# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Each key's own chain: what it signed, numbered, so that leaving out and saying twice both show.

In log order an entry is void iff its number is taken by another id, or a known neighbour contradicts
`prev`. A gap voids nothing: a statement may be under way, refused, or withheld by the host, and the
reader sees the open numbers. Equivocation (one number, two statements) is evidence against the key.
"""

from collections.abc import Iterable

from sulh.errors import Refused
from sulh.statement.envelope import Header


class Chains:
    """Positions of every key, derived from leaves in log order; no rows of state."""

    def __init__(self) -> None:
        self._taken: dict[str, dict[int, tuple[str, str | None]]] = {}
        self._index: dict[str, int] = {}
        self._highest: dict[str, int] = {}

    def index_of(self, statement_id: str) -> int | None:
        """Index of the first entry with that id, or None."""
        return self._index.get(statement_id)

    def last(self, key: str) -> tuple[int, str] | None:
        """(number, id) of the highest number that `key` has in the record, or None."""
        if key not in self._highest:
            return None
        number = self._highest[key]
        return number, self._taken[key][number][0]

    def gaps(self, key: str) -> int:
        """How many numbers below the highest are open."""
        return self._highest.get(key, 0) - len(self._taken.get(key, ()))

    def holds(self, key: str, number: int) -> bool:
        """Whether an entry of `key` holds that number."""
        return number in self._taken.get(key, ())

    def require_new(self, statement_id: str) -> None:
        """Raise Refused `duplicate` if an entry has that id."""
        if statement_id in self._index:
            raise Refused(
                "duplicate",
                "this statement is already entry {entry}; nothing needs to be sent again",
                entry=self._index[statement_id],
            )

    def check(self, header: Header, statement_id: str) -> None:
        """Raise Refused: duplicate, equivocation, or contradicts_prev."""
        self.require_new(statement_id)
        taken = self._taken.get(header.issuer.key, {})
        at_number = taken.get(header.seq)
        if at_number is not None:
            raise Refused(
                "equivocation",
                "key {key} already said another statement ({other}) under number {seq}; one number, one statement",
                key=header.issuer.key,
                other=at_number[0],
                seq=header.seq,
            )
        before, after = taken.get(header.seq - 1), taken.get(header.seq + 1)
        if (header.prev is None) != (header.seq == 1):
            self._contradiction(header, "the first number, and only it, has no predecessor")
        if before is not None and before[0] != header.prev:
            self._contradiction(header, f"number {header.seq - 1} of this key is {before[0]}")
        if after is not None and after[1] != statement_id:
            self._contradiction(header, f"number {header.seq + 1} of this key names {after[1]} before it")

    def _contradiction(self, header: Header, problem: str) -> None:
        raise Refused(
            "contradicts_prev",
            "number {seq} of key {key} names {prev} as the statement before it, but {problem}",
            seq=header.seq,
            key=header.issuer.key,
            prev=header.prev or "none",
            problem=problem,
        )

    def take(self, header: Header, statement_id: str, index: int) -> None:
        """Record that this entry holds its number."""
        key = header.issuer.key
        self._taken.setdefault(key, {})[header.seq] = (statement_id, header.prev)
        self._index[statement_id] = index
        self._highest[key] = max(self._highest.get(key, 0), header.seq)

    def spoken(self) -> list[tuple[int, str, str, int, str | None]]:
        """(index, id, key, number, prev) of every entry that holds its number, by index."""
        held = [
            (self._index[name], name, key, number, prev)
            for key, numbers in self._taken.items()
            for number, (name, prev) in numbers.items()
        ]
        return sorted(held)

    def restore(self, spoken: Iterable[tuple[int, str, str, int, str | None]]) -> None:
        """Take up what `spoken` gave."""
        for index, name, key, number, prev in spoken:
            self._taken.setdefault(key, {})[number] = (name, prev)
            self._index[name] = index
            self._highest[key] = max(self._highest.get(key, 0), number)
