# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""What the record says of seals: alike in every layer, and without what is inside until that is disclosed."""

import base64
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from sulh.errors import Refused
from sulh.recompute.replay import State
from sulh.record.charter import Adoption
from sulh.record.gate import PUBLIC
from sulh.record.kinds import KeyRevoke
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.rows import read_row
from sulh.record.seal_kinds import (
    Disclose,
    Dispute,
    Release,
    Retract,
    Rewrap,
    Sealed,
    SealingKey,
    Shred,
    from_base64,
)
from sulh.record.seal_rows import DisclosureRow, RetractionRow, SealedRow, SealingKeyRow, ShredRow
from sulh.record.sealing import fresh_secret, recipients_of, seal_fields
from sulh.statement.envelope import Ref, SealedPart
from sulh.statement.speaker import Said as Signed
from tests.record.sealed_world import SealedWorld, inside, recipient, sealing_world
from tests.record.world import BEGIN, Tally, Word, key


class _Parts(msgspec.Struct):
    sealed: tuple[SealedPart, ...]


def rooms(state: State) -> dict[str, bytes]:
    """Every row that is not the record's own."""
    return dict(state.rows.items("toy"))


def tally(state: State, word: str) -> Tally | None:
    found = state.rows.get("toy", f"word/{word}")
    return None if found is None else read_row(found, Tally)


def disclosure_row(state: State, statement: str) -> DisclosureRow:
    found = state.rows.get("record", f"disclosure/{statement}")
    assert found is not None
    return read_row(found, DisclosureRow)


@pytest.fixture
def scene(tmp_path: Path) -> SealedWorld:
    return sealing_world(tmp_path)


def test_a_sealed_statement_shows_its_seal_and_moves_no_room(scene: SealedWorld) -> None:
    done = scene.sealed("hidden")
    state = scene.world.replica()
    assert rooms(state) == {}
    row = read_row(state.rows.get("record", f"sealed/{done.said.id}") or b"", SealedRow)
    assert (row.issuer.org, row.issuer.role, row.seals[0].size_class, len(row.seals[0].tags)) == (
        "almond",
        "sealing",
        1_024,
        4,
    )
    assert state.digest() == scene.world.host.state.digest()
    assert b"hidden" not in done.said.leaf


def test_the_outside_of_a_sealed_statement_may_show_nothing(scene: SealedWorld) -> None:
    body = msgspec.json.decode(scene.seal("x").said.leaf[65:])["body"]
    told = scene.world.of("almond", "sealing").say(
        "record.sealed.v1", msgspec.convert(body, Sealed), seen=scene.world.seen(), lang="ur"
    )
    assert scene.world.refused_void(told) == "sealed_shows"


def test_a_size_class_or_tags_that_sealing_never_makes_are_void(scene: SealedWorld) -> None:
    body = msgspec.convert(msgspec.json.decode(scene.seal("x").said.leaf[65:])["body"], Sealed)
    sealing = scene.world.of("almond", "sealing")
    for wrong in (
        msgspec.structs.replace(body, size_class=1_000),
        msgspec.structs.replace(body, tags=tuple(reversed(body.tags))),
        msgspec.structs.replace(body, tags=(*body.tags, "ff" * 16)),
    ):
        said = sealing.say("record.sealed.v1", wrong, seen=scene.world.seen(), lang="und")
        assert scene.world.refused_void(said) == "bad_seal"


def test_a_sealing_key_says_nothing_but_seals(scene: SealedWorld) -> None:
    said = scene.world.of("almond", "sealing").say("toy.word.v1", Word(text="x"), seen=scene.world.seen())
    assert scene.world.refused_void(said) == "may_not_say"


def test_what_is_disclosed_is_folded_in_the_open_layer_with_its_own_entry(scene: SealedWorld) -> None:
    scene.sealed("hidden")
    scene.world.admit(scene.world.word("open"))
    before = rooms(scene.world.replica())
    scene.world.admit(scene.disclosure(0, inside(scene.world, "hidden")))
    state = scene.world.replica()
    assert tally(state, "hidden") == Tally(count=1, last="almond")
    assert {k: v for k, v in rooms(state).items() if k != "word/hidden"} == before
    assert disclosure_row(state, scene.held[0].said.id).void is None
    assert state.digest() == scene.world.host.state.digest()
    scene.world.refresh()
    assert scene.world.host.state.digest() == scene.world.replica().digest()


