# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Groups of reports that change in the small, bit for bit as if all were gathered anew.

What changed is gathered again from all pairs of its reports; the groups around it, those that share a pair with
it, only by the pairs that joined them. If none of those came out otherwise, the whole would not either: by
induction over the one order of pairs, each pair meets the same two groups as in a run over all reports. If one
did, it belongs to what changed, and what is around it is looked at too.
"""

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sulh.fusion.gather import BOUND, Barred, Edge, Gathering, Whole
from sulh.fusion.nearby import Local
from sulh.fusion.parameters import Parameters, cell_key
from sulh.fusion.reports import NO_LINKS, Links, Reports
from sulh.fusion.store import Store

# What groups are that were met lately; each takes some 700 bytes.
MOST_KNOWN = 50_000

Partners = dict[str, set[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What changed: groups of slots as they were, and as they are."""

    before: list[list[int]]
    after: list[list[int]]


class _Known(Gathering):
    """A gathering that looks up what a group is: that follows from who is in it, and most are met again."""

    def __init__(
        self,
        reports: Reports,
        parameters: Parameters,
        links: Links,
        slots: Sequence[int],
        wholes: dict[tuple[int, ...], Whole],
        sure: Mapping[tuple[int, int], frozenset[int]],
    ) -> None:
        super().__init__(reports, parameters, links)
        self._slots, self._known, self._sure = slots, wholes, sure

    def _bar(self, low: int, high: int, i: int, j: int) -> Barred | None:
        """A pair that joined these two groups before, while nobody else is in them, joins them again."""
        group = self._sure.get((i, j))
        if group and group.issuperset(self.whole(low).members) and group.issuperset(self.whole(high).members):
            return None
        return super()._bar(low, high, i, j)

    def _of(self, members: tuple[int, ...], strange: frozenset[int]) -> Whole:
        if strange:
            return super()._of(members, strange)
        key = tuple([self._slots[i] for i in members])
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = super()._of(members, strange)
        return found if found.members == members else replace(found, members=members)


