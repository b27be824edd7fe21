# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Fuses reports as the log brings them, bit for bit as one run over all of them would.

    Running(parameters, links)      .add(rows) .recall(report) .link(links) .adopt(parameters)
    .incidents() .incident(report) .find(name) .component(report) .partition() .reports()

A report is compared with those within reach only, and settled in the small (`groups.py`), so one more costs the
same among a million as among a thousand. They come one after another in the order of the log whatever the
batches, so names, aliases and revisions follow from the log alone. Those that merely attach change no group;
each goes where its best pair is.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sulh.fusion.arrays import Scores
from sulh.fusion.attached import Attached
from sulh.fusion.bulk import Ints
from sulh.fusion.gather import Edge, Fused
from sulh.fusion.groups import Groups, Settled
from sulh.fusion.identity import Identities, Names
from sulh.fusion.nearby import Nearby
from sulh.fusion.parameters import Parameters
from sulh.fusion.reports import NO_LINKS, Links, Reports, Said, reports_of
from sulh.fusion.store import Store

# Reports compared in one go: enough for the arrays, few enough for their pairs.
CHUNK = 1_024

Rested = dict[int, int | None]  # the anchor that a slot attached to, by slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """What one incident is now; reports by id, in the order of the log.

    name        never another incident's; `aliases` are names that lead here
    anchor      the report that it rests on
    members     every report in it, those of `attached` too
    attached    those that are in it by their best pair alone: vague, a satellite's, sealed
    revision    how many sets of members it has had; sealed ones not counted, so readers of less count alike
    """

    name: str
    anchor: str
    members: tuple[str, ...]
    attached: tuple[str, ...]
    aliases: tuple[str, ...]
    derived_from: str | None
    revision: int


class Running:
    """All that was reported so far, as incidents."""

    def __init__(self, parameters: Parameters, links: Links = NO_LINKS) -> None:
        self.parameters = parameters
        self.store = Store()
        self.identities = Identities()
        self._nearby = Nearby(self.store, parameters)
        self.groups = Groups(self.store, parameters)
        self._attaching: set[int] = set()
        self.attached = Attached(self.store, self.groups)
        self._touched: set[int] = set()
        self.link(links)

    @classmethod
    def loaded(
        cls, reports: Reports, order: Sequence[int], parameters: Parameters, links: Links, fused: Fused
    ) -> "Running":
        """All of these at once, `order` as the log has them, grouped as `fuse` grouped them.

        Groups, attachments and all that is to come are as if each had come by itself; what incidents were called
        before, and their revisions, are not known here.
        """
        self = cls(parameters)
        slots = self._write(reports, order)
        for slot in slots:
            self.identities.enter(slot, self.store.ids[slot], self._kind(slot))
        slot_of = [0] * len(reports)
        for slot, i in zip(slots, order, strict=True):
            slot_of[i] = slot
        scores = Scores(reports, parameters)
        for found in scores.edges():
            for score, i, j in _plain(*found):
                self.groups.pair(score, slot_of[i], slot_of[j])
        self.groups.relink(links)
        self.groups.load(slot_of, ((score, slot_of[i], slot_of[j]) for score, i, j in fused.joined))
        if fused.attached:
            best = ((slot_of[i], (score, slot_of[j])) for i, (score, j) in fused.attached.items())
            pairs = scores.attachments() if links.cannot else ()
            every = ((slot_of[i], (score, slot_of[j])) for part in pairs for score, i, j in _plain(*part))
            self.attached.load(best, every)
        return self

    def touched(self) -> set[str]:
        """Reports whose incident may be another since this was last asked."""
        found, self._touched = {self.store.ids[slot] for slot in self._touched}, set()
        return found

    def members(self, report: str) -> tuple[str, ...]:
        """Everybody in a report's incident. Raises RuntimeError where it is not here."""
        return self._ids(self._all(self._slot(report)))

    def attaches(self, report: str) -> bool:
        """Whether it is in its incident by its best pair alone."""
        return self._slot(report) in self.attached.best

    def least(self, report: str) -> int | None:
        """The lowest score of the pairs that joined a report's incident, None where nothing had to."""
        joined = self.groups.joined(self.attached.core(self._slot(report)))
        return min((score for score, _, _ in joined), default=None)

    def text(self, report: str) -> tuple[int, ...]:
        """The hashes of what a report says in words; none of one that is not here."""
        return self.store.text(self.store.at.get(report, -1))

    def __len__(self) -> int:
        return len(self.groups.here)

    def add(self, rows: Sequence[Said]) -> None:
        """Reports in the order of the log. One whose id is here already says this instead from now on."""
        reports = reports_of(rows)
        at = {report: i for i, report in enumerate(reports.ids)}
        self.add_reports(reports, [at[row.id] for row in rows])

    def add_reports(self, reports: Reports, order: Sequence[int]) -> None:
        """The same, of columns: `order` has the indices of these reports as the log has them."""
        chunk: list[int] = []
        for i in order:
            if self.has(reports.ids[i]):
                self._arrive(reports, chunk)
                self._correct(reports, i)
                chunk = []
            else:
                chunk.append(i)
            if len(chunk) == CHUNK:
                self._arrive(reports, chunk)
                chunk = []
        self._arrive(reports, chunk)

    def has(self, report: str) -> bool:
        """Whether this report is here: it came and was not recalled."""
        return self.store.at.get(report) in self.groups.here

    def recall(self, report: str) -> None:
        """A report leaves; its place in the log stays its own. Raises RuntimeError where it is not here."""
        slot = self._slot(report)
        orphans, rested = self._leave(slot)
        named = self._step(set(self.groups.group(slot)) - {slot}, gone=slot)
        self._moved(slot, rested, None, named)
        self._offer(orphans, named)

    def link(self, links: Links) -> None:
        """From now on these links hold, and no others."""
        changed = self.groups.relink(links)
        if changed:
            named = self._step(changed)
            self._offer(changed & self._attaching, named)

    def adopt(self, parameters: Parameters) -> None:
        """From now on these parameters decide. All is compared anew; names, aliases and revisions go on."""
        here = sorted(self.groups.here)
        before = [list(self.groups.group(slot)) for slot in here if self.groups.group(slot)[0] == slot]
        rested = {slot: self._rests_on(slot) for slot in here}
        links = self.groups.links
        self.parameters = parameters
        self._nearby, self.groups = Nearby(self.store, parameters), Groups(self.store, parameters)
        self.attached = Attached(self.store, self.groups)
        self._attaching = self._nearby.attaching(here)
        come = {slot: k for k, slot in enumerate(here)}
        for slot in here:
            self._nearby.put(slot, slot in self._attaching)
            self.identities.enter(slot, self.store.ids[slot], self._kind(slot))
        for start in range(0, len(here), CHUNK):
            for pair in self._nearby.compared(here[start : start + CHUNK], self._attaching, come)[0]:
                self.groups.pair(*pair)
        self.groups.here.update(here)
        self.groups.relink(links)
        named = self.identities.step(before, self.groups.settle(here).after)
        self._offer(self._attaching, named, rested)

    # What is there

    def incident(self, report: str) -> Incident:
        """The incident that a report is in. Raises RuntimeError where it is not here."""
        return self._incident(self._slot(report))

    def kind(self, report: str) -> Names:
        """Whether a report may name an incident. Raises RuntimeError where it is not here."""
        return self._kind(self._slot(report))

    def incidents(self) -> Iterator[Incident]:
        """All of them, in the order of the report that the log had first."""
        seen: set[int] = set()
        for slot in sorted(self.groups.here):
            label = self.groups.label(slot)
            if slot not in self.attached.best and label not in seen:
                seen.add(label)
                yield self._incident(slot)

    def find(self, name: str) -> Incident | None:
        """The incident of this name or alias, or that holds the report which would have named one so."""
        slot = self.identities.find(name)
        return self._incident(slot) if slot is not None and slot in self.groups.here else None

    def partition(self) -> dict[str, tuple[str, ...]]:
        """The members of each incident by its name."""
        return {incident.name: incident.members for incident in self.incidents()}

    def component(self, report: str) -> tuple[str, ...]:
        """All that were looked at together with this one: by pairs above the threshold and what must be one."""
        found: set[int] = set()
        todo = [self._slot(report)]
        while todo:
            slot = todo.pop()
            if slot not in found:
                found.add(slot)
                todo += (other for _, other in self.groups.pairs(slot))
                todo += (self.attached.core(slot), *self.groups.must(slot), *self.attached.held((slot,)))
        return self._ids(found)

    def around(self, *reports: str) -> Reports:
        """The incidents of these reports and all that share a pair with one: fused alone, they come out the same."""
        slots = {slot for report in reports for slot in self._all(self._slot(report))}
        for slot in list(slots):
            for other in (*(other for _, other in self.groups.pairs(slot)), *self.groups.must(slot)):
                if other not in slots:
                    slots.update(self._all(other))
        return self.store.reports(self.store.ordered(list(slots)))

    def reports(self) -> Reports:
        """All reports that are here, as `engine.fuse` takes them."""
        return self.store.reports(self.store.ordered(list(self.groups.here)))

    # How it changes

    def _arrive(self, reports: Reports, order: Sequence[int]) -> None:
        if not order:
            return
        slots = self._write(reports, order)
        come = {slot: k for k, slot in enumerate(slots)}
        clear, attached = self._nearby.compared(slots, self._attaching, come)
        pairs: dict[int, list[Edge]] = {}
        offers: dict[int, list[Edge]] = {}
        for found, edges in ((pairs, clear), (offers, attached)):
            for score, one, two in edges:
                later = max(one, two, key=lambda slot: come.get(slot, -1))
                found.setdefault(later, []).append((score, one, two))
        for slot in slots:
            self._settle(slot, None, pairs.get(slot, ()), offers.get(slot, ()))

    def _correct(self, reports: Reports, i: int) -> None:
        """What this report says now counts instead of what it said; nobody sees it missing in between."""
        slot = self._slot(reports.ids[i])
        orphans, rested = self._leave(slot)
        group = set(self.groups.group(slot))
        self._write(reports, [i])
        pairs, offers = self._nearby.compared([slot], self._attaching, {})
        named = self._settle(slot, group, pairs, offers, {slot: rested})
        self._offer(orphans, named)

    def _write(self, reports: Reports, order: Sequence[int]) -> list[int]:
        slots = self.store.write(reports, order)
        self._attaching -= set(slots)
        self._attaching |= self._nearby.attaching(slots)
        for slot in slots:
            self._nearby.put(slot, slot in self._attaching)
        return slots

    def _settle(
        self,
        slot: int,
        changed: set[int] | None,
        pairs: Iterable[Edge],
        offers: Iterable[Edge],
        rested: Rested | None = None,
    ) -> set[int]:
        self.identities.enter(slot, self.store.ids[slot], self._kind(slot))
        for pair in pairs:
            self.groups.pair(*pair)
        named = self._regrouped(self.groups.come(slot)) if changed is None else self._step(changed)
        before = dict(rested or {})
        for score, attaching, clear in offers:
            now = self._rests_on(attaching)
            if self.attached.take(attaching, score, clear):
                before.setdefault(attaching, now)
        self._chosen(before, named)
        return named

    def _step(self, changed: Collection[int], gone: int | None = None) -> set[int]:
        """Gather what changed; the anchors whose incidents did."""
        return self._regrouped(self.groups.settle(changed, gone), gone)

    def _regrouped(self, settled: Settled, gone: int | None = None) -> set[int]:
        for group in (*settled.before, *settled.after):
            self.attached.regrouped(group)
            self._touched.update(group)
        named = self.identities.step(settled.before, settled.after, gone)
        # Whom a must-link binds attaches to nobody, whom none binds any more does again.
        together = (group for group in (*settled.before, *settled.after) if len(group) > 1)
        bound = {slot for group in together for slot in group if slot in self._attaching}
        if bound:
            self._offer(bound & self.groups.here, named)
        return named

    def _leave(self, slot: int) -> tuple[set[int], int | None]:
        """Undo what a report is compared with; who attached to it, and the anchor that it attached to."""
        self._nearby.drop(slot, slot in self._attaching)
        self.groups.unpair(slot)
        rested = self._rests_on(slot)
        return self.attached.leave(slot), rested

    def _offer(self, slots: Collection[int], named: set[int], rested: Rested | None = None) -> None:
        """Let those that merely attach look for their best pair among all."""
        before: Rested = {}
        for slot in sorted(slots):
            before[slot] = rested.get(slot) if rested else self._rests_on(slot)
            self.attached.forget(slot)
            for score, attaching, clear in self._nearby.compared([slot], self._attaching, {})[1]:
                self.attached.take(attaching, score, clear)
        self._chosen(before, named)

    def _chosen(self, before: Rested, named: set[int]) -> None:
        """Let those choose who must, and tell of all that went from an incident to another."""
        choosing = self.attached.choosing()
        for slot in choosing:
            before.setdefault(slot, self._rests_on(slot))
        self.attached.choose(choosing)
        for slot, anchor in sorted(before.items()):
            self._moved(slot, anchor, self._rests_on(slot), named)

    def _moved(self, slot: int, before: int | None, after: int | None, named: set[int]) -> None:
        """One that merely attaches went from an incident to another: both have other members now."""
        self._touched.add(slot)
        if before == after:
            return
        found = {before, after} if self._kind(slot) != Names.SEALED else set()
        if after is None and slot in self._attaching & self.groups.here:
            found.add(slot)  # it stands alone again
        for anchor in sorted(one for one in found if one is not None and one not in named):
            self.identities.changed(anchor)
            named.add(anchor)

    # Names and slots

    def _rests_on(self, slot: int) -> int | None:
        """The anchor of the incident that one attaches to, None for whom does not."""
        core = self.attached.core(slot)
        return None if core == slot else self.identities.anchor(self.groups.group(core))

    def _kind(self, slot: int) -> Names:
        if self.store.sealed(slot):
            return Names.SEALED
        return Names.ATTACHES if slot in self._attaching else Names.OPEN

    def _slot(self, report: str) -> int:
        if not self.has(report):
            raise RuntimeError(f"the report {report} is not among those that are fused")
        return self.store.at[report]

    def _all(self, slot: int) -> list[int]:
        """Everybody in a slot's incident, who attaches to it too."""
        core = self.groups.group(self.attached.core(slot))
        return [*core, *self.attached.held(core)]

    def _ids(self, slots: Iterable[int]) -> tuple[str, ...]:
        return tuple(self.store.ids[slot] for slot in sorted(slots))

    def _incident(self, slot: int) -> Incident:
        members, identities = self._all(slot), self.identities
        core = [one for one in members if one not in self.attached.best]
        anchor = identities.anchor(core)
        derived = identities.derived(anchor)
        return Incident(
            name=identities.name(anchor, self.store.ids[anchor]),
            anchor=self.store.ids[anchor],
            members=self._ids(members),
            attached=self._ids(one for one in members if one in self.attached.best),
            aliases=tuple(
                identities.name(one, self.store.ids[one]) for one in identities.aliases(core, anchor)
            ),
            derived_from=None if derived is None else identities.name(derived, self.store.ids[derived]),
            revision=identities.revision(anchor),
        )


def _plain(score: Ints, i: Ints, j: Ints) -> Iterator[Edge]:
    return zip(score.tolist(), i.tolist(), j.tolist(), strict=True)