def test_another_text_than_the_sealed_one_is_no_disclosure(scene: SealedWorld) -> None:
    scene.sealed("hidden")
    assert scene.world.refused_void(scene.disclosure(0, inside(scene.world, "other"))) == "seal_commit"
    plain = inside(scene.world, "hidden")
    assert scene.world.refused_void(scene.disclosure(0, plain, key="00" * 32)) == "seal_key"
    assert scene.world.refused_void(scene.disclosure(0, plain, statement="ab" * 32)) == "not_sealed"
    assert scene.world.refused_void(scene.disclosure(0, plain, part=0)) == "not_sealed"
    assert scene.world.refused_void(scene.disclosure(0, b"")) == "nothing_disclosed"
    assert scene.world.refused_void(scene.disclosure(0, plain, nonce="00" * 32)) == "seal_commit"


@pytest.mark.parametrize("text", ["QQ=", "QR==", "Q", "QQ==\n", "_w==", "ا"])
def test_base64_has_one_spelling(text: str) -> None:
    with pytest.raises(Refused, match="base64 of whole bytes"):
        from_base64(text)


def test_a_text_is_disclosed_once(scene: SealedWorld) -> None:
    scene.sealed("hidden")
    plain = inside(scene.world, "hidden")
    scene.world.admit(scene.disclosure(0, plain))
    assert scene.world.refused_void(scene.disclosure(0, plain, org="stork")) == "said_already"


def test_one_inside_that_was_sealed_twice_counts_once(scene: SealedWorld) -> None:
    scene.sealed("hidden")
    scene.sealed("hidden")
    plain = inside(scene.world, "hidden")
    scene.world.admit(scene.disclosure(0, plain))
    scene.world.admit(scene.disclosure(1, plain))
    state = scene.world.replica()
    assert tally(state, "hidden") == Tally(count=1, last="almond")
    assert disclosure_row(state, scene.held[1].said.id).void == "duplicate"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"mechanism": "cd" * 32}, "other_mechanism"),
        ({"kind": "record.release.v1"}, "unreadable"),
        ({"kind": "toy.unheard.v1"}, "unknown_kind"),
        ({"signer": key("nobody")}, "unknown_key"),
        ({"org": "walnut"}, "other_sealer"),
    ],
)
def test_an_inside_that_cannot_stand_is_said_and_not_folded(
    scene: SealedWorld, wrong: dict[str, object], code: str
) -> None:
    plain = inside(scene.world, "hidden", **wrong)  # type: ignore[arg-type]
    scene.world.admit(scene.seal("", plaintext=plain).said)
    scene.world.admit(scene.disclosure(0, plain))
    state = scene.world.replica()
    assert (disclosure_row(state, scene.held[0].said.id).void, rooms(state)) == (code, {})


def test_garbage_inside_a_seal_is_said_and_not_folded(scene: SealedWorld) -> None:
    scene.world.admit(scene.seal("", plaintext=b"no statement").said)
    scene.world.admit(scene.disclosure(0, b"no statement"))
    assert disclosure_row(scene.world.replica(), scene.held[0].said.id).void == "bad_inner"


def test_an_author_is_judged_as_of_the_sealed_entry(scene: SealedWorld) -> None:
    scene.sealed("before")
    world = scene.world
    body = KeyRevoke(key=key("almond/party").public, reason="ended")
    world.admit(world.of("almond", "root").say("record.key_revoke.v1", body, seen=world.seen()))
    scene.sealed("after")
    world.admit(scene.disclosure(0, inside(world, "before")))
    world.admit(scene.disclosure(1, inside(world, "after")))
    state = world.replica()
    assert tally(state, "before") == Tally(count=1, last="almond")
    assert tally(state, "after") is None
    assert disclosure_row(state, scene.held[1].said.id).void == "revoked_key"


def test_disputes_and_new_wraps_are_rows(scene: SealedWorld) -> None:
    done = scene.sealed("hidden")
    world, name = scene.world, done.said.id
    tags = msgspec.json.decode(done.said.leaf[65:])["body"]["tags"]
    chair, sealing = world.of("heron", "co_chair"), world.of("almond", "sealing")
    seen = world.seen()
    world.admit(chair.say("record.dispute.v1", Dispute(statement=name, what="seal_wrap"), seen=seen))
    world.admit(sealing.say("record.rewrap.v1", Rewrap(statement=name, tags=tuple(tags)), seen=seen))
    keys = [k for k, _ in world.replica().rows.items("record")]
    for noun in ("dispute/", "rewrap/"):
        assert any(k.startswith(noun) for k in keys), noun
    world.refresh()
    assert len(world.host.state.record.seals.marks_of(name, None).tags) == 8