class Groups:
    """Every slot that is here in a group, alone where no more is known."""

    def __init__(self, store: Store, parameters: Parameters) -> None:
        self._store, self._local = store, Local(parameters)
        self._wholes: dict[tuple[int, ...], Whole] = {}
        self.here: set[int] = set()
        self.links = NO_LINKS
        self._pairs: dict[int, array[int]] = {}  # score, slot, score, slot ...; each pair at both of its ends
        # Of groups of two and more: the label of each slot in them; by label, the slots and what joined them.
        self._label: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}
        self._trees: dict[int, list[Edge]] = {}
        self._must: Partners = {}
        self._cannot: Partners = {}

    def label(self, slot: int) -> int:
        return self._label.get(slot, slot)

    def group(self, slot: int) -> Sequence[int]:
        """Everybody in this slot's group."""
        return self._members.get(self.label(slot)) or (slot,)

    def joined(self, slot: int) -> Sequence[Edge]:
        """The pairs of slots that joined its group, in their order."""
        return self._trees.get(self.label(slot), ())

    def pairs(self, slot: int) -> Iterable[tuple[int, int]]:
        """(score, other) of each pair above the threshold."""
        held = self._pairs.get(slot, ())
        return zip(held[::2], held[1::2], strict=True)

    def pair(self, score: int, one: int, two: int) -> None:
        """Two that may be joined."""
        for slot, other in ((one, two), (two, one)):
            self._pairs.setdefault(slot, array("q")).extend((score, other))

    def unpair(self, slot: int) -> None:
        """It may be joined with nobody any more, or says something else from now on."""
        self._wholes.clear()
        for other in self._pairs.pop(slot, array("q"))[1::2]:
            kept = [number for pair in self.pairs(other) if pair[1] != slot for number in pair]
            self._pairs[other] = array("q", kept)

    def relink(self, links: Links) -> set[int]:
        """Other links hold; the slots here whose groups may change by it."""
        moved = _changed(self._must, self.links.must, links.must)
        moved |= _changed(self._cannot, self.links.cannot, links.cannot)
        self.links = links
        at = self._store.at
        present = {at[report] for report in moved if report in at} & self.here
        return {slot for one in present for slot in self.group(one)}

    def must(self, slot: int) -> list[int]:
        """Those here that it must be with."""
        return self._partners(self._must, slot)

    def cannot(self, slot: int) -> list[int]:
        """Those here that it cannot be with."""
        return self._partners(self._cannot, slot)

    def choosy(self, slot: int) -> bool:
        """Whether any link names somebody it cannot be with, here or not."""
        return bool(self._cannot) and bool(self._cannot.get(self._store.ids[slot]))

    def _partners(self, kind: Partners, slot: int) -> list[int]:
        if not kind:
            return []
        at = self._store.at
        return [at[one] for one in kind.get(self._store.ids[slot], ()) if one in at and at[one] in self.here]

    def load(self, slots: Sequence[int], joined: Iterable[Edge]) -> None:
        """Take all of them at once, grouped by the pairs that joined them; `slots` and pairs in their order."""
        parent = {slot: slot for slot in slots}
        place = {slot: i for i, slot in enumerate(slots)}

        def root(slot: int) -> int:
            while parent[slot] != slot:
                parent[slot] = slot = parent[parent[slot]]
            return slot

        tree = list(joined)
        for _, one, two in tree:
            low, high = sorted((root(one), root(two)), key=place.__getitem__)
            parent[high] = low
        self.here.update(slots)
        for slot in slots:
            label = root(slot)
            if label != slot:
                self._members.setdefault(label, [label]).append(slot)
        for label, group in self._members.items():
            self._label.update(dict.fromkeys(group, label))
            self._trees[label] = []
        for score, one, two in tree:
            self._trees[root(one)].append((score, one, two))

    def come(self, slot: int) -> Settled:
        """One more: nothing changes before its best pair, and most often nothing but whom that is with."""
        scores = [(score, other) for score, other in self.pairs(slot)]
        if self.must(slot):
            return self.settle({slot})
        if not scores:
            self.here.add(slot)
            return Settled(before=[], after=[[slot]])
        best, other = max(scores)
        return self.settle({slot, *self.group(other)}, best=best)

    def settle(self, changed: Collection[int], gone: int | None = None, best: int = BOUND) -> Settled:
        """Gather again what changed: whole groups, those that came, without the one that goes.

        No pair that scores above `best` is new, or gone.
        """
        inside = set(changed)
        if gone is not None:
            self.here.discard(gone)
        while True:
            gathering, slots = self._gathered(inside, best)
            at = {slot: i for i, slot in enumerate(slots)}
            grown = self._came_out_otherwise(gathering, at, inside)
            if not grown:
                break
            inside |= grown
        came = inside - self.here
        was = {self.label(slot): self.group(slot) for slot in (inside if gone is None else inside | {gone})}
        before = [list(group) for group in was.values() if not came.issuperset(group)]
        self._forget(was)
        self.here |= inside
        return Settled(before=before, after=self._kept(gathering, slots, inside))

    def _gathered(self, inside: set[int], best: int) -> tuple[Gathering, list[int]]:
        """Those inside by all their pairs, those around them by what joined them; and the order of slots.

        Of pairs above `best`, which came out as they did before, those that joined are enough.
        """
        edges: list[Edge] = []
        around: dict[int, int] = {}  # a label, and one slot of it
        known: dict[int, int] = {}  # the same of groups that were inside before
        for slot in inside:
            known[self.label(slot)] = slot
            for score, other in self.pairs(slot):
                if score > best:
                    continue
                if other not in inside:
                    around[self.label(other)] = other
                elif other < slot:
                    continue
                edges.append((score, slot, other))
            for other in self.must(slot):
                if other not in inside:
                    around[self.label(other)] = other
        slots = list(inside)
        for slot in around.values():
            slots += self.group(slot)
        slots = self._store.ordered(slots)
        at = {slot: i for i, slot in enumerate(slots)}
        sure: dict[tuple[int, int], frozenset[int]] = {}
        for slot in (*around.values(), *(known.values() if best < BOUND else ())):
            least = best if slot in inside else -BOUND
            tree = [edge for edge in self.joined(slot) if edge[0] > least]
            if tree:
                edges += tree
                group = frozenset([at[other] for other in self.group(slot)])
                sure.update(((min(at[i], at[j]), max(at[i], at[j])), group) for _, i, j in tree)
        reports = self._store.reports(slots)
        parameters = self._local.of(map(cell_key, reports.lat, reports.lon, reports.time))
        if len(self._wholes) > MOST_KNOWN:
            self._wholes.clear()
        gathering = _Known(reports, parameters, self._links_among(slots), slots, self._wholes, sure)
        for i, j in gathering.must:
            gathering.bind(i, j)
        ordered = []
        for score, one, two in edges:
            if score != BOUND:
                i, j = at[one], at[two]
                ordered.append((-score, i, j) if i < j else (-score, j, i))
        ordered.sort()
        gathering.join([(-score, i, j) for score, i, j in ordered])
        return gathering, slots

    def _links_among(self, slots: Sequence[int]) -> Links:
        if not (self._must or self._cannot):
            return NO_LINKS
        ids = {self._store.ids[slot] for slot in slots}
        found = [
            tuple((one, two) for one in sorted(ids) for two in sorted(kind.get(one, ())) if two in ids)
            for kind in (self._must, self._cannot)
        ]
        return Links(must=found[0], cannot=found[1])

    def _came_out_otherwise(self, gathering: Gathering, at: dict[int, int], inside: set[int]) -> set[int]:
        """Slots around whose group is another than it was."""
        sizes: dict[int, int] = {}
        for i in at.values():
            root = gathering.root(i)
            sizes[root] = sizes.get(root, 0) + 1
        found: set[int] = set()
        seen: set[int] = set()
        for slot, i in at.items():
            label = self.label(slot)
            if slot in inside or label in seen:
                continue
            seen.add(label)
            group = self.group(slot)
            root = gathering.root(i)
            if sizes[root] != len(group) or any(gathering.root(at[other]) != root for other in group):
                found.update(group)
        return found

    def _forget(self, labels: Iterable[int]) -> None:
        for label in labels:
            for slot in self._members.pop(label, ()):
                del self._label[slot]
            self._trees.pop(label, None)

    def _kept(self, gathering: Gathering, slots: Sequence[int], inside: set[int]) -> list[list[int]]:
        groups: dict[int, list[int]] = {}
        for i, slot in enumerate(slots):
            if slot in inside:
                groups.setdefault(slots[gathering.root(i)], []).append(slot)
        for label, group in groups.items():
            if len(group) > 1:
                self._members[label] = group
                self._label.update(dict.fromkeys(group, label))
                self._trees[label] = []
        for score, i, j in gathering.joined:
            tree = self._trees.get(slots[gathering.root(i)])
            if tree is not None and slots[i] in inside:
                tree.append((score, slots[i], slots[j]))
        return list(groups.values())


def _changed(kind: Partners, old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]]) -> set[str]:
    """Make the links that hold the new ones; the reports that are told of by one and not the other."""
    before, after = ({(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]} for pairs in (old, new))
    for one, two in before - after:
        kind[one].discard(two)
        kind[two].discard(one)
    for one, two in after - before:
        kind.setdefault(one, set()).add(two)
        kind.setdefault(two, set()).add(one)
    return {report for pair in before ^ after for report in pair}
