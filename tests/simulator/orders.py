# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Every order in which a host can append a few statements, as a tree that shares its beginnings.

    explore(start, acts)   each order once; at each step the door, the fold and the plain rules are compared

The host chooses the order, so no order of a key's own statements is left out: a host may delay any of them.
Two orders are alike when swapping the two parties, or the two chairs, turns one into the other; of each such
class one is walked (`canonical`).
"""

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sulh.errors import Refused, Tampered
from sulh.recompute.replay import State
from sulh.record.chain import Chains
from sulh.record.rows import read_row
from sulh.statement.speaker import Said
from tests.record.world import Tally
from tests.simulator.founding import Founded
from tests.simulator.later import PROGRAM
from tests.simulator.rules import Rules

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Act:
    """One statement in an order: whose (for symmetry), and the leaf, made when its turn comes if it must be."""

    name: str
    leaf: bytes | Callable[[Rules], bytes]

    def at(self, rules: Rules) -> bytes:
        return self.leaf if isinstance(self.leaf, bytes) else self.leaf(rules)


def act(name: str, said: Said) -> Act:
    return Act(name, said.leaf)


@dataclass
class Node:
    """A record after some of the acts: the state, the rules beside it, and what became of each act."""

    state: State
    rules: Rules
    done: tuple[tuple[str, str], ...] = ()

    def branch(self) -> "Node":
        """An independent copy; nobody may ask it for a digest, as the digest tree's levels are shared."""
        rules, state = self.rules.branch(), copy.copy(self.state)
        state.record, state.rows = _copied(self.state.record), _copied(self.state.rows)
        record = state.record
        for name in ("standing", "heads", "decisions"):
            setattr(record, name, _copied(getattr(record, name)))
        record.chains = Chains()
        record.chains.restore(self.state.record.chains.spoken())
        record._root_at = lambda size: rules.roots[size]
        return Node(state=state, rules=rules, done=self.done)

    def take(self, act: Act) -> None:
        """Door, fold and rules must say the same of the act; then it is the next entry."""
        leaf = act.at(self.rules)
        try:
            self.state.check(leaf)
            door = ""
        except (Refused, Tampered) as why:
            door = why.code
        taken = self.state.take(leaf, signed=door == "")
        found, expected = taken.why.code if taken.why else "", self.rules.take(leaf)
        self.done = (*self.done, (act.name, expected))
        if not door == found == expected:
            raise AssertionError(f"door {door!r}, fold {found!r}, rules {expected!r}: {self.done}")
        words = {f"word/{text}": Tally(count=n, last=org) for text, (n, org) in self.rules.words.items()}
        if {k: read_row(v, Tally) for k, v in self.state.rows.items("toy", "word/")} != words:
            raise AssertionError(f"the room counts otherwise after {self.done}")


def _copied(thing: T) -> T:
    """The object with containers of its own, two levels deep; the digest tree's great lists stay shared."""
    other = copy.copy(thing)
    for name, value in vars(thing).items():
        if isinstance(value, dict):
            inner = {key: v.copy() if isinstance(v, dict | list | set) else v for key, v in value.items()}
            setattr(other, name, inner)
        elif isinstance(value, list | set) and name != "_levels":
            setattr(other, name, value.copy())
    return other


def begin(start: Founded) -> Node:
    """The founded record, replayed."""
    rules = Rules(start.charter)
    state = State(PROGRAM, lambda size: rules.roots[size])
    for leaf in start.leaves:
        state.take(leaf)
        rules.take(leaf)
    return Node(state=state, rules=rules)


def canonical(before: Sequence[str], name: str) -> bool:
    """Whether an order may go on with `name`: almond speaks before walnut does, heron before stork."""
    for first, second in (("almond", "walnut"), ("heron", "stork")):
        if name.startswith(second) and not any(said.startswith(first) for said in before):
            return False
    return True


def explore(node: Node, acts: Sequence[Act], see: Callable[[Node], None], *, prune: bool) -> int:
    """Walk every order of `acts` after `node`, calling `see` at the end of each; how many orders there are."""
    if not acts:
        see(node)
        return 1
    before = [name for name, _ in node.done]
    walked = [i for i, one in enumerate(acts) if not prune or canonical(before, one.name)]
    ends = 0
    for index in walked:
        # The last branch needs no copy: nobody comes back to this node.
        after = node if index == walked[-1] else node.branch()
        after.take(acts[index])
        ends += explore(after, [*acts[:index], *acts[index + 1 :]], see, prune=prune)
    return ends