def test_shredding_needs_both_co_chairs_notice_and_objection_time(scene: SealedWorld) -> None:
    done = scene.sealed("hidden")
    world, name = scene.world, done.said.id

    def row() -> ShredRow:
        return read_row(world.host.state.rows.get("record", f"shred/{name}") or b"", ShredRow)

    def shred(org: str) -> None:
        body = Shred(statement=name, why="agreed by both")
        world.admit(world.of(org, "co_chair").say("record.shred.v1", body, seen=world.seen()))

    shred("heron")
    world.head(at=BEGIN + timedelta(days=40))
    assert row().effective_at is None
    shred("stork")
    assert row().agreed is not None
    world.head(at=BEGIN + timedelta(days=56))
    assert row().effective_at is None
    index = world.head(at=BEGIN + timedelta(days=57, hours=1))
    assert row().effective_at == index
    assert world.host.state.record.seals.shredded() == {name}
    again = world.of("stork", "co_chair").say(
        "record.shred.v1", Shred(statement=name, why="again"), seen=world.seen()
    )
    assert world.refused_void(again) == "said_already"
    world.refresh()
    assert world.host.state.record.seals.shredded() == {name}


def test_nothing_is_shredded_without_adopted_times(tmp_path: Path) -> None:
    scene = sealing_world(tmp_path, procedure=Adoption(template=TEMPLATE_HASH))
    done = scene.sealed("hidden")
    world = scene.world

    def said() -> str:
        body = Shred(statement=done.said.id, why="agreed")
        shred = world.of("heron", "co_chair").say("record.shred.v1", body, seen=world.seen())
        return world.refused(shred)

    assert said() == "shred_not_adopted"


def test_what_a_finding_cites_is_not_shredded_even_if_both_agreed_before(scene: SealedWorld) -> None:
    world = scene.world
    late, early = scene.sealed("cited late"), scene.sealed("cited early")

    def shred(org: str, name: str) -> Signed:
        body = Shred(statement=name, why="agreed")
        return world.of(org, "co_chair").say("record.shred.v1", body, seen=world.seen())

    def cite(name: str) -> Signed:
        ref = Ref(role="about", id=name)
        return world.of("stork", "co_chair").say(
            "toy.finding.v1", Word(text=f"found on {name}"), refs=(ref,), seen=world.seen()
        )

    # 1. What is cited is refused to both; what is not is agreed on.
    world.admit(cite(early.said.id))
    for chair in ("heron", "stork"):
        assert world.refused(shred(chair, early.said.id)) == "cited"
        world.admit(shred(chair, late.said.id))
    # 2. Cited before the time to object has passed: it does not count any more.
    world.admit(cite(late.said.id))
    world.head(at=BEGIN + timedelta(days=57))
    world.head(at=BEGIN + timedelta(days=58))
    assert world.host.state.record.seals.shredded() == frozenset()
    # 3. Whoever opens the folder again, and every replica, knows it as well.
    world.refresh()
    assert set(world.host.state.record.seals.cited) == {early.said.id, late.said.id}
    assert world.replica().digest() == world.host.state.digest()


def test_the_originator_releases_and_the_public_layer_folds_it_with_its_own_entry(
    scene: SealedWorld,
) -> None:
    world = scene.world
    word = world.word("quiet")
    index = world.admit(word)
    assert rooms(world.replica(layer=PUBLIC)) == {}
    release = Release(statement=word.id, marking="TLP:CLEAR")
    other = world.of("walnut", "party").say("record.release.v1", release, seen=world.seen())
    assert world.refused_void(other) == "not_originator"
    world.admit(world.of("almond", "party").say("record.release.v1", release, seen=world.seen()))
    public = world.replica(layer=PUBLIC)
    assert tally(public, "quiet") == Tally(count=1, last="almond")
    assert public.record.chains.index_of(word.id) == index
    assert rooms(world.replica()) == rooms(public)
    again = world.of("almond", "party").say("record.release.v1", release, seen=world.seen())
    assert world.refused_void(again) == "said_already"


def test_a_retraction_is_shown_wherever_the_statement_is(scene: SealedWorld) -> None:
    world = scene.world
    word = world.word("quiet")
    world.admit(word)
    retract = Retract(statement=word.id, why="mistaken")
    world.admit(world.of("almond", "party").say("record.retract.v1", retract, seen=world.seen()))
    assert world.replica(layer=PUBLIC).rows.get("record", f"retraction/{word.id}") is None
    release = Release(statement=word.id, marking="TLP:CLEAR")
    world.admit(world.of("almond", "party").say("record.release.v1", release, seen=world.seen()))
    found = world.replica(layer=PUBLIC).rows.get("record", f"retraction/{word.id}") or b""
    row = read_row(found, RetractionRow)
    assert (row.counts_at, row.words[0].why) == (world.host.state.size - 2, "mistaken")


def test_both_co_chairs_together_retract(scene: SealedWorld) -> None:
    world = scene.world
    word = world.word("quiet")
    world.admit(word)
    retract = Retract(statement=word.id, why="unfounded")
    for number, org in enumerate(("heron", "stork")):
        index = world.admit(world.of(org, "co_chair").say("record.retract.v1", retract, seen=world.seen()))
        found = world.host.state.rows.get("record", f"retraction/{word.id}") or b""
        assert read_row(found, RetractionRow).counts_at == (index if number else None)
    other = world.of("walnut", "party").say("record.retract.v1", retract, seen=world.seen())
    assert world.refused_void(other) == "not_originator"


