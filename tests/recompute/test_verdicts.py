# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Verdicts made on other cores: the same rows, the same voids, the same digest as the plain replay."""

import pickle

import pytest

from sulh.compute import PLAIN, Engine
from sulh.errors import Refused, Tampered
from sulh.log.sequencer import roots_of
from sulh.recompute import verdicts
from sulh.recompute.replay import State, Taken
from sulh.recompute.verdicts import Feed
from sulh.record.gate import OPEN, PUBLIC
from sulh.record.spoken import Verdict, judge_leaf
from tests.recompute.test_replay import busy
from tests.record.world import RULESETS, PlacedWord, World


def forged(leaf: bytes) -> bytes:
    return leaf[:1] + bytes([leaf[1] ^ 1]) + leaf[2:]


def fed(world: World, leaves: list[bytes], engine: Engine, layer: str = OPEN) -> tuple[State, list[Taken]]:
    state, seen = State(RULESETS, roots_of(world.host.reader), layer), list[Taken]()
    with Feed(state, engine, seen.append) as feed:
        feed.put(leaves[:3])
        feed.put(leaves[3:])
        feed.finish()
    return state, seen


@pytest.mark.parametrize("layer", [OPEN, PUBLIC])
def test_other_cores_change_nothing(world: World, monkeypatch: pytest.MonkeyPatch, layer: str) -> None:
    monkeypatch.setattr(verdicts, "BATCH", 4)
    busy(world)
    world.host.publish()
    leaves = world.leaves()
    leaves += [forged(leaves[-1]), b"", b"\x01" * 80, leaves[-1]]
    plain = State(RULESETS, roots_of(world.host.reader), layer)
    one = [plain.take(leaf) for leaf in leaves]
    for engine in (PLAIN, Engine(processes=2)):
        state, two = fed(world, leaves, engine, layer)
        assert plain.digest() == state.digest()
        assert [(t.index, t.id, t.why and t.why.code) for t in one] == [
            (t.index, t.id, t.why and t.why.code) for t in two
        ]
        assert plain.record.chains.spoken() == state.record.chains.spoken()


def test_a_verdict_is_the_id_and_whom_the_body_is_about_and_a_forged_leaf_has_none(world: World) -> None:
    said = world.word("peace")
    kinds = world.host.state.record.kinds
    assert judge_leaf(said.leaf, kinds) == Verdict(said.id, ())
    judge = verdicts.Judge(kinds)
    assert judge.batch([said.leaf, forged(said.leaf), b"", said.leaf]) == [
        Verdict(said.id, ()),
        None,
        None,
        Verdict(said.id, ()),
    ]
    assert list(pickle.loads(pickle.dumps(judge)).kinds) == list(kinds)
    with pytest.raises(Tampered, match="signature was expected"):
        judge_leaf(forged(said.leaf), kinds)


def test_what_may_stand_openly_nowhere_gets_no_verdict_however_it_is_read(world: World) -> None:
    """A personal field that an insider says openly: the audit would else count what every other replica finds void."""
    body = PlacedWord(text="well", site="behind the third well")
    said = world.of("almond", "party").say("toy.place.v1", body, seen=world.seen())
    with pytest.raises(Refused, match=r"the field site of toy\.place\.v1 is personal"):
        judge_leaf(said.leaf, world.host.state.record.kinds)
    assert verdicts.Judge(world.host.state.record.kinds).batch([said.leaf]) == [None]
    assert world.void(said.leaf) == "needs_sealing_personal"
    state, taken = fed(world, world.leaves(), PLAIN)
    assert taken[-1].why is not None and taken[-1].why.code == "needs_sealing_personal"
    assert state.digest() == world.host.state.digest()
