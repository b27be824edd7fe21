# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""A record makes receipts, and a stranger checks them; what cannot be shown offline is refused, not half shown."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from sulh.errors import Refused, Tampered
from sulh.exhibits import portable
from sulh.exhibits.receipt_maker import Record, make
from sulh.record.kinds import Amendment, Approval, KeyGrant, KeyRotate, proof_text
from sulh.record.policies import joint_text, operational_text
from tests.record.world import ROLES, Word, World, charter_body, key, made, speaker

FOUR = ("almond", "walnut", "heron", "stork")


def record(world: World) -> Record:
    world.host.publish()
    return Record(reader=world.host.reader, state=world.host.state)


def rotate(world: World, org: str, old: str, new: str, role: str, by: str = "") -> int:
    fresh = key(new)
    text = proof_text(mechanism=world.charter_id, org=org, role=role, key=fresh.public)
    body = KeyRotate(old=key(old).public, new=fresh.public, proof=fresh.sign(text).hex())
    return world.admit(world.of(org, by or "root").say("record.key_rotate.v1", body, seen=world.seen()))


def test_every_entry_of_a_record_has_a_receipt_that_holds(tmp_path: Path) -> None:
    world = made(tmp_path, cosigners=FOUR)
    world.admit(world.word("one"))
    world.head(FOUR)
    world.admit(world.word("two", "walnut"))
    for index in range(world.host.state.size):
        held = portable.check(make(record(world), str(index)), world.charter_id)
        assert (held.index, held.statement.leaf) == (index, world.host.reader.leaf(index))
        assert held.own_policy


def test_the_receipt_has_the_earliest_head_that_reaches_the_highest_tier(tmp_path: Path) -> None:
    world = made(tmp_path, cosigners=FOUR)
    index = world.admit(world.word("one"))
    world.head(("stork",))
    sizes = {"operational": world.host.state.record.heads.operational}
    held = portable.check(make(record(world), str(index)))
    assert (held.tiers, held.head.size) == (("operational",), sizes["operational"])
    for _ in range(2):
        world.head(FOUR)
    first = next(r for r in _head_sizes(world) if r > sizes["operational"])
    held = portable.check(make(record(world), str(index)))
    assert (held.tiers, held.head.size) == (("operational", "joint"), first)
    assert [one.name for one in held.cosigners] == [f"{org}.example/cosign" for org in FOUR]


def _head_sizes(world: World) -> list[int]:
    from sulh.record.heads import HeadRow
    from sulh.record.rows import read_row

    rows = world.host.state.rows.items("record", "head/")
    return sorted(read_row(value, HeadRow).size for _, value in rows)


def test_a_receipt_is_found_by_id_and_an_unknown_one_is_refused(tmp_path: Path) -> None:
    world = made(tmp_path)
    said = world.word("one")
    index = world.admit(said)
    assert make(record(world), said.id) == make(record(world), str(index))
    for wanted in ("00" * 32, "-1", "٣", str(10**9), "x"):
        with pytest.raises(Refused, match="an id of 64 hex digits or an index below"):
            make(record(world), wanted)


def test_a_chain_of_rotations_and_device_keys_is_carried_along(tmp_path: Path) -> None:
    world = made(tmp_path, cosigners=FOUR)
    rotate(world, "almond", "almond/root", "almond/root/2", "root")
    world.speakers["almond/root"] = speaker("almond", "root", world.charter_id, "almond/root/2")
    rotate(world, "almond", "almond/party", "almond/party/2", "party")
    voice = speaker("almond", "party", world.charter_id, "almond/party/2")
    phone = key("almond/phone")
    text = proof_text(mechanism=world.charter_id, org="almond", role="party", key=phone.public)
    grant = KeyGrant(
        key=phone.public,
        role="party",
        level="device",
        key_class="real",
        proof=phone.sign(text).hex(),
        expires="2026-01-01T00:00:00Z",
    )
    world.admit(voice.say("record.key_grant.v1", grant, seen=world.seen()))
    device = speaker("almond", "party", world.charter_id, "almond/phone")
    index = world.admit(device.say("toy.word.v1", Word(text="two shots"), seen=world.seen()))
    file = make(record(world), str(index))
    kinds = [shown.exhibit.kind for shown in portable.read(file).keys]
    grants, rotations = "record.key_grant.v1", "record.key_rotate.v1"
    assert kinds == [grants, rotations, rotations, grants]
    assert portable.check(file, world.charter_id).statement.key == phone.public


