# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Slots: what an organisation emits follows from its plan and from when its node ran, and from nothing else."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from sulh.errors import Refused
from sulh.recompute.replay import replay_for
from sulh.record.opener import FolderVault, Opener
from sulh.record.slots import BEGIN as FIRST
from sulh.record.slots import SETTLE, Kept, Plan, SlotFile, Slots, waits_for_no_slot
from sulh.statement.envelope import Ref
from tests.leaks.pair import blank_bundle
from tests.record.sealed_world import SealedWorld, inside, opening_key, recipient, sealing_world
from tests.record.world import RULESETS, speaker

PLAN = Plan(every=900, classes=(1_024, 1_024, 2_048), longest=4)
NOW = FIRST + timedelta(days=9_500)
SLOT = timedelta(seconds=900)
REFS = tuple(Ref(role="about", id=f"{number:064x}") for number in range(8))  # an inside of the second lane


class Memory:
    """A keeper in memory: what is durable outlives the `Slots` that wrote it."""

    def __init__(self) -> None:
        self.value = Kept(last=0, secret="ab" * 32)

    def kept(self) -> Kept:
        return self.value

    def keep(self, kept: Kept) -> None:
        self.value = kept


class Node:
    """Almond's node: slots, a vault, and the sealed statements it hands in."""

    def __init__(self, path: Path, keeper: Memory | None = None) -> None:
        self.scene: SealedWorld = sealing_world(path)
        self.keeper = keeper or Memory()
        self.slots = Slots(PLAN, self.keeper)
        self.vault = FolderVault(path / "vault")
        self.to = {org: recipient(org) for org in ("heron", "stork", "walnut", "almond")}
        self.handed_in: list[datetime] = []

    def restart(self) -> None:
        self.slots = Slots(PLAN, self.keeper)

    def say(self, text: str, to: tuple[str, ...] = ("heron",), refs: tuple[Ref, ...] = ()) -> datetime:
        return self.slots.offer(inside(self.scene.world, text, refs=refs), to, NOW)

    def run(self, now: datetime) -> int:
        """One look at the clock."""
        emissions = self.slots.take(now)
        sealing = self.scene.world.of("almond", "sealing")
        for emission in emissions:
            done = self.slots.sealed(
                emission, sealing, self.to["almond"], self.to, seen=self.scene.world.seen()
            )
            if done.wraps:
                self.vault.keep(done)
            self.scene.world.admit(done.said)
            self.slots.done(emission)
            self.handed_in.append(emission.hand_in_at)
        return len(emissions)

    def shape(self) -> bytes:
        """All that anybody else sees of it: its leaves without addresses, and when they were handed in."""
        leaves = self.scene.world.leaves()
        bundle = b"".join(len(leaf).to_bytes(2, "big") + leaf for leaf in leaves)
        return blank_bundle(bundle) + repr(self.handed_in).encode()


def test_a_node_with_traffic_and_one_without_look_alike(tmp_path: Path) -> None:
    busy, quiet = Node(tmp_path / "busy"), Node(tmp_path / "quiet")
    busy.say("one")
    busy.say("two", ("heron", "stork", "walnut"))
    busy.say("long", ("stork",), REFS)
    busy.say("four")
    for slot in range(1, 5):
        for node in (busy, quiet):
            assert node.run(NOW + slot * SLOT) == 3
    assert busy.shape() == quiet.shape()
    assert len(busy.handed_in) == 12


def test_recipients_open_what_was_meant_for_them_and_dummies_are_stubs_to_all(tmp_path: Path) -> None:
    node = Node(tmp_path)
    node.say("one")
    node.say("long", ("stork", "almond"), REFS)
    node.run(NOW + SLOT)
    leaves = node.scene.world.leaves()
    found = {}
    for org in ("almond", "heron", "stork", "walnut"):
        opener = Opener(org, [opening_key(org)], node.vault)
        state = replay_for(lambda: leaves, RULESETS, node.scene.world.host.reader.root_at, opener)
        found[org] = (len(state.gate.opened), state.gate.mismatches, state.gate.lacks)
        assert state.digest()
    assert found == {"almond": (1, {}, {}), "heron": (1, {}, {}), "stork": (1, {}, {}), "walnut": (0, {}, {})}


def test_only_the_node_knows_a_dummy_again_and_can_show_it(tmp_path: Path) -> None:
    node = Node(tmp_path)
    emission = node.slots.take(NOW)[0]
    sealing = node.scene.world.of("almond", "sealing")
    done = node.slots.sealed(emission, sealing, node.to["almond"], node.to, seen=node.scene.world.seen())
    node.scene.world.admit(done.said)
    node.restart()
    secret = node.slots.dummy_secret(emission.number, emission.lane)
    text = b"sulh/dummy/v1".ljust(1_020, b"\0")
    node.scene.held.append(done)
    told = node.scene.disclosure(0, text, nonce=secret.nonce.hex(), key=secret.key.hex())
    node.scene.world.admit(told)
    other = Slots(PLAN, Memory())
    other._keeper.keep(Kept(last=0, secret="cd" * 32))
    assert Slots(PLAN, other._keeper).dummy_secret(emission.number, emission.lane) != secret


def test_a_slot_is_used_once_whatever_crashes_and_whatever_the_clock_does(tmp_path: Path) -> None:
    node = Node(tmp_path)
    assert node.run(NOW + SLOT) == 3
    assert node.run(NOW + SLOT + timedelta(seconds=899)) == 0
    node.restart()
    assert node.run(NOW + SLOT) == 0
    assert node.run(NOW - 40 * SLOT) == 0
    assert node.slots.next_at(NOW - 40 * SLOT) == NOW + 2 * SLOT
    assert node.run(NOW + 2 * SLOT) == 3


