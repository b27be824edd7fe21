# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Time and quorum are entries: `now`, the tiers, and what a statement may have seen."""

from datetime import datetime, timedelta
from itertools import combinations
from pathlib import Path

import pytest

from sulh.log import policy
from sulh.log.note import CosignSigner, MlDsaSigner, Signer
from sulh.record.charter import Cosigner
from sulh.record.kinds import Head
from sulh.record.policies import joint_policy, joint_text, operational_policy, operational_text
from sulh.record.state import GroundRow
from sulh.statement.envelope import Seen
from tests.record.world import BEGIN, ORIGIN, Word, World, charter_body, cosigner, made

FOUR = ("almond", "walnut", "heron", "stork")


def at(minutes: float) -> datetime:
    return BEGIN + timedelta(minutes=minutes)


def now(world: World) -> datetime:
    return world.host.state.record.heads.now


def tiers(world: World) -> tuple[int, int]:
    heads = world.host.state.record.heads
    return heads.operational, heads.joint


def test_before_any_head_it_is_the_charters_own_date(world: World) -> None:
    assert now(world) == BEGIN
    assert not world.host.state.record.heads.witnessed


def test_without_cosigners_the_hosts_word_counts_and_is_marked_unwitnessed(world: World) -> None:
    world.head(at=at(30))
    assert now(world) == at(30)
    assert not world.host.state.record.heads.witnessed
    assert tiers(world) == (world.host.state.size - 1,) * 2


def test_one_cosigner_alone_is_that_ones_word(tmp_path: Path) -> None:
    world = made(tmp_path, cosigners=("almond",))
    world.head(at=at(30))
    assert now(world) == BEGIN
    world.head(("almond",), at=at(40))
    assert (now(world), world.host.state.record.heads.witnessed) == (at(40), True)
    assert tiers(world) == (0, 0)
    world.host.close()


def test_of_several_two_must_have_reached_it_and_one_of_them_is_a_co_chair(tmp_path: Path) -> None:
    world = made(tmp_path, cosigners=FOUR)
    world.head(("almond", "walnut"), at=at(10))
    assert now(world) == BEGIN  # no co-chair
    world.head(("stork",), at=at(20))
    assert now(world) == at(10)  # the chair has passed it: both have reached minute ten
    world.head(("heron",), at=at(30))
    assert now(world) == at(20)
    world.head(("walnut",), at=at(40))
    assert now(world) == at(30)
    world.head(FOUR, at=at(50))
    assert now(world) == at(50)
    assert world.refresh().replica().digest() == world.host.state.digest()
    world.host.close()


def test_it_never_falls(tmp_path: Path) -> None:
    world = made(tmp_path, cosigners=FOUR)
    world.head(FOUR, at=at(60))
    world.head(FOUR, at=at(10))
    assert now(world) == at(60)
    bare = made(tmp_path / "bare")
    bare.head(at=at(60))
    bare.head(at=at(10))
    assert now(bare) == at(60)
    world.host.close()
    bare.host.close()


def test_two_parties_without_a_chair_move_no_time(tmp_path: Path) -> None:
    world = made(tmp_path, cosigners=("almond", "walnut"))
    world.head(("almond", "walnut"), at=at(30))
    assert now(world) == BEGIN
    assert (tiers(world), operational_policy(world.charter), joint_policy(world.charter)) == (
        (0, 0),
        None,
        None,
    )
    world.host.close()


@pytest.mark.parametrize("signers", [c for n in range(5) for c in combinations(FOUR, n)])
def test_the_tiers_are_what_the_policy_files_say(tmp_path: Path, signers: tuple[str, ...]) -> None:
    world = made(tmp_path, cosigners=FOUR)
    world.head(signers, at=at(20))
    size = world.host.state.size - 1
    chair = bool({"heron", "stork"} & set(signers))
    both = {"almond", "walnut"} <= set(signers)
    assert tiers(world) == (size if chair else 0, size if chair and both else 0)
    for text, reached in ((operational_text, tiers(world)[0]), (joint_text, tiers(world)[1])):
        parsed = policy.parse(text(world.charter))
        assert parsed.satisfied_by(cosigner(org).name for org in signers) == bool(reached)
        assert policy.parse(parsed.format()) == parsed
    world.host.close()


