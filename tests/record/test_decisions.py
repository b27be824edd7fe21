# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Amendments and rulesets: the charter's quorum, never lowered by an empty chair, and the size it must reach."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from sulh.errors import Refused
from sulh.log.note import CosignSigner
from sulh.recompute.replay import State
from sulh.record.charter import CharterBody, Cosigner, Organisation, Quorum, Quotas
from sulh.record.decisions import DecisionRow
from sulh.record.kinds import KINDS, Amendment, Approval, RulesetChange
from sulh.record.published import DEMO_SEED
from sulh.record.rows import read_row
from sulh.record.ruleset import make_ruleset
from sulh.statement.keys import key_from_published_seed
from sulh.statement.speaker import Said as Signed
from tests.record.world import RULESETS, TOY, Word, WordFold, World, charter_body, key, made

AMEND, RULES, APPROVE = "record.amendment.v1", "record.ruleset.v1", "record.approval.v1"
WINDOWS = Amendment(why="windows were agreed", mandate=("windows",))
FOUR = ("almond", "walnut", "heron", "stork")


class LaterFold(WordFold):
    version = 2


LATER = make_ruleset((*KINDS, *TOY), (LaterFold(),))


def propose(world: World, body: Amendment | RulesetChange, org: str = "almond") -> Signed:
    kind = AMEND if isinstance(body, Amendment) else RULES
    said = world.of(org, "root").say(kind, body)
    world.admit(said)
    return said


def approve(world: World, said: Signed, org: str) -> Signed:
    return world.of(org, "root").say(APPROVE, Approval(decision=said.id))


def decision(world: World, said: Signed) -> DecisionRow:
    value = world.host.state.rows.get("record", f"decision/{said.id}")
    assert value is not None
    return read_row(value, DecisionRow)


def charter(world: World) -> CharterBody:
    found = world.host.state.record.charter
    assert found is not None
    return found


def test_an_amendment_is_in_force_when_the_last_of_the_quorum_approves(world: World) -> None:
    said = propose(world, WINDOWS)
    for org in ("walnut", "heron"):
        world.admit(approve(world, said, org))
        assert charter(world).mandate == ()
    at = world.admit(approve(world, said, "stork"))
    assert charter(world).mandate == ("windows",)
    assert (decision(world, said).met_at, decision(world, said).in_force_at) == (at, at)
    world.admit(world.of("almond", "party").say("toy.own.v1", Word(text="a window")))
    assert world.replica().digest() == world.host.state.digest()


@pytest.mark.parametrize("missing", FOUR)
def test_no_party_and_no_co_chair_is_passed_over(world: World, missing: str) -> None:
    speakers = [org for org in (*FOUR, "secretariat") if org != missing]
    said = propose(world, WINDOWS, speakers[0])
    for org in speakers[1:]:
        world.admit(approve(world, said, org))
    assert decision(world, said).met_at is None
    assert charter(world).mandate == ()


def test_approving_twice_or_what_is_not_there_or_in_force_is_refused(world: World) -> None:
    said = propose(world, WINDOWS)
    assert world.refused_void(approve(world, said, "almond")) == "already_approved"
    assert world.refused_void(approve(world, Signed(id="1" * 64, leaf=b""), "walnut")) == "unknown_decision"
    for org in FOUR[1:]:
        world.admit(approve(world, said, org))
    assert world.refused_void(approve(world, said, "secretariat")) == "already_approved"


def test_a_role_key_decides_nothing(world: World) -> None:
    assert world.refused_void(world.of("almond", "party").say(AMEND, WINDOWS)) == "may_not_say"
    said = propose(world, WINDOWS)
    word = world.of("walnut", "party").say(APPROVE, Approval(decision=said.id))
    assert world.refused_void(word) == "may_not_say"


def test_an_empty_chair_never_lowers_a_quorum(tmp_path: Path) -> None:
    organisations = tuple(
        msgspec.structs.replace(org, root=None) if org.id == "stork" else org
        for org in charter_body().organisations
    )
    world = World(path=tmp_path / "m", charter=charter_body(organisations=organisations, vacant=("stork",)))
    world.found_without("stork")
    said = propose(world, WINDOWS)
    for org in ("walnut", "heron", "secretariat"):
        world.admit(approve(world, said, org))
    assert decision(world, said).met_at is None
    world.host.close()