def test_a_void_entry_is_nobodys_to_release(scene: SealedWorld) -> None:
    world = scene.world
    said = world.of("almond", "sealing").say("toy.word.v1", Word(text="x"), seen=world.seen())
    assert world.void(said.leaf) == "may_not_say"
    release = Release(statement=said.id, marking="TLP:CLEAR")
    word = world.of("almond", "party").say("record.release.v1", release, seen=world.seen())
    assert world.refused_void(word) == "unknown_statement"


def test_an_originator_discloses_to_all_and_others_only_to_the_organisations(scene: SealedWorld) -> None:
    scene.sealed("hidden")
    world, plain = scene.world, inside(scene.world, "hidden")

    def clear(org: str, role: str) -> bytes:
        draft = scene.disclosure(0, plain, org=org, role=role)
        body = msgspec.json.decode(draft.leaf[65:])["body"]
        said = world.of(org, role).say(
            "record.disclose.v1", msgspec.convert(body, Disclose), seen=world.seen(), marking="TLP:CLEAR"
        )
        return said.leaf

    assert world.void(clear("heron", "co_chair")) == "not_originator"
    world.host.sequencer.commit([leaf := clear("almond", "party")])
    assert world.host.state.take(leaf).why is None
    assert tally(world.replica(layer=PUBLIC), "hidden") == Tally(count=1, last="almond")


def test_sealed_fields_stand_in_an_open_statement_and_only_own_ones(scene: SealedWorld) -> None:
    world = scene.world
    party = world.of("almond", "party")
    word = Word(text="open", weight=7)
    done = seal_fields(party, "toy.word.v1", word, ["weight"], [recipient("heron")], seen=world.seen())
    world.admit(done.said)
    assert b'"weight":7' not in done.said.leaf
    row = read_row(world.host.state.rows.get("record", f"sealed/{done.said.id}") or b"", SealedRow)
    assert [seal.field for seal in row.seals] == ["weight"]
    part = msgspec.json.decode(done.said.leaf[65:], type=_Parts).sealed[0]
    twice = party.say("toy.word.v1", word, sealed=[part], seen=world.seen())
    assert world.refused_void(twice) == "bad_sealed_part"
    foreign = party.say(
        "toy.word.v1",
        Word(text="x"),
        sealed=[msgspec.structs.replace(part, field="size")],
        seen=world.seen(),
    )
    assert world.refused_void(foreign) == "bad_sealed_part"
    with pytest.raises(Refused, match="cannot stand without a field"):
        seal_fields(party, "toy.word.v1", word, ["text"], [recipient("heron")])
    with pytest.raises(Refused, match="to be a field of"):
        seal_fields(party, "toy.word.v1", Word(text="x"), ["weight"], [recipient("heron")])


def test_an_organisation_without_a_key_is_no_recipient(scene: SealedWorld) -> None:
    keys = scene.world.host.state.record.seals.keys
    assert [found.org for found in recipients_of(keys, ["heron", "heron"], BEGIN)] == ["heron"]
    with pytest.raises(Refused, match="secretariat has published no key to seal for"):
        recipients_of(keys, ["secretariat"], BEGIN)
    assert fresh_secret(0) != fresh_secret(0)


def test_a_new_sealing_key_says_which_it_replaced_and_when(scene: SealedWorld) -> None:
    world = scene.world

    def published(org: str, expires: str | None = None) -> SealingKeyRow:
        body = SealingKey(
            suite="X25519", public=base64.b64encode(recipient(org).public).decode(), expires=expires
        )
        world.admit(world.of("stork", "root").say("record.sealing_key.v1", body, seen=world.seen()))
        return read_row(world.host.state.rows.get("record", "sealing_key/stork") or b"", SealingKeyRow)

    first = world.host.state.record.seals.keys["stork"]
    assert first.replaced is None
    assert published("stork", "2027-01-01T00:00:00Z").replaced is None
    world.head(at=BEGIN + timedelta(days=3))
    same = world.host.state.record.seals.keys["stork"].index
    body = SealingKey(suite="X25519", public=base64.b64encode(bytes([9]) + bytes(31)).decode())
    world.admit(world.of("stork", "root").say("record.sealing_key.v1", body, seen=world.seen()))
    row = world.host.state.record.seals.keys["stork"]
    assert (row.replaced, row.now) == (same, "2025-11-04T08:00:00Z")
    world.refresh()
    assert world.host.state.record.seals.keys["stork"] == row
