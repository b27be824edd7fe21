# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Keys by log index: who may grant, how far, until when; and that no ended key says anything again."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from sulh.record.kinds import Approval, KeyGrant, KeyRevoke, KeyRotate, proof_text
from sulh.record.published import DEMO_SEED
from sulh.record.rows import read_row
from sulh.record.standing import KeyRow
from sulh.statement.keys import SMALL_ORDER, key_from_published_seed
from sulh.statement.speaker import Said as Signed
from tests.record.world import BEGIN, Word, World, charter_body, forged, key, made, speaker

# The fixture's charter is the same in every test, and so is its id.
CHARTER_ID = speaker("heron", "root", None).say("record.charter.v1", charter_body()).id
GRANT, ROTATE, REVOKE = "record.key_grant.v1", "record.key_rotate.v1", "record.key_revoke.v1"


def grant(
    name: str = "almond/field",
    org: str = "almond",
    role: str = "party",
    mechanism: str = CHARTER_ID,
    **changes: Any,
) -> KeyGrant:
    new = key(name)
    proof = new.sign(proof_text(mechanism=mechanism, org=org, role=role, key=new.public)).hex()
    parts: dict[str, Any] = {
        "key": new.public,
        "role": role,
        "level": "role",
        "key_class": "real",
        "proof": proof,
    }
    return KeyGrant(**{**parts, **changes})


def device(name: str = "almond/phone", minutes: int = 60 * 24, **changes: Any) -> KeyGrant:
    expires = (BEGIN + timedelta(minutes=minutes)).isoformat().replace("+00:00", "Z")
    return grant(name, level="device", expires=expires, **changes)


def rotate(old: str, new: str, org: str, role: str) -> KeyRotate:
    proof = key(new).sign(proof_text(mechanism=CHARTER_ID, org=org, role=role, key=key(new).public)).hex()
    return KeyRotate(old=key(old).public, new=key(new).public, proof=proof)


def with_key(
    world: World, name: str, text: str = "peace", org: str = "almond", role: str = "party"
) -> Signed:
    if name not in world.speakers:
        world.speakers[name] = speaker(org, role, world.charter_id, name)
    return world.speakers[name].say("toy.word.v1", Word(text=text))


def row(world: World, name: str) -> KeyRow:
    value = world.host.state.rows.get("record", f"key/{key(name).public}")
    assert value is not None
    return read_row(value, KeyRow)


def test_a_granted_key_speaks_from_the_entry_after_its_grant(world: World) -> None:
    assert world.refused_void(with_key(world, "almond/field")) == "unknown_key"
    at = world.admit(world.of("almond", "root").say(GRANT, grant()))
    world.admit(with_key(world, "almond/field"))
    assert row(world, "almond/field").since == at


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (grant(role="co_chair"), "may_not_grant_role"),
        (grant(role="root"), "may_not_grant_role"),
        (grant(role="host"), "may_not_grant_role"),
        (grant(level="device", expires="2026-01-01T00:00:00Z"), "may_not_grant"),
        (grant(key_class="exercise"), "wrong_class"),
        (grant(proof="0" * 128), "bad_signature"),
        (grant(org="walnut"), "bad_signature"),
        (grant(name="walnut/party"), "key_in_use"),
        (grant(name="secretariat/host"), "key_in_use"),
        (grant(name="almond/root"), "key_in_use"),
        (grant(key=sorted(SMALL_ORDER)[0]), "weak_key"),
        (grant(key=key_from_published_seed(DEMO_SEED, "almond/party").public), "published_key"),
        (grant(level="device"), "no_expiry"),
        (grant(expires="tomorrow"), "bad_time"),
    ],
)
def test_a_grant_that_the_charter_does_not_allow_is_refused_at_the_door_and_void_in_the_record(
    world: World, body: KeyGrant, code: str
) -> None:
    before = dict(world.host.state.record.standing.keys)
    assert world.refused_void(world.of("almond", "root").say(GRANT, body)) == code
    assert world.host.state.record.standing.keys == before


def test_no_organisation_grants_for_another(world: World) -> None:
    body = grant(name="walnut/field", org="walnut")
    assert world.refused_void(world.of("almond", "root").say(GRANT, body)) == "bad_signature"


def test_a_role_key_grants_devices_of_its_own_role_and_no_further(world: World) -> None:
    almond = world.of("almond", "party")
    assert world.refused_void(almond.say(GRANT, grant())) == "may_not_grant"
    assert world.refused_void(almond.say(GRANT, device(role="monitor"))) == "may_not_grant_role"
    world.admit(almond.say(GRANT, device()))
    world.admit(with_key(world, "almond/phone"))
    phone = world.speakers["almond/phone"]
    assert world.refused_void(phone.say(GRANT, device("almond/second"))) == "may_not_grant"