def test_an_empty_chair_is_filled_under_a_quorum_that_can_be_met(tmp_path: Path) -> None:
    quorums = {"amendment": Quorum(parties="all", co_chairs="any")}
    organisations = tuple(
        msgspec.structs.replace(org, root=None) if org.id == "stork" else org
        for org in charter_body().organisations
    )
    body = charter_body(organisations=organisations, vacant=("stork",), quorums=quorums)
    world = World(path=tmp_path / "m", charter=body)
    world.found_without("stork")
    seat = msgspec.structs.replace(charter_body().organisations[3], root=key("stork/root").public)
    said = propose(world, Amendment(why="the chair is taken", organisations=(seat,), vacant=()))
    for org in ("walnut", "heron"):
        world.admit(approve(world, said, org))
    assert charter(world).organisation("stork") == seat
    world.grant("stork", "co_chair")
    world.host.close()


@pytest.mark.parametrize(
    ("quorum", "needed"),
    [
        (Quorum(parties="any", co_chairs="any"), ("heron",)),
        (Quorum(parties="all", co_chairs="none"), ("walnut",)),
        (Quorum(parties="none", co_chairs="all"), ("heron", "stork")),
        (Quorum(parties="any", co_chairs="none"), ()),
    ],
)
def test_each_form_of_quorum_counts_its_own_sides(
    tmp_path: Path, quorum: Quorum, needed: tuple[str, ...]
) -> None:
    world = made(tmp_path, quorums={"amendment": quorum})
    said = propose(world, WINDOWS)
    for org in needed:
        assert charter(world).mandate == ()
        world.admit(approve(world, said, org))
    assert charter(world).mandate == ("windows",)
    world.host.close()


def test_where_cosigners_are_declared_it_is_in_force_only_from_the_joint_size(tmp_path: Path) -> None:
    world = made(tmp_path, cosigners=("almond", "walnut", "heron"))
    said = propose(world, WINDOWS)
    for org in FOUR[1:]:
        world.admit(approve(world, said, org))
    met = decision(world, said).met_at
    assert met == world.host.state.size - 1
    world.head()
    world.head(("almond", "heron"))
    assert (charter(world).mandate, decision(world, said).in_force_at) == ((), None)
    at = world.head(("almond", "walnut", "heron"))
    assert (charter(world).mandate, decision(world, said).in_force_at) == (("windows",), at)
    assert world.replica().digest() == world.host.state.digest()
    world.host.close()


def test_a_joint_head_that_does_not_cover_the_last_approval_puts_nothing_in_force(tmp_path: Path) -> None:
    world = made(tmp_path, cosigners=("almond", "walnut", "heron"))
    said = propose(world, WINDOWS)
    world.host.publish()
    note = world.host.sequencer.note
    for org in FOUR[1:]:
        world.admit(approve(world, said, org))
    world.head(("almond", "walnut", "heron"), note=note)
    assert charter(world).mandate == ()
    world.host.close()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (Amendment(why="x", mandate=("targeting",)), "unknown_element"),
        (Amendment(why="x", record_readers=("raven",)), "charter_contradiction"),
        (
            Amendment(
                why="x",
                organisations=(
                    msgspec.structs.replace(charter_body().organisations[0], root=key("new/root").public),
                ),
            ),
            "amends_root",
        ),
        (
            Amendment(
                why="x",
                organisations=(msgspec.structs.replace(charter_body().organisations[0], kind="monitor"),),
            ),
            "amends_root",
        ),
        (
            Amendment(why="x", organisations=(Organisation(id="owl", kind="monitor", zone="+00:00"),)),
            "charter_contradiction",
        ),
        (Amendment(why="x", cosigners=(Cosigner(org="heron", vkey="nonsense"),)), "vkey"),
    ],
)
def test_an_amendment_that_could_not_stand_is_void_when_proposed(
    world: World, body: Amendment, code: str
) -> None:
    assert world.refused_void(world.of("almond", "root").say(AMEND, body)) == code


def _joining(root: str) -> Amendment:
    return Amendment(
        why="x", organisations=(Organisation(id="owl", kind="monitor", root=root, zone="+00:00"),)
    )


@pytest.mark.parametrize(
    ("root", "code"),
    [
        (key("walnut/party").public, "key_in_use"),
        (key("secretariat/host").public, "charter_contradiction"),
        (key_from_published_seed(DEMO_SEED, "monitors/root").public, "published_key"),
    ],
)
def test_nobody_joins_with_a_key_that_has_another_use(world: World, root: str, code: str) -> None:
    assert world.refused_void(world.of("almond", "root").say(AMEND, _joining(root))) == code


