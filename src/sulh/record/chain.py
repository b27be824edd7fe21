# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Each key's own chain: what it signed, numbered, so that leaving out and saying twice both show.

In log order an entry is void iff its number is taken by another id, or a known neighbour contradicts
`prev`. A gap voids nothing: a statement may be under way, refused, or withheld by the host, and the
reader sees the open numbers. Equivocation (one number, two statements) is evidence against the key.
"""

from collections.abc import Iterable, Iterator
from itertools import islice

from sulh.errors import NONE, Phrase, Refused
from sulh.statement.envelope import Header


class _Chain:
    """What one key has in the record; ids are 32 bytes.

    ids    numbers 1, 2, 3, … without a gap, in a list: a million of them as a mapping would take four times
    far    numbers beyond the first gap
    prevs  `prev` of those numbers for which it is not simply the id one below
    """

    __slots__ = ("far", "highest", "ids", "prevs")

    def __init__(self) -> None:
        self.ids: list[bytes] = []
        self.far: dict[int, bytes] = {}
        self.prevs: dict[int, bytes | None] = {}
        self.highest = 0

    def at(self, number: int) -> bytes | None:
        """The id under `number`, or None."""
        return self.ids[number - 1] if 0 < number <= len(self.ids) else self.far.get(number)

    def prev(self, number: int) -> bytes | None:
        """The id that the statement under `number` named before it."""
        return self.prevs[number] if number in self.prevs else self.at(number - 1)

    def put(self, number: int, name: bytes, prev: bytes | None) -> None:
        """Hold `number`; a public reader, who checks no chains, may see one number twice."""
        ids = self.ids
        if number == self.highest + 1 == len(ids) + 1 and ids and ids[-1] == prev:
            ids.append(name)
            self.highest = number
            return
        if self.at(number + 1) is not None:
            self.prevs.setdefault(number + 1, self.at(number))
        if prev != self.at(number - 1):
            self.prevs[number] = prev
        else:
            self.prevs.pop(number, None)
        if number <= len(self.ids):
            self.ids[number - 1] = name
        elif number == len(self.ids) + 1:
            self.far.pop(number, None)
            self.ids.append(name)
            while self.far and (following := self.far.pop(len(self.ids) + 1, None)) is not None:
                self.ids.append(following)
        else:
            self.far[number] = name
        self.highest = max(self.highest, number)

    def numbers(self) -> Iterator[tuple[int, bytes]]:
        """Every number held, with its id."""
        yield from enumerate(self.ids, start=1)
        yield from self.far.items()


_NONE = _Chain()  # of a key that said nothing; never written


class Chains:
    """Positions of every key, derived from leaves in log order; no rows of state."""

    def __init__(self) -> None:
        self._chains: dict[str, _Chain] = {}
        self._index: dict[bytes, int] = {}

    def __len__(self) -> int:
        """How many entries are known."""
        return len(self._index)

    def known(self, start: int, stop: int) -> list[int]:
        """Indexes of the entries that became known, from the `start`-th up to the `stop`-th, in that order.

        In the public layer that is not the log's order: a release makes an earlier entry known.
        """
        count = len(self._index)
        if start < count // 2:
            return list(islice(self._index.values(), start, stop))
        last = islice(reversed(self._index.values()), max(0, count - stop), count - start)
        return list(last)[::-1]

    def index_of(self, statement_id: str) -> int | None:
        """Index of the first entry with that id, or None."""
        return self._index.get(bytes.fromhex(statement_id))

    def last(self, key: str) -> tuple[int, str] | None:
        """(number, id) of the highest number that `key` has in the record, or None."""
        chain = self._chains.get(key, _NONE)
        name = chain.at(chain.highest)
        return None if name is None else (chain.highest, name.hex())

    def key_of(self, statement_id: str) -> str | None:
        """The key that said the entry with that id, or None; looks through every chain, and is seldom asked."""
        name = bytes.fromhex(statement_id)
        if self._index.get(name) is None:
            return None
        held = (key for key, chain in self._chains.items() if any(n == name for _, n in chain.numbers()))
        return next(held, None)

    def gaps(self, key: str) -> int:
        """How many numbers below the highest are open."""
        chain = self._chains.get(key, _NONE)
        return chain.highest - len(chain.ids) - len(chain.far)

    def holds(self, key: str, number: int) -> bool:
        """Whether an entry of `key` holds that number."""
        return self._chains.get(key, _NONE).at(number) is not None

    def require_new(self, statement_id: str) -> None:
        """Raise Refused `duplicate` if an entry has that id."""
        entry = self._index.get(bytes.fromhex(statement_id))
        if entry is not None:
            raise Refused(
                "duplicate",
                "this statement is already entry {entry}; nothing needs to be sent again",
                entry=entry,
            )

    def id_at(self, key: str, number: int) -> str | None:
        """Id of the entry that holds a key's number, or None."""
        return _hex(self._chains.get(key, _NONE).at(number))

    def check(self, header: Header, statement_id: str) -> None:
        """Raise Refused: duplicate, equivocation, or contradicts_prev."""
        self.require_new(statement_id)
        chain = self._chains.get(header.issuer.key, _NONE)
        number = header.seq
        # Nearly always the next one after the last: then there is no other neighbour to ask.
        ids = chain.ids
        if number == chain.highest + 1 == len(ids) + 1 and ids and ids[-1].hex() == header.prev:
            return
        if (other := chain.at(number)) is not None:
            raise Refused(
                "equivocation",
                "key {key} already said another statement ({other}) under number {seq}; one number, one statement",
                key=header.issuer.key,
                other=other.hex(),
                seq=number,
            )
        if (header.prev is None) != (number == 1):
            self._contradiction(
                header, Phrase("first-has-none", "the first number, and only it, has no predecessor")
            )
        before = chain.at(number - 1)
        if before is not None and before.hex() != header.prev:
            self._contradiction(
                header,
                Phrase(
                    "number-is", "number {number} of this key is {id}", number=number - 1, id=before.hex()
                ),
            )
        if number < chain.highest and chain.at(number + 1) is not None:
            named = _hex(chain.prev(number + 1))
            if named != statement_id:
                self._contradiction(
                    header,
                    Phrase(
                        "names-before",
                        "number {number} of this key names {id} before it",
                        number=number + 1,
                        id=named or "-",
                    ),
                )

    def _contradiction(self, header: Header, problem: str) -> None:
        raise Refused(
            "contradicts_prev",
            "number {seq} of key {key} names {prev} as the statement before it, but {problem}",
            seq=header.seq,
            key=header.issuer.key,
            prev=header.prev or NONE,
            problem=problem,
        )

    def take(self, header: Header, statement_id: str, index: int) -> None:
        """Record that this entry holds its number."""
        key, number, prev = header.issuer.key, header.seq, header.prev
        chain = self._chains.get(key, _NONE)
        ids = chain.ids
        # Nearly always the next one after the last, as in `check`; else `_Chain.put` finds its place.
        if number == chain.highest + 1 == len(ids) + 1 and ids and ids[-1].hex() == prev:
            name = bytes.fromhex(statement_id)
            ids.append(name)
            chain.highest = number
            self._index[name] = index
        else:
            self._put(index, statement_id, key, number, prev)

    def _put(self, index: int, name: str, key: str, number: int, prev: str | None) -> None:
        chain = self._chains.get(key)
        if chain is None:
            chain = self._chains[key] = _Chain()
        held = bytes.fromhex(name)
        chain.put(number, held, None if prev is None else bytes.fromhex(prev))
        self._index[held] = index

    def spoken(self) -> list[tuple[int, str, str, int, str | None]]:
        """(index, id, key, number, prev) of every entry that holds its number, by index."""
        held = [
            (self._index[name], name.hex(), key, number, _hex(chain.prev(number)))
            for key, chain in self._chains.items()
            for number, name in chain.numbers()
        ]
        return sorted(held)

    def restore(self, spoken: Iterable[tuple[int, str, str, int, str | None]]) -> None:
        """Take up what `spoken` gave."""
        for index, name, key, number, prev in spoken:
            self._put(index, name, key, number, prev)


def _hex(name: bytes | None) -> str | None:
    return None if name is None else name.hex()