def test_the_policy_files_are_readable_and_derived_from_the_charter_alone() -> None:
    body = charter_body(cosigners=FOUR)
    assert joint_text(body).splitlines()[0] == f"log {body.log}"
    assert joint_text(body).splitlines()[-3:] == [
        "group co_chair any heron.example/cosign stork.example/cosign",
        "group tier all party co_chair",
        "quorum tier",
    ]
    assert operational_text(body).endswith("group tier all co_chair\nquorum tier\n")
    assert joint_text(charter_body()) == f"log {body.log}\nquorum none\n"


def test_two_keys_of_one_organisation_are_one_voice(tmp_path: Path) -> None:
    second = CosignSigner("heron.example/second", b"2" * 32)
    declared = (
        *(Cosigner(org=org, vkey=cosigner(org).vkey) for org in FOUR),
        Cosigner(org="heron", vkey=second.vkey),
    )
    world = made(tmp_path, cosigners=declared)
    world.admit(world.head_of(("almond", "walnut", second), at(10)))
    assert (now(world), tiers(world)) == (BEGIN, (0, 0))  # one of heron's two keys says nothing
    world.admit(world.head_of(("almond", "walnut", "heron", second), at(20)))
    assert now(world) == at(20)
    assert tiers(world)[1] == world.host.state.size - 1
    assert world.refresh().replica().digest() == world.host.state.digest()
    world.host.close()


def test_an_organisation_that_declares_both_algorithms_counts_only_if_both_signed(tmp_path: Path) -> None:
    """Under one name, as its operator would have it: the keys are told apart by their ids."""
    second = MlDsaSigner("heron.example/cosign", b"2" * 32)
    declared = (
        *(Cosigner(org=org, vkey=cosigner(org).vkey) for org in FOUR),
        Cosigner(org="heron", vkey=second.vkey),
    )
    world = made(tmp_path, cosigners=declared)
    names = [line.split()[1] for line in joint_text(world.charter).splitlines() if line.startswith("witness")]
    assert names[2:4] == ["+".join(vkey.split("+", 2)[:2]) for vkey in (declared[2].vkey, second.vkey)]
    for signers in (("almond", "walnut", "heron"), ("almond", "walnut", second)):
        world.admit(world.head_of(signers, at(10)))
        assert (now(world), tiers(world)) == (BEGIN, (0, 0))
    world.admit(world.head_of(("almond", "walnut", "heron", second), at(20)))
    assert (now(world), tiers(world)[1]) == (at(20), world.host.state.size - 1)
    assert world.refresh().replica().digest() == world.host.state.digest()
    world.host.close()


@pytest.mark.parametrize(("minutes", "code"), [(5, ""), (-5, ""), (5.02, "head_time"), (-5.02, "head_time")])
def test_a_cosigners_time_is_within_five_minutes_of_the_hosts(
    tmp_path: Path, minutes: float, code: str
) -> None:
    world = made(tmp_path, cosigners=FOUR)
    said = world.head_of(FOUR, at(60), logged_at=at(60 - minutes))
    if code:
        assert world.refused_void(said) == code
        assert now(world) == BEGIN
    else:
        world.admit(said)
    world.host.close()


@pytest.mark.parametrize("stamp", [0, 2**40, 2**62, 2**63 - 1])
def test_a_time_that_no_calendar_holds_is_a_void_head_and_no_crash(tmp_path: Path, stamp: int) -> None:
    class Far(CosignSigner):
        __slots__ = ()

        def line(self, text: bytes, timestamp: int) -> bytes:
            return super().line(text, stamp)

    far = Far("heron.example/cosign", b"cosign heron".ljust(32, b"."))
    world = made(tmp_path, cosigners=FOUR)
    assert world.refused_void(world.head_of((far,), at(60))) == "head_time"
    world.host.close()


def test_a_head_of_another_history_is_void(world: World) -> None:
    world.head()
    head = world.host.sequencer.head
    signer = Signer(ORIGIN, b"l" * 32)
    forked = signer.sign(f"{ORIGIN}\n{head.size}\n{'A' * 43}=\n".encode())
    assert world.refused_void(world.head_of(note=forked)) == "head_root"


