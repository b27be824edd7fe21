# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Where those go that merely attach: each to its best pair, and none to an incident that a link keeps it from.

The rule is that of `gather.finished`, kept as reports come and go. Whom no cannot-link names has its best pair
and needs no more. The others keep all their pairs, and those that a change may reach choose anew together, the
best pair of all first.
"""

from collections.abc import Iterable, Iterator

from sulh.fusion.groups import Groups
from sulh.fusion.store import Store

Near = tuple[int, int]  # score, slot


class Attached:
    """Slots that attach, and to whom."""

    def __init__(self, store: Store, groups: Groups) -> None:
        self._store, self._groups = store, groups
        self.best: dict[int, Near] = {}
        self._held: dict[int, set[int]] = {}  # the other way round
        self._choosy: dict[int, list[Near]] = {}  # all pairs of one that a cannot-link names
        self._asked: dict[int, set[int]] = {}  # the other way round
        self._again: set[int] = set()  # who has to choose anew

    def core(self, slot: int) -> int:
        """The slot itself, or the one it attaches to."""
        return self.best[slot][1] if slot in self.best else slot

    def held(self, slots: Iterable[int]) -> Iterator[int]:
        """Those that attach to any of these."""
        return (other for slot in slots for other in self._held.get(slot, ()))

    def take(self, slot: int, score: int, target: int) -> bool:
        """A pair of one that attaches; whether it goes there now."""
        if len(self._groups.group(slot)) > 1:  # a must-link put it there
            return False
        if self._groups.choosy(slot):
            self._choosy.setdefault(slot, []).append((score, target))
            self._asked.setdefault(target, set()).add(slot)
            self._again.add(slot)
            return False
        held = self.best.get(slot)
        if held is not None:
            digest = self._store.digest
            if held[0] > score or (held[0] == score and digest(held[1]) < digest(target)):
                return False
        self._put(slot, (score, target))
        return True

    def load(self, best: Iterable[tuple[int, Near]], pairs: Iterable[tuple[int, Near]]) -> None:
        """Take at once whom each attaches to, and all pairs of those that links name."""
        for slot, near in best:
            self._put(slot, near)
        for slot, near in pairs:
            if self._groups.choosy(slot) and len(self._groups.group(slot)) == 1:
                self._choosy.setdefault(slot, []).append(near)
                self._asked.setdefault(near[1], set()).add(slot)

    def leave(self, slot: int) -> set[int]:
        """A slot goes: those that attached to it have nobody now, and are told."""
        self.forget(slot)
        orphans = self._held.pop(slot, set())
        for other in orphans:
            del self.best[other]
        for other in self._asked.pop(slot, ()):
            self._choosy[other] = [pair for pair in self._choosy[other] if pair[1] != slot]
            self._again.add(other)
        self._again.update(other for other in self._groups.cannot(slot) if other in self._choosy)
        return orphans

    def forget(self, slot: int) -> None:
        """It attaches to nobody, and no pair of it is known."""
        self._drop(slot)
        self._again.discard(slot)
        for _, target in self._choosy.pop(slot, ()):
            self._asked[target].discard(slot)

    def regrouped(self, slots: Iterable[int]) -> None:
        """The groups of these slots are others than they were."""
        if self._asked:
            self._again.update(other for slot in slots for other in self._asked.get(slot, ()))

    def choosing(self) -> list[int]:
        """Whoever has to choose anew now, with all whom that may move; they let go of whom they had."""
        todo, found = list(self._again), set[int]()
        while todo:
            slot = todo.pop()
            if slot not in found and slot in self._choosy:
                found.add(slot)
                todo += self._groups.cannot(slot)
        self._again.clear()
        return sorted(found)

    def choose(self, slots: Iterable[int]) -> None:
        """Let them choose."""
        digest, offers = self._store.digest, []
        for slot in slots:
            self._drop(slot)
            if len(self._groups.group(slot)) == 1:
                offers += [(-score, digest(slot), digest(at), slot, at) for score, at in self._choosy[slot]]
        for against, _, _, slot, target in sorted(offers):
            if slot in self.best:
                continue
            label = self._groups.label(target)
            if all(self._groups.label(self.core(other)) != label for other in self._groups.cannot(slot)):
                self._put(slot, (-against, target))

    def _put(self, slot: int, near: Near) -> None:
        self._drop(slot)
        self.best[slot] = near
        self._held.setdefault(near[1], set()).add(slot)

    def _drop(self, slot: int) -> None:
        if slot in self.best:
            _, target = self.best.pop(slot)
            self._held[target].discard(slot)
            if not self._held[target]:
                del self._held[target]