def test_an_organisation_that_joins_under_quorum_grants_its_own_keys(world: World) -> None:
    said = propose(world, _joining(key("owl/root").public))
    for org in FOUR[1:]:
        world.admit(approve(world, said, org))
    world.grant("owl", "monitor")
    assert world.refresh().replica().digest() == world.host.state.digest()


def test_what_no_longer_fits_when_it_is_due_lapses_with_a_code_and_is_not_in_force(world: World) -> None:
    said = propose(world, _joining(key("almond/owl").public))
    world.grant("almond", "monitor", "almond/owl")  # in between the key got another use
    for org in FOUR[1:]:
        world.admit(approve(world, said, org))
    row = decision(world, said)
    assert (row.lapsed, row.in_force_at) == ("key_in_use", None)
    assert charter(world).organisation("owl") is None
    assert world.refused_void(approve(world, said, "secretariat")) == "already_approved"
    assert world.refresh().replica().digest() == world.host.state.digest()


def test_quotas_of_an_amendment_bind_from_then_on(world: World) -> None:
    said = propose(world, Amendment(why="less", quotas=Quotas(statements_per_day=2, open_gaps=0)))
    for org in FOUR[1:]:
        world.admit(approve(world, said, org))
    world.admit(world.word("a"))
    world.admit(world.word("b"))
    assert world.refused(world.word("c")) == "quota"


def test_another_ruleset_folds_from_its_index_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(RULESETS, LATER.id, LATER)
    world = made(tmp_path)
    said = propose(world, RulesetChange(ruleset=LATER.id, effect="no published figure changes"))
    before = world.host.state.digest()
    for org in FOUR[1:]:
        world.admit(approve(world, said, org))
    assert world.host.state.ruleset.id == LATER.id
    assert world.host.state.digest() != before
    assert world.refresh().replica().digest() == world.host.state.digest()
    world.host.close()


def test_a_program_that_does_not_know_the_new_rules_says_so_and_computes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    knowing = {**RULESETS, LATER.id: LATER}
    with monkeypatch.context() as patch:
        patch.setitem(RULESETS, LATER.id, LATER)
        world = made(tmp_path)
        said = propose(world, RulesetChange(ruleset=LATER.id, effect="none"))
        for org in FOUR[1:]:
            world.admit(approve(world, said, org))
        world.admit(world.word("after"))
        leaves = world.leaves()
    state = State(RULESETS, world.host.reader.root_at)
    with pytest.raises(Refused, match=r"use a version that has it: nothing was computed") as refused:
        for leaf in leaves:
            state.take(leaf)
    assert refused.value.code == "unknown_ruleset"
    attempts: list[Any] = [state.digest, lambda: state.take(leaves[-1]), lambda: state.check(leaves[-1])]
    for attempt in attempts:
        with pytest.raises(Refused):
            attempt()
    assert replayed(leaves, knowing, world) == world.host.state.digest()
    world.host.close()


def replayed(leaves: list[bytes], rulesets: dict[str, Any], world: World) -> str:
    state = State(rulesets, world.host.reader.root_at)
    for leaf in leaves:
        state.take(leaf)
    return state.digest()


def test_what_two_programs_know_beside_the_rules_in_force_changes_no_digest(world: World) -> None:
    world.admit(world.word("peace"))
    leaves = world.leaves()
    more = {LATER.id: LATER, **RULESETS}
    assert replayed(leaves, more, world) == replayed(leaves, RULESETS, world)


def test_a_host_admits_no_rules_that_it_could_not_follow(world: World) -> None:
    body = RulesetChange(ruleset="1" * 64, effect="unknown")
    assert world.refused(world.of("almond", "root").say(RULES, body)) == "unknown_ruleset"


def test_a_charter_whose_cosigners_can_reach_no_joint_tier_can_still_be_amended(tmp_path: Path) -> None:
    world = made(tmp_path, cosigners=("heron",))
    said = propose(
        world,
        Amendment(
            why="more cosigners",
            cosigners=tuple(
                Cosigner(org=org, vkey=CosignSigner(f"{org}.example/2", org.encode().ljust(32, b"2")).vkey)
                for org in FOUR
            ),
        ),
    )
    for org in FOUR[1:]:
        world.admit(approve(world, said, org))
    world.head(("heron",))
    in_force = decision(world, said).in_force_at
    world.host.close()
    assert in_force is not None
