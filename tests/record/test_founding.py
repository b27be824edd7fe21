# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Founding: the charter is entry 0, all its roots assent, and nothing else is admitted until the last is in."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from sulh.errors import Refused
from sulh.host.folder import Folder
from sulh.log.note import CosignSigner, Signer, Verifier
from sulh.recompute.replay import State
from sulh.record.charter import CharterBody, Cosigner, Organisation
from sulh.record.kinds import KINDS, Amendment, Assent, KeyGrant, proof_text
from sulh.record.published import DEMO_SEED
from sulh.record.ruleset import make_ruleset
from sulh.statement.keys import SMALL_ORDER, key_from_published_seed
from sulh.statement.speaker import Said as Signed
from tests.record.world import (
    ORIGIN,
    ROLES,
    RULESETS,
    TOY,
    Word,
    World,
    charter_body,
    cosigner,
    forged,
    key,
    speaker,
)


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[World]:
    """A host before its charter."""
    Folder(tmp_path / "m").make()
    world = World(path=tmp_path / "m", charter=charter_body()).open()
    yield world
    world.host.close()


def founded_by(
    world: World, drafter: str = "heron", body: CharterBody | None = None, role: str = "root"
) -> Signed:
    said = speaker(drafter, role, None).say("record.charter.v1", body or world.charter)
    world.charter_id = said.id
    return said


def documentary(**changes: Any) -> CharterBody:
    named = [Organisation(id=org, kind=kind, zone="+00:00") for org, kind in ROLES.items()]
    writer = Organisation(id="writer", kind="documentarian", root=key("writer/root").public, zone="+00:00")
    return charter_body(**{"charter_class": "documentary", "organisations": (*named, writer), **changes})


def test_the_charter_is_the_first_entry_and_in_force_with_the_last_assent(bare: World) -> None:
    bare.admit(founded_by(bare))
    for org in ("almond", "walnut", "stork"):
        bare.admit(bare.of(org, "root").say("record.assent.v1", Assent(charter=bare.charter_id)))
        assert bare.host.state.record.in_force_at is None
    bare.admit(bare.of("secretariat", "root").say("record.assent.v1", Assent(charter=bare.charter_id)))
    assert bare.host.state.record.in_force_at == 4


def test_nothing_is_admitted_before_the_charter(bare: World) -> None:
    bare.charter_id = "1" * 64
    assert bare.refused_void(bare.of("almond", "root").say("record.assent.v1", Assent(charter="1" * 64))) == (
        "charter_first"
    )


def test_nothing_but_assents_is_admitted_until_the_last_is_in(bare: World) -> None:
    bare.admit(founded_by(bare))
    bare.admit(bare.of("almond", "root").say("record.assent.v1", Assent(charter=bare.charter_id)))
    grant = _grant(bare.charter_id, "walnut", "party")
    assert bare.refused_void(bare.of("walnut", "root").say("record.key_grant.v1", grant)) == "not_in_force"


def test_no_assent_counts_twice_for_another_charter_or_from_another_key(bare: World) -> None:
    bare.admit(founded_by(bare))
    almond = bare.of("almond", "root")
    assert bare.refused_void(almond.say("record.assent.v1", Assent(charter="1" * 64))) == "other_charter"
    bare.admit(almond.say("record.assent.v1", Assent(charter=bare.charter_id)))
    assert bare.refused_void(almond.say("record.assent.v1", Assent(charter=bare.charter_id))) == "duplicate"
    stranger = forged(
        key("stranger"),
        seq=1,
        prev=None,
        mechanism=bare.charter_id,
        org="walnut",
        role="root",
        kind="record.assent.v1",
        body=Assent(charter=bare.charter_id),
    )
    assert bare.refused_void(stranger) == "unknown_key"
    host = forged(
        key("secretariat/host"),
        seq=1,
        prev=None,
        mechanism=bare.charter_id,
        org="secretariat",
        role="host",
        kind="record.assent.v1",
        body=Assent(charter=bare.charter_id),
    )
    assert bare.refused_void(host) == "may_not_say"


def test_an_assent_after_the_last_is_refused(world: World) -> None:
    said = world.of("almond", "root").say("record.assent.v1", Assent(charter=world.charter_id))
    assert world.refused_void(said) == "not_in_force"


@pytest.mark.parametrize(("drafter", "role"), [("raven", "root"), ("heron", "co_chair")])
def test_only_the_root_key_of_a_named_organisation_drafts(bare: World, drafter: str, role: str) -> None:
    assert bare.refused(founded_by(bare, drafter, role=role)) == "not_the_drafter"


def test_a_charter_says_that_it_belongs_to_none_and_has_seen_nothing(bare: World) -> None:
    good = {"org": "heron", "role": "root", "kind": "record.charter.v1", "body": bare.charter}
    root = key("heron/root")
    assert bare.refused(forged(root, seq=1, prev=None, mechanism="1" * 64, **good)) == "charter_first"  # type: ignore[arg-type]
    assert bare.refused(forged(root, seq=2, prev="1" * 64, mechanism=None, **good)) == "charter_first"  # type: ignore[arg-type]