def test_a_device_falls_with_the_key_that_granted_it(world: World) -> None:
    world.admit(world.of("almond", "party").say(GRANT, device()))
    world.admit(with_key(world, "almond/phone"))
    world.admit(
        world.of("almond", "root").say(REVOKE, KeyRevoke(key=key("almond/party").public, reason="lost"))
    )
    assert world.refused_void(with_key(world, "almond/phone")) == "revoked_key"


def test_a_device_expires_by_the_time_of_the_record_and_not_by_a_clock(world: World) -> None:
    world.admit(world.of("almond", "party").say(GRANT, device(minutes=100)))
    world.ticks = 99
    world.admit(with_key(world, "almond/phone"))  # the host's clock says it is over; no head does
    world.head(at=BEGIN + timedelta(minutes=99))
    world.admit(with_key(world, "almond/phone"))
    world.head(at=BEGIN + timedelta(minutes=100))
    assert world.refused_void(with_key(world, "almond/phone")) == "expired_key"


def test_a_scoped_key_says_only_what_it_was_granted_for(world: World) -> None:
    world.admit(world.of("almond", "root").say(GRANT, grant(scope=("toy.own.v1",))))
    assert world.refused_void(with_key(world, "almond/field")) == "out_of_scope"


def test_a_scope_does_not_widen_on_the_way_to_a_device(world: World) -> None:
    world.admit(world.of("almond", "root").say(GRANT, grant(scope=("toy.word.v1", GRANT))))
    world.admit(with_key(world, "almond/field"))
    field = world.speakers["almond/field"]
    assert world.refused_void(field.say(GRANT, device())) == "wider_scope"
    assert world.refused_void(field.say(GRANT, device(scope=("toy.own.v1",)))) == "wider_scope"
    world.admit(field.say(GRANT, device(scope=("toy.word.v1",))))


def test_a_key_in_the_wrong_name_or_role_says_nothing(world: World) -> None:
    almond, mechanism = key("almond/party"), world.charter_id
    for org, role in (("walnut", "party"), ("almond", "monitor"), ("heron", "co_chair"), ("almond", "root")):
        said = forged(almond, seq=9, prev="1" * 64, mechanism=mechanism, org=org, role=role)
        assert world.refused(said) == "not_its_role"
    root_word = forged(key("almond/root"), seq=9, prev="1" * 64, mechanism=mechanism, role="root")
    assert world.refused(root_word) == "may_not_say"
    host_word = forged(
        key("secretariat/host"), seq=9, prev="1" * 64, mechanism=mechanism, org="secretariat", role="host"
    )
    assert world.refused(host_word) == "may_not_say"


def test_a_revoked_key_says_nothing_after_the_entry_and_what_it_said_before_stands(world: World) -> None:
    said = world.admit(world.word("before"))
    at = world.admit(
        world.of("almond", "root").say(
            REVOKE, KeyRevoke(key=key("almond/party").public, reason="stolen", contested_from=said)
        )
    )
    assert world.refused_void(world.word("after")) == "revoked_key"
    found = row(world, "almond/party")
    assert (found.until, found.ended, found.contested_from) == (at, "stolen", said)
    assert world.host.state.rows.get("toy", "word/before") == b'{"count":1,"last":"almond"}'
    assert world.host.state.rows.get("toy", "word/after") is None
    assert world.replica().digest() == world.host.state.digest()


def test_a_lying_host_cannot_revive_a_revoked_key_on_any_replica(world: World) -> None:
    world.admit(
        world.of("almond", "root").say(REVOKE, KeyRevoke(key=key("almond/party").public, reason="stolen"))
    )
    rooms = list(world.host.state.rows.items("toy"))
    for text in ("a", "b", "c"):
        assert world.void(world.word(text).leaf) == "revoked_key"
    assert list(world.host.state.rows.items("toy")) == rooms
    assert list(world.replica().rows.items("record")) == list(world.host.state.rows.items("record"))


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (KeyRevoke(key=key("walnut/party").public, reason="lost"), "not_own_key"),
        (KeyRevoke(key="1" * 64, reason="lost"), "not_own_key"),
        (KeyRevoke(key=key("almond/party").public, reason="lost", contested_from=0), "bad_contest"),
        (KeyRevoke(key=key("almond/party").public, reason="lost", contested_from=9999), "bad_contest"),
    ],
)
def test_an_organisation_revokes_and_contests_only_its_own(world: World, body: KeyRevoke, code: str) -> None:
    assert world.refused_void(world.of("almond", "root").say(REVOKE, body)) == code


