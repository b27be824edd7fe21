# SPDX-FileCopyrightText: The sulh authors
# SPDX-License-Identifier: Apache-2.0
"""Words about trust: digests, silence, overrides, relayed notes, alarms; and what liars get from them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from sulh.cosign.keys import CosignerKeys
from sulh.cosign.wire import RelayNote
from sulh.errors import Refused
from sulh.log.merkle import leaf_hash
from sulh.log.note import Signer, add_line, encode64
from sulh.mechanism import KINDS, States
from sulh.readings.digests import Agreement, digests
from sulh.readings.overrides import alarms, overrides
from sulh.readings.relayed import Fate, relayed
from sulh.record.blobs import put_blob
from sulh.record.charter import Adoption, Cosigner
from sulh.record.fold import Void
from sulh.record.gate import PUBLIC
from sulh.record.kinds import Amendment, KeyRevoke
from sulh.record.overrides import OverrideRow
from sulh.record.policies import check_trust
from sulh.record.procedure import TEMPLATE_HASH
from sulh.record.relays import open_relay_note
from sulh.record.rows import NOTHING_OPENED, read_row
from sulh.record.trust_kinds import Alarm, Override, Relayed, Silence, StateDigest
from sulh.statement.canon import Said as Body
from sulh.statement.envelope import Seen
from sulh.statement.kind import Kind, Kinds
from sulh.statement.speaker import Said
from tests.record.world import BEGIN, ORIGIN, ROLES, Word, World, charter_body, cosigner, key, made, relay

FOUR = ("almond", "walnut", "heron", "stork")
WEEK = 7 * 24 * 60


def at(minutes: float) -> datetime:
    return BEGIN + timedelta(minutes=minutes)


def watched(path: Path, adopted: Sequence[str] = ("finding_override", "admission_of_statement")) -> World:
    declared = tuple(Cosigner(org=o, vkey=cosigner(o).vkey, relay=relay(o).vkey) for o in FOUR)
    procedure = Adoption(template=TEMPLATE_HASH, adopted=tuple(adopted))
    return made(path, cosigners=declared, procedure=procedure)


def say(world: World, org: str, kind: str, body: Body, seen: Seen | None = None) -> Said:
    return world.of(org, ROLES[org]).say(f"record.{kind}.v1", body, seen=seen or world.seen())


def states(world: World) -> States:
    return States(world.host.state.rows)


def require_alike(world: World) -> None:
    """A replica, a restart from the snapshot and the host have the same state."""
    digest = world.host.state.digest()
    assert world.replica().digest() == digest
    assert world.refresh().host.state.digest() == digest
    world.host.close()


# --- digests -----------------------------------------------------------------------------------------------


def digest_of(world: World, digest: str | None = None, **changes: Any) -> StateDigest:
    seen = world.seen()
    computed = digest or world.replica(seen.size).digest()
    parts = {"layer": "open", "ruleset": world.charter.ruleset, "opened": NOTHING_OPENED, "size": seen.size}
    return StateDigest(**{**parts, "digest": computed, **changes})


def test_replicas_that_computed_the_same_agree(tmp_path: Path) -> None:
    world = watched(tmp_path)
    world.head(FOUR, at=at(10))
    body = digest_of(world)
    for org in FOUR:
        world.admit(say(world, org, "state_digest", body))
    (found,) = digests(states(world))
    assert (found.agreement, found.values[0].orgs, found.values[0].contradicted_by) == (
        Agreement.AGREED,
        FOUR,
        (),
    )
    assert world.refused_void(say(world, "almond", "state_digest", body)) == "digest_said"
    require_alike(world)


def test_a_false_digest_by_one_party_is_shown_with_both_ends_and_pinned_on_nobody(tmp_path: Path) -> None:
    world = watched(tmp_path)
    world.head(FOUR, at=at(10))
    true = digest_of(world)
    world.admit(say(world, "walnut", "state_digest", digest_of(world, "f" * 64)))
    assert digests(states(world))[0].agreement is Agreement.ALONE
    world.admit(say(world, "almond", "state_digest", true))
    (found,) = digests(states(world))
    assert found.agreement is Agreement.DIFFER
    assert [(value.orgs, value.contradicted_by) for value in found.values] == [
        (("walnut",), ()),
        (("almond",), ()),
    ]
    world.admit(say(world, "stork", "state_digest", true))
    (found,) = digests(states(world))
    assert found.agreement is Agreement.CONTRADICTED
    assert found.values[0].contradicted_by == ("almond", "stork")
    assert found.values[1].contradicted_by == ("walnut",)
    require_alike(world)


def test_two_liars_against_one_honest_replica_make_no_majority(tmp_path: Path) -> None:
    """The three stand alike: each value shows who said it and who says another, and none is called wrong."""
    world = watched(tmp_path)
    world.head(FOUR, at=at(10))
    for org in ("walnut", "heron"):
        world.admit(say(world, org, "state_digest", digest_of(world, "e" * 64)))
    world.admit(say(world, "almond", "state_digest", digest_of(world)))
    (found,) = digests(states(world))
    assert {value.orgs: value.contradicted_by for value in found.values} == {
        ("walnut", "heron"): ("almond",),
        ("almond",): ("walnut", "heron"),
    }
    assert not alarms(states(world))
    require_alike(world)


def test_what_a_thief_signed_counts_for_no_side(tmp_path: Path) -> None:
    world = watched(tmp_path)
    world.head(FOUR, at=at(10))
    said = world.admit(say(world, "walnut", "state_digest", digest_of(world, "f" * 64)))
    stolen = KeyRevoke(key=key("walnut/party").public, reason="stolen", contested_from=said)
    world.admit(world.of("walnut", "root").say("record.key_revoke.v1", stolen, seen=world.seen()))
    world.admit(say(world, "almond", "state_digest", digest_of(world)))
    (found,) = digests(states(world))
    assert (found.agreement, found.values[0].contested) == (Agreement.ALONE, ("walnut",))
    require_alike(world)


def test_a_digest_is_of_what_its_signer_saw_and_of_the_rules_in_force(tmp_path: Path) -> None:
    world = watched(tmp_path)
    world.admit(world.word("peace"))
    assert world.refused_void(say(world, "almond", "state_digest", digest_of(world, "0" * 64, size=1))) == (
        "digest_size"
    )
    world.head(FOUR, at=at(10))
    size = world.seen().size
    for changes, code in (
        ({"size": size + 1}, "digest_size"),
        ({"layer": "secret"}, "unknown_layer"),
        ({"ruleset": "0" * 64}, "digest_of_other_rules"),
        ({"opened": "0" * 64}, "digest_of_other_rules"),
    ):
        said = say(world, "almond", "state_digest", digest_of(world, "0" * 64, **changes))
        assert world.refused_void(said) == code
    require_alike(world)


# --- silence -----------------------------------------------------------------------------------------------


def silence(world: World, cosigner: str = "walnut", **changes: Any) -> Silence:
    seen = world.seen()
    parts: dict[str, Any] = {"cosigner": cosigner, "size": seen.size, "root": seen.root}
    return Silence(**{**parts, "asked": ("2025-11-01T09:00:00Z", "2025-11-01T10:00:00Z"), **changes})


def test_only_a_co_chair_says_that_a_cosigner_is_silent_and_only_while_it_is(tmp_path: Path) -> None:
    world = watched(tmp_path)
    world.head(("almond", "heron", "stork"), at=at(10))
    world.admit(say(world, "heron", "silence", silence(world)))
    for org, body, code in (
        ("almond", silence(world), "may_not_say"),
        ("heron", silence(world, "almond"), "not_silent"),
        ("heron", silence(world, "heron"), "own_silence"),
        ("heron", silence(world, "secretariat"), "not_a_cosigner"),
        ("heron", silence(world, root="1" * 64), "unseen_head"),
        ("heron", silence(world, asked=("2025-11-01T09:00:00Z",) * 2), "asked_order"),
        ("heron", silence(world, asked=("yesterday",)), "bad_time"),
    ):
        assert world.refused_void(say(world, org, "silence", body)) == code
    late = silence(world)
    world.head(("walnut",), at=at(30))
    assert world.refused_void(say(world, "stork", "silence", late)) == "not_silent"
    require_alike(world)


# --- overrides ---------------------------------------------------------------------------------------------


def finding(world: World) -> str:
    """A finding, and a head over it that walnut alone has not cosigned."""
    said = world.of("heron", "co_chair").say("toy.finding.v1", Word(text="found"), seen=world.seen())
    world.admit(said)
    world.head(("almond", "heron", "stork"), at=at(10))
    return said.id


def override(world: World, statement: str, silent: str = "walnut", **changes: Any) -> Override:
    seen = world.seen()
    parts: dict[str, Any] = {"statement": statement, "size": seen.size, "root": seen.root, "silent": silent}
    return Override(**{**parts, "asked": ("2025-11-01T09:00:00Z",), **changes})


def counts_at(world: World, statement: str) -> int | None:
    value = world.host.state.rows.get("record", f"override/{statement}")
    return None if value is None else read_row(value, OverrideRow).counts_at


def test_both_co_chairs_and_the_charters_time_make_a_finding_count(tmp_path: Path) -> None:
    world = watched(tmp_path)
    found = finding(world)
    world.admit(say(world, "heron", "override", override(world, found)))
    world.admit(say(world, "stork", "override", override(world, found)))
    assert counts_at(world, found) is None
    world.head(("almond", "heron"), at=at(WEEK - 1))
    assert counts_at(world, found) is None
    entry = world.head(("almond", "heron"), at=at(WEEK + 60))
    assert counts_at(world, found) == entry
    (shown,) = overrides(states(world))
    assert (shown.kind, [word.org for word in shown.words]) == ("toy.finding.v1", ["heron", "stork"])
    require_alike(world)


def test_one_co_chair_alone_overrides_nothing_however_often_and_however_long(tmp_path: Path) -> None:
    world = watched(tmp_path)
    found = finding(world)
    world.admit(say(world, "heron", "override", override(world, found)))
    assert world.refused_void(say(world, "heron", "override", override(world, found))) == "override_said"
    # A second key of the same organisation is no second co-chair.
    world.grant("heron", "co_chair", "heron/second")
    second = world.of("heron", "second")
    second.role = "co_chair"
    again = second.say("record.override.v1", override(world, found), seen=world.seen())
    assert world.refused_void(again) == "override_said"
    # Nor does the other chair's word about somebody else make two.
    world.head(("almond", "heron"), at=at(20 * WEEK))
    world.head(("almond", "heron"), at=at(20 * WEEK + 10))
    assert counts_at(world, found) is None
    require_alike(world)


def test_each_chair_naming_another_cosigner_makes_no_agreement(tmp_path: Path) -> None:
    world = watched(tmp_path)
    said = world.of("heron", "co_chair").say("toy.finding.v1", Word(text="found"), seen=world.seen())
    world.admit(said)
    world.head(("heron", "stork"), at=at(10))
    world.admit(say(world, "heron", "override", override(world, said.id, "walnut")))
    world.admit(say(world, "stork", "override", override(world, said.id, "almond")))
    world.head(("heron", "stork"), at=at(2 * WEEK))
    assert counts_at(world, said.id) is None
    # Both of walnut: almond has not cosigned either, and its silence was overridden by nobody.
    world.admit(say(world, "stork", "override", override(world, said.id, "walnut")))
    world.head(("heron", "stork"), at=at(3 * WEEK))
    assert counts_at(world, said.id) is None
    entry = world.head(("almond", "heron", "stork"), at=at(3 * WEEK + 1))
    assert counts_at(world, said.id) == entry
    require_alike(world)


def test_charter_keys_decisions_and_what_is_not_meant_for_it_cannot_be_overridden(tmp_path: Path) -> None:
    world = watched(tmp_path)
    amendment = Amendment(why="more", mandate=("windows",))
    proposed = world.of("heron", "root").say("record.amendment.v1", amendment, seen=world.seen())
    word = world.word("peace")
    for said in (proposed, word):
        world.admit(said)
    world.grant("almond", "monitor", "almond/monitor")
    grant = world.of("almond", "root")._position.last()[1] or ""
    world.head(("almond", "heron", "stork"), at=at(10))
    for statement in (world.charter_id, proposed.id, grant, word.id):
        said = say(world, "heron", "override", override(world, statement))
        assert world.refused_void(said) == "not_overridable"
    assert (
        world.refused_void(say(world, "heron", "override", override(world, "1" * 64))) == "unknown_statement"
    )
    require_alike(world)


def test_a_finding_alone_can_be_overridden_and_the_records_own_words_never_can() -> None:
    assert [kind.name for kind in KINDS if kind.overridable] == ["cases.finding.v1"]
    # What is decided on is kept: by a finding, by the case that it closes, by those who went to look.
    assert {kind.name.split(".")[1] for kind in KINDS if kind.cites} == {
        "case",
        "finding",
        "team_report",
        "visit_report",
    }
    own = Kind(name="record.word.v1", body=Word, says="x", roles=frozenset({"root"}), overridable=True)
    with pytest.raises(TypeError, match="overridden by nobody"):
        Kinds([own])


def test_an_override_names_a_head_over_the_statement_and_a_silent_cosigner(tmp_path: Path) -> None:
    world = watched(tmp_path)
    world.head(FOUR, at=at(5))
    early = world.seen()
    found = finding(world)
    for org, body, code in (
        ("heron", override(world, found, size=early.size, root=early.root), "not_silent"),
        ("heron", override(world, found, "almond"), "not_silent"),
        ("heron", override(world, found, "heron"), "own_silence"),
        ("almond", override(world, found), "may_not_say"),
    ):
        assert world.refused_void(say(world, org, "override", body)) == code
    require_alike(world)


def test_a_head_before_the_statement_shows_nobodys_silence_about_it(tmp_path: Path) -> None:
    world = watched(tmp_path)
    world.head(("almond", "heron", "stork"), at=at(5))
    early = world.seen()
    found = finding(world)
    body = override(world, found, size=early.size, root=early.root)
    assert world.refused_void(say(world, "heron", "override", body)) == "head_before_statement"
    require_alike(world)


def test_without_an_adopted_time_nothing_is_overridden(tmp_path: Path) -> None:
    world = watched(tmp_path, ())
    found = finding(world)
    assert (
        world.refused_void(say(world, "heron", "override", override(world, found))) == "override_not_adopted"
    )
    require_alike(world)


# --- relays ------------------------------------------------------------------------------------------------


def note(
    by: str, statement: Said | None, moment: datetime, signer: Signer | None = None, **lines: str
) -> Relayed:
    leaf = b"not a statement" if statement is None else statement.leaf
    name = bytes(32) if statement is None else bytes.fromhex(statement.id)
    said = {
        "first": "sulh/relay/v1",
        "origin": ORIGIN,
        "leaf": encode64(leaf_hash(leaf)),
        "name": encode64(name),
        "seconds": str(int(moment.timestamp())),
    }
    text = "".join(f"{line}\n" for line in {**said, **lines}.values())
    return Relayed(note=(signer or relay(by)).sign(text.encode()).decode())


def fates(world: World) -> list[tuple[Fate, bool]]:
    return [(one.fate, one.counts) for one in relayed(states(world))]


def test_a_relayed_statement_that_is_not_admitted_in_time_shows_as_withholding(tmp_path: Path) -> None:
    world = watched(tmp_path)
    amendment = Amendment(why="inconvenient", mandate=("windows",))
    held = world.of("almond", "root").say("record.amendment.v1", amendment, seen=world.seen())
    world.admit(say(world, "heron", "relayed", note("heron", held, at(5))))
    world.admit(say(world, "walnut", "relayed", note("stork", held, at(7))))
    world.head(FOUR, at=at(10))
    assert fates(world) == [(Fate.WAITING, False)] * 2
    world.head(FOUR, at=at(6 * 60 + 6))
    assert [fate for fate, _ in fates(world)] == [Fate.WITHHOLDING, Fate.WAITING]
    world.head(FOUR, at=at(6 * 60 + 8))
    assert [fate for fate, _ in fates(world)] == [Fate.WITHHOLDING] * 2
    shown = relayed(states(world))[1]
    assert (shown.relay, shown.said_by, shown.due) == ("stork", "walnut", "2025-11-01T14:07:00Z")
    world.refresh()
    entry = world.admit(held)
    # Admitted at last: the relays' time counts, since the issuer is almond and they are not.
    assert [(one.admitted, one.counts) for one in relayed(states(world))] == [(entry, True)] * 2
    assert relayed(states(world))[1].fate is Fate.ADMITTED_LATE
    require_alike(world)


def test_a_party_that_back_dates_through_its_own_relay_gains_no_time_and_frames_nobody(
    tmp_path: Path,
) -> None:
    world = watched(tmp_path)
    world.head(FOUR, at=at(WEEK))
    never_sent = world.word("I said so a week ago")
    world.admit(say(world, "almond", "relayed", note("almond", never_sent, at(1))))
    (shown,) = relayed(states(world))
    # The host's time runs from the moment at which the record heard of it, not from the party's own word.
    assert (shown.fate, shown.counts, shown.due) == (Fate.WAITING, False, "2025-11-08T14:00:00Z")
    world.admit(never_sent)
    (shown,) = relayed(states(world))
    assert (shown.fate, shown.counts) == (Fate.ADMITTED, False)
    # Handed in by another, its own relay is still its own.
    other = world.word("nor through somebody else's hands")
    world.admit(other)
    world.admit(say(world, "walnut", "relayed", note("almond", other, at(1))))
    assert relayed(states(world))[1].counts is False
    require_alike(world)


def test_a_host_cannot_log_a_note_of_its_own_invention(tmp_path: Path) -> None:
    world = watched(tmp_path)
    said = world.word("x")
    single = note("heron", said, at(5)).note
    twice = add_line(
        single.encode(), relay("stork").line(single.encode().rpartition(b"\n\n")[0] + b"\n")
    ).decode()
    invented = Signer(relay("heron").name, b"the host's own seed".ljust(32, b"."))
    for body, code in (
        (note("heron", said, at(5), invented), "unknown_relay"),
        (note("heron", said, at(5), Signer(ORIGIN, b"l" * 32)), "unknown_relay"),
        (Relayed(note=note("heron", said, at(5)).note.replace("sulh", "SULH")), "signature_wrong"),
        (note("heron", said, at(5), origin="other.example"), "relay_origin"),
        (note("heron", said, at(5), first="sulh/relay/v2"), "relay_form"),
        (note("heron", said, at(5), name="AAAA"), "relay_form"),
        (note("heron", said, at(5), leaf="not base64"), "relay_form"),
        (note("heron", said, at(5), seconds="0123"), "relay_form"),
        (note("heron", said, at(5), seconds="999999999999"), "relay_form"),
        (note("heron", said, at(5), more="x"), "relay_form"),
        (Relayed(note=note("heron", said, at(5)).note * 2), "signature_wrong"),
        (Relayed(note=twice), "relay_form"),
        (Relayed(note="nothing"), "note_malformed"),
    ):
        assert world.refused_void(say(world, "almond", "relayed", body)) == code
    assert relayed(states(world)) == ()
    require_alike(world)


def test_the_note_that_a_cosigner_signs_is_the_one_that_the_record_reads(tmp_path: Path) -> None:
    """The two rooms never import each other; here they are compared."""
    world = watched(tmp_path)
    said = world.word("x")
    keys = CosignerKeys(name="heron.example", cosign=b"c" * 32, ml_dsa=b"m" * 32, relay=b"r" * 32)
    charter = charter_body(
        cosigners=(Cosigner(org="heron", vkey=keys.heads[0].vkey, relay=keys.vkeys()["relay"]),)
    )
    wire = RelayNote(
        origin=ORIGIN, leaf_hash=leaf_hash(said.leaf), name=bytes.fromhex(said.id), at=int(at(5).timestamp())
    )
    signed = keys.relay.sign(wire.body())
    assert RelayNote.open(signed, keys.relay.verifier) == wire
    read = open_relay_note(signed.decode(), charter)
    assert (read.org, read.statement, read.leaf_hash) == ("heron", said.id, leaf_hash(said.leaf).hex())
    assert read.at == "2025-11-01T08:05:00Z"
    world.host.close()


def test_a_cosigner_whose_two_keys_have_one_name_is_one_that_a_charter_takes() -> None:
    keys = CosignerKeys(name="heron.example", cosign=b"c" * 32, ml_dsa=b"m" * 32, relay=b"r" * 32)
    vkeys = keys.vkeys()
    both = (
        Cosigner(org="heron", vkey=vkeys["cosign"], relay=vkeys["relay"]),
        Cosigner(org="heron", vkey=vkeys["ml_dsa"]),
    )
    check_trust(charter_body(cosigners=both))
    theirs = (both[0], Cosigner(org="stork", vkey=vkeys["ml_dsa"]))
    with pytest.raises(Refused, match=r"the key name heron\.example stands for two"):
        check_trust(charter_body(cosigners=theirs))


def test_a_host_that_logs_a_relayed_statement_with_a_broken_signature_still_withholds_it(
    tmp_path: Path,
) -> None:
    world = watched(tmp_path)
    held = world.word("inconvenient")
    world.admit(say(world, "heron", "relayed", note("stork", held, at(5))))
    broken = held.leaf[:1] + bytes(64) + held.leaf[65:]
    assert world.void(broken) == "bad_signature"
    assert relayed(states(world))[0].admitted is None
    require_alike(world)


def test_bytes_that_are_no_statement_and_charters_without_a_time_accuse_nobody(tmp_path: Path) -> None:
    world = watched(tmp_path, ())
    world.admit(say(world, "heron", "relayed", note("stork", None, at(5))))
    world.admit(say(world, "heron", "relayed", note("stork", world.word("late"), at(5))))
    world.head(FOUR, at=at(20 * WEEK))
    assert fates(world) == [(Fate.NO_STATEMENT, False), (Fate.NOT_ADMITTED, False)]
    require_alike(world)


# --- alarms, layers ----------------------------------------------------------------------------------------


def test_an_alarm_is_shown_with_who_said_it_and_changes_nothing_else(tmp_path: Path) -> None:
    world = watched(tmp_path)
    before = {room: dict(world.host.state.rows.items(room)) for room in ("toy", "record")}
    blob = put_blob(world.host.store, b"a certificate")
    alarm = Alarm(what="fork", accused=world.charter.log, certificate=blob, size=2_000)
    said = say(world, "almond", "alarm", alarm)
    entry = world.admit(said)
    (shown,) = alarms(states(world))
    assert (shown.said_by, shown.index, shown.accused) == ("almond", entry, world.charter.log)
    after = {room: dict(world.host.state.rows.items(room)) for room in ("toy", "record")}
    assert {key for key in after["record"] if after["record"][key] != before["record"].get(key)} == {
        f"alarm/{said.id}"
    }
    assert after["toy"] == before["toy"]
    require_alike(world)


def test_the_public_layer_says_nothing_of_what_it_cannot_know(tmp_path: Path) -> None:
    """A public reader sees no unreleased statement: it must not read as withheld, nor its override as a void."""
    world = watched(tmp_path)
    held, found = world.word("for the mechanism"), finding(world)
    notes = world.of("heron", "co_chair").say(
        "record.relayed.v1", note("stork", held, at(5)), seen=world.seen(), marking="TLP:CLEAR"
    )
    world.admit(notes)
    over = world.of("heron", "co_chair").say(
        "record.override.v1", override(world, found), seen=world.seen(), marking="TLP:CLEAR"
    )
    world.admit(over)
    world.admit(held)
    public = world.replica(layer=PUBLIC)
    shown = States(public.rows)
    assert (relayed(shown), overrides(shown), shown.voids) == ((), (), ())
    require_alike(world)


def test_a_trial_at_the_door_changes_nothing(tmp_path: Path) -> None:
    world = watched(tmp_path)
    found = finding(world)
    digest = world.host.state.digest()
    for body in (silence(world), override(world, found), note("stork", world.word("x"), at(5))):
        kind = type(body).__name__.lower()
        world.host.state.check(say(world, "heron", kind, body).leaf)
    assert world.host.state.digest() == digest
    world.admit(world.of("stork", "co_chair").say("toy.word.v1", Word(text="x"), seen=world.seen()))
    assert not [key for key, _ in world.host.state.rows.items("record", "override/")]
    assert not [row for row in states(world).voids if isinstance(row, Void)]
    world.host.close()
