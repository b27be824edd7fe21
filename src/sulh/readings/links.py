# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Which reports people have linked as one or set apart, which of these links count, since when and why.

A link is a claim about two reports. It counts once

    both_parties   every party has supported it; a party that says it supports it
    co_chairs      both co-chairs have
    monitor        a monitor that is no party's said it, and no party or co-chair opposed it within the charter's
                   time (`link_effective_unopposed`; where that is not adopted, no link counts this way)
    documentary    the documentarian of a documentary record says that two reports are of one thing (ref `of`)

What has come to count goes on counting: nobody's later word alone takes it back. Of two that contradict each other
the one that counted earlier holds; the other is shown as contradicted. Nothing here depends on how reports are
fused, so links survive every recomputation and all new parameters.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from sulh.clock import parse_time
from sulh.statement.envelope import Hex32, Name


class Way(StrEnum):
    """By what a link came to count."""

    BOTH_PARTIES = "both_parties"
    CO_CHAIRS = "co_chairs"
    MONITOR = "monitor"
    DOCUMENTARY = "documentary"


class LinkState(StrEnum):
    """What became of a link: a claim is nobody's but its own side's; waiting: a monitor's, its time still runs."""

    CLAIMED = "claimed"
    WAITING = "waiting"
    OPPOSED = "opposed"
    EFFECTIVE = "effective"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """An organisation supports a link or not: with which entry, and what the record's `now` was there."""

    org: Name
    support: bool
    index: int
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidLink:
    """A link as it was said, with every binding word on it in log order, its issuer's own among them.

    one, other   reports, each by the first statement of its issuer about it
    units        of a double count: how many units both count (None: all of the smaller count)
    due          of what a monitor says that is no party's: until when it waits for opposition
    """

    id: Hex32
    one: Hex32
    other: Hex32
    same: bool
    by: Name
    index: int
    now: str
    words: tuple[Word, ...] = ()
    due: str | None = None
    documentary: bool = False
    units: int | None = None
    why: str = ""
    lang: Name = "und"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkOn:
    """A link at a size: what became of it, by which way, since when, who supports and who opposes it.

    due       until when a monitor's waits for opposition
    against   the link that held before and that it contradicts
    """

    said: SaidLink
    state: LinkState
    way: Way | None = None
    since: str | None = None
    index: int | None = None
    due: str | None = None
    supported_by: tuple[Name, ...] = ()
    opposed_by: tuple[Name, ...] = ()
    against: Hex32 | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The parties and the co-chairs of a charter that came into force with entry `since`."""

    since: int
    parties: frozenset[Name]
    co_chairs: frozenset[Name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Whose word counts at a size: the parties and the co-chairs; and the record's `now`.

    charters   what came into force, ascending: a word counts by the charter that it was said under
    """

    parties: frozenset[Name]
    co_chairs: frozenset[Name]
    now: str
    charters: tuple[Sides, ...] = ()

    def at(self, index: int) -> Sides:
        """Whose word counted at an entry. Else a party that joins later would undo what had come to count."""
        under = [one for one in self.charters if one.since < index]
        return under[-1] if under else Sides(since=0, parties=self.parties, co_chairs=self.co_chairs)

    def may_oppose(self, word: Word) -> bool:
        """Whether it was a party's or co-chair's word when it was said. Else its link would count once it has left."""
        sides = self.at(word.index)
        return word.org in sides.parties or word.org in sides.co_chairs


def links_on(links: Iterable[SaidLink], rules: Rules) -> tuple[LinkOn, ...]:
    """Every link in log order, contradictions resolved."""
    return settled(judged(said, rules) for said in links)


def settled(links: Iterable[LinkOn]) -> tuple[LinkOn, ...]:
    """The same of links that were judged each by itself."""
    ordered = sorted(links, key=lambda one: one.said.index)
    held = _Held()
    effective = sorted((one for one in ordered if one.state is LinkState.EFFECTIVE), key=_when)
    found = {one.said.id: held.take(one) for one in effective}
    return tuple(found.get(one.said.id, one) for one in ordered)


def pairs(links: Iterable[LinkOn]) -> tuple[tuple[tuple[Hex32, Hex32], ...], tuple[tuple[Hex32, Hex32], ...]]:
    """(must, cannot) of what counts."""
    effective = [one.said for one in links if one.state is LinkState.EFFECTIVE]
    must = {_pair(said.one, said.other) for said in effective if said.same}
    cannot = {_pair(said.one, said.other) for said in effective if not said.same}
    return tuple(sorted(must)), tuple(sorted(cannot))


class ByEnd:
    """Links by the reports that they name."""

    def __init__(self, links: tuple[LinkOn, ...]) -> None:
        self.links = links
        self._by: dict[Hex32, list[LinkOn]] = {}
        for one in links:
            for end in {one.said.one, one.said.other}:
                self._by.setdefault(end, []).append(one)

    def of(self, reports: Iterable[Hex32]) -> tuple[LinkOn, ...]:
        """Those that name one of these, each once, in log order."""
        found = {id(one): one for report in set(reports) for one in self._by.get(report, ())}
        return tuple(sorted(found.values(), key=lambda one: one.said.index))


