# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Places of people: sealed always, and read by co-chairs, by whoever said it, and by whom a case has tasked."""

from pathlib import Path

import msgspec
import pytest

from sulh.recompute.replay import State
from sulh.record.rows import read_row
from sulh.record.sealing import seal_fields
from sulh.record.seals import Seals
from sulh.record.tasked import TaskedRow
from sulh.statement import canon
from sulh.statement.envelope import Ref
from sulh.statement.speaker import Said
from tests.record.sealed_world import SealedWorld, inside, recipient, sealing_world
from tests.record.test_gate import node
from tests.record.world import PlacedWord, Site, TeamWord, Word

PLACE = "behind the third well"


@pytest.fixture
def scene(tmp_path: Path) -> SealedWorld:
    return sealing_world(tmp_path)


def site(state: State) -> str | None:
    found = state.rows.get("toy", "site/well")
    return None if found is None else read_row(found, Site).site


def in_part(scene: SealedWorld) -> None:
    """The place as a sealed part, wrapped for more than may read it."""
    world = scene.world
    done = seal_fields(
        world.of("almond", "party"),
        "toy.place.v1",
        PlacedWord(text="well", site=PLACE),
        ["site"],
        [recipient(org) for org in ("almond", "heron", "walnut")],
        seen=world.seen(),
    )
    scene.held.append(done)
    world.admit(done.said)


def in_whole(scene: SealedWorld) -> bytes:
    """The whole statement sealed, likewise; what is inside."""
    body = msgspec.Raw(canon.encode(PlacedWord(text="well", site=PLACE)))
    plain = inside(scene.world, "", kind="toy.place.v1", body=body)
    scene.world.admit(scene.seal("", to=("almond", "heron", "walnut"), plaintext=plain).said)
    return plain


def test_a_protected_place_that_stands_openly_is_void(scene: SealedWorld) -> None:
    world = scene.world
    body = PlacedWord(text="well", site=PLACE)
    said = world.of("almond", "party").say("toy.place.v1", body, seen=world.seen())
    assert world.refused_void(said) == "needs_sealing_personal"
    world.admit(world.of("almond", "party").say("toy.place.v1", PlacedWord(text="well"), seen=world.seen()))


def test_a_protected_part_reaches_co_chairs_and_whoever_sealed_it_alone(scene: SealedWorld) -> None:
    in_part(scene)
    assert [site(node(scene, org)) for org in ("heron", "almond", "walnut")] == [PLACE, PLACE, None]
    assert node(scene, "walnut").gate.opened == set()
    assert site(scene.world.replica()) is None


def test_inside_a_sealed_statement_the_place_is_left_out_for_all_others(scene: SealedWorld) -> None:
    in_whole(scene)
    heron, walnut = node(scene, "heron"), node(scene, "walnut")
    assert (site(heron), site(walnut)) == (PLACE, None)
    assert heron.rows.get("toy", "word/well") == walnut.rows.get("toy", "word/well") is not None


def test_a_protected_place_is_disclosed_to_nobody(scene: SealedWorld) -> None:
    in_part(scene)
    assert scene.world.refused_void(scene.disclosure(0, canon.encode(PLACE), part=0)) == "stays_sealed"
    plain = in_whole(scene)
    assert scene.world.refused_void(scene.disclosure(1, plain)) == "stays_sealed"
    world = scene.world
    without = scene.seal("", plaintext=inside(world, "plain", kind="toy.place.v1"))
    world.admit(without.said)
    world.admit(scene.disclosure(2, inside(world, "plain", kind="toy.place.v1")))


def test_whom_a_case_tasks_may_read_it_too(scene: SealedWorld) -> None:
    in_part(scene)
    record = scene.world.host.state.record
    name = scene.held[0].said.id
    row = record.seals.sealed[name]
    assert record.protected_readers(name, row) == {"heron", "stork", "almond"}
    record.seals.tasked[name] = TaskedRow(words={}, readers=("walnut",))
    assert record.protected_readers(name, row) == {"heron", "stork", "almond", "walnut"}


def tasks(scene: SealedWorld, org: str, role: str, *team: str, target: str | None = None) -> Said:
    return scene.world.of(org, role).say(
        "toy.task.v1",
        TeamWord(text="look there", team=team),
        seen=scene.world.seen(),
        refs=[Ref(role="protected", id=target or scene.held[0].said.id)],
    )


def readers(scene: SealedWorld) -> frozenset[str]:
    record = scene.world.host.state.record
    name = scene.held[0].said.id
    return record.protected_readers(name, record.seals.sealed[name])


@pytest.mark.parametrize("whole", [False, True])
def test_who_is_tasked_by_both_co_chairs_reads_it_and_only_who_is(scene: SealedWorld, whole: bool) -> None:
    in_whole(scene) if whole else in_part(scene)
    world = scene.world
    assert site(node(scene, "walnut")) is None
    world.admit(tasks(scene, "heron", "co_chair", "walnut", "secretariat"))
    assert site(node(scene, "walnut")) is None and readers(scene) == {"heron", "stork", "almond"}
    world.admit(tasks(scene, "stork", "co_chair", "walnut"))
    # It was sealed to walnut before, and whoever replays from the beginning reads it at its own entry.
    assert site(node(scene, "walnut")) == PLACE
    assert readers(scene) == {"heron", "stork", "almond", "walnut"}
    assert site(world.replica()) is None


def test_a_party_or_the_host_tasks_nobody_near_a_place(scene: SealedWorld) -> None:
    in_part(scene)
    for org, role in (("walnut", "party"), ("secretariat", "secretariat"), ("heron", "co_chair")):
        for _ in range(2):
            scene.world.admit(tasks(scene, org, role, "walnut"))
    assert readers(scene) == {"heron", "stork", "almond"}


def test_what_is_not_sealed_needs_nobody_s_leave_and_has_no_row(scene: SealedWorld) -> None:
    in_part(scene)
    scene.world.admit(tasks(scene, "heron", "co_chair", "walnut", target="dd" * 32))
    assert list(scene.world.host.state.rows.items("record", "tasked/")) == []


def test_a_snapshot_knows_whom_the_co_chairs_tasked(scene: SealedWorld) -> None:
    in_part(scene)
    for org in ("heron", "stork"):
        scene.world.admit(tasks(scene, org, "co_chair", "walnut"))
    rows = scene.world.host.state.rows
    again = Seals()
    again.restore(rows, "record")
    assert again.tasked == scene.world.host.state.record.seals.tasked != {}
    assert again.copy().tasked == again.tasked


def test_what_protects_nothing_is_opened_by_whoever_it_was_sealed_to(scene: SealedWorld) -> None:
    world = scene.world
    done = seal_fields(
        world.of("almond", "party"),
        "toy.word.v1",
        Word(text="open", weight=7),
        ["weight"],
        [recipient("walnut")],
        seen=world.seen(),
    )
    scene.held.append(done)
    world.admit(done.said)
    assert node(scene, "walnut").gate.opened == {f"{done.said.id}/0"}