def test_a_role_key_ends_only_the_devices_it_granted(world: World) -> None:
    almond = world.of("almond", "party")
    world.admit(almond.say(GRANT, device()))
    world.admit(world.of("almond", "root").say(GRANT, grant()))
    own = KeyRevoke(key=key("almond/phone").public, reason="lost")
    with_key(world, "almond/field")
    assert world.refused_void(world.speakers["almond/field"].say(REVOKE, own)) == "may_not_revoke"
    other = KeyRevoke(key=key("almond/field").public, reason="lost")
    assert world.refused_void(almond.say(REVOKE, other)) == "may_not_revoke"
    world.admit(almond.say(REVOKE, own))
    assert world.refused_void(almond.say(REVOKE, own)) == "revoked_key"


def test_a_rotated_key_hands_on_its_role_and_scope_and_says_nothing_more(world: World) -> None:
    root = world.of("almond", "root")
    world.admit(root.say(GRANT, grant(scope=("toy.word.v1",))))
    world.admit(root.say(ROTATE, rotate("almond/field", "almond/new", "almond", "party")))
    assert world.refused_void(with_key(world, "almond/field")) == "revoked_key"
    world.admit(with_key(world, "almond/new"))
    assert row(world, "almond/new").scope == ("toy.word.v1",)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (rotate("walnut/party", "almond/new", "walnut", "party"), "not_own_key"),
        (rotate("almond/party", "walnut/party", "almond", "party"), "key_in_use"),
        (rotate("almond/party", "almond/new", "almond", "monitor"), "bad_signature"),
        (KeyRotate(old=key("almond/party").public, new=sorted(SMALL_ORDER)[0], proof="0" * 128), "weak_key"),
        (
            KeyRotate(
                old=key("almond/party").public,
                new=key_from_published_seed(DEMO_SEED, "almond/party").public,
                proof="0" * 128,
            ),
            "published_key",
        ),
    ],
)
def test_a_rotation_that_takes_anothers_place_is_refused(world: World, body: KeyRotate, code: str) -> None:
    assert world.refused_void(world.of("almond", "root").say(ROTATE, body)) == code


def test_a_rotated_root_founds_no_less_and_role_keys_outlive_it(world: World) -> None:
    world.admit(
        world.of("almond", "root").say(ROTATE, rotate("almond/root", "almond/root2", "almond", "root"))
    )
    charter = world.host.state.record.charter
    assert charter is not None
    assert charter.organisations[0].root == key("almond/root2").public
    world.admit(world.word("peace"))
    old = world.of("almond", "root").say(GRANT, grant())
    assert world.refused_void(old) == "revoked_key"
    new = speaker("almond", "root", world.charter_id, "almond/root2")
    world.admit(new.say(GRANT, grant()))
    assert (
        world.refused_void(new.say("record.approval.v1", Approval(decision="1" * 64))) == "unknown_decision"
    )
    assert world.replica().digest() == world.host.state.digest()


def test_the_host_key_is_rotated_by_the_root_of_who_runs_the_host(world: World) -> None:
    body = rotate("secretariat/host", "secretariat/host2", "secretariat", "host")
    assert world.refused_void(world.of("almond", "root").say(ROTATE, body)) == "not_own_key"
    world.admit(world.of("secretariat", "root").say(ROTATE, body))
    charter = world.host.state.record.charter
    assert charter is not None
    assert charter.host == key("secretariat/host2").public


def test_the_keys_of_an_exercise_are_refused_in_a_real_mechanism_and_the_other_way_round(
    tmp_path: Path,
) -> None:
    world = made(tmp_path, charter_class="exercise")
    assert world.refused_void(world.of("almond", "root").say(GRANT, grant())) == "wrong_class"
    world.admit(
        world.of("almond", "root").say(GRANT, grant(mechanism=world.charter_id, key_class="exercise"))
    )
    world.host.close()


def test_a_theft_found_after_the_key_ended_can_still_be_marked(world: World) -> None:
    said = world.admit(world.word("before"))
    root = world.of("almond", "root")
    world.admit(root.say(ROTATE, rotate("almond/party", "almond/new", "almond", "party")))
    world.admit(
        root.say(REVOKE, KeyRevoke(key=key("almond/party").public, reason="stolen", contested_from=said))
    )