def test_a_second_charter_is_void_wherever_it_stands(world: World) -> None:
    other = speaker("almond", "root", None, "almond/root").say(
        "record.charter.v1", charter_body(title={"en": "Mine alone"})
    )
    assert world.refused_void(other) == "charter_first"
    again = world.leaves()[0]
    assert world.void(again) == "charter_first"


def _organisations(**changes: dict[str, Any]) -> tuple[Organisation, ...]:
    return tuple(
        msgspec.structs.replace(org, **changes.get(org.id, {})) for org in charter_body().organisations
    )


DEMO = key_from_published_seed
CHANGES: dict[str, tuple[Callable[[], dict[str, Any]], str]] = {
    "published root": (
        lambda: {"organisations": _organisations(almond={"root": DEMO(DEMO_SEED, "almond/root").public})},
        "published_key",
    ),
    "published host": (lambda: {"host": DEMO(DEMO_SEED, "secretariat/host").public}, "published_key"),
    "weak root": (
        lambda: {"organisations": _organisations(almond={"root": sorted(SMALL_ORDER)[0]})},
        "weak_key",
    ),
    "weak host": (lambda: {"host": sorted(SMALL_ORDER)[3]}, "weak_key"),
    "one root for two": (
        lambda: {"organisations": _organisations(almond={"root": key("walnut/root").public})},
        "charter_contradiction",
    ),
    "host is a root": (lambda: {"host": key("walnut/root").public}, "charter_contradiction"),
    "root is the log": (
        lambda: {"organisations": _organisations(almond={"root": _public(Signer(ORIGIN, b"l" * 32).vkey)})},
        "charter_contradiction",
    ),
    "host cosigns": (
        lambda: {
            "cosigners": (Cosigner(org="heron", vkey=cosigner("heron").vkey),),
            "host": _public(cosigner("heron").vkey),
        },
        "charter_contradiction",
    ),
    "one cosigner key for two": (
        lambda: {
            "cosigners": tuple(Cosigner(org=org, vkey=cosigner("heron").vkey) for org in ("heron", "stork"))
        },
        "charter_contradiction",
    ),
    "one cosigner name for two": (
        lambda: {
            "cosigners": tuple(
                Cosigner(org=org, vkey=CosignSigner("same.example", org.encode().ljust(32, b".")).vkey)
                for org in ("heron", "stork")
            )
        },
        "charter_contradiction",
    ),
    "cosigner named as a group": (
        lambda: {"cosigners": (Cosigner(org="heron", vkey=CosignSigner("tier", b"t" * 32).vkey),)},
        "policy_malformed",
    ),
    "cosigner key of the wrong type": (
        lambda: {"cosigners": (Cosigner(org="heron", vkey=Signer("heron", b"t" * 32).vkey),)},
        "charter_contradiction",
    ),
    "relay of another type": (
        lambda: {
            "cosigners": (
                Cosigner(
                    org="heron",
                    vkey=cosigner("heron").vkey,
                    relay=CosignSigner("heron/relay", b"r" * 32).vkey,
                ),
            )
        },
        "charter_contradiction",
    ),
    "relay with a cosigner's key": (
        lambda: {
            "cosigners": (
                Cosigner(
                    org="heron",
                    vkey=CosignSigner("heron", b"t" * 32).vkey,
                    relay=Signer("heron/relay", b"t" * 32).vkey,
                ),
            )
        },
        "charter_contradiction",
    ),
    "one name for the log and a cosigner": (
        lambda: {"cosigners": (Cosigner(org="heron", vkey=CosignSigner(ORIGIN, b"t" * 32).vkey),)},
        "charter_contradiction",
    ),
    "two relays of one organisation": (
        lambda: {
            "cosigners": tuple(
                Cosigner(
                    org="heron",
                    vkey=CosignSigner(f"heron/{n}", bytes([n]) * 32).vkey,
                    relay=Signer(f"heron/relay/{n}", bytes([9 + n]) * 32).vkey,
                )
                for n in (1, 2)
            )
        },
        "charter_contradiction",
    ),
    "cosigner key unreadable": (lambda: {"cosigners": (Cosigner(org="heron", vkey="heron"),)}, "vkey"),
    "log of another origin": (lambda: {"log": Signer("elsewhere", b"l" * 32).vkey}, "charter_contradiction"),
    "log unreadable": (lambda: {"log": "log"}, "vkey"),
    "log with a newline": (lambda: {"log": Signer(ORIGIN, b"l" * 32).vkey + "\n"}, "unreadable"),
    "origin with a newline": (lambda: {"origin": ORIGIN + "\n"}, "unreadable"),
    "unknown reader": (lambda: {"record_readers": ("raven",)}, "charter_contradiction"),
    "unknown element": (lambda: {"mandate": ("targeting",)}, "charter_contradiction"),
    "one co-chair": (
        lambda: {"organisations": _organisations(stork={"kind": "monitor"})},
        "charter_contradiction",
    ),
    "no root and not vacant": (
        lambda: {"organisations": _organisations(stork={"root": None})},
        "charter_contradiction",
    ),
    "a zone that is none": (lambda: {"organisations": _organisations(stork={"zone": "+99:99"})}, "bad_zone"),
    "no date": (lambda: {"date": "today"}, "bad_time"),
    "unknown ruleset": (lambda: {"ruleset": "1" * 64}, "unknown_ruleset"),
}