def test_a_head_of_another_log_key_or_origin_or_none_is_void(world: World) -> None:
    world.host.publish()
    text = world.host.sequencer.head.body()
    for note, code in (
        (Signer(ORIGIN, b"m" * 32).sign(text), "head_unsigned"),
        (Signer("elsewhere", b"l" * 32).sign(text.replace(ORIGIN.encode(), b"elsewhere")), "head_unsigned"),
        (Signer(ORIGIN, b"l" * 32).sign(text.replace(ORIGIN.encode(), b"elsewhere")), "head_origin"),
        (text, "note_malformed"),
    ):
        assert world.refused_void(world.head_of(note=note)) == code


def test_a_head_beyond_its_own_entry_or_behind_the_last_is_void(world: World) -> None:
    world.host.publish()
    early = world.host.sequencer.note
    world.admit(world.word("a"))
    world.head()
    assert world.refused_void(world.head_of(note=early)) == "head_size"
    signer = Signer(ORIGIN, b"l" * 32)
    ahead = signer.sign(f"{ORIGIN}\n{world.host.state.size + 1}\n{'A' * 43}=\n".encode())
    assert world.refused_void(world.head_of(note=ahead)) == "head_size"
    world.head()


def test_a_cosignature_that_does_not_hold_voids_the_head(tmp_path: Path) -> None:
    world = made(tmp_path, cosigners=FOUR)
    good = world.head_of(("almond",), at(10))
    liar = CosignSigner("heron.example/cosign", b"cosign heron".ljust(32, b"."))
    world.host.publish()
    note = world.host.sequencer.note
    line = liar.line(b"another text\n", int(at(10).timestamp())).decode()
    body = Head(note=note.decode() + line, logged_at="2025-11-01T08:10:00Z")
    said = world.of("secretariat", "host").say("record.head.v1", body)
    assert world.refused_void(said) == "signature_wrong"
    world.admit(good)
    world.host.close()


def test_lines_of_keys_that_nobody_declared_change_nothing(tmp_path: Path) -> None:
    world = made(tmp_path, cosigners=("almond", "heron"))
    stranger = CosignSigner("raven.example", b"r" * 32)
    world.admit(world.head_of(("almond", stranger), at(10)))
    assert now(world) == BEGIN
    world.host.close()


def test_only_the_host_logs_heads(world: World) -> None:
    world.host.publish()
    body = Head(note=world.host.sequencer.note.decode(), logged_at="2025-11-01T09:00:00Z")
    for org, role in (("secretariat", "secretariat"), ("almond", "party"), ("heron", "root")):
        assert world.refused_void(world.of(org, role).say("record.head.v1", body)) == "may_not_say"


def test_what_a_statement_saw_is_the_empty_tree_or_a_head_that_stands_before_it(world: World) -> None:
    world.admit(world.word("blind"))  # the empty tree, while no head stands
    world.head()
    first = world.seen()
    world.admit(world.word("seeing"))
    world.head()
    almond = world.of("almond", "party")
    world.admit(almond.say("toy.word.v1", Word(text="old"), seen=first))
    true_root = world.host.reader.root_at(first.size + 1).hex()
    for seen in (
        Seen(size=first.size, root="1" * 64),
        Seen(size=first.size + 1, root=true_root),  # a true root, but of no head that anybody logged
        Seen(size=0, root="1" * 64),
        Seen(size=10**6, root="1" * 64),
    ):
        assert world.refused_void(almond.say("toy.word.v1", Word(text="x"), seen=seen)) == "unseen_head"


def test_the_ground_row_is_the_one_that_views_compare_with(tmp_path: Path) -> None:
    world = made(tmp_path, cosigners=FOUR)
    world.head(FOUR, at=at(30))
    size = world.host.state.size - 1
    assert (
        GroundRow(
            now="2025-11-01T08:30:00Z",
            operational=size,
            joint=size,
            ruleset=world.charter.ruleset,
            witnessed=True,
        )
        == world.host.state.record._shown_ground
    )
    world.host.close()


def test_a_head_touches_no_room(world: World) -> None:
    world.admit(world.word("peace"))
    before = list(world.host.state.rows.items("toy"))
    world.head(at=at(600))
    assert list(world.host.state.rows.items("toy")) == before
