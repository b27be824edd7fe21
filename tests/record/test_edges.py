# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Edges that a changed program got past once: each test here notices one mutant."""

import base64
from pathlib import Path

import msgspec
import pytest

from sulh.errors import Refused, Tampered
from sulh.host.quarantine import MAX_PER_KEY, Quarantine
from sulh.log.note import Signer
from sulh.log.reader import LogReader
from sulh.log.store import MemoryStore
from sulh.recompute.replay import State
from sulh.recompute.snapshot import load_snapshot, save_snapshot
from sulh.recompute.transfer import _read
from sulh.record import charter, kinds
from sulh.record.blobs import check_blobs, put_blob
from sulh.record.charter import Adoption
from sulh.record.kinds import KeyRotate, proof_text
from sulh.record.policies import joint_policy, operational_policy
from sulh.record.procedure import TEMPLATE, TEMPLATE_HASH, standing_procedure
from tests.record.world import ORIGIN, RULESETS, World, charter_body, key, made

BODIES = [
    value
    for module in (charter, kinds)
    for value in vars(module).values()
    if isinstance(value, type) and issubclass(value, msgspec.Struct) and value is not msgspec.Struct
]


@pytest.mark.parametrize("struct", BODIES, ids=lambda struct: str(struct.__name__))
def test_no_body_can_be_changed_or_added_to(struct: type[msgspec.Struct]) -> None:
    config = struct.__struct_config__
    assert (config.frozen, config.forbid_unknown_fields) == (True, True)


def test_the_quarantine_keeps_exactly_what_it_says_of_one_key() -> None:
    kept = Quarantine(None)
    for number in range(MAX_PER_KEY + 3):
        kept.keep("almond", "code", b"%d" % number, b"refusal %d" % number)
    found = kept.refusals("almond")
    assert (len(found), MAX_PER_KEY) == (128, 128)
    assert (found[0], found[-1]) == (b"refusal 3", b"refusal 130")
    kept.close()


def test_only_the_joint_tier_waits_for_both_parties() -> None:
    one_party = charter_body(cosigners=("almond", "heron"))
    assert operational_policy(one_party) is not None
    assert joint_policy(one_party) is None
    both = joint_policy(charter_body(cosigners=("almond", "walnut", "heron")))
    assert both is not None


def test_a_value_is_adopted_by_name_or_by_its_own_number_and_only_the_latter_is_changed() -> None:
    first, second, *_ = TEMPLATE
    found = {
        one.name: one
        for one in standing_procedure(
            Adoption(template=TEMPLATE_HASH, adopted=(first.name,), differences={second.name: 7})
        )
    }
    assert (found[first.name].adopted, found[first.name].changed) == (True, False)
    assert (found[second.name].adopted, found[second.name].changed, found[second.name].number) == (
        True,
        True,
        7,
    )
    assert sum(one.adopted for one in found.values()) == 2
    assert sum(one.changed for one in found.values()) == 1


def test_a_changed_blob_is_named_by_file_and_code() -> None:
    store = MemoryStore()
    put_blob(store, b"words")
    path = next(iter(store.list("blob/")))
    store._objects[path] = b"other words"
    with pytest.raises(Tampered) as caught:
        check_blobs(store)
    assert (caught.value.code, caught.value.file) == ("blob_changed", path)


def test_a_line_of_an_export_is_what_its_name_says() -> None:
    def line(name: str) -> bytes:
        return b'{"%s":"%s"}' % (name.encode(), base64.b64encode(name.encode()))

    assert _read([line("leaf"), line("blob"), line("leaf")])[1:] == ([b"leaf", b"leaf"], [b"blob"])
    for stranger in (line("other"), b"{}"):
        with pytest.raises(Refused) as caught:
            _read([line("blob"), stranger])
        assert caught.value.code == "bad_export" and caught.value.params["line"] == 2


def test_a_snapshot_of_the_very_first_entry_is_one(tmp_path: Path, world: World) -> None:
    world.host.publish()
    reader = LogReader(world.host.store, Signer(ORIGIN, b"l" * 32).verifier)
    reader.head()
    state = State(RULESETS, reader.root_at)
    state.take(reader.leaf(0))
    save_snapshot(tmp_path / "s", state, reader)
    loaded = load_snapshot(tmp_path / "s", reader, reader.root_at, RULESETS, "open", 5)
    assert loaded is not None and (loaded.size, loaded.digest()) == (1, state.digest())
    assert load_snapshot(tmp_path / "s", reader, reader.root_at, RULESETS, "open", 0) is None


def test_a_root_that_changes_its_key_changes_no_other_organisations(tmp_path: Path) -> None:
    world = made(tmp_path)
    before = {org.id: org.root for org in world.host.state.record.charter.organisations}  # type: ignore[union-attr]
    old, new = key("almond/root"), key("almond/new root")
    proof = new.sign(proof_text(mechanism=world.charter_id, org="almond", role="root", key=new.public)).hex()
    body = KeyRotate(old=old.public, new=new.public, proof=proof)
    world.admit(world.of("almond", "root").say("record.key_rotate.v1", body, seen=world.seen()))
    after = {org.id: org.root for org in world.host.state.record.charter.organisations}  # type: ignore[union-attr]
    assert after == {**before, "almond": new.public}
    world.host.close()