def _public(vkey: str) -> str:
    return Verifier(vkey).public_key.hex()


@pytest.mark.parametrize("name", CHANGES)
def test_a_charter_that_could_not_hold_is_refused(bare: World, name: str) -> None:
    changes, code = CHANGES[name]
    assert bare.refused(founded_by(bare, body=charter_body(**changes()))) == code
    assert bare.host.state.size == 0


def test_published_log_and_cosigner_keys_are_refused_in_a_real_charter_and_taken_in_an_exercise() -> None:
    seed = DEMO_SEED
    log = Signer(ORIGIN, bytes(DEMO(seed, "secretariat/log")._key))
    chair = CosignSigner("heron.example", bytes(DEMO(seed, "heron/cosign")._key))
    for changes in ({"log": log.vkey}, {"cosigners": (Cosigner(org="heron", vkey=chair.vkey),)}):
        for charter_class, voids in (("real", "published_key"), ("exercise", "")):
            body = charter_body(charter_class=charter_class, **changes)
            said = speaker("heron", "root", None).say("record.charter.v1", body)
            state = State(RULESETS, lambda size: bytes(32))
            try:
                state.check(said.leaf)
                found = ""
            except Refused as refused:
                found = refused.code
            assert found == voids


def test_a_charter_under_unknown_rules_stops_everything_and_digests_nothing() -> None:
    other = make_ruleset((*KINDS, *TOY[:1]), ())
    said = speaker("heron", "root", None).say("record.charter.v1", charter_body(ruleset=other))
    state = State(RULESETS, lambda size: bytes(32))
    for attempt in (lambda: state.take(said.leaf), lambda: state.take(b""), state.digest):
        with pytest.raises(Refused) as refused:
            attempt()
        assert refused.value.code == "unknown_ruleset"
    assert str(refused.value).startswith(f"the record is under ruleset {other.id}, and this program knows ")


def test_a_documentary_charter_is_in_force_with_its_documentarian_alone(bare: World) -> None:
    body = documentary()
    assert bare.refused(founded_by(bare, "heron", body)) == "not_the_drafter"
    bare.admit(founded_by(bare, "writer", body))
    assert bare.host.state.record.in_force_at == 0
    writer = bare.of("writer", "root")
    writer._position.advance(1, bare.charter_id, b"")
    grant = _grant(bare.charter_id, "writer", "documentarian", key_class="documentary")
    bare.admit(writer.say("record.key_grant.v1", grant))
    said = bare.of("writer", "documentarian")
    bare.admit(said.say("toy.word.v1", Word(text="r1 says that almond said peace")))
    # A party's own act needs a party: the documentarian cannot perform it, whatever its role.
    assert bare.refused_void(said.say("toy.own.v1", Word(text="we agree"))) == "own_act"
    mandate = Amendment(why="adopt", mandate=("windows",))
    assert bare.refused_void(writer.say("record.amendment.v1", mandate)) == "charter_contradiction"


@pytest.mark.parametrize(
    "changes",
    [
        {"mandate": ("windows",)},
        {"organisations": charter_body().organisations},
        {
            "organisations": (
                *documentary().organisations[:-1],
                msgspec.structs.replace(documentary().organisations[-1], root=None),
            )
        },
        {
            "organisations": (
                msgspec.structs.replace(documentary().organisations[0], root=key("almond/root").public),
                *documentary().organisations[1:],
            )
        },
    ],
)
def test_a_documentary_charter_adopts_nothing_and_gives_keys_to_nobody_else(changes: dict[str, Any]) -> None:
    with pytest.raises(Refused) as refused:
        documentary(**changes).check()
    assert refused.value.code == "charter_contradiction"


def test_an_element_that_is_not_adopted_closes_its_kinds(world: World) -> None:
    said = world.of("almond", "party").say("toy.own.v1", Word(text="a window"))
    assert world.refused_void(said) == "not_adopted"


def _grant(mechanism: str, org: str, role: str, key_class: str = "real") -> KeyGrant:
    new = key(f"{org}/{role}")
    proof = new.sign(proof_text(mechanism=mechanism, org=org, role=role, key=new.public)).hex()
    return KeyGrant(key=new.public, role=role, level="role", key_class=key_class, proof=proof)