def ends_of(before: Iterable[LinkOn], after: Iterable[LinkOn]) -> set[Hex32]:
    """Reports named by links that are others than before, or were there or are there alone."""
    was = {one.said.id: one for one in before}
    now = {one.said.id: one for one in after}
    # What did not move is the same object: of ten thousand links few are compared field by field.
    moved = [
        one
        for number in was.keys() | now.keys()
        for one in (was.get(number), now.get(number))
        if was.get(number) is not now.get(number) and was.get(number) != now.get(number)
    ]
    return {end for one in moved if one is not None for end in (one.said.one, one.said.other)}


def _pair(one: Hex32, other: Hex32) -> tuple[Hex32, Hex32]:
    return (one, other) if one <= other else (other, one)


def _when(one: LinkOn) -> tuple[datetime, int]:
    if one.since is None or one.index is None:
        raise RuntimeError("a link counts from some moment on")
    return parse_time(one.since), one.index


def judged(said: SaidLink, rules: Rules) -> LinkOn:
    """One link by itself, whatever others say. The record's `now` moves it only while it waits."""
    last = {word.org: word.support for word in said.words}
    supported = tuple(org for org, support in last.items() if support)
    opposed = tuple(org for org, support in last.items() if not support)
    base = LinkOn(said=said, state=LinkState.CLAIMED, supported_by=supported, opposed_by=opposed)
    due = said.due
    ways = [found for found in (_agreed(said, rules), _unopposed(said, rules)) if found is not None]
    if said.one == said.other:
        return base  # a report tied to itself says nothing
    if ways:
        since, index, way = min(ways, key=lambda found: (parse_time(found[0]), found[1]))
        return replace(base, state=LinkState.EFFECTIVE, way=way, since=since, index=index, due=due)
    if any(word.org in opposed and rules.may_oppose(word) for word in said.words):
        return replace(base, state=LinkState.OPPOSED, due=due)
    return replace(base, state=LinkState.CLAIMED if due is None else LinkState.WAITING, due=due)


def _agreed(said: SaidLink, rules: Rules) -> tuple[str, int, Way] | None:
    """When the last of both parties, or of both co-chairs, came to support it."""
    if said.documentary:
        return said.now, said.index, Way.DOCUMENTARY
    supporting: set[Name] = set()
    for word in said.words:
        (supporting.add if word.support else supporting.discard)(word.org)
        sides = rules.at(word.index)
        for orgs, way in ((sides.parties, Way.BOTH_PARTIES), (sides.co_chairs, Way.CO_CHAIRS)):
            # One party alone, or one of two seats vacant, is not both.
            if len(orgs) > 1 and orgs <= supporting:
                return word.now, word.index, way
    return None


def _unopposed(said: SaidLink, rules: Rules) -> tuple[str, int, Way] | None:
    """A monitor's word that nobody opposed in time, once the record's time has passed it."""
    due = said.due
    if due is None or parse_time(rules.now) < parse_time(due):
        return None
    for word in said.words:
        if not word.support and rules.may_oppose(word) and parse_time(word.now) <= parse_time(due):
            return None
    return due, said.index, Way.MONITOR


class _Held:
    """Ties that hold so far: groups of reports that are one, and pairs of groups that are not."""

    def __init__(self) -> None:
        self._parent: dict[Hex32, Hex32] = {}
        self._apart: dict[Hex32, dict[Hex32, Hex32]] = {}  # root -> root -> the link that says so
        self._joined: dict[Hex32, Hex32] = {}  # root -> the link that made it the latest

    def take(self, one: LinkOn) -> LinkOn:
        first, second = self._root(one.said.one), self._root(one.said.other)
        if one.said.same:
            if first == second:
                return one
            held = self._apart.get(first, {}).get(second)
            if held is not None:
                return replace(one, state=LinkState.CONTRADICTED, against=held)
            self._join(first, second, one.said.id)
            return one
        if first == second:
            return replace(one, state=LinkState.CONTRADICTED, against=self._joined[first])
        self._apart.setdefault(first, {}).setdefault(second, one.said.id)
        self._apart.setdefault(second, {}).setdefault(first, one.said.id)
        return one

    def _root(self, report: Hex32) -> Hex32:
        while (above := self._parent.get(report, report)) != report:
            report = above
        return report

    def _join(self, first: Hex32, second: Hex32, link: Hex32) -> None:
        low, high = min(first, second), max(first, second)
        self._parent[high] = low
        self._joined[low] = link
        for other, held in self._apart.pop(high, {}).items():
            self._apart[other].pop(high)
            self._apart.setdefault(low, {}).setdefault(other, held)
            self._apart[other].setdefault(low, held)