def test_a_void_entry_gets_no_receipt(tmp_path: Path) -> None:
    world = made(tmp_path)
    world.void(world.word("void").leaf)
    with pytest.raises(Refused, match=r"is void \(toy_void\)"):
        make(record(world), str(world.host.state.size - 1))


def test_a_key_that_an_amendment_seated_is_only_in_the_record(tmp_path: Path) -> None:
    world = made(tmp_path)
    newcomer = replace(
        world.charter.organisations[0], id="hazel", kind="monitor", root=key("hazel/root").public
    )
    body = Amendment(why="monitors join", organisations=(newcomer,))
    said = world.of("almond", "root").say("record.amendment.v1", body, seen=world.seen())
    world.admit(said)
    for org in ("walnut", "heron", "stork"):
        approval = Approval(decision=said.id)
        world.admit(world.of(org, "root").say("record.approval.v1", approval, seen=world.seen()))
    world.grant("hazel", "monitor")
    voice = speaker("hazel", "monitor", world.charter_id)
    index = world.admit(voice.say("toy.word.v1", Word(text="new"), seen=world.seen()))
    with pytest.raises(Refused, match="an amendment seated its key; audit the record itself"):
        make(record(world), str(index))


def test_an_amended_charter_makes_the_policy_a_claim_that_reaches_no_tier(tmp_path: Path) -> None:
    world = made(tmp_path, cosigners=FOUR)
    index = world.admit(world.word("one"))
    body = Amendment(why="fewer cosign", cosigners=world.charter.cosigners[:3])
    said = world.of("almond", "root").say("record.amendment.v1", body, seen=world.seen())
    world.admit(said)
    for org in ("walnut", "heron", "stork"):
        approval = Approval(decision=said.id)
        world.admit(world.of(org, "root").say("record.approval.v1", approval, seen=world.seen()))
    world.head(FOUR)
    held = portable.check(make(record(world), str(index)), world.charter_id)
    assert (held.own_policy, held.tiers) == (False, ())
    assert held.unchecked == ("policy", "amendment", "revocation", "void")


def test_the_policies_follow_from_what_a_receipt_reads_of_a_charter(tmp_path: Path) -> None:
    for cosigners in ((), FOUR, ("heron",), ("almond", "walnut"), ("almond", "stork")):
        world = made(tmp_path / "-".join(cosigners or ("none",)), cosigners=cosigners)
        read = portable.read(make(record(world), "0")).charter.body
        full = charter_body(cosigners=cosigners)
        assert (joint_text(read), operational_text(read)) == (joint_text(full), operational_text(full))


def test_the_tiers_are_those_of_the_policy_files(tmp_path: Path) -> None:
    from sulh.record.policies import joint_policy, operational_policy

    for declared in ((), FOUR, ("heron",), ("almond", "walnut"), ("almond", "walnut", "stork")):
        charter = charter_body(cosigners=declared)
        policies = {"operational": operational_policy(charter), "joint": joint_policy(charter)}
        for chosen in range(2 ** len(declared)):
            names = {f"{org}.example/cosign" for n, org in enumerate(declared) if chosen >> n & 1}
            expected = tuple(
                name for name, policy in policies.items() if policy and policy.satisfied_by(names)
            )
            assert portable.tiers_of(charter, names) == expected
    assert set(ROLES) > set(FOUR)


def test_another_charter_is_named_in_the_sentence(tmp_path: Path) -> None:
    world = made(tmp_path)
    with pytest.raises(Tampered, match="this is another mechanism's record, or a forged one"):
        portable.check(make(record(world), "0"), "00" * 32)
    with pytest.raises(Refused, match="a signed receipt was expected, but: a file of at most 400000 bytes"):
        portable.check(b"x" * 400_001)