def test_what_was_taken_and_not_done_waits_on_and_counts_once(tmp_path: Path) -> None:
    node = Node(tmp_path)
    node.say("one")
    taken = node.slots.take(NOW + SLOT)
    assert taken[0].waiting is not None
    sealing = node.scene.world.of("almond", "sealing")
    done = node.slots.sealed(taken[0], sealing, node.to["almond"], node.to, seen=node.scene.world.seen())
    node.vault.keep(done)
    node.scene.world.admit(done.said)  # held and sent, but the process dies before `done`
    node.restart()
    assert node.slots.waiting(1_024) == 1
    node.run(NOW + 2 * SLOT)
    assert node.slots.waiting(1_024) == 0
    leaves = node.scene.world.leaves()
    opener = Opener("heron", [opening_key("heron")], node.vault)
    state = replay_for(lambda: leaves, RULESETS, node.scene.world.host.reader.root_at, opener)
    assert list(state.gate.mismatches.values()) == ["duplicate"]
    assert b'"count":1' in (state.rows.get("toy", "word/one") or b"")


def test_slots_that_were_missed_are_never_made_up_for(tmp_path: Path) -> None:
    busy, quiet = Node(tmp_path / "busy"), Node(tmp_path / "quiet")
    for number in range(4):
        busy.say(f"word {number}")
    for slot in (1, 9, 10):  # seven slots without power
        for node in (busy, quiet):
            assert node.run(NOW + slot * SLOT) == 3
    assert busy.shape() == quiet.shape()
    assert busy.slots.waiting(1_024) == 0


def test_the_delay_is_told_and_kept(tmp_path: Path) -> None:
    node = Node(tmp_path)
    expected = [node.say(f"word {number}") for number in range(4)]
    assert expected == [NOW + SLOT + SETTLE] * 2 + [NOW + 2 * SLOT + SETTLE] * 2
    assert node.slots.next_at(NOW) == NOW + SLOT
    node.run(NOW + SLOT)
    node.run(NOW + 2 * SLOT)
    assert node.slots.waiting(1_024) == 0


def test_a_queue_has_an_end_and_says_so(tmp_path: Path) -> None:
    node = Node(tmp_path)
    for number in range(4):
        node.say(f"word {number}")
    with pytest.raises(Refused) as caught:
        node.say("one more")
    assert caught.value.code == "slots_full"
    assert "4 statements of this size wait for their slots already" in str(caught.value)
    node.say("long", refs=REFS)  # the other lane has a queue of its own


def test_what_would_show_is_refused_a_slot(tmp_path: Path) -> None:
    node = Node(tmp_path)
    with pytest.raises(Refused, match=r"fit into no size class of the slots \(1024, 1024, 2048\)"):
        node.say("longer", refs=REFS * 4)
    with pytest.raises(Refused, match="1 to 4 different recipients were expected for a slot, 5 found"):
        node.slots.offer(inside(node.scene.world, "x"), ("a", "b", "c", "d", "e"), NOW)
    for to in ((), ("heron", "heron")):
        with pytest.raises(Refused, match="different recipients"):
            node.say("x", to)
    assert node.slots.waiting(1_024) == 0


def test_the_hotline_never_waits() -> None:
    assert waits_for_no_slot("hotline.call.v1")
    assert not waits_for_no_slot("incidents.report.v1")


@pytest.mark.parametrize(
    "plan",
    [
        replace(PLAN, every=59),
        replace(PLAN, every=86_401),
        replace(PLAN, classes=()),
        replace(PLAN, classes=(1_000,)),
        replace(PLAN, classes=(1_024,) * 9),
        replace(PLAN, longest=0),
        replace(PLAN, longest=1_001),
    ],
)
def test_a_plan_that_cannot_be_kept_is_refused(plan: Plan) -> None:
    with pytest.raises(Refused, match="slots of 60 to 86400 seconds"):
        Slots(plan, Memory())


def test_what_waits_lies_in_one_file_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "slots.json"
    first = Slots(PLAN, SlotFile(path))
    first.offer(b"inside", ("heron",), NOW)
    assert oct(path.stat().st_mode)[-3:] == "600"
    again = Slots(PLAN, SlotFile(path))
    assert again.waiting(1_024) == 1
    assert again.dummy_secret(1, 0) == first.dummy_secret(1, 0)
    assert Slots(PLAN, SlotFile(tmp_path / "other.json")).dummy_secret(1, 0) != first.dummy_secret(1, 0)
    for damage in (b"", b"{}", b"\xff", b"[" * 100_000):
        path.write_bytes(damage)
        with pytest.raises(Refused, match="was expected to say what waits for a slot"):
            Slots(PLAN, SlotFile(path))


def test_sealing_speaks_with_the_organisations_own_key(tmp_path: Path) -> None:
    node = Node(tmp_path)
    node.run(NOW)
    key = speaker("almond", "sealing", None).key.public.encode()
    assert all(key in leaf for leaf in node.scene.world.leaves()[-3:])


def test_what_waits_for_an_expired_key_waits_on_and_no_slot_is_left_out_for_it(tmp_path: Path) -> None:
    node = Node(tmp_path)
    node.say("for heron")
    node.say("for both", ("heron", "stork"))
    node.say("for stork", ("stork",))
    first = node.slots.take(NOW + SLOT, lambda org: org != "heron")
    assert [None if one.waiting is None else one.waiting.to for one in first] == [("stork",), None, None]
    for emission in first:
        node.slots.done(emission)
    later = node.slots.take(NOW + 2 * SLOT)
    assert [None if one.waiting is None else one.waiting.to for one in later] == [
        ("heron",),
        ("heron", "stork"),
        None,
    ]
